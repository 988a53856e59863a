import { defineDetector, type Match, type TextView } from '../src/contract/index.js'
import { signOfShapes } from '../src/text/digit-runs.js'
import { isRepeated } from '../src/text/checksums.js'
import { maskDigits } from '../src/text/masks.js'
import { candidatesIn, isOthers, setOf } from './owner/index.js'

const SHAPES = [[11], [4, 4, 3], [5, 6], [10, 1]]
const OWN = setOf('resident-code')
/** Numbers that a town gives, of columns that the header dictionary holds to be alike: they are no 住民票コード. */
const OTHER = /宛名|世帯|住民番号/

/**
 * 住民票コード: ten digits and a check digit (住民基本台帳法施行規則 第1条). The weights of the check digit could not be verified, so they
 * refuse nothing; without a label no number is taken for one. 個人識別符号 (個人情報保護法施行令 第1条第5号).
 */
export const residentCode = defineDetector({
  apiVersion: 1,
  id: 'resident-code',
  version: '1.0.0',
  type: 'resident-code',
  title: { ja: '住民票コード', en: 'Resident record codes' },
  hints: { run: 11, signs: [[signOfShapes(SHAPES), /住/]] },
  labels: ['住民票コード', '住基コード', '住基番号'],
  priority: 6,
  mask: (value) => maskDigits(value),
  personKey: 'strong',
  column: (column) => (isOthers(column, OWN) ? false : undefined),
  detect,
  examples: {
    positive: [
      { text: '12345678903', label: '住民票コード', finds: [{ value: '12345678903', confidence: 0.8 }] },
      { text: '住民票コードは40526718393', finds: [{ value: '40526718393', confidence: 0.8 }] },
      { text: '住基コード：4052 6718 393', finds: [{ value: '4052 6718 393', confidence: 0.8 }] },
    ],
    negative: [
      { text: '40526718393' },
      { text: '09012345678', label: '携帯電話' },
      { text: '40526718393', label: '世帯番号' },
      { text: '00000000000', label: '住民票コード' },
      { text: '住民票コード 405267183931' },
    ],
  },
})

function detect(view: TextView): readonly Match[] {
  const matches: Match[] = []
  for (const { start, end, digits, owners } of candidatesIn(view, SHAPES, OWN)) {
    if (owners === 0 || isRepeated(digits) || (view.label !== undefined && OTHER.test(view.label))) continue
    matches.push({ span: [start, end], normalized: digits, confidence: 0.9, reason: 'label+format' })
  }
  return matches
}
