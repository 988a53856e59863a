import { Script } from '../characters.js'
import type { Claim } from '../rules/claim.js'
import type { Sentence } from '../rules/sentence.js'
import { PADDING, tokenAt, type Attributes } from './attributes.js'

/** What the text says of a word elsewhere. */
export const Echo = { surnameOfFull: 1, partOfKatakana: 2, again: 4 } as const

/** Marks words that a full name elsewhere in the text bears (玉城デニー … 玉城), and unknown words that occur again. */
export function markEchoes(at: Attributes, sentence: Sentence, claims: readonly Claim[]): void {
  const { tokens, text, scripts } = sentence
  const parts = new Map<number, number>()
  for (const { rule, start, end, surnameEnd, score } of claims) {
    if (score < 0) continue
    if (rule === 'full' && surnameEnd !== undefined) {
      for (let i = tokenAt(tokens.start, tokens.count, start); i < tokens.count && tokens.start[i]! < surnameEnd; i++)
        parts.set(at.word[i + PADDING]!, (parts.get(at.word[i + PADDING]!) ?? 0) | Echo.surnameOfFull)
    } else if (rule === 'katakana' && text.slice(start, end).includes('\u30fb')) {
      for (let i = tokenAt(tokens.start, tokens.count, start); i < tokens.count && tokens.start[i]! < end; i++)
        if (tokens.end[i]! - tokens.start[i]! > 1)
          parts.set(at.word[i + PADDING]!, (parts.get(at.word[i + PADDING]!) ?? 0) | Echo.partOfKatakana)
    }
  }
  const counts = new Map<number, number>()
  for (let i = 0; i < tokens.count; i++) {
    if (at.open[i + PADDING] === 0 || (scripts[i] !== Script.kanji && scripts[i] !== Script.katakana)) continue
    const word = at.word[i + PADDING]!
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  for (let i = 0; i < tokens.count; i++) {
    const n = i + PADDING
    const word = at.word[n]!
    let echo = parts.get(word) ?? 0
    if (at.open[n] === 1 && (counts.get(word) ?? 0) > 1) echo |= Echo.again
    at.echo[n] = echo
  }
}
