// A population of families: surnames and given names as frequent as in Japan, homes in all prefectures, telephones, mailboxes, birth dates.
import { createRandom } from '../../../../examples/leak/random.mjs'
import { SURNAMES } from './surnames.mjs'
import { givenNames } from './given.mjs'
import { PLACES, createHome } from './places.mjs'
import { romanise } from './romaji.mjs'

const MAIL = 'gmail.com yahoo.co.jp docomo.ne.jp ezweb.ne.jp i.softbank.jp icloud.com outlook.jp nifty.com'.split(' ')
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Draws by weight. */
function lottery(list) {
  const sums = []
  let sum = 0
  for (const { weight } of list) sums.push((sum += weight))
  return (random) => {
    const at = (random.int(0, 999_999) / 1_000_000) * sum
    let [low, high] = [0, sums.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (sums[middle] > at) high = middle
      else low = middle + 1
    }
    return list[low]
  }
}
const surname = lottery(SURNAMES)
const place = lottery(PLACES)

/**
 * Families of a seed until there are `count` persons. `ages`: [from, to] of the heads; `children`: chance of 100 for each of three;
 * `places`: prefectures of nine in ten; `surnames`: the only ones there are, as in a village.
 * A person: { id, surname, given, kana, latin, woman, birth, home, mobile?, email?, role, family }.
 */
export function createCensus(seed, count, { ages = [24, 88], children = 30, partner = 60, places, surnames } = {}) {
  const random = createRandom(seed)
  const drawSurname = surnames === undefined ? surname : lottery(surnames.map((text) => SURNAMES.find((one) => one.text === text)))
  const here = places === undefined ? place : lottery(PLACES.filter((one) => places.includes(one.prefecture) || random.int(0, 9) === 0))
  const [families, people] = [[], []]
  const used = { mobile: new Set(), email: new Set(), name: new Map(), phone: new Set() }

  const person = (family, woman, year, role) => {
    let given, birth
    for (;;) {
      const { popular, tail } = givenNames(woman, year)
      given = random.pick(random.int(0, 9) < 4 ? popular : tail)
      const month = random.int(1, 12)
      birth = { year, month, day: random.int(1, DAYS[month - 1]) }
      const born = `${birth.year}-${birth.month}-${birth.day}`
      const kana = `${family.surname.kana} ${given.kana}`
      const others = used.name.get(kana) ?? []
      if (others.includes(born) || family.members.some((one) => one.given.kana === given.kana)) continue
      used.name.set(kana, [...others, born])
      break
    }
    const one = { id: people.length + 1, surname: family.surname, given, woman, birth, home: family.home, role, family }
    one.kana = [family.surname.kana, given.kana]
    one.latin = [romanise(family.surname.kana), romanise(given.kana)]
    const age = 2024 - year
    if (age >= 12 && random.int(0, 99) < (age > 75 ? 55 : 94))
      one.mobile = unique(used.mobile, () => `0${random.pick([7, 8, 9])}0${random.int(1, 9)}${random.digits(7)}`)
    if (age >= 15 && random.int(0, 99) < (age > 75 ? 25 : 80)) one.email = unique(used.email, () => mailbox(random, one))
    people.push(one)
    family.members.push(one)
    return one
  }

  while (people.length < count) {
    const home = createHome(random, here(random))
    if (home.phone !== undefined && used.phone.has(home.phone.join())) home.phone = undefined
    else if (home.phone !== undefined) used.phone.add(home.phone.join())
    const family = { home, surname: drawSurname(random), members: [] }
    family.writing = random.int(0, 9) < 4 && family.surname.others.length > 0 ? random.pick(family.surname.others) : family.surname.text
    const year = 2024 - random.int(ages[0], ages[1])
    const isWoman = random.int(0, 99) < 35
    person(family, isWoman, year, 'head')
    if (random.int(0, 99) < partner) {
      person(family, !isWoman, year + random.int(-6, 6), 'partner')
      for (let n = 0; n < 3; n++)
        if (year + 26 + 3 * n < 2021 && random.int(0, 99) < children)
          person(family, random.int(0, 1) === 1, year + 26 + 3 * n + random.int(0, 2), 'child')
    }
    families.push(family)
  }
  return { random, families, people }
}

function unique(used, make) {
  for (;;) {
    const value = make()
    if (used.has(value)) continue
    used.add(value)
    return value
  }
}

function mailbox(random, { latin: [last, first], birth }) {
  const [l, f] = [last.toLowerCase(), first.toLowerCase()]
  const local = random.pick([
    `${f}.${l}`,
    `${l}${f[0]}${random.digits(2)}`,
    `${f}${birth.year % 100}${random.digits(2)}`,
    `${l}-${f}`,
    `${random.pick(['sky', 'mame', 'kuma', 'hana', 'run', 'neko'])}${random.digits(4)}`,
  ])
  return `${local}@${random.pick(MAIL)}`
}
