// Who lives there: families with their homes, names that several bear, old forms of characters, maiden names.
import { FIRMS, GIVEN, SURNAMES } from './names.mjs'

export function createRandom(seed) {
  let state = (Math.imul(seed, 2_654_435_761) ^ 0x9e3779b9) >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const int = (low, high) => low + Math.floor(next() * (high - low + 1))
  const random = {
    next,
    int,
    pick: (list) => list[int(0, list.length - 1)],
    /** More of the first ones than of the last. */
    skew: (list) => list[Math.floor(list.length * next() ** 1.6)],
    chance: (share) => next() < share,
    digits: (n) => Array.from({ length: n }, () => int(0, 9)).join(''),
    some: (list, share) => list.filter(() => next() < share),
    shuffle: (list) => {
      const out = [...list]
      for (let n = out.length - 1; n > 0; n--) {
        const k = int(0, n)
        ;[out[n], out[k]] = [out[k], out[n]]
      }
      return out
    },
  }
  return random
}

const ROMAN = {
  ア: 'a',
  イ: 'i',
  ウ: 'u',
  エ: 'e',
  オ: 'o',
  カ: 'ka',
  キ: 'ki',
  ク: 'ku',
  ケ: 'ke',
  コ: 'ko',
  サ: 'sa',
  シ: 'shi',
  ス: 'su',
  セ: 'se',
  ソ: 'so',
  タ: 'ta',
  チ: 'chi',
  ツ: 'tsu',
  テ: 'te',
  ト: 'to',
  ナ: 'na',
  ニ: 'ni',
  ヌ: 'nu',
  ネ: 'ne',
  ノ: 'no',
  ハ: 'ha',
  ヒ: 'hi',
  フ: 'fu',
  ヘ: 'he',
  ホ: 'ho',
  マ: 'ma',
  ミ: 'mi',
  ム: 'mu',
  メ: 'me',
  モ: 'mo',
  ヤ: 'ya',
  ユ: 'yu',
  ヨ: 'yo',
  ラ: 'ra',
  リ: 'ri',
  ル: 'ru',
  レ: 're',
  ロ: 'ro',
  ワ: 'wa',
  ン: 'n',
  ガ: 'ga',
  ギ: 'gi',
  グ: 'gu',
  ゲ: 'ge',
  ゴ: 'go',
  ザ: 'za',
  ジ: 'ji',
  ズ: 'zu',
  ゼ: 'ze',
  ゾ: 'zo',
  ダ: 'da',
  ヂ: 'ji',
  ヅ: 'zu',
  デ: 'de',
  ド: 'do',
  バ: 'ba',
  ビ: 'bi',
  ブ: 'bu',
  ベ: 'be',
  ボ: 'bo',
  パ: 'pa',
  ピ: 'pi',
  プ: 'pu',
  ペ: 'pe',
  ポ: 'po',
}
export const roman = (kana) =>
  kana
    .replaceAll(
      /([キシチニヒミリギジビピ])([ャュョ])/g,
      (_, a, b) => `${ROMAN[a].slice(0, -1)}${/[シチジ]/.test(a) ? '' : 'y'}${{ ャ: 'a', ュ: 'u', ョ: 'o' }[b]}`,
    )
    .replaceAll(/ッ(.)/g, (_, a) => `${(ROMAN[a] ?? a)[0]}${a}`)
    .replaceAll(/[ァ-ン]/g, (char) => ROMAN[char] ?? '')
    .replaceAll('ー', '')
const MAIL = ['gmail.com', 'yahoo.co.jp', 'docomo.ne.jp', 'ezweb.ne.jp', 'i.softbank.jp', 'icloud.com', 'outlook.jp', 'ybb.ne.jp']
const HOUSES = [
  'メゾン川村',
  'コーポ若草',
  'パークハイツ',
  'サンライズ本町',
  'プラウドシティ',
  '第三ビラ',
  'ハイム白樺',
  'エスポワール',
  '県営住宅',
  'グランドメゾン東',
]

/** @returns families (lists of persons, the first its head) and `people`, all of them */
export function createPeople(random, towns, count, { kids = 0.45, partner = 0.62, elders = 0.08 } = {}) {
  const people = []
  const families = []
  const boxes = new Set()
  const mobiles = new Set()
  const fresh = (known, make) => {
    for (;;) {
      const value = make()
      if (!known.has(value)) return known.add(value) && value
    }
  }
  const add = (family, { surname, woman, year, home, maiden }) => {
    const given = fresh(new Set(family.map((other) => other.given)), () => random.skew(GIVEN[woman ? 'women' : 'men']))
    const birth = { year, month: random.int(1, 12), day: random.int(1, 28) }
    const age = 2024 - year
    const local = () =>
      random.pick([
        `${roman(given.kana)}.${roman(surname.kana)}`,
        `${roman(surname.kana)}${year % 100}${roman(given.kana)[0]}`,
        `${roman(given.kana)}${birth.month}${birth.day}`,
        `${roman(surname.kana)}-${roman(given.kana)}${random.int(1, 99)}`,
      ])
    const person = {
      id: people.length + 1,
      surname,
      given,
      woman,
      birth,
      home,
      family,
      maiden,
      isOld: random.chance(0.25),
      mobile:
        age < 13 || random.chance(age > 75 ? 0.4 : 0.05)
          ? undefined
          : fresh(mobiles, () => `0${random.pick([7, 8, 9, 9])}0-${random.int(1, 9)}${random.digits(3)}-${random.digits(4)}`),
      email:
        age < 13 || random.chance(age > 70 ? 0.6 : 0.15)
          ? undefined
          : fresh(boxes, () => `${local()}${random.chance(0.3) ? random.int(1, 999) : ''}@${random.pick(MAIL)}`),
    }
    family.push(person)
    people.push(person)
    return person
  }
  while (people.length < count) {
    const home = createHome(random, random.skew(towns))
    const surname = random.skew(SURNAMES)
    const family = []
    const year = random.int(1938, 1996)
    const head = add(family, { surname, woman: random.chance(0.25), year, home })
    if (random.chance(partner))
      add(family, {
        surname,
        woman: !head.woman,
        year: Math.min(1999, year + random.int(-6, 6)),
        home,
        maiden: head.woman ? undefined : random.skew(SURNAMES),
      })
    if (random.chance(kids) && year > 1972)
      for (let n = random.int(1, 3); n > 0; n--)
        add(family, { surname, woman: random.chance(0.5), year: random.int(Math.max(2005, year + 20), 2020), home })
    if (random.chance(elders) && year > 1960) add(family, { surname, woman: random.chance(0.65), year: random.int(1930, year - 22), home })
    families.push(family)
  }
  return { people, families }
}
export function createHome(random, town) {
  const numbers = town.style === 'c' ? [random.int(1, 7), random.int(1, 38), random.int(1, 28)] : [random.int(10, 3800), random.int(1, 30)]
  return {
    town,
    numbers,
    flat: random.chance(0.3) ? { house: random.pick(HOUSES), room: random.int(1, 9) * 100 + random.int(1, 12) } : undefined,
    phone: `${town.area}-${random.int(2, 8)}${random.digits(9 - town.area.length - 4)}-${random.digits(4)}`,
    zip: town.zip,
  }
}
/** Firms and who works there: their region is the firm's. */
export function createFirms(random, towns, count) {
  const firms = []
  const names = new Set()
  while (firms.length < count) {
    const stem = random.pick(FIRMS.stems)
    const kind = random.pick(FIRMS.kinds)
    const form = random.pick(['株式会社', '株式会社', '有限会社', '合同会社'])
    const name = random.chance(0.6) ? `${form}${stem.text}${kind}` : `${stem.text}${kind}${form}`
    if (names.has(name)) continue
    names.add(name)
    const home = { ...createHome(random, random.skew(towns)), flat: undefined }
    firms.push({ id: firms.length + 1, name, home, domain: `${roman(stem.kana)}${firms.length}.co.jp`, people: [] })
  }
  return firms
}
export function addOfficer(random, firm, id) {
  const woman = random.chance(0.3)
  const [surname, given] = [random.skew(SURNAMES), random.skew(GIVEN[woman ? 'women' : 'men'])]
  const person = {
    id,
    surname,
    given,
    woman,
    birth: { year: random.int(1960, 1999), month: 5, day: 5 },
    isOld: random.chance(0.2),
    firm,
    office: firm.home.town.prefecture,
    mobile: `0${random.pick([7, 8, 9])}0-${random.int(1, 9)}${random.digits(3)}-${random.digits(4)}`,
    email: `${roman(surname.kana)}.${roman(given.kana)}${firm.people.length > 0 ? firm.people.length : ''}@${firm.domain}`,
    unit: random.pick(['総務部', '施設管理課', '営業部', '工事部', '管理部', '代表', '資産運用課', '業務課']),
    post: random.pick(['部長', '課長', '係長', '主任', '', '次長', '室長']),
  }
  firm.people.push(person)
  return person
}
