// Invented persons who live in households, move, marry and change their telephones.
import { createNames, toRomaji } from './names.mjs'
import { BUILDINGS, STREETS, TOWNS } from './places.mjs'

const DOMAINS = ['aozora-net.jp', 'hoshimi-mail.jp', 'minato-demo.co.jp', 'sekisho-demo.jp', 'kazemail.ne.jp', 'yubin-demo.com']
/** First digit of an exchange that the numbering plan assigns. */
const EXCHANGE = { '03': 3, '06': 6 }

/** Draws persons until there are `count`; `people` are in households of one to five. */
export function createPopulation(random, count, { children = false } = {}) {
  const names = createNames(random)
  const people = []
  const town = pickTown(random)
  let serial = 0
  while (people.length < count) {
    const size = random.pick([1, 1, 1, 2, 2, 3, 4])
    const surname = names.surname(random)
    const home = createHome(random, town())
    const parents = []
    const taken = new Set()
    for (let n = 0; n < size && people.length < count; n++) {
      const isChild = n >= 2
      const isWoman = n === 1 ? true : n === 0 ? random.int(0, 1) === 1 : random.int(0, 1) === 1
      let given
      // No family gives two of its children the same name.
      do given = (isWoman ? names.woman : names.man)(random)
      while (taken.has(given.text) || taken.has(given.kana))
      taken.add(given.text).add(given.kana)
      serial++
      const year = isChild ? random.int(2006, 2017) : random.int(1940, 2003)
      const roman = `${toRomaji(surname.kana)} ${toRomaji(given.kana)}`
      const parent = parents[0]
      const person = {
        id: serial,
        surname,
        given,
        formerSurname: !isChild && isWoman && random.int(0, 19) === 0 ? names.surname(random) : undefined,
        woman: isWoman,
        birth: { year, month: random.int(1, 12), day: random.int(1, 28) },
        home,
        formerHome: random.int(0, 24) === 0 ? createHome(random, random.int(0, 4) === 0 ? town() : home.town) : undefined,
        mobile: isChild && parent !== undefined ? parent.mobile : mobile(random),
        formerMobile: random.int(0, 24) === 0 ? mobile(random) : undefined,
        email: `${roman.replace(' ', random.pick(['.', '_', '']))}${random.int(0, 2) === 0 ? '' : serial}${serial % 7}@${random.pick(DOMAINS)}`,
        secondEmail: random.int(0, 3) === 0 ? `${roman.split(' ')[1]}-${serial}@docomo.ne.jp` : undefined,
        roman,
        number: serial,
        account: random.digits(7),
        parent,
        job: isChild ? '学生' : random.pick(['会社員', '会社員', '公務員', '自営業', 'パート', '主婦', '無職', '学生', '医師', '教員']),
      }
      if (isChild && random.int(0, 1) === 0) person.email = parent.email
      if (children && !isChild) parents.push(person)
      else people.push(person)
      if (!children && !isChild) parents.push(person)
    }
  }
  return people.slice(0, count)
}

function pickTown(random) {
  const weighted = TOWNS.flatMap((town) => Array.from({ length: town.weight }, () => town))
  return () => random.pick(weighted)
}

function createHome(random, town) {
  const street = random.pick(STREETS)
  const building = random.int(0, 2) === 0 ? { name: random.pick(BUILDINGS), room: random.int(1, 9) * 100 + random.int(1, 12) } : undefined
  return {
    town,
    street,
    // One postal code a street.
    zip: `${town.zip}-${String((STREETS.indexOf(street) * 37 + town.name.length * 11) % 1000).padStart(4, '0')}`,
    block: [random.int(1, 6), random.int(1, 28), random.int(1, 30)],
    building,
    phone: `${town.area}-${EXCHANGE[town.area] ?? 2}${random.digits(town.exchange - 1)}-${random.digits(4)}`,
  }
}

const mobile = (random) => `${random.pick(['090', '080', '070'])}-${random.int(2, 9)}${random.digits(3)}-${random.digits(4)}`
