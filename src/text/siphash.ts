import { sipKernel } from './siphash-kernel.js'

/**
 * SipHash-2-4 over the UTF-16LE bytes of a string (Aumasson & Bernstein, 2012): a keyed 64-bit pseudo-random function made for
 * short inputs. Every value found is hashed, millions in one scan: this takes a thirtieth of the time of a one-shot SHA-256 of node:crypto
 * (benchmarks/speed/hash.mjs), and the `siphash` package was slower than that, so it is written out here: in WebAssembly (siphash-kernel.ts), and
 * in 32-bit halves where there is none.
 */
export interface SipKey {
  /** 128-bit key as four little-endian words. */
  readonly words: Uint32Array
}

/** The two halves of the last hash; read them at once: the next call overwrites them. */
export const sipResult = { high: 0, low: 0 }

/** @param bytes 16 bytes of key. */
export function sipKey(bytes: Uint8Array): SipKey {
  const view = new DataView(bytes.buffer, bytes.byteOffset, 16)
  return { words: Uint32Array.from([0, 4, 8, 12], (offset) => view.getUint32(offset, true)) }
}

/** Longer texts than this are hashed in halves of words; hardly any value is. */
const KERNEL_MAX = 4096

/** Hashes `text`; the result is in `sipResult`. */
export function sipHash(key: SipKey, text: string): void {
  const kernel = text.length <= KERNEL_MAX ? sipKernel() : undefined
  if (kernel === undefined) return sipHashInHalves(key, text)
  const { words, units } = kernel
  const { length } = text
  for (let index = 0; index < length; index++) units[index] = text.charCodeAt(index)
  units[length] = units[length + 1] = units[length + 2] = units[length + 3] = 0
  words[0] = key.words[0]!
  words[1] = key.words[1]!
  words[2] = key.words[2]!
  words[3] = key.words[3]!
  kernel.run(length)
  sipResult.low = words[0]
  sipResult.high = words[1]
}

/**
 * The same without WebAssembly. One function with all of its state in locals, which stay in registers: four 64-bit words as high and low halves
 * (a b, c d, e f, g h). A sum of low halves has overflowed where it is less than one of them.
 */
export function sipHashInHalves({ words }: SipKey, text: string): void {
  const [k0l, k0h, k1l, k1h] = [words[0]!, words[1]!, words[2]!, words[3]!]
  let a = k0h ^ 0x736f6d65
  let b = k0l ^ 0x70736575
  let c = k1h ^ 0x646f7261
  let d = k1l ^ 0x6e646f6d
  let e = k0h ^ 0x6c796765
  let f = k0l ^ 0x6e657261
  let g = k1h ^ 0x74656462
  let h = k1l ^ 0x79746573
  const { length } = text
  const whole = length >> 2
  // Four code units a block, then what is left with the length, then the end.
  for (let block = 0; block <= whole + 1; block++) {
    const at = block << 2
    let high = 0
    let low = 0
    let rounds = 2
    if (block < whole) {
      low = text.charCodeAt(at) | (text.charCodeAt(at + 1) << 16)
      high = text.charCodeAt(at + 2) | (text.charCodeAt(at + 3) << 16)
    } else if (block === whole) {
      const rest = length - at
      high = (length * 2) << 24
      if (rest > 0) low = text.charCodeAt(at)
      if (rest > 1) low |= text.charCodeAt(at + 1) << 16
      if (rest > 2) high |= text.charCodeAt(at + 2)
    } else {
      f ^= 0xff
      rounds = 4
    }
    g ^= high
    h ^= low
    for (; rounds > 0; rounds--) {
      b = (b + d) | 0
      a = (a + c + (b >>> 0 < d >>> 0 ? 1 : 0)) | 0
      let t = (c << 13) | (d >>> 19)
      d = ((d << 13) | (c >>> 19)) ^ b
      c = t ^ a
      t = a
      a = b
      b = t
      f = (f + h) | 0
      e = (e + g + (f >>> 0 < h >>> 0 ? 1 : 0)) | 0
      t = (g << 16) | (h >>> 16)
      h = ((h << 16) | (g >>> 16)) ^ f
      g = t ^ e
      b = (b + h) | 0
      a = (a + g + (b >>> 0 < h >>> 0 ? 1 : 0)) | 0
      t = (g << 21) | (h >>> 11)
      h = ((h << 21) | (g >>> 11)) ^ b
      g = t ^ a
      f = (f + d) | 0
      e = (e + c + (f >>> 0 < d >>> 0 ? 1 : 0)) | 0
      t = (c << 17) | (d >>> 15)
      d = ((d << 17) | (c >>> 15)) ^ f
      c = t ^ e
      t = e
      e = f
      f = t
    }
    a ^= high
    b ^= low
  }
  sipResult.high = (a ^ c ^ e ^ g) >>> 0
  sipResult.low = (b ^ d ^ f ^ h) >>> 0
}
