/** Finds the names among observed tokens, and scores the stretches that the rules ask about. Linear in the tokens. */
import { asked, byteAt, chain, intAt, spotted } from './memory'
import { flag, OPEN, PADDING } from './attributes'
import { BEGIN, BEST, END, LABELS, LONGEST, oddsOf, score, search, SINGLE, sums, sumWeights } from './chain'
import { featuresOf } from './features'
import { count } from './tokens'

/** Below this on every label of every token a run holds no name worth a search. */
const HOPELESS: f64 = -6

function scoreIsland(from: i32, length: i32): bool {
  let hopeful = false
  for (let t = 0; t < length; t++) {
    const base = t * LABELS
    sumWeights(featuresOf(from + t), base)
    for (let k = 1; k < LABELS; k++) hopeful = hopeful || score(base + k) > HOPELESS
  }
  return hopeful
}

/** Names found, in rows of first and last token, whether they are on the best path, and the odds. */
let found: i32 = 0
const SPOTTED: i32 = 24

function spot(first: i32, last: i32, odds: f64, chosen: bool): void {
  const row = spotted + <usize>(found++ * SPOTTED)
  store<i32>(row, first)
  store<i32>(row, last, 4)
  store<i32>(row, <i32>chosen, 8)
  store<f64>(row, odds, 16)
}

function isChosen(from: i32, first: i32, last: i32): bool {
  for (let i = from; i < found; i++) {
    const row = spotted + <usize>(i * SPOTTED)
    if (load<i32>(row) == first && load<i32>(row, 4) == last) return true
  }
  return false
}

function readPath(from: i32, length: i32): void {
  for (let t = 0; t < length; t++) {
    const label = byteAt(chain + BEST, t)
    if (label != BEGIN && label != SINGLE) continue
    let last = t
    while (label == BEGIN && byteAt(chain + BEST, last) != END) last++
    spot(from + t, from + last, oddsOf(t, last), true)
    t = last
  }
}

/** Finds names, and scores the `wanted` stretches of tokens that are asked for, sorted by their first. Returns how many rows there are. */
export function decide(wanted: i32): i32 {
  found = 0
  let next = 0
  for (let from = 0; from < count;) {
    if (flag(OPEN, from + PADDING) == 0) {
      from++
      continue
    }
    let to = from + 1
    while (to < count && to - from < LONGEST && flag(OPEN, to + PADDING) == 1) to++
    while (next < wanted && intAt(asked, next * 2) < from) next++
    const mine = next
    while (next < wanted && intAt(asked, next * 2) < to) next++
    const hopeful = scoreIsland(from, to - from)
    if (hopeful || next > mine) {
      const before = found
      const any = search(to - from)
      if (any || next > mine) sums(to - from)
      if (any) readPath(from, to - from)
      for (let i = mine; i < next; i++) {
        const first = intAt(asked, i * 2)
        const last = intAt(asked, i * 2 + 1)
        if (last >= to || isChosen(before, first, last)) continue
        spot(first, last, oddsOf(first - from, last - from), false)
      }
    }
    from = to
  }
  return found
}
