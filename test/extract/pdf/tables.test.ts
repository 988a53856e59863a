import { describe, expect, it } from 'vitest'
import { buildLines, type TextItem } from '../../../src/extract/pdf/lines.js'
import { findTables, isContinued, type PageTable } from '../../../src/extract/pdf/tables.js'

const SIZE = 8
const widthOf = (text: string): number => [...text].reduce((sum, c) => sum + (c.charCodeAt(0) < 0x100 ? SIZE / 2 : SIZE), 0)
const item = (str: string, x: number, y: number): TextItem => ({
  str,
  transform: [SIZE, 0, 0, SIZE, x, y],
  width: widthOf(str),
  height: SIZE,
  fontName: 'f',
})

type Align = 'left' | 'center' | 'right'
/** Rows of cells in columns of such widths, a line a row; `top` is that of the first one. */
const table = (
  rows: readonly (readonly string[])[],
  widths: readonly number[],
  { align = 'left' as Align, top = 700, pitch = 16 } = {},
): TextItem[] =>
  rows.flatMap((row, line) =>
    row.flatMap((text, column) => {
      if (text === '') return []
      const left = 40 + widths.slice(0, column).reduce((sum, width) => sum + width, 0)
      const free = widths[column]! - widthOf(text) - 6
      return [item(text, left + (align === 'left' ? 0 : align === 'center' ? free / 2 : free), top - line * pitch)]
    }),
  )
const find = (items: readonly TextItem[]): PageTable[] => findTables(buildLines(items, () => false))
const cells = (items: readonly TextItem[]): (readonly string[])[][] => find(items).map(({ rows }) => rows.map((row) => row.cells))

const LIST = [
  ['席', '氏名', 'フリガナ', '生年月日', '電話'],
  ['A-1', '松本 芳子', 'マツモト ヨシコ', '昭和20年7月7日', '090-3381-6072'],
  ['A-2', '久保田 栄', 'クボタ サカエ', '昭和5年12月21日', ''],
  ['A-3', '森 一', 'モリ ハジメ', '昭和15年3月24日', '090-3381-6074'],
  ['A-4', '佐々木 光太郎', 'ササキ コウタロウ', '昭和9年1月2日', '070-4571-7921'],
  ['A-5', '五十嵐 美香', 'イガラシ ミカ', '昭和11年11月11日', '080-9400-1951'],
]
const WIDTHS = [30, 80, 100, 90, 80]

describe('tables of a page', () => {
  it.each<Align>(['left', 'center', 'right'])('are what stands in columns, set to the %s', (align) => {
    expect(cells(table(LIST, WIDTHS, { align }))).toEqual([LIST])
  })

  it('keep the lines above and below apart', () => {
    const [one, ...rest] = find([
      item('敬老会 出席者名簿', 40, 760),
      item('施設名', 40, 740),
      item('あおぞら苑', 200, 740),
      item('2024年9月16日 作成', 380, 740),
      ...table(LIST, WIDTHS),
      item('以上、ご確認のうえ、当日は受付にてお渡しください。変更がある場合は事務所までお知らせください。', 40, 560),
    ])
    expect(rest).toEqual([])
    expect(one!.to).toBe(8)
    expect(one!.rows.map((row) => row.cells).slice(-LIST.length)).toEqual(LIST)
  })

  it('have names whose words are stretches of their own, as wide apart as a character', () => {
    const names = ['松本　芳子', '鈴木　栄一', '高橋　恵子', '田中　健一', '伊藤　由美']
    const rows = names.flatMap((name, line) => {
      const [family, given] = name.split('　') as [string, string]
      const y = 700 - line * 16
      return [item(`${line + 1}`, 40, y), item(family, 70, y), item(given, 70 + 3 * SIZE, y), item(`090-3381-607${line}`, 160, y)]
    })
    const head = [item('No', 40, 716), item('氏名', 70, 716), item('電話番号', 160, 716)]
    expect(cells([...head, ...rows])[0]!.map((row) => row[1])).toEqual(['氏名', ...names.map((name) => name.replace('　', ' '))])
  })

  it('have cells that go on in the line below, or above and below the middle of their row', () => {
    const widths = [30, 80, 120, 90]
    const rows = ['松本 芳子', '鈴木 栄一', '高橋 恵子', '田中 健一', '伊藤 由美'].map((name, at) => [
      `${at + 1}`,
      name,
      '',
      `090-3381-607${at}`,
    ])
    const items = table(rows, widths, { pitch: 30 })
    const homes = rows.flatMap((_, at) => [
      item('東京都千代田区丸の内', 150, 704 - at * 30),
      item(`1-2-${at + 1} 丸の内ビル`, 150, 694 - at * 30),
    ])
    expect(cells([...items, ...homes])[0]!.map((row) => row[2])).toEqual(
      rows.map((_, at) => `東京都千代田区丸の内1-2-${at + 1} 丸の内ビル`),
    )
  })

  it('go on on the next page where the columns stand at the same places', () => {
    const [one] = find(table(LIST, WIDTHS))
    const [two] = find(table(LIST.slice(1), WIDTHS, { top: 780 }))
    const [other] = find(table(LIST, [60, 90, 120, 100, 80]))
    expect(isContinued(one!, two!)).toBe(true)
    expect(isContinued(one!, other!)).toBe(false)
  })

  it('are none where a page is prose, a letter, or a list of two columns', () => {
    const prose = Array.from({ length: 12 }, (_, line) =>
      item('この契約は、甲が乙に委託する業務の内容を定めるものであり、', 40, 700 - line * 14),
    )
    const english = Array.from({ length: 12 }, (_, line) => {
      let x = 40
      return 'the quick brown fox jumps over a dog and runs away from all of them'
        .split(' ')
        .sort((a, b) => ((a.length * 7 + line * 5) % 11) - ((b.length * 7 + line * 5) % 11) || a.localeCompare(b))
        .map((word, at) => {
          const here = item(word, x, 700 - line * 14)
          x += widthOf(word) + 3 + ((line * 7 + at * 3) % 4)
          return here
        })
    }).flat()
    const pairs = table(
      LIST.map((row) => row.slice(1, 3)),
      [90, 100],
    )
    for (const items of [prose, english, pairs]) expect(find(items)).toEqual([])
  })
})
