import { describe, expect, it } from 'vitest'
import { readingOfKana, readingOfLatin, unifyKana } from '../../src/text/reading.js'

describe('readings', () => {
  it.each([
    ['サトウ', 'Sato', 'Satou', 'SATOH', 'Satō', 'Satô'],
    ['オオノ', 'Ohno', 'Ono', 'Oono', 'Ōno'],
    ['ハットリ', 'Hattori'],
    ['ホンマ', 'Homma', 'Honma'],
    ['シンイチ', "Shin'ichi", 'Shinichi', 'Sin-iti'],
    ['ジュンコ', 'Junko', 'Jyunko', 'Zyunko'],
    ['チヅコ', 'Chizuko', 'Tizuko', 'Chidzuko'],
    ['マッチャ', 'Matcha', 'Maccha', 'Mattya'],
    ['リョウ', 'Ryo', 'Ryou', 'Ryoh'],
    ['フジイ', 'Fujii', 'Huzii'],
    ['ジョージ', 'Joji', 'Jooji', 'Jouji'],
  ])('%s is read as it is written in Latin letters', (kana, ...latin) => {
    for (const word of latin) expect([word, readingOfLatin(word)]).toEqual([word, readingOfKana(kana)])
  })

  it('keep names apart that are read otherwise', () => {
    expect(readingOfLatin('Sato')).not.toBe(readingOfKana('サイトウ'))
    expect(readingOfLatin('Ohara')).not.toBe(readingOfKana('アハラ'))
    expect(readingOfKana('山田')).toBe('')
  })

  it('write kana as banks do', () => {
    expect(unifyKana('ヤマシタショウコ')).toBe(unifyKana('ヤマシタシヨウコ'))
    expect(unifyKana('ジヨ-ジ')).toBe(unifyKana('ジョージ'))
    expect(unifyKana('ハツトリ')).toBe(unifyKana('ハットリ'))
  })
})
