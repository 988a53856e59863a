import { describe, expect, it } from 'vitest'
import type { PersonRecord } from '../../../src/records/record.js'
import { sheetRecords, valueOf } from '../../helpers/sheet-records.js'

const regions = (records: readonly PersonRecord[]): Record<string, string | undefined> =>
  Object.fromEntries(records.map((record) => [valueOf(record, 'name') ?? '', record.region]))

describe('somebody who moves', () => {
  it('lives where he moves to, where that is told', async () => {
    const records = await sheetRecords([
      ['見積番号', 'お客様名', '連絡先', '現住所', '転居先', '人数'],
      ['M24-00001', '佐藤 美咲', '090-3381-6071', '東京都大田区蒲田1-2-3', '神奈川県藤沢市辻堂元町5-10-2', '2名'],
      ['M24-00002', '鈴木 健一', '090-3381-6072', '東京都大田区蒲田1-2-4', '未定', '1名'],
      ['M24-00003', '高橋 舞', '090-3381-6073', '東京都大田区蒲田1-2-5', '埼玉県越谷市南越谷2-1-22', '4名'],
    ])
    expect(regions(records)).toEqual({ 佐藤美咲: '神奈川県', 鈴木健一: '東京都', 高橋舞: '埼玉県' })
  })

  it('has both homes, and the contact of a firm neither', async () => {
    const records = await sheetRecords([
      ['顧客番号', '顧客名', '担当者名', '郵便番号', '現住所', '携帯番号', '引越先郵便番号', '引越先住所', '営業担当'],
      [
        'C1020140',
        '岡田　海斗',
        '',
        '5918032',
        '大阪府堺市北区百舌鳥梅町2-36-6',
        '09033816071',
        '1420041',
        '東京都品川区戸越4-33-29',
        '青木　悠真',
      ],
      ['C1020141', '高橋　優花', '', '3300064', '埼玉県さいたま市浦和区岸町1-29-9', '09033816072', '', '未定', '青木　悠真'],
      [
        'C1020142',
        '斉藤　純',
        '',
        '2510043',
        '神奈川県藤沢市辻堂元町5-10-2',
        '09033816073',
        '2740825',
        '千葉県船橋市前原西1-11-12',
        '伊藤　京子',
      ],
    ])
    expect(regions(records)).toMatchObject({ 岡田海斗: '東京都', 高橋優花: '埼玉県', 斉藤純: '千葉県' })
    const okada = records.find((record) => valueOf(record, 'name') === '岡田海斗')!
    expect(okada.keys.filter(({ kind }) => kind === 'address')).toHaveLength(2)
  })

  it('lives in the prefecture to which he moves, where no more is told', async () => {
    const records = await sheetRecords([
      ['name', 'tel', 'current.prefecture', 'current.city', 'current.address', 'destination.prefecture', 'destination.city'],
      ['佐野 節子', '070-3381-6071', '東京都', '羽村市', '羽中4-3-25', '神奈川県', '藤沢市'],
      ['大西 佳奈', '070-3381-6072', '埼玉県', '川越市', '大字的場1806-8', '', ''],
      ['各務 健太', '070-3381-6073', '千葉県', '千葉市美浜区', '高洲3-17-28', '千葉県', '松戸市'],
    ])
    expect(regions(records)).toEqual({ 佐野節子: '神奈川県', 大西佳奈: '埼玉県', 各務健太: '千葉県' })
  })

  it('lives where he is sent, where a firm tells both', async () => {
    const records = await sheetRecords([
      ['社員番号', '氏名', '現住所', '赴任先住所', '携帯電話'],
      ['210341', '岡田 海斗', '大阪府堺市北区百舌鳥梅町2-36-6', '東京都品川区戸越4-33-29', '090-3381-6071'],
      ['210342', '成瀬 純', '神奈川県藤沢市辻堂元町5-10-2', '千葉県船橋市前原西1-11-12', '090-3381-6072'],
    ])
    expect(regions(records)).toEqual({ 岡田海斗: '東京都', 成瀬純: '千葉県' })
  })

  it('takes along those who go with him', async () => {
    const records = await sheetRecords([
      ['社員番号', '社員氏名', '転居前住所', '転居後住所', '同伴家族1氏名', '同伴家族1続柄', '同伴家族1生年月日'],
      ['210341', '岡田 海斗', '大阪府堺市北区百舌鳥梅町2-36-6', '東京都品川区戸越4-33-29', '岡田 瞳', '妻', '1988/04/02'],
      ['210342', '成瀬 純', '神奈川県藤沢市辻堂元町5-10-2', '千葉県船橋市前原西1-11-12', '成瀬 莉子', '長女', '2015/07/21'],
    ])
    expect(regions(records)).toEqual({ 岡田海斗: '東京都', 岡田瞳: '東京都', 成瀬純: '千葉県', 成瀬莉子: '千葉県' })
  })
})

describe('a relative in a remark', () => {
  it('lives with wife or husband, and a daughter where nobody says', async () => {
    const records = await sheetRecords([
      ['顧客番号', '顧客名', '住所', '電話番号', '備考'],
      ['C1020140', '岡田 海斗', '大阪府堺市北区百舌鳥梅町2-36-6', '090-3381-6071', '立会い 妻 岡田瞳様 090-3381-6091'],
      ['C1020141', '高橋 優花', '埼玉県さいたま市浦和区岸町1-29-9', '090-3381-6072', '代理：長女 成瀬莉子様 090-3381-6092'],
      ['C1020142', '斉藤 純', '神奈川県藤沢市辻堂元町5-10-2', '090-3381-6073', '午前便希望'],
    ])
    expect(regions(records)).toMatchObject({ 岡田瞳: '大阪府', 成瀬莉子: undefined })
    const wife = records.find((record) => valueOf(record, 'name') === '岡田瞳')!
    expect(wife.gender).toBe('female')
    // Another list has her at that home, beside that husband; and him beside her.
    expect([valueOf(wife, 'address'), valueOf(wife, 'beside')]).toEqual(['大阪府堺市百舌鳥梅町2-36-6', '岡田海斗'])
    expect(
      valueOf(
        records.find((record) => valueOf(record, 'name') === '岡田海斗')!,
        'beside',
      ),
    ).toBe('岡田瞳')
    expect(
      valueOf(
        records.find((record) => valueOf(record, 'name') === '成瀬莉子')!,
        'address',
      ),
    ).toBeUndefined()
  })
})
