import { appendFile, mkdtemp, readFile, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { scanPaths, scanStream } from '../../src/index.js'

const key = new Uint8Array(16).fill(7)
const options = { concurrency: 0, findings: 'none' as const, key, referenceDate: '2026-01-01' }
let directory: string
let journal: string

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'sekisho-journal-'))
  journal = join(directory, 'journal.ndjson')
  const rows = (n: number): string => Array.from({ length: 30 }, (_, index) => `佐藤 花子${index},hanako${n}${index}@sato.jp`).join('\n')
  for (const n of [1, 2, 3, 4]) await writeFile(join(directory, `${n}.csv`), `氏名,メールアドレス\n${rows(n)}\n`)
})
afterEach(() => rm(directory, { recursive: true, force: true }))

const files = () => [1, 2, 3, 4].map((n) => join(directory, `${n}.csv`))
const timeless = (result: object): unknown =>
  JSON.parse(
    JSON.stringify(result, (name, value) => (['startedAt', 'finishedAt', 'milliseconds'].includes(name) ? undefined : (value as unknown))),
  )

/** Scans until `count` files are finished and then stops, as if it had been killed. */
async function begin(count: number): Promise<void> {
  let seen = 0
  for await (const event of scanStream(files(), { ...options, journal })) if (event.kind === 'file' && ++seen === count) break
}

describe('a journal', () => {
  it('lets a scan that was killed go on, with the same result', async () => {
    const whole = await scanPaths(files(), options)
    await begin(2)
    const lines = (await readFile(journal, 'utf8')).trimEnd().split('\n')
    expect(lines).toHaveLength(3)
    expect(timeless(await scanPaths(files(), { ...options, journal }))).toEqual(timeless(whole))
    expect((await readFile(journal, 'utf8')).trimEnd().split('\n')).toHaveLength(5)
  })

  it('does not read again what is unchanged, and reads what changed', async () => {
    const [first = '', second = ''] = files()
    const mtime = new Date('2026-01-01T00:00:00Z')
    await utimes(first, mtime, mtime)
    await begin(4)
    // Of the same size and time: only a scan that opens it would see the difference.
    await writeFile(first, 'x'.repeat((await stat(first)).size))
    await utimes(first, mtime, mtime)
    await appendFile(second, '田中 一郎,ichiro@tanaka.jp\n')
    const { files: records } = await scanPaths(files(), { ...options, journal })
    expect(records.map(({ byType }) => byType['email'])).toEqual([30, 31, 30, 30])
  })

  it('drops a line that was cut off', async () => {
    const whole = await scanPaths(files(), options)
    await begin(2)
    await truncate(journal, (await stat(journal)).size - 20)
    expect(timeless(await scanPaths(files(), { ...options, journal }))).toEqual(timeless(whole))
  })

  it('reads a file again whose line is damaged', async () => {
    const whole = await scanPaths(files(), options)
    await begin(4)
    const [head = '', first = '', second = '', ...rest] = (await readFile(journal, 'utf8')).split('\n')
    await writeFile(journal, [head, first.slice(0, 50) + second, '{"path":1}', 'null', ...rest].join('\n'))
    expect(timeless(await scanPaths(files(), { ...options, journal }))).toEqual(timeless(whole))
  })

  it('holds no raw value', async () => {
    await begin(4)
    expect(await readFile(journal, 'utf8')).not.toMatch(/佐藤|hanako/)
  })

  it('refuses other keys and options, reveal, no key, and what is no journal', async () => {
    await begin(1)
    const scan = (more: object) => scanPaths(files(), { ...options, journal, ...more })
    await expect(scan({ key: new Uint8Array(16) })).rejects.toThrow('another key')
    await expect(scan({ minConfidence: 0.9 })).rejects.toThrow('other options')
    await expect(scan({ reveal: true })).rejects.toThrow('raw value')
    await expect(scan({ key: undefined })).rejects.toThrow(/needs a key/)
    await expect(scan({ journal: files()[0] })).rejects.toThrow('not a journal')
    expect(await readFile(files()[0]!, 'utf8')).toContain('氏名')
    await expect(scan({ journal: directory })).rejects.toThrow('not a journal')
    if (process.platform === 'linux') await expect(scan({ journal: '/dev/full' })).rejects.toThrow('not a journal')
  })
})
