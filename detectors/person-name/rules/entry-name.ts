import { Script } from '../characters.js'
import type { Claim } from './claim.js'
import { contextOf } from './context.js'
import { Kind, PERSON_KINDS, type Sentence } from './sentence.js'
import { EntryShape } from './shapes.js'
import { scoreOf } from './weights.js'
import { THING_TAILS } from './words.js'

const LONGEST = 8

/** Two or more neighbouring tokens of which the later ones are tagged as persons, whatever the surname dictionary says; or one entry for a whole person. */
export function entryNames(sentence: Sentence, token: number, claims: Claim[]): void {
  const { tokens, kinds, scripts } = sentence
  const start = tokens.start[token]!
  const one = (kinds[token]! & Kind.person) !== 0
  if (scripts[token] !== Script.kanji && !one) return
  if (kinds[token]! & (Kind.particle | Kind.verb | Kind.auxiliary | Kind.number)) return
  let persons = (kinds[token]! & PERSON_KINDS) !== 0
  for (let last = token; last < tokens.count && last < token + 4; last++) {
    if (last > token) {
      if (tokens.start[last] !== tokens.end[last - 1]) return
      if (scripts[last] !== Script.kanji && scripts[last] !== Script.hiragana) return
      const isPerson = (kinds[last]! & PERSON_KINDS) !== 0
      // One token that is no person may begin the run (an unknown surname), and then a given name follows.
      if (!isPerson || (!persons && (last > token + 1 || (kinds[last]! & Kind.given) === 0))) return
      persons ||= isPerson
    }
    const end = tokens.end[last]!
    if (end - start > LONGEST) return
    if (!persons || (last === token && !one)) continue
    const shape = entryShape(sentence, token, last + 1)
    const context = contextOf(sentence, token, last + 1)
    claims.push({ start, end, rule: 'entry', shape, context, score: scoreOf('entry', shape, context) })
  }
}

function entryShape({ text, tokens, kinds, scripts }: Sentence, from: number, to: number): number {
  const length = tokens.end[to - 1]! - tokens.start[from]!
  const first = kinds[from]!
  let shape = 0
  if (to - from === 1) shape |= EntryShape.oneEntry
  else {
    if (kinds[to - 1]! & Kind.given) shape |= EntryShape.endsGiven
    else if (kinds[to - 1]! & Kind.surname) shape |= EntryShape.endsSurname
    if (first & Kind.surname) shape |= EntryShape.startsSurname
    else if (first & Kind.given) shape |= EntryShape.startsGiven
    else shape |= EntryShape.startsUnknown | (tokens.end[from]! - tokens.start[from]! > 2 ? EntryShape.unknownLong : 0)
  }
  shape |=
    length <= 2 ? EntryShape.lengthTwo : length === 3 ? EntryShape.lengthThree : length === 4 ? EntryShape.lengthFour : EntryShape.longer
  if (scripts[to - 1] !== Script.kanji) shape |= EntryShape.kana
  if (THING_TAILS.has(text[tokens.end[to - 1]! - 1]!)) shape |= EntryShape.endsThing
  return shape
}
