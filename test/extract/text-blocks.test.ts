import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAX_WINDOW, type Place } from '../../src/contract/index.js'
import { textBlocks } from '../../src/extract/text-blocks.js'

const PATTERN = /\d{2,5}|山田\n?太郎|[a-z]{3,8}/g

interface Found {
  value: string
  place: Place
  span: readonly [number, number]
}

async function* chunked(text: string, size: number): AsyncGenerator<string> {
  for (let i = 0; i < text.length; i += size) yield text.slice(i, i + size)
}

async function find(text: string, blockSize: number, chunkSize = 1000): Promise<Found[]> {
  const found: Found[] = []
  for await (const { text: block, core, locate } of textBlocks(chunked(text, chunkSize), { blockSize })) {
    for (const match of block.matchAll(PATTERN)) {
      if (match.index < core[0] || match.index >= core[1]) continue
      found.push({ value: match[0], ...locate(match.index, match.index + match[0].length) })
    }
  }
  return found
}

/** The same by counting from the start of the text. */
function expected(text: string): Found[] {
  const position = (offset: number): { line: number; column: number } => {
    const lines = text.slice(0, offset).split(/\r\n|\n|\r(?!$)|\r$/)
    // A return that the offset parts from its line feed ends no line.
    if (text[offset - 1] === '\r' && text[offset] === '\n') lines.pop()
    const start = lines.slice(0, -1).length === 0 ? 0 : lastStart(text, offset)
    return { line: lines.length, column: offset - start + 1 }
  }
  return [...text.matchAll(PATTERN)].map((match) => {
    const { line, column } = position(match.index)
    const end = match.index + match[0].length
    const last = position(end - 1)
    const more = last.line > line ? { endLine: last.line, endColumn: last.column + 1 } : {}
    return { value: match[0], place: { kind: 'text', line, column, ...more }, span: [column - 1, column - 1 + match[0].length] }
  })
}

const lastStart = (text: string, offset: number): number => {
  for (let i = offset - 1; i >= 0; i--) if (text[i] === '\n' || (text[i] === '\r' && text[i + 1] !== '\n')) return i + 1
  return 0
}

describe('textBlocks', () => {
  const part = fc.constantFrom(
    '12345 ',
    '山田太郎',
    '山田\n太郎',
    '。',
    '、',
    '\n',
    '\r\n',
    '\r',
    '\u2028',
    'abc def ',
    '😀',
    'が',
    'x'.repeat(700),
    'ｶﾞ',
    'あ'.repeat(1999),
  )

  it('finds the same, at the same places, at any block size and chunking', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 60 }), fc.integer({ min: 1, max: 3000 }), async (parts, chunkSize) => {
        const text = parts.join('')
        const wanted = expected(text)
        expect(await find(text, 64 * 1024, chunkSize)).toEqual(wanted)
        expect(await find(text, 4096, chunkSize)).toEqual(wanted)
        expect(await find(text, 1, chunkSize)).toEqual(wanted)
      }),
      { numRuns: 60 },
    )
  })

  it('covers every character once and leaves a window of context on either side, and counts its lines', async () => {
    const text = Array.from({ length: 1500 }, (_, i) => `行${i}のテキスト。\r\n`).join('')
    for (const blockSize of [1, 1000, 4096]) {
      let at = 0
      for await (const { text: block, core, locate } of textBlocks(chunked(text, 777), { blockSize })) {
        expect(locate(core[0], core[0] + 1).place).toMatchObject({ line: text.slice(0, at).split('\n').length })
        expect(block.slice(core[0], core[1])).toBe(text.slice(at, at + core[1] - core[0]))
        expect(core[0]).toBeGreaterThanOrEqual(Math.min(at, MAX_WINDOW))
        at += core[1] - core[0]
        expect(block.length - core[1]).toBeGreaterThanOrEqual(Math.min(text.length - at, MAX_WINDOW))
      }
      expect(at).toBe(text.length)
    }
  })

  it('begins where it is told', async () => {
    for await (const { locate } of textBlocks(chunked('ab\ncd', 9), { blockSize: 10, line: 7, column: 5 })) {
      expect(locate(1, 2)).toEqual({ place: { kind: 'text', line: 7, column: 6 }, span: [5, 6] })
      expect(locate(1, 4)).toEqual({ place: { kind: 'text', line: 7, column: 6, endLine: 8, endColumn: 2 }, span: [5, 8] })
      expect(locate(3, 5)).toEqual({ place: { kind: 'text', line: 8, column: 1 }, span: [0, 2] })
    }
  })

  it('reads a line of 20 MB in flat memory', async () => {
    const line = '0123456789 abcdef '.repeat(1000)
    async function* long(): AsyncGenerator<string> {
      for (let i = 0; i < 1100; i++) yield line
    }
    let last = 0
    let longest = 0
    for await (const { text, core, locate } of textBlocks(long(), { blockSize: 64 * 1024 })) {
      longest = Math.max(longest, text.length)
      const { place } = locate(core[0], core[0] + 1)
      expect(place).toMatchObject({ line: 1, column: last + 1 })
      last += core[1] - core[0]
    }
    expect(last).toBe(line.length * 1100)
    expect(longest).toBeLessThan(72 * 1024)
  })
})
