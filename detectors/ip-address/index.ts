import { defineDetector, type ColumnView, type Match, type TextView } from '../../src/contract/index.js'
import { maskAfter } from '../../src/text/masks.js'
import { labelStance, speech, stanceBefore, type Stance } from '../context.js'
import { readV6, scopeOfV4, scopeOfV6, type Scope } from './ranges.js'

const WORDS = speech(
  /^online$/,
  {
    for: 'IP ?アドレス|IPv[46]アドレス|接続元|アクセス元|送信元|発信元|ログイン元|(?<![A-Za-z])(?:(?:client|remote|source|src|user|login|visitor|peer|sender)[ _-]?(?:ip|addr(?:ess)?|host)|ip[ _-]?addr(?:ess)?|x-(?:forwarded-for|real-ip)|originating-ip|last[ _]?login[ _]?ip)(?![a-z])|(?<![A-Za-z])IP(?![A-Za-z])',
    against:
      'バージョン|version|(?<![A-Za-z])ver(?![a-z])|リリース|release|build|ビルド|サーバー?|server|DNS|ゲートウェイ|gateway|ルータ|router|netmask|サブネット|subnet|ネットマスク|ネットワーク|bind|listen|nameserver|NTP|プロキシ|proxy|broadcast|upstream|OID|章|節|項',
  },
  /^(?:id|finance|auth|vehicle|bio|contact|address|person|org|health|other\.(?!class$))/,
)
/** Columns of the same role that hold something else. */
const OTHER_DEVICE = /MAC|IMEI|IMSI|IDFA|AAID|Cookie|agent|シリアル|位置|緯度|経度|端末|デバイス|広告/i

const V4 = /(?<![0-9A-Za-z_.-])(?:[0-9]{1,3}\.){3}[0-9]{1,3}(?![0-9A-Za-z_-]|\.[0-9])/g
const V6 = /(?<![0-9A-Za-z_:.-])[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,7}(?::?(?:[0-9]{1,3}\.){3}[0-9]{1,3})?(?![0-9A-Za-z_:-]|\.[0-9])/g
/** What makes four numbers a version: v1.2.3.4, Chrome/120.0.0.0, >=1.2.3.4, pkg@1.2.3.4. */
const VERSION_BEFORE = /(?:[a-z0-9)]\/|[~^@=<>]=? ?|(?<![a-z])v(?:er(?:sion)?)?[.: ]{0,2})$/i
/** CIDR, a network and not a person's address. */
const PREFIX_LENGTH = /^\/[0-9]/

/** Common Log Format and its kin (`… - - [10/Oct/2023:13:55:36 +0900] "GET`), and what sshd and mail servers write (`from … port 22`). */
const LOG_AFTER = /^ (?:\S{1,64} ){1,3}\[[0-9]{1,2}\/[A-Za-z]{3}\/[0-9]{4}:/
const LOG_BEFORE = /\b(?:from|for|user|rhost=|client|connect from [^ \n]{1,80}) ?\[?$/
const LOG_PORT = /^\]? (?:port [0-9]|\(?(?:preauth|ssh2))/
const LOG_REQUEST = /^,? [^\n]{0,80}"(?:GET|POST|PUT|DELETE|HEAD|PATCH|OPTIONS) \//
/** IIS and W3C: date, time, server, method …; the client stands further right. */
const LOG_LINE = /(?:^|\n)[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9:.]{8,12}\S{0,6} [^\n]{0,200}(?:GET|POST|PUT|DELETE|HEAD) \/[^\n]{0,200}$/
const REACH = 200

/**
 * IP addresses, IPv4 (RFC 791) and IPv6 (RFC 4291) in all writings. An address says something about a person beside one or in an
 * access log (個人情報保護法 2条7項 個人関連情報); in a configuration it is a machine's, so without a label or a log it is low.
 * Addresses kept for documentation are test data.
 */
export const ipAddress = defineDetector({
  apiVersion: 1,
  id: 'ip-address',
  version: '1.0.0',
  type: 'ip-address',
  title: { ja: 'IPアドレス', en: 'IP addresses' },
  hints: {
    digit: true,
    words: ['.', ':'],
    signs: [
      /(?:^|[^0-9A-Za-z_.-])[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}\.[0-9]/,
      [/(?:^|[^0-9A-Za-z_:.-])[0-9A-Fa-f]{0,4}:[0-9A-Fa-f]{0,4}:/, /[0-9]/],
    ],
  },
  labels: ['IPアドレス', '接続元IPアドレス', '接続元IP', 'アクセス元IP', '送信元IP', 'X-Forwarded-For', 'client_ip', 'remote_addr'],
  window: REACH,
  mask: (value) => maskAfter(value.normalize('NFKC'), 0),
  personKey: 'none',
  column: (column) => (labelOf(column) === 'against' ? false : undefined),
  detect,
  examples: {
    positive: [
      { text: '8.34.217.5', label: 'IPアドレス', finds: [{ value: '8.34.217.5', confidence: 0.8 }] },
      { text: '2400:4050:1:2::a', label: '接続元IPアドレス', finds: [{ value: '2400:4050:1:2::a', confidence: 0.8 }] },
      { text: '8.34.217.5 - - [10/Oct/2023:13:55:36 +0900] "GET / HTTP/1.1" 200 12', finds: [{ value: '8.34.217.5', confidence: 0.5 }] },
      { text: 'Failed password for root from 8.34.217.5 port 22 ssh2', finds: [{ value: '8.34.217.5', confidence: 0.5 }] },
      { text: '203.0.113.9', label: 'IPアドレス', finds: [{ value: '203.0.113.9', confidence: 0.8 }] },
    ],
    negative: [
      { text: 'version 1.2.3.4' },
      { text: 'Chrome/120.0.0.0 Safari/537.36' },
      { text: '8.34.217.0/24', label: 'IPアドレス' },
      { text: 'server 8.34.217.5;' },
      { text: '1.3.6.1.4.1.311' },
      { text: '12:34:56' },
      { text: '300.1.2.3', label: 'IPアドレス' },
      { text: 'std::vector' },
      { text: '255.255.255.0', label: 'IPアドレス' },
      { text: '8.34.217.5', label: 'バージョン' },
    ],
  },
})

function detect(view: TextView): readonly Match[] {
  const { text } = view
  const matches: Match[] = []
  if (!MAY_HOLD.test(text)) return matches
  for (const match of text.matchAll(V4)) {
    const octets = match[0].split('.').map(Number)
    // 010.1.1.1 is no address that anybody writes.
    if (octets.some((octet) => octet > 255) || /(?:^|\.)0[0-9]/.test(match[0])) continue
    const found = judge(view, match.index, match.index + match[0].length, scopeOfV4(octets), match[0])
    if (found) matches.push(found)
  }
  if (!text.includes(':')) return matches
  for (const match of text.matchAll(V6)) {
    const groups = readV6(match[0])
    if (groups === undefined || !/[0-9]/.test(match[0])) continue
    const canonical = groups.map((group) => group.toString(16)).join(':')
    const found = judge(view, match.index, match.index + match[0].length, scopeOfV6(groups), canonical)
    if (found) matches.push(found)
  }
  return matches.sort((a, b) => a.span[0] - b.span[0]).filter((one, index, all) => index === 0 || one.span[0] >= all[index - 1]!.span[1])
}

const MAY_HOLD = /[0-9]\.[0-9]{1,3}\.[0-9]{1,3}\.[0-9]|:[0-9A-Fa-f]{0,4}:/

function judge(view: TextView, start: number, end: number, scope: Scope, normalized: string): Match | undefined {
  const { text } = view
  if (PREFIX_LENGTH.test(text.slice(end, end + 2))) return undefined
  const before = text.slice(Math.max(0, start - REACH), start)
  // ://8.8.8.8 is an address, Chrome/120.0.0.0 a version.
  if (VERSION_BEFORE.test(before) && !/(?:(?:ip|addr|host)\w{0,8} ?= ?|src=|client=)$/i.test(before)) return undefined
  const evidence = weigh(view, before, text.slice(end, end + REACH), scope, start)
  if (evidence === undefined) return undefined
  const match: Match = { span: [start, end], normalized, ...evidence }
  if (scope !== 'public') match.attributes = scope === 'documentation' ? { scope, dummy: 'true' } : { scope }
  return match
}

function weigh(
  view: TextView,
  before: string,
  after: string,
  scope: Scope,
  start: number,
): Pick<Match, 'confidence' | 'reason'> | undefined {
  const isLabelled = view.kind === 'cell' || view.label !== undefined
  const label = isLabelled ? labelOf(view) : 'neutral'
  if (label === 'against') return undefined
  const isOpen = scope === 'public' || scope === 'documentation'
  if (label === 'for') {
    if (isOpen) return { confidence: 0.9, reason: 'label+format' }
    // The terminal of somebody in the house: only a table of persons says whose.
    return { confidence: scope === 'private' && view.kind === 'cell' && hasPerson(view) ? 0.6 : 0.3, reason: 'label+format' }
  }
  if (isLogged(before, after)) return { confidence: isOpen ? 0.7 : 0.3, reason: 'log+format' }
  const stance = isLabelled ? 'neutral' : stanceBefore(view.text, start, WORDS, 24)
  if (stance === 'against') return undefined
  if (stance === 'for') return { confidence: isOpen ? 0.7 : 0.3, reason: 'label+format' }
  return { confidence: isOpen && view.kind === 'cell' && hasPerson(view) ? 0.6 : 0.2, reason: 'format' }
}

function labelOf(view: ColumnView): Stance {
  if (view.role === 'online' && view.label !== undefined && OTHER_DEVICE.test(view.label)) return 'against'
  return labelStance(view, WORDS)
}

const isLogged = (before: string, after: string): boolean =>
  LOG_AFTER.test(after) || (LOG_BEFORE.test(before) && LOG_PORT.test(after)) || LOG_REQUEST.test(after) || LOG_LINE.test(before)

/** A mail address in the same row: the row is about somebody. */
const hasPerson = ({ row }: TextView): boolean => row?.some((cell) => cell.includes('@')) === true
