import { describe, expect, it } from 'vitest'
import { createTable } from '../../src/table/create-table.js'

/** Knows Japanese names, in kanji or kana, and no others. */
const classify = (cell: string): string | undefined =>
  /^(?:佐藤|鈴木|高橋|田中|サトウ|スズキ|タカハシ|タナカ)/.test(cell) ? 'person-name' : undefined
const kindsOf = (...rows: string[][]): string[] => {
  const table = createTable({ classify })
  const bands = [...table.push(rows.map((cells, index) => ({ number: index + 1, cells }))), ...table.end()]
  return bands.flatMap(({ kind, rows: own }) => own.map(() => kind))
}

const PEOPLE = [
  ['佐藤　太郎', 'サトウ　タロウ', '営業'],
  ['鈴木　花子', 'スズキ　ハナコ', '総務'],
  ['高橋　一郎', 'タカハシ　イチロウ', '営業'],
  ['田中　美咲', 'タナカ　ミサキ', '営業'],
]

describe('a list without a header', () => {
  it('has none where the first name is one that no detector knows', () => {
    expect(kindsOf(['グルン　ビシュヌ', 'グルン　ビシュヌ', '製造'], ...PEOPLE)).toEqual(new Array(5).fill('body'))
    expect(kindsOf(['女屋　翼斗', 'オナヤ　ツバト', '製造'], ...PEOPLE)).toEqual(new Array(5).fill('body'))
  })

  it('has one where the words above the names are labels that nobody knows', () => {
    expect(kindsOf(['メンバー', 'ヨミ', '配属'], ...PEOPLE)[0]).toBe('head')
    expect(kindsOf(['隊　士', 'よ　み', '配　属'], ...PEOPLE)[0]).toBe('head')
  })
})

describe('a form', () => {
  it('has the name of somebody from abroad beside its label, and no row of labels', () => {
    const table = createTable({ classify: (cell) => (/^09/.test(cell) ? 'phone-number' : undefined) })
    const rows = [
      ['申込書', '', '', ''],
      ['氏名', 'グルン　ビシュヌ', '国籍', '性別'],
      ['連絡先', '090-3381-6072', 'ネパール', '男'],
      ['住所', '高崎市末広町', '', ''],
    ]
    const bands = [...table.push(rows.map((cells, index) => ({ number: index + 1, cells }))), ...table.end()]
    const fields = bands.flatMap(({ fields: own }) => [...(own?.values() ?? [])].flat())
    expect(fields.map(({ column, cells }) => [column.label, cells])).toContainEqual(['氏名', [1]])
  })
})
