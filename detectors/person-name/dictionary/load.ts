import { closeSync, openSync, readSync } from 'node:fs'
import { dataFile, readDataFile } from '../../../src/data-file.js'

/** How a class of characters makes words that the dictionary does not know (MeCab's char.def and unk.def). */
export interface CharacterClass {
  name: string
  /** Also where the dictionary knows a word. */
  invoke: boolean
  /** A run of the class is one word; else each character. */
  group: boolean
  tokens: readonly { context: number; cost: number; pos: number }[]
}

/** IPADIC and the name lists in flat arrays. Word ids are positions in the trie's order; contexts are numbered by frequency, 0 is the sentence's edge. */
export interface NameDictionary {
  /** UTF-16 code unit → letter of the trie; 0 = in no word. */
  letters: Uint16Array
  /** Double array: base, parent, word id (or -1), packed token of node n from 4n on (`dictionary/compile/trie.mjs`). */
  units: Int32Array
  /** Filter of the first two letters of words with tokens. */
  pairs: Uint8Array
  /** Bits of `WordFlag` by word id. */
  wordFlags: Uint16Array
  /** Packed tokens of words that have several. */
  tokens: Int32Array
  /** Index in `partsOfSpeech` by context. */
  contextPos: Uint8Array
  /** Cost of token b behind token a: [context of b × contexts + context of a]. */
  connection: Int16Array
  contexts: number
  /** Most that any token costs more behind a than behind b, for the first contexts: [a × √length + b]. */
  leads: Int16Array
  charClass: Uint8Array
  classes: readonly CharacterClass[]
  /** Four fields joined by commas: '名詞,固有名詞,人名,姓'. */
  partsOfSpeech: readonly string[]
  /** Log odds × 16 of a character at a position in given names (only, first, middle, last), -128 = never; 4 × 65,536. */
  givenScores: Int8Array
  /** Log odds × 16 of neighbouring katakana in names, 96 × 96 from U+30A0, 0 = edge. */
  katakanaScores: Int8Array
  /** Words that say what is done, or who does it, by kind: word id × 32 + kind. */
  senses: Int32Array
  /** Log odds × 8 of a kanji by length and position, given names and surnames against other words; 9 × 0x5200 (`compile/looks.mjs`). */
  givenLooks: Int8Array
  surnameLooks: Int8Array
  /** The same of one to three katakana by hash, parts of (foreign) names against other words; 65,536. */
  foreignLooks: Int8Array
}

const MAGIC = 'SKSHNAME'
/** Equal to FORMAT_VERSION in `compile/sections.mjs`. */
const FORMAT_VERSION = 3
const NAME = 'person-name.dict'
const FILE = `dist/data/${NAME}`
const MISSING = `the name dictionary ${FILE} is missing: run 'npm run build'`
const OTHER_VERSION = `the name dictionary ${FILE} is of another version: run 'npm run build'`

interface Header {
  meta: Pick<NameDictionary, 'partsOfSpeech' | 'contexts' | 'classes'>
  sections: Record<string, { type: string; offset: number; length: number }>
}

let loaded: NameDictionary | undefined

/**
 * The dictionary, read once a process (about 15 MB, views on one buffer).
 * @throws Error if the file is missing or of another version: the package was not built, or is damaged.
 */
export function loadDictionary(): NameDictionary {
  loaded ??= parseDictionary(readDictionaryFile())
  return loaded
}

function readDictionaryFile(): Buffer {
  try {
    return readDataFile(NAME)
  } catch {
    throw new Error(MISSING)
  }
}

/**
 * Looks at the beginning of the dictionary's file, so that one of another version is told before the first scan; its size is looked at with that of all data.
 * @throws Error as `loadDictionary`
 */
export function checkDictionary(): void {
  if (loaded !== undefined) return
  let file: number
  try {
    file = openSync(dataFile(NAME), 'r')
  } catch {
    throw new Error(MISSING)
  }
  try {
    const start = Buffer.alloc(16)
    readSync(file, start)
    headerLength(start)
  } finally {
    closeSync(file)
  }
}

/** Where the sections begin, behind a header of so many bytes. */
const dataStart = (header: number): number => (16 + header + 7) & ~7

/** @throws Error if the bytes do not begin a dictionary of this version. */
function headerLength(file: Buffer): number {
  if (file.length < 16 || file.toString('latin1', 0, 8) !== MAGIC || file.readUInt32LE(8) !== FORMAT_VERSION) throw new Error(OTHER_VERSION)
  return file.readUInt32LE(12)
}

/** @throws Error if the bytes are not a dictionary of this version. */
export function parseDictionary(file: Buffer): NameDictionary {
  const headerEnd = 16 + headerLength(file)
  const { meta, sections } = JSON.parse(file.toString('utf8', 16, headerEnd)) as Header
  // Typed arrays need aligned starts: a Buffer of this size owns its memory, but that is Node's choice.
  const memory = file.byteOffset % 8 === 0 ? file : Buffer.from(new Uint8Array(file).buffer)
  const start = memory.byteOffset + dataStart(headerEnd - 16)
  const section = <A>(name: string, type: new (buffer: ArrayBufferLike, offset: number, length: number) => A): A => {
    const found = sections[name]
    if (found === undefined || found.type !== type.name) throw new Error(`the name dictionary has no section '${name}'`)
    return new type(memory.buffer, start + found.offset, found.length)
  }
  return {
    letters: section('letters', Uint16Array),
    units: section('units', Int32Array),
    pairs: section('pairs', Uint8Array),
    wordFlags: section('wordFlags', Uint16Array),
    tokens: section('tokens', Int32Array),
    contextPos: section('contextPos', Uint8Array),
    connection: section('connection', Int16Array),
    leads: section('leads', Int16Array),
    charClass: section('charClass', Uint8Array),
    givenScores: section('givenScores', Int8Array),
    katakanaScores: section('katakanaScores', Int8Array),
    senses: section('senses', Int32Array),
    givenLooks: section('givenLooks', Int8Array),
    surnameLooks: section('surnameLooks', Int8Array),
    foreignLooks: section('foreignLooks', Int8Array),
    contexts: meta.contexts,
    classes: meta.classes,
    partsOfSpeech: meta.partsOfSpeech,
  }
}
