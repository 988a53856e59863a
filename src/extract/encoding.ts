import { isAscii, isUtf8 } from 'node:buffer'
import { scoreEucJp, scoreShiftJis, scoreUtf8 } from './encoding-score.js'

/**
 * How a text is encoded. 'ascii': nothing but ASCII so far, which all others but UTF-16 and UTF-32 share.
 * 'shift_jis' is CP932 with its extensions, 'windows-1252' any Western 8-bit text.
 */
export type Encoding =
  'ascii' | 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be' | 'shift_jis' | 'euc-jp' | 'iso-2022-jp' | 'windows-1252'

/** Below this mean weight (encoding-score.ts) the bytes do not read as Japanese. */
const THRESHOLD = 0.5
/** Share of control characters from which on something is binary. Logs with runs of NUL after a crash stay text. */
const CONTROLS_MAX = 0.1

/**
 * Encoding of a text that begins with `head`; undefined: binary. `atEnd` false: the text goes on, a character cut off by the
 * end of `head` is no error. The rule (EXTRACTION.md): BOM → NULs as in UTF-16 → escapes of ISO-2022-JP → UTF-8 →
 * Shift_JIS or EUC-JP by the characters that come out → Western.
 */
export function detectEncoding(head: Uint8Array, atEnd: boolean): Encoding | undefined {
  // Who decodes a text asks what the sniffer asked just before.
  const known = told.get(head)
  if (known !== undefined && known.atEnd === atEnd) return known.encoding
  const encoding = encodingOf(head, atEnd)
  if (head.length >= KEPT_FROM) told.set(head, { atEnd, encoding })
  return encoding
}

/** Of shorter texts (names, single lines) it is told as fast as it is looked up. */
const KEPT_FROM = 256
const told = new WeakMap<Uint8Array, { atEnd: boolean; encoding: Encoding | undefined }>()

function encodingOf(head: Uint8Array, atEnd: boolean): Encoding | undefined {
  const marked = byteOrderMark(head)
  if (marked !== undefined) return marked
  const { nuls, controls } = countControls(head)
  if (nuls > 0) {
    const wide = utf16Without(head, 0.9)
    if (wide !== undefined) return wide
  }
  if (controls > head.length * CONTROLS_MAX) return undefined
  if (isAscii(head)) return jisEscape(head) !== -1 ? 'iso-2022-jp' : 'ascii'
  if (isUtf8(atEnd ? head : head.subarray(0, utf8Complete(head)))) return 'utf-8'
  return japanese8Bit(head, atEnd) ?? (looksWestern(head) ? 'windows-1252' : utf16Without(head, 0.95))
}

/** UTF-8 with errors, Shift_JIS or EUC-JP, whichever reads best; a tie goes to the more common. */
function japanese8Bit(bytes: Uint8Array, atEnd: boolean): Encoding | undefined {
  const scores: [Encoding, number][] = [
    ['shift_jis', scoreShiftJis(bytes, atEnd)],
    ['euc-jp', scoreEucJp(bytes, atEnd)],
    ['utf-8', scoreUtf8(bytes, atEnd)],
  ]
  const [encoding, score] = scores.reduce((best, next) => (next[1] > best[1] ? next : best))
  return score >= THRESHOLD ? encoding : undefined
}

function byteOrderMark(head: Uint8Array): Encoding | undefined {
  const [a, b, c, d] = head
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'utf-32le' : 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'utf-32be'
  return undefined
}

function countControls(head: Uint8Array): { nuls: number; controls: number } {
  let nuls = 0
  let controls = 0
  for (let i = 0; i < head.length; i++) {
    const c = head[i] as number
    // Tab to carriage return and ESC are text; 1A ends the text files of DOS.
    if (c >= 0x20 ? c !== 0x7f : (c >= 0x09 && c <= 0x0d) || c === 0x1b || c === 0x1a) continue
    controls++
    if (c === 0) nuls++
  }
  return { nuls, controls }
}

/** UTF-16 without a byte order mark: nearly every unit is one that Japanese or English text has. */
function utf16Without(head: Uint8Array, share: number): Encoding | undefined {
  const units = head.length >> 1
  if (units < 2) return undefined
  let little = 0
  let big = 0
  for (let i = 0; i + 1 < head.length; i += 2) {
    const [a, b] = [head[i] as number, head[i + 1] as number]
    if (isTextUnit(b, a)) little++
    if (isTextUnit(a, b)) big++
  }
  if (Math.max(little, big) < units * share) return undefined
  return big > little ? 'utf-16be' : 'utf-16le'
}

const isTextUnit = (high: number, low: number): boolean =>
  high === 0
    ? (low >= 0x20 && low <= 0x7e) || low === 0x0a || low === 0x0d || low === 0x09
    : high === 0x30 || (high >= 0x4e && high <= 0x9f) || high === 0xff

/** Index of the first ESC $ @, ESC $ B, ESC ( I or their like, which make ISO-2022-JP and are no terminal's colours; -1 if there is none. */
export function jisEscape(bytes: Uint8Array): number {
  for (let i = bytes.indexOf(0x1b); i !== -1; i = bytes.indexOf(0x1b, i + 1)) {
    const [second, third] = [bytes[i + 1], bytes[i + 2]]
    if (second === 0x24 && (third === 0x40 || third === 0x42 || third === 0x28)) return i
    if (second === 0x28 && third === 0x49) return i
  }
  return -1
}

/** Western 8-bit text: accented letters beside letters, and the punctuation of Windows; nothing else above ASCII. */
function looksWestern(head: Uint8Array): boolean {
  let high = 0
  let western = 0
  for (let i = 0; i < head.length; i++) {
    const c = head[i] as number
    if (c < 0x80) continue
    high++
    if (c >= 0xc0 && c !== 0xd7 && c !== 0xf7 ? besideWestern(head[i - 1], head[i + 1]) : WESTERN_SIGNS.has(c)) western++
  }
  return western >= high * 0.9 && high < head.length * 0.25
}

const WESTERN_SIGNS = new Set([0x80, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0xa0, 0xa3, 0xa7, 0xa9, 0xab, 0xae, 0xb0, 0xb7, 0xbb])
/** Beside a letter, or a word by itself. */
const besideWestern = (before = 0x20, after = 0x20): boolean =>
  isWesternLetter(before) || isWesternLetter(after) || (before < 0x80 && after < 0x80)
const isWesternLetter = (c: number): boolean => (c >= 0x41 && c <= 0x5a) || (c >= 0x61 && c <= 0x7a)

/** Length of `bytes` without a UTF-8 character that their end cuts off. */
export function utf8Complete(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const c = bytes[bytes.length - back] as number
    if (c < 0x80) break
    if (c >= 0xc0) return back < (c >= 0xf0 ? 4 : c >= 0xe0 ? 3 : 2) ? bytes.length - back : bytes.length
  }
  return bytes.length
}
