import { describe, expect, it } from 'vitest'
import type { UnpackedChunk } from '../../../src/records/format.js'
import type { PersonRecord } from '../../../src/records/record.js'
import { sampleRecords } from '../../../src/scope/decisions/index.js'
import { createEvidence } from '../../../src/scope/evidence.js'
import { listPersons, summarisePersons } from '../../../src/scope/persons/index.js'
import { packed, plainRecord } from '../packed.js'

const chunk = (path: string, ...people: [keys: string, more?: Partial<PersonRecord>][]): UnpackedChunk =>
  packed(
    path,
    people.map(([keys, more], index) => plainRecord(keys, index + 2, more)),
  )
const DEAD: Partial<PersonRecord> = { isDead: true, age: 91, sensitive: ['medical'], region: '富山県' }

describe('the dead', () => {
  const members = chunk(
    'members.csv',
    ['name:釜田久作 family:釜田 given:久作 birth-date:1932-04-05'],
    ['name:釜田恒一 family:釜田 given:恒一 birth-date:1960-01-02', { age: 64 }],
    ['name:三宅直子 family:三宅 given:直子 birth-date:1970-01-02', { age: 54 }],
  )
  const funerals = chunk('funerals.csv', ['name:釜田久作 family:釜田 given:久作 birth-date:1932-04-05', DEAD])

  it('are joined with their other records and counted apart, in no breakdown', () => {
    const { persons, attributes, regions, sensitive, classes, exposure } = summarisePersons([members, funerals])
    expect(persons).toMatchObject({ estimate: 2, structured: 2, deceased: 1, records: 2 })
    expect(persons.min).toBeLessThanOrEqual(2)
    expect(attributes.age).toEqual({ '50-59': 1, '60-69': 1 })
    expect([regions, sensitive]).toEqual([{ unknown: 2 }, {}])
    expect(classes['customer']).toBe(2)
    expect(exposure.sensitive).toEqual({ structured: 0, loose: 0 })
  })

  it('are named as such in the list of persons, and nowhere where nobody is known to have died', () => {
    expect([...listPersons([members, funerals])].map(({ attributes }) => attributes['deceased'] ?? '').sort()).toEqual(['', '', 'true'])
    expect(summarisePersons([members]).persons).not.toHaveProperty('deceased')
  })

  it('are once, however many lists have the name alone, and give nothing to the living of that name', () => {
    const rite = chunk('rites.csv', ['name:釜田久作 family:釜田 given:久作', DEAD])
    const guide = chunk(
      'guide.csv',
      ['name:釜田久作 family:釜田 given:久作'],
      ['name:三宅直子 family:三宅 given:直子', { ...DEAD, sensitive: ['crime'] }],
    )
    const { persons, sensitive } = summarisePersons([members, funerals, rite, guide])
    expect(persons.estimate).toBe(2)
    expect(persons.deceased).toBe(1)
    expect(sensitive).toEqual({})
  })

  it('count for the duties by their My Numbers, which the law protects after death', () => {
    const filed = chunk('a.csv', ['name:釜田久作 birth-date:1932-04-05', { isDead: true, types: ['my-number', 'person-name'] }])
    const { persons, exposure } = summarisePersons([filed])
    expect(persons.estimate).toBe(0)
    expect(exposure.byType).toEqual({ 'my-number': { structured: 1, loose: 0 } })
  })

  it('are in no count of the files that hold persons, and in no sample', () => {
    // funerals.csv holds nobody else.
    const { holders } = summarisePersons([members, funerals])
    expect(holders.map(({ path, records, persons, sheets }) => [path, records, persons, sheets.length])).toEqual([['members.csv', 2, 2, 1]])
    const evidence = createEvidence()
    for (const one of [members, funerals]) evidence.addRecords(one)
    const sample = sampleRecords(evidence.result(), { count: 9, key: new Uint8Array(32) })
    expect(sample.map(({ id }) => id)).toEqual(['members.csv#1', 'members.csv#2'])
  })
})
