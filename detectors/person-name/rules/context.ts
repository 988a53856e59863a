import { Script, scriptOf } from '../characters.js'
import { Context } from './context-bits.js'
import { Kind, NOUN_KINDS, type Sentence } from './sentence.js'
import { BEFORE_NAME, HONORIFICS, THINGS, TITLE_HEADS, TITLES } from './words.js'

/** Honorifics that IPADIC may tear apart (偉さ|ん). */
const SPOKEN = ['さん', 'ちゃん', 'くん', 'さま']

/** By first unit: 1 = an honorific begins so, 2 = a title or its head, 4 = a thing, 8 = what stands before a name. Most words need no set. */
const heads = new Uint8Array(65536)
const HONORIFIC = 1
const TITLE = 2
const THING = 4
const LEADS = 8
for (const [bit, lists] of [
  [HONORIFIC, [HONORIFICS, SPOKEN]],
  [TITLE, [TITLES, TITLE_HEADS]],
  [THING, [THINGS]],
  [LEADS, [BEFORE_NAME]],
] as const)
  for (const list of lists) for (const word of list) heads[word.charCodeAt(0)]! |= bit

/** The bits that apply to the tokens from `from` (inclusive) to `to` (exclusive). */
export function contextOf(sentence: Sentence, from: number, to: number): number {
  return (sentence.before[from] ||= before(sentence, from)) | (sentence.after[to] ||= after(sentence, to))
}

const leads = (sentence: Sentence, token: number): boolean =>
  (heads[sentence.text.charCodeAt(sentence.tokens.start[token]!)]! & LEADS) !== 0 && BEFORE_NAME.has(sentence.word(token))

function before(sentence: Sentence, from: number): number {
  const { tokens, kinds, text } = sentence
  if (from === 0 || tokens.end[from - 1] !== tokens.start[from]) return Context.beforeEdge
  const kind = kinds[from - 1]!
  const unit = text.charCodeAt(tokens.start[from]! - 1)
  if (kind & (Kind.symbol | Kind.space)) {
    if (unit === 0x30fb) return Context.beforeDot
    return unit === 0x3a && labelBefore(sentence, from - 1) ? Context.beforeLabel : Context.beforeEdge
  }
  if (leads(sentence, from - 1)) return Context.beforeTitle
  if (kind & Kind.particle) {
    const no = unit === 0x306e
    return no && from > 1 && leads(sentence, from - 2) ? Context.beforeTitleNo : Context.beforeParticle
  }
  // 昨日田中さんが: what says when is no part of a name.
  if (kind & Kind.adverbial) return Context.beforeOther
  if (kind & (NOUN_KINDS | Kind.number | Kind.suffix | Kind.prefix)) {
    // A change of script is an edge of its own: Aさん田中.
    return scriptOf(unit) === Script.kanji ? Context.beforeNoun : Context.beforeOther
  }
  return Context.beforeOther
}

function labelBefore(sentence: Sentence, colon: number): boolean {
  return colon > 0 && leads(sentence, colon - 1)
}

function after(sentence: Sentence, to: number): number {
  const { tokens, kinds, text } = sentence
  if (to >= tokens.count || tokens.start[to] !== tokens.end[to - 1]) return Context.afterEdge
  // 斉藤 美咲 様: an honorific may stand off.
  if (kinds[to]! & Kind.space && to + 1 < tokens.count && HONORIFICS.has(sentence.word(to + 1))) return Context.afterHonorific
  const kind = kinds[to]!
  const unit = text.charCodeAt(tokens.start[to]!)
  const head = heads[unit]!
  const word = sentence.word(to)
  if ((head & HONORIFIC) !== 0 && (HONORIFICS.has(word) || SPOKEN.some((honorific) => text.startsWith(honorific, tokens.start[to]))))
    return Context.afterHonorific
  if ((head & TITLE) !== 0 && (TITLES.has(word) || (to + 1 < tokens.count && titleInTwo(word, sentence.word(to + 1)))))
    return Context.afterTitle
  if (kind & (Kind.symbol | Kind.space)) {
    if (unit === 0x30fb) return Context.afterDot
    return unit === 0x28 || unit === 0xff08 ? Context.afterBracket : Context.afterEdge
  }
  if (word === 'ら' || word === 'たち' || word === '達' || word === 'ほか' || word === '他') return Context.afterPlural
  if (kind & Kind.caseParticle) return word === 'の' ? Context.afterNo : Context.afterCase
  if (kind & Kind.particle) return word === 'の' ? Context.afterNo : Context.afterWord
  if ((head & THING) !== 0 && THINGS.has(word)) return Context.afterThing
  if (kind & (Kind.auxiliary | Kind.verb | Kind.other | Kind.pronoun | Kind.adverbial)) return Context.afterWord
  return Context.afterNoun
}

/** 名誉教授, 元総裁, 代表取締役. */
function titleInTwo(first: string, second: string): boolean {
  return TITLES.has(first + second) || (TITLE_HEADS.has(first) && TITLES.has(second))
}
