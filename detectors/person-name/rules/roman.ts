import { WordFlag, type Lexicon } from '../lexicon.js'

/** A romanised name in running text, with where its parts lie. */
export interface RomanName {
  start: number
  end: number
  /** The surname comes first. */
  surnameFirst: boolean
}

/** Two capitalised words, perhaps with a comma: Taro Yamada, YAMADA Taro, Yamada, Taro. Bounded, no backtracking across words. */
const PAIR = /(?<![\p{L}\p{N}_@.\-/#$&=])(\p{Lu}[\p{L}'’-]{1,14})(, ?| )(\p{Lu}[\p{L}'’-]{1,14})(?![\p{L}\p{N}_@/=(])/gu

/** Shortest sum of letters of a pair: Ai Mori is not enough to go by in English text. */
const LETTERS = 8

const NEVER_IN_READING = /[lqx]/i
/** What a key of a reading is made of: syllables, and n. All 15,775 keys of the dictionary are; of English words few. */
const SYLLABLES = /^(?:(?:[bdfghjkmnprstvwz]?y?|(?:sh|ch|ts)y?)[aiueo]|n(?![aiueoy]))+$/

/** Could a key (see `romanKey`) be the reading of a Japanese name? Tells most English words without the dictionary. */
export const mayBeReading = (key: string): boolean => SYLLABLES.test(key)

/** Pairs of which one word is the reading of a surname and the other of a given name. `lexicon` is asked for where two words may be. */
export function romanNames(text: string, lexicon: () => Lexicon): RomanName[] {
  const found: RomanName[] = []
  PAIR.lastIndex = 0
  for (let match = PAIR.exec(text); match !== null; match = PAIR.exec(text)) {
    const [whole, first, separator, second] = match as unknown as [string, string, string, string]
    // The second word may begin the name: Contact Hanako Suzuki.
    const next = PAIR.lastIndex
    PAIR.lastIndex = match.index + first.length
    if (first.length + second.length < LETTERS || first.length < 3 || second.length < 3) continue
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
