import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generateLeak, type Manifest } from '../../examples/leak/generate.mjs'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

let leak: string
let manifest: Manifest
beforeAll(async () => {
  leak = await mkdtemp(join(tmpdir(), 'sekisho-leak-'))
  manifest = await generateLeak(leak)
  await writeFile(join(leak, '社員.txt'), '担当は AZ-204815 です。\n')
})
afterAll(() => rm(leak, { recursive: true, force: true }))

function run(script: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'examples', script), ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  return { status, stdout, stderr }
}
const tellsNoValue = (text: string): void => expect(manifest.values.filter((value) => text.includes(value))).toEqual([])

describe.skipIf(!existsSync(join(ROOT, 'dist/index.js')))('scripts that people copy', () => {
  it('scope-incident: counts, and what could not be read', () => {
    const { status, stdout, stderr } = run('scope-incident.mjs', leak)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(/^my-number: 25 findings, 25 different values, in 1 files$/m)
    expect(stdout).toMatch(/^NOT everything was read:[^]*給与_保護\.xlsx: encrypted/m) // eslint-disable-line regexp/match-any
    tellsNoValue(stdout)
  })

  it('feed-another-tool: a line of JSON for each finding', () => {
    const { status, stdout, stderr } = run('feed-another-tool.mjs', leak)
    expect(status).toBe(0)
    expect(stderr).toMatch(/^\d+ places could not be read$/m)
    const lines = stdout.trimEnd().split('\n')
    expect(lines.length).toBeGreaterThan(3000)
    expect(lines.map((line) => (JSON.parse(line) as { type: string }).type)).toContain('card-number')
    tellsNoValue(stdout)
  })

  it('own-detector: keeps the contract and runs in the workers', () => {
    expect(run('own-detector/check.mjs')).toMatchObject({ status: 0, stdout: 'aozora-staff-id keeps the contract\n' })
    const { status, stdout } = run('own-detector/use.mjs', join(leak, '社員.txt'))
    expect(status).toBe(0)
    expect(stdout).toMatch(/社員\.txt: AZ-\*{6} \(0\.8, checksum\)/)
  })

  it('demo: prints the counts of the example leak', () => {
    const { status, stdout } = run('demo.mjs', '--lang', 'en', '--no-findings')
    expect(status).toBe(0)
    expect(stdout).toMatch(/Individual Numbers \(My Number\) +25 +25 +1/)
    tellsNoValue(stdout)
  })
})
