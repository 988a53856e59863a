import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalise } from '../../src/text/normalise.js'
import { processorTime } from '../helpers/processor-time.js'

/** Raw text behind the first occurrence of `found` in the normalised text. */
function rawOf(raw: string, found: string): string {
  const n = normalise(raw)
  const at = n.text.indexOf(found)
  if (at < 0) throw new Error(`not found in ${JSON.stringify(n.text)}`)
  return raw.slice(n.start(at), n.end(at + found.length))
}

describe('normalise', () => {
  it.each([
    ['０９０－１２３４－５６７８', '090-1234-5678'],
    ['㈱青空', '(株)青空'],
    ['ｶﾞｿﾘﾝ ﾀﾛｳ', 'ガソリン タロウ'],
    ['①090-1234-5678②03', '•090-1234-5678•03'],
    ['12m²345', '12m•345'],
    ['3½', '3•'],
    ['葛\u{e0100}城 太郎', '葛城 太郎'],
    ['か\u3099き', 'がき'],
    ['㍻3年', '平成3年'],
    ['090ー1234ー5678', '090-1234-5678'],
    ['090 − 1234 – 5678', '090 - 1234 - 5678'],
    ['コーヒー1ー2', 'コーヒー1-2'],
    ['12\u200b34', '1234'],
    ['髙﨑邊', '髙﨑邊'],
    ['𠮷田', '𠮷田'],
    ['"\\u4f50\\u85e4 \\ud842\\udfb7"', '"佐藤 𠮷"'],
    ['&#20304;&#x85E4;様', '佐藤様'],
    ['\\uff10\\uff19\\uff10', '090'],
    ['\\u0040 \\u000a \\uzz &#; &#0;', '@ \\u000a \\uzz &#; &#0;'],
    ['a\u0301b', 'áb'],
  ])('%s → %s', (raw, text) => {
    expect(normalise(raw).text).toBe(text)
  })

  it.each([
    ['電話０９０－１２３４－５６７８です', '090-1234-5678', '０９０－１２３４－５６７８'],
    ['㈱青空 山田', '山田', '山田'],
    ['㈱青空', '株', '㈱'],
    ['ｶﾞｿﾘﾝ', 'ガ', 'ｶﾞ'],
    ['x葛\u{e0100}城', '葛城', '葛\u{e0100}城'],
    ['か\u3099き', 'が', 'か\u3099'],
    ['①090②', '090', '090'],
    ['𠮷田 ＴＡＲＯ', 'TARO', 'ＴＡＲＯ'],
    ['12\u200b34', '23', '2\u200b3'],
    ['ﾊﾟﾊﾟ', 'パパ', 'ﾊﾟﾊﾟ'],
    ['x \\u4f50\\u85e4 y', '佐藤', '\\u4f50\\u85e4'],
    ['x \\u4f50\\u85e4 y', '藤 y', '\\u85e4 y'],
    ['①&#20304;藤', '佐藤', '&#20304;藤'],
  ])('leads back: %s, %s', (raw, found, back) => {
    expect(rawOf(raw, found)).toBe(back)
  })

  it('leaves ASCII and plain Japanese alone', () => {
    const text = 'const a = "山田太郎さん、こんにちは。カタカナも"'
    expect(normalise(text).text).toBe(text)
    expect(normalise(text).start(5)).toBe(5)
  })

  const piece = fc.constantFrom(
    'a',
    '1',
    '-',
    'ー',
    '－',
    '０',
    '①',
    '²',
    '㈱',
    'ｶ',
    'ﾞ',
    'ﾟ',
    'か',
    '\u3099',
    '𠮷',
    '葛',
    '\u{e0100}',
    '山',
    ' ',
    '　',
    '\u200b',
    '\u0301',
    '\ud842',
    '\udfb7',
    'ﬁ',
    '㍻',
    '½',
    '\\u5c71',
    '&#20304;',
    '\\u',
    '\n',
  )
  const text = fc.array(piece, { maxLength: 30 }).map((parts) => parts.join(''))

  it('covers the raw text without holes or overlap, in order', () => {
    fc.assert(
      fc.property(text, (raw) => {
        const n = normalise(raw)
        let [lastStart, lastEnd] = [0, 0]
        for (let i = 0; i < n.text.length; i++) {
          const [start, end] = [n.start(i), n.end(i + 1)]
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(raw.length)
          // Either the next raw character, or still the same cluster.
          expect(start >= lastEnd || (start === lastStart && end === lastEnd)).toBe(true)
          ;[lastStart, lastEnd] = [start, end]
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('every span maps back to raw characters that normalise to it', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (raw, a, b) => {
        const n = normalise(raw)
        if (n.text.length === 0) return
        const start = a % n.text.length
        const end = start + 1 + (b % (n.text.length - start))
        const back = raw.slice(n.start(start), n.end(end))
        // Widened to whole clusters, so it holds what was found; context may turn a lone ー or hyphen, so compare without them.
        const plain = (s: string): string => s.replace(/[-ー－]/g, '-')
        expect(plain(normalise(back).text)).toContain(plain(n.text.slice(start, end)))
      }),
      { numRuns: 5000 },
    )
  })

  it('is linear on runs of marks and of invisible characters', () => {
    for (const filler of ['\\u', '&#', '\\u4f50', '\u3099', '\u200b', 'ﾞ', '①', '\ud800']) {
      const begin = processorTime()
      normalise(`か${filler.repeat(500_000)}`)
      expect(processorTime() - begin).toBeLessThan(3000)
    }
  })
})
