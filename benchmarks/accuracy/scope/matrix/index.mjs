// A shop whose every file was drawn by chance: its fields, what they are called, how they are written. Another seed is another shop.
import { createRandom } from '../../../../examples/leak/random.mjs'
import { createCensus } from '../census/census.mjs'
import { createFolder } from '../census/folder.mjs'
import { drawFields } from './fields.mjs'
import { FORMS } from './forms.mjs'
import { loose } from './loose.mjs'

// Path, format, how many of 1,000 persons, what is special.
const FILES = [
  ['会員/会員名簿.xlsx', 'xlsx', 330, { staff: true }],
  ['会員/会員一覧.csv', 'csv', 300, {}],
  ['会員/旧会員.csv', 'cp932', 200, { cp932: true }],
  ['受注/受注_2024.tsv', 'tsv', 220, { staff: true }],
  ['受注/受注管理表.xlsx', 'merged', 150, { staff: true }],
  ['受注/orders.json', 'json', 130, { machine: true }],
  ['システム/events.ndjson', 'ndjson', 120, { machine: true }],
  ['システム/members.sql', 'sql', 120, { machine: true }],
  ['システム/app.log', 'log', 70, { machine: true }],
  ['システム/seed.yaml', 'yaml', 30, { machine: true }],
  ['連携/customers.xml', 'xml', 80, { machine: true }],
  ['イベント/参加者.html', 'html', 70, {}],
  ['イベント/抽選.md', 'md', 40, {}],
  ['イベント/出欠.docx', 'docx', 25, {}],
  ['会議/お客様.pptx', 'pptx', 20, {}],
  ['受付/受付票.txt', 'txt', 40, {}],
  ['受付/申込フォーム.mbox', 'mbox', 40, {}],
  ['メルマガ/配信先.csv', 'csv', 90, { only: ['email'] }],
  ['受付/忘れ物.csv', 'csv', 20, { only: ['surname', 'mobile'] }],
  ['イベント/来場者.csv', 'csv', 15, { only: [] }],
]

export async function matrix(seed) {
  const folder = createFolder(`matrix-${seed}`)
  const { families, people } = createCensus(seed * 1000 + 1, 3000, { children: 12 })
  const staff = createCensus(seed * 1000 + 2, 14, { ages: [22, 60], partner: 0, children: 0 }).people
  const random = createRandom(seed * 1000 + 3)
  const clerk = (at) => staff[at % staff.length]
  const fieldsOf = (options) => drawFields(random, options)
  const form = (format, path, { people: list, fields }) => FORMS[format](folder, path, { people: list, fields, clerk, random })
  for (const [path, format, share, options] of FILES) {
    const needed = options.only ?? []
    const list = people.filter(
      (p) => random.int(0, 999) < share && (!needed.includes('email') || p.email) && (!needed.includes('mobile') || p.mobile),
    )
    await form(format, path, { people: list, fields: fieldsOf(options) })
  }
  const take = (count) => people.filter((p) => (p.mobile || p.home.phone) && random.int(0, people.length - 1) < count)
  await loose({ folder, random, take, clerk, families, fieldsOf, form })
  folder.copy('会員/会員一覧.csv', '旧PC/デスクトップ/会員一覧 - コピー.csv')
  return folder.finish()
}
