/**
 * Tells by a few cheap looks at its letters which parts of a text may hold a name, before it is cut into words: of prose half, of technical text a
 * tenth. What it leaves out is never tokenised. Linear in the text.
 */
import {
  intAt,
  KANJI,
  marks,
  runs,
  scratch,
  setInt,
  sieveBits,
  sieveLeast,
  sieveLeastOfRun,
  sieveTable,
  spelt,
  surnames,
  unitAt,
} from './memory'
import { flagsOfUnits, SURNAME } from './lexicon'
import { LETTER_PADDING, script, spell } from './letters'
import { featuresOfPlace, featuresOfRun, HASHES, PLACE_FEATURES, RUN_FEATURES } from './sieve-features'
import { isCandidate, placesEnd, runEnd } from './sieve-runs'

/** Numbers in `surnames`: start and end of runs that are a surname and were left out. Who knows its bearer may mark them. */
export let surnamesFound: i32 = 0

const LONGEST_SURNAME: i32 = 5

/** Is a run of kanji a surname as it stands? */
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
    // Without a branch: 0 where the slot is another feature's.
    const other = (entry >>> 8) ^ (value & 0xff)
    total += ((entry & 0xff) - ZERO) & ((other - 1) >> 31)
  }
  return total
}

/** What stands for a weight of nothing. */
const ZERO: i32 = 128
const NEVER: i32 = -(1 << 30)
/** Steps of the trainer's in a nat (../../sieve/train/file.mjs). */
const NAT: f64 = 127 / 2.5
/** So much above the edge a name is likelier than not. */
const CLEAR: f64 = 4 * NAT
const DOUBT: f64 = 2.2
const SHORT: i32 = 200
const LONG: i32 = 1000

/**
 * What is added to the edge of a text without any clear sign of a person: in a long one a faint sign is none. Of names in the sentences of business
 * life all but one in a thousand are above it, of short texts nothing is asked.
 */
function doubtOf(length: i32): f64 {
  if (length <= SHORT) return 0
  return (length >= LONG ? DOUBT : (DOUBT * <f64>(length - SHORT)) / <f64>(LONG - SHORT)) * NAT
}

/** Sum of the run's likeliest place, NEVER where it is not worth a look. */
function worthOf(first: i32, behind: i32): i32 {
  featuresOfRun(first, behind)
  const ofRun = sum(0, RUN_FEATURES)
  if (ofRun < sieveLeastOfRun) return NEVER
  let best = NEVER
  const stop = placesEnd(first, behind)
  for (let at = first; at < stop; at++) {
    featuresOfPlace(first, behind, at)
    const ofPlace = sum(RUN_FEATURES, RUN_FEATURES + PLACE_FEATURES)
    if (ofPlace > best) best = ofPlace
  }
  return best + ofRun >= sieveLeast ? best + ofRun : NEVER
}

function putSurname(known: i32, first: i32, behind: i32): i32 {
  if (!isSurname(first, behind)) return known
  setInt(surnames, known, first - LETTER_PADDING)
  setInt(surnames, known + 1, behind - LETTER_PADDING)
  return known + 2
}

/** Marks what may hold a name in the text of so many units; true if anything may. */
export function sift(length: i32): bool {
  spell(length)
  memory.fill(marks, 0, length)
  let found = 0
  let known = 0
  let highest = NEVER
  const end = length + LETTER_PADDING
  for (let first = LETTER_PADDING; first < end;) {
    const behind = runEnd(first)
    if (isCandidate(first, behind)) {
      const worth = worthOf(first, behind)
      if (worth > highest) highest = worth
      if (worth != NEVER) {
        // Start, end and sum of each run that may be worth a look.
        setInt(runs, found, first)
        setInt(runs, found + 1, behind)
        setInt(runs, found + 2, worth)
        found += 3
      } else known = putSurname(known, first, behind)
    }
    first = behind
  }
  const edge = <f64>highest < <f64>sieveLeast + CLEAR ? <f64>sieveLeast + doubtOf(length) : <f64>sieveLeast
  let any = false
  for (let i = 0; i < found; i += 3) {
    const first = intAt(runs, i)
    const behind = intAt(runs, i + 1)
    if (<f64>intAt(runs, i + 2) >= edge) {
      memory.fill(marks + (first - LETTER_PADDING), 1, behind - first)
      any = true
    } else known = putSurname(known, first, behind)
  }
  surnamesFound = known
  return any
}
