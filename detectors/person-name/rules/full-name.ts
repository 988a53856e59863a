import { Script, scriptOf } from '../characters.js'
import { WordFlag } from '../lexicon.js'
import type { Claim } from './claim.js'
import { contextOf } from './context.js'
import { Kind, type Sentence } from './sentence.js'
import { FullShape } from './shapes.js'
import { scoreOf } from './weights.js'
import { GIVEN_TAILS, HONORIFICS, PLACE_HEADS, THING_TAILS, THINGS, TITLES } from './words.js'

const FEMALE_TAILS: ReadonlySet<string> = new Set('子江枝代美乃香恵')
const ORDINARY_KINDS = Kind.noun | Kind.verb | Kind.place | Kind.organisation
const SURNAME_TOKENS = 3
const GIVEN_TOKENS = 4
const GIVEN_KANJI = 4
const GIVEN_KANA = 6
const ORDINARY = WordFlag.ordinary | WordFlag.place | WordFlag.organisation

/** Surname and given name, with or without a space: every pair that begins at `token`. `surnames` as `Lexicon` tells them of that place. */
export function fullNames(sentence: Sentence, token: number, surnames: number, claims: Claim[]): void {
  const { text, tokens } = sentence
  const start = tokens.start[token]!
  if (insideWord(text, start)) return
  // IPADIC lists many surnames as places only (矢追, 船江).
  const unlisted = surnames === 0 && (sentence.kinds[token]! & Kind.place) !== 0 && isSurnameLong(tokens.end[token]! - start)
  if (unlisted) givenNames(sentence, token, token + 1, claims)
  if (surnames === 0) return
  const stop = Math.min(tokens.count, token + SURNAME_TOKENS)
  for (let last = token; last < stop; last++) {
    if (last > token && tokens.start[last] !== tokens.end[last - 1]) return
    const length = tokens.end[last]! - start
    if (length > 5) return
    if ((surnames & (1 << length)) !== 0) givenNames(sentence, token, last + 1, claims)
  }
}

/** 谷 in 藤ヶ谷 begins no name. */
function insideWord(text: string, start: number): boolean {
  const unit = text.charCodeAt(start - 1)
  return (unit === 0x30f6 || unit === 0x30b1) && scriptOf(text.charCodeAt(start - 2)) === Script.kanji
}

const isSurnameLong = (length: number): boolean => length === 2 || length === 3

function givenNames(sentence: Sentence, first: number, afterSurname: number, claims: Claim[]): void {
  const { tokens, kinds, scripts } = sentence
  const from = skipSpace(sentence, afterSurname)
  if (from >= tokens.count || (from === afterSurname && tokens.start[from] !== tokens.end[from - 1])) return
  if (from === afterSurname && HONORIFICS.has(sentence.word(from))) return
  const surname = surnameShape(sentence, first, afterSurname) | (from > afterSurname ? FullShape.spaced : 0)
  const start = tokens.start[from]!
  const stop = Math.min(tokens.count, from + GIVEN_TOKENS)
  let kana = false
  for (let last = from; last < stop; last++) {
    const script = scripts[last]!
    if (script !== Script.kanji && script !== Script.hiragana && script !== Script.katakana) return
    // 森本繁と: a particle ends the name, except inside あや子, 美つ江.
    if (kinds[last]! & (Kind.particle | Kind.auxiliary) && !femaleTail(sentence, last + 1)) return
    if (last > from && tokens.start[last] !== tokens.end[last - 1]) return
    if (script === Script.hiragana && last > from && scripts[from] === Script.kanji && !femaleTail(sentence, last + 1)) return
    kana ||= script !== Script.kanji
    const end = tokens.end[last]!
    if (end - start > (kana ? GIVEN_KANA : GIVEN_KANJI)) return
    const given = givenShape(sentence, from, last + 1)
    if (given === 0) continue
    const shape = surname | given | (from > afterSurname && given & FullShape.givenKnown ? FullShape.spacedKnown : 0)
    const context = contextOf(sentence, first, last + 1)
    const score = scoreOf('full', shape, context)
    claims.push({ start: tokens.start[first]!, end, rule: 'full', shape, context, score, surnameEnd: tokens.end[afterSurname - 1]! })
  }
}

/** One space of any width between surname and given name. */
function skipSpace({ tokens, kinds, text }: Sentence, token: number): number {
  const isSpace = token < tokens.count && (kinds[token]! & Kind.space) !== 0 && tokens.end[token]! - tokens.start[token]! === 1
  return isSpace && text.charCodeAt(tokens.start[token]!) !== 0x0a ? token + 1 : token
}

function surnameShape({ text, tokens, kinds, lexicon }: Sentence, from: number, to: number): number {
  const start = tokens.start[from]!
  const end = tokens.end[to - 1]!
  let shape = 0
  if (to - from > 1) shape |= FullShape.surnameJoined
  else if (kinds[from]! & Kind.surname) shape |= FullShape.surnameTagged
  else if (kinds[from]! & (Kind.place | Kind.organisation)) shape |= FullShape.surnamePlace
  else if (kinds[from]! & Kind.noun) shape |= FullShape.surnameOrdinary
  const flags = lexicon.flags(text, start, end)
  if (flags & WordFlag.frequentSurname) shape |= FullShape.surnameFrequent
  if ((flags & WordFlag.surname) === 0) shape |= FullShape.surnameUnlisted
  if (end - start === 1) shape |= FullShape.surnameShort
  if (end - start > 2) shape |= FullShape.surnameLong
  return shape
}

/** 0 where the stretch cannot be a given name. */
function givenShape(sentence: Sentence, from: number, to: number): number {
  const { text, tokens, kinds, scripts, lexicon } = sentence
  const start = tokens.start[from]!
  const end = tokens.end[to - 1]!
  const flags = lexicon.flags(text, start, end)
  let shape = 0
  const kanji = scripts[from] === Script.kanji
  if (flags & WordFlag.given) shape |= FullShape.givenKnown
  else if (scripts[from] === Script.katakana || scripts[from] === Script.hiragana) {
    const mixed = to - from > 1 && femaleTail(sentence, to - 1)
    if (!mixed && (lexicon.readingFlags(text, start, end) & WordFlag.givenReading) === 0) return 0
    shape |= FullShape.givenLooks
  } else shape |= looks(lexicon.givenScore(text, start, end))
  if (flags & ORDINARY) shape |= FullShape.givenAlsoWord
  for (let i = from; i < to; i++) if (kinds[i]! & (Kind.given | Kind.person)) shape |= FullShape.givenTagged
  if (to - from > 1) shape |= FullShape.givenJoined
  else if (kinds[from]! & ORDINARY_KINDS && end - start > 1 && (kanji || (flags & WordFlag.given) === 0))
    shape |= FullShape.givenOrdinaryToken
  if (end - start === 1) shape |= FullShape.givenShort
  if (end - start > (kanji ? 2 : 4)) shape |= FullShape.givenLong
  if (!kanji) shape |= scripts[from] === Script.katakana ? FullShape.givenKatakana : FullShape.givenKana
  const lastWord = sentence.word(to - 1)
  if (GIVEN_TAILS.has(text[end - 1]!)) shape |= FullShape.givenTail
  if (PLACE_HEADS.has(text[start]!) || THING_TAILS.has(text[end - 1]!) || THINGS.has(lastWord) || (TITLES.has(lastWord) && to - from > 1))
    shape |= FullShape.givenThing
  return shape
}

/** The last character of あや子, ゆり江: one kanji behind hiragana. */
function femaleTail({ text, tokens, scripts }: Sentence, token: number): boolean {
  if (token >= tokens.count || scripts[token] !== Script.kanji || tokens.end[token]! - tokens.start[token]! !== 1) return false
  return tokens.start[token] === tokens.end[token - 1] && FEMALE_TAILS.has(text[tokens.start[token]!]!)
}

function looks(score: number | undefined): number {
  if (score === undefined || score < -0.5) return FullShape.givenUnlike
  return score > 1.2 ? FullShape.givenLooksVery : score > 0.4 ? FullShape.givenLooks : FullShape.givenMaybe
}
