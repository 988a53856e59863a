import { describe, expect, it } from 'vitest'
import { buildLines, type TextItem } from '../../../src/extract/pdf/lines.js'
import type { SheetPage } from '../../../src/extract/pdf/sheet-part.js'
import { joinSheets, sheetPage, type HeldPage } from '../../../src/extract/pdf/sheets.js'
import { findTables } from '../../../src/extract/pdf/tables.js'

const [SIZE, PITCH, LEFT] = [8, 14, 40]
const widthOf = (text: string): number => [...text].reduce((sum, c) => sum + (c.charCodeAt(0) < 0x100 ? SIZE / 2 : SIZE), 0)
const item = (str: string, x: number, y: number): TextItem => ({
  str,
  transform: [SIZE, 0, 0, SIZE, x, y],
  width: widthOf(str),
  height: SIZE,
  fontName: 'f',
})
/** A page as a spreadsheet prints it: the same rows at the same heights on each. */
const print = (rows: readonly (readonly string[])[], widths: readonly number[]): TextItem[] =>
  rows.flatMap((row, at) =>
    row.flatMap((text, column) => {
      const x = LEFT + widths.slice(0, column).reduce((sum, width) => sum + width, 0)
      return text === '' ? [] : [item(text, x, 780 - at * PITCH)]
    }),
  )

/** Pages on paper of that width, as they are held. */
function hold(pages: readonly (readonly TextItem[])[], width = 420): HeldPage[] {
  let fullest: SheetPage | undefined
  return pages.flatMap((items, at) => {
    const tables = findTables(buildLines(items, () => false))
    const sheet = sheetPage(tables, fullest, [0, 0, width, 842], () => buildLines(items, () => false, true))
    fullest = fullest !== undefined && sheet !== undefined && fullest.lines.length > sheet.lines.length ? fullest : sheet
    return sheet === undefined ? [] : [{ page: at + 1, sheet, tables }]
  })
}
const joined = (pages: readonly HeldPage[]): { page: number; right: number[]; first: string[] }[] =>
  joinSheets(pages).map(({ page, right }) => ({
    page: page.page,
    right: right.map((part) => part.page.page),
    first: right.flatMap(({ table }) => table.rows[1]!.cells),
  }))
const alone = (pages: number): { page: number; right: number[]; first: string[] }[] =>
  Array.from({ length: pages }, (_, at) => ({ page: at + 1, right: [], first: [] }))

const GIVEN = ['花子', '太郎', '健一', '美咲', '陽子', '誠', '直樹', '由美']
const PEOPLE = Array.from({ length: 24 }, (_, n) => [`${1001 + n}`, `佐藤 ${GIVEN[n % 8]!}`, `昭和${40 + n}年1月${n + 1}日`])
const CONTACT = Array.from({ length: 24 }, (_, n) => [`東京都千代田区千代田${n + 1}-2-3`, `090-3381-${6000 + n}`])
const DATES = Array.from({ length: 24 }, (_, n) => [`20${10 + (n % 9)}/4/${n + 1}`])
const LEFT_HEAD = ['会員番号', '氏名', '生年月日']
const [LEFT_WIDTHS, MIDDLE_WIDTHS, RIGHT_WIDTHS] = [[80, 110, 120], [180, 90], [90]]
const part = (head: readonly string[], rows: readonly (readonly string[])[], widths: readonly number[]): TextItem[] =>
  print(head.length === 0 ? rows : [head, ...rows], widths)

describe('sheets wider than the paper', () => {
  const left = part(LEFT_HEAD, PEOPLE, LEFT_WIDTHS)
  const middle = part(['住所', '電話番号'], CONTACT, MIDDLE_WIDTHS)
  const right = part(['入会日'], DATES, RIGHT_WIDTHS)

  it('have their columns on pages of their own, also one or two', () => {
    expect(joined(hold([left, middle, right]))).toEqual([
      { page: 1, right: [2, 3], first: ['東京都千代田区千代田1-2-3', '090-3381-6000', '2010/4/1'] },
    ])
  })

  it('go across and then down, or down and then across', () => {
    const rows = <T>(all: readonly T[], from: number, to: number): readonly T[] => all.slice(from, to)
    const pages = (from: number, to: number, isFirst: boolean): TextItem[][] => [
      part(isFirst ? LEFT_HEAD : [], rows(PEOPLE, from, to), LEFT_WIDTHS),
      part(isFirst ? ['住所', '電話番号'] : [], rows(CONTACT, from, to), MIDDLE_WIDTHS),
    ]
    const [upper, lower] = [pages(0, 14, true), pages(14, 24, false)]
    const first = ['東京都千代田区千代田1-2-3', '090-3381-6000']
    const second = ['東京都千代田区千代田16-2-3', '090-3381-6015']
    expect(joined(hold([...upper, ...lower]))).toEqual([
      { page: 1, right: [2], first },
      { page: 3, right: [4], first: second },
    ])
    expect(joined(hold([upper[0]!, lower[0]!, upper[1]!, lower[1]!]))).toEqual([
      { page: 1, right: [3], first },
      { page: 2, right: [4], first: second },
    ])
  })

  it('may have columns that are all as wide', () => {
    const dates = DATES.map(([date], n) => [date!, n % 2 === 0 ? '一般' : 'ゴールド', `${n + 1}0000`])
    const first = ['2010/4/1', '一般', '10000']
    expect(joined(hold([left, part(['入会日', '会員種別', '年間購入額'], dates, LEFT_WIDTHS)]))).toEqual([{ page: 1, right: [2], first }])
  })

  it('may have columns that are printed on each page, which are no second ones', () => {
    const again = part(
      ['会員番号', '氏名', '電話番号'],
      PEOPLE.map(([number, name], n) => [number!, name!, CONTACT[n]![1]!]),
      LEFT_WIDTHS,
    )
    expect(joined(hold([left, again]))).toEqual([{ page: 1, right: [2], first: ['', '', '090-3381-6000'] }])
  })

  it('may have cells that are blank, and what is printed on each page', () => {
    const sparse = CONTACT.map(([address, phone], n) => (n % 3 === 0 ? ['', ''] : n % 3 === 1 ? [address!, ''] : [address!, phone!]))
    const headed = [...part(['住所', '電話番号'], sparse, MIDDLE_WIDTHS), item('2 / 2', 200, 20)]
    expect(joined(hold([left, headed]))).toEqual([{ page: 1, right: [2], first: ['', ''] }])
  })
})

describe('pages that are no parts of a sheet', () => {
  const left = part(LEFT_HEAD, PEOPLE, LEFT_WIDTHS)

  it('hold another list of the same kind', () => {
    const others = PEOPLE.map(([, name], n) => [`鈴木 ${name!.slice(3)}`, `2019/5/${n + 1}`, `${n + 1}回`])
    expect(joined(hold([left, part(['氏名', '来店日', '回数'], others, [90, 100, 60])]))).toEqual(alone(2))
  })

  it('go on with rows, in columns that were told otherwise', () => {
    const more = PEOPLE.map(([number, name, born]) => [`${Number(number) + 24}`, name!, born!])
    expect(joined(hold([left, part([], more, [60, 150, 100])]))).toEqual(alone(2))
  })

  it('have other rows, or as many too few', () => {
    expect(joined(hold([left, part(['住所', '電話番号'], CONTACT.slice(0, 9), MIDDLE_WIDTHS)]))).toEqual(alone(2))
    const lower = part(['住所', '電話番号'], CONTACT, MIDDLE_WIDTHS).map((one) =>
      item(one.str, one.transform[4]!, one.transform[5]! - PITCH / 2),
    )
    expect(joined(hold([left, lower])).map(({ right }) => right)).not.toContainEqual([2])
  })

  it('would have had room beside what stands before them', () => {
    expect(joined(hold([left, part(['住所', '電話番号'], CONTACT, [180, 90])], 842))).toEqual(alone(2))
  })
})
