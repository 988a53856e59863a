import { readDataFile } from '../../src/data-file.js'
import { lazy } from '../../src/text/lazy.js'
import { loadDictionary, type NameDictionary } from './dictionary/load.js'
import { parseCellScorer, type CellScorer } from './cells/scorer/weights.js'
import { createLexicon, type Lexicon } from './lexicon.js'
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
import { isAny, widen } from './sieve/runs.js'
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
  /** Tells which parts of a text the tokenizer, the rules and the learned scorer need to look at; absent where the package has no file of it. */
  sieve: Sieve | undefined
}

/** The model files, copied here by `dictionary/compile.mjs`. */
const MODEL_FILE = 'person-name.model'
const CELLS_FILE = 'person-name-cells.model'
const SIEVE_FILE = 'person-name-sieve.model'

let model: NameModel | undefined

/** Loads the dictionary on the first call (tens of milliseconds), then answers at once. @throws Error as `loadDictionary`. */
export function nameModel(): NameModel {
  model ??= createModel()
  return model
}

function createModel(): NameModel {
  const dictionary = loadDictionary()
  const lexicon = createLexicon(dictionary)
  const tokenizer = createTokenizer(dictionary)
  const kinds = kindTable(dictionary)
  const given = dictionary.partsOfSpeech.indexOf('名詞,固有名詞,人名,名')
  const weights = fileOf(MODEL_FILE, parseWeights)
  const sifted = fileOf(SIEVE_FILE, parseSieve)
  const cells = lazy(() => fileOf(CELLS_FILE, parseCellScorer))
  return {
    lexicon,
    read(text, marks) {
      const wanted = marks && widen(marks, text.length)
      const tokens = tokenizer.tokenize(
        text,
        (from, to) => (wanted !== undefined && !isAny(wanted, from, to)) || !holdsJapanese(text, from, to),
      )
      splitKatakana(text, tokens, lexicon)
      joinHiragana(text, tokens, given, lexicon)
      return analyse(text, tokens, kinds, lexicon, dictionary.partsOfSpeech)
    },
    get cells() {
      return cells()
    },
    judge: weights && createJudge(weights, lexicon, dictionary),
    sieve: sifted && createSieve(sifted, lexicon),
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

function createJudge(weights: Weights, lexicon: Lexicon, dictionary: NameDictionary): NonNullable<NameModel['judge']> {
  const words = dictionary.wordFlags.length
  const observe = createObserver(lexicon, listBits(lexicon, words), dictionary.partsOfSpeech, senseTable(dictionary.senses, words))
  const decode = createDecoder(weights)
  return (sentence, claims, worth) =>
    candidatesOf(sentence, observe(sentence, strongClaims(claims), worth), claims, decode).map((candidate) => {
      const { start, end, claim, context, evidence } = candidate
      return { start, end, claim, context, evidence, score: scoreOf(candidate, weights.verdict) }
    })
}
