/** What the model sees of each token, and from where it has it: as ../../model/observer.ts, echo.ts and looks.ts, of which the comments hold here, too. */
import {
  attributes,
  byteAt,
  charAt,
  claims,
  DIGIT,
  echoMarks,
  echoWords,
  foldUnit,
  HIRAGANA,
  intAt,
  KANJI,
  KATAKANA,
  kinds,
  lists,
  senses,
  setByte,
  setInt,
  tokenEnd,
  tokenPos,
  TOKENS_MAX,
  tokenScripts,
  tokenStart,
  tokenWord,
  unitAt,
  words,
  worth,
} from './memory'
import { foreignLooks, givenLooks, PERSON, GIVEN, ORGANISATION, PLACE, SURNAME, surnameLooks, wordOf } from './lexicon'
import { mayBeName } from './sentence'
import { count } from './tokenizer'

export const PADDING: i32 = 2
export const EDGE: i32 = 0x7ffffff

/** Bytes of a column of attributes; the columns lie one behind the other in the order of ../attributes-order.ts. */
export const COLUMN: usize = TOKENS_MAX * 4
export const WORD: usize = 0
export const POS: usize = COLUMN
export const SHAPE: usize = COLUMN * 2
export const BITS: usize = COLUMN * 3
export const FIRST: usize = COLUMN * 4
export const LAST: usize = COLUMN * 5
export const SOUND: usize = COLUMN * 6
export const FAMILY: usize = COLUMN * 7
export const RUN_SOUND: usize = COLUMN * 8
export const VERDICT: usize = COLUMN * 9
export const CLAIM_SHAPE: usize = COLUMN * 10
export const CLAIM_CONTEXT: usize = COLUMN * 11
export const BEFORE: usize = COLUMN * 12
export const BEHIND: usize = COLUMN * 13
export const RUN: usize = COLUMN * 14
export const AROUND: usize = COLUMN * 15
export const AROUND_BITS: usize = COLUMN * 16
export const ECHO: usize = COLUMN * 17
export const RUN_FIRST: usize = COLUMN * 18
export const RUN_LAST: usize = COLUMN * 19
export const RUN_BITS: usize = COLUMN * 20
export const EAST: usize = COLUMN * 21
export const CORE_SOUND: usize = COLUMN * 22
export const CLOSING: usize = COLUMN * 23
export const DEED_SENSE: usize = COLUMN * 24
// Columns of bytes.
export const CLOSING_SENSE: usize = COLUMN * 25
export const OPEN: usize = CLOSING_SENSE + TOKENS_MAX
export const SENSE: usize = OPEN + TOKENS_MAX
export const ATTRIBUTE_BYTES: usize = SENSE + TOKENS_MAX

export function get(column: usize, n: i32): i32 {
  return load<i32>(attributes + column + ((<usize>n) << 2))
}

export function set(column: usize, n: i32, value: i32): void {
  store<i32>(attributes + column + ((<usize>n) << 2), value)
}

export function flag(column: usize, n: i32): i32 {
  return <i32>load<u8>(attributes + column + <usize>n)
}

export function setFlag(column: usize, n: i32, value: i32): void {
  store<u8>(attributes + column + <usize>n, <u8>value)
}

function edge(n: i32): void {
  set(WORD, n, EDGE)
  set(POS, n, 255)
  set(SHAPE, n, 255)
  set(BITS, n, 0)
  set(SOUND, n, 0)
  set(FAMILY, n, 0)
  set(RUN_SOUND, n, 0)
  set(VERDICT, n, 0)
  set(CLAIM_SHAPE, n, 0)
  set(CLAIM_CONTEXT, n, 0)
  set(BEFORE, n, 0)
  set(BEHIND, n, 0)
  set(RUN, n, 0)
  set(AROUND, n, 0)
  set(AROUND_BITS, n, 0)
  set(ECHO, n, 0)
  set(RUN_FIRST, n, 0)
  set(RUN_LAST, n, 0)
  set(RUN_BITS, n, 0)
  set(EAST, n, 0)
  set(CORE_SOUND, n, 0)
  set(CLOSING, n, 0)
  setFlag(CLOSING_SENSE, n, 0)
  setFlag(SENSE, n, 0)
  set(DEED_SENSE, n, 0)
  setFlag(OPEN, n, 0)
  set(FIRST, n, 0x0a)
  set(LAST, n, 0x0a)
}

/** Class of log odds × 8, rounded to nats. */
function looksClass(looks: i32): i32 {
  return classOf((looks + 4) >> 3)
}

function classOf(nats: i32): i32 {
  return nats < -6 ? 1 : nats > 5 ? 13 : nats + 7
}

export function givenClass(from: i32, to: i32): i32 {
  return looksClass(givenLooks(from, to))
}

export function surnameClass(from: i32, to: i32): i32 {
  return looksClass(surnameLooks(from, to))
}

const LISTED: i32 = 16

function soundOf(from: i32, to: i32, script: i32, listed: bool): i32 {
  if (script == KANJI) return givenClass(from, to)
  if (script != KATAKANA) return 0
  return listed ? LISTED : LISTED + looksClass(foreignLooks(from, to))
}

const SHORTEST: i32 = 3
const LONGEST: i32 = 6
const PART: i32 = 3

export function fullLooks(start: i32, end: i32): i32 {
  const length = end - start
  if (length < SHORTEST || length > LONGEST) return 0
  let best = i32.MIN_VALUE
  const first = length - PART > 1 ? length - PART : 1
  const last = PART < length - 1 ? PART : length - 1
  for (let surname = first; surname <= last; surname++) {
    const looks = surnameLooks(start, start + surname) + givenLooks(start + surname, end)
    if (looks > best) best = looks
  }
  // Half of it, rounded to nats.
  return classOf((best + 8) >> 4) + 16 * (length - SHORTEST + 1)
}

const UNKNOWN: i32 = 0x40000000

function hashOf(from: i32, to: i32): i32 {
  let hash = 0x1000003
  for (let i = from; i < to; i++) hash = (hash ^ charAt(i)) * 0x01000193
  return (hash & (UNKNOWN - 1)) | UNKNOWN
}

function isRegnal(token: i32): bool {
  return (
    token > 0 &&
    byteAt(tokenScripts, token - 1) == KATAKANA &&
    intAt(tokenEnd, token) - intAt(tokenStart, token) <= 2 &&
    charAt(intAt(tokenEnd, token)) == 0x4e16
  )
}

function observe(token: i32, isWorth: bool): void {
  const n = token + PADDING
  const from = intAt(tokenStart, token)
  const to = intAt(tokenEnd, token)
  const unit = charAt(from)
  if (unit == 0x0a) {
    edge(n)
    return
  }
  const script = byteAt(tokenScripts, token)
  const length = to - from
  let id = intAt(tokenWord, token)
  if (id < 0 && (script == KANJI || script == HIRAGANA || script == KATAKANA)) id = wordOf(from, to)
  const known = id >= 0
  const bits = known ? unitAt(lists, id) : 0
  set(WORD, n, known ? id : script == DIGIT ? EDGE - length : hashOf(from, to))
  set(POS, n, byteAt(tokenPos, token))
  set(SHAPE, n, script * 8 + (length > 6 ? 7 : length))
  set(FIRST, n, foldUnit(unit))
  set(LAST, n, foldUnit(charAt(to - 1)))
  const open: bool = script == DIGIT ? isRegnal(token) : mayBeName(script, intAt(kinds, token), unit, length)
  setFlag(OPEN, n, <i32>open)
  set(BITS, n, bits)
  setFlag(SENSE, n, known ? byteAt(senses, id) : 0)
  set(SOUND, n, open && isWorth ? soundOf(from, to, script, bits != 0) : 0)
  set(FAMILY, n, open && isWorth && script == KANJI ? surnameClass(from, to) : 0)
  set(VERDICT, n, 0)
  set(CLAIM_SHAPE, n, 0)
  set(CLAIM_CONTEXT, n, 0)
  set(EAST, n, 0)
}

/** First token that starts at or behind `offset`. */
function tokenAt(offset: i32): i32 {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (intAt(tokenStart, middle) < offset) low = middle + 1
    else high = middle
  }
  return low
}

// A claim's row, which the loader fills: eight numbers.
const CLAIM: i32 = 8
const CLAIM_START: i32 = 0
const CLAIM_END: i32 = 1
/** What goes to `VERDICT` but for the place. */
const CLAIM_RULE: i32 = 2
const CLAIM_LEVEL: i32 = 3
const CLAIM_SHAPE_BITS: i32 = 4
const CLAIM_CONTEXT_BITS: i32 = 5
/** Where what it says of other words ends: of a full name its surname, of katakana with a dot all of it; 0 = it says nothing. */
const CLAIM_ECHO: i32 = 6
const FULL: i32 = 1

function markClaim(row: i32): void {
  const start = intAt(claims, row + CLAIM_START)
  const end = intAt(claims, row + CLAIM_END)
  for (let i = tokenAt(start); i < count && intAt(tokenStart, i) < end; i++) {
    const place = (<i32>(intAt(tokenStart, i) == start)) | ((<i32>(intAt(tokenEnd, i) == end)) << 1)
    const n = i + PADDING
    set(CLAIM_SHAPE, n, intAt(claims, row + CLAIM_SHAPE_BITS))
    set(CLAIM_CONTEXT, n, intAt(claims, row + CLAIM_CONTEXT_BITS))
    set(VERDICT, n, (intAt(claims, row + CLAIM_RULE) * 4 + place) * 8 + intAt(claims, row + CLAIM_LEVEL))
  }
}

// Bits of `Echo`.
const SURNAME_OF_FULL: i32 = 1
const PART_OF_KATAKANA: i32 = 2
const AGAIN: i32 = 4
const SEEN: i32 = 8

let echoMask: i32 = 1023

function slotOf(word: i32): i32 {
  let slot = ((word * <i32>0x9e3779b1) >>> 8) & echoMask
  while (byteAt(echoMarks, slot) != 0 && intAt(echoWords, slot) != word) slot = (slot + 1) & echoMask
  return slot
}

function mark(word: i32, bits: i32): void {
  const slot = slotOf(word)
  setInt(echoWords, slot, word)
  setByte(echoMarks, slot, byteAt(echoMarks, slot) | bits)
}

function markEchoes(found: i32): void {
  let size = 1024
  while (size < count * 2 + 2) size *= 2
  echoMask = size - 1
  memory.fill(echoMarks, 0, size)
  for (let claim = 0; claim < found; claim++) {
    const row = claim * CLAIM
    const stop = intAt(claims, row + CLAIM_ECHO)
    if (stop == 0) continue
    const full = intAt(claims, row + CLAIM_RULE) == FULL
    for (let i = tokenAt(intAt(claims, row + CLAIM_START)); i < count && intAt(tokenStart, i) < stop; i++)
      if (full) mark(get(WORD, i + PADDING), SURNAME_OF_FULL)
      else if (intAt(tokenEnd, i) - intAt(tokenStart, i) > 1) mark(get(WORD, i + PADDING), PART_OF_KATAKANA)
  }
  for (let i = 0; i < count; i++) {
    const script = byteAt(tokenScripts, i)
    if (flag(OPEN, i + PADDING) == 0 || (script != KANJI && script != KATAKANA)) continue
    const word = get(WORD, i + PADDING)
    const slot = slotOf(word)
    const marked = byteAt(echoMarks, slot)
    setInt(echoWords, slot, word)
    setByte(echoMarks, slot, marked | ((marked & SEEN) != 0 ? AGAIN : SEEN))
  }
  for (let i = 0; i < count; i++) {
    const n = i + PADDING
    set(ECHO, n, flag(OPEN, n) == 0 ? 0 : byteAt(echoMarks, slotOf(get(WORD, n))) & ~SEEN)
  }
}

const PROPER: i32 = SURNAME | GIVEN | PERSON | PLACE | ORGANISATION

function closeHopeless(sifted: bool): void {
  const end = count + PADDING
  for (let from = PADDING; from < end;) {
    if (flag(OPEN, from) == 0) {
      from++
      continue
    }
    let to = from
    let hopeful = false
    if (sifted && byteAt(worth, from - PADDING) == 0) {
      while (flag(OPEN, to) == 1) setFlag(OPEN, to++, 0)
      from = to
      continue
    }
    for (; flag(OPEN, to) == 1; to++)
      hopeful =
        hopeful || get(VERDICT, to) != 0 || (get(BITS, to) & PROPER) != 0 || get(SHAPE, to) >> 3 == KATAKANA || get(WORD, to) >= words
    if (!hopeful && !looksGiven(from - PADDING, to - 1 - PADDING)) memory.fill(attributes + OPEN + from, 0, to - from)
    from = to
  }
}

function looksGiven(first: i32, last: i32): bool {
  const start = intAt(tokenStart, first)
  const end = intAt(tokenEnd, last)
  return end - start <= 3 && end - start > 1 && byteAt(tokenScripts, first) == KANJI && givenLooks(start, end) > 0
}

/** Everything but the runs; `found` claims of the rules lie ready. */
export function observeTokens(found: i32, sifted: bool): void {
  for (let i = 0; i < PADDING; i++) {
    edge(i)
    edge(count + PADDING + i)
  }
  for (let i = 0; i < count; i++) observe(i, !sifted || byteAt(worth, i) == 1)
  for (let claim = 0; claim < found; claim++) markClaim(claim * CLAIM)
  markEchoes(found)
  closeHopeless(sifted)
}
