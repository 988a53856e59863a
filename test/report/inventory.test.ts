import { expect, it } from 'vitest'
import type { HolderSheet } from '../../src/contract/index.js'
import { renderInventory } from '../../src/report/index.js'
import { record, result, summary, text } from './fixture.js'

const sheet = (over: Partial<HolderSheet> = {}): HolderSheet => ({
  records: 4,
  persons: 3,
  items: ['氏名', '備考,"他"'],
  types: ['email', 'person-name'],
  classes: { customer: 2, unknown: 1 },
  regions: { unknown: 2, 東京都: 1 },
  sensitive: { 'medical-history': 1 },
  ...over,
})
const RESULT = result({
  files: [
    record({ path: '=cmd.xlsx', bytes: 10, sha256: 'ab', modified: '2026-01-01T00:00:00.000Z' }),
    record({ path: '佐藤.csv', maskedNames: { '佐藤.csv': '佐＊.csv' } }),
    record({
      path: 'b.xlsx',
      sha256: 'cd',
      status: 'unreadable',
      gaps: [{ reason: 'encrypted', severity: 'content', path: 'b.xlsx', detail: 'x' }],
    }),
  ],
  summary: summary({
    complete: false,
    holders: [
      { path: '=cmd.xlsx', records: 8, persons: 6, sheets: [sheet({ sheet: '@名簿' }), sheet({ sheet: '裏', items: [], sensitive: {} })] },
      { path: '佐藤.csv', records: 1, persons: 1, sheets: [sheet({ records: 1, persons: 1 })] },
      {
        path: 'c.docx',
        records: 2,
        persons: 2,
        sheets: [sheet({ sheet: 'body deleted', part: true }), sheet({ sheet: 'slide', part: true }), sheet({ sheet: 'notes' })],
      },
    ],
  }),
})

it('is a row for each file and sheet, safe for spreadsheets, with what was not read', async () => {
  const csv = await text(renderInventory(RESULT))
  const lines = csv.split('\r\n')
  expect(csv.startsWith('\ufeffパス,シート・部分,項目,種類,本人の数')).toBe(true)
  expect(lines[1]).toBe(
    `'=cmd.xlsx,'@名簿,"氏名、備考,""他""",氏名、メールアドレス,3,4,顧客、区分不明,東京都,病歴,10,2026-01-01T00:00:00.000Z,ab,読めた`,
  )
  expect(lines[2]).toContain('裏')
  expect(lines[3]).toMatch(/^佐＊\.csv,/)
  // Parts in words; a sheet of that name is its user's.
  expect(lines.slice(4, 7).map((line) => line.split(',')[1])).toEqual(['本文（削除された文字）', 'スライド', 'notes'])
  expect(lines[7]).toBe('b.xlsx,,,,,,,,,2048,,cd,読めない')
  expect(lines).toHaveLength(9)
  expect(csv).not.toContain('佐藤')
})

it('speaks English', async () => {
  expect((await text(renderInventory(RESULT, { lang: 'en' }))).split('\r\n')[0]).toContain('Path,Sheet or part,Items')
})
