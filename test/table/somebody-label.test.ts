import { describe, expect, it } from 'vitest'
import { roleOf } from '../../src/table/roles.js'
import { sheetRecords, valueOf } from '../helpers/sheet-records.js'

describe('the parties of law and trade', () => {
  it.each(
    '委任者 受任者 賃貸人 賃借人 貸付人 借入人 譲渡人 譲受人 被相続人 法定相続人 遺言者 受遺者 申立人 相手方 原告 被告 債権者 債務者 物上保証人 後見人 被後見人 保佐人 被保佐人 贈与者 受贈者 登記権利者 登記義務者 荷送人 荷受人 送り主 お届け先 養親 元配偶者 付添人'.split(
      ' ',
    ),
  )('%s owns what stands behind it', (party) => {
    const read = ['氏名', 'お名前', '名前', '_住所', '電話番号'].map((item) => roleOf(party + item))
    expect(read.map((meaning) => meaning?.role)).toEqual([
      ...['person.name_full', 'person.name_full', 'person.name_full'],
      'address.full',
      'contact.tel',
    ])
    expect(read.map((meaning) => meaning?.party)).toEqual(Array.from({ length: 5 }, () => party))
    expect(roleOf(`氏名（${party}）`)?.party).toBe(party)
  })
})

describe('somebody in a word that no list has', () => {
  it('owns what stands behind it, and is not printed', () => {
    const items = ['氏名', '名', '名前', 'カナ', 'の住所', 'ご住所', '生年月日', '様の電話番号'].map((item) => roleOf(`墓所使用者${item}`))
    expect(items.map((meaning) => meaning?.role)).toEqual([
      ...['person.name_full', 'person.name_full', 'person.name_full', 'person.kana_full'],
      ...['address.full', 'address.full', 'bio.birth', 'contact.tel'],
    ])
    for (const meaning of items)
      expect(meaning).toMatchObject({ party: '墓所使用者', label: expect.not.stringContaining('墓所') as string })
    expect(roleOf('住所（墓所使用者）')).toMatchObject({ role: 'address.full', party: '墓所使用者', label: '住所' })
  })

  it.each(['法人名', '事業者住所', '氏名（外国人）', '参加人数', '氏名（全員）', '第三者提供', '保険者番号'])('is not %s', (label) => {
    expect(roleOf(label)?.party ?? '').not.toMatch(/[者人主]/)
  })

  it('is told from whom he stands beside', async () => {
    const records = await sheetRecords([
      ['No', '墓所使用者名前', '墓所使用者住所', '墓所承継候補者名前', '墓所承継候補者電話番号'],
      ['1', '佐藤 花子', '群馬県高崎市末広町12-3', '鈴木 一郎', '090-3381-6073'],
      ['2', '田中 健', '群馬県高崎市末広町14-5', '高橋 次郎', '090-3381-6074'],
    ])
    const mobiles = records.map((record) => [valueOf(record, 'name'), valueOf(record, 'mobile'), record.region])
    expect(mobiles).toEqual([
      ['佐藤花子', undefined, '群馬県'],
      ['鈴木一郎', '09033816073', undefined],
      ['田中健', undefined, '群馬県'],
      ['高橋次郎', '09033816074', undefined],
    ])
  })
})
