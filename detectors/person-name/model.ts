import { readDataFile } from '../../src/data-file.js'
import { lazy } from '../../src/text/lazy.js'
import { loadDictionary } from './dictionary/load.js'
import { parseCellScorer, type CellScorer } from './cells/scorer/weights.js'
import { createKernel, type Kernel, type Sifted } from './kernel/kernel.js'
import { createLexicon, letterTables, type Lexicon } from './lexicon.js'
import { listBits } from './model/word-lists.js'
import { senseTable } from './model/senses.js'
import { candidatesOf, scoreOf, type Candidate } from './model/verdict.js'
import { parseWeights, type Weights } from './model/weights.js'
import type { Claim } from './rules/claim.js'
import { strongClaims } from './rules/prose.js'
import type { Sentence } from './rules/sentence.js'
import { parseSieve } from './sieve/weights.js'

/** What the detector works with, once a process. A text has at most TEXT_MAX units (`kernel/load.ts`). */
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
  /** Do the tokens that were read last stay the same where this stretch is marked, too? */
  covers(start: number, end: number): boolean
  /** By token of what was read last: 1 = in a run of which a character is marked. Valid until the next call. */
  worthOf(marks: Uint8Array): Uint8Array
  /** Tells which parts of a text the tokenizer, the rules and the learned scorer need to look at; absent where the package has no file of it. */
  sieve: ((text: string) => Sifted) | undefined
  /** For the trainers. */
  kernel: Kernel
}

/** The model files, copied here by `dictionary/compile.mjs`. */
const MODEL_FILE = 'person-name.model'
const CELLS_FILE = 'person-name-cells.model'
const SIEVE_FILE = 'person-name-sieve.model'

let model: NameModel | undefined

/** Loads the dictionary on the first call (tens of milliseconds), then answers at once. @throws Error as `loadDictionary` */
export function nameModel(): NameModel {
  model ??= createModel()
  return model
}

function createModel(): NameModel {
  const dictionary = loadDictionary()
  const letters = letterTables(dictionary)
  const lexicon = createLexicon(dictionary, letters)
  const given = dictionary.partsOfSpeech.indexOf('名詞,固有名詞,人名,名')
  const weights = fileOf(MODEL_FILE, parseWeights)
  const sieve = fileOf(SIEVE_FILE, parseSieve)
  const cells = lazy(() => fileOf(CELLS_FILE, parseCellScorer))
  const words = dictionary.wordFlags.length
  const [lists, senses] = [listBits(lexicon, words), senseTable(dictionary.senses, words)]
  const kernel = createKernel(dictionary, lexicon, { letters, given, lists, senses, weights, sieve })
  return {
    lexicon,
    read: (text, marks) => kernel.read(text, marks),
    get cells() {
      return cells()
    },
    judge: weights && createJudge(weights, kernel),
    covers: (start, end) => kernel.covers(start, end),
    worthOf: (marks) => kernel.worthOf(marks),
    sieve: sieve && ((text) => kernel.sieve(text)),
    kernel,
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

function createJudge({ verdict }: Weights, kernel: Kernel): NonNullable<NameModel['judge']> {
  return (sentence, claims, worth) => {
    const at = kernel.observe(sentence, strongClaims(claims), worth)
    return candidatesOf(sentence, at, claims, kernel.decode).map((candidate) => {
      const { start, end, claim, context, evidence } = candidate
      return { start, end, claim, context, evidence, score: scoreOf(candidate, verdict) }
    })
  }
}
