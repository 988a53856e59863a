import { describe, expect, it } from 'vitest'
import { firmOfName } from '../../src/engine/firm-of-name.js'
import { sheetRecords, valueOf } from '../helpers/sheet-records.js'

describe('for whom somebody works who is named in running text', () => {
  const firmOf = (text: string, name: string) => firmOfName(text, text.indexOf(name))

  it.each([
    ['株式会社みなと　総務部長　山田太郎様', 'みなと'],
    ['相手方：社会福祉法人みのり園　山田太郎', '社会福祉法人みのり園'],
    ['有限会社かがみの山田太郎です', 'かがみ'],
    ['佐藤花子（株式会社さくら）、㈱みなと 山田太郎', 'みなと'],
    ['株式会社エヌ・ケイ・テック　山田太郎', 'エヌ・ケイ・テック'],
    ['佐藤花子（株式会社さくら）・株式会社みなと・山田太郎', 'みなと'],
  ])('is the firm in front: %s', (text, firm) => {
    expect(firmOf(text, '山田太郎')).toBe(firm)
  })

  it('is that of the list', () => {
    const minutes = '出席者（有限会社かがみ）\n　代表取締役　佐藤花子様\n　課長　山田太郎様\n当方：鈴木一郎'
    expect(firmOf(minutes, '山田太郎')).toBe('かがみ')
    expect(firmOf(minutes, '鈴木一郎')).toBe('')
    expect(firmOf('株式会社みなと\n\n・山田太郎', '山田太郎')).toBe('')
  })

  it('is that of a card or a signature', () => {
    expect(firmOf('株式会社エヌ・ケイ・テック\n工場長　山田太郎', '山田太郎')).toBe('エヌ・ケイ・テック')
    expect(firmOf('合同会社はるいろ\r\n名古屋支店 営業一課\r\n山田太郎\r\nTEL', '山田太郎')).toBe('はるいろ')
    expect(firmOf('合同会社はるいろ 御中\n山田太郎', '山田太郎')).toBe('')
    expect(firmOf('発行：合同会社はるいろ\n山田太郎', '山田太郎')).toBe('')
    expect(firmOf('合同会社はるいろの件、承知しました。\n山田太郎', '山田太郎')).toBe('')
    expect(firmOf('合同会社はるいろ\n\n山田太郎', '山田太郎')).toBe('')
    expect(firmOf('合同会社はるいろ\n佐藤花子\n山田太郎', '山田太郎')).toBe('')
  })

  it('is nobody that stands behind the name, or in a sentence far in front', () => {
    expect(firmOf('山田太郎（株式会社みなと）', '山田太郎')).toBe('')
    expect(firmOf(`株式会社みなとより${'ご連絡をいただいた件について'.repeat(4)}、山田太郎`, '山田太郎')).toBe('')
  })
})

describe('for whom somebody works who is named in a cell', () => {
  const firmsOf = async (...rows: string[][]) =>
    Object.fromEntries((await sheetRecords(rows)).map((record) => [valueOf(record, 'name'), valueOf(record, 'company')]))

  it('is the firm in front, in a form', async () => {
    const firms = await firmsOf(
      ['氏名', '佐藤 花子', '電話', '090-3128-5571'],
      ['相手方', '株式会社みなと　山田太郎', '関係', '上司'],
      ['担当者', '医療法人清和会 総務部 鈴木一郎', '', ''],
    )
    expect(firms).toEqual({ 佐藤花子: undefined, 山田太郎: 'みなと', 鈴木一郎: '医療法人清和会' })
  })

  it('is whose the other side is, whatever he is called', async () => {
    const firms = await firmsOf(
      ['受付日', '令和6年2月22日', '受付者', '近藤'],
      ['事件', '残業代の未払い', '関係', '上司'],
      ['相手方', '学校法人鶴舞学園　神谷玄', '備考', ''],
    )
    expect(firms).toMatchObject({ 神谷玄: '学校法人鶴舞学園' })
  })

  it('is the firm in front, in a table, and that of its own column', async () => {
    const firms = await firmsOf(
      ['会社名', '氏名', '電話番号', '備考'],
      ['株式会社さくら', '佐藤 花子', '090-3128-5571', '株式会社みなと 山田太郎様のご紹介'],
      ['', '株式会社みなと 鈴木 一郎', '090-3128-5572', ''],
    )
    expect(firms).toEqual({ 佐藤花子: 'さくら', 山田太郎: 'みなと', 鈴木一郎: 'みなと' })
  })
})
