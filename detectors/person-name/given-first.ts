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
