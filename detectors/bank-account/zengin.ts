import { longRuns } from '../../src/text/digit-runs.js'
import { isBankCode } from './banks.js'

/** The account within a data record of the 全銀協 format. */
export interface ZenginAccount {
  start: number
  end: number
  bank: string
  branch: string
  /** 預金種目: 1 ordinary, 2 current, 4 savings, 9 other. */
  type: string
}

/** Clearing house, type and account number stand together; the clearing house may be blank. */
const [WITH_HOUSE, WITHOUT_HOUSE] = [12, 8]
const ACCOUNT = 7
/** Record type 2, bank, its name, branch, its name: at most 1 + 4 + 15 + 3 + 15 + 4 blanks. */
const HEAD = /(?:^|[\n\r])2([0-9]{4})[ァ-ヶー A-Z().\-/・]{1,15}([0-9]{3})[ァ-ヶー A-Z().\-/・]{1,19}$/
/** The beginning of it, as a sign. */
export const ZENGIN_SIGN = /(?:^|[\n\r])2[0-9]{4}[ァ-ヶー A-Z().\-/・]/
const HEAD_MAX = 43
/** The holder's name in kana follows at once. */
const HOLDER = /^[ァ-ヶA-Z(]/

/**
 * Accounts of the data records of 総合振込 and 給与振込 files (全国銀行協会 レコード・フォーマット, 120 bytes): normalising joins half-width
 * kana with their voicing marks, so that the fields are told by what they hold and not by their columns.
 */
export function zenginAccountsIn(text: string): readonly ZenginAccount[] {
  const accounts: ZenginAccount[] = []
  for (const { groups } of longRuns(text)) {
    for (const { start, end } of groups) {
      const length = end - start
      if ((length !== WITH_HOUSE && length !== WITHOUT_HOUSE) || !HOLDER.test(text.slice(end, end + 1))) continue
      const type = text[end - ACCOUNT - 1]!
      const head = '1249'.includes(type) ? HEAD.exec(text.slice(Math.max(0, start - HEAD_MAX), start)) : null
      const [, bank = '', branch = ''] = head ?? []
      if (isBankCode(bank)) accounts.push({ start: end - ACCOUNT, end, bank, branch, type })
    }
  }
  return accounts
}
