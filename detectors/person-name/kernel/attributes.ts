import { TOKENS_MAX, type KernelModule } from './load.js'

/** Tokens of context on either side, as in assembly/attributes.ts. */
export const PADDING = 2

/**
 * What the model sees of each token: small integers in parallel arrays, the columns of assembly/attributes.ts. Entry n belongs to token n - PADDING; the
 * padding looks like a line end. Valid until the next text.
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
  /** Surname of China or Korea at its beginning: its length × 8, and how many kanji of the run follow; 0 = none. */
  east: Int32Array
  /** How much the run looks like surname and given name without the callings and titles around it: a class with the token's place; 0 = all of it. */
  coreSound: Int32Array
  /** The last word of the sentence that has a kind, if it stands behind the run, and its kind: Xは、日本の実業家。 */
  closing: Int32Array
  closingSense: Uint8Array
  /** Kind of the word, 0 = none; and those of what the run does: the first and the second verb, or noun used as one, behind its particle. */
  sense: Uint8Array
  deedSense: Int32Array
}

/** What the text says of a word elsewhere: the same bits as in assembly/echo.ts. */
export const Echo = { surnameOfFull: 1, partOfKatakana: 2, again: 4 } as const

/** Is this entry of `Attributes.word` the hash of a word that neither the tokenizer nor a list knows, however it is spelt? */
export const isUnknown = (word: number): boolean => (word & UNKNOWN) !== 0
const UNKNOWN = 0x40000000

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

/** The columns of assembly/attributes.ts, in its order. */
const COLUMNS = [
  'word',
  'pos',
  'shape',
  'bits',
  'first',
  'last',
  'sound',
  'family',
  'runSound',
  'verdict',
  'claimShape',
  'claimContext',
  'before',
  'behind',
  'run',
  'around',
  'aroundBits',
  'echo',
  'runFirst',
  'runLast',
  'runBits',
  'east',
  'coreSound',
  'closing',
  'deedSense',
] as const
const BYTE_COLUMNS = ['closingSense', 'open', 'sense'] as const

/** Views of the columns. */
export function attributesOf({ buffer, at }: KernelModule): Attributes {
  const start = at('attributes')
  const bytes = start + COLUMNS.length * TOKENS_MAX * 4
  return Object.fromEntries([
    ...COLUMNS.map((name, i) => [name, new Int32Array(buffer, start + i * TOKENS_MAX * 4, TOKENS_MAX)]),
    ...BYTE_COLUMNS.map((name, i) => [name, new Uint8Array(buffer, bytes + i * TOKENS_MAX, TOKENS_MAX)]),
  ]) as unknown as Attributes
}
