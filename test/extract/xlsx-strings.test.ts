import { describe, expect, it } from 'vitest'
import { createStrings } from '../../src/extract/ooxml/xlsx-strings.js'

describe('createStrings', () => {
  it('keeps every string over pages and blocks, empty and huge ones too', () => {
    const strings = createStrings()
    const texts = Array.from({ length: 140_000 }, (_, i) => (i % 1000 === 0 ? '' : `氏名${i}${'あ'.repeat(i % 7)}`))
    texts[70_000] = '長'.repeat(500_000)
    texts[70_001] = 'x'.repeat(1 << 20)
    texts[70_002] = ''
    texts.forEach((text, i) => strings.add(text, i % 5 === 0 ? `ヨミ${i}` : ''))
    expect(strings.size).toBe(texts.length)
    // Twice: the second time from the cache.
    for (let pass = 0; pass < 2; pass++) {
      const wrong = texts.findIndex((text, i) => strings.text(i) !== text || strings.ruby(i) !== (i % 5 === 0 ? `ヨミ${i}` : undefined))
      expect(wrong).toBe(-1)
    }
    expect([strings.text(-1), strings.text(texts.length), strings.ruby(texts.length)]).toEqual([undefined, undefined, undefined])
  })

  it('knows which were never asked for', () => {
    const strings = createStrings()
    for (let i = 0; i < 40; i++) strings.add(`${i}`, i === 9 ? 'ク' : '')
    for (let i = 0; i < 40; i++) if (i % 9 !== 0) strings.text(i)
    expect([...strings.unused()]).toEqual([
      [0, '0'],
      [9, '9\nク'],
      [18, '18'],
      [27, '27'],
      [36, '36'],
    ])
  })
})
