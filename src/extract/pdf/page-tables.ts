import type { Located, Row, RowsSegment } from '../../contract/index.js'
import { isContinued, type PageTable, type TableRow } from './tables.js'

/** A table of a page, or the part of one that stands on it. */
export interface TablePart {
  page: number
  table: PageTable
  /** Numbers of the page's lines from 0, where they are not read from top to bottom. */
  numbers?: readonly number[] | undefined
}

/** The tables of a document. */
export interface PageTables {
  /** The rows of a table, as those of the table before where it goes on. Parts stand side by side, row by row. */
  take(parts: readonly TablePart[]): RowsSegment
}

/** Numbers tables and their rows over the pages. */
export function createPageTables(): PageTables {
  let before: readonly TablePart[] = []
  let count = 0
  let rows = 0
  return {
    take(parts) {
      if (before.length !== parts.length || !parts.every(({ table }, at) => isContinued(before[at]!.table, table))) {
        count++
        rows = 0
        // A page begins like what stands behind a blank row: another table may have its columns at the same places.
      } else rows++
      before = parts
      const read = new Map<Row, number>()
      const own = parts[0]!.table.rows.map((_, at): Row => {
        const row = { number: ++rows, cells: parts.flatMap(({ table }) => table.rows[at]!.cells) }
        read.set(row, at)
        return row
      })
      const locate = (row: Row, column: number, start: number, end: number): Located => {
        const { row: of, column: within, part } = cellAt(parts, read.get(row)!, column)
        const at = of.wrapped?.get(within)?.findLast(({ offset }) => offset <= start)
        const line = at?.line ?? of.line
        return { place: { kind: 'page', page: part.page, line: (part.numbers?.[line] ?? line) + 1 }, span: [start, end] }
      }
      return { kind: 'rows', table: `table${count}`, rows: own, locate }
    },
  }
}

/** Where a cell of a row stands. */
function cellAt(parts: readonly TablePart[], row: number, column: number): { row: TableRow; column: number; part: TablePart } {
  let within = column
  for (const part of parts) {
    const own = part.table.rows[row]!
    if (within < own.cells.length) return { row: own, column: within, part }
    within -= own.cells.length
  }
  return { row: parts[0]!.table.rows[row]!, column, part: parts[0]! }
}
