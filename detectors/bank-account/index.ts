import { defineDetector, type Match, type TextView } from '../../src/contract/index.js'
import { isRepeated } from '../../src/text/checksums.js'
import { signOfRun } from '../../src/text/digit-runs.js'
import { maskDigits } from '../../src/text/masks.js'
import { candidatesIn, isOthers, labelOwners, mayBeNamed, setOf, type Candidate } from '../owner/index.js'
import { outsideOf } from '../owner/taken.js'
import { bankIn, isBankCode } from './banks.js'
import { yuchoIn } from './yucho.js'
import { ZENGIN_SIGN, zenginAccountsIn } from './zengin.js'

const OWN = setOf('bank-account')
/** Bank, branch and number by their codes; branch and number; the number alone. */
const SHAPES = [[4, 3, 7], [4, 3, 1, 7], [3, 7], [3, 1, 7], [3, 4], [7], [8], [6]]
/** Digits of an account number; shorter ones lost their leading zeros. */
const DIGITS = 7

/** 預金種目 right before the number; single characters only in brackets. */
const TYPE =
  /(普通|当座|貯蓄|定期|総合|納税準備|別段|[(（]普[)）]|[(（]当[)）]|[(（]貯[)）])(?:預金|貯金|口座)?[)）]?[ :、,\t\n]{0,3}(?:口座)?(?:番号|No\.?)?[ :は#]{0,3}$/
const KINDS: Readonly<Record<string, string>> = {
  普通: 'ordinary',
  総合: 'ordinary',
  '(普)': 'ordinary',
  '1': 'ordinary',
  当座: 'current',
  '(当)': 'current',
  '2': 'current',
  貯蓄: 'savings',
  '(貯)': 'savings',
  '4': 'savings',
}
/** The number's own label, in a header or right before it. */
const ACCOUNT = /口座(?!名|種|区分|振替|開設|数|に|を|が)|(?:ゆうちょ|通帳|貯金)の?番号|account[ _]?(?:no|num)|bank[ _]?account/i
const ACCOUNT_BEFORE =
  /口座(?:番号|No\.?|#)?[ :はが#]{0,3}$|(?:通帳|貯金)の?番号[ :は]{0,3}$|account[ _]?(?:no\.?|num|number)[ :=#"']{0,4}$/i
const BRANCH_BEFORE = /(?:支店|本店|営業部|出張所|支所|店番?号?[ :]{0,2}[0-9]{3})[ :、,]{0,3}$/
/** Every bank, type and label has one of these characters. */
const WORD = /[銀金庫組農漁店部所普当座貯定総納別口帳]|JA|acc|bank/i
/** How far a bank may be named before its account. */
const REACH = 60
/** Holders that are companies, as bank records write them: カ)サンプル, サンプル(カ. */
const COMPANY =
  /^[ \t、,:]{0,3}(?:口座)?(?:名義)?[ :]{0,2}(?:カ\)|ユ\)|ド\)|シヤ\)|ザイ\)|フク\)|イ\)|ガク\)|株式会社|有限会社|合同会社|一般社団|\(株\)|\(有\))/

/**
 * Bank accounts: number with its type (普通, 当座, 貯蓄), its bank and branch by name or code, or its label; 記号・番号 of the ゆうちょ銀行;
 * data records of the 全銀協 format. There is no check digit. The holder's name is a person-name and not looked for here.
 */
export const bankAccount = defineDetector({
  apiVersion: 1,
  id: 'bank-account',
  version: '1.0.0',
  type: 'bank-account',
  title: { ja: '口座番号', en: 'Bank accounts' },
  hints: {
    run: 4,
    signs: [
      /[0-9]{4}[- ][0-9]{3}[- ][0-9]/,
      [/[銀金庫組農漁店部所普当座貯定総納別口帳記ゆ郵振払]|account[ _]?(?:no|num)/i, signOfRun(6)],
      [/JA/, /[0-9]{3}[- ](?:[0-9][- ])?[0-9]{7}/],
      ZENGIN_SIGN,
    ],
  },
  labels: ['口座番号', '口座No', '振込先口座', '口座', '通帳番号', 'ゆうちょ番号', 'Account No', 'Account Number'],
  priority: 6,
  window: REACH + 20,
  mask: (value) => maskDigits(value),
  personKey: 'none',
  // What is left is a data record of the 全銀協 format: type, bank, branch, kind and number are 16 digits.
  column: (column) => (isOthers(column, OWN) ? { digits: 16 } : undefined),
  detect,
  examples: {
    positive: [
      { text: '1234567', label: '口座番号', finds: [{ value: '1234567', confidence: 0.9 }] },
      { text: '振込先 みずほ銀行 渋谷支店 普通 7654321', finds: [{ value: '7654321', confidence: 0.9 }] },
      { text: '三井住友銀行新宿支店(普)7654321', finds: [{ value: '7654321', confidence: 0.9 }] },
      { text: '0001-001-7654321', finds: [{ value: '0001-001-7654321', confidence: 0.5 }] },
      { text: 'ゆうちょ銀行 記号 11940 番号 12345671', finds: [{ value: '11940 番号 12345671', confidence: 0.9 }] },
      { text: '11940-12345671', label: 'ゆうちょ口座', finds: [{ value: '11940-12345671', confidence: 0.9 }] },
      {
        text: '20001ﾐｽﾞﾎ            001ﾄｳｷﾖｳ          000017654321ﾔﾏﾀﾞ ﾀﾛｳ                     00000500000',
        finds: [{ value: '7654321', confidence: 0.9 }],
      },
      { text: '普通 7654321', finds: [{ value: '7654321', confidence: 0.5 }] },
    ],
    negative: [
      { text: '7654321' },
      { text: '7654321', label: '注文番号' },
      { text: '普通 1500000円' },
      { text: '0000000', label: '口座番号' },
      { text: '健康保険証 記号 11940 番号 12345671' },
      { text: '9999-001-7654321' },
      { text: '普通郵便 100-0001' },
    ],
  },
})

function detect(view: TextView): readonly Match[] {
  const { text } = view
  const matches: Match[] = []
  for (const { start, end, bank, branch, type } of zenginAccountsIn(text)) {
    matches.push(account([start, end], text.slice(start, end), text, 0.95, 'record+bank-code', { bank, branch, kind: KINDS[type] }))
  }
  for (const match of yuchoIn(view)) matches.push(match)
  const isFree = outsideOf(matches.sort(byStart))
  const labelled = (labelOwners(view) & OWN) !== 0 && ACCOUNT.test(view.label ?? '')
  for (const candidate of candidatesIn(view, SHAPES, OWN, ({ start, shape }) => shape.startsWith('4-3') || mayBeNamed(view, start, WORD))) {
    if (!isFree(candidate.start, candidate.end) || /^0+$/.test(candidate.digits)) continue
    const match = judge(view, candidate, labelled)
    if (match) matches.push(match)
  }
  if (matches.length === 0 && labelled) matches.push(...shortened(text))
  return matches.length < 2 ? matches : matches.sort(byStart)
}

const byStart = (a: Match, b: Match): number => a.span[0] - b.span[0]

function judge(view: TextView, candidate: Candidate, labelled: boolean): Match | undefined {
  const { text } = view
  const { start, end, digits, shape, owners } = candidate
  const span: [number, number] = [start, end]
  const before = (view.before ?? '') + text.slice(Math.max(0, start - REACH), start)
  const line = before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n\n')) + 1)
  if (shape.startsWith('4-3')) {
    const [bank, branch] = [digits.slice(0, 4), digits.slice(4, 7)]
    if (!isBankCode(bank) || isRepeated(digits)) return undefined
    const kind = shape === '4-3-1-7' ? KINDS[digits[7]!] : undefined
    const named = owners !== 0
    return account(span, digits.slice(-DIGITS), text, named ? 0.95 : 0.6, named ? 'label+bank-code' : 'bank-code+grouping', {
      bank,
      branch,
      kind,
    })
  }
  if (!labelled && !WORD.test(line)) return shape === '7' ? inRow(view, span, digits) : undefined
  const type = TYPE.exec(line)
  const kind = type === null ? undefined : KINDS[type[1]!.normalize('NFKC')]
  const bank = bankIn(line)
  const attributes = {
    bank: bank === '' ? undefined : bank,
    kind,
    branch: shape.startsWith('3-') && shape !== '3-4' ? digits.slice(0, 3) : undefined,
  }
  const number = attributes.branch === undefined ? digits : digits.slice(-DIGITS)
  const result = (confidence: number, reason: string): Match => account(span, number, text, confidence, reason, attributes)
  // Six digits lost a zero, eight are a number of the ゆうちょ銀行.
  const usual = number.length === DIGITS
  if (labelled || ACCOUNT_BEFORE.test(line)) return usual ? result(0.95, 'label+format') : result(0.7, 'label+length')
  if (type !== null && shape !== '3-4') {
    if (!usual) return bank === undefined ? undefined : result(0.6, 'bank+type')
    if (isRepeated(number)) return undefined
    return bank !== undefined || BRANCH_BEFORE.test(line.slice(0, type.index)) ? result(0.95, 'bank+type') : result(0.6, 'type+format')
  }
  if (!usual || shape === '3-4') return undefined
  if (bank !== undefined && (BRANCH_BEFORE.test(line) || attributes.branch !== undefined)) return result(0.85, 'bank+branch')
  return inRow(view, span, number)
}

const TYPE_CELL = /^(?:普通|当座|貯蓄|[1249])(?:預金|貯金)?$/

/** In a table without header: the type in the cell to the left, a bank by name or code in the row. */
function inRow(view: TextView, span: [number, number], number: string): Match | undefined {
  if (view.kind !== 'cell' || view.label !== undefined || view.text.trim() !== number) return undefined
  const { row, column = 0 } = view
  const left = row?.[column - 1]?.trim()
  if (row === undefined || left === undefined || !TYPE_CELL.test(left)) return undefined
  const banks = row
    .slice(0, column - 1)
    .map((cell) => (isBankCode(cell.trim()) ? cell.trim() : cell.length > LABEL_MAX ? undefined : bankIn(cell)))
  const bank = banks.find((code) => code !== undefined)
  const kind = KINDS[/^[^預貯]{1,2}/.exec(left)?.[0] ?? '']
  if (bank !== undefined) return account(span, number, '', 0.8, 'row+bank', { bank: bank === '' ? undefined : bank, kind })
  return /[0-9]/.test(left) ? undefined : account(span, number, '', 0.6, 'row+type', { kind })
}

/** Longest cell in which a bank's name is looked for. */
const LABEL_MAX = 30

/** 4567 in a column of account numbers was 0004567 before a spreadsheet took it for a number. */
function* shortened(text: string): Generator<Match> {
  const value = text.trim()
  if (!/^[1-9][0-9]{3,4}$/.test(value)) return
  const start = text.indexOf(value)
  yield account([start, start + value.length], value, text, 0.6, 'label+lost-zero', {})
}

function account(
  span: [number, number],
  digits: string,
  text: string,
  confidence: number,
  reason: string,
  known: Readonly<Record<string, string | undefined>>,
): Match {
  const attributes: Record<string, string> = {}
  for (const [name, value] of Object.entries(known)) if (value !== undefined) attributes[name] = value
  if (COMPANY.test(text.slice(span[1], span[1] + 16))) attributes['role'] = 'organisation'
  const match: Match = { span, normalized: digits.padStart(DIGITS, '0'), confidence, reason }
  if (Object.keys(attributes).length > 0) match.attributes = attributes
  return match
}
