/** What stands around a run of tokens, and what it does. */
import {
  byteAt,
  charAt,
  chinese,
  chineseTwo,
  chineseTwoCount,
  deedOfPos,
  intAt,
  KANJI,
  KATAKANA,
  light,
  lightCount,
  scriptOf,
  senses,
  tokenEnd,
  tokenPos,
  tokenScripts,
  tokenStart,
  tokenWord,
  words,
} from './memory'
import {
  AROUND,
  AROUND_BITS,
  BEFORE,
  BEHIND,
  BITS,
  CLOSING,
  CLOSING_SENSE,
  CORE_SOUND,
  DEED_SENSE,
  EAST,
  FIRST,
  flag,
  get,
  LAST,
  OPEN,
  PADDING,
  RUN,
  RUN_BITS,
  RUN_FIRST,
  RUN_LAST,
  RUN_SOUND,
  SENSE,
  set,
  setFlag,
  VERDICT,
  WORD,
} from './attributes'
import { fullLooks } from './looks'
import { count } from './tokens'

/** Stands for a word too far away to count. */
const FAR: i32 = 1 << 20
/** Longest run that is taken for one: beyond it words on the far side say nothing. */
const LONG: i32 = 12

function min(a: i32, b: i32): i32 {
  return a < b ? a : b
}

function groupOf(token: i32): i32 {
  const script = byteAt(tokenScripts, token)
  if (script == KANJI) return 1
  const unit = charAt(intAt(tokenStart, token))
  if (script == KATAKANA || unit == 0x30fb || unit == 0x3d) return 2
  return scriptOf(unit) == KATAKANA ? 2 : 0
}

/**
 * A run: neighbouring tokens that are kanji, or katakana and dots. Each of its tokens learns what stands before and behind it, if any of them is
 * open; what is left in the other runs' places is of the text before.
 */
export function markRuns(): void {
  let closes = 0
  let closing = -1
  for (let from = 0; from < count;) {
    const group = groupOf(from)
    let to = from + 1
    if (group != 0) while (to < count && groupOf(to) == group) to++
    // Only open tokens have features: most runs need not be asked what they do.
    if (!holdsOpen(from, to)) {
      from = to
      continue
    }
    if (group == 0) {
      clear(from + PADDING)
      from = to
      continue
    }
    const size = to - from
    const deed = deedBehind(to)
    const second = deed < 0 ? -1 : deedBehind(deed)
    const start = intAt(tokenStart, from)
    const end = intAt(tokenEnd, to - 1)
    const sound = group == 1 ? fullLooks(start, end) : 0
    let bits = 0
    for (let i = from; i < to; i++) bits |= get(BITS, i + PADDING)
    if (from >= closes) {
      closes = sentenceEnd(to)
      closing = closingOf(to, closes)
    }
    const isClosed = closing >= to
    if (group == 1) markCore(from, to, sound)
    const deeds = (senseOf(second) << 5) | senseOf(deed)
    for (let i = from; i < to; i++) {
      const n = i + PADDING
      const far = i - from > LONG || to - i > LONG
      set(RUN_FIRST, n, from + PADDING)
      set(RUN_LAST, n, to - 1 + PADDING)
      set(RUN_BITS, n, size > LONG ? 0 : bits)
      set(RUN_SOUND, n, sound)
      set(EAST, n, group == 1 ? eastOf(intAt(tokenStart, i), end) : 0)
      set(CLOSING, n, isClosed ? get(WORD, closing + PADDING) : 0)
      setFlag(CLOSING_SENSE, n, isClosed ? flag(SENSE, closing + PADDING) : 0)
      if (group != 1) set(CORE_SOUND, n, 0)
      set(DEED_SENSE, n, deeds)
      set(BEFORE, n, i - from > LONG ? FAR : get(WORD, from + PADDING - 1))
      set(BEHIND, n, to - i > LONG ? FAR : get(WORD, to + PADDING))
      set(AROUND, n, far ? FAR : (get(LAST, from + PADDING - 1) << 16) + get(LAST, to + PADDING))
      set(AROUND_BITS, n, far ? FAR : (get(BITS, from + PADDING - 1) << 16) | get(BITS, to + PADDING))
      set(RUN, n, min(size, 7) * 64 + min(i - from, 7) * 8 + min(to - 1 - i, 7))
    }
    from = to
  }
}

function clear(n: i32): void {
  set(RUN_FIRST, n, 0)
  set(RUN_LAST, n, 0)
  set(RUN_BITS, n, 0)
  set(EAST, n, 0)
  set(CORE_SOUND, n, 0)
  set(CLOSING, n, 0)
  setFlag(CLOSING_SENSE, n, 0)
  set(BEFORE, n, 0)
  set(BEHIND, n, 0)
  set(RUN, n, 0)
  set(RUN_SOUND, n, 0)
  set(DEED_SENSE, n, 0)
  set(AROUND, n, 0)
  set(AROUND_BITS, n, 0)
}

function senseOf(token: i32): i32 {
  const id = token < 0 ? -1 : get(WORD, token + PADDING)
  return id >= 0 && id < words ? byteAt(senses, id) : 0
}

function chineseSurname(from: i32): i32 {
  const unit = charAt(from)
  const mark = byteAt(chinese, unit)
  if ((mark & 2) != 0) {
    const two = unit | (charAt(from + 1) << 16)
    for (let i = 0; i < chineseTwoCount; i++) if (intAt(chineseTwo, i) == two) return 2
  }
  return mark & 1
}

/** A surname of two characters counts before one of one: 欧陽. */
function eastOf(start: i32, end: i32): i32 {
  const length = chineseSurname(start)
  const rest = end - start - length
  return length == 0 ? 0 : length * 8 + min(rest < 0 ? 0 : rest, 7)
}

/** Longest run that may be a name with callings and titles at its ends. */
const CORE_RUN: i32 = 8
/** Bits of words that stand around a name (../../model/word-lists.ts). */
const AROUND_WORDS: i32 = 512 | 1024 | 2048 | 4096

/** 俳優|岡本|吾市|主演: what is left without the callings before and the titles and deeds behind may look like a name. */
function markCore(from: i32, to: i32, whole: i32): void {
  let first = from
  let last = to - 1
  if (to - from <= CORE_RUN) {
    while (first < last && isAround(first)) first++
    while (last > first && isAround(last)) last--
  }
  const isAll = first == from && last == to - 1
  const sound = isAll ? whole : fullLooks(intAt(tokenStart, first), intAt(tokenEnd, last))
  for (let i = from; i < to; i++)
    set(
      CORE_SOUND,
      i + PADDING,
      i < first || i > last || sound == 0 ? 0 : sound + 128 * (1 + min(i - first, 2) * 3 + min(last - i, 2)) + (isAll ? 2048 : 0),
    )
}

function isAround(token: i32): bool {
  const n = token + PADDING
  return (get(BITS, n) & AROUND_WORDS) != 0 || (flag(SENSE, n) != 0 && get(VERDICT, n) == 0)
}

/** Where the sentence ends, looked for so far behind a run. */
const SENTENCE: i32 = 60

function sentenceEnd(from: i32): i32 {
  const stop = min(count, from + SENTENCE)
  let end = from
  while (end < stop) {
    const first = get(FIRST, end + PADDING)
    if (first == 0x3002 || first == 0x0a) break
    end++
  }
  return end
}

/** How far before the end of a sentence its last word of a known kind may stand. */
const CLOSING_REACH: i32 = 8

/** The last word before `end` that has a kind, -1 where there is none near. */
function closingOf(from: i32, end: i32): i32 {
  const stop = from > end - CLOSING_REACH ? from : end - CLOSING_REACH
  for (let i = end - 1; i >= stop; i--) if (flag(SENSE, i + PADDING) != 0) return i
  return -1
}

function holdsOpen(from: i32, to: i32): bool {
  for (let i = from; i < to; i++) if (flag(OPEN, i + PADDING) == 1) return true
  return false
}

/** How far behind a run a verb is looked for, in tokens. */
const REACH: i32 = 14

/** The token behind `from` that tells what is done: verb, adjective, or noun that する follows; -1 before the end of the sentence. */
function deedBehind(from: i32): i32 {
  const stop = min(count, from + REACH)
  for (let i = from + 1; i < stop; i++) {
    const start = intAt(tokenStart, i)
    const unit = charAt(start)
    if (unit == 0x3002 || unit == 0x0a) return -1
    if (byteAt(deedOfPos, byteAt(tokenPos, i)) == 1 && intAt(tokenWord, i) != -1 && !isLight(start, intAt(tokenEnd, i))) return i
  }
  return -1
}

/** Verbs that say nothing of who does them: one or two letters each, as one number. */
function isLight(from: i32, to: i32): bool {
  if (to - from > 2) return false
  const code = to - from > 1 ? (charAt(from) << 16) + charAt(from + 1) : charAt(from)
  for (let i = 0; i < lightCount; i++) if (intAt(light, i) == code) return true
  return false
}
