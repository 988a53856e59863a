import { describe, expect, it } from 'vitest'
import { sniff } from '../../../src/extract/sniff.js'
import { readFixed } from '../../../src/extract/lines/fixed.js'
import { found, rawAt, read } from './read.js'

/** As wide as it is printed: full-width characters take two places. */
const wide = (text: string): number => [...text].reduce((sum, c) => sum + (c < '\u0370' || (c >= '\uff61' && c <= '\uff9f') ? 1 : 2), 0)
const pad = (text: string, width: number, blank = ' '): string => text + blank.repeat(Math.max(0, (width - wide(text)) / wide(blank)))
const PEOPLE = [
  ['0010021', '山田　太郎', 'ﾔﾏﾀﾞ ﾀﾛｳ', '03-3344-1122', '東京都新宿区西新宿２－８－１', '12,000'],
  ['0010022', '佐藤　花子', 'ｻﾄｳ ﾊﾅｺ', '045-671-2121', '神奈川県横浜市中区本町６－５０－１０', '8,500'],
  ['0010023', '鈴木　一', 'ｽｽﾞｷ ﾊｼﾞﾒ', '', '大阪府大阪市北区中之島１－３－２０', '105,000'],
  ['0010024', '五十嵐　健', 'ｲｶﾞﾗｼ ｹﾝ', '052-961-1111', '愛知県名古屋市中区三の丸３－１－１', '0'],
  ['0010025', '佐々木　美由紀', 'ｻｻｷ ﾐﾕｷ', '011-211-2111', '北海道札幌市中央区北１条西２', '9,800'],
]
const WIDTHS = [9, 18, 14, 15, 40]
const line = (cells: readonly string[]): string =>
  `${cells
    .slice(0, 5)
    .map((cell, n) => pad(cell, WIDTHS[n]!))
    .join('')}${(cells[5] ?? '').padStart(9)}`
const HEADING = line(['顧客番号', '氏　　　名', 'カナ', '電話番号', '住　　　所', '残高'])
const page = (number: number): string[] => [
  `${' '.repeat(30)}＊＊　契約者名簿　残高一覧表　＊＊${' '.repeat(10)}作成日 2024/10/01   PAGE ${number}`,
  '',
  HEADING,
  '-'.repeat(100),
  ...PEOPLE.map(line),
]
const LIST = `${[...page(1), '', ...page(2), '', '          ＊＊　合　計　＊＊                     10 件'].join('\r\n')}\r\n`

describe('a list whose columns are set by blanks', () => {
  it('is a table below a heading, on every page', async () => {
    const reading = await read(readFixed, LIST, { chunk: 100 })
    const rows = reading.tables.flat()
    expect(sniff(Buffer.from(LIST), 'KOKYAKU.txt')).toBe('fixed-width')
    expect(rows[0]).toEqual(['顧客番号', '氏名', 'カナ', '電話番号', '住所', '残高'])
    // What stands between two pages begins the table anew.
    expect(rows.filter(([number]) => number !== '顧客番号')).toEqual([...PEOPLE, ...PEOPLE])
    expect(reading.prose.some(({ text }) => text.includes('契約者名簿'))).toBe(true)
    expect(reading.prose.some(({ text }) => text.includes('太郎'))).toBe(false)
    expect(rawAt(LIST, found(reading, '045-671-2121')[0]!)).toBe('045-671-2121')
  })

  it('is one with full-width blanks alone', () => {
    const rows = [['氏名', '住所', '電話'], ...PEOPLE.map(([, name, , phone, home]) => [name!.replace('　', ''), home!, phone!])]
    const text = rows.map((cells) => cells.map((cell, n) => pad(cell, n === 0 ? 16 : 42, n < 2 ? '　' : ' ')).join('')).join('\n')
    expect(sniff(Buffer.from(text), 'a.txt')).toBe('fixed-width')
  })

  it('keeps a name whole whose parts always stand below each other', async () => {
    const rows = [
      '番号  氏名           電話番号',
      '1001  山田 太郎      03-3344-1122',
      '1002  佐藤 花子      045-671-2121',
      '1003  高橋 健一      06-6208-8181',
    ]
    expect((await read(readFixed, rows.join('\n'))).tables.flat()).toEqual([
      ['番号', '氏名', '電話番号'],
      ['1001', '山田 太郎', '03-3344-1122'],
      ['1002', '佐藤 花子', '045-671-2121'],
      ['1003', '高橋 健一', '06-6208-8181'],
    ])
  })

  it('is no list where most lines are something else', () => {
    const lines = [
      'name    mail    address',
      'fix the    build    again today',
      'and one    other    thing here',
      'that is    still    to be done',
    ]
    const notes = Array.from({ length: 6 }, (_, n) => `- note ${n}: the parser is faster by a few percent now`)
    expect(sniff(Buffer.from(lines.join('\n')), 'NEWS.txt')).toBe('fixed-width')
    expect(sniff(Buffer.from([...lines, ...notes].join('\n')), 'NEWS.txt')).toBe('text')
  })

  it.each([
    [
      'a letter',
      '拝啓　秋冷の候　ますますご清栄のこととお喜び申し上げます。\n　平素は格別のご高配を賜り\n　厚く御礼申し上げます。\n　氏名　　　山田太郎　　　様\n　まずは　書中にて　ご案内まで\n敬具　以上　総務部\n',
    ],
    [
      'a form',
      '申込書\n\n氏名　　　　　　　山田　太郎　　　印\n住所　　　　　　　東京都新宿区西新宿２－８－１\n電話　　　　　　　03-3344-1122\n',
    ],
    ['notes', '電話メモ   担当   佐藤\n10:20 山田様より 折り返し希望   在宅\n11:05   鈴木様　解約の件でお怒り 要報告\n'],
  ])('is not %s', (_, text) => {
    expect(sniff(Buffer.from(text), 'a.txt')).toBe('text')
  })
})
