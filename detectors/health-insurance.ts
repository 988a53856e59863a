import { defineDetector, type Match, type TextView } from '../src/contract/index.js'
import { signOfShapes } from '../src/text/digit-runs.js'
import { readCompactDate } from '../src/text/dates.js'
import { isRepeated, passesInsurer } from '../src/text/checksums.js'
import { maskDigits } from '../src/text/masks.js'
import { candidatesIn, isOthers, isSure, labelOwners, mayBeNamed, setOf, type Candidate } from './owner/index.js'
import { outsideOf } from './owner/taken.js'
import { ownersIn } from './owner/words.js'

const OWN = setOf('health-insurance')
const SHAPES = [[8], [6], [7], [2, 2, 3, 1], [2, 2, 4], [4, 4], [2, 3, 1], [2, 4]]
/** 法別番号 of the insurers with eight digits (reference/misc_tables.json `insurer_law_numbers`). */
const LAWS = /^(?:0[1-7]|3[1-4]|39|63|67|7[2-5])/
const INSURER_SIGN = new RegExp(
  '(?:^|[^0-9A-Za-z_])(?:0[1-7]|3[1-4]|39|63|67|7[2-5])' +
    '(?:[0-9]{6}|[0-9]{2}[- ][0-9]{4}|[- ][0-9]{2}[- ](?:[0-9]{3}[- ][0-9]|[0-9]{4}))(?:[^0-9A-Za-z_]|$)',
)

/** What the word before a number says that it is of. */
const KINDS: readonly [kind: string, word: RegExp][] = [
  ['public-expense', /負担者番号/],
  ['recipient', /受給者番号/],
  ['elderly', /(?:後期|広域)[^。]{0,20}被保険者番号/],
  ['insurer', /(?<!被)保険者(?:番号|No|コード)/],
  ['insured', /被保険者番号/],
]
const REACH = 40
/** Every word of `KINDS` has one of these characters. */
const WORD = /[者険]/

/** 記号 21700023 番号 21 枝番 01, 記号:ツクバ・12 番号:345: the symbol may be kanji and katakana. */
const SYMBOL_AND_NUMBER =
  /記号[: は]{0,3}([0-9A-Za-zァ-ヶ一-龠][0-9A-Za-zァ-ヶ一-龠・-]{0,11})[ 、,・/]{0,3}番号[: は]{0,3}([0-9]{1,8})(?![0-9])(?:[ 、,・/]{0,2}\(?枝番\)?[: は]{0,3}([0-9]{2})(?![0-9]))?/g
/** 12345-678-01, 21700023・21 under a label. */
const JOINED = /^([0-9A-Za-zぁ-んァ-ヶ一-龠]{1,10})[-・/ ]{1,3}([0-9]{1,8})(?:[-・/ ]{1,2}\(?(?:枝番?:? ?)?([0-9]{2})\)?)?$/
const ALONE = /^[0-9]{1,8}$/
const SYMBOL = /^[0-9A-Za-zぁ-んァ-ヶ一-龠・-]{1,12}$/
/** 記号・番号 of the ゆうちょ銀行 are called the same. */
const YUCHO = /^1[0-9]{3}0[-・/ ]{1,3}[0-9]{1,7}1$/
/** How far words of insurance or savings may stand before 記号. */
const CONTEXT = 60

/** The rest of a sentence behind a value: 12-345です。 */
const TAIL = /(?:です|でした|である|(?=[。、]))(?:[。、].{0,200})?$/s

const LABEL_OF_BOTH = /記号.{0,4}番号|保険証$/
const LABEL_OF_NUMBER = /番号|No$|insurance[ _]?no/i
const LABEL_OF_SYMBOL = /記号$/
const LABEL_OF_NONE = /枝番|取得|期限|区分|交付|資格|年月日|日$/

/**
 * Health insurance: 保険者番号 (6 or 8 digits with a check digit), 被保険者等記号・番号・枝番, the 被保険者番号 of those over 75 and the numbers of
 * 公費負担医療. Symbol and number are whatever the insurer likes: only a label makes them such.
 * 個人識別符号 (個人情報保護法施行令 第1条第7号); the insurer's own number is not, and is marked `kind: 'insurer'`.
 */
export const healthInsurance = defineDetector({
  apiVersion: 1,
  id: 'health-insurance',
  version: '1.0.0',
  type: 'health-insurance',
  title: { ja: '健康保険の記号・番号', en: 'Health insurance numbers' },
  hints: { digit: true, signs: [/記号/, [/[者険]/, signOfShapes(SHAPES)], INSURER_SIGN] },
  labels: [
    ...[
      '保険者番号',
      '被保険者番号',
      '被保険者証番号',
      '被保険者証記号',
      '被保険者証記号・番号',
      '被保険者証の記号・番号',
      '被保険者等記号・番号',
    ],
    ...['保険証番号', '保険証記号番号', '健康保険証番号', '健保記号・番号', '健康保険記号・番号', '公費負担者番号', '受給者番号'],
  ],
  priority: 6,
  mask: (value) => maskDigits(value.normalize('NFKC').replace(/[^-0-9 .()/+*]/g, '0')),
  personKey: 'none',
  column: (column) => (isOthers(column, OWN) ? { words: ['記号'] } : undefined),
  detect,
  examples: {
    positive: [
      { text: '01040013', label: '保険者番号', finds: [{ value: '01040013', confidence: 0.9 }] },
      { text: '保険者番号は138016です', finds: [{ value: '138016', confidence: 0.9 }] },
      { text: '健康保険証 記号 21700023 番号 21 枝番 01', finds: [{ value: '21700023 番号 21 枝番 01', confidence: 0.9 }] },
      { text: '12345-678-01', label: '被保険者証記号・番号', finds: [{ value: '12345-678-01', confidence: 0.9 }] },
      { text: '39131156', label: '保険者番号', finds: [{ value: '39131156', confidence: 0.9 }] },
      { text: '1234567', label: '公費負担医療の受給者番号', finds: [{ value: '1234567', confidence: 0.8 }] },
    ],
    negative: [
      { text: '33120016', label: '保険者番号' },
      { text: '00000000', label: '保険者番号' },
      { text: '01040013' },
      { text: '01040013', label: '商品コード' },
      { text: 'ゆうちょ銀行 記号 11940 番号 12345671' },
      { text: '記号 A 番号 21 の部品' },
      { text: '01', label: '枝番' },
    ],
  },
})

function detect(view: TextView): readonly Match[] {
  const { text } = view
  const matches: Match[] = []
  if (text.includes('記号')) for (const match of symbolsAndNumbers(view)) matches.push(match)
  const isFree = outsideOf(matches)
  for (const candidate of candidatesIn(view, SHAPES, OWN, (span) => isInsurer(span.digits) || mayBeNamed(view, span.start, WORD))) {
    if (isRepeated(candidate.digits) || !isFree(candidate.start, candidate.end)) continue
    const match = judge(view, candidate)
    if (match) matches.push(match)
  }
  if (matches.length === 0 && (labelOwners(view) & OWN) !== 0) matches.push(...underLabel(view))
  return matches
}

/** What its check digit alone makes an insurer's number; a date of eight digits is none. */
const isInsurer = (digits: string): boolean =>
  digits.length === 8 && LAWS.test(digits) && passesInsurer(digits) && readCompactDate(digits) === undefined

function judge(view: TextView, { start, end, digits, owners }: Candidate): Match | undefined {
  const normalized = digits
  const span: [number, number] = [start, end]
  const passes = passesInsurer(digits)
  if (owners === 0) {
    if (!isInsurer(digits)) return undefined
    return { span, normalized, confidence: 0.25, reason: 'checksum', attributes: { kind: 'insurer' } }
  }
  const kind = kindBefore(view, start)
  const result = (confidence: number, reason: string): Match => ({ span, normalized, confidence, reason, attributes: { kind: kind! } })
  if (kind === 'insurer') return passes && (digits.length === 6 || LAWS.test(digits)) ? result(0.9, 'label+checksum') : undefined
  if (kind === 'elderly' || kind === 'public-expense') return passes && digits.length === 8 ? result(0.95, 'label+checksum') : undefined
  if (kind === 'recipient') return digits.length === 7 ? result(0.9, 'label+format') : undefined
  if (kind === 'insured') {
    const sure = isSure(owners, OWN)
    if (passes && digits.length === 8) return result(sure ? 0.9 : 0.8, 'label+checksum')
    return sure ? result(0.8, 'label+format') : result(0.5, 'label+format')
  }
  return undefined
}

function kindBefore({ text, label = '' }: TextView, at: number): string | undefined {
  const before = label + text.slice(Math.max(0, at - REACH), at)
  let found: string | undefined
  let nearest = -1
  for (const [kind, word] of KINDS) {
    const index = lastIndex(before, word)
    if (index > nearest) [found, nearest] = [kind, index]
  }
  return found
}

/** Where the last match ends; -1 without one. */
function lastIndex(text: string, pattern: RegExp): number {
  let at = -1
  for (const match of text.matchAll(new RegExp(pattern, 'g'))) at = match.index + match[0].length
  return at
}

function* symbolsAndNumbers(view: TextView): Generator<Match> {
  for (const match of view.text.matchAll(SYMBOL_AND_NUMBER)) {
    const [written, symbol = '', number = '', branch] = match
    const owners = ownersIn((view.label ?? '') + view.text.slice(Math.max(0, match.index - CONTEXT), match.index))
    if ((owners & OWN) === 0) continue
    const start = match.index + written.indexOf(symbol, 2)
    yield insured([start, match.index + written.length], [symbol, number, branch], 0.95)
  }
}

/** The value of a field or a cell that a label calls one of these. */
function* underLabel(view: TextView): Generator<Match> {
  const { label = '', text } = view
  if (LABEL_OF_NONE.test(label)) return
  const value = text.trim().replace(TAIL, '')
  const start = text.indexOf(value)
  const span: [number, number] = [start, start + value.length]
  const joined = JOINED.exec(value)
  if (joined !== null) {
    if (/[0-9]/.test(joined[1]!) || LABEL_OF_BOTH.test(label)) if (!YUCHO.test(value)) yield insured(span, joined.slice(1), 0.9)
    return
  }
  if (LABEL_OF_SYMBOL.test(label)) {
    if (SYMBOL.test(value) && /[0-9]/.test(value))
      yield { span, normalized: value, confidence: 0.6, reason: 'label+format', attributes: { kind: 'symbol' } }
  } else if (LABEL_OF_NUMBER.test(label) && kindBefore(view, 0) !== 'insurer' && ALONE.test(value) && !/^0+$/.test(value)) {
    yield {
      span,
      normalized: value,
      confidence: isSure(labelOwners(view), OWN) ? 0.8 : 0.5,
      reason: 'label+format',
      attributes: { kind: 'insured' },
    }
  }
}

const insured = (span: [number, number], parts: readonly (string | undefined)[], confidence: number): Match => ({
  span,
  normalized: parts.filter((part) => part !== undefined).join('-'),
  confidence,
  reason: 'label+format',
  attributes: { kind: 'insured' },
})
