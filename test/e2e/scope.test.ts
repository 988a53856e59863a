import { appendFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { generateLeak } from '../../examples/leak/generate.mjs'
import type { ScanResult } from '../../src/index.js'
import { folder, library, sekisho } from './harness.js'

/** What a result says, without times and what differs by run. */
function said({ summary, files }: ScanResult): unknown {
  return {
    summary,
    files: files.map(({ path, bytes, status, findings, byType, gaps }) => ({ path, bytes, status, findings, byType, gaps })),
  }
}

describe('sekisho scope on real files', () => {
  it('a scanned tree has no say: a config, ignore files and inline allows planted in it change nothing', async () => {
    const cwd = await folder()
    await writeFile(join(cwd, 'key'), 'sixteen bytes or more of key')
    const scope = async (): Promise<ScanResult> => {
      const { code, out } = await sekisho(['scope', 'leak', '--format', 'json', '--key', 'key', '--concurrency', '1'], { cwd })
      expect(code).toBe(3)
      return JSON.parse(out) as ScanResult
    }
    await generateLeak(join(cwd, 'leak'))
    const list = join(cwd, 'leak', '営業', '見込み客.csv')
    const before = await scope()
    const hide = '*\n**/*\n'
    for (const at of ['', '営業']) {
      await mkdir(join(cwd, 'leak', at), { recursive: true })
      await writeFile(join(cwd, 'leak', at, '.sekisho.json'), JSON.stringify({ ignore: ['**/*'], detectors: ['email'], minConfidence: 1 }))
      for (const name of ['.sekishoignore', '.gitignore', '.ignore']) await writeFile(join(cwd, 'leak', at, name), hide)
    }
    await appendFile(list, 'sekisho-allow,sekisho:ignore-file\n')
    const after = await scope()
    const planted = /\/(?:\.sekisho\.json|\.sekishoignore|\.gitignore|\.ignore)$/
    expect(after.files.filter(({ path }) => planted.test(path))).toHaveLength(8)
    const count = ({ summary: { persons, byType } }: ScanResult) => [
      persons.estimate,
      Object.entries(byType).map(([type, { findings }]) => [type, findings]),
    ]
    expect(count(after)).toEqual(count(before))
    expect(after.summary.obligations).toEqual(before.summary.obligations)
  })

  it('tells the duties, the marks and the names that hold personal data, and merges to the same', async () => {
    const cwd = await folder()
    await writeFile(join(cwd, 'key'), 'sixteen bytes or more of key')
    await mkdir(join(cwd, 'in'))
    const rows = Array.from(
      { length: 30 },
      (_, i) => `佐藤 健${'一二三四五六七八九十'[i % 10]},090-1${100 + i}-${2000 + i},4111 1111 1111 1111`,
    )
    await writeFile(join(cwd, 'in', '高橋美咲様_社外秘.csv'), ['氏名,携帯電話,備考', ...rows].join('\n'))
    const { out } = await sekisho(['scope', 'in', '--format', 'json', '--discovered', '2026-06-01', '--intentional', '--key', 'key'], {
      cwd,
    })
    const result = JSON.parse(out) as ScanResult
    expect(result.summary.markings).toEqual([{ text: '社外秘', files: 1 }])
    expect(result.files[0]!.maskedNames).toMatchObject({ '高橋美咲様_社外秘.csv': expect.not.stringContaining('美咲') })
    expect(result.summary.obligations.find(({ id }) => id === 'appi-wrongful')).toMatchObject({
      verdict: 'met',
      due: { final: '2026-07-30' },
    })
    await writeFile(join(cwd, 'result.json'), out)
    const merged = await sekisho(['merge', 'result.json'], { cwd })
    expect(said(JSON.parse(merged.out) as ScanResult)).toEqual(said(result))
    const report = await sekisho(['scope', 'in', '--format', 'markdown', '--key', 'key'], { cwd })
    expect(report.out).not.toContain('美咲')
    const html = await sekisho(['scope', 'in', '--key', 'key'], { cwd })
    expect(html.out).not.toContain('美咲')
  })

  it('writes the people to tell and a review sheet, and replays what was decided in it', async () => {
    const cwd = await folder()
    await writeFile(join(cwd, 'key'), 'sixteen bytes or more of key')
    await mkdir(join(cwd, 'in'))
    const [head, row] = ['氏名,住所,電話番号,メール', '高橋美咲,東京都渋谷区渋谷2-21-1,090-3456-7812,misaki.t@docomo.ne.jp']
    await writeFile(
      join(cwd, 'in', 'a.csv'),
      [head, row, '斎藤隆,神奈川県横浜市西区みなとみらい2-3-1,045-222-3341,saito@gmail.com'].join('\n'),
    )
    await writeFile(join(cwd, 'in', 'b.csv'), [head, row.replace('2-21-1', '9-9-9')].join('\n'))
    const scope = (...more: string[]) => sekisho(['scope', 'in', '--format', 'json', '--key', 'key', ...more], { cwd })
    const { code, out, err } = await scope('--contacts', 'c.csv', '--reveal', '--sample', '9', '--sample-output', 's.csv')
    expect(code).toBe(0)
    const [sure, review, sample] = await Promise.all(['c.csv', 'c.要確認.csv', 's.csv'].map((name) => readFile(join(cwd, name), 'utf8')))
    expect(sure).toContain('斎藤隆')
    expect(sure).not.toContain('高橋美咲')
    expect(review).toContain('住所が複数あります')
    for (const text of [out, err, sample]) expect(text).not.toMatch(/斎藤|高橋|渋谷区渋谷|090-3456|misaki/)
    expect((JSON.parse(out) as ScanResult).summary.persons).toMatchObject({ records: 3, estimate: 2 })

    // Whoever checked says that the one in b.csv is another person, and that the second of a.csv is none.
    const filled = sample!.replace(/^,,(?=,in\/b\.csv#0)/m, '別の人,').replace(/^,,(?=,in\/a\.csv#1)/m, '人でない,')
    await writeFile(join(cwd, 'decisions.csv'), filled)
    const ruled = JSON.parse((await scope('--decisions', 'decisions.csv')).out) as ScanResult
    expect(ruled.summary.rulings?.map(({ ruling, records }) => [ruling.rule, records])).toEqual([
      ['not-person', 1],
      ['split', 1],
    ])
    expect(ruled.summary.persons).toMatchObject({ records: 2, min: 2, estimate: 2, max: 2 })
    // The same without reading anything again.
    const replayed = library.applyDecisions(JSON.parse(out) as ScanResult, {
      version: 1,
      rulings: ruled.summary.rulings!.map(({ ruling }) => ruling),
    })
    expect(replayed.summary).toEqual(ruled.summary)
    const report = await sekisho(['scope', 'in', '--format', 'markdown', '--decisions', 'decisions.csv'], { cwd })
    expect(report.out).toContain('人の判断 2 件を反映しています')

    // And from the command line: of the saved result alone, in any format, with what is known by now.
    await writeFile(join(cwd, 'result.json'), out)
    await rm(join(cwd, 'in'), { recursive: true })
    const saved = (...more: string[]) => sekisho(['scope', '--result', 'result.json', ...more], { cwd })
    const told = JSON.parse((await saved('--format', 'json', '--decisions', 'decisions.csv')).out) as ScanResult
    expect(told).toEqual({
      ...ruled,
      startedAt: told.startedAt,
      finishedAt: told.finishedAt,
      files: told.files,
      resultHash: told.resultHash,
    })
    expect(told.resultHash).toBe(library.resultHash(told))
    expect(JSON.parse((await saved('--format', 'json')).out)).toEqual(JSON.parse(out))
    const late = await saved('--format', 'markdown', '--intentional', '--discovered', '2026-06-01')
    expect(late.out).toContain('確報 2026年7月30日（木）まで')
  })
})
