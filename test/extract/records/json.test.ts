import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readJson } from '../../../src/extract/json/json.js'
import { sniff } from '../../../src/extract/sniff.js'
import { found, rawAt, read } from './read.js'

const json = (text: string, how = {}) => read(readJson, text, how)
const tablesOf = async (value: unknown) => (await json(JSON.stringify(value))).tables

describe('records of JSON', () => {
  it('a list of objects is a table; what is nested stands beside it', async () => {
    const tables = await tablesOf([
      { 氏名: '山田 太郎', address: { zip: '100-0001', city: '千代田区' }, phones: ['03-1', '090-2'], active: true, memo: null },
      { 氏名: '佐藤 花子', address: { city: '港区' }, age: 41 },
    ])
    expect(tables).toEqual([
      [
        ['氏名', 'address.zip', 'address.city', 'phones', 'phones2', 'active', 'memo', 'age'],
        ['山田 太郎', '100-0001', '千代田区', '03-1', '090-2', 'true', '', ''],
        ['佐藤 花子', '', '港区', '', '', '', '', '41'],
      ],
    ])
  })

  it('one object is a record; lists in it are tables of their own', async () => {
    expect(
      await tablesOf({
        shop: 'A',
        orders: [
          { id: 1, name: 'x' },
          { id: 2, name: 'y' },
        ],
      }),
    ).toEqual([
      [
        ['shop', 'orders'],
        ['A', ''],
      ],
      [
        ['id', 'name'],
        ['1', 'x'],
        ['2', 'y'],
      ],
    ])
  })

  it('values of a person that say their kind stay with the person', async () => {
    const phones = [
      { type: 'mobile', number: '090-1' },
      { type: 'home', number: '03-2' },
    ]
    expect(await tablesOf([{ name: '山田', phones }])).toEqual([
      [
        ['name', 'phones.type', 'phones.number', 'phones2.type', 'phones2.number'],
        ['山田', 'mobile', '090-1', 'home', '03-2'],
      ],
    ])
  })

  it('members of a household are records, not columns', async () => {
    const family = [{ name: '山田 花子', birth: '1980-01-01' }]
    expect((await tablesOf([{ name: '山田 太郎', family }]))[1]).toEqual([
      ['name', 'birth'],
      ['山田 花子', '1980-01-01'],
    ])
  })

  it('objects under keys that are data are records', async () => {
    expect(await tablesOf({ u001: { name: '山田', tel: '03' }, u002: { name: '佐藤', tel: '06' } })).toEqual([
      [
        ['key', 'name', 'tel'],
        ['u001', '山田', '03'],
        ['u002', '佐藤', '06'],
      ],
    ])
  })

  it('JSON Lines are one table; lists of lists are tables', async () => {
    const { tables, gaps } = await json('{"氏名":"山田","tel":"03"}\n{"氏名":"佐藤","mail":"a@b"}\r\n\n{"氏名":"鈴木"}')
    expect(tables).toEqual([
      [
        ['氏名', 'tel', 'mail'],
        ['山田', '03', ''],
        ['佐藤', '', 'a@b'],
        ['鈴木', '', ''],
      ],
    ])
    expect(gaps).toEqual([])
    expect(
      (
        await tablesOf([
          ['氏名', '電話'],
          ['山田', '03'],
        ])
      )[0]!,
    ).toEqual([
      ['氏名', '電話'],
      ['山田', '03'],
    ])
  })

  it('names of prototypes and keys that come twice lose nothing', async () => {
    const { tables } = await json('[{"__proto__":{"a":"1"},"constructor":"2","toString":"3","x":"4","x":"5"}]')
    expect(tables).toEqual([
      [
        ['__proto__.a', 'constructor', 'toString', 'x', 'x2'],
        ['1', '2', '3', '4', '5'],
      ],
    ])
  })

  it('a value leads to its line, column and pointer, escapes or not', async () => {
    const text = '\ufeff{\r\n  "顧客": [\n    {"a/b": "\\u5c71\\n田", "mail": "x@y"}\n  ]\n}'
    const reading = await json(text)
    const value = found(reading, '山\n田')[0]!
    expect(value.place).toEqual({ kind: 'text', line: 3, column: 14, pointer: '/顧客/0/a~1b' })
    expect(rawAt(text.slice(1), value)).toBe('\\u5c71\\n田')
    expect(rawAt(text.slice(1), found(reading, '田')[0]!)).toBe('田')
    expect(rawAt(text.slice(1), found(reading, 'a/b')[0]!)).toBe('a/b')
    expect(found(reading, 'x@y')[0]).toEqual({ place: { kind: 'text', line: 3, column: 35, pointer: '/顧客/0/mail' }, span: [34, 37] })
  })
})

describe('any JSON', () => {
  const leaf = fc.oneof(
    fc.constantFrom('', 'x', '山"田\n', '😀\\', 'a.b', '#0', '__proto__'),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
  )
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      fc.array(tie('tree'), { maxLength: 5 }),
      fc.dictionary(fc.constantFrom('name', 'tel', 'type', '住所', 'k"\\1', '__proto__', 'a/b', ''), tie('tree'), { maxKeys: 5 }),
    ),
  }))

  it('loses no key and no value, and leads each to its place, whatever the blocks and chunks', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(tree, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 50 }),
        fc.boolean(),
        async (trees, chunk, pretty) => {
          const tokens: string[] = []
          const mark = (said: string): string => {
            const token = `⟦${tokens.length}⟧`
            tokens.push(token)
            return token + said
          }
          const marked = (value: unknown): unknown => {
            if (Array.isArray(value)) return value.map(marked)
            if (typeof value === 'object' && value !== null)
              return Object.fromEntries(Object.entries(value).map(([key, one]) => [mark(key), marked(one)]))
            return typeof value === 'string' ? mark(value) : value
          }
          const text = JSON.stringify(marked(trees), null, pretty ? 2 : undefined)
          const reading = await json(text, { chunk, blockSize: 16 })
          for (const token of tokens) {
            const places = found(reading, token)
            expect(places.length).toBeGreaterThan(0)
            for (const place of places) expect(rawAt(text, place)).toBe(token)
          }
          expect(reading.gaps).toEqual([])
          expect((await json(text)).tables).toEqual(reading.tables)
        },
      ),
      { numRuns: 200 },
    )
  })

  it('too large to be held is the same as held, and nothing is torn from its record', async () => {
    const customers = Array.from({ length: 30_000 }, (_, id) => ({ id, name: `山田${id}`, address: { zip: `${id}`, city: '港区' } }))
    const { tables } = await json(JSON.stringify({ version: 'v1', data: { customers, total: 30_000 }, end: '終' }))
    const rows = tables.filter(([head]) => head!.includes('address.zip')).flatMap((table) => table.slice(1))
    expect(rows).toEqual(customers.map(({ id, name, address }) => [`${id}`, name, address.zip, address.city]))
    for (const value of ['v1', '30000', '終']) expect(tables.flat(2)).toContain(value)
    const byKey = Object.fromEntries(customers.map((customer) => [`u${customer.id}`, customer]))
    const keyed = (await json(JSON.stringify(byKey))).tables.flatMap((table) => table.slice(1))
    expect(keyed).toHaveLength(30_000)
    expect(keyed[29_999]).toEqual(['u29999', '29999', '山田29999', '29999', '港区'])
  })

  it('comments and last commas pass', async () => {
    const text = '// 作成者 山田\n{ "a": 1, /* 電話\n03-1 */ "b": [2,], }\n'
    const reading = await json(text)
    expect(reading.gaps).toEqual([])
    expect(reading.tables).toEqual([
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ])
    expect(rawAt(text, found(reading, '03-1')[0]!)).toBe('03-1')
    expect(found(reading, '作成者 山田')[0]).toMatchObject({ place: { line: 1, column: 4 } })
  })
})

describe('broken JSON', () => {
  it('cut off gives what there is, with a gap', async () => {
    const text = '[{"name":"山田","tel":"03-1"},{"name":"佐藤","tel":"06-'
    const reading = await json(text)
    expect(reading.gaps).toMatchObject([{ reason: 'corrupt', severity: 'minor' }])
    expect(reading.tables.flat()).toContainEqual(['山田', '03-1'])
    expect(rawAt(text, found(reading, '06-')[0]!)).toBe('06-')
    expect(found(reading, '佐藤')).toHaveLength(1)
  })

  it('that turns into something else is read to its end', async () => {
    const text = '[{"name":"山田"}]\n--- 以下ログ ---\n鈴木 {"x": \n'
    const reading = await json(text)
    expect(reading.gaps).toMatchObject([{ reason: 'corrupt', severity: 'minor', place: { line: 2 } }])
    expect(rawAt(text, found(reading, '鈴木')[0]!)).toBe('鈴木')
    expect(found(reading, '山田')).toHaveLength(1)
  })

  it('deep nesting ends in text, a long string is no danger, keys of a megabyte are read', async () => {
    const deep = '[{"a":'.repeat(20_000) + '"山田"'
    expect(found(await json(deep), '山田')).toHaveLength(1)
    const long = `{"a":"${'x'.repeat(5_000_000)}山田\\" end","b":{"c":"佐藤"}}`
    const reading = await json(long)
    expect(reading.gaps).toEqual([])
    expect(rawAt(long, found(reading, '山田')[0]!)).toBe('山田')
    expect(rawAt(long, found(reading, '佐藤')[0]!)).toBe('佐藤')
    const key = `{"${'k'.repeat(1_000_000)}山田":"佐藤"}`
    expect(found(await json(key), '山田')).toHaveLength(1)
  })
})

describe('what is JSON', () => {
  const kind = (text: string, name = 'a.txt') => sniff(Buffer.from(text), name)
  it.each([
    ['{"a":1}', 'json'],
    ['  [1, 2]\n', 'json'],
    ['{"a":1}\n{"a":2}\n', 'ndjson'],
    ['// note\n{"a": [1,],}', 'json'],
    ['[{"a":"cut', 'json'],
  ])('%j is %s', (text, format) => {
    expect(kind(text)).toBe(format)
  })
  it.each([
    '[1] 山田ほか「題」\n[2] …',
    '[2024-01-01] started',
    '{{name}} 様',
    '[section]\na=1',
    '{ a: 1 }',
    '{"a":1} {"b":2}',
    '[',
    '//x',
    'hello',
  ])('%j is none', (text) => {
    expect(kind(text)).toBe('text')
  })
  it('source code stays text', () => {
    expect(kind('{"a":1}', 'a.ts')).toBe('text')
    expect(kind('{"a":1}', 'a.jsonl')).toBe('ndjson')
  })
})
