/**
 * The sieve's file in the project: 'SKSV', version, bits, the least sums of a place and of a run as uint32 and int32, eight bytes that tell which
 * scorer it was trained for, Brotli of one uint16 for each slot: below the weight + 128, above it the lower 8 bits of the hash whose feature it is.
 */
import { createHash } from 'node:crypto'
import { brotliCompressSync, constants } from 'node:zlib'

/** Equal to FORMAT_VERSION in `../weights.ts`. */
const FORMAT_VERSION = 3
const CLIP = 2.5
/** Weights are stored in steps of this many nats. */
export const STEP = CLIP / 127

/** Weight in steps. */
const steps = (weight) => Math.max(-127, Math.min(127, Math.round(weight / STEP)))

/**
 * Of features that claim the same slot the one with the greater say keeps it.
 * @param features Int32Array of hashes; @param weights of the same; @param counts how often each occurs
 */
export function tableOf({ features, weights, counts }, bits) {
  const table = new Uint16Array(2 ** bits).fill(128)
  const says = new Float64Array(2 ** bits)
  for (let i = 0; i < features.length; i++) {
    const weight = steps(weights[i])
    const slot = features[i] >>> (32 - bits)
    const say = Math.abs(weight) * Math.sqrt(counts[i])
    if (weight === 0 || say <= says[slot]) continue
    says[slot] = say
    table[slot] = ((features[i] & 0xff) << 8) | (weight + 128)
  }
  return table
}

/** Eight bytes of a file's SHA-256. */
export const fingerprintOf = (file) => createHash('sha256').update(file).digest().subarray(0, 8)

/** @param least edge of the sums of places and @param leastOfRun of runs, in nats; @param scorer the file of the scorer that it sifts for */
export function encodeSieve(table, bits, { least, leastOfRun, scorer }) {
  const head = Buffer.alloc(20)
  head.write('SKSV', 'latin1')
  head.writeUInt32LE(FORMAT_VERSION, 4)
  head.writeUInt32LE(bits, 8)
  head.writeInt32LE(Math.floor(least / STEP), 12)
  head.writeInt32LE(Math.floor(leastOfRun / STEP), 16)
  const body = brotliCompressSync(Buffer.from(table.buffer), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
  return Buffer.concat([head, fingerprintOf(scorer), body])
}
