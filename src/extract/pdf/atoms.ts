import { joinRuns, type PageLine, type Run } from './lines.js'
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

/** The stretches of a line that gaps part. Characters spread evenly over their field are one. */
export function atomsOf(runs: NonNullable<PageLine['runs']>): Atom[] {
  const atoms: Run[][] = []
  runs.forEach((run, index) => {
    const before = runs[index - 1]
    const gap = before === undefined ? Infinity : run.x - before.x - before.length
    if (before !== undefined && (gap < WORD_GAP * Math.min(run.size, before.size) || isSpaced(runs, index))) atoms.at(-1)!.push(run)
    else atoms.push([run])
  })
  return atoms.map((own) => {
    const [first, last] = [own[0]!, own.at(-1)!]
    return { text: joinRuns(own).trim(), x: first.x, end: last.x + last.length, size: first.size }
  })
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? 0
}
