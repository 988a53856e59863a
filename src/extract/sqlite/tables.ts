import { UnknownStatement, type Database } from './database.js'

/** A table whose rows are stored. */
export interface Table {
  name: string
  /** What its columns are called. */
  columns: readonly string[]
  /** The same as SQL knows them. */
  stored: readonly string[]
  /** Under which name the numbers of rows are known; undefined in a table without. */
  number?: string
}

/** What the schema holds. */
export interface Schema {
  tables: Table[]
  /** Statements that made tables, indexes, views and triggers, with their defaults and comments. */
  statements: string[]
  /** Tables that could not be looked at: their statements are damaged. */
  lost: number
  /** What ended the list. */
  problem?: unknown
}

/** Names under which the number of a row is known (https://www.sqlite.org/rowidtable.html). */
const NUMBERS = ['rowid', '_rowid_', 'oid']
/** What full-text tables keep beside their content: each word of it once more (https://www.sqlite.org/fts3.html#shadow_tables, fts5.html 4.12). */
const WORDS = ['_data', '_idx', '_docsize', '_config', '_segments', '_segdir', '_stat']

/** Names as SQL has them. */
export const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** Lists the tables of a database. What only computes something (views, virtual tables, virtual columns) stores nothing and is not read. */
export function readSchema(database: Database): Schema {
  const schema: Schema = { tables: [], statements: [], lost: 0 }
  const found: { name: string; sql: string; page: string }[] = []
  try {
    for (const row of database.rows('SELECT type, name, rootpage, sql FROM sqlite_schema')) {
      const [type, name, page, sql] = [0, 1, 2, 3].map((column) => (row.kind(column) === 'null' ? '' : row.text(column))) as [
        string,
        string,
        string,
        string,
      ]
      if (sql !== '') schema.statements.push(sql)
      if (type === 'table') found.push({ name, sql, page })
    }
  } catch (error) {
    schema.problem = error
  }
  const words = wordTables(found)
  const fullText = new Map(found.filter(({ sql }) => /\busing\s+fts5\b/i.test(sql)).map(({ name }) => [`${name}_content`, name]))
  for (const { name, page } of found) {
    if (page === '' || page === '0' || words.has(name)) continue
    try {
      const table = tableOf(database, name, fullText.get(name))
      if (table === undefined) schema.lost++
      else schema.tables.push(table)
    } catch (error) {
      if (!(error instanceof UnknownStatement)) schema.problem ??= error
      schema.lost++
    }
  }
  return schema
}

/** Tables of words, where the content itself stands in another. */
function wordTables(found: readonly { name: string; sql: string }[]): ReadonlySet<string> {
  const names = new Set<string>()
  for (const { name, sql } of found) {
    if (!/\busing\s+fts[345]\b/i.test(sql) || /\bcontent\s*=\s*(?:''|"")/i.test(sql)) continue
    for (const suffix of WORDS) names.add(name + suffix)
  }
  return names
}

function columnsOf(database: Database, name: string): { name: string; isStored: boolean }[] {
  const columns: { name: string; isStored: boolean }[] = []
  // cid, name, type, notnull, dflt_value, pk, hidden: 1 hidden, 2 a virtual column, 3 a stored one.
  for (const row of database.rows(`PRAGMA table_xinfo(${quoteName(name)})`))
    columns.push({ name: row.text(1), isStored: row.text(6) !== '1' && row.text(6) !== '2' })
  return columns
}

function tableOf(database: Database, name: string, fullText: string | undefined): Table | undefined {
  const columns = columnsOf(database, name).filter(({ isStored }) => isStored)
  if (columns.length === 0) return undefined
  const names = columns.map((column) => column.name)
  const number = NUMBERS.find((alias) => !names.some((column) => column.toLowerCase() === alias))
  const isNumbered = number !== undefined && isKnown(database, `SELECT ${number} FROM ${quoteName(name)} NOT INDEXED`)
  const headers = fullText === undefined ? names : fullTextHeaders(database, fullText, names)
  return { name, columns: headers, stored: names, ...(isNumbered && { number }) }
}

/** Can the statement be run? A table WITHOUT ROWID has no numbers. */
function isKnown(database: Database, sql: string): boolean {
  try {
    for (const _ of database.rows(`EXPLAIN ${sql}`)) return true
    return true
  } catch (error) {
    if (error instanceof UnknownStatement) return false
    throw error
  }
}

/** The content of a full-text table has columns c0, c1 …, which are those of the table. */
function fullTextHeaders(database: Database, table: string, names: readonly string[]): readonly string[] {
  try {
    const headers = columnsOf(database, table).map(({ name }) => name)
    return names.map((name) => (/^c\d+$/.test(name) ? (headers[Number(name.slice(1))] ?? name) : name))
  } catch (error) {
    if (error instanceof UnknownStatement) return names
    throw error
  }
}
