import type { Located, ProseSegment, RowsSegment, Segment } from '../../contract/index.js'
import { placeIn, type MailNumber } from './mail-header.js'

/** Segments of a text that is part of a mail: their lines are paragraphs of the part, their tables its own. */
export async function* within(segments: AsyncIterable<Segment>, part: string, number: MailNumber): AsyncGenerator<Segment> {
  const moved = ({ place, span }: Located): Located =>
    place.kind === 'text' ? { place: placeIn(part, number, place.line), span } : { place, span }
  for await (const segment of segments) {
    if (segment.kind === 'prose') {
      const locate: ProseSegment['locate'] = (start, end) => moved(segment.locate(start, end))
      yield { ...segment, locate }
    } else if (segment.kind === 'rows') {
      const locate: RowsSegment['locate'] = (row, column, start, end) => moved(segment.locate(row, column, start, end))
      yield { ...segment, table: `${part}${number ?? ''}:${segment.table}`, locate }
    } else if (segment.kind === 'gap' && segment.place?.kind === 'text')
      yield { ...segment, place: placeIn(part, number, segment.place.line) }
    else yield segment
  }
}
