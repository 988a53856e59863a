import { defineDetector, type ColumnView, type Match, type TextView } from '../../src/contract/index.js'
import { signOfRun } from '../../src/text/digit-runs.js'
import { maskDigits } from '../../src/text/masks.js'
import { labelStance, speech, stanceBefore, type Stance } from '../context.js'
import { phonesIn, type WrittenPhone } from './shapes.js'
import { isOfDesk } from './desk.js'
import { isDummyPhone } from './plan.js'

const WORDS = speech(
  /^contact\.(?:tel|mobile|fax)$/,
  {
    for: '電話|(?<![A-Za-z])TEL|携帯|ケータイ|スマホ|連絡先|直通|代表番号|FAX|ファッ?クス|☎|☏|📞|📱|(?:tele)?phone|mobile',
    // 'ご注文は03-…' names a phone, '注文番号' does not.
    against:
      '(?:口座|伝票|送り状|追跡|問い?合わ?せ|注文|受注|商品|個人|法人|年金|保険証?|免許証?|会員|顧客|社員|受付|管理|カード|製造|契約)(?:番号|No|コード|ID)|口座|型番|品番|図番|図面|部品|ロット|区画|座席|ロケーション|緯度|経度|マイナンバー|JAN|ISBN|serial|order (?:no|id)|version',
  },
  // A column of ages, kinds or places numbers nothing: what looks like a telephone there slipped in.
  /^(?:id|finance|auth|online|vehicle)(?:\.|$)|^other\.(?:code|amount|date|product)$|^address\.(?:zip|city_code)$/,
)
const FAX = /FAX|ファッ?クス/i
const TEL_AND_FAX = /(?:TEL|電話)[番号]{0,2} ?[/・&,、] ?(?:FAX|ファッ?クス)/i
/** What a spreadsheet makes of a phone number in a narrow column; all but the first digits are lost. */
const ROUNDED = /^[1-9]\.[0-9]{2,6}E\+(?:08|09|10|8|9)$/
/** 1234-5678 of a town's own list: everybody there knows the area code. */
const LOCAL = /^(?:\(?(?:自宅|直通|代表)\)?:? ?)?([1-9][0-9]{1,3}-[0-9]{4}|000-0000)(?= ?(?:$|[(/、]))/
const ABROAD = /^\+ ?(?!81)[1-9](?:[ ()-]{0,2}[0-9]){7,14}$/

/**
 * Telephone numbers by the Japanese numbering plan: fixed lines by area code, mobile, IP, free and special numbers, +81.
 * Separators in the right places make a number high; bare digits need a label.
 */
export const phoneNumber = defineDetector({
  apiVersion: 1,
  id: 'phone-number',
  version: '1.0.0',
  type: 'phone-number',
  title: { ja: '電話番号', en: 'Phone numbers' },
  hints: {
    digits: 4,
    signs: [signOfRun(10), /\+81/],
  },
  labels: [
    '電話番号',
    '電話',
    'TEL',
    'Tel',
    'tel',
    '携帯',
    '携帯電話',
    '携帯番号',
    '連絡先',
    '☎',
    'FAX',
    'Fax',
    'FAX番号',
    'Phone',
    'phone',
  ],
  mask: (value) => maskDigits(value, { first: 3 }),
  personKey: 'pair',
  // Only what a column of telephones calls one may have lost digits.
  column: (column) => (isExpected(column, labelStance(column, WORDS)) ? undefined : { run: 10 }),
  detect,
  examples: {
    positive: [
      { text: '03-5253-1111', finds: [{ value: '03-5253-1111', confidence: 0.8 }] },
      { text: '携帯は08023456789です', finds: [{ value: '08023456789', confidence: 0.8 }] },
      { text: '+81 (0)3 5253 1111', finds: [{ value: '+81 (0)3 5253 1111', confidence: 0.8 }] },
      { text: '(0463)12-3456', finds: [{ value: '(0463)12-3456', confidence: 0.8 }] },
      { text: '9023456789', label: '携帯電話', finds: [{ value: '9023456789', confidence: 0.8 }] },
      {
        text: '03-5253-1111/090-2345-6789',
        finds: [
          { value: '03-5253-1111', confidence: 0.8 },
          { value: '090-2345-6789', confidence: 0.8 },
        ],
      },
    ],
    negative: [
      { text: '0100-12-3456' },
      { text: '03-12-2024' },
      { text: 'ISBN 0-306-40615-2' },
      { text: '0312345678901' },
      { text: '0901234567', label: '商品コード' },
      { text: '192.168.03.1234' },
      { text: 'v090-2345-6789a' },
    ],
  },
})

const isExpected = ({ vote }: ColumnView, stance: Stance): boolean => stance === 'for' || vote === 'phone-number'

function detect(view: TextView): readonly Match[] {
  const stance = labelStance(view, WORDS)
  const matches: Match[] = []
  for (const phone of phonesIn(view.text, isExpected(view, stance))) {
    const match = judge(phone, stance === 'neutral' ? stanceBefore(view.text, phone.start, WORDS, 24) : stance, view)
    if (match) matches.push(match)
  }
  return matches.length === 0 && stance === 'for' ? [...unusual(view)] : matches
}

function judge(phone: WrittenPhone, stance: Stance, view: TextView): Match | undefined {
  const isRow = phone.writing === 'bare' && /[0-9] $/.test(view.text.slice(Math.max(0, phone.start - 2), phone.start))
  const evidence = weigh(phone, stance, view.vote === 'phone-number', isRow)
  if (!evidence) return undefined
  const isFax = phone.kind !== 'hotline' && speaksOfFax(view, phone.start)
  // Field by field: this runs for every number of a sheet, and a spread takes longer than all the rest.
  const attributes: Record<string, string> = { kind: isFax ? 'fax' : phone.kind }
  if (isDummyPhone(phone.digits)) attributes['dummy'] = 'true'
  // A mobile telephone is somebody's, whoever takes his calls, and a number in a column of telephones is of the row's person.
  else if (phone.kind !== 'mobile' && !(view.kind === 'cell' && stance === 'for') && isOfDesk(view.text, phone.start, phone.end))
    attributes['role'] = 'organisation'
  const { confidence, reason } = evidence
  return { span: [phone.start, phone.end], normalized: phone.digits, attributes, confidence, reason }
}

/** `isRow`: a number stands before it, as in a row of figures. */
function weigh(
  { writing, kind, digits }: WrittenPhone,
  stance: Stance,
  voted: boolean,
  isRow: boolean,
): Pick<Match, 'confidence' | 'reason'> | undefined {
  const bare = writing === 'bare' || writing === 'no-zero'
  if (stance === 'against') return bare || writing === 'loose' ? undefined : { confidence: 0.3, reason: 'numbering-plan' }
  if (stance === 'for') {
    if (writing === 'no-zero') return { confidence: 0.85, reason: 'label+numbering-plan+lost-zero' }
    return { confidence: writing === 'loose' ? 0.85 : 0.95, reason: 'label+numbering-plan' }
  }
  if (writing === 'grouped' || writing === 'international') return { confidence: 0.85, reason: 'numbering-plan+grouping' }
  // Groups that no exchange has: a column of part numbers has them too.
  if (writing === 'loose') return { confidence: 0.3, reason: 'numbering-plan' }
  if (voted) return { confidence: kind === 'mobile' ? 0.8 : 0.6, reason: 'vote+numbering-plan' }
  if (writing === 'no-zero') return undefined
  if (writing === 'spaced') return { confidence: 0.6, reason: 'numbering-plan+grouping' }
  // 060 is given out since 2025 only: among bare digits it is still more often something else.
  return kind === 'mobile' && bare && !isRow && !digits.startsWith('060')
    ? { confidence: 0.6, reason: 'numbering-plan' }
    : { confidence: 0.3, reason: 'numbering-plan' }
}

/** TEL/FAX 03-… is one line for both and stays a telephone. */
function speaksOfFax(view: TextView, at: number): boolean {
  if (view.role === 'contact.fax') return true
  if (at === 0 && view.label === undefined) return false
  const before = view.text.slice(Math.max(0, at - 10), at)
  const words = before === '' ? undefined : before.match(/FAX|ファッ?クス|TEL|電話|携帯|[0-9]/gi)
  const last = words?.at(-1)
  if (last !== undefined) return FAX.test(last) && !TEL_AND_FAX.test(before)
  return view.label !== undefined && FAX.test(view.label) && !TEL_AND_FAX.test(view.label)
}

/** What only a phone column can make a phone: a number rounded by a spreadsheet, one without its area code, one abroad. */
function* unusual(view: TextView): Generator<Match> {
  const value = view.text.trim()
  const start = view.text.indexOf(value)
  const local = LOCAL.exec(value)
  if (local) {
    const written = local[1]!
    const at = start + local[0].indexOf(written)
    const normalized = written.replace('-', '')
    const attributes: Record<string, string> = /^0+$/.test(normalized) ? { kind: 'local', dummy: 'true' } : { kind: 'local' }
    yield { span: [at, at + written.length], confidence: 0.6, reason: 'label+local', normalized, attributes }
    return
  }
  const span: [number, number] = [start, start + value.length]
  if (ROUNDED.test(value)) {
    yield { span, confidence: 0.5, reason: 'label+rounded', normalized: value, attributes: { kind: 'rounded', damaged: 'true' } }
  } else if (ABROAD.test(value)) {
    const normalized = `+${value.replace(/[^0-9]/g, '')}`
    yield { span, confidence: 0.6, reason: 'label+foreign', normalized, attributes: { kind: 'foreign' } }
  }
}
