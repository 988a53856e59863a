import { Script, scriptOf } from '../characters.js'
import { WordFlag } from '../lexicon.js'
import type { Claim } from './claim.js'
import { Context } from './context-bits.js'
import { contextOf } from './context.js'
import { PERSON_KINDS, type Sentence } from './sentence.js'
import { KatakanaShape } from './shapes.js'
import { scoreOf } from './weights.js'
import { isKatakanaStop } from './words.js'

const PARTS = 6
/** Longest run that is looked at, in characters. */
const LONGEST = 60
const NAME = WordFlag.surname | WordFlag.given | WordFlag.person
const FOREIGN = WordFlag.foreignGiven | WordFlag.foreignSurname
const READING = WordFlag.surnameReading | WordFlag.givenReading

/**
 * A run of katakana words joined by middle dots (ジョン・スミス), beginning at `token`. Read by characters: to IPADIC the dot
 * is katakana too, and an unknown run is one token. Returns the first token that begins behind the run.
 */
export function katakanaNames(sentence: Sentence, token: number, claims: Claim[]): number {
  const { text, tokens } = sentence
  const start = tokens.start[token]!
  const starts: number[] = []
  const ends: number[] = []
  let joints = 0
  for (let at = start; ;) {
    const end = endOfPart(text, at)
    if (end === at) break
    starts.push(at)
    ends.push(end)
    if (!isJoint(text.charCodeAt(end))) break
    if (text.charCodeAt(end) !== 0x30fb) joints |= KatakanaShape.equals
    at = end + 1
  }
  const wordEnd = ends.at(-1) ?? start + 1
  const end = regnalEnd(text, wordEnd)
  if (end > wordEnd) joints |= KatakanaShape.regnal
  let next = token
  while (next < tokens.count && tokens.start[next]! < end) next++
  // A run that stops within a token is no word of its own; Latin alone is the business of other rules.
  const whole = tokens.end[next - 1] === end
  const anyKatakana = starts.some((at, i) => ends[i]! - at > 1 && scriptOf(text.charCodeAt(at)) === Script.katakana)
  if (whole && anyKatakana && ends.length <= PARTS && end - start <= LONGEST && text.charCodeAt(start) !== LONG_VOWEL) {
    const shape = katakanaShape(sentence, token, next, starts, ends) | joints
    const context = contextOf(sentence, token, next)
    if ((shape & KatakanaShape.single) === 0 || shape & KNOWN || (shape & KatakanaShape.regnal) !== 0 || context & SPOKEN_FOR) {
      claims.push({ start, end, rule: 'katakana', shape, context, score: scoreOf('katakana', shape, context) })
    }
  }
  return next
}

/** A single word in katakana is anything at all: it needs a dictionary or a title on its side. */
const KNOWN = KatakanaShape.knownFirst | KatakanaShape.reading | KatakanaShape.tagged
const SPOKEN_FOR =
  Context.beforeTitle | Context.beforeTitleNo | Context.afterTitle | Context.afterHonorific | Context.afterPlural | Context.beforeLabel

const LONG_VOWEL = 0x30fc
const isJoint = (unit: number): boolean => unit === 0x30fb || unit === 0x3d || unit === 0x30a0

/** End of a word in katakana, or of a Latin initial (J・K・ローリング, ジョージ・W・ブッシュ), that begins at `from`. */
function endOfPart(text: string, from: number): number {
  let at = from
  while (scriptOf(text.charCodeAt(at)) === Script.katakana) at++
  if (at > from) return at
  while (at < from + 2 && scriptOf(text.charCodeAt(at)) === Script.latin) at++
  if (at > from && text.charCodeAt(at) === 0x2e) at++
  return isJoint(text.charCodeAt(at)) || from === at || scriptOf(text.charCodeAt(at)) === Script.katakana ? at : from
}

/** ナポレオン3世: the number belongs to the name. */
function regnalEnd(text: string, at: number): number {
  let end = at
  while (end < at + 2 && scriptOf(text.charCodeAt(end)) === Script.digit) end++
  return end > at && text[end] === '世' ? end + 1 : at
}

function katakanaShape({ text, tokens, kinds, lexicon }: Sentence, from: number, to: number, starts: number[], ends: number[]): number {
  const parts = ends.length
  let shape = parts === 1 ? KatakanaShape.single : parts === 2 ? KatakanaShape.two : KatakanaShape.threeOrMore
  let sum = 0
  let letters = 0
  for (let i = 0; i < parts; i++) {
    const start = starts[i]!
    const end = ends[i]!
    if (scriptOf(text.charCodeAt(start)) === Script.latin) {
      shape |= KatakanaShape.initial
      continue
    }
    const flags = lexicon.flagsOf(lexicon.word(text, start, end))
    if (flags & NAME || (flags & FOREIGN && (flags & WordFlag.ordinary) === 0))
      shape |= i === 0 ? KatakanaShape.knownFirst : i === parts - 1 ? KatakanaShape.knownLast : KatakanaShape.knownMiddle
    else if (flags & WordFlag.ordinary) shape |= KatakanaShape.ordinary
    else if (flags & (WordFlag.place | WordFlag.organisation)) shape |= KatakanaShape.place
    else if (flags & READING) shape |= KatakanaShape.reading
    if (flags === 0) shape |= KatakanaShape.unknownWord
    if (isKatakanaStop(text, start, end)) shape |= KatakanaShape.stop
    sum += lexicon.katakanaScore(text, start, end)
    letters += end - start
  }
  const sound = letters === 0 ? 0 : sum / Math.max(1, parts)
  shape |=
    sound > 1.5 ? KatakanaShape.soundsVery : sound > 0 ? KatakanaShape.sounds : sound > -1.5 ? KatakanaShape.maybe : KatakanaShape.unlike
  if (parts === 1 && letters <= 2) shape |= KatakanaShape.short
  if (parts === 1 && letters > 6) shape |= KatakanaShape.long
  // A person within a longer word is none (モー in モーダル).
  for (let i = from; i < to; i++) {
    if (kinds[i]! & PERSON_KINDS && starts.includes(tokens.start[i]!) && ends.includes(tokens.end[i]!)) shape |= KatakanaShape.tagged
  }
  return shape
}
