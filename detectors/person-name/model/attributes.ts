import { Script } from '../characters.js'
import { foldUnit } from '../fold.js'
import { WordFlag, type Lexicon } from '../lexicon.js'
import type { Claim, Rule } from '../rules/claim.js'
import { Kind, type Sentence } from '../rules/sentence.js'
import { markEchoes } from './echo.js'
import { looksClass, soundOf } from './looks.js'
import { deedTable, markRuns, PADDING } from './runs.js'
import { BEFORE_NAME, HONORIFICS, KATAKANA_STOPS, THINGS, THING_TAILS, TITLE_HEADS, TITLES } from '../rules/words.js'

export { PADDING }

/**
 * What the model sees of each token: small integers in parallel arrays. Entry n belongs to token n - PADDING; the padding looks like a line end.
 * Valid until the next text.
 */
export interface Attributes {
  /** Word id, or a hash of an unknown word. */
  word: Int32Array
  pos: Int32Array
  /** Script and length class. */
  shape: Int32Array
  /** Dictionary and list bits. */
  bits: Int32Array
  /** First and last character, folded (異体字). */
  first: Int32Array
  last: Int32Array
  /** How much the token looks like a given name, or like a foreign name in katakana: a class. */
  sound: Int32Array
  /** How much it looks like a surname: a class; and how much the whole run looks like surname and given name. */
  family: Int32Array
  runSound: Int32Array
  /** The rules' verdict: rule, place in the claim, class of the score; 0 = none. */
  verdict: Int32Array
  /** Bits of the claim's shape and context. */
  claimShape: Int32Array
  claimContext: Int32Array
  /** Words before and behind the run of tokens that could be one name, and the run's shape. */
  before: Int32Array
  behind: Int32Array
  run: Int32Array
  /** The last characters of those words, and their bits. */
  around: Int32Array
  aroundBits: Int32Array
  /** What the text says of the token's word elsewhere: bits of `Echo`. */
  echo: Int32Array
  /** First and last token of the run, as entries of these arrays. */
  runFirst: Int32Array
  runLast: Int32Array
  /** Bits of all words of the run together. */
  runBits: Int32Array
  /** 1 = the token may be part of a name. */
  open: Uint8Array
  /** Kind of the word, 0 = none; and those of what the run does: the first and the second verb, or noun used as one, behind its particle. */
  sense: Uint8Array
  deedSense: Int32Array
}

/** Bits beside those of `WordFlag`. */
const HONORIFIC = 512
const TITLE = 1024
const LEADS = 2048
const THING = 4096
const STOP = 8192

/** By word id: the dictionary's flags and the word lists of the rules, together. */
export function listBits(lexicon: Lexicon, words: number): Uint16Array {
  const table = lexicon.allFlags.slice(0, words)
  const mark = (list: Iterable<string>, bit: number): void => {
    for (const word of list) {
      const id = lexicon.word(word, 0, word.length)
      if (id >= 0) table[id]! |= bit
    }
  }
  mark(HONORIFICS, HONORIFIC)
  mark(TITLES, TITLE)
  mark(TITLE_HEADS, TITLE)
  mark(BEFORE_NAME, LEADS)
  mark(THINGS, THING)
  mark(KATAKANA_STOPS, STOP)
  return table
}

const RULES: Record<Rule, number> = { full: 1, entry: 2, lone: 3, katakana: 4 }
const EDGE = 0x7ffffff

/** Fills the arrays again and again; `claims` are the settled claims of the rules. */
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

function allocate(capacity: number): Attributes {
  const ints = (): Int32Array => new Int32Array(capacity)
  return {
    word: ints(),
    pos: ints(),
    shape: ints(),
    bits: ints(),
    first: ints(),
    last: ints(),
    sound: ints(),
    family: ints(),
    runSound: ints(),
    verdict: ints(),
    claimShape: ints(),
    claimContext: ints(),
    before: ints(),
    behind: ints(),
    run: ints(),
    around: ints(),
    aroundBits: ints(),
    echo: ints(),
    runFirst: ints(),
    runLast: ints(),
    runBits: ints(),
    open: new Uint8Array(capacity),
    sense: new Uint8Array(capacity),
    deedSense: ints(),
  }
}

function edge(at: Attributes, n: number): void {
  at.word[n] = EDGE
  at.pos[n] = 255
  at.shape[n] = 255
  at.bits[n] =
    at.sound[n] =
    at.family[n] =
    at.runSound[n] =
    at.verdict[n] =
    at.claimShape[n] =
    at.claimContext[n] =
    at.before[n] =
    at.behind[n] =
    at.run[n] =
    at.around[n] =
    at.aroundBits[n] =
    at.echo[n] =
    at.runFirst[n] =
    at.runLast[n] =
    at.runBits[n] =
    at.sense[n] =
    at.deedSense[n] =
    at.open[n] =
      0
  at.first[n] = at.last[n] = 0x0a
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
  at.verdict[n] = at.claimShape[n] = at.claimContext[n] = 0
}

/** Is this entry of `Attributes.word` the hash of a word that neither the tokenizer nor a list knows, however it is spelt? */
export const isUnknown = (word: number): boolean => (word & UNKNOWN) !== 0
const UNKNOWN = 0x40000000

function hashOf(text: string, from: number, to: number): number {
  let hash = 0x1000003
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash & (UNKNOWN - 1)) | UNKNOWN
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

function markClaim(at: Attributes, { tokens }: Sentence, { start, end, rule, score, shape, context }: Claim): void {
  const level = Math.max(0, Math.min(7, Math.round(score + 2)))
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

/** First token that starts at or behind `offset`. */
export function tokenAt(starts: Int32Array, count: number, offset: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (starts[middle]! < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Does the token end like a place, a building, a house? */
export const endsLikeThing = (unit: number): boolean => TAILS[unit] === 1
const TAILS = new Uint8Array(65536)
for (const c of THING_TAILS) TAILS[c.charCodeAt(0)] = 1

export { WordFlag }
