import { describe, expect, it } from 'vitest'
import { isRepeated, passesCorporateNumber, passesLuhn, passesMyNumber } from '../../src/text/checksums.js'
import { random } from '../detectors/view.js'

// Published vectors: JPMyNumber, python-stdnum (jp.in_, jp.cn), the tax office's worked example, the card brands' test numbers.
describe('check digits', () => {
  it.each(['123456789018', '983205673214', '621498320257', '000000000000'])('my number %s', (digits) => {
    expect(passesMyNumber(digits)).toBe(true)
  })
  it.each(['621498320258', '983205673210', '123456789012', '12345678901', ''])('not my number %s', (digits) => {
    expect(passesMyNumber(digits)).toBe(false)
  })
  it.each(['4011001098993', '2120901007402', '7123456789012', '7010705000725', '5835678256246'])('corporate number %s', (digits) => {
    expect(passesCorporateNumber(digits)).toBe(true)
  })
  it.each(['2835678256246', '40110010989931'])('not corporate number %s', (digits) => {
    expect(passesCorporateNumber(digits)).toBe(false)
  })
  it.each(['4242424242424242', '378282246310005', '30569309025904', '490154203237518', '6200000000000005'])('Luhn %s', (digits) => {
    expect(passesLuhn(digits)).toBe(true)
  })
  it.each(['4242424242424241', '0', ''])('not Luhn %s', (digits) => {
    expect(passesLuhn(digits)).toBe(false)
  })

  it('passes one random number in ten', () => {
    const next = random(1)
    let passed = 0
    for (let i = 0; i < 20_000; i++) if (passesMyNumber(String(Math.floor(next() * 1e12)).padStart(12, '0'))) passed++
    expect(passed / 20_000).toBeGreaterThan(0.085)
    expect(passed / 20_000).toBeLessThan(0.115)
  })

  it('tells repeated digits', () => {
    expect(isRepeated('1111')).toBe(true)
    expect(isRepeated('1112')).toBe(false)
  })
})
