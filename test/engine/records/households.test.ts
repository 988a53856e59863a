import { describe, expect, it } from 'vitest'
import { sheetRecords, valueOf } from '../../helpers/sheet-records.js'

describe('the household of a member', () => {
  it('has no acquaintance in it, whatever the column is called', async () => {
    const records = await sheetRecords([
      ['会員氏名', '会員住所', '家族会員氏名', '家族会員続柄', '家族会員携帯'],
      ['佐藤 花子', '群馬県高崎市末広町12-3', '佐藤 一郎', '夫', '090-3381-6073'],
      ['田中 健', '群馬県高崎市末広町14-5', '高橋 次郎', '知人', '090-3381-6074'],
      ['鈴木 誠', '群馬県高崎市末広町16-7', '伊藤 美咲', 'ご友人', '090-3381-6075'],
    ])
    expect(records.map((record) => `${valueOf(record, 'name')!} ${record.region ?? '-'}`)).toEqual([
      ...['佐藤花子 群馬県', '佐藤一郎 群馬県'],
      ...['田中健 群馬県', '高橋次郎 -'],
      ...['鈴木誠 群馬県', '伊藤美咲 -'],
    ])
  })
})
