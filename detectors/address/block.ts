import { isDigit } from '../../src/text/digit-runs.js'
import { KANJI_NUMERALS, readNumeral } from '../../src/text/numerals.js'

/** The numbered end of an address: 1丁目2番3号, 1-2-3, 123番地の4, 北1条西2丁目, 第9地割78. */
export interface Block {
  start: number
  end: number
  /** Numbers and what joins them, for the key: '1-2-3', '1西2-3'. */
  key: string
  /** A room written as the last number: 1-2-3-405. */
  room?: string
  /** strong: only addresses are written so. joined: numbers with hyphens. single: one bare number. */
  strength: 'strong' | 'joined' | 'single'
  /** How many numbers. */
  parts: number
  /** Is it a quarter only, 三丁目, with no number of a house? */
  isQuarter: boolean
}

/** Longest units first: a shorter one would leave the rest of the longer behind. Kana as forms and banks print them, small letters large. */
const UNITS = [
  ...['合併番地', '合番地', '番地', '丁目', '町目', '番戸', '地割', '番町', 'の町', '街区', 'チヨウメ', 'バンチ', 'ゴウ', 'バン'],
  ...['番', '号', '条', '線', '丁', '区', '部', '字', '町', '乙'],
] as const
/** Units that are written in addresses only. 番 and 号 alone are not (国道16号, 3番). */
const STRONG = new Set<string>(['丁目', '番地', '合併番地', '合番地', '番戸', '地割', '街区', 'チヨウメ', 'バンチ'])
const FIRST_OF_UNIT = new Set(UNITS.map((unit) => unit[0]!))
/** 3号館, 5号車, 8番線: no house's number. */
const NO_UNIT = /^(?:号[館室車線棟機]|番[線台組目])/
/** What joins two numbers; the hyphen-likes are those that the normaliser leaves beside letters. */
const LINK = /[-のノ之ー−‐–]/
const DIRECTION = /[東西南北左右通甲乙丙丁イロハニホヘト]/
/** 第3地割, 第5号: only with the unit behind it; 第二山田ビル is a building. */
const ORDINAL = new RegExp(`^第(?=[0-9${KANJI_NUMERALS}]{1,4}(?:地割|条|線|号(?![館棟室])|番))`)
const UNNUMBERED = /^(?:無番地|番外地)/
/** A house's letter at the very end: 2099-イ, 5-30-A, 776番地イ. */
const LETTER = /^(?:[-ー]([A-Zイロハニホヘト甲乙丙])|([イロハニホヘト甲乙丙]))(?=$|[\s、。,()「」]|[ぁ-っづ-ん])/
const NUMERAL = new RegExp(`[${KANJI_NUMERALS}]`)
/** What may follow a number in kanji behind another one: 二番三号, 二の三; 三上ビル is a name. */
const ENDS_KANJI = /^(?:$|[\s、。,()「」番丁号条線地割部区町街戸合の之ノー-]|[ぁ-っづ-ん])/
const NUMBER_MAX = 5
const KANJI_MAX = 8
const PARTS_MAX = 7
/** Rooms begin with their floor: 101. A smaller fourth number may belong to the house. */
const ROOM_MIN = 100

/**
 * Where a block may begin: a digit, or kanji numerals with a unit behind them. 三田, 八丁堀, 二十四軒 and 三番町 are names.
 */
const BEGIN = new RegExp(
  `[0-9]|[${KANJI_NUMERALS}]{1,8}(?:丁目|町目|丁(?=[0-9${KANJI_NUMERALS}])|番地|番戸|地割|[条線](?=[東西南北])|条(?=[0-9${KANJI_NUMERALS}]{1,3}丁目)|番(?=[0-9${KANJI_NUMERALS}])|番の|号(?![線車])|[のノ](?=[0-9${KANJI_NUMERALS}])|-(?=[0-9${KANJI_NUMERALS}])|合併番地|$)|無番地|番外地`,
)

/** Offset of the first possible block within a stretch of text, or -1. */
export const blockBegin = (stretch: string): number => stretch.search(BEGIN)

/** Reads the block at `start`; undefined if the numbers there are none of an address. Bounded work. */
export function readBlock(text: string, start: number, isField = false): Block | undefined {
  if (!isDigit(text.charCodeAt(start)) && UNNUMBERED.test(text.slice(start, start + 3))) return readUnnumbered(text, start)
  let at = start
  let end = start
  let key = ''
  let link = ''
  let last = 0
  let parts = 0
  let hasUnit = false
  let isStrong = false
  let hasGrid = false
  /** Have all numbers so far stood in cells of their own? */
  let inColumns = isField
  let isQuarter = true
  let unit = ''
  let unitBefore = ''
  let keyBefore = ''
  while (parts < PARTS_MAX) {
    const number = readNumber(text, at)
    // A number with a leading zero is a phone or a code.
    if (!number || text[at] === '0' || (number.isKanji && parts > 0 && !isKanjiPart(text, at, number.end))) break
    // Cells put together: 西新宿1 丁目.
    const gap = isField && text[number.end] === ' ' && unitAt(text, number.end + 1) !== '' ? 1 : 0
    const own = unitAt(text, number.end + gap)
    // Behind a space a number without its unit is a room or something else: 3号 203.
    if (link === ' ') {
      if (own === '' && !isQuarter) break
      link = '-'
    }
    unitBefore = unit
    unit = own
    keyBefore = key
    key += link + number.value
    last = number.value
    parts++
    end = at = number.end + gap + unit.length
    hasUnit ||= unit !== ''
    isStrong ||= STRONG.has(unit)
    hasGrid ||= unit === '条'
    isQuarter &&= unit === '丁目' || unit === '町目' || unit === '条' || unit === 'チヨウメ'
    const joint =
      readJoint(text, at, unit) ?? (unit === '' ? (isField && inColumns ? readColumn(text, at) : undefined) : readName(text, at))
    if (!joint) break
    inColumns &&= unit === '' && text[at] === ' ' && joint.end === at + 1
    link = joint.link
    at = joint.end
  }
  if (parts === 0) return undefined
  const block: Block = { start, end, key, strength: 'single', parts, isQuarter: isQuarter && !hasGrid }
  const isRoom = link === '-' && last >= ROOM_MIN && (parts === (hasGrid ? 5 : 4) || (parts === 3 && unit === '号' && unitBefore === ''))
  if (isRoom) {
    block.key = keyBefore
    block.room = String(last)
  } else {
    const letter = end < text.length ? LETTER.exec(text.slice(end, end + 3)) : null
    const written = letter?.[1] ?? letter?.[2]
    if (letter && written !== undefined && (letter[1] !== undefined || STRONG.has(unit))) {
      block.end += letter[0].length
      block.key += `-${written}`
      parts++
    }
  }
  // 1番2号, 3丁2-6: two numbers, at least one with its unit.
  block.strength = isStrong || (hasUnit && parts > 1) ? 'strong' : parts > 1 ? 'joined' : 'single'
  return block
}

/** 無番地; 番外地, which may be numbered: 番外地14. */
function readUnnumbered(text: string, start: number): Block {
  const block: Block = { start, end: start + 3, key: '無', strength: 'strong', parts: 1, isQuarter: false }
  if (text[start] === '無') return block
  const number = readNumber(text, start + 3)
  return number ? { ...block, end: number.end, key: `外${number.value}` } : { ...block, key: '外' }
}

/** 二番三号 and 二の三上, but not 二番三上ビル. */
const isKanjiPart = (text: string, at: number, end: number): boolean =>
  LINK.test(text[at - 1] ?? '') || ENDS_KANJI.test(text.slice(end, end + 1))

function unitAt(text: string, at: number): string {
  const first = text[at]
  if (first === undefined || !FIRST_OF_UNIT.has(first)) return ''
  if ((first === '号' || first === '番') && NO_UNIT.test(text.slice(at, at + 2))) return ''
  return UNITS.find((candidate) => text.startsWith(candidate, at)) ?? ''
}

/** A field's name between two numbers, 8字流田5-3, 1丁目塩越124, 49地割字鳥谷59番地3: kanji only, and nothing but the numbers behind it. */
function readName(text: string, at: number): { end: number; link: string } | undefined {
  const match = /^(字?[一-龠]{1,4})[0-9]{1,5}(?:(?:番地)?[-の]?[0-9]{1,5}){0,3}(?:番地?)?(?:$|[\s、。()「」にでをへはとまか])/.exec(
    text.slice(at, at + 36),
  )
  return match?.[1] === undefined ? undefined : { end: at + match[1].length, link: match[1].replace('字', '') }
}

/** 丁目, 番地 and 号 in columns of their own: 西新宿 2 8 1. */
const readColumn = (text: string, at: number): { end: number; link: string } | undefined =>
  /^ [0-9]{1,2}(?: [0-9]{1,3})?(?=$| [^0-9])/.test(text.slice(at, at + 9)) ? { end: at + 1, link: '-' } : undefined

function readNumber(text: string, at: number): { value: number; end: number; isKanji: boolean } | undefined {
  let end = at
  while (isDigit(text.charCodeAt(end)) && end - at <= NUMBER_MAX) end++
  const isKanji = end === at
  if (isKanji) while (end - at < KANJI_MAX && NUMERAL.test(text[end] ?? '')) end++
  // 8:05 is a time.
  if (end === at || text[end] === ':' || end - at > (isKanji ? KANJI_MAX : NUMBER_MAX)) return undefined
  const value = readNumeral(text.slice(at, end))
  return value === undefined ? undefined : { value, end, isKanji }
}

/** What stands between two numbers. Behind a unit nothing need stand; without one a hyphen or の has to. A space is a joint to be judged. */
function readJoint(text: string, at: number, unit: string): { end: number; link: string } | undefined {
  let end = at
  const isSpaced = text[end] === ' '
  if (isSpaced) end++
  const c = text[end] ?? ''
  if (LINK.test(c)) {
    end++
    // 8 - 9 - 2, but not 8 -9.
    const isOpen = text[end] === ' '
    if (isOpen) end++
    if (isSpaced && !isOpen && unit === '') return undefined
    return startsNumber(text, end) ? { end, link: '-' } : undefined
  }
  if (unit === '') {
    // 北1西2: the direction is the joint, in the short writing of Hokkaido's grid.
    return !isSpaced && /[東西南北]/.test(c) && startsNumber(text, end + 1) ? { end: end + 1, link: c } : undefined
  }
  if (c === '第') return ORDINAL.test(text.slice(end, end + 8)) ? { end: end + 1, link: '-' } : undefined
  if (DIRECTION.test(c)) {
    const from = text[end + 1] === ' ' ? end + 2 : end + 1
    if (startsNumber(text, from)) return { end: from, link: /[東西南北]/.test(c) ? c : `-${c}` }
  }
  return startsNumber(text, end) ? { end, link: isSpaced ? ' ' : '-' } : undefined
}

const startsNumber = (text: string, at: number): boolean => isDigit(text.charCodeAt(at)) || NUMERAL.test(text[at] ?? '')
