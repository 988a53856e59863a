import type { Row } from '../../contract/index.js'
import type { Claim } from '../claim.js'
import { writingOf } from './draft-names.js'
import type { RowClaim } from './row-records.js'

/** What parts the names of a list within one cell, behind the honorific of the one before. */
const BETWEEN = /^(?:様|さま|さん|くん|君|氏|殿)?\s{0,3}(?:[、，,;；/／・&＆\n\r+と]\s{0,3}){1,3}$/

/**
 * 伊藤陽葵、千葉隆、高橋真由美 under メンバー or 同伴者: each is another person. Only where one full name stands behind the other: beside a reading, a
 * former surname or a given name it is one person's, or not known whose.
 * @param before the claims of the row that came before this one
 */
export function isListedBehind(row: Row, { claim, column }: RowClaim, before: RowClaim | undefined): boolean {
  if (before === undefined || before.column !== column || !isFullName(claim) || !isFullName(before.claim)) return false
  if (claim.normalized === before.claim.normalized) return false
  return BETWEEN.test((row.cells[column] ?? '').slice(before.claim.end, claim.start))
}

const isFullName = ({ detector, normalized, family }: Claim): boolean =>
  detector.type === 'person-name' && family !== undefined && family < normalized.length && writingOf(normalized) === 'name'
