import { describe, expect, it } from 'vitest'
import { myNumber } from '../../detectors/index.js'
import { passesMyNumber } from '../../src/text/checksums.js'
import { confidenceOf, find, random, writings } from './view.js'

const VALID = ['123456789018', '1234 5678 9018', '1234-5678-9018', '983205673214', '6214 9832 0257']
const INVALID = ['621498320258', '983205673210', '123456789012', '000000000000', '111111111111', '12345678901', '1234567890180']

describe('my-number', () => {
  it.each(VALID.flatMap(writings))('%s is high under a label and in a sentence', (value) => {
    for (const label of ['個人番号', 'マイナンバー（個人番号）'])
      expect(confidenceOf(myNumber, value, { label })).toBeGreaterThanOrEqual(0.8)
    expect(confidenceOf(myNumber, value, { role: 'id.mynumber', label: 'x' })).toBeGreaterThanOrEqual(0.8)
    expect(confidenceOf(myNumber, `私のﾏｲﾅﾝﾊﾞｰは${value}です`)).toBeGreaterThanOrEqual(0.8)
  })

  it.each(INVALID.flatMap(writings))('%s is refused', (value) => {
    expect(find(myNumber, value, { role: 'id.mynumber', label: '個人番号' })).toEqual([])
  })

  it('is low by its check digit alone and medium in a column of its kind', () => {
    expect(confidenceOf(myNumber, '123456789018')).toBe(0.3)
    expect(confidenceOf(myNumber, '123456789018', { vote: 'my-number' })).toBe(0.6)
    expect(confidenceOf(myNumber, '123456789018', { label: '備考', role: 'misc.memo' })).toBe(0.3)
  })

  it.each(['法人番号', '送り状番号', '追跡番号', 'お問い合わせ番号', 'JANコード', '会社法人等番号'])('keeps away from %s', (word) => {
    expect(find(myNumber, '123456789018', { label: word })).toEqual([])
    expect(find(myNumber, `${word}：123456789018`)).toEqual([])
  })

  it.each(['id.customer', 'id.corp_number', 'finance.bank', 'other.product', 'id.licence'])('keeps away from role %s', (role) => {
    expect(find(myNumber, '123456789018', { role, label: '番号' })).toEqual([])
  })

  it('lets the nearest word decide', () => {
    expect(confidenceOf(myNumber, '法人番号は別紙、マイナンバー 123456789018')).toBeGreaterThan(0.8)
    expect(find(myNumber, 'マイナンバーは別紙、法人番号 123456789018')).toEqual([])
    expect(confidenceOf(myNumber, 'マイナンバーは別紙。123456789018')).toBe(0.3)
  })

  it('takes no time stamp and no mobile number with its country code', () => {
    const next = random(7)
    for (let i = 0; i < 3000; i++) {
      const stamp = `20${String(10 + Math.floor(next() * 15))}${['01', '07', '12'][i % 3]}${['05', '19', '28'][i % 3]}${['09', '13', '23'][i % 3]}${String(Math.floor(next() * 60)).padStart(2, '0')}`
      expect(find(myNumber, stamp)).toEqual([])
      expect(find(myNumber, `8190${1 + (i % 9)}${String(Math.floor(next() * 1e7)).padStart(7, '0')}`)).toEqual([])
    }
  })

  it('finds none of 10,000 random numbers with more than low confidence', () => {
    const next = random(3)
    let low = 0
    for (let i = 0; i < 10_000; i++) {
      const value = String(Math.floor(next() * 1e12)).padStart(12, '0')
      const confidence = confidenceOf(myNumber, value)
      expect(confidence).toBeLessThan(0.5)
      if (confidence > 0) low++
      expect(confidence > 0 && !passesMyNumber(value)).toBe(false)
    }
    expect(low).toBeGreaterThan(500)
  })

  it('shows no digit and joins nobody', () => {
    expect(myNumber.mask!('1234 5678 9018')).toBe('**** **** ****')
    expect(myNumber.personKey).toBe('none')
  })
})
