import { Script } from '../characters.js'
import { foldUnit } from '../fold.js'
import type { Sentence } from '../rules/sentence.js'

/** Tokens of context on either side: the arrays of `Looks` carry that much padding. */
export const PADDING = 2
/** Features of a token. */
export const FEATURES = 29

/** What the sieve sees of each token, hashed once a token; entry n belongs to token n - PADDING. Valid until the next text. */
export interface Looks {
  word: Int32Array
  pos: Int32Array
  shape: Int32Array
  /** Flags of the dictionary, `WordFlag`. */
  flags: Int32Array
  first: Int32Array
  last: Int32Array
  /** The flags as they are. */
  raw: Uint16Array
}

/** An empty memory for texts of so many tokens. */
export function createLooks(tokens: number): Looks {
  const ints = (): Int32Array => new Int32Array(tokens + 2 * PADDING)
  return {
    word: ints(),
    pos: ints(),
    shape: ints(),
    flags: ints(),
    first: ints(),
    last: ints(),
    raw: new Uint16Array(tokens + 2 * PADDING),
  }
}

/** Fills `looks`, which has room for all tokens and the padding. */
export function look(looks: Looks, { text, tokens, scripts, lexicon }: Sentence): void {
  const { count } = tokens
  for (let i = 0; i < PADDING; i++) {
    edge(looks, i)
    edge(looks, count + PADDING + i)
  }
  for (let i = 0; i < count; i++) {
    const from = tokens.start[i]!
    const to = tokens.end[i]!
    const n = i + PADDING
    const unit = text.charCodeAt(from)
    if (unit === 0x0a) {
      edge(looks, n)
      continue
    }
    const script = scripts[i]!
    let id = tokens.word[i]!
    // Names that the tokenizer does not know are words of the lexicon all the same.
    if (id < 0 && (script === Script.kanji || script === Script.hiragana || script === Script.katakana)) id = lexicon.word(text, from, to)
    const flags = id < 0 ? 0 : lexicon.flagsOf(id)
    const length = to - from
    looks.word[n] = spread(id >= 0 ? id : script === Script.digit ? -1 - length : hashOf(text, from, to))
    looks.pos[n] = spread(tokens.pos[i]! + POS)
    looks.shape[n] = spread(script * 8 + (length > 6 ? 7 : length) + SHAPE)
    looks.flags[n] = spread(flags + (id < 0 ? UNKNOWN : KNOWN))
    looks.raw[n] = flags
    looks.first[n] = spread(foldUnit(unit) + LETTER)
    looks.last[n] = length === 1 ? looks.first[n]! : spread(foldUnit(text.charCodeAt(to - 1)) + LETTER)
  }
}

// What is hashed, kept apart.
const POS = 0x10000000
const SHAPE = 0x11000000
const KNOWN = 0x12000000
const UNKNOWN = 0x13000000
const LETTER = 0x14000000
const EDGE = 0x15000000

function edge(looks: Looks, n: number): void {
  looks.word[n] = looks.pos[n] = looks.shape[n] = looks.flags[n] = looks.first[n] = looks.last[n] = EDGE
  looks.raw[n] = 0
}

function hashOf(text: string, from: number, to: number): number {
  let hash = 0x1000003
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash | 0x40000000
}

/** Slots of a token's features in a table of 2^bits, written to `out`. Order and constants are part of the file's format. */
export function slotsOf(
  { word, pos, shape, flags, first, last }: Looks,
  { text, tokens }: Sentence,
  token: number,
  bits: number,
  out: Int32Array,
): void {
  const n = token + PADDING
  const shift = 32 - bits
  const w0 = word[n]!
  const wp = word[n - 1]!
  const wn = word[n + 1]!
  const wpp = word[n - 2]!
  const wnn = word[n + 2]!
  const p0 = pos[n]!
  const pp = pos[n - 1]!
  const pn = pos[n + 1]!
  const s0 = shape[n]!
  const sp = shape[n - 1]!
  const sn = shape[n + 1]!
  const b0 = flags[n]!
  const bp = flags[n - 1]!
  const bn = flags[n + 1]!
  const f0 = first[n]!
  const l0 = last[n]!
  const start = tokens.start[token]!
  const end = tokens.end[token]!
  const second = end - start > 1 ? text.charCodeAt(start + 1) : 0
  const penultimate = end - start > 1 ? text.charCodeAt(end - 2) : 0
  out[0] = pair(1, w0, 0) >>> shift
  out[1] = pair(2, wp, s0) >>> shift
  out[2] = pair(3, wn, s0) >>> shift
  out[3] = pair(4, wpp, s0) >>> shift
  out[4] = pair(5, wnn, s0) >>> shift
  out[5] = pair(6, pp, p0) >>> shift
  out[6] = pair(7, p0, pn) >>> shift
  out[7] = triple(8, pp, p0, pn) >>> shift
  out[8] = triple(9, pos[n - 2]!, pp, p0) >>> shift
  out[9] = triple(10, p0, pn, pos[n + 2]!) >>> shift
  out[10] = pair(11, sp, s0) >>> shift
  out[11] = pair(12, s0, sn) >>> shift
  out[12] = triple(13, sp, s0, sn) >>> shift
  out[13] = pair(14, bp, b0) >>> shift
  out[14] = pair(15, b0, bn) >>> shift
  out[15] = triple(16, bp, b0, bn) >>> shift
  out[16] = pair(17, b0, s0) >>> shift
  out[17] = pair(18, f0, s0) >>> shift
  out[18] = pair(19, l0, s0) >>> shift
  out[19] = pair(20, last[n - 1]!, s0) >>> shift
  out[20] = pair(21, first[n + 1]!, s0) >>> shift
  out[21] = pair(22, wp, p0) >>> shift
  out[22] = pair(23, wn, p0) >>> shift
  out[23] = pair(24, wn, b0) >>> shift
  out[24] = pair(25, wp, b0) >>> shift
  out[25] = pair(26, wn, wnn) >>> shift
  out[26] = pair(27, wpp, wp) >>> shift
  out[27] = pair(28, f0, second) >>> shift
  out[28] = pair(29, l0, penultimate) >>> shift
}

/** Every bit of the result hangs on every bit of `value`. */
function spread(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}

function pair(template: number, a: number, b: number): number {
  const hash = Math.imul(a + template, 0x9e3779b1) + b
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
}

function triple(template: number, a: number, b: number, c: number): number {
  return pair(template, Math.imul(a, 0x85ebca6b) ^ b, c)
}
