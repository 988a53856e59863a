// Households of a seed.
import { createRandom } from '../../../../examples/leak/random.mjs'
import { FROM_ABROAD, givenName, romaji, SURNAMES } from './names.mjs'
import { FLATS, TOWNS } from './towns.mjs'

const MAIL =
  'gmail.com gmail.com gmail.com yahoo.co.jp yahoo.co.jp icloud.com docomo.ne.jp ezweb.ne.jp i.softbank.jp outlook.jp ybb.ne.jp'.split(' ')
const two = (n) => String(n).padStart(2, '0')

/** `near`: cities (as their name begins) and prefectures where people mostly live. */
export function createTown(seed, near) {
  const random = createRandom(seed * 65_537 + 90_001)
  const chance = (percent) => random.int(1, 100) <= percent
  const used = new Set()
  const once = (make) => {
    let value = make()
    for (let tries = 0; used.has(value); tries++) value = make(tries)
    used.add(value)
    return value
  }
  const [local, all] = [TOWNS.filter(({ prefecture, city }) => near.some((one) => city.startsWith(one) || prefecture === one)), TOWNS]
  const people = []

  function dwelling(list) {
    const town = random.pick(list)
    const flat = chance(28) ? random.pick(FLATS) : undefined
    const numbers = once(() =>
      [
        town.prefecture + town.city + town.town,
        ...(town.count === 'c' ? [random.int(1, 5), random.int(1, 42), random.int(1, 30)] : [random.int(2, 4800), random.int(1, 12)]),
      ].join(' '),
    )
      .split(' ')
      .slice(1)
      .map(Number)
    return {
      town,
      numbers,
      flat,
      room: flat === undefined ? undefined : `${random.int(1, 8)}0${random.int(1, 8)}`,
      phone: chance(flat ? 22 : 68) ? once(() => landline(random, town.area)) : undefined,
    }
  }
  const mobile = () => once(() => `0${random.pick([7, 8, 8, 9, 9, 9])}0-${random.int(1, 9)}${random.digits(3)}-${random.digits(4)}`)

  /** Founds a household; `far`: anywhere in the country. */
  const household = ({ far = false, surname = random.pick(SURNAMES) } = {}) => ({
    surname,
    old: surname.old.length > 0 && chance(45) ? random.pick(surname.old) : undefined,
    home: dwelling(far || chance(8) ? all : local),
    members: [],
  })

  function member(family, { year, woman = chance(50), surname = family.surname, role = 'head' }) {
    let given
    let birth
    do {
      given = givenName(random, woman, year)
      birth = { year, month: random.int(1, 12), day: random.int(1, 28) }
    } while (
      family.members.some((one) => one.given.text === given.text || one.given.kana === given.kana) ||
      used.has(`${surname.kana}${given.kana}${year}${birth.month}/${birth.day}`)
    )
    used.add(`${surname.kana}${given.kana}${year}${birth.month}/${birth.day}`)
    const person = {
      surname,
      given,
      woman,
      birth,
      family,
      home: family.home,
      role,
      old: surname === family.surname ? family.old : undefined,
    }
    equip(person)
    family.members.push(person)
    people.push(person)
    return person
  }
  function equip(person) {
    const age = 2024 - person.birth.year
    if (age >= 14 && chance(age > 78 ? 45 : 96)) person.mobile = mobile()
    if (age >= 16 && chance(age > 72 ? 25 : 85)) person.email = once((n) => mailbox(random, person, n))
  }
  /** Somebody from abroad who lives alone. */
  function foreigner() {
    const [family, given, latinFamily, latinGiven, woman] = random.pick(FROM_ABROAD)
    const person = {
      surname: { text: family, kana: family, old: [] },
      given: { text: given, kana: given },
      latin: [latinFamily, latinGiven],
      woman,
      birth: { year: random.int(1980, 2002), month: random.int(1, 12), day: random.int(1, 28) },
      home: dwelling(local),
      role: 'head',
    }
    person.family = { surname: person.surname, home: person.home, members: [person] }
    equip(person)
    person.mobile ??= mobile()
    people.push(person)
    return person
  }
  /** `n` of a list, in its order. */
  function some(list, n) {
    const left = [...list]
    for (let at = left.length - 1; at > 0; at--) {
      const other = random.int(0, at)
      ;[left[at], left[other]] = [left[other], left[at]]
    }
    return left.slice(0, n)
  }
  return { random, chance, once, household, member, foreigner, mobile, some, people }
}

/** Ten digits with the area code. */
function landline(random, area) {
  const exchange = 6 - area.length
  return `${area}-${random.int(2, 8)}${random.digits(exchange - 1)}-${random.digits(4)}`
}

function mailbox(random, { surname, given, birth, latin }, tries = 0) {
  const [family, own] = (latin ?? [romaji(surname.kana), romaji(given.kana)]).map((one) => one.toLowerCase().replaceAll(' ', ''))
  const name = random.pick([
    `${own}.${family}`,
    `${family}.${own}${two(birth.month)}${two(birth.day)}`,
    `${own}${birth.year}`,
    `${family}_${own[0]}${random.digits(2)}`,
    `${own}-${random.pick(['mama', 'run', 'fishing', 'love', 'home'])}${random.digits(3)}`,
  ])
  return `${name}${tries > 2 ? random.digits(2) : ''}@${random.pick(MAIL)}`
}
