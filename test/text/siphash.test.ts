import { afterEach, describe, expect, it, vi } from 'vitest'
import { sipHash, sipHashInHalves, sipKey, sipResult } from '../../src/text/siphash.js'

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
  const ways = [
    ['in WebAssembly', sipHash],
    ['in halves', sipHashInHalves],
  ] as const
  it.each(Object.entries(VECTORS).flatMap(([length, expected]) => ways.map((way) => [length, expected, ...way] as const)))(
    'agrees with the reference on %s bytes (%s %s)',
    (length, expected, _, hash) => {
      const bytes = Uint8Array.from({ length: Number(length) }, (_, i) => i)
      hash(sipKey(Uint8Array.from({ length: 16 }, (_, i) => i)), new TextDecoder('utf-16le').decode(bytes))
      const out = Buffer.alloc(8)
      out.writeUInt32LE(sipResult.low, 0)
      out.writeUInt32LE(sipResult.high, 4)
      expect(out.toString('hex')).toBe(expected)
    },
  )
  it('is the same either way, whatever the length and the text before it', () => {
    const key = sipKey(Uint8Array.from({ length: 16 }, (_, i) => 255 - i * 7))
    let text = ''
    for (let length = 0; length < 70; length++) {
      sipHash(key, text)
      const fast = { ...sipResult }
      sipHashInHalves(key, text)
      expect(fast, text).toEqual(sipResult)
      text += '山田 太郎\uffffa1'[length % 8]
    }
    for (const length of [4095, 4096, 4097]) {
      sipHash(key, '氏'.repeat(length))
      const fast = { ...sipResult }
      sipHashInHalves(key, '氏'.repeat(length))
      expect(fast).toEqual(sipResult)
    }
  })
})

describe('a process with less address space than a memory of WebAssembly takes', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('hashes all the same', async () => {
    sipHash(sipKey(new Uint8Array(16)), '山田')
    const expected = { ...sipResult }
    const Instance = function (): never {
      throw new RangeError('WebAssembly.Instance(): Out of memory')
    }
    const real = (globalThis as unknown as { WebAssembly: object }).WebAssembly
    vi.stubGlobal('WebAssembly', Object.assign(Object.create(real), { Instance }))
    vi.resetModules()
    const other = await import('../../src/text/siphash.js')
    other.sipHash(other.sipKey(new Uint8Array(16)), '山田')
    expect(other.sipResult).toEqual(expected)
  })
})
