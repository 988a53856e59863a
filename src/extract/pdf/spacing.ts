import type { Run } from './baselines.js'

const SINGLE = /^\P{M}\p{M}*$/u
const CJK = /^[\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/

/** Gaps between characters of one value that are wider than this many times the font size part it after all. */
const SPREAD_MAX = 3

/**
 * Does the run at `index` stand in a row of at least three single characters at even distance? Names are spread over their field
 * (均等割り付け), numbers are written one digit a box: both are one value, so no space goes between.
 */
export function isSpaced(line: readonly Run[], index: number): boolean {
  if (!evenly(line, index - 1, index)) return false
  return (
    (evenly(line, index - 2, index - 1) && samePitch(line, index - 2, index - 1, index)) ||
    (evenly(line, index, index + 1) && samePitch(line, index - 1, index, index + 1))
  )
}

function evenly(line: readonly Run[], first: number, second: number): boolean {
  const [a, b] = [line[first], line[second]]
  if (a === undefined || b === undefined || !SINGLE.test(a.text) || !SINGLE.test(b.text)) return false
  return Math.abs(a.size - b.size) < 0.1 * a.size && b.x - a.x <= (SPREAD_MAX + 1) * a.size
}

function samePitch(line: readonly Run[], first: number, second: number, third: number): boolean {
  const [a, b, c] = [line[first], line[second], line[third]] as [Run, Run, Run]
  return Math.abs(middle(c) - middle(b) - (middle(b) - middle(a))) < 0.25 * a.size
}

const middle = (run: Run): number => run.x + run.length / 2

/**
 * Columns of single characters that follow each other downwards, in the order of the page's content. Three at least, and most of
 * them kana or kanji: the numbers at the left edge of a table are no vertical text.
 */
export function findStacks(runs: readonly Run[]): Run[][] {
  const stacks: Run[][] = []
  let stack: Run[] = []
  const close = (): void => {
    if (stack.length >= 3 && 2 * stack.filter((run) => CJK.test(run.text)).length > stack.length) stacks.push(stack)
    stack = []
  }
  for (const run of runs) {
    const last = stack.at(-1)
    if (last !== undefined && !below(last, run)) close()
    if (SINGLE.test(run.text)) stack.push(run)
  }
  close()
  return stacks
}

function below(upper: Run, lower: Run): boolean {
  if (!SINGLE.test(lower.text) || Math.abs(upper.size - lower.size) > 0.1 * upper.size) return false
  const step = (upper.y - lower.y) / upper.size
  return step > 0.7 && step < 1.35 && Math.abs(middle(upper) - middle(lower)) < 0.3 * upper.size
}
