import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ScanEvent, ScanResult } from '../../src/index.js'
import { folder, KEY, library, timeless } from '../e2e/harness.js'

const { createSummary, mergeResults, scanPaths, scanStream } = library
const HERE = { concurrency: 0, key: KEY, referenceDate: '2026-04-01' } as const

describe('createSummary and mergeResults', () => {
  let dir: string
  let whole: ScanResult
  let halves: ScanResult[]
  beforeAll(async () => {
    dir = await folder()
    for (const part of ['a', 'b', 'c']) await mkdir(join(dir, part))
    for (let n = 0; n < 30; n++) {
      const lines = Array.from(
        { length: 12 },
        (_, line) => `佐藤花子 090-2345-6${(n + line) % 10}00 個人番号 123456789018 a${n % 3}@sekisho-demo.jp`,
      )
      await writeFile(join(dir, 'abc'[n % 3]!, `${n}.txt`), lines.join('\n'))
    }
    await writeFile(join(dir, 'c', 'bad.zip'), 'PK\u0003\u0004nothing')
    whole = await scanPaths([dir], HERE)
    halves = await Promise.all(['a', 'b', 'c'].map((part) => scanPaths([join(dir, part)], HERE)))
  })

  it('a summary of the events is that of the result, in any order', async () => {
    const events: ScanEvent[] = []
    for await (const event of scanStream([dir], HERE)) events.push(event)
    const [forward, backward] = [createSummary(), createSummary()]
    events.forEach((event) => forward.add(event))
    events.toReversed().forEach((event) => backward.add(event))
    expect(forward.result()).toEqual(whole.summary)
    expect(backward.result()).toEqual(whole.summary)
    expect(whole.summary).toMatchObject({
      complete: false,
      files: { total: 31, unreadable: 1 },
      byType: { 'my-number': { findings: 360, distinct: 30, files: 30 } },
    })
  })

  it('parts of a scan merge to the whole', () => {
    expect(timeless(mergeResults(halves))).toEqual({ ...timeless(whole), paths: ['a', 'b', 'c'].map((part) => join(dir, part)) })
    expect(timeless(mergeResults([whole]))).toEqual(timeless(whole))
  })

  it('refuses records in the layout of an earlier version', () => {
    const old = JSON.parse(JSON.stringify(whole)) as ScanResult
    expect(old.evidence.records).not.toHaveLength(0)
    for (const chunk of old.evidence.records!) delete (chunk as { shapes?: unknown }).shapes
    expect(() => mergeResults([old])).toThrow(/earlier version/)
  })

  it('in any order and grouping, also where they hold the same files', () => {
    const [a, b, c] = halves as [ScanResult, ScanResult, ScanResult]
    expect(mergeResults([c, a, b])).toEqual(mergeResults([a, b, c]))
    expect(mergeResults([a, mergeResults([b, c])])).toEqual(mergeResults([mergeResults([a, b]), c]))
    const other = { ...a, findings: a.findings.map((finding) => ({ ...finding, confidence: 0.5 })) }
    expect(mergeResults([a, other])).toEqual(mergeResults([other, a]))
    expect(mergeResults([a, mergeResults([other, b])])).toEqual(mergeResults([mergeResults([b, a]), other]))
  })

  it('survives being written and read', () => {
    const read = JSON.parse(JSON.stringify(halves)) as ScanResult[]
    expect(mergeResults(read)).toEqual(mergeResults(halves))
  })

  it('refuses what cannot be compared', async () => {
    const otherKey = await scanPaths([join(dir, 'a')], { ...HERE, key: new Uint8Array(16).fill(8) })
    const otherDay = await scanPaths([join(dir, 'a')], { ...HERE, referenceDate: '2026-05-01' })
    expect(() => mergeResults([whole, otherKey])).toThrow(/different keys/)
    expect(() => mergeResults([whole, otherDay])).toThrow(/reference dates/)
    expect(() => mergeResults([])).toThrow(/no result/)
  })

  it('tells of an option only where all parts had it', async () => {
    const strict = await scanPaths([join(dir, 'b')], { ...HERE, minConfidence: 0.9 })
    const { options } = mergeResults([halves[0]!, strict])
    expect(options).not.toHaveProperty('minConfidence')
    expect(options).toMatchObject({ findings: 'all' })
  })
})
