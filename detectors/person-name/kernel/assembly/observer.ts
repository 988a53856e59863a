/** Observes the tokens: dictionary, lists, and what the rules claim. */
import {
  attributes,
  byteAt,
  charAt,
  claims,
  DIGIT,
  foldUnit,
  HIRAGANA,
  intAt,
  KANJI,
  KATAKANA,
  kinds,
  lists,
  senses,
  tokenEnd,
  tokenPos,
  tokenScripts,
  tokenStart,
  tokenWord,
  unitAt,
  words,
  worth,
} from './memory'
import {
  BITS,
  CLAIM_CONTEXT,
  CLAIM_SHAPE,
  EAST,
  EDGE,
  edge,
  FAMILY,
  FIRST,
  flag,
  get,
  LAST,
  OPEN,
  PADDING,
  POS,
  SENSE,
  set,
  setFlag,
  SHAPE,
  SOUND,
  VERDICT,
  WORD,
} from './attributes'
import { markEchoes } from './echo'
import { GIVEN, givenLooks, ORGANISATION, PERSON, PLACE, SURNAME, wordOf } from './lexicon'
import { soundOf, surnameClass } from './looks'
import { mayBeName } from './sentence'
import { count, tokenAt } from './tokens'

/** Stands in `WORD` with the hash of a word that nobody knows. */
const UNKNOWN: i32 = 0x40000000

function hashOf(from: i32, to: i32): i32 {
  let hash = 0x1000003
  for (let i = from; i < to; i++) hash = (hash ^ charAt(i)) * 0x01000193
  return (hash & (UNKNOWN - 1)) | UNKNOWN
}

/** ラムセス2世: the number belongs to the name. */
function isRegnal(token: i32): bool {
  return (
    token > 0 &&
    byteAt(tokenScripts, token - 1) == KATAKANA &&
    intAt(tokenEnd, token) - intAt(tokenStart, token) <= 2 &&
    charAt(intAt(tokenEnd, token)) == 0x4e16
  )
}

function observe(token: i32, isWorth: bool): void {
  const n = token + PADDING
  const from = intAt(tokenStart, token)
  const to = intAt(tokenEnd, token)
  const unit = charAt(from)
  if (unit == 0x0a) {
    edge(n)
    return
  }
  const script = byteAt(tokenScripts, token)
  const length = to - from
  let id = intAt(tokenWord, token)
  // Names that the tokenizer does not know are words of the lexicon all the same.
  if (id < 0 && (script == KANJI || script == HIRAGANA || script == KATAKANA)) id = wordOf(from, to)
  const known = id >= 0
  const bits = known ? unitAt(lists, id) : 0
  set(WORD, n, known ? id : script == DIGIT ? EDGE - length : hashOf(from, to))
  set(POS, n, byteAt(tokenPos, token))
  set(SHAPE, n, script * 8 + (length > 6 ? 7 : length))
  set(FIRST, n, foldUnit(unit))
  set(LAST, n, foldUnit(charAt(to - 1)))
  const open: bool = script == DIGIT ? isRegnal(token) : mayBeName(script, intAt(kinds, token), unit, length)
  setFlag(OPEN, n, <i32>open)
  set(BITS, n, bits)
  setFlag(SENSE, n, known ? byteAt(senses, id) : 0)
  set(SOUND, n, open && isWorth ? soundOf(from, to, script, bits != 0) : 0)
  set(FAMILY, n, open && isWorth && script == KANJI ? surnameClass(from, to) : 0)
  // `markRuns` leaves out what is closed, and a neighbour's is looked at: it must not be that of the text before.
  set(VERDICT, n, 0)
  set(CLAIM_SHAPE, n, 0)
  set(CLAIM_CONTEXT, n, 0)
  set(EAST, n, 0)
}

// A claim's row, which the loader fills: eight numbers.
export const CLAIM: i32 = 8
export const CLAIM_START: i32 = 0
const CLAIM_END: i32 = 1
/** What goes to `VERDICT` but for the place. */
export const CLAIM_RULE: i32 = 2
const CLAIM_LEVEL: i32 = 3
const CLAIM_SHAPE_BITS: i32 = 4
const CLAIM_CONTEXT_BITS: i32 = 5
/** Where what it says of other words ends: of a full name its surname, of katakana with a dot all of it; 0 = it says nothing. */
export const CLAIM_ECHO: i32 = 6
export const FULL: i32 = 1

function markClaim(row: i32): void {
  const start = intAt(claims, row + CLAIM_START)
  const end = intAt(claims, row + CLAIM_END)
  for (let i = tokenAt(start); i < count && intAt(tokenStart, i) < end; i++) {
    const place = (<i32>(intAt(tokenStart, i) == start)) | ((<i32>(intAt(tokenEnd, i) == end)) << 1)
    const n = i + PADDING
    set(CLAIM_SHAPE, n, intAt(claims, row + CLAIM_SHAPE_BITS))
    set(CLAIM_CONTEXT, n, intAt(claims, row + CLAIM_CONTEXT_BITS))
    set(VERDICT, n, (intAt(claims, row + CLAIM_RULE) * 4 + place) * 8 + intAt(claims, row + CLAIM_LEVEL))
  }
}

/** Bits of names of all kinds. */
const PROPER: i32 = SURNAME | GIVEN | PERSON | PLACE | ORGANISATION

/**
 * Runs of which no token is known from names, unknown, or claimed by a rule, and which do not look like a given name (季範, 鋭郎), hold no name:
 * most of a text is not worth its features.
 */
function closeHopeless(sifted: bool): void {
  const end = count + PADDING
  for (let from = PADDING; from < end;) {
    if (flag(OPEN, from) == 0) {
      from++
      continue
    }
    let to = from
    let hopeful = false
    // The sieve's runs are these, but for the numbers of rulers at their ends.
    if (sifted && byteAt(worth, from - PADDING) == 0) {
      while (flag(OPEN, to) == 1) setFlag(OPEN, to++, 0)
      from = to
      continue
    }
    for (; flag(OPEN, to) == 1; to++)
      hopeful =
        hopeful || get(VERDICT, to) != 0 || (get(BITS, to) & PROPER) != 0 || get(SHAPE, to) >> 3 == KATAKANA || get(WORD, to) >= words
    if (!hopeful && !looksGiven(from - PADDING, to - 1 - PADDING)) memory.fill(attributes + OPEN + from, 0, to - from)
    from = to
  }
}

function looksGiven(first: i32, last: i32): bool {
  const start = intAt(tokenStart, first)
  const end = intAt(tokenEnd, last)
  return end - start <= 3 && end - start > 1 && byteAt(tokenScripts, first) == KANJI && givenLooks(start, end) > 0
}

/** Everything but the runs; `found` claims of the rules lie ready. */
export function observeTokens(found: i32, sifted: bool): void {
  for (let i = 0; i < PADDING; i++) {
    edge(i)
    edge(count + PADDING + i)
  }
  for (let i = 0; i < count; i++) observe(i, !sifted || byteAt(worth, i) == 1)
  for (let claim = 0; claim < found; claim++) markClaim(claim * CLAIM)
  markEchoes(found)
  closeHopeless(sifted)
}
