// Families of this hand: who lives together shares the house and its telephone; some have moved since the old lists were made.
import { FOREIGN, MEN, romaji, SURNAMES, WOMEN } from './names.mjs'
import { HOUSES } from './towns.mjs'

const MAIL =
  'gmail.com gmail.com yahoo.co.jp icloud.com docomo.ne.jp ezweb.ne.jp softbank.jp outlook.jp mx1.avis.ne.jp po.mcci.or.jp'.split(' ')

export function createPeople(random) {
  const taken = new Set()
  let number = 0
  const uneven = (list) => list[Math.floor(list.length * (random.int(0, 999_999) / 1e6) ** 1.5)]
  const fresh = (make) => {
    for (;;) {
      const value = make()
      if (!taken.has(value)) return taken.add(value) && value
    }
  }
  const two = (n) => String(n).padStart(2, '0')
  const home = (towns) => {
    const town = random.pick(towns)
    const numbers =
      town.style === 'c'
        ? [random.int(1, 5), random.int(1, 28), random.int(1, 22)]
        : [random.int(20, 8900), ...(random.int(0, 2) > 0 ? [random.int(1, 12)] : [])]
    const flat = random.int(0, 9) < 3 ? { house: random.pick(HOUSES), room: `${random.int(1, 9)}0${random.int(1, 8)}` } : undefined
    const digits = 10 - town.area.length - 4
    const tel = fresh(() => `${town.area}-${random.int(2, 8)}${random.digits(digits - 1)}-${random.digits(4)}`)
    return { town, numbers, flat, tel }
  }
  const mailOf = (roman, { year }) => {
    const [family, ...rest] = roman.toLowerCase().split(' ')
    const given = rest.join('')
    return fresh(
      () =>
        `${random.pick([`${family}.${given}`, `${given}${two(year % 100)}`, `${given[0]}.${family}`, `${family}${given}${random.int(1, 99)}`, `${given}_${family}${random.int(1, 999)}`])}@${random.pick(MAIL)}`,
    )
  }
  const mobile = () => fresh(() => `0${random.pick(['90', '80', '70'])}-${random.int(1, 9)}${random.digits(3)}-${random.digits(4)}`)
  const born = ([from, to]) => ({ year: random.int(from, to), month: random.int(1, 12), day: random.int(1, 28) })
  const finish = (person) => ({ id: ++number, mobile: mobile(), email: mailOf(person.roman, person.birth), ...person })
  const make = ({ surname, woman, birth, home: own, not = [] }) => {
    let given
    do given = uneven(woman ? WOMEN : MEN)
    while (not.some((other) => other.given.kana === given.kana))
    return finish({ surname, given, woman, birth, home: own, roman: `${romaji(surname.kana)} ${romaji(given.kana)}`.toUpperCase() })
  }
  return {
    random,
    home,
    mobile,
    /** Somebody who lives alone or of whose family nothing is known. */
    single: ({ towns, years, woman = random.int(0, 1) === 1 }) =>
      make({ surname: uneven(SURNAMES), woman, birth: born(years), home: home(towns) }),
    /** Another one at the same home. */
    relative: (person, { years, woman = random.int(0, 1) === 1, surname = person.surname, not = [person] }) =>
      make({ surname, woman, birth: born(years), home: person.home, not }),
    /** Somebody of the same name who is someone else. */
    namesake(person, { towns, years }) {
      const birth = born(years)
      const { surname, given, woman, roman } = person
      return finish({ surname, given, woman, birth, home: home(towns), roman })
    },
    foreigner({ towns, years }) {
      const { roman, kana, land, woman } = random.pick(FOREIGN)
      const [family, ...given] = kana.split(' ')
      const birth = born(years)
      return finish({
        surname: { text: family, old: family, kana: family },
        given: { text: given.join(' '), old: given.join(' '), kana: given.join(' ') },
        woman,
        birth,
        home: home(towns),
        roman,
        land,
      })
    },
    /** `count` of a list, by chance, in the list's order. */
    some(all, count) {
      const marked = all.map((one) => [random.int(0, 1e9), one])
      const chosen = new Set(
        [...marked]
          .sort(([a], [b]) => a - b)
          .slice(0, count)
          .map(([, one]) => one),
      )
      return all.filter((one) => chosen.has(one))
    },
    shuffled: (all) =>
      all
        .map((one) => [random.int(0, 1e9), one])
        .sort(([a], [b]) => a - b)
        .map(([, one]) => one),
  }
}
