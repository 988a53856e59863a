import type { Row } from '../../contract/index.js'
import type { Layout } from '../../table/layout.js'
import { numberColumns } from '../../table/number-columns.js'
import type { Subjects } from '../../table/subjects.js'
import { companyKey } from '../../text/company.js'
import { prefectureOf, prefectureOfCode } from '../../text/prefectures.js'
import { type Draft } from './draft.js'
import { nameOf } from './draft-names.js'
import { addNumber, pushNumber, roomIn, seatKey } from './numbers.js'

// What the cells of a row say of its persons that no detector claims.

/** A number with three digits: 1, 2, 3 count rows. */
const NUMBER = /^(?=.*[0-9].*[0-9].*[0-9])[A-Z0-9][A-Z0-9_/.#-]{2,39}$/
/** What reservation systems give out: six letters and digits. */
const LOCATOR = /^(?=.*[0-9])(?=.*[A-Z])[A-Z0-9]{6}$/
/** Year, month and day, or a price. */
const NO_NUMBER = /^(?:(?:19|20)[0-9]{2}[-/.][0-9]{1,2}|[0-9]{1,3}(?:,[0-9]{3})+)/

const NO_ASCII = /[^\0-\x7f]/

/** What has a number of its own and several persons: who orders and who is sent to, who books and who comes along. */
const OF_DEALS = /予約|注文|受注|申込|受付|伝票|送り状|order|booking|reservation/i

/** Numbers of the row that no detector knows: 登録No, 受付番号, Test ID. */
export function noteNumbers(
  drafts: readonly (Draft | undefined)[],
  { cells }: Row,
  layout: Layout,
  { ofColumn, subjects }: Subjects,
): void {
  if (!layout.labelled) noteUnlabelled(drafts[0], cells)
  for (const index of numberColumns(layout).numbers) {
    const cell = cells[index] ?? ''
    const number = (NO_ASCII.test(cell) ? cell.normalize('NFKC') : cell).trim().toUpperCase()
    if ((!NUMBER.test(number) && !LOCATOR.test(number)) || NO_NUMBER.test(number)) continue
    const own = ofColumn[index] ?? 0
    const isOfAll = OF_DEALS.test(layout.columns[index]!.label ?? '')
    drafts.forEach((draft, subject) => {
      if (draft === undefined || nameOf(draft) === '' || draft.keys.length >= NUMBERED_MAX) return
      if (subject === own || (isOfAll && subjects[subject]?.isStaff === false)) addNumber(draft, number)
    })
  }
}

/** The flat that a row is about: with the name it tells a dweller, or an owner, from namesakes in other lists of the house. */
export function noteRooms(drafts: readonly (Draft | undefined)[], { cells }: Row, layout: Layout, { subjects }: Subjects): void {
  for (const index of numberColumns(layout).rooms) {
    const room = roomIn(cells[index] ?? '')
    if (room === undefined) continue
    drafts.forEach((draft, subject) => {
      if (draft !== undefined && nameOf(draft) !== '' && subjects[subject]?.isStaff !== true) pushNumber(draft.keys, room)
    })
  }
}

/** The flat is in a house of which the title of the list says where it is. */
export function noteHouse(draft: Draft, { cells }: Row, layout: Layout, prefecture: string | undefined): void {
  if (prefecture === undefined || draft.region !== undefined || draft.regionOfPostalCode !== undefined) return
  if (!numberColumns(layout).rooms.some((index) => (cells[index] ?? '').trim() !== '')) return
  draft.region = prefecture
  draft.reach.postal = true
}

/** The year, class and number of a pupil: with the name they tell him from namesakes in other lists of the school. */
export function noteSeat(drafts: readonly (Draft | undefined)[], { cells }: Row, layout: Layout, { first }: Subjects): void {
  const { seat, year } = numberColumns(layout)
  const draft = drafts[first]
  if (seat === undefined || draft === undefined || nameOf(draft) === '') return
  const value = seatKey(year === undefined ? '' : (cells[year] ?? ''), cells[seat.className] ?? '', cells[seat.number] ?? '')
  if (value !== undefined) pushNumber(draft.keys, value)
}

/** S-03250, 03250: a number that somebody gave out, where no header says so; amounts have no letter and no zero in front. */
const CODE = /^(?:0[0-9]{4,9}|[A-Z]{1,4}-?[0-9]{4,9})$/

function noteUnlabelled(draft: Draft | undefined, cells: readonly string[]): void {
  if (draft === undefined || nameOf(draft) === '') return
  for (const cell of cells) if (cell.length < 16 && CODE.test(cell) && draft.keys.length < NUMBERED_MAX) addNumber(draft, cell)
}

/** Keys of a record from which on no more numbers are looked for. */
const NUMBERED_MAX = 24

/** Whom somebody works for: the 高橋 健二 of one firm in two lists is one person, unless so many work there that two may be called so. */
export function noteCompany(drafts: readonly (Draft | undefined)[], { cells }: Row, { columns }: Layout, { ofColumn }: Subjects): void {
  for (let index = 0; index < columns.length; index++) {
    if (columns[index]!.role !== 'org.company') continue
    const draft = drafts[ofColumn[index] ?? 0]
    const value = draft === undefined || nameOf(draft) === '' ? '' : companyKey(cells[index] ?? '')
    if (value !== '') draft!.keys.push({ kind: 'company', strong: false, value })
  }
}

/**
 * The prefecture of a column that holds nothing else, or its code.
 * @param isElsewhere nobody lives at the address of the column
 */
export function prefectureIn(
  { cells }: Row,
  { columns }: Layout,
  { ofColumn }: Subjects,
  subject: number,
  isElsewhere: (column: number) => boolean = () => false,
): string | undefined {
  for (let index = 0; index < columns.length; index++) {
    const { role } = columns[index]!
    if ((role !== 'address.pref' && role !== 'address.city_code') || (ofColumn[index] ?? 0) !== subject || isElsewhere(index)) continue
    const cell = cells[index] ?? ''
    const prefecture = (role === 'address.pref' ? prefectureOf(cell) : undefined) ?? prefectureOfCode(cell)
    if (prefecture !== undefined) return prefecture
  }
  return undefined
}
