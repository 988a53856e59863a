import type { PiiType, Place } from '../../contract/index.js'
import type { PersonRecord } from '../../records/record.js'
import type { Claim } from '../claim.js'
import {
  addClaim,
  createDraft,
  finishDraft,
  isOfPerson,
  isPerson,
  isSurnameAlone,
  nameOf,
  numberKey,
  writingOf,
  type Draft,
} from './draft.js'
import { mergeDraft } from './merge-drafts.js'
import { createTypeLists } from './type-lists.js'

/** Gathers the persons of running text: of forms, signature blocks, paragraphs that introduce somebody. */
export interface ProseRecords {
  /**
   * Takes the settled claims of a document in their order.
   * @param at position of the claim in the document
   * @returns what names the record for its findings; undefined where the claim is of nobody
   * @param lines line ends between it and the claim before; Infinity where they stand in different flows
   */
  take(claim: Claim, at: number, lines: number, place: () => Place): string | undefined
  /** The persons of the document, once each. */
  end(): PersonRecord[]
}

/** What still belongs to the person named last: this many characters and lines behind the last thing said of them. */
const [REACH, REACH_LINES] = [240, 6]
/** A form names its values: with so many of them labelled it is 個人データ. */
const FORM_FIELDS = 3
/** Persons of one document that are held to be told of once. */
const PERSONS_MAX = 50_000

const ADDRESS: ReadonlySet<PiiType> = new Set(['address', 'postal-code'])

interface Person {
  draft: Draft
  /** What the types found are called, for the list of items. */
  titles: Set<string>
  place: Place
  labelled: number
  /** A postal code or an address came before the name. */
  isAddressFirst: boolean
}

/** @param referenceDate ISO date on which ages are reckoned */
export function createProseRecords(referenceDate: string): ProseRecords {
  const typesOf = createTypeLists()
  const itemsOf = createTypeLists()
  const done: Person[] = []
  const byName = new Map<string, Person>()
  /** Who bears a family name with a given name, where it is one. */
  const byFamily = new Map<string, Person | 'several'>()
  let overflow: PersonRecord[] = []
  let current: Person | undefined
  let lastAt = -Infinity
  let opened = 0
  /** The document's letters begin with an address. */
  let isAddressFirst = false

  const contacts = createContactHabit()

  const close = (): void => {
    const person = current
    current = undefined
    if (person === undefined || !isPerson(person.draft)) return
    const name = nameOf(person.draft)
    if (name !== '' && person.draft.types.has('address')) isAddressFirst = person.isAddressFirst
    if (name !== '') contacts.note(person.draft)
    const known = name === '' ? undefined : byName.get(name)
    if (known !== undefined && isCompatible(known.draft, person.draft)) return join(known, person)
    if (done.length >= PERSONS_MAX) return void overflow.push(finish(person))
    done.push(person)
    if (name !== '' && known === undefined) byName.set(name, person)
    const { family } = person.draft
    if (family === '' || family === name) return
    byFamily.set(family, byFamily.has(family) ? 'several' : person)
  }
  const typeOf = new Map<string, PiiType>()
  const finish = ({ draft, titles, place, labelled }: Person): PersonRecord => {
    const items = itemsOf(titles)
    return finishDraft(draft, {
      structured: labelled >= FORM_FIELDS,
      class: draft.isAuthor ? 'employee' : 'unknown',
      place,
      types: typesOf(draft.types),
      items,
      itemTypes: items.map((title) => typeOf.get(title)),
    })
  }
  const open = (place: () => Place): Person => {
    close()
    opened++
    return (current = { draft: createDraft(), titles: new Set(), place: place(), labelled: 0, isAddressFirst: false })
  }

  /** 〒, address, name; 〒, address, name: what comes behind a name is the next one's. */
  const isNextLetter = ({ draft, isAddressFirst: own }: Person, { detector: { type } }: Claim, lines: number): boolean =>
    (own || isAddressFirst) && lines > 0 && ADDRESS.has(type) && nameOf(draft) !== ''

  return {
    take(claim, at, lines, place) {
      if (!isOfPerson(claim)) return undefined
      const isNear = at - lastAt <= REACH && lines <= REACH_LINES
      if (!isNear) close()
      let person = current
      if (claim.detector.type === 'person-name') {
        if (person === undefined || !belongs(person.draft, claim, lines)) person = open(place)
      } else if (
        person === undefined ||
        isTaken(person.draft, claim) ||
        contacts.isNext(person.draft, claim, lines) ||
        isNextLetter(person, claim, lines)
      )
        person = open(place)
      if (ADDRESS.has(claim.detector.type) && nameOf(person.draft) === '') person.isAddressFirst = true
      addClaim(person.draft, claim, referenceDate)
      person.titles.add(claim.detector.title.ja)
      typeOf.set(claim.detector.title.ja, claim.detector.type)
      if (claim.reason.includes('label')) person.labelled++
      lastAt = at + (claim.end - claim.start)
      return `p${opened}`
    },
    end() {
      close()
      // 田中様 is 田中太郎 where the document names no other 田中.
      const persons = done.filter((person) => {
        const { draft } = person
        const known = isSurnameAlone(draft) ? byFamily.get(draft.family) : undefined
        if (known === undefined || known === 'several' || !isCompatible(known.draft, draft)) return true
        join(known, person)
        return false
      })
      const records = persons.map(finish).concat(overflow)
      overflow = []
      done.length = 0
      byName.clear()
      byFamily.clear()
      return records
    },
  }
}

/** Is the name that of the person who is spoken of: the first one, the same, or its reading? */
function belongs(draft: Draft, { normalized, family, attributes }: Claim, lines: number): boolean {
  if ((attributes?.['role'] === 'author') !== draft.isAuthor && nameOf(draft) !== '') return false
  if (nameOf(draft) === '') return true
  const name = normalized.replace(/[ ・]/g, '')
  if (name === draft.name || name === draft.kana) return true
  // 対応：佐々木 at the end of a note, and 佐々木和也 at the beginning of the next: `end` tells whether they can be one.
  if (isSurnameAlone(draft)) return name.startsWith(draft.family) && lines <= 1
  if (family === normalized.length) return draft.family === '' ? draft.name.startsWith(name) : draft.family === name
  // The given name of who is spoken of, by itself.
  if (name !== '' && draft.family !== '' && draft.name === draft.family + name) return true
  // 山田太郎（やまだたろう）, 山田太郎 Taro Yamada.
  const writing = writingOf(normalized)
  if (writing === 'romaji') return !draft.keys.some(({ kind }) => kind === 'romaji')
  const isOther = writing === 'kana' ? draft.kana === '' && writingOf(draft.name) !== 'kana' : writingOf(draft.name) !== 'name'
  // A reading stands beside its name: one that comes when more is known already, a line below, is that of the next.
  return isOther && (lines === 0 || draft.types.size === 1)
}

/** Mailboxes, or mobile telephones, that somebody with a name may have; of who has none, a second is another's: a list of addresses. */
const OWN_MAX = 2

/** Persons of a document with one mailbox each from which on a second is the next one's, whose name was missed. */
const HABIT = 5

/** Learns whether a document is a list that gives everybody one mailbox, one mobile telephone. */
function createContactHabit(): { note(draft: Draft): void; isNext(draft: Draft, claim: Claim, lines: number): boolean } {
  const seen = { email: { one: 0, more: 0 }, mobile: { one: 0, more: 0 } }
  const count = ({ keys }: Draft, kind: string): number => keys.filter((key) => key.kind === kind).length
  return {
    note(draft) {
      for (const kind of ['email', 'mobile'] as const) {
        const own = count(draft, kind)
        if (own === 1) seen[kind].one++
        else if (own > 1) seen[kind].more++
      }
    },
    isNext(draft, { detector: { type }, attributes, normalized }, lines) {
      const kind = type === 'email' ? 'email' : type === 'phone-number' && attributes?.['kind'] === 'mobile' ? 'mobile' : undefined
      if (kind === undefined || lines === 0) return false
      const { one, more } = seen[kind]
      if (one < HABIT || more * HABIT > one) return false
      return count(draft, kind) > 0 && !draft.keys.some((key) => key.kind === kind && key.value === normalized)
    },
  }
}

/** Has the person something else of this kind already? One person has one birth date; a second address may be another's. */
function isTaken(draft: Draft, { detector: { type }, normalized, attributes }: Claim): boolean {
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

/** May two mentions of one name in one document be one person? Not with different birth dates. */
function isCompatible(a: Draft, b: Draft): boolean {
  return a.isAuthor === b.isAuthor && (a.birth === undefined || b.birth === undefined || a.birth === b.birth)
}

function join(into: Person, from: Person): void {
  mergeDraft(into.draft, from.draft)
  for (const title of from.titles) into.titles.add(title)
  into.labelled = Math.max(into.labelled, from.labelled)
}
