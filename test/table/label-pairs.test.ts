import { describe, expect, test } from 'vitest'
import { dictionary, parties } from '../../src/table/dictionary.js'
import { mayHoldLabel } from '../../src/table/label-pairs.js'
import { labelMeaning, roleOf } from '../../src/table/lookup.js'

const WORDS = [...dictionary().keys()]
const OWNERS = [...parties().keys()]

describe('what may hold a label', () => {
  test('never rules out what the dictionary knows as a whole, in any dress', () => {
    const dresses = [
      (word: string) => word,
      (word: string) => `※${word}`,
      (word: string, owner: string) => `${owner}の${word}`,
      (word: string, owner: string) => `${owner}_${word}`,
      (word: string) => `${word}２`,
      (word: string) => `【${word}】`,
      (word: string) => `${word}（カナ）`,
      (word: string) => [...word].join('　'),
      (word: string) => `1人目 ${word}`,
      (word: string) => `ご${word}をご記入ください`,
    ]
    for (const [index, word] of WORDS.entries()) {
      const owner = OWNERS[index % OWNERS.length]!
      for (const dress of dresses) {
        const text = dress(word, owner)
        const meaning = roleOf(text)
        if (meaning !== undefined && meaning.known !== 'part') expect(mayHoldLabel(text), text).toBe(true)
      }
    }
  })

  test.each(['佐藤 翔太', '090-1234-5678', '2024/1/5', 'user1@example.jp', 'サトウ ハナコ', '1,234', ''])(
    'rules out the value %s',
    (text) => {
      expect(mayHoldLabel(text)).toBe(false)
      expect(labelMeaning(text)).toBeUndefined()
    },
  )

  test.each([
    ['氏名', 'person.name_full'],
    ['電話番号（自宅）', 'contact.tel'],
    ['First name', 'person.name_given'],
  ])('knows the label %s', (text, role) => expect(labelMeaning(text)?.role).toBe(role))

  test('is no label where only its end is known', () => expect(labelMeaning('謎の番号')).toBeUndefined())
})
