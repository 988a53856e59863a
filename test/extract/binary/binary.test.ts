import { describe, expect, it } from 'vitest'
import type { ProseSegment } from '../../../src/contract/index.js'
import { unsupported } from '../../../src/extract/unsupported.js'
import { found, read, type Reading } from '../records/read.js'

const PERSON = '氏名：佐藤花子 090-2345-6789'
const CP932 = Buffer.from('8db2 93a1 89d4 8e71 20 3039302d323334352d36373839'.replaceAll(' ', ''), 'hex')
/** Noise that is the same each time, and holds no byte of `without`. */
function noise(length: number, seed: number): Buffer {
  const bytes = Buffer.alloc(length)
  let state = seed
  for (let i = 0; i < length; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    bytes[i] = state >>> 24
  }
  return bytes
}
const between = (text: Uint8Array): Buffer =>
  Buffer.concat([noise(5000, 7), Buffer.from([0, 1, 0]), text, Buffer.from([0, 0, 2]), noise(5000, 9)])
const texts = ({ prose }: Reading): string => prose.map(({ text, core }: ProseSegment) => text.slice(...core)).join('\n')

describe('text among bytes', () => {
  it.each([
    ['UTF-8', Buffer.from(PERSON)],
    ['CP932', CP932],
    ['UTF-16LE', Buffer.from(PERSON, 'utf16le')],
    ['UTF-16BE', Buffer.from(PERSON, 'utf16le').swap16()],
  ])('is found in %s, at its offset', async (name, text) => {
    const bytes = between(text)
    for (const [prefix, chunk] of [
      [0, 1 << 17],
      [1, 1000],
    ] as const) {
      const all = Buffer.concat([Buffer.alloc(prefix), bytes])
      const reading = await read(unsupported('unknown'), all, { chunk })
      const wanted = name === 'CP932' ? '佐藤花子 090-2345-6789' : PERSON
      expect(texts(reading)).toContain(name === 'CP932' ? '佐' : wanted)
      const [place] = found(reading, '090-2345-6789')
      expect(place).toMatchObject({ place: { kind: 'bytes', offset: prefix + 5003 } })
      expect(reading.prose.every(({ trust }) => trust !== undefined && trust < 1)).toBe(true)
      expect(reading.gaps).toMatchObject([{ reason: 'unsupported', severity: 'content' }])
    }
  })

  it('is found wherever a window ends, once', async () => {
    const bytes = Buffer.alloc(3 * 256 * 1024, 0)
    const at = [256 * 1024 - 20, 256 * 1024 - 8192 - 10, 2 * 256 * 1024 - 8192 - 3, bytes.length - 100]
    for (const offset of at) Buffer.from(PERSON).copy(bytes, offset)
    for (const chunk of [997, 65536, 1 << 20]) {
      const reading = await read(unsupported('unknown'), bytes, { chunk })
      expect(found(reading, '佐藤花子').map(({ place }) => place)).toEqual(
        [...at].sort((a, b) => a - b).map((offset) => ({ kind: 'bytes', offset })),
      )
    }
  })

  it('is not seen in noise', async () => {
    const reading = await read(unsupported('unknown'), noise(4 * 1024 * 1024, 3))
    expect(reading.prose.filter(({ trust }) => trust !== 0.5)).toEqual([])
  })

  it('is not looked for in programs, media and fonts', async () => {
    for (const format of ['executable', 'video', 'audio', 'font'] as const)
      expect((await read(unsupported(format), between(Buffer.from(PERSON)))).prose).toEqual([])
  })
})
