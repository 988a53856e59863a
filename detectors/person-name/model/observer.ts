import { Script } from '../characters.js'
import { foldUnit } from '../fold.js'
import { WordFlag, type Lexicon } from '../lexicon.js'
import type { Claim, Rule } from '../rules/claim.js'
import { Kind, type Sentence } from '../rules/sentence.js'
import { allocate, EDGE, edge, hashOf, PADDING, tokenAt, type Attributes } from './attributes.js'
import { markEchoes } from './echo.js'
import { looksClass, soundOf } from './looks.js'
import { deedTable, markRuns } from './runs.js'

/** Rules as numbers of `Attributes.verdict`. */
export const RULES: Record<Rule, number> = { full: 1, entry: 2, lone: 3, katakana: 4 }

/** Fills the arrays again and again; `claims` are the settled claims of the rules. The same is compiled from ../kernel/assembly/attributes.ts. */
export function createObserver(
  lexicon: Lexicon,
  lists: Uint16Array,
  partsOfSpeech: readonly string[],
  senses: Uint8Array,
): (sentence: Sentence, claims: readonly Claim[], worth?: Uint8Array) => Attributes {
  let at = allocate(1024)
  const deeds = deedTable(partsOfSpeech)
  return (sentence, claims, worth) => {
    const { tokens } = sentence
    if (at.word.length < tokens.count + 2 * PADDING) at = allocate(tokens.count * 2)
    for (let i = 0; i < PADDING; i++) {
      edge(at, i)
      edge(at, tokens.count + PADDING + i)
    }
    for (let i = 0; i < tokens.count; i++) observe(at, sentence, i, lexicon, lists, senses, worth === undefined || worth[i] === 1)
    for (const claim of claims) markClaim(at, sentence, claim)
    markEchoes(at, sentence, claims)
    closeHopeless(at, sentence, lists.length, worth)
    markRuns(at, sentence, deeds, senses)
    return at
  }
}

function observe(
  at: Attributes,
  sentence: Sentence,
  token: number,
  lexicon: Lexicon,
  lists: Uint16Array,
  senses: Uint8Array,
  isWorth: boolean,
): void {
  const { text, tokens, scripts, kinds } = sentence
  const n = token + PADDING
  const from = tokens.start[token]!
  const to = tokens.end[token]!
  const unit = text.charCodeAt(from)
  if (unit === 0x0a) return edge(at, n)
  const script = scripts[token]!
  const length = to - from
  let id = tokens.word[token]!
  // Names that the tokenizer does not know are words of the lexicon all the same.
  if (id < 0 && (script === Script.kanji || script === Script.hiragana || script === Script.katakana)) id = lexicon.word(text, from, to)
  const known = id >= 0
  if (!known) id = script === Script.digit ? EDGE - length : hashOf(text, from, to)
  at.word[n] = id
  at.pos[n] = tokens.pos[token]!
  at.shape[n] = script * 8 + (length > 6 ? 7 : length)
  at.first[n] = foldUnit(unit)
  at.last[n] = foldUnit(text.charCodeAt(to - 1))
  const open = script === Script.digit ? isRegnal(sentence, token) : mayBeName(script, kinds[token]!, unit, length)
  at.open[n] = open ? 1 : 0
  at.bits[n] = known ? lists[id]! : 0
  at.sense[n] = known ? senses[id]! : 0
  at.sound[n] = open && isWorth ? soundOf(text, from, to, script, at.bits[n] !== 0, lexicon) : 0
  at.family[n] = open && isWorth && script === Script.kanji ? looksClass(lexicon.surnameLooks(text, from, to)) : 0
  // `markRuns` leaves out what is closed, and a neighbour's is looked at: it must not be that of the text before.
  at.verdict[n] = at.claimShape[n] = at.claimContext[n] = at.east[n] = 0
}

/** ラムセス2世: the number belongs to the name. */
function isRegnal({ text, tokens, scripts }: Sentence, token: number): boolean {
  return (
    token > 0 &&
    scripts[token - 1] === Script.katakana &&
    tokens.end[token]! - tokens.start[token]! <= 2 &&
    text[tokens.end[token]!] === '世'
  )
}

/** Particles, endings, verbs in kana, numbers and marks are in no name; a middle dot, a space or = may join two parts. */
export function mayBeName(script: number, kind: number, unit: number, length: number): boolean {
  switch (script) {
    case Script.kanji:
    case Script.katakana:
    case Script.latin:
      return true
    case Script.hiragana:
      return (
        (kind & (Kind.particle | Kind.auxiliary | Kind.verb | Kind.other)) === 0 ||
        ((kind & (Kind.particle | Kind.auxiliary)) === 0 && length > 1)
      )
    case Script.space:
      return length === 1 && unit !== 0x0a
    case Script.digit:
      return false
    default:
      return length > 1
        ? (kind & (Kind.symbol | Kind.verb | Kind.auxiliary | Kind.particle)) === 0
        : unit === 0x30fb || unit === 0x3d || unit === 0x2e
  }
}

/** Class of a claim's score, 0 to 7. */
export const levelOf = ({ score }: Claim): number => Math.max(0, Math.min(7, Math.round(score + 2)))

function markClaim(at: Attributes, { tokens }: Sentence, claim: Claim): void {
  const { start, end, rule, shape, context } = claim
  const level = levelOf(claim)
  for (let i = tokenAt(tokens.start, tokens.count, start); i < tokens.count && tokens.start[i]! < end; i++) {
    const place = (tokens.start[i] === start ? 1 : 0) | (tokens.end[i] === end ? 2 : 0)
    at.claimShape[i + PADDING] = shape
    at.claimContext[i + PADDING] = context
    at.verdict[i + PADDING] = ((RULES[rule] * 4 + place) * 8 + level) | 0
  }
}

const PROPER = WordFlag.surname | WordFlag.given | WordFlag.person | WordFlag.place | WordFlag.organisation

/**
 * Runs of which no token is known from names, unknown, or claimed by a rule, and which do not look like a given name (季範, 鋭郎), hold no name:
 * most of a text is not worth its features.
 */
function closeHopeless(at: Attributes, sentence: Sentence, words: number, worth?: Uint8Array): void {
  const end = sentence.tokens.count + PADDING
  for (let from = PADDING; from < end;) {
    if (at.open[from] === 0) {
      from++
      continue
    }
    let to = from
    let hopeful = false
    // The sieve's runs are these, but for the numbers of rulers at their ends.
    if (worth !== undefined && worth[from - PADDING] === 0) {
      while (at.open[to] === 1) at.open[to++] = 0
      from = to
      continue
    }
    for (; at.open[to] === 1; to++)
      hopeful ||= at.verdict[to] !== 0 || (at.bits[to]! & PROPER) !== 0 || at.shape[to]! >> 3 === Script.katakana || at.word[to]! >= words
    if (!hopeful && !looksGiven(sentence, from - PADDING, to - 1 - PADDING)) at.open.fill(0, from, to)
    from = to
  }
}

function looksGiven({ text, tokens, scripts, lexicon }: Sentence, first: number, last: number): boolean {
  const start = tokens.start[first]!
  const end = tokens.end[last]!
  return end - start <= 3 && end - start > 1 && scripts[first] === Script.kanji && lexicon.givenLooks(text, start, end) > 0
}
