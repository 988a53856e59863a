import { watch } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { generateLeak, type Manifest } from '../../examples/leak/generate.mjs'
import type { ScanResult } from '../../src/index.js'
import { CLI, filesBelow, folder, run, sekisho } from './harness.js'

let leak: string
let manifest: Manifest
/** Every way in which a value may give itself away. */
let needles: string[]
/** The leak alone, scanned with its values. */
let revealed: string
/** What is scanned on top of the leak: tables without a header, headers and labels that hold persons. */
const EXTRA = ['extra/no-header.csv', 'extra/odd-header.csv', 'extra/own-column.csv', 'extra/odd-label.txt', 'extra/quoted.json']

beforeAll(async () => {
  leak = await folder()
  manifest = await generateLeak(leak)
  const names = manifest.values.filter((value) => /^[一-龠々]+ [一-龠々]+$/.test(value))
  const phones = manifest.values.filter((value) => /^0\d{1,4}-\d{1,4}-\d{4}$/.test(value))
  const mails = manifest.values.filter((value) => value.includes('@'))
  const [name = '', other = ''] = names
  await mkdir(join(leak, 'extra'))
  const rows = names.slice(0, 40).map((one, index) => [one, phones[index], mails[index]].join(','))
  await writeFile(join(leak, EXTRA[0]!), rows.join('\n'))
  await writeFile(join(leak, EXTRA[1]!), [`${name}様の電話番号,${other}の連絡先,${mails[0]}`, ...rows].join('\n'))
  await writeFile(join(leak, EXTRA[2]!), [`氏名,電話番号,${name.replace(' ', '')}さんのメモ`, ...rows].join('\n'))
  await writeFile(
    join(leak, EXTRA[3]!),
    `${name}様: ${phones[0]}\n${mails[1]}の住所: 東京都新宿区西新宿2-8-1\n[${phones[3]}] ${mails[3]}\n`,
  )
  await writeFile(join(leak, EXTRA[4]!), JSON.stringify({ [name]: phones[5], [mails[5]!]: { 氏名: other, [phones[6]!]: mails[6] } }))
  needles = [...new Set(manifest.values.flatMap(spellings))].filter((needle) => needle.length >= HEAD)
  expect(needles.length).toBeGreaterThan(2000)
  revealed = (await sekisho(['scan', '.', '--ignore', 'extra', '--format', 'json', '--reveal'], { cwd: leak })).out
})

/** As written, normalised, without spaces and separators, in half width, and dates as ISO. */
function spellings(value: string): string[] {
  const digits = value.replace(/[^0-9]/g, '')
  const date = /^(\d{4})\/(\d\d)\/(\d\d)$/.exec(value)
  return [
    value,
    value.normalize('NFKC'),
    value.replaceAll(/\s/g, ''),
    value.replaceAll(/\s/g, '　'),
    ...(/^[\d-]+$/.test(value) && digits.length >= 7 ? [digits, digits.replace(/^0/, '+81')] : []),
    ...(date === null ? [] : [`${date[1]}-${date[2]}-${date[3]}`, `${date[1]}${date[2]}${date[3]}`]),
    ...(value.includes('@') ? [value.toUpperCase(), value.split('@')[0]!] : []),
  ]
}

/** Fingerprints and evidence are keyed hashes; by chance they hold any seven digits. */
const withoutHashes = (text: string): string =>
  text
    .replaceAll(/v1:[0-9a-f]{16}/g, '')
    .replaceAll(/"(?:keyId|sha256)":"[0-9a-f]+"/g, '')
    .replaceAll(/"[A-Za-z0-9+/]{64,}={0,2}"/g, '')
const HEAD = 3
let byHead: Map<string, string[]>
/** Needles that a text holds, in one pass: there are thousands, and megabytes of output. */
function leaked(text: string): string[] {
  if (byHead === undefined) {
    byHead = new Map()
    for (const needle of needles) byHead.set(needle.slice(0, HEAD), [...(byHead.get(needle.slice(0, HEAD)) ?? []), needle])
  }
  const plain = withoutHashes(text)
  const found = new Set<string>()
  for (let at = 0; at + HEAD <= plain.length; at++) {
    for (const needle of byHead.get(plain.slice(at, at + HEAD)) ?? []) if (plain.startsWith(needle, at)) found.add(needle)
  }
  return [...found]
}

const PROGRAM = [process.execPath, CLI]
/** A command in folders of its own: what it writes, and every name that comes up in its current and its temporary folder. */
async function observe(
  args: readonly string[],
  config?: string,
  program = PROGRAM,
): Promise<{ code: number | null; text: string; written: string[]; cwd: string }> {
  const [cwd, temporary] = [await folder(), await folder()]
  if (config !== undefined) await writeFile(join(cwd, '.sekisho.json'), config)
  const seen = new Set<string>()
  const watchers = [cwd, temporary].map((path) => watch(path, (_event, name) => seen.add(String(name))))
  const env = { TMPDIR: temporary, TMP: temporary, TEMP: temporary, LC_ALL: 'ja_JP.UTF-8', NODE_COMPILE_CACHE: '' }
  const { code, out, err } = await run([...program, ...args], { cwd, env })
  for (const watcher of watchers) watcher.close()
  const written = [...filesBelow(cwd), ...filesBelow(temporary), ...seen].filter((name) => name !== '.sekisho.json')
  return { code, text: out + err, written: [...new Set(written)].sort(), cwd }
}

describe('no raw value of the leak', () => {
  it('is missed by this test: revealed, all of what can be read is there', () => {
    const found = new Set(leaked(revealed))
    const planted = manifest.planted
    expect(found.size).toBeGreaterThan(planted['person-name']!.distinct + planted['phone-number']!.distinct + planted['email']!.distinct)
    expect(manifest.values.filter((value) => /^\d{12}$/.test(value) && found.has(value))).toHaveLength(planted['my-number']!.distinct)
  })

  it('could be left in a file that this test does not see', async () => {
    const program = `const fs = require('fs'), path = require('path').join(require('os').tmpdir(), 'passing'); fs.writeFileSync(path, ''); fs.rmSync(path)`
    expect((await observe([], undefined, [process.execPath, '-e', program])).written).toEqual(['passing'])
  })

  it.each([
    ['text', []],
    ['text in English', ['--lang', 'en']],
    ['json', ['--format', 'json']],
    ['ndjson', ['--format', 'ndjson', '--min-confidence', '0']],
    ['csv', ['--format', 'csv']],
    ['json without findings', ['--format', 'json', '--no-findings', '--concurrency', '0']],
  ])('is told as %s, nor left in any file', async (_name, args) => {
    const { code, text, written } = await observe(['scan', leak, ...args])
    expect(code).toBe(3)
    expect(text.length).toBeGreaterThan(1000)
    expect(leaked(text)).toEqual([])
    expect(written).toEqual([])
  })

  it('is written to --output or told by what reads it again', async () => {
    const { code, text, written, cwd } = await observe(['scan', leak, '--format', 'json', '--output', 'result.json'])
    expect({ code, left: written.filter((name) => !name.endsWith('.tmp')) }).toEqual({ code: 3, left: ['result.json'] })
    const result = await readFile(join(cwd, 'result.json'), 'utf8')
    expect(leaked(text + result)).toEqual([])
    const merged = await sekisho(['merge', 'result.json'], { cwd })
    expect(merged.code).toBe(3)
    expect(leaked(merged.out + merged.err)).toEqual([])
    // The report has been through it all; its parts hold nothing either.
    const { findings, files, evidence, options } = JSON.parse(result) as ScanResult
    expect(findings.length).toBeGreaterThan(3000)
    for (const part of [findings.map(({ reason, place }) => [reason, place]), files.map(({ gaps }) => gaps), options, evidence.dummies])
      expect(leaked(JSON.stringify(part))).toEqual([])
  })

  it.each<[string, (memo: string) => string[]]>([
    ['a broken config', (memo) => ['scan', leak, '--config', memo]],
    ['a file of the leak as a result to merge', (memo) => ['merge', memo]],
    ['a table of the leak as a result to merge', () => ['merge', join(leak, EXTRA[4]!)]],
    ['a document as a config', () => ['scan', leak, '--config', join(leak, EXTRA[4]!)]],
    ['an unknown detector', () => ['scan', leak, '--detectors', 'nope']],
    ['a file of the leak as a detector', (memo) => ['scan', leak, '--detectors', memo]],
    ['a missing path', () => ['scan', join(leak, 'nothing')]],
    ['an output that is scanned', (memo) => ['scan', leak, '--output', memo]],
    ['a key that is too short', () => ['scan', leak, '--key', join(leak, '資料/統計.csv'), '--format', 'nope']],
  ])('is told by an error: %s', async (_name, args) => {
    const { code, text, written } = await observe(args(join(leak, '電話メモ.txt')))
    expect(code).toBe(2)
    expect(leaked(text)).toEqual([])
    expect(written).toEqual([])
  })

  it('is told by the config of the current directory when it is broken', async () => {
    const [name, value] = [manifest.values[0]!, manifest.values.find((one) => one.includes('@'))!]
    for (const config of [`{ "detectors": [${name} }`, `{ "lang": "${value}" }`, `{ "limits": { "depth": "${name}" } }`]) {
      const { code, text } = await observe(['scan', leak], config)
      expect(code).toBe(2)
      expect(leaked(text)).toEqual([])
    }
  })
})

describe('the counts of the leak', () => {
  it('are those that were planted', () => {
    const { summary, files, findings } = JSON.parse(revealed) as ScanResult
    for (const [type, planted] of Object.entries(manifest.planted)) {
      const { findings: count, distinct } = summary.byType[type]!
      expect({ type, findings: count, distinct }).toEqual({ type, ...planted })
    }
    expect(Object.keys(summary.byType).sort()).toEqual(Object.keys(manifest.planted).sort())
    expect(findings).toHaveLength(
      Object.values({ ...summary.dummies }).reduce(
        (sum, count) => sum + count,
        files.reduce((sum, file) => sum + file.findings, 0),
      ),
    )
    expect(summary.dummies).toEqual(manifest.dummies)
    expect(summary.complete).toBe(false)

    for (const { path, planted, unreadable } of manifest.files) {
      const record = files.find((one) => one.path === path)!
      if (unreadable === undefined)
        expect({ path, status: record.status, byType: record.byType }).toEqual({ path, status: 'scanned', byType: planted })
      else
        expect({ path, status: record.status, reasons: record.gaps.map(({ reason }) => reason) }).toEqual({
          path,
          status: 'unreadable',
          reasons: [unreadable],
        })
    }
  })

  it('name every value as it was planted', () => {
    const { findings } = JSON.parse(revealed) as ScanResult
    const planted = new Set(manifest.values)
    const others = findings.filter(({ value, attributes }) => attributes?.['dummy'] !== 'true' && !planted.has(value!))
    const byType: Record<string, number> = {}
    for (const { type } of others) byType[type] = (byType[type] ?? 0) + 1
    expect(byType).toEqual({})
  })
})
