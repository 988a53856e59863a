/** Characters of a record: half-width throughout. */
export const RECORD = 120
/** 種別 of the header record: transfers, wages, bonuses and direct debits; then the code of the characters, and the client's number. */
export const HEADER = /^1(?:21|11|12|71|72|91)[01][0-9]{10}/
/** A data record: bank, branch, type of account and account number stand where they must. */
export const DATA = /^2[0-9]{4}.{15}[0-9]{3}.{15}[0-9 ]{4}[1249][0-9]{7}/

/** Where a header record says who pays or collects. */
export const CLIENT = [14, 54] as const

/** What systems make of a record that has a line of its own: a few blanks more or less at the end. */
const LOOSE = /^.{100,119}$|^.{120} {1,8}$/

/** Is the text a file of 総合振込, 給与振込 or 口座振替 (全国銀行協会 レコード・フォーマット, 120 bytes, with line ends or without)? */
export function looksLikeZengin(head: string): boolean {
  const first = /^[^\r\n]{0,240}/.exec(head)![0]
  if (!HEADER.test(first)) return false
  const isLine = first.length === RECORD || LOOSE.test(first)
  if (!isLine && first.length < RECORD) return false
  return DATA.test(isLine ? head.slice(first.length).trimStart() : first.slice(RECORD))
}
