/** Mends what IPADIC cuts in pieces or leaves whole: foreign names in katakana, given names in hiragana. */
import {
  byteAt,
  charAt,
  givenPos,
  HIRAGANA,
  intAt,
  KANJI,
  ordinary,
  ordinaryCount,
  OTHER,
  particles,
  scriptOf,
  setByte,
  SPACE,
  tokenEnd,
  tokenPos,
  tokenStart,
  tokenWord,
} from './memory'
import { flagsOf, GIVEN_READING, readingFlags, SURNAME, wordOf } from './lexicon'
import { count, moveToken, setCount, setToken } from './tokens'

const DOT: i32 = 0x30fb

function isJoint(unit: i32): bool {
  return unit == DOT || unit == 0x3d
}

/** How many tokens more the stretch makes. */
function cutsIn(from: i32, to: i32): i32 {
  let parts = 0
  let inPart = false
  let dots = false
  for (let i = from; i < to; i++) {
    const unit = charAt(i)
    const joint = isJoint(unit)
    dots = dots || unit == DOT
    if (joint || !inPart) parts++
    inPart = !joint
  }
  return dots ? parts - 1 : 0
}

/**
 * Cuts unknown words at the middle dots in them: to IPADIC the dot is katakana like any other, and アラン・チューリング one unknown word.
 * The parts get the ids of the words they are, and keep the part of speech.
 */
export function splitKatakana(): void {
  let more = 0
  for (let i = 0; i < count; i++) if (intAt(tokenWord, i) == -1) more += cutsIn(intAt(tokenStart, i), intAt(tokenEnd, i))
  if (more == 0) return
  let to = count + more
  for (let i = count - 1; i >= 0 && to > i + 1; i--) {
    if (intAt(tokenWord, i) != -1 || cutsIn(intAt(tokenStart, i), intAt(tokenEnd, i)) == 0) {
      moveToken(i, --to)
      continue
    }
    const first = intAt(tokenStart, i)
    const pos = byteAt(tokenPos, i)
    for (let until = intAt(tokenEnd, i); until > first;) {
      let from = until - 1
      if (!isJoint(charAt(from))) while (from > first && !isJoint(charAt(from - 1))) from--
      to--
      setToken(to, from, until, pos, wordOf(from, until))
      until = from
    }
  }
  setCount(count + more)
}

/** Letters of such a given name. */
const LONGEST: i32 = 5

/** Particles that follow a name; a given name that begins with one needs three characters. */
function isParticle(unit: i32): bool {
  const index = unit - 0x3041
  return index >= 0 && index < 0x60 && byteAt(particles, index) == 1
}

/** Behind a surname these are what they always are: から, です, たち. */
function isOrdinary(from: i32, to: i32): bool {
  if (to - from > 4) return false
  let word: u64 = 0
  for (let i = to - 1; i >= from; i--) word = (word << 16) | (charAt(i) as u64)
  for (let i = 0; i < ordinaryCount; i++) if (load<u64>(ordinary + ((<usize>i) << 3)) == word) return true
  return false
}

const KU: i32 = 0x304f
const N: i32 = 0x3093
const TI: i32 = 0x3061
const YA: i32 = 0x3083
const SA: i32 = 0x3055
const MA: i32 = 0x307e

/** くん, ちゃん. */
function isChild(at: i32): bool {
  const a = charAt(at)
  const b = charAt(at + 1)
  return (a == KU && b == N) || (a == TI && b == YA && charAt(at + 2) == N)
}

/** These and さん, さま. */
function isAddressed(at: i32): bool {
  return isChild(at) || (charAt(at) == SA && (charAt(at + 1) == N || charAt(at + 1) == MA))
}

/** These and です, から, より, まで, では, には, とは, への. */
function isHonorific(at: i32): bool {
  if (isAddressed(at)) return true
  const a = charAt(at)
  const b = charAt(at + 1)
  switch (a) {
    case 0x3067:
      return b == 0x3059 || b == 0x306f
    case 0x304b:
      return b == 0x3089
    case 0x3088:
      return b == 0x308a
    case MA:
      return b == 0x3067
    case 0x306b:
    case 0x3068:
      return b == 0x306f
    case 0x3078:
      return b == 0x306e
    default:
      return false
  }
}

function isHiragana(at: i32): bool {
  return scriptOf(charAt(at)) == HIRAGANA
}

/**
 * Joins the pieces of a given name in hiragana behind a surname (大石|り|ん|たろう): IPADIC knows few of them and reads particles and endings.
 */
export function joinHiragana(length: i32): void {
  let kept = 0
  const stop = count
  for (let i = 0; i < stop; i++) {
    const from = intAt(tokenStart, i)
    const end = intAt(tokenEnd, i)
    // The name has two letters at least: most particles are out before the surname is looked up.
    const to = !isHiragana(from) || !isHiragana(from + 1) ? 0 : nameFrom(kept, from, length)
    if (to <= end) {
      // さくらちゃん: a flower elsewhere.
      if (to == end && isChild(to)) setByte(tokenPos, i, givenPos)
      moveToken(i, kept++)
      continue
    }
    let last = i
    while (intAt(tokenEnd, last) < to) last++
    const rest = intAt(tokenEnd, last)
    const restPos = byteAt(tokenPos, last)
    setToken(kept++, from, to, givenPos, wordOf(from, to))
    // What remains of the last piece: kept < last here, two tokens at least were joined.
    if (rest > to) setToken(kept++, to, rest, restPos, wordOf(to, rest))
    i = last
  }
  setCount(kept)
}

/** End of the given name that begins here, behind a surname or before an honorific (ゆう|と|くん); 0 where there is none. `kept` tokens are settled. */
function nameFrom(kept: i32, from: i32, length: i32): i32 {
  if (kept > 0 && followsSurname(kept, from)) return nameEnd(from, length)
  if (!isEdge(from)) return 0
  let stop = from + 2
  while (stop < from + LONGEST && isHiragana(stop) && !isAddressed(stop)) stop++
  if (!isAddressed(stop) || isOrdinary(from, stop)) return 0
  return (readingFlags(from, stop) & GIVEN_READING) != 0 ? stop : 0
}

/** Does a word begin here: behind no letter, or behind の and と? */
function isEdge(at: i32): bool {
  if (at == 0) return true
  const unit = charAt(at - 1)
  const script = scriptOf(unit)
  return script == OTHER || script == SPACE || unit == 0x306e || unit == 0x3068
}

/** Does a surname in kanji end where the next token begins, or one space before? */
function followsSurname(kept: i32, from: i32): bool {
  let last = kept - 1
  if (last > 0 && intAt(tokenEnd, last) == from && from - intAt(tokenStart, last) == 1) {
    const unit = charAt(intAt(tokenStart, last))
    if (scriptOf(unit) == SPACE && unit != 0x0a) last--
  }
  const stop = intAt(tokenEnd, last)
  if (scriptOf(charAt(stop - 1)) != KANJI || from - stop > 1) return false
  for (let first = last; first >= 0 && first > last - 3 && stop - intAt(tokenStart, first) <= 5; first--) {
    if (first < last && intAt(tokenEnd, first) != intAt(tokenStart, first + 1)) return false
    if ((flagsOf(intAt(tokenStart, first), stop) & SURNAME) != 0) return true
  }
  return false
}

/** End of the longest given name in hiragana that begins at `from` and is followed by what may follow a name; 0 where there is none. */
function nameEnd(from: i32, length: i32): i32 {
  let stop = from
  while (stop < length && stop < from + LONGEST && isHiragana(stop)) stop++
  for (let to = stop; to >= from + 2; to--) {
    if (!isGiven(from, to, length)) continue
    // はるなが is a name of old (晴永), はるな with a particle the likelier one.
    const shorter = isParticle(charAt(to - 1)) && to > from + 3 && isGiven(from, to - 1, length)
    return shorter ? to - 1 : to
  }
  return 0
}

function isGiven(from: i32, to: i32, length: i32): bool {
  // かな, とも: two letters that begin like a particle must be all there is.
  if (to == from + 2 && isParticle(charAt(from)) && isHiragana(to) && !isHonorific(to)) return false
  if (!mayFollow(to, length) || isOrdinary(from, to)) return false
  return (readingFlags(from, to) & GIVEN_READING) != 0
}

function mayFollow(at: i32, length: i32): bool {
  if (at >= length || !isHiragana(at)) return true
  if (isHonorific(at)) return true
  return isParticle(charAt(at)) && (!isHiragana(at + 1) || !isParticle(charAt(at + 1)))
}
