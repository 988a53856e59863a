import { Script } from '../characters.js'
import { WordFlag } from '../lexicon.js'
import { mayBeName } from '../model/observer.js'
import type { Sentence } from '../rules/sentence.js'
import { createLooks, FEATURES, look, PADDING, slotsOf } from './features.js'
import type { SieveWeights } from './weights.js'

/**
 * Tells by a few cheap looks which runs of tokens are worth the rules and the learned scorer: of prose half, of technical text a fifth.
 * @returns by token 1 = worth it; valid until the next call
 */
export type Sieve = (sentence: Sentence) => Uint8Array

/** A sieve with its own working memory. Linear in the tokens. */
export function createSieve({ bits, weights, least }: SieveWeights): Sieve {
  let looks = createLooks(1024)
  let kept = new Uint8Array(1024)
  const slots = new Int32Array(FEATURES)

  function scoreOf(sentence: Sentence, token: number): number {
    slotsOf(looks, sentence, token, bits, slots)
    let sum = 0
    for (let i = 0; i < FEATURES; i++) sum += weights[slots[i]!]!
    return sum
  }

  /** A run without a word of names or places, an unknown one, or words that together are a surname, holds no name. */
  function mayHoldName({ text, tokens, scripts, lexicon }: Sentence, from: number, to: number): boolean {
    for (let i = from; i < to; i++)
      if ((looks.raw[i + PADDING]! & PROPER) !== 0 || tokens.word[i] === -1 || scripts[i] === Script.katakana) return true
    for (let i = from; i + 1 < to; i++)
      if (scripts[i] === Script.kanji && lexicon.surnames(text, tokens.start[i]!, tokens.end[to - 1]!) !== 0) return true
    return false
  }

  return (sentence) => {
    const { tokens } = sentence
    const { count } = tokens
    if (kept.length < count) {
      looks = createLooks(count * 2)
      kept = new Uint8Array(count * 2)
    }
    look(looks, sentence)
    for (let from = 0; from < count;) {
      kept[from] = 0
      if (!isOpen(sentence, from)) {
        from++
        continue
      }
      let to = from + 1
      while (to < count && isOpen(sentence, to)) to++
      let worth = false
      if (mayHoldName(sentence, from, to)) for (let i = from; i < to && !worth; i++) worth = scoreOf(sentence, i) >= least
      kept.fill(worth ? 1 : 0, from, to)
      from = to
    }
    return kept
  }
}

const PROPER = WordFlag.surname | WordFlag.given | WordFlag.person | WordFlag.place | WordFlag.organisation

/** Marks the run of `token` as worth a look, too. */
export function admitRun(sentence: Sentence, worth: Uint8Array, token: number): void {
  let from = token
  while (from > 0 && isOpen(sentence, from - 1)) from--
  let to = token + 1
  while (to < sentence.tokens.count && isOpen(sentence, to)) to++
  worth.fill(1, from, to)
}

/** May the token be part of a name? As the learned scorer sees it, but for numbers of rulers, which follow what is open. */
export function isOpen({ text, tokens, scripts, kinds }: Sentence, token: number): boolean {
  const start = tokens.start[token]!
  return mayBeName(scripts[token]!, kinds[token]!, text.charCodeAt(start), tokens.end[token]! - start)
}
