import { createRequire } from 'node:module'
import { dataFile, readDataFile } from '../../../src/data-file.js'
import { dataMemory, type DataMemory } from '../../../src/data-memory.js'
import { pieceEnd } from '../../../src/text/pieces.js'
import { webAssembly } from '../../../src/text/web-assembly.js'
import type { NameDictionary } from '../dictionary/load.js'
import { placeTables, type KernelTables, type Place } from './tables.js'

/** Most UTF-16 units of a text that the kernel takes, and entries of its arrays by token: the same as in assembly/memory.ts. */
export const TEXT_MAX = 1 << 18
export const TOKENS_MAX = TEXT_MAX + 64
/** Most claims of the rules in one text, which do not overlap, and most stretches that are asked for, which do: 王王王… has five a character. */
export const CLAIMS_MAX = TEXT_MAX
export const ASKED_MAX = TEXT_MAX * 6
/** Zeros on either side of the text. */
const AROUND_TEXT = 16

/** The kernel as compile.mjs made it: as WebAssembly, and the very same as JavaScript. */
const COMPILED = 'person-name.wasm'
const SCRIPT = 'person-name-kernel.cjs'

/** The functions of assembly/index.ts. */
export interface KernelFunctions {
  sift(length: number): number
  read(length: number, sifted: number): number
  judgeWorth(): void
  observeTokens(claims: number, sifted: number): void
  markRuns(): void
  decide(asked: number): number
  tokenize(length: number, pieces: number): number
  featuresOf(token: number): number
  spell(length: number): void
  runEnd(first: number): number
  isCandidate(first: number, behind: number): number
  placesEnd(first: number, behind: number): number
  featuresOfRun(first: number, behind: number): void
  featuresOfPlace(first: number, behind: number, at: number): void
}

/** A number that the kernel shows or is told. */
interface Shown {
  value: number
}

/** The kernel with its memory. */
export interface KernelModule {
  run: KernelFunctions
  buffer: ArrayBuffer
  /** A variable or constant of assembly/index.ts by its name: most tell where something begins in the memory. */
  at(name: string): number
  place: Place
  /** Puts a text where the kernel reads it. @throws RangeError for one of more than TEXT_MAX units */
  load(text: string): void
}

/** Starts the kernel on a dictionary and on what was learned. @throws Error where its memory has not enough room, or its file is missing */
export function startKernel(dictionary: NameDictionary, tables: KernelTables): KernelModule {
  const shared = dataMemory()
  const { buffer } = shared.memory
  let current = ''
  const exports = instantiate(shared, {
    tokenizer: { longPieceEnd: (from: number) => pieceEnd(current, from) },
    chain: { exp: Math.exp, log: Math.log },
  })
  const numbers = exports as Record<string, Shown>
  const place = placeIn(shared, numbers)
  placeTables(place, dictionary, tables)
  placeRoom(shared, numbers)
  const start = numbers.text!.value
  const units = Buffer.from(buffer, start, TEXT_MAX * 2)
  const behind = new Uint16Array(buffer, start, TEXT_MAX + AROUND_TEXT)
  return {
    run: exports as unknown as KernelFunctions,
    buffer,
    at: (name) => numbers[name]!.value,
    place,
    load(text) {
      if (text === current) return
      if (text.length > TEXT_MAX) throw new RangeError('the text is longer than the memory of the kernel that finds names')
      current = text
      units.write(text, 0, 'utf16le')
      for (let i = 0; i < AROUND_TEXT; i++) behind[text.length + i] = 0
    },
  }
}

type Imports = Record<string, Record<string, unknown>>

/** In JavaScript where Node was started without WebAssembly (--jitless), or has not the address space that a memory of it takes: slower, and the same. */
function instantiate(shared: DataMemory, imports: Imports): Record<string, unknown> {
  const assembly = webAssembly()
  const env = { memory: shared.memory }
  if (assembly !== undefined && shared.isCompiled)
    return new assembly.Instance(new assembly.Module(readDataFile(COMPILED)), { env, ...imports }).exports
  const path = dataFile(SCRIPT)
  const script = createRequire(path)(path) as (imports: Imports) => Record<string, unknown>
  return script({ env: { memory: { buffer: shared.memory.buffer } }, ...imports })
}

/** Tells the kernel where each table lies; what does not lie in its memory is copied there. */
function placeIn(shared: DataMemory, numbers: Record<string, Shown>): Place {
  const { buffer } = shared.memory
  return {
    set: (name, value) => void (numbers[name]!.value = value),
    table(name, view) {
      let address = view.byteOffset
      if (view.buffer !== buffer) {
        address = shared.take(view.byteLength)
        new Uint8Array(buffer).set(new Uint8Array(view.buffer, view.byteOffset, view.byteLength), address)
      }
      numbers[name]!.value = address
    },
  }
}

/** Hands out the room to work in. */
function placeRoom(shared: DataMemory, numbers: Record<string, Shown>): void {
  const byToken = TOKENS_MAX
  const rooms: Record<string, number> = {
    marks: byToken,
    wide: byToken,
    spelt: byToken * 2,
    speltScripts: byToken,
    runs: byToken * 12,
    surnames: byToken * 8,
    scratch: 4096,
    lattice: numbers.LATTICE_BYTES!.value,
    tokenStart: byToken * 4,
    tokenEnd: byToken * 4,
    tokenPos: byToken,
    tokenWord: byToken * 4,
    kinds: byToken * 4,
    tokenScripts: byToken,
    before: byToken * 4,
    after: byToken * 4,
    worth: byToken,
    attributes: numbers.ATTRIBUTE_BYTES!.value,
    echoWords: TEXT_MAX * 4 * 4,
    echoMarks: TEXT_MAX * 4,
    claims: CLAIMS_MAX * 32,
    asked: ASKED_MAX * 8,
    spotted: (byToken + ASKED_MAX) * 24,
    chain: numbers.CHAIN_BYTES!.value,
  }
  for (const [name, bytes] of Object.entries(rooms)) numbers[name]!.value = shared.take(bytes)
  numbers.text!.value = shared.take((TEXT_MAX + 2 * AROUND_TEXT) * 2) + AROUND_TEXT * 2
}
