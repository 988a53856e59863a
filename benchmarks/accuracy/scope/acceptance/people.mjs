// Households of invented people with homes, telephones and mailboxes, some of them shared.
import { createRandom } from '../../../../examples/leak/random.mjs'
import { givenNames, latin, SURNAMES } from './names.mjs'
import { HOUSES, TOWNS } from './towns.mjs'

const MAIL = 'gmail.com gmail.com yahoo.co.jp yahoo.ne.jp docomo.ne.jp au.com i.softbank.jp icloud.com hotmail.co.jp ybb.ne.jp'.split(' ')
const WEIGHED = TOWNS.flatMap((town) => Array.from({ length: town.weight }, () => town))

/** Ranks r drawn with 1 / (r + shift). */
function draw(random, list, shift) {
  const at = random.int(0, 999_999) / 1e6
  const [low, high] = [Math.log(shift), Math.log(list.length + shift)]
  return list[Math.min(list.length - 1, Math.floor(Math.exp(low + at * (high - low)) - shift))]
}

/**
 * `count` persons of a seed. `towns`: the prefectures in which four of five live. `children`: of a hundred couples, how many have one, and again.
 * A person: { id, surname, given, kana, latin, woman, birth, home, household, isChild, mobile?, email?, formerSurname? }.
 */
export function createPeople(seed, count, { born = [1940, 2003], alone = 45, children = 45, towns } = {}) {
  const random = createRandom(seed * 7919 + 13)
  const near = towns === undefined ? WEIGHED : WEIGHED.filter(({ prefecture }) => towns.includes(prefecture))
  const used = new Set()
  const unique = (make) => {
    let value = make()
    while (used.has(value)) value = make()
    used.add(value)
    return value
  }
  const surnameOf = () => draw(random, SURNAMES, 12)
  const people = []

  const add = (household, woman, year, isChild) => {
    const { surname, home } = household
    let given, birth
    do {
      const names = givenNames(woman, year)
      given = draw(random, names, 25)
      birth = { year, month: random.int(1, 12), day: random.int(1, 28) }
    } while (
      household.members.some((one) => one.given.text === given.text || one.given.kana === given.kana) ||
      used.has(`${surname.kana}${given.kana}${year}${birth.month}${birth.day}`)
    )
    used.add(`${surname.kana}${given.kana}${year}${birth.month}${birth.day}`)
    const person = { id: people.length + 1, surname, given, woman, birth, home, household, isChild }
    person.kana = [surname.kana, given.kana]
    person.latin = [latin(surname.kana), latin(given.kana)]
    const age = 2024 - year
    if (age >= 16 && random.int(1, 100) <= (age > 76 ? 60 : 97))
      person.mobile = unique(
        () => `${random.pick(['090', '080', '080', '070'])}-${random.int(1, 9)}${random.digits(3)}-${random.digits(4)}`,
      )
    if (age >= 16 && random.int(1, 100) <= (age > 72 ? 40 : 92)) person.email = unique(() => mailbox(random, person))
    if (woman && !isChild && random.int(1, 100) <= 4) person.formerSurname = surnameOf()
    people.push(person)
    household.members.push(person)
  }

  while (people.length < count) {
    const town = random.pick(random.int(1, 5) === 1 ? WEIGHED : near)
    const household = { surname: surnameOf(), home: undefined, members: [] }
    household.home = settle(random, town, unique)
    household.writing =
      household.surname.old.length > 0 && random.int(1, 100) <= 40 ? random.pick(household.surname.old) : household.surname.text
    const year = random.int(born[0], born[1])
    const woman = random.int(0, 1) === 1
    add(household, woman, year, false)
    if (year > 2000 || random.int(1, 100) <= alone) continue
    add(household, !woman, Math.min(2004, year + random.int(-5, 5)), false)
    for (let n = 0; n < 3 && year + 27 + n * 3 < 2020 && random.int(1, 100) <= children; n++)
      add(household, random.int(0, 1) === 1, Math.min(2019, year + 27 + n * 3 + random.int(0, 2)), true)
  }
  return { random, people: people.slice(0, count) }
}

function settle(random, town, unique) {
  const isFlat = random.int(1, 100) <= 42
  const house = isFlat ? { name: random.pick(HOUSES), room: `${random.int(1, 12)}0${random.int(1, 8)}` } : undefined
  const numbers = unique(() =>
    [town.town, random.int(1, town.count === 'c' ? 8 : 2900), random.int(1, 30), random.int(1, town.count === 'c' ? 26 : 1)].join(' '),
  )
  const line = random.int(1, 100) <= (isFlat ? 30 : 75)
  const rest = 6 - town.area.length
  return {
    town,
    numbers: numbers
      .split(' ')
      .slice(1, town.count === 'c' ? 4 : 3)
      .map(Number),
    ...(house ? { house } : {}),
    ...(line ? { phone: unique(() => `${town.area}-${random.int(2, 7)}${random.digits(rest - 1)}-${random.digits(4)}`) } : {}),
  }
}

function mailbox(random, { latin: [family, given], birth }) {
  return `${random.pick([
    `${family}.${given}`,
    `${given}${random.digits(3)}`,
    `${family}${birth.month}${String(birth.day).padStart(2, '0')}`,
    `${given[0]}.${family}${random.digits(2)}`,
    `${random.pick(['moon', 'lemon', 'blue', 'taro', 'pochi', 'yama', 'umi'])}_${random.digits(5)}`,
  ])}@${random.pick(MAIL)}`
}

/** What `to` is to `of` in one household: 妻, 夫, 父, 母, 長男, 二女, 兄, 妹. */
export function kinship(of, to) {
  if (!to.isChild) return of.isChild ? (to.woman ? '母' : '父') : to.woman ? '妻' : '夫'
  const age = ({ birth: { year, month, day } }) => year * 10_000 + month * 100 + day
  if (of.isChild) return age(to) < age(of) ? (to.woman ? '姉' : '兄') : to.woman ? '妹' : '弟'
  const alike = to.household.members.filter((one) => one.isChild && one.woman === to.woman).sort((a, b) => age(a) - age(b))
  return `${['長', to.woman ? '二' : '次', '三'][alike.indexOf(to)]}${to.woman ? '女' : '男'}`
}

/** `count` of a list by chance. */
export function some(random, people, count) {
  const copy = [...people]
  const wanted = Math.min(count, copy.length)
  for (let at = 0; at < wanted; at++) {
    const other = random.int(at, copy.length - 1)
    ;[copy[at], copy[other]] = [copy[other], copy[at]]
  }
  return copy.slice(0, wanted)
}
