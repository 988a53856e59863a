import type { Place, Row } from '../../contract/index.js'
import type { PersonRecord } from '../../records/record.js'
import type { Column, Layout } from '../../table/layout.js'
import { subjectsOf } from '../../table/subjects.js'
import type { Claim } from '../claim.js'
import { createItemLists, type PrintLabel } from './items.js'
import { addClaim, addClaimElsewhere, createDraft, draftOf, finishDraft, isOfPerson, isPerson, type Draft } from './draft.js'
import { isSurnameAlone, nameOf, writingOf } from './draft-names.js'
import {
  completeNames,
  createNamedAgain,
  giveNamelessTo,
  isNameAlone,
  joinSameNames,
  noteBeside,
  shareContacts,
  shareFormAddress,
  joinHousehold,
  shareOffice,
} from './row-persons.js'
import { noteOverseas } from './abroad.js'
import { noteGridNumbers } from './grid-numbers.js'
import { isOfCompany, noteFirm } from './companies.js'
import { noteDeceased } from './deceased.js'
import { createDittos } from './dittos.js'
import { relationsBeside } from './family-lines.js'
import { createHolders, type ReadingAgrees } from './holders.js'
import { elsewhereIn } from './homes.js'
import { createHouseholdTables } from './household-tables.js'
import { addNumber } from './numbers.js'
import { kinCells, type KinCell } from './kin-cells.js'
import { isOfRelative, lend } from './lent.js'
import { isListedBehind } from './listed-names.js'
import { mergeDraft } from './merge-drafts.js'
import { messagesOf } from './messages.js'
import { createRowKeys } from './row-keys.js'
import { createOtherWritings } from './other-writing.js'
import { sexOfRelation } from '../../table/relation-words.js'
import { noteRelations } from './relations.js'
import { noteCompany, noteHouse, noteNumbers, noteRooms, noteSeat, prefectureIn } from './row-facts.js'
import { noteSexes } from './row-sex.js'
import { noteClass } from './school-class.js'
import { dropScreenNames } from './screen-names.js'
import { standingOf } from './standing.js'
import { createTypeLists } from './type-lists.js'

/** A claim of a row with the column in which it begins. */
export interface RowClaim {
  claim: Claim
  column: number
  /** Place of the cell. Asked for the first claim of a record only. */
  place(): Place
  /** For whom the one works who is named here, where the cell says it: 株式会社みなと 山田太郎; '' where it does not. Asked of names only. */
  firm?(): string
}

/** Somebody who is named beside the one whom a column asks for. `subject`: he is listed with those, one behind the other in a cell. */
interface Extra extends Pick<KinCell, 'draft' | 'from' | 'livesWithFirst'> {
  subject?: number
}

/** Gathers the persons of rows. */
export interface RowRecords {
  /**
   * What the settled claims of one row of a table say of persons: usually one, of two subjects two.
   * @param isForm the row stands for a whole form
   */
  take(row: Row, layout: Layout, claims: readonly RowClaim[], isForm?: boolean): PersonRecord[]
  /** Who has a flat or a room in rows of that layout lives in a house in that prefecture. */
  noteHouse(layout: Layout, prefecture: string): void
  /** Another sheet or table begins: cells repeat nothing that stands before it. `name`: what its database calls it. */
  begin(name?: string): void
}

/** Names of staff remembered. */
const STAFF_MAX = 10_000

/**
 * @param referenceDate ISO date on which ages are reckoned
 * @param readingAgrees tells the holder of an account from the row's person
 */
export function createRowRecords(referenceDate: string, printLabel: PrintLabel, readingAgrees?: ReadingAgrees): RowRecords {
  const typesOf = createTypeLists()
  const withHolder = createHolders(readingAgrees)
  const items = createItemLists(printLabel)
  // 担当営業 stands in every row and is told of once.
  const staff = new Set<string>()
  const isAgain = createNamedAgain()
  const dittos = createDittos()
  const households = createHouseholdTables()
  const rowKeys = createRowKeys()
  const otherWritings = createOtherWritings(readingAgrees)
  const houses = new WeakMap<Layout, string>()
  const isNews = (draft: Draft): boolean => {
    const name = nameOf(draft)
    if (staff.has(name)) return false
    if (staff.size < STAFF_MAX) staff.add(name)
    return true
  }
  return {
    begin(name) {
      dittos.begin()
      rowKeys.begin(name)
    },
    noteHouse: (layout, prefecture) => void houses.set(layout, prefecture),
    take(row, layout, claims, isForm = false) {
      const who = withHolder(subjectsOf(layout), claims, layout)
      const drafts: (Draft | undefined)[] = []
      const places: (RowClaim | undefined)[] = []
      let extra: Extra[] | undefined
      /** The name before, which one more may stand behind. */
      let listed: RowClaim | undefined
      let later: RowClaim[] | undefined
      let borrowed: { draft: Draft; claim: Claim }[] | undefined
      const isElsewhere = elsewhereIn(row, layout, who, claims)
      const addTo = (draft: Draft, claim: Claim, column: number): void =>
        isElsewhere(column) ? addClaimElsewhere(draft, claim, referenceDate) : addClaim(draft, claim, referenceDate)
      /** Somebody else who is named in a remark, or a second name in a column that is none for names. */
      const takeBeside = (found: RowClaim, draft: Draft): void => {
        const column = layout.columns[found.column]
        const other = draftOf(found.claim, referenceDate)
        noteFirmIn(other, found)
        // 口座名義 in kana is the reading of who the row is about, and where no header says what is what, kana beside a name; another reading aside.
        const isNamed = who.isNamed[who.ofColumn[found.column] ?? 0] === true
        if (isReading(other, draft, column, isNamed) || isHolder(other, draft, found.column))
          return addClaim(draft, found.claim, referenceDate)
        const isSame = isSurnameAlone(other) ? other.family === draft.family : nameOf(other) === draft.name || nameOf(other) === draft.kana
        if (!isSame) (extra ??= []).push({ draft: other, from: found })
      }
      /** A card bears the name of its holder in capitals: SHOTA SATO beside 佐藤 翔太. */
      const isHolder = (other: Draft, draft: Draft, column: number): boolean => {
        const { role = 'finance.' } = layout.columns[column] ?? {}
        return role.startsWith('finance.') && otherWritings.isReading(other, draft, layout, column)
      }
      const takeOwn = (found: RowClaim, subject: number): void => {
        const draft = (drafts[subject] ??= createDraft())
        places[subject] ??= found
        items.note(layout, found.column, found.claim.detector.type)
        addTo(draft, found.claim, found.column)
        noteFirmIn(draft, found)
      }
      const messages = messagesOf(row, layout, who, claims, referenceDate)
      const kin = kinCells(row, layout, claims, referenceDate)
      for (const found of claims) {
        const { claim, column } = found
        if (kin?.has(column) === true && kin.get(column)!.says.includes(found)) continue
        const subject = who.ofColumn[column] ?? 0
        if (!isOfPerson(claim)) {
          noteUnsure(claim, (drafts[subject] ??= createDraft()))
          continue
        }
        if (messages?.has(column) === true) {
          messages.add(found)
          continue
        }
        const draft = (drafts[subject] ??= createDraft())
        if (claim.detector.type === 'person-name' && layout.columns[column]?.role?.startsWith('person.') !== true) {
          // A remark, or an operator, to the left of the customer's name does not take its place.
          if (draft.name === '' && who.isNamed[subject] === true) {
            ;(later ??= []).push(found)
            continue
          }
          if (draft.name !== '') {
            takeBeside(found, draft)
            continue
          }
        }
        if (draft.name !== '' && isListedBehind(row, found, listed)) {
          listed = found
          ;(extra ??= []).push({ draft: draftOf(claim, referenceDate), from: found, subject })
          continue
        }
        if (claim.detector.type === 'person-name') listed = found
        takeOwn(found, subject)
        // 伊藤 弥生（妻） under 立会人.
        if (claim.detector.type === 'person-name')
          for (const word of relationsBeside('', (row.cells[column] ?? '').slice(claim.end))) draft.gender ??= sexOfRelation(word)
        if (REACHES.test(claim.detector.type) && (who.isLent[column] === true || isOfRelative(row.cells[column] ?? '', claim)))
          (borrowed ??= []).push({ draft, claim })
      }
      for (const { draft, claim } of borrowed ?? []) lend(draft, claim.normalized)
      for (const one of kin?.values() ?? []) {
        // Who gives himself as the one to be called.
        const own = drafts[who.ofColumn[one.from.column] ?? 0]
        if (own !== undefined && nameOf(own) === nameOf(one.draft)) mergeDraft(own, one.draft)
        else (extra ??= []).push(one)
      }
      for (const found of later ?? []) takeBeside(found, drafts[who.ofColumn[found.column] ?? 0]!)
      for (const { column, others, rest } of messages?.read(drafts) ?? []) {
        for (const one of others) (extra ??= []).push(one)
        for (const found of rest) takeOwn(found, who.ofColumn[column] ?? 0)
      }
      for (const { claim, column } of dittos.of(row, layout, who, claims, isForm)) {
        const draft = drafts[who.ofColumn[column] ?? 0]
        if (draft !== undefined && isOfPerson(claim)) addTo(draft, claim, column)
      }
      dropScreenNames(drafts, row, layout, who)
      noteNumbers(drafts, row, layout, who)
      noteGridNumbers(drafts, row, layout, who, claims)
      noteRooms(drafts, row, layout, who)
      noteSeat(drafts, row, layout, who)
      noteCompany(drafts, row, layout, who)
      noteOverseas(drafts, row, layout, who)
      noteRelations(drafts, row, layout, who)
      noteDeceased(drafts, row, layout, who, claims)
      noteSexes(drafts, row, layout, who)
      const first = drafts[who.first]
      // Who comes at the same time as another has nothing in common with him.
      const areTogether = drafts.length > 1 && layout.grid === undefined
      if (areTogether && first !== undefined) {
        giveNamelessTo(first, drafts, who)
        completeNames(first, drafts, who)
      }
      // The clerk who took a form in says nothing of whom it is about.
      const isSomebodyNamed = drafts.some(
        (draft, subject) => draft !== undefined && nameOf(draft) !== '' && who.subjects[subject]?.isStaff !== true,
      )
      const isFirm = (draft: Draft, subject: number): boolean => isOfCompany(draft, row, layout, who, subject, isSomebodyNamed)
      if (areTogether) {
        joinSameNames(drafts, who)
        otherWritings.join(drafts, who, layout)
        if (isForm) shareFormAddress(drafts, who)
        shareContacts(drafts, who)
        if (first !== undefined) shareOffice(first, drafts, who, isFirm(first, who.first))
        noteBeside(drafts, who)
      }
      if (first !== undefined) for (const one of extra ?? []) if (one.livesWithFirst === true) joinHousehold(one.draft, first)
      const placeOf = (subject: number): Place | undefined => places[subject]?.place()
      if (isForm) households.noteHead(first, who, layout, placeOf(who.first))
      else households.take(drafts, row, layout, who, placeOf)
      const records: PersonRecord[] = []
      for (let subject = 0; subject < drafts.length; subject++) {
        const draft = drafts[subject]
        if (draft === undefined || !isPerson(draft) || isFirm(draft, subject)) continue
        draft.region ??= prefectureIn(row, layout, who, subject, isElsewhere)
        if (subject === who.first) noteHouse(draft, row, layout, houses.get(layout))
        if ((draft.isAuthor || who.subjects[subject]?.isStaff === true) && !isNews(draft)) continue
        if (subject !== who.first && isNameAlone(draft) && isAgain(layout, -1 - subject, nameOf(draft))) continue
        if (subject === who.first) rowKeys.note(draft, row, layout)
        const place = places[subject]!.place()
        noteClass(draft, subject, row, layout, who, place)
        const { labels, types } = items.of(row, layout, who, subject)
        records.push(
          finishDraft(draft, {
            structured: true,
            ...standingOf(draft, who, subject, layout, row, place),
            place,
            types: typesOf(draft.types),
            items: labels,
            itemTypes: types,
          }),
        )
      }
      for (const { draft, from, subject } of extra ?? []) {
        if (isNameAlone(draft) && isAgain(layout, from.column, nameOf(draft))) continue
        const types = typesOf(draft.types)
        const place = from.place()
        const standing = subject === undefined ? { class: 'unknown' as const } : standingOf(draft, who, subject, layout, row, place)
        const structured = subject !== undefined || layout.columns[from.column]?.vote === 'person-name'
        records.push(finishDraft(draft, { structured, ...standing, place, types, items: [] }))
      }
      return records
    },
  }
}

/**
 * 埼玉県川越市 is no address to write to, and tells all the same where somebody lives. 診察券番号 12 and ID 10023 are too little to be anybody's number
 * by themselves, and beside the name they tell him from his namesakes.
 */
function noteUnsure({ detector: { type }, normalized, attributes }: Claim, draft: Draft): void {
  // テスト太郎 is test data whatever else the row says.
  if (attributes?.['dummy'] === 'true') draft.dummies += type === 'person-name' ? 2 : 1
  if (attributes?.['role'] === 'organisation' || attributes?.['dummy'] === 'true') return
  if (type === 'member-id') addNumber(draft, normalized)
  else if (type === 'address' && attributes?.['prefecture'] !== 'unknown') draft.regionOfTown ??= attributes?.['prefecture']
}

/** 相手方: 株式会社みなと 山田太郎. */
function noteFirmIn(draft: Draft, found: RowClaim): void {
  const { claim } = found
  if (claim.detector.type === 'person-name' && claim.start > 0) noteFirm(draft, claim, found.firm?.() ?? '')
}

const REACHES = /^(?:phone-number|email)$/
/**
 * Is the name that stands in a column for none the person's own in another writing?
 * @param isNamed another column asks for the name
 */
function isReading(other: Draft, draft: Draft, column: Column | undefined, isNamed: boolean): boolean {
  const [name, known] = [nameOf(other), nameOf(draft)]
  if (column?.role?.startsWith('finance.') === true) return known === '' || (other.kana === name && draft.kana === '')
  if (column?.role !== undefined) return false
  const [writing, before] = [writingOf(name), writingOf(known)]
  // Under a label of its own, a name in kanji is not how somebody from abroad is called: 募集人 小川 健一 beside 契約者 マリア サントス.
  // Where a column asks for the reading only, the name stands under a label that is not known: simei beside simei_kana.
  if (isNamed && column?.label !== undefined && writing !== 'kana') return false
  return writing !== before && !draft.keys.some(({ kind }) => kind === writing)
}
