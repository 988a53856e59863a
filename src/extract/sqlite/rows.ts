import type { MemberSegment, Place, Row, RowsSegment, Segment } from '../../contract/index.js'
import { columnLetters } from '../../text/cell-reference.js'
import type { Trusted } from '../binary/binary.js'
import type { ReadContext } from '../reader.js'
import type { Living } from './living.js'
import type { Database, RowCursor } from './database.js'
import { quoteName, type Table } from './tables.js'
import { blobKind, KEY_MAX } from './values.js'

/** What is told of a database as a whole. */
export interface Counts {
  /** Values that were given as files of their own. */
  members: number
  /** BLOBs of which nothing is known. */
  unknown: number
  /** Values that were not held, or not given. */
  tooLarge: number
}

const ROWS_MAX = 1000
const ROWS_TEXT_MAX = 512 * 1024
/** A longer value is a text of its own, not a cell. */
const CELL_MAX = 32_767
/** Bytes of a value that are held, here and in SQLite. Only in larger databases it is asked for how long each is. */
const VALUE_MAX = 64 * 1024 ** 2
/** Stands for a value that is larger. */
const LARGER = Buffer.from('sekisho: larger')
const REPORT_BYTES = 256 * 1024

/** Reads one table, row by row. @throws what `database.rows` throws, behind the rows that came */
export function* readRows(
  database: Database,
  table: Table,
  id: string,
  counts: Counts,
  living: Living,
  context: ReadContext,
): Generator<Segment> {
  const batch = createBatch(table, id)
  const isNumbered = table.number !== undefined
  const first = isNumbered ? 1 : 0
  let ordinal = 0
  let bytes = 0
  try {
    for (const row of database.rows(statementOf(table, database.pages.size), database.header.encoding)) {
      ordinal++
      const number = isNumbered ? row.text(0) : String(ordinal)
      const cells: string[] = []
      for (let column = 0; column < table.columns.length; column++) {
        const at = first + column
        const kind = row.kind(at)
        if (kind === 'number') cells.push(row.text(at))
        else if (kind === 'null') cells.push('')
        else {
          const value = kind === 'text' ? textValue(row, at) : blobValue(row, at, counts)
          bytes += row.length(at)
          cells.push(value.text ?? '')
          living.add(value.text ?? value.document?.toString() ?? '')
          if (value.document !== undefined && ++counts.members > context.limits.entries) counts.tooLarge++
          else if (value.document !== undefined) yield memberOf(table, column, number, value.document)
          for (const run of value.runs ?? []) yield proseOf(run, { kind: 'cell', sheet: table.name, ref: columnLetters(column) + number })
        }
      }
      bytes += cells.length
      batch.add(number, cells)
      if (bytes > REPORT_BYTES) {
        context.budget.inflated(bytes)
        context.progress()
        bytes = 0
      }
      if (batch.isFull()) yield batch.take()
    }
  } finally {
    // What came before the damage is given all the same: the error waits behind it.
    if (!batch.isEmpty()) yield batch.take()
  }
}

function statementOf({ name, stored, number }: Table, size: number): string {
  const values = stored
    .map(quoteName)
    .map((column) =>
      size <= VALUE_MAX ? column : `CASE WHEN octet_length(${column}) > ${VALUE_MAX} THEN x'${LARGER.toString('hex')}' ELSE ${column} END`,
    )
  return `SELECT ${[...(number === undefined ? [] : [number]), ...values].join(', ')} FROM ${quoteName(name)} NOT INDEXED`
}

interface Value {
  text?: string
  /** Read as a file of its own. */
  document?: Buffer
  runs?: readonly Trusted[]
}

function textValue(row: RowCursor, column: number): Value {
  const text = row.text(column)
  return text.length > CELL_MAX ? { document: Buffer.from(text) } : { text }
}

function blobValue(row: RowCursor, column: number, counts: Counts): Value {
  const bytes = row.bytes(column)
  if (bytes.equals(LARGER)) {
    counts.tooLarge++
    return {}
  }
  const value = blobKind(bytes, CELL_MAX)
  if (value.kind === 'text') return { text: value.text }
  if (value.kind === 'document') return { document: bytes }
  if (bytes.length > KEY_MAX) counts.unknown++
  return { runs: value.texts }
}

const memberOf = (table: Table, column: number, number: string, bytes: Buffer): MemberSegment => ({
  kind: 'member',
  name: `${table.name}/${table.columns[column]} ${number}`,
  bytes: bytes.length,
  async *open() {
    yield bytes
  },
})

const proseOf = ({ text, trust }: Trusted, place: Place): Segment => ({
  kind: 'prose',
  text,
  core: [0, text.length],
  locate: (start, end) => ({ place, span: [start, end] }),
  trust,
})

interface Batch {
  add(number: string, cells: string[]): void
  isFull(): boolean
  isEmpty(): boolean
  take(): RowsSegment
}

/** Gathers rows; the names of the columns stand before the first. */
function createBatch({ name, columns }: Table, id: string): Batch {
  const header: Row = { number: 0, cells: columns }
  let rows: Row[] = [header]
  let characters = 0
  /** Numbers that are beyond what a number holds. */
  let exact = new Map<Row, string>()
  return {
    add(number, cells) {
      const row: Row = { number: Number(number), cells }
      if (!Number.isSafeInteger(row.number)) exact.set(row, number)
      rows.push(row)
      for (const cell of cells) characters += cell.length + 1
    },
    isFull: () => rows.length >= ROWS_MAX || characters > ROWS_TEXT_MAX,
    isEmpty: () => rows.length === 0 || (rows.length === 1 && rows[0] === header),
    take() {
      const [given, numbers] = [rows, exact]
      rows = []
      exact = new Map()
      characters = 0
      const locate: RowsSegment['locate'] = (row, column, start, end) => ({
        place:
          row === header
            ? { kind: 'part', part: 'schema', paragraph: 1 }
            : { kind: 'cell', sheet: name, ref: columnLetters(column) + (numbers.get(row) ?? row.number) },
        span: [start, end],
      })
      return { kind: 'rows', table: id, headed: true, name, rows: given, locate }
    },
  }
}
