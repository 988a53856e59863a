import { describe, expect, it } from 'vitest'
import { builtIns } from '../../../detectors/index.js'
import { readingAgrees } from '../../../detectors/person-name/readings-of-kanji.js'
import type { Row } from '../../../src/contract/index.js'
import { createEngine } from '../../../src/engine/engine.js'
import type { PersonRecord } from '../../../src/records/record.js'

const engine = createEngine(builtIns, { referenceDate: '2024-11-01', readingAgrees })

async function scan(sheet: string[][]): Promise<string[]> {
  for (const detector of builtIns) await detector.prepare?.()
  const records: PersonRecord[] = []
  const document = engine.document(
    () => undefined,
    (record) => records.push(record),
  )
  const rows: Row[] = sheet.map((cells, index) => ({ number: index + 1, cells }))
  const locate = (row: Row, column: number, start: number, end: number) => ({
    place: { kind: 'cell' as const, sheet: 'S', ref: `${String.fromCharCode(65 + column)}${row.number}` },
    span: [start, end] as [number, number],
  })
  document.rows({ kind: 'rows', table: 's', rows, locate })
  document.end()
  return records.map(({ keys, age, gender }) => {
    const name = keys.find(({ kind }) => kind === 'name' || kind === 'kana' || kind === 'romaji')?.value
    return `${name ?? '?'} ${age ?? '-'} ${gender ?? '-'}`
  })
}

describe('who is named twice in a row', () => {
  it.each<[string, string[], string[], string[]]>([
    [
      'in Latin letters',
      ['契約者名', '被保険者（ローマ字）', '被保険者生年月日'],
      ['秋原 洋平', 'AKIHARA YOHEI', '1983/12/26'],
      ['秋原洋平 40 -'],
    ],
    [
      'given name first',
      ['申込者氏名', '利用者氏名（英字）', '利用者生年月日'],
      ['橋本 貴夫', 'Takao Hashimoto', '1984/8/14'],
      ['橋本貴夫 40 -'],
    ],
    ['in kana', ['契約者名', '被保険者カナ', '被保険者生年月日'], ['上野 義史', 'ウエノ ヨシフミ', '1955/4/8'], ['上野義史 69 -']],
    [
      'with long vowels',
      ['契約者名', '被保険者ローマ字', '被保険者生年月日'],
      ['大野 雄一郎', 'OHNO YUICHIRO', '1970/1/2'],
      ['大野雄一郎 54 -'],
    ],
  ])('is one person %s', async (_, head, row, told) => {
    const other = ['田中 健太', 'x', '1999/1/1']
    expect((await scan([head, row, other])).slice(0, told.length)).toEqual(told)
  })

  it.each<[string, string]>([
    ['橋本 貴夫', 'HASHIMOTO SAYO'],
    ['田中 健一', 'TANAKA KENTA'],
    ['山本 隆', 'YAMAMOTO TAKAKO'],
  ])('is two where the given name of %s is not read so: %s', async (name, roman) => {
    expect(
      await scan([
        ['契約者名', '被保険者（ローマ字）', '被保険者生年月日'],
        [name, roman, '1981/12/13'],
      ]),
    ).toHaveLength(2)
  })

  it('is one where the dictionary knows but one end, and the other rows name the same twice', async () => {
    const names = [
      '佐藤 健一',
      'サトウ ケンイチ',
      '鈴木 由美子',
      'スズキ ユミコ',
      '高橋 大輔',
      'タカハシ ダイスケ',
      '加藤 七海',
      'カトウ ナナミ',
    ]
    const rows = [0, 2, 4, 6].map((at) => [names[at]!, names[at + 1]!])
    const head = ['display_name', 'billing_yomigana']
    expect(await scan([head, ...rows])).toHaveLength(4)
    // Who books is seldom who travels: nothing says that these are one.
    expect(await scan([['契約者名', '被保険者カナ'], ...rows.map(([name], at) => [name!, rows[(at + 1) % 4]![1]!])])).toHaveLength(8)
  })

  it('is one whose card bears the name in capitals, and two where another name is on it', async () => {
    const head = ['Email', 'Name', 'Card Name']
    expect(
      await scan([
        head,
        ['a@sekisho-mail.jp', '佐藤 健一', 'KENICHI SATO'],
        ['b@sekisho-mail.jp', '鈴木 由美子', 'YUMIKO SUZUKI'],
        ['c@sekisho-mail.jp', '高橋 隆', 'MISAKI TAKAHASHI'],
      ]),
    ).toHaveLength(4)
  })
})
