import { read, utils } from 'xlsx'
import type { HolderSheet, Obligation } from '../../src/contract/index.js'
import { describe, expect, it } from 'vitest'
import { renderXlsx } from '../../src/report/index.js'
import { writeWorkbook } from '../../src/report/xlsx/workbook.js'
import { record, result, summary } from './fixture.js'

async function workbook(source: Parameters<typeof renderXlsx>[0], lang?: 'ja' | 'en') {
  const parts: Uint8Array[] = []
  for await (const part of renderXlsx(source, lang === undefined ? {} : { lang })) parts.push(part)
  const book = read(Buffer.concat(parts))
  return Object.fromEntries(book.SheetNames.map((name) => [name, utils.sheet_to_json<unknown[]>(book.Sheets[name]!, { header: 1 })]))
}

const sheetOf = (sheet: string, persons: number): HolderSheet => ({
  ...{ sheet, persons, records: persons, items: ['氏名'], types: ['person-name'] },
  ...{ classes: {}, regions: {}, sensitive: {} },
})

describe('renderXlsx', () => {
  const counts = summary({
    persons: { records: 5, min: 3, estimate: 4, max: 5, structured: 4, loose: 0 },
    items: [{ label: '取引内容', persons: 4, files: 1 }],
    regions: { 東京都: 3, unknown: 1 },
  })

  it('has a sheet a table, with numbers as numbers', async () => {
    const sheets = await workbook(result({ summary: counts, files: [record()] }))
    expect(sheets['含まれる項目']![1]).toEqual(['取引内容', '', 4, 1])
    expect(sheets['居住地域（都道府県）']!.slice(1)).toEqual([
      ['東京都', 3, 0.75],
      ['不明', 1, 0.25],
    ])
    expect(sheets['結論']!.flat().join()).toContain('推定 4人')
    expect(Object.keys(sheets)).toHaveLength(17)
    // A column without a name is a number that nobody explains.
    for (const [name, [head]] of Object.entries(sheets)) expect([name, head!.includes('')]).toEqual([name, false])
  })

  it('has all that the pages have: classes, 要配慮個人情報, marks and damages, shares as percents', async () => {
    const source = result({
      summary: {
        ...counts,
        classes: { customer: 3, employee: 1, applicant: 0, partner: 0, unknown: 0 },
        sensitive: { 'medical-history': 2 },
        markings: [{ text: '社外秘', files: 2 }],
        combinations: [{ types: ['person-name', 'address'], persons: 4 }],
        holders: [{ path: 'a.xlsx', records: 5, persons: 4, sheets: [sheetOf('甲', 3), sheetOf('乙', 2)] }],
      },
    })
    const sheets = await workbook(source)
    expect(sheets['本人の区分']!.slice(1)).toEqual([
      ['顧客', 3, 0.75],
      ['役職員（自社）', 1, 0.25],
    ])
    expect(sheets['要配慮個人情報']![1]).toEqual(['病歴', 2, 0.5])
    expect(sheets['秘密であることの表示']![1]).toEqual(['社外秘', 2])
    expect(sheets['想定損害額の目安（JNSAモデル）']![1]).toEqual(['氏名＋住所', 4, 1, 2, 6, 18_000, 72_000])
    // Persons of the file: who stands in both sheets is one.
    expect(sheets['ファイルごとの人数']!.slice(1).map((row) => row.slice(0, 4))).toEqual([
      ['a.xlsx', 4, '甲', 3],
      ['a.xlsx', 4, '乙', 2],
    ])
    const parts: Uint8Array[] = []
    for await (const part of renderXlsx(source)) parts.push(part)
    expect(read(Buffer.concat(parts), { cellNF: true, cellText: true }).Sheets['本人の区分']!['C2']).toMatchObject({ w: '75.0%' })
  })

  it('lists every file as evidence, also where nobody was found and what was not read, names masked', async () => {
    const gaps = [{ reason: 'encrypted' as const, severity: 'content' as const, path: 'b.zip', detail: 'x' }]
    const files = [
      record({ path: '佐藤.csv', maskedNames: { '佐藤.csv': '佐＊.csv' }, bytes: 5, sha256: 'aa', modified: '2026-01-01T00:00:00.000Z' }),
      record({ path: 'b.zip', bytes: 7, sha256: 'bb', status: 'unreadable', gaps }),
    ]
    const sheets = await workbook(result({ summary: counts, files }))
    expect(sheets['走査したファイル']!.slice(1)).toEqual([
      ['佐＊.csv', '読めた', 5, '2026-01-01T00:00:00.000Z', 'aa'],
      ['b.zip', '読めない', 7, '', 'bb'],
    ])
  })

  it('leads with the duties that hold, and says of what was not read what to do', async () => {
    const duty = (verdict: 'met' | 'not-met', title: string): Obligation => ({
      ...{ id: title, law: '法', article: '1条', title, verdict, reasons: [], counts: {}, from: 1, threshold: '1人から', note: '' },
      due: { preliminaryFrom: '2026-06-03', preliminary: '2026-06-05', final: '2026-06-30' },
    })
    const gaps = [{ reason: 'corrupt' as const, severity: 'content' as const, path: 'a.doc', detail: 'The file ends early.' }]
    const sheets = await workbook(
      result({
        files: [record({ path: 'a.doc', status: 'unreadable', gaps })],
        summary: { ...counts, complete: false, obligations: [duty('not-met', '甲'), duty('met', '乙')] },
      }),
    )
    const said = sheets['結論']!.map((row) => String(row[1]))
    expect(said.filter((line) => /甲|乙/.test(line))).toEqual(['該当: 乙', '該当しない: 甲'])
    expect(sheets['報告義務と期限']!.slice(1).map((row) => row[2])).toEqual(['乙', '甲'])
    expect(sheets['報告義務と期限']![1]).toContain('速報 2026年6月3日（水）〜2026年6月5日（金）、確報 2026年6月30日（火）まで')
    expect(sheets['読めなかったもの']![1]!.at(-1)).toContain('もう一度走査してください')
  })

  it('speaks English', async () => {
    const sheets = await workbook(result({ summary: counts }), 'en')
    expect(Object.values(sheets).flat(2).join()).toContain('Tokyo')
  })
})

describe('writeWorkbook', () => {
  const sheet = { name: 'a/b:c', columns: ['x'], widths: [5], rows: Array.from({ length: 5 }, (_, index) => [index]) }

  it('goes on in the next sheet where a table is longer than a sheet', async () => {
    const book = read(await writeWorkbook([sheet], 3))
    expect(book.SheetNames).toEqual(['a b c', 'a b c (2)', 'a b c (3)'])
    expect(book.SheetNames.map((name) => utils.sheet_to_json<unknown[]>(book.Sheets[name]!, { header: 1 }).flat())).toEqual([
      ['x', 0, 1],
      ['x', 2, 3],
      ['x', 4],
    ])
  })

  it('writes what looks like a formula as text, and leaves out what XML cannot hold', async () => {
    const book = read(await writeWorkbook([{ ...sheet, rows: [['=1+1'], ['a\u0000b']] }], 10), { cellFormula: true })
    const cells = book.Sheets['a b c']!
    expect(cells['A2']).toMatchObject({ t: 's', v: '=1+1' })
    expect(cells['A2'].f).toBeUndefined()
    expect(cells['A3'].v).toBe('ab')
  })

  it('gives equal names to no two sheets', async () => {
    const long = { ...sheet, name: 'あ'.repeat(40), rows: [] }
    expect(read(await writeWorkbook([long, long], 10)).SheetNames).toEqual(['あ'.repeat(31), `${'あ'.repeat(27)} (2)`])
  })
})
