import { describe, expect, it } from 'vitest'
import { createPacker, type UnpackedChunk } from '../../../src/records/codec.js'
import type { PersonRecord, RecordKey } from '../../../src/records/record.js'
import { listPersons, summarisePersons } from '../../../src/scope/persons/index.js'
import { sipKey } from '../../../src/text/siphash.js'

const KEY = sipKey(new Uint8Array(16))
const STRONG = new Set(['email', 'mobile'])

/** Keys written as 'name:山田太郎 mobile:09011112222'. */
function keys(text: string): RecordKey[] {
  return text.split(' ').map((pair) => {
    const [kind = '', value = ''] = pair.split(':')
    return { kind, strong: STRONG.has(kind), value }
  })
}

function chunk(path: string, ...people: (string | [string, Partial<PersonRecord>])[]): UnpackedChunk {
  const packer = createPacker(() => KEY)
  people.forEach((one, index) => {
    const [text, more] = typeof one === 'string' ? [one, {}] : one
    packer.add({
      structured: true,
      class: 'customer',
      place: { kind: 'cell', sheet: '名簿', ref: `AB${index + 2}` },
      types: ['person-name'],
      items: ['氏名'],
      keys: keys(text),
      age: undefined,
      gender: undefined,
      occupation: undefined,
      region: undefined,
      reach: { postal: false, phone: false, email: false },
      sensitive: [],
      ...more,
    })
  })
  return { path, ...packer.take() }
}

const counts = (...chunks: UnpackedChunk[]) => {
  const { min, estimate, max, records } = summarisePersons(chunks).persons
  return { records, range: [min, estimate, max] }
}

describe('名寄せ', () => {
  it('joins by a mailbox, and by the name together with a telephone', () => {
    const list = chunk('a.csv', 'name:山田太郎 email:y@a.jp', 'name:佐藤花子 phone:0312345678')
    const other = chunk('b.csv', 'name:山田太郎 email:y@a.jp', 'name:佐藤花子 phone:0312345678')
    expect(counts(list, other)).toEqual({ records: 4, range: [2, 2, 2] })
  })

  it('does not join a household by its mobile telephone', () => {
    const list = chunk('a.csv', 'name:山田太郎 mobile:09011112222', 'name:山田花子 mobile:09011112222')
    expect(counts(list, chunk('b.csv', 'name:山田花子 mobile:09011112222'))).toEqual({ records: 3, range: [2, 2, 2] })
  })

  it('does not join by the same name alone: it widens the range', () => {
    const [a, b] = [chunk('a.csv', 'name:山田太郎 email:y@a.jp'), chunk('b.csv', 'name:山田太郎 phone:0312345678')]
    expect(counts(a, b)).toEqual({ records: 2, range: [1, 1, 2] })
  })

  it('takes who is known by a name alone for the one who bears it, and for somebody else at most', () => {
    expect(counts(chunk('a.csv', 'name:山田太郎 email:y@a.jp'), chunk('b.txt', 'name:山田太郎'))).toEqual({ records: 2, range: [1, 1, 2] })
    expect(counts(chunk('b.txt', 'name:山田太郎'), chunk('c.txt', 'name:山田太郎'))).toEqual({ records: 2, range: [1, 1, 2] })
  })

  it('knows namesakes of one list for two', () => {
    expect(counts(chunk('a.csv', 'name:山田太郎 email:y@a.jp', 'name:山田太郎 email:z@a.jp'))).toEqual({ records: 2, range: [2, 2, 2] })
    expect(counts(chunk('b.csv', 'name:山田太郎', 'name:山田太郎'))).toEqual({ records: 2, range: [2, 2, 2] })
  })

  it('knows namesakes by their birth dates', () => {
    const [a, b] = [
      chunk('a.csv', 'name:山田太郎 birth-date:1980-01-01'),
      chunk('b.csv', 'name:山田太郎 birth-date:1990-01-01', 'name:山田太郎 birth-date:1980-01-01'),
    ]
    expect(counts(a, b)).toEqual({ records: 3, range: [2, 2, 2] })
  })

  it('joins kanji and kana where one reading of the name is known', () => {
    const list = chunk(
      'a.csv',
      'name:山田太郎 kana:ヤマダタロウ birth-date:1980-01-01',
      'name:佐藤健 kana:サトウケン birth-date:1990-01-01',
    )
    const bank = chunk('b.csv', 'kana:ヤマダタロウ birth-date:1980-01-01', 'kana:サトウケン birth-date:1991-01-01')
    expect(counts(list, bank).range[1]).toBe(3)
  })

  it('keeps brothers apart whose names are read alike', () => {
    const list = chunk('a.csv', 'name:佐藤健 kana:サトウケン phone:0312345678', 'name:佐藤賢 kana:サトウケン phone:0312345678')
    expect(counts(list).range).toEqual([2, 2, 2])
  })

  it('counts what leaked of a person over all records, and every breakdown sums to the estimate', () => {
    const a = chunk('a.csv', ['name:山田太郎 email:y@a.jp', { region: '東京都', types: ['email', 'person-name'], items: ['氏名', '年収'] }])
    const b = chunk(
      'b.csv',
      ['name:山田太郎 email:y@a.jp', { age: 41, gender: 'male', reach: { postal: false, phone: true, email: true } }],
      'name:佐藤花子',
    )
    const summary = summarisePersons([a, b])
    expect(summary.combinations).toEqual([
      { types: ['email', 'person-name'], persons: 1 },
      { types: ['person-name'], persons: 1 },
    ])
    expect(summary.items).toEqual([
      { label: '氏名', persons: 2, files: 2 },
      { label: '年収', persons: 1, files: 1 },
    ])
    expect(summary.attributes.age).toEqual({ '40-49': 1, unknown: 1 })
    expect(summary.regions).toEqual({ 東京都: 1, unknown: 1 })
    expect(summary.reachable).toEqual({ postal: 0, phone: 1, email: 1, none: 1 })
  })

  it('does not depend on the order of the files', () => {
    const files = [
      chunk('a.csv', 'name:山田太郎 email:y@a.jp', 'name:佐藤花子 mobile:09011112222'),
      chunk('b.csv', 'name:佐藤花子 mobile:09011112222 email:s@a.jp'),
      chunk('c.csv', 'kana:サトウハナコ email:s@a.jp', 'name:鈴木一郎'),
    ]
    expect(counts(...files)).toEqual(counts(...files.toReversed()))
  })

  it('lists everyone with the places of the records', () => {
    const persons = [
      ...listPersons([chunk('a.csv', 'name:山田太郎 email:y@a.jp', 'name:佐藤花子'), chunk('b.csv', 'name:山田太郎 email:y@a.jp')]),
    ]
    expect(persons.map(({ certain, joinedBy, records }) => [certain, joinedBy, records.map(({ path, place }) => [path, place])])).toEqual([
      [false, [], [['a.csv', { kind: 'cell', sheet: '名簿', ref: 'AB3' }]]],
      [
        true,
        ['email'],
        [
          ['a.csv', { kind: 'cell', sheet: '名簿', ref: 'AB2' }],
          ['b.csv', { kind: 'cell', sheet: '名簿', ref: 'AB2' }],
        ],
      ],
    ])
  })
})
