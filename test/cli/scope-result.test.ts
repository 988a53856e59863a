import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { finding, record, result, summary } from '../report/fixture.js'
import { folder, sekisho } from './harness.js'

const ja = { LANG: 'ja_JP.UTF-8' }

async function saved(...results: Parameters<typeof result>[0][]): Promise<string> {
  const cwd = await folder()
  await Promise.all(results.map((own, index) => writeFile(join(cwd, `${index}.json`), JSON.stringify(result(own)))))
  return cwd
}

describe('sekisho scope --result', () => {
  it.each([
    [['in'], 'パスと一緒には'],
    [['--files-from', 'list.txt'], '--files-from は使えません'],
    [['--journal', 'j'], '--journal は使えません'],
    [['--contacts', 'c.csv', '--reveal'], '--contacts は使えません'],
    [['--ignore', '*.csv'], '--ignore は使えません'],
    [['--detectors', 'email'], '--detectors は使えません'],
    [['--output', '0.json'], '上書きしません'],
    [['--result', 'nowhere.json'], 'というファイルはありません'],
  ])('refuses %j', async (argv, says) => {
    const cwd = await saved({})
    const { code, err, out } = await sekisho(['scope', '--result', '0.json', '--format', 'json', ...argv], { cwd, env: ja })
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(says)
  })

  it('reports what was saved, in another format, and reads no file', async () => {
    const cwd = await saved({ summary: summary({ persons: { records: 9, min: 3, estimate: 4, max: 5, structured: 4, loose: 0 } }) })
    const { code, out, err, calls } = await sekisho(['scope', '--result', '0.json', '--format', 'markdown'], { cwd, env: ja })
    expect([code, calls.scans, calls.replayed]).toEqual([0, [], []])
    expect(out).toContain('推定 4人（延べ9件）')
    expect(err).toContain('推定 4人（延べ9件）')
  })

  it('tells the result what is known by now, and joins the parts of a divided scan', async () => {
    const cwd = await saved({}, { files: [record()] })
    await writeFile(join(cwd, 'd.json'), '{"version":1,"rulings":[]}')
    const argv = ['scope', '--result', '0.json', '--result', '1.json', '--format', 'json', '--decisions', 'd.json', '--intentional']
    const { code, calls } = await sekisho(argv, { cwd })
    expect(code).toBe(0)
    expect(calls.merged.map((parts) => parts.map(({ files }) => files.length))).toEqual([[0, 1]])
    expect(calls.replayed).toEqual([{ decisions: { version: 1, rulings: [] }, incident: { intentional: true } }])
  })

  it('passes no finding and no person on, and says that something was not read', async () => {
    const gap = { reason: 'encrypted' as const, severity: 'content' as const, path: 'a', detail: 'x' }
    const cwd = await saved({
      findings: [finding({ value: '佐藤花子' })],
      persons: [],
      files: [record({ gaps: [gap], status: 'unreadable' })],
    })
    const { code, out } = await sekisho(['scope', '--result', '0.json', '--format', 'json'], { cwd })
    expect(code).toBe(3)
    expect(out).not.toContain('佐藤花子')
    expect(JSON.parse(out)).not.toHaveProperty('persons')
  })
})
