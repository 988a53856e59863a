// What a cell says of a person: its text, the facts one may join by, and what it tells of age, sex and region.
import { eraDate } from '../dates.mjs'
import { halfKana, katakana, romanOf } from './names.mjs'
import { ageOf } from './people.mjs'

const two = (n) => String(n).padStart(2, '0')
const wide = (text) => text.replace(/[0-9-]/g, (c) => (c === '-' ? '－' : String.fromCharCode(c.charCodeAt(0) + 0xfee0)))
const KANJI = '〇一二三四五六七八九'
const counted = (n) => (n < 10 ? KANJI[n] : `${n < 20 ? '' : KANJI[Math.floor(n / 10)]}十${n % 10 === 0 ? '' : KANJI[n % 10]}`)

const cell = (text, { keys = [], knows = [], named = false } = {}) =>
  text === '' || text === undefined ? { text: '', keys: [], knows: [], named: false } : { text, keys, knows, named }

/** The type of what a maker writes, for the labels of columns. */
const typed = (type, make) => Object.assign(make, { type })

/** A cell that tells nothing of anybody. */
const plain = (text) => cell(text === undefined ? '' : text)

const SPACES = { space: ' ', wide: '　', none: '' }
/** `old`: in the family's own older writing, where it has one. */
const full = (style = 'space', { old = false } = {}) => {
  return (p) => cell(`${surnameOf(p, old)}${p.foreign ? ' ' : SPACES[style]}${p.given.text}`, { named: true })
}
const surnameOf = (p, old) => (old && p.household.old !== undefined && p.surname === p.household.surname ? p.household.old : p.surname.text)
const last = (p) => cell(p.surname.text, { named: true })
const first = (p) => cell(p.given.text, { named: true })
const kana = (style = 'wide') => {
  const [write, gap] = {
    wide: [katakana, '　'],
    space: [katakana, ' '],
    none: [katakana, ''],
    half: [halfKana, ' '],
    halfNone: [halfKana, ''],
    hira: [(text) => text, ' '],
  }[style]
  return (p) => cell(`${write(p.surname.kana)}${gap}${write(p.given.kana)}`, { named: true })
}
const lastKana = (p) => cell(katakana(p.surname.kana), { named: true })
const firstKana = (p) => cell(katakana(p.given.kana), { named: true })
const capital = (text) => text[0].toUpperCase() + text.slice(1)
const latin = (style = 'SATO Kenichi') => {
  return (p) => {
    const [family, given] = p.latin ?? [romanOf(p.surname.kana), romanOf(p.given.kana)]
    if (style === 'SATO Kenichi') return cell(`${family.toUpperCase()} ${capital(given)}`, { named: true })
    if (style === 'Kenichi Sato') return cell(`${capital(given)} ${capital(family)}`, { named: true })
    return cell(`${family} ${given}`.toUpperCase(), { named: true })
  }
}

/** cell a date of a sheet, iso 2001-04-05, slash 2001/04/05, short 2001/4/5, kanji, packed, era H13.4.5, eraLong 平成13年4月5日. */
const date = ({ year, month, day }, style) => {
  if (style === 'cell') return new Date(year, month - 1, day)
  if (style === 'iso') return `${year}-${two(month)}-${two(day)}`
  if (style === 'slash') return `${year}/${two(month)}/${two(day)}`
  if (style === 'short') return `${year}/${month}/${day}`
  if (style === 'kanji') return `${year}年${month}月${day}日`
  if (style === 'packed') return `${year}${two(month)}${two(day)}`
  if (style === 'era') return eraDate({ year, month, day }, 'letter').replace(/\.0/g, '.')
  return eraDate({ year, month, day }, 'long')
}
const birth =
  (style = 'slash') =>
  (p) =>
    cell(date(p.birth, style), { keys: ['birth'], knows: ['birth'] })
const age = (p) => cell(String(ageOf(p)))
const SEXES = { kanji: ['男', '女'], long: ['男性', '女性'], code: ['1', '2'], letter: ['M', 'F'] }
const sex =
  (style = 'kanji') =>
  (p) =>
    cell(SEXES[style][p.woman ? 1 : 0], { knows: ['sex'] })

const zip =
  (style = 'dash') =>
  ({ home: { town } }) => {
    const text = style === 'plain' ? town.zip : `${style === 'mark' ? '〒' : ''}${town.zip.slice(0, 3)}-${town.zip.slice(3)}`
    return cell(text, { knows: ['region'] })
  }
const numbersOf = ({ town, numbers }, style) => {
  if (style === 'kanji')
    return town.count === 'c' ? `${counted(numbers[0])}丁目${numbers[1]}番${numbers[2]}号` : `${numbers[0]}番地${numbers[1]}`
  if (style === 'mixed') return town.count === 'c' ? `${numbers[0]}丁目${numbers.slice(1).join('-')}` : `${numbers.join('番地')}`
  return style === 'wide' ? wide(numbers.join('-')) : numbers.join('-')
}
const flatOf = (home, style) =>
  home.flat === undefined ? '' : style === 'wide' ? `${home.flat}${wide(home.room)}号室` : `${home.flat}${home.room}`
/** plain 上越市大町1-2-3 …, wide １－２－３, kanji 一丁目2番3号, mixed 1丁目2-3; `short` leaves the prefecture out. */
const addressText = (home, style = 'plain', short = false) =>
  `${short ? '' : home.town.prefecture}${home.town.city}${home.town.town}${numbersOf(home, style)}${home.flat === undefined ? '' : `${style === 'wide' ? '　' : ' '}${flatOf(home, style)}`}`
const address =
  (style = 'plain', { short = false } = {}) =>
  (p) =>
    cell(addressText(p.home, style, short), { keys: ['address'], knows: ['region'] })
const prefecture = ({ home: { town } }) => cell(town.prefecture, { knows: ['region'] })
const street = ({ home }) => cell(`${home.town.city}${home.town.town}${numbersOf(home)}`, { keys: ['address'], knows: ['region'] })
const city = ({ home: { town } }) => cell(town.city, { knows: ['region'] })
const block = ({ home }) => cell(`${home.town.town}${numbersOf(home)}`, { keys: ['address'] })
const flat = ({ home }) => cell(flatOf(home))

const number = (value, style) => {
  if (value === undefined) return ''
  if (style === 'plain') return value.replaceAll('-', '')
  if (style === 'brackets') return value.replace(/^([0-9]+)-([0-9]+)-/, '$1($2)')
  return style === 'wide' ? wide(value) : value
}
const mobile =
  (style = 'dash') =>
  (p) =>
    cell(number(p.mobile, style), { keys: ['mobile'] })
const landline =
  (style = 'dash') =>
  ({ home }) =>
    cell(number(home.phone, style), { keys: ['landline'] })
/** The house's telephone, else the mobile one. */
const telephone =
  (style = 'dash') =>
  (p) =>
    p.home.phone === undefined ? mobile(style)(p) : landline(style)(p)
const either =
  (style = 'dash') =>
  (p) =>
    p.mobile === undefined ? landline(style)(p) : mobile(style)(p)
const email = ({ email: value }) => cell(value, { keys: ['email'] })
/** A number of a system: `write` gives it. */
const id = (system, write) => (p) => cell(write(p), { keys: [`id:${system}`] })

/** What `to` is to `of`: told with the sex where the word tells it. */
const kinship = (of) => (p, row) => {
  const word = kinshipOf(row[of], p)
  return cell(word, { knows: /[妻夫父母男女娘姉妹兄弟]|息子/.test(word) ? ['sex'] : [] })
}
function kinshipOf(of, to) {
  if (of === to) return '本人'
  if (of.role === 'head' || of.role === 'spouse') {
    if (to.role === 'head' || to.role === 'spouse') return to.woman ? '妻' : '夫'
    if (to.role === 'parent') return to.woman ? '母' : '父'
    if (to.role === 'inlaw') return to.woman ? '長男の妻' : '長女の夫'
    const order = (to.household.members.includes(of) ? to.household : (to.family ?? to.household)).members.filter(
      (one) => one.role === 'child' && one.woman === to.woman,
    )
    const at = Math.max(0, order.indexOf(to))
    return `${['長', to.woman ? '二' : '次', '三'][at] ?? '三'}${to.woman ? '女' : '男'}`
  }
  if (of.role === 'child' || of.role === 'inlaw') {
    if (to.role === 'head' || to.role === 'spouse') return to.woman ? '母' : '父'
    if (to.role === 'parent') return to.woman ? '祖母' : '祖父'
    return to.birth.year < of.birth.year ? (to.woman ? '姉' : '兄') : to.woman ? '妹' : '弟'
  }
  if (to.role === 'child') return to.woman ? '孫' : '孫'
  return to.woman ? '娘' : '息子'
}

/** Makers of cells: those that take a style give the maker. */
export const F = {
  plain,
  date,
  addressText,
  surnameOf,
  kinshipOf,
  id,
  kinship,
  flat,
  full: (...options) => typed('person-name', full(...options)),
  last: typed('person-name', last),
  first: typed('person-name', first),
  kana: (...options) => typed('person-name', kana(...options)),
  lastKana: typed('person-name', lastKana),
  firstKana: typed('person-name', firstKana),
  latin: (...options) => typed('person-name', latin(...options)),
  birth: (...options) => typed('birth-date', birth(...options)),
  age: typed('age', age),
  sex: (...options) => typed('gender', sex(...options)),
  zip: (...options) => typed('postal-code', zip(...options)),
  address: (...options) => typed('address', address(...options)),
  prefecture: typed('address', prefecture),
  street: typed('address', street),
  city: typed('address', city),
  block: typed('address', block),
  mobile: (...options) => typed('phone-number', mobile(...options)),
  landline: (...options) => typed('phone-number', landline(...options)),
  telephone: (...options) => typed('phone-number', telephone(...options)),
  either: (...options) => typed('phone-number', either(...options)),
  email: typed('email', email),
}
