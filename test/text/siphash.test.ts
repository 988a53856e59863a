import { describe, expect, it } from 'vitest'
import { sipHash, sipKey, sipResult } from '../../src/text/siphash.js'

/* Vectors of the reference implementation (vectors_sip64, key 00..0f, input 00 01 02 …), for the even input lengths that UTF-16 can form. */
const VECTORS: Record<number, string> = {
  0: '310e0edd47db6f72',
  2: '5a4fa9d909806c0d',
  4: 'b7877127e09427cf',
  6: 'cee3fe586e46c9cb',
  8: '6224939a79f5f593',
  14: 'eef27a8e90ca23f7',
}

describe('sipHash', () => {
  it.each(Object.entries(VECTORS))('agrees with the reference on %s bytes', (length, expected) => {
    const bytes = Uint8Array.from({ length: Number(length) }, (_, i) => i)
    sipHash(sipKey(Uint8Array.from({ length: 16 }, (_, i) => i)), new TextDecoder('utf-16le').decode(bytes))
    const out = Buffer.alloc(8)
    out.writeUInt32LE(sipResult.low, 0)
    out.writeUInt32LE(sipResult.high, 4)
    expect(out.toString('hex')).toBe(expected)
  })
})
