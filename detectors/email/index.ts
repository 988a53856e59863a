import { defineDetector, type Match, type TextView } from '../../src/contract/index.js'
import { maskEmail } from '../../src/text/masks.js'
import { isAuthor } from '../author.js'
import { labelStance, speech } from '../context.js'
import { DISGUISE_SIGNS, disguisedIn } from './disguised.js'
import { isCarrier, isKnownTopLevel, isMadeUpMailbox, isReservedDomain, isRoleMailbox } from './domains.js'

const WORDS = speech(
  /^contact\.email$|^auth\.login$/,
  { for: 'メール|メアド|e-?mail|mail', against: 'Message-?ID|Content-?ID|リポジトリ|repository|パッケージ|package' },
  /^(?:vehicle|auth\.password|other\.(?:code|date|amount))$/,
)

/** @, and what stands for it where readers shall type it themselves (disguised.ts). */
const HINTS = [
  ...'@★☆■□●○◆◇◎▲△▼▽※♪♯',
  'at]',
  'AT]',
  'At]',
  'at)',
  'AT)',
  'At)',
  'at>',
  'AT>',
  'at}',
  'AT}',
  ' dot ',
  '(a)',
  '[a]',
  '%40',
  'アット',
  'あっと',
  '&',
  '#',
]

/** What stands around an @ that an address can be made of: a top level with a letter, a name that nobody owns, the end of a line or kanji. */
const SIGNS = [
  /(?:[0-9A-Z._%+\-/?]|(?:[^\s<>@"]|")[^\s<>@"]")@(?:[0-9A-Z.-]*\.[0-9-]*[A-Z]|[0-9A-Z.-]*(?:test|example|invalid|local)|[0-9A-Z.-]* ?\r?\n|[0-9A-Z-]*[ぁ-んァ-ヶー一-龠々])/i,
  ...DISGUISE_SIGNS,
]

/** RFC 5321 4.5.3.1. */
const LOCAL_MAX = 64
const DOMAIN_MAX = 255
/** Header fields whose values look like addresses (RFC 5322 3.6.4, RFC 2045 7). */
const ID_HEADER = /(?:^|\n)[ \t]*(?:(?:Resent-)?Message-ID|Content-ID|In-Reply-To|References|X-[A-Z-]{0,40}ID)\s*:[^\n]*$/i
const HEADER_REACH = 200
const DOMAIN = /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)*[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/

/**
 * E-mail addresses (RFC 5321 as people write it), with the irregular ones that Japanese carriers gave out.
 * Message ids, package scopes and remotes of repositories are none. Addresses under reserved domains are test data.
 */
export const email = defineDetector({
  apiVersion: 1,
  id: 'email',
  version: '1.0.0',
  type: 'email',
  title: { ja: 'メールアドレス', en: 'E-mail addresses' },
  hints: { latin: true, words: HINTS, signs: SIGNS },
  labels: ['メールアドレス', 'メール', 'Eメール', 'E-mail', 'E-Mail', 'Email', 'email', 'Mail', 'メアド', '電子メール'],
  priority: 5,
  mask: maskEmail,
  personKey: 'strong',
  column: (column) => (labelStance(column, WORDS) === 'against' ? false : undefined),
  detect,
  examples: {
    positive: [
      { text: 'taro.yamada@sekisho-mail.jp', finds: [{ value: 'taro.yamada@sekisho-mail.jp', confidence: 0.9 }] },
      { text: '連絡はhanako_s@sekisho-mail.co.jpまで', finds: [{ value: 'hanako_s@sekisho-mail.co.jp', confidence: 0.9 }] },
      { text: '..foo.@docomo.ne.jp', finds: [{ value: '..foo.@docomo.ne.jp', confidence: 0.9 }] },
      { text: 'taro.yamada[at]sekisho-mail.jp', finds: [{ value: 'taro.yamada[at]sekisho-mail.jp', confidence: 0.8 }] },
      { text: 'taro★sekisho-mail.jp（★を@に）', finds: [{ value: 'taro★sekisho-mail.jp', confidence: 0.8 }] },
      { text: '<a.b+c@mail.sekisho.org>', finds: [{ value: 'a.b+c@mail.sekisho.org', confidence: 0.9 }] },
    ],
    negative: [
      { text: 'Message-ID: <20240101.abc123@mail.sekisho.org>' },
      { text: 'git@github.com:sekisho/sekisho.git' },
      { text: 'npm i @scope/pkg@1.2.3' },
      { text: 'logo@2x.png' },
      { text: 'https://user:secret@sekisho.org/path' },
      { text: '@user@mastodon.social' },
    ],
  },
})

function* detect(view: TextView): Generator<Match> {
  const { text } = view
  const stance = labelStance(view, WORDS)
  if (stance === 'against') return
  const labelled = stance === 'for'
  let from = 0
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    // In source code an @ begins a word.
    if (!endsLocal(text.charCodeAt(at - 1))) continue
    const written = writtenAround(text, at, from)
    if (!written) continue
    const { start, end } = written
    from = end
    const local = text.slice(start, at)
    const domain = written.domain
    const confidence = judge(text, written, local, domain, labelled)
    if (confidence === undefined) continue
    yield matchOf(view, start, end, local, domain, confidence, labelled ? 'label+shape' : 'shape')
  }
  for (const { start, end, local, domain, confidence, reason } of disguisedIn(text)) {
    if (isRemote(text, start, end, local)) continue
    yield matchOf(view, start, end, local, domain, labelled ? 0.9 : confidence, labelled ? `label+${reason}` : reason)
  }
}

/** Field by field: this runs for every address of a sheet, and spreads take longer than all the rest. */
function matchOf(view: TextView, start: number, end: number, local: string, domain: string, confidence: number, reason: string): Match {
  const mailbox = local.toLowerCase()
  const match: Match = { span: [start, end], confidence, reason, normalized: `${mailbox}@${domain}` }
  const isDummy = isReservedDomain(domain) || isMadeUpMailbox(mailbox)
  const role = isRoleMailbox(mailbox, domain) ? 'organisation' : isAuthor(view, start) ? 'author' : undefined
  if (role !== undefined || isDummy) {
    match.attributes = {}
    if (role !== undefined) match.attributes['role'] = role
    if (isDummy) match.attributes['dummy'] = 'true'
  }
  return match
}

interface Written {
  start: number
  end: number
  /** In lower case, without the line end that a PDF put into it. */
  domain: string
}

/** The longest stretch around the @ that can be an address; bounded on both sides, so a text of @ stays linear. */
function writtenAround(text: string, at: number, from: number): Written | undefined {
  let end = at + 1
  while (end < text.length && end - at <= DOMAIN_MAX && isDomainCharacter(text.charCodeAt(end))) end++
  while (end > at + 1 && /[.-]/.test(text[end - 1]!)) end--
  const written = text.slice(at + 1, end)
  const twoPoints = written.indexOf('..')
  if (twoPoints >= 0) end = at + 1 + twoPoints
  const whole = overLines(text, at, end) ?? { end, domain: text.slice(at + 1, end) }
  const international = end === at + 1 && whole.end === end ? IDN.exec(text.slice(end, end + DOMAIN_MAX)) : null
  if (international) Object.assign(whole, { end: end + international[0].length, domain: international[0] })
  else if (!DOMAIN.test(whole.domain)) return undefined
  const domain = whole.domain.toLowerCase()
  const start = quotedStart(text, at, from) ?? bareStart(text, at, from, isCarrier(domain))
  return start < at ? { start, end: whole.end, domain } : undefined
}

/** 日本語.jp: a label of kana and kanji (RFC 5890) counts only right behind the @ and before a top-level domain of letters. */
const IDN = /^[ぁ-んァ-ヶー一-龠々a-z0-9-]{1,30}\.(?:co\.jp|or\.jp|ne\.jp|jp|com|net|org)(?![A-Za-z0-9.-])/

/** A line end behind the @ or behind a point, and on the next line what can only be the rest. */
const REST_OF_DOMAIN = /^ ?\r?\n ?((?:[A-Za-z0-9-]{1,63}\.){0,4}(?:(?:co|or|ne|ac|go|ed|lg|gr|ad)\.jp|jp|com|net|org))(?=[\s>)、。」]|$)/

/** taro@sekisho.↵co.jp and taro@↵sekisho.co.jp, as PDFs and mails break them. */
function overLines(text: string, at: number, end: number): { end: number; domain: string } | undefined {
  const head = text.slice(at + 1, end)
  const broken = end === at + 1 || text[end] === '.' ? (head === '' ? end : end + 1) : -1
  if (broken < 0) return undefined
  const rest = REST_OF_DOMAIN.exec(text.slice(broken, broken + DOMAIN_MAX))
  if (rest === null) return undefined
  const tail = rest[1]!
  // A sentence may end with an address and the next begin with 'com'; an address cut before .jp ends nowhere else.
  if (head === '' ? !tail.includes('.') : /\.(?:com|net|org|jp)$/i.test(head)) return undefined
  return { end: broken + rest[0].length, domain: head === '' ? tail : `${head}.${tail}` }
}

function bareStart(text: string, at: number, from: number, carrier: boolean): number {
  let start = at
  while (start > from && at - start < LOCAL_MAX && isLocalCharacter(text.charCodeAt(start - 1), carrier)) start--
  // Carriers allowed any beginning but a hyphen, everybody else a letter, digit or underscore.
  const odd = carrier ? /[-/?]/ : /[.%+-]/
  while (start < at && odd.test(text[start]!)) start++
  return start
}

/** "foo..bar"@docomo.ne.jp */
function quotedStart(text: string, at: number, from: number): number | undefined {
  if (text[at - 1] !== '"') return undefined
  const open = text.lastIndexOf('"', at - 2)
  if (open < from || at - open > LOCAL_MAX || at - open < 3) return undefined
  return /[\s<>@]/.test(text.slice(open + 1, at - 1)) ? undefined : open
}

const isDomainCharacter = (c: number): boolean =>
  (c >= 0x30 && c <= 0x39) || (c >= 0x41 && c <= 0x5a) || (c >= 0x61 && c <= 0x7a) || c === 0x2d || c === 0x2e

/** May this stand before an @: of any mailbox, or as the quote behind one? */
const endsLocal = (c: number): boolean => isLocalCharacter(c, true) || c === 0x22

/** Letters, digits, . _ % + - ; / and ? only where a carrier is known to have allowed them. */
function isLocalCharacter(c: number, carrier: boolean): boolean {
  return isDomainCharacter(c) || c === 0x5f || c === 0x25 || c === 0x2b || (carrier && (c === 0x2f || c === 0x3f))
}

function judge(text: string, { start, end }: Written, local: string, domain: string, labelled: boolean): number | undefined {
  const before = text[start - 1] ?? ''
  const after = text[end] ?? ''
  // @user@host is a handle, a@b@c nothing at all.
  if (before === '@' || after === '@') return undefined
  if (isRemote(text, start, end, local)) return undefined
  // Before what a cell begins with nothing stands.
  if (start > 0 && isIdOrCommand(text, start)) return undefined
  // logo@2x.png; git@github.com.
  if (/^[0-9]x\./.test(domain) || local === 'git') return undefined
  const top = domain.slice(domain.lastIndexOf('.') + 1)
  if (isReservedDomain(domain)) return top === domain ? 0.5 : 0.95
  if (!domain.includes('.') || !/[a-z]/.test(top)) return undefined
  if (!isCarrier(domain) && /\.\.|\.$/.test(local) && !local.startsWith('"')) return labelled ? 0.6 : 0.4
  if (!isKnownTopLevel(top)) return labelled ? 0.6 : 0.3
  return labelled ? 0.98 : 0.95
}

/** Message-ID: <…, cid:…; ssh user@host.com. */
const isIdOrCommand = (text: string, start: number): boolean =>
  ID_HEADER.test(text.slice(Math.max(0, start - HEADER_REACH), start)) ||
  /\bcid:$/i.test(text.slice(Math.max(0, start - 4), start)) ||
  /\b(?:ssh|scp|sftp|rsync)\b[^\n]{0,40} $/.test(text.slice(Math.max(0, start - 60), start))

/** git@github.com:owner, user@host:/path, ssh://user@host, https://user:secret@host. */
function isRemote(text: string, start: number, end: number, local: string): boolean {
  if (text[end] === ':' && (local === 'git' || /[/~]/.test(text[end + 1] ?? ''))) return true
  const before = text.slice(Math.max(0, start - 100), start)
  const scheme = before.lastIndexOf('://')
  return scheme >= 0 && !/[\s"'<>/?]/.test(before.slice(scheme + 3))
}
