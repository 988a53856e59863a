import type { Row } from '../../contract/index.js'
import type { Column, Layout } from '../../table/layout.js'
import type { Subjects } from '../../table/subjects.js'
import { isHouseName } from '../../text/company.js'
import type { Claim } from '../claim.js'
import type { Draft } from './draft.js'

const WORKPLACE = /勤務先|勤め先|就業先|職場|employer/i
/** How firms are addressed, and nobody else. */
const TO_A_FIRM = /御中$/
const READING = /^person\.kana/
/** タカノ イチロウ: two words are somebody's name. */
const TWO_WORDS = /\s/

/** The number of a customer. */
const CUSTOMER = 'member-id:customer'
/** One of several of the holder's own. */
const OWN_SHOP = /^店舗$/

/** Keys that are a person's even where a company is named and no person is. */
const OWN = new Set(['email', 'mobile'])

/**
 * Is the row a company's: 株式会社みなと or そば処 利根 where a name is asked for, what is sent to 御中, or under 会社名, with an address and a telephone,
 * and nobody is named? A company that stands where the name is asked for has the reading (リンクス) and the mailbox, too. Beside somebody who is named,
 * whatever else stands where a name is asked for is none: ご依頼主 営業第二課.
 */
export function isOfCompany(
  { name, kana, family, keys }: Draft,
  { cells }: Row,
  { columns }: Layout,
  { ofColumn }: Subjects,
  subject: number,
  isSomebodyNamed: boolean,
): boolean {
  // Who has a reading only is called by it.
  if ((name !== '' && name !== kana) || family !== '' || keys.some(({ kind }) => kind === 'birth-date')) return false
  const own = columns.filter(({ index, label = '' }) => (ofColumn[index] ?? 0) === subject && !WORKPLACE.test(label))
  const cellOf = (index: number): string => cells[index]?.trim() ?? ''
  const named = own.filter(({ role, index }) => role === 'person.name_full' && cellOf(index) !== '')
  const isFilled = ({ role, index }: Column): boolean => role === 'org.company' && cellOf(index) !== ''
  // 株式会社みなと ペレイラ・ジョアン in one cell: a firm and who works there.
  if (kana !== '' && keys.some(({ kind }) => kind === 'company') && !own.some(isFilled)) return false
  const isHouse = named.some(({ index }) => isHouseName(cellOf(index))) || own.some(({ index }) => TO_A_FIRM.test(cellOf(index)))
  if (kana !== '') return isHouse && !own.some(({ role = '', index }) => READING.test(role) && TWO_WORDS.test(cellOf(index)))
  if (isHouse) return true
  if (keys.some(({ kind }) => OWN.has(kind))) return false
  // 店舗 | 会員番号: a customer of one of the holder's own shops.
  const isNumbered = keys.some(({ kind, strong }) => strong && kind === CUSTOMER)
  const isFirm = (column: Column): boolean => isFilled(column) && !(isNumbered && OWN_SHOP.test(column.label ?? ''))
  return (isSomebodyNamed && named.length > 0) || own.some(isFirm)
}

/** Notes for whom somebody works who is named in full. @param firm as it is compared; '' where nothing says it */
export function noteFirm({ keys }: Draft, { normalized, family }: Claim, firm: string): void {
  if (firm !== '' && family !== normalized.length && !keys.some(({ kind }) => kind === 'company'))
    keys.push({ kind: 'company', strong: false, value: firm })
}
