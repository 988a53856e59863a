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

describe('診療科', () => {
  const typesOf = async (headers: string[], ...rows: string[][]): Promise<string[]> => {
    const { findings } = await library.scanTable(
      (async function* () {
        yield* rows
      })(),
      { ...HERE, headers },
    )
    return [...new Set(findings.map(({ type }) => type))].sort()
  }
  it('says of a patient that he is treated, of a doctor where he works', async () => {
    expect(await typesOf(['患者氏名', '診療科'], ['佐藤 花子', '内科'], ['鈴木 一朗', '皮膚科'])).toEqual(['person-name', 'sensitive'])
    expect(await typesOf(['医師名', '診療科'], ['佐藤 花子', '内科'], ['鈴木 一朗', '皮膚科'])).toEqual(['person-name'])
    expect(await typesOf(['患者氏名', '診療科', '担当医'], ['佐藤 花子', '内科', '原 健'], ['森 一朗', '皮膚科', '原 健'])).toContain(
      'sensitive',
    )
  })
})

describe('the items of a table', () => {
  it('are of the type that their label asks for, whatever else stands in the cell first', async () => {
    const rows = (async function* () {
      yield ['佐藤 花子', '〒160-0023 東京都新宿区西新宿2-8-1']
      yield ['鈴木 一朗', '〒160-0023 東京都新宿区西新宿2-8-2']
    })()
    const { summary } = await library.scanTable(rows, { ...HERE, headers: ['氏名', '住所'] })
    expect(summary.items.find(({ label }) => label === '住所')?.type).toBe('address')
  })
})

describe('the label of an item', () => {
  it('is not printed where it looks like a name that nobody knows: a row may have been taken for a head', async () => {
    const labelsOf = async (label: string): Promise<string[]> => {
      const rows = (async function* () {
        yield ['佐藤 花子', '未']
        yield ['鈴木 一朗', '済']
      })()
      return (await library.scanTable(rows, { ...HERE, headers: ['氏名', label] })).summary.items.map((item) => item.label)
    }
    for (const name of ['女屋 翼', 'レイエス ジョセリン']) expect((await labelsOf(name)).sort()).toEqual(['column:B', '氏名'])
    for (const label of ['入金 方法', '進み具合']) expect(await labelsOf(label)).toContain(label)
  })
})

describe('where somebody lives', () => {
  it('is an address in the list of items, be it a prefecture alone', async () => {
    const rows = (async function* () {
      yield ['佐藤 花子', '東京都']
      yield ['鈴木 一朗', '埼玉県']
    })()
    const { summary } = await library.scanTable(rows, { ...HERE, headers: ['氏名', 'お住まいの都道府県'] })
    expect(summary.items.find(({ label }) => label === 'お住まいの都道府県')?.type).toBe('address')
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
