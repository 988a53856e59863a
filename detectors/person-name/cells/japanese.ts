import { Script, scriptOf } from '../characters.js'
import { WordFlag, type Lexicon } from '../lexicon.js'
import { KATAKANA_STOPS, PLACE_HEADS, THING_TAILS, THINGS } from '../rules/words.js'
import type { Ground, NamePart } from './verdict.js'

const PERSON = WordFlag.surname | WordFlag.given | WordFlag.person
const OTHER = WordFlag.ordinary | WordFlag.place | WordFlag.organisation
const READING = WordFlag.surnameReading | WordFlag.givenReading

/** Confidence that a stretch in kanji and kana, perhaps with one gap, is a name; 0 = it is none. */
export function japaneseCell(text: string, start: number, end: number, ground: Ground, part: NamePart, lexicon: Lexicon): number {
  const gap = findGap(text, start, end)
  if (gap === undefined) return 0
  if (gap.from < gap.to) return spaced(text, start, gap.from, gap.to, end, ground, lexicon)
  return unspaced(text, start, end, ground, part, lexicon)
}

/** The one run of spaces; from = to = end where there is none, undefined where there are more. */
function findGap(text: string, start: number, end: number): { from: number; to: number } | undefined {
  let from = start
  while (from < end && !isSpace(text, from)) from++
  let to = from
  while (to < end && isSpace(text, to)) to++
  for (let i = to; i < end; i++) if (isSpace(text, i)) return undefined
  return { from, to }
}

const isSpace = (text: string, at: number): boolean => scriptOf(text.charCodeAt(at)) === Script.space

/** 山田 太郎, さとう はなこ, 高橋 さくら, 王 偉. */
function spaced(
  text: string,
  start: number,
  surnameEnd: number,
  givenStart: number,
  end: number,
  ground: Ground,
  lexicon: Lexicon,
): number {
  const surnameLength = surnameEnd - start
  const givenLength = end - givenStart
  if (surnameLength > 10 || givenLength > 10) return 0
  const surname = surnameStrength(text, start, surnameEnd, lexicon)
  const given = givenStrength(text, givenStart, end, lexicon)
  if (isThing(text, givenStart, end) && given < 2) return 0
  if (ground === 'none') {
    if (surname >= 2 && given >= 2) return surnameLength + givenLength > 2 ? 0.85 : 0.6
    if (surname >= 2 && given >= 1) return 0.65
    return 0
  }
  const bonus = ground === 'header' ? 0 : -0.1
  if (surname >= 2 && given >= 1) return 0.97 + bonus
  if (surname >= 1 && given >= 2) return 0.95 + bonus
  if (surname >= 2 || given >= 2) return 0.85 + bonus
  // Neither part is known: a foreign resident, or two words.
  const words = lexicon.flags(text, start, surnameEnd) & OTHER && lexicon.flags(text, givenStart, end) & OTHER
  return words || surnameLength > 5 || givenLength > 6 ? 0 : 0.7 + bonus
}

/** 山田太郎, ヤマダタロウ, 茂森あゆみ; under a header also 山田 or 太郎 alone. */
function unspaced(text: string, start: number, end: number, ground: Ground, part: NamePart, lexicon: Lexicon): number {
  const length = end - start
  const script = scriptOf(text.charCodeAt(start))
  const last = scriptOf(text.charCodeAt(end - 1))
  if (script === Script.katakana || (script === Script.hiragana && last === Script.hiragana))
    return kana(text, start, end, ground, part, lexicon)
  if (length > 9) return 0
  const split = bestSplit(text, start, end, lexicon)
  const flags = lexicon.flags(text, start, end)
  if (ground === 'none') return withoutHeader(text, start, end, split, flags)
  const bonus = ground === 'header' ? 0 : -0.1
  if (flags & PERSON) return (part === 'full' && length === 1 ? 0.8 : flags & OTHER && split < 3 ? 0.85 : 0.93) + bonus
  if (split >= 4) return 0.97 + bonus
  // 岡本吾市, 大川隆法: under a header a known surname outweighs the look of the last character.
  const outweighed = ground === 'header' && (split === 3 || (split === 1 && length === 4)) && !THINGS.has(text.slice(end - 2, end))
  if (isThing(text, start, end)) return outweighed ? 0.7 : 0
  if (split === 3) return 0.92 + bonus
  if (flags & OTHER) return 0
  if (split >= 1) return 0.8 + bonus
  if (part !== 'full' || ground === 'header') return length >= 2 && length <= 5 && allNameLike(text, start, end, lexicon) ? 0.6 + bonus : 0
  return 0
}

function withoutHeader(text: string, start: number, end: number, split: number, flags: number): number {
  if (flags & OTHER && !(flags & PERSON)) return 0
  if (end - start < 3 || end - start > 6 || isThing(text, start, end)) return 0
  return split >= 5 ? 0.8 : split >= 4 ? 0.6 : 0
}

/**
 * How well the stretch falls into surname and given name: 5 both known and the surname frequent, 4 both known or the surname frequent and the
 * rest much like a given name, 3 known surname and a rest like a given name, 1 known surname and any rest, 0 not at all.
 */
function bestSplit(text: string, start: number, end: number, lexicon: Lexicon): number {
  let best = 0
  for (let bits = lexicon.surnames(text, start, end); bits !== 0; bits &= bits - 1) {
    const at = start + 31 - Math.clz32(bits & -bits)
    if (at >= end) continue
    const given = givenStrength(text, at, end, lexicon)
    const frequent = (lexicon.flags(text, start, at) & WordFlag.frequentSurname) !== 0
    const common = (lexicon.flags(text, at, end) & OTHER) !== 0
    const score = splitScore(given, frequent, common, end - at <= 3)
    if (score > best && !(at - start === 1 && end - at === 1 && !frequent && score < 4)) best = score
  }
  return best
}

function splitScore(given: number, frequent: boolean, common: boolean, short: boolean): number {
  if (given === 3) return frequent && !common ? 5 : 4
  if (given === 2) return frequent ? 4 : 3
  if (given === 1) return short ? 3 : 1
  return short && !common ? 1 : 0
}

/** 3 in the dictionary, 2 very much like a given name, 1 possible, 0 not. */
export function givenStrength(text: string, from: number, to: number, lexicon: Lexicon): number {
  const flags = lexicon.flags(text, from, to)
  if (flags & WordFlag.given) return 3
  const script = scriptOf(text.charCodeAt(from))
  if (script !== Script.kanji) {
    if (lexicon.readingFlags(text, from, to) & WordFlag.givenReading) return 3
    if (script === Script.hiragana && scriptOf(text.charCodeAt(to - 1)) === Script.kanji)
      return to - from <= 4 && /[子江代美乃香恵]$/.test(text.slice(from, to)) ? 2 : 0
    return script === Script.katakana ? (lexicon.katakanaScore(text, from, to) > -1 ? 1 : 0) : to - from <= 4 ? 1 : 0
  }
  if (to - from > 4) return 0
  const score = lexicon.givenScore(text, from, to)
  if (score === undefined || flags & OTHER) return 0
  return score > 1 ? 2 : score > 0 ? 1 : 0
}

/** 2 in the dictionary, 1 short enough to be an unknown surname, 0 not. */
function surnameStrength(text: string, from: number, to: number, lexicon: Lexicon): number {
  if (lexicon.flags(text, from, to) & WordFlag.surname) return 2
  if (lexicon.readingFlags(text, from, to) & WordFlag.surnameReading) return 2
  const flags = lexicon.flags(text, from, to)
  return flags & OTHER ? 0 : to - from <= 4 || scriptOf(text.charCodeAt(from)) !== Script.kanji ? 1 : 0
}

/** All kana: readings, and foreign names in katakana. */
function kana(text: string, start: number, end: number, ground: Ground, part: NamePart, lexicon: Lexicon): number {
  const length = end - start
  if (length > 24) return 0
  if (text.indexOf('・', start) > start && text.indexOf('・', start) < end) return foreign(text, start, end, ground, lexicon)
  if (ground === 'none')
    return length >= 6 && readingSplit(text, start, end, lexicon) === 2 && lexicon.flags(text, start, end) === 0 ? 0.55 : 0
  const bonus = ground === 'header' ? 0 : -0.1
  const whole = lexicon.readingFlags(text, start, end)
  if (whole & (READING | PERSON)) return (part === 'full' && length < 3 ? 0.8 : 0.92) + bonus
  const split = readingSplit(text, start, end, lexicon)
  if (split === 2) return 0.95 + bonus
  if (whole & OTHER || KATAKANA_STOPS.has(text.slice(start, end))) return 0
  if (split === 1) return length <= 12 ? 0.85 + bonus : 0.6 + bonus
  return length >= 2 && length <= 14 ? 0.6 + bonus : 0
}

/** 2 surname and given reading, 1 surname reading and a rest of two letters or more, 0 neither. */
function readingSplit(text: string, start: number, end: number, lexicon: Lexicon): number {
  let best = 0
  for (let at = start + 1; at < end; at++) {
    if ((lexicon.readingFlags(text, start, at) & WordFlag.surnameReading) === 0) continue
    if (lexicon.readingFlags(text, at, end) & WordFlag.givenReading) return 2
    if (end - at >= 2) best = 1
  }
  return best
}

/** グエン・ヴァン・アン, ジョン・スミス. */
function foreign(text: string, start: number, end: number, ground: Ground, lexicon: Lexicon): number {
  let known = 0
  let sounds = 0
  const parts = text.slice(start, end).split('・')
  if (parts.length > 6) return 0
  for (const word of parts) {
    if (word === '' || KATAKANA_STOPS.has(word)) return 0
    if (lexicon.flags(word, 0, word.length) & PERSON) known++
    else if (lexicon.flags(word, 0, word.length) & OTHER) sounds--
    sounds += lexicon.katakanaScore(word, 0, word.length) > 0 ? 1 : 0
  }
  if (ground !== 'none') return known > 0 || sounds > 0 ? 0.9 : 0.75
  return known >= 1 && sounds >= 1 ? 0.65 : 0
}

/** 東京都, 森林課, 本社: the whole is a place, an organisation, a thing. */
export function isThing(text: string, from: number, to: number): boolean {
  if (to - from < 2) return false
  return (
    THING_TAILS.has(text[to - 1]!) ||
    PLACE_HEADS.has(text[from]!) ||
    THINGS.has(text.slice(Math.max(from, to - 2), to)) ||
    THINGS.has(text.slice(from, to))
  )
}

/** Every character occurs in some given name: the last resort under a header. */
function allNameLike(text: string, start: number, end: number, lexicon: Lexicon): boolean {
  const score = lexicon.givenScore(text, start, end)
  return score !== undefined && score > 0
}
