/** Which parts of a text may hold a name: as ../../sieve/sieve.ts and features.ts, of which the comments hold here, too. */
import {
  byteAt,
  charAt,
  closing,
  closingCount,
  DIGIT,
  foldUnit,
  HIRAGANA,
  intAt,
  KANJI,
  KATAKANA,
  LATIN,
  marks,
  OTHER,
  runs,
  scratch,
  scriptOf,
  setByte,
  setInt,
  setUnit,
  sieveBits,
  sieveLeast,
  sieveLeastOfRun,
  sieveParticles,
  sieveTable,
  SPACE,
  spelt,
  speltScripts,
  surnames,
  unitAt,
} from './memory'
import {
  flagsOfUnits,
  foreignLooks,
  GIVEN,
  GIVEN_READING,
  givenLooks,
  PERSON,
  prefixesOf,
  SURNAME,
  SURNAME_READING,
  surnameLooks,
} from './lexicon'

const PADDING: i32 = 4
const RUN_FEATURES: i32 = 13
const PLACE_FEATURES: i32 = 9

/** Runs that are a surname and were left out, of the last text: numbers in `surnames`. */
export let surnamesFound: i32 = 0

function unit(n: i32): i32 {
  return unitAt(spelt, n)
}

function script(n: i32): i32 {
  return byteAt(speltScripts, n)
}

function spell(length: i32): void {
  const end = length + PADDING
  for (let i = 0; i < PADDING; i++) {
    setUnit(spelt, i, 0x0a)
    setUnit(spelt, end + i, 0x0a)
    setByte(speltScripts, i, SPACE)
    setByte(speltScripts, end + i, SPACE)
  }
  for (let i = 0, n = PADDING; n < end; i++, n++) {
    const letter = charAt(i)
    setUnit(spelt, n, letter < 0x3000 ? letter : foldUnit(letter))
    setByte(speltScripts, n, scriptOf(letter))
  }
}

const WHOLE: i32 = 14
const LISTED: i32 = 6
const NAME: i32 = SURNAME | GIVEN | PERSON
const PREFIX: i32 = 3
const UNLISTED: i32 = -1

// In the scratch: flags of words by length, then hashes, then some letters as katakana.
const PREFIXES: usize = 0
const HASHES: usize = 32
const KANA: usize = 256

function prefix(length: i32): i32 {
  return intAt(scratch + PREFIXES, length)
}

function setHash(index: i32, value: i32): void {
  setInt(scratch + HASHES, index, value)
}

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

function sound(looks: i32): i32 {
  return looks < -64 ? 0 : looks > 64 ? 16 : (looks + 64) >> 3
}

function featuresOfRun(first: i32, behind: i32): void {
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
      ? hash(13, sound(foreignLooks(first - PADDING, behind - PADDING)), shape)
      : hash(14, (unit(behind - 2) << 16) | unit(behind - 1), kind),
  )
}

function featuresOfPlace(first: i32, behind: i32, at: i32): void {
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
  const start = at - PADDING
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

const LONGEST_READING: i32 = 8
const LONGEST_ADDRESS: i32 = 12
const LONGEST_GIVEN: i32 = 4
const SHORTEST_READING: i32 = 3
const READING: i32 = GIVEN_READING | SURNAME_READING

function isLetter(kind: i32): bool {
  return kind != OTHER && kind != SPACE
}

function addresses(from: i32, to: i32): bool {
  for (let i = from + 2; i < to; i++) {
    const letter = unit(i)
    const before = unit(i - 1)
    if ((letter == 0x3093 && (before == 0x3055 || before == 0x304f || before == 0x3083)) || (letter == 0x307e && before == 0x3055))
      return true
  }
  return false
}

function mayBeginName(first: i32, behind: i32): bool {
  const rest = behind - first
  if (rest < 2) return false
  if (rest <= LONGEST_READING && !isLetter(script(first - 1)) && !isLetter(script(behind))) return true
  if (addresses(first, rest < LONGEST_ADDRESS ? behind : first + LONGEST_ADDRESS)) return true
  const most = rest < LONGEST_GIVEN ? rest : LONGEST_GIVEN
  prefixesOf(spelt, first, most, scratch + PREFIXES)
  for (let length = 2; length <= most; length++) if (prefix(length) > 0 && (prefix(length) & NAME) != 0) return true
  if (rest < SHORTEST_READING) return false
  for (let i = 0; i < most; i++) setUnit(scratch + KANA, i, unit(first + i) + 0x60)
  prefixesOf(scratch + KANA, 0, most, scratch + PREFIXES)
  for (let length = SHORTEST_READING; length <= most; length++) if (prefix(length) > 0 && (prefix(length) & READING) != 0) return true
  return false
}

const LONGEST_SURNAME: i32 = 5

function isSurname(first: i32, behind: i32): bool {
  if (script(first) != KANJI || behind - first > LONGEST_SURNAME) return false
  const flags = flagsOfUnits(spelt, first, behind)
  return flags > 0 && (flags & SURNAME) != 0
}

function sum(from: i32, to: i32): i32 {
  const shift = 32 - sieveBits
  let total = 0
  for (let i = from; i < to; i++) {
    const value = intAt(scratch + HASHES, i)
    const entry = unitAt(sieveTable, value >>> shift)
    const other = (entry >>> 8) ^ (value & 0xff)
    total += ((entry & 0xff) - ZERO) & ((other - 1) >> 31)
  }
  return total
}

const ZERO: i32 = 128
const NEVER: i32 = -(1 << 30)
const NAT: f64 = 127 / 2.5
const CLEAR: f64 = 4 * NAT
const DOUBT: f64 = 2.2
const SHORT: i32 = 200
const LONG: i32 = 1000

function doubtOf(length: i32): f64 {
  if (length <= SHORT) return 0
  return (length >= LONG ? DOUBT : (DOUBT * <f64>(length - SHORT)) / <f64>(LONG - SHORT)) * NAT
}

function worthOf(first: i32, behind: i32): i32 {
  featuresOfRun(first, behind)
  const ofRun = sum(0, RUN_FEATURES)
  if (ofRun < sieveLeastOfRun) return NEVER
  let best = NEVER
  const stop = script(first) == KANJI ? behind : first + 1
  for (let at = first; at < stop; at++) {
    featuresOfPlace(first, behind, at)
    const ofPlace = sum(RUN_FEATURES, RUN_FEATURES + PLACE_FEATURES)
    if (ofPlace > best) best = ofPlace
  }
  return best + ofRun >= sieveLeast ? best + ofRun : NEVER
}

const LONGEST_RUN: i32 = 48

function isClosing(letter: i32): bool {
  for (let i = 0; i < closingCount; i++) if (unitAt(closing, i) == letter) return true
  return false
}

function mayEndWord(kind: i32, letter: i32): bool {
  return (kind != HIRAGANA && kind != SPACE && kind != OTHER) || isClosing(letter)
}

function isParticle(letter: i32): bool {
  const index = letter - 0x3041
  return index >= 0 && index < 0x60 && byteAt(sieveParticles, index) == 1
}

function runEnd(first: i32): i32 {
  const kind = script(first)
  let behind = first + 1
  if (kind == OTHER || kind == SPACE) return behind
  if (kind == HIRAGANA && isParticle(unit(first)) && mayEndWord(script(first - 1), unit(first - 1))) return behind
  while (script(behind) == kind && behind - first < LONGEST_RUN) behind++
  return behind
}

function isJapanese(kind: i32): bool {
  return kind == KANJI || kind == HIRAGANA || kind == KATAKANA
}

function isCandidate(first: i32, behind: i32): bool {
  switch (script(first)) {
    case KANJI:
      return true
    case KATAKANA:
      return behind - first > 1
    case HIRAGANA:
      return mayBeginName(first, behind)
    case LATIN:
      return (
        behind - first > 1 &&
        (unit(first) <= 0x5a || unit(first) >= 0xc0) &&
        (isJapanese(script(first - 1)) || isJapanese(script(first - 2)) || isJapanese(script(behind)) || isJapanese(script(behind + 1)))
      )
    default:
      return false
  }
}

/** Marks what may hold a name in the text of so many units; true if anything may. */
export function sift(length: i32): bool {
  spell(length)
  memory.fill(marks, 0, length)
  let found = 0
  let known = 0
  let highest = NEVER
  const end = length + PADDING
  for (let first = PADDING; first < end;) {
    const behind = runEnd(first)
    if (isCandidate(first, behind)) {
      const worth = worthOf(first, behind)
      if (worth > highest) highest = worth
      if (worth != NEVER) {
        setInt(runs, found, first)
        setInt(runs, found + 1, behind)
        setInt(runs, found + 2, worth)
        found += 3
      } else if (isSurname(first, behind)) {
        setInt(surnames, known, first - PADDING)
        setInt(surnames, known + 1, behind - PADDING)
        known += 2
      }
    }
    first = behind
  }
  const edge = <f64>highest < <f64>sieveLeast + CLEAR ? <f64>sieveLeast + doubtOf(length) : <f64>sieveLeast
  let any = false
  for (let i = 0; i < found; i += 3) {
    const first = intAt(runs, i)
    const behind = intAt(runs, i + 1)
    if (<f64>intAt(runs, i + 2) >= edge) {
      memory.fill(marks + (first - PADDING), 1, behind - first)
      any = true
    } else if (isSurname(first, behind)) {
      setInt(surnames, known, first - PADDING)
      setInt(surnames, known + 1, behind - PADDING)
      known += 2
    }
  }
  surnamesFound = known
  return any
}
