import { spawnSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { generateLeak } from '../../examples/leak/generate.mjs'
import type { ScanResult } from '../../src/index.js'
import { CLI, folder, isMissing, run, timeless, type Ended } from './harness.js'

/** A network namespace of its own, without even a loopback: any use of a network fails there. Users other than root need a user namespace too. */
const WITHOUT = [
  ['unshare', '-n'],
  ['unshare', '-rn'],
].find(([program, ...flags]) => spawnSync(program!, [...flags, 'true']).status === 0)

describe.skipIf(process.platform !== 'linux' || isMissing(WITHOUT !== undefined))('without any network', () => {
  let leak: string
  beforeAll(async () => {
    leak = await folder()
    await generateLeak(leak)
    await writeFile(join(leak, 'key'), '0123456789abcdef')
  })
  const sekisho = (prefix: readonly string[], ...args: string[]): Promise<Ended> =>
    run([...prefix, process.execPath, CLI, ...args], { cwd: leak, env: { HTTPS_PROXY: '', HTTP_PROXY: '' } })

  it('there is none', async () => {
    const probe = `fetch('http://127.0.0.1:8099/').catch((error) => console.log(error.cause.code))`
    expect((await run([...WITHOUT!, process.execPath, '-e', probe])).out).toMatch(/ENETUNREACH/)
  })

  it('a scan gives the same result as with one', async () => {
    const scan = ['scan', '.', '--format', 'json', '--key', 'key', '--ignore', 'key']
    const [with_, without] = [await sekisho([], ...scan), await sekisho(WITHOUT!, ...scan)]
    expect(without).toMatchObject({ code: 3, err: with_.err })
    const result = JSON.parse(without.out) as ScanResult
    expect(result.findings.length).toBeGreaterThan(3000)
    expect(JSON.stringify(timeless(result)) === JSON.stringify(timeless(JSON.parse(with_.out) as ScanResult))).toBe(true)
  })

  it.each([
    [['scan', '電話メモ.txt']],
    [['scan', '電話メモ.txt', '--format', 'csv']],
    [['scan', '申込書', '--concurrency', '0', '--format', 'ndjson']],
    [['detectors']],
    [['--help']],
    [['--version']],
  ])('every command works: %j', async (args) => {
    const { code, out, err } = await sekisho(WITHOUT!, ...args)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).not.toBe('')
  })
})
