import type { NameDictionary } from '../dictionary/load.js'
import type { Lexicon } from '../lexicon.js'
import type { Attributes } from '../model/attributes.js'
import type { Decoder, Spotted } from '../model/decode.js'
import { RULES, levelOf } from '../model/observer.js'
import type { Claim } from '../rules/claim.js'
import type { Sentence } from '../rules/sentence.js'
import type { Sieve } from '../sieve/sieve.js'
import type { Tokens } from '../tokenizer/tokens.js'
import { CLAIMS_MAX, startKernel, TEXT_MAX, TOKENS_MAX, type KernelModule } from './load.js'
import type { KernelTables } from './tables.js'

/**
 * The inner loops of finding names in running text, compiled ahead (assembly/): the same answers as those of the sieve, the tokenizer and the model in
 * TypeScript, which are what it is measured against, what the trainers run, and what does its work where there is no WebAssembly, or where a text is
 * longer than its memory (test/detectors/person-name/kernel.test.ts compares them).
 */
export interface Kernel {
  /** Undefined where the text is too long. */
  sieve(text: string): ReturnType<Sieve> | undefined
  /** As `NameModel.read`; undefined where there is too much of it. */
  read(text: string, marks: Uint8Array | undefined): Sentence | undefined
  /** Was the sentence read by the kernel, so that it may be asked what follows? */
  owns(sentence: Sentence): boolean
  /** As those of the model, for a sentence of its own: the last that was read. */
  worthOf(marks: Uint8Array): Uint8Array
  /** Of at most `mostClaims`. */
  observe(sentence: Sentence, claims: readonly Claim[], worth: Uint8Array | undefined): Attributes
  decode: Decoder
  /** Most claims that it may be told of, and most stretches that it may be asked for. */
  mostClaims: number
  /** Characters that the last `read` cut into words. */
  tokenised(): number
}

/** @returns undefined as `startKernel` */
export function createKernel(bytes: Buffer, dictionary: NameDictionary, lexicon: Lexicon, tables: KernelTables): Kernel | undefined {
  const module = startKernel(bytes, dictionary, tables)
  if (module === undefined) return undefined
  const { run, buffer, at: addressOf, load } = module
  const ints = (name: string, length: number): Int32Array => new Int32Array(buffer, addressOf(name), length)
  const bytesOf = (name: string): Uint8Array => new Uint8Array(buffer, addressOf(name), TOKENS_MAX)
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
  const attributes = attributesAt(module)
  const { partsOfSpeech } = dictionary

  return {
    sieve(text) {
      if (text.length > TEXT_MAX) return undefined
      load(text)
      const any = run.sift(text.length) === 1
      return { marks, any, surnames: surnames.subarray(0, module.surnamesFound.value) }
    },
    read(text, wanted) {
      const { length } = text
      if (length > TEXT_MAX) return undefined
      load(text)
      if (wanted !== undefined && wanted !== marks) marks.set(wanted.subarray(0, length))
      const count = run.read(length, wanted === undefined ? 0 : 1)
      if (count < 0) return undefined
      tokens.count = count
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
    owns: (sentence) => sentence.tokens === tokens,
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
    mostClaims: CLAIMS_MAX,
    tokenised: () => module.tokenised.value,
  }
}

/** Numbers of a claim's row, as assembly/attributes.ts reads it. */
const CLAIM = 8

function writeClaim(rows: Int32Array, row: number, claim: Claim, text: string): void {
  rows[row] = claim.start
  rows[row + 1] = claim.end
  rows[row + 2] = RULES[claim.rule]
  rows[row + 3] = levelOf(claim)
  rows[row + 4] = claim.shape
  rows[row + 5] = claim.context
  rows[row + 6] = echoEnd(claim, text)
}

/** To where a claim tells of its words elsewhere in the text (../model/echo.ts), 0 where it does not. */
function echoEnd({ rule, start, end, surnameEnd, score }: Claim, text: string): number {
  if (score < 0) return 0
  if (rule === 'full') return surnameEnd ?? 0
  return rule === 'katakana' && text.slice(start, end).includes('\u30fb') ? end : 0
}

function createDecoder({ run, buffer, at: addressOf }: KernelModule): Decoder {
  const asked = new Int32Array(buffer, addressOf('asked'), CLAIMS_MAX * 2)
  const spotted = addressOf('spotted')
  const rows = new Int32Array(buffer, spotted, (TOKENS_MAX + CLAIMS_MAX) * 6)
  const odds = new Float64Array(buffer, spotted, (TOKENS_MAX + CLAIMS_MAX) * 3)
  return (_sentence, _at, spans) => {
    for (let i = 0; i < spans.length; i++) {
      asked[i * 2] = spans[i]![0]
      asked[i * 2 + 1] = spans[i]![1]
    }
    const found: Spotted[] = []
    const count = run.decide(spans.length)
    for (let i = 0; i < count; i++)
      found.push({ first: rows[i * 6]!, last: rows[i * 6 + 1]!, logOdds: odds[i * 3 + 2]!, chosen: rows[i * 6 + 2] === 1 })
    return found
  }
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

function attributesAt({ buffer, at: addressOf }: KernelModule): Attributes {
  const start = addressOf('attributes')
  const bytes = start + COLUMNS.length * TOKENS_MAX * 4
  return Object.fromEntries([
    ...COLUMNS.map((name, i) => [name, new Int32Array(buffer, start + i * TOKENS_MAX * 4, TOKENS_MAX)]),
    ...BYTE_COLUMNS.map((name, i) => [name, new Uint8Array(buffer, bytes + i * TOKENS_MAX, TOKENS_MAX)]),
  ]) as unknown as Attributes
}
