/** What the sieve learned. */
export interface SieveWeights {
  bits: number
  /** By the upper bits of a feature's hash: its lower 8, and above zero its weight in steps of the trainer's. A feature of others is told so. */
  table: Uint16Array
  /** A place of which the sum is less is not worth a closer look. */
  least: number
  /** A run of which the features that all its places share come to less is not, either. */
  leastOfRun: number
}

const MAGIC = 'SKSV'
/** Equal to FORMAT_VERSION in `train/file.mjs`: raised whenever a feature changes. */
const FORMAT_VERSION = 3
/** The last eight bytes tell the scorer that it was trained for: a test compares them, nothing else reads them. */
const HEADER = 28

/** @returns undefined if the bytes are not weights of this version: then all of a text is worth a look, which costs time and loses nothing */
export function parseSieve(file: Buffer): SieveWeights | undefined {
  if (file.length < HEADER || file.toString('latin1', 0, 4) !== MAGIC || file.readUInt32LE(4) !== FORMAT_VERSION) return undefined
  const bits = file.readUInt32LE(8)
  if (file.length !== HEADER + 2 ** (bits + 1)) return undefined
  // A view where the bytes lie as numbers must; a file that was read does.
  const { buffer, byteOffset } = file.byteOffset % 2 === 0 ? file : Uint8Array.from(file)
  return {
    bits,
    least: file.readInt32LE(12),
    leastOfRun: file.readInt32LE(16),
    table: new Uint16Array(buffer, byteOffset + HEADER, 2 ** bits),
  }
}
