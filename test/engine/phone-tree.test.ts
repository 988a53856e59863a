import { describe, expect, it } from 'vitest'
import { builtIns } from '../../detectors/index.js'
import type { Row } from '../../src/contract/index.js'
import { createEngine } from '../../src/engine/engine.js'
import type { PersonRecord } from '../../src/records/record.js'

const engine = createEngine(builtIns, { referenceDate: '2024-11-01' })

/** Who stands in a sheet whose rows come in pieces, with the numbers that are theirs. */
async function scan(sheet: string[][], piece = 1000): Promise<string[]> {
  for (const detector of builtIns) await detector.prepare?.()
  const records: PersonRecord[] = []
  const document = engine.document(
    () => undefined,
    (record) => records.push(record),
  )
  const rows: Row[] = sheet.map((cells, index) => ({ number: index + 1, cells })).filter(({ cells }) => cells.length > 0)
  const locate = (row: Row, column: number, start: number, end: number) => ({
    place: { kind: 'cell' as const, sheet: '連絡網', ref: `${String.fromCharCode(65 + column)}${row.number}` },
    span: [start, end] as [number, number],
  })
  for (let at = 0; at < rows.length; at += piece) document.rows({ kind: 'rows', table: 's', rows: rows.slice(at, at + piece), locate })
  document.end()
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
