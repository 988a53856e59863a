import { ReadProblem } from '../../contract/index.js'
import { decodeHead } from '../decode.js'
import { detectEncoding } from '../encoding.js'
import { loadSqlite, VFS } from './library.js'
import { readHeader, watchPages, type Header, type WatchedPages } from './pages.js'
import type { RandomAccess } from '../reader.js'

/** The kinds of values that SQLite stores. */
export type Kind = 'number' | 'text' | 'bytes' | 'null'

/** The row at which a statement stands; good until the next. */
export interface RowCursor {
  kind(column: number): Kind
  /** A number or text as text. */
  text(column: number): string
  /** A copy of the bytes of a value. */
  bytes(column: number): Buffer
  /** How many bytes that takes. */
  length(column: number): number
}

/** An open database. */
export interface Database {
  header: Header
  pages: WatchedPages
  /**
   * @param encoding in which texts are stored; what SQLite itself says is UTF-8
   * @throws ReadProblem 'corrupt' where SQLite cannot go on, or what the disk refused; UnknownStatement where the statement does not fit the schema
   */
  rows(sql: string, encoding?: Header['encoding']): Generator<RowCursor>
  close(): void
}

/** The statement names what is not there, or what needs a module that is not there. */
export class UnknownStatement extends Error {}

const DAMAGED =
  'The database is damaged or cut short; what could be read of it was read. Repair it with the .recover command of sqlite3 and scan the result.'
export const damagedDatabase = (): ReadProblem => new ReadProblem('corrupt', DAMAGED)

const KINDS: readonly Kind[] = ['null', 'number', 'number', 'text', 'bytes', 'null']
const [OK, ROW, DONE] = [0, 100, 101]
const [GENERIC, NOMEM, TOO_BIG] = [1, 7, 18]
let opened = 0

/**
 * Opens a database for reading; what a schema could do with functions, triggers and views is never asked for.
 * @throws ReadProblem 'corrupt' where the header is none
 */
export async function openDatabase(random: RandomAccess): Promise<Database> {
  const header = readHeader(await random.read(0, 100))
  if (header === undefined) throw damagedDatabase()
  const { sqlite, files } = await loadSqlite()
  const { capi, wasm } = sqlite
  const pages = watchPages(random, header)
  const name = `/${++opened}`
  files.set(name, pages)
  const raw = wasm.exports as unknown as Record<'sqlite3_step' | 'sqlite3_finalize', (statement: number) => number> &
    Record<
      'sqlite3_column_type' | 'sqlite3_column_text' | 'sqlite3_column_blob' | 'sqlite3_column_bytes',
      (statement: number, column: number) => number
    >
  const out = wasm.alloc(8)
  const fail = (code: number): Error => {
    const failure = pages.failure()
    if (failure instanceof Error) return failure
    const primary = code & 0xff
    if (primary === GENERIC) return new UnknownStatement()
    if (primary === NOMEM || primary === TOO_BIG)
      return new ReadProblem(
        'too-large',
        'A row of the database is larger than what can be held in memory; it and what follows it in its table was not read.',
      )
    return damagedDatabase()
  }
  const check = (code: number): void => {
    if (code !== OK) throw fail(code)
  }
  let heap = Buffer.alloc(0)
  /** Memory of the library as it is now: when it grows, another takes its place. */
  const memory = (): Buffer => {
    const { buffer } = wasm.heap8u()
    if (heap.buffer !== buffer) heap = Buffer.from(buffer as ArrayBuffer)
    return heap
  }
  const cursor = (statement: number, encoding: Header['encoding']): RowCursor => ({
    kind: (column) => KINDS[raw.sqlite3_column_type(statement, column)]!,
    text(column) {
      const isText = raw.sqlite3_column_type(statement, column) === 3
      const at = raw.sqlite3_column_text(statement, column)
      const end = at + raw.sqlite3_column_bytes(statement, column)
      if (encoding !== 'utf-8' && isText) return decodeText(memory().subarray(at, end), encoding)
      const text = memory().toString('utf8', at, end)
      return text.includes('\ufffd') ? decodeText(memory().subarray(at, end), 'utf-8') : text
    },
    bytes(column) {
      const at = raw.sqlite3_column_blob(statement, column)
      return Buffer.from(memory().subarray(at, at + raw.sqlite3_column_bytes(statement, column)))
    },
    length: (column) => raw.sqlite3_column_bytes(statement, column),
  })
  let db = 0
  const open = (): void => {
    const code = capi.sqlite3_open_v2(name, out, capi.SQLITE_OPEN_READWRITE, VFS)
    db = wasm.peekPtr(out) as number
    check(code)
    for (const setting of SETTINGS) for (const _ of rows(`PRAGMA ${setting}`));
  }
  const close = (): void => {
    capi.sqlite3_close_v2(db)
    files.delete(name)
    wasm.dealloc(out)
  }
  function* rows(sql: string, encoding: Header['encoding'] = 'utf-8'): Generator<RowCursor> {
    let code: number = capi.sqlite3_prepare_v2(db, sql, -1, out, 0)
    // What is wrong with the schema is told once; then the rest of it is used.
    if (code !== OK) code = capi.sqlite3_prepare_v2(db, sql, -1, out, 0)
    check(code)
    const statement = wasm.peekPtr(out) as number
    if (statement === 0) return
    try {
      const row = cursor(statement, encoding)
      for (;;) {
        code = raw.sqlite3_step(statement)
        if (code === DONE) return
        if (code !== ROW) throw fail(code)
        yield row
      }
    } finally {
      raw.sqlite3_finalize(statement)
    }
  }
  try {
    open()
    if (header.encoding !== 'utf-8') {
      narrowSchema(rows, header.encoding)
      capi.sqlite3_close_v2(db)
      open()
    }
    return { header, pages, rows, close }
  } catch (error) {
    close()
    throw error
  }
}

/** The first lets a damaged schema be used as far as it goes (https://www.sqlite.org/pragma.html#pragma_writable_schema); asking for the second reads it. */
const SETTINGS = ['writable_schema=ON', 'journal_mode=OFF', 'cache_size=-1024', 'temp_store=MEMORY', 'trusted_schema=OFF']

/** UTF-8 that is none is CP932, which older programs stored as text. */
const decodeText = (bytes: Uint8Array, encoding: Header['encoding']): string =>
  encoding === 'utf-8' ? decodeHead(bytes, detectEncoding(bytes, true) ?? 'utf-8') : new TextDecoder(encoding).decode(bytes)

const quoted = (text: string): string => `'${text.replaceAll("'", "''").replaceAll('\0', '')}'`

/**
 * The library is built without UTF-16: it takes text for the bytes that it is, which serves for values, but not for the schema. That is written in UTF-8 into the
 * pages as SQLite sees them; nothing of it reaches the file.
 */
function narrowSchema(rows: Database['rows'], encoding: Header['encoding']): void {
  const changes: string[] = []
  for (const row of rows('SELECT rowid, type, name, tbl_name, sql FROM sqlite_schema', encoding)) {
    const [type, name, table, sql] = [1, 2, 3, 4].map((column) => (row.kind(column) === 'null' ? 'NULL' : quoted(row.text(column))))
    changes.push(`UPDATE sqlite_schema SET type = ${type}, name = ${name}, tbl_name = ${table}, sql = ${sql} WHERE rowid = ${row.text(0)}`)
  }
  for (const change of changes) for (const _ of rows(change));
}
