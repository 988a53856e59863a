import { defineDetector, type Match, type TextView } from '../src/contract/index.js'
import { signOfShapes } from '../src/text/digit-runs.js'
import { isRepeated } from '../src/text/checksums.js'
import { maskDigits } from '../src/text/masks.js'
import { candidatesIn, isOthers, isSure, setOf } from './owner/index.js'

/** The number alone, and with the 年金コード of a 年金証書 behind it. */
const SHAPES = [[4, 6, 4], [4, 6], [10]]
const OWN = setOf('pension-number')
const LENGTH = 10
/** A word of pensions that does not call the number one: enough beside the grouping, not beside ten bare digits. */
const PENSION = /年金|ねんきん/
const REACH = 40

/**
 * 基礎年金番号: office code of four digits and a number of six (国民年金法施行規則 第1条). No check digit is published: what makes it one is
 * its label. 個人識別符号 (個人情報保護法施行令 第1条第3号).
 */
export const pensionNumber = defineDetector({
  apiVersion: 1,
  id: 'pension-number',
  version: '1.0.0',
  type: 'pension-number',
  title: { ja: '基礎年金番号', en: 'Basic pension numbers' },
  hints: { run: 10, signs: [[/年金|ねんきん|pension/i, signOfShapes(SHAPES)]] },
  labels: ['基礎年金番号', '年金番号', '年金手帳番号', '年金手帳の記号番号', '年金証書番号'],
  priority: 6,
  mask: (value) => maskDigits(value),
  personKey: 'strong',
  column: (column) => (isOthers(column, OWN) ? false : undefined),
  detect,
  examples: {
    positive: [
      { text: '1234-567890', label: '基礎年金番号', finds: [{ value: '1234-567890', confidence: 0.9 }] },
      { text: '1234567890', label: '基礎年金番号', finds: [{ value: '1234567890', confidence: 0.8 }] },
      { text: '基礎年金番号は4321-098765です', finds: [{ value: '4321-098765', confidence: 0.9 }] },
      { text: '年金証書番号 4321-098765-1150', finds: [{ value: '4321-098765-1150', confidence: 0.9 }] },
      { text: '厚生年金に加入(4321-098765)', finds: [{ value: '4321-098765', confidence: 0.5 }] },
    ],
    negative: [
      { text: '4321-098765' },
      { text: '0463123456', label: '電話番号' },
      { text: '4321-098765', label: '注文番号' },
      { text: '0000-000000', label: '基礎年金番号' },
      { text: '基礎年金番号 4321-098765-12' },
      { text: '年金の受給者は1234567890人' },
    ],
  },
})

function detect(view: TextView): readonly Match[] {
  const matches: Match[] = []
  for (const { start, end, digits, shape, owners } of candidatesIn(view, SHAPES, OWN)) {
    const normalized = digits.slice(0, LENGTH)
    if (isRepeated(normalized)) continue
    const evidence = weigh(shape, isSure(owners, OWN), view.text.slice(Math.max(0, start - REACH), start))
    if (evidence) matches.push({ span: [start, end], normalized, ...evidence })
  }
  return matches
}

function weigh(shape: string, labelled: boolean, before: string): Pick<Match, 'confidence' | 'reason'> | undefined {
  if (labelled) return { confidence: shape === '10' ? 0.85 : 0.95, reason: 'label+format' }
  if (shape !== '4-6') return undefined
  return PENSION.test(before) ? { confidence: 0.6, reason: 'context+grouping' } : undefined
}
