import { defineDetector, type Match, type TextView } from '../src/contract/index.js'
import { signOfShapes } from '../src/text/digit-runs.js'
import { isRepeated, passesMyNumber } from '../src/text/checksums.js'
import { maskDigits } from '../src/text/masks.js'
import { candidatesIn, isOthers, setOf, type Candidate } from './owner/index.js'

/** 12 digits, in one or as the card prints them. */
const SHAPES = [[12], [4, 4, 4]]

const OWN = setOf('my-number')

/** YYYYMMDDhhmm. */
const TIMESTAMP = /^(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])(?:[01][0-9]|2[0-3])[0-5][0-9]$/
/** A mobile number with its country code and without the plus. */
const ABROAD = /^81[5-9]0[1-9]/

/**
 * 個人番号 (マイナンバー): 11 digits and a check digit (番号法施行, 平成26年総務省令第85号 第5条).
 * The check digit alone passes one number in ten, so it is never more than low; only a label makes it high.
 */
export const myNumber = defineDetector({
  apiVersion: 1,
  id: 'my-number',
  version: '1.0.0',
  type: 'my-number',
  title: { ja: '個人番号（マイナンバー）', en: 'Individual Numbers (My Number)' },
  hints: { run: 12, signs: [signOfShapes(SHAPES)] },
  labels: ['個人番号', 'マイナンバー', '個人番号(マイナンバー)', 'マイナンバー(個人番号)', 'My Number', 'MyNumber'],
  priority: 10,
  mask: (value) => maskDigits(value),
  personKey: 'none',
  column: (column) => (isOthers(column, OWN) ? false : undefined),
  detect,
  examples: {
    positive: [
      { text: '123456789018', label: '個人番号', finds: [{ value: '123456789018', confidence: 0.9 }] },
      { text: '6214 9832 0257', label: 'マイナンバー', finds: [{ value: '6214 9832 0257', confidence: 0.9 }] },
      { text: '9832-0567-3214', label: 'マイナンバー', finds: [{ value: '9832-0567-3214', confidence: 0.9 }] },
      { text: '私のマイナンバーは123456789018です', finds: [{ value: '123456789018', confidence: 0.9 }] },
      { text: 'const id = "123456789018" // 個人番号', finds: [{ value: '123456789018', confidence: 0.9 }] },
      { text: "('6214 9832 0257'), -- マイナンバー", finds: [{ value: '6214 9832 0257', confidence: 0.9 }] },
    ],
    negative: [
      { text: '621498320258', label: 'マイナンバー' },
      { text: '000000000000', label: 'マイナンバー' },
      { text: '123456789012', label: 'マイナンバー' },
      { text: '123456789018', label: '送り状番号' },
      { text: '法人番号 1234-5678-9018' },
      { text: '1234-5678-9018-0000' },
      { text: '550e8400-e29b-41d4-a716-123456789018' },
      { text: '202401151234' },
      { text: 'const parcel = "123456789018" // 送り状番号' },
    ],
  },
})

function detect(view: TextView): Iterable<Match> {
  const candidates = candidatesIn(view, SHAPES, OWN, isValid)
  return candidates.length === 0 ? [] : judge(view, candidates)
}

const isValid = ({ digits }: { digits: string }): boolean => passesMyNumber(digits) && !isRepeated(digits)

function* judge(view: TextView, candidates: readonly Candidate[]): Generator<Match> {
  for (const { start, end, digits, owners } of candidates) {
    if (owners === 0 && (TIMESTAMP.test(digits) || ABROAD.test(digits))) continue
    yield { span: [start, end], normalized: digits, ...evidence(owners !== 0, view.vote === 'my-number') }
  }
}

function evidence(labelled: boolean, voted: boolean): Pick<Match, 'confidence' | 'reason'> {
  if (labelled) return { confidence: 0.95, reason: 'label+checksum' }
  return voted ? { confidence: 0.6, reason: 'vote+checksum' } : { confidence: 0.3, reason: 'checksum' }
}
