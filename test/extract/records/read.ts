import { expect } from 'vitest'
import { DEFAULT_LIMITS, type GapSegment, type Located, type ProseSegment, type RowsSegment } from '../../../src/contract/index.js'
import { inputFromBytes } from '../../../src/extract/input.js'
import type { ReadContext, Reader } from '../../../src/extract/reader.js'

/** What a reader gave, with its tables put together. */
export interface Reading {
  /** Rows of each table, header first. */
  tables: string[][][]
  segments: RowsSegment[]
  prose: ProseSegment[]
  gaps: GapSegment[]
}

export interface HowToRead {
  name?: string
  blockSize?: number
  /** Bytes a chunk. */
  chunk?: number
}

/** Runs a reader over a text or bytes. */
export async function read(
  reader: Reader,
  text: string | Uint8Array,
  { name = 'a', blockSize = 65536, chunk }: HowToRead = {},
): Promise<Reading> {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text
  const context: ReadContext = { limits: DEFAULT_LIMITS, budget: { inflated() {} }, blockSize, progress() {} }
  const input = inputFromBytes(name, bytes)
  if (chunk !== undefined) {
    input.stream = async function* () {
      for (let i = 0; i < bytes.length; i += chunk) yield bytes.subarray(i, i + chunk)
    }
  }
  const reading: Reading = { tables: [], segments: [], prose: [], gaps: [] }
  let last: string | undefined
  for await (const segment of reader(input, context)) {
    if (segment.kind === 'gap') reading.gaps.push(segment)
    else if (segment.kind === 'prose') reading.prose.push(segment)
    else if (segment.kind === 'rows') {
      reading.segments.push(segment)
      expect(segment.rows.length).toBeLessThanOrEqual(1000)
      if (segment.table !== last) reading.tables.push([])
      last = segment.table
      for (const row of segment.rows) reading.tables.at(-1)!.push([...row.cells])
    }
  }
  return reading
}

/** Every stretch that holds `wanted`, with its place. */
export function found({ segments, prose }: Reading, wanted: string): Located[] {
  const places: Located[] = []
  for (const { rows, locate } of segments) {
    for (const row of rows) {
      for (const [column, cell] of row.cells.entries()) {
        const at = cell.indexOf(wanted)
        if (at !== -1) places.push(locate(row, column, at, at + wanted.length))
      }
    }
  }
  for (const { text, core, locate } of prose) {
    for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
      if (at >= core[0] && at < core[1]) places.push(locate(at, at + wanted.length))
    }
  }
  return places
}

/** What stands in the text at a place. */
export function rawAt(text: string, { place, span }: Located): string {
  if (place.kind !== 'text') throw new Error('wrong kind of place')
  expect(place.column).toBe(span[0] + 1)
  const lines = text.split(/(?<=\n|\r(?!\n))/)
  return lines
    .slice(place.line - 1)
    .join('')
    .slice(span[0], span[1])
}
