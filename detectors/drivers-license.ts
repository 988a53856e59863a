import { defineDetector, type Match, type TextView } from '../src/contract/index.js'
import { signOfShapes } from '../src/text/digit-runs.js'
import { isRepeated, passesDriversLicense } from '../src/text/checksums.js'
import { maskDigits } from '../src/text/masks.js'
import { candidatesIn, isOthers, setOf } from './owner/index.js'

/** In one as on the card, and in its parts: commission, year, serial number, check digit and reissues. */
const SHAPES = [[12], [2, 2, 6, 2], [4, 4, 4], [2, 2, 6, 1, 1]]
const OWN = setOf('drivers-license')

/**
 * Codes of the 公安委員会 that first issued a licence: the police areas of 北海道 and the prefectures
 * (reference/misc_tables.json; the 00 of licences changed from abroad is not confirmed).
 */
const COMMISSIONS: ReadonlySet<string> = new Set(
  `10 11 12 13 14 20 21 22 23 24 25 30 40 41 42 43 44 45 46 47 48 49 50 51 52 53 54 55 60 61 62 63 64 65 70 71 72 73 74 80 81 82 83
   90 91 92 93 94 95 96 97`.split(/\s+/),
)

/**
 * 運転免許証番号: commission, year, six digits, check digit, number of reissues. Code and check digit leave one random number in twenty,
 * and many a My Number, so they are low without a label. 個人識別符号 (個人情報保護法施行令 第1条第4号).
 */
export const driversLicense = defineDetector({
  apiVersion: 1,
  id: 'drivers-license',
  version: '1.0.0',
  type: 'drivers-license',
  title: { ja: '運転免許証番号', en: 'Driving licence numbers' },
  hints: { run: 12, signs: [signOfShapes(SHAPES)] },
  labels: ['運転免許証番号', '免許証番号', '免許番号', '免許証の番号', '運転経歴証明書番号'],
  priority: 8,
  mask: (value) => maskDigits(value),
  personKey: 'strong',
  column: (column) => (isOthers(column, OWN) ? false : undefined),
  detect,
  examples: {
    positive: [
      { text: '309012345620', label: '運転免許証番号', finds: [{ value: '309012345620', confidence: 0.9 }] },
      { text: '免許証番号 第309012345620号', finds: [{ value: '309012345620', confidence: 0.9 }] },
      { text: '運転免許は30 90 123456 20です', finds: [{ value: '30 90 123456 20', confidence: 0.9 }] },
      { text: '運転免許証の番号：3090-1234-5620', finds: [{ value: '3090-1234-5620', confidence: 0.9 }] },
    ],
    negative: [
      { text: '309212345620', label: '運転免許証番号' },
      { text: '309212345610', label: '免許証番号' },
      { text: '012345678900', label: '免許証番号' },
      { text: '309012345620', label: '個人番号' },
      { text: '309012345620', label: '送り状番号' },
      { text: '309012345620' },
      { text: '免許証番号 309012345620-1' },
    ],
  },
})

function detect(view: TextView): readonly Match[] {
  const matches: Match[] = []
  for (const { start, end, digits, owners } of candidatesIn(view, SHAPES, OWN, isValid)) {
    matches.push({ span: [start, end], normalized: digits, ...evidence(owners !== 0, view.vote === 'drivers-license') })
  }
  return matches
}

const isValid = ({ digits }: { digits: string }): boolean =>
  COMMISSIONS.has(digits.slice(0, 2)) && !isRepeated(digits) && passesDriversLicense(digits)

/** Below a My Number that passes its check digit: in a column of those, one in twenty passes this one too. */
function evidence(labelled: boolean, voted: boolean): Pick<Match, 'confidence' | 'reason'> {
  if (labelled) return { confidence: 0.95, reason: 'label+checksum' }
  return voted ? { confidence: 0.6, reason: 'vote+checksum' } : { confidence: 0.25, reason: 'checksum' }
}
