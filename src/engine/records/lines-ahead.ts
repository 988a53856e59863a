import type { Claim } from '../claim.js'
import { isOfPerson } from './draft.js'
import type { LineHabit } from './habits.js'

/** How far behind a name something may be said of who bears it, in characters. */
const REACH = 240

/**
 * Learns from a whole block in which of its lines the name stands in front of what is said, before anything of it is given to anybody: of a name that is missed
 * in one of the first lines, what it says would be the next one's, and so on to the last line: every notice would go to the wrong person.
 * @param front what stands in front of an offset in its line
 * @param linesBetween line ends between two offsets
 */
export function learnLines(
  habit: LineHabit,
  claims: readonly Claim[],
  front: (at: number) => string,
  linesBetween: (from: number, to: number) => number,
): void {
  let named: Claim | undefined
  for (const claim of claims) {
    if (!isOfPerson(claim)) continue
    if (claim.detector.type === 'person-name') named = claim
    else if (named !== undefined && claim.start - named.end <= REACH)
      habit.note(claim, front(claim.start), claim.start < named.end || linesBetween(named.end, claim.start) === 0)
  }
}
