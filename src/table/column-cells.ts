import type { Row } from '../contract/index.js'

/** The cells of a column that hold something, without the blanks around it, in their order. */
export function filledCells(sample: readonly Row[], index: number): string[] {
  const filled: string[] = []
  for (const { cells } of sample) {
    const cell = cells[index]?.trim() ?? ''
    if (cell !== '') filled.push(cell)
  }
  return filled
}
