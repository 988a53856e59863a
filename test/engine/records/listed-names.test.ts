import { describe, expect, it } from 'vitest'
import { sheetRecords, valueOf } from '../../helpers/sheet-records.js'

/** Who is told of, with the telephone that is his. */
const told = async (...sheet: readonly string[][]): Promise<string[]> =>
  (await sheetRecords(sheet)).map((record) => `${valueOf(record, 'name') ?? '?'} ${valueOf(record, 'mobile') ?? '-'}`)

describe('names one behind the other in a cell of a column of names', () => {
  it.each(['、', '／', '\n', '様、', '・'])('are persons each, parted by %j', async (mark) => {
    expect(
      await told(
        ['申込番号', '申込者', '携帯電話', '同伴者'],
        ['1', '伊藤 陽葵', '090-3128-1234', `千葉大輔${mark}高橋真由美${mark}加藤隆`],
        ['2', '佐藤 健一', '080-3128-5678', '鈴木拓海'],
        ['3', '田中 美咲', '070-3128-9012', ''],
      ),
    ).toEqual([
      '伊藤陽葵 09031281234',
      '千葉大輔 -',
      '高橋真由美 -',
      '加藤隆 -',
      '佐藤健一 08031285678',
      '鈴木拓海 -',
      '田中美咲 07031289012',
    ])
  })

  it('are persons each in a form, too, and what stands behind a name there tells the sex', async () => {
    const records = await sheetRecords([
      ['お客様名', '井上 慎太郎 様', '連絡先', '042-310-7767'],
      ['住所', '神奈川県横浜市港北区日吉4丁目29番8号', '備考', 'なし'],
      ['立会人', '井上 弥生（妻）', '立会人携帯', '090-8805-4887'],
      ['作業員', '浅野 由美子、杉本 健一', '営業', '藤田 蓮'],
    ])
    expect(records.map((record) => [valueOf(record, 'name'), record.gender])).toEqual([
      ['井上慎太郎', undefined],
      ['井上弥生', 'female'],
      ['浅野由美子', undefined],
      ['杉本健一', undefined],
      ['藤田蓮', undefined],
    ])
  })

  it('are of somebody in kana behind the firm, too, in a table and in a form', async () => {
    const form = [
      ['お客様名', '井上 慎太郎 様', '連絡先', '042-310-7767'],
      ['住所', '神奈川県横浜市港北区日吉4丁目29番8号', '備考', 'なし'],
      ['相手方', '株式会社サンエー印刷　ペレイラ・ジョアン', '関係', '上司'],
    ]
    const table = [
      ['番号', '氏名', '電話番号', '相手方'],
      ['1', '井上 慎太郎', '042-310-7767', '株式会社サンエー印刷　ペレイラ・ジョアン'],
      ['2', '佐藤 健一', '042-310-7768', '株式会社サンエー印刷　田中 太郎'],
    ]
    for (const sheet of [form, table])
      expect((await sheetRecords(sheet)).map((record) => valueOf(record, 'kana'))).toContain('ペレイラジヨアン')
  })

  it('are counted once where they come again, and each in the column of whom the list is of', async () => {
    expect(await told(['班', '氏名'], ['1', '伊藤陽葵、千葉大輔'], ['2', '高橋真由美、千葉大輔'], ['3', '加藤隆'])).toEqual([
      '伊藤陽葵 -',
      '千葉大輔 -',
      '高橋真由美 -',
      '加藤隆 -',
    ])
  })

  it.each(['伊藤陽葵、陽葵', '伊藤陽葵／鈴木', '伊藤陽葵 イトウ ヒマリ', '伊藤陽葵、伊藤 陽葵'])(
    'are one person’s where they are a reading, a part or the same: %s',
    async (cell) => {
      expect((await told(['番号', '氏名'], ['1', cell], ['2', '加藤隆'], ['3', '佐藤健一'])).length).toBe(3)
    },
  )
})
