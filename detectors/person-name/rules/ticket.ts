import type { Sign } from '../../../src/contract/index.js'
import { TRAVEL_DOCUMENT_SIGN, travelDocumentsIn } from '../../../src/text/travel-document.js'

/** A name as tickets and passenger lists write it. */
export interface TicketName {
  start: number
  end: number
  /** What the title says: MR, MS. */
  gender?: 'male' | 'female'
}

/** SATO/KENICHI MR, NGUYEN/VAN AN MS, SATO/KENICHIMR: surname, given names without spaces between or with, a title. Bounded. */
const TICKET =
  /(?<![A-Za-z0-9/_-])(?<![A-Za-z]\.)([A-Z][A-Z'-]{1,24})\/([A-Z][A-Z'-]{1,24}(?: [A-Z'-]{2,24})?)( (?:MR|MRS|MS|MISS|MSTR|MDM|CHD|INF))?(?![A-Za-z0-9/])/g
const TITLE = /^(?:MR|MRS|MS|MISS|MSTR|MDM|CHD|INF)$/
const MALE = /^(?:MR|MSTR)$/
const FEMALE = /^(?:MRS|MS|MISS|MDM)$/
/** A title that runs on from the given name, where nothing parts them. */
const RUN_ON = /(?:MSTR|MRS|MISS|MR|MS)$/
/** Shortest given name before such a title, in characters. */
const GIVEN_MIN = 3

/** Fewest letters of surname and given name together that need no title, each with a vowel. */
const LETTERS_MIN = 7
const VOWEL = /[AEIOUY]/
const isShort = (family: string, given: string): boolean =>
  family.length + given.length < LETTERS_MIN || !VOWEL.test(family) || !VOWEL.test(given)

/** What a text has in which somebody with a title is named so. */
export const TICKET_SIGNS: readonly Sign[] = [/[A-Z] (?:MR|MS|MISS)/, TRAVEL_DOCUMENT_SIGN]

/**
 * Names of tickets, of which airlines, travel agencies and hotels make lists. In running text only those with a title: TCP/IP and AC/DC are written alike.
 * @param isAsked the header asks for names: without a title, too
 */
export function ticketNames(text: string, isAsked: boolean): TicketName[] {
  const found: TicketName[] = []
  if (!text.includes('/')) return found
  for (const match of text.matchAll(TICKET)) {
    const [whole, family = '', given = '', title = ''] = match
    // The words behind a given name may be its title.
    const last = title === '' && given.includes(' ') ? given.slice(given.lastIndexOf(' ')) : title
    const word = last.trim()
    const isTitle = TITLE.test(word)
    const runOn = isTitle || !isAsked ? '' : (RUN_ON.exec(given)?.[0] ?? '')
    // AC/DC, CAD/CAM: without a title, as short as abbreviations are.
    if (!isTitle && (!isAsked || (runOn === '' && isShort(family, given)))) continue
    const own = isTitle ? last.length : given.length - runOn.length >= GIVEN_MIN ? runOn.length : 0
    const said = isTitle ? word : own > 0 ? runOn : ''
    const name: TicketName = { start: match.index, end: match.index + whole.length - own }
    if (MALE.test(said)) name.gender = 'male'
    else if (FEMALE.test(said)) name.gender = 'female'
    found.push(name)
  }
  for (const { name, gender } of travelDocumentsIn(text, '')) {
    const [start, end] = name
    if (!found.some((other) => other.start < end && start < other.end)) found.push({ start, end, ...(gender !== undefined && { gender }) })
  }
  return found.sort((a, b) => a.start - b.start)
}
