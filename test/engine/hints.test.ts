import { describe, expect, it } from 'vitest'
import { builtIns } from '../../detectors/index.js'
import { features, featuresOfPlain } from '../../src/engine/hints.js'
import { normalise } from '../../src/text/normalise.js'
import { random } from '../detectors/view.js'

describe('the features of a raw text', () => {
  const alphabet = [...'09 -()./+@azAZ\\u&#;山々〇、。「あんアンー・ヶ゙ｱ１①髙﨑é×–−　\u200b\n', '㍻', '𠮷', '\ufe00']

  it('are those of the normalised text, or nothing is said', () => {
    const rand = random(3)
    const texts = Array.from({ length: 20_000 }, () =>
      Array.from({ length: 1 + Math.floor(rand() * 8) }, () => alphabet[Math.floor(rand() * alphabet.length)]!).join(''),
    )
    const examples = builtIns.flatMap(({ examples }) => [...examples.positive, ...examples.negative].map(({ text }) => text))
    let said = 0
    for (const raw of [...texts, ...examples, '1ー2', 'アー', 'ア1ー', '12345678901234567890 x@山']) {
      const plain = featuresOfPlain(raw)
      if (plain < 0) continue
      said++
      const { text } = normalise(raw)
      expect(text).toBe(raw)
      expect(plain).toBe(features(text))
    }
    expect(said).toBeGreaterThan(2000)
  })

  it('are told of the cells of every day', () => {
    const cells = ['山田 太郎', 'ヤマダ タロー', '03-5253-1111', '1985/04/01', 'taro@sekisho-mail.jp', '東京都千代田区神田1-2-3', '男', '']
    expect(cells.filter((cell) => featuresOfPlain(cell) < 0)).toEqual([])
  })
})
