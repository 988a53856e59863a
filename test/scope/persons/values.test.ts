import { describe, expect, it } from 'vitest'
import type { Finding, Person, Place } from '../../../src/contract/index.js'
import { createValues } from '../../../src/scope/persons/values.js'

const at = (line: number): Place => ({ kind: 'text', line, column: 1 })
const found = (record: string, type: string, value: string, line: number): Finding =>
  ({ path: 'k.txt', record, type, value, fingerprint: value, confidence: 0.9, place: at(line) }) as unknown as Finding
const person = (line: number): Person => ({ records: [{ path: 'k.txt', place: at(line) }] }) as unknown as Person

describe('values of who is spoken of twice in running text', () => {
  it('are those below which the name stands, too', () => {
    const values = createValues()
    values.add([
      found('p1', 'person-name', '佐藤七海', 3),
      found('p2', 'address', '東京都町田市原町田6-14-1', 9),
      found('p2', 'person-name', '佐藤七海', 10),
      found('p2', 'phone-number', '042-720-9461', 11),
    ])
    expect(values.reader()(person(3)).values).toEqual({
      address: ['東京都町田市原町田6-14-1'],
      'person-name': ['佐藤七海'],
      'phone-number': ['042-720-9461'],
    })
  })

  it('stay those of each namesake where something differs', () => {
    const values = createValues()
    values.add([
      found('p1', 'person-name', '佐藤七海', 3),
      found('p1', 'address', '北海道札幌市中央区北1条西2-1', 4),
      found('p2', 'address', '東京都町田市原町田6-14-1', 9),
      found('p2', 'person-name', '佐藤七海', 10),
    ])
    const read = values.reader()
    expect(read(person(3)).values?.address).toEqual(['北海道札幌市中央区北1条西2-1'])
    expect(read(person(9)).values?.address).toEqual(['東京都町田市原町田6-14-1'])
  })
})
