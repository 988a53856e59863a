import type { TextView } from '../../src/contract/index.js'

const COMPANY =
  /株式会社|有限会社|合同会社|合資会社|\([株有]\)|(?:学校|医療|財団|社団|宗教|社会福祉)法人|本社|本店|支社|支店|営業所|事業所|出張所|工場/
const COMPANY_LABEL = /勤務先|会社|本店|本社|所在地|事業所|店舗|法人/
const PERSONAL_LABEL = /自宅|現住所|居所|住民票|個人|本籍|実家|届け?先|送付先|配送先|発送先/
/** How far around an address a company's name counts in running text; never across lines. */
const REACH = 40

/** Is this a company's address? By its label, its surroundings or its row. */
export function isOrganisation(view: TextView, start: number, end: number): boolean {
  const { text, label, row } = view
  if (label !== undefined && PERSONAL_LABEL.test(label)) return false
  if (label !== undefined && COMPANY_LABEL.test(label)) return true
  // One pass over the row: a test for each of its cells takes three times as long.
  if (row !== undefined && COMPANY.test(row.join('\n'))) return true
  const before = text.slice(Math.max(0, start - REACH), start)
  const after = text.slice(end, end + REACH)
  const line = before.slice(before.lastIndexOf('\n') + 1) + text.slice(start, end) + (after.split('\n', 1)[0] ?? '')
  return COMPANY.test(line)
}
