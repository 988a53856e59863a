import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ScanResult } from '../../src/contract/index.js'
import { folder, LOCKED, ONE_FILE, sekisho, terminal } from './harness.js'

describe('sekisho scope', () => {
  it('writes an HTML report in Japanese by default, and the answer to standard error', async () => {
    const { code, out, err, calls } = await sekisho(['scope', 'leak'], { env: { LANG: 'en_US.UTF-8' } })
    expect(code).toBe(0)
    expect(out).toMatch(/^<!doctype html>/i)
    expect(out).toContain('個人情報の漏えい範囲の報告')
    expect(err).toContain('本人の数')
    expect(calls.scans[0]).toMatchObject({ paths: ['leak'], options: { findings: 'none' } })
  })

  it.each([
    ['markdown', /^# 個人情報の漏えい範囲の報告/],
    ['json', /^\{/],
    ['csv', /^\ufeffパス,/],
  ])('writes %s', async (format, start) => {
    const { code, out } = await sekisho(['scope', 'leak', '--format', format])
    expect(code).toBe(0)
    expect(out).toMatch(start)
  })

  it('gives JSON that parses to a result without findings', async () => {
    const { out } = await sekisho(['scope', 'leak', '--format', 'json'])
    const result = JSON.parse(out) as ScanResult
    expect(result.findings).toEqual([])
    expect(result.files.map(({ path }) => path)).toEqual(['a.csv'])
  })

  it('speaks English with --lang en', async () => {
    const { out, err } = await sekisho(['scope', 'leak', '--format', 'markdown', '--lang', 'en'])
    expect(out).toContain('# Scope of a leak')
    expect(err).toContain('Persons')
  })

  it('hands on what only the user knows, and leaves out what was not told', async () => {
    const told = async (...flags: string[]) =>
      (await sekisho(['scope', 'leak', '--format', 'markdown', ...flags])).calls.scans[0]!.options.incident
    expect(await told()).toBeUndefined()
    expect(await told('--discovered', '2026-06-01', '--intentional', '--public-body', '--exposed-online')).toEqual({
      discovered: '2026-06-01',
      intentional: true,
      publicBody: true,
      exposedOnline: true,
    })
    expect(await told('--no-intentional', '--no-exposed-online')).toEqual({ intentional: false, exposedOnline: false })
  })

  it.each(['2026/06/01', '2026-02-30', 'yesterday'])('refuses the day %s', async (day) => {
    const { code, err } = await sekisho(['scope', 'leak', '--discovered', day])
    expect(code).toBe(2)
    expect(err).toContain('--discovered')
  })

  it('tells of a day that has not come yet, and counts from it', async () => {
    expect((await sekisho(['scope', 'leak', '--discovered', '2999-01-01', '--format', 'markdown'])).err).toContain('2999-01-01')
    expect((await sekisho(['scope', 'leak', '--discovered', '2026-01-01', '--format', 'markdown'])).err).not.toContain('2026-01-01')
  })

  it('ends with 3 where something was not read, and says so', async () => {
    const { code, out, err } = await sekisho(['scope', 'leak', '--format', 'markdown'], { events: () => [...ONE_FILE, LOCKED] })
    expect(code).toBe(3)
    expect(out).toContain('b.xlsx')
    expect(err).toContain('読めなかった')
  })

  it('writes what is finished where it is interrupted, and denies nothing', async () => {
    let interrupt: () => void = () => undefined
    const { code, out } = await sekisho(['scope', 'leak', '--format', 'json'], {
      onInterrupt: (handler) => (interrupt = handler),
      events: async function* () {
        yield* ONE_FILE
        interrupt()
        throw new Error('stopped')
      },
    })
    expect(code).toBe(130)
    expect(JSON.parse(out)).toMatchObject({ interrupted: true, summary: { complete: false } })
  })

  it('writes to a file, and refuses HTML for a screen before it scans', async () => {
    const cwd = await folder()
    const { code, err } = await sekisho(['scope', 'leak', '--output', 'r.html'], { cwd })
    expect(code).toBe(0)
    expect(err).toContain('r.html')
    expect(await readFile(join(cwd, 'r.html'), 'utf8')).toContain('<html')
    const screen = await sekisho(['scope', 'leak'], { stdout: terminal() })
    expect(screen.code).toBe(2)
    expect(screen.calls.scans).toEqual([])
  })

  it('offers no flag that would let values out', async () => {
    const { code } = await sekisho(['scope', 'leak', '--reveal'])
    expect(code).toBe(2)
  })
})
