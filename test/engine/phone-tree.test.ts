import { describe, expect, it } from 'vitest'
import { recordsInPieces } from '../helpers/sheet-records.js'

/** Who stands in a sheet whose rows come in pieces, with the numbers that are theirs. */
async function scan(sheet: string[][], piece?: number): Promise<string[]> {
  const records = await recordsInPieces(sheet, piece)
  return records.map(({ keys, place }) => {
    const of = (...kinds: string[]): string[] => keys.flatMap(({ kind, value }) => (kinds.includes(kind) ? [value] : []))
    return [place.kind === 'cell' ? place.ref : '-', ...of('name'), ...of('mobile', 'phone')].join(' ')
  })
}

const TREE = [
  ['2年1組　連絡網', '', '', '', '※取扱注意'],
  [],
  ['', '担任 山本 恵'],
  ['', '048-600-3311'],
  ['', '↓'],
  ['佐藤 花子', '', '鈴木 一郎', '', '女屋 花'],
  ['090-3381-6072', '', '048-600-2212', '', '080-1212-3434'],
  ['↓', '', '↓', '', '↓'],
  ['田村 幸子', '', '菊地 知美', '', '工藤 健太'],
  ['090-3381-6073', '', '', '', '048-600-2213'],
  ['↓'],
  ['高橋 清'],
  ['090-3381-6074'],
]

describe('a telephone tree', () => {
  it('has the number of each below the name, also of a name that nobody knows and of one without a number', async () => {
    const records = await scan(TREE)
    expect(records.filter((one) => !one.includes('山本'))).toEqual([
      'A6 佐藤花子 09033816072',
      'C6 鈴木一郎 0486002212',
      'E6 女屋花 08012123434',
      'A9 田村幸子 09033816073',
      'C9 菊地知美',
      'E9 工藤健太 0486002213',
      'A12 高橋清 09033816074',
    ])
    expect(await scan(TREE, 3)).toEqual(records)
  })

  it('is none where names and numbers stand beside each other', async () => {
    const rows = [
      ['佐藤 花子', '090-3381-6072', '鈴木 一郎', '048-600-2212'],
      ['田村 幸子', '090-3381-6073', '菊地 知美', '048-600-2213'],
      ['高橋 清', '090-3381-6074', '工藤 健太', '048-600-2214'],
    ]
    expect((await scan(rows)).map((one) => one.split(' ')[0])).not.toContain('B1')
    expect((await scan([['氏名', '電話番号'], ...rows.map((row) => row.slice(0, 2))]))[0]).toBe('A2 佐藤花子 09033816072')
  })
})
