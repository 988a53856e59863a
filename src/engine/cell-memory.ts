import type { Column } from '../table/layout.js'
import type { Claim } from './claim.js'

/** Longest cell that is remembered, cells remembered of one column, look-ups after which a column that never repeats itself is left. */
const [LENGTH_MAX, CELLS_MAX, TRIAL] = [64, 4000, 2000]

interface Memory {
  cells: Map<string, readonly Claim[]> | undefined
  lookups: number
  hits: number
}

/**
 * What was found in the cells of a column: 男, 会社員 and 東京都 come a thousand times. Only for cells whose claims depend on
 * nothing but their text and their column; the caller sees to that.
 */
export interface CellMemory {
  /** Fresh copies of the claims, or undefined where the cell was not seen. */
  recall(column: Column, cell: string): Claim[] | undefined
  keep(column: Column, cell: string, claims: readonly Claim[]): void
}

/** An empty memory, for one document. */
export function createCellMemory(): CellMemory {
  const columns = new WeakMap<Column, Memory>()
  return {
    recall(column, cell) {
      if (cell.length > LENGTH_MAX) return undefined
      const memory = columns.get(column)
      if (memory?.cells === undefined) return undefined
      const claims = memory.cells.get(cell)
      memory.lookups++
      if (claims !== undefined) memory.hits++
      // Customer numbers and telephones: remembering them only costs.
      else if (memory.lookups > TRIAL && memory.hits * 10 < memory.lookups) memory.cells = undefined
      return claims?.map((claim) => ({ ...claim }))
    },
    keep(column, cell, claims) {
      if (cell.length > LENGTH_MAX) return
      let memory = columns.get(column)
      if (memory === undefined) columns.set(column, (memory = { cells: new Map(), lookups: 0, hits: 0 }))
      if (memory.cells === undefined || memory.cells.size >= CELLS_MAX) return
      memory.cells.set(cell, claims.length === 0 ? NONE : claims.map((claim) => ({ ...claim })))
    },
  }
}

const NONE: readonly Claim[] = []
