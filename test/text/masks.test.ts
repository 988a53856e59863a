import { describe, expect, it } from 'vitest'
import { isKanji, toKatakana } from '../../src/text/kana.js'
import { maskAfter, maskDigits, maskEmail } from '../../src/text/masks.js'

describe('masks', () => {
  it.each([
    ['1234-5678-9018', {}, '****-****-****'],
    ['１２３４', {}, '****'],
    ['4242 4242 4242 1234', { last: 4 }, '**** **** **** 1234'],
    ['090-1234-5678', { first: 3 }, '090-****-****'],
    ['〒100-0005', { first: 3 }, '〒100-****'],
    ['昭和六十年', {}, '*****'],
    ['1234', { last: 4 }, '****'],
    ['①②', {}, '**'],
  ])('%s', (value, keep, masked) => {
    expect(maskDigits(value, keep)).toBe(masked)
  })

  it.each([
    ['taro@example.co.jp', 't***@e***.jp'],
    ['ｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐ', 't***@e***.jp'],
    ['ab@example.jp', '***@e***.jp'],
    ['a@localhost', '***@l***'],
    ['@x', '***'],
  ])('%s', (value, masked) => {
    expect(maskEmail(value)).toBe(masked)
  })

  it('hides the rest without telling its length', () => {
    expect(maskAfter('東京都千代田区丸の内1-2-3', 7)).toBe('東京都千代田区****')
  })
})

it('knows its kana', () => {
  expect(toKatakana('やまだ たろう')).toBe('ヤマダ タロウ')
  expect(['々', '山', 'あ', 'ー', 'A'].map((c) => isKanji(c.charCodeAt(0)))).toEqual([true, true, false, false, false])
})
