import { defineDetector, type ColumnView, type Hints, type Match, type TextView } from '../../src/contract/index.js'
import { isDigit, signOfShapes, spansOfShape, type DigitSpan } from '../../src/text/digit-runs.js'
import { maskDigits } from '../../src/text/masks.js'
import { foldPlace } from '../address/fold.js'
import { municipalityAt, prefectureAt } from '../address/places.js'
import { labelStance, speech, stanceBefore, type Stance } from '../context.js'
import { prefecturesOfZip } from './prefixes.js'

const SHAPES = [[3, 4], [7]]

const WORDS = speech(
  /^address\.(?:zip|full|line)$/,
  {
    for: '郵便番?号?|〒|zip ?(?:code)?|post(?:al)? ?code|postcode',
    against: '内線|電話|TEL|FAX|携帯|口座|商品|型番|品番|注文|伝票|社員|顧客|会員|保険|コード表|部品|図番|受付|version',
  },
  /^(?:id|finance|auth|online|vehicle|other|bio|contact|address\.city_code)(?:\.|$)/,
)
const ZIP_ROLE = /^address\.zip$/
/** Forms and exports fill them in where nothing is known. */
const DUMMIES: ReadonlySet<string> = new Set(['0000000', '1234567', '9999999'])
/** What stands between a postal code and its address: spaces, a line end, the word 住所. */
const BETWEEN = /^[\s、,:)】]{0,4}(?:(?:ご?住所|所在地|\(自宅\)|自宅)[\s:】]{0,3})?/

/** Seven digits, 〒 or an address beside them (郵便番号, 1998年2月2日から7桁; the prefixes are Japan Post's). */
export const postalCode = defineDetector({
  apiVersion: 1,
  id: 'postal-code',
  version: '1.0.0',
  type: 'postal-code',
  title: { ja: '郵便番号', en: 'Postal codes' },
  hints: {
    digits: 6,
    signs: [
      /〒|(?:^|[^0-9A-Za-z_])[0-9]{3}-[0-9]{4}(?:[^0-9A-Za-z_]|$)/,
      [/zip|post(?:al)? ?code|郵便/i, signOfShapes(SHAPES)],
      // An address behind it.
      /(?:^|[^0-9A-Za-z_])[0-9]{3} ?[0-9]{4}[\s、,:)】]{0,4}[(\u3005-\uffff]/,
    ],
  },
  labels: ['郵便番号', '〒', 'ご郵便番号', '郵便No', 'ZIP', 'zip', 'Postal code'],
  mask: (value) => maskDigits(value, { first: 3 }),
  personKey: 'pair',
  column,
  detect,
  examples: {
    positive: [
      { text: '〒100-0005', finds: [{ value: '〒100-0005', confidence: 0.9 }] },
      { text: '100-0005 東京都千代田区丸の内', finds: [{ value: '100-0005', confidence: 0.8 }] },
      { text: '1000005', label: '郵便番号', finds: [{ value: '1000005', confidence: 0.8 }] },
      { text: '600001', label: '郵便番号', finds: [{ value: '600001', confidence: 0.6 }] },
      { text: '〒 530 0001 大阪市北区', finds: [{ value: '〒 530 0001', confidence: 0.9 }] },
    ],
    negative: [
      { text: '03-123-4567' },
      { text: '1234567' },
      { text: '100-0005', label: '商品コード' },
      { text: '100-0005-12' },
      { text: '100-0005', label: '内線' },
      { text: 'A100-0005' },
    ],
  },
})

/** Seven digits stand in one run; only in a column of postal codes one may be lost. In a column of something else only a 〒 tells. */
function column(view: ColumnView): Hints {
  const stance = labelStance(view, WORDS)
  if (isZipColumn(view, stance)) return { run: 6 }
  return stance === 'against' ? { run: 7, words: ['〒'] } : { run: 7 }
}

const isZipColumn = ({ role }: ColumnView, stance: Stance): boolean => (role === undefined ? stance === 'for' : ZIP_ROLE.test(role))

function detect(view: TextView): readonly Match[] {
  const { text } = view
  const spans = wholeCode(text) ?? spansOfShape(text, SHAPES)
  const stance = labelStance(view, WORDS)
  const isZipField = isZipColumn(view, stance)
  const matches: Match[] = []
  for (const found of spans) {
    const mark = markBefore(text, found.start)
    const match = judge(view, found, mark, stance, isZipField)
    if (match === undefined) continue
    match.span = [mark ?? found.start, found.end]
    matches.push(match)
  }
  if (isZipField && matches.length === 0) matches.push(...lostZero(text))
  return matches
}

/** A text that is 100-0005 and nothing else, as nearly every cell of a column of postal codes is; undefined for all that has to be read. */
function wholeCode(text: string): readonly DigitSpan[] | undefined {
  if (text.length !== 8 || text.charCodeAt(3) !== 0x2d) return undefined
  for (let at = 0; at < 8; at++) if (at !== 3 && !isDigit(text.charCodeAt(at))) return undefined
  return [{ start: 0, end: 8, digits: text.slice(0, 3) + text.slice(4), shape: '3-4' }]
}

/** Offset of a 〒 right before the number. */
function markBefore(text: string, start: number): number | undefined {
  for (let at = start - 1; at >= 0 && start - at <= 3; at--) {
    if (text[at] === '〒') return at
    if (text[at] !== ' ' && text[at] !== ':') return undefined
  }
  return undefined
}

function judge(
  view: TextView,
  { start, end, digits, shape }: DigitSpan,
  mark: number | undefined,
  stance: Stance,
  isZipField: boolean,
): Match | undefined {
  const { text } = view
  const prefectures = prefecturesOfZip(digits)
  const isDummy = DUMMIES.has(digits)
  const result = (confidence: number, reason: string): Match => resultOf([start, end], digits, confidence, reason, prefectures, isDummy)
  const isValid = prefectures.length > 0 || isDummy
  if (mark !== undefined) return isValid ? result(0.95, 'mark+prefix') : result(0.6, 'mark')
  if (isZipField) return isValid ? result(0.95, 'label+prefix') : undefined
  if (!isValid || stance === 'against') return undefined
  const isHyphenated = shape !== '7' && text[start + 3] === '-'
  const near = addressBeside(view, end)
  if (near !== undefined) {
    if (prefectures.includes(near) || (near === '' && (isHyphenated || shape === '7')))
      return isHyphenated ? result(0.9, 'prefix+address') : result(0.7, 'prefix+address')
    return isHyphenated ? result(0.4, 'prefix') : undefined
  }
  const before = stanceBefore(text, start, WORDS, 16)
  if (before === 'against') return undefined
  if (before === 'for') return result(0.9, 'label+prefix')
  // Nineteen in twenty prefixes are in use, so a column of such codes proves little unless its rows are about somebody.
  if (view.vote === 'postal-code') return reachesSomebody(view) ? result(0.6, 'vote+prefix') : result(0.4, 'vote+prefix')
  return isHyphenated ? result(0.3, 'prefix') : undefined
}

/** Field by field: this runs for every postal code of a sheet, and spreads take longer than all the rest. */
function resultOf(
  span: [number, number],
  normalized: string,
  confidence: number,
  reason: string,
  prefectures: readonly string[],
  isDummy: boolean,
): Match {
  const [prefecture] = prefectures
  if (isDummy) return { span, confidence, reason, normalized, attributes: { dummy: 'true' } }
  if (prefectures.length === 1 && prefecture !== undefined) return { span, confidence, reason, normalized, attributes: { prefecture } }
  return { span, confidence, reason, normalized }
}

/** Prefecture of the address behind the number, in the same text or the next cell; '' where the address names none, undefined where there is none. */
function addressBeside({ text, row, column }: TextView, end: number): string | undefined {
  const behind = text.slice(end, end + 24)
  const inText = placeAt(behind.slice(BETWEEN.exec(behind)?.[0].length ?? 0))
  if (inText !== undefined || row === undefined || column === undefined) return inText
  return placeAt(row[column + 1] ?? '') ?? placeAt(row[column - 1] ?? '')
}

/** A mail address, a telephone or an address anywhere in the row. */
const reachesSomebody = ({ row, column }: TextView): boolean =>
  row?.some(
    (cell, index) =>
      index !== column && (cell.includes('@') || /^\(?0[0-9]{1,4}[-()][0-9]{1,4}[-)][0-9]{4}$/.test(cell) || placeAt(cell) !== undefined),
  ) === true

function placeAt(text: string): string | undefined {
  const folded = foldPlace(text.slice(0, 16))
  const prefecture = prefectureAt(folded, 0)
  if (prefecture !== undefined) return prefecture
  const place = municipalityAt(folded, 0)
  if (!place) return undefined
  const prefectures = new Set(place.candidates.map((candidate) => candidate.prefecture))
  return prefectures.size === 1 ? [...prefectures][0] : ''
}

/** 600001 in a postal code column was 060-0001 before a spreadsheet took it for a number. */
function* lostZero(text: string): Generator<Match> {
  for (const { start, end, digits } of spansOfShape(text, [[6]])) {
    const whole = `0${digits}`
    const prefectures = prefecturesOfZip(whole)
    if (prefectures.length === 0) continue
    yield resultOf([start, end], whole, 0.8, 'label+prefix+lost-zero', prefectures, false)
  }
}
