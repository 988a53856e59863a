// What a cell says of somebody: its text, by which facts the record may be joined, what it tells of age, sex and region.
import { ageOn, eraDate } from '../dates.mjs'
import { half, hiragana, romaji } from './names.mjs'

const two = (n) => String(n).padStart(2, '0')
const wide = (text) => text.replace(/[!-~]/g, (c) => (c === '-' ? '－' : String.fromCharCode(c.charCodeAt(0) + 0xfee0)))
const DIGITS = '〇一二三四五六七八九'
const NOTHING = { text: '', keys: [], knows: [], named: false }
const fact = (text, more) => (text === undefined || text === '' ? NOTHING : { keys: [], knows: [], named: false, text, ...more })
const named = (text) => fact(text, { named: true })
const typed = (type, make) => Object.assign(make, { type })

export const nameOf = (p, gap = '', { old = false } = {}) =>
  `${old && p.old ? p.old : p.surname.text}${p.latin && p.surname.kana ? '・' : gap}${p.given.text}`
const kanaOf = (p, gap) => (p.surname.kana === '' ? '' : `${p.surname.kana}${gap}${p.given.kana}`)
const latinOf = (p) => p.latin ?? [romaji(p.surname.kana).toUpperCase(), romaji(p.given.kana).toUpperCase()]

/** iso, slash, short 1958/3/7, access 1958/03/07 0:00:00, packed, kanji, era S33.3.7, eraLong 昭和33年3月7日, eraShort 昭33.3.7, eraPacked 3330307, sheet (a date cell). */
export function dateText({ year, month, day }, style) {
  const letter = () => eraDate({ year, month, day }, 'letter')
  switch (style) {
    case 'iso':
      return `${year}-${two(month)}-${two(day)}`
    case 'slash':
      return `${year}/${two(month)}/${two(day)}`
    case 'access':
      return `${year}/${two(month)}/${two(day)} 0:00:00`
    case 'packed':
      return `${year}${two(month)}${two(day)}`
    case 'kanji':
      return `${year}年${month}月${day}日`
    case 'era':
      return letter().replace(/\.0/g, '.')
    case 'eraShort':
      return letter()
        .replace(/\.0/g, '.')
        .replace(/^[A-Z]/, (c) => ({ S: '昭', H: '平', R: '令' })[c])
    case 'eraLong':
      return eraDate({ year, month, day }, 'long')
    case 'sheet':
      return new Date(year, month - 1, day)
    default:
      return `${year}/${month}/${day}`
  }
}

const kanjiNumber = (n) => (n < 10 ? DIGITS[n] : `${n < 20 ? '' : DIGITS[Math.floor(n / 10)]}十${n % 10 === 0 ? '' : DIGITS[n % 10]}`)
function blockText({ town, numbers: [a, b, c], letter }, style) {
  if (town.count !== 'c') {
    const plain = `${letter}${a}-${b}`
    return style === 'formal' ? `${letter}${a}番地${b}` : style === 'no' ? `${letter}${a}の${b}` : style === 'wide' ? wide(plain) : plain
  }
  if (style === 'formal') return `${a}丁目${b}番${c}号`
  if (style === 'kanji') return `${kanjiNumber(a)}丁目${b}番${c}号`
  if (style === 'chome') return `${a}丁目${b}-${c}`
  if (style === 'long') return `${a}ー${b}ー${c}`
  return style === 'wide' ? wide(`${a}-${b}-${c}`) : `${a}-${b}-${c}`
}
const flatText = ({ flat, room }, style) =>
  flat === undefined ? '' : style === 'wide' ? `${flat}${wide(room)}` : style === 'formal' ? `${flat}${room}号室` : `${flat} ${room}`

/** plain 富山市…1-2-3, wide, formal 1丁目2番3号, kanji 一丁目…, chome 1丁目2-3, no 123の4, long 1ー2ー3, tail 1-2-3-405; `short`: no prefecture. */
export function addressText(home, style = 'plain', { short = false, bare = false } = {}) {
  if (home === undefined) return ''
  const head = `${short ? '' : home.town.prefecture}${home.town.city}${home.town.town}${blockText(home, style)}`
  if (bare || home.flat === undefined) return head
  if (style === 'tail') return `${head}-${home.room}`
  return `${head}${style === 'wide' ? '　' : ' '}${flatText(home, style)}`
}
const zipText = (zip, style) => (style === 'plain' ? zip : `${style === 'mark' ? '〒' : ''}${zip.slice(0, 3)}-${zip.slice(3)}`)
export const phoneText = (value, style) => {
  if (value === undefined) return undefined
  if (style === 'plain') return value.replaceAll('-', '')
  if (style === 'lost') return Number(value.replaceAll('-', ''))
  if (style === 'brackets') return value.replace(/^(\d+)-(\d+)-/, '($1)$2-')
  if (style === 'spaces') return value.replaceAll('-', ' ')
  if (style === 'abroad') return value.replace(/^0(\d+)-(\d+)-/, '+81-$1-$2-')
  return style === 'wide' ? wide(value) : value
}
const local = (value, p) =>
  p.home !== undefined && value?.startsWith(`${p.home.town.area}-`) ? value.slice(p.home.town.area.length + 1) : value
const region = { knows: ['region'] }
const homeFact = (p, write, keys = ['address'], knows = ['region']) =>
  p.home === undefined ? NOTHING : fact(write(p.home), { keys, knows })

/** Kinship of `p` to `other`: 長男, 妻, 父. */
export function kinship(p, other) {
  if (p === other) return '本人'
  const [own, theirs] = [p.role, other.role]
  if ([own, theirs].every((role) => role === 'head' || role === 'spouse')) return p.woman ? '妻' : '夫'
  if (theirs === 'parent') return p.woman ? '長女' : '長男'
  if (own === 'child') {
    const order = p.family.members.filter((one) => one.role === 'child' && one.woman === p.woman)
    return `${['長', p.woman ? '二' : '次', '三'][order.indexOf(p)] ?? '三'}${p.woman ? '女' : '男'}`
  }
  return p.woman ? '母' : '父'
}

/** Makers of cells; each takes a style and gives `(person) => cell`. */
export const C = {
  name: (gap = '　', options) => typed('person-name', (p) => named(nameOf(p, gap, options))),
  family: typed('person-name', (p) => named(p.surname.text)),
  familyOld: typed('person-name', (p) => named(p.old ?? p.surname.text)),
  given: typed('person-name', (p) => named(p.given.text)),
  kana: (gap = '　') => typed('person-name', (p) => named(kanaOf(p, gap))),
  halfKana: (gap = ' ') => typed('person-name', (p) => named(half(kanaOf(p, gap)))),
  hira: (gap = ' ') => typed('person-name', (p) => named(hiragana(kanaOf(p, gap)))),
  familyKana: typed('person-name', (p) => named(p.surname.kana)),
  givenKana: typed('person-name', (p) => named(p.given.kana)),
  /** ICHIRO YAMADA, as on a card. */
  card: typed('person-name', (p) => named([...latinOf(p)].reverse().join(' '))),
  latin: typed('person-name', (p) => named(latinOf(p).join(' '))),
  birth: (style = 'slash') => typed('birth-date', (p) => fact(dateText(p.birth, style), { keys: ['birth'], knows: ['birth'] })),
  age: (tail = '') => typed('age', (p) => fact(tail === '' ? ageOn(p.birth) : `${ageOn(p.birth)}${tail}`, { knows: ['birth'] })),
  decade: typed('age', (p) => fact(`${Math.floor(ageOn(p.birth) / 10) * 10}代`, { knows: ['birth'] })),
  sex: (words = ['男', '女']) => typed('gender', (p) => fact(words[p.woman ? 1 : 0], { knows: ['sex'] })),
  kinshipTo: (other) => (p, row) => fact(kinship(p, row[other]), p === row[other] ? {} : { knows: ['sex'] }),
  zip: (style = 'dash') => typed('postal-code', (p) => homeFact(p, ({ town }) => zipText(town.zip, style), [])),
  address: (style = 'plain', options = {}) => typed('address', (p) => homeFact(p, (home) => addressText(home, style, options))),
  prefecture: typed('address', (p) => homeFact(p, ({ town }) => town.prefecture, [])),
  city: typed('address', (p) => homeFact(p, ({ town }) => town.city, [])),
  /** Town and numbers below the city. */
  block: (style) => typed('address', (p) => homeFact(p, (home) => home.town.town + blockText(home, style), ['address'], [])),
  flat: (style) => (p) => homeFact(p, (home) => flatText(home, style), [], []),
  mobile: (style) => typed('phone-number', (p) => fact(phoneText(p.mobile, style), { keys: ['mobile'] })),
  landline: (style) => typed('phone-number', (p) => fact(phoneText(p.home?.phone, style), { keys: ['landline'] })),
  /** The house's telephone as neighbours write it, without the area code. */
  localPhone: (p) => fact(local(p.home?.phone, p), {}),
  /** The mobile telephone, else the house's. */
  phone: (style) =>
    typed('phone-number', (p) =>
      p.mobile === undefined
        ? fact(phoneText(p.home?.phone, style), { keys: ['landline'] })
        : fact(phoneText(p.mobile, style), { keys: ['mobile'] }),
    ),
  email: typed('email', (p) => fact(p.email, { keys: ['email'] })),
  id: (system, write) => (p) => fact(write(p), { keys: [`id:${system}`] }),
  region,
}
