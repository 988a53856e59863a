// Families of a seed: who lives where, with which telephones and mailboxes.
import { createRandom } from '../../../../examples/leak/random.mjs'
import { givenOf, romanOf, surnameOf } from './names.mjs'
import { FLATS, TOWNS } from './towns.mjs'

const PROVIDERS =
  'gmail.com gmail.com gmail.com yahoo.co.jp yahoo.co.jp docomo.ne.jp ezweb.ne.jp softbank.ne.jp icloud.com outlook.jp nifty.com'.split(' ')
const two = (n) => String(n).padStart(2, '0')

/** A population: `household(…)` founds a home, `member(…)` adds a person to it. */
export function createPopulation(seed) {
  const random = createRandom(seed * 104_729 + 4711)
  const used = new Set()
  const once = (make) => {
    let value = make()
    while (used.has(value)) value = make()
    used.add(value)
    return value
  }
  const people = []

  /** `near`: [prefecture or city, …] where it is to be. */
  function household(near, { surname = surnameOf(random) } = {}) {
    const list = TOWNS.filter(({ prefecture, city }) => near === undefined || near.includes(prefecture) || near.includes(city))
    const town = random.pick(list)
    const flat = random.int(1, 100) <= 30 ? `${random.pick(FLATS)}${random.pick(['', '', ' '])}` : undefined
    const [, ...numbers] = once(() =>
      [
        `${town.prefecture}${town.city}${town.town}`,
        ...(town.count === 'c' ? [random.int(1, 6), random.int(1, 38), random.int(1, 24)] : [random.int(1, 2400), random.int(1, 9)]),
      ].join(' '),
    ).split(' ')
    const home = { town, numbers: numbers.map(Number), ...(flat ? { flat, room: `${random.int(1, 9)}0${random.int(1, 9)}` } : {}) }
    if (random.int(1, 100) <= (flat ? 30 : 75)) home.phone = once(() => telephone(random, town.area))
    const old = surname.old.length > 0 && random.int(1, 100) <= 35 ? random.pick(surname.old) : undefined
    return { surname, home, members: [], ...(old ? { old } : {}) }
  }

  /** `year` of birth; `surname` where it is another than the household's. */
  function member(home, { woman = random.int(0, 1) === 1, year, surname = home.surname, role = 'head' }) {
    let given, birth
    do {
      given = givenOf(random, woman, year)
      birth = { year, month: random.int(1, 12), day: random.int(1, 28) }
    } while (
      home.members.some((one) => one.given.text === given.text || one.given.kana === given.kana) ||
      used.has(key(surname, given, birth))
    )
    used.add(key(surname, given, birth))
    const person = { id: people.length + 1, surname, given, woman, birth, home: home.home, household: home, role }
    const age = 2024 - year
    if (age >= 13 && random.int(1, 100) <= (age > 80 ? 35 : age > 70 ? 75 : 97))
      person.mobile = once(() => `0${random.pick([7, 8, 8, 9, 9])}0-${random.int(1, 9)}${random.digits(3)}-${random.digits(4)}`)
    if (age >= 15 && random.int(1, 100) <= (age > 75 ? 15 : age > 65 ? 50 : 92)) person.email = once(() => mailbox(random, person))
    people.push(person)
    home.members.push(person)
    return person
  }
  return { random, people, household, member, once }
}

const key = (surname, given, { year, month, day }) => `${surname.kana} ${given.kana} ${year}${two(month)}${two(day)}`

function telephone(random, area) {
  return `${area}-${random.int(2, 8)}${random.digits(5 - area.length)}-${random.digits(4)}`
}

function mailbox(random, { surname, given, birth }) {
  const [family, first] = [romanOf(surname.kana), romanOf(given.kana)]
  const year = String(birth.year)
  return `${random.pick([
    `${first}.${family}`,
    `${family}_${first}${random.digits(2)}`,
    `${first}${family[0]}${year.slice(2)}${random.digits(2)}`,
    `${family}${first[0]}${random.digits(3)}`,
    `${random.pick(['neko', 'mikan', 'sora', 'hana', 'tsuri', 'coffee', 'kaze', 'dango'])}.${first}${random.digits(3)}`,
    `${random.pick(['happy', 'smile', 'runner', 'blue-sky', 'rose'])}${random.digits(4)}${first[0]}`,
  ])}@${random.pick(PROVIDERS)}`
}

export const ageOf = ({ birth: { year, month, day } }, at = [2024, 11, 1]) =>
  at[0] - year - (at[1] < month || (at[1] === month && at[2] < day) ? 1 : 0)

/** `count` of a list by chance, in an order by chance. */
export function some(random, list, count) {
  const copy = [...list]
  const wanted = Math.min(count, copy.length)
  for (let at = 0; at < wanted; at++) {
    const other = random.int(at, copy.length - 1)
    ;[copy[at], copy[other]] = [copy[other], copy[at]]
  }
  return copy.slice(0, wanted)
}
