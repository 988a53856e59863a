import { defineDetector, type Match, type TextView } from '../../src/contract/index.js'
import { maskDigits } from '../../src/text/masks.js'
import { isValue, labelStance, speech, stanceBefore } from '../context.js'
import { AREAS, OLD_AREAS } from './areas.js'

const WORDS = speech(
  /^vehicle$/,
  {
    for: 'ナンバー(?!カード)|車両番号|車番|登録番号|標識番号|車検|自動車|車両|愛車|(?:licen[cs]e|number) ?plate|plate ?(?:no|number)',
    against: '車台番号|車名|車種|型式|座席|部屋|図番|品番|型番|VIN',
  },
  /^(?:id\.(?!corp_number$)|finance|auth|online|other|bio|contact)/,
)

const CLASS = '[0-9](?:[0-9ACFHKLMPXY]{0,2})'
/** お, し, へ, ん are not used; Roman letters are of the forces of the United States. */
const KANA = '[あいうえかきくけこをさすせそたちつてとなにぬねのはひふほまみむめもやゆらりるろわれよABEHKMTY]'
/** ・・・1 to 99-99; points fill the places in front. */
const SERIAL = '(?:[・.·‥…●]{1,3} ?[1-9](?:[0-9](?:-?[0-9])?|[- ][0-9]{2})?|[1-9][0-9] ?-? ?[0-9]{2}|[1-9][0-9]{0,2})'
/** Names of which one begins with another stand behind it: the longest first. */
const NAMES = AREAS.split(' ')
  .sort((a, b) => b.length - a.length)
  .join('|')
const TAIL = `\\s?(${CLASS})\\s?(${KANA})\\s?(${SERIAL})(?![0-9]|-[0-9])`
const PLATE = new RegExp(`(?:${NAMES})${TAIL}`, 'g')
/** Without its place, or with that of an old plate: only in a field that says so. */
const PARTIAL = new RegExp(`^(?:[${OLD_AREAS}])?${TAIL}`)

const JAPANESE = /[ぁ-んァ-ヶ一-龠]/
/** What every plate has: its kana between digits. */
const CANDIDATE = new RegExp(`[0-9ACFHKLMPXY]\\s?${KANA}\\s?[・.·‥…●0-9]`)

const BUSINESS = /[あ-えか-こを]/
const RENTAL = /[われ]/

/**
 * 自動車登録番号標 and 車両番号標 (道路運送車両法 第11条・第73条): place, class of one to three characters (letters from 2018), kana, serial.
 */
export const vehiclePlate = defineDetector({
  apiVersion: 1,
  id: 'vehicle-plate',
  version: '1.0.0',
  type: 'vehicle-plate',
  title: { ja: '自動車登録番号', en: 'Vehicle plates' },
  hints: { digits: 2, japanese: true, signs: [[CANDIDATE, JAPANESE]] },
  labels: ['車両番号', '車番', '自動車登録番号', '車のナンバー', 'ナンバープレート', '登録番号(自動車)', '車両ナンバー'],
  priority: 5,
  mask: (value) => maskDigits(value),
  personKey: 'pair',
  column: (column) => (labelStance(column, WORDS) === 'against' ? false : undefined),
  detect,
  examples: {
    positive: [
      { text: '品川 500 さ 12-34', finds: [{ value: '品川 500 さ 12-34', confidence: 0.8 }] },
      { text: '車は横浜330あ・1 23です', finds: [{ value: '横浜330あ・1 23', confidence: 0.8 }] },
      { text: '富士山 58A た 5678', finds: [{ value: '富士山 58A た 5678', confidence: 0.8 }] },
      { text: 'なにわ300る・・・1', finds: [{ value: 'なにわ300る・・・1', confidence: 0.8 }] },
      { text: '尾張小牧580わ1234', finds: [{ value: '尾張小牧580わ1234', confidence: 0.8 }] },
      { text: '300 さ 12-34', label: '車両番号', finds: [{ value: '300 さ 12-34', confidence: 0.5 }] },
    ],
    negative: [
      { text: '品川 500 し 12-34' },
      { text: '品川駅 500 m' },
      { text: '大阪 300 円 1234' },
      { text: '300 さ 12-34' },
      { text: '1234', label: '車番' },
      { text: '品川 500 さ 123-456' },
      { text: '品川 500 さ 0123' },
    ],
  },
})

function detect(view: TextView): Iterable<Match> {
  const { text } = view
  const stance = isValue(view) ? labelStance(view, WORDS) : 'neutral'
  if (stance === 'against') return []
  const matches: Match[] = []
  // Asked with every cell: a plate has its kana between digits, few cells do.
  if (CANDIDATE.test(text)) {
    for (const match of text.matchAll(PLATE)) {
      const start = match.index
      const labelled = stance === 'for' || stanceBefore(text, start, WORDS) === 'for'
      matches.push(resultOf(match, start, labelled ? 0.95 : 0.85, labelled ? 'label+place+shape' : 'place+shape'))
    }
    if (matches.length === 0 && stance === 'for') {
      const trimmed = text.trim()
      const partial = PARTIAL.exec(trimmed)
      if (partial && (view.kind === 'prose' || partial[0].length === trimmed.length))
        matches.push(resultOf(partial, text.indexOf(trimmed), 0.7, 'label+shape'))
    }
  }
  return matches
}

function resultOf(match: RegExpExecArray, start: number, confidence: number, reason: string): Match {
  const kana = match[2]!
  const kind = RENTAL.test(kana) ? 'rental' : BUSINESS.test(kana) ? 'business' : 'private'
  const serial = match[3]!.replace(/[^0-9]/g, '')
  const place = match[0].slice(0, match[0].indexOf(match[1]!)).trim()
  return {
    span: [start, start + match[0].length],
    confidence,
    reason,
    normalized: `${place}${match[1]}${kana}${serial}`,
    attributes: { kind },
  }
}
