import { defineDetector, type Match, type TextView } from '../../src/contract/index.js'
import { isRepeated } from '../../src/text/checksums.js'
import { isWordCharacter, longRuns } from '../../src/text/digit-runs.js'
import { isOthers, mayBeNamed, ownersAt, setOf, stanceOf } from '../owner/index.js'
import { lettersBefore, maskLettersAndDigits } from '../owner/letters.js'
import { TRAVEL_DOCUMENT_SIGN, travelDocumentsIn } from '../../src/text/travel-document.js'
import { mrzLinesIn } from './mrz.js'

const OWN = setOf('passport')
/** Digits behind the two letters of a Japanese passport. */
const DIGITS = 7
/** Ordinary (T) and public or former (M) booklets: what is seen of Japanese passports; letters of the 2025 ones are not published. */
const KNOWN = /^[TM][A-Z]$/
/** Other states': one or two letters or none, six to nine digits. Only under a label. */
const LETTERS = /(?:^|[^A-Za-z])([A-Za-z]{1,2})$/
const BEHIND = /^[A-Za-z]?(?![0-9A-Za-z_-])/
/** Printed by a reservation system, which says whose it is behind it. */
const BOOKED = 'booking+shape'
const WORD = /(?:旅券|パスポート)の?(?:番号|No|ナンバー)|passport ?(?:no|num|#)/i
const GOES_ON = /^(?:[0-9A-Za-z_]|-[0-9A-Za-z])/

/**
 * 旅券番号: two letters and seven digits, and the second line of the machine-readable zone with its check digits (ICAO 9303).
 * Two letters and seven digits are also part numbers: low without a label. 個人識別符号 (個人情報保護法施行令 第1条第2号).
 */
export const passport = defineDetector({
  apiVersion: 1,
  id: 'passport',
  version: '1.0.0',
  type: 'passport',
  title: { ja: '旅券番号', en: 'Passport numbers' },
  hints: {
    run: 6,
    signs: [
      /(?:^|[^0-9A-Za-z_])[A-Za-z]{2}[ -]?[0-9]{7}(?:[^0-9A-Za-z_]|$)/,
      /[0-9]{7}[MFX<][0-9]{7}/,
      TRAVEL_DOCUMENT_SIGN,
      /(?:旅券|パスポート)の?(?:番号|No|ナンバー)|passport ?(?:no|num|#)/i,
    ],
  },
  labels: ['旅券番号', 'パスポート番号', 'パスポートNo', '旅券No', 'Passport No', 'Passport Number'],
  priority: 8,
  mask: maskLettersAndDigits,
  personKey: 'strong',
  // What is left is the machine-readable zone: its check digits and dates alone are 16 digits.
  column: (column) => (isOthers(column, OWN) ? { digits: 16 } : undefined),
  detect,
  examples: {
    positive: [
      { text: 'TK1234567', label: '旅券番号', finds: [{ value: 'TK1234567', confidence: 0.9 }] },
      { text: 'パスポート番号はMU 4052671です', finds: [{ value: 'MU 4052671', confidence: 0.9 }] },
      { text: '512345678', label: 'Passport No', finds: [{ value: '512345678', confidence: 0.5 }] },
      {
        text: 'SSR DOCS AY HK1 P/JPN/MU2972779/JPN/24AUG82/M/05JUL30/TAKAHASHI/KAZUO/P1',
        finds: [{ value: 'MU2972779', confidence: 0.9 }],
      },
      { text: 'L898902C36UTO7408122F1204159ZE184226B<<<<<10', finds: [{ value: 'L898902C3', confidence: 0.9 }] },
    ],
    negative: [
      { text: 'P/JPN/TK1234567' },
      { text: 'TK1234567' },
      { text: 'TK1234567', label: '型番' },
      { text: 'TK0000000', label: '旅券番号' },
      { text: 'ATK1234567' },
      { text: 'TK1234567-2' },
      { text: 'L898902C36UTO7408122F1204159ZE184226B<<<<<11' },
    ],
  },
})

function detect(view: TextView): readonly Match[] {
  const { text } = view
  const matches = travelDocumentsIn(text, '').map(({ number: [start, end] }): Match => {
    return { span: [start, end], normalized: text.slice(start, end), confidence: 0.95, reason: BOOKED }
  })
  for (const { groups } of longRuns(text)) {
    for (const { start, end } of groups) {
      if (end - start !== DIGITS || GOES_ON.test(text.slice(end, end + 2))) continue
      const match = japanese(view, start, end)
      if (match && !matches.some(({ span }) => span[0] <= match.span[0] && match.span[1] <= span[1])) matches.push(match)
    }
  }
  for (const { start, end, number, nationality } of mrzLinesIn(text)) {
    const attributes = { kind: 'mrz', nationality }
    matches.push({ span: [start, end], normalized: number, confidence: 0.95, reason: 'mrz+checksum', attributes })
  }
  if (matches.length === 0) for (const match of foreign(view)) matches.push(match)
  return matches
}

function japanese(view: TextView, at: number, end: number): Match | undefined {
  const { text } = view
  const before = lettersBefore(text, at, 2)
  const digits = text.slice(at, end)
  if (before === undefined || isWordCharacter(text.charCodeAt(before.start - 1)) || isRepeated(digits)) return undefined
  if (text[before.start - 1] === '-' && isWordCharacter(text.charCodeAt(before.start - 2))) return undefined
  const letters = before.letters.toUpperCase()
  const stance = stanceOf(view, before.start, end, OWN)
  const span: [number, number] = [before.start, end]
  if (stance === 'for') return { span, normalized: letters + digits, confidence: 0.95, reason: 'label+format' }
  if (stance === 'against' || !KNOWN.test(before.letters) || end - before.start !== DIGITS + 2) return undefined
  return { span, normalized: letters + digits, confidence: 0.3, reason: 'format' }
}

/** Numbers of other states: the value of a passport field, or behind the word in a sentence. */
function* foreign(view: TextView): Generator<Match> {
  const { text } = view
  for (const { groups } of longRuns(text)) {
    for (const { start: at, end } of groups) {
      if (end - at < 6 || end - at > 9 || !mayBeNamed(view, at, WORD)) continue
      const [, letters = ''] = LETTERS.exec(text.slice(Math.max(0, at - 3), at)) ?? []
      const start = at - letters.length
      const behind = BEHIND.exec(text.slice(end, end + 2))
      if (behind === null || isWordCharacter(text.charCodeAt(start - 1)) || isRepeated(text.slice(at, end))) continue
      const span: [number, number] = [start, end + behind[0].length]
      if (ownersAt(view, start, end) !== OWN) continue
      const normalized = text.slice(...span).toUpperCase()
      yield { span, normalized, confidence: 0.7, reason: 'label+format', attributes: { kind: 'foreign' } }
    }
  }
}
