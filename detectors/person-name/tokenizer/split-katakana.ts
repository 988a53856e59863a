import type { Lexicon } from '../lexicon.js'
import { reserve, type Tokens } from './tokens.js'

const DOT = 0x30fb
const isJoint = (unit: number): boolean => unit === DOT || unit === 0x3d

/**
 * Cuts unknown words at the middle dots in them: to IPADIC the dot is katakana like any other, and アラン・チューリング one unknown word.
 * The parts get the ids of the words they are, and keep the part of speech.
 */
export function splitKatakana(text: string, tokens: Tokens, lexicon: Lexicon): void {
  let more = 0
  for (let i = 0; i < tokens.count; i++) if (tokens.word[i] === -1) more += cutsIn(text, tokens.start[i]!, tokens.end[i]!)
  if (more === 0) return
  reserve(tokens, more)
  const { start, end, pos, word } = tokens
  let to = tokens.count + more
  for (let i = tokens.count - 1; i >= 0 && to > i + 1; i--) {
    if (word[i] !== -1 || cutsIn(text, start[i]!, end[i]!) === 0) {
      to--
      start[to] = start[i]!
      end[to] = end[i]!
      pos[to] = pos[i]!
      word[to] = word[i]!
      continue
    }
    const first = start[i]!
    for (let until = end[i]!; until > first;) {
      let from = until - 1
      if (!isJoint(text.charCodeAt(from))) while (from > first && !isJoint(text.charCodeAt(from - 1))) from--
      to--
      const partOfSpeech = pos[i]!
      start[to] = from
      end[to] = until
      pos[to] = partOfSpeech
      word[to] = lexicon.word(text, from, until)
      until = from
    }
  }
  tokens.count += more
}

/** How many tokens more the stretch makes. */
function cutsIn(text: string, from: number, to: number): number {
  let parts = 0
  let inPart = false
  let dots = false
  for (let i = from; i < to; i++) {
    const joint = isJoint(text.charCodeAt(i))
    dots ||= joint && text.charCodeAt(i) === DOT
    if (joint || !inPart) parts++
    inPart = !joint
  }
  return dots ? parts - 1 : 0
}
