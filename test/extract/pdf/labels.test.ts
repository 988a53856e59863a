import { describe, expect, it } from 'vitest'
import { buildLines, type TextItem } from '../../../src/extract/pdf/lines.js'
import { findTables } from '../../../src/extract/pdf/tables.js'

const SIZE = 9
const item = (str: string, x: number, y: number): TextItem => ({
  str,
  transform: [SIZE, 0, 0, SIZE, x, y],
  width: [...str].reduce((sum, c) => sum + (c.charCodeAt(0) < 0x100 ? SIZE / 2 : SIZE), 0),
  height: SIZE,
  fontName: 'f',
})
const WIDTH = 230
/** Lines of labels abreast, `space` points between a line and the one before. */
const page = (lines: readonly { cells: readonly string[]; space?: number; indent?: number }[]): TextItem[] => {
  let y = 800
  return lines.flatMap(({ cells, space = 14, indent = 0 }) => {
    y -= space
    return cells.flatMap((text, column) => (text === '' ? [] : [item(text, 40 + column * WIDTH + indent, y)]))
  })
}
const rowsOf = (items: readonly TextItem[]): (readonly string[])[][] =>
  findTables(buildLines(items, () => false)).map(({ rows }) => rows.map(({ cells }) => cells))

const HOMES = [{ cells: ['〒530-0001', '〒460-0008'], space: 30 }, { cells: ['大阪府大阪市北区梅田1-2-3', '愛知県名古屋市中区栄4-5-6'] }]
const NAMES = { cells: ['佐藤　蒼　様', '加藤　花子　様'], indent: 18 }
const MORE = [
  { cells: ['〒604-8005', '〒650-0021'], space: 30 },
  { cells: ['京都府京都市中京区恵比須町1-1', '兵庫県神戸市中央区三宮町2-2'] },
]
const OTHERS = { cells: ['鈴木　一郎　様', ''], indent: 18 }

describe('labels abreast on a page', () => {
  it('are rows of cells, a column a label', () => {
    const title = { cells: ['大阪公演チケット 1'] }
    const building = { cells: ['', '栄ハイツ201'] }
    expect(rowsOf(page([title, ...HOMES, building, NAMES, ...MORE, OTHERS]))).toEqual([
      [...HOMES, building, NAMES, ...MORE, OTHERS].map(({ cells }) => cells),
    ])
  })

  it('part where space does when the name stands first', () => {
    const first = [{ ...NAMES, indent: 0 }, { ...HOMES[0]!, space: 14 }, HOMES[1]!]
    const second = [{ ...OTHERS, space: 40, indent: 0 }, { ...MORE[0]!, space: 14 }, MORE[1]!]
    expect(rowsOf(page([...first, ...second]))).toEqual([
      [...first.map(({ cells }) => cells), ['', ''], ...second.map(({ cells }) => cells)],
    ])
  })

  it('may have the address behind the postal code', () => {
    const homes = (...cells: string[]) => ({ cells, space: 30 })
    const lines = [
      homes('〒530-0001　大阪市北区梅田1-2-3', '〒460-0008　名古屋市中区栄4-5-6'),
      NAMES,
      homes('〒604-8005　京都市中京区恵比須町1-1', '〒650-0021　神戸市中央区三宮町2-2'),
      OTHERS,
    ]
    expect(rowsOf(page(lines))).toEqual([lines.map(({ cells }) => cells)])
    // Cards: the next name stands right below the last line of one.
    expect(rowsOf(page([{ ...NAMES, indent: 0 }, ...lines]))).toEqual([])
  })

  it('end where a line runs over both', () => {
    const [rows] = rowsOf(
      page([...HOMES, NAMES, ...MORE, OTHERS, { cells: ['この面には、一月の公演のチケットをお送りする方の宛名だけを印刷しています。'] }]),
    )
    expect(rows).toHaveLength(6)
  })

  it('are not one label, nor two numbers in one line', () => {
    expect(rowsOf(page([...HOMES, ...MORE].map(({ cells }) => ({ cells: cells.slice(0, 1) }))))).toEqual([])
    expect(rowsOf(page([...HOMES, NAMES, OTHERS]))).toEqual([])
  })
})
