/** The sieve's file in the project: 'SKSV', version, bits, the least sum as uint32 and int32, Brotli of one int8 weight for each slot. */
import { brotliCompressSync, constants } from 'node:zlib'

/** Equal to FORMAT_VERSION in `../weights.ts`. */
const FORMAT_VERSION = 1
const CLIP = 2.5

/** @param weights Float32Array of 2^bits; @param least edge of their sums */
export function encodeSieve(weights, bits, least) {
  const scale = CLIP / 127
  const body = Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale))))
  const head = Buffer.alloc(16)
  head.write('SKSV', 'latin1')
  head.writeUInt32LE(FORMAT_VERSION, 4)
  head.writeUInt32LE(bits, 8)
  head.writeInt32LE(Math.floor(least / scale), 12)
  return Buffer.concat([head, brotliCompressSync(Buffer.from(body.buffer), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })])
}
