import { existsSync, openSync, closeSync } from 'node:fs'
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { once } from 'node:events'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { writeSlowDetector } from './fixtures/detectors.js'
import { CLI, childrenOf, folder, isAlive, isMissing, run, start, until, type Running } from './harness.js'

const FILES = 24
let work: string

beforeEach(async () => {
  work = await folder()
  await mkdir(join(work, 'files'))
  for (let n = 10; n < 10 + FILES; n++) await writeFile(join(work, 'files', `${n}.txt`), `ACME-${1000 + n}\n`)
  // The whole takes seconds, so that there is something to interrupt.
  await writeSlowDetector(work, 120)
})

const SCAN = [process.execPath, CLI, 'scan', 'files', '--detectors', './slow.mjs', '--concurrency', '2']
const begin = (...args: string[]): Running => start([...SCAN, ...args], { cwd: work })
const workers = async (): Promise<number[]> =>
  (await readdir(work)).filter((name) => name.startsWith('pid-')).map((name) => Number(name.slice(4)))
const isOver = (pids: readonly number[]): Promise<boolean> => until(() => !pids.some(isAlive), 5000)
const STACK = /\n {4}at |node:internal|Error:/

/** Waits until the first file is through and the second has begun to be written. */
async function underWay({ child }: Running): Promise<void> {
  let seen = ''
  for (const found = (): number => seen.split('staff-id').length - 1; found() < 2;) {
    const [text] = (await once(child.stdout!, 'data')) as [string]
    seen += text
  }
}

// Windows knows no signals: there Ctrl-C cannot be sent by a program.
describe.skipIf(process.platform === 'win32')('Ctrl-C', () => {
  it.each(['ndjson', 'json', 'csv'])('ends with 130; what was finished is written as %s and says that it is partial', async (format) => {
    const running = begin('--format', format)
    await underWay(running)
    running.child.kill('SIGINT')
    const { code, out, err } = await running.ended
    expect(code).toBe(130)
    expect(err).toMatch(/^Interrupted\.[^\n]*\n$/)
    expect(err).not.toMatch(STACK)
    if (format === 'csv') {
      expect(out).toMatch(/\r\ngap,[^\n]*aborted[^\n]*The scan was stopped/)
      return
    }
    const { summary, interrupted } = (format === 'json' ? JSON.parse(out) : JSON.parse(out.trim().split('\n').at(-1)!)) as {
      summary: { complete: boolean; files: { total: number; scanned: number } }
      interrupted: boolean
    }
    expect({ interrupted, complete: summary.complete }).toEqual({ interrupted: true, complete: false })
    expect(summary.files.scanned).toBeGreaterThan(0)
    expect(summary.files.total).toBeLessThan(FILES)
    expect(await isOver(await workers())).toBe(true)
  })

  it('writes the unfinished report to --output as well, and says so in words', async () => {
    const running = begin('--output', 'report.txt')
    expect(await until(() => childrenOf(running.child.pid!).length === 2, 10_000)).toBe(true)
    while ((await workers()).length < 2) await new Promise((resolve) => setTimeout(resolve, 20))
    await new Promise((resolve) => setTimeout(resolve, 400))
    running.child.kill('SIGINT')
    expect((await running.ended).code).toBe(130)
    expect(await readFile(join(work, 'report.txt'), 'utf8')).toMatch(/stopped|interrupted/i)
    expect((await readdir(work)).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  it('at a terminal reaches the workers too, and still loses nothing that was finished', async () => {
    const running = start([process.execPath, '-e', GROUP, ...SCAN, '--format', 'ndjson'], { cwd: work })
    await underWay(running)
    // The whole group gets it, as from a terminal.
    const [leader] = childrenOf(running.child.pid!)
    process.kill(-leader!, 'SIGINT')
    const { out } = await running.ended
    expect(out).toMatch(/"interrupted":true/)
    expect(out).not.toContain('crashed')
  })

  it('pressed twice ends at once', async () => {
    await writeSlowDetector(work, 60_000)
    const running = begin()
    while ((await workers()).length < 2) await new Promise((resolve) => setTimeout(resolve, 20))
    const pids = await workers()
    running.child.kill('SIGINT')
    await new Promise((resolve) => setTimeout(resolve, 50))
    running.child.kill('SIGINT')
    expect(await running.ended).toMatchObject({ code: 130 })
    expect(await isOver(pids)).toBe(true)
  })
})

/** Starts its arguments in a process group of their own. */
const GROUP = `require('node:child_process').spawn(process.argv[1], process.argv.slice(2), { detached: true, stdio: 'inherit' }).on('exit', (code) => process.exit(code))`

describe.skipIf(process.platform === 'win32')('a caller that is killed', () => {
  it.each([
    ['between files', 150],
    ['while its workers hang', 600_000],
  ])('leaves no worker behind: %s', async (_name, milliseconds) => {
    await writeSlowDetector(work, milliseconds)
    const running = begin()
    while ((await workers()).length < 2) await new Promise((resolve) => setTimeout(resolve, 20))
    const pids = await workers()
    expect(pids.every(isAlive)).toBe(true)
    running.child.kill('SIGKILL')
    expect((await running.ended).signal).toBe('SIGKILL')
    expect(await isOver(pids)).toBe(true)
  })
})

describe('a reader of the output that goes away', () => {
  it('ends the scan with one sentence, not with an error', async () => {
    const running = begin('--format', 'ndjson')
    await underWay(running)
    running.child.stdout!.destroy()
    const { code, err } = await running.ended
    expect(code).toBe(141)
    expect(err).toMatch(/^[^\n]+closed[^\n]*\n$/)
    expect(await isOver(await workers())).toBe(true)
  })

  it.skipIf(process.platform === 'win32')('as head does', async () => {
    const pipe = `"$0" "$@" --format ndjson | head -n 1`
    const { code, out, err } = await run(['sh', '-c', pipe, ...SCAN], { cwd: work })
    expect(code).toBe(0)
    expect(out.split('\n')).toHaveLength(2)
    expect(JSON.parse(out)).toMatchObject({ kind: 'findings' })
    expect(err).not.toMatch(STACK)
  })
})

describe.skipIf(isMissing(existsSync('/dev/full')))('a full disk', () => {
  it.each(['text', 'json', 'ndjson', 'csv'])('is named where --output goes to it: %s', async (format) => {
    const { code, out, err } = await run([...SCAN, '--format', format, '--output', '/dev/full'], { cwd: work })
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/^error: \/dev\/full[^\n]*(?:space|full)[^\n]*\n$/)
    expect(await isOver(await workers())).toBe(true)
  })

  it.skipIf(process.platform === 'win32')('is named where the journal goes to it, and the scan goes on from there', async () => {
    const scope = `'${process.execPath}' '${CLI}' scope files --journal j --format json --lang en`
    // Files of the process may have one block: as on a full disk a write ends early.
    for (let n = 100; n < 140; n++) await writeFile(join(work, 'files', `${n}.csv`), '氏名,電話\n佐藤 花子,090-2345-6789\n')
    const full = await run(['bash', '-c', `ulimit -f 8; trap '' XFSZ; exec ${scope}`], { cwd: work })
    expect(full.code).toBe(2)
    expect(full.err).toMatch(/^error: the journal [^\n]*could not be written on \(E[A-Z]+\)[^\n]*\n$/m)
    expect(full.err).not.toMatch(STACK)
    expect(await run(['bash', '-c', scope], { cwd: work })).toMatchObject({ code: 0 })
  })

  it('is named where standard output goes to it', async () => {
    const full = openSync('/dev/full', 'w')
    try {
      const { code, err } = await run([...SCAN, '--format', 'ndjson'], { cwd: work, stdio: ['ignore', full, 'pipe'] })
      expect(code).toBe(2)
      expect(err).toMatch(/^error: standard output[^\n]*(?:space|full)[^\n]*\n$/)
    } finally {
      closeSync(full)
    }
  })
})
