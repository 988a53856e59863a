import { lazy } from './lazy.js'
import { WASM_PAGE, webAssembly } from './web-assembly.js'

/**
 * SipHash-2-4 in WebAssembly, which has the 64-bit words that the algorithm is made of and JavaScript has not: a third of the time of 32-bit halves.
 * The module is 500 bytes and has one function, so that it is written out here, instruction by instruction, and needs no compiler in the build.
 */
export interface SipKernel {
  /** The key as four words; behind `run` the hash stands in the first two, its low half first. */
  readonly words: Uint32Array
  /** Where the text is put, as UTF-16 code units. */
  readonly units: Uint16Array
  /** Hashes so many of the units. */
  run(length: number): void
}

/** Bytes of memory (one page), and where the units begin in it; behind the last there is room for a block of zeros. */
const [MEMORY, UNITS_AT, BLOCK] = [WASM_PAGE, 16, 8]

// Instructions (WebAssembly Core Specification 2.0, 5.4).
const [I64, I32] = [0x7e, 0x7f]
const [VOID, BLOCK_OF, LOOP, END, BREAK, BREAK_IF] = [0x40, 0x02, 0x03, 0x0b, 0x0c, 0x0d]
const [ADD_32, SHIFT_LEFT_32, SHIFT_RIGHT_32, NOT_LESS_32, WIDEN] = [0x6a, 0x74, 0x76, 0x4f, 0xad]
const [OR, XOR, ADD, SHIFT_LEFT, ROTATE_LEFT] = [0x84, 0x85, 0x7c, 0x86, 0x89]
const get = (local: number): number[] => [0x20, local]
const set = (local: number): number[] => [0x21, local]
const number32 = (value: number): number[] => [0x41, ...signed(BigInt(value))]
const number64 = (value: bigint): number[] => [0x42, ...signed(BigInt.asIntN(64, value))]
/** Eight bytes from or to the address on the stack, which need not be aligned. */
const [LOAD, STORE] = [
  [0x29, 0, 0],
  [0x37, 0, 0],
]

/** LEB128. */
function signed(value: bigint): number[] {
  const bytes: number[] = []
  for (let rest = value; ; rest >>= 7n) {
    const low = Number(rest & 0x7fn)
    const isLast = rest >> 6n === 0n || rest >> 6n === -1n
    bytes.push(isLast ? low : low | 0x80)
    if (isLast) return bytes
  }
}

function unsigned(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)]
}

// Locals: the parameter, the address of the block and of the last one, the block and the four words of the state.
const [LENGTH, AT, LAST, M, V0, V1, V2, V3] = [0, 1, 2, 3, 4, 5, 6, 7] as const

const addTo = (a: number, b: number): number[] => [...get(a), ...get(b), ADD, ...set(a)]
const rotate = (a: number, bits: bigint): number[] => [...get(a), ...number64(bits), ROTATE_LEFT, ...set(a)]
const mix = (a: number, bits: bigint, b: number): number[] => [...get(a), ...number64(bits), ROTATE_LEFT, ...get(b), XOR, ...set(a)]
const xorInto = (a: number, value: number[]): number[] => [...get(a), ...value, XOR, ...set(a)]

const ROUND = [
  ...[...addTo(V0, V1), ...mix(V1, 13n, V0), ...rotate(V0, 32n)],
  ...[...addTo(V2, V3), ...mix(V3, 16n, V2)],
  ...[...addTo(V0, V3), ...mix(V3, 21n, V0)],
  ...[...addTo(V2, V1), ...mix(V1, 17n, V2), ...rotate(V2, 32n)],
]
const COMPRESS = [...xorInto(V3, get(M)), ...ROUND, ...ROUND, ...xorInto(V0, get(M))]

/** "somepseudorandomlygeneratedbytes". */
const START: readonly (readonly [word: number, half: number, constant: bigint])[] = [
  [V0, 0, 0x736f6d6570736575n],
  [V1, 8, 0x646f72616e646f6dn],
  [V2, 0, 0x6c7967656e657261n],
  [V3, 8, 0x7465646279746573n],
]

const BODY = [
  ...START.flatMap(([word, half, constant]) => [...number32(half), ...LOAD, ...number64(constant), XOR, ...set(word)]),
  ...[...number32(UNITS_AT), ...set(AT)],
  // Four units are a block of eight bytes.
  ...[...get(LENGTH), ...number32(2), SHIFT_RIGHT_32, ...number32(3), SHIFT_LEFT_32, ...number32(UNITS_AT), ADD_32, ...set(LAST)],
  ...[BLOCK_OF, VOID, LOOP, VOID],
  ...[...get(AT), ...get(LAST), NOT_LESS_32, BREAK_IF, 1],
  ...[...get(AT), ...LOAD, ...set(M), ...COMPRESS],
  ...[...get(AT), ...number32(8), ADD_32, ...set(AT)],
  ...[BREAK, 0, END, END],
  // What is left, and the length in bytes as the highest of its bytes.
  ...[
    ...get(LAST),
    ...LOAD,
    ...get(LENGTH),
    ...number32(1),
    SHIFT_LEFT_32,
    WIDEN,
    ...number64(56n),
    SHIFT_LEFT,
    OR,
    ...set(M),
    ...COMPRESS,
  ],
  ...[...xorInto(V2, number64(0xffn)), ...ROUND, ...ROUND, ...ROUND, ...ROUND],
  ...[...number32(0), ...get(V0), ...get(V1), XOR, ...get(V2), XOR, ...get(V3), XOR, ...STORE],
  END,
]

const list = (...items: number[][]): number[] => [...unsigned(items.length), ...items.flat()]
const sized = (bytes: number[]): number[] => [...unsigned(bytes.length), ...bytes]
const section = (id: number, bytes: number[]): number[] => [id, ...sized(bytes)]
const named = (name: string): number[] => sized([...Buffer.from(name)])

const moduleBytes = (): Uint8Array =>
  Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, list([0x60, ...list([I32]), ...list()])),
    ...section(3, list([0])),
    ...section(5, list([0, MEMORY / WASM_PAGE])),
    ...section(7, list([...named('run'), 0, 0], [...named('memory'), 2, 0])),
    ...section(10, list(sized([...list([2, I32], [5, I64]), ...BODY]))),
  ])

/** Made with the first hash; undefined where Node was started without WebAssembly (--jitless), or has not the address space that a memory of it takes. */
export const sipKernel: () => SipKernel | undefined = lazy(() => {
  const assembly = webAssembly()
  if (assembly === undefined) return undefined
  let exports: Record<string, unknown>
  try {
    exports = new assembly.Instance(new assembly.Module(moduleBytes())).exports
  } catch {
    return undefined
  }
  const { memory, run } = exports as { memory: { buffer: ArrayBuffer }; run(length: number): void }
  return {
    words: new Uint32Array(memory.buffer, 0, 4),
    units: new Uint16Array(memory.buffer, UNITS_AT, (MEMORY - UNITS_AT - BLOCK) / 2),
    run,
  }
})
