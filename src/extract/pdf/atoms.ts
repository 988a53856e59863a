import { joinRuns, type Run } from './baselines.js'
import { isSpaced } from './spacing.js'

/** Text without a gap in it. */
export interface Atom {
  text: string
  x: number
  end: number
  size: number
}

/** Widest gap within a word, in font sizes. */
const WORD_GAP = 0.45

/** The stretches of a line that gaps part. */
export const atomsOf = (runs: readonly Run[]): Atom[] => stretchesOf(runs).map(atomOf)

/** Text that runs make up, one behind the other. */
export const atomOf = (runs: readonly Run[]): Atom => {
  const [first, last] = [runs[0]!, runs.at(-1)!]
  return { text: joinRuns(runs).trim(), x: first.x, end: last.x + last.length, size: first.size }
}

/** The runs of a line that no gap parts. Characters spread evenly over their field are one. */
export function stretchesOf(runs: readonly Run[]): Run[][] {
  const atoms: Run[][] = []
  runs.forEach((run, index) => {
    const before = runs[index - 1]
    const gap = before === undefined ? Infinity : run.x - before.x - before.length
    if (before !== undefined && (gap < WORD_GAP * Math.min(run.size, before.size) || isSpaced(runs, index))) atoms.at(-1)!.push(run)
    else atoms.push([run])
  })
  return atoms
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? 0
}
