// How names, telephones, homes and days are written in one place and in another.
const OLD = {
  高: '髙',
  崎: '﨑',
  斎: '齋',
  辺: '邊',
  浜: '濱',
  沢: '澤',
  島: '嶋',
  桜: '櫻',
  広: '廣',
  恵: '惠',
  真: '眞',
  国: '國',
  竜: '龍',
  富: '冨',
  沼: '沼',
}

const wide = (text) => `${text}`.replaceAll(/[0-9-]/g, (char) => (char === '-' ? '－' : String.fromCharCode(char.charCodeAt(0) + 0xfee0)))
const two = (n) => String(n).padStart(2, '0')
export const old = (text) => [...text].map((char) => OLD[char] ?? char).join('')
/** A name: spaced, full (a wide space), tight, old (in the old forms where the bearer has them). */
export function nameOf(person, style = 'spaced') {
  const isOld = style === 'old' && person.isOld
  const [surname, given] = [person.surname.text, person.given.text].map((text) => (isOld ? old(text) : text))
  if (style === 'tight') return surname + given
  return `${surname}${style === 'full' ? '　' : ' '}${given}`
}
const HALF = 'ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜﾝｬｭｮｯｰ'
const FULL = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワンャュョッー'
export function kanaOf(person, style = 'full') {
  const kana = `${person.surname.kana}${style === 'tight' ? '' : style === 'wide' ? '　' : ' '}${person.given.kana}`
  if (style === 'half')
    return [...kana.normalize('NFD')].map((char) => ({ '\u3099': 'ﾞ', '\u309a': 'ﾟ' })[char] ?? HALF[FULL.indexOf(char)] ?? char).join('')
  if (style === 'hira') return kana.replaceAll(/[ァ-ン]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0x60))
  return kana
}
export function phoneOf(number, style = 'plain') {
  if (number === undefined) return ''
  if (style === 'bare') return number.replaceAll('-', '')
  if (style === 'wide') return wide(number)
  if (style === 'paren') return number.replace(/^([0-9]+)-([0-9]+)-/, '$1($2)')
  if (style === 'lost') return Number(number.replaceAll('-', ''))
  return number
}
/** 東京都町田市原町田3丁目2番15号, 3-2-15, in wide figures, without its prefecture, with or without the flat. */
export function addressOf({ town, numbers, flat }, style = 'short') {
  const place = `${/city|wide/.test(style) ? '' : town.prefecture}${town.city}${town.town}`
  const [a, b, c] = numbers
  const long = town.style === 'c' ? `${a}丁目${b}番${c}号` : `${a}番地の${b}`
  const room =
    flat === undefined || style.includes('bare')
      ? ''
      : style.startsWith('long')
        ? `　${flat.house}${flat.room}号室`
        : ` ${flat.house}${flat.room}`
  if (style.startsWith('wide')) return `${place}${wide(numbers.join('-'))}${wide(room)}`
  if (style.startsWith('kanji'))
    return town.style === 'c' ? `${place}${'〇一二三四五六七'[a]}丁目${b}-${c}${room}` : `${place}${long}${room}`
  return `${place}${style.startsWith('long') ? long : numbers.join('-')}${room}`
}
const ERAS = [
  ['令和', 'R', 2019],
  ['平成', 'H', 1989],
  ['昭和', 'S', 1926],
]
export function birthOf({ year, month, day }, style = 'slash') {
  const [era, letter, first] = ERAS.find(([, , start]) => year >= start)
  if (style === 'era') return `${era}${year === first ? '元' : year - first + 1}年${month}月${day}日`
  if (style === 'short') return `${letter}${year - first + 1}.${month}.${day}`
  if (style === 'bare') return `${year}${two(month)}${two(day)}`
  if (style === 'iso') return `${year}-${two(month)}-${two(day)}`
  if (style === 'serial') return Math.round(Date.UTC(year, month - 1, day) / 86_400_000) + 25_569
  return `${year}/${month}/${day}`
}
/** On the first of November 2024. */
export const ageOf = ({ birth: { year, month, day } }) => 2024 - year - (month > 11 || (month === 11 && day > 1) ? 1 : 0)
export const decadeOf = (person) => `${Math.floor(ageOf(person) / 10) * 10}代`
/** Every possible writing in turn, so that one folder has them all. */
export const turn = (list, n) => list[n % list.length]
