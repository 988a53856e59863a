/** Equal to FORMAT_VERSION in `train/file.mjs`: raised whenever a feature changes. */
const FORMAT_VERSION = 5
/**
 * Turns the file of the trainer (`SKNW`: sorted keys as differences, packed) into the one that is installed (`SKNR`: ranks and weights that
 * are used as they are read), which is what a start has no time for. Little endian, as every machine that Node runs on.
 * @returns undefined if the bytes are not weights of this version
 */
export function tableOfWeights(file) {
  if (file.length < 8 || file.toString('latin1', 0, 4) !== 'SKNW') return undefined
  const headerEnd = 8 + file.readUInt32LE(4)
  const header = JSON.parse(file.toString('utf8', 8, headerEnd))
  if (header.version !== FORMAT_VERSION) return undefined
  const { entries } = header
  // Loaded where it is needed: the installed file is a table already.
  const body = process.getBuiltinModule('node:zlib').brotliDecompressSync(file.subarray(headerEnd))
  const { bits, scale, transitions, verdict } = header
  // Of 32 keys each: which have weights, and how many do before them. Most features of a token have, so there is nothing to filter, and a table
  // of ranks is the smallest: it stays in the cache. The keys come sorted, as differences of one to three bytes of seven bits.
  const ranks = new Int32Array(2 << (bits - 5))
  // Weight 0 is that of features without one.
  const weights = Buffer.alloc((entries + 1) * 4, 128)
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
    ranks[(key >> 5) * 2] |= 1 << (key & 31)
    ranks[(key >> 5) * 2 + 3] = i + 2
    // Above zero, so that two of them are added at once (`weights.ts`).
    for (let k = 0; k < 4; k++) weights[(i + 1) * 4 + k] = body[plane + k * entries + i] ^ 128
  }
  for (let group = 1; group < ranks.length; group += 2) ranks[group] = Math.max(ranks[group], ranks[group - 2] ?? 1)
  const json = Buffer.from(JSON.stringify({ version: FORMAT_VERSION, bits, scale, transitions, verdict, entries }))
  const padded = Buffer.concat([json, Buffer.alloc(-json.length & 3, ' ')])
  const length = Buffer.alloc(4)
  length.writeUInt32LE(padded.length)
  return Buffer.concat([Buffer.from('SKNR'), length, padded, new Uint8Array(ranks.buffer), weights])
}
