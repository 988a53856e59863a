// What a cell says of a person: its text, the facts it can be joined by, what it tells.
import { eraDate } from '../dates.mjs'
import { halfKana, hiragana } from './names.mjs'

const two = (n) => String(n).padStart(2, '0')
const wide = (text) => text.replace(/[0-9]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).replaceAll('-', '－')
const SPACES = { full: '　', half: ' ', none: '' }

export function nameOf({ surname, given, land }, space = 'full', { old = false } = {}) {
  return `${old ? surname.old : surname.text}${land ? ' ' : SPACES[space]}${old ? given.old : given.text}`
}
export const kanaOf = ({ surname, given, land }, space = 'full') => `${surname.kana}${land ? ' ' : SPACES[space]}${given.kana}`

export function addressOf({ town, numbers, flat }, style = 'short') {
  const [a, ...rest] = numbers
  const long = town.style === 'c' ? `${a}丁目${rest[0]}番${rest[1]}号` : `${a}番地${rest.length > 0 ? rest[0] : ''}`
  const short = numbers.join('-')
  const area = `${town.prefecture}${town.city}${town.town}`
  const house = flat ? ` ${flat.house}${flat.room}` : ''
  switch (style) {
    case 'long':
      return `${area}${long}${flat ? `　${flat.house}${flat.room}号` : ''}`
    case 'city':
      return `${town.city}${town.town}${short}${house}`
    case 'wide':
      return `${area}${wide(short)}${flat ? `　${wide(`${flat.house}${flat.room}`)}` : ''}`
    case 'block':
      return `${town.town}${short}${house}`
    default:
      return `${area}${short}${house}`
  }
}

export function birthText(birth, style = 'slash') {
  const { year, month, day } = birth
  if (style === 'era') return eraDate(birth, 'long')
  if (style === 'letter') return eraDate(birth, 'letter')
  if (style === 'kanji') return `${year}年${month}月${day}日`
  if (style === 'iso') return `${year}-${two(month)}-${two(day)}`
  if (style === 'digits') return `${year}${two(month)}${two(day)}`
  return `${year}/${month}/${day}`
}
const phone = (text, style) =>
  style === 'digits' ? text.replaceAll('-', '') : style === 'brackets' ? text.replace(/^(\d+)-(\d+)-/, '$1($2)') : text

const fact = (text, keys = [], knows = [], named = false) => ({ text, keys, knows, named })
/** Facts of a person; where someone has none of a kind, the cell is empty. */
export const C = {
  name: (space, options) => (p) => fact(nameOf(p, space, options), [], [], true),
  roman: (p) => fact(p.roman, [], [], true),
  /** As the bank of a card has it: given name first. */
  card: (p) => fact([...p.roman.split(' ').slice(1), p.roman.split(' ')[0]].join(' '), [], [], true),
  kana: (space) => (p) => fact(kanaOf(p, space), [], [], true),
  hira: (space) => (p) => fact(hiragana(kanaOf(p, space)), [], [], true),
  half: (options) => (p) => fact(halfKana(kanaOf(p, 'half'), options), [], [], true),
  surname: (p) => fact(p.surname.text, [], [], true),
  given: (p) => fact(p.given.text, [], [], true),
  surnameKana: (p) => fact(p.surname.kana),
  givenKana: (p) => fact(p.given.kana),
  zip: (style) => (p) =>
    fact(
      style === 'digits' ? p.home.town.zip.replace('-', '') : style === 'mark' ? `〒${p.home.town.zip}` : p.home.town.zip,
      [],
      ['region'],
    ),
  prefecture: (p) => fact(p.home.town.prefecture, [], ['region']),
  city: (p) => fact(p.home.town.city, [], ['region']),
  street: (p) => fact(addressOf(p.home, 'block').split(' ')[0], ['home']),
  house: (p) => fact(p.home.flat ? `${p.home.flat.house}${p.home.flat.room}` : ''),
  address: (style) => (p) => fact(addressOf(p.home, style), ['home'], ['region']),
  /** Where they lived when the list was made. */
  formerAddress: (style) => (p) => fact(addressOf(p.former ?? p.home, style), [p.former ? 'former' : 'home'], ['region']),
  tel: (style) => (p) => fact(phone(p.home.tel, style), ['tel']),
  mobile: (style) => (p) => fact(phone(p.mobile, style), ['mobile']),
  /** The one they gave: young people have no other than their own. */
  phone: (style) => (p) => (p.birth.year > 1958 ? C.mobile(style)(p) : C.tel(style)(p)),
  email: (p) => (p.birth.year < 1946 ? fact('') : fact(p.email, ['email'])),
  birth: (style) => (p) => fact(birthText(p.birth, style), ['birth'], ['birth']),
  sex:
    (style = '男女') =>
    (p) =>
      fact(
        { 男女: p.woman ? '女' : '男', 性: p.woman ? '女性' : '男性', MF: p.woman ? 'F' : 'M', 12: p.woman ? '2' : '1' }[style],
        [],
        ['sex'],
      ),
  code: (name) => (p) => fact(p[name] ?? '', p[name] ? [name] : []),
  of: (write) => (p, row, n) => fact(String(write(p, row, n) ?? '')),
}
export const text = (write) => (row, _, n) => String(write(row, n) ?? '')
