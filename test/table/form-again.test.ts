import { describe, expect, it } from 'vitest'
import { createTable } from '../../src/table/create-table.js'
import { classify, family, name, outline, phone, read, toRows } from './tables.js'

const HEADER = ['診察券番号', '氏名', '性別', '生年月日']
const member = (n: number): string[] => [`${100_100 + n}`, name(n), '女', `2014/10/${10 + (n % 18)}`]
const card = (n: number, members: number, { first = '家族番号', person = '保護者氏名', gap = 2 } = {}): string[][] => [
  [first, `F${1001 + n}`, '登録日', '2025/12/5'],
  [person, `${family(n)} 恵`, '続柄', '母'],
  ['住所', `東京都新宿区西新宿1-2-${n + 1}`, '', ''],
  ['電話', phone(n), 'メール', n % 2 === 0 ? `user${n}@example.jp` : ''],
  HEADER,
  ...Array.from({ length: members }, (_, at) => member(n + at * 10)),
  ...Array.from({ length: gap }, () => [] as string[]),
]
const LONG = ['form 1-4', 'head 5-5', 'body 6-9', 'form 10-13', 'head 14-14', 'body 15-17', 'form 18-21', 'head 22-22', 'body 23-26']

describe('cards below each other, a form and a table each', () => {
  it.each(['保護者氏名', '代表者', '世帯主', '契約者氏名'])('begin anew behind each table: %s', (person) => {
    const cards = [2, 1, 2].flatMap((members, at) => card(at, members, { person }))
    expect(outline(read(cards))).toEqual(LONG)
  })

  it('has the table of one below its form, as other cards have several', () => {
    const bands = read([1, 2].flatMap((members, at) => card(at, members)))
    expect(outline(bands)).toEqual(['form 1-4', 'head 5-5', 'body 6-8', 'form 9-12', 'head 13-13', 'body 14-17'])
  })

  it('goes on for more rows than are held back, each with the fields of its form', () => {
    const rows = toRows(Array.from({ length: 80 }, (_, at) => card(at, 1 + (at % 3))).flat())
    const table = createTable({ classify })
    const bands = [0, 250, 300, 301, 302, 303, 304, 305, 306].flatMap((from, at, cuts) => table.push(rows.slice(from, cuts[at + 1])))
    const fields = [...bands, ...table.end()].flatMap((band) => [...(band.fields?.values() ?? [])].flat())
    for (const role of ['person.name_full', 'address.full', 'contact.tel'])
      expect(fields.filter(({ column }) => column.role === role).length).toBe(80)
    expect(fields.some(({ column }) => column.role === 'bio.birth')).toBe(false)
  })

  it('begins without a gap where several labels come again, and not with a word of the table', () => {
    const bands = read([2, 2].flatMap((members, at) => card(at, members, { gap: 0 })))
    expect(outline(bands)).toEqual(['form 1-4', 'head 5-5', 'body 6-7', 'form 8-11', 'head 12-12', 'body 13-14'])
    const table = [
      ['区分', '会員'],
      ['代表者', name(1)],
      ['電話', phone(1)],
      ['区分', '氏名', '電話'],
      ...[1, 2, 3].map((n) => ['区分', name(n), phone(n)]),
    ]
    expect(outline(read(table)).filter((band) => band.startsWith('form')).length).toBeLessThan(2)
  })
})
