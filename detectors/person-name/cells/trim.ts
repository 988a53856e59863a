import { scriptOf, Script } from '../characters.js'
import { WordFlag, type Lexicon } from '../lexicon.js'
import { isChineseSurname } from './chinese.js'
import { TITLES } from '../rules/words.js'
import { bestSplit, givenStrength, PERSON } from './strength.js'

/** Honorifics and titles that close a cell; longer first. */
const CLOSING =
  'ご夫妻 御夫妻 ご夫婦 ご一家 ご家族 先生 社長 部長 課長 係長 室長 次長 主任 店長 専務 常務 教授 夫妻 様邸 様宅 さん宅 さん さま くん ちゃん 様方 様 氏 殿 君'.split(
    ' ',
  )
/** Surnames and given names that end like an honorific are rarer than the honorific; after one character only these are taken. */
const AFTER_ONE = new Set(['さん', 'さま', 'くん', '様', '様方', '様邸', '様宅', 'さん宅', '氏', '先生', '部長', '課長', '社長'])
/** Words of which an honorific is but a part: クノッソス宮殿, 花模様. */
const OWN = new Set('宮殿 神殿 御殿 本殿 拝殿 寝殿 仏殿 沈殿 模様 仕様 多様 王様 神様 皆様 同様 異様 暴君 主君 諸君'.split(' '))
/** 山田太郎 他3名, 山田太郎ほか. */
const AND_OTHERS = /[、,\s]?(?:他|ほか|外(?=[0-9一二三四五六七八九十])|(?<=[、,\s])外$)(?:[0-9一二三四五六七八九十]{1,3}[名人])?$/
const COUNTED = new Set('名人他か外')
/** A code before a name: 1. 1023: A-12_ No.3) #4. */
const CODE =
  /^(?:No\.?|#|№)?[ \t]{0,2}[A-Za-z]{0,4}-?[0-9]{1,10}[A-Za-z]?[ \t]{0,2}[.:)_|・-][ \t\u3000]{0,2}(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}A-Z])/u
const LATIN_TITLE = /^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sir)(?:\. ?| )/i
/** In small letters: Aung San is no Mr. Aung. */
const LATIN_HONORIFIC = /[- ](?:san|sama|sensei|kun|chan)$/
/** What stands in the brackets of companies: (株)アオバ is no アオバ. */
const CORPORATE = new Set('株 有 同 合 資 名 財 社 医 学 福 宗 農 独 一社 公社 一財 公財 特非 社福 医社 株式会社 有限会社'.split(' '))
/** Of those the ones that stand behind a company's name and are hardly the first letter of a given name. */
const AFTER_COMPANY = new Set('株 有 株式会社 有限会社'.split(' '))

/** The stretch of text that may be a name: without outer spaces and marks, codes, honorific, and what stands in brackets around it. */
export function trimCell(text: string, from: number, to: number, lexicon: Lexicon): [start: number, end: number] {
  let [start, end] = trimOuter(text, from, to)
  if (start >= end) return [start, end]
  start = skipCode(text, start, end)
  for (let at = start + 1; at < end; at++) {
    if (!isOpening(text.charCodeAt(at))) continue
    const close = closingOf(text, at, end)
    const form = close > 0 ? text.slice(at + 1, close) : ''
    // 青葉(株)山田太郎: the company's name stands before its form, somebody's behind it. 山田(学) is somebody.
    if (AFTER_COMPANY.has(form) && (form !== '有' || skipSpacesBack(text, close, end) > close + 1))
      return trimCell(text, close + 1, end, lexicon)
    end = skipSpacesBack(text, start, at)
    break
  }
  // The seal on paper forms.
  if (text[end - 1] === '印' && skipSpacesBack(text, start, end - 1) < end - 1) end = skipSpacesBack(text, start, end - 1)
  if (end - start > 3 && COUNTED.has(text[end - 1]!) && text[end - 2] !== '以' && !endsInGiven(text, start, end, 2, lexicon))
    end = skipSpacesBack(text, start, start + beforeOthers(text.slice(start, end)))
  if (scriptOf(text.charCodeAt(end - 1)) === Script.latin) return trimLatin(text, start, end, lexicon)
  if (!LAST.has(text.charCodeAt(end - 1)) || isNameAsItIs(text, start, end, lexicon)) return [start, end]
  for (const closing of CLOSING) {
    if (!text.endsWith(closing, end) || end - closing.length <= start) continue
    const rest = skipSpacesBack(text, start, end - closing.length)
    // 渋谷支店長: the title is longer. 山本部長 has none that is.
    if (TITLES.has(text.slice(end - closing.length - 1, end)) && (lexicon.flags(text, start, rest) & PERSON) === 0) break
    if ((rest - start === 1 && !AFTER_ONE.has(closing)) || OWN.has(text.slice(rest - 1, end))) continue
    return endsInGiven(text, start, end, closing.length, lexicon) ? [start, end] : [start, rest]
  }
  return [start, beforeTitle(text, start, end, lexicon)]
}

/** いいづかみほか, 千代倉どうさん: hiragana that end like a remark or an honorific, where the given name is known with them. */
function endsInGiven(text: string, start: number, end: number, closing: number, lexicon: Lexicon): boolean {
  if (scriptOf(text.charCodeAt(end - 1)) !== Script.hiragana) return false
  // くどうさん
  if ((lexicon.flags(text, start, end - closing) | lexicon.readingFlags(text, start, end - closing)) & FAMILY) return false
  for (let at = end - closing - 1; at > start && scriptOf(text.charCodeAt(at)) === Script.hiragana; at--) {
    if ((lexicon.readingFlags(text, at, end) & WordFlag.givenReading) === 0) continue
    const to = skipSpacesBack(text, start, at)
    if ((lexicon.flags(text, start, to) | lexicon.readingFlags(text, start, to)) & FAMILY) return true
  }
  return false
}

/** 山田太郎会長, 佐藤 花子議員. A surname alone may be a place (渋谷店長). */
function beforeTitle(text: string, start: number, end: number, lexicon: Lexicon): number {
  if (scriptOf(text.charCodeAt(start)) !== Script.kanji) return end
  for (let length = Math.min(LONGEST_TITLE, end - start - SHORTEST_FULL); length > 1; length--) {
    if (!TITLES.has(text.slice(end - length, end))) continue
    const rest = skipSpacesBack(text, start, end - length)
    return isFullName(text, start, rest, lexicon) ? rest : end
  }
  return end
}

/** Surname and given name, both known or the surname frequent. */
function isFullName(text: string, start: number, end: number, lexicon: Lexicon): boolean {
  let space = start
  while (space < end && scriptOf(text.charCodeAt(space)) !== Script.space) space++
  if (space === end) return end - start >= SHORTEST_FULL && bestSplit(text, start, end, lexicon) >= 4
  if ((lexicon.flags(text, start, space) & WordFlag.surname) === 0) return false
  while (scriptOf(text.charCodeAt(space)) === Script.space) space++
  return givenStrength(text, space, end, lexicon) > 0
}

/** 足利尊氏, 尊氏: the last letter belongs to the name. */
function isNameAsItIs(text: string, start: number, end: number, lexicon: Lexicon): boolean {
  if (lexicon.flags(text, start, end) & PERSON) return true
  // A name after death.
  if (text.endsWith('院殿', end)) return true
  // 鄧麗君.
  if (end - start === 3 && isChineseSurname(text, start, start + 1) && (lexicon.flags(text, start, end - 1) & PERSON) === 0)
    return text[end - 1] === '君'
  return (lexicon.flags(text, end - 2, end) & WordFlag.given) !== 0 && (lexicon.flags(text, start, end - 2) & WordFlag.surname) !== 0
}

/** Spaces, marks and brackets: 【総務】山田太郎, (故)山田太郎 and 「山田太郎」 are all 山田太郎. */
function trimOuter(text: string, from: number, to: number): [start: number, end: number] {
  let start = from
  let end = to
  for (;;) {
    while (start < end && (isOuter(text.charCodeAt(start)) || text.charCodeAt(start) === AT)) start++
    while (end > start && isOuter(text.charCodeAt(end - 1)) && !isInitial(text, end)) end--
    if (start >= end || !isOpening(text.charCodeAt(start))) return [start, end]
    const close = closingOf(text, start, end)
    if (close < 0) {
      start++
    } else if (holdsNothing(text, close + 1, end)) {
      start++
      end = close
    } else {
      if (CORPORATE.has(text.slice(start + 1, close))) return [start, end]
      start = close + 1
    }
  }
}

function closingOf(text: string, start: number, end: number): number {
  const open = text.charCodeAt(start)
  const close = String.fromCharCode(open + (open === 0x28 ? 1 : open === 0x5b || open === 0x3c ? 2 : 1))
  const at = text.indexOf(close, start + 1)
  return at < end ? at : -1
}

/** Nothing but marks, an honorific or another bracket stands behind a closing bracket. */
function holdsNothing(text: string, from: number, end: number): boolean {
  let at = from
  while (at < end && isOuter(text.charCodeAt(at))) at++
  return at >= end || isOpening(text.charCodeAt(at)) || CLOSING.includes(text.slice(at, end))
}

/** The full stop of Yamada T. */
const isInitial = (text: string, end: number): boolean =>
  text[end - 1] === '.' && /^[ ,][A-Z]$/.test(text.slice(Math.max(0, end - 3), end - 1))

function skipCode(text: string, start: number, end: number): number {
  const unit = text.charCodeAt(start)
  const script = scriptOf(unit)
  if (script !== Script.digit && script !== Script.latin && unit !== 0x23 && unit !== 0x2116) return start
  const match = CODE.exec(text.slice(start, end))
  return match === null ? start : start + match[0].length
}

/** Mr. Yamada, Yamada-san; 山田T where two have one surname. */
function trimLatin(text: string, start: number, end: number, lexicon: Lexicon): [start: number, end: number] {
  if (scriptOf(text.charCodeAt(start)) !== Script.latin) {
    const isBare = scriptOf(text.charCodeAt(end - 2)) === Script.kanji
    return isBare && lexicon.flags(text, start, end - 1) & WordFlag.frequentSurname ? [start, end - 1] : [start, end]
  }
  const title = LATIN_TITLE.exec(text.slice(start, end))?.[0].length ?? 0
  const honorific = LATIN_HONORIFIC.exec(text.slice(start, end))?.[0].length ?? 0
  return title + honorific < end - start ? [start + title, end - honorific] : [start, end]
}

function beforeOthers(text: string): number {
  const match = AND_OTHERS.exec(text)
  return match === null || match.index < 2 ? text.length : match.index
}

function skipSpacesBack(text: string, start: number, end: number): number {
  let at = end
  while (at > start && scriptOf(text.charCodeAt(at - 1)) === Script.space) at--
  return at
}

/** Spaces and the marks with which people dress a name in a cell: ■山田太郎, 「山田太郎」, *山田. */
function isOuter(unit: number): boolean {
  return scriptOf(unit) === Script.space || OUTER.has(unit)
}

/** Before a name, as chats address somebody: @斎藤美咲. */
const AT = 0x40
const units = (characters: string): ReadonlySet<number> => new Set([...characters].map((c) => c.charCodeAt(0)))
const OUTER = units('」』】〕]>》〉■□◆◇●○◎★☆♪♂♀※*・•:;,.、。"\'-|→!?_~')
const LAST = units([...CLOSING, ...TITLES].map((closing) => closing.at(-1)!).join(''))
const FAMILY = WordFlag.surname | WordFlag.surnameReading
/** Longest title behind a full name, and the shortest such name. */
const [LONGEST_TITLE, SHORTEST_FULL] = [6, 3]

/** ( [ < and 〈《「『【〔. */
function isOpening(unit: number): boolean {
  if (unit < 0x3008) return unit === 0x28 || unit === 0x5b || unit === 0x3c
  return unit <= 0x3014 && (unit & 1) === 0 && unit !== 0x3012
}
