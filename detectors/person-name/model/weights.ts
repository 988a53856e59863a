import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'

/** What was learned: weights of hashed features, and how sure the model may be of itself. */
export interface Weights {
  /** Bits of a feature's hash that count. */
  mask: number
  /** Score of label b behind label a at [5a + b], in nats. */
  transitions: Float64Array
  /** Weights of the last verdict's evidence (`verdict.ts`); its logistic is the confidence. */
  verdict: readonly number[]
  /** Adds up the weights of features[0 … count) for the four weighted labels into scores[base + 1 … base + 4]. */
  sum(features: Int32Array, count: number, scores: Float64Array, base: number): void
}

interface Header {
  version: number
  bits: number
  entries: number
  scale: number
  transitions: number[]
  verdict: number[]
}

/** Equal to FORMAT_VERSION in `train/file.mjs`: raised whenever a feature changes. */
const FORMAT_VERSION = 2
const EMPTY = -1
/** Bits of the filter before the table: most features of a token have no weight, and a miss in the table costs a trip to memory. */
const FILTER = 1 << 20

/** The weights in `path`, or undefined where there is no such file or it is of another version: then the rules decide alone. */
export function loadWeights(path: string): Weights | undefined {
  let file: Buffer
  try {
    file = readFileSync(path)
  } catch {
    return undefined
  }
  return parseWeights(file)
}

/** @returns undefined if the bytes are not weights of this version. */
export function parseWeights(file: Buffer): Weights | undefined {
  if (file.length < 8 || file.toString('latin1', 0, 4) !== 'SKNW') return undefined
  const headerEnd = 8 + file.readUInt32LE(4)
  const header = JSON.parse(file.toString('utf8', 8, headerEnd)) as Header
  if (header.version !== FORMAT_VERSION) return undefined
  return tableOf(header, brotliDecompressSync(file.subarray(headerEnd)))
}

function tableOf({ bits, entries, scale, transitions, verdict }: Header, body: Buffer): Weights {
  // Open addressing, filled up to seven eighths, so that the table stays in the cache; what has no weight is filtered out before. The keys come sorted, as differences of one to three bytes of seven bits.
  const size = 1 << Math.ceil(Math.log2(entries * 1.15 + 1))
  const table = new Int32Array(size * 2).fill(EMPTY)
  const present = new Uint8Array(FILTER / 8)
  let at = 0
  let key = 0
  const plane = body.length - entries * 4
  for (let i = 0; i < entries; i++) {
    let difference = 0
    for (let shift = 0; ; shift += 7) {
      const byte = body[at++]!
      difference |= (byte & 127) << shift
      if (byte < 128) break
    }
    key += difference
    let slot = key & (size - 1)
    while (table[slot * 2] !== EMPTY) slot = (slot + 1) & (size - 1)
    table[slot * 2] = key
    let packed = 0
    for (let k = 0; k < 4; k++) packed |= body[plane + k * entries + i]! << (k * 8)
    table[slot * 2 + 1] = packed
    present[(key & (FILTER - 1)) >> 3]! |= 1 << (key & 7)
  }
  return {
    mask: (1 << bits) - 1,
    transitions: Float64Array.from(transitions),
    verdict,
    sum(features, count, scores, base) {
      let begin = 0
      let inside = 0
      let end = 0
      let single = 0
      for (let i = 0; i < count; i++) {
        const feature = features[i]!
        if ((present[(feature & (FILTER - 1)) >> 3]! & (1 << (feature & 7))) === 0) continue
        let slot = feature & (size - 1)
        while (table[slot * 2] !== feature && table[slot * 2] !== EMPTY) slot = (slot + 1) & (size - 1)
        if (table[slot * 2] === EMPTY) continue
        const packed = table[slot * 2 + 1]!
        begin += (packed << 24) >> 24
        inside += (packed << 16) >> 24
        end += (packed << 8) >> 24
        single += packed >> 24
      }
      scores[base] = 0
      scores[base + 1] = begin * scale
      scores[base + 2] = inside * scale
      scores[base + 3] = end * scale
      scores[base + 4] = single * scale
    },
  }
}
