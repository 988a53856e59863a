import { describe, expect, it } from 'vitest'
import { phoneNumber } from '../../detectors/index.js'
import { planOf } from '../../detectors/phone-number/plan.js'
import { confidenceOf, find, writings } from './view.js'

const tel = { label: '電話番号', role: 'contact.tel' }

describe('the numbering plan', () => {
  it.each([
    ['0352531111', '2-4-4'],
    ['0453210000', '3-3-4'],
    ['0463123456', '4-2-4'],
    ['0126712345', '5-1-4'],
    ['0120123456', '4-3-3'],
    ['08001234567', '4-3-4'],
    ['09012345678', '3-4-4'],
    ['06010012345', '3-4-4'],
    ['05012345678', '3-4-4'],
  ])('%s is %s', (digits, shape) => {
    const plan = planOf(digits)
    expect(plan?.length).toBe(digits.length)
    expect(plan?.shapes).toContain(shape)
  })
  it.each(['0100123456', '0012345678', '09001234567', '0210000000'])('%s is not assigned', (digits) => {
    expect(planOf(digits)).toBeUndefined()
  })
})

describe('phone-number', () => {
  it.each([
    ['03-5253-1111', '0352531111', 'fixed'],
    ['(03)5253-1111', '0352531111', 'fixed'],
    ['03(5253)1111', '0352531111', 'fixed'],
    ['(03) 5253-1111', '0352531111', 'fixed'],
    ['0463-12-3456', '0463123456', 'fixed'],
    ['080-2345-6789', '08023456789', 'mobile'],
    ['060-1001-2345', '06010012345', 'mobile'],
    ['050-1234-5678', '05012345678', 'ip'],
    ['0120-123-456', '0120123456', 'hotline'],
    ['0800-123-4567', '08001234567', 'hotline'],
    ['0570-012-345', '0570012345', 'hotline'],
    ['+81-90-2345-6789', '09023456789', 'mobile'],
    ['+81 (0)3 5253 1111', '0352531111', 'fixed'],
    ['+819023456789', '09023456789', 'mobile'],
    ['0081-90-2345-6789', '09023456789', 'mobile'],
    ['+81(0)90-2345-6789', '09023456789', 'mobile'],
  ])('%s is found whole and high, with and without a label', (value, digits, kind) => {
    for (const writing of writings(value)) {
      for (const [text, rest] of [
        [writing, tel],
        [writing, {}],
        [`担当は${writing}です`, {}],
      ] as const) {
        const found = find(phoneNumber, text, rest)
        expect(found).toHaveLength(1)
        expect(found[0]).toMatchObject({ normalized: digits, attributes: { kind } })
        expect(found[0]!.confidence).toBeGreaterThanOrEqual(0.8)
        expect(found[0]!.value.replace(/[^0-9]/g, '')).toBe(value.replace(/[^0-9]/g, ''))
      }
    }
  })

  it('needs a label for digits without separators, mobile numbers less than others', () => {
    expect(confidenceOf(phoneNumber, '0352531111')).toBe(0.3)
    expect(confidenceOf(phoneNumber, '08023456789')).toBe(0.6)
    for (const value of ['0352531111', '08023456789']) expect(confidenceOf(phoneNumber, value, tel)).toBeGreaterThanOrEqual(0.8)
    expect(confidenceOf(phoneNumber, 'TEL0352531111')).toBeGreaterThanOrEqual(0.8)
    expect(confidenceOf(phoneNumber, '℡：0352531111')).toBeGreaterThanOrEqual(0.8)
    expect(confidenceOf(phoneNumber, '0352531111', { vote: 'phone-number' })).toBe(0.6)
  })

  it('reads what a spreadsheet left, under a label only', () => {
    expect(find(phoneNumber, '9023456789', tel)[0]).toMatchObject({ normalized: '09023456789', attributes: { kind: 'mobile' } })
    expect(find(phoneNumber, '352531111', tel)[0]).toMatchObject({ normalized: '0352531111', attributes: { kind: 'fixed' } })
    expect(find(phoneNumber, '9.01235E+09', tel)[0]).toMatchObject({ confidence: 0.5, attributes: { kind: 'rounded', damaged: 'true' } })
    for (const value of ['9023456789', '352531111', '9.01235E+09']) expect(find(phoneNumber, value)).toEqual([])
    expect(find(phoneNumber, '9023456789', { vote: 'phone-number' })[0]?.confidence).toBeGreaterThanOrEqual(0.5)
  })

  it('finds two numbers in one cell and leaves extensions out', () => {
    const values = (text: string) => find(phoneNumber, text, tel).map(({ normalized }) => normalized)
    for (const text of [
      '03-5253-1111/080-2345-6789',
      '03-5253-1111 080-2345-6789',
      '03-5253-1111、080-2345-6789',
      '0352531111 08023456789',
    ]) {
      expect(values(text)).toEqual(['0352531111', '08023456789'])
    }
    expect(values('03-5253-1111(内線1234)')).toEqual(['0352531111'])
    expect(values('03-5253-1111 内線12')).toEqual(['0352531111'])
  })

  it('reads a number without its area code under a label only', () => {
    for (const [value, digits] of [
      ['5253-1111', '52531111'],
      ['321-1111', '3211111'],
      ['12-3456', '123456'],
      ['自宅 321-1111', '3211111'],
    ] as const) {
      expect(find(phoneNumber, value, tel)).toMatchObject([{ confidence: 0.6, normalized: digits, attributes: { kind: 'local' } }])
      expect(find(phoneNumber, value)).toEqual([])
    }
    expect(find(phoneNumber, '000-0000', tel)).toMatchObject([{ attributes: { kind: 'local', dummy: 'true' } }])
    for (const value of ['1234', '1234-56789', '2024-01-15', '1234-5678-9012']) expect(find(phoneNumber, value, tel)).toEqual([])
  })

  it('reads 81 without its plus under a label only', () => {
    expect(find(phoneNumber, '81-90-2345-6789', tel)).toMatchObject([{ normalized: '09023456789', value: '81-90-2345-6789' }])
    expect(find(phoneNumber, '819023456789', tel)).toMatchObject([{ normalized: '09023456789' }])
    expect(find(phoneNumber, '819023456789')).toEqual([])
  })

  it('takes neither rows of figures nor part numbers for phones', () => {
    expect(confidenceOf(phoneNumber, '1234 5678 09023456789')).toBe(0.3)
    expect(confidenceOf(phoneNumber, '06023456789')).toBe(0.3)
    expect(confidenceOf(phoneNumber, '03-5253-1111', { label: '図番' })).toBe(0.3)
    expect(confidenceOf(phoneNumber, '07-8394-3494', { vote: 'phone-number' })).toBe(0.3)
  })

  it('tells a fax by its label', () => {
    const kind = (text: string, rest = {}) => find(phoneNumber, text, rest).map(({ attributes }) => attributes?.['kind'])
    expect(kind('03-5253-1111', { label: 'FAX', role: 'contact.fax' })).toEqual(['fax'])
    expect(kind('TEL 03-5253-1111 FAX 03-5253-1112')).toEqual(['fixed', 'fax'])
    expect(kind('FAX:03-5253-1112 TEL:03-5253-1111')).toEqual(['fax', 'fixed'])
    expect(kind('TEL/FAX 03-5253-1111')).toEqual(['fixed'])
  })

  it.each([
    '000-0000-0000',
    '00000000000',
    '03-1234-5678',
    '090-1234-5678',
    '090-0000-0000',
    '0312345678',
    '03-0000-0000',
    '080-1234-5678',
    '045-000-0000',
    '0120-000-000',
    '090-1111-1111',
    '03-9999-9999',
  ])('%s is a dummy with its normal confidence', (value) => {
    const [match] = find(phoneNumber, value, tel)
    expect(match?.attributes?.['dummy']).toBe('true')
    expect(match?.confidence).toBeGreaterThanOrEqual(0.8)
  })
  it('takes no number for a dummy that is not listed', () => {
    expect(find(phoneNumber, '03-1234-5679', tel)[0]?.attributes).toEqual({ kind: 'fixed' })
  })

  it.each([
    '03-12-2024',
    '2024-01-15',
    '100-0005',
    '0100-12-3456',
    '03-5253-1111-2',
    'A03-5253-1111',
    '12-03-5253-1111',
    '1.03.5253.1111',
    '03-5253-11112',
    '090-2345-678',
  ])('%s is none', (value) => {
    expect(find(phoneNumber, value).filter(({ confidence }) => confidence >= 0.5)).toEqual([])
  })

  it('drops digits under another identifier and lowers numbers with separators', () => {
    const id = { label: '顧客番号', role: 'id.customer' }
    expect(find(phoneNumber, '08023456789', id)).toEqual([])
    expect(confidenceOf(phoneNumber, '080-2345-6789', id)).toBe(0.3)
    expect(find(phoneNumber, '伝票番号 08023456789')).toEqual([])
  })

  it('still finds a number in a sentence about orders, beside a postal code', () => {
    expect(confidenceOf(phoneNumber, 'ご注文は03-5253-1111まで')).toBeGreaterThan(0.8)
    expect(confidenceOf(phoneNumber, '〒100-0005 千代田区 03-5253-1111')).toBeGreaterThan(0.8)
  })

  it('finds a number abroad under a label', () => {
    expect(find(phoneNumber, '+1 (212) 555-0100', tel)[0]).toMatchObject({ confidence: 0.6, attributes: { kind: 'foreign' } })
  })

  it('shows no subscriber number', () => {
    expect(phoneNumber.mask!('０９０－１２３４－５６７８')).toBe('090-****-****')
  })
})

describe('the telephone of a desk', () => {
  const roleOf = (text: string) => find(phoneNumber, text)[0]?.attributes?.['role']
  it.each([
    '050-3188-2211（平日10-18時）',
    'TEL 045-311-2201（受付時間 9:00〜17:00）',
    '045-311-2201 (月〜金 9:30~17:30)',
    'お客様センター：0263-33-1201',
    'お問い合わせ窓口 TEL: 03-5253-1111',
    'お電話は（代表）03-5253-1111まで',
  ])('is nobody’s: %s', (text) => expect(roleOf(text)).toBe('organisation'))
  it.each([
    '080-3188-2211（平日10-18時）',
    '電話 045-311-2201（平日18時以降）',
    '045-311-2201（平日19〜21時）',
    '045-311-2201 月10件',
    '幹事代表山田 045-311-2201',
    '窓口で山田様 045-311-2201 に架電',
  ])('is somebody’s where the number is carried, or answered in the evening: %s', (text) => expect(roleOf(text)).toBeUndefined())
})
