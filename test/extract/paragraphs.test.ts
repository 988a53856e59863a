import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAX_WINDOW, type Place, type ProseSegment } from '../../src/contract/index.js'
import { createCutter, createParagraphs } from '../../src/extract/paragraphs.js'
import { pieceEnd } from '../../src/text/pieces.js'

const place = (paragraph: number): Place => ({ kind: 'part', part: 'body', paragraph })

const flow = (paragraphs: readonly string[], blockSize: number): ProseSegment[] => {
  const join = createParagraphs({ blockSize })
  const segments = paragraphs.flatMap((text, index) => join.add(text, place(index + 1)))
  return [...segments, ...join.end()]
}

/** What a scan would see: every match that begins in a core, with its place. */
const matches = (segments: readonly ProseSegment[], pattern: RegExp) =>
  segments.flatMap(({ text, core, locate }) =>
    [...text.matchAll(pattern)]
      .filter(({ index }) => index >= core[0] && index < core[1])
      .map((match) => ({ value: match[0], ...locate(match.index, match.index + match[0].length) })),
  )

const paragraphs = fc.array(
  fc.oneof(
    fc.string({ unit: fc.constantFrom('あ', '名', '𠮷', '、', '。', 'a', ' ', '7', '\n', 'か\u3099'), maxLength: 60 }),
    fc.integer({ min: 0, max: 5000 }).map((length) => '長'.repeat(length)),
  ),
  { maxLength: 60 },
)

describe('createParagraphs', () => {
  it('gives cores that tile the flow, whatever the block size', () => {
    fc.assert(
      fc.property(paragraphs, fc.constantFrom(1, 100, 1024, 4096, 65536), (texts, blockSize) => {
        const cores = flow(texts, blockSize).map(({ text, core }) => text.slice(...core))
        // An empty first paragraph leaves no line end behind: there is nothing to part it from.
        expect(cores.join('').replace(/^\n+/, '')).toBe(texts.join('\n').replace(/^\n+/, ''))
      }),
      { numRuns: 60 },
    )
  })

  it('finds the same at the same places with blocks of 1, 4 and 64 KB', () => {
    fc.assert(
      fc.property(paragraphs, (texts) => {
        const [small, middle, large] = [1024, 4096, 65536].map((blockSize) => matches(flow(texts, blockSize), /名[^。]{0,100}7|7{1,5}/gu))
        expect(small).toEqual(large)
        expect(middle).toEqual(large)
      }),
      { numRuns: 60 },
    )
  })

  it('leads every offset back to the paragraph that holds it', () => {
    fc.assert(
      fc.property(paragraphs, fc.constantFrom(1, 1024, 65536), (texts, blockSize) => {
        for (const { value, place, span } of matches(flow(texts, blockSize), /[^\n]/gu)) {
          if (place.kind !== 'part') throw new Error('wrong kind of place')
          expect(texts[place.paragraph - 1]?.slice(...span)).toBe(value)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('leaves a window of context on both sides and cuts at piece borders', () => {
    const text = Array.from({ length: 4000 }, (_, i) => `第${i}条、個人情報の取扱いについて定める。`).join('')
    const borders = new Set([0, text.length])
    for (let at = 0, end = pieceEnd(text, 0); end !== -1; at = end, end = pieceEnd(text, at)) borders.add(end)
    const segments = flow([text], 1024)
    expect(segments.length).toBeGreaterThan(50)
    for (const { text: part, core, locate } of segments) {
      const [start] = locate(0, 0).span
      expect([start, start + core[0], start + core[1], start + part.length].filter((offset) => !borders.has(offset))).toEqual([])
      expect(Math.min(core[0], MAX_WINDOW)).toBe(start + core[0] === 0 ? 0 : MAX_WINDOW)
      expect(Math.min(part.length - core[1], MAX_WINDOW)).toBe(start + core[1] === text.length ? 0 : MAX_WINDOW)
    }
  })

  it('lets a span run past the end of its paragraph', () => {
    const [found] = matches(flow(['東京都千代田', '区丸の内'], 1024), /千代田\n区/g)
    expect(found).toEqual({ value: '千代田\n区', place: place(1), span: [3, 8] })
  })

  it('takes a paragraph bit by bit without holding it', () => {
    const join = createParagraphs({ blockSize: 4096 })
    let [longest, total] = [0, 0]
    const see = (segments: ProseSegment[]): void => {
      for (const { text, core } of segments) {
        longest = Math.max(longest, text.length)
        total += core[1] - core[0]
      }
    }
    see(join.add('', place(1)))
    for (let i = 0; i < 2000; i++) see(join.more('無区切りの長い段落'.repeat(100)))
    see(join.end())
    expect(total).toBe(2000 * 900)
    expect(longest).toBeLessThan(4096 + 4 * 2300)
  })

  it('counts offsets from where the text stands in its paragraph', () => {
    const join = createParagraphs({ blockSize: 1024 })
    const segments = [...join.add('前半', place(1)), ...join.add('箱', place(2)), ...join.add('後半', place(1), 2), ...join.end()]
    expect(matches(segments, /後半/g)).toEqual([{ value: '後半', place: place(1), span: [2, 4] }])
  })

  it('begins anew after the end', () => {
    const join = createParagraphs({ blockSize: 1024 })
    join.add('一', place(1))
    join.end()
    const segments = [...join.add('二', place(2)), ...join.end()]
    expect(segments.map(({ text }) => text)).toEqual(['二'])
    expect(segments[0]?.locate(0, 1)).toEqual({ place: place(2), span: [0, 1] })
  })
})

describe('createCutter', () => {
  it('gives the same blocks however the text comes', () => {
    const text = Array.from({ length: 800 }, (_, i) => `行${i}、\n`).join('')
    const whole = createCutter({ blockSize: 1024 })
    const expected = [...whole.push(text), ...whole.end()]
    const bits = createCutter({ blockSize: 1024 })
    const blocks = [...text].flatMap((c) => bits.push(c))
    expect([...blocks, ...bits.end()]).toEqual(expected)
  })
})
