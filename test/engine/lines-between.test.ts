import { describe, expect, it } from 'vitest'
import { linesBetween } from '../../src/engine/lines-between.js'

/** Line ends between the marks « and » of a text. */
const between = (text: string): number => linesBetween(text, text.indexOf('«'), text.indexOf('»'))

describe('what lies between two values of running text', () => {
  it.each([
    ['the parties of a contract', '代表取締役　関 一郎«　印\n\n乙　住所　»東京都町田市原町田6-14-1'],
    ['a party in brackets', '関 一郎«\n（乙）　住所　»東京都'],
    ['a party by its part', '氏名　佐藤 七海«　印\n連帯保証人　住所　»東京都'],
    ['a party that is a heading', '関 一郎«　印\n　借主（乙）\n　住所　»東京都'],
    ['a ruled line', '関 一郎«\n--------\n»東京都'],
  ])('%s are apart', (_, text) => {
    expect(between(text)).toBe(Infinity)
  })

  it.each([
    ['a sentence about the parties', '佐藤 七海«は次のとおり契約する。\n甲は、乙に対し、»東京都', 1],
    ['a word that begins like one', '佐藤 七海«\n乙女座　»東京都', 1],
    ['one line', '佐藤 七海«　乙　»東京都', 0],
  ])('%s parts nothing', (_, text, lines) => {
    expect(between(text)).toBe(lines)
  })
})
