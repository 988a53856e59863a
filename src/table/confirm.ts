import type { Row } from '../contract/index.js'
import type { Column } from './layout.js'
import { shapeOf } from './cell-shape.js'

/** Does the detector of what a column's header asks for find it in the cell, told of the header? */
export type Confirm = (cell: string, column: Column) => boolean

/** Different cells from which a share says something of the column, and so many as are looked at. */
const [CELLS_LEAST, CELLS_MOST] = [8, 100]
/** The header is believed as if so many cells more had borne it out. */
const BELIEF = 3

/**
 * Share of a column's different cells in which the header alone lets a name be found: 氏名又は名称 stands over firms, 担当 over departments,
 * where what is found are surnames that are places, too. Undefined where there are too few cells, or the header asks for no person.
 */
export function confirmedShare(column: Column, sample: readonly Row[], confirm: Confirm): number | undefined {
  if (column.role?.startsWith('person.') !== true) return undefined
  const cells = new Set<string>()
  for (const { cells: row } of sample) {
    const cell = row[column.index]?.trim() ?? ''
    if (cell !== '' && shapeOf(cell) === 'text') cells.add(cell)
    if (cells.size === CELLS_MOST) break
  }
  if (cells.size < CELLS_LEAST) return undefined
  let found = 0
  for (const cell of cells) if (confirm(cell, column)) found++
  return (found + BELIEF) / (cells.size + BELIEF)
}
