import { describe, expect, it } from 'vitest'
import { sheetRecords, valueOf } from '../../helpers/sheet-records.js'

const CLERKS = ['桜井 陽子', '清水 美咲', '原 由美子', '冨田 芳江']
const cardOf = (n: number): string => `2910${String(33_000_000 + n * 17)}`
const journal = (label: string, nameOf: (n: number) => string, cardOfRow = cardOf): string[][] => [
  ['取引日時', '店舗', 'レシートNo', label, '会員番号', '商品名', '金額'],
  ...Array.from({ length: 40 }, (_, n) => [
    `2024/10/${String(1 + (n % 28)).padStart(2, '0')} 10:1${n % 10}`,
    '今池店',
    String(110_000 + n * 37),
    nameOf(n),
    n % 4 === 3 ? '' : cardOfRow(n),
    'ハンドクリーム',
    '294',
  ]),
]

describe('a journal of customers who go by their numbers', () => {
  it('names the few who served them once, and has nobody for a cashier whose number is a customer’s', async () => {
    const records = await sheetRecords(journal('レジ担当者', (n) => CLERKS[(n * 3) % 4]!))
    const named = records.filter((record) => valueOf(record, 'name') !== undefined)
    expect(named.map((record) => valueOf(record, 'name')).sort()).toEqual(
      CLERKS.map((name) => name.replace(' ', '').replace('冨', '富')).sort(),
    )
    expect(named.every((record) => record.class === 'employee' && record.keys.every(({ kind }) => !kind.startsWith('member-id')))).toBe(
      true,
    )
    const numbered = records.filter((record) => !named.includes(record))
    expect(numbered).toHaveLength(30)
    expect(numbered.every((record) => valueOf(record, 'member-id:customer') !== undefined)).toBe(true)
  })

  it('names its customers where each has the same number every time', async () => {
    const records = await sheetRecords(
      journal(
        '利用',
        (n) => CLERKS[(n * 3) % 4]!,
        (n) => cardOf((n * 3) % 4),
      ),
    )
    const named = records.filter((record) => valueOf(record, 'name') !== undefined)
    expect(named.some((record) => valueOf(record, 'member-id:customer') !== undefined)).toBe(true)
    expect(named.every((record) => record.class !== 'employee')).toBe(true)
  })
})
