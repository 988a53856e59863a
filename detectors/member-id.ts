import { defineDetector, type Match, type TextView } from '../src/contract/index.js'
import { maskAfter } from '../src/text/masks.js'
import { isValue, labelStance, speech } from './context.js'

/** Whose number it is, and the words that say so. */
const KINDS: readonly (readonly [kind: string, words: string])[] = [
  ['employee', '社員|従業員|職員|スタッフ|アルバイト|パート|担当者|人事|個人(?=コード)|employee|emp(?![a-z])|staff'],
  ['student', '学籍|学生証?|生徒|児童|園児|受験者?|受講者?|出席|student'],
  ['patient', '患者|診察券?|カルテ|受診者?|受診券|patient'],
  ['user', 'ユーザー?|利用者|ログイン|アカウント|user|login|account'],
  ['contract', '契約者?|保険証券|証券|policy|contract'],
  ['household', '世帯|宛名'],
  [
    'customer',
    '顧客|お?客様?|お客さま|会員|メンバー|組合員|加入者|得意先|ポイントカード|customer|client|member(?:ship)?|subscriber|patron',
  ],
]
const OWNERS = KINDS.map(([, words]) => words).join('|')
const NUMBER = '(?:管理)?(?:番号|ナンバー|番(?![地目])|No|コード|キー|CD)|[ _-]?(?:ID|no(?![a-z])|num(?:ber)?|code|key)'

const WORDS = speech(
  /^(?:id\.(?:employee|student)|auth\.login)$/,
  {
    for: `(?:${OWNERS})(?:${NUMBER})|職番|利用者ID|ユーザー?名|アカウント名?|ログイン名|user ?name|login`,
    against:
      '注文|受注|予約|受付|問い?合わ?せ|申込|法人|個人番号|商品|製造|伝票|追跡|請求|見積|電話|郵便|口座|カード番号(?<!ポイントカード番号)|保険者|供給地点|水栓|検針|order|reservation|invoice|(?:last|first|latest|prev(?:ious)?|recent|failed)[ _-]?log[ _-]?in|login[ _-]?(?:at|on|date|time|count|ip)(?![a-z])|最終ログイン|ログイン(?:日|回数|時)',
  },
  /^(?:id\.(?!employee$|student$|customer$|juminhyo$)|finance|online|vehicle|other\.(?!code$)|bio|contact|address|person|org|health|misc|auth\.password)/,
)
/** Headers too short to say whose: every table of things has an ID. */
const VAGUE = /^(?:ID|id|Id|login|アカウント)$/

/** Of 1 to 40 characters: letters and digits, with a few Japanese ones in front: 会-00123, 第12号. */
const SHAPE = /^(?:[ぁ-んァ-ヶ一-龠]{1,4}[ -]?)?[A-Za-z0-9](?:[A-Za-z0-9_./:#-]{0,38}[A-Za-z0-9])?号?/
const DATE = /^(?:19|20)[0-9]{2}[./-][0-9]{1,2}[./-][0-9]{1,2}(?:$|[T_][0-9]{2})/
const NONE = /^(?:none|null|undefined|true|false|string|number|int(?:eger)?|n\/?a|test|id|nan|tbd|unknown)$/i
/** Labelled in a sentence, without a colon: 社員番号12345の山田. */
const IN_SENTENCE = new RegExp(
  `(?<![A-Za-z0-9])((?:${OWNERS})(?:管理)?(?:番号|ナンバー|No\\.?|ID|コード)) ?(?:[:=#]|は|が)? {0,2}((?:[A-Za-z]{0,4}-?)[0-9][A-Za-z0-9-]{2,19})(?![A-Za-z0-9])`,
  'g',
)
const JAPANESE = /[ぁ-んァ-ヶ一-龠]/
/** Once a column has counted from 1, its short numbers are rows. */
const ROWS_SEEN = 'member-id-rows'

/**
 * Numbers that a company, school or clinic gave to one person (社員番号, 学籍番号, 会員番号, 診察券番号, ログインID). They have no format of
 * their own, so only a label or a column makes them one. Numbers that merely count rows are low.
 */
export const memberId = defineDetector({
  apiVersion: 1,
  id: 'member-id',
  version: '1.0.0',
  type: 'member-id',
  title: { ja: '会員番号・社員番号', en: 'Member and staff numbers' },
  hints: { signs: [[/番号|ナンバー|コード|[ぁ-んァ-ヶー一-龠](?:No|ID)/, /[0-9]/]] },
  labels: [
    '社員番号',
    '従業員番号',
    '学籍番号',
    '会員番号',
    '顧客番号',
    '顧客コード',
    'お客様番号',
    '患者番号',
    '診察券番号',
    '診察券No',
    'ユーザーID',
  ],
  // A detector made for one company's numbers knows better.
  priority: -10,
  mask: (value) => maskAfter(value.normalize('NFKC'), 0),
  personKey: 'pair',
  column: (column) => (labelStance(column, WORDS) === 'for' ? undefined : false),
  detect,
  examples: {
    positive: [
      { text: '00123', label: '社員番号', finds: [{ value: '00123', confidence: 0.8 }] },
      { text: '22A1234', label: '学籍番号', finds: [{ value: '22A1234', confidence: 0.8 }] },
      { text: 'M-0004512', label: '会員No', finds: [{ value: 'M-0004512', confidence: 0.8 }] },
      { text: 'yamada-t', label: 'ログインID', finds: [{ value: 'yamada-t', confidence: 0.5 }] },
      { text: '社員番号12345の方は', finds: [{ value: '12345', confidence: 0.8 }] },
      { text: '診察券番号は 0098765 です', finds: [{ value: '0098765', confidence: 0.8 }] },
    ],
    negative: [
      { text: '3', label: '会員番号' },
      { text: '00123', label: '注文番号' },
      { text: '00123', label: '商品コード' },
      { text: '00123' },
      { text: '未定', label: '社員番号' },
      { text: '2024/04/01', label: '社員番号' },
      { text: '2024-10-02T10:00:00', label: 'login' },
      { text: '45567.42', label: 'last_login' },
      { text: '社員番号は入社時に付与されます' },
      { text: '会員番号4桁' },
    ],
  },
})

function detect(view: TextView): Iterable<Match> {
  if (!isValue(view)) return inSentences(view.text)
  const { label } = view
  // 備考 over 会員番号 00123: the number bears its label itself.
  if (labelStance(view, WORDS) !== 'for') return view.kind === 'cell' ? [] : inSentences(view.text)
  const match = judge(view, label ?? '')
  return match ? [match] : []
}

function judge(view: TextView, label: string): Match | undefined {
  const { text } = view
  const from = text.length - text.trimStart().length
  const value = SHAPE.exec(text.slice(from, from + 48))?.[0]
  if (value === undefined) return undefined
  const rest = text.slice(from + value.length, from + value.length + 1)
  // A cell is the number and nothing else; behind a label in running text a sentence may go on.
  if (view.kind === 'cell' ? text.trimEnd().length > from + value.length : /[A-Za-z0-9@_]/.test(rest)) return undefined
  const kind = kindOf(label, view.role)
  if (NONE.test(value) || DATE.test(value) || (!/[0-9]/.test(value) && kind !== 'user')) return undefined
  const match: Match = { span: [from, from + value.length], normalized: value.toUpperCase(), ...weigh(view, label, value, kind) }
  match.attributes = /^0+$/.test(value) ? { kind, dummy: 'true' } : { kind }
  return match
}

function weigh(view: TextView, label: string, value: string, kind: string): Pick<Match, 'confidence' | 'reason'> {
  if (isRowNumber(view, label, value)) return { confidence: 0.3, reason: 'label+row-number' }
  if (VAGUE.test(label)) return { confidence: 0.3, reason: 'label' }
  // `userId: 12` in a program names a variable.
  if (view.kind === 'prose' && !JAPANESE.test(label)) return { confidence: 0.3, reason: 'label' }
  if (kind === 'user' && !/[0-9]/.test(value)) return { confidence: 0.6, reason: 'label' }
  return { confidence: 0.8, reason: 'label' }
}

/** 1, 2, 3 …: of up to three digits, or of up to six in a column that has counted from 1. */
function isRowNumber({ document, kind }: TextView, label: string, value: string): boolean {
  if (!/^[1-9][0-9]{0,5}$/.test(value)) return false
  if (kind === 'cell' && value === '1') document.add(ROWS_SEEN, label, 0)
  return value.length <= 3 || (kind === 'cell' && document.has(ROWS_SEEN, label, 0))
}

const KIND_TESTS = KINDS.map(([kind, words]) => [kind, new RegExp(words, 'gi')] as const)

/** The label last asked about: a column asks with every cell. */
let asked = { label: '', role: undefined as string | undefined, kind: 'customer' }

function kindOf(label: string, role?: string): string {
  if (asked.label !== label || asked.role !== role) asked = { label, role, kind: readKind(label, role) }
  return asked.kind
}

function readKind(label: string, role?: string): string {
  if (role === 'id.employee') return 'employee'
  if (role === 'id.student') return 'student'
  if (role === 'auth.login') return 'user'
  let [own, last] = ['customer', -1]
  // The word next to 番号 tells: 契約者_顧客番号 is the customer's number.
  for (const [kind, test] of KIND_TESTS) {
    for (const { index } of label.matchAll(test)) if (index > last) [own, last] = [kind, index]
  }
  return own
}

function* inSentences(text: string): Generator<Match> {
  // Only labels with Japanese in them count: a source tree is left after one look.
  if (!JAPANESE.test(text) || !/番号|ナンバー|No|ID|コード/.test(text)) return
  for (const match of text.matchAll(IN_SENTENCE)) {
    const [whole, label = '', value = ''] = match
    const after = text.slice(match.index + whole.length, match.index + whole.length + 1)
    if (!JAPANESE.test(label) || /^(?:注文|受注)/.test(label) || after === '桁' || !/[0-9]/.test(value)) continue
    const end = match.index + whole.length
    yield {
      span: [end - value.length, end],
      confidence: 0.8,
      reason: 'label',
      normalized: value.toUpperCase(),
      attributes: { kind: kindOf(label) },
    }
  }
}
