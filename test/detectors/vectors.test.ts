import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  bankAccount,
  cardNumber,
  driversLicense,
  employmentInsurance,
  healthInsurance,
  longTermCareInsurance,
  myNumber,
  passport,
  pensionNumber,
  residenceCard,
  residentCode,
} from '../../detectors/index.js'
import type { Detector } from '../../src/contract/index.js'
import { isRepeated, passesCorporateNumber } from '../../src/text/checksums.js'
import { find } from './view.js'

/** Every hyphen-like that Japanese files use for one (normalizeHelpers of @geolonia/normalize-japanese-addresses). */
const HYPHENS = '-－﹣−‐⁃‑‒–—﹘―⎯⏤ーｰ─━'

const wide = (value: string): string =>
  value.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).replaceAll(' ', '\u3000')

/** In one, full width, spaced and with every hyphen, cut into `groups`. */
function writings(value: string, groups: readonly number[]): string[] {
  const bare = value.replace(/[ -]/g, '')
  let at = 0
  const parts = groups.map((length) => bare.slice(at, (at += length)))
  const joined = [' ', '\u3000', ...HYPHENS].map((separator) => parts.join(separator))
  return [value, bare, wide(bare), wide(parts.join('-')), ...joined]
}

interface Kind {
  detector: Detector
  label: string
  /** Behind 'は' in a sentence. */
  word: string
  groups(digits: string): readonly number[]
}

const KINDS: Readonly<Record<string, Kind>> = {
  my_number: { detector: myNumber, label: '個人番号', word: 'マイナンバー', groups: () => [4, 4, 4] },
  licence: { detector: driversLicense, label: '運転免許証番号', word: '免許証番号', groups: () => [2, 2, 6, 2] },
  insurer8: { detector: healthInsurance, label: '保険者番号', word: '健康保険の保険者番号', groups: () => [2, 2, 3, 1] },
  insurer6: { detector: healthInsurance, label: '保険者番号', word: '国保の保険者番号', groups: () => [2, 3, 1] },
  luhn: {
    detector: cardNumber,
    label: 'カード番号',
    word: 'クレジットカードの番号',
    groups: ({ length }) => (length === 16 ? [4, 4, 4, 4] : length === 15 ? [4, 6, 5] : [4, 6, 4]),
  },
}

interface Vector {
  type: string
  value: string
  valid: boolean
}

const SHARED = join(import.meta.dirname, '../../../shared/reference/test_vectors.json')
/** Made for this test: check digits computed by hand from the rules that `checksums.ts` cites. */
const OWN: readonly Vector[] = [
  ...['123456789018', '1234 5678 9018', '983205673214', '621498320257'].map((value) => ({ type: 'my_number', value, valid: true })),
  ...['621498320258', '983205673210', '123456789012'].map((value) => ({ type: 'my_number', value, valid: false })),
  { type: 'licence', value: '309012345620', valid: true },
  ...['309212345610', '012345678900', '309212345620'].map((value) => ({ type: 'licence', value, valid: false })),
  ...['33120015', '01040013'].map((value) => ({ type: 'insurer8', value, valid: true })),
  { type: 'insurer8', value: '33120016', valid: false },
  { type: 'insurer6', value: '138016', valid: true },
  { type: 'insurer6', value: '138017', valid: false },
  ...['4539578763621486', '5425233430109903', '3530111333300018', '374245455400126', '36006666333344'].map((value) => ({
    type: 'luhn',
    value,
    valid: true,
  })),
  { type: 'luhn', value: '4539578763621487', valid: false },
]
const shared = existsSync(SHARED) ? (JSON.parse(readFileSync(SHARED, 'utf8')) as Vector[]) : []
const vectors = [...OWN, ...shared].filter(({ type, value }) => type in KINDS && !isRepeated(value))

describe('vectors of identifiers with a check digit', () => {
  it.each(vectors.filter(({ valid }) => valid))('$type $value is found however it is written', ({ type, value }) => {
    const { detector, label, word, groups } = KINDS[type]!
    const digits = value.replace(/[ -]/g, '')
    for (const written of writings(value, groups(digits))) {
      for (const [text, rest] of [
        [written, { label }],
        [`${word}は${written}です。`, {}],
        [`本人の${label}：${written}（写しを添付）`, {}],
      ] as const) {
        const [match, ...others] = find(detector, text, rest)
        expect({ text, normalized: match?.normalized, others }).toEqual({ text, normalized: digits, others: [] })
        expect(match!.confidence).toBeGreaterThanOrEqual(0.8)
      }
    }
  })

  it.each(vectors.filter(({ valid }) => !valid))('$type $value is refused', ({ type, value }) => {
    const { detector, label, word, groups } = KINDS[type]!
    for (const written of writings(value, groups(value.replace(/[ -]/g, '')))) {
      expect(find(detector, written, { label })).toEqual([])
      expect(find(detector, `${word}は${written}です。`)).toEqual([])
    }
  })

  it.skipIf(shared.length === 0)('reads the shared vectors', () => {
    expect(shared.length).toBeGreaterThan(30)
  })
})

describe('identifiers without one', () => {
  const cases: [Detector, string, string, readonly number[]][] = [
    [pensionNumber, '基礎年金番号', '4321098765', [4, 6]],
    [employmentInsurance, '雇用保険被保険者番号', '13145678902', [4, 6, 1]],
    [residentCode, '住民票コード', '40526718393', [4, 4, 3]],
    [longTermCareInsurance, '介護保険被保険者番号', '0003141592', [5, 5]],
    [bankAccount, '口座番号', '00010017654321', [4, 3, 7]],
  ]
  it.each(cases)('%# %s', (detector, label, digits, groups) => {
    for (const written of writings(digits, groups)) {
      if (detector === bankAccount && written.normalize('NFKC') === digits) continue
      expect(find(detector, written, { label })[0]?.confidence, written).toBeGreaterThanOrEqual(0.8)
      expect(find(detector, `${label}は${written}です`)[0]?.confidence, written).toBeGreaterThanOrEqual(0.8)
    }
    expect(find(detector, digits.replace(/[0-9]/g, '0'), { label })).toEqual([])
    for (const other of ['商品コード', '追跡番号', '電話番号', '法人番号']) expect(find(detector, digits, { label: other })).toEqual([])
  })

  it.each([
    [passport, '旅券番号', 'TK1234567'],
    [passport, 'パスポート番号', 'MU4052671'],
    [residenceCard, '在留カード番号', 'UH40526718EA'],
    [residenceCard, '特別永住者証明書番号', 'AB12345678CD'],
  ])('%# %s', (detector, label, value) => {
    const spaced = value.replace(/(?<=[A-Z])(?=[0-9])|(?<=[0-9])(?=[A-Z])/g, ' ')
    for (const written of [value, wide(value), spaced, wide(spaced), spaced.replaceAll(' ', '-')]) {
      for (const [text, rest] of [
        [written, { label }],
        [`${label}は${written}です`, {}],
      ] as const) {
        const [match] = find(detector, text, rest)
        expect(match, text).toMatchObject({ normalized: value })
        expect(match!.confidence).toBeGreaterThanOrEqual(0.8)
      }
    }
  })
})

describe('corporate numbers', () => {
  const NUMBERS = ['4011001098993', '2120901007402', '7123456789012', '7010705000725', '5835678256246']
  const detectors = [bankAccount, cardNumber, driversLicense, employmentInsurance, healthInsurance, longTermCareInsurance]
  it.each(NUMBERS)('%s is nobody’s', (value) => {
    expect(passesCorporateNumber(value)).toBe(true)
    const company = value.slice(1)
    for (const detector of [...detectors, myNumber, passport, pensionNumber, residenceCard, residentCode]) {
      for (const text of [
        value,
        `T${value}`,
        `法人番号 ${value}`,
        ...writings(value, [1, 4, 4, 4]),
        `会社法人等番号 ${company}`,
        `会社法人等番号：${company.slice(0, 4)}-${company.slice(4, 6)}-${company.slice(6)}`,
      ])
        expect(find(detector, text), `${detector.id}: ${text}`).toEqual([])
      expect(find(detector, company, { label: '会社法人等番号' })).toEqual([])
      expect(find(detector, value, { label: '法人番号', role: 'id.corp_number' })).toEqual([])
    }
  })
})
