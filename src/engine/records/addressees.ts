import type { Draft } from './draft.js'
import { isSurnameAlone } from './draft-names.js'

// Whom a letter means by 松井様: one document may hold letters to several of the name.

/** To whom a letter is, and who sends it. */
const HEADS = 2

/** さて、松井様におかれましては, not 松井様 at the beginning of a note. */
const WITHIN_TEXT = /[、，。．][ \u3000]?$/

/** @param front what stands before a name in its line */
export const isWithinText = (front: string): boolean => WITHIN_TEXT.test(front)

/** Keeps who was named in full last. */
export function createAddressees<T extends { draft: Draft }>(): { note(person: T): void; meantBy(surname: Draft): T | undefined } {
  const named: T[] = []
  return {
    note(person) {
      const { family, name } = person.draft
      if (family === '' || name === '') return
      named.push(person)
      if (named.length > HEADS) named.shift()
    },
    meantBy: (draft) => (isSurnameAlone(draft) ? named.findLast((person) => person.draft.family === draft.family) : undefined),
  }
}
