import { describe, expect, it } from 'vitest'
import type { PersonRecord } from '../../../src/records/record.js'
import { sheetRecords, valueOf } from '../../helpers/sheet-records.js'

describe('a message in front of who wrote it', () => {
  it('gives its numbers to whom it names, and to nobody else', async () => {
    const records = await sheetRecords([
      ['ts', 'text', 'user_profile.real_name'],
      ['1746361843.50', '会員番号 NV0020686 の立花美穂様、住所不明で返戻です。電話 090-3128-5575 にかけてみます', '米沢 慎也'],
      ['1736747204.66', '電話 080-7441-0333 にかけてみます', '大塚 綾'],
      ['1738429357.38', 'おつかれさまです', '山本 萌'],
    ])
    const keys = records.map((record) =>
      record.keys.flatMap(({ kind, value }) => (/^(?:name|mobile|member-id.*)$/.test(kind) ? [value] : [])),
    )
    expect(keys.find((own) => own.includes('立花美穂'))).toEqual(expect.arrayContaining(['NV0020686', '09031285575']))
    expect(keys.find((own) => own.includes('大塚綾'))).toContain('08074410333')
    expect(keys.find((own) => own.includes('米沢慎也'))).toEqual(['米沢慎也'])
  })

  it('gives him the birth date and the illness that it tells, too', async () => {
    const records = await sheetRecords([
      ['ts', 'text', 'user_profile.real_name'],
      ['1750231114.08', '当日の救護対応: 大塚喜代美さん 1969/07/01生 過呼吸。保護者へ連絡済', '島 亮太'],
      ['1736747204.66', '承知しました', '大塚 綾'],
      ['1738429357.38', 'おつかれさまです', '山本 萌'],
    ])
    const born = records.filter(({ keys }) => keys.some(({ kind }) => kind === 'birth-date'))
    expect(born.map(({ keys }) => keys.find(({ kind }) => kind === 'name')?.value)).toEqual(['大塚喜代美'])
  })
})

const FAMILIES = ['佐藤', '鈴木', '高橋', '田中', '伊藤', '渡辺', '山本', '中村']
const STAFF = ['関 一郎', '堀 美里', '辻 大樹']
const mobile = (n: number): string => `090-2212-${5000 + 7 * n}`
/** Class, name and mobile of each. */
const told = (records: readonly PersonRecord[]): string[] =>
  records.map((one) => [one.class, valueOf(one, 'name') ?? valueOf(one, 'family') ?? '-', valueOf(one, 'mobile') ?? '-'].join(' '))
const chat = async (text: (n: number) => string, head = ['日時', '送信者', 'メッセージ']): Promise<string[]> =>
  told(await sheetRecords([head, ...Array.from({ length: 24 }, (_, n) => ['10/1', STAFF[n % STAFF.length]!, text(n)])]))
const customers = (name: (n: number) => string): string[] =>
  Array.from({ length: 24 }, (_, n) => `unknown ${name(n)} ${mobile(n).replaceAll('-', '')}`)
const staff = STAFF.map((name) => `employee ${name.replace(' ', '')} -`)
const familyOf = (n: number): string => FAMILIES[n % FAMILIES.length]!

describe('a chat of staff', () => {
  it('is about the customers whom it names, each with his telephone', async () => {
    const records = await chat((n) => `${familyOf(n)}様 ${mobile(n)} に電話お願いします`)
    expect(records.sort()).toEqual([...staff, ...customers(familyOf)].sort())
  })

  it('tells of nobody to whom a message is', async () => {
    const records = await chat((n) => `@堀 千葉様から電話。${mobile(n)}`)
    expect(records.filter((one) => one.endsWith('-'))).toEqual(expect.arrayContaining(staff))
    expect(records.filter((one) => !one.endsWith('-')).sort()).toEqual(customers(() => '千葉').sort())
    const other = await chat((n) => `[To:123456] 滝 さやかさん\n${familyOf(n)}様 ${mobile(n)} に折返し`)
    expect(other.filter((one) => !one.endsWith('-')).sort()).toEqual(customers(familyOf).sort())
  })

  it('gives a telephone without a name to nobody who writes', async () => {
    const records = await chat((n) => `${mobile(n)} に折返しお願いします`)
    expect(records.sort()).toEqual([...staff, ...customers(() => '-')].sort())
  })

  it('has no header in an export, or another label', async () => {
    const rows = Array.from({ length: 24 }, (_, n) => [
      '2024-10-01 10:00',
      STAFF[n % 3]!,
      `${familyOf(n)}様 ${mobile(n)} に電話お願いします`,
    ])
    expect(told(await sheetRecords(rows)).sort()).toEqual([...staff, ...customers(familyOf)].sort())
    const slack = await chat((n) => `${familyOf(n)}様（${mobile(n)}）`, ['ts', 'user_profile.real_name', 'text'])
    expect(slack.sort()).toEqual([...staff, ...customers(familyOf)].sort())
  })

  it('may be a list of notes with who wrote them', async () => {
    const records = await chat((n) => `${familyOf(n)}様 ${mobile(n)} 見積依頼`, ['日付', '担当', '内容'])
    expect(records.sort()).toEqual([...staff, ...customers(familyOf)].sort())
  })
})

describe('messages of customers', () => {
  it('are of who writes them', async () => {
    const rows = Array.from({ length: 24 }, (_, n) => ['10/1', `${familyOf(n)} 陽${'一二三'[n % 3]!}`, `予約をお願いします。${mobile(n)}`])
    const records = await sheetRecords([['日時', '送信者', 'メッセージ'], ...rows])
    expect(
      records.every((one) => one.class === 'unknown' && valueOf(one, 'name') !== undefined && valueOf(one, 'mobile') !== undefined),
    ).toBe(true)
  })

  it('leave a remark’s telephone to whom it names right in front, and any other to the row’s person', async () => {
    const records = await sheetRecords([
      ['氏名', '住所', '備考'],
      ['佐藤 花子', '東京都港区芝公園4-2-8', '鈴木様（090-2212-5000）のご紹介'],
      ['田中 太郎', '東京都港区芝公園4-2-9', '鈴木様のご紹介、090-2212-5007 に電話'],
      ['山本 健一', '東京都港区芝公園4-2-7', '山本様（090-2212-5014）日中不在'],
    ])
    expect(told(records.filter((one) => valueOf(one, 'mobile') !== undefined))).toEqual([
      'unknown 鈴木 09022125000',
      'unknown 田中太郎 09022125007',
      'unknown 山本健一 09022125014',
    ])
  })
})
