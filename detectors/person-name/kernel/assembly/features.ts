/** The hashed features of a token. Order and constants are part of the format of the model's file. */
import { charAt, intAt, KANJI, KATAKANA, mask, scratch, setInt, tokenEnd, tokenStart } from './memory'
import {
  AROUND,
  AROUND_BITS,
  BEFORE,
  BEHIND,
  BITS,
  CLAIM_CONTEXT,
  CLAIM_SHAPE,
  CLOSING,
  CLOSING_SENSE,
  CORE_SOUND,
  DEED_SENSE,
  EAST,
  ECHO,
  FAMILY,
  FIRST,
  flag,
  get,
  LAST,
  PADDING,
  POS,
  RUN,
  RUN_BITS,
  RUN_FIRST,
  RUN_LAST,
  RUN_SOUND,
  SENSE,
  SHAPE,
  SOUND,
  VERDICT,
  WORD,
} from './attributes'
import { flagsOf } from './lexicon'
import { givenClass, surnameClass } from './looks'

/** Features of the last token, in the scratch from its beginning on. */
let count: i32 = 0

function put(hash: i32): void {
  setInt(scratch, count++, hash & mask)
}

/** Writes a token's features to the scratch; returns how many. */
export function featuresOf(token: i32): i32 {
  const n = token + PADDING
  const w0 = get(WORD, n)
  const wp = get(WORD, n - 1)
  const wn = get(WORD, n + 1)
  const wpp = get(WORD, n - 2)
  const wnn = get(WORD, n + 2)
  const p0 = get(POS, n)
  const pp = get(POS, n - 1)
  const pn = get(POS, n + 1)
  const ppp = get(POS, n - 2)
  const pnn = get(POS, n + 2)
  const s0 = get(SHAPE, n)
  const sp = get(SHAPE, n - 1)
  const sn = get(SHAPE, n + 1)
  const b0 = get(BITS, n)
  const bp = get(BITS, n - 1)
  const bn = get(BITS, n + 1)
  const f0 = get(FIRST, n)
  const l0 = get(LAST, n)
  const g0 = get(SOUND, n)
  const v0 = get(VERDICT, n)
  const before0 = get(BEFORE, n)
  const behind0 = get(BEHIND, n)
  const run0 = get(RUN, n)
  const start = intAt(tokenStart, token)
  const end = intAt(tokenEnd, token)
  const script = s0 >> 3
  count = 0
  put(mix(2, w0, 0, 0))
  put(mix(3, wp, 0, 0))
  put(mix(4, wn, 0, 0))
  put(mix(5, wpp, 0, 0))
  put(mix(6, wnn, 0, 0))
  put(mix(9, p0, 0, 0))
  put(mix(10, pp, p0, 0))
  put(mix(11, p0, pn, 0))
  put(mix(12, pp, p0, pn))
  put(mix(13, ppp, pp, p0))
  put(mix(14, p0, pn, pnn))
  put(mix(15, ppp, 0, 0))
  put(mix(16, pnn, 0, 0))
  put(mix(17, s0, 0, 0))
  put(mix(18, sp, s0, 0))
  put(mix(19, s0, sn, 0))
  put(mix(20, sp, s0, sn))
  put(mix(21, f0, s0, 0))
  put(mix(22, l0, s0, 0))
  put(mix(23, f0, end - start > 1 ? charAt(start + 1) : 0, 0))
  put(mix(24, l0, end - start > 1 ? charAt(end - 2) : 0, 1))
  put(mix(25, get(LAST, n - 1), s0, 0))
  put(mix(26, get(FIRST, n + 1), s0, 0))
  put(mix(27, b0, s0, 0))
  put(mix(28, bp, b0, 0))
  put(mix(29, b0, bn, 0))
  put(mix(30, bp, b0, bn))
  put(mix(31, get(BITS, n - 2), bp, b0))
  put(mix(32, b0, bn, get(BITS, n + 2)))
  put(mix(33, bp, p0, 0))
  put(mix(34, bn, p0, 0))
  put(mix(35, g0, s0, 0))
  put(mix(36, bp, get(SOUND, n - 1), g0))
  put(mix(37, b0, get(SOUND, n + 1), g0))
  put(mix(38, g0, p0, pn))
  put(mix(100, b0, g0, s0))
  if (script == KANJI) {
    const family0 = get(FAMILY, n)
    put(mix(101, family0, s0, 0))
    put(mix(102, family0, b0, s0))
    put(mix(103, family0, get(SOUND, n + 1), sn))
    put(mix(104, get(FAMILY, n - 1), g0, sp))
    if (get(RUN_SOUND, n) != 0) put(mix(105, get(RUN_SOUND, n), run0, 0))
    if (get(CORE_SOUND, n) != 0) put(mix(119, get(CORE_SOUND, n), s0, 0))
    const east0 = get(EAST, n)
    const eastp = get(EAST, n - 1)
    if (east0 != 0) {
      put(mix(112, east0, s0, bp & 3))
      put(mix(114, east0, b0, sn))
    }
    if (eastp != 0) put(mix(113, eastp, s0, bn & 1536))
    const sense0 = flag(SENSE, n - 1)
    const sense1 = flag(SENSE, n + 1)
    if (sense1 != 0) {
      put(mix(115, sense1, s0, run0))
      put(mix(117, sense1, b0, g0))
    }
    if (sense0 != 0) {
      put(mix(116, sense0, s0, run0))
      put(mix(118, sense0, b0, get(FAMILY, n)))
    }
  }
  put(mix(39, v0, b0, 0))
  put(mix(40, v0, pp, pn))
  put(mix(41, v0, get(VERDICT, n + 1), get(VERDICT, n - 1)))
  put(mix(42, v0, w0, 0))
  put(mix(43, wp, p0, 0))
  put(mix(44, wn, p0, 0))
  put(mix(45, wn, b0, 2))
  put(mix(46, wp, b0, 2))
  // What the rules saw, bit by bit, with the token's place in the claim.
  if (v0 != 0) {
    const place = v0 >> 3
    for (let rest = get(CLAIM_SHAPE, n); rest != 0; rest &= rest - 1) put(mixBit(1000 + place, rest & -rest))
    for (let rest = get(CLAIM_CONTEXT, n); rest != 0; rest &= rest - 1) put(mixBit(2000 + place, rest & -rest))
  }
  if (run0 != 0) {
    put(mix(51, before0, s0, 0))
    put(mix(52, behind0, s0, 0))
    put(mix(54, run0, s0, 0))
    put(mix(55, run0, p0, 0))
    put(mix(56, before0, run0, 0))
    put(mix(57, behind0, run0, 0))
    put(mix(58, b0, run0, 0))
    const around0 = get(AROUND, n)
    const aroundBits0 = get(AROUND_BITS, n)
    put(mix(59, around0 >>> 16, s0, 0))
    put(mix(60, around0 & 65535, s0, 0))
    put(mix(61, aroundBits0, s0, 0))
  }
  if (get(ECHO, n) != 0) {
    put(mix(71, get(ECHO, n), s0, 0))
    put(mix(72, get(ECHO, n), b0, 0))
    put(mix(73, get(ECHO, n), run0, 0))
    put(mix(74, get(ECHO, n), behind0, 0))
  }
  if (run0 != 0) aroundRun(n)
  if (script == KATAKANA) {
    let a = 1
    let b = f0
    for (let i = start + 1; i <= end && i < start + LETTERS; i++) {
      const c = i == end ? 2 : charAt(i)
      put(mix(87, a, b, c))
      a = b
      b = c
    }
  }
  // The token together with its neighbour: IPADIC cuts many given names in two.
  if (script == KANJI && sn >> 3 == KANJI && intAt(tokenEnd, token + 1) - start <= 4) {
    const joined = intAt(tokenEnd, token + 1)
    const flags = flagsOf(start, joined)
    put(mix(67, flags, givenClass(start, joined), joined - start))
    put(mix(68, flags, bp, 1))
    put(mix(106, flags, surnameClass(start, joined), get(SOUND, n + 2)))
  }
  if (script == KANJI && sp >> 3 == KANJI && end - intAt(tokenStart, token - 1) <= 4) {
    const from = intAt(tokenStart, token - 1)
    const flags = flagsOf(from, end)
    put(mix(69, flags, givenClass(from, end), end - from))
    put(mix(70, flags, get(BITS, n - 2), bn))
    put(mix(107, flags, surnameClass(from, end), get(SOUND, n + 1)))
  }
  return count
}

/** Letters of a katakana word that are looked at three by three. */
const LETTERS: i32 = 14
/** Runs up to this many tokens are asked what words their sentence holds, so far to either side. */
const SHORT_RUN: i32 = 4
const WINDOW: i32 = 10

/** What the run as a whole is, what it is listed with, and what its sentence is about. */
function aroundRun(n: i32): void {
  const s0 = get(SHAPE, n)
  const run0 = get(RUN, n)
  const head = get(RUN_FIRST, n)
  const tail = get(RUN_LAST, n)
  // 甲、乙、丙: what stands beyond the comma is of the same kind.
  if (head > PADDING) {
    put(mix(75, get(WORD, head - 1), get(VERDICT, head - 2), s0))
    put(mix(76, get(WORD, head - 1), get(BITS, head - 2), s0))
  }
  put(mix(77, get(WORD, tail + 1), get(VERDICT, tail + 2), s0))
  put(mix(78, get(WORD, tail + 1), get(BITS, tail + 2), s0))
  put(mix(82, get(RUN_BITS, n), s0, 0))
  put(mix(83, get(RUN_BITS, n), run0, 0))
  put(mix(86, get(LAST, tail), run0, 3))
  sensesAround(n)
}

/** What kind of word does something, owns something, or stands near. */
function sensesAround(n: i32): void {
  const s0 = get(SHAPE, n)
  const script = s0 >> 3
  const head = get(RUN_FIRST, n)
  const tail = get(RUN_LAST, n)
  const deed = get(DEED_SENSE, n) & 31
  const second = get(DEED_SENSE, n) >> 5
  const behind = get(WORD, tail + 1)
  put(mix(90, deed, behind, s0))
  put(mix(91, second, behind, script))
  put(mix(93, flag(SENSE, tail + 2), behind, s0))
  put(mix(94, flag(SENSE, tail + 2), behind, get(RUN_BITS, n)))
  put(mix(95, head > PADDING ? flag(SENSE, head - 2) : 0, get(WORD, head - 1), s0))
  put(mix(96, flag(SENSE, head - 1), s0, 0))
  put(mix(97, flag(SENSE, tail + 1), s0, 0))
  if (flag(CLOSING_SENSE, n) != 0) {
    put(mix(108, flag(CLOSING_SENSE, n), behind, s0))
    put(mix(109, get(CLOSING, n), behind, script))
    put(mix(110, flag(CLOSING_SENSE, n), head > PADDING ? get(WORD, head - 1) : 0, script))
  }
  put(mix(98, flag(SENSE, head - 1), flag(SENSE, tail + 1), get(RUN_BITS, n)))
  if (tail - head >= SHORT_RUN) return
  const kind = script * 2 + (tail > head ? 1 : 0)
  let left = 0
  let right = 0
  for (let i = head - 1; i >= PADDING && i >= head - WINDOW && !closesSentence(get(FIRST, i)); i--) left |= 1 << flag(SENSE, i)
  for (let i = tail + 1; i <= tail + WINDOW && !closesSentence(get(FIRST, i)); i++) right |= 1 << flag(SENSE, i)
  for (let rest = left & -2; rest != 0; rest &= rest - 1) put(mix(99, rest & -rest, kind, 0))
  for (let rest = right & -2; rest != 0; rest &= rest - 1) put(mix(99, rest & -rest, kind, 1))
}

function closesSentence(unit: i32): bool {
  return unit == 0x3002 || unit == 0x0a
}

/** Hash of a template with its three values. */
function mix(template: i32, a: i32, b: i32, c: i32): i32 {
  let hash =
    ((a + template * <i32>0x3c6ef372) * <i32>0x9e3779b1) ^
    ((b + <i32>0x7f4a7c15) * <i32>0x85ebca6b) ^
    ((c + <i32>0x165667b1) * <i32>0xc2b2ae35)
  hash = (hash ^ (hash >>> 15)) * <i32>0x2c1b3c6d
  return hash ^ (hash >>> 13)
}

/** Hash of one bit of the rules' evidence. */
function mixBit(kind: i32, bit: i32): i32 {
  let hash = (kind * <i32>0x9e3779b1) ^ ((bit + <i32>0x7f4a7c15) * <i32>0x85ebca6b)
  hash = (hash ^ (hash >>> 15)) * <i32>0x2c1b3c6d
  return hash ^ (hash >>> 13)
}
