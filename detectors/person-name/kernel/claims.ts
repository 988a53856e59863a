import type { Claim, Rule } from '../rules/claim.js'

/** Rules as numbers of `Attributes.verdict`. */
const RULES: Record<Rule, number> = { full: 1, entry: 2, lone: 3, katakana: 4 }

/** Class of a claim's score, 0 to 7. */
const levelOf = ({ score }: Claim): number => Math.max(0, Math.min(7, Math.round(score + 2)))

/** Numbers of a claim's row, as assembly/observer.ts reads it. */
export const CLAIM = 8

/** Tells the kernel of a claim. */
export function writeClaim(rows: Int32Array, row: number, claim: Claim, text: string): void {
  rows[row] = claim.start
  rows[row + 1] = claim.end
  rows[row + 2] = RULES[claim.rule]
  rows[row + 3] = levelOf(claim)
  rows[row + 4] = claim.shape
  rows[row + 5] = claim.context
  rows[row + 6] = echoEnd(claim, text)
}

/** To where a claim tells of its words elsewhere in the text (assembly/echo.ts), 0 where it does not. */
function echoEnd({ rule, start, end, surnameEnd, score }: Claim, text: string): number {
  if (score < 0) return 0
  if (rule === 'full') return surnameEnd ?? 0
  return rule === 'katakana' && text.slice(start, end).includes('\u30fb') ? end : 0
}
