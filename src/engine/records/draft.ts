import { MEDIUM_CONFIDENCE, type PiiType } from '../../contract/index.js'
import { ageBand, isVagueAge, type PersonRecord, type RecordKey } from '../../records/record.js'
import { toldSex } from '../../records/sex.js'
import { blockKey } from '../../text/address-key.js'
import { addName, isSurnameReadAlone, nameOf } from './draft-names.js'
import { letGoOfRepeats } from './keys-kept.js'
import { addBareNumber, numberKey, pushNumber } from './numbers.js'
import { ageOn } from '../../text/dates.js'
import type { Claim } from '../claim.js'

/** What is gathered of one person while the claims of a row, a form or a paragraph go by. */
export interface Draft {
  types: Set<PiiType>
  keys: RecordKey[]
  /** Normalised name in the writing that says most; '' until one came. */
  name: string
  /** The same as kana, where it was read. */
  kana: string
  /** Normalised family name; '' until one is known. */
  family: string
  birth: string | undefined
  age: number | undefined
  gender: string | undefined
  occupation: string | undefined
  region: string | undefined
  regionOfPostalCode: string | undefined
  /** Of an address at which somebody does not live, or no longer: 勤務先住所, 旧住所. */
  regionElsewhere: string | undefined
  /** Where only a municipality is written. */
  regionOfTown: string | undefined
  /** Husband or wife of whom the row is about, or said to live with him or not. */
  livesWithFirst: boolean | undefined
  reach: { postal: boolean; phone: boolean; email: boolean }
  sensitive: Set<string>
  isAuthor: boolean
  /** Types that point to one person by themselves. */
  identified: boolean
  /** Values that are made up: テスト太郎, 090-0000-0000. */
  dummies: number
  /** Has died. */
  isDead: boolean
}

/** Nothing known yet. */
export function createDraft(): Draft {
  return {
    types: new Set(),
    keys: [],
    name: '',
    kana: '',
    family: '',
    birth: undefined,
    age: undefined,
    gender: undefined,
    occupation: undefined,
    region: undefined,
    regionOfPostalCode: undefined,
    regionElsewhere: undefined,
    regionOfTown: undefined,
    livesWithFirst: undefined,
    reach: { postal: false, phone: false, email: false },
    sensitive: new Set(),
    isAuthor: false,
    identified: false,
    dummies: 0,
    isDead: false,
  }
}

/** Types that point to one person without a name. */
const IDENTIFYING: ReadonlySet<PiiType> = new Set([
  'my-number',
  'card-number',
  'drivers-license',
  'passport',
  'residence-card',
  'pension-number',
  'health-insurance',
  'long-term-care-insurance',
  'employment-insurance',
  'resident-code',
  'bank-account',
  'credential',
])

/** Does it speak of a person at all? Test data, companies and what is too unsure do not. */
export function isOfPerson({ confidence, attributes }: Claim): boolean {
  return confidence >= MEDIUM_CONFIDENCE && attributes?.['dummy'] !== 'true' && attributes?.['role'] !== 'organisation'
}

/**
 * Takes over what a claim says of the person. The caller sees to it that it is of the person (`isOfPerson`).
 * @param referenceDate ISO date on which ages are reckoned
 */
export function addClaim(draft: Draft, claim: Claim, referenceDate: string): void {
  const { detector, normalized, attributes } = claim
  const { type } = detector
  letGoOfRepeats(draft)
  switch (type) {
    case 'person-name':
      addName(draft, claim)
      draft.gender ??= attributes?.['gender']
      if (attributes?.['role'] === 'author') draft.isAuthor = true
      break
    case 'birth-date':
      if (draft.birth === undefined && /^\d{4}-\d{2}-\d{2}$/.test(normalized)) {
        draft.birth = normalized
        draft.age = ageOn(normalized, referenceDate)
        draft.keys.push({ kind: type, strong: false, value: normalized })
      }
      break
    case 'age':
      takeAge(draft, normalized)
      break
    case 'gender':
      draft.gender ??= toldSex(normalized)
      break
    case 'occupation':
      draft.occupation ??= normalized
      break
    case 'address':
      // 府中市 alone names no prefecture: the postal code may.
      if (attributes?.['prefecture'] !== 'unknown') draft.region ??= attributes?.['prefecture']
      // A municipality alone is no address to which a letter goes, and nothing that two persons could not share.
      if (isDeliverable(normalized)) {
        draft.reach.postal = true
        draft.keys.push({ kind: type, strong: false, value: blockKey(normalized) })
      }
      break
    case 'postal-code':
      draft.regionOfPostalCode ??= attributes?.['prefecture']
      // Some hundred households: no namesakes among them.
      draft.keys.push({ kind: type, strong: false, value: normalized })
      break
    case 'phone-number':
      if (attributes?.['kind'] === 'hotline') return
      draft.reach.phone ||= attributes?.['kind'] !== 'fax'
      draft.keys.push({
        kind: attributes?.['kind'] === 'mobile' ? 'mobile' : 'phone',
        strong: attributes?.['kind'] === 'mobile',
        value: normalized,
      })
      break
    case 'email':
      draft.reach.email = true
      draft.keys.push({ kind: type, strong: true, value: normalized })
      break
    case 'sensitive':
      draft.sensitive.add(attributes?.['category'] ?? 'other')
      break
    default:
      addOther(draft, claim)
  }
  draft.types.add(type)
}

/** Somebody of whom one claim is all that is known so far. */
export function draftOf(claim: Claim, referenceDate: string): Draft {
  const draft = createDraft()
  addClaim(draft, claim, referenceDate)
  return draft
}

/** What an address, or its postal code, says of the region where it is none at which the person lives: the home goes first, wherever it stands. */
export function addClaimElsewhere(draft: Draft, claim: Claim, referenceDate: string): void {
  const { region, regionOfPostalCode } = draft
  addClaim(draft, claim, referenceDate)
  if (region === undefined) draft.regionElsewhere ??= draft.region
  if (regionOfPostalCode === undefined) draft.regionElsewhere ??= draft.regionOfPostalCode
  draft.region = region
  draft.regionOfPostalCode = regionOfPostalCode
}

/** 35, or a band: 30-39. */
function takeAge(draft: Draft, normalized: string): void {
  const [, from, to] = /^(\d{1,3})(?:-(\d{1,3}))?$/.exec(normalized) ?? []
  if (from === undefined) return
  const age = to === undefined ? Number(from) : ageBand(Number(from), Number(to))
  if (draft.age === undefined || (isVagueAge(draft.age) && to === undefined)) draft.age = age
}

/** Whose numbers are one person's. A contract's or a household's number may be of several. */
const OWN_NUMBERS = new Set(['customer', 'employee', 'student', 'patient', 'user'])
/** Shortest number that singles somebody out without a name: the 12 of two lists are two persons. */
const NUMBER_MIN = 4

function addOther(draft: Draft, { detector: { type, personKey = 'none' }, normalized, attributes }: Claim): void {
  if (type === 'member-id') {
    // 会員番号 00123 and 社員番号 00123 have nothing in common.
    const kind = attributes?.['kind'] ?? 'customer'
    const strong = OWN_NUMBERS.has(kind) && normalized.length >= NUMBER_MIN
    draft.identified ||= strong
    draft.keys.push({ kind: `${type}:${kind}`, strong, value: numberKey(normalized) })
    addBareNumber(draft.keys, normalized)
    return
  }
  if (IDENTIFYING.has(type)) draft.identified = true
  // A 個人番号 leaves no hash (番号法 2条8項), whatever its detector says.
  if (personKey !== 'none' && type !== 'my-number') draft.keys.push({ kind: type, strong: personKey === 'strong', value: normalized })
  // A log has the number without saying of what: doc=TS1234567.
  if (type === 'passport') pushNumber(draft.keys, normalized)
  // One list has the branch of the account, the other its number alone.
  if (type === 'bank-account') pushNumber(draft.keys, normalized.replace(/^.*[^0-9](?=[0-9]{6,8}$)/, ''))
}

/** Ends in a number: 1-2-3, 101号. */
const isDeliverable = (address: string): boolean => /[0-9]/.test(address)

/** Made-up values from which on a record without a name or a way to reach anybody is test data. */
const DUMMIES = 2

/** Is what was gathered a person's record? A company's telephone or a lone town is none. */
export function isPerson(draft: Draft): boolean {
  const { identified, keys, types, reach, dummies } = draft
  // A row of test data: what is not plainly made up in it (1900-01-01, 東京都テスト区) is nobody's either.
  if (dummies >= DUMMIES && nameOf(draft) === '' && !reach.phone && !reach.email && ![...types].some((type) => IDENTIFYING.has(type)))
    return false
  if (nameOf(draft) !== '' || identified) return true
  if (keys.some(({ strong }) => strong)) return true
  // Nameless, but two things that together single somebody out.
  return (
    (reach.postal && (reach.phone || types.has('birth-date'))) ||
    (types.has('birth-date') && types.has('gender') && types.has('postal-code'))
  )
}

const NOTHING: readonly string[] = []

/**
 * The record of what was gathered. Its region is where a letter reaches the person: the prefecture of the home, of a business card that of the office.
 */
export function finishDraft(
  draft: Draft,
  frame: Pick<PersonRecord, 'structured' | 'class' | 'isKin' | 'place' | 'types' | 'items' | 'itemTypes'>,
): PersonRecord {
  const { keys, age, gender, occupation, region, regionOfPostalCode, regionElsewhere, regionOfTown, reach, sensitive, isDead } = draft
  return {
    ...frame,
    ...(isDead && { isDead }),
    keys: isSurnameReadAlone(draft) ? keys.filter(({ kind }) => kind !== 'family') : keys,
    age: age !== undefined && ((age >= 0 && age <= 130) || isVagueAge(age)) ? age : undefined,
    gender,
    occupation,
    region: region ?? regionOfPostalCode ?? regionElsewhere ?? regionOfTown,
    reach,
    sensitive: sensitive.size === 0 ? NOTHING : [...sensitive].sort(),
  }
}

/** 住所: 千葉県柏市 is no address to write to, and tells where somebody lives. */
export function noteTown(draft: Draft | undefined, { detector: { type }, reason, attributes }: Claim): void {
  if (draft === undefined || type !== 'address' || !reason.includes('label') || attributes?.['role'] === 'organisation') return
  if (attributes?.['dummy'] !== 'true' && attributes?.['prefecture'] !== 'unknown') draft.regionOfTown ??= attributes?.['prefecture']
}
