import { readFileSync } from 'node:fs'
import { tableOfWeights } from './table.mjs'

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
  scale: number
  transitions: number[]
  verdict: number[]
  /** Slots of the table, a power of two. */
  size: number
  /** Bits of the filter before it. */
  filter: number
}

/** Equal to that in `table.mjs`. */
const FORMAT_VERSION = 3
const EMPTY = -1

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

/**
 * Takes the file of the package, or that of the trainer.
 * @returns undefined if the bytes are not weights of this version.
 */
export function parseWeights(file: Buffer): Weights | undefined {
  const magic = file.toString('latin1', 0, 4)
  if (magic === 'SKNW') {
    const table = tableOfWeights(file)
    return table && parseWeights(table)
  }
  if (magic !== 'SKNT' || file.length < 8) return undefined
  const headerEnd = 8 + file.readUInt32LE(4)
  const header = JSON.parse(file.toString('utf8', 8, headerEnd)) as Header
  return header.version === FORMAT_VERSION ? weightsIn(header, file.subarray(headerEnd)) : undefined
}

function weightsIn({ bits, scale, transitions, verdict, size, filter }: Header, body: Buffer): Weights {
  // A view where the bytes lie as numbers must; a file that was read does.
  const { buffer, byteOffset } = body.byteOffset % 4 === 0 ? body : Uint8Array.from(body)
  const table = new Int32Array(buffer, byteOffset, size * 2)
  const present = new Uint8Array(buffer, byteOffset + size * 8, filter / 8)
  const mask = filter - 1
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
        if ((present[(feature & mask) >> 3]! & (1 << (feature & 7))) === 0) continue
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
