import { describe, expect, it } from 'vitest'
import { namesNobody } from '../../src/table/relation-words.js'
import { sheetRecords, valueOf } from '../helpers/sheet-records.js'

describe('a column that asks for somebody and names nobody', () => {
  const visits = (met: readonly string[], label = '面談者') =>
    sheetRecords([
      ['時間', '訪問先', '住所', '電話', label, '商談内容'],
      ['9:30', '佐藤 一郎 様', '宇都宮市鶴田町1392-8', '028-636-0032', met[0]!, '点検のご案内'],
      ['10:30', '鈴木 花子 様', '宇都宮市平松本町55-2', '028-636-0132', met[1]!, '見積提出'],
      ['11:30', '田村 健 様', '宇都宮市御幸町1392-8', '028-636-0332', met[2]!, '名刺投函'],
    ])
  const phones = (records: Awaited<ReturnType<typeof visits>>) =>
    records.map((record) => `${valueOf(record, 'name')} ${valueOf(record, 'phone')}`)

  it.each(['面談者', '立会者', '受取人', '署名者'])('%s over 本人, 奥様 or 不在 is no person of his own', async (label) => {
    expect(phones(await visits(['本人', '奥様', '不在'], label))).toEqual([
      '佐藤一郎 0286360032',
      '鈴木花子 0286360132',
      '田村健 0286360332',
    ])
  })

  it('leaves who is visited his address where it does name somebody', async () => {
    const records = await visits(['佐藤 美紀', '鈴木 花子', '田村 直美'])
    expect(records.map((record) => valueOf(record, 'name'))).toEqual(['佐藤一郎', '佐藤美紀', '鈴木花子', '田村健', '田村直美'])
    expect(phones(records)).toEqual(expect.arrayContaining(['佐藤一郎 0286360032', '田村健 0286360332']))
  })
})

describe('what an entry says instead of a name', () => {
  it.each(['本人', '奥様', 'ご主人', 'ご主人・奥様', '息子さん', 'ご夫婦', '留守', '本人（電話）', '長男の嫁'])('%s', (cell) => {
    expect(namesNobody(cell)).toBe(true)
  })
  it.each(['佐藤', '奥田様', '佐藤 花子（妻）', '本間', '家入', '夫馬'])('%s is a name', (cell) => {
    expect(namesNobody(cell)).toBe(false)
  })
})
