import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { generateLeak } from '../../examples/leak/generate.mjs'
import type { ScanEvent, ScanResult } from '../../src/index.js'
import { folder, KEY, library, timeless } from '../e2e/harness.js'

const { scanPaths, scanStream } = library
const OPTIONS = { key: KEY, referenceDate: '2026-04-01' }
let leak: string

beforeAll(async () => {
  leak = await folder()
  await generateLeak(leak)
  // More small files than workers, so that they finish out of order.
  await mkdir(join(leak, 'many'))
  for (let n = 0; n < 40; n++)
    await writeFile(join(leak, 'many', `${n}.txt`), `担当 佐藤花子 090-2345-${6000 + n}\n`.repeat((n % 5) * 40 + 1))
})

const scan = async (concurrency: number): Promise<string> => JSON.stringify(timeless(await scanPaths([leak], { ...OPTIONS, concurrency })))

describe('the number of workers', () => {
  it('never shows in the result: 0, 1 and 4 give the same bytes', async () => {
    const here = await scan(0)
    const result = JSON.parse(here) as ScanResult
    expect(result.summary.files).toMatchObject({ total: 52, members: 2 })
    expect(result.findings.length).toBeGreaterThan(3000)
    expect((await scan(1)) === here).toBe(true)
    expect((await scan(4)) === here).toBe(true)
  })

  it('never shows in the order of the events', async () => {
    const order = async (concurrency: number): Promise<string[]> => {
      const events: ScanEvent[] = []
      for await (const event of scanStream([join(leak, 'many'), join(leak, '旧データ.zip')], { ...OPTIONS, concurrency }))
        events.push(event)
      return events.map((event) => (event.kind === 'file' ? `file ${event.record.path}` : `${event.findings.length} of ${event.path}`))
    }
    const here = await order(0)
    expect(await order(3)).toEqual(here)
    const files = here.filter((line) => line.startsWith('file ') && !line.includes('!'))
    expect(files).toHaveLength(41)
    expect(files).toEqual([...files].sort((a, b) => (a < b ? -1 : 1)))
  })
})

describe('the key', () => {
  it('decides fingerprints, and is another one for every scan by default', async () => {
    const path = join(leak, 'many', '0.txt')
    const [a, b, c] = [
      await scanPaths([path], { concurrency: 0 }),
      await scanPaths([path], { concurrency: 0 }),
      await scanPaths([path], { concurrency: 0, key: KEY }),
    ]
    const prints = (result: ScanResult): string[] => result.findings.map((finding) => finding.fingerprint)
    expect(prints(a)).toHaveLength(2)
    expect(new Set([prints(a)[0], prints(b)[0], prints(c)[0]]).size).toBe(3)
    expect(new Set([a.keyId, b.keyId, c.keyId]).size).toBe(3)
  })

  it('is told nowhere', async () => {
    const result = JSON.stringify(await scanPaths([join(leak, 'many')], { ...OPTIONS, concurrency: 0 }))
    for (const spelling of ['hex', 'base64'] as const) expect(result).not.toContain(Buffer.from(KEY).toString(spelling).slice(0, 16))
  })
})
