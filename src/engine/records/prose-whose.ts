import type { Claim } from '../claim.js'
import { isDittoClaim } from '../prose-dittos.js'
import { type Draft } from './draft.js'
import { isPartOfName, isSurnameAlone, nameOf, OF_NAMES, writingOf } from './draft-names.js'
import type { ContactHabit } from './habits.js'
import { givenOf, type ReadingAgrees } from './holders.js'
import { numberKey } from './numbers.js'

// Whose a claim in running text is.

/** Is the name that of the person who is spoken of: the first one, the same, or its reading? */
export function belongs(draft: Draft, { normalized, family, attributes, reason }: Claim, lines: number, isDirect: boolean): boolean {
  if ((attributes?.['role'] === 'author') !== draft.isAuthor && nameOf(draft) !== '') return false
  if (nameOf(draft) === '') return true
  const name = normalized.replace(/[ ・]/g, '')
  if (name === draft.name || name === draft.kana) return true
  // 対応：佐々木 at the end of a note, and 佐々木和也 at the beginning of the next: `end` tells whether they can be one.
  if (isSurnameAlone(draft)) return name.startsWith(draft.family) && lines <= 1
  if (family === normalized.length) {
    // Below a blank line the next block begins, with somebody who is called alike: `end` tells whether he is the one above.
    if (lines > 1 && draft.keys.some(({ kind }) => WAYS.has(kind))) return false
    return draft.family === '' ? draft.name.startsWith(name) : draft.family === name
  }
  // The given name of who is spoken of, by itself.
  if (name !== '' && draft.family !== '' && draft.name === draft.family + name) return true
  const writing = writingOf(normalized)
  // スミス ジェニファー, 氏名カナ： すみす じぇにふぁー: one of two words by itself.
  if (writing === 'kana' && lines <= 1 && name.length > 1 && (draft.kana.startsWith(name) || draft.kana.endsWith(name))) return true
  // Below each other in a list of names シャルマ・プリヤ is somebody else: a reading is not written with a point, but for what its label asks for.
  if (writing === 'kana' && lines > 0 && normalized.includes('・') && !reason.includes('label')) return false
  // 山田太郎（やまだたろう）, 山田太郎 Taro Yamada.
  if (writing === 'romaji') return !draft.keys.some(({ kind }) => kind === 'romaji')
  const isOther = writing === 'kana' ? draft.kana === '' && writingOf(draft.name) !== 'kana' : writingOf(draft.name) !== 'name'
  // A reading stands beside its name: one that comes when more is known already, a line below, is that of the next.
  return isOther && (lines === 0 || draft.types.size === 1 || (isDirect && lines === 1))
}

/** What parts those who are listed one behind the other, and what parts them as it parts the values of one. */
const [LISTED, PARTED] = [/[、；]\s{0,2}$/, /[，,;／/]\s{0,2}$/]

/**
 * シャルマ・プリヤ、早瀬泰子 of a list, シャルマ先生 above 神戸早紀です: is a name in the other writing, behind a comma or below a blank line, somebody else's?
 * Where it can be read so, or nobody knows how it is read, it is not.
 * @param front what stands in front of the claim in its line
 */
export function isListedOther(draft: Draft, claim: Claim, lines: number, front: string, agrees: ReadingAgrees | undefined): boolean {
  const isListed = lines === 0 && LISTED.test(front)
  if (agrees === undefined || lines === 1 || claim.reason.includes('label') || (lines === 0 && !isListed && !PARTED.test(front)))
    return false
  const [own, other] = [writingOf(draft.name), writingOf(claim.normalized)]
  const isAnother = (given: string, reading: string): boolean => {
    const agreement = agrees(given, reading)
    return agreement === 'none' || (isListed && agreement === 'one')
  }
  if (own === 'kana' && other === 'name') return isAnother(givenOf(claim), draft.name)
  if (own !== 'name' || other !== 'kana' || isSurnameAlone(draft)) return false
  return draft.kana === '' && isAnother(draft.name.slice(draft.family.length), claim.normalized)
}

/** Mailboxes, or mobile telephones, that somebody with a name may have; of who has none, a second is another's: a list of addresses. */
const OWN_MAX = 2

/** Has the person something else of this kind already? One person has one birth date; a second address may be another's. */
export function isTaken(draft: Draft, claim: Claim): boolean {
  const { normalized, attributes } = claim
  const { type } = claim.detector
  // 住所　同上: of somebody else than the one who lives there.
  if (isDittoClaim(claim)) return draft.types.has(type)
  if (type === 'email' || (type === 'phone-number' && attributes?.['kind'] === 'mobile')) {
    const own = type === 'email' ? type : 'mobile'
    const others = draft.keys.filter(({ kind, value }) => kind === own && value !== normalized).length
    return others >= (nameOf(draft) === '' ? 1 : OWN_MAX) && !draft.keys.some(({ kind, value }) => kind === own && value === normalized)
  }
  // 患者ID above 氏名 on the next page: the number of one list is another's.
  if (type === 'member-id') {
    const kind = `${type}:${attributes?.['kind'] ?? 'customer'}`
    return draft.keys.some((known) => known.kind === kind && known.value !== numberKey(normalized))
  }
  // 〒 begins the next letter's address.
  if (type !== 'birth-date' && type !== 'address' && type !== 'postal-code') return false
  return draft.keys.some(({ kind, value }) => kind === type && value !== normalized)
}

/**
 * Is the value, in a line that names somebody like the line above, that of a namesake? 松井様（042-…）below 松井様（042-…）. Who is named in full may have
 * two telephones; one home, as anywhere.
 */
export function isOfNamesake(draft: Draft, claim: Claim): boolean {
  if (isTaken(draft, claim)) return true
  const kind = wayOf(claim)
  if (kind === undefined || !isPartOfName(draft)) return false
  const own = draft.keys.filter((key) => key.kind === kind)
  return own.length > 0 && !own.some(({ value }) => value === claim.normalized)
}

/** As what kind of key a way to reach somebody is kept that somebody may have more than one of. */
function wayOf({ detector: { type }, attributes }: Claim): string | undefined {
  if (type === 'phone-number') return attributes?.['kind'] === 'mobile' ? 'mobile' : 'phone'
  return type === 'email' ? type : undefined
}

/**
 * May two mentions of one name in one document be one person? Not with different birth dates, and not with different homes, or mailboxes where everybody
 * has one, and nothing else in common. 佐藤様（042-…）and 佐藤様（042-…）of another number are two, whatever it is that differs, and so are サトウ様 and 翔太ちゃん.
 */
export function isCompatible(a: Draft, b: Draft, contacts: ContactHabit): boolean {
  if (a.isAuthor !== b.isAuthor || (a.birth !== undefined && b.birth !== undefined && a.birth !== b.birth)) return false
  const isPart = isPartOfName(a) || isPartOfName(b)
  // Letters to 松井様 of two numbers both give the telephone of who sends them.
  if (isPart && a.keys.some(({ kind }) => kind.startsWith('member-id') && differIn(a, b, kind))) return false
  const isShared = a.keys.some(
    (key) => !OF_NAMES.has(key.kind) && b.keys.some(({ kind, value }) => kind === key.kind && value === key.value),
  )
  if (isShared) return true
  const differ = (way: string): boolean => [a, b].every((draft) => hasKey(draft, way))
  if (isPart) return !a.keys.some(({ kind }) => isOwn(kind) && differ(kind))
  return !OWN_WAYS.some((way) => (way === 'address' || contacts.isOneEach(way)) && differ(way))
}

const OWN_WAYS = ['address', 'email', 'mobile']
const WAYS: ReadonlySet<string> = new Set([...OWN_WAYS, 'phone'])

/** What two who share a part of their names have of their own: a way to reach them, or a number of a list. */
const isOwn = (kind: string): boolean => WAYS.has(kind) || kind.startsWith('member-id:')

/** Has each of them keys of the kind, and none in common? */
function differIn(a: Draft, b: Draft, wanted: string): boolean {
  const of = ({ keys }: Draft): string[] => keys.flatMap(({ kind, value }) => (kind === wanted ? [value] : []))
  const [one, other] = [of(a), of(b)]
  return one.length > 0 && other.length > 0 && one.every((value) => !other.includes(value))
}

const hasKey = ({ keys }: Draft, wanted: string): boolean => keys.some(({ kind }) => kind === wanted)

const HOUSE = /^[ \u3000]?(?:ご|御)?家(?![族庭内])/

/** 立花家_御見積書.pdf: the name of a house is nobody's by itself. @param behind what stands behind the name in its line */
export const isOfHouse = ({ normalized, family = normalized.length }: Claim, behind: string): boolean =>
  family === normalized.length && HOUSE.test(behind)
