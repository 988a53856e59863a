// Families of a seed: who lives where, with which telephones and mailboxes.
import { createRandom } from '../../../../examples/leak/random.mjs'
import { ageOn } from '../dates.mjs'
import { foreignerOf, givenOf, romanOf, surnameOf } from './names.mjs'
import { FLATS, TOWNS } from './towns.mjs'

const PROVIDERS =
  'gmail.com gmail.com gmail.com gmail.com yahoo.co.jp yahoo.co.jp docomo.ne.jp au.com ezweb.ne.jp softbank.ne.jp i.softbank.jp icloud.com hotmail.co.jp ybb.ne.jp ocn.ne.jp'.split(
    ' ',
  )
const WORDS = 'panda yuki momo tetsu marron umi choco kuma bass hanabi sakura7 taiyo neon cello pino'.split(' ')

export function createPopulation(seed) {
  const random = createRandom(seed * 7919 + 101)
  const used = new Set()
  const once = (make) => {
    let value = make()
    while (used.has(value)) value = make()
    used.add(value)
    return value
  }
  const chance = (percent) => random.int(1, 100) <= percent
  const mobileNumber = () => once(() => `0${random.pick([9, 9, 8, 8, 7])}0-${random.int(1, 9)}${random.digits(3)}-${random.digits(4)}`)

  /** A home; `near` are cities or prefectures. */
  function household(near, { surname = surnameOf(random), phone = 45 } = {}) {
    const town = random.pick(TOWNS.filter(({ prefecture, city }) => near === undefined || near.includes(prefecture) || near.includes(city)))
    const isFlat = chance(35)
    const numbers = once(() =>
      [
        town.city + town.town,
        ...(town.count === 'c' ? [random.int(1, 5), random.int(1, 30), random.int(1, 25)] : [random.int(3, 2600), random.int(1, 15)]),
      ].join(' '),
    )
      .split(' ')
      .slice(1)
      .map(Number)
    const home = { town, numbers, ...(isFlat ? { flat: random.pick(FLATS), room: `${random.int(1, 9)}0${random.int(1, 8)}` } : {}) }
    if (chance(phone)) home.phone = once(() => `${town.area}-${random.int(2, 8)}${random.digits(5 - town.area.length)}-${random.digits(4)}`)
    const old = surname.old.length > 0 && chance(30) ? random.pick(surname.old) : undefined
    return { surname, home, members: [], ...(old ? { old } : {}) }
  }

  function member(family, { woman = random.int(0, 1) === 1, year, surname = family.surname, role = 'head', home = family.home, foreign }) {
    let given, birth
    do {
      given = givenOf(random, woman, year)
      birth = { year, month: random.int(1, 12), day: random.int(1, 28) }
    } while (
      family.members.some((one) => one.given.kana === given.kana) ||
      used.has(`${surname.kana} ${given.kana} ${year} ${birth.month} ${birth.day}`)
    )
    used.add(`${surname.kana} ${given.kana} ${year} ${birth.month} ${birth.day}`)
    const person = { surname, given, woman, birth, home, household: family, role }
    if (foreign) abroad(person, foreign)
    const age = ageOn(birth)
    if (age >= 16 && chance(age > 80 ? 40 : 96)) person.mobile = mobileNumber()
    if (age >= 16 && chance(age > 75 ? 12 : age > 62 ? 45 : 85)) person.email = once(() => mailbox(random, person))
    family.members.push(person)
    return person
  }
  function abroad(person, { text, kana, latin, woman }) {
    const [first, ...rest] = text.split(/[ ・]/)
    Object.assign(person, { foreign: text, latin, woman, kanaText: kana })
    person.surname = { text: first, kana: latin[0].toLowerCase(), old: [] }
    person.given = { text: rest.join('・'), kana: latin[1].replace(' ', '').toLowerCase() }
  }
  const some = (list, count) => {
    const copy = [...list]
    const wanted = Math.min(count, copy.length)
    for (let at = 0; at < wanted; at++) {
      const other = random.int(at, copy.length - 1)
      ;[copy[at], copy[other]] = [copy[other], copy[at]]
    }
    return copy.slice(0, wanted)
  }
  return { random, household, member, once, chance, some, mobileNumber, foreigner: (woman) => foreignerOf(random, woman) }
}

function mailbox(random, { surname, given, birth }) {
  const [family, first] = [romanOf(surname.kana) || surname.kana, romanOf(given.kana) || given.kana]
  return `${random.pick([
    `${first}.${family}.${random.digits(2)}`,
    `${family}${first}${String(birth.year).slice(2)}`,
    `${first[0]}.${family}${random.digits(3)}`,
    `${random.pick(WORDS)}${random.digits(4)}`,
    `${random.pick(WORDS)}-${first}${random.digits(2)}`,
    `${first}_${birth.month}${birth.day}${random.digits(2)}`,
  ])}@${random.pick(PROVIDERS)}`
}
