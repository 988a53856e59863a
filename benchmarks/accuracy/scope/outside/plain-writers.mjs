// How the plain incidents write tables and texts, with rows that are nobody between.
import { row } from './folder.mjs'

const pad = (n, width = 2) => String(n).padStart(width, '0')
const DUMMIES = ['テスト 太郎', 'サンプル花子', 'test user', 'ダミー', '山田太郎']
const FIRMS = ['株式会社北斗物産', '有限会社みどり屋', '合同会社アクト', '一般社団法人みらい', 'NPO法人ひまわり']
const DUMMY = {
  id: '',
  name: '',
  kana: 'テスト',
  birth: '2000-01-01',
  sex: '男',
  zip: '000-0000',
  address: '東京都テスト区テスト1-2-3',
  phone: '03-0000-0000',
  mobile: '090-0000-0000',
  mail: 'test@example.com',
}
const FIRM = {
  id: 'C900000',
  kana: '',
  birth: '',
  sex: '',
  zip: '100-0001',
  address: '東京都千代田区千代田1-1',
  phone: '0120-000-123',
  mobile: '',
  mail: 'info@hokuto-bussan.co.jp',
}

/** Rows of a table, with some that are nobody between them. */
export function rowsOf(fields, entries, noise = 0) {
  const rows = entries.map(({ cells, who }) =>
    row(
      fields.map((field) => cells[field]),
      who,
    ),
  )
  for (let n = 0; n < noise; n++) {
    rows.splice((n + 1) * 7, 0, row(fields.map((field) => (field === 'name' ? DUMMIES[n % 5] : DUMMY[field]))))
    rows.splice((n + 1) * 9, 0, row(fields.map((field) => (field === 'name' ? FIRMS[n % 5] : FIRM[field]))))
  }
  return rows
}
export const table =
  (noise, options) =>
  ({ folder, path, fields, labels, entries }) =>
    folder.delimited(path, [fields.map((field) => labels[field])], rowsOf(fields, entries, noise), options)
export const workbook =
  (type, sheets, title) =>
  ({ folder, path, fields, labels, entries }) => {
    const each = Math.ceil(entries.length / sheets.length)
    const head = [...(title ? [[title], []] : []), fields.map((field) => labels[field])]
    folder.book(
      path,
      sheets.map((name, n) => ({
        name,
        hidden: name.startsWith('_'),
        head,
        rows: rowsOf(fields, entries.slice(n * each, n * each + each)),
        foot: [['合計', `${each}名`]],
      })),
      type,
    )
  }
export const lines = ({ fields, labels }, { cells }, mark = '：') =>
  fields.filter((field) => cells[field]).map((field) => `${labels[field]}${mark}${cells[field]}`)
/** One text of blocks; `text` writes one, `around` stands above and below. */
export const blocks =
  (text, [above, below] = [], join = '') =>
  (plan) =>
    plan.folder.blocks(plan.path, [
      ...(above === undefined ? [] : [{ text: above }]),
      ...plan.entries.map((entry, n) => ({ text: text(plan, entry, n) + (n < plan.entries.length - 1 ? join : ''), who: [entry.who] })),
      ...(below === undefined ? [] : [{ text: below }]),
    ])
/** One file a person. */
export const each = (write) => async (plan) => {
  for (const [n, entry] of plan.entries.entries()) await write(plan, plan.path.replace('*', pad(n + 1, 3)), entry)
}
export const quoted = (cells, fields, labels) =>
  Object.fromEntries(fields.filter((field) => cells[field] !== '').map((field) => [labels[field], cells[field]]))
