import type { Match } from '../../src/contract/index.js'

/**
 * Tells of stretches asked for in order whether they lie outside the matches made so far, which are in order and do not overlap.
 * Linear over all questions.
 */
export function outsideOf(matches: readonly Match[]): (start: number, end: number) => boolean {
  const spans = matches.map(({ span }) => span)
  let at = 0
  return (start, end) => {
    while (at < spans.length && spans[at]![1] <= start) at++
    return at === spans.length || spans[at]![0] >= end
  }
}
