import { Script } from '../characters.js'
import { WordFlag } from '../lexicon.js'
import type { Claim } from './claim.js'
import { contextOf } from './context.js'
import { Kind, PERSON_KINDS, type Sentence } from './sentence.js'
import { LoneShape } from './shapes.js'
import { scoreOf } from './weights.js'
import { PLACES_FIRST } from './words.js'

/** A surname or a given name alone, beginning at `token`. `surnames` as `Lexicon` tells them of a place in kanji. */
export function loneNames(sentence: Sentence, token: number, surnames: number, claims: Claim[]): void {
  const { text, tokens, kinds, scripts, lexicon } = sentence
  const start = tokens.start[token]!
  const kanji = scripts[token] === Script.kanji
  if (!kanji && (scripts[token] !== Script.hiragana || tokens.end[token]! - start < 2)) return
  const stop = kanji ? Math.min(tokens.count, token + 3) : token + 1
  for (let last = token; last < stop; last++) {
    if (last > token && (tokens.start[last] !== tokens.end[last - 1] || scripts[last] !== Script.kanji)) return
    const end = tokens.end[last]!
    if (end - start > 5) return
    const isSurname = (surnames & (1 << (end - start))) !== 0
    const tagged = last === token && (kinds[token]! & PERSON_KINDS) !== 0
    if (!isSurname && !tagged) {
      if (kinds[token]! & (Kind.particle | Kind.auxiliary | Kind.verb)) continue
      if ((lexicon.flags(text, start, end) & WordFlag.given) === 0) continue
    }
    const shape = loneShape(sentence, token, last + 1)
    const context = contextOf(sentence, token, last + 1)
    const claim: Claim = { start, end, rule: 'lone', shape, context, score: scoreOf('lone', shape, context) }
    if (isSurname) claim.surnameEnd = end
    claims.push(claim)
  }
}

function loneShape({ text, tokens, kinds, scripts, lexicon }: Sentence, from: number, to: number): number {
  const start = tokens.start[from]!
  const end = tokens.end[to - 1]!
  const flags = lexicon.flags(text, start, end)
  const kind = to - from === 1 ? kinds[from]! : 0
  let shape = 0
  if (flags & WordFlag.surname) shape |= LoneShape.surname
  if (flags & WordFlag.given) shape |= LoneShape.given
  if (flags & WordFlag.frequentSurname) shape |= LoneShape.frequent
  if (flags & WordFlag.ordinary) shape |= LoneShape.alsoWord
  if (flags & WordFlag.place) shape |= LoneShape.alsoPlace
  if (kind & Kind.surname) shape |= LoneShape.taggedSurname
  else if (kind & Kind.given) shape |= LoneShape.taggedGiven
  else if (kind & Kind.person) shape |= LoneShape.taggedPerson
  else if (kind & (Kind.place | Kind.organisation)) shape |= LoneShape.taggedPlace
  else if (kind !== 0) shape |= LoneShape.taggedOrdinary
  if (shape & LoneShape.alsoPlace && PLACES_FIRST.has(text.slice(start, end))) shape |= LoneShape.placeFirst
  if (end - start === 1) shape |= LoneShape.short
  if (end - start > 2) shape |= LoneShape.long
  if (to - from > 1) shape |= LoneShape.joined
  if (scripts[from] !== Script.kanji) shape |= LoneShape.kana
  return shape
}
