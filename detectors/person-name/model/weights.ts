import { tableOfWeights } from './table.mjs'

/** What was learned: weights of hashed features, and how sure the model may be of itself. */
export interface Weights {
  /** Bits of a feature's hash that count. */
  mask: number
  /** Score of label b behind label a at [5a + b], in nats. */
  transitions: Float64Array
  /** Weights of the last verdict's evidence (`verdict.ts`); its logistic is the confidence. */
  verdict: readonly number[]
  /** Nats of a step of the weights. */
  scale: number
  /** Of 32 features each: which of them have weights, and how many before them have; then four weights to a number, one for each label. */
  ranks: Int32Array
  packed: Int32Array
  /** Adds up the weights of features[0 … count) for the four weighted labels into scores[base + 1 … base + 4]. Overwrites the features. */
  sum(features: Int32Array, count: number, scores: Float64Array, base: number): void
}

interface Header {
  version: number
  bits: number
  scale: number
  transitions: number[]
  verdict: number[]
  /** Features with weights. */
  entries: number
}

/** Equal to that in `table.mjs`. */
const FORMAT_VERSION = 5
/** What is stored above the weights. */
const OFFSET = 128

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
  if (magic !== 'SKNR' || file.length < 8) return undefined
  const headerEnd = 8 + file.readUInt32LE(4)
  const header = JSON.parse(file.toString('utf8', 8, headerEnd)) as Header
  return header.version === FORMAT_VERSION ? weightsIn(header, file.subarray(headerEnd)) : undefined
}

function weightsIn({ bits, scale, transitions, verdict, entries }: Header, body: Buffer): Weights {
  // A view where the bytes lie as numbers must; a file that was read does.
  const { buffer, byteOffset } = body.byteOffset % 4 === 0 ? body : Uint8Array.from(body)
  const groups = 1 << (bits - 5)
  const ranks = new Int32Array(buffer, byteOffset, groups * 2)
  const weights = new Int32Array(buffer, byteOffset + groups * 8, entries + 1)
  return {
    mask: (1 << bits) - 1,
    transitions: Float64Array.from(transitions),
    verdict,
    scale,
    ranks,
    packed: weights,
    sum(features, count, scores, base) {
      // In two turns and without a branch, so that the processor waits for many places in memory at once.
      for (let i = 0; i < count; i++) {
        const feature = features[i]!
        const group = (feature >> 5) << 1
        const bit = feature & 31
        const present = ranks[group]!
        const rank = ranks[group + 1]! + ones(present & ((1 << bit) - 1))
        features[i] = rank & -((present >>> bit) & 1)
      }
      let low = 0
      let high = 0
      for (let i = 0; i < count; i++) {
        const packed = weights[features[i]!]!
        low = (low + (packed & LANES)) | 0
        high = (high + ((packed >>> 8) & LANES)) | 0
      }
      // Two sums are in one number, the second 16 bits up.
      const offset = Math.imul(count, OFFSET * LANE_ONES)
      low = (low - offset) | 0
      high = (high - offset) | 0
      const begin = (low << 16) >> 16
      const inside = (high << 16) >> 16
      scores[base] = 0
      scores[base + 1] = begin * scale
      scores[base + 2] = inside * scale
      scores[base + 3] = ((low - begin) >> 16) * scale
      scores[base + 4] = ((high - inside) >> 16) * scale
    },
  }
}

/** Two weights in one number, and a one in each place. */
const LANES = 0x00ff00ff
const LANE_ONES = 0x00010001

/** Bits that are set (Warren, Hacker's Delight 5-1). */
function ones(bits: number): number {
  let x = bits - ((bits >>> 1) & 0x55555555)
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333)
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** Are these letters, this header and so many bytes behind it those of weights of this version? */
export function areWeights(magic: string, header: Partial<Pick<Header, 'version' | 'bits' | 'entries'>>, bytes: number): boolean {
  const { version, bits = 0, entries = 0 } = header
  return version === FORMAT_VERSION && (magic === 'SKNW' || (magic === 'SKNR' && bytes >= (8 << (bits - 5)) + (entries + 1) * 4))
}
