/** The model file: 'SKCW', length of the header, header (JSON), Brotli of one int8 weight for each slot. */
import { brotliCompressSync, constants } from 'node:zlib'

/** Equal to FORMAT_VERSION in `weights.ts`. */
const FORMAT_VERSION = 4
/** Larger weights are cut off: a few outliers would cost all others their precision. */
const CLIP = 3

/** @param model { weights: Float32Array of 2^bits, bias } */
export function encodeCellModel({ weights, bias }, bits, notes) {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0)
  const scale = Math.min(largest, CLIP) / 127
  const body = Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale))))
  const header = Buffer.from(JSON.stringify({ version: FORMAT_VERSION, bits, scale, bias: Math.round(bias * 1e4) / 1e4, ...notes }))
  const head = Buffer.alloc(8)
  head.write('SKCW', 'latin1')
  head.writeUInt32LE(header.length, 4)
  return Buffer.concat([head, header, brotliCompressSync(Buffer.from(body.buffer), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })])
}
