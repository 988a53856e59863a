import { describe, expect, it } from 'vitest'
import type { Row } from '../../src/contract/index.js'
import { createTable } from '../../src/table/create-table.js'
import { turnedTable } from '../../src/table/turned.js'

const TYPES: readonly (readonly [RegExp, string])[] = [
  [/^\p{sc=Han}{2,3} \p{sc=Han}{1,3}$/u, 'person-name'],
  [/^0\d+-\d+-\d+$/, 'phone-number'],
  [/[市区]/, 'address'],
]
const classify = (cell: string): string | undefined => TYPES.find(([shape]) => shape.test(cell))?.[1]
const rowsOf = (lines: readonly string[]): Row[] => lines.map((line, at) => ({ number: at + 1, cells: line.split('|') }))
const bandsOf = (...lines: string[]) => {
  const table = createTable({ classify })
  return [...table.push(rowsOf(lines)), ...table.end()]
}
const recordsOf = (...lines: string[]) => turnedTable(rowsOf(lines), classify)?.records.map(({ row }) => row.cells)

const PEOPLE = ['|佐藤 花子|鈴木 一郎|高橋 恵', '電話番号|03-1234-5678|045-234-5678|06-6345-1201', '住所|港区芝1-2|西区南3-4|北区梅田5-6']

describe('a table on its side', () => {
  it('is a list of its columns, wherever its names have a label', () => {
    for (const label of ['氏名', '', '項目']) {
      const [names, ...others] = PEOPLE as [string, ...string[]]
      const bands = bandsOf('役員名簿', `${label}${names}`, ...others)
      expect(bands.map(({ kind }) => kind)).toEqual(['head', 'labels'])
      const { layout, labels = [] } = bands[1]!
      expect(layout.columns.map(({ role }) => role)).toEqual(['person.name_full', 'contact.tel', 'address.full'])
      expect(labels.map(({ row }) => row.cells)).toEqual([
        ['佐藤 花子', '03-1234-5678', '港区芝1-2'],
        ['鈴木 一郎', '045-234-5678', '西区南3-4'],
        ['高橋 恵', '06-6345-1201', '北区梅田5-6'],
      ])
      expect(labels[1]!.from.map((from) => [from!.row.number, from!.column])).toEqual([
        [2, 2],
        [3, 2],
        [4, 2],
      ])
    }
  })

  it('ends where nothing stands, and what follows is read for itself', () => {
    const bands = bandsOf(...PEOPLE, '', '氏名|電話番号', '田中 誠|03-2222-3333', '伊藤 隆|03-4444-5555')
    expect(bands.map(({ kind, rows }) => [kind, rows.length])).toEqual([
      ['labels', 3],
      ['head', 2],
      ['body', 2],
    ])
  })

  it('has a column of its own for what stands beside nobody', () => {
    expect(recordsOf('氏名|佐藤 花子||鈴木 一郎|高橋 恵|', '電話|03-1234-5678||06-6345-1201|045-234-5678|不在がち')).toEqual([
      ['佐藤 花子', '03-1234-5678'],
      ['鈴木 一郎', '06-6345-1201'],
      ['高橋 恵', '045-234-5678'],
      ['', '不在がち'],
    ])
  })

  it.each([
    ['a form of one person', ['氏名|佐藤 花子|', '電話|03-1234-5678|090-1234-5678']],
    ['forms abreast', ['氏名|佐藤 花子|氏名|鈴木 一郎', '電話|03-1234-5678|電話|06-6345-1201']],
    ['a list', ['氏名|電話|住所', '佐藤 花子|03-1234-5678|港区芝1-2', '鈴木 一郎|06-6345-1201|北区梅田5-6']],
    ['a list without a header', ['佐藤 花子|鈴木 一郎|03-1234-5678', '高橋 恵|田中 誠|06-6345-1201']],
    ['a grid of marks below names', ['日付|佐藤 花子|鈴木 一郎', '10/1|早|遅', '10/2|休|早']],
  ])('is not %s', (_, lines) => {
    expect(recordsOf(...lines)).toBeUndefined()
  })
})
