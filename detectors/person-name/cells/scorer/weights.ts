import type { Lexicon } from '../../lexicon.js'
import { cellFeatures, FEATURES_MAX } from './features.js'

/** Says of a stretch that may be a name whether it is one. */
export interface CellScorer {
  /** Log odds that text[start … end) is a person's name; `rule` is what the rules say of it. */
  score(text: string, start: number, end: number, rule: number, lexicon: Lexicon): number
}

interface Header {
  version: number
  bits: number
  scale: number
  bias: number
}

/** Equal to FORMAT_VERSION in `train/file.mjs`: raised whenever a feature changes. */
const FORMAT_VERSION = 4
const MAGIC = 'SKCW'

/** @returns undefined if the bytes are not weights of this version. */
export function parseCellScorer(file: Buffer): CellScorer | undefined {
  if (file.length < 8 || file.toString('latin1', 0, 4) !== MAGIC) return undefined
  const headerEnd = 8 + file.readUInt32LE(4)
  const { version, bits, scale, bias } = JSON.parse(file.toString('utf8', 8, headerEnd)) as Header
  if (version !== FORMAT_VERSION) return undefined
  // Loaded with the first table: a hook on source files has none.
  const { brotliDecompressSync } = process.getBuiltinModule('node:zlib')
  const body = brotliDecompressSync(file.subarray(headerEnd))
  const weights = new Int8Array(body.buffer, body.byteOffset, 1 << bits)
  const mask = (1 << bits) - 1
  const features = new Int32Array(FEATURES_MAX)
  return {
    score(text, start, end, rule, lexicon) {
      const count = cellFeatures(text, start, end, rule, lexicon, features)
      let sum = 0
      for (let i = 0; i < count; i++) sum += weights[features[i]! & mask]!
      return sum * scale + bias
    },
  }
}

/** Are these letters and this header those of weights of this version? */
export const areCellWeights = (magic: string, { version }: { version?: unknown }): boolean => magic === MAGIC && version === FORMAT_VERSION
