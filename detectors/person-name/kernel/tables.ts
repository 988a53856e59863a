import { marks as chineseMarks, TWO } from '../cells/chinese.js'
import { SCRIPTS } from '../characters.js'
import type { CharacterClass, NameDictionary } from '../dictionary/load.js'
import { FOLDED_BEYOND, FOLDS } from '../fold.js'
import type { LetterTables } from '../lexicon.js'
import { follows, LABELS } from '../model/labels.js'
import type { Weights } from '../model/weights.js'
import { kindTable } from '../rules/sentence.js'
import type { SieveWeights } from '../sieve/weights.js'
import { CLOSING, deedTable, LIGHT, ORDINARY, PARTICLES, SIEVE_PARTICLES } from './word-tables.js'

/** What the kernel works with besides the dictionary. */
export interface KernelTables {
  letters: LetterTables
  /** Part of speech of given names. */
  given: number
  lists: Uint16Array
  senses: Uint8Array
  /** What was learned; absent where the package has no file of it: then the kernel is not asked what needs it. */
  weights: Weights | undefined
  sieve: SieveWeights | undefined
}

type View = Uint8Array | Int8Array | Uint16Array | Int16Array | Int32Array | Float64Array

/** Tells the kernel, by the names of assembly/memory.ts, a number, and where a table lies. */
export interface Place {
  set(name: string, value: number): void
  table(name: string, view: View): void
}

/** Tells the kernel where each table lies. */
export function placeTables(
  { set, table }: Place,
  dictionary: NameDictionary,
  { letters, given, lists, senses, weights, sieve }: KernelTables,
): void {
  for (const name of SECTIONS) table(name, dictionary[name])
  set('contexts', dictionary.contexts)
  set('rivals', Math.sqrt(dictionary.leads.length))
  set('lineEndPos', dictionary.classes[1]?.tokens[0]?.pos ?? 0)
  set('givenPos', given)

  table('folded', letters.folded)
  table('kana', letters.kana)
  table('scripts', SCRIPTS as Uint8Array)
  table('fold', FOLDS as Uint16Array)
  table('beyond', Int32Array.from([...FOLDED_BEYOND].flat()))
  set('beyondCount', FOLDED_BEYOND.size)
  const { heads, tokens } = packClasses(dictionary.classes)
  table('classes', heads)
  table('unknown', tokens)
  table('kindOfPos', kindTable(dictionary))
  table('deedOfPos', deedTable(dictionary.partsOfSpeech))

  table('particles', PARTICLES)
  table('sieveParticles', SIEVE_PARTICLES)
  table('ordinary', packWords(ORDINARY))
  set('ordinaryCount', ORDINARY.length)
  table('closing', Uint16Array.from(CLOSING))
  set('closingCount', CLOSING.length)
  table(
    'light',
    Int32Array.from(LIGHT, (code) => code | 0),
  )
  set('lightCount', LIGHT.length)
  table('chinese', chineseMarks)
  table(
    'chineseTwo',
    Int32Array.from(TWO, (surname) => surname.charCodeAt(0) | (surname.charCodeAt(1) << 16)),
  )
  set('chineseTwoCount', TWO.size)
  table('lists', lists)
  table('senses', senses)
  set('words', lists.length)

  if (sieve !== undefined) placeSieve({ set, table }, sieve)
  if (weights !== undefined) placeWeights({ set, table }, weights)
}

function placeSieve({ set, table }: Place, sieve: SieveWeights): void {
  table('sieveTable', sieve.table)
  set('sieveBits', sieve.bits)
  set('sieveLeast', sieve.least)
  set('sieveLeastOfRun', sieve.leastOfRun)
}

/** What the chain learned. */
export function placeWeights({ set, table }: Place, weights: Weights): void {
  set('mask', weights.mask)
  set('scale', weights.scale)
  table('ranks', weights.ranks)
  table('weights', weights.packed)
  table('transitions', weights.transitions)
  table('likely', likelihoods(weights.transitions))
}

/** What multiplies the paths from label a to label b, at [5a + b]: 0 where b may not follow. */
const likelihoods = (transitions: Float64Array): Float64Array =>
  transitions.map((value, i) => (follows(Math.floor(i / LABELS), i % LABELS) ? Math.exp(value) : 0))

const SECTIONS = [
  'letters',
  'units',
  'pairs',
  'wordFlags',
  'tokens',
  'contextPos',
  'connection',
  'leads',
  'charClass',
  'givenLooks',
  'surnameLooks',
  'foreignLooks',
] as const

/** Classes as rows of four: invoke, group, first of the tokens, number of them; and the tokens as context and cost. */
function packClasses(classes: readonly CharacterClass[]): { heads: Int32Array; tokens: Int32Array } {
  const heads: number[] = []
  const packed: number[] = []
  for (const { invoke, group, tokens } of classes) {
    heads.push(invoke ? 1 : 0, group ? 1 : 0, packed.length / 2, tokens.length)
    for (const { context, cost } of tokens) packed.push(context, cost)
  }
  return { heads: Int32Array.from(heads), tokens: Int32Array.from(packed) }
}

/** Words of up to four units, each in 64 bits. */
function packWords(words: readonly string[]): Uint16Array {
  const packed = new Uint16Array(words.length * 4)
  words.forEach((word, i) => {
    if (word.length > 4) throw new Error('a word of more than four units does not fit in 64 bits')
    for (let k = 0; k < word.length; k++) packed[i * 4 + k] = word.charCodeAt(k)
  })
  return packed
}
