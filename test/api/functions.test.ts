import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Finding, ScanEvent, ScanOptions, ScanResult, Source } from '../../src/index.js'
import { folder, KEY, library, timeless } from '../e2e/harness.js'

const {
  createScanner,
  createSummary,
  defineDetector,
  describeRun,
  listDetectors,
  mergeResults,
  scanPaths,
  scanSources,
  scanStream,
  scanTable,
  scanText,
} = library
const HERE = { concurrency: 0, key: KEY, referenceDate: '2026-04-01' } as const

const byType = (findings: readonly Finding[], type: string): Finding[] => findings.filter((finding) => finding.type === type)
const asStream = async function* <T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items
}
async function collect(events: AsyncIterable<ScanEvent>): Promise<ScanEvent[]> {
  const all: ScanEvent[] = []
  for await (const event of events) all.push(event)
  return all
}

describe('scanText', () => {
  it.each([
    ['担当は佐藤花子、携帯 090-2345-6789 です。', ['佐藤花子', '090-2345-6789']],
    [
      '一行目\r\n二行目 ０９０－２３４５－６７８９\n\n四行目 hanako@sekisho-demo.jp',
      ['０９０－２３４５－６７８９', 'hanako@sekisho-demo.jp'],
    ],
    ['𠮷野家の前で𩸽を食べた。電話 03-5253-1111', ['03-5253-1111']],
    ['㈱①②③ ﾃﾞﾝﾜ 090-2345-6789', ['090-2345-6789']],
  ])('gives offsets in the string itself: %j', async (text, values) => {
    const { findings } = await scanText(text, { ...HERE, reveal: true })
    expect(findings.map(({ span }) => text.slice(...span))).toEqual(values)
    for (const { span, value } of findings) expect(value).toBe(text.slice(...span))
  })

  it('takes a label for what stands before it, and does not count it', async () => {
    const text = '123456789018'
    const [bare, labelled] = [await scanText(text, HERE), await scanText(text, { ...HERE, label: '個人番号' })]
    expect(byType(bare.findings, 'my-number').every(({ confidence }) => confidence < 0.8)).toBe(true)
    expect(byType(labelled.findings, 'my-number')).toMatchObject([
      { span: [0, 12], place: { kind: 'text', line: 1, column: 1 }, masked: expect.not.stringContaining('0189') as string },
    ])
    const two = await scanText('佐藤花子\n090-2345-6789', { ...HERE, label: '氏名' })
    expect(two.findings).toMatchObject([
      { span: [0, 4], place: { line: 1, column: 1 } },
      { span: [5, 18], place: { line: 2, column: 1 } },
    ])
  })

  it('finds the same in a long text wherever it stands', async () => {
    // Blocks end somewhere in it: every distance to a border comes up.
    const line = '担当は佐藤花子、携帯 090-2345-6789 です。\n'
    const text = ('あ'.repeat(977) + '。\n' + line).repeat(300)
    const { findings, files } = await scanText(text, { ...HERE, reveal: true })
    expect(findings).toHaveLength(600)
    expect(findings.every(({ span, value }) => text.slice(...span) === value)).toBe(true)
    expect(findings.filter(({ place }) => place.kind === 'text' && place.line % 2 === 0)).toHaveLength(600)
    expect(files).toMatchObject([{ path: 'text', format: 'text', bytes: Buffer.byteLength(text), status: 'scanned' }])
  })

  it('copes with nothing, and with halves of characters', async () => {
    expect(await scanText('', HERE)).toMatchObject({ findings: [], summary: { complete: true, files: { total: 1 } } })
    expect((await scanText('\ud842 佐藤花子 \udfb7\u0000', { ...HERE, reveal: true })).findings).toMatchObject([{ value: '佐藤花子' }])
  })
})

describe('scanTable', () => {
  const headers = ['会員番号', '氏名', '備考', '電話']
  const rows = [
    ['10001', '佐藤 花子', '', '090-2345-6789'],
    ['10002', '高橋 健一', '折り返し 03-5253-1111', '03-5253-1112'],
  ]

  it('reads rows under their headers, as records', async () => {
    const { findings, files } = await scanTable(asStream(rows), { ...HERE, headers })
    expect(findings.map(({ type, place, span }) => [type, place.kind === 'cell' && place.ref, span])).toEqual([
      ['person-name', 'B1', [0, 5]],
      ['phone-number', 'D1', [0, 13]],
      ['person-name', 'B2', [0, 5]],
      ['phone-number', 'C2', [5, 17]],
      ['phone-number', 'D2', [0, 12]],
    ])
    expect(findings[0]).toMatchObject({ reason: 'column:氏名+name', place: { header: '氏名' } })
    expect(new Set(findings.map(({ record }) => record)).size).toBe(2)
    expect(files).toMatchObject([{ path: 'table', format: 'table', status: 'scanned' }])
  })

  it('does without headers', async () => {
    const { findings } = await scanTable(asStream(rows), HERE)
    expect(byType(findings, 'phone-number')).toHaveLength(3)
    expect(byType(findings, 'person-name')).toHaveLength(2)
    for (const { reason, place } of findings) expect(JSON.stringify([reason, place])).not.toMatch(/佐藤|高橋|090|5253/)
  })

  it('reads thousands of rows, and NULL and numbers of databases', async () => {
    const many = (async function* () {
      for (let n = 0; n < 3500; n++) yield [n, n % 2 === 0 ? null : '佐藤 花子', undefined, '090-2345-6789'] as unknown as string[]
    })()
    const { findings, summary } = await scanTable(many, { ...HERE, headers })
    expect(summary.byType).toMatchObject({
      'person-name': { findings: 1750, distinct: 1 },
      'phone-number': { findings: 3500, distinct: 1 },
    })
    expect(findings.at(-1)).toMatchObject({ place: { ref: 'D3500' } })
  })

  it('tells of rows that break off, keeps those before, and never quotes the error', async () => {
    const broken = (async function* () {
      yield* rows
      throw new Error('connection lost at 佐藤 花子')
    })()
    const { findings, files, summary } = await scanTable(broken, { ...HERE, headers })
    expect(findings).toHaveLength(5)
    expect(files).toMatchObject([{ status: 'partial', gaps: [{ reason: 'read-error', severity: 'content' }] }])
    expect(files[0]!.gaps[0]!.detail).toMatch(/rows broke off/)
    expect(JSON.stringify(files)).not.toContain('佐藤')
    expect(summary.complete).toBe(false)
  })

  it('can be aborted', async () => {
    const controller = new AbortController()
    let drawn = 0
    const endless = (async function* () {
      for (;;) {
        if (++drawn === 5000) controller.abort(new Error('enough'))
        yield rows[0]!
      }
    })()
    await expect(scanTable(endless, { ...HERE, headers, signal: controller.signal })).rejects.toThrow('enough')
    expect(drawn).toBeLessThan(10_000)
    await expect(scanText('x', { signal: AbortSignal.abort(new Error('before')) })).rejects.toThrow('before')
  })
})

describe.each([0, 1])('scanSources with %i workers', (concurrency) => {
  const source = (path: string, ...chunks: (string | Uint8Array)[]): Source => ({ path, open: () => Readable.from(chunks) })

  it('reads streams one after the other, each opened once, when its turn comes', async () => {
    const opened: string[] = []
    const sources = ['b/2.csv', 'a/1.txt'].map((path, index): Source => ({
      path,
      open() {
        opened.push(path)
        return Readable.from([Buffer.from('氏名,電話\n佐藤 花子,'), Buffer.from(`090-2345-678${index}\n`)])
      },
    }))
    const events = await collect(scanSources(asStream(sources), { ...HERE, concurrency }))
    expect(opened).toEqual(['b/2.csv', 'a/1.txt'])
    const records = events.flatMap((event) => (event.kind === 'file' ? [event.record] : []))
    expect(records.map(({ path, status, findings, bytes }) => ({ path, status, findings, bytes }))).toEqual([
      { path: 'b/2.csv', status: 'scanned', findings: 2, bytes: 42 },
      { path: 'a/1.txt', status: 'scanned', findings: 2, bytes: 42 },
    ])
  })

  it('tells of a source that breaks off or cannot be opened, and goes on', async () => {
    const breaking = Readable.from(
      (async function* () {
        yield Buffer.from('佐藤花子 090-2345-6789\n')
        throw new Error('lost 佐藤花子')
      })(),
    )
    const sources: Source[] = [
      { path: '1', open: () => breaking },
      {
        path: '2',
        open() {
          throw new Error('no 佐藤花子')
        },
      },
      { path: '3', open: () => Readable.from([{ not: 'bytes' }]) },
      source('4', '高橋健一 03-5253-1111\n'),
    ]
    const events = await collect(scanSources(asStream(sources), { ...HERE, concurrency }))
    const records = events.flatMap((event) => (event.kind === 'file' ? [event.record] : []))
    expect(records.map(({ path }) => path)).toEqual(['1', '2', '3', '4'])
    for (const { status, gaps } of records.slice(0, 3)) {
      expect(['partial', 'unreadable']).toContain(status)
      expect(gaps).toMatchObject([{ reason: 'read-error', severity: 'content' }])
      expect(gaps[0]!.detail).toMatch(/source/)
    }
    expect(records[3]).toMatchObject({ status: 'scanned', findings: 2 })
    expect(JSON.stringify(events)).not.toContain('佐藤花子')
  })

  it('gives up a source that falls silent', async () => {
    const silent = new Readable({ read() {} })
    silent.push('佐藤花子 090-2345-6789\n')
    const sources = asStream([{ path: '1', open: () => silent }, source('2', '高橋健一\n')])
    const events = await collect(scanSources(sources, { ...HERE, concurrency, limits: { stallSeconds: 0.3 + 2 * concurrency } }))
    const records = events.flatMap((event) => (event.kind === 'file' ? [event.record] : []))
    expect(records).toMatchObject([{ gaps: [{ reason: 'stalled', severity: 'content' }] }, { status: 'scanned', findings: 1 }])
  })

  it('ends where the list of sources itself breaks', async () => {
    const list = (async function* () {
      yield source('1', '高橋健一\n')
      throw new Error('the store went away')
    })()
    await expect(collect(scanSources(list, { ...HERE, concurrency }))).rejects.toThrow('the store went away')
  })
})

describe('createScanner', () => {
  it('gives with one engine what the functions give', async () => {
    const scanner = await createScanner(HERE)
    const text = '担当は佐藤花子、携帯 090-2345-6789 です。'
    const first = await scanner.scanText(text)
    expect(timeless(await scanner.scanText(text))).toEqual(timeless(first))
    expect(timeless(await scanText(text, HERE))).toEqual(timeless(first))
    const sources = asStream<Source>([{ path: 'x', open: () => Readable.from([text]) }])
    const events = await collect(scanner.scanSources(sources))
    expect(events).toMatchObject([
      { kind: 'findings', findings: [{ path: 'x' }, { path: 'x' }] },
      { kind: 'file', record: { path: 'x' } },
    ])
    await scanner.close()
    await scanner.close()
  })

  it('serves two scans at a time', async () => {
    const dir = await folder()
    for (let n = 0; n < 10; n++) await writeFile(join(dir, `${n}.txt`), `佐藤花子 090-2345-678${n}\n`)
    const scanner = await createScanner({ ...HERE, concurrency: 1 })
    const [a, b] = await Promise.all([scanner.scanPaths([dir]), scanner.scanPaths([dir])])
    await scanner.close()
    expect(a.findings).toHaveLength(20)
    expect(timeless(b)).toEqual(timeless(a))
  })

  it('refuses options that only hold for all of its scans', async () => {
    const scanner = await createScanner(HERE)
    const own = { minConfidence: 0.9 } as object
    await expect(scanner.scanPaths(['.'], own)).rejects.toThrow(/'minConfidence' belongs to createScanner/)
    await scanner.close()
  })
})

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
    ['what is not built yet', { persons: true }, /'persons' is not built yet/],
  ])('refuse %s, naming it', async (_name, options, message) => {
    const refused = createScanner({ ...HERE, ...options } as ScanOptions)
    await expect(refused).rejects.toThrow(message)
    await expect(refused).rejects.toMatchObject({ name: 'UsageError' })
  })

  it.each([0, 2])('refuse a path that is not there, with %i workers, and paths that are no list', async (concurrency) => {
    await expect(scanPaths(['/no/such/place'], { ...HERE, concurrency })).rejects.toMatchObject({ name: 'UsageError' })
    await expect(scanPaths('/no/such/place' as unknown as string[], { ...HERE, concurrency })).rejects.toThrow(/must be a list/)
    await expect(collect(scanStream(['/no/such/place'], { ...HERE, concurrency }))).rejects.toMatchObject({ name: 'UsageError' })
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

describe('createSummary and mergeResults', () => {
  let dir: string
  let whole: ScanResult
  let halves: ScanResult[]
  beforeAll(async () => {
    dir = await folder()
    for (const part of ['a', 'b', 'c']) await mkdir(join(dir, part))
    for (let n = 0; n < 30; n++) {
      const lines = Array.from(
        { length: 12 },
        (_, line) => `佐藤花子 090-2345-6${(n + line) % 10}00 個人番号 123456789018 a${n % 3}@sekisho-demo.jp`,
      )
      await writeFile(join(dir, 'abc'[n % 3]!, `${n}.txt`), lines.join('\n'))
    }
    await writeFile(join(dir, 'c', 'bad.zip'), 'PK\u0003\u0004nothing')
    whole = await scanPaths([dir], HERE)
    halves = await Promise.all(['a', 'b', 'c'].map((part) => scanPaths([join(dir, part)], HERE)))
  }, 60_000)

  it('a summary of the events is that of the result, in any order', async () => {
    const events = await collect(scanStream([dir], HERE))
    const [forward, backward] = [createSummary(), createSummary()]
    events.forEach((event) => forward.add(event))
    events.toReversed().forEach((event) => backward.add(event))
    expect(forward.result()).toEqual(whole.summary)
    expect(backward.result()).toEqual(whole.summary)
    expect(whole.summary).toMatchObject({
      complete: false,
      files: { total: 31, unreadable: 1 },
      byType: { 'my-number': { findings: 360, distinct: 30, files: 30 } },
    })
  })

  it('parts of a scan merge to the whole', () => {
    expect(timeless(mergeResults(halves))).toEqual(timeless(whole))
    expect(timeless(mergeResults([whole]))).toEqual(timeless(whole))
  })

  it('in any order and grouping, also where they hold the same files', () => {
    const [a, b, c] = halves as [ScanResult, ScanResult, ScanResult]
    expect(mergeResults([c, a, b])).toEqual(mergeResults([a, b, c]))
    expect(mergeResults([a, mergeResults([b, c])])).toEqual(mergeResults([mergeResults([a, b]), c]))
    const other = { ...a, findings: a.findings.map((finding) => ({ ...finding, confidence: 0.5 })) }
    expect(mergeResults([a, other])).toEqual(mergeResults([other, a]))
    expect(mergeResults([a, mergeResults([other, b])])).toEqual(mergeResults([mergeResults([b, a]), other]))
  })

  it('survives being written and read', () => {
    const read = JSON.parse(JSON.stringify(halves)) as ScanResult[]
    expect(mergeResults(read)).toEqual(mergeResults(halves))
  })

  it('refuses what cannot be compared', async () => {
    const otherKey = await scanPaths([join(dir, 'a')], { ...HERE, key: new Uint8Array(16).fill(8) })
    const otherDay = await scanPaths([join(dir, 'a')], { ...HERE, referenceDate: '2026-05-01' })
    expect(() => mergeResults([whole, otherKey])).toThrow(/different keys/)
    expect(() => mergeResults([whole, otherDay])).toThrow(/reference dates/)
    expect(() => mergeResults([])).toThrow(/no result/)
  })

  it('tells of an option only where all parts had it', async () => {
    const strict = await scanPaths([join(dir, 'b')], { ...HERE, minConfidence: 0.9 })
    const { options } = mergeResults([halves[0]!, strict])
    expect(options).not.toHaveProperty('minConfidence')
    expect(options).toMatchObject({ findings: 'all' })
  })
})
