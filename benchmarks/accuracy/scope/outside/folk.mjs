// People in households, with everything an office may know of them.
import { createNamer } from './name-lists.mjs'
import { BUILDINGS, PREFECTURES } from './towns.mjs'

const MOBILE = ['090', '080', '070']
const MAIL = [
  'gmail.com',
  'gmail.com',
  'yahoo.co.jp',
  'yahoo.co.jp',
  'icloud.com',
  'docomo.ne.jp',
  'ezweb.ne.jp',
  'softbank.ne.jp',
  'outlook.jp',
  'nifty.com',
  'i.softbank.jp',
]
const PAIRS = {
  シャ: 'sha',
  シュ: 'shu',
  ショ: 'sho',
  チャ: 'cha',
  チュ: 'chu',
  チョ: 'cho',
  ジャ: 'ja',
  ジュ: 'ju',
  ジョ: 'jo',
  キョ: 'kyo',
  キュ: 'kyu',
  リョ: 'ryo',
  リュ: 'ryu',
  ニュ: 'nyu',
  ヒョ: 'hyo',
  ギョ: 'gyo',
  ヴァ: 'va',
  ティ: 'ti',
  ドゥ: 'du',
  ウェ: 'we',
  ジェ: 'je',
  ファ: 'fa',
}
const ROWS = {
  '': 'アイウエオ',
  k: 'カキクケコ',
  s: 'サ*スセソ',
  t: 'タ**テト',
  n: 'ナニヌネノ',
  h: 'ハヒ*ヘホ',
  m: 'マミムメモ',
  y: 'ヤ*ユ*ヨ',
  r: 'ラリルレロ',
  w: 'ワ',
  g: 'ガギグゲゴ',
  z: 'ザ*ズゼゾ',
  d: 'ダ**デド',
  b: 'バビブベボ',
  p: 'パピプペポ',
}
const ONES = { シ: 'shi', チ: 'chi', ツ: 'tsu', フ: 'fu', ジ: 'ji', ヂ: 'ji', ヅ: 'zu', ヲ: 'o', ン: 'n', ー: '', ッ: '' }
for (const [consonant, row] of Object.entries(ROWS)) [...row].forEach((kana, i) => kana !== '*' && (ONES[kana] = consonant + 'aiueo'[i]))

/** What `to` is to `of` in one household, as forms write it: 妻, 長男, 母, 弟. */
export function kin(of, to) {
  const after = ({ birth: a }, { birth: b }) => a.year - b.year || a.month - b.month || a.day - b.day
  if (to.part === 'parent') return of.part === 'parent' ? (to.woman ? '妻' : '夫') : to.woman ? '母' : '父'
  if (of.part !== 'parent') return after(to, of) < 0 ? (to.woman ? '姉' : '兄') : to.woman ? '妹' : '弟'
  const alike = of.household.filter((p) => p.part !== 'parent' && p.woman === to.woman).sort(after)
  return `${['長', to.woman ? '二' : '次', '三'][alike.indexOf(to)]}${to.woman ? '女' : '男'}`
}

/** Hepburn of passports: long vowels are not marked. */
export function romaji(kana) {
  const text = kana
    .replace(/[ァ-ヶ][ャュョァェィゥ]/g, (pair) => PAIRS[pair] ?? pair)
    .replace(/[ァ-ヶー]/g, (one) => ONES[one] ?? '')
    .replaceAll('ou', 'o')
    .replaceAll('oo', 'o')
    .replaceAll('uu', 'u')
  return text === '' ? 'x' : text
}

/**
 * `count` people, of whom about half live with others of their surname. A person: `surname`, `given` ({ text, kana }), `name`, `kana`, `woman`, `birth`
 * ({ year, month, day }), `home` ({ town, block, building?, room?, phone? }), `mobile`?, `mail`?, `household` (its people, the person too), `maiden`?, `id`.
 */
export function createFolk(random, count, { born = [1935, 2006], foreigners = 50, town } = {}) {
  const namer = createNamer(random)
  const towns = PREFECTURES.flatMap(({ weight, towns: own }) => Array.from({ length: weight }, () => own))
  const used = new Set()
  const fresh = (make) => {
    let value = make()
    while (used.has(value)) value = make()
    used.add(value)
    return value
  }
  const people = []
  const join = (home, surname, woman, year, extra = {}) => {
    let given = extra.given ?? namer.given(woman, year)
    while (people.slice(-4).some((p) => p.home === home && p.given.text === given.text)) given = namer.given(woman, year)
    const id = people.length + 1
    const age = 2024 - year
    const person = {
      id,
      surname,
      given,
      name: `${surname.text} ${given.text}`,
      kana: `${surname.kana} ${given.kana}`,
      woman,
      birth: { year, month: random.int(1, 12), day: random.int(1, 28) },
      home,
      ...(extra.maiden ? { maiden: extra.maiden } : {}),
    }
    if (age >= 13 && random.int(1, 100) > (age > 80 ? 60 : 4))
      person.mobile = fresh(() => `${random.pick(MOBILE)}-${random.int(1, 9)}${random.digits(3)}-${random.digits(4)}`)
    if (age >= 13 && random.int(1, 100) > (age > 75 ? 60 : 8)) {
      const [a, b] = [romaji(given.kana), romaji(surname.kana)]
      person.mail = fresh(() => {
        const local = random.pick([
          `${a}.${b}`,
          `${b}${random.digits(3)}`,
          `${a}_${b[0]}${String(year).slice(2)}`,
          `${a[0]}-${b}${random.digits(2)}`,
          `${a}${random.digits(4)}`,
        ])
        return `${local.replace(/[^a-z0-9._-]/g, '')}@${random.pick(MAIL)}`
      })
    }
    people.push(person)
    return person
  }
  const settle = () => {
    const where = town ?? random.pick(random.pick(towns))
    const flat = random.int(1, 5) <= 2
    const place = fresh(
      () =>
        `${where.city}${where.town} ${random.int(1, 6)} ${random.int(1, 30)} ${random.int(1, 28)} ${flat ? `${random.pick(BUILDINGS)} ${random.int(1, 9)}0${random.int(1, 9)}` : ''}`,
    )
    const [, chome, ban, go, building, room] = place.trim().split(' ')
    const line = random.int(1, 100) <= (flat ? 35 : 80)
    const rest = 5 - where.area.length
    return {
      town: where,
      block: [chome, ban, go].map(Number),
      ...(building ? { building, room } : {}),
      ...(line ? { phone: fresh(() => `${where.area}-${random.int(2, 9)}${random.digits(rest)}-${random.digits(4)}`) } : {}),
    }
  }
  while (people.length < count) {
    const home = settle()
    if (random.int(1, foreigners) === 1) {
      const woman = random.int(0, 1) === 1
      const [surname, given] = namer.foreigner(woman)
      const one = join(home, surname, woman, random.int(1965, 2004), { given })
      one.household = [one]
      one.isForeign = true
      continue
    }
    const surname = namer.surname()
    const year = random.int(born[0], born[1])
    const head = join(home, surname, random.int(0, 1) === 1, year)
    const household = [head]
    head.part = 'parent'
    if (year < 1998 && random.int(1, 100) <= 45) {
      const spouse = join(home, surname, !head.woman, Math.min(2003, year + random.int(-6, 6)))
      spouse.part = 'parent'
      household.push(spouse)
      const wife = head.woman ? head : spouse
      wife.maiden = namer.surname()
      for (let n = random.int(0, 2); n > 0; n--)
        household.push(join(home, surname, random.int(0, 1) === 1, Math.min(2020, year + random.int(24, 38))))
    }
    for (const one of household) one.household = household
  }
  return people.slice(0, count)
}
