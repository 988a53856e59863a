/** The runs of letters that the sieve weighs. */
import {
  byteAt,
  closing,
  closingCount,
  HIRAGANA,
  KANJI,
  KATAKANA,
  LATIN,
  OTHER,
  scratch,
  setUnit,
  sieveParticles,
  SPACE,
  spelt,
  unitAt,
} from './memory'
import { GIVEN, GIVEN_READING, PERSON, prefixesOf, SURNAME, SURNAME_READING } from './lexicon'
import { script, unit } from './letters'
import { prefix, PREFIXES } from './sieve-features'

/** Longer ones, which no text has, are looked at in parts. */
const LONGEST_RUN: i32 = 48

function isClosing(letter: i32): bool {
  for (let i = 0; i < closingCount; i++) if (unitAt(closing, i) == letter) return true
  return false
}

/** A particle stands behind kanji, katakana, Latin letters, digits, a closing bracket. */
function mayEndWord(kind: i32, letter: i32): bool {
  return (kind != HIRAGANA && kind != SPACE && kind != OTHER) || isClosing(letter)
}

function isParticle(letter: i32): bool {
  const index = letter - 0x3041
  return index >= 0 && index < 0x60 && byteAt(sieveParticles, index) == 1
}

/** Behind the last letter of the same script; a letter of no script stands alone, and so does a particle before what may be a name in hiragana. */
export function runEnd(first: i32): i32 {
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

/** Runs that may begin a name: kanji and katakana; hiragana that begins like one; Latin letters with a capital before them. */
export function isCandidate(first: i32, behind: i32): bool {
  switch (script(first)) {
    case KANJI:
      return true
    case KATAKANA:
      return behind - first > 1
    case HIRAGANA:
      return mayBeginName(first, behind)
    case LATIN:
      // 担当:Peter Lee, Fatima Gurung 様: kana or kanji within two characters.
      return (
        behind - first > 1 &&
        (unit(first) <= 0x5a || unit(first) >= 0xc0) &&
        (isJapanese(script(first - 1)) || isJapanese(script(first - 2)) || isJapanese(script(behind)) || isJapanese(script(behind + 1)))
      )
    default:
      return false
  }
}

/** Where places within a run end that are looked at: only among kanji may a name begin in the middle. */
export function placesEnd(first: i32, behind: i32): i32 {
  return script(first) == KANJI ? behind : first + 1
}

const NAME: i32 = SURNAME | GIVEN | PERSON
/** Longest reading in brackets, and how far an honorific is looked for. */
const LONGEST_READING: i32 = 8
const LONGEST_ADDRESS: i32 = 12
/** Letters of a given name in hiragana that are looked up; and of one that only is the reading of others. */
const LONGEST_GIVEN: i32 = 4
const SHORTEST_READING: i32 = 3
/** Where in the scratch, behind the hashes, some letters are put as katakana. */
const KANA: usize = 256
const READING: i32 = GIVEN_READING | SURNAME_READING

function isLetter(kind: i32): bool {
  return kind != OTHER && kind != SPACE
}

/** さん, くん, ちゃん, さま. */
function addresses(from: i32, to: i32): bool {
  for (let i = from + 2; i < to; i++) {
    const letter = unit(i)
    const before = unit(i - 1)
    if ((letter == 0x3093 && (before == 0x3055 || before == 0x304f || before == 0x3083)) || (letter == 0x307e && before == 0x3055))
      return true
  }
  return false
}

/** Does a given name in hiragana begin there, or its reading, or does it stand in brackets, or somebody is addressed? Few runs of hiragana are worth a look. */
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
