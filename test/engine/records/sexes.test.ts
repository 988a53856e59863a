import { expect, it } from 'vitest'
import { sheetRecords } from '../../helpers/sheet-records.js'

it('is an answer under 性別: who gives none has none, and その他 is one', async () => {
  const records = await sheetRecords([
    ['氏名', '性別', '電話番号'],
    ['佐藤 花子', '女性', '090-3381-6072'],
    ['鈴木 遥', '回答しない', '090-3381-6073'],
    ['田中 薫', 'ノンバイナリー', '090-3381-6074'],
    ['高橋 光', 'その他', '090-3381-6075'],
    ['伊藤 望', 'その他・回答しない', '090-3381-6076'],
  ])
  expect(records.map(({ gender }) => gender)).toEqual(['female', undefined, 'other', 'other', undefined])
})

const sexes = async (header: string[][], ...rows: string[][]): Promise<(string | undefined)[]> =>
  (await sheetRecords([...header, ...rows])).map(({ gender }) => gender)

it('is a mark under 男 or 女', async () => {
  const rows = [
    ['佐藤 花子', '', '○', '090-3381-6072'],
    ['鈴木 亮介', '○', '', '090-3381-6073'],
    ['田中 薫', '', '', '090-3381-6074'],
    ['高橋 光', '○', '○', '090-3381-6075'],
  ]
  const told = ['female', 'male', undefined, undefined]
  expect(await sexes([['氏名', '男', '女', '電話番号']], ...rows)).toEqual(told)
  const two = [
    ['氏名', '性別', '', '電話番号'],
    ['', '男', '女', ''],
  ]
  expect(await sexes(two, ...rows)).toEqual(told)
})

it('stands beside the birth date that one column asks for with it', async () => {
  const header = [['氏名', '性別・生年月日', '電話番号']]
  const rows = [
    ['佐藤 花子', '女　昭和60年4月1日', '090-3381-6072'],
    ['鈴木 亮介', '1985/4/1（男）', '090-3381-6073'],
    ['田中 薫', '1985/4/1', '090-3381-6074'],
  ]
  expect(await sexes(header, ...rows)).toEqual(['female', 'male', undefined])
})

it('is unknown where the codes are 0 and 1, of which a program may mean either; 1 and 2 are those of the standard', async () => {
  const sexes = async (...codes: string[]): Promise<(string | undefined)[]> =>
    (
      await sheetRecords([
        ['last_name', 'first_name', 'gender'],
        ...codes.map((code, n) => ['佐藤', ['花子', '太郎', '健一', '美咲', '翔太', '結菜'][n]!, code]),
      ])
    ).map(({ gender }) => gender)
  expect(await sexes('0', '1', '1', '0', '1', '0')).toEqual(Array(6).fill(undefined))
  expect(await sexes('2', '1', '1', '2', '1', '0')).toEqual(['female', 'male', 'male', 'female', 'male', undefined])
})
