import { scriptOf, Script } from '../characters.js'
import { BEFORE_NAME, TITLES } from '../rules/words.js'
import { endsLikeHouse } from './things.js'

/** Honorifics and titles that close a cell; longer first. */
const CLOSING = '先生 社長 部長 課長 係長 室長 次長 主任 店長 専務 常務 教授 さん さま くん ちゃん 様方 様 氏 殿 君'.split(' ')
/** Surnames and given names that end like an honorific are rarer than the honorific; after one character only these are taken. */
const AFTER_ONE = new Set(['さん', 'さま', 'くん', '様', '様方', '氏', '先生'])
/** 山田太郎 他3名, 山田太郎ほか. */
const AND_OTHERS = /[、,\s]?(?:他|ほか|外)(?:[0-9一二三四五六七八九十]{1,3}[名人])?$/
const COUNTED = new Set('名人他か外')

/** The stretch of text that may be a name: without outer spaces and marks, honorific, and what stands in brackets behind. */
export function trimCell(text: string, from: number, to: number): [start: number, end: number] {
  let start = from
  let end = to
  while (start < end && isOuter(text.charCodeAt(start))) start++
  while (end > start && isOuter(text.charCodeAt(end - 1))) end--
  for (let at = start + 1; at < end; at++) {
    if (!isOpening(text.charCodeAt(at))) continue
    end = skipSpacesBack(text, start, at)
    break
  }
  if (end - start > 3 && COUNTED.has(text[end - 1]!)) end = skipSpacesBack(text, start, start + beforeOthers(text.slice(start, end)))
  if (!LAST.has(text.charCodeAt(end - 1))) return [start, end]
  for (const closing of CLOSING) {
    if (!text.endsWith(closing, end) || end - closing.length <= start) continue
    const rest = skipSpacesBack(text, start, end - closing.length)
    if (rest - start === 1 && !AFTER_ONE.has(closing)) continue
    return [start, rest]
  }
  return [start, end]
}

function beforeOthers(text: string): number {
  const match = AND_OTHERS.exec(text)
  return match === null || match.index < 2 ? text.length : match.index
}

/** Companies and departments before a name: (株)アオバ 営業部 山田太郎. */
const LEADING =
  /^(?:故|亡|株式会社|有限会社|合同会社|\((?:株|有|同)\))|(?:会社|\((?:株|有|同)\)|代表|代表者|代表取締役|取締役|理事長|[者部課係室店所局社員長役師士人名]|担当|様方|方|氏名|:)$/

/** Where the name begins behind a title, a company or a label: 代表取締役 山田太郎, 営業部 山田. `start` where there is none. */
export function bodyStart(text: string, start: number, end: number): number {
  for (let at = end - 1; at > start; at--) {
    if (!isGap(text.charCodeAt(at))) continue
    const head = text.slice(start, skipGapBack(text, start, at))
    // 営業部 山田 太郎: the gap within the name is no border.
    if (isLead(head)) return at + 1
  }
  return start
}

function isLead(head: string): boolean {
  return LEADING.test(head) || BEFORE_NAME.has(head) || TITLES.has(head) || endsLikeHouse(head, 0, head.length)
}

/** A space or a colon. */
export const isGap = (unit: number): boolean => unit === 0x3a || scriptOf(unit) === Script.space

function skipGapBack(text: string, start: number, end: number): number {
  let at = end
  while (at > start && isGap(text.charCodeAt(at - 1))) at--
  return at
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

const units = (characters: string): ReadonlySet<number> => new Set([...characters].map((c) => c.charCodeAt(0)))
const OUTER = units('「」『』【】[]<>《》〈〉■□◆◇●○◎★☆※*・:;,.、。"\'-|')
const LAST = units(CLOSING.map((closing) => closing.at(-1)!).join(''))

/** ( [ < and 〈《「『【〔. */
function isOpening(unit: number): boolean {
  if (unit < 0x3008) return unit === 0x28 || unit === 0x5b || unit === 0x3c
  return unit <= 0x3014 && (unit & 1) === 0 && unit !== 0x3012
}
