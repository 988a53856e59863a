import { describe, expect, it } from 'vitest'
import type { PersonRecord } from '../../src/records/record.js'
import { recordsInPieces } from '../helpers/sheet-records.js'

const told = ({ keys, region, place }: PersonRecord): string =>
  [
    keys.find(({ kind }) => kind === 'name')?.value,
    keys.find(({ kind }) => kind === 'address')?.value,
    region,
    place.kind === 'cell' && place.ref,
  ].join(' ')

const PEOPLE = [
  ['330-0854', '埼玉県さいたま市大宮区桜木町1-10-16', '佐藤　花子'],
  ['260-0013', '千葉県千葉市中央区中央2-3-4', '鈴木　一郎'],
  ['500-8833', '岐阜県岐阜市神田町6-25-23', '田村　幸子'],
  ['120-0034', '東京都足立区千住6-5-15', '菊地　知美'],
  ['310-0021', '茨城県水戸市南町3-5-19', '工藤　健太'],
  ['611-0021', '京都府宇治市宇治3-2-28', '高橋　清'],
  ['320-0811', '栃木県宇都宮市大通り4-1-2', '山本　恵'],
] as const
/** Rows of labels, so many abreast. */
const abreast = (count: number, lines: (person: readonly string[]) => string[], isTight = false): string[][] => {
  const sheet: string[][] = []
  for (let at = 0; at < PEOPLE.length; at += count) {
    const own = PEOPLE.slice(at, at + count).map(lines)
    own[0]!.forEach((_, line) => sheet.push(own.map((label) => label[line]!)))
    if (!isTight) sheet.push([])
  }
  return sheet
}
const names = (records: readonly PersonRecord[]): string[] =>
  records.map(({ keys }) => keys.find(({ kind }) => kind === 'name')?.value ?? '?')
const regions = (records: readonly PersonRecord[]): (string | undefined)[] => records.map(({ region }) => region)
const NAMES = PEOPLE.map(([, , name]) => name.replace('　', ''))
const REGIONS = PEOPLE.map(([, home]) => /^.{1,3}[都道府県]/.exec(home)![0])

describe('sheets of labels', () => {
  it('reads three abreast, 〒, address and name one below the other, as one record a label', async () => {
    const records = await recordsInPieces(abreast(3, ([zip, home, name]) => [`〒${zip!}`, home!, `${name!}　様`]))
    expect(records.map(told).slice(0, 4)).toEqual([
      '佐藤花子 埼玉県さいたま市桜木町1-10-16 埼玉県 A1',
      '鈴木一郎 千葉県千葉市中央2-3-4 千葉県 B1',
      '田村幸子 岐阜県岐阜市神田町6-25-23 岐阜県 C1',
      '菊地知美 東京都足立区千住6-5-15 東京都 A5',
    ])
    expect(names(records)).toEqual(NAMES)
  })

  it.each<[string, string[][]]>([
    ['without a blank row between them', abreast(2, ([zip, home, name]) => [`〒${zip!}`, home!, `${name!} 様`], true)],
    ['with the name first', abreast(2, ([zip, home, name]) => [`${name!} 様`, `〒${zip!}`, home!])],
    [
      'with a building and a firm on lines of their own',
      abreast(3, ([zip, home, name]) => [zip!, home!, 'メゾン桜302', '株式会社みなと商事', `${name!} 様`]),
    ],
    [
      'below a title, the whole label in one cell',
      [['秋のDM 宛名ラベル'], [], ...abreast(2, ([zip, home, name]) => [`〒${zip!}\n${home!}\n${name!} 様`])],
    ],
    ['one abreast', abreast(1, ([zip, home, name]) => [`〒${zip!}`, home!, `${name!} 様`])],
    [
      'with a column between them and the sign 〒 in a cell of its own',
      abreast(2, ([zip, home, name]) => [`〒|${zip!}|`, `${home!}||`, `|${name!} 様|`]).map((row) =>
        row.flatMap((cell) => cell.split('|')),
      ),
    ],
  ])('reads them %s', async (_, sheet) => {
    const records = await recordsInPieces(sheet)
    expect(names(records)).toEqual(NAMES)
    expect(regions(records)).toEqual(REGIONS)
  })

  it('reads the same however the rows are cut', async () => {
    const sheet = abreast(3, ([zip, home, name]) => [`〒${zip!}`, home!, `${name!}　様`])
    expect((await recordsInPieces(sheet, 2)).map(told)).toEqual((await recordsInPieces(sheet)).map(told))
  })

  it('ends where a table begins', async () => {
    const table = [
      ['氏名', '住所', '電話番号'],
      ...Array.from({ length: 4 }, (_, n) => ['石井 一郎', `東京都港区芝${n + 1}-2-3`, `090-3381-607${n}`]),
    ]
    const records = await recordsInPieces([...abreast(3, ([zip, home, name]) => [`〒${zip!}`, home!, `${name!}　様`]), ...table])
    expect(records).toHaveLength(PEOPLE.length + 4)
    expect(records.at(-1)!.items).toEqual(['氏名', '住所', '電話番号'])
  })

  it('takes no list for labels: a person a row, with or without a header', async () => {
    const rows = PEOPLE.map(([zip, home, name]) => [name, zip, home])
    expect(names(await recordsInPieces(rows))).toEqual(NAMES)
    expect(names(await recordsInPieces([['氏名', '〒', '住所'], ...rows]))).toEqual(NAMES)
  })
})
