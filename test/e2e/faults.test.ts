import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ScanResult } from '../../src/index.js'
import { buildPdf, text } from '../extract/build-pdf.js'
import { buildZip } from '../extract/build-zip.js'
import { folder, sekisho } from './harness.js'

/** Makes the file system fail over files by their names, in every process of the program. */
const FAULTY = { NODE_OPTIONS: `--import ${new URL('fixtures/faulty-fs.mjs', import.meta.url).href}` }
/** More than is sniffed (64 KB) and more than is read at once (128 KB). */
const ROWS = 12_000
const table = (rows = ROWS): string =>
  `氏名,電話番号\n${Array.from({ length: rows }, (_, row) => `佐藤花子,090-2345-${1000 + (row % 9000)}\n`).join('')}`

let work: string
let result: ScanResult
let code: number | null

/** Name (its first word says what happens to the file), status, reasons of gaps of content, what the sentence says. */
const CASES: [name: string, status: string, reasons: string[], sentence: RegExp][] = [
  ['appended-list.csv', 'partial', ['changed'], /changed while it was read/],
  ['eio-list.csv', 'partial', ['read-error'], /could not read the file \(EIO\)/],
  ['eio-letter.pdf', 'unreadable', ['read-error'], /could not read the file \(EIO\)/],
  ['eio-list.txt', 'partial', ['read-error'], /could not read the file \(EIO\)/],
  ['eio-lists.zip', 'unreadable', ['read-error'], /could not read the file \(EIO\)/],
  ['estale-list.csv', 'partial', ['vanished'], /no longer there/],
  ['locked-list.csv', 'unreadable', ['read-error'], /has the file locked/],
  ['lockedmidway-list.csv', 'partial', ['read-error'], /has the file locked/],
  ['removed-list.csv', 'partial', ['vanished'], /was removed while it was read/],
  ['replaced-list.csv', 'partial', ['changed'], /changed while it was read/],
  ['truncated-letter.pdf', 'unreadable', ['changed'], /became shorter while it was read/],
  ['truncated-list.csv', 'partial', ['changed'], /changed while it was read/],
  ['truncated-lists.zip', 'partial', ['corrupt', 'changed'], /changed while it was read/],
  ['zz-vanished.csv', 'unreadable', ['vanished'], /no longer there/],
]

beforeAll(async () => {
  work = await folder()
  // A recording, so that there is something that does not shrink, and that is no gap of content.
  const noise = Buffer.concat([Buffer.from('RIFF\0\0\0\0WAVEfmt '), randomBytes(400_000)])
  const contents: Record<string, string | Uint8Array> = {
    csv: table(),
    txt: table(),
    zip: await buildZip({ 'a.csv': table(2000), 'noise.wav': noise, 'b.csv': table(2000) }),
    pdf: buildPdf({ pages: [{ content: text('佐藤花子', 50, 700) }], attachments: { 'noise.wav': noise } }),
  }
  for (const name of [...CASES.map(([name]) => name), 'tidied-list.csv']) await writeFile(join(work, name), contents[name.split('.')[1]!]!)
  const run = await sekisho(['scan', '.', '--format', 'json', '--concurrency', '1', '--detectors', 'phone-number'], {
    cwd: work,
    env: FAULTY,
  })
  code = run.code
  result = JSON.parse(run.out) as ScanResult
})

describe('a file system that fails', () => {
  it('ends with 3: something was not read', () => expect(code).toBe(3))

  it.each(CASES)('%s is %s: %j', (name, status, reasons, sentence) => {
    const file = result.files.find(({ path, chain }) => path === name && chain === undefined)
    const gaps = file!.gaps.filter(({ severity }) => severity === 'content')
    expect({ status: file!.status, reasons: gaps.map(({ reason }) => reason) }).toEqual({ status, reasons })
    expect(gaps.map(({ detail }) => detail).join('\n')).toMatch(sentence)
    expect(JSON.stringify(file)).not.toMatch(/佐藤|says no/)
  })

  it('keeps what was found before', () => {
    for (const { path, findings } of result.files.filter(({ path }) => /^(?:eio|estale|lockedmidway)-list\./.test(path)))
      expect([path, findings]).toEqual([path, expect.toSatisfy((count: number) => count > 2000)])
  })

  it('accounts for every file, and is not complete', () => {
    const { complete, files } = result.summary
    expect({ complete, total: files.total }).toEqual({ complete: false, total: CASES.length + 1 })
    expect(files.scanned + files.partial + files.unreadable + files.skipped).toBe(files.total)
    expect(result.files.find(({ path }) => path === 'tidied-list.csv')).toMatchObject({ status: 'scanned', gaps: [] })
  })
})
