import { describe, expect, it } from 'vitest'
import { buildLines, type TextItem } from '../../../src/extract/pdf/lines.js'
import { findTables } from '../../../src/extract/pdf/tables.js'
import { processorTime } from '../../helpers/processor-time.js'

const SIZE = 9
const item = (str: string, x: number, y: number): TextItem => ({
  str,
  transform: [SIZE, 0, 0, SIZE, x, y],
  width: [...str].reduce((sum, c) => sum + (c.charCodeAt(0) < 0x100 ? SIZE / 2 : SIZE), 0),
  height: SIZE,
  fontName: 'f',
})
const WIDTH = 230
interface Abreast {
  cells: readonly string[]
  /** Points to the line before. */
  space?: number
  indent?: number
}
/** Lines of blocks abreast, each begins `width` points behind the one before. */
const page = (lines: readonly Abreast[], width = WIDTH): TextItem[] => {
  let y = 800
  return lines.flatMap(({ cells, space = 14, indent = 0 }) => {
    y -= space
    return cells.flatMap((text, column) => (text === '' ? [] : [item(text, 40 + column * width + indent, y)]))
  })
}
/** The blocks that are read, each as its lines. */
const blocksOf = (items: readonly TextItem[]): string[][] => {
  const blocks: string[][] = []
  for (const { text, isApart } of buildLines(items, () => false)) {
    if (blocks.length === 0 || isApart === true) blocks.push([text])
    else blocks.at(-1)!.push(text)
  }
  return blocks
}
const column = (lines: readonly Abreast[], at: number): string[] => lines.map(({ cells }) => cells[at]!).filter((cell) => cell !== '')
const tables = (items: readonly TextItem[]): (readonly string[])[][] =>
  findTables(buildLines(items, () => false)).map(({ rows }) => rows.map(({ cells }) => cells))

const HOMES: Abreast[] = [
  { cells: ['〒530-0001', '〒460-0008'], space: 30 },
  { cells: ['大阪府大阪市北区梅田1-2-3', '名古屋市中区栄4-5-6'] },
]
const NAMES: Abreast = { cells: ['佐藤　蒼　様', '加藤　花子　様'], indent: 18 }
const MORE: Abreast[] = [
  { cells: ['〒604-8005', '〒650-0021'], space: 30 },
  { cells: ['京都市中京区恵比須町1-1', '神戸市中央区三宮町2-2'] },
]
const OTHERS: Abreast = { cells: ['鈴木　一郎　様', '高橋　恵　様'], indent: 18 }

describe('labels and cards abreast on a page', () => {
  it('are read one after the other', () => {
    const building = { cells: ['', '栄ハイツ201'] }
    const [first, second] = [
      [...HOMES, building, NAMES],
      [...MORE, OTHERS],
    ]
    expect(blocksOf(page([{ cells: ['大阪公演チケット 1'] }, ...first, ...second]))).toEqual([
      ['大阪公演チケット 1'],
      column(first, 0),
      column(first, 1),
      column(second, 0),
      column(second, 1),
    ])
  })

  it.each([2, 3])('%i of them, a name or a firm first', (count) => {
    const cards = [
      ['株式会社青空', '営業部 課長', '佐藤 蒼', '〒530-0001', '大阪府大阪市北区梅田1-2-3', 'TEL 06-6345-1201', 'sato@aozora.jp'],
      ['緑工業株式会社', '総務部 主任', '加藤 花子', '〒460-0008', '名古屋市中区栄4-5-6', 'TEL 052-241-3310', 'kato@midori.jp'],
      ['光和設計株式会社', '設計部', '鈴木 一郎', '〒604-8005', '京都市中京区恵比須町1-1', 'TEL 075-211-9020', 'suzuki@kowa.jp'],
    ].slice(0, count)
    for (const from of [0, 2]) {
      const own = cards.map((card) => card.slice(from))
      const lines = own[0]!.map((_, line) => ({ cells: own.map((card) => card[line]!) }))
      expect(blocksOf(page(lines, 180))).toEqual(own)
    }
  })

  it('have labels beside their values, the same ones in each', () => {
    const person = (name: string, home: string, phone: string) => [
      ['氏名', name],
      ['住所', home],
      ['電話', phone],
    ]
    const [one, other] = [
      person('佐藤 蒼', '大阪市北区梅田1-2-3', '06-6345-1201'),
      person('加藤 花子', '名古屋市中区栄4-5-6', '052-241-3310'),
    ]
    const lines = one.map((pair, line) => ({ cells: [...pair, ...other[line]!] }))
    expect(blocksOf(page(lines, 120))).toEqual([one.map((pair) => pair.join('\t')), other.map((pair) => pair.join('\t'))])
  })
})

describe('addressee and sender side by side', () => {
  const left = ['〒530-0001', '大阪府大阪市北区梅田1-2-3', '佐藤 蒼 様', 'TEL 06-6345-1201']
  const right = ['株式会社関所商事', '〒105-0011', '東京都港区芝公園4-2-8', 'TEL 03-6721-3344', '担当：関 一郎']
  const items = ['品名', '米', '麦', '豆'].map((name, at) => ({
    cells: [name, `${at + 1}`, `${at}00`, `${at},000`],
  }))

  it.each([0, 3, 7, 28])('are read one after the other, %i points lower', (lower) => {
    const letter = [
      ...left.map((text, line) => item(text, 45, 700 - line * 15)),
      ...right.map((text, line) => item(text, 340, 700 - lower - line * 15)),
      item('下記のとおりお見積り申し上げます。', 45, 560),
      ...page(items, 120).map((own) => ({ ...own, transform: [...own.transform.slice(0, 5), own.transform[5]! - 270] })),
    ]
    expect(blocksOf(letter).slice(0, 3)).toEqual([
      left,
      right,
      ['下記のとおりお見積り申し上げます。', ...items.map(({ cells }) => cells.join('\t'))],
    ])
    expect(tables(letter)).toEqual([items.map(({ cells }) => cells)])
  })
})

describe('what is read line by line', () => {
  it('is a table: a column tells one kind of thing', () => {
    const rows = ['佐藤 蒼', '加藤 花子', '鈴木 一郎', '高橋 恵', '田中 誠', '伊藤 隆', '渡辺 結'].map((name, at) => ({
      cells: [name, `東京都町田市原町田1-2-${at}`, `042-720-946${at}`, at === 3 ? 'm@sekisho-mail.jp' : `090-7894-595${at}`],
    }))
    expect(tables(page(rows, 130))).toEqual([rows.map(({ cells }) => cells)])
  })

  it('is a form in two columns, of which no label comes again', () => {
    const rows = [
      ['氏名', '佐藤 蒼', '生年月日', '1988年12月3日'],
      ['住所', '大阪市北区梅田1-2-3', '電話番号', '06-6345-1201'],
      ['連絡先', '090-7894-5958', 'メール', 'sato@sekisho-mail.jp'],
    ].map((cells) => ({ cells, space: 20 }))
    expect(blocksOf(page(rows, 120))).toEqual([rows.map(({ cells }) => cells.join('\t'))])
  })

  it('is text with a word set off to the right', () => {
    const lines = [{ cells: ['佐藤 蒼 様', '2024年10月1日'] }, { cells: ['TEL 06-6345-1201', '第12号'] }]
    expect(blocksOf(page(lines))).toEqual([lines.map(({ cells }) => cells.join('\t'))])
  })

  it('stays linear in pages of many stretches', () => {
    const rows = Array.from({ length: 300 }, (_, line) => ({
      cells: Array.from({ length: 12 }, (_, at) => `090-${line}-${at}@x`),
      space: 10,
    }))
    const wide = [1, 2, 3].map((line) => ({ cells: Array.from({ length: 2000 }, (_, at) => `u${line}-${at}@x`) }))
    const start = processorTime()
    blocksOf(page(rows, 90))
    blocksOf(page(wide, 90))
    expect(processorTime() - start).toBeLessThan(6000)
  })
})
