import type { Located } from '../../contract/index.js'
import { countUpTo, lineStarts } from '../line-starts.js'

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

/** A value with what leads each of its characters back to the file: written in one stretch, or joined. Millions are made: no object more than needed. */
export type Written = Part | Joined

/** A value of several stretches. Characters between parts were added by us. */
export interface Joined {
  text: string
  parts: readonly Part[]
}

/** The stretches of a value. */
export const partsOf = (value: Written): readonly Part[] => ('parts' in value ? value.parts : [value])

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
    for (const part of partsOf(value)) parts.push(text === '' ? part : { ...part, at: part.at + text.length })
    text += value.text
  }
  return { text, parts }
}

/** Leads a stretch of a value's text to its line; columns count from the beginning of that line. */
export function locateWritten(value: Written, start: number, end: number, rawOffsets: RawOffsets): Located {
  const from = pointOf(value, start, 'begin', rawOffsets)
  return locateBetween(from, end > start ? pointOf(value, end, 'end', rawOffsets) : from)
}

/** The stretch from one point to another. */
export function locateBetween(from: Point, to: Point): Located {
  const more = to.line > from.line ? { endLine: to.line, endColumn: to.column } : {}
  const start = from.column - 1
  return {
    place: { kind: 'text', line: from.line, column: from.column, ...more },
    span: [start, start + Math.max(0, to.offset - from.offset)],
  }
}

/** A point in the file: offset from 0, line and column from 1. */
export interface Point {
  offset: number
  line: number
  column: number
}

/** Where the character at `at` begins, or where the one before it ends. */
export function pointOf(value: Written, at: number, side: 'begin' | 'end', rawOffsets: RawOffsets): Point {
  const looked = side === 'end' ? at - 1 : at
  const parts = partsOf(value)
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

/** Pieces as one value, without white space around; `separator` stands behind the first `behind` of them. */
export function joinParts(pieces: readonly Part[], separator = '', behind = 0): Written {
  const [only] = pieces
  if (pieces.length === 1 && only !== undefined && only.at === 0 && only.line > 0) return trimmed(only.text, pieces)
  let text = ''
  const parts: Part[] = []
  for (const [index, piece] of pieces.entries()) {
    if (index === behind && index > 0) text += separator
    // What was added by us stands nowhere.
    if (piece.line > 0) parts.push({ ...piece, at: text.length })
    text += piece.text
  }
  return separator === '' ? trimmed(text, parts) : { text, parts }
}

function trimmed(text: string, parts: readonly Part[]): Written {
  const rest = text.trim()
  if (rest.length === text.length) return { text, parts }
  const lead = text.length - text.trimStart().length
  if (lead === 0) return { text: rest, parts }
  return { text: rest, parts: parts.map((part) => ({ ...part, at: part.at - lead })) }
}

/**
 * Offsets where a part that does not read as it is written is one stretch: an entity, a run of white space, an escape.
 */
export function stretchOffsets(raw: string, text: string): number[] {
  return [...Array.from({ length: text.length }, () => 0), raw.length]
}
