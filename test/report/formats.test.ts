import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import type { ScanEvent } from '../../src/contract/index.js'
import { csvCell, renderCsv } from '../../src/report/csv.js'
import { renderJson } from '../../src/report/json.js'
import { renderNdjson } from '../../src/report/ndjson.js'
import { EVIDENCE, finding, record, report, result, summary, text } from './fixture.js'

const gap = { reason: 'encrypted', severity: 'content', path: 'leak/b.xlsx', detail: 'パスワードが要ります' } as const

describe('JSON', () => {
  const full = result({
    findings: [finding({ path: 'leak/z.zip!a.csv', chain: ['leak/z.zip', 'a.csv'] }), finding(), finding({ masked: '\u001b[31m*' })],
    files: [
      record({ path: 'leak/b.xlsx', status: 'unreadable', gaps: [gap] }),
      record({ path: 'leak/z.zip!a.csv', findings: 1 }),
      record({ findings: 2 }),
    ],
    summary: summary({ complete: false }),
  })

  it('parses to the ScanResult it was given', async () => {
    expect(JSON.parse(await text(renderJson(full)))).toEqual(full)
  })

  it('is valid without any event', async () => {
    expect(JSON.parse(await text(renderJson(result())))).toEqual(result())
  })

  it('says that it was interrupted', async () => {
    expect(JSON.parse(await text(renderJson(report([], { interrupted: true }))))).toMatchObject({ interrupted: true })
  })

  it('gives findings out while the scan still runs', async () => {
    let drawn = 0
    const events = (async function* (): AsyncGenerator<ScanEvent> {
      for (; drawn < 1000; drawn++) yield { kind: 'findings', path: 'a', findings: [finding()] }
    })()
    const chunks = renderJson(report(events))
    await chunks.next()
    await chunks.next()
    expect(drawn).toBeLessThan(3)
  })
})

describe('NDJSON', () => {
  it('gives one event a line and the summary last', async () => {
    const events: ScanEvent[] = [
      { kind: 'findings', path: 'a', findings: [finding({ reason: 'x\u2028y' })] },
      { kind: 'file', record: record(), evidence: EVIDENCE },
    ]
    const lines = (await text(renderNdjson(report(events)))).trimEnd().split(/\n|\u2028/)
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      ...events,
      {
        kind: 'summary',
        version: 1,
        tool: { name: 'sekisho', version: '0.1.0' },
        options: { minConfidence: 0.5 },
        keyId: 'k1',
        referenceDate: '2026-01-02',
        startedAt: '2026-01-02T03:04:05.000Z',
        finishedAt: '2026-01-02T03:04:07.500Z',
        summary: summary(),
      },
    ])
  })

  it('tells a finished result with all of its evidence', async () => {
    const evidence = { ...EVIDENCE, counted: { 'my-number': 2 } }
    const source = result({
      findings: [finding(), finding({ path: 'b' })],
      files: [record({ findings: 1 }), record({ path: 'b', findings: 1 })],
      evidence,
    })
    const events = (await text(renderNdjson(source))).trimEnd().split('\n')
    const kinds = events.map((line) => JSON.parse(line) as { kind: string; evidence?: unknown })
    expect(kinds.map(({ kind }) => kind)).toEqual(['findings', 'file', 'findings', 'file', 'summary'])
    expect(kinds.filter(({ evidence }) => JSON.stringify(evidence)?.includes('my-number'))).toHaveLength(1)
  })
})

describe('CSV', () => {
  it.each(['=1+1', '+81', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1+1', ' =1', '\n@x'])('neutralises the formula %j', (cell) => {
    expect(csvCell(cell).replace(/^"/, '')).toMatch(/^'/)
  })

  it.each(['佐藤', '090-****-1234', 'a=b', ''])('leaves %j alone', (cell) => expect(csvCell(cell)).toBe(cell))

  it('opens in Excel as UTF-8 and holds a row for each finding and each gap', async () => {
    const events: ScanEvent[] = [
      { kind: 'findings', path: 'a', findings: [finding({ path: '=cmd|"x".csv' }), finding({ attributes: { dummy: 'true' } })] },
      { kind: 'file', record: record({ gaps: [gap] }), evidence: EVIDENCE },
    ]
    const csv = await text(renderCsv(report(events)))
    expect(csv.startsWith('\ufeffkind,path,')).toBe(true)
    const rows = parse(csv, { columns: true, bom: true, record_delimiter: '\r\n' }) as unknown as Record<string, string>[]
    expect(rows).toHaveLength(3)
    expect(rows[0]).toMatchObject({
      kind: 'finding',
      path: `'=cmd|"x".csv`,
      place: '顧客!B12（氏名）',
      title: '氏名',
      masked: '佐*****',
      confidence: '0.95',
    })
    expect(rows[0]).not.toHaveProperty('value')
    expect(rows[1]).toMatchObject({ dummy: 'true' })
    expect(rows[2]).toMatchObject({ kind: 'gap', path: 'leak/b.xlsx', type: 'encrypted', severity: 'content', title: 'パスワード付き' })
  })

  it('has a column of values only where they are revealed', async () => {
    const events: ScanEvent[] = [{ kind: 'findings', path: 'a', findings: [finding({ value: '佐藤 花子' })] }]
    expect(await text(renderCsv(report(events)))).not.toContain('佐藤 花子')
    expect(await text(renderCsv(report(events, { options: { reveal: true } })))).toContain('佐藤 花子')
  })

  it('ends an interrupted scan with a row that says so', async () => {
    const rows = (await text(renderCsv(report([], { interrupted: true }), { lang: 'en' }))).trimEnd().split('\r\n')
    expect(rows.at(-1)).toMatch(/^gap,,,aborted,.*stopped/)
  })
})
