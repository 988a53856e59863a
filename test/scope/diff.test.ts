import { mkdir, mkdtemp, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { diffResults, scanPaths, type ScanResult } from '../../src/index.js'
import { record, result, summary } from '../report/fixture.js'

const KEY = new Uint8Array(16).fill(7)
let directory: string

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'sekisho-diff-'))
})
afterEach(() => rm(directory, { recursive: true, force: true }))

const HEAD = '顧客番号,氏名,住所,メールアドレス'
const KANJI = '一二三四五六七八九十'
const row = (n: number): string => `C-${n},佐藤 健${KANJI[n % 10]},東京都新宿区西新宿${n + 1}-2-3,kenji${n}@sato.jp`
const list = (...numbers: number[]): string => [HEAD, ...numbers.map(row)].join('\n') + '\n'
const numbers = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, n) => from + n)

async function put(name: string, content: string): Promise<void> {
  const path = join(directory, name)
  await mkdir(join(path, '..'), { recursive: true })
  await writeFile(path, content)
  await utimes(path, 1_700_000_000, 1_700_000_000)
}

/** Paths as they are under the folder. */
async function scan(key = KEY): Promise<ScanResult> {
  return scanPaths([directory], { concurrency: 0, findings: 'none', key, referenceDate: '2026-01-01' })
}
const short = (path: string): string => path.slice(directory.length + 1)
const paths = (files: readonly { path: string }[]): string[] => files.map(({ path }) => short(path))

describe('diffResults', () => {
  it('finds nothing where nothing changed, whatever is known of the persons', async () => {
    await put('a.csv', list(...numbers(0, 9)))
    await put('memo.txt', '面談の記録\n山田太郎様が来店されました。\n連絡は佐々木花子様へ。\n')
    const both = [await scan(), await scan()] as const
    const diff = diffResults(...both)
    expect(diff.files).toEqual({ gone: [], new: [], changed: [], moved: [], unverified: [], unchanged: 2 })
    expect([diff.items, diff.types, diff.caveats]).toEqual([[], [], []])
    expect(diff.persons).toMatchObject({
      gone: { persons: 0, confirmed: true },
      came: { persons: 0 },
      stayed: { persons: both[0].summary.persons.estimate, byNameAlone: 0 },
    })
  })

  it('tells what is gone for certain, and who', async () => {
    await put('list/a.csv', list(...numbers(0, 9)))
    await put('b.csv', list(...numbers(5, 14)))
    const old = await scan()
    await rm(join(directory, 'b.csv'))
    const now = await scan()
    const diff = diffResults(old, now)
    expect(diff.files.gone).toMatchObject([{ path: join(directory, 'b.csv'), confirmed: true, copies: [] }])
    expect(diff.files.unchanged).toBe(1)
    expect(diff.persons.gone).toEqual({
      persons: 5,
      doubtful: expect.any(Number) as number,
      by: [{ class: 'customer', region: '東京都', persons: 5 }],
      confirmed: true,
    })
    expect(diff.persons.stayed).toMatchObject({ persons: 9, byNameAlone: 0 })
    expect(diff.persons.came.persons).toBe(0)
    expect(diff.items.find(({ label }) => label === 'メールアドレス')).toEqual({
      label: 'メールアドレス',
      old: { persons: 14, files: 2 },
      new: { persons: 9, files: 1 },
    })
    expect(diff.types.find(({ type }) => type === 'email')).toMatchObject({ old: { findings: 18 }, new: { findings: 9 } })
  })

  it('is the mirror image the other way round', async () => {
    await put('a.csv', list(...numbers(0, 9)))
    const old = await scan()
    await put('b.csv', list(...numbers(5, 14)))
    const now = await scan()
    const diff = diffResults(old, now)
    expect(paths(diff.files.new)).toEqual(['b.csv'])
    expect(diff.persons).toMatchObject({ gone: { persons: 0 }, came: { persons: 5 }, stayed: { persons: 9 } })
    expect(diffResults(now, old)).toMatchObject({ caveats: ['order'], persons: { gone: { persons: 5 }, came: { persons: 0 } } })
  })

  it('knows a person whose record changed, and one row that was taken out', async () => {
    await put('a.csv', list(...numbers(0, 9)))
    const old = await scan()
    await put('a.csv', list(...numbers(1, 9)).replace('西新宿3-2-3', '西新宿77-2-3'))
    const diff = diffResults(old, await scan())
    expect(paths(diff.files.changed)).toEqual(['a.csv'])
    expect(diff.persons).toMatchObject({ gone: { persons: 1 }, came: { persons: 0 }, stayed: { persons: 8 } })
  })

  it('pairs those who are known by the name alone off one by one', async () => {
    await put('a.csv', '氏名\n山田 太郎\n佐々木 花子\n高橋 健一\n鈴木 一郎\n')
    const old = await scan()
    await put('a.csv', '氏名\n山田 太郎\n佐々木 花子\n高橋 健一\n')
    const diff = diffResults(old, await scan())
    expect(diff.persons).toMatchObject({
      gone: { persons: 1, doubtful: 0 },
      came: { persons: 0 },
      stayed: { persons: 3, byNameAlone: 3 },
    })
  })

  it('confirms nothing where the folder was not looked at', async () => {
    await put('x/a.csv', list(...numbers(0, 9)))
    await put('y/b.csv', list(...numbers(0, 3)))
    const old = await scan()
    const now = await scanPaths([join(directory, 'y')], { concurrency: 0, findings: 'none', key: KEY, referenceDate: '2026-01-01' })
    const diff = diffResults(old, now)
    expect(diff.files.gone).toMatchObject([{ confirmed: false, why: 'not-covered' }])
    expect(diff.coverage.complete).toBe(false)
    expect(diff.caveats).toEqual(['paths'])
    expect(diff.persons.gone.confirmed).toBe(false)
    const { paths: _, ...unsaid } = now
    expect(diffResults(old, unsaid).files.gone).toMatchObject([{ confirmed: false, why: 'not-covered' }])
  })

  it('refuses results of different keys', async () => {
    await put('a.csv', list(1, 2, 3))
    const [old, now] = [await scan(), await scan(new Uint8Array(16).fill(8))]
    expect(() => diffResults(old, now)).toThrow(/different keys/)
  })

  it('tells a moved file from one that is gone by its hash', async () => {
    await put('a.csv', list(...numbers(0, 9)))
    const old = await scan()
    await mkdir(join(directory, 'z'))
    await rename(join(directory, 'a.csv'), join(directory, 'z', 'b.csv'))
    const diff = diffResults(old, await scan())
    expect(diff.files.moved.map(({ path, to }) => [short(path), short(to)])).toEqual([['a.csv', 'z/b.csv']])
    expect([diff.files.gone, diff.files.new]).toEqual([[], []])
    expect(diff.persons).toMatchObject({ gone: { persons: 0 }, stayed: { persons: 9 } })
  })
})

describe('files of two results', () => {
  const of = (files: Parameters<typeof record>[0][], over: Partial<ScanResult> = {}): ScanResult =>
    result({ paths: ['leak'], files: files.map((file) => record({ bytes: 10, ...file })), ...over })
  const diff = (old: Parameters<typeof of>[0], now: Parameters<typeof of>[0], over: Partial<ScanResult> = {}) =>
    diffResults(of(old), of(now, over)).files

  it('says why it cannot tell: a gap over the folder or the container, a scan that was stopped', () => {
    const gap = { reason: 'permission', severity: 'content', path: 'leak/x', detail: '' } as const
    expect(diff([{ path: 'leak/x/a.csv' }], [{ path: 'leak/x', status: 'unreadable', gaps: [gap] }]).gone).toMatchObject([
      { confirmed: false, why: 'permission' },
    ])
    expect(
      diff(
        [
          { path: 'leak/a.zip', sha256: 'a' },
          { path: 'leak/a.zip!b.csv', chain: ['leak/a.zip', 'b.csv'] },
        ],
        [{ path: 'leak/a.zip', sha256: 'b', status: 'partial', gaps: [{ ...gap, reason: 'encrypted', path: 'leak/a.zip' }] }],
      ).gone,
    ).toMatchObject([{ confirmed: false, why: 'encrypted' }])
    expect(diff([{ path: 'leak/a' }], [], { interrupted: true }).gone).toMatchObject([{ confirmed: false, why: 'interrupted' }])
    expect(diff([{ path: 'leak/a' }], [{ path: 'leak/b', gaps: [{ ...gap, path: 'leak/b' }] }]).gone).toMatchObject([{ confirmed: true }])
  })

  it('names the copies that are left of what is gone, and what new files are copies of', () => {
    const files = diff(
      [
        { path: 'leak/a', sha256: 'x' },
        { path: 'leak/b', sha256: 'x' },
        { path: 'leak/c', sha256: 'y' },
      ],
      [
        { path: 'leak/b', sha256: 'x' },
        { path: 'leak/c', sha256: 'y' },
        { path: 'leak/d', sha256: 'y' },
      ],
    )
    expect(files.gone).toMatchObject([{ path: 'leak/a', copies: ['leak/b'] }])
    expect(files.new).toMatchObject([{ path: 'leak/d', copyOf: ['leak/c'] }])
  })

  it('does not list the members of a container that is listed itself', () => {
    const zip = (path: string) => [
      { path, sha256: path },
      { path: `${path}!m`, chain: [path, 'm'], sha256: `m${path}` },
    ]
    const files = diff([...zip('leak/a.zip'), ...zip('leak/b.zip')], [...zip('leak/b.zip'), ...zip('leak/c.zip')])
    expect([paths2(files.gone), paths2(files.new), files.unchanged]).toEqual([['leak/a.zip'], ['leak/c.zip'], 2])
  })

  it('does not take a file that can no longer be read for changed or gone', () => {
    const gap = { reason: 'encrypted', severity: 'content', path: 'leak/a', detail: '' } as const
    const files = diff([{ path: 'leak/a', sha256: 'x' }], [{ path: 'leak/a', bytes: 0, status: 'unreadable', gaps: [gap] }])
    expect(files).toMatchObject({ gone: [], changed: [], unverified: [{ path: 'leak/a', reason: 'encrypted' }] })
  })

  it('does not confirm that persons are gone where something was not read, or not looked for', () => {
    const confirmed = (over: Partial<ScanResult>) => diffResults(of([]), of([], over)).persons.gone.confirmed
    expect(confirmed({})).toBe(true)
    expect(confirmed({ summary: summary({ complete: false }) })).toBe(false)
    expect(confirmed({ options: { detectors: ['email'] } })).toBe(false)
    expect(confirmed({ paths: ['other'] })).toBe(false)
  })
})

const paths2 = (files: readonly { path: string }[]): string[] => files.map(({ path }) => path)
