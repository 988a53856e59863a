import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createTable } from '../../src/table/create-table.js'
import { address, classify, email, family, layoutOf, name, outline, phone, read, records, rolesOf, toRows } from './tables.js'

const customers = (count: number): string[][] => records(count, (n) => [String(n + 1), name(n), address(n), phone(n), email(n), '様子見'])
const HEADER = ['No', '氏名', '住所', '電話番号', 'メールアドレス', '備考']

describe('the header row', () => {
  it('stands in the first row', () => {
    const bands = read([HEADER, ...customers(20)])
    expect(outline(bands)).toEqual(['head 1-1', 'body 2-21'])
    expect(rolesOf(bands)).toEqual(['other.code', 'person.name_full', 'address.full', 'contact.tel', 'contact.email', 'misc.memo'])
    expect(layoutOf(bands).columns.map(({ shown }) => shown)).toEqual(['No', '氏名', '住所', '電話番号', 'メールアドレス', '備考'])
  })

  it('stands below a title, a note and blank rows', () => {
    const bands = read([
      ['お客様一覧 2024年'],
      ['', '', '', '', '作成日', '2024/3/31'],
      [],
      ['※社外秘。取扱注意'],
      [],
      HEADER,
      ...customers(20),
    ])
    expect(outline(bands)).toEqual(['head 1-6', 'body 7-26'])
  })

  it('stands below a merged title that is given once per column', () => {
    const bands = read([Array.from({ length: 6 }, () => '顧客名簿'), HEADER, ...customers(5)])
    expect(outline(bands)).toEqual(['head 1-2', 'body 3-7'])
  })

  it('has no groups in a title that names whoever wrote the list, beside a label with a colon', () => {
    const bands = read([
      ['名簿', '', '', '', '', '', '添乗員：', '各務'],
      ['No', '部屋', '参加者', '', '', '緊急連絡先', '', '備考'],
      ['', '', '氏名', '性別', '携帯', '氏名', '電話', ''],
      ...records(20, (n) => [`${n}`, '301', name(n), '女', phone(n), name(n + 1), phone(n + 1), '']),
    ])
    expect(
      layoutOf(bands)
        .columns.slice(4, 7)
        .map(({ party }) => party),
    ).toEqual(['参加者', '緊急連絡先', '緊急連絡先'])
  })

  it('stands as low as the thirtieth filled row', () => {
    const notes = Array.from({ length: 29 }, (_, n) => [`注意事項${n + 1}：本資料の取り扱いについて`])
    expect(outline(read([...notes, HEADER, ...customers(60)]))).toEqual(['head 1-30', 'body 31-90'])
  })

  it('has units and remarks, in full width and with line ends', () => {
    const header = ['※氏　名\n（必須）', '年齢（歳）', '生年月日\n(yyyy/mm/dd)', 'ＴＥＬ（ハイフンあり）', 'E-Mail']
    const bands = read([header, ...records(8, (n) => [name(n), String(30 + n), '1980/1/1', phone(n), email(n)])])
    expect(rolesOf(bands)).toEqual(['person.name_full', 'bio.age', 'bio.birth', 'contact.tel', 'contact.email'])
    expect(layoutOf(bands).columns[0]!.label).toBe('※氏 名 (必須)')
    expect(layoutOf(bands).columns[0]!.shown).toBe('氏名')
  })

  it('is English', () => {
    const bands = read([
      ['id', 'firstName', 'last_name', 'E-mail address', 'created_at'],
      ...records(8, (n) => [`${n}`, 'Taro', 'Yamada', email(n), '2024-01-01']),
    ])
    expect(rolesOf(bands)).toEqual(['auth.login', 'person.name_given', 'person.name_family', 'contact.email', 'other.date'])
  })

  it('is that of a list with one column', () => {
    const bands = read([['氏名'], ...records(5, (n) => [name(n)])])
    expect(outline(bands)).toEqual(['head 1-1', 'body 2-6'])
  })

  it('is known by contrast where no label is', () => {
    const bands = read([['だれ', 'どこ', 'いくら'], ...records(10, (n) => [name(n), address(n), `${n * 100}`])])
    expect(outline(bands)).toEqual(['head 1-1', 'body 2-11'])
    expect(layoutOf(bands).columns).toMatchObject([
      { label: 'だれ', shown: 'column:A', vote: 'person-name' },
      { shown: 'column:B', vote: 'address' },
      { shown: 'column:C' },
    ])
    expect(rolesOf(bands)).toEqual([undefined, undefined, undefined])
  })

  it('is repeated on every page', () => {
    const bands = read([HEADER, ...customers(5), HEADER, ...customers(5), [], HEADER, ...customers(2)])
    expect(outline(bands)).toEqual(['head 1-1', 'body 2-6', 'head 7-7', 'body 8-13', 'head 14-14', 'body 15-16'])
  })

  it('has two lines', () => {
    const bands = read([
      ['No', '氏名', '住所', '', '', '送付先', ''],
      ['', '', '都道府県', '市区町村', '番地', '氏名', '電話番号'],
      ...records(6, (n) => [`${n}`, name(n), '東京都', '新宿区', '西新宿1-1-1', name(n + 1), phone(n)]),
    ])
    expect(outline(bands)).toEqual(['head 1-2', 'body 3-8'])
    expect(rolesOf(bands)).toEqual([
      'other.code',
      'person.name_full',
      'address.pref',
      'address.city',
      'address.line',
      'person.name_full',
      'contact.tel',
    ])
    expect(layoutOf(bands).columns[5]!.shown).toBe('送付先氏名')
  })
})

describe('a table without header', () => {
  it('keeps its first record', () => {
    const bands = read(records(30, (n) => [name(n), address(n), phone(n), '東京支店']))
    expect(outline(bands)).toEqual(['body 1-30'])
    expect(layoutOf(bands)).toMatchObject({
      labelled: false,
      columns: [{ vote: 'person-name' }, { vote: 'address' }, { vote: 'phone-number' }, { shown: 'column:D' }],
    })
    expect(layoutOf(bands).columns[3]!.vote).toBeUndefined()
  })

  it('keeps a single record, and a first record with words that are labels elsewhere', () => {
    expect(outline(read([[name(1), phone(1)]]))).toEqual(['body 1-1'])
    expect(outline(read(records(9, (n) => [name(n), '会員', '携帯', phone(n)])))).toEqual(['body 1-9'])
    expect(outline(read(records(9, (n) => [name(n), '本人', '学生'])))).toEqual(['body 1-9'])
    expect(outline(read(records(9, (n) => [n === 0 ? '見知らぬ名' : name(n), '組合員', '本社'])))).toEqual(['body 1-9'])
  })

  it('has no header because all cells are words', () => {
    expect(outline(read(records(9, () => ['りんご', 'みかん', 'ぶどう'])))).toEqual(['body 1-9'])
  })

  it('votes only from three cells on and six of ten', () => {
    expect(layoutOf(read([[name(1)], [name(2)]])).columns[0]!.vote).toBeUndefined()
    expect(layoutOf(read([[name(1)], [name(2)], [name(3)]])).columns[0]!.vote).toBe('person-name')
    const mixed = (names: number): string[][] => records(100, (n) => [n % 10 < names ? name(n) : `部品${n}番`])
    expect(layoutOf(read(mixed(6))).columns[0]!.vote).toBe('person-name')
    expect(layoutOf(read(mixed(5))).columns[0]!.vote).toBeUndefined()
  })
})

describe('what is no table of persons', () => {
  it('statistics', () => {
    const bands = read([
      ['人口統計'],
      ['地域', '2020年', '2021年', '前年比'],
      ...records(9, (n) => [`第${n}地区`, `${n}00`, `${n}10`, '1.1%']),
    ])
    expect(outline(bands)).toEqual(['head 1-2', 'body 3-11'])
    expect(layoutOf(bands).columns.every(({ vote }) => vote === undefined)).toBe(true)
  })

  it('products: names of goods stay names of goods, though the cells look like persons', () => {
    const bands = read([
      ['商品コード', '商品名', '商品名カナ', '単価', '在庫数'],
      ...records(9, (n) => [`A00${n}`, name(n), 'タナカ', '100', '5']),
    ])
    expect(rolesOf(bands)).toEqual(['other.code', 'other.product', 'other.product', 'other.amount', 'other.amount'])
    expect(layoutOf(bands).columns.every(({ vote }) => vote === undefined)).toBe(true)
  })

  it('a form of keys and values has no header row', () => {
    const form = [
      ['会社名', '株式会社見本'],
      ['部署', '営業部'],
      ['氏名', name(1)],
      ['電話番号', phone(1)],
    ]
    expect(outline(read(form))).toEqual(['form 1-4'])
    const contact = [['部署', '営業部'], ...['電話番号', '携帯電話', 'FAX'].map((key, n) => [key, phone(n)])]
    expect(outline(read(contact))).toEqual(['form 1-4'])
    expect(outline(read([['氏名', name(1)], ...form]))).toEqual(['form 1-5'])
  })
})

describe('columns', () => {
  it('do not print a header that the dictionary does not know: it may hold a name', () => {
    const bands = read([['氏名', '電話番号', `${name(3)}の評価`], ...records(5, (n) => [name(n), phone(n), 'A'])])
    expect(layoutOf(bands).columns[2]).toMatchObject({ shown: 'column:C' })
  })

  it('are lettered like a spreadsheet', () => {
    const header = ['氏名', '電話番号', 'メールアドレス', ...Array.from({ length: 40 }, (_, n) => `自由設問その${n + 1}について`)]
    const bands = read([header, ...records(5, (n) => [name(n), phone(n), email(n), ...Array.from({ length: 40 }, () => '3')])])
    expect(outline(bands)[0]).toBe('head 1-1')
    expect(layoutOf(bands).columns.at(-1)!.shown).toBe('column:AQ')
  })

  it('with a header of several meanings are judged by their cells', () => {
    const people = read([['id', 'name', 'email'], ...records(9, (n) => [`${n}`, name(n), email(n)])])
    expect(rolesOf(people)[1]).toBe('person.name_full')
    const things = read([['id', 'name', 'price'], ...records(9, (n) => [`${n}`, `ぶひん${n}`, '100'])])
    expect(rolesOf(things)[1]).toBeUndefined()
    const lostZeros = read([['氏名', '連絡先', '番号'], ...records(9, (n) => [name(n), `90555512${n}4`, phone(n)])])
    expect(rolesOf(lostZeros)).toEqual(['person.name_full', 'contact.tel', undefined])
    expect(layoutOf(lostZeros).columns[2]!.vote).toBe('phone-number')
    const contacts = read([['氏名', '連絡先', '住所'], ...records(9, (n) => [name(n), email(n), address(n)])])
    expect(layoutOf(contacts).columns[1]).toMatchObject({ vote: 'email', label: '連絡先' })
    expect(rolesOf(contacts)[1]).toBeUndefined()
  })

  it('with a bare フリガナ read what stands to their left', () => {
    const header = ['会社名', 'フリガナ', '担当者', 'フリガナ', '商品名', 'カナ']
    const bands = read([header, ...records(9, (n) => ['見本商事', 'ミホンショウジ', name(n), 'サトウタロウ', '紙', 'カミ'])])
    expect(rolesOf(bands)).toEqual(['org.company', 'org.company', 'person.name_full', 'person.kana_full', 'other.product', 'other.product'])
  })

  it('with a bare カナ right of what has no reading are of persons', () => {
    const left = ['日付', '金額', '番号']
    for (const label of left) {
      const bands = read([[label, 'カナ', '電話'], ...records(9, (n) => ['1', 'サトウ', phone(n)])])
      expect(rolesOf(bands)[1], label).toBe('person.kana_full')
    }
  })

  it('of members, several in a cell, below チーム1, チーム2: a table and no form of labels', () => {
    for (const label of ['メンバー', '氏名']) {
      const bands = read([['チーム', label], ...records(9, (n) => [`チーム${n + 1}`, `${name(n)}、${name(n + 1)}、${name(n + 2)}`])])
      expect(
        bands.map(({ kind }) => kind),
        label,
      ).not.toContain('form')
    }
  })

  it('of surnames keep the role that their header gives', () => {
    const bands = read([['日付', '講師', '担当者', '作業内容'], ...records(9, () => ['2024/1/1', '佐藤', '鈴木', '点検'])])
    expect(rolesOf(bands).slice(0, 3)).toEqual(['other.date', 'person.name_full', 'person.name_full'])
  })

  it('of a wide survey', () => {
    const header = [
      '回答日時',
      'Q1 お名前を教えてください',
      'Q2 あなたの性別をお答えください',
      ...Array.from({ length: 60 }, (_, n) => `Q${n + 3} 満足度はどれくらいですか(${n})`),
    ]
    const bands = read([header, ...records(30, (n) => ['2024/03/01 10:00', name(n), '女性', ...Array.from({ length: 60 }, () => '4')])])
    expect(outline(bands)).toEqual(['head 1-1', 'body 2-31'])
    expect(rolesOf(bands).slice(0, 3)).toEqual(['other.date', 'person.name_full', 'bio.sex'])
  })
})

describe('several tables below each other', () => {
  it('get a layout each where a sure header stands behind a blank row', () => {
    const bands = read([HEADER, ...customers(6), [], ['商品名', '単価', '数量'], ['みかん', '100', '3'], ['りんご', '120', '4']])
    expect(outline(bands)).toEqual(['head 1-1', 'body 2-8', 'head 9-9', 'body 10-11'])
    expect(bands[3]!.layout.columns.map(({ role }) => role)).toEqual(['other.product', 'other.amount', 'other.amount'])
  })

  it('are found behind thousands of rows, too', () => {
    const bands = read([HEADER, ...customers(3000), [], ['退会者'], ['氏名', '電話番号'], ...records(3, (n) => [name(n), phone(n)])])
    expect(outline(bands)).toEqual(['head 1-1', 'body 2-3003', 'head 3004-3004', 'body 3005-3007'])
  })

  it('blank rows alone end nothing', () => {
    const bands = read([HEADER, ...customers(6), [], ...customers(6)])
    expect(outline(bands)).toEqual(['head 1-1', 'body 2-14'])
  })
})

describe('rows on their way', () => {
  it('come out once, in order, and the same however they are cut', () => {
    const piece = fc.constantFrom<string[][]>(
      [[]],
      [HEADER],
      [['名簿']],
      customers(3),
      customers(60),
      [
        ['商品名', '単価'],
        ['紙', '5'],
      ],
      records(4, (n) => [name(n)]),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 7 }), fc.integer({ min: 1, max: 90 }), (pieces, chunk) => {
        const cells = pieces.flat()
        const whole = read(cells, 1000)
        const cut = read(cells, chunk)
        expect(cut.flatMap(({ rows }) => rows.map(({ number }) => number))).toEqual(cells.map((_, index) => index + 1))
        expect(outline(cut)).toEqual(outline(whole))
        expect(cut.map(({ layout }) => layout)).toEqual(whole.map(({ layout }) => layout))
      }),
      { numRuns: 60 },
    )
  })

  it('are held back no longer than needed, at most 1,000', () => {
    const clear = createTable({ classify })
    const header = HEADER.slice(1)
    expect(clear.push(toRows([header, ...records(49, (n) => [name(n), address(n), phone(n), email(n), ''])])).length).toBe(2)
    const open = createTable({ classify })
    expect(open.push(toRows(Array.from({ length: 999 }, () => [])))).toEqual([])
    expect(open.push(toRows([[]]))).toHaveLength(1)
  })

  it('pass through unchanged once the layout is decided, and are not classified', () => {
    let calls = 0
    const table = createTable({ classify: (cell) => (calls++, classify(cell)) })
    table.push(toRows([HEADER, ...customers(300)]))
    calls = 0
    const more = toRows(customers(500))
    const bands = table.push(more)
    expect(bands).toHaveLength(1)
    expect(bands[0]!.rows).toBe(more)
    expect(calls).toBe(0)
    expect(table.end()).toEqual([])
  })

  it('end without rows', () => {
    expect(createTable({ classify }).end()).toEqual([])
  })
})

describe('a table that might be taken for a form', () => {
  it('has two lines of labels, whose groups are persons', () => {
    const head = [
      ['No', '会員', '', '', '家族会員', '', ''],
      ['', '氏名', '連絡先', '生年月日', 'お名前', '続柄', 'お誕生日'],
    ]
    const rows = (count: number): string[][] =>
      Array.from({ length: count }, (_, n) => [`${n + 1}`, name(n), phone(n), '1980/1/2', name(n + 1), '妻', '1982/3/4'])
    expect(outline(read([...head, ...rows(5)]))).toEqual(['head 1-2', 'body 3-7'])
    expect(outline(read([...head, ...rows(2)]))).toEqual(['head 1-2', 'body 3-4'])
  })

  it('has no header, and two of its words are labels elsewhere', () => {
    const goods = ['ロマン派', 'facebook', '広辞苑', 'The City', '世界週報', '労働基準法']
    const rows = Array.from({ length: 40 }, (_, n) => [`A-${1840 + n}`, name(n), goods[n % 20] ?? `記録${n}号`, `${24_000 + n * 7}`])
    expect(outline(read(rows))).toEqual(['body 1-40'])
  })

  const words = ['あおいねこ', 'みどりの丘', '母の旧姓']

  it('is read to its end where words of its cells are labels elsewhere', () => {
    const rows = records(30, (n) => [name(n), phone(n), words[n % 3]!, '676', phone(n + 50), '606', `P-${93641 + n}`])
    const bands = read([['氏名', '電話番号', 'api_key', '被仕向支店番号', '連絡先TEL', 'bank_code', '型番'], ...rows])
    expect(outline(bands)).toEqual(['head 1-1', 'body 2-31'])
  })

  it('is known by its columns where half of its labels are in no dictionary', () => {
    const kin = ['友人', '家族', '元同僚']
    const head = ['受付番号', '紹介者 氏名', '紹介者 登録番号', '被推挙者 氏名', '被推挙者 電話番号', '被推挙者 あて先', '関係', '謝礼']
    const rows = records(30, (n) => [`${n + 1}`, name(n), `R${10000 + n}`, name(n + 40), phone(n), email(n), kin[n % 3]!, '5000'])
    expect(outline(read([head, ...rows]))).toEqual(['head 1-1', 'body 2-31'])
  })

  it('has unknown labels side by side, as many as known ones before them, and readings that are labels', () => {
    const header = ['姓', '名', 'セイ', 'メイ', '敬称', '連名1', '連名1敬称', '連名2', '連名2敬称', '自宅住所', '自宅電話', '分類', 'メモ']
    const entry = (n: number): string[] => [family(n), '芽依', 'サトウ', n % 5 === 2 ? 'メイ' : 'トシエ', '様', '', '', '', '', address(n)]
    const bands = read([header, ...records(30, (n) => [...entry(n), phone(n), '定期検診', ''])])
    expect(outline(bands)).toEqual(['head 1-1', 'body 2-31'])
  })

  it('is known by its columns where a reading below its label is the same word', () => {
    const header = ['枠A', '枠B', '枠C', '枠D', '枠E', 'メイ', '電話番号']
    const entry = (n: number): string[] => ['あ', 'い', email(n), address(n), '様', n % 5 === 2 ? 'メイ' : 'トシエ', phone(n)]
    expect(outline(read([header, ...records(20, entry)]))).toEqual(['head 1-1', 'body 2-21'])
  })

  it('begins anew behind rows that a spreadsheet leaves out', () => {
    const rows = toRows([['氏名', '電話番号', 'メールアドレス'], ...records(10, (n) => [name(n), phone(n), email(n)])])
    const more = toRows([['メールアドレス', '電話番号', '氏名'], ...records(10, (n) => [email(n), phone(n), name(n)])])
    const table = createTable({ classify })
    const bands = [...table.push([...rows, ...more.map((row) => ({ ...row, number: row.number + 12 }))]), ...table.end()]
    expect(outline(bands)).toEqual(['head 1-1', 'body 2-11', 'head 13-13', 'body 14-23'])
  })

  it('has telephones below numbers of any kind where telephones stand, and not below those of things', () => {
    const rolesBelow = (label: string, cell: (n: number) => string) =>
      layoutOf(read([['通話ID', '氏名', label], ...records(30, (n) => [`88${1000 + n}`, name(n), cell(n)])])).columns[2]!.role
    expect(rolesBelow('相手番号', phone)).toBe('contact.tel')
    expect(rolesBelow('発信元番号', (n) => (n % 10 === 0 ? '非通知' : phone(n)))).toBe('contact.tel')
    expect(rolesBelow('相手番号', (n) => (n % 2 === 0 ? `${30_000 + n}` : phone(n)))).toBe('other.code')
    expect(rolesBelow('整理番号', phone)).toBe('other.code')
  })

  it('has no names where kinds of things come again and again', () => {
    const goods = ['佐藤 太郎', 'りんごジュース', '有機玄米', 'タオルセット', '電気ケトル', '保湿クリーム', '折りたたみ傘', '木製トレー']
    const bands = read(records(40, (n) => [name(n), phone(n), goods[n % 8]!]))
    expect(layoutOf(bands).columns.map(({ vote }) => vote)).toEqual(['person-name', 'phone-number', 'kind'])
  })
})

describe('days without a header', () => {
  const day = (n: number, from: number, years: number): string => `${from + ((n * 7) % years)}${String((n % 12) + 1).padStart(2, '0')}15`

  it('are birthdays where they spread over decades beside names', () => {
    const bands = read(records(40, (n) => [name(n), day(n, 1940, 70), day(n, 2019, 5)]))
    expect(layoutOf(bands).columns.map(({ vote }) => vote)).toEqual(['person-name', 'birth-date', undefined])
  })

  it('are any days where nobody is named, or where two columns do', () => {
    expect(layoutOf(read(records(40, (n) => [`P-${n}`, day(n, 1940, 70)]))).columns[1]?.vote).toBeUndefined()
    expect(layoutOf(read(records(40, (n) => [name(n), day(n, 1940, 70), day(n + 3, 1950, 60)]))).columns[1]?.vote).toBeUndefined()
  })
})

describe('columns named below merged cells', () => {
  const person = (n: number): string[] => [`${n}`, '佐藤 翔太', 'サトウ ショウタ', '1985/4/12', '03-3456-7812', '090-8765-4321']

  it('are named by both lines, also where the lower one alone says little', () => {
    const cells = [['No', '氏名', '', '生年月日', '連絡先', ''], ['', '漢字', 'カナ', '', '自宅', '携帯'], ...records(5, person)]
    const bands = read(cells)
    expect(outline(bands)).toEqual(['head 1-2', 'body 3-7'])
    expect(rolesOf(bands).slice(1, 4)).toEqual(['person.name_full', 'person.kana_full', 'bio.birth'])
    expect(rolesOf(bands)[5]).toBe('contact.mobile')
  })

  it('are of the first of several words for whose they are', () => {
    const cells = [
      ['', '教習生', '', '保護者・費用負担者', ''],
      ['No', '氏名', '住所', '氏名', '電話'],
      ...records(5, (n) => [`${n}`, '佐藤 翔太', '長野県松本市大手1-2-3', '佐藤 恵子', '090-8765-4321']),
    ]
    expect(layoutOf(read(cells)).columns.map(({ party }) => party)).toEqual([undefined, '教習生', '教習生', '保護者', '保護者'])
  })

  it('a record that leaves some cells empty names none', () => {
    const cells = [['No', '氏名', '', '電話'], ['', '田村', '健一', ''], ...records(5, (n) => [`${n}`, '佐藤', '翔太', '03-3456-7812'])]
    expect(outline(read(cells))).toEqual(['head 1-1', 'body 2-7'])
  })
})
