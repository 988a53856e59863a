import type { Beside } from '../src/contract/index.js'

/** What shows that a row, a form or a sentence is about one person. */
export const PERSONAL: readonly string[] = [
  'person-name',
  'member-id',
  'birth-date',
  'my-number',
  'health-insurance',
  'long-term-care-insurance',
  'pension-number',
  'resident-code',
  'email',
  'phone-number',
  'address',
]
/** How far a form goes: what stands under a name in running text, with a label of its own, is the person's. */
const FORM = 1000

/** For attributes under a header or label: without anybody beside them they are a statistic, and of low confidence. */
export const OF_A_PERSON: Beside = { types: PERSONAL, reach: FORM, otherwise: 0.4 }

/** For attributes in a sentence, by a name only. `reach` in characters. */
export const byName = (reach: number): Beside => ({ types: ['person-name'], reach, otherwise: 0 })
