import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ScanOptions } from '../../src/index.js'
import { folder, KEY, library } from '../e2e/harness.js'

const { createScanner, defineDetector, describeRun, listDetectors, scanPaths, scanStream, scanText } = library
const HERE = { concurrency: 0, key: KEY, referenceDate: '2026-04-01' } as const

describe('options', () => {
  const TEXT = '担当は佐藤花子、携帯 090-2345-6789 です。予備 0352531111'

  it('minConfidence filters findings', async () => {
    const all = await scanText(TEXT, { ...HERE, minConfidence: 0 })
    const low = all.findings.filter(({ confidence }) => confidence < 0.8)
    expect(low.length).toBeGreaterThan(0)
    const high = await scanText(TEXT, { ...HERE, minConfidence: 0.8 })
    expect(high.findings).toEqual(all.findings.filter(({ confidence }) => confidence >= 0.8))
  })

  it("findings: 'none' keeps the counts", async () => {
    const [all, none] = [await scanText(TEXT, HERE), await scanText(TEXT, { ...HERE, findings: 'none' })]
    expect(none.findings).toEqual([])
    expect(none.summary).toEqual(all.summary)
    expect(none.evidence).toEqual(all.evidence)
  })

  it('reveal alone lets values out', async () => {
    const masked = await scanText(TEXT, HERE)
    expect(JSON.stringify(masked)).not.toMatch(/佐藤花子|2345|090-2345-6789/)
    expect((await scanText(TEXT, { ...HERE, reveal: true })).findings.map(({ value }) => value)).toContain('佐藤花子')
    expect(masked.findings.some((finding) => 'value' in finding)).toBe(false)
  })

  it('a My Number leaves neither its hash nor the same fingerprint twice', async () => {
    const { findings, evidence } = await scanText('個人番号 123456789018\n個人番号 123456789018', HERE)
    expect(findings).toHaveLength(2)
    expect(findings[0]!.fingerprint).not.toBe(findings[1]!.fingerprint)
    expect(evidence).toMatchObject({ distinct: {}, counted: { 'my-number': 1 } })
  })

  it('are told in the result, without key, signal and functions', async () => {
    const options = { ...HERE, minConfidence: 0.6, limits: { depth: 3 }, onProgress: () => undefined, signal: new AbortController().signal }
    const { options: shown, keyId, referenceDate, version, tool } = await scanText(TEXT, options)
    expect(shown).toMatchObject({
      detectors: ['default'],
      minConfidence: 0.6,
      findings: 'all',
      reveal: false,
      ignore: [],
      limits: { depth: 3, entries: 100_000 },
    })
    expect(Object.keys(shown).filter((name) => ['key', 'signal', 'onProgress', 'incident'].includes(name))).toEqual([])
    expect({ version, name: tool.name, referenceDate }).toEqual({ version: 1, name: 'sekisho', referenceDate: '2026-04-01' })
    expect(keyId).toMatch(/^[0-9a-f]{16}$/)
    expect(describeRun(options)).toMatchObject({ keyId, options: shown })
  })

  it.each<[string, object, RegExp]>([
    ['an unknown one', { minConfidense: 0.5 }, /unknown option 'minConfidense'; known are detectors, /],
    ['a confidence out of range', { minConfidence: 50 }, /'minConfidence' must lie between 0 and 1/],
    ['a confidence as text', { minConfidence: '0.5' }, /'minConfidence'/],
    ['findings of another kind', { findings: 'some' }, /'findings' must be 'all' or 'none'/],
    ['reveal as text', { reveal: 'false' }, /'reveal' must be true or false/],
    ['a date of another kind', { referenceDate: '2026/04/01' }, /'referenceDate' must be a date such as/],
    ['a day that does not exist', { referenceDate: '2026-02-30' }, /'referenceDate'/],
    ['half a worker', { concurrency: 1.5 }, /'concurrency' must be a whole number/],
    ['a short key', { key: new Uint8Array(8) }, /'key' must hold at least 16 bytes/],
    ['a key as text', { key: 'secret-secret-secret' }, /'key'/],
    ['an unknown limit', { limits: { deepness: 3 } }, /unknown limit 'deepness'; known are inflatedBytes, /],
    ['a limit of nothing', { limits: { depth: 0 } }, /limit 'depth' must be a number above 0/],
    ['no detector', { detectors: [] }, /'detectors' is empty/],
    ['one detector without a list', { detectors: 'email' }, /'detectors' must be a list/],
    ['one pattern without a list', { ignore: '*.log' }, /'ignore' must be a list/],
    ['an unknown detector', { detectors: ['shoe-size'] }, /unknown detector: shoe-size\. Known are person-name, /],
    ['a detector that is malformed', { detectors: [{ apiVersion: 1, id: 'X' }] }, /detector 'X': id must be lower-case/],
    ['an incident of another day', { incident: { discovered: '2026-02-30' } }, /'incident.discovered' must be a date such as/],
    ['an incident answered in words', { incident: { intentional: 'no' } }, /'incident.intentional' must be true or false/],
    ['an incident that holds something else', { incident: { when: '2026-02-03' } }, /'incident' holds discovered, /],
    ['persons as text', { persons: 'true' }, /'persons' must be true or false/],
  ])('refuse %s, naming it', async (_name, options, message) => {
    const refused = createScanner({ ...HERE, ...options } as ScanOptions)
    await expect(refused).rejects.toThrow(message)
    await expect(refused).rejects.toMatchObject({ name: 'UsageError' })
  })

  it.each([0, 2])('refuse a path that is not there, with %i workers, and paths that are no list', async (concurrency) => {
    await expect(scanPaths(['/no/such/place'], { ...HERE, concurrency })).rejects.toMatchObject({ name: 'UsageError' })
    await expect(scanPaths('/no/such/place' as unknown as string[], { ...HERE, concurrency })).rejects.toThrow(/must be a list/)
    await expect(
      scanStream(['/no/such/place'], { ...HERE, concurrency })
        [Symbol.asyncIterator]()
        .next(),
    ).rejects.toMatchObject({ name: 'UsageError' })
  })

  it('detectors given as objects run in this process, beside those named', async () => {
    const own = defineDetector({
      apiVersion: 1,
      id: 'acme-own',
      version: '1.0.0',
      type: 'staff-id',
      title: { ja: '社員番号', en: 'Staff id' },
      detect: ({ text }) =>
        [...text.matchAll(/ACME-[0-9]{4}/g)].map((match) => ({ span: [match.index, match.index + 9], confidence: 0.9, reason: 'shape' })),
      examples: { positive: [{ text: 'ACME-1234' }], negative: [{ text: 'ACME' }] },
    })
    const { findings, options } = await scanText('ACME-1234 佐藤花子 a@sekisho-demo.jp', {
      ...HERE,
      concurrency: 4,
      detectors: ['email', own],
    })
    expect(findings.map(({ detector }) => detector)).toEqual(['acme-own', 'email'])
    expect(options).toMatchObject({ detectors: ['email', 'acme-own'] })
  })

  it('listDetectors names what is there', async () => {
    expect((await listDetectors()).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['person-name', 'address', 'postal-code', 'phone-number', 'email', 'card-number', 'my-number', 'birth-date']),
    )
    expect((await listDetectors(['email', 'email'])).map(({ id }) => id)).toEqual(['email'])
  })
})

describe('onProgress', () => {
  it('tells of files and bytes, and reaches the end', async () => {
    const dir = await folder()
    for (let n = 0; n < 5; n++) await writeFile(join(dir, `${n}.txt`), '佐藤花子\n')
    const seen: { files: number; bytes: number; findings: number; filesTotal?: number; current: string }[] = []
    await scanPaths([dir], { ...HERE, onProgress: (progress) => seen.push({ ...progress }) })
    expect(seen.at(-1)).toMatchObject({ files: 5, filesTotal: 5, bytes: 65, findings: 5 })
    expect(seen.map(({ files }) => files)).toEqual([...seen.map(({ files }) => files)].sort((a, b) => a - b))
  })
})
