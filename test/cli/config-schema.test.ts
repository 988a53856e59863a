import { readFileSync } from 'node:fs'
import Ajv from 'ajv'
import { describe, expect, it } from 'vitest'
import { parseConfig } from '../../src/cli/config.js'
import { messagesOf } from '../../src/cli/messages.js'
import { DEFAULT_LIMITS } from '../../src/contract/index.js'

interface Schema {
  properties: Record<string, { properties?: Record<string, object>; items?: Schema }>
  definitions: Record<string, Schema>
}
const schema = JSON.parse(readFileSync('schema/config.json', 'utf8')) as Schema
const bySchema = new Ajv().compile(schema)
const byProgram = (config: unknown): boolean => {
  try {
    parseConfig(JSON.stringify(config), 'x', messagesOf('en'))
    return true
  } catch {
    return false
  }
}

const EXAMPLES = { positive: ['ACME-1', { text: 'ACME-2', finds: [{ value: 'ACME-2' }] }], negative: ['ACME'] }
const DETECTOR = { id: 'acme', title: { ja: '社員番号', en: 'Staff' }, pattern: 'ACME-\\d+', labels: ['番号'], examples: EXAMPLES }
const ALLOW = { path: 'a/*.csv', sheet: '顧客', column: '氏名', type: 'person-name', reason: '架空の顧客', until: '2027-03-31' }
const WHOLE = {
  $schema: './node_modules/sekisho/schema/config.json',
  detectors: ['default', './mine.js', DETECTOR],
  minConfidence: 0.6,
  findings: 'all',
  ignore: ['node_modules'],
  limits: DEFAULT_LIMITS,
  concurrency: 2,
  referenceDate: '2026-04-01',
  lang: 'ja',
  failOn: ['my-number', 'person-name:10'],
  allow: [ALLOW, { path: 'b', type: '*', reason: 'synthetic' }],
}

describe('the published schema of the configuration', () => {
  it('knows every key, and no other', () => {
    expect(Object.keys(schema.properties).sort()).toEqual(Object.keys(WHOLE).sort())
    expect(Object.keys(schema.properties['limits']!.properties!)).toEqual(Object.keys(DEFAULT_LIMITS))
    expect(Object.keys(schema.properties['allow']!.items!.properties)).toEqual(Object.keys(ALLOW))
    // What the program says of an unknown key lists those that it knows.
    const known = (config: object): string[] => {
      try {
        parseConfig(JSON.stringify(config), 'x', messagesOf('en'))
      } catch (error) {
        return [...(error as Error).message.matchAll(/\b[a-z][A-Za-z]+\b/g)].map(([word]) => word)
      }
      return []
    }
    for (const [at, config] of [
      [schema.properties, { unknown: 1 }],
      [schema.properties['allow']!.items!.properties, { allow: [{ ...ALLOW, unknown: 1 }] }],
      [schema.definitions['detector']!.properties, { detectors: [{ ...DETECTOR, unknown: 1 }] }],
    ] as const)
      expect(known(config)).toEqual(expect.arrayContaining(Object.keys(at).filter((name) => name !== '$schema')))
  })

  it.each<[boolean, unknown]>([
    [true, {}],
    [true, WHOLE],
    [true, { detectors: [{ ...DETECTOR, title: 'Staff', ignoreCase: true, type: 'staff', checksum: 'luhn' }] }],
    [false, []],
    [false, { unknown: 1 }],
    [false, { detectors: [''] }],
    [false, { detectors: [{ ...DETECTOR, pattern: '' }] }],
    [false, { detectors: [{ ...DETECTOR, more: 1 }] }],
    [false, { detectors: [{ ...DETECTOR, title: { ja: 'x' } }] }],
    [false, { detectors: [{ ...DETECTOR, examples: { positive: [] } }] }],
    [false, { minConfidence: 1.1 }],
    [false, { minConfidence: '0.5' }],
    [false, { findings: 'some' }],
    [false, { ignore: 'x' }],
    [false, { ignore: [''] }],
    [false, { limits: { depth: 0 } }],
    [false, { limits: { deep: 1 } }],
    [false, { concurrency: -1 }],
    [false, { concurrency: 1.5 }],
    [false, { referenceDate: '2026-13-01' }],
    [false, { referenceDate: 'today' }],
    [false, { lang: 'fr' }],
    [false, { failOn: 'my-number' }],
    [false, { allow: [{ path: 'a', type: 'email' }] }],
    [false, { allow: [{ ...ALLOW, reason: '-' }] }],
    [false, { allow: [{ ...ALLOW, type: 'E mail' }] }],
    [false, { allow: [{ ...ALLOW, until: '2027/03/31' }] }],
    [false, { allow: [{ ...ALLOW, colum: 'x' }] }],
  ])('%s: says of %j what the program says', (fits, config) => {
    expect({ schema: bySchema(config), program: byProgram(config) }).toEqual({ schema: fits, program: fits })
  })
})
