import { defineDetector, type Match, type TextView } from '../src/contract/index.js'
import { signOfShapes } from '../src/text/digit-runs.js'
import { isRepeated } from '../src/text/checksums.js'
import { maskDigits } from '../src/text/masks.js'
import { candidatesIn, isOthers, setOf } from './owner/index.js'

const SHAPES = [[4, 6, 1], [11]]
const OWN = setOf('employment-insurance')

/**
 * 雇用保険被保険者番号: 4-6-1 digits. The rule of its last digit is not published, so none is checked. The number of a 適用事業所 has the
 * same shape and is a company's.
 */
export const employmentInsurance = defineDetector({
  apiVersion: 1,
  id: 'employment-insurance',
  version: '1.0.0',
  type: 'employment-insurance',
  title: { ja: '雇用保険の被保険者番号', en: 'Employment insurance numbers' },
  hints: { run: 11, signs: [signOfShapes(SHAPES)] },
  labels: ['雇用保険被保険者番号', '雇用保険番号', '雇用保険の被保険者番号'],
  priority: 6,
  mask: (value) => maskDigits(value),
  personKey: 'strong',
  column: (column) => (isOthers(column, OWN) ? false : undefined),
  detect,
  examples: {
    positive: [
      { text: '1234-567890-1', label: '雇用保険被保険者番号', finds: [{ value: '1234-567890-1', confidence: 0.9 }] },
      { text: '13145678902', label: '雇用保険番号', finds: [{ value: '13145678902', confidence: 0.8 }] },
      { text: '離職票の被保険者番号1314-567890-2', finds: [{ value: '1314-567890-2', confidence: 0.9 }] },
    ],
    negative: [
      { text: '1314-567890-2', label: '雇用保険適用事業所番号' },
      { text: '09012345678', label: '電話番号' },
      { text: '13145678902' },
      { text: '1314-567890-2', label: '商品コード' },
      { text: '0000-000000-0', label: '雇用保険番号' },
      { text: '雇用保険 1314-567890-21' },
    ],
  },
})

function detect(view: TextView): readonly Match[] {
  const matches: Match[] = []
  for (const { start, end, digits, shape, owners } of candidatesIn(view, SHAPES, OWN)) {
    if (isRepeated(digits)) continue
    const grouped = shape !== '11'
    if (owners === 0 && !grouped) continue
    const evidence =
      owners !== 0
        ? { confidence: grouped ? 0.95 : 0.85, reason: 'label+format' }
        : {
            confidence: view.vote === 'employment-insurance' ? 0.5 : 0.4,
            reason: view.vote === 'employment-insurance' ? 'vote+grouping' : 'grouping',
          }
    matches.push({ span: [start, end], normalized: digits, ...evidence })
  }
  return matches
}
