import { Script } from '../characters.js'
import type { Lexicon } from '../lexicon.js'
import {
  createLetters,
  featuresOfPlace,
  featuresOfRun,
  isSurname,
  mayBeginName,
  PADDING,
  PLACE_FEATURES,
  RUN_FEATURES,
  spell,
  type Letters,
} from './features.js'
import type { SieveWeights } from './weights.js'

/**
 * Tells by a few cheap looks at its letters which parts of a text may hold a name, before it is cut into words: of prose half, of technical text a
 * tenth. What it leaves out is never tokenised.
 * @returns what may hold one; valid until the next call
 */
export type Sieve = (text: string) => Sifted

/** What the sieve has left of a text. */
export interface Sifted {
  /** By character: 1 = worth a look. */
  marks: Uint8Array
  /** Is any? */
  any: boolean
  /** Runs that are a surname and were left out: start and end by turns. Who knows its bearer may mark them. */
  surnames: ArrayLike<number>
}

/** A sieve with its own working memory. Linear in the text. */
export function createSieve({ bits, table, least, leastOfRun }: SieveWeights, lexicon: Lexicon): Sieve {
  let letters = createLetters(8192)
  let marks = new Uint8Array(8192)
  const hashes = new Int32Array(RUN_FEATURES + PLACE_FEATURES)
  const shift = 32 - bits

  function sum(from: number, to: number): number {
    let total = 0
    for (let i = from; i < to; i++) {
      const hash = hashes[i]!
      const entry = table[hash >>> shift]!
      // Without a branch: 0 where the slot is another feature's.
      const other = (entry >>> 8) ^ (hash & 0xff)
      total += ((entry & 0xff) - ZERO) & ((other - 1) >> 31)
    }
    return total
  }

  /** Sum of the run's likeliest place, NEVER where it is not worth a look. */
  function worthOf(first: number, behind: number): number {
    featuresOfRun(letters, lexicon, first, behind, hashes)
    const ofRun = sum(0, RUN_FEATURES)
    if (ofRun < leastOfRun) return NEVER
    let best = NEVER
    for (let at = first, stop = placesEnd(letters, first, behind); at < stop; at++) {
      featuresOfPlace(letters, lexicon, first, behind, at, hashes)
      const ofPlace = sum(RUN_FEATURES, RUN_FEATURES + PLACE_FEATURES)
      if (ofPlace > best) best = ofPlace
    }
    return best + ofRun >= least ? best + ofRun : NEVER
  }

  return (text) => {
    const { length } = text
    if (marks.length < length) {
      letters = createLetters(length * 2)
      marks = new Uint8Array(length * 2)
    }
    spell(letters, text)
    marks.fill(0, 0, length)
    // Start, end and sum of each run that may be worth a look.
    const runs: number[] = []
    const surnames: number[] = []
    let highest = NEVER
    const end = length + PADDING
    for (let first = PADDING; first < end;) {
      const behind = runEnd(letters, first)
      if (isCandidate(letters, lexicon, first, behind)) {
        const worth = worthOf(first, behind)
        if (worth > highest) highest = worth
        if (worth !== NEVER) runs.push(first, behind, worth)
        else if (isSurname(letters, lexicon, first, behind)) surnames.push(first - PADDING, behind - PADDING)
      }
      first = behind
    }
    const edge = highest < least + CLEAR ? least + doubtOf(length) : least
    let any = false
    for (let i = 0; i < runs.length; i += 3) {
      const [first, behind] = [runs[i]!, runs[i + 1]!]
      if (runs[i + 2]! >= edge) {
        marks.fill(1, first - PADDING, behind - PADDING)
        any = true
      } else if (isSurname(letters, lexicon, first, behind)) surnames.push(first - PADDING, behind - PADDING)
    }
    return { marks, any, surnames }
  }
}

const NEVER = -(2 ** 30)
/** Steps of the trainer's in a nat (`train/file.mjs`). */
const NAT = 127 / 2.5
/** So much above the edge a name is likelier than not. */
const CLEAR = 4 * NAT

/**
 * What is added to the edge of a text without any clear sign of a person: in a long one a faint sign is none. Of names in the sentences of business
 * life all but one in a thousand are above it, of short texts nothing is asked.
 */
function doubtOf(length: number): number {
  if (length <= SHORT) return 0
  return (length >= LONG ? DOUBT : (DOUBT * (length - SHORT)) / (LONG - SHORT)) * NAT
}
const DOUBT = 2.2
const [SHORT, LONG] = [200, 1000]

/** What stands for a weight of nothing. */
const ZERO = 128

/** Behind the last letter of the same script; a letter of no script stands alone, and so does a particle before what may be a name in hiragana. */
export function runEnd({ scripts, units }: Letters, first: number): number {
  const script = scripts[first]!
  let behind = first + 1
  if (script === Script.other || script === Script.space) return behind
  if (script === Script.hiragana && isParticle(units[first]!) && mayEndWord(scripts[first - 1]!, units[first - 1]!)) return behind
  while (scripts[behind] === script && behind - first < LONGEST_RUN) behind++
  return behind
}

/** Longer ones, which no text has, are looked at in parts. */
const LONGEST_RUN = 48

/** A particle stands behind kanji, katakana, Latin letters, digits, a closing bracket. */
const mayEndWord = (script: number, unit: number): boolean =>
  (script !== Script.hiragana && script !== Script.space && script !== Script.other) || CLOSING.has(unit)
/** Units of closing brackets. */
export const CLOSING: ReadonlySet<number> = new Set([...'」』)>》】'].map((bracket) => bracket.charCodeAt(0)))

const isParticle = (unit: number): boolean => PARTICLES[unit - 0x3041] === 1
/** By unit from U+3041 on: 1 = a particle that may stand before a name. */
export const PARTICLES = new Uint8Array(0x60)
for (const letter of 'はがをにのとでもやな') PARTICLES[letter.charCodeAt(0) - 0x3041] = 1

/** Runs that may begin a name: kanji and katakana; hiragana that begins like one; Latin letters with a capital before them. */
export function isCandidate(letters: Letters, lexicon: Lexicon, first: number, behind: number): boolean {
  switch (letters.scripts[first]) {
    case Script.kanji:
      return true
    case Script.katakana:
      return behind - first > 1
    case Script.hiragana:
      return mayBeginName(letters, lexicon, first, behind)
    case Script.latin:
      return behind - first > 1 && isCapital(letters.units[first]!) && isAmongJapanese(letters, first, behind)
    default:
      return false
  }
}

const isCapital = (unit: number): boolean => unit <= 0x5a || unit >= 0xc0

/** 担当:Peter Lee, Fatima Gurung 様: kana or kanji within two characters. */
function isAmongJapanese({ scripts }: Letters, first: number, behind: number): boolean {
  return (
    isJapanese(scripts[first - 1]!) || isJapanese(scripts[first - 2]!) || isJapanese(scripts[behind]!) || isJapanese(scripts[behind + 1]!)
  )
}

const isJapanese = (script: number): boolean => script === Script.kanji || script === Script.hiragana || script === Script.katakana

/** Where places within a run end that are looked at: only among kanji may a name begin in the middle. */
export function placesEnd({ scripts }: Letters, first: number, behind: number): number {
  return scripts[first] === Script.kanji ? behind : first + 1
}
