import type { Located, Row, RowsSegment } from '../../contract/index.js'
import { isContinued, type PageTable, type TableRow } from './tables.js'

/** The tables of a document. */
export interface PageTables {
  /** The rows of a table of a page, as those of the table before where it goes on. */
  take(table: PageTable, page: number): RowsSegment
}

/** Numbers tables and their rows over the pages. */
export function createPageTables(): PageTables {
  let before: PageTable | undefined
  let count = 0
  let rows = 0
  return {
    take(table, page) {
      if (before === undefined || !isContinued(before, table)) {
        count++
        rows = 0
        // A page begins like what stands behind a blank row: another table may have its columns at the same places.
      } else rows++
      before = table
      const read = new Map<Row, TableRow>(table.rows.map((row) => [{ number: ++rows, cells: row.cells }, row]))
      const locate = (row: Row, column: number, start: number, end: number): Located => {
        const { line, wrapped } = read.get(row)!
        const at = wrapped?.get(column)?.findLast(({ offset }) => offset <= start)
        return { place: { kind: 'page', page, line: (at?.line ?? line) + 1 }, span: [start, end] }
      }
      return { kind: 'rows', table: `table${count}`, rows: [...read.keys()], locate }
    },
  }
}
