import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ScanOptions, ScanResult, Shards } from '../../src/index.js'
import { folder, KEY, library, timeless } from '../e2e/harness.js'

const { diffResults, mergeResults, scanPaths, scanSources } = library
const HERE: ScanOptions = { concurrency: 0, key: KEY, referenceDate: '2026-04-01', ignore: ['**/*.log'] }
const OF = 3

const shardsOf = ({ options }: ScanResult): readonly Shards[] | undefined => (options as { shards?: Shards[] }).shards

describe('a scan in parts', () => {
  let dir: string
  let whole: ScanResult
  let parts: [ScanResult, ScanResult, ScanResult]
  beforeAll(async () => {
    dir = await folder()
    // Names of folders are scanned with the first file in them, which may be of another part than the rest.
    for (const name of ['山田太郎様', '名簿']) await mkdir(join(dir, name))
    for (let n = 0; n < 24; n++)
      await writeFile(
        join(dir, n % 2 === 0 ? '山田太郎様' : '名簿', `${n}.csv`),
        `氏名,電話番号\n佐藤花子,090-2345-6${n % 10}00\n鈴木一郎,03-3210-45${n + 10}\n`,
      )
    for (let n = 0; n < 4; n++) await writeFile(join(dir, `${n}.log`), 'left out')
    await writeFile(join(dir, 'bad.zip'), 'PK\u0003\u0004nothing')
    await symlink('/nowhere', join(dir, 'link'))
    whole = await scanPaths([dir], HERE)
    const scan = (part: number): Promise<ScanResult> => scanPaths([dir], { ...HERE, shard: { part, of: OF } })
    parts = [await scan(1), await scan(2), await scan(3)]
  })

  it('merges to the whole, in any order and grouping, written and read again', () => {
    expect(timeless(mergeResults(parts))).toEqual(timeless(whole))
    const [a, b, c] = JSON.parse(JSON.stringify(parts)) as typeof parts
    expect(timeless(mergeResults([c, mergeResults([b, a])]))).toEqual(timeless(whole))
    expect(parts.map(({ files }) => files.length).reduce((sum, count) => sum + count)).toBe(whole.files.length)
    for (const { files } of parts) expect(files.length).toBeGreaterThan(0)
  })

  it('says what it is while parts are missing, and denies nothing', () => {
    const [a, b, c] = parts
    expect(shardsOf(b)).toEqual([{ of: 3, parts: [2] }])
    for (const part of parts) expect(part.summary.complete).toBe(false)
    expect(() => mergeResults([c, a, a])).toThrow('given twice')
    for (const two of [mergeResults([a, c]), mergeResults([c, a])]) {
      expect(shardsOf(two)).toEqual([{ paths: [dir], of: 3, parts: [1, 3] }])
      expect(two.summary.complete).toBe(false)
    }
    expect(() => diffResults(whole, mergeResults([a, c]))).toThrow('merge all parts first')
    expect(() => diffResults(a, whole)).toThrow('merge all parts first')
  })

  it('is not completed by parts of another scan', async () => {
    const other = await scanPaths([join(dir, '名簿')], { ...HERE, shard: { part: 2, of: 2 } })
    const first = await scanPaths([join(dir, '山田太郎様')], { ...HERE, shard: { part: 1, of: 2 } })
    expect(shardsOf(mergeResults([first, other]))).toHaveLength(2)
    expect(mergeResults([whole, other]).summary.complete).toBe(false)
  })

  it('is complete where nothing was left out in any part', async () => {
    const { ignore: _, ...options } = HERE
    const scan = (part: number): Promise<ScanResult> => scanPaths([join(dir, '名簿')], { ...options, shard: { part, of: 2 } })
    const merged = mergeResults([await scan(1), await scan(2)])
    expect(merged.summary.complete).toBe(true)
    expect(shardsOf(merged)).toBeUndefined()
  })

  it('divides sources too', async () => {
    const { Readable } = await import('node:stream')
    const names = Array.from({ length: 20 }, (_, n) => `object-${n}.txt`)
    const seen: string[] = []
    for (const part of [1, 2]) {
      const sources = (async function* () {
        for (const path of names) yield { path, open: () => Readable.from([Buffer.from('text')]) }
      })()
      for await (const event of scanSources(sources, { ...HERE, shard: { part, of: 2 } }))
        if (event.kind === 'file') seen.push(event.record.path)
    }
    expect(seen.sort()).toEqual(names.toSorted())
  })

  it.each([
    [{ part: 0, of: 3 }, 'shard'],
    [{ part: 4, of: 3 }, 'shard'],
    [{ part: 1.5, of: 3 }, 'shard'],
    ['1/3', 'shard'],
  ])('refuses %o', async (shard, message) => {
    await expect(scanPaths([dir], { ...HERE, shard: shard as { part: number; of: number } })).rejects.toThrow(message)
  })

  it('refuses to divide without a key', async () => {
    await expect(scanPaths([dir], { shard: { part: 1, of: 2 } })).rejects.toThrow('--key')
  })
})
