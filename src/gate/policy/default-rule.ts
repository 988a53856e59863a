import { HIGH_CONFIDENCE, MEDIUM_CONFIDENCE, type Finding, type PiiType } from '../../contract/index.js'

/*
 * What blocks where nothing is said. Decided between two people. The committer hates alarms over what every repository holds: authors and
 * maintainers with their mail, a company's telephone and address in a README, a name in a comment. The officer wants no customer to slip
 * through. So:
 *   - what is one person's number by itself blocks alone: numbers that the state, banks and insurers gave out, a mobile phone, a login with its
 *     password;
 *   - a name, an address, a mail or a telephone alone is shown and passes, until it stands beside a person in one row, form or signature;
 *   - a list of mail addresses is a mailing list, and blocks without any name.
 * Measured on node_modules, this project and 200 design documents: benchmarks/accuracy/gate.mjs.
 */

/** One of these is enough, at high confidence. */
const ALONE: ReadonlySet<PiiType> = new Set([
  'my-number',
  'card-number',
  'bank-account',
  'drivers-license',
  'passport',
  'residence-card',
  'pension-number',
  'health-insurance',
  'long-term-care-insurance',
  'employment-insurance',
  'resident-code',
  'credential',
])

/** Types that are personal beside a person only; any other type is one that somebody declared, and blocks alone. */
const BESIDE: ReadonlySet<PiiType> = new Set([
  'person-name',
  'address',
  'postal-code',
  'phone-number',
  'email',
  'birth-date',
  'age',
  'gender',
  'occupation',
  'vehicle-plate',
  'member-id',
  'ip-address',
  'sensitive',
])

/** A card number without a label is sure enough where it is written in groups, or stands in a column of them: brand and check digit agree by then. */
const SURE_CARD = 0.7

/** Does it block by itself? */
export function blocksAlone({ type, confidence, attributes }: Finding): boolean {
  if (type === 'card-number') return confidence >= SURE_CARD
  if (confidence < HIGH_CONFIDENCE) return false
  if (type === 'phone-number') return attributes?.['kind'] === 'mobile'
  return ALONE.has(type) || !BESIDE.has(type)
}

/** Does it depend on its confidence alone that it does not block? */
export const wouldBlockHigher = ({ type }: Finding): boolean => ALONE.has(type) || !BESIDE.has(type)

/** What a finding says of the person whose record it is in; 0: nothing. Bits, so that a record is one number. */
export const PART = { NAME: 1, LIKELY_NAME: 2, SURE_NAME: 4, BIRTH: 8, PHONE: 16, ADDRESS: 32, SENSITIVE: 64, EMAIL: 128 } as const

const OF_TYPE: ReadonlyMap<PiiType, number> = new Map([
  ['birth-date', PART.BIRTH],
  ['phone-number', PART.PHONE],
  ['address', PART.ADDRESS],
  ['email', PART.EMAIL],
])
const [COMPANION, STRONG_COMPANION] = [
  PART.BIRTH | PART.PHONE | PART.ADDRESS | PART.SENSITIVE | PART.EMAIL,
  PART.BIRTH | PART.PHONE | PART.ADDRESS | PART.SENSITIVE,
]

/** From here up a name of running text is believed beside what is sure: family and given name follow each other. */
const LIKELY = 0.7

/** The part that a finding is; a name, or an illness, may be of medium confidence, what else stands beside it has to be sure. */
export function partOf({ type, confidence, attributes }: Finding): number {
  if (confidence < MEDIUM_CONFIDENCE) return 0
  if (type === 'person-name')
    return PART.NAME | (confidence >= LIKELY ? PART.LIKELY_NAME : 0) | (confidence >= HIGH_CONFIDENCE ? PART.SURE_NAME : 0)
  if (type === 'sensitive') return PART.SENSITIVE
  if (confidence < HIGH_CONFIDENCE || attributes?.['kind'] === 'hotline') return 0
  return OF_TYPE.get(type) ?? 0
}

/** What a record of these parts is: of a person, of a name with a mail in running text (an address book only where there are several), or of nobody. */
export type Standing = 'person' | 'correspondent' | 'nobody'

/** @param isRow in a table or form, where columns say what belongs together; else in running text. */
export function standingOf(parts: number, isRow: boolean): Standing {
  // A row of a birth date and a way to reach somebody is a person without a name.
  if ((parts & PART.BIRTH) !== 0 && (parts & (PART.PHONE | PART.ADDRESS | PART.EMAIL)) !== 0) return 'person'
  if (isRow) return (parts & PART.NAME) !== 0 && (parts & COMPANION) !== 0 ? 'person' : 'nobody'
  if ((parts & PART.LIKELY_NAME) !== 0 && (parts & STRONG_COMPANION) !== 0) return 'person'
  return (parts & PART.SURE_NAME) !== 0 && (parts & PART.EMAIL) !== 0 ? 'correspondent' : 'nobody'
}

/** Correspondents of one file from which on they are an address book. */
export const CORRESPONDENTS = 3
/** Different mail addresses of one file that stand one under the other, from which on they are a mailing list. */
export const MAILING_LIST = 10

/** A mail that stands in a column, or begins its line: mails strewn over a text (licences, notices) are no list. */
export function isListed({ type, confidence, place, record }: Finding): boolean {
  if (type !== 'email' || confidence < HIGH_CONFIDENCE) return false
  if (record !== undefined && isRowRecord(record)) return true
  return place.kind === 'cell' || (place.kind === 'text' && place.column <= LIST_MARGIN)
}

/** Bullets, quotes and indentation before a line's first value, in characters. */
const LIST_MARGIN = 6

/** Names of records of running text begin with p, those of rows and forms with the number of their table: t3r17 (src/engine). */
export const isRowRecord = (record: string): boolean => record.startsWith('t')

/** The table of a row or form; the record itself in running text. */
export const groupOf = (record: string): string => (isRowRecord(record) ? (/^t[0-9]{1,9}/.exec(record)?.[0] ?? record) : record)
