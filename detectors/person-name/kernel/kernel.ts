import type { NameDictionary } from '../dictionary/load.js'
import type { Lexicon } from '../lexicon.js'
import type { Decoder, Spotted } from '../model/labels.js'
import type { Weights } from '../model/weights.js'
import type { Claim } from '../rules/claim.js'
import type { Sentence, Tokens } from '../rules/sentence.js'
import { attributesOf, tokenAt, type Attributes } from './attributes.js'
import { CLAIM, writeClaim } from './claims.js'
import { ASKED_MAX, CLAIMS_MAX, startKernel, TOKENS_MAX, type KernelModule } from './load.js'
import { createTraining, type Training } from './training.js'
import { placeWeights, type KernelTables } from './tables.js'

/** What the sieve has left of a text. */
export interface Sifted {
  /** By character: 1 = worth a look. */
  marks: Uint8Array
  /** Is any? */
  any: boolean
  /** Runs that are a surname and were left out: start and end by turns. Who knows its bearer may mark them. */
  surnames: ArrayLike<number>
}

/**
 * The inner loops of finding names in running text, compiled ahead (assembly/), as the rules and the scorer call them. What it gives is valid until the
 * next text. @throws RangeError where a text has more than TEXT_MAX units
 */
export interface Kernel {
  /** Tells which parts of a text may hold a name, before it is cut into words. */
  sieve(text: string): Sifted
  /** As `NameModel.read`. */
  read(text: string, marks: Uint8Array | undefined): Sentence
  /** Do the tokens that were read last stay the same where this stretch is marked, too? */
  covers(start: number, end: number): boolean
  /** By token of what was read last: 1 = in a run of which a character is marked. */
  worthOf(marks: Uint8Array): Uint8Array
  /** What the scorer sees of the tokens that were read last. `claims` are the settled claims of the rules. */
  observe(sentence: Sentence, claims: readonly Claim[], worth: Uint8Array | undefined): Attributes
  /** Of the tokens that were observed last. */
  decode: Decoder
  /** Has it decide by other weights from now on. */
  learn(weights: Weights): void
  /** Characters that the last `read` cut into words. */
  tokenised(): number
  training: Training
}

/** Starts the kernel on a dictionary and on what was learned. @throws Error where its memory has not enough room */
export function createKernel(dictionary: NameDictionary, lexicon: Lexicon, tables: KernelTables): Kernel {
  const module = startKernel(dictionary, tables)
  const { run, buffer, at, load } = module
  const ints = (name: string, length: number): Int32Array => new Int32Array(buffer, at(name), length)
  const bytesOf = (name: string): Uint8Array => new Uint8Array(buffer, at(name), TOKENS_MAX)
  const marks = bytesOf('marks')
  const worth = bytesOf('worth')
  const surnames = ints('surnames', TOKENS_MAX * 2)
  const tokens: Tokens = {
    count: 0,
    start: ints('tokenStart', TOKENS_MAX),
    end: ints('tokenEnd', TOKENS_MAX),
    pos: bytesOf('tokenPos'),
    word: ints('tokenWord', TOKENS_MAX),
  }
  const kinds = ints('kinds', TOKENS_MAX)
  const scripts = bytesOf('tokenScripts')
  const before = ints('before', TOKENS_MAX)
  const after = ints('after', TOKENS_MAX)
  const claimRows = ints('claims', CLAIMS_MAX * CLAIM)
  const attributes = attributesOf(module)
  const { partsOfSpeech } = dictionary
  const near = at('NEAR')
  /** Characters of the text that was read last. */
  let read = 0

  return {
    sieve(text) {
      load(text)
      const any = run.sift(text.length) === 1
      return { marks, any, surnames: surnames.subarray(0, at('surnamesFound')) }
    },
    read(text, wanted) {
      const { length } = text
      load(text)
      if (wanted !== undefined && wanted !== marks) marks.set(wanted.subarray(0, length))
      const count = run.read(length, wanted === undefined ? 0 : 1)
      tokens.count = count
      read = length
      return {
        text,
        tokens,
        // Views of the very length: what lies behind is of the text before.
        kinds: kinds.subarray(0, count),
        scripts: scripts.subarray(0, count),
        before: before.subarray(0, count + 1),
        after: after.subarray(0, count + 1),
        lexicon,
        partsOfSpeech,
        word: (token) => text.slice(tokens.start[token], tokens.end[token]),
      }
    },
    covers: (start, end) => isCovered(tokens, Math.max(0, start - near), Math.min(read, end + near)),
    worthOf(wanted) {
      if (wanted !== marks) marks.set(wanted.subarray(0, marks.length))
      run.judgeWorth()
      return worth
    },
    observe({ text }, claims, wanted) {
      if (wanted !== undefined && wanted !== worth) worth.set(wanted.subarray(0, tokens.count))
      for (let i = 0; i < claims.length; i++) writeClaim(claimRows, i * CLAIM, claims[i]!, text)
      run.observeTokens(claims.length, wanted === undefined ? 0 : 1)
      run.markRuns()
      return attributes
    },
    decode: createDecoder(module),
    learn: (weights) => placeWeights(module.place, weights),
    tokenised: () => at('tokenised'),
    training: createTraining(module, tokens),
  }
}

/** Do tokens lie there without a gap? Pieces are cut into tokens whole. */
function isCovered({ count, start, end }: Tokens, from: number, to: number): boolean {
  let token = tokenAt(start, count, from + 1) - 1
  if (token < 0 || end[token]! <= from) return false
  for (; end[token]! < to; token++) if (token + 1 === count || start[token + 1] !== end[token]) return false
  return true
}

function createDecoder({ run, buffer, at }: KernelModule): Decoder {
  const rows = new Int32Array(buffer, at('asked'), ASKED_MAX * 2)
  const spotted = at('spotted')
  const found = new Int32Array(buffer, spotted, (TOKENS_MAX + ASKED_MAX) * 6)
  const odds = new Float64Array(buffer, spotted, (TOKENS_MAX + ASKED_MAX) * 3)
  return (asked) => {
    if (asked.length > ASKED_MAX) throw new RangeError('more stretches of tokens are asked for than the kernel has room for')
    for (let i = 0; i < asked.length; i++) {
      rows[i * 2] = asked[i]![0]
      rows[i * 2 + 1] = asked[i]![1]
    }
    const names: Spotted[] = []
    const count = run.decide(asked.length)
    for (let i = 0; i < count; i++)
      names.push({ first: found[i * 6]!, last: found[i * 6 + 1]!, logOdds: odds[i * 3 + 2]!, chosen: found[i * 6 + 2] === 1 })
    return names
  }
}
