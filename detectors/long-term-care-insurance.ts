import { defineDetector, type Match, type TextView } from '../src/contract/index.js'
import { isRepeated } from '../src/text/checksums.js'
import { maskDigits } from '../src/text/masks.js'
import { candidatesIn, isOthers, labelOwners, mayBeNamed, ownersAt, setOf } from './owner/index.js'

const OWN = setOf('long-term-care-insurance')
const INSURED = [[10], [5, 5], [4, 6], [3, 3, 4]]
const INSURER = [[6]]
/** The insurer is called that, or the column is one of 介護保険 that does not speak of the insured. */
const CALLS_INSURER = /(?<!被)保険者番号/
const REACH = 40
const WORD = /[険介護]/
/** Provisional numbers of those on 生活保護 begin with H. */
const PROVISIONAL = /(?<![0-9A-Za-z-])H[0-9]{9}(?![0-9A-Za-z-])/g

/**
 * 介護保険 numbers: 被保険者番号 of ten digits (H and nine for みなし2号) and 保険者番号 of six. The rule of the check digit could not be
 * verified and ten digits are a telephone's, so only a label that names the insurance makes them one.
 * 個人識別符号 (個人情報保護法施行令 第1条第7号).
 */
export const longTermCareInsurance = defineDetector({
  apiVersion: 1,
  id: 'long-term-care-insurance',
  version: '1.0.0',
  type: 'long-term-care-insurance',
  title: { ja: '介護保険の被保険者番号', en: 'Long-term care insurance numbers' },
  hints: { run: 6, signs: [/[険介護]/] },
  labels: ['介護保険被保険者番号', '介護保険の被保険者番号', '介護被保険者番号', '介護保険番号', '介護保険者番号'],
  priority: 6,
  mask: (value) => maskDigits(value),
  personKey: 'none',
  column: (column) => (isOthers(column, OWN) ? false : undefined),
  detect,
  examples: {
    positive: [
      { text: '0000123456', label: '介護保険被保険者番号', finds: [{ value: '0000123456', confidence: 0.9 }] },
      { text: '介護保険の被保険者番号 0003141592', finds: [{ value: '0003141592', confidence: 0.9 }] },
      {
        text: '介護保険 保険者番号：131016 被保険者番号：0003141592',
        finds: [{ value: '131016' }, { value: '0003141592', confidence: 0.8 }],
      },
      { text: 'H123456789', label: '介護保険被保険者番号', finds: [{ value: 'H123456789', confidence: 0.8 }] },
    ],
    negative: [
      { text: '0003141592' },
      { text: '0312345678', label: '電話番号' },
      { text: '1312345678', label: '介護保険事業所番号' },
      { text: '0000000000', label: '介護保険被保険者番号' },
      { text: '介護保険についてのお問い合わせ電話 0463123456' },
    ],
  },
})

function detect(view: TextView): readonly Match[] {
  const matches: Match[] = []
  const may = ({ start }: { start: number }): boolean => mayBeNamed(view, start, WORD)
  for (const { start, end, digits, owners } of candidatesIn(view, INSURED, OWN, may)) {
    if (owners !== 0 && !isRepeated(digits)) matches.push(insured(start, end, digits, owners === OWN ? 0.9 : 0.6))
  }
  for (const { start, end, digits, owners } of candidatesIn(view, INSURER, OWN, may)) {
    if (owners === OWN && !isRepeated(digits) && callsInsurer(view, start)) matches.push(insurer(start, end, digits))
  }
  if (labelOwners(view) === OWN || view.text.includes('介護')) {
    for (const { index, 0: written } of view.text.matchAll(PROVISIONAL)) {
      const end = index + written.length
      if (ownersAt(view, index, end) === OWN) matches.push(insured(index, end, written, 0.9))
    }
  }
  return matches.sort((a, b) => a.span[0] - b.span[0])
}

const callsInsurer = ({ text, label = '' }: TextView, at: number): boolean =>
  CALLS_INSURER.test(label) || CALLS_INSURER.test(text.slice(Math.max(0, at - REACH), at))

const insured = (start: number, end: number, normalized: string, confidence: number): Match => ({
  span: [start, end],
  normalized,
  confidence,
  reason: 'label+format',
  attributes: { kind: 'insured' },
})

const insurer = (start: number, end: number, normalized: string): Match => ({
  span: [start, end],
  normalized,
  confidence: 0.7,
  reason: 'label+format',
  attributes: { kind: 'insurer' },
})
