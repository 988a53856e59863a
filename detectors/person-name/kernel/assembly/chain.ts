/** The chain over a run of tokens: their scores, the best labels by Viterbi, odds by forward and backward sums. Linear in the tokens. */
import { chain, doubleAt, intAt, likely, ranks, scale, scratch, setByte, setDouble, transitions, weights, byteAt } from './memory'

// The engine's own functions, so that not a bit is another than without this kernel.
declare function exp(value: f64): f64
declare function log(value: f64): f64

// Labels of the chain (../../model/labels.ts).
const OUTSIDE: i32 = 0
export const BEGIN: i32 = 1
const INSIDE: i32 = 2
export const END: i32 = 3
export const SINGLE: i32 = 4
export const LABELS: i32 = 5
const ANY: i32 = -1
/** Longest run of tokens that is decoded at once; real ones have a dozen. */
export const LONGEST: i32 = 512
/** Head start of names in the search, in nats: what is less likely than not still becomes a finding of low confidence. */
const EAGER: f64 = 2
const LIMIT: f64 = 20

// Parts of the chain's room, in bytes.
const SCORE: usize = 0
const FORWARD: usize = SCORE + LONGEST * LABELS * 8
const BACKWARD: usize = FORWARD + (LONGEST + 1) * LABELS * 8
const PREVIOUS: usize = BACKWARD + (LONGEST + 1) * LABELS * 8
const HERE: usize = PREVIOUS + LABELS * 8
const STATES: usize = HERE + LABELS * 8
const ALL: usize = STATES + LABELS * 8
const NEXT_STATES: usize = ALL + LABELS * 8
const NEXT_ALL: usize = NEXT_STATES + LABELS * 8
const BACK: usize = NEXT_ALL + LABELS * 8
export const BEST: usize = BACK + (LONGEST + 1) * LABELS
export const CHAIN_BYTES: usize = BEST + LONGEST

/** What is stored above the weights; and two weights in one number, with a one in each place. */
const OFFSET: i32 = 128
const LANES: i32 = 0x00ff00ff
const LANE_ONES: i32 = 0x00010001

export function score(index: i32): f64 {
  return doubleAt(chain + SCORE, index)
}

function likelyAt(index: i32): f64 {
  return doubleAt(likely, index)
}

/** Adds up the weights of so many features in the scratch. */
export function sumWeights(features: i32, base: i32): void {
  let low = 0
  let high = 0
  for (let i = 0; i < features; i++) {
    const feature = intAt(scratch, i)
    const group = (feature >> 5) << 1
    const bit = feature & 31
    const present = intAt(ranks, group)
    const rank = intAt(ranks, group + 1) + popcnt(present & ((1 << bit) - 1))
    const packed = intAt(weights, rank & -((present >>> bit) & 1))
    low += packed & LANES
    high += (packed >>> 8) & LANES
  }
  // Two sums are in one number, the second 16 bits up.
  const offset = features * (OFFSET * LANE_ONES)
  low -= offset
  high -= offset
  const begin = (low << 16) >> 16
  const inside = (high << 16) >> 16
  setDouble(chain + SCORE, base, 0)
  setDouble(chain + SCORE, base + 1, <f64>begin * scale)
  setDouble(chain + SCORE, base + 2, <f64>inside * scale)
  setDouble(chain + SCORE, base + 3, <f64>((low - begin) >> 16) * scale)
  setDouble(chain + SCORE, base + 4, <f64>((high - inside) >> 16) * scale)
}

function follows(label: i32, next: i32): bool {
  return label == BEGIN || label == INSIDE ? next == INSIDE || next == END : next == OUTSIDE || next == BEGIN || next == SINGLE
}

/** Best labels; false if none is a name. */
export function search(length: i32): bool {
  setDouble(chain + PREVIOUS, 0, 0)
  for (let k = 1; k < LABELS; k++) setDouble(chain + PREVIOUS, k, -Infinity)
  for (let t = 0; t < length; t++) {
    for (let next = 0; next < LABELS; next++) {
      let top: f64 = -Infinity
      for (let label = 0; label < LABELS; label++) {
        if (!follows(label, next)) continue
        const value = doubleAt(chain + PREVIOUS, label) + doubleAt(transitions, label * LABELS + next)
        if (value > top) {
          top = value
          setByte(chain + BACK, t * LABELS + next, label)
        }
      }
      const eager: f64 = next == BEGIN || next == SINGLE ? EAGER : 0
      setDouble(chain + HERE, next, top + eager + (next == 0 ? 0 : score(t * LABELS + next)))
    }
    memory.copy(chain + PREVIOUS, chain + HERE, LABELS * 8)
  }
  let label = 0
  let top: f64 = -Infinity
  for (let last = 0; last < LABELS; last++) {
    if (!follows(last, OUTSIDE)) continue
    const value = doubleAt(chain + PREVIOUS, last) + doubleAt(transitions, last * LABELS)
    if (value > top) {
      top = value
      label = last
    }
  }
  let any = false
  for (let t = length - 1; t >= 0; t--) {
    setByte(chain + BEST, t, label)
    any = any || label != OUTSIDE
    label = byteAt(chain + BACK, t * LABELS + label)
  }
  return any
}

/** Sums over one token, from five numbers to five others: label by label what leads to it. Written out, because most pairs of labels are none: `follows`. */
function advance(from: usize, to: usize, base: i32): void {
  const outside = load<f64>(from)
  const begin = load<f64>(from, 8)
  const inside = load<f64>(from, 16)
  const end = load<f64>(from, 24)
  const single = load<f64>(from, 32)
  store<f64>(to, (outside * likelyAt(0) + end * likelyAt(15) + single * likelyAt(20)) * score(base))
  store<f64>(to, (outside * likelyAt(1) + end * likelyAt(16) + single * likelyAt(21)) * score(base + 1), 8)
  store<f64>(to, (begin * likelyAt(7) + inside * likelyAt(12)) * score(base + 2), 16)
  store<f64>(to, (begin * likelyAt(8) + inside * likelyAt(13)) * score(base + 3), 24)
  store<f64>(to, (outside * likelyAt(4) + end * likelyAt(19) + single * likelyAt(24)) * score(base + 4), 32)
}

function backward(index: i32): f64 {
  return doubleAt(chain + BACKWARD, index)
}

/** The same from behind. */
function retreat(base: i32): void {
  for (let label = 0; label < LABELS; label++) {
    const row = label * LABELS
    const isWithin = label == BEGIN || label == INSIDE
    setDouble(
      chain + BACKWARD,
      base + label,
      isWithin
        ? likelyAt(row + 2) * score(base + 2) * backward(base + 7) + likelyAt(row + 3) * score(base + 3) * backward(base + 8)
        : likelyAt(row) * score(base) * backward(base + 5) +
            likelyAt(row + 1) * score(base + 1) * backward(base + 6) +
            likelyAt(row + 4) * score(base + 4) * backward(base + 9),
    )
  }
}

function normalise(numbers: usize): void {
  let total: f64 = 0
  for (let k = 0; k < LABELS; k++) total += doubleAt(numbers, k)
  for (let k = 0; k < LABELS; k++) setDouble(numbers, k, doubleAt(numbers, k) / total)
}

/** Turns scores into likelihoods and sums them up from both sides; each position scaled to a sum of one. */
export function sums(length: i32): void {
  setDouble(chain + FORWARD, 0, 1)
  for (let k = 1; k < LABELS; k++) setDouble(chain + FORWARD, k, 0)
  for (let t = 0; t < length; t++) {
    const base = t * LABELS
    let highest: f64 = 0
    setDouble(chain + SCORE, base, 0)
    for (let k = 1; k < LABELS; k++) if (score(base + k) > highest) highest = score(base + k)
    for (let k = 0; k < LABELS; k++) setDouble(chain + SCORE, base + k, exp(score(base + k) - highest))
    const here = chain + FORWARD + ((<usize>base) << 3)
    advance(here, here + LABELS * 8, base)
    normalise(here + LABELS * 8)
  }
  const end = length * LABELS
  for (let k = 0; k < LABELS; k++) setDouble(chain + BACKWARD, end + k, likelyAt(k * LABELS))
  for (let t = length - 1; t >= 0; t--) {
    retreat(t * LABELS)
    normalise(chain + BACKWARD + ((<usize>(t * LABELS)) << 3))
  }
}

/** The sums behind the token whose scores begin at `base`, of the paths that give it the label `only`. */
function step(from: usize, to: usize, base: i32, only: i32): void {
  advance(from, to, base)
  if (only == ANY) return
  for (let next = 0; next < LABELS; next++) if (next != only) setDouble(to, next, 0)
}

/** Share of the paths that label exactly the tokens from `first` to `last` as one name, as log odds. */
export function oddsOf(first: i32, last: i32): f64 {
  let states = chain + STATES
  let all = chain + ALL
  let nextStates = chain + NEXT_STATES
  let nextAll = chain + NEXT_ALL
  const start = chain + FORWARD + ((<usize>(first * LABELS)) << 3)
  memory.copy(states, start, LABELS * 8)
  memory.copy(all, start, LABELS * 8)
  for (let t = first; t <= last; t++) {
    const only = first == last ? SINGLE : t == first ? BEGIN : t == last ? END : INSIDE
    step(states, nextStates, t * LABELS, only)
    step(all, nextAll, t * LABELS, ANY)
    const oldStates = states
    const oldAll = all
    states = nextStates
    all = nextAll
    nextStates = oldStates
    nextAll = oldAll
  }
  let named: f64 = 0
  let total: f64 = 0
  for (let label = 0; label < LABELS; label++) {
    named += doubleAt(states, label) * backward((last + 1) * LABELS + label)
    total += doubleAt(all, label) * backward((last + 1) * LABELS + label)
  }
  const rest = total - named
  const odds = log((named > 1e-30 ? named : 1e-30) / (rest > 1e-30 ? rest : 1e-30))
  return odds < -LIMIT ? -LIMIT : odds > LIMIT ? LIMIT : odds
}
