import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Place } from '../../src/contract/index.js'
import { readKeys } from '../../src/records/keys.js'
import { createPacker } from '../../src/records/pack.js'
import { readRecords } from '../../src/records/unpack.js'
import { marksOf, readingMark, type UnpackedChunk } from '../../src/records/format.js'
import type { PersonRecord } from '../../src/records/record.js'
import { sipHash, sipKey, sipResult } from '../../src/text/siphash.js'
import { plainRecord } from '../scope/packed.js'

const KEY = sipKey(new Uint8Array(16).fill(7))
const word = fc.string({ minLength: 1, maxLength: 8 })
const number = fc.integer({ min: 1, max: 2 ** 31 })
const place: fc.Arbitrary<Place> = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), line: number, column: number }),
  fc.record({
    kind: fc.constant('cell' as const),
    sheet: word,
    ref: fc.tuple(fc.constantFrom('A', 'Z', 'AA', 'XFD'), fc.integer({ min: 1, max: 1_048_576 })).map(([column, row]) => `${column}${row}`),
  }),
  fc.record({ kind: fc.constant('part' as const), part: word, paragraph: number }),
  fc.record({ kind: fc.constant('page' as const), page: number, line: number }),
  fc.record({ kind: fc.constant('bytes' as const), offset: fc.integer({ min: 0, max: 2 ** 48 }) }),
  fc.record({ kind: fc.constant('name' as const) }),
)
const perhaps = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: undefined })
const record: fc.Arbitrary<PersonRecord> = fc.record({
  structured: fc.boolean(),
  class: word,
  place,
  types: fc.uniqueArray(word),
  items: fc.uniqueArray(word),
  keys: fc.array(fc.record({ kind: word, strong: fc.boolean(), value: fc.string() }), { maxLength: 12 }),
  age: perhaps(fc.integer({ min: 0, max: 130 })),
  gender: perhaps(word),
  occupation: perhaps(word),
  region: perhaps(word),
  reach: fc.record({ postal: fc.boolean(), phone: fc.boolean(), email: fc.boolean() }),
  sensitive: fc.uniqueArray(word),
})

/** What a chunk tells of its records, keys as their hashes. */
function unpack(chunk: UnpackedChunk): unknown[] {
  const read: unknown[] = []
  const words = (set: number) => chunk.sets[set]!.map((index) => chunk.strings[index])
  readRecords(chunk, (packed) => {
    read.push({
      structured: packed.structured,
      class: packed.class,
      place: packed.place(),
      types: words(packed.types),
      items: words(packed.items),
      keys: Array.from({ length: packed.keys }, (_, index) => [
        packed.keyKind(index),
        packed.keyStrong(index),
        packed.keyHigh(index),
        packed.keyLow(index),
      ]),
      age: packed.age === 255 ? undefined : packed.age,
      gender: packed.gender,
      occupation: packed.occupation,
      region: packed.region,
      reach: { postal: packed.postal, phone: packed.phone, email: packed.email },
      sensitive: words(packed.sensitive),
    })
  })
  return read
}

const told = (one: PersonRecord): unknown => ({
  ...one,
  keys: one.keys.map(({ kind, strong, value }) => {
    sipHash(KEY, value)
    return [kind, strong, sipResult.high, sipResult.low]
  }),
})

describe('packed records', () => {
  it('come back as they were, however they are cut into packs', () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 20 }), fc.nat(20), (records, cut) => {
        const packer = createPacker(() => KEY)
        records.slice(0, cut).forEach((one) => packer.add(one))
        const first = packer.take()
        records.slice(cut).forEach((one) => packer.add(one))
        const second = packer.take()
        const chunk = {
          path: 'a.csv',
          strings: [...first.strings, ...second.strings],
          sets: [...first.sets, ...second.sets],
          shapes: [...first.shapes, ...second.shapes],
          data: Buffer.concat([first.data, second.data]),
        }
        expect(unpack(chunk)).toEqual(records.map(told))
      }),
      { numRuns: 200 },
    )
  })

  it('take 20 bytes and 8 for each key where rows are alike: a million of them lie in memory', () => {
    const packer = createPacker(() => KEY)
    const row = (n: number): PersonRecord => ({
      structured: true,
      class: 'customer',
      place: { kind: 'cell', sheet: '名簿', ref: `A${n}` },
      types: ['email', 'phone-number'],
      items: ['電話番号', 'メールアドレス'],
      keys: [
        { kind: 'mobile', strong: true, value: `0900000${n}` },
        { kind: 'email', strong: true, value: `${n}@example.com` },
      ],
      age: n % 90,
      gender: n % 2 === 0 ? 'male' : 'female',
      occupation: undefined,
      region: n % 3 === 0 ? '東京都' : '大阪府',
      reach: { postal: n % 5 === 0, phone: true, email: true },
      sensitive: [],
    })
    for (let n = 1; n <= 100; n++) packer.add(row(n))
    const { data, shapes } = packer.take()
    expect(shapes).toHaveLength(1)
    expect(data.byteLength).toBe(100 * (20 + 2 * 8))
  })

  it('tell of a given name how it may be read, by what the hash of a reading has', () => {
    const packer = createPacker(
      () => KEY,
      (given, most) => (given === '祥子' ? ['ショウコ', 'サチコ'] : []).slice(0, most),
    )
    const given = (value: string): PersonRecord => plainRecord(`given:${value}`, 2)
    for (const value of ['祥子', '祥子', '花子']) packer.add(given(value))
    const chunk = { path: 'a.csv', ...packer.take() }
    const found: [number, number][] = []
    readKeys(
      chunk,
      (kind) => kind === 'given',
      (_, high, low) => found.push([high, low]),
    )
    const markOf = (reading: string): number => {
      sipHash(KEY, reading)
      return readingMark(sipResult.low)
    }
    expect(found[0]).toEqual(found[1])
    expect(marksOf(...found[0]!)).toEqual([markOf('siyoko'), markOf('satiko')])
    expect(marksOf(...found[2]!)).toEqual([])
    expect(found[2]![0]).not.toBe(found[0]![0])
  })

  it('hold no value', () => {
    const packer = createPacker(() => KEY)
    const value = '090-1234-5678'
    packer.add({
      structured: true,
      class: 'customer',
      place: { kind: 'name' },
      types: ['phone-number'],
      items: [],
      keys: [{ kind: 'mobile', strong: true, value }],
      age: undefined,
      gender: undefined,
      occupation: undefined,
      region: undefined,
      reach: { postal: false, phone: true, email: false },
      sensitive: [],
    })
    const { data, ...words } = packer.take()
    expect(Buffer.from(data).includes(value)).toBe(false)
    expect(JSON.stringify(words)).not.toContain(value)
  })
})
