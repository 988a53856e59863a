import { describe, expect, it } from 'vitest'
import type { FileRecord, Holder, Summary } from '../../src/contract/index.js'
import { read, utils } from 'xlsx'
import { renderHtml, renderInventory, renderMarkdown, renderXlsx } from '../../src/report/index.js'
import { record, result, summary, text } from './fixture.js'

const MB = 1_000_000
const LONG = '北関東支店営業第一課の共有フォルダー'
const label = (number: number): string => `${number}番目の項目についての詳しい見出し（記入要領を見ること）`

/** A workbook of many sheets with many columns each. */
const workbook = (number: number, sheets: number, columns: number): Holder => ({
  path: `${`${LONG}/`.repeat(8)}${number}.xlsx`,
  records: 1000 - number,
  persons: 1000 - number,
  sheets: Array.from({ length: sheets }, (_, sheet) => ({
    sheet: `${sheet + 1}か月目の${LONG}`,
    records: 1,
    persons: 1,
    items: Array.from({ length: columns }, (_, column) => label(column)),
    types: [],
    classes: {},
    regions: {},
    sensitive: {},
  })),
})

const unreadable = (path: string, reason: 'encrypted' | 'corrupt'): FileRecord =>
  record({ path, status: 'unreadable', gaps: [{ reason, severity: 'content', path, detail: 'x' }] })

/** Everything that a scan may have found too much of. */
const huge = (over: Partial<Summary>, unread = 3000): ReturnType<typeof result> =>
  result({
    files: Array.from({ length: unread }, (_, at) =>
      unreadable(`${`${LONG}/`.repeat(20)}${at}.xlsx`, at % 2 === 0 ? 'encrypted' : 'corrupt'),
    ),
    summary: summary({
      complete: false,
      persons: { records: 9000, min: 8000, estimate: 9000, max: 9000, structured: 9000, loose: 0 },
      items: Array.from({ length: 5000 }, (_, at) => ({ label: label(at), persons: 5000 - at, files: 1 })),
      combinations: Array.from({ length: 5000 }, () => ({ types: ['person-name', 'address'], persons: 1 })),
      ...over,
    }),
  })

describe('the size of the HTML report', () => {
  it('stays under 5 MB whatever was found; all files that are listed are counted', async () => {
    const holders = Array.from({ length: 700 }, (_, number) => workbook(number, 12, 40))
    const page = await text(renderHtml(huge({ holders })))
    expect(Buffer.byteLength(page)).toBeLessThan(5 * MB)
    // The first 500 are named, whatever room their sheets take.
    expect(page.match(/<summary>/g)!.length).toBeGreaterThanOrEqual(500)
    expect(page).toContain('499.xlsx')
    expect(page).not.toContain('/500.xlsx')
    expect(page).toContain('ほか 200 個')
  })
  it('leaves to tables what a page has no room for', async () => {
    const source = huge({}, 500)
    const all = source.files.map(({ path }) => path)
    const page = await text(renderHtml(source))
    expect(page).toContain('ほか 150 個（.xlsx の報告にあります）')
    expect(await text(renderMarkdown(source))).toContain('ほか 150 個（.xlsx の報告にあります）')
    const rows = new Set((await text(renderInventory(source))).split('\r\n').map((line) => line.split(',')[0]!))
    expect(all.filter((path) => !rows.has(path))).toEqual([])
    const parts: Uint8Array[] = []
    for await (const part of renderXlsx(source)) parts.push(part)
    const sheet = read(Buffer.concat(parts)).Sheets['読めなかったもの']!
    expect(new Set(utils.sheet_to_json<string[]>(sheet, { header: 1 }).map((row) => row[0]))).toEqual(new Set(['パス', ...all]))
  })
})
