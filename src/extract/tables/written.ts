import type { Located, ProseSegment } from '../../contract/index.js'
import { countUpTo, lineStarts } from '../line-starts.js'
import { createCutter } from '../paragraphs.js'

/** A stretch of a file and what it says: escapes and entities are resolved in `text`, not in `raw`. */
export interface Part {
  /** Offset in the text of the value that it is part of. */
  at: number
  text: string
  raw: string
  /** Where `raw` begins: offset in the file's text in UTF-16 code units, line and column from 1. */
  offset: number
  line: number
  column: number
}

/** A value with what leads each of its characters back to the file. Characters between parts were added by us. */
export interface Written {
  text: string
  parts: readonly Part[]
}

/** Offsets in `raw` at which the code units of its text begin, and behind the last one where it ends. */
export type RawOffsets = (raw: string, text: string) => ArrayLike<number>

/** A value that nobody wrote. */
export const NOTHING: Written = { text: '', parts: [] }

/** Values joined by what is written nowhere. */
export function join(values: readonly Written[], separator: string): Written {
  const parts: Part[] = []
  let text = ''
  for (const value of values) {
    if (text !== '') text += separator
    for (const part of value.parts) parts.push(text === '' ? part : { ...part, at: part.at + text.length })
    text += value.text
  }
  return { text, parts }
}

/** Leads a stretch of a value's text to its line; columns count from the beginning of that line. */
export function locateWritten({ parts }: Written, start: number, end: number, rawOffsets: RawOffsets): Located {
  const from = pointOf(parts, start, false, rawOffsets)
  const to = end > start ? pointOf(parts, end, true, rawOffsets) : from
  const span: [number, number] = [from.column - 1, from.column - 1 + Math.max(0, to.offset - from.offset)]
  const more = to.line > from.line ? { endLine: to.line, endColumn: to.column } : {}
  return { place: { kind: 'text', line: from.line, column: from.column, ...more }, span }
}

interface Point {
  offset: number
  line: number
  column: number
}

/** Where the character at `at` begins, or where the one before it ends. */
function pointOf(parts: readonly Part[], at: number, isEnd: boolean, rawOffsets: RawOffsets): Point {
  const looked = isEnd ? at - 1 : at
  let part = parts[0]
  for (const next of parts) {
    if (next.at > looked) break
    part = next
  }
  if (part === undefined) return { offset: 0, line: 1, column: 1 }
  const { raw, text, offset, line, column } = part
  const within = Math.min(Math.max(0, at - part.at), text.length)
  const inRaw = raw === text ? within : (rawOffsets(raw, text)[within] ?? raw.length)
  const starts = lineStarts(raw.slice(0, inRaw))
  const passed = countUpTo(starts, inRaw)
  return {
    offset: offset + inRaw,
    line: line + passed,
    column: passed === 0 ? column + inRaw : inRaw - (starts[passed - 1] as number) + 1,
  }
}

/** A value as running text of its own. */
export function* blocksOf(value: Written, blockSize: number, rawOffsets: RawOffsets, extra: object = {}): Generator<ProseSegment> {
  const cutter = createCutter({ blockSize })
  for (const { text, core, offset } of [...cutter.push(value.text), ...cutter.end()]) {
    const locate: ProseSegment['locate'] = (start, end) => {
      const { place, span } = locateWritten(value, offset + start, offset + end, rawOffsets)
      return { place: { ...place, ...extra }, span }
    }
    yield { kind: 'prose', text, core, locate }
  }
}
