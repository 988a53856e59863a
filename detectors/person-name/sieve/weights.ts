/** What the sieve learned. */
export interface SieveWeights {
  bits: number
  /** By slot, in steps of the trainer's. */
  weights: Int8Array
  /** A token of which the sum is less is not worth a closer look. */
  least: number
}

const MAGIC = 'SKSV'
/** Equal to FORMAT_VERSION in `table.mjs`: raised whenever a feature changes. */
const FORMAT_VERSION = 2
/** The last eight bytes tell the scorer that it was trained for: a test compares them, nothing else reads them. */
const HEADER = 24

/** @returns undefined if the bytes are not weights of this version: then every token is worth a look, which costs time and loses nothing */
export function parseSieve(file: Buffer): SieveWeights | undefined {
  if (file.length < HEADER || file.toString('latin1', 0, 4) !== MAGIC || file.readUInt32LE(4) !== FORMAT_VERSION) return undefined
  const bits = file.readUInt32LE(8)
  if (file.length !== HEADER + 2 ** bits) return undefined
  return { bits, least: file.readInt32LE(12), weights: new Int8Array(file.buffer, file.byteOffset + HEADER, 2 ** bits) }
}
