import { defineDetector, type Match, type TextView } from '../../src/contract/index.js'
import { passesLuhn } from '../../src/text/checksums.js'
import { spansOfShape, type DigitSpan } from '../../src/text/digit-runs.js'
import { maskDigits } from '../../src/text/masks.js'
import { speech, stanceAt, type Stance } from '../context.js'
import { brandOf, brandOfPrefix, TEST_CARDS } from './brands.js'

/** As embossed: 4-4-4-4, Amex 4-6-5, Diners 4-6-4, nineteen digits; and in one. */
const SHAPES = [[16], [15], [14], [13], [17], [18], [19], [12], [4, 4, 4, 4, 3], [4, 4, 4, 4], [4, 6, 5], [4, 6, 4]]

const WORDS = speech(/^finance\.card$/, {
  for: 'カード番号|カードNo|クレジット|クレカ|デビット|JCB|VISA|Master ?card|AMEX|American Express|アメックス|ダイナース|有効期限|セキュリティコード|CVV|CVC|card_?(?:no|num)|card number|credit|PAN',
  against:
    'ポイントカード|会員証?番号|会員カード|診察券|(?:追跡|伝票|送り状|注文|受注|製造|シリアル|問い?合わ?せ|法人|口座|電話|管理)(?:番号|No|コード|ID)|個人番号カード|マイナンバーカード|在留カード|JAN|TEL|serial|order (?:no|id)|tracking|IMEI',
})

/** Leading digits (or none), stars for the middle, the last three or four digits: 4242********4242, ****-****-****-1234. */
const MASKED =
  /(?<![0-9A-Za-z*●])(?:[0-9]{4}[ -]?[0-9]{0,2}[*Xx●]{2,9}(?:[ -]?[*Xx●]{2,4}){0,2}|[*Xx●]{4}[ -]?[*Xx●]{4}[ -]?[*Xx●]{0,4})[ -]?[0-9]{3,4}(?![0-9A-Za-z*●])/g
const STARS = /[*Xx●]{2}/
const MASKED_LENGTHS = { least: 14, most: 16 }

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
  hints: { digits: 3 },
  labels: ['カード番号', 'クレジットカード番号', 'クレカ番号', 'カードNo', 'Card Number', 'card number'],
  priority: 10,
  mask: (value) => maskDigits(value, { last: 4 }),
  personKey: 'none',
  detect,
  examples: {
    positive: [
      { text: '4539 5787 6362 1486', label: 'カード番号', finds: [{ value: '4539 5787 6362 1486', confidence: 0.9 }] },
      { text: '4539578763621486', finds: [{ value: '4539578763621486', confidence: 0.5 }] },
      { text: 'カード番号は3782-822463-10005です', finds: [{ value: '3782-822463-10005', confidence: 0.9 }] },
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
  const spans = spansOfShape(view.text, SHAPES)
  return spans.length === 0 && !STARS.test(view.text) ? [] : detectAll(view, spans)
}

function* detectAll(view: TextView, spans: readonly DigitSpan[]): Generator<Match> {
  for (const { start, end, digits, shape } of spans) {
    const evidence = judge(digits, shape, () => stanceAt(view, start, WORDS), view.vote === 'card-number')
    if (evidence) yield { span: [start, end], normalized: digits, ...evidence }
  }
  yield* detectMasked(view)
}

function judge(digits: string, shape: string, stanceOf: () => Stance, voted: boolean): Omit<Match, 'span'> | undefined {
  if (!passesLuhn(digits)) return undefined
  const isTest = TEST_CARDS.has(digits)
  const { brand, vague } = brandOf(digits) ?? { brand: isTest ? 'jcb' : '', vague: true }
  if (brand === '') return undefined
  const stance = stanceOf()
  if (stance === 'against' || (stance === 'neutral' && vague && !voted && !isTest)) return undefined
  const attributes = { brand, ...(isTest && { dummy: 'true' }) }
  if (stance === 'for') return { confidence: 0.95, reason: 'label+brand+checksum', attributes }
  if (voted) return { confidence: 0.75, reason: 'vote+brand+checksum', attributes }
  return shape.includes('-')
    ? { confidence: 0.7, reason: 'grouping+brand+checksum', attributes }
    : { confidence: 0.6, reason: 'brand+checksum', attributes }
}

function* detectMasked(view: TextView): Generator<Match> {
  if (!STARS.test(view.text)) return
  for (const match of view.text.matchAll(MASKED)) {
    const plain = match[0].replace(/[ -]/g, '').replace(/[Xx●]/g, '*')
    if (plain.length < MASKED_LENGTHS.least || plain.length > MASKED_LENGTHS.most) continue
    const stance = stanceAt(view, match.index, WORDS)
    if (stance === 'against') continue
    const brand = brandOfPrefix(plain)
    yield {
      span: [match.index, match.index + match[0].length],
      confidence: stance === 'for' ? 0.6 : brand === undefined ? 0.4 : 0.5,
      reason: stance === 'for' ? 'label+masked' : 'masked',
      normalized: plain,
      attributes: { kind: 'masked', ...(brand !== undefined && { brand }) },
    }
  }
}
