import { describe, expect, it } from 'vitest'
import { firmOfName } from '../../src/engine/firm-of-name.js'

describe('for whom somebody works who is named in running text', () => {
  const firmOf = (text: string, name: string) => firmOfName(text, text.indexOf(name))

  it.each([
    ['株式会社みなと　総務部長　山田太郎様', 'みなと'],
    ['相手方：社会福祉法人みのり園　山田太郎', '社会福祉法人みのり園'],
    ['有限会社かがみの山田太郎です', 'かがみ'],
    ['佐藤花子（株式会社さくら）、㈱みなと 山田太郎', 'みなと'],
  ])('is the firm in front: %s', (text, firm) => {
    expect(firmOf(text, '山田太郎')).toBe(firm)
  })

  it('is that of the list', () => {
    const minutes = '出席者（有限会社かがみ）\n　代表取締役　佐藤花子様\n　課長　山田太郎様\n当方：鈴木一郎'
    expect(firmOf(minutes, '山田太郎')).toBe('かがみ')
    expect(firmOf(minutes, '鈴木一郎')).toBe('')
    expect(firmOf('株式会社みなと\n\n・山田太郎', '山田太郎')).toBe('')
  })

  it('is nobody that stands behind the name, or in a sentence far in front', () => {
    expect(firmOf('山田太郎（株式会社みなと）', '山田太郎')).toBe('')
    expect(firmOf(`株式会社みなとより${'ご連絡をいただいた件について'.repeat(4)}、山田太郎`, '山田太郎')).toBe('')
  })
})
