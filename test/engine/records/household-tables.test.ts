import { describe, expect, it } from 'vitest'
import { builtIns } from '../../../detectors/index.js'
import type { Row } from '../../../src/contract/index.js'
import { createEngine } from '../../../src/engine/engine.js'
import type { PersonRecord } from '../../../src/records/record.js'
import { sheetRecords } from '../../helpers/sheet-records.js'

const engine = createEngine(builtIns, { referenceDate: '2026-01-01' })

/** Who stands in the tables of a document: name, region, beside whom. */
async function read(tables: string[][][], sheetOf: (table: number) => string = () => 'A'): Promise<string[]> {
  for (const detector of builtIns) await detector.prepare?.()
  const records: PersonRecord[] = []
  const document = engine.document(
    () => undefined,
    (record) => records.push(record),
  )
  tables.forEach((content, table) => {
    const rows: Row[] = content.map((cells, index) => ({ number: index + 1, cells }))
    const locate = (row: Row, column: number, start: number, end: number) => ({
      place: { kind: 'cell' as const, sheet: sheetOf(table), ref: `${String.fromCharCode(65 + column)}${row.number}` },
      span: [start, end] as [number, number],
    })
    document.rows({ kind: 'rows', table: `t${table}`, rows, locate })
  })
  document.end()
  return records.map(({ keys, region }) => {
    const of = (kind: string): string => keys.flatMap((key) => (key.kind === kind ? [key.value] : [])).join('+')
    return [of('name'), region ?? '-', of('beside')].join(' ').trim()
  })
}

const form = (name: string, birth: string): string[][] => [
  ['ふりがな', 'もり はると', '性別', '男'],
  ['氏名', name, '生年月日', birth],
  ['住所', '〒370-0065 群馬県高崎市末広町12-3', '自宅電話', 'なし'],
]
const HEAD = ['続柄', '氏名', '生年月日', '職業・学校']

describe('the family below the fields of a form', () => {
  it('bears the family name where given names are written, stands beside a child and lives with it', async () => {
    const family = [
      HEAD,
      ['父', '拓也', 'H5.11.6', '会社員'],
      ['母', '小林　由佳', 'H4.3.7', 'パート'],
      ['姉', '咲良', 'H31.1.16', '小学校'],
      ['祖母', '田中　和子', 'S30.2.3', ''],
    ]
    expect(await read([form('森　陽翔', '令和2年6月24日'), family])).toEqual([
      '森陽翔 群馬県',
      '森拓也 群馬県 森陽翔',
      '小林由佳 群馬県 森陽翔',
      '森咲良 群馬県 森陽翔',
      '田中和子 - 森陽翔',
    ])
  })

  it('of a grown-up may live elsewhere, and he himself is no relative', async () => {
    const family = [HEAD, ['本人', '森　陽翔', 'S60.6.24', ''], ['長男', '健太', 'H20.1.16', '']]
    expect(await read([form('森　陽翔', '昭和60年6月24日'), family])).toEqual(['森陽翔 群馬県', '森陽翔 -', '森健太 - 森陽翔'])
  })

  it('is on its sheet, and small: a list of relatives is of many families', async () => {
    const given = '拓也 健太 翔太 大輔 直樹 誠 健一 浩二 和也 達也 哲也 裕太 智也 雄太'.split(' ')
    const list = [HEAD, ...given.map((name, n) => ['父', name, `H5.11.${n + 1}`, '会社員'])]
    const own = form('森　陽翔', '令和2年6月24日')
    expect((await read([own, list], (table) => String(table))).slice(1).filter((one) => one.includes('森'))).toEqual([])
    expect((await read([own, list])).slice(1).filter((one) => one.includes('森')).length).toBe(12)
  })
})

it('is about its people, whose householder stands in every row', async () => {
  const records = await sheetRecords([
    ['世帯主', '続柄', '氏名', '性別', '生年月日', '住所'],
    ['佐藤 健一', '世帯主', '佐藤 健一', '男', '1960/3/18', '東京都町田市原町田1-2-3'],
    ['佐藤 健一', '妻', '佐藤 花子', '女', '1962/10/4', '東京都町田市原町田1-2-3'],
    ['鈴木 美咲', '世帯主', '鈴木 美咲', '女', '1984/5/11', '大阪府吹田市江坂町4-5-6'],
  ])
  const told = records.filter(({ keys }) => keys.some(({ kind }) => kind === 'birth-date'))
  const valueOf = (wanted: string) => told.map(({ keys }) => keys.find(({ kind }) => kind === wanted)?.value)
  expect(valueOf('name')).toEqual(['佐藤健一', '佐藤花子', '鈴木美咲'])
  expect(valueOf('birth-date')).toEqual(['1960-03-18', '1962-10-04', '1984-05-11'])
  expect(told.map(({ gender }) => gender)).toEqual(['male', 'female', 'female'])
})
