import { decodeText } from '../decode.js'
import type { Reader } from '../reader.js'
import { createRecordTables } from '../tables/record-tables.js'
import { joinParts, stretchOffsets, type Written } from '../tables/written.js'
import { progressing } from '../text.js'
import { linesOf, partOf, type Line } from './lines.js'
import { createColumns, nameOf, namesIn } from './sql-columns.js'
import { createSqlRows } from './sql-rows.js'

const INSERT = /^\s*(?:INSERT|REPLACE)\s(?:[A-Z_]{1,20}\s){0,3}\s*INTO\s/i
const TABLE = /\bINTO\s+([^(\s]{1,300})\s*(?:\(([^)]{0,20000})\))?/i
const VALUES = /\bVALUES?\b\s*/i
const COPY = /^\s*COPY\s+([^\s(]{1,300}) ?(?:\(([^)]{0,20000})\))? ?FROM stdin/i
const CREATE = /^\s*CREATE\s(?:[A-Z ]{0,40}\s)?TABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?(\S[^(\s]{0,300})\s*\(/i
/** Lines over which the beginning of a statement may be spread. */
const HEAD_LINES = 200
/** Written by programs that take a backslash for what it is. */
const STANDARD = /PostgreSQL database dump|standard_conforming_strings|PRAGMA |BEGIN TRANSACTION|SQL Server/i

/**
 * Reads dumps of databases: rows of INSERT … VALUES and of PostgreSQL's COPY … FROM stdin as rows of tables under the names of their columns (or the
 * comments that MySQL keeps of them), everything else as text. A row is handed over when it ends, however long the statement is.
 */
export const readSql: Reader = async function* (input, context) {
  const { text, damage } = decodeText(input.head, progressing(input, context))
  const tables = createRecordTables(context.blockSize, stretchOffsets, false)
  const columns = createColumns()
  const rows = createSqlRows(tables)
  /** The beginning of an INSERT whose VALUES have not come yet. */
  let head: { text: string; lines: number } | undefined
  let copy: { table: string; names: readonly Written[] } | undefined
  for await (const lines of linesOf(text)) {
    for (const line of lines) take(line)
    yield* tables.take()
  }
  rows.end()
  yield* tables.end()
  const gap = damage()
  if (gap !== undefined) yield gap

  function take(line: Line): void {
    if (copy !== undefined) {
      if (line.text === '\\.') copy = undefined
      else copied(line, copy)
      return
    }
    let from = 0
    for (let statements = 0; from < line.text.length || statements === 0; statements++) {
      if (rows.isOpen()) {
        from = rows.take(line, from)
        if (rows.isOpen()) return
        continue
      }
      const next = outside(line, from)
      if (next === undefined) return
      from = next
    }
  }

  /** A line, or what is left of one, outside rows. Returns where rows begin in it. */
  function outside(line: Line, from: number): number | undefined {
    const text = from === 0 ? line.text : line.text.slice(from)
    // Of a line that comes in pieces, the first may begin a statement, and any other where the one before it ended.
    if (!line.isPiece || line.column === 1 || from > 0) {
      if (STANDARD.test(text.slice(0, 300))) rows.standard()
      if (head !== undefined)
        head =
          head.lines > HEAD_LINES || /;\s*$/.test(text)
            ? undefined
            : { text: `${head.text} ${text}`.slice(0, 50_000), lines: head.lines + 1 }
      else if (INSERT.test(text)) head = { text: text.slice(0, 50_000), lines: 1 }
      const values = head === undefined ? null : VALUES.exec(text)
      if (head !== undefined && values !== null) {
        const [, table = '', list] = TABLE.exec(head.text) ?? []
        head = undefined
        const names = list === undefined ? columns.of(table) : namesIn(list).map((name) => columns.header(table, name))
        rows.begin(nameOf(table), names)
        whole(line, from, from + values.index)
        return from + values.index + values[0].length
      }
      const copying = COPY.exec(text)
      if (copying !== null) {
        const [, table = '', list] = copying
        copy = {
          table: nameOf(table),
          names: list === undefined ? columns.of(table) : namesIn(list).map((name) => columns.header(table, name)),
        }
      }
      const created = CREATE.exec(text)
      if (created !== null) columns.create(created[1]!, text.slice(created[0].length))
      else columns.more(text)
    }
    whole(line, from, line.text.length)
    return undefined
  }

  /** A row of COPY: tabs between values, `\N` for none. */
  function copied(line: Line, { table, names }: { table: string; names: readonly Written[] }): void {
    const row = tables.begin(`sql ${table}`, '', undefined, table)
    let from = 0
    for (let index = 0; from <= line.text.length; index++) {
      const tab = line.text.indexOf('\t', from)
      const to = tab === -1 ? line.text.length : tab
      const value = line.text.slice(from, to)
      if (value !== '' && value !== '\\N') {
        const name = names[index]
        const branch = name === undefined ? tables.numbered(row.group.root, index) : tables.child(row.group.root, name)
        const part = partOf(line, from, to)
        tables.append(row, branch, joinParts([value.includes('\\') ? { ...part, text: unescaped(value) } : part]))
      }
      from = to + 1
    }
    tables.add(row)
  }

  function whole(line: Line, from: number, to: number): void {
    if (to > from) tables.text(joinParts([partOf(line, from, to)]))
  }
}

const unescaped = (value: string): string =>
  value.replaceAll(/\\([ntr\\])/g, (_, c: string) => (c === 'n' ? '\n' : c === 't' ? '\t' : c === 'r' ? '\r' : '\\'))
