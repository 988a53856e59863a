import { describe, expect, it } from 'vitest'
import { builtIns } from '../../detectors/index.js'
import type { Row } from '../../src/contract/index.js'
import { createEngine } from '../../src/engine/engine.js'
import type { PersonRecord } from '../../src/records/record.js'

const engine = createEngine(builtIns, { referenceDate: '2026-01-01' })

/** Scans one sheet, which may come in parts; returns what was found as 'type value' and the records of persons. */
async function scan(...parts: string[][][]): Promise<{ found: string[]; records: PersonRecord[] }> {
  for (const detector of builtIns) await detector.prepare?.()
  const found: string[] = []
  const records: PersonRecord[] = []
  const document = engine.document(
    (one) => {
      const { claim, raw, record } = one
      one.locate()
      if (claim.confidence >= 0.5) found.push(`${record ?? '-'} ${claim.detector.type} ${raw.slice(claim.start, claim.end)}`)
    },
    (record) => records.push(record),
  )
  let number = 0
  for (const part of parts) {
    const rows: Row[] = part.map((cells) => ({ number: ++number, cells }))
    const locate = (row: Row, column: number, start: number, end: number) => {
      // A segment knows its own rows only.
      if (!rows.includes(row)) throw new Error('asked where a row of another segment stands')
      return {
        place: { kind: 'cell' as const, sheet: '申込', ref: `${String.fromCharCode(65 + column)}${row.number}` },
        span: [start, end] as [number, number],
      }
    }
    document.rows({ kind: 'rows', table: 's', rows, locate })
  }
  document.end()
  return { found, records }
}

const summary = ({ types, items, age, structured }: PersonRecord) => ({ types, items, age, structured })

describe('forms in sheets', () => {
  it('reads labels to the left of their values as one record', async () => {
    const { found, records } = await scan([
      ['会員申込書', '', '', ''],
      ['氏名', '佐藤 花子', 'フリガナ', 'サトウ ハナコ'],
      ['生年月日', '1985/4/1', '性別', '女'],
      ['住所', '東京都千代田区丸の内1-2-3', '', ''],
      ['電話番号', '090-3381-6072', '', ''],
    ])
    expect(found).toContain('t1rf1 person-name 佐藤 花子')
    expect(found).toContain('t1rf1 phone-number 090-3381-6072')
    expect(records.map(summary)).toMatchObject([
      {
        types: expect.arrayContaining(['address', 'birth-date', 'person-name', 'phone-number']),
        items: ['氏名', 'フリガナ', '生年月日', '性別', '住所', '電話番号'],
        age: 40,
        structured: true,
      },
    ])
  })

  it("knows of what stands above the name that it is somebody's", async () => {
    const { found, records } = await scan([
      ['登録票', ''],
      ['年齢', '35'],
      ['性別', '女'],
      ['職業', '会社員'],
      ['氏名', '佐藤 花子'],
    ])
    expect(found).toEqual(['t1rf1 age 35', 't1rf1 gender 女', 't1rf1 occupation 会社員', 't1rf1 person-name 佐藤 花子'])
    expect(records.map(summary)).toMatchObject([{ age: 35, items: ['年齢', '性別', '職業', '氏名'] }])
  })

  it('reads labels above their values', async () => {
    const { records } = await scan([
      ['氏名', 'フリガナ'],
      ['佐藤 花子', 'サトウ ハナコ'],
      ['電話番号', 'メールアドレス'],
      ['090-3381-6072', 'hanako@sato.jp'],
    ])
    expect(records.map(({ types }) => types)).toEqual([['email', 'person-name', 'phone-number']])
  })

  it('reads one character a cell, and numbers divided over cells', async () => {
    const { found } = await scan([
      ['氏名', '佐藤花子', '', '', '', '', '', '', '', '', '', ''],
      ['電話番号', ...'09033816072'],
      ['郵便番号', '100', '0005'],
      ['生年月日', '昭和', '60', '4', '1'],
    ])
    expect(found).toContain('t1rf1 phone-number 09033816072')
    expect(found).toContain('t1rf1 postal-code 100-0005')
  })

  it('begins a new record where the name is asked for again', async () => {
    const form = (name: string, phone: string) => [
      ['氏名', name],
      ['電話番号', phone],
      ['', ''],
    ]
    const { records } = await scan([...form('佐藤 花子', '090-3381-6072'), ...form('鈴木 亮介', '080-2947-5163')])
    expect(records).toHaveLength(2)
  })

  it('begins a new record with what is asked above the name', async () => {
    const form = (name: string, phone: string) => [
      ['電話番号', phone],
      ['氏名', name],
      ['性別', '女'],
    ]
    const { found, records } = await scan([...form('佐藤 花子', '090-3381-6072'), ...form('鈴木 亮子', '080-2947-5163')])
    expect(records).toHaveLength(2)
    expect(found).toContain('t1rf1 phone-number 090-3381-6072')
    expect(found).toContain('t1rf2 phone-number 080-2947-5163')
    expect(found).toContain('t1rf2 person-name 鈴木 亮子')
  })

  it('does not end with a label that comes again below the name', async () => {
    const form = (name: string, phone: string) => [
      ['電話番号', phone],
      ['氏名', name],
      ['電話番号', '03-6721-3344'],
    ]
    const { found } = await scan([...form('佐藤 花子', '090-3381-6072'), ...form('鈴木 亮子', '080-2947-5163')])
    expect(found.filter((one) => one.includes('phone-number')).map((one) => one.slice(0, 5))).toEqual(['t1rf1', 't1rf1', 't1rf2', 't1rf2'])
  })

  it('is one of several that stand side by side', async () => {
    const pair = (one: [string, string], other: [string, string]) => [
      ['会員カード', '', '', '会員カード'],
      ['No', '1', '', 'No', '2'],
      ['氏名', one[0], '', '氏名', other[0]],
      ['住所', '東京都町田市原町田1-2-3', '', '住所', '大阪府吹田市江坂町4-5-6'],
      ['電話番号', one[1], '', '電話番号', other[1]],
      ['', '', '', '', ''],
    ]
    const { found, records } = await scan([
      ...pair(['佐藤 花子', '090-3381-6072'], ['鈴木 亮介', '080-2947-5163']),
      ...pair(['高橋 健一', '090-3381-6073'], ['田中 美咲', '080-2947-5164']),
    ])
    expect(records.map(({ region }) => region)).toEqual(['東京都', '大阪府', '東京都', '大阪府'])
    expect(found).toContain('t1rf2 phone-number 080-2947-5163')
  })

  it('tells where its values stand when the next page has come', async () => {
    const forms = (from: number): string[][] =>
      Array.from({ length: 150 }, (_, index) => [
        ['氏名', `佐藤 ${'花和美洋由'.charAt(index % 5)}子`],
        ['電話番号', `090-3381-${from + index}`],
      ]).flat()
    const { found, records } = await scan(forms(6100), forms(6300))
    expect(records).toHaveLength(300)
    expect(found.filter((one) => one.includes('phone-number'))).toHaveLength(300)
  })

  it('ends where a table of details begins', async () => {
    const { found, records } = await scan([
      ['宛名', '佐藤 花子', ''],
      ['電話番号', '090-3381-6072', ''],
      ['', '', ''],
      ['会員番号', '氏名', '電話番号'],
      ['A-1001', '鈴木 亮介', '080-2947-5163'],
      ['A-1002', '高橋 健一', '080-2947-5181'],
    ])
    expect(records).toHaveLength(3)
    expect(found).toContain('t1r5 person-name 鈴木 亮介')
  })

  it('leaves a table of one record and a table of many a table', async () => {
    const { records } = await scan([
      ['氏名', '電話番号', '性別'],
      ['佐藤 花子', '090-3381-6072', '女'],
      ['鈴木 亮介', '080-2947-5163', '男'],
    ])
    expect(records).toHaveLength(2)
    expect(
      (
        await scan([
          ['氏名', '電話番号'],
          ['佐藤 花子', '090-3381-6072'],
        ])
      ).records,
    ).toHaveLength(1)
  })
})

describe('sections of a form', () => {
  it.each(['連帯保証人', '【連帯保証人】', '2. 連帯保証人について', '■ 連帯保証人様'])(
    'are about whom their heading names: %s',
    async (heading) => {
      const { records } = await scan([
        ['患者氏名', '佐藤 健一', '', 'フリガナ', 'サトウ ケンイチ'],
        ['電話番号', '090-3381-6072', '', '', ''],
        ['', '', '', '', ''],
        [heading, '', '', '', ''],
        ['氏名', '佐藤 花子', '', '続柄', '妻'],
        ['電話番号', '080-2947-5163', '', '', ''],
      ])
      expect(
        records.map(({ keys, gender, place }) => [
          keys.flatMap(({ kind, value }) => (kind === 'name' || kind === 'kana' ? [value] : [])).join(' '),
          keys.find(({ kind }) => kind === 'mobile')?.value,
          gender,
          place.kind === 'cell' && place.ref,
        ]),
      ).toEqual([
        ['佐藤健一 サトウケンイチ', '09033816072', undefined, 'B1'],
        ['佐藤花子', '08029475163', 'female', 'B5'],
      ])
    },
  )
})

describe('forms that ask for several names and one address', () => {
  const HOME = '東京都千代田区丸の内1-2-3'
  const regions = async (...sheet: string[][]) =>
    (await scan(sheet)).records.map(({ keys, region, reach }) => [keys.find(({ kind }) => kind === 'name')?.value, region, reach.postal])

  const CHILD = [
    ['申込児童', 'フリガナ', 'サトウ ハナコ', '生年月日', '2020年4月1日'],
    ['', '氏名', '佐藤 花子', '性別', '女'],
  ]
  const FATHER = [
    ['保護者', '氏名', '佐藤 健一', '続柄', '父'],
    ['', '電話', '090-3381-6072', '勤務先', '株式会社みなと'],
  ]
  const MOTHER = [
    ['', '氏名', '佐藤 美咲', '続柄', '母'],
    ['', '電話', '090-3381-6073', '勤務先', ''],
  ]

  it('gives the address to all of the family, wherever it stands', async () => {
    const all = ['佐藤花子', '佐藤健一', '佐藤美咲'].map((person) => [person, '東京都', true])
    expect(await regions(...CHILD, ...FATHER, ...MOTHER, ['住所', '', HOME, '', ''])).toEqual(all)
    expect(await regions(...CHILD, ['', '住所', HOME, '', ''], ...FATHER, ...MOTHER)).toEqual(all)
  })

  it('takes the sex from how somebody is related, of whom no field tells it', async () => {
    const { records } = await scan([...CHILD, ...FATHER, ...MOTHER])
    expect(records.map(({ gender }) => gender)).toEqual(['female', 'male', 'female'])
  })

  it('gives it to nobody of another name', async () => {
    const sheet = await regions(...CHILD, ['保護者', '氏名', '高橋 健一', '続柄', '叔父'], ...MOTHER, ['住所', '', HOME, '', ''])
    expect(sheet).toContainEqual(['高橋健一', undefined, false])
    expect(sheet).toContainEqual(['佐藤花子', '東京都', true])
  })

  it("does not fill in the next form's address where one's own was left out", async () => {
    const form = (name: string, phone: string, address: string): string[][] => [
      ['氏名', name, '性別', '女'],
      ['住所', address, '', ''],
      ['電話番号', phone, '', ''],
      ['', '', '', ''],
    ]
    expect(await regions(...form('佐藤 花子', '090-3381-6072', ''), ...form('佐藤 美咲', '090-3381-6073', HOME))).toEqual([
      ['佐藤花子', undefined, false],
      ['佐藤美咲', '東京都', true],
    ])
  })

  it('does not choose between two homes', async () => {
    const sheet = await regions(
      ...[...CHILD, ['', '住所', HOME, '', '']],
      ...FATHER,
      ...[...MOTHER, ['', '住所', '大阪府大阪市北区中之島1-3-20', '', '']],
    )
    expect(sheet).toContainEqual(['佐藤健一', undefined, false])
  })
})
