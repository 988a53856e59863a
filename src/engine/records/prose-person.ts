import type { Place } from '../../contract/index.js'
import type { Claim } from '../claim.js'
import { createDraft, type Draft } from './draft.js'
import type { Beginning } from './habits.js'

/** Somebody of whom running text speaks. */
export interface Person {
  draft: Draft
  /** What the types found are called, for the list of items. */
  titles: Set<string>
  place: Place
  labelled: number
  /** What came first. */
  begin: Beginning
  /** Somebody says his own name. */
  isSpeaker: boolean
  /** The name stands alone in its line. */
  isSigner: boolean
  /** The line in which the name was found last; NaN where none was. */
  namedAt: number
  /** The name that has come again in the line `namedAt`, of whom more was known by then. */
  again: Claim | undefined
  /** A fax is given, or what stands below the fields of a form: without a name it is an office. */
  isOfOffice: boolean
  /** The line of somebody whose name was not found, NaN of others: a name behind it is another's, of the next line or who is named last in such lines. */
  unnamedAt: number
  /** Nothing but a surname in brackets behind a label: （受：佐藤）. */
  isAside: boolean
  /** Whom something is made out to: 山下 香衣 様 on a line of her own. */
  isAddressee: boolean
  /** The address of the firm that made it out stands below: its telephone comes next. */
  isAboveFirm: boolean
  /** Named within a text: さて、松井様におかれましては. */
  isInText: boolean
}

/** Somebody of whom nothing is known yet. */
export function createPerson(place: Place): Person {
  return {
    draft: createDraft(),
    titles: new Set(),
    place,
    labelled: 0,
    begin: 'other',
    isSpeaker: false,
    isSigner: false,
    namedAt: NaN,
    again: undefined,
    isOfOffice: false,
    unnamedAt: NaN,
    isAside: false,
    isAddressee: false,
    isAboveFirm: false,
    isInText: false,
  }
}
