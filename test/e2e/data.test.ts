import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ROOT, run } from './harness.js'

const FILES = readdirSync(join(ROOT, 'dist/data'))

let place: string

/** An installation whose files of data can be harmed. */
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'sekisho-data-'))
  cpSync(join(ROOT, 'dist'), join(place, 'dist'), { recursive: true, filter: (path) => !/[\\/]dist[\\/](?:data|pdf)$/.test(path) })
  symlinkSync(join(ROOT, 'node_modules'), join(place, 'node_modules'), 'junction')
  cpSync(join(ROOT, 'package.json'), join(place, 'package.json'))
  mkdirSync(join(place, 'dist/data'))
  for (const name of FILES) symlinkSync(join(ROOT, 'dist/data', name), join(place, 'dist/data', name))
  writeFileSync(join(place, 'notes.txt'), '担当は営業部の佐藤健一さんです。\n')
})
afterEach(() => rmSync(place, { recursive: true, force: true }))

const sekisho = (...args: string[]) => run([process.execPath, join(place, 'dist/program.cjs'), ...args], { cwd: place })
const replace = (name: string, bytes: Buffer | undefined): void => {
  rmSync(join(place, 'dist/data', name))
  if (bytes !== undefined) writeFileSync(join(place, 'dist/data', name), bytes)
}
const original = (name: string): Buffer => readFileSync(join(ROOT, 'dist/data', name))

describe('data of an installation', () => {
  it.each(['person-name.model', 'person-name-cells.model'])('without %s names are found by rules, and that is said', async (name) => {
    replace(name, undefined)
    const { code, out, err } = await sekisho('scan', 'notes.txt', '--format', 'json', '--lang', 'en')
    expect(code).toBe(0)
    expect(err).toContain('model of names')
    const result = JSON.parse(out) as { options: { rulesOnly?: string[] }; findings: { type: string }[] }
    expect(result.options.rulesOnly).toEqual(['person-name'])
    expect(result.findings.map(({ type }) => type)).toContain('person-name')
    expect((await sekisho('gate', 'notes.txt', '--lang', 'ja')).out).toContain('学習済みモデル')
  })

  it('with all of it nothing is said', async () => {
    const { err, out } = await sekisho('scan', 'notes.txt', '--format', 'json')
    expect(err).toBe('')
    expect((JSON.parse(out) as { options: object }).options).not.toHaveProperty('rulesOnly')
  })

  it.each<[string, string, (bytes: Buffer) => Buffer | undefined]>([
    [
      'of another version',
      'person-name.model',
      (bytes) => Buffer.from(bytes.toString('latin1').replace(/"version":\d+/, '"version":0'), 'latin1'),
    ],
    [
      'of another version',
      'person-name-cells.model',
      (bytes) => Buffer.from(bytes.toString('latin1').replace(/"version":\d+/, '"version":0'), 'latin1'),
    ],
    ['of no content', 'person-name.model', () => Buffer.alloc(0)],
    ['of other bytes', 'person-name.model', (bytes) => bytes.fill(0x5a, 0, 4096)],
    ['cut off', 'person-name.model', (bytes) => bytes.subarray(0, bytes.length / 2)],
    ['cut off', 'person-name.dict', (bytes) => bytes.subarray(0, bytes.length / 2)],
    ['of other bytes', 'person-name.dict', (bytes) => bytes.fill(0x5a, 0, 4096)],
    ['cut off', 'person-name.wasm', (bytes) => bytes.subarray(0, bytes.length / 2)],
    ['cut off', 'person-name-sieve.model', (bytes) => bytes.subarray(0, bytes.length / 2)],
    ['taken out', 'person-name.dict', () => undefined],
    ['taken out', 'person-name.wasm', () => undefined],
    ['taken out', 'person-name-kernel.cjs', () => undefined],
    ['taken out', 'kanji-readings.txt', () => undefined],
    ['taken out', 'made.json', () => undefined],
    // All is there and whole, and of sources that the program was not built with.
    ['of another build', 'made.json', (bytes) => Buffer.from(bytes.toString().replace(/("stamp": ")[0-9a-f]{4}/, '$10000'))],
  ])('a file %s is one error before the first file, and not taken for none: %s', async (_how, name, harm) => {
    replace(name, harm(original(name)))
    for (const args of [
      ['scan', 'notes.txt'],
      ['gate', 'notes.txt'],
    ]) {
      const { code, err } = await sekisho(...args, '--lang', 'en')
      expect([args[0], code]).toEqual([args[0], 2])
      expect(err).toContain('missing or damaged')
    }
    expect((await sekisho('scan', 'notes.txt', '--lang', 'ja')).err).toContain('sekisho を入れ直してください')
  })
})
