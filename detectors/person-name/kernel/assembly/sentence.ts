/** What the rules and the model ask of each token, and which of them the sieve let through. */
import {
  after,
  before,
  byteAt,
  charAt,
  DIGIT,
  HIRAGANA,
  intAt,
  KANJI,
  KATAKANA,
  kindOfPos,
  kinds,
  LATIN,
  marks,
  OTHER,
  scriptOf,
  setByte,
  setInt,
  SPACE,
  tokenEnd,
  tokenPos,
  tokenScripts,
  tokenStart,
  tokenWord,
  wide,
  worth,
} from './memory'
import { JAPANESE, SIFTED, tokenize } from './tokenizer'
import { count } from './tokens'
import { joinHiragana, splitKatakana } from './words'

// Bits of `Kind` (../../rules/sentence.ts).
export const NOUN: i32 = 32
export const PARTICLE: i32 = 256
export const AUXILIARY: i32 = 512
export const SYMBOL: i32 = 1024
export const VERB: i32 = 2048
export const OTHER_KIND: i32 = 16384
const SPACE_KIND: i32 = 65536

function scriptOfRange(from: i32, to: i32): i32 {
  const script = scriptOf(charAt(from))
  for (let i = from + 1; i < to; i++) if (scriptOf(charAt(i)) != script) return OTHER
  return script
}

/** IPADIC knows no ASCII punctuation (a noun to it) and no kanji beyond the basic plane (a symbol to it). */
function kindOf(script: i32, unit: i32, word: i32, kind: i32): i32 {
  if (script == SPACE) return SPACE_KIND
  if (script == KANJI && kind == SYMBOL) return NOUN
  return word == -1 && scriptOf(unit) == OTHER ? SYMBOL : kind
}

function analyse(): void {
  for (let i = 0; i < count; i++) {
    const from = intAt(tokenStart, i)
    const script = scriptOfRange(from, intAt(tokenEnd, i))
    setByte(tokenScripts, i, script)
    setInt(kinds, i, kindOf(script, charAt(from), intAt(tokenWord, i), intAt(kindOfPos, byteAt(tokenPos, i))))
  }
  memory.fill(before, 0, (<usize>(count + 1)) << 2)
  memory.fill(after, 0, (<usize>(count + 1)) << 2)
}

/** How far from a mark a text is still read, in characters: what stands around a name tells what it is. Whole pieces are, see tokenizer.ts. */
export const NEAR: i32 = 10

/** Marks come in runs: each is widened once. */
function widen(length: i32): void {
  memory.fill(wide, 0, length)
  for (let first = 0; first < length; first++) {
    if (byteAt(marks, first) != 1) continue
    let behind = first + 1
    while (behind < length && byteAt(marks, behind) == 1) behind++
    const from = first < NEAR ? 0 : first - NEAR
    const to = behind + NEAR < length ? behind + NEAR : length
    memory.fill(wide + from, 1, to - from)
    first = behind - 1
  }
}

/**
 * Cuts the text of so many units into tokens, those pieces only that are near what is marked if it is `sifted`.
 * @returns how many tokens there are
 */
export function read(length: i32, sifted: bool): i32 {
  if (sifted) widen(length)
  tokenize(length, sifted ? SIFTED : JAPANESE)
  splitKatakana()
  joinHiragana(length)
  analyse()
  return count
}

/** Particles, endings, verbs in kana, numbers and marks are in no name; a middle dot, a space or = may join two parts. */
export function mayBeName(script: i32, kind: i32, unit: i32, length: i32): bool {
  switch (script) {
    case KANJI:
    case KATAKANA:
    case LATIN:
      return true
    case HIRAGANA:
      return (kind & (PARTICLE | AUXILIARY | VERB | OTHER_KIND)) == 0 || ((kind & (PARTICLE | AUXILIARY)) == 0 && length > 1)
    case SPACE:
      return length == 1 && unit != 0x0a
    case DIGIT:
      return false
    default:
      return length > 1 ? (kind & (SYMBOL | VERB | AUXILIARY | PARTICLE)) == 0 : unit == 0x30fb || unit == 0x3d || unit == 0x2e
  }
}

/** May the token be part of a name? As the learned scorer sees it, but for numbers of rulers, which follow what is open. */
function isOpen(token: i32): bool {
  const start = intAt(tokenStart, token)
  return mayBeName(byteAt(tokenScripts, token), intAt(kinds, token), charAt(start), intAt(tokenEnd, token) - start)
}

/** Tokens that are worth a look: those in a run of which a character is marked. */
export function judgeWorth(): void {
  for (let from = 0; from < count;) {
    setByte(worth, from, 0)
    if (!isOpen(from)) {
      from++
      continue
    }
    let to = from
    let any = 0
    for (; to < count && isOpen(to); to++) {
      const stop = intAt(tokenEnd, to)
      for (let i = intAt(tokenStart, to); any == 0 && i < stop; i++) any = byteAt(marks, i)
    }
    memory.fill(worth + from, <u8>any, to - from)
    from = to
  }
}
