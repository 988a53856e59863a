import type { Located, Row, RowsSegment } from '../../contract/index.js'
import { isContinued, type PageTable, type TableRow } from './tables.js'

/** A table of a page, or the part of one that stands on it. */
export interface TablePart {
  page: number
  table: PageTable
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
        const { row: of, column: within, page } = cellAt(parts, read.get(row)!, column)
        const at = of.wrapped?.get(within)?.findLast(({ offset }) => offset <= start)
        return { place: { kind: 'page', page, line: (at?.line ?? of.line) + 1 }, span: [start, end] }
      }
      return { kind: 'rows', table: `table${count}`, rows: own, locate }
    },
  }
}

/** Where a cell of a row stands. */
function cellAt(parts: readonly TablePart[], row: number, column: number): { row: TableRow; column: number; page: number } {
  let within = column
  for (const { table, page } of parts) {
    const own = table.rows[row]!
    if (within < own.cells.length) return { row: own, column: within, page }
    within -= own.cells.length
  }
  return { row: parts[0]!.table.rows[row]!, column, page: parts[0]!.page }
}
