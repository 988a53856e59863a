import { describe, expect, it } from 'vitest'
import type { Group } from '../../src/table/layout.js'
import { address, email, family, given, layoutOf, name, phone, read, records } from './tables.js'

const groupsOf = (header: string[], record: (n: number) => string[], count = 12): readonly Group[] =>
  layoutOf(read([header, ...records(count, record)])).groups
const short = (groups: readonly Group[]): string[] =>
  groups.map(({ role, columns, separator }) => `${role} ${columns.join(separator || ',')}`)

describe('names in parts', () => {
  it('姓 and 名, セイ and メイ', () => {
    const groups = groupsOf(['会員ID', '姓', '名', 'セイ', 'メイ', 'TEL'], (n) => [
      `${n}`,
      family(n),
      given(n),
      'サトウ',
      'タロウ',
      phone(n),
    ])
    expect(groups).toEqual([
      { role: 'person.name_full', label: '氏名', columns: [1, 2], separator: ' ' },
      { role: 'person.kana_full', label: 'フリガナ', columns: [3, 4], separator: ' ' },
    ])
  })

  it('in turns: 姓, 姓カナ, 名, 名カナ', () => {
    const groups = groupsOf(['姓', '姓カナ', '名', '名カナ', 'メールアドレス'], (n) => [family(n), 'サトウ', given(n), 'タロウ', email(n)])
    expect(short(groups)).toEqual(['person.name_full 0 2', 'person.kana_full 1 3'])
  })

  it('given name first', () => {
    expect(short(groupsOf(['First Name', 'Last Name', 'Email'], (n) => ['Taro', 'Yamada', email(n)]))).toEqual(['person.name_full 1 0'])
    expect(short(groupsOf(['First Name', 'Middle Name', 'Last Name'], () => ['Maria', 'Luisa', 'Gomez']))).toEqual([
      'person.name_full 2 0 1',
    ])
  })

  it('of several owners', () => {
    const header = ['注文者姓', '注文者名', '注文者電話番号', '送付先姓', '送付先名', '送付先電話番号']
    const groups = groupsOf(header, (n) => [family(n), given(n), phone(n), family(n + 1), given(n + 1), phone(n)])
    expect(short(groups)).toEqual(['person.name_full 0 1', 'person.name_full 3 4'])
  })

  it('with the owner in front of everything', () => {
    const header = ['billing_last_name', 'billing_first_name', 'shipping_last_name', 'shipping_first_name']
    expect(short(groupsOf(header, (n) => [family(n), given(n), family(n), given(n)]))).toEqual([
      'person.name_full 0 1',
      'person.name_full 2 3',
    ])
  })

  it('numbered: name01 and name02 together are a name', () => {
    const header = ['name01', 'name02', 'kana01', 'kana02', 'email']
    expect(short(groupsOf(header, (n) => [family(n), given(n), 'サトウ', 'タロウ', email(n)]))).toEqual([
      'person.name_full 0 1',
      'person.kana_full 2 3',
    ])
    const persons = ['宛名1', '宛名2', '住所']
    expect(groupsOf(persons, (n) => [name(n), name(n + 1), address(n)])).toEqual([])
  })

  it('of a database: kaiin_sei, kaiin_mei, kaiin_sei_kana, kaiin_mei_kana', () => {
    const header = ['kaiin_sei', 'kaiin_mei', 'kaiin_sei_kana', 'kaiin_mei_kana', 'tel_no']
    expect(short(groupsOf(header, (n) => [family(n), given(n), 'サトウ', 'タロウ', phone(n)]))).toEqual([
      'person.name_full 0 1',
      'person.kana_full 2 3',
    ])
  })

  it('are none where the columns are far apart', () => {
    const header = ['姓', '住所', '電話番号', 'メールアドレス', '名']
    expect(groupsOf(header, (n) => [family(n), address(n), phone(n), email(n), given(n)])).toEqual([])
  })
})

describe('addresses in parts', () => {
  it('都道府県 to 建物名, with the postal code in between', () => {
    const header = ['氏名', '都道府県', '郵便番号', '市区町村', '番地', '建物名', 'TEL']
    const groups = groupsOf(header, (n) => [name(n), '東京都', '160-0023', '新宿区', '西新宿1-1-1', '見本ビル', phone(n)])
    expect(groups).toEqual([{ role: 'address.full', label: '住所', columns: [1, 3, 4, 5], separator: ' ' }])
  })

  it('住所1, 住所2, 住所3 and their next set', () => {
    const header = ['氏名', '住所1', '住所2', '住所3', '住所1', '住所2', '住所3']
    const groups = groupsOf(header, (n) => [name(n), '東京都新宿区', '西新宿', '1-1-1', '大阪府大阪市', '北区', '2-2'])
    expect(short(groups)).toEqual(['address.full 1 2 3', 'address.full 4 5 6'])
  })

  it('都道府県, 住所 and 建物名; not where 住所 repeats the prefecture', () => {
    const header = ['氏名', '都道府県', '住所', '建物名']
    expect(short(groupsOf(header, (n) => [name(n), '東京都', '新宿区西新宿1-1', 'A101']))).toEqual(['address.full 1 2 3'])
    expect(short(groupsOf(header, (n) => [name(n), '東京都', '東京都新宿区西新宿1-1', 'A101']))).toEqual(['address.full 2 3'])
  })

  it('of several owners, and in English order', () => {
    const header = [
      '注文者住所:都道府県',
      '注文者住所:都市区',
      '注文者住所:町以降',
      '送付先住所:都道府県',
      '送付先住所:都市区',
      '送付先住所:町以降',
    ]
    const record = (): string[] => ['東京都', '新宿区', '西新宿1-1-1', '大阪府', '大阪市北区', '梅田2-2-2']
    expect(short(groupsOf(header, record))).toEqual(['address.full 0 1 2', 'address.full 3 4 5'])
    expect(
      short(groupsOf(['Full Name', 'Address 1', 'Address 2', 'City', 'State'], (n) => [name(n), '西新宿1', 'ビル', '新宿区', '東京都'])),
    ).toEqual(['address.full 4 3 1 2'])
  })

  it('of an order have a firm between them, and their owner in some of the labels', () => {
    const header = [
      'Billing Name',
      'Billing Address1',
      'Billing Company',
      'Billing City',
      'Billing Zip',
      'Billing Province',
      'Shipping Address1',
    ]
    const record = (n: number): string[] => [name(n), `西新宿${n}-2-3`, '', '新宿区', '160-0023', '東京都', `八幡${n}-2-3`]
    expect(short(groupsOf(header, record))).toEqual(['address.full 5 3 1'])
  })

  it('whole addresses of two kinds are no parts', () => {
    expect(groupsOf(['氏名', '自宅住所', '会社住所'], (n) => [name(n), address(n), address(n + 1)])).toEqual([])
    expect(groupsOf(['氏名', '住所', '住所カナ'], (n) => [name(n), address(n), 'トウキョウト'])).toEqual([])
  })
})

describe('numbers in parts', () => {
  it('TEL1 to TEL3 where the cells are parts', () => {
    const groups = groupsOf(['氏名', 'TEL1', 'TEL2', 'TEL3', 'FAX1', 'FAX2', 'FAX3'], (n) => [
      name(n),
      '03',
      '5555',
      `${1000 + n}`,
      '03',
      '5555',
      `${2000 + n}`,
    ])
    expect(groups.map(({ role, columns, separator }) => ({ role, columns, separator }))).toEqual([
      { role: 'contact.tel', columns: [1, 2, 3], separator: '-' },
      { role: 'contact.fax', columns: [4, 5, 6], separator: '-' },
    ])
  })

  it('電話番号1 and 電話番号2 are two numbers where the cells are whole', () => {
    expect(groupsOf(['氏名', '電話番号1', '電話番号2'], (n) => [name(n), phone(n), phone(n + 1)])).toEqual([])
    expect(groupsOf(['氏名', '電話番号1', '電話番号2'], (n) => [name(n), '0355551234', n % 2 ? '09055551234' : ''])).toEqual([])
  })

  it('a merged header over three columns, and an area code of its own', () => {
    expect(short(groupsOf(['氏名', '電話番号', '', '', '住所'], (n) => [name(n), '03', '5555', '1234', address(n)]))).toEqual([
      'contact.tel 1-2-3',
    ])
    expect(short(groupsOf(['氏名', '電話番号(市外局番)', '電話番号', '住所'], (n) => [name(n), '03', '5555-1234', address(n)]))).toEqual([
      'contact.tel 1-2',
    ])
  })

  it('郵便番号1 and 郵便番号2', () => {
    const header = ['注文者郵便番号1', '注文者郵便番号2', '氏名', '送付先郵便番号1', '送付先郵便番号2']
    expect(short(groupsOf(header, (n) => ['160', '0023', name(n), '60', '1']))).toEqual(['address.zip 0-1', 'address.zip 3-4'])
    expect(groupsOf(['氏名', '自宅郵便番号', '会社郵便番号'], (n) => [name(n), '160-0023', '160-0022'])).toEqual([])
  })

  it('a birth date with its era, and below one word for the whole date', () => {
    const day = (n: number): string[] => [`${(n % 12) + 1}`, `${(n % 28) + 1}`]
    const era = { role: 'bio.birth', label: '生年月日', columns: [1, 2, 3, 4], separator: '.' }
    expect(groupsOf(['氏名', '元号', '年', '月', '日', '住所'], (n) => [name(n), '昭和', `${20 + n * 3}`, ...day(n), address(n)])).toEqual([
      era,
    ])
    expect(groupsOf(['氏名', '生年月日', '', '', '', '住所'], (n) => [name(n), 'S', `${20 + n}`, ...day(n), address(n)])).toEqual([era])
    const rows = records(12, (n) => [name(n), `${1950 + n}`, ...day(n), address(n)])
    const lines = [
      ['氏名', '生年月日', '', '', '住所'],
      ['', '年', '月', '日', ''],
    ]
    const whole = { role: 'bio.birth', label: '生年月日', columns: [1, 2, 3], separator: '/' }
    expect(layoutOf(read([...lines, ...rows])).groups).toEqual([whole])
    const joined = [['氏名', '入会日', '', '', '住所'], lines[1]!]
    expect(layoutOf(read([...joined, ...rows])).groups).toEqual([])
  })

  it('year, month and day alone are a birth date where the days spread over decades', () => {
    const header = ['氏名', '年', '月', '日', '住所']
    const of = (years: number) =>
      groupsOf(header, (n) => [name(n), `${1950 + (n % years)}`, `${(n % 12) + 1}`, `${n + 1}`, address(n)], 40 - 12)
    expect(short(of(28))).toEqual(['bio.birth 1/2/3'])
    expect(of(9)).toEqual([])
  })

  it('a birth date in three columns', () => {
    const record = (n: number): string[] => [name(n), `${1960 + n}`, `${(n % 12) + 1}`, `${n + 1}`]
    for (const header of [
      ['氏名', '生年月日(年)', '生年月日(月)', '生年月日(日)'],
      ['氏名', '生年', '月', '日'],
      ['氏名', '生年月日', '', ''],
      ['氏名', 'birth_year', 'birth_month', 'birth_day'],
    ]) {
      expect(groupsOf(header, record), header.join()).toEqual([
        { role: 'bio.birth', label: '生年月日', columns: [1, 2, 3], separator: '/' },
      ])
    }
    expect(groupsOf(['氏名', '契約年', '月', '日'], record)).toEqual([])
  })
})

describe('exports as shops make them', () => {
  it('EC-CUBE customers', () => {
    const header =
      '会員ID,お名前(姓),お名前(名),お名前(セイ),お名前(メイ),会社名,郵便番号,都道府県(ID),都道府県(名称),住所1,住所2,メールアドレス,TEL,性別(ID),性別(名称),誕生日'
    const groups = groupsOf(header.split(','), (n) => [
      `${n}`,
      family(n),
      given(n),
      'サトウ',
      'タロウ',
      '',
      '1600023',
      '13',
      '東京都',
      '新宿区西新宿',
      '1-1-1',
      email(n),
      phone(n),
      '1',
      '男性',
      '1980-01-01',
    ])
    expect(short(groups)).toEqual(['person.name_full 1 2', 'person.kana_full 3 4', 'address.full 8 9 10'])
  })

  it('Rakuten orders', () => {
    const header =
      '注文番号,注文者郵便番号1,注文者郵便番号2,注文者住所:都道府県,注文者住所:都市区,注文者住所:町以降,注文者名字,注文者名前,注文者名字フリガナ,注文者名前フリガナ,注文者電話番号1,注文者電話番号2,注文者電話番号3,送付先名字,送付先名前,商品名,単価'
    const groups = groupsOf(header.split(','), (n) => [
      `1-${n}`,
      '160',
      '0023',
      '東京都',
      '新宿区',
      '西新宿1-1',
      family(n),
      given(n),
      'サトウ',
      'タロウ',
      '03',
      '5555',
      '1234',
      family(n),
      given(n),
      '紙',
      '5',
    ])
    expect(short(groups)).toEqual([
      'address.zip 1-2',
      'address.full 3 4 5',
      'person.name_full 6 7',
      'person.kana_full 8 9',
      'contact.tel 10-11-12',
      'person.name_full 13 14',
    ])
  })
})

describe('names in Latin letters in parts', () => {
  it('are one name, beside the name in kanji', () => {
    const groups = groupsOf(['booking_no', 'sei', 'mei', 'sei_roma', 'mei_roma', 'tel'], (n) => [
      `AT-${1000 + n}`,
      family(n),
      given(n),
      'SATO',
      'HANAKO',
      phone(n),
    ])
    expect(short(groups)).toEqual(['person.name_full 1 2', 'person.name_romaji 3 4'])
    expect(short(groupsOf(['氏名', '姓（ローマ字）', '名（ローマ字）', 'TEL'], (n) => [name(n), 'SATO', 'TARO', phone(n)]))).toEqual([
      'person.name_romaji 1 2',
    ])
  })
})
