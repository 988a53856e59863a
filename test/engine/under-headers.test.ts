import { describe, expect, it } from 'vitest'
import { library, KEY } from '../e2e/harness.js'

const HERE = { concurrency: 0, key: KEY, referenceDate: '2026-04-01' } as const

async function typesUnder(header: string, ...cells: string[]): Promise<string[]> {
  const rows = (async function* () {
    for (const [index, cell] of cells.entries()) yield [`${index + 1}`, cell]
  })()
  const { findings } = await library.scanTable(rows, { ...HERE, headers: ['No', header] })
  return findings.map(({ type }) => type)
}
const typesIn = async (text: string): Promise<string[]> => (await library.scanText(text, HERE)).findings.map(({ type }) => type).sort()

describe('values under a header of something else', () => {
  const LABELLED = '携帯 090-2345-6789'
  it.each(['件名', '商品名', '伝票番号', '区分', '会場', '性別', '生年月日', '郵便番号', '続柄', '日付'])(
    'are found under %s where the cell says what they are',
    async (header) => {
      expect(await typesUnder(header, LABELLED)).toEqual(['phone-number'])
      expect(await typesUnder(header, '個人番号 123456789018')).toEqual(['my-number'])
      expect(await typesUnder(header, '連絡先 hanako_s@sekisho-mail.co.jp')).toEqual(['email'])
    },
  )

  it('are found beside the value that the header asks for', async () => {
    expect(await typesUnder('住所', '東京都新宿区西新宿2-8-1 hanako_s@sekisho-mail.co.jp')).toEqual(['address', 'email'])
    expect(await typesUnder('メールアドレス', 'hanako_s@sekisho-mail.co.jp（携帯 090-2345-6789）')).toEqual(['email', 'phone-number'])
  })

  it('stay ruled out where they are bare', async () => {
    expect(await typesUnder('伝票番号', '090-2345-6789', '4011-8094-2837')).toEqual([])
    expect(await typesUnder('商品コード', '123456789018', '4901234567894')).toEqual([])
  })

  it('that slipped into a column of kinds or ages are telephones still', async () => {
    for (const header of ['区分', '性別', '年齢']) expect(await typesUnder(header, '090-2345-6789')).toEqual(['phone-number'])
  })

  it('of names are left to the header, but for somebody who is addressed in a subject', async () => {
    expect(await typesUnder('件名', '千葉出張', '宮崎の件', '山田電機 見積')).toEqual([])
    expect(await typesUnder('件名', '佐藤花子様 折返し')).toEqual(['person-name'])
    expect(await typesUnder('商品名', '佐藤錦 090-2345-6789')).not.toContain('person-name')
  })
})

describe('values behind a label of something else in running text', () => {
  it.each([
    ['件名：個人番号 123456789018 を受領', ['my-number']],
    ['件名：連絡先は 090-2345-6789 です', ['phone-number']],
    ['DESCRIPTION:TEL 090-2345-6789 / 顧客番号 K00327384', ['member-id', 'phone-number']],
    ['備考：社員番号 A12345 の件', ['member-id']],
    ['追跡番号：4011-8094-2837（携帯 090-2345-6789）', ['phone-number']],
    ['追跡番号：090-2345-6789', []],
  ])('%s', async (text, types) => {
    expect(await typesIn(text)).toEqual(types)
  })
})
