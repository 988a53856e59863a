/** Columns of numbers that a step needs and the next does not: used again, because what is let go of waits for the collector, 4 MB a column. */
export interface Scratch {
  /** `length` zeros. */
  take(length: number): Uint32Array
  /** From here on, these are free. */
  give(...columns: readonly Uint32Array[]): void
  /** From here on, all that was taken is free. */
  reset(): void
}

/** @param length that most columns have */
export function createScratch(length: number): Scratch {
  const columns: Uint32Array[] = []
  const taken = new Set<Uint32Array>()
  return {
    take(wanted) {
      let column = columns.find((one) => one.length >= wanted && !taken.has(one))
      if (column === undefined) columns.push((column = new Uint32Array(Math.max(wanted, length))))
      taken.add(column)
      return column.subarray(0, wanted).fill(0)
    },
    give(...given) {
      for (const column of columns) if (given.some(({ buffer }) => buffer === column.buffer)) taken.delete(column)
    },
    reset: () => taken.clear(),
  }
}
