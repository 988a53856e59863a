import { describe, expect, it } from 'vitest'
import type { Detector, Place } from '../../../src/contract/index.js'
import type { Claim } from '../../../src/engine/claim.js'
import { createProseRecords } from '../../../src/engine/records/prose-records.js'
import { sexOfRelation } from '../../../src/table/relation-words.js'
import { createRowRecords } from '../../../src/engine/records/row-records.js'
import { createTold } from '../../../src/engine/records/told.js'
import type { PersonRecord } from '../../../src/records/record.js'
import { roleOf } from '../../../src/table/roles.js'
import { plainRecord } from '../../scope/packed.js'

const DATE = '2024-11-01'

/** A claim as a detector would make it. `family`: characters of a name that are the family name. */
function claim(type: string, normalized: string, more: Partial<Claim> = {}): Claim {
  const personKey = type === 'email' ? 'strong' : 'pair'
  const detector = { type, id: type, title: { ja: type, en: type }, personKey } as unknown as Detector
  return { detector, start: 0, end: normalized.length, confidence: 0.9, reason: 'test', normalized, attributes: undefined, ...more }
}
const name = (text: string, family: number): Claim => claim('person-name', text, { family })
const mobile = (digits: string): Claim => claim('phone-number', digits, { attributes: { kind: 'mobile' } })

const keysOf = ({ keys }: PersonRecord): string[] => keys.map(({ kind, value }) => `${kind}:${value}`)

describe('persons of running text', () => {
  /** Claims with the number of characters between them. */
  function read(...claims: [Claim, distance: number, lines?: number][]): PersonRecord[] {
    const records = createProseRecords(DATE)
    let at = 0
    for (const [one, distance, lines = distance > 100 ? 10 : 0] of claims) {
      at += distance
      records.take(one, at, lines, () => ({ kind: 'text', line: at, column: 1 }))
    }
    return records.end()
  }

  it('takes a family name below a blank line for the next one, who is called like the one above', () => {
    const phone = (digits: string): Claim => claim('phone-number', digits)
    const cards = read(
      [name('西尾俊哉', 2), 0],
      [phone('0924110030'), 20, 1],
      [name('西尾', 2), 20, 2],
      [phone('0584645448'), 20, 1],
      [name('丹羽治', 2), 20, 2],
    )
    expect(cards.map((card) => keysOf(card)[0])).toEqual(['name:西尾俊哉', 'family:西尾', 'name:丹羽治'])
  })

  it('takes 佐藤様 with one telephone and 佐藤様 with another for two, and 佐藤太郎 with two for one', () => {
    const home = (digits: string): Claim => claim('phone-number', digits)
    const calls = (...family: number[]): number =>
      read(
        ...family.flatMap((length, n): [Claim, number, number?][] => [
          [name(length === 2 ? '佐藤' : '佐藤太郎', 2), 300],
          [home(`042700000${n}`), 2],
        ]),
      ).length
    expect(calls(2, 2, 2)).toBe(3)
    expect(calls(4, 4)).toBe(1)
    expect(calls(4, 2)).toBe(2)
  })

  it('takes who is known by a part of a name for two where a telephone or a number differs, whatever part it is', () => {
    const parts: [string, number?][] = [['サトウ'], ['翔太'], ['sato'], ['佐藤', 2]]
    for (const [text, family] of parts) {
      const named = family === undefined ? claim('person-name', text) : name(text, family)
      const apart = (...others: Claim[]): number =>
        read(
          ...others.flatMap((other): [Claim, number][] => [
            [named, 300],
            [other, 2],
          ]),
        ).length
      expect(apart(claim('phone-number', '0427000001'), claim('phone-number', '0427000002'))).toBe(2)
      expect(apart(claim('member-id', 'C010023'), claim('member-id', 'C010030'))).toBe(2)
      expect(apart(claim('phone-number', '0427000001'), claim('phone-number', '0427000001'))).toBe(1)
    }
  })

  it('begins a namesake with a name that comes again in the next line and has another home or telephone there', () => {
    const [one, other] = [claim('address', '東京都町田市原町田1-2-3'), claim('address', '東京都町田市原町田4-5-6')]
    const lines = read(
      [name('松井', 2), 0],
      [one, 2],
      [name('松井', 2), 5, 1],
      [other, 2],
      [name('鈴木', 2), 5, 1],
      [claim('phone-number', '0427000003'), 2],
    )
    expect(lines.map(({ keys }) => keys.filter(({ kind }) => kind === 'family').map(({ value }) => value))).toEqual([
      ['松井'],
      ['松井'],
      ['鈴木'],
    ])
    expect(lines.map(({ keys }) => keys.filter(({ kind }) => kind === 'address').length)).toEqual([1, 1, 0])
    const calls = read(
      [name('松井', 2), 0],
      [claim('phone-number', '0427000001'), 2],
      [name('松井', 2), 5, 1],
      [claim('phone-number', '0427000002'), 2],
    )
    expect(calls).toHaveLength(2)
  })

  it('reads a name in Latin letters alike with its given names in one word, as tickets have it, and with the family name last', () => {
    const readings = ['PHAN THI LAN', 'PHAN THILAN', 'Thi Lan Phan'].map((text) => {
      const [{ keys }] = read([claim('person-name', text), 0]) as [PersonRecord]
      return keys.filter(({ kind }) => kind === 'reading').map(({ value }) => value)
    })
    expect(readings[1]![0]).toBe(readings[0]![0])
    expect(readings[2]).toContain(readings[0]![0])
  })

  it('takes what follows a name for that person, and the next name for the next', () => {
    const [a, b, ...rest] = read(
      [name('田中太郎', 2), 0],
      [mobile('09012345678'), 9],
      [name('鈴木花子', 2), 20],
      [claim('email', 's@a.jp'), 9],
    )
    expect(rest).toEqual([])
    expect(keysOf(a!)).toEqual(['name:田中太郎', 'family:田中', 'given:太郎', 'mobile:09012345678'])
    expect(keysOf(b!)).toContain('email:s@a.jp')
  })

  it('holds no more of one person than tells him, however often a log names him and his numbers', () => {
    const logs = [() => '09012345678', (n: number) => `0352${String(100_000 + n)}`].map((number) =>
      Array.from({ length: 3000 }, (_, n): [Claim, number][] => [
        [name('田中太郎', 2), 20],
        [claim('phone-number', number(n)), 9],
      ]).flat(),
    )
    const [same, other] = logs.map((log) => read(...log)) as [PersonRecord[], PersonRecord[]]
    expect(same.map(({ keys }) => new Set(keys.map(({ value }) => value)))).toEqual([new Set(['田中太郎', '田中', '太郎', '09012345678'])])
    for (const { keys } of [...same, ...other]) expect(keys.length).toBeLessThan(300)
    expect(keysOf(other[0]!).slice(0, 4)).toEqual(['name:田中太郎', 'family:田中', 'given:太郎', 'phone:0352100000'])
  })

  it('takes the reading in the line below the name for his, whatever stood above', () => {
    const kana = claim('person-name', 'タナカ タロウ')
    expect(read([claim('address', '東京都港区1-2'), 0], [name('田中太郎', 2), 20, 1], [kana, 20, 1])).toHaveLength(1)
    const later: [Claim, number, number] = [claim('birth-date', '1980-01-02'), 20, 1]
    expect(read([claim('address', '東京都港区1-2'), 0], [name('田中太郎', 2), 20, 1], later, [kana, 20, 1])).toHaveLength(2)
  })

  it('takes 田中様 and 太郎さん for the one who is spoken of', () => {
    expect(read([name('田中太郎', 2), 0], [name('田中', 2), 30], [name('太郎', 0), 30], [mobile('09012345678'), 9])).toHaveLength(1)
  })

  it('takes each word of a foreign name in kana for the one who bears it', () => {
    const whole = claim('person-name', 'スミスジェニファー', { family: 3 })
    const [one, ...rest] = read([whole, 0], [claim('person-name', 'スミス'), 20, 1], [claim('person-name', 'ジェニファー'), 5])
    expect(rest).toEqual([])
    expect(keysOf(one!)[0]).toBe('kana:スミスジエニフアー')
  })

  it('takes 田中様 far away for the only 田中 of the document, whichever comes first', () => {
    const [one, ...rest] = read([name('田中', 2), 0], [mobile('09012345678'), 9], [name('田中太郎', 2), 900])
    expect(rest).toEqual([])
    expect(keysOf(one!)).toEqual(expect.arrayContaining(['name:田中太郎', 'mobile:09012345678']))
  })

  it('does not say which of two 田中 it was', () => {
    const records = read([name('田中太郎', 2), 0], [name('田中花子', 2), 900], [name('田中', 2), 900])
    expect(records.map(keysOf).map((keys) => keys[0])).toEqual(['name:田中太郎', 'name:田中花子', 'family:田中'])
  })

  it('does not shift readings by one where a name was missed', () => {
    const line = (kana: string, full: string | undefined, digits: string): [Claim, number, number?][] => [
      ...(full === undefined ? [] : ([[name(full, 2), 5, 1]] as [Claim, number, number][])),
      [claim('person-name', kana), 5, full === undefined ? 1 : 0],
      [mobile(digits), 5],
    ]
    const records = read(...line('タナカタロウ', undefined, '09011112222'), ...line('スズキハナコ', '鈴木花子', '09033334444'))
    expect(records.map(keysOf)).toEqual([
      ['kana:タナカタロウ', 'mobile:09011112222'],
      expect.arrayContaining(['name:鈴木花子', 'kana:スズキハナコ', 'mobile:09033334444']),
    ])
  })

  it('begins the next letter with its address, though that is the same as before', () => {
    const home = (): [Claim, number, number][] => [
      [claim('postal-code', '2720021'), 30, 4],
      [claim('address', '千葉県市川市八幡1-2-3'), 5, 1],
    ]
    const letters = read(...home(), [name('田中太郎', 2), 5, 1], ...home(), [name('田中花子', 2), 5, 1])
    expect(letters.map(({ keys }) => keys.length)).toEqual([5, 5])
  })

  it('does not take the clerk at the end of one note for the customer of the next', () => {
    const notes = read([name('鈴木花子', 2), 0], [name('佐藤', 2), 30], [name('佐藤和也', 2), 10, 2], [mobile('09012345678'), 9])
    expect(notes.map(keysOf).map(([key]) => key)).toEqual(['name:鈴木花子', 'name:佐藤和也'])
  })

  it('tells namesakes apart who live elsewhere, and knows who is written to again', () => {
    const letter = (address: string): [Claim, number][] => [
      [claim('address', address), 900],
      [name('佐藤彩', 2), 20],
    ]
    const [yokohama, tokyo] = [letter('神奈川県横浜市青葉区美しが丘1-31-25'), letter('東京都板橋区高島平6-9-14')]
    expect(read(...yokohama, ...tokyo)).toHaveLength(2)
    expect(read(...yokohama, ...yokohama)).toHaveLength(1)
    expect(read(...yokohama, [mobile('09012345678'), 9], ...tokyo, [mobile('09012345678'), 9])).toHaveLength(1)
  })

  it('lists what was found under the titles of its types', () => {
    expect(read([name('田中太郎', 2), 0], [mobile('09012345678'), 9])[0]!.items).toEqual(['person-name', 'phone-number'])
  })
})

describe('persons of rows', () => {
  /** One row of a table: header → claim. */
  function read(...cells: [header: string, found: Claim | undefined][]): PersonRecord[] {
    const columns = cells.map(([header], index) => {
      const meaning = roleOf(header)
      const party = meaning?.party
      return { index, shown: header, label: header, ...(meaning && { role: meaning.role }), ...(party !== undefined && { party }) }
    })
    const row = { number: 2, cells: cells.map(([, found]) => found?.normalized ?? '') }
    const found = cells.flatMap(([, one], column) =>
      one === undefined ? [] : [{ claim: one, column, place: () => ({ kind: 'cell' as const, sheet: '1', ref: `A${column + 1}` }) }],
    )
    return createRowRecords(DATE, (label) => label).take(row, { columns, groups: [], labelled: true }, found)
  }

  it('gives a child and a guardian one telephone as key, and each their own columns as items', () => {
    const [child, guardian, ...rest] = read(
      ['児童氏名', name('田中花子', 2)],
      ['生年月日', claim('birth-date', '2015-04-02')],
      ['保護者氏名', name('田中太郎', 2)],
      ['緊急連絡先', mobile('09012345678')],
    )
    expect(rest).toEqual([])
    expect(keysOf(child!)).toEqual(expect.arrayContaining(['birth-date:2015-04-02', 'mobile:09012345678']))
    expect(keysOf(guardian!)).toEqual(['name:田中太郎', 'family:田中', 'given:太郎', 'mobile:09012345678', 'beside:田中花子'])
    expect([child!.reach.phone, guardian!.reach.phone]).toEqual([false, true])
    expect([child!.age, guardian!.age]).toEqual([9, undefined])
  })

  it('keeps the telephone of a relative from whom no common writing of the names tells', () => {
    const [traveller] = read(
      ['お名前', claim('person-name', 'GUO LEI')],
      ['緊急連絡先氏名', name('矢野信弘', 2)],
      ['緊急連絡先電話番号', mobile('09012345678')],
    )
    expect(keysOf(traveller!)).not.toContain('mobile:09012345678')
  })

  it('knows who else a row names, staff left out', () => {
    const [traveller, kin] = read(
      ['お名前', name('田中太郎', 2)],
      ['緊急連絡先氏名', name('田中花子', 2)],
      ['営業担当', name('佐藤一郎', 2)],
    )
    expect(keysOf(traveller!)).toContain('beside:田中花子')
    expect(keysOf(kin!)).toContain('beside:田中太郎')
    expect([...keysOf(traveller!), ...keysOf(kin!)].filter((key) => key.includes('佐藤'))).toEqual([])
  })

  it('gives who is to be called what the same cell says of him', () => {
    const row = { cells: ['清水 翔', '', '母・清水恵美・090-1234-5678'] } as unknown as Parameters<
      ReturnType<typeof createRowRecords>['take']
    >[0]
    const columns = ['お名前（漢字フルネームでお願いします）', '日中つながる電話番号', '緊急時の連絡先（続柄・お名前・電話番号）'].map(
      (label, index) => {
        const meaning = roleOf(label)
        return { index, shown: label, label, ...(meaning && { role: meaning.role }), ...(meaning?.party && { party: meaning.party }) }
      },
    )
    const claims: [number, Claim][] = [
      [0, name('清水翔', 2)],
      [1, mobile('08011112222')],
      [2, { ...name('清水恵美', 2), start: 2, end: 6 }],
      [2, { ...mobile('09012345678'), start: 7, end: 20 }],
    ]
    const found = claims.map(([column, one]) => ({
      claim: one,
      column,
      place: () => ({ kind: 'cell' as const, sheet: '1', ref: `A${column + 1}` }),
    }))
    const [person, mother] = createRowRecords(DATE, (label) => label).take(row, { columns, groups: [], labelled: true }, found)
    expect(keysOf(person!)).not.toContain('mobile:09012345678')
    expect(keysOf(mother!)).toContain('mobile:09012345678')
    expect([person!.gender, mother!.gender]).toEqual([undefined, 'female'])
  })

  it('takes the number of a donor or a sponsor beside the name, wherever an object holds it', () => {
    const numbersOf = (label: string): string[] => {
      const columns = [
        { index: 0, shown: 'お名前', label: 'お名前', role: 'person.name_full' },
        { index: 1, shown: 'column:B', label },
      ]
      const found = [{ claim: name('徳永剛', 2), column: 0, place: () => ({ kind: 'cell' as const, sheet: '1', ref: 'A1' }) }]
      const row = { cells: ['徳永剛', 'D0004726'] } as unknown as Parameters<ReturnType<typeof createRowRecords>['take']>[0]
      const [record] = createRowRecords(DATE, (text) => text).take(row, { columns, groups: [], labelled: true }, found)
      return keysOf(record!).filter((key) => key.startsWith('number:'))
    }
    for (const label of ['merge_fields.DONOR', 'metadata.donor_no', 'sponsorId']) expect(numbersOf(label)).toContain('number:D0004726')
    expect(numbersOf('merge_fields.COLOUR')).toEqual([])
  })

  it.each([
    ['高齢のため娘 大久保真理様（080-1372-5841）へ連絡のこと', ['mobile:08013725841'], ['mobile:08088709790'], 'female'],
    ['紹介者 大久保真理様。本人の新番号は080-1372-5841', [], ['mobile:08088709790', 'mobile:08013725841'], undefined],
  ])('gives somebody in a remark what stands right behind the name: %s', (remark, hers, his, gender) => {
    const row = { number: 2, cells: ['大久保 敦', '080-8870-9790', remark] }
    const columns = ['契約者名', '携帯電話', '備考'].map((label, index) => ({ index, shown: label, label, role: roleOf(label)!.role }))
    const [at, number] = [remark.indexOf('大久保真理'), remark.indexOf('080')]
    const claims: [number, Claim][] = [
      [0, name('大久保敦', 3)],
      [1, mobile('08088709790')],
      [2, { ...name('大久保真理', 3), start: at, end: at + 5 }],
      [2, { ...mobile('08013725841'), start: number, end: number + 13 }],
    ]
    const found = claims.map(([column, one]) => ({
      claim: one,
      column,
      place: () => ({ kind: 'cell' as const, sheet: '1', ref: `A${column + 1}` }),
    }))
    const [person, other] = createRowRecords(DATE, (label) => label).take(row, { columns, groups: [], labelled: true }, found)
    const mobiles = (one: typeof person): string[] => keysOf(one!).filter((key) => key.startsWith('mobile:'))
    expect([mobiles(other), mobiles(person), other!.gender]).toEqual([hers, his, gender])
  })

  it('gives companions of the family name the home of the row, and nobody else', () => {
    const [, same, other] = read(
      ['宿泊者氏名', name('田中太郎', 2)],
      ['住所', claim('address', '千葉県市川市八幡1-2-3')],
      ['同伴者氏名1', name('田中花子', 2)],
      ['同伴者氏名2', name('佐藤一郎', 2)],
    )
    expect(keysOf(same!)).toContain('address:千葉県市川市八幡1-2-3')
    expect(keysOf(other!)).not.toContain('address:千葉県市川市八幡1-2-3')
  })

  it('takes a telephone without a name for the one whom the row is about', () => {
    const records = read(
      ['氏名', name('田中太郎', 2)],
      ['メール', claim('email', 't@a.jp')],
      ['緊急連絡先氏名', undefined],
      ['緊急連絡先電話番号', mobile('09012345678')],
    )
    expect(records).toHaveLength(1)
    expect(keysOf(records[0]!)).toEqual(expect.arrayContaining(['email:t@a.jp', 'mobile:09012345678']))
  })

  it('completes the given names of who is addressed together', () => {
    const [, wife] = read(
      ['氏名', name('田中太郎', 2)],
      ['連名1', claim('person-name', '花子')],
      ['住所', claim('address', '千葉県市川市八幡1-2-3')],
    )
    expect(keysOf(wife!)).toEqual(expect.arrayContaining(['name:田中花子', 'family:田中', 'given:花子']))
    const [, other] = read(['氏名', name('杉本信行', 2)], ['連名1', name('寿美代', 1)])
    expect(keysOf(other!)).toEqual(['name:杉本寿美代', 'family:杉本', 'given:寿美代', 'beside:杉本信行'])
    // 大和 is a family name, too.
    const [, third] = read(['氏名', name('杉本信行', 2)], ['連名1', name('大和', 2)])
    expect(keysOf(third!)).toEqual(['name:杉本大和', 'family:杉本', 'given:大和', 'beside:杉本信行'])
  })

  it('makes one of who orders and who receives under one name, with the address of either', () => {
    const records = read(
      ['注文者氏名', name('田中太郎', 2)],
      ['お届け先氏名', name('田中太郎', 2)],
      ['お届け先住所', claim('address', '千葉県市川市八幡1-2-3', { attributes: { prefecture: '千葉県' } })],
    )
    expect(records.map(({ region, reach }) => [region, reach.postal])).toEqual([['千葉県', true]])
  })

  it('does not call a foreigner by the name of who sold him the policy', () => {
    const [holder] = read(
      ['契約者名', claim('person-name', 'マリア サントス')],
      ['契約者カナ', claim('person-name', 'マリア サントス')],
      ['取扱い', name('小川健一', 2)],
    )
    expect(keysOf(holder!).filter((key) => key.startsWith('name:'))).toEqual([])
  })

  it.each([
    ['simei', 'simei_kana'],
    ['simei_kana', 'simei'],
  ])('takes a name under a label that says nothing for that of the reading beside it: %s, %s', (...labels) => {
    const found: Record<string, Claim> = { simei: name('前田直樹', 2), simei_kana: claim('person-name', 'マエダナオキ') }
    const records = read(...labels.map((label): [string, Claim] => [label, found[label]!]), ['mail', claim('email', 'm@a.jp')])
    expect(records).toHaveLength(1)
    expect(keysOf(records[0]!)).toEqual(expect.arrayContaining(['name:前田直樹', 'kana:マエダナオキ', 'email:m@a.jp']))
  })

  it('does not let a name under a label that says nothing take the place of the customer to its right', () => {
    const [customer, operator] = read(['operator', name('小川健一', 2)], ['氏名', name('田中太郎', 2)], ['電話番号', mobile('09012345678')])
    expect(keysOf(customer!)).toEqual(expect.arrayContaining(['name:田中太郎', 'mobile:09012345678']))
    expect(keysOf(operator!)).toContain('name:小川健一')
  })

  it('takes the department that sends a parcel for nobody', () => {
    const records = read(
      ['お届け先氏名', name('田中太郎', 2)],
      ['お届け先住所', claim('address', '千葉県市川市八幡1-2-3')],
      ['ご依頼主氏名', claim('person-name', '事務局', { attributes: { role: 'organisation' } })],
      ['ご依頼主住所', claim('address', '京都府京都市左京区吉田本町1')],
      ['ご依頼主電話番号', claim('phone-number', '0757530001')],
    )
    expect(records).toHaveLength(1)
  })

  it('takes no company for a person', () => {
    const company = (text: string): Claim => claim('person-name', text, { attributes: { role: 'organisation' } })
    const address: [string, Claim][] = [
      ['住所', claim('address', '千葉県市川市八幡1-2-3')],
      ['電話番号', claim('phone-number', '0471112222')],
      ['口座番号', claim('bank-account', '1234567')],
    ]
    expect(read(['オーナー名', company('有限会社田中商事')], ...address)).toEqual([])
    expect(read(['会社名', company('田中商事')], ...address)).toEqual([])
    const mailbox: [string, Claim] = ['メールアドレス', claim('email', 'k.tanaka@a.jp')]
    expect(read(['区分所有者名', company('株式会社田中商事')], ...address, mailbox)).toEqual([])
    expect(read(['会社名', company('株式会社田中商事')], ...address, mailbox)).toHaveLength(1)
    expect(read(['会社名', company('田中商事')], ['ご担当者名', name('田中太郎', 2)], ...address)).toHaveLength(1)
  })

  it('takes a house for nobody by its trade, by how it is addressed, and with its reading', () => {
    const cell = (text: string): Claim => claim('person-name', text, { attributes: { role: 'organisation' } })
    const home: [string, Claim][] = [
      ['住所', claim('address', '千葉県市川市八幡1-2-3')],
      ['電話番号', mobile('09012345678')],
    ]
    expect(read(['請求先名', cell('そば処 利根')], ...home)).toEqual([])
    expect(read(['請求先名', cell('大和田税理士事務所')], ...home)).toEqual([])
    expect(read(['請求先名', cell('利根')], ['敬称', cell('御中')], ...home)).toEqual([])
    expect(read(['請求先名', cell('利根')], ['敬称', cell('様')], ...home)).toHaveLength(1)
    for (const body of [
      '長野県公安委員会 中南信運転免許センター',
      '松本警察署',
      '松本警察署 交通課',
      '松本消防本部',
      '松本商工協会',
      'みどり財団',
      '信州農業協同組合連合会',
      '長野県弁護士会',
      'みどり台町内会',
      'グループホームひまわり',
      '特別養護老人ホームあおぞら',
      'デイサービス陽だまり',
      'あかね訪問看護ステーション',
      '陽だまり接骨院',
      '下郷公民館',
    ])
      expect(read(['氏名', cell(body)], ...home)).toEqual([])
    expect(read(['氏名', cell('松本警察署の山田')], ...home)).toHaveLength(1)
    const reading = (text: string) => read(['契約者名', cell('合同会社リンクス')], ['フリガナ', claim('person-name', text)], ...home)
    expect(reading('リンクス')).toEqual([])
    expect(reading('タカノ イチロウ')).toHaveLength(1)
  })

  it('tells once of who is named in row after row beside the persons', () => {
    const rows = createRowRecords(DATE, (label) => label)
    const columns = [
      { index: 0, shown: '所有者', label: '所有者氏名', role: 'person.name_full', party: '所有者' },
      { index: 1, shown: '紹介者', label: '紹介者', role: 'person.name_full', party: '紹介者' },
    ]
    const layout = { columns, groups: [], labelled: true }
    const take = (own: string, by: string): number => {
      const claims = [name(own, 2), name(by, 2)]
      const found = claims.map((one, column) => ({ claim: one, column, place: () => ({ kind: 'cell' as const, sheet: 's', ref: 'A1' }) }))
      return rows.take({ number: 1, cells: [own, by] }, layout, found).length
    }
    expect([take('田中太郎', '佐藤一郎'), take('鈴木花子', '佐藤一郎'), take('高橋直樹', '佐藤一郎')]).toEqual([2, 1, 1])
  })

  it('shares nothing between who orders and who receives', () => {
    const [sender, receiver] = read(
      ['ご依頼主氏名', name('田中花子', 2)],
      ['ご依頼主電話番号', mobile('09011112222')],
      ['お届け先氏名', name('鈴木太郎', 2)],
      ['お届け先電話番号', mobile('09033334444')],
    )
    expect(keysOf(sender!)).not.toContain('mobile:09033334444')
    expect(keysOf(receiver!)).not.toContain('mobile:09011112222')
  })

  it('reads the kana of an account as the reading of who the row is about', () => {
    const [one, ...rest] = read(['氏名', name('田中花子', 2)], ['口座名義', claim('person-name', 'タナカハナコ')])
    expect(rest).toEqual([])
    expect(keysOf(one!)).toContain('kana:タナカハナコ')
  })

  it('tells numbers of members, staff and pupils apart', () => {
    const of = (kind: string, number: string) => read(['会員番号', claim('member-id', number, { attributes: { kind } })])
    expect(of('customer', 'M00012').map(({ keys }) => keys[0])).toEqual([{ kind: 'member-id:customer', strong: true, value: 'M00012' }])
    expect(of('employee', 'M00012')[0]!.keys[0]!.kind).toBe('member-id:employee')
    expect(of('customer', '12')).toEqual([])
    expect(of('household', '123456')).toEqual([])
  })

  it('has no person where a company has a telephone', () => {
    expect(read(['会社名', undefined], ['代表電話', claim('phone-number', '0312345678', { attributes: { kind: 'fixed' } })])).toEqual([])
  })

  it('leaves no hash of a My Number', () => {
    const [one] = read(['氏名', name('田中花子', 2)], ['個人番号', claim('my-number', '123456789018')])
    expect(keysOf(one!)).toEqual(['name:田中花子', 'family:田中', 'given:花子'])
    expect(one!.types).toEqual(['my-number', 'person-name'])
  })
})

describe('sexOfRelation', () => {
  it.each([
    ['妻', 'female'],
    ['長男', 'male'],
    ['祖母', 'female'],
    ['養父', 'male'],
    ['二女', 'female'],
    ['子', undefined],
    ['配偶者', undefined],
    ['世帯主', undefined],
    ['母子手帳', undefined],
    ['長男の妻', 'female'],
    ['次男嫁', 'female'],
    ['弟の奥さん', 'female'],
    ['長女の夫', 'male'],
    ['妹婿', 'male'],
    ['ご主人様', 'male'],
    ['お母さん', 'female'],
    ['同居の長男', 'male'],
    ['長女（主介護者）', 'female'],
    ['妻・キーパーソン', 'female'],
    ['父の友人', undefined],
    ['妻の会社', undefined],
    ['夫妻', undefined],
    ['夫婦', undefined],
    ['親子', undefined],
    ['mother', 'female'],
    ['Grandfather', 'male'],
    ['mother-in-law', 'female'],
    ['guardian', undefined],
    ['spouse', undefined],
  ])('%s: %s', (relation, sex) => {
    expect(sexOfRelation(relation)).toBe(sex)
  })
})

describe('what stands in front of a name', () => {
  const around = (isBeforeName: boolean) => ({ front: () => '', behind: () => '', isBeforeName: () => isBeforeName })
  const place = (): Place => ({ kind: 'text', line: 1, column: 1 })
  it.each([
    [true, ['0901', '0902']],
    [false, ['0901 0902', '']],
  ])('is his who is named behind it: %j', (isBeforeName, numbers) => {
    const records = createProseRecords(DATE)
    records.take(name('田中太郎', 2), 0, 0, place, around(false))
    records.take(mobile('0901'), 10, 0, place, around(false))
    records.take(mobile('0902'), 30, 1, place, around(isBeforeName))
    records.take(name('佐藤花子', 2), 40, 0, place, around(false))
    const mobiles = records.end().map(({ keys }) => keys.flatMap(({ kind, value }) => (kind === 'mobile' ? [value] : [])))
    expect(mobiles.map((own) => own.join(' '))).toEqual(numbers)
  })
})

describe('lines of a list', () => {
  type Line = [front: string, ...claims: [Claim, front?: string][]]
  /** Lines with what was found in each, and what stands in front of it. */
  function read(...lines: Line[]): PersonRecord[] {
    const records = createProseRecords(DATE)
    const all = lines.flatMap(([front, ...claims], line) =>
      claims.map(([one, before = front], index) => ({
        one: { ...one, start: line * 40 + index, end: line * 40 + index + 1 },
        before,
        index,
        line,
      })),
    )
    records.learn(
      all.map(({ one }) => one),
      (at) => all.find(({ one }) => one.start === at)!.before,
      (from, to) => Math.floor(to / 40) - Math.floor((from - 1) / 40),
    )
    for (const { one, before, index, line } of all)
      records.take(one, one.start, index === 0 ? 1 : 0, () => ({ kind: 'text', line, column: 1 }), {
        front: () => before,
        behind: () => '',
        isBeforeName: () => false,
      })
    return records.end()
  }
  const GIVEN = ['太郎', '花子', '一郎', '次郎', '三郎', '四郎']
  /** - 10/3 田中 太郎 様（090-…）案内: 佐藤 */
  const item = (given: string, number: number, clerk = '佐藤'): Line => [
    '- 10/3 ',
    [name(`田中${given}`, 2)],
    [mobile(`0901234000${number}`), `- 10/3 田中 ${given} 様（`],
    [name(clerk, 2), `- 10/3 田中 ${given} 様（0901234000${number}）案内: `],
  ]
  const items = GIVEN.map((given, number) => item(given, number))
  const holderOf = (records: PersonRecord[], number: string): string[][] =>
    records.map(keysOf).filter((keys) => keys.includes(`mobile:${number}`))

  it('does not give the telephone of a line in which no name was found to who is named in the line above, nor to the clerk behind it', () => {
    const records = read(...items, [
      '',
      [mobile('09099990000'), '- 10/14 マリア サントス 様（'],
      [name('鈴木', 2), '- 10/14 マリア サントス 様（09099990000）案内: '],
    ])
    expect(holderOf(records, '09099990000')).toEqual([['mobile:09099990000']])
    expect(holderOf(records, '09012340005').map(([key]) => key)).toEqual(['name:田中四郎'])
  })

  it('learns it from lines without bullets, too, and leaves the next line its own', () => {
    const lines = GIVEN.map((given, number): Line => ['', [name(`田中${given}`, 2)], [mobile(`0901234000${number}`), `田中${given} TEL:`]])
    const records = read(...lines.slice(0, 5), ['', [mobile('09099990000'), 'マリア サントス TEL:']], lines[5]!)
    expect(holderOf(records, '09099990000')).toEqual([['mobile:09099990000']])
    expect(holderOf(records, '09012340005').map(([key]) => key)).toEqual(['name:田中四郎'])
  })

  it('leaves a signature its telephone, and a person of several items what stands in each', () => {
    const lines = GIVEN.map((given, number): Line => ['', [name(`田中${given}`, 2)], [mobile(`0901234000${number}`), `田中${given} TEL:`]])
    const signed = read(...lines, ['', [name('鈴木花子', 2)]], ['', [mobile('09099990000'), 'TEL:']])
    expect(holderOf(signed, '09099990000').map(([key]) => key)).toEqual(['name:鈴木花子'])
    const nested = GIVEN.map((given, number): Line[] => [
      ['- 氏名: ', [name(`田中${given}`, 2)]],
      ['', [mobile(`0901234000${number}`), '- 電話: ']],
    ])
    expect(read(...nested.flat()).map((record) => keysOf(record).at(-1))).toEqual(GIVEN.map((_, number) => `mobile:0901234000${number}`))
  })

  it("knows it before the first line: of a name that is missed there, what it says is not the next one's, and so on to the end", () => {
    const lines = GIVEN.map((given, number): Line => ['', [name(`田中${given}`, 2)], [mobile(`0901234000${number}`), `田中${given} TEL:`]])
    for (const at of [0, 1]) {
      const missed: Line = ['', [mobile('09099990000'), 'マリア サントス TEL:']]
      const records = read(...lines.slice(0, at), missed, ...lines.slice(at))
      expect(holderOf(records, '09099990000')).toEqual([['mobile:09099990000']])
      GIVEN.forEach((given, number) => expect(holderOf(records, `0901234000${number}`).map(([key]) => key)).toEqual([`name:田中${given}`]))
    }
  })

  it('asks for a habit before it believes it', () => {
    const records = read(items[0]!, items[1]!, ['', [mobile('09099990000'), '- 10/14 別の 番号（']])
    expect(holderOf(records, '09099990000')[0]?.length).toBeGreaterThan(1)
  })
})

describe('lists without names or headers', () => {
  function read(...claims: [Claim, distance: number][]): PersonRecord[] {
    const records = createProseRecords(DATE)
    let at = 0
    for (const [one, distance] of claims) records.take(one, (at += distance), 1, () => ({ kind: 'text', line: at, column: 1 }))
    return records.end()
  }

  it('takes each mailbox of a list for somebody, and a second one of who has a name for his', () => {
    expect(read([claim('email', 'a@a.jp'), 0], [claim('email', 'b@a.jp'), 10], [claim('email', 'c@a.jp'), 10])).toHaveLength(3)
    expect(read([name('田中太郎', 2), 0], [claim('email', 'a@a.jp'), 9], [claim('email', 'b@a.jp'), 9])).toHaveLength(1)
    expect(read([mobile('09012345678'), 0], [mobile('09012345679'), 12])).toHaveLength(2)
  })

  it('takes a second mailbox for the next one or a namesake where each has one, and for the own where some have two', () => {
    const lines = ['太郎', '花子', '一郎', '次郎', '三郎'].map((given, number): [Claim, number][] => [
      [name(`田中${given}`, 2), 20],
      [claim('email', `${number}@a.jp`), 9],
    ])
    const again: [Claim, number][] = [
      [name('田中太郎', 2), 20],
      [claim('email', 'other@a.jp'), 9],
    ]
    expect(read(...lines.flat(), ...again)).toHaveLength(6)
    expect(read(...lines[0]!, ...again)).toHaveLength(1)
    const other: [Claim, number] = [claim('email', 'z@a.jp'), 20]
    const last: [Claim, number][] = [[name('鈴木花子', 2), 20], [claim('email', 's@a.jp'), 9], other]
    expect(read(...lines.flat(), ...last).map(keysOf)).toContainEqual(['email:z@a.jp'])
    const mixed = lines.flatMap((line, number) => [...line, [claim('email', `${number}b@a.jp`), 9] as [Claim, number]])
    expect(read(...mixed, ...last).map(keysOf)).not.toContainEqual(['email:z@a.jp'])
  })

  it('takes kana beside a name for its reading where no header says what is what', () => {
    const rows = createRowRecords(DATE, (label) => label)
    const columns = [0, 1, 2].map((index) => ({ index, shown: `column:${index}`, vote: index === 2 ? 'email' : 'person-name' }))
    const cells = ['田中 太郎', 'タナカ タロウ', 't@a.jp']
    const place = () => ({ kind: 'cell' as const, sheet: 's', ref: 'A1' })
    const claims = [name('田中太郎', 2), claim('person-name', 'タナカタロウ'), claim('email', 't@a.jp')]
    const records = rows.take(
      { number: 1, cells },
      { columns, groups: [], labelled: false },
      claims.map((one, column) => ({ claim: one, column, place })),
    )
    expect(records.map(keysOf)).toEqual([['name:田中太郎', 'family:田中', 'given:太郎', 'kana:タナカタロウ', 'email:t@a.jp']])
  })
})

describe('what a survey says', () => {
  it('keeps a band of ages, and the prefecture of its column', () => {
    const rows = createRowRecords(DATE, (label) => label)
    const columns = [
      { index: 0, shown: 'メール', label: 'メール', role: 'contact.email' },
      { index: 1, shown: '年代', label: '年代', role: 'bio.age' },
      { index: 2, shown: '都道府県', label: 'お住まいの都道府県', role: 'address.pref' },
    ]
    const place = () => ({ kind: 'cell' as const, sheet: 's', ref: 'A1' })
    const claims = [claim('email', 't@a.jp'), claim('age', '30-39')]
    const [record] = rows.take(
      { number: 1, cells: ['t@a.jp', '30代', '東京'] },
      { columns, groups: [], labelled: true },
      claims.map((one, column) => ({ claim: one, column, place })),
    )
    expect(record).toMatchObject({
      age: 203,
      region: '東京都',
      items: ['メール', '年代', 'お住まいの都道府県'],
      itemTypes: ['email', 'age', 'address'],
    })
  })
})

describe('who was told of in the tables of a document', () => {
  const record = (keys: string, more: Partial<PersonRecord> = {}): PersonRecord => plainRecord(keys, 1, { class: 'unknown', ...more })

  it('is not told of again by a text that only names him', () => {
    const told = createTold()
    told.note(record('name:山田太郎 family:山田 given:太郎 email:y@a.jp'))
    told.note(record('name:佐藤花子 family:佐藤 given:花子'))
    told.note(record('name:佐藤一郎 family:佐藤 given:一郎'))
    expect(told.has(record('name:山田太郎 family:山田 given:太郎'))).toBe(true)
    expect(told.has(record('family:山田'))).toBe(true)
    expect(told.has(record('family:佐藤'))).toBe(false)
    expect(told.has(record('name:山田次郎 family:山田 given:次郎'))).toBe(false)
    expect(told.has(record('name:山田太郎 mobile:09011112222'))).toBe(false)
    expect(told.has(record('name:山田太郎', { types: ['person-name', 'sensitive'] }))).toBe(false)
    expect(told.has(record('name:山田太郎', { class: 'employee' }))).toBe(false)
  })

  it('lends a key to the text that says more of him: the signature below a mail from him', () => {
    const told = createTold()
    told.note(record('name:山田太郎 family:山田 given:太郎 email:y@a.jp'))
    expect(told.keyOf(record('name:山田太郎 mobile:09011112222'))).toMatchObject({ kind: 'email', value: 'y@a.jp' })
    expect(told.keyOf(record('family:山田 mobile:09011112222'))).toMatchObject({ kind: 'email' })
    expect(told.keyOf(record('name:山田次郎 mobile:09011112222'))).toBeUndefined()
    told.note(record('name:山田太郎 family:山田 given:太郎 email:other@a.jp'))
    expect(told.keyOf(record('name:山田太郎 mobile:09011112222'))).toBeUndefined()
  })
})

describe('what is nobody', () => {
  const made = (type: string, text: string): Claim => claim(type, text, { attributes: { dummy: 'true' } })
  const address = (text: string): Claim => claim('address', text, { attributes: { prefecture: '東京都' } })

  function row(...claims: Claim[]): PersonRecord[] {
    const columns = claims.map((_, index) => ({ index, shown: `column:${index}` }))
    const found = claims.map((one, column) => ({
      claim: one,
      column,
      place: (): Place => ({ kind: 'cell', sheet: '1', ref: `A${column + 1}` }),
    }))
    const cells = claims.map(({ normalized }) => normalized)
    return createRowRecords(DATE, (label) => label).take({ number: 2, cells }, { columns, groups: [], labelled: true }, found)
  }

  it('a row of test data, whatever else its cells look like', () => {
    const rest = [claim('birth-date', '2000-01-01'), address('東京都テスト区テスト1-2-3'), claim('member-id', 'K00000002')]
    expect(row(made('email', 'test@example.com'), made('phone-number', '09000000000'), ...rest)).toEqual([])
    // Somebody real whose telephone is not told, and one value that is made up.
    expect(row(name('高橋健', 2), made('email', 'a@example.com'), made('phone-number', '09000000000'), ...rest)).toHaveLength(1)
    expect(row(made('email', 'test@example.com'), claim('phone-number', '0352531111'), ...rest)).toHaveLength(1)
  })

  it('somebody whom nobody is called, numbered or not', () => {
    expect(row(made('person-name', 'テスト太郎'), claim('member-id', 'K00000002', { attributes: { kind: 'customer' } }))).toEqual([])
  })

  it('the sender at the foot of every page', () => {
    const records = createProseRecords(DATE)
    const sender = [address('三重県伊賀市佐那具町1-2-3'), claim('phone-number', '0595001234')]
    let at = 0
    for (let page = 1; page <= 5; page++) {
      const letter = [address(`東京都新宿区西新宿${page}-8-1`), name('高橋健', 2), claim('email', `p${page}@a.jp`)]
      for (const [index, one] of [...letter, ...sender].entries())
        records.take(one, (at += 60), 1, () => ({ kind: 'page', page, line: index + 1 }))
    }
    const told = records.end()
    expect(told.filter(({ keys }) => keys.some(({ value }) => value === '0595001234'))).toEqual([])
    // Each letter has its own address, not that of the page before.
    for (let page = 1; page <= 5; page++)
      expect(told.find(({ keys }) => keys.some(({ value }) => value === `p${page}@a.jp`))).toMatchObject({ place: { page } })
  })
})

describe('the sender of letters', () => {
  const letters = (...names: string[]): PersonRecord[] => {
    const records = createProseRecords(DATE)
    const place = (): Place => ({ kind: 'text', line: 1, column: 1 })
    names.forEach((one, index) => {
      const at = index * 1000
      records.take(claim('address', `東京都港区${index + 1}-1`, { attributes: { prefecture: '東京都' } }), at, 10, place)
      records.take(name(one, 2), at + 20, 1, place)
      records.take(claim('address', '三重県伊賀市1-2-3', { attributes: { prefecture: '三重県' } }), at + 40, 3, place)
      records.take(claim('phone-number', '0595001234', { attributes: { kind: 'landline' } }), at + 60, 0, place)
    })
    return records.end()
  }

  it('is nobody whose address and telephone stand below everybody', () => {
    const persons = letters('田中太郎', '鈴木花子', '佐藤一郎', '高橋次郎', '伊藤三郎')
    expect(persons).toHaveLength(5)
    expect(persons.map(({ region }) => region)).toEqual(Array.from({ length: 5 }, () => '東京都'))
  })

  it('may be somebody in a letter or two', () => {
    expect(letters('田中太郎').map(({ region }) => region)).toEqual(['東京都', '三重県'])
  })
})
