import type { Row } from '../contract/index.js'
import { filledCells } from './column-cells.js'
import type { ReadColumn } from './columns.js'

/** Cells of either kind from which on a column has all the codes that it ever has. */
const EACH = 2

/**
 * gender 0 and 1, and never 2: an enumeration of a program, which may begin with either sex. By ISO/IEC 5218, where 0 is not known and 1 male, half of them
 * would be 2.
 */
export function findSexFlags(columns: readonly ReadColumn[], sample: readonly Row[]): void {
  for (const { column } of columns) {
    if (column.role !== 'bio.sex') continue
    const cells = filledCells(sample, column.index).map((cell) => cell.trim())
    const [zeros, ones] = ['0', '1'].map((code) => cells.filter((cell) => cell === code).length) as [number, number]
    if (zeros >= EACH && ones >= EACH && zeros + ones === cells.length) column.role = 'other.code'
  }
}
