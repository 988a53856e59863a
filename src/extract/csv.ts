import type { Row, RowsSegment, Segment } from '../contract/index.js'
import { rawCell, type RawCell } from './csv-cell.js'
import { startParser, type CsvRecord } from './csv-parser.js'
import { delimiterOf, type Delimiter } from './csv-shape.js'
import { decodeText } from './decode.js'
import { countUpTo, lineStarts } from './line-starts.js'
import type { Reader } from './reader.js'
import { locator, textBlocks } from './text-blocks.js'
import { progressing } from './text.js'

/** Rows of one segment, by contract. */
const SEGMENT_ROWS = 1000
/** Bytes of UTF-8 (about) after which a record is taken for one that a stray quote made; no cell of a spreadsheet holds more than 32,767 characters. */
const RECORD_MAX = 1024 * 1024
/** How often a record may be taken up again at once; more are granted as the file goes on, so that time stays in proportion to its size. */
const RETRIES = 16

/** One cursor over the text that all ways of reading share. */
interface Cursor {
  /** Next bytes (UTF-8), what was given back first; undefined at the end. */
  next(): Promise<Buffer | undefined>
  giveBack(bytes: Buffer): void
}

/** Where the next record begins. */
interface Position {
  line: number
  /** Records so far, empty ones included. */
  number: number
}

/**
 * Reads tables of text: comma, tab, semicolon or bar, quotes, line ends within quotes, rows of unequal length.
 * Nothing is lost where the quoting is broken: a record that a stray quote makes longer than 1 MB is taken up again line by line,
 * and a line of more than that is read as running text. Memory stays flat.
 */
export const readCsv: Reader = async function* (input, context) {
  const { text, damage } = decodeText(input.head, progressing(input, context))
  const chunks = text[Symbol.asyncIterator]()
  let sample = ''
  while (sample.length < 32 * 1024) {
    const { done, value } = await chunks.next()
    if (done === true) break
    sample += value
  }
  const delimiter = delimiterOf(sample.slice(0, 64 * 1024), /\.(?:tsv|tab)$/i.test(input.name) ? '\t' : ',')
  const cursor = cursorOf(sample, chunks)
  yield* readTable(cursor, delimiter, context.blockSize)
  const gap = damage()
  if (gap !== undefined) yield gap
}

async function* readTable(cursor: Cursor, delimiter: Delimiter, blockSize: number): AsyncGenerator<Segment> {
  const position: Position = { line: 1, number: 0 }
  let quotes = true
  let parser = startParser(delimiter, quotes)
  let pending: Buffer = Buffer.alloc(0)
  /** Offset of `pending` in the parser's count. */
  let base = 0
  let retries = 0
  let firstRetry = 0
  let total = 0
  const restart = (): void => {
    parser.drop()
    parser = startParser(delimiter, quotes)
    pending = Buffer.alloc(0)
    base = 0
  }
  for (;;) {
    const bytes = await cursor.next()
    let records: CsvRecord[]
    let open = false
    if (bytes === undefined) ({ records, open } = await parser.end())
    else {
      total += bytes.length
      pending = pending.length === 0 ? bytes : Buffer.concat([pending, bytes])
      records = await parser.write(bytes)
    }
    yield* segmentsOf(records, pending, base, position, delimiter, quotes)
    const end = records.at(-1)?.end ?? base
    pending = pending.subarray(end - base)
    base = end
    if (bytes === undefined && !open) break
    if (bytes !== undefined && pending.length <= RECORD_MAX) continue

    // A quote was never closed, or the line is too long to be a record.
    const rest = pending
    const cut = lineEnd(rest)
    if (bytes !== undefined && cut === -1) {
      restart()
      cursor.giveBack(rest)
      yield* textBlocks(oneLine(cursor), { blockSize, line: position.line })
      position.line++
      position.number++
      continue
    }
    firstRetry ||= position.line
    retries++
    const line = cut === -1 ? rest : rest.subarray(0, cut)
    yield* segmentsOf(await recordsOf(line, delimiter), line, 0, position, delimiter, false)
    quotes = retries < RETRIES + total / RECORD_MAX
    restart()
    cursor.giveBack(rest.subarray(line.length))
  }
  parser.drop()
  if (firstRetry > 0) {
    yield {
      kind: 'gap',
      reason: 'corrupt',
      severity: 'minor',
      place: { kind: 'text', line: firstRetry, column: 1 },
      detail: `Quotation marks of this table are not closed (first on line ${firstRetry}). Such lines were read without regard to quotation marks: all text was read, but some of it may stand in the wrong column.`,
    }
  }
}

/** Records of one line, quotes being characters. */
async function recordsOf(line: Buffer, delimiter: Delimiter): Promise<CsvRecord[]> {
  const parser = startParser(delimiter, false)
  const first = await parser.write(line)
  return [...first, ...(await parser.end()).records]
}

/** Complete records as segments; moves `position` behind them. */
function* segmentsOf(
  records: readonly CsvRecord[],
  bytes: Buffer,
  base: number,
  position: Position,
  delimiter: Delimiter,
  quotes: boolean,
): Generator<RowsSegment> {
  for (let from = 0; from < records.length; from += SEGMENT_ROWS) {
    const some = records.slice(from, from + SEGMENT_ROWS)
    const start = (records[from - 1]?.end ?? base) - base
    const raw = bytes.subarray(start, (some.at(-1)?.end ?? base) - base)
    const starts = lineStarts(raw.toString('latin1'))
    const rows: Row[] = []
    for (const [index, { cells }] of some.entries()) {
      if (cells.length > 1 || cells[0] !== '') rows.push({ number: position.number + 1 + index, cells })
    }
    const places: RawPlaces = {
      raw,
      bounds: [start + base, ...some.map(({ end }) => end)],
      starts,
      line: position.line,
      number: position.number,
      delimiter,
      quotes,
    }
    if (rows.length > 0) yield { kind: 'rows', table: 'csv', rows, locate: cellLocator(places) }
    position.line += starts.length
    position.number += some.length
  }
}

/** What a segment keeps for the places of its matches. */
interface RawPlaces {
  raw: Buffer
  /** Where the first record begins and each ends, in the parser's count. */
  bounds: readonly number[]
  /** Line starts in `raw`, in bytes. */
  starts: readonly number[]
  line: number
  number: number
  delimiter: Delimiter
  quotes: boolean
}

function cellLocator({ raw, bounds, starts, line, number, delimiter, quotes }: RawPlaces): RowsSegment['locate'] {
  // Matches come cell by cell.
  let last: { row: number; column: number; cell: RawCell; locate: ReturnType<typeof locator> } | undefined
  return (row, column, start, end) => {
    if (last?.row !== row.number || last.column !== column) {
      const index = row.number - number - 1
      const from = (bounds[index] as number) - (bounds[0] as number)
      const record = raw.toString('utf8', from, (bounds[index + 1] as number) - (bounds[0] as number))
      const locate = locator(line + countUpTo(starts, from), 1, lineStarts(record))
      last = { row: row.number, column, cell: rawCell(record, delimiter, quotes, column), locate }
    }
    const { cell, locate } = last
    const rawStart = cell.offsets[start] ?? cell.ends.at(-1) ?? 0
    return locate(rawStart, end > start ? (cell.ends[end - 1] ?? rawStart) : rawStart)
  }
}

/** The bytes of the line at the cursor, as text; the cursor stays behind its end. */
async function* oneLine(cursor: Cursor): AsyncGenerator<string> {
  for (let bytes = await cursor.next(); bytes !== undefined; bytes = await cursor.next()) {
    const cut = lineEnd(bytes)
    if (cut === -1) yield bytes.toString('utf8')
    else {
      yield bytes.toString('utf8', 0, cut)
      cursor.giveBack(bytes.subarray(cut))
      return
    }
  }
}

/** Index behind the first line end, -1 if there is none. */
function lineEnd(bytes: Buffer): number {
  const lf = bytes.indexOf(0x0a)
  const cr = (lf === -1 ? bytes : bytes.subarray(0, lf)).indexOf(0x0d)
  if (cr === -1 || cr === lf - 1) return lf === -1 ? -1 : lf + 1
  return cr + 1
}

function cursorOf(begin: string, chunks: AsyncIterator<string>): Cursor {
  let waiting: Buffer = Buffer.from(begin)
  return {
    async next() {
      while (waiting.length === 0) {
        const { done, value } = await chunks.next()
        if (done === true) return undefined
        waiting = Buffer.from(value)
      }
      const bytes = waiting
      waiting = Buffer.alloc(0)
      return bytes
    },
    giveBack(bytes) {
      waiting = bytes
    },
  }
}
