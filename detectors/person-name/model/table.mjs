import { brotliDecompressSync } from 'node:zlib'

/** Equal to FORMAT_VERSION in `train/file.mjs`: raised whenever a feature changes. */
const FORMAT_VERSION = 3
const EMPTY = -1
/** Bits of the filter before the table: most features of a token have no weight, and a miss in the table costs a trip to memory. */
const FILTER = 1 << 20

/**
 * Turns the file of the trainer (`SKNW`: sorted keys as differences, packed) into the one that is installed (`SKNT`: a table that is used as it is
 * read), which is what a start has no time for. Little endian, as every machine that Node runs on.
 * @returns undefined if the bytes are not weights of this version
 */
export function tableOfWeights(file) {
  if (file.length < 8 || file.toString('latin1', 0, 4) !== 'SKNW') return undefined
  const headerEnd = 8 + file.readUInt32LE(4)
  const header = JSON.parse(file.toString('utf8', 8, headerEnd))
  if (header.version !== FORMAT_VERSION) return undefined
  const { entries } = header
  const body = brotliDecompressSync(file.subarray(headerEnd))
  // Open addressing, filled up to seven eighths, so that the table stays in the cache; what has no weight is filtered out before. The keys come
  // sorted, as differences of one to three bytes of seven bits.
  const size = 1 << Math.ceil(Math.log2(entries * 1.15 + 1))
  const table = new Int32Array(size * 2).fill(EMPTY)
  const present = new Uint8Array(FILTER / 8)
  const plane = body.length - entries * 4
  let at = 0
  let key = 0
  for (let i = 0; i < entries; i++) {
    let difference = 0
    for (let shift = 0; ; shift += 7) {
      const byte = body[at++]
      difference |= (byte & 127) << shift
      if (byte < 128) break
    }
    key += difference
    let slot = key & (size - 1)
    while (table[slot * 2] !== EMPTY) slot = (slot + 1) & (size - 1)
    table[slot * 2] = key
    let packed = 0
    for (let k = 0; k < 4; k++) packed |= body[plane + k * entries + i] << (k * 8)
    table[slot * 2 + 1] = packed
    present[(key & (FILTER - 1)) >> 3] |= 1 << (key & 7)
  }
  const { bits, scale, transitions, verdict } = header
  const json = Buffer.from(JSON.stringify({ version: FORMAT_VERSION, bits, scale, transitions, verdict, size, filter: FILTER }))
  const padded = Buffer.concat([json, Buffer.alloc(-json.length & 3, ' ')])
  const length = Buffer.alloc(4)
  length.writeUInt32LE(padded.length)
  return Buffer.concat([Buffer.from('SKNT'), length, padded, new Uint8Array(table.buffer), present])
}
