import { defineDetector, type ColumnView, type Match, type TextView } from '../../src/contract/index.js'
import { isCode, isSecret, isStored } from './values.js'

const JAPANESE_LABEL = '(?:ログイン|初期|仮)?(?:パスワード|暗証番号|パスフレーズ)'
const ENGLISH_LABEL = '(?<![a-z0-9_$.-])(?:password|passwd|passphrase|pwd|PW|pass)'
/** `group 1` the label, `group 2` the value; never both sides of a line end. */
const PAIR = new RegExp(`(${JAPANESE_LABEL}|${ENGLISH_LABEL})[\\])】"' ]{0,3}[:=][ \\t]{0,4}([!-~]{1,160})(?![文桁字])`, 'gi')
const PAIR_SIGN =
  /(?:パスワード|暗証番号|パスフレーズ|(?:^|[^a-z0-9_$.-])(?:password|passwd|passphrase|pwd|PW|pass))[\])】"' ]{0,3}[:=][ \t]{0,4}[!-~]{4}/i
/** root:$6$…, taro:$2y$…: shadow(5), htpasswd. */
const STORED_LINE = /(?:^|\n)([a-z0-9_.@-]{1,64}):(?=(?:\$[a-z0-9]{1,9}\$|\{S?SHA[0-9]{0,3}\})[^\s:]{10})/gi
const BCRYPT = /\$2[abxy]\$[0-9]{2}\$(?=[./A-Za-z0-9]{53})/g
const MAIL = /[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}\.[A-Za-z]/
/** A login in the lines before or right behind: ID: taro, user=taro, ユーザー名　taro. */
const LOGIN =
  /(?:ログイン ?(?:ID|名)|ユーザー? ?(?:ID|名)|アカウント(?:名|ID)?|(?<![a-z0-9_$.-])(?:user ?(?:name|id)?|login(?: ?id)?|account|ID))["'\])】 ]{0,3}[:=][ \t]{0,4}["']?([a-z0-9][a-z0-9._@+-]{1,63})/gi
const LINES = 3
const REACH = 200
/** Logins of machines and manuals, which belong to nobody. */
const MACHINE =
  /^(?:root|admin(?:istrator)?|postgres|mysql|sa|guest|test(?:user|er)?|user(?:name)?|demo|default|anonymous|example|foo|bar|null|undefined|none|string|true|false|process|req|request|this|self|config|env|name|id)$/i

const PASSWORD_ROLE = /^auth\.password$/
const PASSWORD_LABEL = /パスワード|暗証番号|秘密の(?:質問|答え)|合言葉|パスフレーズ|(?:初期|仮)?PW$|pass(?:word|wd|phrase)|pwd/i
/** Headers that mean a password only in a table of accounts: PASS/FAIL, pins of a chip, keys of machines. */
const VAGUE = /^(?:PIN|PASS|パス|PW|secret.{0,8}|api.?key|access.?key|アクセスキー|PINコード)$/i
const ANSWER = /秘密|合言葉/
const EMPTY = /^(?:なし|無し?|有り?|あり|済み?|未設定|設定済み?|未|不明|同上|要変更|変更済み?|〃|○|×|-|OK|NG|yes|no|N\/A|true|false|0|1)$/i

/**
 * A login and its password side by side: that there is one, never which. In a table the claim is made on the cell and masked whole; in
 * running text it is made on the label, so that the password itself is in no finding (個人情報保護法施行規則 7条2号).
 */
export const credential = defineDetector({
  apiVersion: 1,
  id: 'credential',
  version: '1.0.0',
  type: 'credential',
  title: { ja: 'ID・パスワード', en: 'Credentials' },
  hints: { signs: [PAIR_SIGN, /:(?:\$[a-z0-9]{1,9}\$|\{S?SHA)/i, /\$2[abxy]\$/] },
  labels: ['パスワード', '暗証番号', '初期パスワード', 'ログインパスワード', '秘密の質問の答え', 'password'],
  window: REACH,
  // Whatever a password looks like, it is a password.
  priority: 20,
  mask: () => '********',
  personKey: 'none',
  // Elsewhere only a password as systems store it.
  column: (column) => (isPasswords(column) ? undefined : { words: ['$2'] }),
  detect,
  examples: {
    positive: [
      { text: 'ID: yamada-t / PW: Xk7wqz41', finds: [{ value: 'PW', confidence: 0.8 }] },
      { text: 'ログインID：tanaka.k\nパスワード：hT5-unjo', finds: [{ value: 'パスワード', confidence: 0.8 }] },
      { text: 'taro@sekisho-mail.jp パスワード:hT5-unjo', finds: [{ value: 'パスワード', confidence: 0.8 }] },
      {
        text: 'suzuki:$2y$10$abcdefghijklmnopqrstuuABCDEFGHIJKLMNOPQRSTUVWXYZ01234',
        finds: [{ value: 'suzuki', confidence: 0.8 }],
      },
    ],
    negative: [
      { text: 'パスワード：8文字以上の英数字' },
      { text: 'パスワードを忘れた方はこちら' },
      { text: 'user = os.environ["U"]; password = getenv("DB_PASSWORD")' },
      { text: 'username: string; password: string' },
      { text: 'username: tString,\n  password: tString,' },
      { text: 'ID: yamada-t / PW: ********' },
      { text: 'password: Xk7wqz41' },
      { text: 'なし', label: 'パスワード' },
      { text: '********', label: 'パスワード' },
    ],
  },
})

function detect(view: TextView): Iterable<Match> {
  if (view.kind === 'cell') return inCell(view)
  // What stands behind a label was seen with it, in the whole text.
  return view.label === undefined ? inText(view.text) : []
}

const isPasswords = ({ role, label = '' }: ColumnView): boolean =>
  (role !== undefined && PASSWORD_ROLE.test(role)) || PASSWORD_LABEL.test(label)

function inCell(view: TextView): readonly Match[] {
  const value = view.text.trim()
  const label = view.label ?? ''
  const isLabelled = isPasswords(view)
  if (!isLabelled && !value.startsWith('$2')) return []
  const stored = isStored(value)
  if ((!isLabelled && !stored) || EMPTY.test(value)) return []
  if (!stored && !isSecret(value) && !(ANSWER.test(label) && value !== '')) return []
  const beside = besideIn(view)
  const isVague = VAGUE.test(label)
  const login = beside.mail ?? beside.login
  const confidence = login !== undefined && (!isVague || beside.mail !== undefined) ? 0.9 : isVague ? 0.3 : beside.any ? 0.7 : 0.4
  const start = view.text.indexOf(value)
  return [resultOf(start, start + value.length, confidence, login === undefined ? 'label' : 'label+login', login, stored)]
}

/** What else the row holds: whose password it is. */
function besideIn({ row, column }: TextView): { mail?: string; login?: string; any: boolean } {
  let login: string | undefined
  let any = false
  for (const [index, cell] of (row ?? []).entries()) {
    if (index === column || cell.trim().length < 2) continue
    const mail = MAIL.test(cell) ? cell.trim() : undefined
    if (mail !== undefined) return { mail, any: true }
    if (/^[A-Za-z0-9][A-Za-z0-9._-]{2,40}$/.test(cell.trim())) login ??= cell.trim()
    any = true
  }
  return login === undefined ? { any } : { login, any }
}

function* inText(text: string): Generator<Match> {
  if (MAY_HOLD.test(text)) yield* labelledPairs(text)
  if (!text.includes('$') && !text.includes('{S')) return
  for (const match of text.matchAll(STORED_LINE)) {
    const login = match[1]!
    const start = match.index + match[0].length - login.length - 1
    yield resultOf(start, start + login.length, 0.85, 'login+stored', login, true)
  }
  for (const match of text.matchAll(BCRYPT)) {
    if (text[match.index - 1] === ':') continue
    const line = text.slice(Math.max(0, match.index - REACH), match.index)
    const mail = MAIL.exec(line.slice(line.lastIndexOf('\n') + 1))?.[0]
    yield resultOf(
      match.index,
      match.index + match[0].length,
      mail === undefined ? 0.4 : 0.8,
      mail === undefined ? 'stored' : 'login+stored',
      mail,
      true,
    )
  }
}

const MAY_HOLD = /パスワード|暗証番号|パスフレーズ|pass|pwd|PW/i

function* labelledPairs(text: string): Generator<Match> {
  for (const match of text.matchAll(PAIR)) {
    const label = match[1]!
    const written = match[2]!
    const value = valueOf(written)
    if (!isSecret(value)) continue
    const end = match.index + match[0].length
    const login = loginNear(text, match.index, end)
    // username: tString, password: tString: what both are declared as.
    if (login === value && !/[0-9]/.test(value)) continue
    const isJapanese = /[ァ-ヶ一-龠]/.test(label)
    const confidence = login === undefined ? 0.3 : isProgram(text, match.index, end, written, value, isJapanese) ? 0.3 : 0.85
    yield resultOf(
      match.index,
      match.index + label.length,
      confidence,
      login === undefined ? 'label' : 'label+login',
      login,
      isStored(value),
    )
  }
}

/** A quoted value ends with its quote, others with the punctuation behind them. */
function valueOf(written: string): string {
  const quoted = /^(["'`])(.+?)\1/.exec(written)
  return quoted ? quoted[2]! : written.replace(/^[「『]|["'」』,;。、]{1,3}$/g, '')
}

/** Assignments, parameters and configuration of programs name passwords of machines, if any. */
function isProgram(text: string, start: number, end: number, written: string, value: string, isJapanese: boolean): boolean {
  if (isJapanese) return false
  if (isCode(value)) return true
  const line = text.slice(text.lastIndexOf('\n', start) + 1, start)
  // A key in JSON has its quotes; in a program the value has and the key has not.
  const isKey = text[start - 1] === '"'
  if (!isKey && /^["'`]/.test(written)) return true
  return STATEMENT.test(line) || /^[;)}]/.test(text.slice(end, end + 1))
}

/** A statement, an object of a program, a comment. */
const STATEMENT =
  /\b(?:const|let|var|def|function|return|if|public|private|export|assert|assertEquals|expect|test|it)\b|[{(]\s{0,4}\w{0,20}\s{0,4}:|(?<!:)\/\/|^\s{0,20}[#*]/

/** The login of the same line, of the three lines before, or of the line behind. */
function loginNear(text: string, start: number, end: number): string | undefined {
  let from = start
  for (let line = 0; line <= LINES && from > 0 && start - from < REACH; line++) from = text.lastIndexOf('\n', from - 1)
  const before = text.slice(Math.max(0, from, start - REACH), start)
  const secondEnd = text.indexOf('\n', text.indexOf('\n', end) + 1)
  const behind = text.slice(end, Math.min(end + REACH, secondEnd < 0 ? text.length : secondEnd))
  for (const part of [before, behind]) {
    const mail = MAIL.exec(part)
    if (mail) return mail[0]
    for (const match of part.matchAll(LOGIN)) if (!MACHINE.test(match[1]!) && /[a-z]|[0-9]{4}/i.test(match[1]!)) return match[1]
  }
  return undefined
}

/** Accounts are counted, not passwords: the login is what is hashed; without one the mask, which says nothing. */
function resultOf(start: number, end: number, confidence: number, reason: string, login: string | undefined, stored: boolean): Match {
  return {
    span: [start, end],
    confidence,
    reason,
    normalized: login?.toLowerCase() ?? '********',
    attributes: { kind: stored ? 'hash' : 'password' },
  }
}
