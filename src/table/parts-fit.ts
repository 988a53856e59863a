import type { Row } from '../contract/index.js'

/** Filled cells of several columns in one row, as half-width text: are they parts of one value? */
export type Fits = (parts: readonly string[]) => boolean

/** Share of the rows that must look like parts of one value. */
const FIT_SHARE = 0.6

/** Do neighbouring columns hold one value in parts, in most rows that have any of them? */
export function mostFit(sample: readonly Row[], from: number, count: number, fits: Fits): boolean {
  let filled = 0
  let fitting = 0
  for (const { cells } of sample) {
    const parts = Array.from({ length: count }, (_, part) => (cells[from + part] ?? '').normalize('NFKC').trim())
    if (parts.every((part) => part === '')) continue
    filled++
    if (parts.every((part) => part !== '') && fits(parts)) fitting++
  }
  return fitting > 0 && fitting >= filled * FIT_SHARE
}
