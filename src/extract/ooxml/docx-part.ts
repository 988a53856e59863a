import type { GapSegment, Place, Row, Segment } from '../../contract/index.js'
import { createParagraphs } from '../paragraphs.js'
import type { ReadContext } from '../reader.js'
import type { Zip, ZipEntry } from '../zip.js'
import type { CellPart, DocxEvent } from './docx-events.js'
import { walkDocx, type DocxHandler, type DocxMemory } from './docx-walk.js'
import { partGap } from './sweep.js'
import { readXmlInBatches } from './xml.js'

/** Rows of one segment, and characters in them. */
const ROWS_MAX = 1000
const ROWS_TEXT_MAX = 512 * 1024

/** Turns the events of a part into segments. What stands first in the document comes first, whatever the block size. */
interface Assembly {
  take(event: DocxEvent): Segment[]
  end(): Segment[]
}

/** Reads one part of WordprocessingML. A part that is damaged ends with a gap. @param number which of several such parts. */
export async function* readDocxPart(
  zip: Zip,
  entry: ZipEntry,
  context: ReadContext,
  part: string,
  memory: DocxMemory,
  number?: number,
): AsyncGenerator<Segment> {
  const assembly = createAssembly(part, context, memory, number)
  const late: DocxEvent[] = []
  let handler: DocxHandler | undefined
  let over = false
  let failure: GapSegment | undefined
  try {
    for await (const events of readXmlInBatches<DocxEvent>(zip.stream(entry), context, (emit) => {
      handler = walkDocx(part, entry.name, memory, (event) => (over ? late.push(event) : emit(event)))
      return handler
    })) {
      for (const event of events) {
        const ready = assembly.take(event)
        if (ready.length > 0) yield* ready
      }
    }
  } catch (error) {
    failure = partGap(error, entry, { kind: 'part', part, ...(number !== undefined && { number }), paragraph: 1 })
  }
  over = true
  handler?.finish()
  for (const event of late) yield* assembly.take(event)
  yield* assembly.end()
  if (failure !== undefined) yield failure
}

function createAssembly(main: string, context: ReadContext, { counts }: DocxMemory, number: number | undefined): Assembly {
  const join = createParagraphs(context)
  let rows: Row[] = []
  let parts = new Map<Row, readonly (readonly CellPart[])[]>()
  let table = ''
  let characters = 0

  const place = (part: string, paragraph: number): Place => ({ kind: 'part', part, ...(number !== undefined && { number }), paragraph })
  const counted = (part: string): Place => {
    const paragraph = (counts.get(part) ?? 0) + 1
    counts.set(part, paragraph)
    return { kind: 'part', part, paragraph }
  }

  const flushRows = (): Segment[] => {
    if (rows.length === 0) return []
    const held = parts
    const segment: Segment = {
      kind: 'rows',
      table,
      rows,
      locate: (row, column, start, end) => locateInCell(held.get(row)?.[column] ?? [], start, end, (paragraph) => place(main, paragraph)),
    }
    rows = []
    parts = new Map()
    characters = 0
    return [segment]
  }

  const takeRow = ({ table: id, row, parts: cellParts }: Extract<DocxEvent, { kind: 'row' }>): Segment[] => {
    const size = row.cells.reduce((sum, cell) => sum + cell.length, 0)
    const full = id !== table || rows.length >= ROWS_MAX || characters + size > ROWS_TEXT_MAX
    const ready = [...join.end(), ...(full ? flushRows() : [])]
    table = id
    rows.push(row)
    parts.set(row, cellParts)
    characters += size
    return ready
  }

  return {
    take(event) {
      if (event.kind === 'row') return takeRow(event)
      const ready = flushRows()
      if (event.kind === 'break') return [...ready, ...join.end()]
      if (event.kind === 'prose') {
        const { text, part, paragraph, from, goesOn } = event
        return [...ready, ...(goesOn ? join.more(text) : join.add(text, paragraph === 0 ? counted(part) : place(part, paragraph), from))]
      }
      const { text, core, paragraph, from } = event
      const locate = (start: number, end: number) => ({
        place: place(`${main} deleted`, paragraph),
        span: [from + start, from + end] as [number, number],
      })
      return [...ready, ...join.end(), { kind: 'prose', text, core, locate }]
    },
    end: () => [...flushRows(), ...join.end()],
  }
}

function locateInCell(parts: readonly CellPart[], start: number, end: number, place: (paragraph: number) => Place) {
  let found: CellPart = parts[0] ?? { start: 0, paragraph: 1, from: 0 }
  for (const part of parts) if (part.start <= start) found = part
  const shift = found.from - found.start
  return { place: place(found.paragraph), span: [start + shift, end + shift] as [number, number] }
}
