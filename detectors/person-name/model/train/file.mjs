/** The model file: 'SKNW', length of the header, header (JSON), Brotli of [key differences, then four planes of int8 weights]. */
import { brotliCompressSync, constants } from 'node:zlib'

/** Equal to FORMAT_VERSION in `model/weights.ts`. */
const FORMAT_VERSION = 5

/** Ranks of the features worth keeping: the `most` with the largest weights. */
export function strongest(weights, most) {
  const sizes = new Float32Array(weights.length / 4)
  for (let i = 0; i < weights.length; i++) sizes[i >> 2] = Math.max(sizes[i >> 2], Math.abs(weights[i]))
  return [...sizes.keys()]
    .filter((rank) => sizes[rank] > 0.02)
    .sort((a, b) => sizes[b] - sizes[a])
    .slice(0, most)
    .sort((a, b) => a - b)
}

/** @param slots hash of each feature, ascending. */
export function encodeModel({ weights, transitions }, slots, bits, verdict, notes) {
  let largest = 0
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight))
  const scale = Math.min(largest, CLIP) / 127
  const keys = []
  let previous = 0
  for (const slot of slots) {
    let difference = slot - previous
    previous = slot
    for (; difference > 127; difference >>= 7) keys.push((difference & 127) | 128)
    keys.push(difference)
  }
  const planes = [0, 1, 2, 3].map((k) =>
    Int8Array.from(slots, (_, i) => Math.max(-127, Math.min(127, Math.round(weights[i * 4 + k] / scale)))),
  )
  const body = Buffer.concat([Buffer.from(keys), ...planes.map((plane) => Buffer.from(plane.buffer))])
  const header = Buffer.from(
    JSON.stringify({
      version: FORMAT_VERSION,
      bits,
      entries: slots.length,
      scale,
      transitions: [...transitions].map((value) => Math.round(value * 1e4) / 1e4),
      verdict,
      ...notes,
    }),
  )
  const head = Buffer.alloc(8)
  head.write('SKNW', 'latin1')
  head.writeUInt32LE(header.length, 4)
  return Buffer.concat([
    head,
    header,
    brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } }),
  ])
}

/** Larger weights are cut off: a few outliers would cost all others their precision. */
const CLIP = 3
