import { describe, expect, it } from 'vitest'
import type { PersonRecord } from '../../../src/records/record.js'
import { listPersons, summarisePersons } from '../../../src/scope/persons/index.js'
import { packed, plainRecord } from '../packed.js'

const file = (path: string, word: string, keys = 'name:山田太郎 email:t.yamada@a.jp', more: Partial<PersonRecord> = {}) =>
  packed(path, [plainRecord(keys, 2, { class: word, ...more })])

describe('the class of somebody whom several lists name', () => {
  it.each([
    [['customer', 'employee'], 'employee'],
    [['employee', 'customer'], 'employee'],
    [['family', 'customer'], 'customer'],
    [['unknown', 'family'], 'family'],
    [['partner', 'customer'], 'partner'],
    [['unknown', 'applicant'], 'applicant'],
  ])('%j is %s', (words, expected) => {
    const chunks = words.map((word, at) => file(`${at}.csv`, word))
    expect(summarisePersons(chunks).classes[expected]).toBe(1)
    expect([...listPersons(chunks)].map(({ attributes }) => attributes['class'])).toEqual([expected])
  })

  it('is not that of a clerk of the same name of whom nothing else is known', () => {
    const chunks = [file('a.csv', 'employee', 'name:山田太郎'), file('b.csv', 'customer')]
    expect(summarisePersons(chunks)).toMatchObject({ persons: { estimate: 1 }, classes: { customer: 1, employee: 0 } })
  })
})
