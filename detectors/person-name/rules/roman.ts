import type { Sign } from '../../../src/contract/index.js'
import { WordFlag, type Lexicon } from '../lexicon.js'
import { isSyllabicPair } from './roman-sign.js'

/** A romanised name in running text, with where its parts lie. */
export interface RomanName {
  start: number
  end: number
  /** The surname comes first. */
  surnameFirst: boolean
}

/**
 * Two capitalised words, perhaps with a comma: Taro Yamada, YAMADA Taro, Yamada, Taro. Bounded, no backtracking across words. Asked at capitals
 * only: of Japanese text most is none.
 */
const PAIR = /(?<![\p{L}\p{N}_@.\-/#$&=])(\p{Lu}[\p{L}'’-]{1,14})(, ?| )(\p{Lu}[\p{L}'’-]{1,14})(?![\p{L}\p{N}_@/=(])/uy

/** Shortest sum of letters of a pair, and shortest word of one: Ai Mori is not enough to go by in English text. */
const [LETTERS, WORD] = [8, 3]

const NEVER_IN_READING = /[lqx]/i
/** What a key of a reading is made of: syllables, and n. All 15,775 keys of the dictionary are; of English words few. */
const SYLLABLES = /^(?:(?:[bdfghjkmnprstvwz]?y?|(?:sh|ch|ts)y?)[aiueo]|n(?![aiueoy]))+$/

/** Could a key (see `romanKey`) be the reading of a Japanese name? Tells most English words without the dictionary. */
export const mayBeReading = (key: string): boolean => SYLLABLES.test(key)

/** What every text has in which there is such a pair: two words of syllables, or a letter with a mark, which the pattern judges. */
export const ROMAN_SIGNS: readonly Sign[] = [
  { sign: /(?:^|[^A-Za-z0-9_@.\-/#$&=])[A-Z][A-Za-z'’-]/, holds: (units, end, length) => isSyllabicPair(units, end - 1, length) },
  /[\u00c0-\u024f\u1e00-\u1eff]/,
]

/** Pairs of which one word is the reading of a surname and the other of a given name. `lexicon` is asked for where two words may be. */
export function romanNames(text: string, lexicon: () => Lexicon): RomanName[] {
  const found: RomanName[] = []
  for (let at = nextCapital(text, 0); at < text.length; at = nextCapital(text, PAIR.lastIndex)) {
    PAIR.lastIndex = at
    const match = PAIR.exec(text)
    if (match === null) {
      PAIR.lastIndex = at + 1
      continue
    }
    const [whole, first, separator, second] = match as unknown as [string, string, string, string]
    // The second word may begin the name: Contact Hanako Suzuki.
    const next = PAIR.lastIndex
    PAIR.lastIndex = match.index + first.length
    if (first.length + second.length < LETTERS || first.length < WORD || second.length < WORD) continue
    // What costs in English text are the keys: letters that no reading has, and the second word waits for the first.
    if (NEVER_IN_READING.test(first) || NEVER_IN_READING.test(second)) continue
    const firstKey = romanKey(first)
    if (!mayBeReading(firstKey)) continue
    const secondKey = romanKey(second)
    if (!mayBeReading(secondKey)) continue
    const [one, two] = [lexicon().romanFlags(firstKey), lexicon().romanFlags(secondKey)]
    const givenFirst = separator === ' ' && (one & WordFlag.givenReading) !== 0 && (two & WordFlag.surnameReading) !== 0
    const surnameFirst = (one & WordFlag.surnameReading) !== 0 && (two & WordFlag.givenReading) !== 0
    if (!givenFirst && !surnameFirst) continue
    found.push({ start: match.index, end: match.index + whole.length, surnameFirst: !givenFirst })
    PAIR.lastIndex = next
  }
  return found
}

/** higuchiさん, Sato様: a word in Latin letters that is addressed, and is the reading of a surname or a given name. */
export function addressedNames(text: string, lexicon: () => Lexicon): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  for (const match of text.matchAll(ROMAN_ADDRESSED)) {
    const [word] = match
    if (isWordUnit(text.charCodeAt(match.index - 1)) || (lexicon().romanFlags(romanKey(word)) & READING) === 0) continue
    found.push({ start: match.index, end: match.index + word.length })
  }
  return found
}

const READING = WordFlag.surnameReading | WordFlag.givenReading
const ROMAN_ADDRESSED = /[A-Za-z][a-z]{2,11}(?=さん|様|さま|くん|君|ちゃん|氏)/g

/** The next place from `from` on where the pattern may begin; the text's end where it does nowhere. */
function nextCapital(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (mayBeCapital(text.charCodeAt(at)) && !isWordUnit(text.charCodeAt(at - 1)) && mayGoOn(text.charCodeAt(at + 1))) return at
  }
  return text.length
}

/** Of kana, kanji, small letters, digits and marks the answer is no; what else is no capital the pattern tells. */
function mayBeCapital(unit: number): boolean {
  if (unit < 0xc0) return unit >= 0x41 && unit <= 0x5a
  return unit < 0x2e80 || (unit >= 0xa640 && unit < 0xac00) || (unit >= 0xd800 && unit < 0xdc00) || unit >= 0xff00
}

/** Within a word of ASCII letters and digits nothing begins: most capitals of source code. */
const isWordUnit = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39) || unit === 0x5f

/** Letters, apostrophe and hyphen; beyond ASCII the pattern decides. */
const mayGoOn = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || unit === 0x27 || unit === 0x2d || unit >= 0x80

/**
 * The dictionary's key of a romanised word: Hepburn, without long vowels and doubled consonants, so that
 * Satō, Satou, Satoh, SATO and Ohno, Oono, Ono meet. Also takes Kunrei (Sinzi → shinji).
 */
export function romanKey(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’-]/g, '')
    .toLowerCase()
    .replace(/oh(?![aeiouy])/g, 'o')
    .replace(/sy(?=[auo])/g, 'sh')
    .replace(/ty(?=[auo])/g, 'ch')
    .replace(/[zj]y(?=[auo])/g, 'j')
    .replace(/si/g, 'shi')
    .replace(/ti/g, 'chi')
    .replace(/tu/g, 'tsu')
    .replace(/zi/g, 'ji')
    .replace(/(?<![scw])hu/g, 'fu')
    .replace(/m(?=[bpm])/g, 'n')
    .replace(/tch/g, 'ch')
    .replace(/([b-df-hjkp-tv-z])\1/g, '$1')
    .replace(/o[ou]+/g, 'o')
    .replace(/u{2,}/g, 'u')
}
