/** What IPADIC cuts in pieces: as ../../tokenizer/split-katakana.ts and join-hiragana.ts, of which the comments hold here, too. */
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
  setInt,
  SPACE,
  tokenEnd,
  tokenPos,
  tokenStart,
  tokenWord,
} from './memory'
import { flagsOf, GIVEN_READING, readingFlags, SURNAME, wordOf } from './lexicon'
import { count, setCount } from './tokenizer'

const DOT: i32 = 0x30fb

function isJoint(unit: i32): bool {
  return unit == DOT || unit == 0x3d
}

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

export function splitKatakana(): void {
  let more = 0
  for (let i = 0; i < count; i++) if (intAt(tokenWord, i) == -1) more += cutsIn(intAt(tokenStart, i), intAt(tokenEnd, i))
  if (more == 0) return
  let to = count + more
  for (let i = count - 1; i >= 0 && to > i + 1; i--) {
    if (intAt(tokenWord, i) != -1 || cutsIn(intAt(tokenStart, i), intAt(tokenEnd, i)) == 0) {
      move(i, --to)
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

function setToken(at: i32, from: i32, to: i32, pos: i32, word: i32): void {
  setInt(tokenStart, at, from)
  setInt(tokenEnd, at, to)
  setByte(tokenPos, at, pos)
  setInt(tokenWord, at, word)
}

function move(from: i32, to: i32): void {
  setToken(to, intAt(tokenStart, from), intAt(tokenEnd, from), byteAt(tokenPos, from), intAt(tokenWord, from))
}

const LONGEST: i32 = 5

function isParticle(unit: i32): bool {
  const index = unit - 0x3041
  return index >= 0 && index < 0x60 && byteAt(particles, index) == 1
}

function isOrdinary(from: i32, to: i32): bool {
  if (to - from > 4) return false
  let word: u64 = 0
  for (let i = to - 1; i >= from; i--) word = (word << 16) | (charAt(i) as u64)
  for (let i = 0; i < ordinaryCount; i++) if (load<u64>(ordinary + ((<usize>i) << 3)) == word) return true
  return false
}

// くん ちゃん さん さま; です から より まで では には とは への.
const KU: i32 = 0x304f
const N: i32 = 0x3093
const TI: i32 = 0x3061
const YA: i32 = 0x3083
const SA: i32 = 0x3055
const MA: i32 = 0x307e

function isChild(at: i32): bool {
  const a = charAt(at)
  const b = charAt(at + 1)
  return (a == KU && b == N) || (a == TI && b == YA && charAt(at + 2) == N)
}

function isAddressed(at: i32): bool {
  return isChild(at) || (charAt(at) == SA && (charAt(at + 1) == N || charAt(at + 1) == MA))
}

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

export function joinHiragana(length: i32): void {
  let kept = 0
  const stop = count
  for (let i = 0; i < stop; i++) {
    const from = intAt(tokenStart, i)
    const end = intAt(tokenEnd, i)
    const to = !isHiragana(from) || !isHiragana(from + 1) ? 0 : nameFrom(kept, from, length)
    if (to <= end) {
      if (to == end && isChild(to)) setByte(tokenPos, i, givenPos)
      move(i, kept++)
      continue
    }
    let last = i
    while (intAt(tokenEnd, last) < to) last++
    const rest = intAt(tokenEnd, last)
    const restPos = byteAt(tokenPos, last)
    setToken(kept++, from, to, givenPos, wordOf(from, to))
    if (rest > to) setToken(kept++, to, rest, restPos, wordOf(to, rest))
    i = last
  }
  setCount(kept)
}

function nameFrom(kept: i32, from: i32, length: i32): i32 {
  if (kept > 0 && followsSurname(kept, from)) return nameEnd(from, length)
  if (!isEdge(from)) return 0
  let stop = from + 2
  while (stop < from + LONGEST && isHiragana(stop) && !isAddressed(stop)) stop++
  if (!isAddressed(stop) || isOrdinary(from, stop)) return 0
  return (readingFlags(from, stop) & GIVEN_READING) != 0 ? stop : 0
}

function isEdge(at: i32): bool {
  if (at == 0) return true
  const unit = charAt(at - 1)
  const script = scriptOf(unit)
  return script == OTHER || script == SPACE || unit == 0x306e || unit == 0x3068
}

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

function nameEnd(from: i32, length: i32): i32 {
  let stop = from
  while (stop < length && stop < from + LONGEST && isHiragana(stop)) stop++
  for (let to = stop; to >= from + 2; to--) {
    if (!isGiven(from, to, length)) continue
    const shorter = isParticle(charAt(to - 1)) && to > from + 3 && isGiven(from, to - 1, length)
    return shorter ? to - 1 : to
  }
  return 0
}

function isGiven(from: i32, to: i32, length: i32): bool {
  if (to == from + 2 && isParticle(charAt(from)) && isHiragana(to) && !isHonorific(to)) return false
  if (!mayFollow(to, length) || isOrdinary(from, to)) return false
  return (readingFlags(from, to) & GIVEN_READING) != 0
}

function mayFollow(at: i32, length: i32): bool {
  if (at >= length || !isHiragana(at)) return true
  if (isHonorific(at)) return true
  return isParticle(charAt(at)) && (!isHiragana(at + 1) || !isParticle(charAt(at + 1)))
}
