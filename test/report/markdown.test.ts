import { describe, expect, it } from 'vitest'
import type { Holder, Obligation, Place, ScanResult } from '../../src/contract/index.js'
import { renderMarkdown } from '../../src/report/index.js'
import { estimateDamages } from '../../src/report/scope/damages.js'
import { openDuties } from '../../src/report/scope/answer.js'
import { scopeTexts } from '../../src/report/scope/texts.js'
import { scopeFacts } from '../../src/report/scope/facts.js'
import { record, result, summary, text } from './fixture.js'

const duty = (over: Partial<Obligation> = {}): Obligation => ({
  id: 'appi-count',
  law: '個人情報保護法',
  article: '26条1項・施行規則7条4号',
  title: '本人の数が1,000人を超える個人データの漏えい等',
  verdict: 'met',
  reasons: ['count'],
  counts: { persons: 53_452 },
  from: 1001,
  threshold: '1,000人を超える',
  due: { preliminaryFrom: '2026-06-03', preliminary: '2026-06-05', final: '2026-06-30' },
  note: '超えます。',
  ...over,
})

const LEAK = 'leak/山田太郎様_名簿.xlsx'
const full = (over: Partial<ScanResult> = {}): ScanResult =>
  result({
    options: {
      detectors: ['default'],
      types: ['person-name', 'card-number', 'my-number'],
      ignore: [],
      incident: { discovered: '2026-06-01' },
    },
    files: [
      record({
        path: LEAK,
        sha256: 'ab12',
        modified: '2026-01-02T00:00:00.000Z',
        maskedNames: { '山田太郎様_名簿.xlsx': '山＊＊＊様_名簿.xlsx' },
      }),
    ],
    summary: summary({
      byType: { 'person-name': { findings: 80_626, distinct: 53_452, files: 1 }, sensitive: { findings: 3, distinct: 3, files: 1 } },
      persons: { records: 80_626, min: 53_452, estimate: 53_452, max: 53_452, structured: 53_452, loose: 0 },
      combinations: [{ types: ['person-name', 'sensitive'], persons: 53_452 }],
      items: [{ label: '氏名|列', persons: 53_452, files: 1 }],
      regions: { 東京都: 50_000, unknown: 3452 },
      attributes: { age: { '30-39': 53_452 }, gender: { male: 53_452 }, occupation: { unknown: 53_452 } },
      reachable: { postal: 10, phone: 0, email: 0, none: 53_442 },
      obligations: [duty(), duty({ id: 'appi-sensitive', verdict: 'unknown', from: 1, title: '要配慮', reasons: ['gaps'] })],
      holders: [
        {
          path: LEAK,
          records: 80_626,
          persons: 53_452,
          sheets: [
            { sheet: '顧客', records: 80_626, persons: 53_452, items: ['氏名'], types: [], classes: {}, regions: {}, sensitive: {} },
          ],
        },
      ],
      markings: [{ text: '社外秘', files: 2 }],
    }),
    ...over,
  })
const gapped = (): ScanResult => {
  const whole = full()
  const gaps = [{ reason: 'encrypted' as const, severity: 'content' as const, path: 'leak/locked.zip', detail: 'x' }]
  return {
    ...whole,
    files: [...whole.files, record({ path: 'leak/locked.zip', status: 'unreadable', gaps })],
    summary: { ...whole.summary, complete: false },
  }
}
const markdown = (source: ScanResult, lang: 'ja' | 'en' = 'ja'): Promise<string> => text(renderMarkdown(source, { lang }))

describe('the report as Markdown', () => {
  it.each([
    ['ja', '| D列 |', 'D列（7人）', '速報 2026年6月3日（水）〜2026年6月5日（金）、確報 2026年6月30日（火）まで |'],
    ['en', '| column D |', 'column D (7)', 'preliminary report Wed'],
  ] as const)(
    'names a column by its letter where its header is not told, and each date by what is due (%s)',
    async (lang, item, draft, due) => {
      const { summary: counts, ...rest } = full()
      const page = await text(
        renderMarkdown({ ...rest, summary: { ...counts, items: [{ label: 'column:D', persons: 7, files: 1 }] } }, { lang }),
      )
      expect(page).toContain(item)
      expect(page.replaceAll('\\', '')).toContain(draft)
      expect(page.replaceAll('\\', '')).toContain(due)
      expect(page).not.toContain('column:D')
    },
  )

  it('names the page or part of a gap, and no line of what was not read', async () => {
    const places: Place[] = [
      { kind: 'page', page: 3, line: 1 },
      { kind: 'part', part: 'package', paragraph: 1 },
      { kind: 'part', part: 'slide', number: 2, paragraph: 0 },
      { kind: 'part', part: 'comments', paragraph: 16 },
    ]
    const gaps = places.map((place) => ({ reason: 'no-text' as const, severity: 'content' as const, path: 'a.pdf', place, detail: 'x' }))
    const whole = full()
    const page = await markdown({
      ...whole,
      files: [record({ path: 'a.pdf', status: 'partial', gaps })],
      summary: { ...whole.summary, complete: false },
    })
    expect(page).toContain('\\[p.3、ファイルの構成、スライド2、ほか 1 か所\\]')
  })

  it('says where joining leaves no range, and then not what a range is', async () => {
    const page = await markdown(full())
    expect(page).toContain('名寄せの幅はありません（53,452人）。')
    expect(page).not.toContain('範囲は、')
  })

  it.each([
    ['ja', '故人と読み取れた395人'],
    ['en', 'tell, are 395.'],
  ] as const)('says how many have died and that they are in no other number (%s)', async (lang, words) => {
    const dead = full()
    expect(await text(renderMarkdown(dead, { lang }))).not.toContain(words)
    dead.summary.persons.deceased = 395
    expect(await text(renderMarkdown(dead, { lang }))).toContain(words)
  })

  it('answers first: persons and records in the form of releases, duties with dates, what was read', async () => {
    const [head = ''] = (await markdown(full())).split('## 報告義務と期限')
    expect(head).toContain('53,452人（延べ80,626件）')
    expect(head).toContain('**該当**')
    expect(head).toContain('確報 2026年6月30日（火）まで')
    expect(head).toContain('クレジットカード番号 | 見つかりませんでした（対象はすべて読みました）')
    // Not looked for by these detectors.
    expect(head).toContain('ID・パスワード | 不明')
  })

  it('says 以上 and never no where something was not read', async () => {
    const report = await markdown(gapped())
    expect(report).toContain('53,452人以上（延べ80,626件以上）')
    expect(report).toContain('leak/locked.zip')
    expect(report).not.toContain('対象はすべて読みました')
    expect(await markdown(gapped(), 'en')).not.toContain('none found (')
  })

  it('says of nobody found only what it knows', async () => {
    const none = full({ summary: summary() })
    expect(await markdown(none)).toContain('本人は見つかりませんでした')
    expect(await markdown({ ...none, summary: summary({ complete: false }) })).toContain('「含まれない」とは言えません')
    const unread = summary({ complete: false, files: { total: 1, scanned: 0, partial: 0, unreadable: 1, skipped: 0, members: 0 } })
    expect(await markdown({ ...none, summary: unread })).toContain('本人の数は分かりません')
  })

  it('masks names that hold personal data, everywhere', async () => {
    const report = await markdown(full())
    expect(report).not.toContain('山田')
    expect(report).toContain('山＊＊＊様\\_名簿.xlsx')
  })

  it('lets no name make markup', async () => {
    const path = 'leak/<img src=x>|`a`[b](c).csv'
    const report = await markdown(
      full({ files: [record({ path })], summary: { ...full().summary, holders: [{ path, records: 1, persons: 1, sheets: [] }] } }),
    )
    expect(report).toContain('leak/\\<img src=x\\>\\|\\`a\\`\\[b\\]\\(c\\).csv')
    expect(report).toContain('氏名\\|列')
  })

  it.each(['ja', 'en'] as const)(
    'has the nine items with blanks, the notice, the notes, the damages and the record in %s',
    async (lang) => {
      const report = await markdown(full(), lang)
      for (let number = 1; number <= 9; number++) expect(report).toContain(`### ${number}. `)
      expect(report.match(/【(?:要記入|TO FILL IN)/g)!.length).toBeGreaterThan(10)
      expect(report).toMatch(/179/)
      expect(report).toContain('JNSA')
      expect(report).toContain('`ab12`')
      expect(report).toContain(': k1 ')
      if (lang === 'en') expect(report).toContain('53,452 persons')
    },
  )

  it('the damages model stays behind the first screen', async () => {
    const report = await markdown(full())
    expect(report.indexOf('JNSA')).toBeGreaterThan(report.indexOf('## ファイルごとの人数'))
  })
})

describe('the answer', () => {
  it('names open duties of one article together', async () => {
    const open = ['施行規則7条1号', '施行規則7条3号', '施行規則43条4号'].map((article) => duty({ verdict: 'unknown', article }))
    const facts = await scopeFacts(full({ summary: { ...full().summary, obligations: open } }))
    const law = facts.obligations[0]!.law
    expect(openDuties(facts, scopeTexts('ja').t)).toBe(`${law} 施行規則7条1号・3号、施行規則43条4号`)
  })
})

describe('facts', () => {
  it('take the dates of the duties that hold before those of duties that may', async () => {
    const early = { preliminaryFrom: '2026-06-01', preliminary: '2026-06-02', final: '2026-06-03' }
    const source = full({ summary: { ...full().summary, obligations: [duty(), duty({ verdict: 'possible', due: early })] } })
    expect((await scopeFacts(source)).due?.final).toBe('2026-06-30')
  })
})

describe('damages', () => {
  const of = (types: string[], items: string[] = []): number =>
    estimateDamages(
      summary({
        persons: { records: 1, min: 1, estimate: 1, max: 1, structured: 1, loose: 0 },
        combinations: [{ types, persons: 1 }],
        items: items.map((label) => ({ label, persons: 1, files: 1 })),
        holders: [holder(types, items)],
      }),
    ).perPerson.min
  const holder = (types: string[], items: string[]): Holder => ({
    ...{ path: 'a.xlsx', records: 1, persons: 1 },
    sheets: [{ records: 1, persons: 1, items, types, classes: {}, regions: {}, sensitive: {} }],
  })

  it.each<[string[], string[], number]>([
    [['person-name', 'address', 'birth-date', 'phone-number'], [], 6000],
    [['person-name', 'address', 'birth-date', 'phone-number', 'card-number'], ['カード番号', '有効期限'], 78_000],
    [['person-name', 'address', 'card-number'], ['カード番号', '免許証有効期限'], 18_000],
    [['person-name', 'bank-account'], ['口座番号', '暗証番号'], 39_000],
    [['email'], [], 1000],
    [['address', 'phone-number'], [], 3000],
    [['person-name', 'address', 'sensitive'], [], 500 * (100 + 1) * 6],
    [['person-name'], ['年収'], 500 * (10 + 5) * 3],
  ])('%j with %j: %i yen', (types, items, yen) => {
    expect(of(types, items)).toBe(yen)
  })

  it('knows of few that their card is told with its end, by the table in which both stand', () => {
    const [plain, card] = [
      ['person-name', 'address'],
      ['person-name', 'address', 'card-number'],
    ]
    const { rows } = estimateDamages(
      summary({
        persons: { records: 1000, min: 1000, estimate: 1000, max: 1000, structured: 1000, loose: 0 },
        combinations: [
          { types: plain, persons: 900 },
          { types: card, persons: 100 },
        ],
        items: [{ label: '有効期限', persons: 100, files: 1 }],
        holders: [holder(card, ['氏名', '住所', 'カード番号', '有効期限'])],
      }),
    )
    expect(rows.map(({ persons, base }) => [persons, base])).toEqual([
      [100, 78_000],
      [900, 6000],
    ])
  })
})
