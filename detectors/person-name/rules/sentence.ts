import type { NameDictionary } from '../dictionary/load.js'
import type { Lexicon } from '../lexicon.js'

/** Parts of speech as bits, as far as the rules need them. */
export const Kind = {
  surname: 1,
  given: 2,
  person: 4,
  place: 8,
  organisation: 16,
  noun: 32,
  honorific: 64,
  suffix: 128,
  particle: 256,
  auxiliary: 512,
  symbol: 1024,
  verb: 2048,
  number: 4096,
  prefix: 8192,
  other: 16384,
  caseParticle: 32768,
  space: 65536,
  pronoun: 131072,
  adverbial: 262144,
} as const

/** Tagged as the name of a person. */
export const PERSON_KINDS = Kind.surname | Kind.given | Kind.person
/** Proper nouns and common nouns: a name is not glued to them. */
export const NOUN_KINDS = Kind.noun | Kind.place | Kind.organisation | PERSON_KINDS

/** Tokens of a text in parallel arrays, in reading order, gapless within what was tokenized. */
export interface Tokens {
  count: number
  /** Offsets in UTF-16 code units. */
  start: Int32Array
  end: Int32Array
  /** Index in the dictionary's `partsOfSpeech`. */
  pos: Uint8Array
  /** Word id, -1 for an unknown word. */
  word: Int32Array
}

/** A tokenized text with what the rules ask of each token. Valid until the next text. */
export interface Sentence {
  text: string
  tokens: Tokens
  /** Bits of `Kind` by token. */
  kinds: Int32Array
  /** `Script` by token, `other` where mixed. */
  scripts: Uint8Array
  /** What `rules/context.ts` found to stand before and behind each token; 0 = not yet asked for. */
  before: Int32Array
  after: Int32Array
  lexicon: Lexicon
  partsOfSpeech: readonly string[]
  /** The token's text. */
  word(token: number): string
}

/** Kinds by index of `partsOfSpeech`. */
export function kindTable({ partsOfSpeech }: NameDictionary): Int32Array {
  return Int32Array.from(partsOfSpeech, kindOf)
}

function kindOf(pos: string): number {
  const [first, second, third, fourth] = pos.split(',')
  if (first === '名詞') {
    if (second === '固有名詞') {
      if (third === '人名') return fourth === '姓' ? Kind.surname : fourth === '名' ? Kind.given : Kind.person
      return third === '地域' ? Kind.place : Kind.organisation
    }
    if (second === '接尾') return third === '人名' ? Kind.honorific : Kind.suffix
    if (second === '数') return Kind.number
    if (second === '代名詞') return Kind.pronoun
    if (second === '副詞可能' || second === '非自立') return Kind.noun | Kind.adverbial
    return Kind.noun
  }
  if (first === '助詞') return second === '格助詞' || second === '係助詞' ? Kind.particle | Kind.caseParticle : Kind.particle
  if (first === '助動詞') return Kind.auxiliary
  if (first === '記号') return second === '空白' ? Kind.space : Kind.symbol
  if (first === '動詞' || first === '形容詞') return Kind.verb
  if (first === '接頭詞') return Kind.prefix
  return Kind.other
}
