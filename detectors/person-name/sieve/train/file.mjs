/**
 * The sieve's file in the project: 'SKSV', version, bits, the least sum as uint32 and int32, eight bytes that tell which scorer it was trained for,
 * Brotli of one int8 weight for each slot.
 */
import { createHash } from 'node:crypto'
import { brotliCompressSync, constants } from 'node:zlib'

/** Equal to FORMAT_VERSION in `../weights.ts`. */
const FORMAT_VERSION = 2
const CLIP = 2.5

/** Eight bytes of a file's SHA-256. */
export const fingerprintOf = (file) => createHash('sha256').update(file).digest().subarray(0, 8)

/** @param weights Float32Array of 2^bits; @param least edge of their sums; @param scorer the file of the scorer that it sifts for */
export function encodeSieve(weights, bits, least, scorer) {
  const scale = CLIP / 127
  const body = Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale))))
  const head = Buffer.alloc(16)
  head.write('SKSV', 'latin1')
  head.writeUInt32LE(FORMAT_VERSION, 4)
  head.writeUInt32LE(bits, 8)
  head.writeInt32LE(Math.floor(least / scale), 12)
  return Buffer.concat([head, fingerprintOf(scorer), brotliCompressSync(Buffer.from(body.buffer), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })])
}
