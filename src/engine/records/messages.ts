import type { Row } from '../../contract/index.js'
import type { Layout } from '../../table/layout.js'
import { ITSELF } from '../../table/owners.js'
import type { Subjects } from '../../table/subjects.js'
import type { Claim } from '../claim.js'
import { addClaim, draftOf, isOfPerson, type Draft } from './draft.js'
import { isSurnameAlone, nameOf } from './draft-names.js'
import type { RowClaim } from './row-records.js'

// What a cell of a row tells of somebody else than the one who wrote it, or whom the row is about: 佐藤様 090-… に電話お願いします.

/** What a message says of whom it names. */
const TOLD = /^(?:phone-number|email|member-id|birth-date|age|gender|address|postal-code|sensitive)$/
/** What may stand between a name and what is his. */
const RIGHT_BEHIND =
  /^(?:様|さま|さん|氏|殿)[\s（(:：、,／/]{0,3}(?:の?(?:携帯|電話|TEL|Tel|tel|ケータイ|連絡先)(?:番号)?)?[はが]?[\s:：]{0,2}$/
/** @堀, [To:123456] 滝 さやかさん: to whom a message is, and not of whom it tells. */
const MENTION = /(?:[@＠]|\[(?:To|rp)[^\]]{0,40}\])[ \u3000]?$/
/** Characters in front of a name that are looked at. */
const FRONT = 48

/** Somebody whom a message names. */
export interface Named {
  draft: Draft
  from: RowClaim
}

/** What one cell says: of others, and what is left for whom the column is about. */
export interface Message {
  column: number
  others: readonly Named[]
  rest: readonly RowClaim[]
}

/** Cells of a row in which others are told of. */
export interface Messages {
  /** Is what the column says told here, and not by itself? */
  has(column: number): boolean
  add(found: RowClaim): void
  /** When the row's own persons are known. */
  read(drafts: readonly (Draft | undefined)[]): Message[]
}

/** Cells that name somebody and say more of him; undefined where there are none, as in nearly all rows. */
export function messagesOf(
  row: Row,
  layout: Layout,
  who: Subjects,
  claims: readonly RowClaim[],
  referenceDate: string,
): Messages | undefined {
  const isOfOthers = (column: number): boolean => who.messages.includes(column) || isInFront(layout, who, column)
  let columns: Map<number, RowClaim[]> | undefined
  for (const found of claims) {
    const { claim, column } = found
    if (claim.detector.type !== 'person-name' || !isOfPerson(claim) || columns?.has(column) === true || !isText(layout, column)) continue
    if (isOfOthers(column) || isToldBehind(found, row, claims, who)) (columns ??= new Map()).set(column, [])
  }
  if (columns === undefined) return undefined
  const known = columns
  return {
    has: (column) => known.has(column),
    add: (found) => void known.get(found.column)!.push(found),
    read: (drafts) =>
      [...known].map(([column, found]) => ({
        column,
        ...readCell(row.cells[column] ?? '', found, isOfOthers(column), drafts[who.ofColumn[column] ?? 0], referenceDate),
      })),
  }
}

/** Is the column of texts, as far as its label says? */
function isText({ columns }: Layout, column: number): boolean {
  const { role = '', vote } = columns[column] ?? {}
  return vote === undefined && (role === '' || role.startsWith('misc.') || role === 'other.title')
}

/** 備考 of somebody else: 鈴木様（090-…）のご紹介. */
function isToldBehind({ claim: { end }, column }: RowClaim, { cells }: Row, claims: readonly RowClaim[], who: Subjects): boolean {
  if (who.isNamed[who.ofColumn[column] ?? 0] !== true) return false
  const text = cells[column] ?? ''
  return claims.some((one) => one.column === column && isTold(one) && isRightBehind(text, end, one.claim.start))
}

const isTold = ({ claim }: RowClaim): boolean => TOLD.test(claim.detector.type) && isOfPerson(claim)
const isRightBehind = (text: string, end: number, start: number): boolean => end <= start && RIGHT_BEHIND.test(text.slice(end, start))

/** Does the column stand in front of the name of who wrote it: text | user_profile.real_name? */
function isInFront({ columns }: Layout, { ofColumn }: Subjects, column: number): boolean {
  const subject = ofColumn[column] ?? 0
  return columns.findIndex(({ role = '' }, index) => ITSELF.test(role) && (ofColumn[index] ?? 0) === subject) > column
}

/** @param isOfOthers the cell tells of somebody else than of whom the row is about, `own` */
function readCell(
  text: string,
  found: readonly RowClaim[],
  isOfOthers: boolean,
  own: Draft | undefined,
  referenceDate: string,
): Omit<Message, 'column'> {
  const frontOf = ({ claim: { start } }: RowClaim): string => text.slice(Math.max(0, start - FRONT), start)
  const isMention = (one: RowClaim): boolean => MENTION.test(frontOf(one))
  const named = found.flatMap((from) =>
    from.claim.detector.type === 'person-name' ? namesIn(from, text, frontOf(from), referenceDate) : [],
  )
  const isOwn = ({ draft }: Named): boolean =>
    own !== undefined && (isSurnameAlone(draft) ? draft.family === own.family : nameOf(draft) === own.name || nameOf(draft) === own.kana)
  const others = named.filter((one) => !isOwn(one))
  const toldOf = named.filter(({ from }) => !isMention(from))
  /** Whose a value is: of whom is named last before it, or behind it where nobody is. */
  const holderOf = ({ start }: Claim): Named | undefined =>
    isOfOthers
      ? (toldOf.findLast(({ from: { claim } }) => claim.end <= start) ?? toldOf[0])
      : others.find(({ from: { claim } }) => isRightBehind(text, claim.end, start))
  const rest: RowClaim[] = []
  for (const one of found) {
    if (
      one.claim.detector.type === 'person-name' &&
      others.some(({ from: { claim } }) => claim.start >= one.claim.start && claim.end <= one.claim.end)
    )
      continue
    const holder = isTold(one) ? holderOf(one.claim) : undefined
    if (holder === undefined || !others.includes(holder)) rest.push(one)
    else addClaim(holder.draft, one.claim, referenceDate)
  }
  return { others, rest }
}

/** @堀 千葉様 is 堀, to whom the message is, and 千葉様, of whom it tells. */
function namesIn(from: RowClaim, text: string, front: string, referenceDate: string): Named[] {
  const { claim } = from
  const { normalized, family = normalized.length, start, end } = claim
  const gap = text.slice(start, end).search(GAP)
  if (!AT.test(front) || family >= normalized.length || gap < 0 || !POLITE.test(text.slice(end)))
    return [{ draft: draftOf(claim, referenceDate), from }]
  const called = normalized.slice(family).trim()
  const parts: Claim[] = [
    { ...claim, normalized: normalized.slice(0, family).trim(), family, end: start + gap },
    { ...claim, normalized: called, family: called.length, start: start + gap + 1 },
  ]
  return parts.map((part) => ({
    draft: draftOf(part, referenceDate),
    from: { claim: part, column: from.column, place: () => from.place() },
  }))
}

const GAP = /[ \u3000]/
const AT = /[@＠]$/
const POLITE = /^(?:様|さま)/
