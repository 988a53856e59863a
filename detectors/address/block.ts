import { isDigit } from '../../src/text/digit-runs.js'
import { KANJI_NUMERALS, readNumeral } from '../../src/text/numerals.js'

/** The numbered end of an address: 1丁目2番3号, 1-2-3, 123番地の4, 北1条西2丁目, 第9地割78. */
export interface Block {
  start: number
  end: number
  /** Numbers and what joins them, for the key: '1-2-3', '1西2-3'. */
  key: string
  /** strong: only addresses are written so. joined: numbers with hyphens. single: one bare number. */
  strength: 'strong' | 'joined' | 'single'
}

/** Longest units first: a shorter one would leave the rest of the longer behind. */
const UNITS = [
  ...['合併番地', '合番地', '番地', '丁目', '町目', '番戸', '地割', '番町', 'の町', '街区'],
  ...['番', '号', '条', '線', '丁', '区', '部', '字', '町', '乙'],
] as const
/** Units that are written in addresses only. 番 and 号 alone are not (国道16号, 3番). */
const STRONG = new Set<string>(['丁目', '番地', '合併番地', '合番地', '番戸', '地割', '街区'])
/** What joins two numbers; the hyphen-likes are those that the normaliser leaves beside letters. */
const LINK = /[-のノ之ー−‐–]/
const DIRECTION = /[東西南北左右通甲乙丙丁イロハニホヘト第]/
const UNNUMBERED = /^(?:無番地|番外地)/
/** A house's letter at the very end: 2099-イ, 5-30-A. */
const LETTER = /^[-ー]([A-Zイロハニホヘト])($|[\s、。,)ぁ-ん])/
const NUMERAL = new RegExp(`[${KANJI_NUMERALS}]`)
const NUMBER_MAX = 5
const KANJI_MAX = 7
const PARTS_MAX = 7

/**
 * Where a block may begin: a digit, or kanji numerals with a unit behind them. 三田, 八丁堀, 二十四軒 and 三番町 are names.
 */
const BEGIN = new RegExp(
  `[0-9]|[${KANJI_NUMERALS}]{1,7}(?:丁目|番地|地割|条(?=[東西南北])|番(?=[0-9${KANJI_NUMERALS}])|号(?![線車])|[のノ](?=[0-9${KANJI_NUMERALS}])|-(?=[0-9${KANJI_NUMERALS}])|$)|無番地|番外地`,
)

/** Offset of the first possible block within a stretch of text, or -1. */
export const blockBegin = (stretch: string): number => stretch.search(BEGIN)

/** Reads the block at `start`; undefined if the numbers there are none of an address. Bounded work. */
export function readBlock(text: string, start: number): Block | undefined {
  if (UNNUMBERED.test(text.slice(start, start + 3))) return { start, end: start + 3, key: '0', strength: 'strong' }
  let at = start
  let end = start
  let key = ''
  let link = ''
  let parts = 0
  let hasUnit = false
  let strong = false
  while (parts < PARTS_MAX) {
    const number = readNumber(text, at)
    // A number with a leading zero is a phone or a code.
    if (!number || (parts === 0 && text[at] === '0')) break
    const unit = UNITS.find((candidate) => text.startsWith(candidate, number.end)) ?? ''
    key += link + number.value
    parts++
    end = at = number.end + unit.length
    hasUnit ||= unit !== ''
    strong ||= STRONG.has(unit)
    const joint = readJoint(text, at, unit) ?? (unit === '' ? undefined : readName(text, at))
    if (!joint) break
    link = joint.link
    at = joint.end
  }
  if (parts === 0) return undefined
  const letter = LETTER.exec(text.slice(end, end + 3))
  if (letter) {
    end += letter[0].length - (letter[2]?.length ?? 0)
    key += `-${letter[1]}`
  }
  // 1番2号, 3丁2-6: two numbers, at least one with its unit.
  strong ||= hasUnit && parts > 1
  return { start, end, key, strength: strong ? 'strong' : parts > 1 ? 'joined' : 'single' }
}

/** A field's name between two numbers, 8字流田5-3, 1丁目塩越124: kanji only, and nothing but the numbers behind it. */
function readName(text: string, at: number): { end: number; link: string } | undefined {
  const match = /^([一-龠]{1,3})[0-9]{1,5}(?:-[0-9]{1,5}){0,3}(?:番地?)?(?:$|[\s、。)])/.exec(text.slice(at, at + 32))
  return match?.[1] === undefined ? undefined : { end: at + match[1].length, link: match[1] }
}

function readNumber(text: string, at: number): { value: number; end: number; isKanji: boolean } | undefined {
  let end = at
  while (isDigit(text.charCodeAt(end)) && end - at <= NUMBER_MAX) end++
  const isKanji = end === at
  if (isKanji) while (end - at < KANJI_MAX && NUMERAL.test(text[end] ?? '')) end++
  if (end === at || end - at > (isKanji ? KANJI_MAX : NUMBER_MAX)) return undefined
  const value = readNumeral(text.slice(at, end))
  return value === undefined ? undefined : { value, end, isKanji }
}

/** What stands between two numbers. Behind a unit nothing need stand; without one a hyphen or の has to. */
function readJoint(text: string, at: number, unit: string): { end: number; link: string } | undefined {
  let end = at
  if (text[end] === ' ' && unit !== '') end++
  const c = text[end] ?? ''
  if (LINK.test(c)) {
    end++
    if (text[end] === ' ') end++
    return startsNumber(text, end) ? { end, link: '-' } : undefined
  }
  if (unit === '') {
    // 北1西2: the direction is the joint, in the short writing of Hokkaido's grid.
    return /[東西南北]/.test(c) && startsNumber(text, end + 1) ? { end: end + 1, link: c } : undefined
  }
  if (DIRECTION.test(c) && startsNumber(text, end + 1)) return { end: end + 1, link: /[東西南北]/.test(c) ? c : `-${c}` }
  return startsNumber(text, end) ? { end, link: '-' } : undefined
}

const startsNumber = (text: string, at: number): boolean => isDigit(text.charCodeAt(at)) || NUMERAL.test(text[at] ?? '')
