import { describe, expect, it } from 'vitest'
import { sheetRecords, valueOf } from '../../helpers/sheet-records.js'

describe('a form that asks whom to call', () => {
  const form = (...end: readonly (readonly string[])[]) =>
    sheetRecords([
      ['工事請負契約書', '', '', ''],
      ['契約番号', 'PV-2018-00003', '契約日', '2018/4/1'],
      ['発注者氏名', '佐々木 健太', '生年月日', '1981/1/24'],
      ['住所', '栃木県宇都宮市平松本町1461-8', '自宅電話', '028-636-2211'],
      ['勤務先', '会社員', '携帯電話', '070-7570-6342'],
      ...end,
    ])
  const said = (records: Awaited<ReturnType<typeof form>>) =>
    records.map((record) => [valueOf(record, 'name'), valueOf(record, 'mobile') ?? '', record.gender ?? ''])
  const [own, called] = [
    ['佐々木健太', '07075706342', ''],
    ['佐々木トシ子', '09044884595', 'female'],
  ]

  it.each(['緊急連絡先', 'ご家族連絡先', '緊急連絡先（ご家族）', '緊急連絡先氏名', '保護者連絡先'])(
    '%s over a name is who is called, with the relation and the telephone behind it',
    async (label) => {
      for (const phone of ['携帯電話', '電話番号', '連絡先電話'])
        expect([phone, said(await form([label, '佐々木 トシ子', '続柄', '長女'], [phone, '090-4488-4595', '備考', 'なし']))]).toEqual([
          phone,
          [own, called],
        ])
    },
  )

  it('is the telephone itself where one stands there', async () => {
    expect(said(await form(['緊急連絡先', '090-4488-4595', '備考', '長女']))).toEqual([own])
  })

  it('keeps a label that comes again behind nobody else', async () => {
    expect(said(await form(['備考', '日中不在', '携帯電話', '090-4488-4595']))).toEqual([own])
  })
})
