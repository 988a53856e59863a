import { Script } from '../characters.js'
import type { Lexicon } from '../lexicon.js'
import type { Sentence } from '../rules/sentence.js'
import { PADDING, type Attributes } from './attributes.js'
import { looksClass } from './looks.js'
import { firstSense, secondSense } from './senses.js'

/** Features of one token, at most. */
export const MAX_FEATURES = 160

/**
 * Hashed features of a token, written to `out`; returns how many. Order and constants are part of the model file's format, and the same as in
 * ../kernel/assembly/features.ts.
 */
export function featuresOf(sentence: Sentence, at: Attributes, token: number, lexicon: Lexicon, mask: number, out: Int32Array): number {
  const n = token + PADDING
  const { word, pos, shape, bits, first, last, sound, verdict, before, behind, run } = at
  const w0 = word[n]!
  const wp = word[n - 1]!
  const wn = word[n + 1]!
  const wpp = word[n - 2]!
  const wnn = word[n + 2]!
  const p0 = pos[n]!
  const pp = pos[n - 1]!
  const pn = pos[n + 1]!
  const ppp = pos[n - 2]!
  const pnn = pos[n + 2]!
  const s0 = shape[n]!
  const sp = shape[n - 1]!
  const sn = shape[n + 1]!
  const b0 = bits[n]!
  const bp = bits[n - 1]!
  const bn = bits[n + 1]!
  const f0 = first[n]!
  const l0 = last[n]!
  const g0 = sound[n]!
  const v0 = verdict[n]!
  const before0 = before[n]!
  const behind0 = behind[n]!
  const run0 = run[n]!
  const { text, tokens } = sentence
  const start = tokens.start[token]!
  const end = tokens.end[token]!
  const script = s0 >> 3
  let count = 0
  out[count++] = mix(2, w0, 0, 0) & mask
  out[count++] = mix(3, wp, 0, 0) & mask
  out[count++] = mix(4, wn, 0, 0) & mask
  out[count++] = mix(5, wpp, 0, 0) & mask
  out[count++] = mix(6, wnn, 0, 0) & mask
  out[count++] = mix(9, p0, 0, 0) & mask
  out[count++] = mix(10, pp, p0, 0) & mask
  out[count++] = mix(11, p0, pn, 0) & mask
  out[count++] = mix(12, pp, p0, pn) & mask
  out[count++] = mix(13, ppp, pp, p0) & mask
  out[count++] = mix(14, p0, pn, pnn) & mask
  out[count++] = mix(15, ppp, 0, 0) & mask
  out[count++] = mix(16, pnn, 0, 0) & mask
  out[count++] = mix(17, s0, 0, 0) & mask
  out[count++] = mix(18, sp, s0, 0) & mask
  out[count++] = mix(19, s0, sn, 0) & mask
  out[count++] = mix(20, sp, s0, sn) & mask
  out[count++] = mix(21, f0, s0, 0) & mask
  out[count++] = mix(22, l0, s0, 0) & mask
  out[count++] = mix(23, f0, end - start > 1 ? text.charCodeAt(start + 1) : 0, 0) & mask
  out[count++] = mix(24, l0, end - start > 1 ? text.charCodeAt(end - 2) : 0, 1) & mask
  out[count++] = mix(25, last[n - 1]!, s0, 0) & mask
  out[count++] = mix(26, first[n + 1]!, s0, 0) & mask
  out[count++] = mix(27, b0, s0, 0) & mask
  out[count++] = mix(28, bp, b0, 0) & mask
  out[count++] = mix(29, b0, bn, 0) & mask
  out[count++] = mix(30, bp, b0, bn) & mask
  out[count++] = mix(31, bits[n - 2]!, bp, b0) & mask
  out[count++] = mix(32, b0, bn, bits[n + 2]!) & mask
  out[count++] = mix(33, bp, p0, 0) & mask
  out[count++] = mix(34, bn, p0, 0) & mask
  out[count++] = mix(35, g0, s0, 0) & mask
  out[count++] = mix(36, bp, sound[n - 1]!, g0) & mask
  out[count++] = mix(37, b0, sound[n + 1]!, g0) & mask
  out[count++] = mix(38, g0, p0, pn) & mask
  out[count++] = mix(100, b0, g0, s0) & mask
  if (script === Script.kanji) {
    const family0 = at.family[n]!
    out[count++] = mix(101, family0, s0, 0) & mask
    out[count++] = mix(102, family0, b0, s0) & mask
    out[count++] = mix(103, family0, sound[n + 1]!, sn) & mask
    out[count++] = mix(104, at.family[n - 1]!, g0, sp) & mask
    if (at.runSound[n] !== 0) out[count++] = mix(105, at.runSound[n]!, run0, 0) & mask
    if (at.coreSound[n] !== 0) out[count++] = mix(119, at.coreSound[n]!, s0, 0) & mask
    const east0 = at.east[n]!
    const eastp = at.east[n - 1]!
    if (east0 !== 0) {
      out[count++] = mix(112, east0, s0, bp & 3) & mask
      out[count++] = mix(114, east0, b0, sn) & mask
    }
    if (eastp !== 0) out[count++] = mix(113, eastp, s0, bn & 1536) & mask
    const sense0 = at.sense[n - 1]!
    const sense1 = at.sense[n + 1]!
    if (sense1 !== 0) {
      out[count++] = mix(115, sense1, s0, run0) & mask
      out[count++] = mix(117, sense1, b0, g0) & mask
    }
    if (sense0 !== 0) {
      out[count++] = mix(116, sense0, s0, run0) & mask
      out[count++] = mix(118, sense0, b0, at.family[n]!) & mask
    }
  }
  out[count++] = mix(39, v0, b0, 0) & mask
  out[count++] = mix(40, v0, pp, pn) & mask
  out[count++] = mix(41, v0, verdict[n + 1]!, verdict[n - 1]!) & mask
  out[count++] = mix(42, v0, w0, 0) & mask
  out[count++] = mix(43, wp, p0, 0) & mask
  out[count++] = mix(44, wn, p0, 0) & mask
  out[count++] = mix(45, wn, b0, 2) & mask
  out[count++] = mix(46, wp, b0, 2) & mask
  // What the rules saw, bit by bit, with the token's place in the claim.
  if (v0 !== 0) {
    const place = v0 >> 3
    for (let rest = at.claimShape[n]!; rest !== 0; rest &= rest - 1) out[count++] = mixBit(1000 + place, rest & -rest) & mask
    for (let rest = at.claimContext[n]!; rest !== 0; rest &= rest - 1) out[count++] = mixBit(2000 + place, rest & -rest) & mask
  }
  if (run0 !== 0) {
    out[count++] = mix(51, before0, s0, 0) & mask
    out[count++] = mix(52, behind0, s0, 0) & mask
    out[count++] = mix(54, run0, s0, 0) & mask
    out[count++] = mix(55, run0, p0, 0) & mask
    out[count++] = mix(56, before0, run0, 0) & mask
    out[count++] = mix(57, behind0, run0, 0) & mask
    out[count++] = mix(58, b0, run0, 0) & mask
    const around0 = at.around[n]!
    const aroundBits0 = at.aroundBits[n]!
    out[count++] = mix(59, around0 >>> 16, s0, 0) & mask
    out[count++] = mix(60, around0 & 65535, s0, 0) & mask
    out[count++] = mix(61, aroundBits0, s0, 0) & mask
  }
  if (at.echo[n] !== 0) {
    out[count++] = mix(71, at.echo[n]!, s0, 0) & mask
    out[count++] = mix(72, at.echo[n]!, b0, 0) & mask
    out[count++] = mix(73, at.echo[n]!, run0, 0) & mask
    out[count++] = mix(74, at.echo[n]!, behind0, 0) & mask
  }
  if (run0 !== 0) count = aroundRun(at, n, mask, out, count)
  if (script === Script.katakana) {
    let a = 1
    let b = f0
    for (let i = start + 1; i <= end && i < start + LETTERS; i++) {
      const c = i === end ? 2 : text.charCodeAt(i)
      out[count++] = mix(87, a, b, c) & mask
      a = b
      b = c
    }
  }
  // The token together with its neighbour: IPADIC cuts many given names in two.
  if (script === Script.kanji && sn >> 3 === Script.kanji && tokens.end[token + 1]! - start <= 4) {
    const joined = tokens.end[token + 1]!
    const flags = lexicon.flags(text, start, joined)
    out[count++] = mix(67, flags, looksClass(lexicon.givenLooks(text, start, joined)), joined - start) & mask
    out[count++] = mix(68, flags, bp, 1) & mask
    out[count++] = mix(106, flags, looksClass(lexicon.surnameLooks(text, start, joined)), sound[n + 2]!) & mask
  }
  if (script === Script.kanji && sp >> 3 === Script.kanji && end - tokens.start[token - 1]! <= 4) {
    const from = tokens.start[token - 1]!
    const flags = lexicon.flags(text, from, end)
    out[count++] = mix(69, flags, looksClass(lexicon.givenLooks(text, from, end)), end - from) & mask
    out[count++] = mix(70, flags, bits[n - 2]!, bn) & mask
    out[count++] = mix(107, flags, looksClass(lexicon.surnameLooks(text, from, end)), sound[n + 1]!) & mask
  }
  return count
}

/** Letters of a katakana word that are looked at three by three. */
const LETTERS = 14
/** Runs up to this many tokens are asked what words their sentence holds, so far to either side. */
const SHORT_RUN = 4
const WINDOW = 10

/** What the run as a whole is, what it is listed with, and what its sentence is about. */
function aroundRun(at: Attributes, n: number, mask: number, out: Int32Array, from: number): number {
  const { word, shape, bits, last, verdict } = at
  let count = from
  const s0 = shape[n]!
  const run0 = at.run[n]!
  const head = at.runFirst[n]!
  const tail = at.runLast[n]!
  // 甲、乙、丙: what stands beyond the comma is of the same kind.
  if (head > PADDING) {
    out[count++] = mix(75, word[head - 1]!, verdict[head - 2]!, s0) & mask
    out[count++] = mix(76, word[head - 1]!, bits[head - 2]!, s0) & mask
  }
  out[count++] = mix(77, word[tail + 1]!, verdict[tail + 2]!, s0) & mask
  out[count++] = mix(78, word[tail + 1]!, bits[tail + 2]!, s0) & mask
  out[count++] = mix(82, at.runBits[n]!, s0, 0) & mask
  out[count++] = mix(83, at.runBits[n]!, run0, 0) & mask
  out[count++] = mix(86, last[tail]!, run0, 3) & mask
  return sensesAround(at, n, mask, out, count)
}

/** What kind of word does something, owns something, or stands near. */
function sensesAround(at: Attributes, n: number, mask: number, out: Int32Array, from: number): number {
  const { word, shape, sense, first } = at
  let count = from
  const s0 = shape[n]!
  const script = s0 >> 3
  const head = at.runFirst[n]!
  const tail = at.runLast[n]!
  const deed = firstSense(at.deedSense[n]!)
  const second = secondSense(at.deedSense[n]!)
  const behind = word[tail + 1]!
  out[count++] = mix(90, deed, behind, s0) & mask
  out[count++] = mix(91, second, behind, script) & mask
  out[count++] = mix(93, sense[tail + 2]!, behind, s0) & mask
  out[count++] = mix(94, sense[tail + 2]!, behind, at.runBits[n]!) & mask
  out[count++] = mix(95, head > PADDING ? sense[head - 2]! : 0, word[head - 1]!, s0) & mask
  out[count++] = mix(96, sense[head - 1]!, s0, 0) & mask
  out[count++] = mix(97, sense[tail + 1]!, s0, 0) & mask
  if (at.closingSense[n] !== 0) {
    out[count++] = mix(108, at.closingSense[n]!, behind, s0) & mask
    out[count++] = mix(109, at.closing[n]!, behind, script) & mask
    out[count++] = mix(110, at.closingSense[n]!, head > PADDING ? word[head - 1]! : 0, script) & mask
  }
  out[count++] = mix(98, sense[head - 1]!, sense[tail + 1]!, at.runBits[n]!) & mask
  if (tail - head >= SHORT_RUN) return count
  const kind = script * 2 + (tail > head ? 1 : 0)
  let left = 0
  let right = 0
  for (let i = head - 1; i >= PADDING && i >= head - WINDOW && !closesSentence(first[i]!); i--) left |= 1 << sense[i]!
  for (let i = tail + 1; i <= tail + WINDOW && !closesSentence(first[i]!); i++) right |= 1 << sense[i]!
  for (let rest = left & -2; rest !== 0; rest &= rest - 1) out[count++] = mix(99, rest & -rest, kind, 0) & mask
  for (let rest = right & -2; rest !== 0; rest &= rest - 1) out[count++] = mix(99, rest & -rest, kind, 1) & mask
  return count
}

const closesSentence = (unit: number): boolean => unit === 0x3002 || unit === 0x0a

/** Hash of a template with its three values. */
function mix(template: number, a: number, b: number, c: number): number {
  let hash =
    Math.imul((a + Math.imul(template, 0x3c6ef372)) | 0, 0x9e3779b1) ^
    Math.imul((b + 0x7f4a7c15) | 0, 0x85ebca6b) ^
    Math.imul((c + 0x165667b1) | 0, 0xc2b2ae35)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return hash ^ (hash >>> 13)
}

/** Hash of one bit of the rules' evidence. */
function mixBit(kind: number, bit: number): number {
  let hash = Math.imul(kind, 0x9e3779b1) ^ Math.imul(bit + 0x7f4a7c15, 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return hash ^ (hash >>> 13)
}
