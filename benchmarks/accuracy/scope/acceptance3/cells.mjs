// What a cell says of somebody, in the writing of the office that fills it.
import { ageOn, eraDate } from '../dates.mjs'
import { half, hiragana } from './names.mjs'

const two = (n) => String(n).padStart(2, '0')
const full = (text) => text.replace(/[0-9A-Za-z-]/g, (c) => (c === '-' ? '－' : String.fromCharCode(c.charCodeAt(0) + 0xfee0)))
const DIGITS = '〇一二三四五六七八九'
const inKanji = (n) => (n < 10 ? DIGITS[n] : `${n < 20 ? '' : DIGITS[Math.floor(n / 10)]}十${n % 10 === 0 ? '' : DIGITS[n % 10]}`)

const NOTHING = { text: '', keys: [], knows: [], named: false }
const fact = (text, more) => (text === undefined || text === '' ? NOTHING : { keys: [], knows: [], named: false, text, ...more })
const named = (text) => fact(text, { named: true })
const typed = (type, make) => Object.assign(make, { type })

const nameOf = (p, gap, old) => `${old && p.old ? p.old : p.surname.text}${p.latin ? ' ' : gap}${p.given.text}`
const kanaOf = (p, style) => {
  const joined = `${p.surname.kana}${style.endsWith('0') ? '' : style === 'wide' ? '　' : ' '}${p.given.kana}`
  return style.startsWith('half') ? half(joined) : style.startsWith('hira') ? hiragana(joined) : joined
}

/** iso, slash, short, kanji, packed, letter S58.3.7, era 昭和58年3月7日, eraMark S58/03/07, sheet (a date cell). */
function dateText({ year, month, day }, style) {
  switch (style) {
    case 'iso':
      return `${year}-${two(month)}-${two(day)}`
    case 'slash':
      return `${year}/${two(month)}/${two(day)}`
    case 'short':
      return `${year}/${month}/${day}`
    case 'kanji':
      return `${year}年${month}月${day}日`
    case 'packed':
      return `${year}${two(month)}${two(day)}`
    case 'letter':
      return eraDate({ year, month, day }, 'letter').replace(/\.0/g, '.')
    case 'eraMark':
      return eraDate({ year, month, day }, 'letter').replaceAll('.', '/')
    case 'sheet':
      return new Date(year, month - 1, day)
    default:
      return eraDate({ year, month, day }, 'long')
  }
}

function blockText({ town, numbers: [a, b, c] }, style) {
  if (town.count === 'b')
    return style === 'kanji' || style === 'chome' ? `${a}番地の${b}` : style === 'wide' ? full(`${a}-${b}`) : `${a}-${b}`
  if (style === 'kanji') return `${inKanji(a)}丁目${b}番${c}号`
  if (style === 'chome') return `${a}丁目${b}-${c}`
  return style === 'wide' ? full(`${a}-${b}-${c}`) : `${a}-${b}-${c}`
}
const flatText = ({ flat, room }, style) =>
  flat === undefined ? '' : style === 'wide' ? `${flat}${full(room)}号室` : style === 'kanji' ? `${flat}${room}号` : `${flat} ${room}`
/** plain 浜松市…1-2-3, wide, kanji 一丁目2番3号, chome 1丁目2-3; `short` without prefecture; `former` wards as before 2024. */
export function addressText(home, style = 'plain', { short = false, former = false, bare = false } = {}) {
  const { town } = home
  const flat = bare ? '' : flatText(home, style)
  return `${short ? '' : town.prefecture}${former ? town.formerCity : town.city}${town.town}${blockText(home, style)}${flat === '' ? '' : style === 'wide' ? `　${flat}` : ` ${flat}`}`
}
const zipText = ({ town: { zip } }, style) =>
  style === 'plain' ? zip : `${style === 'mark' ? '〒' : ''}${zip.slice(0, 3)}-${zip.slice(3)}`
const phoneText = (value, style) => {
  if (value === undefined) return undefined
  if (style === 'plain') return value.replaceAll('-', '')
  if (style === 'lost') return Number(value.replaceAll('-', ''))
  if (style === 'brackets') return value.replace(/^(\d+)-(\d+)-/, '$1($2)')
  return style === 'wide' ? full(value) : value
}
const region = { knows: ['region'] }

/** The kinship of `p` to the head of the family. */
export function kinshipText({ role, woman, family }, p) {
  if (role === 'spouse') return woman ? '妻' : '夫'
  if (role === 'head') return '本人'
  if (role === 'parent') return woman ? '母' : '父'
  const order = family.members.filter((one) => one.role === 'child' && one.woman === woman)
  const at = p === undefined ? 0 : order.indexOf(p)
  return `${['長', woman ? '二' : '次', '三', '四'][at] ?? '四'}${woman ? '女' : '男'}`
}

/** Makers of cells; each takes a style and gives `(person) => cell`. */
export const C = {
  plain: (text) => fact(text),
  name: (gap = '　', { old = false, tail = '' } = {}) => typed('person-name', (p) => named(nameOf(p, gap, old) + tail)),
  family: typed('person-name', (p) => named(p.surname.text)),
  given: typed('person-name', (p) => named(p.given.text)),
  kana: (style = 'wide') => typed('person-name', (p) => named(kanaOf(p, style))),
  familyKana: typed('person-name', (p) => named(p.surname.kana)),
  givenKana: typed('person-name', (p) => named(p.given.kana)),
  birth: (style = 'slash') => typed('birth-date', (p) => fact(dateText(p.birth, style), { keys: ['birth'], knows: ['birth'] })),
  age: typed('age', (p) => fact(ageOn(p.birth), { knows: ['birth'] })),
  decade: typed('age', (p) => fact(`${Math.floor(ageOn(p.birth) / 10) * 10}代`, { knows: ['birth'] })),
  sex: (words = ['男', '女']) => typed('gender', (p) => fact(words[p.woman ? 1 : 0], { knows: ['sex'] })),
  kinship: (p) => fact(kinshipText(p, p), p.role === 'head' ? {} : { knows: ['sex'] }),
  zip: (style = 'dash') => typed('postal-code', (p) => fact(zipText(p.home, style), region)),
  address: (style = 'plain', options = {}) =>
    typed('address', (p) => fact(addressText(p.home, style, options), { keys: ['address'], knows: ['region'] })),
  prefecture: typed('address', (p) => fact(p.home.town.prefecture, region)),
  city: typed('address', (p) => fact(p.home.town.city, region)),
  /** Town and numbers without the city. */
  block: (style) => typed('address', (p) => fact(p.home.town.town + blockText(p.home, style), { keys: ['address'] })),
  /** City, town and numbers, without the building. */
  street: (style) =>
    typed('address', (p) => fact(addressText(p.home, style, { short: true, bare: true }), { keys: ['address'], knows: ['region'] })),
  flat: (style) => (p) => fact(flatText(p.home, style)),
  mobile: (style) => typed('phone-number', (p) => fact(phoneText(p.mobile, style), { keys: ['mobile'] })),
  landline: (style) => typed('phone-number', (p) => fact(phoneText(p.home.phone, style), { keys: ['landline'] })),
  /** The mobile telephone, else the house's. */
  phone: (style) =>
    typed('phone-number', (p) =>
      p.mobile === undefined
        ? fact(phoneText(p.home.phone, style), { keys: ['landline'] })
        : fact(phoneText(p.mobile, style), { keys: ['mobile'] }),
    ),
  email: typed('email', (p) => fact(p.email, { keys: ['email'] })),
  id: (system, write) => (p) => fact(write(p), { keys: [`id:${system}`] }),
  dateText,
  nameOf,
  kanaOf,
}
