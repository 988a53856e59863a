import { defineDetector, type Match, type TextView } from '../../src/contract/index.js'
import { passesLuhn } from '../../src/text/checksums.js'
import { signOfShapes } from '../../src/text/digit-runs.js'
import { maskDigits } from '../../src/text/masks.js'
import { candidatesIn, isOthers, setOf, stanceOf, type Candidate } from '../owner/index.js'
import { besideCard } from './beside.js'
import { brandOf, brandOfPrefix, TEST_CARDS } from './brands.js'
import { MASKED_SIGN, maskedCardsIn, type MaskedCard } from './masked.js'

/** As embossed: 4-4-4-4, Amex 4-6-5, Diners 4-6-4, nineteen digits; and in one. */
const SHAPES = [[16], [15], [14], [13], [17], [18], [19], [12], [4, 4, 4, 4, 3], [4, 4, 4, 4], [4, 6, 5], [4, 6, 4]]

const OWN = setOf('card-number')

/**
 * Payment card numbers: brand by leading digits and length (ISO/IEC 7812), Luhn's check digit, label.
 * A number whose middle is masked is found as `kind: 'masked'`: four digits leave no risk of misuse (PPC Q&A 6-12).
 */
export const cardNumber = defineDetector({
  apiVersion: 1,
  id: 'card-number',
  version: '1.0.0',
  type: 'card-number',
  title: { ja: 'クレジットカード番号', en: 'Credit card numbers' },
  hints: { run: 3, signs: [signOfShapes(SHAPES), MASKED_SIGN] },
  labels: ['カード番号', 'クレジットカード番号', 'クレカ番号', 'カードNo', 'Card Number', 'card number'],
  priority: 10,
  mask: (value) => maskDigits(value, { last: 4 }),
  personKey: 'none',
  column: (column) => (isOthers(column, OWN) ? false : undefined),
  detect,
  examples: {
    positive: [
      { text: '4539 5787 6362 1486', label: 'カード番号', finds: [{ value: '4539 5787 6362 1486', confidence: 0.9 }] },
      { text: '4539578763621486', finds: [{ value: '4539578763621486', confidence: 0.5 }] },
      { text: 'カード番号は3782-822463-10005です', finds: [{ value: '3782-822463-10005', confidence: 0.9 }] },
      { text: 'カード 4539-5787-6362-1486 期限 12/27 CVV 123', finds: [{ value: '4539-5787-6362-1486', confidence: 0.9 }] },
      { text: '411111******1111', finds: [{ value: '411111******1111', confidence: 0.5 }] },
      { text: '****-****-****-1234', label: 'クレジットカード番号', finds: [{ value: '****-****-****-1234', confidence: 0.5 }] },
    ],
    negative: [
      { text: '4242424242424241', label: 'カード番号' },
      { text: '9999999999999995' },
      { text: '4539578763621486', label: '注文番号' },
      { text: 'ポイントカード 4539578763621486' },
      { text: '0x4539578763621486' },
      { text: '4539578763621486123456' },
    ],
  },
})

function detect(view: TextView): Iterable<Match> {
  const candidates = candidatesIn(view, SHAPES, OWN, ({ digits }) => passesLuhn(digits))
  const masked = maskedCardsIn(view.text)
  return candidates.length === 0 && masked.length === 0 ? [] : detectAll(view, candidates, masked)
}

function* detectAll(view: TextView, candidates: readonly Candidate[], masked: readonly MaskedCard[]): Generator<Match> {
  for (const candidate of candidates) {
    const match = judge(view, candidate)
    if (match) yield match
  }
  for (const card of masked) {
    const match = judgeMasked(view, card)
    if (match) yield match
  }
}

function judge(view: TextView, { start, end, digits, shape, owners }: Candidate): Match | undefined {
  const isTest = TEST_CARDS.has(digits)
  const { brand, vague } = brandOf(digits) ?? { brand: isTest ? 'jcb' : '', vague: true }
  const voted = view.vote === 'card-number'
  if (brand === '' || (owners === 0 && vague && !voted && !isTest)) return undefined
  const attributes: Record<string, string> = { brand }
  if (isTest) attributes['dummy'] = 'true'
  const beside = besideCard(view, start, end)
  if (beside.expiry) attributes['expiry'] = 'true'
  if (beside.cvv) attributes['cvv'] = 'true'
  return { span: [start, end], normalized: digits, attributes, ...weigh(owners !== 0 || beside.cvv, voted, shape.includes('-')) }
}

function weigh(labelled: boolean, voted: boolean, grouped: boolean): Pick<Match, 'confidence' | 'reason'> {
  if (labelled) return { confidence: 0.95, reason: 'label+brand+checksum' }
  if (voted) return { confidence: 0.75, reason: 'vote+brand+checksum' }
  return grouped ? { confidence: 0.7, reason: 'grouping+brand+checksum' } : { confidence: 0.6, reason: 'brand+checksum' }
}

/** Never high: what is left of the number buys nothing. */
function judgeMasked(view: TextView, { start, end, plain }: MaskedCard): Match | undefined {
  const stance = stanceOf(view, start, end, OWN)
  if (stance === 'against') return undefined
  const brand = brandOfPrefix(plain)
  const attributes: Record<string, string> = { kind: 'masked' }
  if (brand !== undefined) attributes['brand'] = brand
  return {
    span: [start, end],
    confidence: stance === 'for' ? 0.6 : brand === undefined ? 0.4 : 0.5,
    reason: stance === 'for' ? 'label+masked' : 'masked',
    normalized: plain,
    attributes,
  }
}
