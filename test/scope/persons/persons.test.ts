import { describe, expect, it } from 'vitest'
import type { Person } from '../../../src/contract/index.js'
import type { UnpackedChunk } from '../../../src/records/format.js'
import type { PersonRecord } from '../../../src/records/record.js'
import { listPersons, summarisePersons } from '../../../src/scope/persons/index.js'
import { packed, plainRecord } from '../packed.js'

/** A list of people: their keys, and what else is known of them. */
const chunk = (path: string, ...people: (string | [string, Partial<PersonRecord>])[]): UnpackedChunk =>
  packed(
    path,
    people.map((one, index) => (typeof one === 'string' ? plainRecord(one, index + 2) : plainRecord(one[0], index + 2, one[1]))),
  )

const counts = (...chunks: UnpackedChunk[]) => {
  const { min, estimate, max, records } = summarisePersons(chunks).persons
  return { records, range: [min, estimate, max] }
}

describe('名寄せ', () => {
  it('joins one name of one number, whatever the lists call the number', () => {
    const list = chunk('a.csv', 'name:山田太郎 member-id:customer:123', 'name:佐藤花子 member-id:customer:124')
    const other = chunk('b.csv', 'name:山田太郎 number:123', 'name:佐藤花子 number:123')
    const sizes = [...listPersons([list, other])].map(({ records }) => records.length)
    expect(sizes.sort()).toEqual([1, 1, 2])
  })

  it('joins a reading as banks write it, all kana large, with the one whose it is', () => {
    const list = chunk('a.csv', 'name:東祥子 kana:ヒガシショウコ number:123', 'name:八田京 kana:ハッタケイ number:124')
    const bank = chunk('b.txt', 'kana:ヒガシシヨウコ number:123', 'kana:ハツタケイ number:124', 'kana:ハツトリケイ number:124')
    expect([...listPersons([list, bank])].map(({ records }) => records.length).sort()).toEqual([1, 2, 2])
  })

  it('lets ノンバイナリー of a survey stand, whatever a register says and whichever comes first', () => {
    const survey = chunk('a.csv', ['name:佐藤花子 email:s@a.jp', { gender: 'other' }], 'name:鈴木遥 email:h@a.jp')
    const members = chunk('b.csv', ['name:佐藤花子 email:s@a.jp', { gender: 'female' }], ['name:鈴木遥 email:h@a.jp', { gender: 'female' }])
    for (const chunks of [
      [survey, members],
      [members, survey],
    ]) {
      expect(summarisePersons(chunks).attributes.gender).toEqual({ female: 1, other: 1 })
      expect([...listPersons(chunks)].map(({ attributes }) => attributes['gender']).sort()).toEqual(['female', 'other'])
    }
  })

  it('joins by the firm, and makes nobody certain by it', () => {
    const cards = chunk('a.csv', 'name:山田太郎 company:みなと', 'name:佐藤花子 company:みなと')
    const clients = chunk('b.csv', 'name:山田太郎 company:みなと', 'name:山田太郎 company:さくら')
    expect(summarisePersons([cards, clients]).persons).toMatchObject({ min: 2, records: 4 })
    expect([...listPersons([cards, clients])].map(({ joinedBy }) => joinedBy.join())).toContain('name+company')
  })

  it('joins by the class, also by a sheet that is called like one, and makes nobody certain by it', () => {
    const sizes = (...chunks: UnpackedChunk[]): number[] => [...listPersons(chunks)].map(({ records }) => records.length).sort()
    const register = chunk('a.csv', 'name:山田太郎 class:さくら', 'name:佐藤花子 class:さくら', 'name:鈴木一郎 class:もも')
    const fees = chunk('b.xls', 'name:山田太郎 class-sheet:さくら', 'name:佐藤花子 class-sheet:もも', 'name:鈴木一郎 class-sheet:10月')
    const old = chunk('c.xls', 'name:鈴木一郎 class-sheet:10月')
    expect(sizes(register, fees, old)).toEqual([1, 1, 1, 1, 1, 2])
    expect(summarisePersons([register, fees, old]).persons).toMatchObject({ min: 3, estimate: 3 })
    // Two of one name in one class are two, and a list that names one of them does not say which.
    const twins = chunk('d.csv', 'name:山田太郎 class:さくら', 'name:山田太郎 class:さくら')
    expect(sizes(twins, fees)).toEqual([1, 1, 1, 1, 1])
  })

  it('joins by no class that is as large as a year of a big school', () => {
    const names = Array.from({ length: 400 }, (_, n) => `name:田${n % 20}子${n} family:田${n % 20} given:子${n % 40}`)
    const list = (path: string, classOf: (n: number) => string): UnpackedChunk =>
      chunk(path, ...names.map((one, n) => `${one} class:${classOf(n)}`))
    expect([...listPersons([list('a.csv', () => '3'), list('b.csv', () => '3')])]).toHaveLength(800)
    const small = (n: number): string => `C${n % 80}`
    expect([...listPersons([list('a.csv', small), list('b.csv', small)])]).toHaveLength(400)
  })

  it('joins by a firm that many lists name, as long as it has not many people', () => {
    const names = Array.from({ length: 40 }, (_, n) => `name:姓${n % 20}名${n % 13} family:姓${n % 20} given:名${n % 13} company:みなと`)
    const lists = ['a.csv', 'b.csv', 'c.csv'].map((path) => chunk(path, ...names.slice(0, 5)))
    const others = chunk('d.csv', ...names.map((name) => name.replace('company:みなと', '')))
    expect([...listPersons([...lists, others])].filter(({ joinedBy }) => joinedBy.includes('name+company'))).toHaveLength(5)
    const crowd = ['a.csv', 'b.csv'].map((path) => chunk(path, ...names))
    expect([...listPersons(crowd)].every(({ joinedBy }) => joinedBy.length === 0)).toBe(true)
  })

  it('joins two names that stand together as the same two, but nobody with two birth dates', () => {
    const list = chunk('a.csv', 'name:山田太郎 beside:山田花子', 'name:山田花子 beside:山田太郎')
    const other = chunk('b.csv', 'name:山田花子 beside:山田太郎', 'name:山田太郎 beside:佐藤一郎')
    expect([...listPersons([list, other])].map(({ records }) => records.length).sort()).toEqual([1, 1, 2])
    const old = chunk('a.csv', 'name:山田太郎 beside:山田花子 birth-date:1950-01-01')
    const young = chunk('b.csv', 'name:山田太郎 beside:山田花子 birth-date:1980-01-01')
    expect([...listPersons([old, young])]).toHaveLength(2)
  })

  it.each(['beside:山田花子', 'company:みなと', 'class:さくら'])(
    'joins by %s nobody who is reached in two ways, and in both otherwise',
    (around) => {
      const one = (keys: string): string => `name:山田太郎 ${around} ${keys}`
      const sizes = (...keys: string[]): number[] =>
        [...listPersons(keys.map((own, index) => chunk(`${index}.csv`, one(own))))].map(({ records }) => records.length).sort()
      expect(sizes('mobile:1 email:a', 'mobile:2 email:b')).toEqual([1, 1])
      expect(sizes('mobile:1 address:本町1-1-1', 'mobile:2 address:仲町2-2-2')).toEqual([1, 1])
      // A home is one way, told by its address and its telephone; and whoever changes one of two is who he was.
      expect(sizes('phone:1 address:本町1-1-1', 'phone:2 address:仲町2-2-2')).toEqual([2])
      expect(sizes('mobile:1 email:a', 'mobile:2')).toEqual([2])
      // A third record that has nothing of its own goes with one of the two, and does not bring them together.
      expect(sizes('mobile:1 email:a', 'mobile:2 email:b', 'mobile:1')).toEqual([1, 2])
      expect(sizes('mobile:1', 'email:a', 'mobile:2 email:b')).toEqual([1, 2])
    },
  )

  it('joins a reading beside a name with the only one who stands there, where hundreds of others are that one', () => {
    const reading = (n: number): string => `kana:ハハ${'アイウエオカキクケコ'[n % 10]!.repeat(1 + n)}`
    const mothers = (read: number) =>
      Array.from({ length: 200 }, (_, n) => `name:母${n} mobile:0901111${1000 + n} beside:子${n}${n < read ? ` ${reading(n)}` : ''}`)
    const accounts = Array.from({ length: 200 }, (_, n) => `${reading(n)} beside:子${n}`)
    const persons = (read: number) => [...listPersons([chunk('a.csv', ...mothers(read)), chunk('b.csv', ...accounts)])].length
    expect(persons(150)).toBe(200)
    expect(persons(50)).toBe(350)
  })

  it('joins a reading with the one of several who bears the family name of the others, where hundreds of others do', () => {
    const reading = (n: number): string => `kana:オヤ${'アイウエオカキクケコ'[n % 10]!.repeat(1 + n)}`
    const one = (n: number, who: string, family: string, kana = ''): string =>
      `name:${family}${who}${n} family:${family} given:${who}${n} mobile:0901111${who.length}${1000 + n} beside:子${n}${kana}`
    const household = (n: number, grandmother: string): string[] => [
      one(n, '親', `田${n}`, n < 200 ? ` ${reading(n)}` : ''),
      one(n, '弟弟', `田${n}`, ` kana:オトウト${'アイウエオカキクケコ'[n % 10]!.repeat(1 + n)}`),
      one(n, '祖母祖', grandmother),
    ]
    const accounts = Array.from({ length: 220 }, (_, n) => `${reading(n)} beside:子${n}`)
    const persons = (grandmotherOf: (n: number) => string): number =>
      [
        ...listPersons([
          chunk('a.csv', ...Array.from({ length: 220 }, (_, n) => household(n, grandmotherOf(n))).flat()),
          chunk('b.csv', ...accounts),
        ]),
      ].length
    expect(persons((n) => `山${n}`)).toBe(660)
    // A grandmother of the same name may have the account as well.
    expect(persons((n) => `田${n}`)).toBe(680)
  })

  describe('a reading beside a child whose father and mother are known', () => {
    /** Children `from` to `to`, whose fathers are 健一 and whose mothers are `mother`; of the first 150 a list has the mothers' readings. */
    const parents = (mother: string, [from, to]: readonly [number, number] = [0, 200]): string[] =>
      Array.from({ length: to - from }, (_, at) => from + at).flatMap((n) => [
        `name:田${n}健一 family:田${n} given:健一 mobile:0902222${1000 + n} beside:子${n}${n < 150 ? ` kana:${kana(n)}ケンイチ` : ''}`,
        `name:田${n}${mother} family:田${n} given:${mother} mobile:0901111${1000 + n} beside:子${n}${n < 150 ? ` kana:${kana(n)}ハナコ` : ''}`,
      ])
    const kana = (n: number): string => `タ${'アイウエオカキクケコ'[n % 10]!.repeat(1 + n)}`
    const accounts = (given: string, children = 200): string[] =>
      Array.from(
        { length: children },
        (_, n) => `kana:${kana(n)}${n < 150 ? 'ハナコ' : given} given-kana:${n < 150 ? 'ハナコ' : given} beside:子${n}`,
      )
    /** How many there are, and of how many of them, mothers all, there are two records. */
    const persons = (mother: string, given: string): [number, number] => {
      const found = [...listPersons([chunk('a.csv', ...parents(mother)), chunk('b.csv', ...accounts(given))])]
      const isMother = ({ path, place }: Person['records'][number]): boolean =>
        path === 'a.csv' && 'ref' in place && /[13579]$/.test(place.ref)
      return [found.length, found.filter(({ records }) => records.length === 2 && records.some(isMother)).length]
    }

    it('is of the one whose given name may be read so', () => {
      expect(persons('花子', 'ハナコ')).toEqual([400, 200])
      // As banks write it.
      expect(persons('祥子', 'シヨウコ')).toEqual([400, 200])
    })

    it('is of nobody else where he is known by kana alone, and has a telephone', () => {
      const fathers = Array.from({ length: 50 }, (_, at) => `kana:シルバプラカシュ mobile:0903333${1150 + at} beside:子${150 + at}`)
      const own = Array.from({ length: 50 }, (_, at) => `kana:シルバプラカシュ beside:子${150 + at}`)
      const grandfathers = Array.from(
        { length: 50 },
        (_, at) => `name:原田${at}浩 family:原田${at} given:浩 mobile:0904444${1150 + at} beside:子${150 + at}`,
      )
      const known = [...parents('花子').slice(0, 300), ...grandfathers, ...fathers]
      const found = [...listPersons([chunk('a.csv', ...known), chunk('b.csv', ...accounts('ハナコ', 150), ...own)])]
      expect(found).toHaveLength(300 + 100)
    })

    it('is of nobody known where neither may, or both, or where that is not known', () => {
      expect(persons('花子', 'ヨシコ')).toEqual([450, 150])
      expect(persons('賢一', 'ケンイチ')).toEqual([450, 150])
      expect(persons('龘', 'リュウ')).toEqual([450, 150])
    })
  })

  it('joins by a postal code where few live, not where namesakes are to be expected', () => {
    const given = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
    const family = ['山田', '佐藤', '鈴木', '高橋', '田中', '伊藤', '渡辺', '山本', '中村', '小林']
    const town = (path: string, zipOf: (n: number) => number) =>
      chunk(
        path,
        ...family.flatMap((one, f) =>
          given.map((two, g) => `name:${one}${two} family:${one} given:${two} postal-code:${zipOf(f * 10 + g)}`),
        ),
      )
    const joined = (zipOf: (n: number) => number) =>
      [...listPersons([town('a.csv', zipOf), town('b.csv', zipOf)])].filter(({ records }) => records.length === 2).length
    expect(joined((n) => 1000 + n)).toBe(100)
    expect(joined(() => 1000)).toBe(0)
  })

  it('takes a list of which every name stands in the register for the same persons, however frequent the names', () => {
    const names = Array.from({ length: 120 }, (_, n) => `name:山田${n % 60} family:山田 given:${n % 60}`)
    const register = chunk('register.csv', ...names.map((one, n) => `${one} mobile:0901111${1000 + n}`))
    const bank = chunk('bank.csv', ...names.slice(0, 60).map((one, n) => `${one} bank-account:${n + 1000000}`))
    const [, estimate] = counts(register, bank).range
    expect(estimate).toBeLessThan(135)
  })

  it("takes no number that many bear for anybody's: it is of a class", () => {
    const names = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
    const list = chunk('a.csv', ...names.map((name) => `name:山田${name} number:301`))
    const persons = [...listPersons([list, chunk('b.csv', 'name:山田一 number:301')])]
    expect(persons.every(({ records }) => records.length === 1)).toBe(true)
  })

  it('joins a party by the number of their booking, in however many lists and writings it stands', () => {
    const party = ['一', '二', '三', '四']
    const inKanji = (name: string): string =>
      `name:山田${name} family:山田 given:${name} number:AT-1 birth-date:1980-01-0${party.indexOf(name) + 1}`
    const inLatin = (name: string): string => `romaji:${name}-yamada reading:${name}yamada reading:yamada${name}`
    const bookings = chunk('a.csv', ...party.map((name) => `${inKanji(name)} ${inLatin(name)}`))
    const insured = chunk('b.csv', ...party.flatMap((name) => ['name:山田一 number:AT-1', `${inLatin(name)} number:AT-1`]))
    const rooms = ['c.csv', 'd.csv'].map((path) => chunk(path, ...party.map((name) => `${inLatin(name)} number:AT-1`)))
    expect([...listPersons([bookings, insured, ...rooms])]).toHaveLength(4)
  })

  it('takes numbers for one series that lists call by two names, where the names beside them agree', () => {
    const two = (n: number): string => String(1000 + n)
    const users = Array.from({ length: 20 }, (_, n) => `name:山田${n} member-id:user:${two(n)}`)
    const customers = (first: number) => Array.from({ length: 10 }, (_, n) => `name:山田${n + first} member-id:customer:${two(n)}`)
    const bank = Array.from({ length: 10 }, (_, n) => `kana:${'アイウエオカキクケコ'[n]} member-id:customer:${two(n + 10)}`)
    const persons = (first: number) => [...listPersons([chunk('a.csv', ...users), chunk('b.csv', ...customers(first), ...bank)])]
    expect(persons(0)).toHaveLength(20)
    expect(persons(40)).toHaveLength(40)
  })

  /** Firms whose numbers begin anew; the first employees of all firms are namesakes. */
  const firms = (...names: string[]): string[][] =>
    names.map((firm) =>
      Array.from({ length: 20 }, (_, n) => `name:${n < 2 ? `同姓${n}` : firm + String(n)} member-id:employee:${1001 + n}`),
    )
  const lists = (path: string, people: string[][]) => people.map((own, firm) => chunk(`${path}${firm}.csv`, ...own))

  it('takes numbers that begin anew in each firm for keys within the firm only', () => {
    const people = firms('一', '二', '三')
    const pay = people.map((own) => own.map((one) => one.replace('member-id:employee', 'number')))
    const sizes = [...listPersons([...lists('a', people), ...lists('b', people), ...lists('pay', pay)])].map(
      ({ records }) => records.length,
    )
    expect(sizes).toEqual(new Array<number>(60).fill(3))
  })

  it('gives a slip to the only firm that has its name under its number, and to none of two', () => {
    const people = lists('a', firms('一', '二'))
    const sizes = (slip: string) => [...listPersons([...people, chunk('slip.csv', slip)])].map(({ records }) => records.length)
    expect(sizes('name:一5 member-id:employee:1006').filter((size) => size === 2)).toHaveLength(1)
    expect(sizes('name:同姓0 member-id:employee:1001')).toHaveLength(41)
  })

  it("keeps namesakes apart who are born on different days, though the firm's address stands in each row of a list", () => {
    const staff = Array.from({ length: 20 }, (_, n) => (n < 3 ? `name:ロドリゲスカルロス` : `name:社員${n}`))
    const register = chunk('a.csv', ...staff.map((one, n) => `${one} birth-date:1990-01-${10 + n} address:家${n}`))
    const reports = chunk('b.csv', ...staff.map((one, n) => `${one} address:社屋 address:家${n}`))
    expect([...listPersons([register, reports])].map(({ records }) => records.length)).toEqual(new Array<number>(20).fill(2))
  })

  it('joins a reading in Latin letters by the number of a booking', () => {
    const bookings = chunk('a.csv', 'name:山田太郎 romaji:taro-yamada reading:yamadataro reading:taroyamada number:AT-1')
    const payments = chunk('b.csv', 'kana:ヤマダタロウ number:AT-1')
    expect([...listPersons([bookings, payments])]).toHaveLength(1)
  })

  it('finds who is written in Latin letters by his reading and birth date', () => {
    const register = chunk(
      'a.csv',
      'name:佐藤洋子 kana:サトウヨウコ birth-date:1980-01-01',
      'name:佐藤裕子 kana:サトウユウコ birth-date:1980-01-01',
    )
    const latin = (name: string, ...readings: string[]): UnpackedChunk =>
      chunk('b.csv', `romaji:${name} ${readings.map((reading) => `reading:${reading}`).join(' ')} birth-date:1980-01-01`)
    const joined = (chunk: UnpackedChunk): number => [...listPersons([register, chunk])].filter(({ records }) => records.length > 1).length
    expect(joined(latin('sato yoko', 'satoyoko', 'yokosato'))).toBe(1)
    expect(joined(latin('sato yuko', 'yukosato', 'satoyuko'))).toBe(1)
    expect(joined(latin('sato yuka', 'yukasato', 'satoyuka'))).toBe(0)
  })

  it('does not choose between two who are read alike', () => {
    const register = chunk(
      'a.csv',
      'name:小野優子 kana:オノユウコ birth-date:1980-01-01',
      'name:大野由子 kana:オオノユウコ birth-date:1980-01-01',
    )
    const latin = chunk('b.csv', 'romaji:ono-yuko reading:onoyuko reading:yukoono birth-date:1980-01-01')
    expect([...listPersons([register, latin])].every(({ records }) => records.length === 1)).toBe(true)
  })

  it('joins by a mailbox, and by the name together with a telephone', () => {
    const list = chunk('a.csv', 'name:山田太郎 email:y@a.jp', 'name:佐藤花子 phone:0312345678')
    const other = chunk('b.csv', 'name:山田太郎 email:y@a.jp', 'name:佐藤花子 phone:0312345678')
    expect(counts(list, other)).toEqual({ records: 4, range: [2, 2, 2] })
  })

  it('does not join a household by its mobile telephone', () => {
    const list = chunk('a.csv', 'name:山田太郎 mobile:09011112222', 'name:山田花子 mobile:09011112222')
    expect(counts(list, chunk('b.csv', 'name:山田花子 mobile:09011112222'))).toEqual({ records: 3, range: [2, 2, 2] })
  })

  it('does not join by the same name alone: it widens the range', () => {
    const [a, b] = [chunk('a.csv', 'name:山田太郎 email:y@a.jp'), chunk('b.csv', 'name:山田太郎 phone:0312345678')]
    expect(counts(a, b)).toEqual({ records: 2, range: [1, 1, 2] })
  })

  it('takes who is known by a name alone for the one who bears it, and for somebody else at most', () => {
    expect(counts(chunk('a.csv', 'name:山田太郎 email:y@a.jp'), chunk('b.txt', 'name:山田太郎'))).toEqual({ records: 2, range: [1, 1, 2] })
    expect(counts(chunk('b.txt', 'name:山田太郎'), chunk('c.txt', 'name:山田太郎'))).toEqual({ records: 2, range: [1, 1, 2] })
  })

  it('knows namesakes of one list for two', () => {
    expect(counts(chunk('a.csv', 'name:山田太郎 email:y@a.jp', 'name:山田太郎 email:z@a.jp'))).toEqual({ records: 2, range: [2, 2, 2] })
    expect(counts(chunk('b.csv', 'name:山田太郎', 'name:山田太郎'))).toEqual({ records: 2, range: [2, 2, 2] })
  })

  it('knows namesakes by their birth dates', () => {
    const [a, b] = [
      chunk('a.csv', 'name:山田太郎 birth-date:1980-01-01'),
      chunk('b.csv', 'name:山田太郎 birth-date:1990-01-01', 'name:山田太郎 birth-date:1980-01-01'),
    ]
    expect(counts(a, b)).toEqual({ records: 3, range: [2, 2, 2] })
  })

  it('joins kanji and kana where one reading of the name is known', () => {
    const list = chunk(
      'a.csv',
      'name:山田太郎 kana:ヤマダタロウ birth-date:1980-01-01',
      'name:佐藤健 kana:サトウケン birth-date:1990-01-01',
    )
    const bank = chunk('b.csv', 'kana:ヤマダタロウ birth-date:1980-01-01', 'kana:サトウケン birth-date:1991-01-01')
    expect(counts(list, bank).range[1]).toBe(3)
  })

  it('keeps brothers apart whose names are read alike', () => {
    const list = chunk('a.csv', 'name:佐藤健 kana:サトウケン phone:0312345678', 'name:佐藤賢 kana:サトウケン phone:0312345678')
    expect(counts(list).range).toEqual([2, 2, 2])
  })

  it('counts what leaked of a person over all records, and every breakdown sums to the estimate', () => {
    const a = chunk('a.csv', ['name:山田太郎 email:y@a.jp', { region: '東京都', types: ['email', 'person-name'], items: ['氏名', '年収'] }])
    const b = chunk(
      'b.csv',
      ['name:山田太郎 email:y@a.jp', { age: 41, gender: 'male', reach: { postal: false, phone: true, email: true } }],
      'name:佐藤花子',
    )
    const summary = summarisePersons([a, b])
    expect(summary.combinations).toEqual([
      { types: ['email', 'person-name'], persons: 1 },
      { types: ['person-name'], persons: 1 },
    ])
    expect(summary.items).toEqual([
      { label: '氏名', persons: 2, files: 2 },
      { label: '年収', persons: 1, files: 1 },
    ])
    expect(summary.attributes.age).toEqual({ '40-49': 1, unknown: 1 })
    expect(summary.regions).toEqual({ 東京都: 1, unknown: 1 })
    expect(summary.reachable).toEqual({ postal: 0, phone: 1, email: 1, none: 1 })
  })

  it('does not depend on the order of the files', () => {
    const files = [
      chunk('a.csv', 'name:山田太郎 email:y@a.jp', 'name:佐藤花子 mobile:09011112222'),
      chunk('b.csv', 'name:佐藤花子 mobile:09011112222 email:s@a.jp'),
      chunk('c.csv', 'kana:サトウハナコ email:s@a.jp', 'name:鈴木一郎'),
    ]
    expect(counts(...files)).toEqual(counts(...files.toReversed()))
  })

  it('lists everyone with the places of the records', () => {
    const persons = [
      ...listPersons([chunk('a.csv', 'name:山田太郎 email:y@a.jp', 'name:佐藤花子'), chunk('b.csv', 'name:山田太郎 email:y@a.jp')]),
    ]
    expect(persons.map(({ certain, joinedBy, records }) => [certain, joinedBy, records.map(({ path, place }) => [path, place])])).toEqual([
      [false, [], [['a.csv', { kind: 'cell', sheet: '名簿', ref: 'B3' }]]],
      [
        true,
        ['email'],
        [
          ['a.csv', { kind: 'cell', sheet: '名簿', ref: 'B2' }],
          ['b.csv', { kind: 'cell', sheet: '名簿', ref: 'B2' }],
        ],
      ],
    ])
  })
})

describe('names that are not written in full, or have changed', () => {
  it('joins who has married by the given name, where a mailbox, a telephone or a home is the same', () => {
    const a = chunk('a.csv', 'name:山田花子 family:山田 given:花子 email:h@a.jp', 'name:佐藤恵 family:佐藤 given:恵 address:本町1-1-1')
    const b = chunk('b.csv', 'name:鈴木花子 family:鈴木 given:花子 email:h@a.jp', 'name:高橋恵 family:高橋 given:恵 address:本町1-1-1')
    expect(counts(a, b).range[1]).toBe(2)
  })

  it.each(['phone:0312345678', 'address:本町1-1-1', 'email:info@a.jp'])(
    'leaves colleagues apart who are called alike, of one %s',
    (office) => {
      const cards = ['恵子', '由美', '恵子', '健', '修', '恵子'].map(
        (given, n) => `name:姓${n}${given} family:姓${n} given:${given} ${office}`,
      )
      expect(counts(chunk('cards.vcf', ...cards)).range[1]).toBe(6)
    },
  )

  it('leaves colleagues apart who are called alike and have a mobile telephone each', () => {
    const cards = ['山田誠 family:山田 given:誠 mobile:1', '鈴木誠 family:鈴木 given:誠 mobile:2'].map(
      (name) => `name:${name} phone:0312345678`,
    )
    expect(counts(chunk('cards.vcf', ...cards)).range[1]).toBe(2)
    expect(counts(chunk('cards.vcf', cards[0]!, cards[1]!.replace('mobile:2', 'mobile:1'))).range[1]).toBe(1)
  })

  it('leaves the people of a firm apart who are called alike under the number of the firm', () => {
    const contacts = Array.from({ length: 10 }, (_, n) =>
      ['山', '川'].map((family) => `name:${family}${n}誠 family:${family}${n} given:誠 member-id:user:F00${n}`),
    )
    expect(counts(chunk('contacts.csv', ...contacts.flat())).range[1]).toBe(20)
  })

  it('leaves strangers apart who share a telephone with a crowd', () => {
    const crowd = Array.from({ length: 40 }, (_, n) => `name:姓${n}花子 family:姓${n} given:花子 phone:0312345678`)
    expect(counts(chunk('a.csv', ...crowd)).range[1]).toBe(40)
  })

  it('takes 田中様 with a telephone for the 田中 who has it', () => {
    const list = chunk('a.csv', 'name:田中太郎 family:田中 given:太郎 phone:0312345678')
    const memo = chunk('b.txt', 'family:田中 phone:0312345678')
    expect(counts(list, memo)).toEqual({ records: 2, range: [1, 1, 1] })
    expect([...listPersons([list, memo])].map(({ records }) => records.length)).toEqual([2])
  })

  it('does not say which of a household 田中様 is, nor count another one', () => {
    const list = chunk(
      'a.csv',
      'name:田中太郎 family:田中 given:太郎 phone:0312345678',
      'name:田中花子 family:田中 given:花子 phone:0312345678',
    )
    expect(counts(list, chunk('b.txt', 'family:田中 phone:0312345678')).range[1]).toBe(2)
  })

  it('counts a surname alone only where nobody of that name is known', () => {
    const memo = chunk('b.txt', 'family:田中', 'family:鈴木')
    expect(counts(chunk('a.csv', 'name:田中太郎 family:田中 given:太郎 email:t@a.jp'), memo)).toEqual({ records: 3, range: [2, 2, 3] })
  })
})

describe('lists and logs', () => {
  const member = (n: number): string => `name:名${n} email:m${n}@a.jp`

  it('joins by a number that is unlike in no name, and by none of two series of numbers', () => {
    const names = Array.from({ length: 10 }, (_, n) => `name:名${n} member-id:customer:M00${n}`)
    const numbers = Array.from({ length: 10 }, (_, n) => `member-id:customer:M00${n}`)
    expect(counts(chunk('a.csv', ...names), chunk('b.csv', ...numbers)).range[1]).toBe(10)
    const others = Array.from({ length: 10 }, (_, n) => `name:別${n} member-id:customer:M00${n}`)
    expect(counts(chunk('a.csv', ...names), chunk('b.csv', ...others)).range[1]).toBe(20)
  })

  it('takes a list of names for those who are known, and as many others as coincidence brings', () => {
    const known = Array.from({ length: 200 }, (_, n) => `name:姓${n % 40}名${n} family:姓${n % 40} given:名${n} email:m${n}@a.jp`)
    const visitors = Array.from({ length: 100 }, (_, n) => `name:姓${n % 40}名${n} family:姓${n % 40} given:名${n}`)
    const { range } = counts(chunk('a.csv', ...known), chunk('b.csv', ...visitors))
    expect(range[1]).toBe(200)
    expect(range[2]).toBeLessThanOrEqual(220)
  })

  it('counts byte-identical copies once, and tells of all their places', () => {
    const list = { ...chunk('a.csv', member(1), member(2)), sha256: 'aa' }
    const copy = { ...list, path: 'b/a.csv' }
    expect(counts(list, copy)).toEqual({ records: 2, range: [2, 2, 2] })
    expect([...listPersons([list, copy])].map(({ records }) => records.map(({ path }) => path))).toEqual([
      ['a.csv', 'b/a.csv'],
      ['a.csv', 'b/a.csv'],
    ])
    expect(summarisePersons([list, copy]).holders.map(({ path, persons }) => [path, persons])).toEqual([
      ['a.csv', 2],
      ['b/a.csv', 2],
    ])
  })

  it('keeps the copy that was read to its end', () => {
    const whole = { ...chunk('b.csv', member(1), member(2)), sha256: 'aa' }
    const broken = { ...chunk('a.csv', member(1)), sha256: 'aa' }
    expect(counts(broken, whole).records).toBe(2)
  })
})
