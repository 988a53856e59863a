/** The features of the sieve. Order and constants are part of the format of its file. */
import { intAt, KANJI, KATAKANA, LATIN, scratch, setInt, spelt } from './memory'
import { flagsOfUnits, foreignLooks, givenLooks, prefixesOf, surnameLooks } from './lexicon'
import { LETTER_PADDING, script, unit } from './letters'

/** Features of a run of letters of one script, and of a place within it. */
export const RUN_FEATURES: i32 = 13
export const PLACE_FEATURES: i32 = 9

/** Longest run that is spelt out as a whole, and longest that is looked up. */
const WHOLE: i32 = 14
const LISTED: i32 = 6
const PREFIX: i32 = 3
const UNLISTED: i32 = -1

// In the scratch: flags of the words of one to four letters that begin at the run or the place that was looked at last (-1 for no word); then hashes.
export const PREFIXES: usize = 0
export const HASHES: usize = 32

export function prefix(length: i32): i32 {
  return intAt(scratch + PREFIXES, length)
}

function setHash(index: i32, value: i32): void {
  setInt(scratch + HASHES, index, value)
}

/** Every bit of the result hangs on every bit of the values. */
function hash(template: i32, a: i32, b: i32): i32 {
  let value = (a + template * <i32>0x3c6ef372) * <i32>0x9e3779b1 + b * <i32>0x85ebca6b
  value = (value ^ (value >>> 15)) * <i32>0x2c1b3c6d
  value = (value ^ (value >>> 12)) * <i32>0x297a2d39
  return value ^ (value >>> 15)
}

function flagsOfRun(kind: i32, first: i32, length: i32): i32 {
  if (kind == LATIN) return UNLISTED
  if (kind == KATAKANA) return length > WHOLE ? UNLISTED : flagsOfUnits(spelt, first, first + length)
  prefixesOf(spelt, first, length < PREFIX ? length : PREFIX, scratch + PREFIXES)
  return length <= PREFIX ? prefix(length) : length > LISTED ? UNLISTED : flagsOfUnits(spelt, first, first + length)
}

/** Class of log odds × 8, by nats. */
function sound(looks: i32): i32 {
  return looks < -64 ? 0 : looks > 64 ? 16 : (looks + 64) >> 3
}

/** What a run of letters is: hashes of its features. */
export function featuresOfRun(first: i32, behind: i32): void {
  const kind = script(first)
  const length = behind - first
  const shape = kind * 16 + (length > 15 ? 15 : length)
  const whole = flagsOfRun(kind, first, length)
  const b1 = unit(first - 1)
  const b2 = unit(first - 2)
  const a1 = unit(behind)
  const a2 = unit(behind + 1)
  let letters = 17
  const stop = length > WHOLE ? first + WHOLE : behind
  for (let i = first; i < stop; i++) letters = (letters ^ unit(i)) * 0x01000193
  setHash(0, hash(1, letters, length))
  setHash(1, hash(2, whole, shape))
  setHash(2, hash(3, whole, (b1 << 16) | a1))
  setHash(3, hash(4, whole, (a1 << 16) | a2))
  setHash(4, hash(5, (b1 << 16) | a1, kind))
  setHash(5, hash(6, (b2 << 16) | b1, kind))
  setHash(6, hash(7, (a1 << 16) | a2, kind))
  setHash(7, hash(8, (a1 << 16) | a2, unit(behind + 2)))
  setHash(8, hash(9, (b2 << 16) | b1, unit(first - 3)))
  setHash(9, hash(10, b1, shape))
  setHash(10, hash(11, a1, shape))
  setHash(11, hash(12, (unit(first) << 16) | unit(first + 1), shape))
  setHash(
    12,
    kind == KATAKANA
      ? hash(13, sound(foreignLooks(first - LETTER_PADDING, behind - LETTER_PADDING)), shape)
      : hash(14, (unit(behind - 2) << 16) | unit(behind - 1), kind),
  )
}

/** What stands at a place within a run, the places of which are asked for in order, behind the run itself. */
export function featuresOfPlace(first: i32, behind: i32, at: i32): void {
  const length = behind - first
  const within = at - first
  const shape = (script(at) * 16 + (length > 15 ? 15 : length)) * 16 + (within > 15 ? 15 : within)
  const c0 = unit(at)
  const n1 = unit(at + 1)
  const n2 = unit(at + 2)
  const p1 = unit(at - 1)
  const rest = behind - at
  if (within > 0 || script(at) != KANJI) prefixesOf(spelt, at, rest < PREFIX ? rest : PREFIX, scratch + PREFIXES)
  const f1 = prefix(1)
  const f2 = prefix(2)
  const f3 = prefix(3)
  setHash(RUN_FEATURES, hash(21, c0, shape))
  setHash(RUN_FEATURES + 1, hash(22, c0, n1))
  setHash(RUN_FEATURES + 2, hash(23, (p1 << 16) | c0, n1))
  setHash(RUN_FEATURES + 3, hash(24, (c0 << 16) | n1, n2))
  setHash(RUN_FEATURES + 4, hash(25, (f2 * 0x10001) ^ (f3 << 8), f1))
  setHash(RUN_FEATURES + 5, hash(26, f2, within == 0 ? p1 : -1))
  setHash(RUN_FEATURES + 6, hash(27, f2, n2))
  setHash(RUN_FEATURES + 7, hash(28, f3, unit(at + 3)))
  const start = at - LETTER_PADDING
  setHash(
    RUN_FEATURES + 8,
    rest > 1
      ? hash(
          29,
          sound(surnameLooks(start, start + 2)) * 64 + (rest > 2 ? sound(givenLooks(start + 2, start + (rest > 3 ? 4 : 3))) : 63),
          rest > 5 ? 5 : rest,
        )
      : hash(30, f1, p1),
  )
}
