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
