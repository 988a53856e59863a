// Cells about a person: what stands there, by which facts it can be joined, what it tells.
import { ageOn, eraDate } from '../dates.mjs'
import { halfKana, katakana, romanOf } from './names.mjs'

export const two = (n) => String(n).padStart(2, '0')
const wide = (text) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
const typed = (type, write) => Object.assign(write, { type })
/** `named`: kanji, kana or latin: in which writing it names the person. */
const cell = (text, { keys = [], knows = [], named } = {}) =>
  text === undefined || text === '' ? { text: '', keys: [], knows: [] } : { text, keys, knows, named }

const GAPS = { '': '', s: ' ', w: '　' }
export const familyName = (p, old) => (old && p.household.old && p.surname === p.household.surname ? p.household.old : p.surname.text)
const nameText = (p, gap = 's', old = false) => p.foreign ?? `${familyName(p, old)}${GAPS[gap]}${p.given.text}`
export const name = (gap, { old = false } = {}) => typed('person-name', (p) => cell(nameText(p, gap, old), { named: 'kanji' }))
export const sei = typed('person-name', (p) => cell(p.foreign ?? p.surname.text, { named: 'kanji' }))
export const mei = typed('person-name', (p) => (p.foreign ? cell('') : cell(p.given.text, { named: 'kanji' })))
const kanaOf = (p, write, gap) =>
  p.kanaText === undefined ? `${write(p.surname.kana)}${GAPS[gap]}${write(p.given.kana)}` : write(p.kanaText)
/** `style` k katakana, h half width, g hiragana; `gap` as of names. */
export const kana = (style = 'k', gap = 's') => {
  const write = { k: katakana, h: halfKana, g: (text) => text }[style]
  return typed('person-name', (p) => cell(kanaOf(p, write, gap), { named: 'kana' }))
}
export const seiKana = typed('person-name', (p) => cell(p.kanaText ?? katakana(p.surname.kana), { named: 'kana' }))
export const meiKana = typed('person-name', (p) => cell(p.foreign ? '' : katakana(p.given.kana), { named: 'kana' }))
export const latin = typed('person-name', (p) =>
  cell((p.latin ?? [romanOf(p.surname.kana), romanOf(p.given.kana)]).join(' ').toUpperCase(), { named: 'latin' }),
)

/** slash 1981/04/05, short 1981/4/5, iso, jp 1981年4月5日, packed, era S56.4.5, long 昭和56年4月5日, sheet a date of a sheet. */
export const dateText = (date, style) => {
  const { year, month, day } = date
  if (style === 'slash') return `${year}/${two(month)}/${two(day)}`
  if (style === 'short') return `${year}/${month}/${day}`
  if (style === 'iso') return `${year}-${two(month)}-${two(day)}`
  if (style === 'jp') return `${year}年${month}月${day}日`
  if (style === 'packed') return `${year}${two(month)}${two(day)}`
  if (style === 'sheet') return new Date(year, month - 1, day)
  if (style === 'md') return `${month}月${day}日`
  return style === 'era' ? eraDate(date, 'letter').replace(/([A-Z.])0/g, '$1') : eraDate(date, 'long')
}
export const birth = (style = 'slash') => typed('birth-date', (p) => cell(dateText(p.birth, style), { keys: ['birth'], knows: ['birth'] }))
export const age = typed('age', (p) => cell(String(ageOn(p.birth)), { knows: ['birth'] }))
const SEXES = { one: ['男', '女'], two: ['男性', '女性'], number: ['1', '2'], latin: ['M', 'F'], child: ['男児', '女児'] }
export const sex = (style = 'one') => typed('gender', (p) => cell(SEXES[style][p.woman ? 1 : 0], { knows: ['sex'] }))

const KANJI = ['', '一', '二', '三', '四', '五']
const numbersText = ({ town, numbers: [first, ...rest] }, style) => {
  if (style === 'kanji')
    return town.count === 'c' ? `${KANJI[first]}丁目${rest[0]}番${rest[1]}号` : `${first}番地${rest[0] === 1 ? '' : rest[0]}`
  if (style === 'mixed') return town.count === 'c' ? `${first}丁目${rest.join('-')}` : `${first}番地の${rest[0]}`
  const text = [first, ...rest].join('-')
  if (style === 'wide') return wide(text)
  return style === 'minus' ? text.replaceAll('-', '−') : text
}
const flatText = (home, style) =>
  home.flat === undefined ? '' : style === 'wide' ? `${home.flat}${wide(home.room)}号室` : `${home.flat} ${home.room}`
/** plain 1-2-3, wide １－２－３, kanji 一丁目2番3号, mixed 1丁目2-3, minus 1−2−3; `short`: without the prefecture. */
export const addressText = (home, style = 'plain', short = false) => {
  const town = style === 'wide' ? home.town.town : home.town.town.replace(/^大字/, style === 'plain' ? '' : '大字')
  const flat = flatText(home, style)
  return `${short ? '' : home.town.prefecture}${home.town.city}${town}${numbersText(home, style)}${flat === '' ? '' : `${style === 'wide' ? '　' : ' '}${flat}`}`
}
export const address = (style = 'plain', { short = false, of = ({ home }) => home } = {}) =>
  typed('address', (p) =>
    of(p) === undefined ? cell('') : cell(addressText(of(p), style, short), { keys: ['address'], knows: ['region'] }),
  )
export const prefecture = typed('address', ({ home }) => cell(home.town.prefecture, { knows: ['region'] }))
export const city = typed('address', ({ home }) => cell(home.town.city, { knows: ['region'] }))
export const block = (style = 'plain') =>
  typed('address', ({ home }) => cell(`${home.town.town}${numbersText(home, style)}`, { keys: ['address'] }))
export const building = ({ home }) => cell(flatText(home))
export const zip = (style = 'dash') =>
  typed('postal-code', ({ home: { town } }) => {
    const dashed = `${town.zip.slice(0, 3)}-${town.zip.slice(3)}`
    return cell({ dash: dashed, plain: town.zip, mark: `〒${dashed}`, wide: wide(dashed), number: Number(town.zip) }[style], {
      knows: ['region'],
    })
  })

const phoneText = (value, style = 'dash') => {
  if (value === undefined) return ''
  if (style === 'plain') return value.replaceAll('-', '')
  if (style === 'number') return Number(value.replaceAll('-', ''))
  if (style === 'brackets') return value.replace(/^(\d+)-(\d+)-/, '$1($2)')
  return style === 'wide' ? wide(value) : value
}
export const mobile = (style) => typed('phone-number', (p) => cell(phoneText(p.mobile, style), { keys: ['mobile'] }))
export const landline = (style) => typed('phone-number', ({ home }) => cell(phoneText(home.phone, style), { keys: ['landline'] }))
/** Whatever number there is, the mobile one first. */
export const phone = (style) => typed('phone-number', (p) => (p.mobile ? mobile(style)(p) : landline(style)(p)))
export const houseFirst = (style) => typed('phone-number', (p) => (p.home.phone ? landline(style)(p) : mobile(style)(p)))
export const email = typed('email', (p) => cell(p.email, { keys: ['email'] }))
/** A number of one system. */
export const id = (system, write) => (p) => cell(write(p), { keys: [`id:${system}`] })
/** 父, 母, 長男 … of a slot. */
export const kin = (write) => (p, row) => cell(write(p, row), { knows: ['sex'] })
