import type { Subjects } from '../../table/subjects.js'
import type { Layout } from '../../table/layout.js'
import { unifyKana } from '../../text/reading.js'
import { type Draft } from './draft.js'
import { nameOf, OF_NAMES } from './draft-names.js'
import { lendAll, lent } from './lent.js'
import { addKeys, mergeDraft } from './merge-drafts.js'
import { pushNumber } from './numbers.js'

type Drafts = (Draft | undefined)[]

/** Kinds of keys that a family has in common. */
const HOUSEHOLD = new Set(['mobile', 'phone', 'email', 'address', 'postal-code'])

/**
 * 児童, 保護者 and one telephone: another list gives the same telephone to the other of them. As a key each has it; how each can be reached stays as
 * the columns say. A value of two names joins only together with the name.
 */
export function shareContacts(drafts: Drafts, { subjects, first, sharesPhone }: Subjects): void {
  const own = drafts.filter((draft, subject): draft is Draft => draft !== undefined && subjects[subject]?.isStaff === false)
  const head = subjects[first]?.isStaff === true ? own[0] : (drafts[first] ?? own[0])
  drafts.forEach((draft, subject) => {
    if (draft === undefined || draft === head || head === undefined || subjects[subject]?.isStaff === true) return
    if (!(draft.livesWithFirst ?? subjects[subject]?.sharesHome === true)) return
    shareHome(draft, head)
    if (sharesPhone && subjects[subject]?.isSpouse === true) sharePhone(draft, head)
    // 保護者住所 of a child of whom no address is asked.
    if (subjects[subject]?.isGuardian === true && !head.types.has('address') && head.family === draft.family) shareHome(head, draft)
  })
  if (!subjects.some(({ isFamily }) => isFamily)) return shareWithNamesakes(own)
  // A surety beside them is reached elsewhere.
  const family = drafts.filter(
    (draft, subject): draft is Draft => draft !== undefined && (draft === head || subjects[subject]?.isFamily === true),
  )
  const shared = family.map((draft) => draft.keys.filter(({ kind }) => HOUSEHOLD.has(kind)))
  // 社員番号 beside a relative: another list has her under the same number. With the name it is she.
  for (const draft of family) if (draft !== head && nameOf(draft) !== '') shareNumbers(head!, draft)
  for (const draft of family)
    family.forEach((other, at) => {
      // GUO LEI and 矢野 信弘 of one telephone: nothing in their names would tell that it is not one person's.
      const keys = areComparable(draft, other) ? shared[at]!.map(lent) : shared[at]!.filter(({ strong }) => !strong)
      if (other !== draft) addKeys(draft, keys)
    })
}

/** Beside the name of who goes by somebody's number. */
function shareNumbers(first: Draft, draft: Draft): void {
  for (const { kind, strong, value } of [...first.keys]) if (strong && kind.startsWith('member-id:')) pushNumber(draft.keys, value)
}

const WRITINGS = new Set(['name', 'kana', 'romaji', 'family'])

/** Are both names known in one writing? */
const areComparable = (a: Draft, b: Draft): boolean =>
  a.keys.some(({ kind }) => WRITINGS.has(kind) && b.keys.some((other) => other.kind === kind))

/** Where somebody lives: no key of one person by itself. */
export const HOME: ReadonlySet<string> = new Set(['phone', 'address', 'postal-code'])

/** 同伴者 of the same family name, of whom the row says nothing else: another list has them at the same address. */
function shareWithNamesakes([first, ...others]: readonly Draft[]): void {
  if (first === undefined || first.family === '') return
  const keys = first.keys.filter(({ kind }) => HOME.has(kind))
  for (const draft of others) if (draft.family === first.family && !draft.keys.some(({ kind }) => HOME.has(kind))) addKeys(draft, keys)
}

/**
 * 派遣先, 所在地, 派遣先責任者, 指揮命令者: whom a row names beside somebody of a firm works for it, too.
 * @param isFirm the row is about a firm (契約者名 株式会社みなと | 法人担当者, ご依頼主名 株式会社みなと | お届け先名): its address and telephones are where its
 * people are met, and its numbers are of whoever is named
 */
export function shareOffice(first: Draft, drafts: Drafts, { subjects }: Subjects, isFirm: boolean): void {
  const firm = first.keys.filter(({ kind }) => kind === 'company' || (isFirm && HOME.has(kind)))
  drafts.forEach((draft, subject) => {
    if (draft === undefined || draft === first || subjects[subject]?.isStaff === true) return
    if (isFirm && nameOf(draft) !== '') shareNumbers(first, draft)
    if (firm.length === 0 || subjects[subject]?.isColleague !== true) return
    if (draft.keys.some(({ kind }) => kind === 'company' || kind === 'address')) return
    addKeys(draft, firm)
    draft.regionElsewhere ??= first.region ?? first.regionOfPostalCode ?? first.regionElsewhere
  })
}

/** Two names that stand together are the same two wherever they do: 児童 and 保護者, 契約者 and 受取人, who travels and who is to be called. */
export function noteBeside(drafts: Drafts, { subjects }: Subjects): void {
  const named = drafts.filter(
    (draft, at): draft is Draft => draft !== undefined && subjects[at]?.isStaff !== true && fullNameOf(draft) !== '',
  )
  for (const draft of named)
    for (const other of named) {
      const value = fullNameOf(other)
      if (value !== fullNameOf(draft)) draft.keys.push({ kind: 'beside', strong: false, value })
    }
}

/** 妻 朋子様 in a remark: another list has her at the same home, beside the same husband. */
export function joinHousehold(draft: Draft, first: Draft): void {
  shareHome(draft, first)
  addKeys(
    draft,
    first.keys.filter(({ kind }) => HOME.has(kind)),
  )
  standBeside(draft, first)
}

/** Has two persons stand beside each other, where they are called otherwise. */
export function standBeside(one: Draft, other: Draft): void {
  const [own, others] = [fullNameOf(one), fullNameOf(other)]
  if (own === '' || others === '' || own === others) return
  addKeys(one, [{ kind: 'beside', strong: false, value: others }])
  addKeys(other, [{ kind: 'beside', strong: false, value: own }])
}

/** As others have him beside them. */
export const fullNameOf = ({ name, kana }: Draft): string => unifyKana(name || kana)

/** 緊急連絡先 with a telephone and no name: what is known of nobody else is the row's person's own. */
export function giveNamelessTo(first: Draft, drafts: Drafts, { subjects }: Subjects): void {
  if (nameOf(first) === '') return
  drafts.forEach((draft, subject) => {
    if (draft === undefined || draft === first || nameOf(draft) !== '' || subjects[subject]?.isStaff === true) return
    // 保護者氏名 is blank, and 保護者携帯 is hers all the same.
    if (subjects[subject]?.isFamily === true) lendAll(draft)
    mergeDraft(first, draft)
    drafts[subject] = undefined
  })
}

/** 連名 花子 beside 山田 太郎 is 山田 花子. */
export function completeNames(first: Draft, drafts: Drafts, { subjects }: Subjects): void {
  if (first.family === '') return
  drafts.forEach((draft, subject) => {
    if (draft === undefined || draft === first || subjects[subject]?.isFamily !== true) return
    const { name, family } = draft
    // 寿美代 is no 寿 and 大和 no family name where given names are asked for.
    const isGiven = subjects[subject]?.isGivenAlone === true
    if ((name === '' && !(isGiven && family !== first.family)) || name.startsWith(first.family)) return
    if (family === '' || isGiven) nameByGiven(draft, first.family)
  })
}

/** 花子 of the family 山田 is 山田 花子. */
export function nameByGiven(draft: Draft, family: string): void {
  const given = draft.name || draft.family
  if (given === '' || given.length > GIVEN_MAX || given === family) return
  draft.name = family + given
  draft.family = family
  draft.keys = draft.keys.filter(({ kind }) => kind !== 'name' && kind !== 'family' && kind !== 'given')
  draft.keys.push(
    { kind: 'name', strong: false, value: draft.name },
    { kind: 'family', strong: false, value: family },
    { kind: 'given', strong: false, value: given },
  )
}

/** Longest given name, in characters. */
const GIVEN_MAX = 3

/** Names remembered of one column. */
const MEMORY = 10_000
/** Share of a column's names that come again from which it names the same few in all rows. */
const AGAIN = 1 / 8

/**
 * Names of which a table says nothing else, in a column beside its persons': 獣医師 or 民生委員 is one person however many rows name him. Where
 * names seldom come again, each is somebody.
 */
export function createNamedAgain(): (layout: Layout, column: number, name: string) => boolean {
  const layouts = new WeakMap<Layout, Map<number, { names: Set<string>; all: number }>>()
  return (layout, column, name) => {
    let columns = layouts.get(layout)
    if (columns === undefined) layouts.set(layout, (columns = new Map()))
    let own = columns.get(column)
    if (own === undefined) columns.set(column, (own = { names: new Set(), all: 0 }))
    own.all++
    if (!own.names.has(name)) {
      if (own.names.size < MEMORY) own.names.add(name)
      return false
    }
    return own.all - own.names.size > own.all * AGAIN
  }
}

/** Is nothing known but the name? */
export const isNameAlone = ({ keys }: Draft): boolean => keys.every(({ kind }) => OF_NAMES.has(kind))

/**
 * 契約者 and 被保険者, 注文者 and お届け先 of one name are one person: the later one's values go to the first. Who is called like the clerk who deals with
 * him, or has written the entry himself, remains whom the row is about.
 */
export function joinSameNames(drafts: Drafts, { subjects }: Subjects): void {
  drafts.forEach((draft, subject) => {
    if (draft === undefined || draft.name === '') return
    const same = drafts.flatMap((other, at) => (other?.name === draft.name ? [at] : []))
    const into = same.find((at) => subjects[at]?.isStaff !== true) ?? same[0]!
    if (into === subject) return
    mergeDraft(drafts[into]!, draft)
    drafts[subject] = undefined
  })
}

/** A form has one 住所 for the whole family. */
export function shareFormAddress(drafts: Drafts, { subjects }: Subjects): void {
  const own = drafts.filter((draft, at): draft is Draft => draft !== undefined && subjects[at]?.isStaff !== true)
  const [home, other] = own.filter(({ types }) => types.has('address'))
  if (home === undefined || other !== undefined) return
  const keys = home.keys.filter(({ kind }) => kind === 'address' || kind === 'postal-code')
  for (const draft of own) {
    if (draft === home || draft.family === '' || draft.family !== home.family) continue
    shareHome(draft, home)
    addKeys(draft, keys)
  }
}

/** 夫 | 妻 | 電話: one telephone of both, where she has none of her own. */
export function sharePhone(draft: Draft, first: Draft): void {
  if (draft.types.has('phone-number') || !first.reach.phone) return
  draft.types.add('phone-number')
  draft.reach.phone = true
}

/** A letter to both. */
export function shareHome(draft: Draft, first: Draft): void {
  draft.region ??= first.region
  draft.regionOfPostalCode ??= first.regionOfPostalCode
  draft.regionElsewhere ??= first.regionElsewhere
  draft.regionOfTown ??= first.regionOfTown
  draft.reach.postal ||= first.reach.postal
  for (const type of ['address', 'postal-code'] as const) if (first.types.has(type)) draft.types.add(type)
}
