import type { Row } from '../contract/index.js'
import { WRITINGS } from '../text/writing.js'
import type { Column } from './layout.js'
import { shapeOf } from './cell-shape.js'

/**
 * Does the detector of what a column's header asks for find it in the cell, told of the header? The writing of what it finds (`writingOf`),
 * or undefined where it finds nothing.
 */
export type Confirm = (cell: string, column: Column) => number | undefined

/** What a column's cells say of its header. */
export interface Confirmed {
  /** Share (0–1) of the different cells that bear it out. */
  share: number
  /** How many of them by writing. */
  writings: readonly number[]
}

/** Different cells from which a share says something of the column, and so many as are looked at. */
const [CELLS_LEAST, CELLS_MOST] = [8, 100]
/** The header is believed as if so many cells more had borne it out. */
const BELIEF = 3

/**
 * How far a column's different cells bear its header out: 氏名又は名称 stands over firms, 担当 over departments, where what is found are surnames
 * that are places, too. Undefined where there are too few cells, or the header asks for no person.
 */
export function confirmColumn(column: Column, sample: readonly Row[], confirm: Confirm): Confirmed | undefined {
  if (column.role?.startsWith('person.') !== true) return undefined
  const cells = new Set<string>()
  for (const { cells: row } of sample) {
    const cell = row[column.index]?.trim() ?? ''
    if (cell !== '' && shapeOf(cell) === 'text') cells.add(cell)
    if (cells.size === CELLS_MOST) break
  }
  if (cells.size < CELLS_LEAST) return undefined
  const writings = new Array<number>(WRITINGS).fill(0)
  let found = 0
  for (const cell of cells) {
    const writing = confirm(cell, column)
    if (writing === undefined) continue
    writings[writing]!++
    found++
  }
  return { share: (found + BELIEF) / (cells.size + BELIEF), writings }
}
