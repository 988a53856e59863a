/** What a stretch of the text looks like: log odds of the lexicon as classes, which are features. */
import { KANJI, KATAKANA } from './memory'
import { foreignLooks, givenLooks, surnameLooks } from './lexicon'

/** Class of log odds × 8, rounded to nats: 1 (surely not) to 13. */
function looksClass(looks: i32): i32 {
  return classOf((looks + 4) >> 3)
}

function classOf(nats: i32): i32 {
  return nats < -6 ? 1 : nats > 5 ? 13 : nats + 7
}

export function givenClass(from: i32, to: i32): i32 {
  return looksClass(givenLooks(from, to))
}

export function surnameClass(from: i32, to: i32): i32 {
  return looksClass(surnameLooks(from, to))
}

/** What a list knows needs no guess; and as the guess was learned from the lists, it would be too sure. */
const LISTED: i32 = 16

/** Classes 1 to 13 for kanji as a given name, `LISTED` and up for katakana, 0 where nothing can be said. */
export function soundOf(from: i32, to: i32, script: i32, listed: bool): i32 {
  if (script == KANJI) return givenClass(from, to)
  if (script != KATAKANA) return 0
  return listed ? LISTED : LISTED + looksClass(foreignLooks(from, to))
}

const SHORTEST: i32 = 3
const LONGEST: i32 = 6
const PART: i32 = 3

/** How much kanji look like surname and given name where they part best: a class with the length, 0 where there are too few or too many. */
export function fullLooks(start: i32, end: i32): i32 {
  const length = end - start
  if (length < SHORTEST || length > LONGEST) return 0
  let best = i32.MIN_VALUE
  const first = length - PART > 1 ? length - PART : 1
  const last = PART < length - 1 ? PART : length - 1
  for (let surname = first; surname <= last; surname++) {
    const looks = surnameLooks(start, start + surname) + givenLooks(start + surname, end)
    if (looks > best) best = looks
  }
  // Half of it, rounded to nats.
  return classOf((best + 8) >> 4) + 16 * (length - SHORTEST + 1)
}
