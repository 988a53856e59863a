import { describe, expect, it } from 'vitest'
import type { PersonRecord } from '../../../src/records/record.js'
import { sheetRecords, valueOf } from '../../helpers/sheet-records.js'

/** Who is reached how: '山田太郎 own 09031281234', '… lent …'. */
const reached = (records: readonly PersonRecord[]): string[] =>
  records.flatMap((record) =>
    record.keys
      .filter(({ kind }) => kind === 'mobile' || kind === 'email')
      .map(({ strong, value }) => `${valueOf(record, 'name') ?? '?'} ${strong ? 'own' : 'lent'} ${value}`),
  )

describe('a telephone or a mailbox that is another’s', () => {
  it.each(['保護者携帯', '緊急連絡先電話番号', '連絡先（長女）', '家族の電話'])('is lent where the header says so: %s', async (label) => {
    const records = await sheetRecords([
      ['氏名', '生年月日', label],
      ['山田 太郎', '2015/6/7', '090-3128-1234'],
      ['佐藤 花子', '2016/8/9', '080-3128-5678'],
    ])
    expect(reached(records)).toEqual(['山田太郎 lent 09031281234', '佐藤花子 lent 08031285678'])
    expect(records.map(({ reach }) => reach.phone)).toEqual([true, true])
  })

  it('is lent to the child, and his guardian’s own where she is named', async () => {
    const records = await sheetRecords([
      ['園児氏名', '保護者氏名', '保護者携帯'],
      ['山田 太郎', '山田 花子', '090-3128-1234'],
      ['佐藤 一郎', '', '080-3128-5678'],
      ['鈴木 次郎', '鈴木 直子', '070-3128-9012'],
    ])
    expect(reached(records).sort()).toEqual([
      '佐藤一郎 lent 08031285678',
      '山田太郎 lent 09031281234',
      '山田花子 own 09031281234',
      '鈴木次郎 lent 07031289012',
      '鈴木直子 own 07031289012',
    ])
  })

  it('is lent where the cell says whose it is', async () => {
    const records = await sheetRecords([
      ['利用者氏名', '連絡先電話番号'],
      ['山田 きぬ', '090-3128-1234（長女）'],
      ['佐藤 茂', '娘携帯 080-3128-5678'],
      ['鈴木 清', '070-3128-9012（本人）'],
      ['高橋 勇', '090-5512-7781'],
    ])
    expect(reached(records)).toEqual([
      '山田きぬ lent 09031281234',
      '佐藤茂 lent 08031285678',
      '鈴木清 own 07031289012',
      '高橋勇 own 09055127781',
    ])
  })

  it('is somebody’s own where another column says that, too', async () => {
    const records = await sheetRecords([
      ['氏名', '携帯電話', '緊急連絡先電話番号'],
      ['山田 太郎', '090-3128-1234', '090-3128-1234'],
      ['佐藤 花子', '080-3128-5678', '070-3128-9012'],
    ])
    expect(reached(records)).toEqual(['山田太郎 own 09031281234', '佐藤花子 own 08031285678', '佐藤花子 lent 07031289012'])
  })
})
