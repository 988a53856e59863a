import { OTHER } from './cells/strength.js'
import { Script, scriptOf } from './characters.js'
import { WordFlag, type Lexicon } from './lexicon.js'

/** Two words in kanji: 幸則 渡辺. */
const TWO_WORDS = /^[\u3005\u3400-\u9fff\uf900-\ufaff]{1,4}[ \u3000][\u3005\u3400-\u9fff\uf900-\ufaff]{1,4}$/
const ASCII = /^[\x20-\x7e]+$/

/**
 * 渡辺 幸則 for 幸則 渡辺, as shops and systems from abroad put the two fields of a name together (Shopify's Billing Name). Undefined where the family
 * name stands in front, where that is as likely, and under Japanese headers.
 */
export function familyFirst(text: string, label: string | undefined, lexicon: () => Lexicon): string | undefined {
  if (label === undefined || !ASCII.test(label) || !TWO_WORDS.test(text)) return undefined
  const gap = text.search(/[ \u3000]/)
  const [first, second] = [text.slice(0, gap), text.slice(gap + 1)]
  const words = lexicon()
  const turned = likeness(second, first, words)
  return turned >= KNOWN && turned > likeness(first, second, words) ? `${second} ${first}` : undefined
}

/** A family name that the dictionary has, and a given name. */
const KNOWN = 2

/** How much two words are like a family and a given name: a frequent family name counts twice. */
function likeness(family: string, given: string, lexicon: Lexicon): number {
  const flags = lexicon.flags(family, 0, family.length)
  const isGiven = (lexicon.flags(given, 0, given.length) & WordFlag.given) !== 0
  return (flags & WordFlag.frequentSurname ? 2 : flags & WordFlag.surname ? 1 : 0) + (isGiven ? 1 : 0)
}

/**
 * 幸則 渡辺, as systems from abroad write a name: where its second word begins, if the first is a given name and no surname, the second a surname and no
 * given name. Undefined where the words may be meant as they stand.
 */
export function surnameBehindGiven(text: string, start: number, end: number, lexicon: Lexicon): number | undefined {
  let first = start
  while (first < end && scriptOf(text.charCodeAt(first)) === Script.kanji) first++
  if (first - start < 2 || first === end || scriptOf(text.charCodeAt(first)) !== Script.space) return undefined
  let second = first
  while (second < end && scriptOf(text.charCodeAt(second)) === Script.space) second++
  if (scriptOf(text.charCodeAt(second)) !== Script.kanji) return undefined
  return isGivenBefore(text, start, first, second, end, lexicon) ? second : undefined
}

function isGivenBefore(text: string, start: number, firstEnd: number, second: number, end: number, lexicon: Lexicon): boolean {
  const given = lexicon.flags(text, start, firstEnd)
  if ((given & WordFlag.given) === 0 || (given & (WordFlag.surname | WordFlag.frequentSurname)) !== 0) return false
  const surname = lexicon.flags(text, second, end)
  // 陽子 is a particle, too; before 斎藤 she is not.
  if ((surname & WordFlag.frequentSurname) !== 0) return (surname & WordFlag.given) === 0 || (given & OTHER) === 0
  if ((surname & WordFlag.surname) === 0 || end - second < 2 || (surname & WordFlag.given) !== 0) return false
  // 千尋 加賀谷: 千尋 is a word, too, 加賀谷 nothing but a surname.
  return (given & OTHER) === 0 || (surname & OTHER) === 0
}

/** 担当は千尋 加賀谷です: where the given name begins before the one space that stands before a surname at `start`; undefined where none does. */
export function givenBeforeSurname(text: string, start: number, end: number, lexicon: Lexicon): number | undefined {
  if (scriptOf(text.charCodeAt(start - 1)) !== Script.space || text[start - 1] === '\n') return undefined
  let from = start - 1
  while (from > 0 && start - 1 - from <= LONGEST_GIVEN && scriptOf(text.charCodeAt(from - 1)) === Script.kanji) from--
  if (start - 1 - from > LONGEST_GIVEN) return undefined
  return surnameBehindGiven(text, from, end, lexicon) === undefined ? undefined : from
}

const LONGEST_GIVEN = 3
