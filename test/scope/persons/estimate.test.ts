import { describe, expect, it } from 'vitest'
import { settle, type Doubtful } from '../../../src/scope/persons/doubtful.js'
import { summarisePersons } from '../../../src/scope/persons/index.js'
import { readingOfKana } from '../../../src/text/reading.js'
import { packed, plainRecord } from '../packed.js'

/** 20 family names and 30 given names. */
const FAMILIES = [...'一二三四五六七八九十甲乙丙丁戊己庚辛壬癸'].map((character) => `${character}田`)
const GIVEN = [...'春夏秋冬東西南北上下左右前後大小天地水火木金土石花鳥風月雪星'].map((character) => `${character}子`)
const RARE = '小鳥遊'

const nameKeys = (family: string, given: string): string => `name:${family}${given} family:${family} given:${given}`
/** Every third record's combination of family and given name, so that each family name is borne by several. */
const name = (n: number): string => nameKeys(FAMILIES[n % FAMILIES.length]!, GIVEN[(n * 7) % GIVEN.length]!)
const numbers = (count: number): number[] => Array.from({ length: count }, (_, n) => n)

const count = (...lists: [path: string, keys: string[]][]) =>
  summarisePersons(
    lists.map(([path, all]) =>
      packed(
        path,
        all.map((keys, row) => plainRecord(keys, row + 2)),
      ),
    ),
  ).persons

describe('a log of names alone', () => {
  it('in which somebody stands many times makes no name frequent', () => {
    // A pool: 60 names, out of few family and given names, each 1 to 20 times, mixed.
    const visits = numbers(1200).flatMap((n) => (n % 20 <= (n * 7) % 60 ? [name((n * 7) % 60)] : []))
    const { min, estimate, max } = count(['visits.csv', visits])
    expect(estimate).toBeLessThanOrEqual(62)
    expect(min).toBeLessThanOrEqual(60)
    expect(max).toBeGreaterThanOrEqual(60)
  })
})

describe('a clerk whom each of a hundred forms names', () => {
  it('is no hundred of his namesakes, of whom there are some', () => {
    const five = (n: number): string => nameKeys(FAMILIES[n % 20]!, GIVEN[Math.floor(n / 20) % 30]!)
    const people = numbers(3000).map((n) => `${five(n)} mobile:0901111${1000 + n}`)
    const forms = numbers(100).map((n): [string, string[]] => [`form${n}.txt`, [five(7)]])
    const { min, estimate, max } = count(['people.csv', people], ...forms)
    expect(estimate).toBeLessThanOrEqual(3010)
    expect(min).toBeLessThanOrEqual(3001)
    expect(max).toBeGreaterThanOrEqual(3001)
  })
})

describe('two of one name of whom different kinds of things are known', () => {
  const address = (n: number): string => `address:東京都港区${n}-1`
  const mobile = (n: number): string => `mobile:0901111${1000 + n}`
  const email = (n: number): string => `email:p${n}@a.jp`

  /** A phone book of 500, and an address book that has forty of them. */
  const book: [string, string[]] = [
    'contacts.csv',
    numbers(500).map((n) => `${nameKeys(FAMILIES[n % 20]!, `${RARE}${n}`)} ${mobile(n)} ${email(n)}`),
  ]

  it('are mostly one where the name is rare', () => {
    const cards = numbers(40).map((n) => `${nameKeys(FAMILIES[n % 20]!, `${RARE}${n}`)} ${address(n)}`)
    const { min, estimate, max } = count(book, ['cards.csv', cards])
    expect(estimate).toBeLessThan(505)
    expect(min).toBeLessThanOrEqual(500)
    expect(max).toBeGreaterThanOrEqual(500)
  })

  it('are two where as many as that bear the name by chance', () => {
    const people = numbers(3000).map((n) => `${name(n)} ${mobile(n)}`)
    const cards = numbers(40).map((n) => `${name(n * 3)} ${address(n)}`)
    const { estimate } = count(['people.csv', people], ['cards.csv', cards])
    expect(estimate).toBeGreaterThan(3020)
  })

  it('are two where much differs that seldom does of one person', () => {
    // Two lists in which 200 persons have everything in common.
    const everything = (n: number, at: number): string =>
      `${nameKeys(FAMILIES[n % 20]!, `${RARE}${n}`)} ${mobile(at)} ${email(at)} ${address(at)}`
    const first = numbers(200).map((n) => everything(n, n))
    const second = [...first, ...numbers(20).map((n) => everything(300 + n, 300 + n))]
    const namesakes = numbers(20).map((n) => everything(300 + n, 1300 + n))
    const { estimate } = count(['a.csv', [...first, ...namesakes]], ['b.csv', second])
    expect(estimate).toBe(240)
  })

  it('may be one where one kind differs that of one person often does', () => {
    // Half of 200 persons gave another mailbox in the second list, and are known by their mobile telephones.
    const known = (n: number, box: number): string => `${nameKeys(FAMILIES[n % 20]!, `${RARE}${n}`)} ${mobile(n)} ${email(box)}`
    const first = numbers(200).map((n) => known(n, n))
    const second = numbers(200).map((n) => known(n, n % 2 === 0 ? n : 5000 + n))
    const mails = numbers(20).map((n) => `${nameKeys(FAMILIES[n % 20]!, `${RARE}${n}`)} ${email(9000 + n)}`)
    expect(count(['a.csv', first], ['b.csv', second], ['c.csv', mails]).estimate).toBeLessThan(206)
  })
})

describe('clerks named in lists of customers', () => {
  const clerk = (n: number): string => nameKeys(FAMILIES[n % 20]!, GIVEN[n % 30]!)
  const register = packed(
    'staff.csv',
    numbers(26).map((n) => plainRecord(`${clerk(n)} mobile:0902222${1000 + n}`, n + 2, { class: 'employee' })),
  )
  /** Lists of 600 customers, each among those of one of the clerks; `tells`: does the list say that it names clerks? */
  const estimate = (tells: boolean): number =>
    summarisePersons([
      register,
      ...numbers(8).map((list) =>
        packed(`list${list}.csv`, [
          ...numbers(600).map((n) => plainRecord(`${name(list * 600 + n)} mobile:0901${list}11${1000 + n}`, n + 2)),
          ...numbers(26).map((n) => plainRecord(clerk(n), n + 2, tells ? { class: 'employee' } : {})),
        ]),
      ),
    ]).persons.estimate

  it('are those of the register, whoever the customers are', () => {
    expect(estimate(true)).toBeLessThan(8 * 600 + 26 + 30)
    expect(estimate(false)).toBeGreaterThan(8 * 600 + 26 + 60)
  })
})

describe('who is known by a reading alone, beside somebody', () => {
  const child = (n: number): string => `子供${n}`
  /** Children with their mothers, and from whose accounts they pay: kana alone. `read`: of so many mothers a list says how they are read. */
  const lists = (read: number, isMother: (n: number) => boolean): [path: string, keys: string[]][] => [
    ['register.csv', numbers(60).map((n) => `name:母${n} mobile:0901111${1000 + n} beside:${child(n)}`)],
    [
      'mails.csv',
      numbers(read).map((n) => `name:母${n} mobile:0901111${1000 + n} kana:ハハ${'アイウエオカキクケコ'[n % 10]!.repeat(1 + n)}`),
    ],
    [
      'accounts.csv',
      numbers(60).map((n) => `kana:${isMother(n) ? 'ハハ' : 'チチ'}${'アイウエオカキクケコ'[n % 10]!.repeat(1 + n)} beside:${child(n)}`),
    ],
  ]

  it('is the one who stands beside the same elsewhere, where those are of whom a reading is known', () => {
    expect(count(...lists(30, () => true)).estimate).toBeLessThan(64)
  })

  it('is that one too where the list has the reading twice, for brothers and sisters', () => {
    const [register, mails, accounts] = lists(30, () => true)
    const ofSiblings = ([path, keys]: [string, string[]]): [string, string[]] => [
      path,
      keys.flatMap((own) => [own, own.replace(/beside:子供/, 'beside:弟')]),
    ]
    expect(count(ofSiblings(register!), mails!, ofSiblings(accounts!)).estimate).toBeLessThan(64)
  })

  it('is another where those are not', () => {
    expect(count(...lists(30, () => false)).estimate).toBeGreaterThan(116)
  })
})

describe('who is written in kana or in Latin letters alone', () => {
  const kana = (n: number): string =>
    `${'アイウエオカキクケコ'[n % 10]!}${'サシスセソタチツテト'[Math.floor(n / 10) % 10]!}${'ナニヌネノ'[n % 5]!.repeat(1 + Math.floor(n / 100))}`
  const latin = (n: number): string => `romaji:r${n} reading:${readingOfKana(kana(n))} reading:x${n}`
  /** Customers, each `names` of them with one reading and kanji of their own. */
  const register = (names: number, count: number): [string, string[]] => [
    'register.csv',
    numbers(count).map((n) => `${nameKeys(FAMILIES[n % 20]!, `子${n}`)} kana:${kana(Math.floor(n / names))} mobile:0901111${1000 + n}`),
  ]
  const passengers = (many: number): [string, string[]] => ['flight.csv', numbers(many).map((n) => `${latin(n)} passport:T${n}`)]
  const refunds = (many: number): [string, string[]] => ['refunds.csv', numbers(many).map((n) => `kana:${kana(n)} bank-account:${n}`)]

  it('is the one whose name is read so', () => {
    expect(count(register(1, 300), passengers(80)).estimate).toBeLessThan(306)
    expect(count(register(1, 300), refunds(80), passengers(80)).estimate).toBeLessThan(310)
  })

  it('is one of those whose names are read so', () => {
    expect(count(register(2, 300), passengers(80)).estimate).toBeLessThan(310)
    expect(count(register(2, 300), refunds(80)).estimate).toBeLessThan(310)
  })

  it('is the one of whom kana alone are known', () => {
    const { estimate } = count(['members.csv', numbers(300).map((n) => `kana:${kana(n)} mobile:0901111${1000 + n}`)], passengers(80))
    expect(estimate).toBeLessThan(310)
  })

  it('is the one of Latin letters that are read alike, with spaces or without', () => {
    const spaced = (n: number): string => `romaji:a${n} reading:r${n} reading:s${n} email:${n}@a.jp`
    const joined = (n: number): string => `romaji:b${n} reading:r${n} reading:t${n}`
    expect(count(['members.csv', numbers(300).map(spaced)], ['flight.csv', numbers(80).map(joined)]).estimate).toBeLessThan(303)
    const bookings = numbers(80).map((n) => `${joined(n)} number:${n}`)
    expect(
      count(['a.csv', numbers(80).map((n) => `romaji:a${n} reading:r${n} reading:s${n} number:${n}`)], ['b.csv', bookings]).max,
    ).toBeLessThan(82)
  })

  it('is another where his name is read otherwise', () => {
    const others: [string, string[]] = ['flight.csv', numbers(80).map((n) => `${latin(n + 400)} passport:T${n}`)]
    expect(count(register(1, 300), others).estimate).toBe(380)
  })
})

describe('how many namesakes there are', () => {
  /** 200 of 500 whose names somebody else bears, as likely by coincidence as not. */
  const own = (certain: number): number => {
    const doubtful = numbers(200).map((person): Doubtful => ({
      person,
      kind: 'sure',
      name: person,
      times: 1,
      expected: 0.3,
      weight: 1,
      unjoined: 1,
      same: 0,
      other: 1000,
      list: undefined,
    }))
    return settle(doubtful, { bare: 0, sure: 500, listed: new Uint32Array(0) }, { predicted: 300, certain }).counted.length
  }

  it('is learned from those who are certain', () => {
    expect(own(450)).toBeGreaterThan(own(150))
  })

  it('is learned from all names of which no family name is known, most of which one person has', () => {
    const latin = (n: number): string => `romaji:グエン${n}`
    const members = numbers(300).map((n) => `${latin(n)} email:${n}@a.jp birth-date:1980-01-${n}`)
    // One in fifteen names is borne by two; of 400 who ordered something, forty bear a member's name.
    const namesakes = numbers(20).map((n) => `${latin(n)} email:${1000 + n}@a.jp birth-date:1990-01-${n}`)
    const orders = numbers(400).map((n) => `${latin(260 + n)} mobile:0901111${1000 + n}`)
    expect(count(['members.csv', [...members, ...namesakes]], ['orders.csv', orders]).estimate).toBeLessThan(700)
  })

  it('is never far from what the frequencies of the names say', () => {
    expect(own(100_000)).toBe(own(10_000))
  })
})

describe('the range', () => {
  const customer = (n: number): string => `${nameKeys(FAMILIES[n % 20]!, `${RARE}${n}`)} email:p${n}@a.jp`
  const twice = (people: number): [string, string[]][] => ['a.csv', 'b.csv'].map((path) => [path, numbers(people).map(customer)])

  it('covers links that no key shows, and links made by mistake: shares of those made, in whole persons', () => {
    expect(count(...twice(1000))).toMatchObject({ min: 955, estimate: 1000, max: 1015 })
    expect(count(...twice(20))).toMatchObject({ min: 20, estimate: 20, max: 20 })
  })

  it('adds them up with the doubt about namesakes by their squares', () => {
    const people: [string, string[]] = ['a.csv', numbers(3000).map((n) => `${name(n)} mobile:${9011110000 + n}`)]
    // Each bears the name of some of them.
    const cards: [string, string[]] = ['cards.csv', numbers(300).map((n) => `${name(n * 3)} address:東京都港区${n}-1`)]
    const [once, again] = [count(people, cards), count(people, ['b.csv', people[1]], cards)]
    const [doubt, missed] = [once.estimate - once.min, 0.045 * 3000]
    expect(doubt).toBeGreaterThan(20)
    expect(again.estimate - again.min).toBeGreaterThan(Math.max(doubt, missed))
    expect(again.estimate - again.min).toBeLessThan(doubt + missed - 10)
  })
})
