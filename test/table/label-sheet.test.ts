import { describe, expect, it } from 'vitest'
import type { Row } from '../../src/contract/index.js'
import { createTable } from '../../src/table/create-table.js'

const TYPES: readonly (readonly [RegExp, string])[] = [
  [/^\p{sc=Han}{2,3} \p{sc=Han}{1,3}$/u, 'person-name'],
  [/^(?:TEL )?0\d+-\d+-\d+$/, 'phone-number'],
  [/@/, 'email'],
  [/[市区]/, 'address'],
]
const classify = (cell: string): string | undefined => TYPES.find(([shape]) => shape.test(cell))?.[1]
const bandsOf = (...rows: string[][]) => {
  const table = createTable({ classify })
  return [...table.push(rows.map((cells, at): Row => ({ number: at + 1, cells }))), ...table.end()]
}
const PEOPLE = ['佐藤 花子', '鈴木 一郎', '高橋 恵', '田中 誠', '伊藤 隆', '渡辺 結']
const abreast = (card: (name: string, at: number) => string): string[][] =>
  [0, 2, 4].map((from) => [card(PEOPLE[from]!, from), card(PEOPLE[from + 1]!, from + 1)])

describe('cards in the cells of a table', () => {
  it.each([
    ['a name, a telephone, a mailbox', (name: string, at: number) => `${name}\n090-1234-567${at}\nu${at}@example.jp`],
    ['a firm and a department first', (name: string, at: number) => `株式会社青空\n営業部\n${name}\nTEL 03-1234-567${at}`],
    ['labels before their values', (name: string, at: number) => `氏名：${name}\n住所：港区芝1-${at}\n電話：03-1234-567${at}`],
  ])('are one each: %s', (_, card) => {
    const rows = abreast(card)
    expect(bandsOf(...rows).flatMap(({ kind, labels = [] }) => labels.map(({ row }) => [kind, row.cells.filter(Boolean)]))).toEqual(
      rows.flat().map((cell) => ['labels', [cell]]),
    )
  })

  it('are a column of a list where something else stands beside them', () => {
    const rows = PEOPLE.map((name, at) => [`C-10${at}`, `${name}\n090-1234-567${at}`])
    expect(bandsOf(['会員番号', '氏名・連絡先'], ...rows).map(({ kind }) => kind)).toEqual(['head', 'body'])
  })
})
