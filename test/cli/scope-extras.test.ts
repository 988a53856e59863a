import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readReview, reviewSheets, scopeTexts, tableCsv, writeWorkbook, readFirstSheet, createNameMasks } from '../../src/report/index.js'
import type { SampledRecord } from '../../src/contract/index.js'
import { record } from '../report/fixture.js'
import { folder, sekisho } from './harness.js'

const ja = { LANG: 'ja_JP.UTF-8' }

describe('what scope writes beside its report', () => {
  it.each([
    [['--contacts', 'c.csv'], '--reveal を付けて'],
    [['--reveal'], '--contacts と一緒に'],
    [['--contacts', 'c.txt', '--reveal'], '.xlsx か .csv'],
    [['--contacts', 'in/c.csv', '--reveal'], '走査の対象'],
    [['--contacts', 'nowhere/c.csv', '--reveal'], 'フォルダーがありません'],
    [['--contacts', 'there.csv', '--reveal'], '上書きしません'],
    [['--sample', '5'], '--sample-output'],
    [['--sample', '0', '--sample-output', 's.csv'], '1 から'],
    [['--sample', '5', '--sample-output', 'there.csv'], '上書きしません'],
    [['--sample', '5', '--sample-output', 'c.csv', '--contacts', 'c.csv', '--reveal'], '二つの出力先'],
    [['--decisions', 'bad.json'], '正しい JSON'],
    [['--decisions', 'bad.csv'], '「判定」と「ID」'],
  ])('refuses %j before it scans', async (argv, says) => {
    const cwd = await folder()
    await mkdir(join(cwd, 'in'))
    await writeFile(join(cwd, 'there.csv'), 'kept')
    await writeFile(join(cwd, 'bad.json'), '{')
    await writeFile(join(cwd, 'bad.csv'), 'a,b\n')
    const { code, err, calls } = await sekisho(['scope', 'in', '--format', 'json', ...argv], { cwd, env: ja })
    expect([code, calls.scans]).toEqual([2, []])
    expect(err).toContain(says)
    expect(await readFile(join(cwd, 'there.csv'), 'utf8')).toBe('kept')
  })

  it('refuses standard input for the people to tell', async () => {
    const { code } = await sekisho(['scope', '-', '--contacts', 'c.csv', '--reveal'], { stdin: 'x', cwd: await folder() })
    expect(code).toBe(2)
  })

  it('reveals in the second scan only, and writes for the owner alone', async () => {
    const cwd = await folder()
    const { code, calls } = await sekisho(['scope', 'in', '--format', 'json', '-o', 'r.json', '--contacts', 'c.csv', '--reveal'], {
      cwd,
      env: ja,
    })
    expect(code).toBe(0)
    expect(calls.scans.map(({ options }) => [options.reveal === true, options.findings])).toEqual([
      [false, 'none'],
      [true, 'all'],
    ])
    expect(calls.scans[1]!.options.key).toEqual(calls.scans[0]!.options.key)
    for (const name of ['c.csv', 'c.要確認.csv']) {
      const { mode } = await stat(join(cwd, name))
      if (process.platform !== 'win32') expect(mode & 0o777).toBe(0o600)
    }
  })
})

describe('the review sheet', () => {
  const sampled = (more: Partial<SampledRecord>): SampledRecord => ({
    id: 'a.xlsx#1',
    hiddenId: '~00#1',
    person: 'a.xlsx#0',
    hiddenPerson: '~00#0',
    path: 'a.xlsx',
    place: { kind: 'cell', sheet: '名簿', ref: 'B3' },
    structured: true,
    class: 'customer',
    types: ['person-name'],
    items: ['=氏名'],
    age: 34,
    ...more,
  })
  const { t } = scopeTexts('ja')

  it('names no file that holds personal data, in no column', () => {
    const masks = createNameMasks([record({ maskedNames: { '山田太郎様.xlsx': '***.xlsx', 山田: '*' } })])
    const hidden = sampled({
      id: '山田太郎様.xlsx#1',
      person: '山田太郎様.xlsx#0',
      path: '山田太郎様.xlsx',
      place: { kind: 'cell', sheet: '山田', ref: 'A1' },
      hiddenSheet: '~0123456789abcdef',
    })
    const joined = sampled({ person: 'z.zip!山田太郎様.xlsx#0' })
    const text = tableCsv(reviewSheets([hidden, joined], { masks, t, lang: 'ja' })[0]!)
    expect(text).not.toContain('山田')
    expect(text).toContain('~00#1')
    expect(text).toContain('* ~0123456789abcdef')
    expect(text).toContain("'=氏名")
  })

  it.each(['xlsx', 'csv'])('filled in, is decisions (%s)', async (format) => {
    const [sheet, help] = reviewSheets(
      Array.from({ length: 9 }, (_, index) => sampled({ id: `a.xlsx#${index}` })),
      { masks: createNameMasks([]), t, lang: 'ja' },
    )
    const filled = ['人でない', 'another person', '同じ人', 'ファイルを除外', 'シートを除外', '区分', '正しい', '列の意味', 'column']
    const others: Record<number, string> = { 2: 'b.xlsx#0', 5: '採用応募者', 7: 'ID=TEL＝電話番号', 8: '備考=なし' }
    const rows = sheet!.rows.map((row, index) => [filled[index]!, others[index] ?? '', index === 0 ? '商品名' : '', ...row.slice(3)])
    const own = { ...sheet!, rows }
    const bytes = format === 'csv' ? Buffer.from(tableCsv(own)) : await writeWorkbook([own, help!], 1000)
    expect(readReview(await readFirstSheet(bytes))).toEqual({
      decisions: {
        version: 1,
        rulings: [
          { rule: 'not-person', record: 'a.xlsx#0', reason: '商品名' },
          { rule: 'split', records: ['a.xlsx#1'] },
          { rule: 'join', records: ['a.xlsx#2', 'b.xlsx#0'] },
          { rule: 'exclude', path: 'a.xlsx' },
          { rule: 'exclude', path: 'a.xlsx', sheet: '名簿' },
          { rule: 'class', path: 'a.xlsx', sheet: '名簿', class: 'applicant' },
          { rule: 'column', path: 'a.xlsx', sheet: '名簿', column: 'ID=TEL', as: 'phone-number' },
          { rule: 'column', path: 'a.xlsx', sheet: '名簿', column: '備考', as: 'none' },
        ],
      },
    })
  })

  it.each(['TEL', 'TEL=', '=電話番号', 'TEL=でんわ'])('takes %j for no meaning of a column', (other) => {
    const sheet = reviewSheets([sampled({})], { masks: createNameMasks([]), t, lang: 'ja' })[0]!
    const row = ['列の意味', other, ...sheet.rows[0]!.slice(2).map(String)]
    expect(readReview([sheet.columns.map(String), row])).toEqual({ wrong: 2 })
  })

  it('rules on a sheet whose name is masked', () => {
    const masks = createNameMasks([record({ maskedNames: { 山田: '*' } })])
    const own = sampled({ id: 'a.xlsx#1', place: { kind: 'cell', sheet: '山田', ref: 'A1' }, hiddenSheet: '~0123456789abcdef' })
    const sheet = reviewSheets([own], { masks, t, lang: 'ja' })[0]!
    const row = sheet.rows[0]!.map((cell) => String(cell))
    row[0] = 'シートを除外'
    expect(readReview([sheet.columns.map((name) => String(name)), row])).toEqual({
      decisions: { version: 1, rulings: [{ rule: 'exclude', path: 'a.xlsx', sheet: '~0123456789abcdef' }] },
    })
  })

  it('tells the row that cannot be understood', () => {
    expect(
      readReview([
        ['判定', 'ID'],
        ['', 'a#1'],
        ['消す', 'a#1'],
      ]),
    ).toEqual({ wrong: 3 })
    expect(
      readReview([
        ['判定', 'ID'],
        ['同じ人', 'a#1'],
      ]),
    ).toEqual({ wrong: 2 })
    expect(readReview([['a']])).toEqual({ wrong: 1 })
  })
})
