import type { Sentence } from '../rules/sentence.js'
import { PADDING, type Attributes } from './attributes.js'
import { featuresOf, MAX_FEATURES } from './features.js'
import type { Weights } from './weights.js'

/** Labels of the chain: outside, beginning, inside and end of a name, a name of one token. */
export const Label = { outside: 0, begin: 1, inside: 2, end: 3, single: 4 } as const
export const LABELS = 5
/** Labels with weights: all but `outside`, which is the zero of the scale. */
export const WEIGHTED = 4
/** Longest run of tokens that is decoded at once; real ones have a dozen. */
const LONGEST = 512
/** Head start of names in the search, in nats: what is less likely than not still becomes a finding of low confidence. */
const EAGER = 2

/** May `next` follow `label`? */
export function follows(label: number, next: number): boolean {
  const within = label === Label.begin || label === Label.inside
  return within ? next === Label.inside || next === Label.end : next === Label.outside || next === Label.begin || next === Label.single
}

/** A name by the model: tokens from `first` to `last`, with the log odds of exactly this stretch. */
export interface Spotted {
  first: number
  last: number
  logOdds: number
  /** On the best path of the chain, and not only asked for. */
  chosen: boolean
}

/** Finds the names among observed tokens and scores the stretches of tokens that it is asked about (sorted by their first token). */
export type Decoder = (sentence: Sentence, at: Attributes, asked: readonly (readonly [first: number, last: number])[]) => Spotted[]

/** What multiplies the paths from label a to label b, at [5a + b]: 0 where b may not follow. */
export const likelihoods = ({ transitions }: Weights): Float64Array =>
  transitions.map((value, i) => (follows(Math.floor(i / LABELS), i % LABELS) ? Math.exp(value) : 0))

/** Finds the names among observed tokens: best labels by Viterbi, odds by forward and backward sums. Linear in the tokens. As ../kernel/assembly/chain.ts. */
export function createDecoder(weights: Weights): Decoder {
  const { transitions } = weights
  const likely = likelihoods(weights)
  const features = new Int32Array(MAX_FEATURES)
  const score = new Float64Array(LONGEST * LABELS)
  const back = new Uint8Array((LONGEST + 1) * LABELS)
  const forward = new Float64Array((LONGEST + 1) * LABELS)
  const backward = new Float64Array((LONGEST + 1) * LABELS)
  const best = new Uint8Array(LONGEST)
  const previous = new Float64Array(LABELS)
  const here = new Float64Array(LABELS)
  const [one, two, three, four] = [0, 0, 0, 0].map(() => new Float64Array(LABELS)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ]

  function scoreIsland(sentence: Sentence, at: Attributes, from: number, length: number): boolean {
    let hopeful = false
    for (let t = 0; t < length; t++) {
      const base = t * LABELS
      const count = featuresOf(sentence, at, from + t, sentence.lexicon, weights.mask, features)
      weights.sum(features, count, score, base)
      for (let k = 1; k < LABELS; k++) hopeful ||= score[base + k]! > HOPELESS
    }
    return hopeful
  }

  /** Best labels into `best`; false if none is a name. */
  function search(length: number): boolean {
    previous.set(START)
    for (let t = 0; t < length; t++) {
      for (let next = 0; next < LABELS; next++) {
        let top = -Infinity
        const before = BEFORE[next]!
        for (let i = 0; i < before.length; i++) {
          const label = before[i]!
          const value = previous[label]! + transitions[label * LABELS + next]!
          if (value > top) {
            top = value
            back[t * LABELS + next] = label
          }
        }
        const eager = next === Label.begin || next === Label.single ? EAGER : 0
        here[next] = top + eager + (next === 0 ? 0 : score[t * LABELS + next]!)
      }
      previous.set(here)
    }
    let label = 0
    let top = -Infinity
    for (let last = 0; last < LABELS; last++) {
      if (!follows(last, Label.outside)) continue
      const value = previous[last]! + transitions[last * LABELS]!
      if (value > top) {
        top = value
        label = last
      }
    }
    let any = false
    for (let t = length - 1; t >= 0; t--) {
      best[t] = label
      any ||= label !== Label.outside
      label = back[t * LABELS + label]!
    }
    return any
  }

  /** Sums over one token: label by label what leads to it. Written out, because most pairs of labels are none: `follows`. */
  function advance(from: Float64Array, at: number, to: Float64Array, into: number, base: number): void {
    const outside = from[at]!
    const begin = from[at + 1]!
    const inside = from[at + 2]!
    const end = from[at + 3]!
    const single = from[at + 4]!
    to[into] = (outside * likely[0]! + end * likely[15]! + single * likely[20]!) * score[base]!
    to[into + 1] = (outside * likely[1]! + end * likely[16]! + single * likely[21]!) * score[base + 1]!
    to[into + 2] = (begin * likely[7]! + inside * likely[12]!) * score[base + 2]!
    to[into + 3] = (begin * likely[8]! + inside * likely[13]!) * score[base + 3]!
    to[into + 4] = (outside * likely[4]! + end * likely[19]! + single * likely[24]!) * score[base + 4]!
  }

  /** The same from behind, in `backward`. */
  function retreat(base: number): void {
    for (let label = 0; label < LABELS; label++) {
      const row = label * LABELS
      const isWithin = label === Label.begin || label === Label.inside
      backward[base + label] = isWithin
        ? likely[row + 2]! * score[base + 2]! * backward[base + 7]! + likely[row + 3]! * score[base + 3]! * backward[base + 8]!
        : likely[row]! * score[base]! * backward[base + 5]! +
          likely[row + 1]! * score[base + 1]! * backward[base + 6]! +
          likely[row + 4]! * score[base + 4]! * backward[base + 9]!
    }
  }

  /** Turns scores into likelihoods and sums them up from both sides; each position scaled to a sum of one. */
  function sums(length: number): void {
    forward.fill(0, 0, LABELS)
    forward[0] = 1
    for (let t = 0; t < length; t++) {
      const base = t * LABELS
      let highest = 0
      score[base] = 0
      for (let k = 1; k < LABELS; k++) highest = Math.max(highest, score[base + k]!)
      for (let k = 0; k < LABELS; k++) score[base + k] = Math.exp(score[base + k]! - highest)
      advance(forward, base, forward, base + LABELS, base)
      let total = 0
      for (let k = 0; k < LABELS; k++) total += forward[base + LABELS + k]!
      for (let k = 0; k < LABELS; k++) forward[base + LABELS + k]! /= total
    }
    const end = length * LABELS
    for (let k = 0; k < LABELS; k++) backward[end + k] = likely[k * LABELS]!
    for (let t = length - 1; t >= 0; t--) {
      const base = t * LABELS
      retreat(base)
      let total = 0
      for (let k = 0; k < LABELS; k++) total += backward[base + k]!
      for (let k = 0; k < LABELS; k++) backward[base + k]! /= total
    }
  }

  /** The sums behind the token whose scores begin at `base`, of the paths that give it the label `only`. */
  function step(from: Float64Array, to: Float64Array, base: number, only: number): void {
    advance(from, 0, to, 0, base)
    if (only === ANY) return
    for (let next = 0; next < LABELS; next++) if (next !== only) to[next] = 0
  }

  /** Share of the paths that label exactly the tokens from `first` to `last` as one name, as log odds. */
  function oddsOf(first: number, last: number): number {
    let named = 0
    let states = one
    let all = two
    for (let label = 0; label < LABELS; label++) states[label] = all[label] = forward[first * LABELS + label]!
    let nextStates = three
    let nextAll = four
    for (let t = first; t <= last; t++) {
      const only = first === last ? Label.single : t === first ? Label.begin : t === last ? Label.end : Label.inside
      step(states, nextStates, t * LABELS, only)
      step(all, nextAll, t * LABELS, ANY)
      ;[states, nextStates, all, nextAll] = [nextStates, states, nextAll, all]
    }
    let total = 0
    for (let label = 0; label < LABELS; label++) {
      named += states[label]! * backward[(last + 1) * LABELS + label]!
      total += all[label]! * backward[(last + 1) * LABELS + label]!
    }
    const rest = total - named
    return Math.max(-LIMIT, Math.min(LIMIT, Math.log(Math.max(named, 1e-30) / Math.max(rest, 1e-30))))
  }

  return (sentence, at, asked) => {
    const spotted: Spotted[] = []
    const { count } = sentence.tokens
    let next = 0
    for (let from = 0; from < count;) {
      if (at.open[from + PADDING] === 0) {
        from++
        continue
      }
      let to = from + 1
      while (to < count && to - from < LONGEST && at.open[to + PADDING] === 1) to++
      while (next < asked.length && asked[next]![0] < from) next++
      const wanted = next
      while (next < asked.length && asked[next]![0] < to) next++
      const hopeful = scoreIsland(sentence, at, from, to - from)
      if (hopeful || next > wanted) {
        const before = spotted.length
        const any = search(to - from)
        if (any || next > wanted) sums(to - from)
        if (any) readPath(from, to - from, spotted)
        for (let i = wanted; i < next; i++) {
          const [first, last] = asked[i]!
          if (last >= to || isChosen(spotted, before, first, last)) continue
          spotted.push({ first, last, logOdds: oddsOf(first - from, last - from), chosen: false })
        }
      }
      from = to
    }
    return spotted
  }

  function readPath(from: number, length: number, spotted: Spotted[]): void {
    for (let t = 0; t < length; t++) {
      if (best[t] !== Label.begin && best[t] !== Label.single) continue
      let last = t
      while (best[t] === Label.begin && best[last] !== Label.end) last++
      spotted.push({ first: from + t, last: from + last, logOdds: oddsOf(t, last), chosen: true })
      t = last
    }
  }
}

function isChosen(spotted: readonly Spotted[], from: number, first: number, last: number): boolean {
  for (let i = from; i < spotted.length; i++) if (spotted[i]!.first === first && spotted[i]!.last === last) return true
  return false
}

const ANY = -1
const START = [0, -Infinity, -Infinity, -Infinity, -Infinity]
/** By label: those that may stand before it, ascending. */
const BEFORE = Array.from({ length: LABELS }, (_, next) =>
  Array.from({ length: LABELS }, (_, label) => label).filter((label) => follows(label, next)),
)
/** Below this on every label of every token a run holds no name worth a search. */
const HOPELESS = -6
const LIMIT = 20
