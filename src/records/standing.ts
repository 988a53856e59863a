import type { PersonClass } from '../contract/index.js'

/**
 * Of several records of one person, whichever says more of how he stands to the holder: who is in a list of the staff is of the staff, whatever else
 * he borrows, buys or applies for; who is somebody's wife in one list and a customer in another is a customer.
 */
const LAST: readonly PersonClass[] = ['family', 'unknown']

/** Who works for the holder. */
export const STAFF: PersonClass = 'employee'

/** How much a class tells: the larger is taken, of equal ones the first. */
const weightOf = (word: PersonClass): number => (word === STAFF ? LAST.length + 1 : LAST.length - 1 - LAST.indexOf(word))

/** Does a class tell more than the one known? */
export const tellsMore = (word: PersonClass, known: PersonClass | undefined): boolean =>
  known === undefined || weightOf(word) > weightOf(known)
