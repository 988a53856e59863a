import { describe, expect, it } from 'vitest'
import { postalCode } from '../../detectors/index.js'
import { prefecturesOfZip } from '../../detectors/postal-code/prefixes.js'
import { confidenceOf, find, writings } from './view.js'

const zip = { label: '郵便番号', role: 'address.zip' }

describe('postal-code', () => {
  it('knows the prefixes', () => {
    expect(prefecturesOfZip('1000005')).toEqual(['東京都'])
    expect(prefecturesOfZip('0000000')).toEqual([])
  })

  it.each([
    ['0180402', ['秋田県']],
    ['0185501', ['青森県']],
    ['4310201', ['静岡県']],
    ['4314121', ['愛知県']],
    ['5200461', ['京都府']],
    ['5200043', ['滋賀県']],
    ['8115135', ['長崎県']],
    ['8112201', ['福岡県']],
    ['9220679', ['福井県']],
    // Both sides have places without a code of their own.
    ['4980000', ['愛知県', '三重県']],
    ['8710000', ['大分県', '福岡県']],
  ])('%s at a border is of %j', (code, prefectures) => {
    expect(prefecturesOfZip(code)).toEqual(prefectures)
    expect(find(postalCode, code, zip)[0]?.attributes?.['prefecture']).toBe(prefectures.length === 1 ? prefectures[0] : undefined)
  })

  it.each(['〒100-0005', '〒1000005', '〒 100-0005', '〒100 0005'].flatMap(writings))('%s is high by its mark', (value) => {
    const [match] = find(postalCode, `住所 ${value} 千代田区`)
    expect(match).toMatchObject({ normalized: '1000005', attributes: { prefecture: '東京都' } })
    expect(match!.confidence).toBeGreaterThanOrEqual(0.8)
    expect(match!.value.startsWith('〒')).toBe(true)
  })

  it.each(['100-0005', '1000005'].flatMap(writings))('%s is high under its header', (value) => {
    expect(confidenceOf(postalCode, value, zip)).toBeGreaterThanOrEqual(0.8)
  })

  it('is high beside an address of the same prefecture', () => {
    for (const text of ['100-0005 東京都千代田区', '100-0005\n東京都', '100-0005 千代田区丸の内', '100-0005 住所:東京都']) {
      expect(confidenceOf(postalCode, text)).toBeGreaterThanOrEqual(0.8)
    }
    expect(confidenceOf(postalCode, '100-0005', { row: ['山田', '100-0005', '東京都千代田区'], column: 1 })).toBeGreaterThanOrEqual(0.8)
    expect(confidenceOf(postalCode, '100-0005 大阪府大阪市')).toBeLessThan(0.5)
    expect(confidenceOf(postalCode, '183-0055 府中市府中町')).toBeGreaterThanOrEqual(0.8)
  })

  it('is low alone, medium in a column of its kind, nothing without hyphen or prefix', () => {
    expect(confidenceOf(postalCode, '100-0005')).toBe(0.3)
    // 948 of 1,000 prefixes are in use: a column of such codes is one of postal codes if its rows are about somebody.
    expect(confidenceOf(postalCode, '100-0005', { vote: 'postal-code' })).toBe(0.4)
    for (const cell of ['東京都千代田区丸の内1-1', 'taro@sekisho-mail.jp', '03-5253-1111'])
      expect(confidenceOf(postalCode, '100-0005', { vote: 'postal-code', row: [cell, '', '100-0005'], column: 2 })).toBe(0.6)
    expect(find(postalCode, '1000005')).toEqual([])
    expect(find(postalCode, '000-0005')).toEqual([])
  })

  it('puts the lost zero back under its header', () => {
    expect(find(postalCode, '600001', zip)[0]).toMatchObject({ normalized: '0600001', attributes: { prefecture: '北海道' } })
    expect(find(postalCode, '600001')).toEqual([])
  })

  it.each(['000-0000', '123-4567', '999-9999'])('%s is a dummy', (value) => {
    expect(find(postalCode, value, zip)[0]).toMatchObject({ confidence: 0.95, attributes: { dummy: 'true' } })
  })

  it.each([
    ['100-0005', { label: '電話', role: 'contact.tel' }],
    ['100-0005', { label: '商品コード', role: 'other.product' }],
    ['03-100-0005', {}],
    ['100-0005-1', {}],
    ['1100-0005', {}],
    ['A100-0005', {}],
  ])('%s is none in its place', (value, rest) => {
    expect(find(postalCode, value, rest)).toEqual([])
  })
})
