import { isPerson, type Draft } from './draft.js'
import { nameOf } from './draft-names.js'

/** Persons of one document that have a value from which it is the sender's own, and their share of all. */
const [OFFICE_MIN, OFFICE_SHARE] = [4, 0.2]
/** Different family names among them: a family has one or two. */
const FAMILIES_MIN = 3

const PLACES: ReadonlySet<string> = new Set(['address', 'postal-code', 'phone'])
const idOf = ({ kind, value }: { kind: string; value: string }): string => `${kind} ${value}`

/**
 * Takes the address and the telephone that stand below everybody from the persons of a document: of invoices and letters they are the sender's. Who
 * has nothing else is nobody.
 */
export function withoutOffice<P extends { draft: Draft }>(persons: readonly P[]): readonly P[] {
  if (persons.length < OFFICE_MIN) return persons
  const office = officeOf(persons)
  return office.size === 0 ? persons : persons.filter(({ draft }) => takeOffice(draft, office))
}

function officeOf(persons: readonly { draft: Draft }[]): ReadonlySet<string> {
  const bearers = new Map<string, Draft[]>()
  for (const { draft } of persons) {
    for (const key of new Set(draft.keys.filter(({ kind }) => PLACES.has(kind) || (kind === 'number' && nameOf(draft) === '')).map(idOf))) {
      const own = bearers.get(key)
      if (own === undefined) bearers.set(key, [draft])
      else own.push(draft)
    }
  }
  const office = new Set<string>()
  for (const [key, drafts] of bearers) {
    if (drafts.length < Math.max(OFFICE_MIN, persons.length * OFFICE_SHARE)) continue
    // Somebody without a name may be anybody.
    const nameless = drafts.filter(({ family, name, kana }) => family === '' && name === '' && kana === '').length
    if (new Set(drafts.map(({ family, name }) => family || name)).size + nameless > FAMILIES_MIN) office.add(key)
  }
  return office
}

/** Takes the office's values from the draft; false where nothing remains. */
function takeOffice(draft: Draft, office: ReadonlySet<string>): boolean {
  const taken = draft.keys.filter((key) => office.has(idOf(key)))
  if (taken.length === 0) return true
  draft.keys = draft.keys.filter((key) => !taken.includes(key))
  const has = (wanted: string): boolean => draft.keys.some(({ kind }) => kind === wanted)
  if (taken.some(({ kind }) => kind === 'address')) {
    draft.region = undefined
    draft.reach.postal = has('address')
    if (!draft.reach.postal) draft.types.delete('address')
  }
  if (taken.some(({ kind }) => kind === 'postal-code') && !has('postal-code')) {
    draft.regionOfPostalCode = undefined
    draft.types.delete('postal-code')
  }
  if (taken.some(({ kind }) => kind === 'phone') && !has('phone') && !has('mobile')) {
    draft.reach.phone = false
    draft.types.delete('phone-number')
  }
  // お振込先: the account to which all are to pay.
  if (nameOf(draft) === '' && draft.keys.length === 0) return false
  return isPerson(draft)
}

/** Ways to somebody that no office has. */
const OF_SOMEBODY: ReadonlySet<string> = new Set(['email', 'mobile', 'birth-date'])

/** 〒, address, TEL and FAX below a form or a letter, without a name: of the firm whose paper it is. */
export const isLetterhead = ({ draft, isOfOffice }: { draft: Draft; isOfOffice: boolean }): boolean =>
  isOfOffice && nameOf(draft) === '' && !draft.identified && !draft.keys.some(({ kind }) => OF_SOMEBODY.has(kind))

/** ご注文書（FAX 076-422-0984） in the heading: a fax and no more is of the firm, and not of who is named further down. */
export const isFaxAlone = (draft: Draft): boolean =>
  nameOf(draft) === '' && !draft.reach.phone && [...draft.types].join() === 'phone-number'

/** （受付　山口 由代）, 担当：佐藤: who works there. */
const CLERK =
  /^[\s（(【[<※■●・*_-]{0,6}(?:受付|担当|係|記入|入力|確認|処理|対応|作成|取扱|受領|承認)(?:者|印|担当|係|日)?[\s：:】\])）]{0,4}$/

/**
 * Is a clerk named below an address for which nobody has been named? It is the office's, or somebody else's.
 * @param front what stands in front of the name in its line
 */
export const isClerkBelow = (draft: Draft, front: string): boolean => nameOf(draft) === '' && draft.types.size > 0 && CLERK.test(front)
