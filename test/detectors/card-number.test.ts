import { describe, expect, it } from 'vitest'
import { cardNumber } from '../../detectors/index.js'
import { TEST_CARDS } from '../../detectors/card-number/brands.js'
import { confidenceOf, find, writings } from './view.js'

/** Not test cards: brand, length and Luhn made up. */
const CARDS = [
  ['4539578763621486', 'visa'],
  ['5425233430109903', 'mastercard'],
  ['2223000048410010', 'mastercard'],
  ['3530111333300018', 'jcb'],
  ['374245455400126', 'amex'],
  ['36006666333344', 'diners'],
  ['6011000991300009', 'discover'],
] as const

const grouped = (digits: string) =>
  digits.length === 16
    ? digits.replace(/(.{4})(?=.)/g, '$1-')
    : digits.length === 15
      ? digits.replace(/^(.{4})(.{6})/, '$1-$2-')
      : digits.replace(/^(.{4})(.{6})/, '$1-$2-')

describe('card-number', () => {
  it.each(CARDS)('%s is %s', (digits, brand) => {
    for (const value of [digits, grouped(digits), grouped(digits).replaceAll('-', ' ')].flatMap(writings)) {
      const [match] = find(cardNumber, value, { label: 'カード番号', role: 'finance.card' })
      expect(match).toMatchObject({ normalized: digits, attributes: { brand } })
      expect(match!.confidence).toBeGreaterThanOrEqual(0.8)
      const alone = find(cardNumber, `控え ${value} です`)[0]!
      expect(alone.confidence).toBeGreaterThanOrEqual(0.5)
      expect(alone.confidence).toBeLessThan(0.8)
    }
  })

  it('is not the mailbox of a message', () => {
    expect(find(cardNumber, 'Message-ID: <30496129942102@mail.example.com>')).toEqual([])
    expect(find(cardNumber, '控え 36006666333344 です')).toHaveLength(1)
  })

  it.each([...TEST_CARDS])('%s is a test card', (digits) => {
    const [match] = find(cardNumber, digits, { label: 'クレジットカード番号' })
    expect(match).toMatchObject({ confidence: 0.95, attributes: { dummy: 'true' } })
  })

  it('refuses a wrong check digit, brand or length', () => {
    for (const value of ['4242424242424241', '9424242424242424', '453957876362148', '0000000000000000']) {
      expect(find(cardNumber, value, { label: 'カード番号' })).toEqual([])
    }
  })

  it('asks for a label where length or brand is vague', () => {
    // An old Visa number of 13 digits, and a Maestro number.
    for (const value of ['4716249764108', '6759649826438453']) {
      expect(find(cardNumber, value)).toEqual([])
      expect(confidenceOf(cardNumber, value, { label: 'カード番号' })).toBeGreaterThan(0.8)
    }
  })

  it.each(['注文番号', 'ポイントカード番号', '会員番号', '追跡番号'])('keeps away from %s', (label) => {
    expect(find(cardNumber, '4539578763621486', { label })).toEqual([])
    expect(find(cardNumber, `${label} 4539 5787 6362 1486`)).toEqual([])
  })

  it('still sees a card in a sentence about an order', () => {
    expect(confidenceOf(cardNumber, 'お電話でのご注文 4539-5787-6362-1486')).toBeGreaterThanOrEqual(0.5)
  })

  it.each([
    '4242********4242',
    '4242-****-****-4242',
    '****-****-****-1234',
    '**** **** **** 1234',
    '424242******4242',
    'XXXX-XXXX-XXXX-1234',
    '●●●●-●●●●-●●●●-1234',
    '************1234',
  ])('%s is masked', (value) => {
    const [match] = find(cardNumber, value, { label: 'カード番号' })
    expect(match).toMatchObject({ value, confidence: 0.6, attributes: { kind: 'masked' } })
    expect(cardNumber.mask!(value)).toMatch(/^[*\- ]+(?:[0-9]{4})?$/)
  })

  it.each(['**1234', '****', '2*3*4*5678', 'aXXXX-XXXX-XXXX-1234', '** 太字 ** 1234'])('%s is no masked card', (value) => {
    expect(find(cardNumber, value)).toEqual([])
  })

  it('shows at most the last four', () => {
    expect(cardNumber.mask!('４５３９ ５７８７ ６３６２ １４８６')).toBe('**** **** **** 1486')
  })
})
