// Households of a seed, and those who live alone.
import { createRandom } from '../../../../examples/leak/random.mjs'
import { FROM_ABROAD, givenName, romaji, SURNAMES } from './names.mjs'
import { FLATS } from './towns.mjs'

const MAIL =
  'gmail.com gmail.com gmail.com yahoo.co.jp icloud.com icloud.com docomo.ne.jp ezweb.ne.jp softbank.ne.jp outlook.jp pa.ctt.ne.jp p1.coralnet.or.jp'.split(
    ' ',
  )
const two = (n) => String(n).padStart(2, '0')

/** `near`: towns where people mostly live, `far`: the others; `farShare` in percent. */
export function createPopulation(seed, { near, far, farShare }) {
  const random = createRandom(seed * 104_729 + 1_299_709)
  const chance = (percent) => random.int(1, 100) <= percent
  const used = new Set()
  const once = (make) => {
    let value = make(0)
    for (let tries = 1; used.has(value); tries++) value = make(tries)
    used.add(value)
    return value
  }
  const people = []

  function dwelling(isFar) {
    const town = random.pick(isFar ? far : near)
    const flat = chance(town.count === 'c' ? 38 : 12) ? random.pick(FLATS) : undefined
    const numbers = once(() =>
      [
        town.prefecture,
        town.city,
        town.town,
        ...(town.count === 'c' ? [random.int(1, 4), random.int(1, 35), random.int(1, 28)] : [random.int(1, 2600), random.int(1, 14)]),
      ].join(' '),
    )
      .split(' ')
      .slice(3)
      .map(Number)
    return {
      town,
      numbers,
      letter: town.count === 't' ? random.pick([...'イロハニホヘト']) : '',
      flat,
      room: flat === undefined ? undefined : `${random.int(1, 9)}0${random.int(1, 9)}`,
      phone: chance(flat ? 15 : isFar ? 45 : 78) ? once(() => landline(random, town.area)) : undefined,
    }
  }
  const mobile = () => once(() => `0${random.pick([7, 8, 8, 9, 9, 9])}0-${random.int(1, 9)}${random.digits(3)}-${random.digits(4)}`)

  /** Founds a household. */
  const household = ({ isFar = chance(farShare), surname = random.pick(SURNAMES) } = {}) => ({
    surname,
    old: surname.old.length > 0 && chance(40) ? random.pick(surname.old) : undefined,
    home: dwelling(isFar),
    members: [],
  })
  function member(family, { year, woman = chance(50), surname = family.surname, role = 'head', home = family.home }) {
    let given
    let birth
    const taken = () => family.members.some((one) => one.given.text === given.text || one.given.kana === given.kana)
    do {
      given = givenName(random, woman, year)
      birth = { year, month: random.int(1, 12), day: random.int(1, 28) }
    } while (taken() || used.has(`${surname.text}${given.text}${year}${birth.month}/${birth.day}`))
    used.add(`${surname.text}${given.text}${year}${birth.month}/${birth.day}`)
    const person = { surname, given, woman, birth, family, home, role, old: surname === family.surname ? family.old : undefined }
    equip(person)
    family.members.push(person)
    people.push(person)
    return person
  }
  function equip(person) {
    const age = 2024 - person.birth.year
    if (age >= 13 && chance(age > 78 ? 40 : age < 16 ? 70 : 96)) person.mobile = mobile()
    if (age >= 13 && chance(age > 74 ? 18 : age > 60 ? 55 : 90)) person.email = once((n) => mailbox(random, person, n))
  }
  /** Somebody from abroad; `abroad`: who lives there, with an address of there. */
  function foreigner(abroad) {
    const [family, given, kanaFamily, kanaGiven, woman, country] = random.pick(FROM_ABROAD)
    const isHan = /\p{Script=Han}/u.test(kanaFamily)
    const person = {
      surname: { text: kanaFamily, kana: isHan ? '' : kanaFamily, old: [] },
      given: { text: kanaGiven, kana: isHan ? '' : kanaGiven },
      latin: [family, given],
      woman,
      country,
      birth: { year: random.int(1982, 2006), month: random.int(1, 12), day: random.int(1, 28) },
      home: abroad ? undefined : dwelling(chance(farShare)),
      role: 'head',
    }
    person.family = { surname: person.surname, home: person.home, members: [person] }
    equip(person)
    person.email ??= once((n) => mailbox(random, person, n))
    people.push(person)
    return person
  }
  /** `n` of a list, in any order. */
  function some(list, n) {
    const left = [...list]
    for (let at = left.length - 1; at > 0; at--) {
      const other = random.int(0, at)
      ;[left[at], left[other]] = [left[other], left[at]]
    }
    return left.slice(0, Math.round(n))
  }
  return { random, chance, once, household, member, foreigner, mobile, some, people }
}

/** Ten digits with the area code. */
function landline(random, area) {
  const exchange = 6 - area.length
  return `${area}-${random.int(2, 8)}${random.digits(exchange - 1)}-${random.digits(4)}`
}

function mailbox(random, { surname, given, birth, latin }, tries) {
  const [family, own] = (latin ?? [romaji(surname.kana), romaji(given.kana)]).map((one) => one.toLowerCase().replace(/[^a-z]/g, ''))
  const name = random.pick([
    `${family}${two(birth.month)}${two(birth.day)}`,
    `${own}.${family}`,
    `${own}_${random.pick(['nova', 'love', 'star', 'music', 'neko', 'toyama', 'h', 'm'])}${random.digits(2)}`,
    `${family}-${own}`,
    `${own[0]}${family}${birth.year % 100}`,
    `x${random.digits(3)}${own}`,
  ])
  return `${name}${tries > 2 ? random.digits(3) : ''}@${random.pick(MAIL)}`
}
