import type { Layout } from '../../table/layout.js'
import { ITSELF } from '../../table/owners.js'
import type { Subjects } from '../../table/subjects.js'
import type { Claim } from '../claim.js'

/** What was found, with the column in which it begins. */
interface ColumnClaim {
  claim: Claim
  column: number
}

/**
 * Columns of messages that name somebody, in front of the name of who wrote them: 会員番号 M0020686 の立花美穂様、電話 090-3128-5575. What they say is of
 * whom they speak.
 */
export function messagesIn(claims: readonly ColumnClaim[], { columns }: Layout, { ofColumn, isNamed }: Subjects): readonly number[] {
  let found: number[] | undefined
  for (const { claim, column } of claims) {
    if (claim.detector.type !== 'person-name' || columns[column]?.role?.startsWith('person.') === true) continue
    const subject = ofColumn[column] ?? 0
    if (isNamed[subject] !== true || found?.includes(column) === true) continue
    const own = columns.findIndex(({ role = '' }, index) => ITSELF.test(role) && (ofColumn[index] ?? 0) === subject)
    if (own > column) (found ??= []).push(column)
  }
  return found ?? NONE
}

const NONE: readonly number[] = []
