import { Script, scriptOf } from '../characters.js'
import { settle, type Claim } from './claim.js'
import { entryNames } from './entry-name.js'
import { fullNames } from './full-name.js'
import { katakanaNames } from './katakana-name.js'
import { loneNames } from './lone-name.js'
import { Kind, type Sentence } from './sentence.js'

/** Every candidate of running text with its verdict, unsettled. With `worth`, those only that begin at a token that is marked in it. */
export function proseClaims(sentence: Sentence, worth?: Uint8Array): Claim[] {
  const claims: Claim[] = []
  const { text, tokens, scripts, kinds, lexicon } = sentence
  let katakanaUntil = 0
  for (let token = 0; token < tokens.count; token++) {
    if (worth !== undefined && worth[token] === 0) continue
    const script = scripts[token]!
    if (script === Script.kanji) {
      if (kinds[token]! & (Kind.symbol | Kind.space)) continue
      const surnames = lexicon.surnames(text, tokens.start[token]!, text.length)
      fullNames(sentence, token, surnames, claims)
      entryNames(sentence, token, claims)
      loneNames(sentence, token, surnames, claims)
    } else if (script === Script.hiragana) {
      if (kinds[token]! & Kind.given) fullNames(sentence, token, lexicon.surnames(text, tokens.start[token]!, text.length), claims)
      loneNames(sentence, token, 0, claims)
    } else if (token >= katakanaUntil && startsKatakana(text.charCodeAt(tokens.start[token]!))) {
      katakanaUntil = katakanaNames(sentence, token, claims)
    }
  }
  return claims
}

function startsKatakana(unit: number): boolean {
  const script = scriptOf(unit)
  return script === Script.katakana || script === Script.latin
}

/** Claims below this are dropped before settling: confidence 0.18. */
const FLOOR = -1.8

/** Those of the candidates that do not overlap, without those that hardly anything speaks for. */
export function strongClaims(claims: readonly Claim[]): Claim[] {
  return settle(claims.filter((claim) => claim.score > FLOOR))
}
