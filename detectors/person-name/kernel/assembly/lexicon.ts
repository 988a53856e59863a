/** Lookups of names, as ../../lexicon.ts, which the rules and the cells ask from JavaScript: spellings are folded (異体字), hiragana stays hiragana. */
import {
  beyond,
  beyondCount,
  byteAt,
  charAt,
  foldUnit,
  folded,
  foreignLooks as foreignTable,
  givenLooks as givenTable,
  intAt,
  kana,
  letters,
  setInt,
  signedByteAt,
  surnameLooks as surnameTable,
  unitAt,
  units,
  wordFlags,
} from './memory'

export const SURNAME: i32 = 1
export const GIVEN: i32 = 2
export const PERSON: i32 = 4
export const PLACE: i32 = 8
export const ORGANISATION: i32 = 16
export const SURNAME_READING: i32 = 64
export const GIVEN_READING: i32 = 128
/** What `flagsOf` answers, and what `flagsOfUnits` and `prefixesOf` do: rare parts of foreign names are no evidence for the rules. */
const COMMON: i32 = 511
const SHARED: i32 = COMMON | 16384 | 32768

/** Bits of a node's number; above them lies what the tokenizer asks for. */
export const NODE: i32 = 0xffffff

export function isHigh(unit: i32): bool {
  return unit >= 0xd800 && unit <= 0xdbff
}

export function isLow(unit: i32): bool {
  return unit >= 0xdc00 && unit <= 0xdfff
}

function letterBeyond(at: i32): i32 {
  const high = charAt(at)
  const low = charAt(at + 1)
  const point = isLow(low) ? ((high - 0xd800) << 10) + (low - 0xdc00) + 0x10000 : high
  for (let i = 0; i < beyondCount; i++) if (intAt(beyond, i * 2) == point) return unitAt(letters, intAt(beyond, i * 2 + 1))
  return unitAt(letters, 0)
}

function find(from: i32, to: i32, table: usize): i32 {
  if (from >= to) return -1
  let node = 0
  for (let i = from; i < to; i++) {
    const unit = charAt(i)
    let letter: i32
    if (isHigh(unit)) {
      letter = letterBeyond(i)
      if (letter == 0) return -1
      i++
    } else {
      letter = unitAt(table, unit)
      if (letter == 0) return -1
    }
    const next = (intAt(units, node * 4) & NODE) + letter
    if ((intAt(units, next * 4 + 1) & NODE) != node) return -1
    node = next
  }
  return intAt(units, node * 4 + 2)
}

/** Word id of a stretch of the text, -1 if it is no word. */
export function wordOf(from: i32, to: i32): i32 {
  return find(from, to, folded)
}

export function flagsOf(from: i32, to: i32): i32 {
  const word = find(from, to, folded)
  return word < 0 ? 0 : unitAt(wordFlags, word) & COMMON
}

/** Flags of the same stretch read as katakana. */
export function readingFlags(from: i32, to: i32): i32 {
  const word = find(from, to, kana)
  return word < 0 ? 0 : unitAt(wordFlags, word) & COMMON
}

/** Flags of units that are spelt out elsewhere, -1 for no word. */
export function flagsOfUnits(spelt: usize, from: i32, to: i32): i32 {
  let node = 0
  for (let i = from; i < to; i++) {
    const letter = unitAt(letters, unitAt(spelt, i))
    if (letter == 0) return -1
    const next = (intAt(units, node * 4) & NODE) + letter
    if ((intAt(units, next * 4 + 1) & NODE) != node) return -1
    node = next
  }
  const word = intAt(units, node * 4 + 2)
  return word < 0 ? -1 : unitAt(wordFlags, word) & SHARED
}

/** The same of the words of 1 … `most` units, to out[1] … out[4]. */
export function prefixesOf(spelt: usize, from: i32, most: i32, out: usize): void {
  let node = 0
  let length = 1
  for (; length <= most; length++) {
    const letter = unitAt(letters, unitAt(spelt, from + length - 1))
    if (letter == 0) break
    const next = (intAt(units, node * 4) & NODE) + letter
    if ((intAt(units, next * 4 + 1) & NODE) != node) break
    node = next
    const word = intAt(units, node * 4 + 2)
    setInt(out, length, word < 0 ? -1 : unitAt(wordFlags, word) & SHARED)
  }
  for (; length < 5; length++) setInt(out, length, -1)
}

const FIRST_KANJI: i32 = 0x4e00
const KANJI_COUNT: i32 = 0x5200

function looksOf(from: i32, to: i32, table: usize): i32 {
  const length = to - from
  if (length > 4 || length <= 0) return 0
  // First table of each length: 0, 1, 3, 6.
  const group = (length * (length - 1)) >> 1
  let sum = 0
  for (let i = 0; i < length; i++) {
    const letter = foldUnit(charAt(from + i)) - FIRST_KANJI
    if (letter < 0 || letter >= KANJI_COUNT) continue
    const place = group + (i == 0 ? 0 : i == length - 1 ? (length < 3 ? length : 3) - 1 : 1)
    sum += signedByteAt(table, place * KANJI_COUNT + letter)
  }
  return sum
}

/** Log odds × 8 that one to four kanji are a given name, a surname, by their letters; 0 for other stretches. */
export function givenLooks(from: i32, to: i32): i32 {
  return looksOf(from, to, givenTable)
}

export function surnameLooks(from: i32, to: i32): i32 {
  return looksOf(from, to, surnameTable)
}

const GOLDEN: i32 = <i32>0x9e3779b1

/** Log odds × 8 that a katakana stretch is part of a foreign name. */
export function foreignLooks(from: i32, to: i32): i32 {
  let sum = 0
  let a = 0
  let b = 1
  for (let i = from; i <= to; i++) {
    const c = i == to ? 2 : (charAt(i) - 0x30a0) & 127
    sum +=
      signedByteAt(foreignTable, c) +
      signedByteAt(foreignTable, ((b * 128 + c) & 8191) + 128) +
      signedByteAt(foreignTable, ((a * 16384 + b * 128 + c) * GOLDEN) >>> 16)
    a = b
    b = c
  }
  return sum
}
