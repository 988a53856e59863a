import type { DataMemory } from '../../../src/data-memory.js'
import { marks as chineseMarks, TWO } from '../cells/chinese.js'
import { SCRIPTS } from '../characters.js'
import type { CharacterClass, NameDictionary } from '../dictionary/load.js'
import { FOLDED_BEYOND, FOLDS } from '../fold.js'
import type { LetterTables } from '../lexicon.js'
import { likelihoods } from '../model/decode.js'
import { deedTable, LIGHT } from '../model/runs.js'
import type { Weights } from '../model/weights.js'
import { kindTable } from '../rules/sentence.js'
import { CLOSING, PARTICLES as SIEVE_PARTICLES } from '../sieve/sieve.js'
import type { SieveWeights } from '../sieve/weights.js'
import { ORDINARY, PARTICLES } from '../tokenizer/join-hiragana.js'

/** What the kernel works with besides the dictionary. */
export interface KernelTables {
  letters: LetterTables
  /** Part of speech of given names. */
  given: number
  lists: Uint16Array
  senses: Uint8Array
  weights: Weights
  sieve: SieveWeights
}

type View = Uint8Array | Int8Array | Uint16Array | Int16Array | Int32Array | Float64Array

/** Tells the kernel where each table lies; what does not lie in its memory is copied there. False where there is no room. */
export function placeTables(
  shared: DataMemory,
  dictionary: NameDictionary,
  { letters, given, lists, senses, weights, sieve }: KernelTables,
  set: (name: string, value: number) => void,
): boolean {
  const { buffer } = shared.memory
  let fits = true
  const place = (name: string, view: View): void => {
    if (view.buffer === buffer) return set(name, view.byteOffset)
    const address = shared.take(view.byteLength)
    if (address === undefined) return void (fits = false)
    new Uint8Array(buffer).set(new Uint8Array(view.buffer, view.byteOffset, view.byteLength), address)
    set(name, address)
  }
  for (const name of SECTIONS) place(name, dictionary[name])
  set('contexts', dictionary.contexts)
  set('rivals', Math.sqrt(dictionary.leads.length))
  set('lineEndPos', dictionary.classes[1]?.tokens[0]?.pos ?? 0)
  set('givenPos', given)

  place('folded', letters.folded)
  place('kana', letters.kana)
  place('scripts', SCRIPTS as Uint8Array)
  place('fold', FOLDS as Uint16Array)
  place('beyond', Int32Array.from([...FOLDED_BEYOND].flat()))
  set('beyondCount', FOLDED_BEYOND.size)
  const { heads, tokens } = packClasses(dictionary.classes)
  place('classes', heads)
  place('unknown', tokens)
  place('kindOfPos', kindTable(dictionary))
  place('deedOfPos', deedTable(dictionary.partsOfSpeech))

  place(
    'particles',
    Uint8Array.from({ length: SIEVE_PARTICLES.length }, (_, index) => (PARTICLES.has(FIRST_KANA + index) ? 1 : 0)),
  )
  place('sieveParticles', SIEVE_PARTICLES)
  place('ordinary', packWords([...ORDINARY]))
  set('ordinaryCount', ORDINARY.size)
  place('closing', Uint16Array.from(CLOSING))
  set('closingCount', CLOSING.size)
  place(
    'light',
    Int32Array.from(LIGHT, (code) => code | 0),
  )
  set('lightCount', LIGHT.size)
  place('chinese', chineseMarks)
  place(
    'chineseTwo',
    Int32Array.from(TWO, (surname) => surname.charCodeAt(0) | (surname.charCodeAt(1) << 16)),
  )
  set('chineseTwoCount', TWO.size)
  place('lists', lists)
  place('senses', senses)
  set('words', lists.length)

  place('sieveTable', sieve.table)
  set('sieveBits', sieve.bits)
  set('sieveLeast', sieve.least)
  set('sieveLeastOfRun', sieve.leastOfRun)
  set('mask', weights.mask)
  set('scale', weights.scale)
  place('ranks', weights.ranks)
  place('weights', weights.packed)
  place('transitions', weights.transitions)
  place('likely', likelihoods(weights))
  return fits
}

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

const FIRST_KANA = 0x3041

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
