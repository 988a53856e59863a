import { dataMemory, type DataMemory } from '../../../src/data-memory.js'
import { pieceEnd } from '../../../src/text/pieces.js'
import { webAssembly } from '../../../src/text/web-assembly.js'
import type { NameDictionary } from '../dictionary/load.js'
import { placeTables, type KernelTables } from './tables.js'

/** Most UTF-16 units of a text that the kernel takes, and entries of its arrays by token: the same as in assembly/memory.ts. */
export const TEXT_MAX = 1 << 16
export const TOKENS_MAX = TEXT_MAX + 64
/** Most claims of the rules in one text, and most stretches that are asked for. */
export const CLAIMS_MAX = TEXT_MAX / 4
/** Zeros on either side of the text. */
const AROUND_TEXT = 16

/** The functions of assembly/index.ts. */
export interface KernelFunctions {
  sift(length: number): number
  read(length: number, sifted: number): number
  judgeWorth(): void
  observeTokens(claims: number, sifted: number): void
  markRuns(): void
  decide(asked: number): number
}

/** A number that the kernel shows or is told. */
interface Shown {
  value: number
}

/** The kernel with its memory. */
export interface KernelModule {
  run: KernelFunctions
  buffer: ArrayBuffer
  /** Where something begins in the memory, by its name in assembly/memory.ts. */
  at(name: string): number
  /** How many numbers `surnames` holds, and how many characters the last `read` cut into words. */
  surnamesFound: Shown
  tokenised: Shown
  /** Puts a text where the kernel reads it. */
  load(text: string): void
}

/**
 * Starts the kernel on a dictionary and on what was learned.
 * @param bytes the file of it
 * @returns undefined without WebAssembly, where the dictionary does not lie in its memory, or where that has no room left
 */
export function startKernel(bytes: Buffer, dictionary: NameDictionary, tables: KernelTables): KernelModule | undefined {
  const assembly = webAssembly()
  const shared = dataMemory()
  if (assembly === undefined || shared === undefined || dictionary.units.buffer !== shared.memory.buffer) return undefined
  let current = ''
  const imports = {
    env: { memory: shared.memory },
    tokenizer: { longPieceEnd: (from: number) => pieceEnd(current, from) },
    chain: { exp: Math.exp, log: Math.log },
  }
  const { exports } = new assembly.Instance(new assembly.Module(bytes), imports)
  const shown = (name: string): Shown => exports[name] as Shown
  const set = (name: string, value: number): void => void (shown(name).value = value)
  if (!placeTables(shared, dictionary, tables, set) || !placeRoom(shared, (name) => shown(name).value, set)) return undefined
  const { buffer } = shared.memory
  const start = shown('text').value
  const units = Buffer.from(buffer, start, TEXT_MAX * 2)
  const behind = new Uint16Array(buffer, start, TEXT_MAX + AROUND_TEXT)
  return {
    run: exports as unknown as KernelFunctions,
    buffer,
    at: (name) => shown(name).value,
    surnamesFound: shown('surnamesFound'),
    tokenised: shown('tokenised'),
    load(text) {
      if (text === current) return
      current = text
      units.write(text, 0, 'utf16le')
      for (let i = 0; i < AROUND_TEXT; i++) behind[text.length + i] = 0
    },
  }
}

/** Hands out the room to work in. False where there is not enough. */
function placeRoom(shared: DataMemory, shown: (name: string) => number, set: (name: string, value: number) => void): boolean {
  const byToken = TOKENS_MAX
  const rooms: [name: string, bytes: number][] = [
    ['marks', byToken],
    ['wide', byToken],
    ['spelt', byToken * 2],
    ['speltScripts', byToken],
    ['runs', byToken * 12],
    ['surnames', byToken * 8],
    ['scratch', 4096],
    ['lattice', shown('LATTICE_BYTES')],
    ['tokenStart', byToken * 4],
    ['tokenEnd', byToken * 4],
    ['tokenPos', byToken],
    ['tokenWord', byToken * 4],
    ['kinds', byToken * 4],
    ['tokenScripts', byToken],
    ['before', byToken * 4],
    ['after', byToken * 4],
    ['worth', byToken],
    ['attributes', shown('ATTRIBUTE_BYTES')],
    ['echoWords', TEXT_MAX * 4 * 4],
    ['echoMarks', TEXT_MAX * 4],
    ['claims', CLAIMS_MAX * 32],
    ['asked', CLAIMS_MAX * 8],
    ['spotted', (byToken + CLAIMS_MAX) * 24],
    ['chain', shown('CHAIN_BYTES')],
  ]
  for (const [name, bytes] of rooms) {
    const address = shared.take(bytes)
    if (address === undefined) return false
    set(name, address)
  }
  const text = shared.take((TEXT_MAX + 2 * AROUND_TEXT) * 2)
  if (text === undefined) return false
  set('text', text + AROUND_TEXT * 2)
  return true
}
