import { expect, it } from 'vitest'
import { nameModel } from '../../../detectors/person-name/model.js'

function words(text: string): string {
  const sentence = nameModel().read(text)
  return Array.from({ length: sentence.tokens.count }, (_, i) => sentence.word(i)).join('|')
}

it.each([
  ['アラン・チューリングは', 'アラン|・|チューリング|は'],
  ['グエン・ヴァン・アン', 'グエン|・|ヴァン|・|アン'],
  ['ジョン・F・ケネディ', 'ジョン|・|F|・|ケネディ'],
])('cuts katakana at middle dots: %s', (text, expected) => {
  expect(words(text)).toBe(expected)
})

it.each([
  ['大石りんたろう委員', '大石|りんたろう|委員'],
  ['坂田はるなが取る', '坂田|はるな|が|取る'],
  ['小金湯　かずさが', '小金湯|　|かずさ|が'],
  ['佐藤さくらさんへ', '佐藤|さくら|さん|へ'],
])('joins a given name in hiragana behind a surname: %s', (text, expected) => {
  expect(words(text)).toBe(expected)
})

it.each([
  ['高橋から', '高橋|から'],
  ['山田とも話した', '山田|と|も|話し|た'],
  ['田中さんと', '田中|さん|と'],
])('leaves particles and honorifics alone: %s', (text, expected) => {
  expect(words(text)).toBe(expected)
})

it('loses and gains no character', () => {
  for (const text of ['ア・・・イ', 'ア・', '・ア', '田中りん・ア・', '𠮷田はるか・アン', '田中\nはるか', '森　　はるか'])
    expect(words(text).replaceAll('|', '')).toBe(text)
})
