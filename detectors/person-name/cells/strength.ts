import { Script, scriptOf } from '../characters.js'
import { WordFlag, type Lexicon } from '../lexicon.js'

/** The dictionary knows the stretch as something else than a name. */
export const OTHER = WordFlag.ordinary | WordFlag.place | WordFlag.organisation
/** The dictionary knows it as a name. */
export const PERSON = WordFlag.surname | WordFlag.given | WordFlag.person
/** The dictionary knows it as the reading of a name. */
export const READING = WordFlag.surnameReading | WordFlag.givenReading

/** Endings of given names that begin in hiragana: きよ子, すみ江. */
const MIXED_GIVEN = /[子江代美乃香恵]$/

/**
 * How well the stretch falls into surname and given name: 5 both known and the surname frequent, 4 both known or the surname frequent and the
 * rest much like a given name, 3 known surname and a rest like a given name, 2 known surname and an ordinary word (椎名林檎), 1 known surname and
 * any rest, 0 not at all.
 */
export function bestSplit(text: string, start: number, end: number, lexicon: Lexicon): number {
  let best = 0
  for (let bits = lexicon.surnames(text, start, end); bits !== 0; bits &= bits - 1) {
    const at = start + 31 - Math.clz32(bits & -bits)
    if (at >= end) continue
    const given = givenStrength(text, at, end, lexicon)
    const frequent = (lexicon.flags(text, start, at) & WordFlag.frequentSurname) !== 0
    const common = (lexicon.flags(text, at, end) & OTHER) !== 0
    const score = splitScore(given, frequent, common, end - at)
    if (score > best && !(at - start === 1 && end - at === 1 && !frequent && score < 4)) best = score
  }
  return best
}

function splitScore(given: number, frequent: boolean, common: boolean, length: number): number {
  const short = length <= 3
  if (given === 3) return frequent && !common ? 5 : 4
  if (given === 2) return frequent ? 4 : 3
  if (given === 1) return short ? 3 : 1
  // 椎名林檎, 横山剣.
  if (common) return length === 2 || (length === 1 && frequent) ? 2 : 0
  return short ? 1 : 0
}

/** 3 in the dictionary, 2 very much like a given name, 1 possible, 0 not. */
export function givenStrength(text: string, from: number, to: number, lexicon: Lexicon): number {
  const flags = lexicon.flags(text, from, to)
  if (flags & WordFlag.given) return 3
  const script = scriptOf(text.charCodeAt(from))
  if (script !== Script.kanji) {
    if (lexicon.readingFlags(text, from, to) & WordFlag.givenReading) return 3
    if (script === Script.hiragana && scriptOf(text.charCodeAt(to - 1)) === Script.kanji)
      return to - from <= 4 && MIXED_GIVEN.test(text.slice(from, to)) ? 2 : 0
    return script === Script.katakana ? (lexicon.katakanaScore(text, from, to) > -1 ? 1 : 0) : to - from <= 4 ? 1 : 0
  }
  if (to - from > 4) return 0
  const score = lexicon.givenScore(text, from, to)
  if (score === undefined || flags & OTHER) return 0
  return score > 1 ? 2 : score > 0 ? 1 : 0
}

/** 2 in the dictionary, 1 short enough to be an unknown surname, 0 not. */
export function surnameStrength(text: string, from: number, to: number, lexicon: Lexicon): number {
  const flags = lexicon.flags(text, from, to)
  if (flags & WordFlag.surname) return 2
  if (lexicon.readingFlags(text, from, to) & WordFlag.surnameReading) return 2
  return flags & OTHER ? 0 : to - from <= 4 || scriptOf(text.charCodeAt(from)) !== Script.kanji ? 1 : 0
}
