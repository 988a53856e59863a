import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import Ajv from 'ajv'
import { describe, expect, it } from 'vitest'
import type { ScanResult } from '../../src/contract/index.js'
import { renderGateSarif, renderSarif } from '../../src/report/index.js'
import { EVIDENCE, finding, record, summary } from './fixture.js'
import { blocked, gateResult, unread } from './gate/fixture.js'

/** The schema of OASIS, as Microsoft's own test package brings it. */
const SCHEMA = createRequire(import.meta.url)
  .resolve('@microsoft/jest-sarif')
  .replace(/index\.js$/, 'schemas/sarif-2.1.0-rtm.5.json')
const validate = new Ajv({ schemaId: 'auto', unknownFormats: 'ignore' })
  .addMetaSchema(
    JSON.parse(readFileSync(createRequire(import.meta.url).resolve('ajv/lib/refs/json-schema-draft-04.json'), 'utf8')) as object,
  )
  .compile(JSON.parse(readFileSync(SCHEMA, 'utf8')) as object)

interface Log {
  runs: [
    {
      results: {
        ruleId: string
        level: string
        occurrenceCount?: number
        partialFingerprints?: object
        locations: { physicalLocation: object; logicalLocations?: object[] }[]
      }[]
      invocations: [{ exitCode: number; toolExecutionNotifications: { descriptor: { id: string }; message: { text: string } }[] }]
      tool: { driver: { rules: { id: string }[] } }
    },
  ]
}

async function logOf(rendered: AsyncIterable<string>): Promise<Log['runs'][0]> {
  let text = ''
  for await (const chunk of rendered) text += chunk
  const log = JSON.parse(text) as Log
  expect(validate(log), JSON.stringify(validate.errors)).toBe(true)
  expect(log.runs).toHaveLength(1)
  return log.runs[0]
}

describe('SARIF of the gate', () => {
  it('is valid by the schema of OASIS and says where, in lines or in cells', async () => {
    const findings = [
      blocked({ path: 'ソース/a b.ts' }),
      blocked(
        { type: 'person-name', path: 'o.zip!i.xlsx', chain: ['o.zip', 'i.xlsx'], place: { kind: 'cell', sheet: '顧客', ref: 'B12' } },
        { commit: 'a'.repeat(40) },
      ),
      blocked({ path: 'w.ts' }, { ruling: 'warn', why: 'author' }),
      blocked({ path: 'x.ts' }, { ruling: 'allowed', why: 'allow' }),
    ]
    const run = await logOf(renderGateSarif(gateResult({ findings, gaps: [unread], notices: [{ kind: 'warn-only' }] })))
    expect(run.results.map(({ ruleId, level }) => `${level} ${ruleId}`)).toEqual([
      'error unread/encrypted',
      'error phone-number',
      'error person-name',
      'warning phone-number',
    ])
    expect(run.results[1]!.locations[0]!.physicalLocation).toMatchObject({
      artifactLocation: { uri: '%E3%82%BD%E3%83%BC%E3%82%B9/a%20b.ts', uriBaseId: 'SRCROOT' },
      region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 18 },
    })
    expect(run.results[2]!.locations[0]).toMatchObject({
      physicalLocation: { artifactLocation: { uri: 'o.zip' } },
      logicalLocations: [{ name: 'B12', fullyQualifiedName: 'o.zip!i.xlsx 顧客!B12', kind: 'cell' }],
    })
    expect(run.invocations[0]).toMatchObject({ exitCode: 1 })
    expect(run.invocations[0].toolExecutionNotifications.map(({ descriptor }) => descriptor.id)).toEqual(['encrypted', 'warn-only'])
    // Fingerprints of a random key would make everything new in every run.
    expect(run.results.some(({ partialFingerprints }) => partialFingerprints !== undefined)).toBe(false)
    const keyed = await logOf(renderGateSarif(gateResult({ findings }), { stableKey: true }))
    expect(keyed.results.every(({ partialFingerprints }) => partialFingerprints !== undefined)).toBe(true)
  })

  it('is valid where there is nothing, and for a file called like a warning of the builder', async () => {
    expect((await logOf(renderGateSarif(gateResult({ verdict: 'nothing' })))).results).toEqual([])
    await logOf(renderGateSarif(gateResult({ findings: [blocked({ path: 'SARIF_BUILDER_INVALID/\ud800.ts' })] })))
  })

  it('stays below the limits of GitHub: rolled up by file and type, then cut, and it says so', async () => {
    const many = Array.from({ length: 6000 }, (_, i) => blocked({ path: `f${i % 3}.ts` }))
    const rolled = await logOf(renderGateSarif(gateResult({ findings: many, omitted: 7 })))
    expect(rolled.results.map(({ occurrenceCount }) => occurrenceCount)).toEqual([2000, 2000, 2000])
    const files = Array.from({ length: 12_000 }, (_, i) => blocked({ path: `f${i}.ts` }, i < 6000 ? { ruling: 'warn' } : {}))
    const cut = await logOf(renderGateSarif(gateResult({ findings: files })))
    expect(cut.results).toHaveLength(5000)
    expect(cut.results.every(({ level }) => level === 'error')).toBe(true)
    expect(cut.invocations[0].toolExecutionNotifications.at(-1)!.message.text).toContain('7,000')
  })
})

describe('SARIF of a scan', () => {
  it('is valid, by confidence, with what was not read', async () => {
    const files = [record({ path: '/abs/名簿.xlsx', gaps: [unread.gap] })]
    const findings = [0.95, 0.6, 0.2].map((confidence) => finding({ path: '/abs/名簿.xlsx', confidence }))
    const result = {
      version: 1,
      tool: { name: 'sekisho', version: '1.2.3' },
      options: {},
      keyId: 'k',
      referenceDate: '2026-04-01',
      startedAt: '2026-04-01T00:00:00.000Z',
      finishedAt: '2026-04-01T00:00:01.000Z',
      findings,
      files,
      summary: summary(),
      evidence: EVIDENCE,
    } as ScanResult
    const run = await logOf(renderSarif(result))
    expect(run.results.map(({ level }) => level)).toEqual(['error', 'warning', 'note'])
    expect(run.results[0]!.locations[0]!.physicalLocation).toEqual({
      artifactLocation: { uri: 'file:///abs/%E5%90%8D%E7%B0%BF.xlsx', index: 0 },
    })
    expect(run.invocations[0]).toMatchObject({ exitCode: 3 })
  })
})
