import { readDataFile } from '../../src/data-file.js'
import { lazy } from '../../src/text/lazy.js'
import { loadDictionary, type NameDictionary } from './dictionary/load.js'
import { parseCellScorer, type CellScorer } from './cells/scorer/weights.js'
import { createKernel, type Kernel } from './kernel/kernel.js'
import { createLexicon, letterTables, type Lexicon } from './lexicon.js'
import { holdsJapanese } from './characters.js'
import { createObserver } from './model/observer.js'
import { listBits } from './model/word-lists.js'
import { createDecoder } from './model/decode.js'
import { senseTable } from './model/senses.js'
import { candidatesOf, scoreOf, type Candidate } from './model/verdict.js'
import { parseWeights, type Weights } from './model/weights.js'
import type { Claim } from './rules/claim.js'
import { strongClaims } from './rules/prose.js'
import { analyse, kindTable, type Sentence } from './rules/sentence.js'
import { joinHiragana } from './tokenizer/join-hiragana.js'
import { isAny, widen, worthOf } from './sieve/runs.js'
import { createSieve, type Sieve } from './sieve/sieve.js'
import { parseSieve } from './sieve/weights.js'
import { splitKatakana } from './tokenizer/split-katakana.js'
import { createTokenizer } from './tokenizer/tokenizer.js'

/** What the detector works with, once a process. */
export interface NameModel {
  lexicon: Lexicon
  /**
   * Tokens of a text and what the rules ask of them. Pieces without kana and kanji give no tokens, nor do those that are not near a marked character.
   * Valid until the next call.
   */
  read(text: string, marks?: Uint8Array): Sentence
  /** The learned scorer of cells, loaded when it is asked for; absent where the package has no file of it. */
  readonly cells: CellScorer | undefined
  /** Stretches that the learned scorer or a rule takes for a name, with the log odds of its verdict; absent where the package has no model file. */
  judge: ((sentence: Sentence, claims: readonly Claim[], worth?: Uint8Array) => (Candidate & { score: number })[]) | undefined
  /** By token of what was read last: 1 = in a run of which a character is marked. Valid until the next call. */
  worthOf(sentence: Sentence, marks: Uint8Array): Uint8Array
  /** Tells which parts of a text the tokenizer, the rules and the learned scorer need to look at; absent where the package has no file of it. */
  sieve: Sieve | undefined
}

/** The model files, copied here by `dictionary/compile.mjs`. */
const MODEL_FILE = 'person-name.model'
const CELLS_FILE = 'person-name-cells.model'
const SIEVE_FILE = 'person-name-sieve.model'
/** The compiled kernel (kernel/compile.mjs). */
const KERNEL_FILE = 'person-name.wasm'

let model: NameModel | undefined

/** Loads the dictionary on the first call (tens of milliseconds), then answers at once. @throws Error as `loadDictionary`. */
export function nameModel(): NameModel {
  model ??= createModel()
  return model
}

/** So many characters are read in TypeScript, before the kernel is worth the milliseconds of its start: a commit, a small file. */
const FEW = 2000

/** What `nameModel` keeps. The kernel starts when more than a `few` characters were looked at. @throws as `loadDictionary` */
export function createModel({ few = FEW } = {}): NameModel {
  const dictionary = loadDictionary()
  const letters = letterTables(dictionary)
  const lexicon = createLexicon(dictionary, letters)
  const given = dictionary.partsOfSpeech.indexOf('名詞,固有名詞,人名,名')
  const weights = fileOf(MODEL_FILE, parseWeights)
  const sifted = fileOf(SIEVE_FILE, parseSieve)
  const cells = lazy(() => fileOf(CELLS_FILE, parseCellScorer))
  const words = dictionary.wordFlags.length
  const lists = listBits(lexicon, words)
  const senses = senseTable(dictionary.senses, words)
  const start = lazy(() => {
    if (weights === undefined || sifted === undefined) return undefined
    const tables = { letters, given, lists, senses, weights, sieve: sifted }
    return fileOf(KERNEL_FILE, (bytes) => createKernel(bytes, dictionary, lexicon, tables))
  })
  let seen = 0
  let kernel: Kernel | undefined
  const kernelFor = ({ length }: string): Kernel | undefined => {
    if (kernel === undefined && (seen += length) > few) kernel = start()
    return kernel
  }
  const read = lazy(() => createReader(dictionary, lexicon, given))
  const sieve = sifted && lazy(() => createSieve(sifted, lexicon))
  return {
    lexicon,
    read: (text, marks) => kernelFor(text)?.read(text, marks) ?? read()(text, marks),
    get cells() {
      return cells()
    },
    judge: weights && createJudge(weights, createObserver(lexicon, lists, dictionary.partsOfSpeech, senses), () => kernel),
    worthOf: (sentence, marks) => (kernel?.owns(sentence) === true ? kernel.worthOf(marks) : worthOf(sentence, marks)),
    sieve: sieve && ((text) => kernelFor(text)?.sieve(text) ?? sieve()(text)),
  }
}

/** What `NameModel.read` does where the kernel cannot. */
function createReader(dictionary: NameDictionary, lexicon: Lexicon, given: number): NameModel['read'] {
  const tokenizer = createTokenizer(dictionary)
  const kinds = kindTable(dictionary)
  return (text, marks) => {
    const wanted = marks && widen(marks, text.length)
    const tokens = tokenizer.tokenize(
      text,
      (from, to) => (wanted !== undefined && !isAny(wanted, from, to)) || !holdsJapanese(text, from, to),
    )
    splitKatakana(text, tokens, lexicon)
    joinHiragana(text, tokens, given, lexicon)
    return analyse(text, tokens, kinds, lexicon, dictionary.partsOfSpeech)
  }
}

/** What a file of the package holds; undefined where there is none, or of another version: then the rules decide alone, or nothing is sifted. */
function fileOf<T>(name: string, parse: (file: Buffer) => T | undefined): T | undefined {
  let file: Buffer
  try {
    file = readDataFile(name)
  } catch {
    return undefined
  }
  return parse(file)
}

function createJudge(
  weights: Weights,
  observe: ReturnType<typeof createObserver>,
  kernelNow: () => Kernel | undefined,
): NonNullable<NameModel['judge']> {
  const decode = lazy(() => createDecoder(weights))
  return (sentence, claims, worth) => {
    const kernel = kernelNow()
    const compiled = kernel?.owns(sentence) === true && claims.length <= kernel.mostClaims ? kernel : undefined
    const strong = strongClaims(claims)
    const at = compiled === undefined ? observe(sentence, strong, worth) : compiled.observe(sentence, strong, worth)
    return candidatesOf(sentence, at, claims, compiled === undefined ? decode() : compiled.decode).map((candidate) => {
      const { start, end, claim, context, evidence } = candidate
      return { start, end, claim, context, evidence, score: scoreOf(candidate, weights.verdict) }
    })
  }
}
