/** What the model sees of each token: small integers in columns. Entry n belongs to token n - PADDING. */
import { attributes, TOKENS_MAX } from './memory'

/** Tokens of context on either side, so that no neighbour needs a bounds check; the padding looks like a line end. */
export const PADDING: i32 = 2
/** What stands beyond the text's ends, and at a line end, in `WORD`. */
export const EDGE: i32 = 0x7ffffff

/** Bytes of a column of attributes; the columns lie one behind the other, in the order of ../attributes.ts, which tells what each is. */
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

/** Makes entry n look like a line end. */
export function edge(n: i32): void {
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
