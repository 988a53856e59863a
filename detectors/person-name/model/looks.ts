import { Script } from '../characters.js'
import type { Lexicon } from '../lexicon.js'

/** Steps per nat of the lexicon's answers. */
const SCALE = 8

/** Class of log odds of the lexicon: 1 (surely not) to 13, by nats. */
export function looksClass(looks: number): number {
  const nats = Math.round(looks / SCALE)
  return nats < -6 ? 1 : nats > 5 ? 13 : nats + 7
}

/** What a list knows needs no guess; and as the guess was learned from the lists, it would be too sure. */
export const LISTED = 16

/** Classes 1 to 13 for kanji as a given name, `LISTED` and up for katakana, 0 where nothing can be said. */
export function soundOf(text: string, from: number, to: number, script: number, listed: boolean, lexicon: Lexicon): number {
  if (script === Script.kanji) return looksClass(lexicon.givenLooks(text, from, to))
  if (script !== Script.katakana) return 0
  return listed ? LISTED : LISTED + looksClass(lexicon.foreignLooks(text, from, to))
}

const SHORTEST = 3
const LONGEST = 6
const PART = 3

/** How much kanji look like surname and given name where they part best: a class with the length, 0 where there are too few or too many. */
export function fullLooks(text: string, start: number, end: number, lexicon: Lexicon): number {
  const length = end - start
  if (length < SHORTEST || length > LONGEST) return 0
  let best = -Infinity
  for (let surname = Math.max(1, length - PART); surname <= Math.min(PART, length - 1); surname++) {
    const looks = lexicon.surnameLooks(text, start, start + surname) + lexicon.givenLooks(text, start + surname, end)
    if (looks > best) best = looks
  }
  return looksClass(best / 2) + 16 * (length - SHORTEST + 1)
}
