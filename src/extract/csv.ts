import type { GapSegment, Row, RowsSegment, Segment } from '../contract/index.js'
import { rawCell, type RawCell } from './csv-cell.js'
import { parseRecords, type Dialect, type Records } from './csv-parser.js'
import { delimiterOf } from './csv-shape.js'
import { decodeText } from './decode.js'
import { countUpTo, lineStarts } from './line-starts.js'
import type { Reader } from './reader.js'
import { locator, textBlocks } from './text-blocks.js'
import { tableOfFile } from './table-name.js'
import { progressing } from './text.js'

/** Rows of one segment, by contract. */
const SEGMENT_ROWS = 1000
/** Characters from which on a record is taken for one that a stray quote made; no cell of a spreadsheet holds more than 32,767. */
const RECORD_MAX = 1024 * 1024
/** How often a record may be taken up again at once; more are granted as the file goes on, so that time stays in proportion to its size. */
const RETRIES = 16
/** Characters in which a text is looked at for its delimiter. */
const SAMPLE = 64 * 1024

const NO_ASCII = /[^\t\r\n\x20-\x7e\ufeff]/

/** One cursor over the text that all ways of reading share. */
interface Cursor {
  /** Next text, what was given back first; undefined at the end. */
  next(): Promise<string | undefined>
  giveBack(text: string): void
}

/** Where the next record begins. */
interface Position {
  line: number
  /** Records so far, empty ones included. */
  number: number
}

/**
 * Reads tables of text: comma, tab, semicolon or bar, quotes, line ends within quotes, rows of unequal length.
 * Nothing is lost where the quoting is broken: a record that a stray quote makes longer than 1 M characters is taken up again
 * line by line, and a line of more than that is read as running text. Memory stays flat.
 */
export const readCsv: Reader = async function* (input, context) {
  const { text, damage } = decodeText(input.head, progressing(input, context))
  const cursor = cursorOf(text[Symbol.asyncIterator]())
  let sample = ''
  for (let more; sample.length < SAMPLE && (more = await cursor.next()) !== undefined;) sample += more
  cursor.giveBack(sample)
  const delimiter = delimiterOf(sample.slice(0, SAMPLE), /\.(?:tsv|tab)$/i.test(input.name) ? '\t' : ',')
  // A database names its columns as it names its tables.
  const name = NO_ASCII.test(sample.slice(0, lineEnd(sample))) ? undefined : tableOfFile(input.name)
  for await (const segment of readTable(cursor, { delimiter, quotes: true }, context.blockSize))
    yield name !== undefined && segment.kind === 'rows' ? { ...segment, name } : segment
  const gap = damage()
  if (gap !== undefined) yield gap
}

async function* readTable(cursor: Cursor, { delimiter }: Dialect, blockSize: number): AsyncGenerator<Segment> {
  const position: Position = { line: 1, number: 0 }
  /** Begins with a record; `wanted`: how much of it is needed before it is worth parsing. */
  let pending = ''
  let wanted = 1
  let atEnd = false
  let total = 0
  let retries = 0
  let firstRetry = 0
  for (;;) {
    while (!atEnd && pending.length < wanted) {
      const text = await cursor.next()
      if (text === undefined) atEnd = true
      else {
        pending += text
        total += text.length
      }
    }
    if (pending === '') break
    const dialect = { delimiter, quotes: retries < RETRIES + total / RECORD_MAX }
    const records = await parseRecords(pending, dialect, atEnd)
    yield* segmentsOf(records, pending, position, dialect)
    pending = pending.slice(records.ends.at(-1) ?? 0)
    if (atEnd && !records.open) break
    if (!atEnd && pending.length <= RECORD_MAX) {
      // What gave no record is parsed again when there is twice as much of it.
      wanted = records.cells.length > 0 ? pending.length + 1 : Math.min(2 * pending.length, RECORD_MAX + 1)
      continue
    }
    wanted = 1
    const cut = lineEnd(pending)
    if (cut === -1 && !atEnd) {
      // No record but a line of more than RECORD_MAX.
      cursor.giveBack(pending)
      yield* textBlocks(oneLine(cursor), { blockSize, line: position.line })
      pending = ''
      position.line++
      position.number++
      continue
    }
    // A quote that is never closed: the line where the record begins is read without regard to quotes.
    firstRetry ||= position.line
    retries++
    const line = cut === -1 ? pending : pending.slice(0, cut)
    const plain = { delimiter, quotes: false }
    yield* segmentsOf(await parseRecords(line, plain, true), line, position, plain)
    pending = pending.slice(line.length)
  }
  if (firstRetry > 0) yield unclosed(firstRetry)
}

const unclosed = (line: number): GapSegment => ({
  kind: 'gap',
  reason: 'corrupt',
  severity: 'minor',
  place: { kind: 'text', line, column: 1 },
  detail: `Quotation marks of this table are not closed (first on line ${line}). Such lines were read without regard to quotation marks: all text was read, but some of it may stand in the wrong column.`,
})

/** Complete records as segments; moves `position` behind them. */
function* segmentsOf({ cells, ends }: Records, text: string, position: Position, dialect: Dialect): Generator<RowsSegment> {
  for (let first = 0; first < cells.length; first += SEGMENT_ROWS) {
    const bounds = [ends[first - 1] ?? 0, ...ends.slice(first, first + SEGMENT_ROWS)]
    const starts = lineStarts(text.slice(bounds[0], bounds.at(-1)))
    const rows: Row[] = []
    for (const [index, row] of cells.slice(first, first + SEGMENT_ROWS).entries()) {
      if (row.length > 1 || row[0] !== '') rows.push({ number: position.number + 1 + index, cells: row })
    }
    if (rows.length > 0) yield { kind: 'rows', table: 'csv', rows, locate: cellLocator({ text, bounds, starts, ...position, dialect }) }
    position.line += starts.length
    position.number += bounds.length - 1
  }
}

/** What a segment keeps for the places of its matches. */
interface RawRecords extends Position {
  text: string
  /** Where the first record begins in `text`, and where each ends. */
  bounds: readonly number[]
  /** Line starts behind the first bound, counted from it. */
  starts: readonly number[]
  dialect: Dialect
}

function cellLocator({ text, bounds, starts, line, number, dialect }: RawRecords): RowsSegment['locate'] {
  const begin = bounds[0] as number
  // Matches come cell by cell.
  let last: { row: number; column: number; cell: RawCell; locate: ReturnType<typeof locator> } | undefined
  return (row, column, start, end) => {
    if (last?.row !== row.number || last.column !== column) {
      const index = row.number - number - 1
      const from = bounds[index] as number
      const record = text.slice(from, bounds[index + 1])
      const locate = locator(line + countUpTo(starts, from - begin), 1, lineStarts(record))
      last = { row: row.number, column, cell: rawCell(record, dialect.delimiter, dialect.quotes, column), locate }
    }
    const { cell, locate } = last
    const rawStart = cell.offsets[start] ?? cell.end
    return locate(rawStart, end > start ? (cell.ends[end - 1] ?? cell.end) : rawStart)
  }
}

/** The line at the cursor, which stays behind its end. */
async function* oneLine(cursor: Cursor): AsyncGenerator<string> {
  for (let text = await cursor.next(); text !== undefined; text = await cursor.next()) {
    const cut = lineEnd(text)
    yield cut === -1 ? text : text.slice(0, cut)
    if (cut === -1) continue
    cursor.giveBack(text.slice(cut))
    return
  }
}

/** Index behind the first line end, -1 if there is none. */
function lineEnd(text: string): number {
  const lf = text.indexOf('\n')
  const cr = (lf === -1 ? text : text.slice(0, lf)).indexOf('\r')
  if (cr === -1 || cr === lf - 1) return lf === -1 ? -1 : lf + 1
  return cr + 1
}

function cursorOf(chunks: AsyncIterator<string>): Cursor {
  let waiting = ''
  return {
    async next() {
      const text = waiting
      waiting = ''
      if (text !== '') return text
      const { done, value } = await chunks.next()
      return done === true ? undefined : value
    },
    giveBack(text) {
      waiting = text
    },
  }
}
