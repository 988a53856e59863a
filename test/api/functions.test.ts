import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import type { Finding, ScanEvent, Source } from '../../src/index.js'
import { folder, KEY, library, timeless } from '../e2e/harness.js'

const { createScanner, mergeResults, scanPaths, scanSources, scanTable, scanText } = library
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
      ['member-id', 'A1', [0, 5]],
      ['person-name', 'B1', [0, 5]],
      ['phone-number', 'D1', [0, 13]],
      ['member-id', 'A2', [0, 5]],
      ['person-name', 'B2', [0, 5]],
      ['phone-number', 'C2', [5, 17]],
      ['phone-number', 'D2', [0, 12]],
    ])
    expect(findings[1]).toMatchObject({ reason: 'column:氏名+name', place: { header: '氏名' } })
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
    expect(findings).toHaveLength(7)
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

  it('reads the names of folders, each with the first source in it', async () => {
    const sources = ['顧客/高橋健一/1', '顧客/高橋健一/2'].map((path) => source(path, 'text\n'))
    const events = await collect(scanSources(asStream(sources), { ...HERE, concurrency }))
    const found = events.flatMap((event) => (event.kind === 'findings' ? event.findings : []))
    expect(found.map(({ path, place }) => [path, place])).toEqual([['顧客/高橋健一/1', { kind: 'name', folder: '高橋健一' }]])
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

  it('says so when it is used after it was closed', async () => {
    const scanner = await createScanner(HERE)
    await scanner.close()
    for (const late of [
      () => scanner.scanText(''),
      () => scanner.scanPaths(['.']),
      () => scanner.scanTable(asStream<string[]>([])),
      () => collect(scanner.scanSources(asStream<Source>([]))),
    ])
      await expect(late()).rejects.toThrow(/the scanner is closed/)
  })
})

describe('what callers without types give', () => {
  const given = <T>(value: unknown): T => value as T
  it.each<[string, () => Promise<unknown>, RegExp]>([
    ['no text', () => scanText(given(undefined), HERE), /the text to scan must be a string/],
    ['a number as a path', () => scanPaths(given([42]), HERE), /a list of strings/],
    ['one path without a list', () => scanPaths(given('.'), HERE), /a list of strings/],
    ['rows that are none', () => scanTable(given({}), HERE), /rows must be iterable/],
    ['sources that are none', () => collect(scanSources(given(null), HERE)), /sources must be iterable/],
    ['no result to merge', async () => mergeResults(given([null])), /must be a list of what scanPaths returned/],
    ['one result without a list', async () => mergeResults(given({})), /must be a list of what scanPaths returned/],
  ])('%s is a mistake that says what to do', async (_, call, message) => {
    await expect(call()).rejects.toMatchObject({ name: 'UsageError', message: expect.stringMatching(message) as string })
  })
})
