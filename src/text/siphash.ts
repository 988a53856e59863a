/**
 * SipHash-2-4 over the UTF-16LE bytes of a string (Aumasson & Bernstein, 2012): a keyed 64-bit pseudo-random function made for
 * short inputs. Every value found is hashed, millions in one scan: this takes a ninth of the time of a one-shot SHA-256 of node:crypto
 * (benchmarks/speed/hash.mjs), and the `siphash` package was slower than that, so it is written out here, in 32-bit halves.
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

/* State: four 64-bit words as high and low halves. Module variables, because V8 keeps them unboxed and a call allocates nothing. */
let [v0h, v0l, v1h, v1l, v2h, v2l, v3h, v3l] = [0, 0, 0, 0, 0, 0, 0, 0]

function rounds(count: number): void {
  let [a, b, c, d, e, f, g, h] = [v0h, v0l, v1h, v1l, v2h, v2l, v3h, v3l]
  for (let i = 0; i < count; i++) {
    let low = (b >>> 0) + (d >>> 0)
    a = (a + c + (low > 0xffffffff ? 1 : 0)) | 0
    b = low | 0
    let t = (c << 13) | (d >>> 19)
    d = ((d << 13) | (c >>> 19)) ^ b
    c = t ^ a
    t = a
    a = b
    b = t
    low = (f >>> 0) + (h >>> 0)
    e = (e + g + (low > 0xffffffff ? 1 : 0)) | 0
    f = low | 0
    t = (g << 16) | (h >>> 16)
    h = ((h << 16) | (g >>> 16)) ^ f
    g = t ^ e
    low = (b >>> 0) + (h >>> 0)
    a = (a + g + (low > 0xffffffff ? 1 : 0)) | 0
    b = low | 0
    t = (g << 21) | (h >>> 11)
    h = ((h << 21) | (g >>> 11)) ^ b
    g = t ^ a
    low = (f >>> 0) + (d >>> 0)
    e = (e + c + (low > 0xffffffff ? 1 : 0)) | 0
    f = low | 0
    t = (c << 17) | (d >>> 15)
    d = ((d << 17) | (c >>> 15)) ^ f
    c = t ^ e
    t = e
    e = f
    f = t
  }
  ;[v0h, v0l, v1h, v1l, v2h, v2l, v3h, v3l] = [a, b, c, d, e, f, g, h]
}

function absorb(low: number, high: number): void {
  v3h ^= high
  v3l ^= low
  rounds(2)
  v0h ^= high
  v0l ^= low
}

/** Hashes `text`; the result is in `sipResult`. */
export function sipHash({ words }: SipKey, text: string): void {
  const [k0l, k0h, k1l, k1h] = [words[0]!, words[1]!, words[2]!, words[3]!]
  v0h = k0h ^ 0x736f6d65
  v0l = k0l ^ 0x70736575
  v1h = k1h ^ 0x646f7261
  v1l = k1l ^ 0x6e646f6d
  v2h = k0h ^ 0x6c796765
  v2l = k0l ^ 0x6e657261
  v3h = k1h ^ 0x74656462
  v3l = k1l ^ 0x79746573
  const { length } = text
  const whole = length - (length % 4)
  for (let i = 0; i < whole; i += 4) {
    absorb(text.charCodeAt(i) | (text.charCodeAt(i + 1) << 16), text.charCodeAt(i + 2) | (text.charCodeAt(i + 3) << 16))
  }
  let [low, high] = [0, (length * 2) << 24]
  const rest = length - whole
  if (rest > 0) low = text.charCodeAt(whole)
  if (rest > 1) low |= text.charCodeAt(whole + 1) << 16
  if (rest > 2) high |= text.charCodeAt(whole + 2)
  absorb(low, high)
  v2l ^= 0xff
  rounds(4)
  sipResult.high = (v0h ^ v1h ^ v2h ^ v3h) >>> 0
  sipResult.low = (v0l ^ v1l ^ v2l ^ v3l) >>> 0
}
