import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { defineDetector, type ScanEvent } from '../../src/index.js'
import { writeSlowDetector } from '../e2e/fixtures/detectors.js'
import { folder, isAlive, KEY, library, until } from '../e2e/harness.js'

const { createScanner, scanPaths, scanSources, scanStream } = library
const FILES = 12
let work: string
let detectors: string[]

/** Files that take 60 ms each, and a place where workers leave their ids. */
beforeEach(async () => {
  work = await folder()
  await mkdir(join(work, 'files'))
  for (let n = 10; n < 10 + FILES; n++) await writeFile(join(work, 'files', `${n}.txt`), `ACME-${1000 + n}\n`)
  detectors = [await writeSlowDetector(work, 60)]
})

const workers = async (): Promise<number[]> =>
  (await readdir(work)).filter((name) => name.startsWith('pid-')).map((name) => Number(name.slice(4)))
const isOver = (pids: readonly number[]): Promise<boolean> => until(() => !pids.some(isAlive), 5000)

describe.each([0, 2])('a scan that is aborted, with %i workers', (concurrency) => {
  it('is rejected with the reason of the signal', async () => {
    const controller = new AbortController()
    const reason = new Error('enough')
    const onProgress = ({ files }: { files: number }): void => {
      if (files === 2) controller.abort(reason)
    }
    const scan = scanPaths([join(work, 'files')], { detectors, concurrency, key: KEY, signal: controller.signal, onProgress })
    expect(await scan.then(String, (error: unknown) => error)).toBe(reason)
  })

  it('is rejected at once where the signal was aborted before', async () => {
    const reason = { any: 'value' }
    const scan = scanPaths([join(work, 'files')], { detectors, concurrency, signal: AbortSignal.abort(reason) })
    expect(await scan.then(String, (error: unknown) => error)).toBe(reason)
    expect(await workers()).toEqual([])
  })

  it('yields as a stream what is finished, then rejects', async () => {
    const controller = new AbortController()
    const events: ScanEvent[] = []
    const read = async (): Promise<void> => {
      for await (const event of scanStream([join(work, 'files')], { detectors, concurrency, key: KEY, signal: controller.signal })) {
        events.push(event)
        if (events.filter(({ kind }) => kind === 'file').length === 3) controller.abort(new Error('enough'))
      }
    }
    await expect(read()).rejects.toThrow('enough')
    const records = events.flatMap((event) => (event.kind === 'file' ? [event.record] : []))
    const finished = records.filter(({ status }) => status === 'scanned')
    expect(finished.length).toBeGreaterThanOrEqual(3)
    expect(records.length).toBeLessThan(FILES)
    // What was in work is told as such, and never as read.
    const cut = records.filter(({ status }) => status !== 'scanned')
    expect(cut.length).toBeLessThanOrEqual(concurrency)
    for (const { gaps } of cut) expect(gaps).toMatchObject([{ reason: 'aborted', severity: 'content' }])
    for (const { path, findings } of finished) {
      const own = events.flatMap((event) => (event.kind === 'findings' && event.path === path ? event.findings : []))
      expect(own).toHaveLength(findings)
      expect(findings).toBe(1)
    }
  })
})

describe('worker processes', () => {
  it('are gone after an abort, and after a reader that stops half-way', async () => {
    const controller = new AbortController()
    const options = { detectors, concurrency: 2, key: KEY }
    const onProgress = (): void => controller.abort(new Error('enough'))
    await expect(scanPaths([join(work, 'files')], { ...options, signal: controller.signal, onProgress })).rejects.toThrow('enough')
    const aborted = await workers()
    expect(aborted.length).toBeGreaterThan(0)
    expect(await isOver(aborted)).toBe(true)

    for await (const event of scanStream([join(work, 'files')], options)) if (event.kind === 'file') break
    expect((await workers()).length).toBeGreaterThan(aborted.length)
    expect(await isOver(await workers())).toBe(true)
  })

  it('stay for the next scan of a scanner, aborted or not, until it is closed', async () => {
    const scanner = await createScanner({ detectors, concurrency: 2, key: KEY })
    try {
      const controller = new AbortController()
      const onProgress = (): void => controller.abort(new Error('enough'))
      await expect(scanner.scanPaths([join(work, 'files')], { signal: controller.signal, onProgress })).rejects.toThrow('enough')
      const { files, findings } = await scanner.scanPaths([join(work, 'files')])
      expect(files.map(({ status }) => status)).toEqual(Array<string>(FILES).fill('scanned'))
      expect(findings).toHaveLength(FILES)
    } finally {
      await scanner.close()
    }
    expect(await isOver(await workers())).toBe(true)
  })
})

describe('an abort', () => {
  it('does not wait for a source that never gives its next element', async () => {
    const controller = new AbortController()
    const endless = async function* (): AsyncGenerator<never> {
      setTimeout(() => controller.abort(new Error('enough')), 50)
      await new Promise(() => undefined)
    }
    const read = async (): Promise<void> => {
      for await (const _event of scanSources(endless(), { detectors, concurrency: 1, signal: controller.signal })) continue
    }
    await expect(read()).rejects.toThrow('enough')
  })

  it('reaches a scan in this process between two pieces of one file', async () => {
    const controller = new AbortController()
    const stopper = defineDetector({
      apiVersion: 1,
      id: 'acme-stopper',
      version: '1.0.0',
      type: 'staff-id',
      title: { ja: '停止', en: 'Stop' },
      detect() {
        controller.abort(new Error('enough'))
        return []
      },
      examples: { positive: [{ text: 'a' }], negative: [{ text: 'b' }] },
    })
    const path = join(work, 'long.txt')
    await writeFile(path, '長い文書です。\n'.repeat(100_000))
    await expect(scanPaths([path], { detectors: [stopper], signal: controller.signal })).rejects.toThrow('enough')
  })
})
