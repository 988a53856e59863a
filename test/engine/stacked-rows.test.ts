import { describe, expect, it } from 'vitest'
import { sheetRecords } from '../helpers/sheet-records.js'

const HEADER = [
  ['番号', 'フリガナ', '性別', '電話番号'],
  ['', '氏名', '生年月日', '住所'],
]
const PEOPLE = [
  ['K-1001', 'サトウ ハナコ', '女', '090-3381-6072', '佐藤 花子', '1985/4/1', '東京都町田市原町田1-2-3'],
  ['K-1002', 'スズキ リョウスケ', '男', '080-2947-5163', '鈴木 亮介', '1972/12/30', '大阪府吹田市江坂町4-5-6'],
  ['K-1003', 'タカハシ ケンイチ', '男', '080-2947-5181', '高橋 健一', '1964/1/9', '北海道札幌市中央区大通西7-8'],
  ['K-1004', 'タナカ ミサキ', '女', '080-2947-5190', '田中 美咲', '1999/8/15', '福岡県福岡市博多区博多駅前9-1'],
]
const lines = ([id, kana, sex, phone, name, birth, home]: string[]): string[][] => [
  [id!, kana!, sex!, phone!],
  ['', name!, birth!, home!],
]
const told = async (rows: string[][]): Promise<unknown[]> =>
  (await sheetRecords(rows)).map(({ region, gender, age, keys }) => [
    region,
    gender,
    age !== undefined,
    keys.some(({ kind }) => kind === 'name'),
  ])
const ALL = [
  ['東京都', 'female', true, true],
  ['大阪府', 'male', true, true],
  ['北海道', 'male', true, true],
  ['福岡県', 'female', true, true],
]

describe('a list with two lines a person', () => {
  it('has one record each', async () => {
    expect(await told([...HEADER, ...PEOPLE.flatMap(lines)])).toEqual(ALL)
    expect(await told([['顧客名簿'], ['2024年10月1日現在'], ...HEADER, ...PEOPLE.flatMap(lines)])).toEqual(ALL)
  })

  it('goes on below headings, blank rows and its header on the next page', async () => {
    const [a, b, c, d] = PEOPLE.map(lines) as [string[][], string[][], string[][], string[][]]
    expect(await told([...HEADER, ['■東日本'], ...a, [], ...b, ...HEADER, ['■西日本'], ...c, ...d, ['合計 4名']])).toEqual(ALL)
  })

  it('is not one with a header of two lines', async () => {
    const header = [
      ['番号', '氏名', '', '電話番号', '住所'],
      ['', '漢字', 'カナ', '', ''],
    ]
    const rows = PEOPLE.map(([id, kana, , phone, name, , home]) => [id!, name!, kana!, phone!, home!])
    expect(await sheetRecords([...header, ...rows])).toHaveLength(4)
    const groups = [
      ['契約者', '', '被保険者', ''],
      ['氏名', '電話番号', '氏名', '生年月日'],
    ]
    const pairs = PEOPLE.map(([, , , phone, name, birth], at) => [name!, phone!, PEOPLE[(at + 1) % 4]![4]!, birth!])
    expect(await sheetRecords([...groups, ...pairs])).toHaveLength(8)
  })
})
