/** Tokens of the text, in reading order, gapless within what was tokenised: columns in memory.ts, filled by lattice.ts and mended by words.ts. */
import { byteAt, intAt, setByte, setInt, tokenEnd, tokenPos, tokenStart, tokenWord } from './memory'

/** How many there are so far. */
export let count: i32 = 0
export function setCount(value: i32): void {
  count = value
}

export function setToken(at: i32, from: i32, to: i32, pos: i32, word: i32): void {
  setInt(tokenStart, at, from)
  setInt(tokenEnd, at, to)
  setByte(tokenPos, at, pos)
  setInt(tokenWord, at, word)
}

export function moveToken(from: i32, to: i32): void {
  setToken(to, intAt(tokenStart, from), intAt(tokenEnd, from), byteAt(tokenPos, from), intAt(tokenWord, from))
}

/** First token that starts at or behind `offset`. */
export function tokenAt(offset: i32): i32 {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (intAt(tokenStart, middle) < offset) low = middle + 1
    else high = middle
  }
  return low
}
