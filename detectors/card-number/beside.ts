import type { TextView } from '../../src/contract/index.js'

/** How far beside a card number its expiry and security code are looked for, in characters, and in cells of its row. */
const [REACH, CELLS] = [60, 4]
const MONTH = '(?:0[1-9]|1[0-2])'
const YEAR = '(?:20[2-4][0-9]|[2-4][0-9])'
const EXPIRY = new RegExp(
  `(?:有効期限|期限|exp(?:iry|ires|iration)?(?![a-z])|valid|good thru)[^0-9\\n]{0,14}(?:${MONTH} ?[/年-]? ?${YEAR}|20[2-4][0-9] ?[/年-] ?${MONTH})(?![0-9])|(?<![0-9/.-])${MONTH} ?/ ?${YEAR}(?![0-9/.-])`,
  'i',
)
const CVV = /(?:セキュリティ ?(?:コード|番号)|security ?code|(?<![a-z])(?:cvv2?|cvc2?|cid)(?![a-z]))[^0-9\n]{0,10}[0-9]{3,4}(?![0-9])/i
const EXPIRY_CELL = new RegExp(`^(?:${MONTH}[/-]?${YEAR}|20[2-4][0-9][/-]?${MONTH})$`)
const CVV_CELL = /^[0-9]{3,4}$/

/** What stands beside a card number and makes it usable: that it is there, never what it says. */
export interface Beside {
  expiry: boolean
  cvv: boolean
}

/** Looks around a card number: in the text on both sides, in the cells to its right. */
export function besideCard(view: TextView, start: number, end: number): Beside {
  const before = view.text.slice(Math.max(0, start - REACH), start)
  const behind = view.text.slice(end, end + REACH)
  const found = { expiry: EXPIRY.test(behind) || EXPIRY.test(before), cvv: CVV.test(behind) || CVV.test(before) }
  if (view.kind !== 'cell' || view.row === undefined || view.column === undefined) return found
  const cells = view.row.slice(view.column + 1, view.column + 1 + CELLS).map((cell) => cell.trim())
  const at = cells.findIndex((cell) => EXPIRY_CELL.test(cell))
  if (at < 0) return found
  // A bare number of three digits is a security code only right behind the expiry.
  return { expiry: true, cvv: found.cvv || CVV_CELL.test(cells[at + 1] ?? '') }
}
