import { TextDecoder } from 'node:util'
import { ASCII, CLASSES, NONE, STRONG } from './characters.js'

/** A text among bytes. */
export interface Run {
  /** Of its first byte in the buffer, and behind its last. */
  start: number
  end: number
  text: string
  /**
   * 'sure': Japanese that nothing but a text would be. 'likely': Japanese characters, which tables of fonts and chance write as well. 'ascii': no
   * Japanese in it.
   */
  kind: 'sure' | 'likely' | 'ascii'
}

/** Least characters of ASCII: as `strings` of Unix asks for, and some more. */
const ASCII_LEAST = 8
/** Japanese characters in a row that chance does not write, and that it does not write between two zero bytes. */
const [UTF8_LEAST, UTF8_BOUNDED] = [3, 2]
/** Three bytes a character in a row of four: nothing else writes that. */
const UTF8_SURE = 4
const [OTHERS_LEAST, OTHERS_BOUNDED] = [6, 3]

const isControl = (c: number | undefined): boolean => c === undefined || (c < 0x20 && c !== 0x09 && c !== 0x0a && c !== 0x0d) || c === 0x7f
const isPlain = (c: number): boolean => (c >= 0x20 && c < 0x7f) || c === 0x09 || c === 0x0a || c === 0x0d

/** Made when it is needed: it takes milliseconds of every start. */
let shiftJis: TextDecoder | undefined

/** Texts in UTF-8, CP932 and ASCII from `from` on. */
export function* eightBitRuns(bytes: Buffer, from: number): Generator<Run> {
  for (let start = from; start < bytes.length;) {
    if (isControl(bytes[start])) {
      start++
      continue
    }
    let end = start + 1
    let high = (bytes[start] as number) >= 0x80
    while (end < bytes.length && !isControl(bytes[end])) high = (bytes[end++] as number) >= 0x80 || high
    if (high) yield* mixedRuns(bytes, start, end)
    else if (end - start >= ASCII_LEAST) yield { start, end, text: bytes.subarray(start, end).toString('latin1'), kind: 'ascii' }
    start = end
  }
}

/** Texts between two controls, where some bytes are not ASCII: lengths and types may stand right before them. */
function* mixedRuns(bytes: Buffer, from: number, to: number): Generator<Run> {
  for (let start = from; start < to;) {
    const utf8 = utf8End(bytes, start, to)
    const cp932 = utf8.strong >= UTF8_BOUNDED ? undefined : cp932End(bytes, start, to)
    const best = cp932 !== undefined && cp932.strong > utf8.strong ? cp932 : utf8
    const bounded = start === from && best.end === to
    const least = best === utf8 ? (bounded ? UTF8_BOUNDED : UTF8_LEAST) : bounded ? OTHERS_BOUNDED : OTHERS_LEAST
    if (best.strong >= least) {
      const piece = bytes.subarray(start, best.end)
      const text = best === utf8 ? piece.toString('utf8') : (shiftJis ??= new TextDecoder('shift_jis')).decode(piece)
      yield { start, end: best.end, text, kind: (best === utf8 && best.strong >= UTF8_SURE) || isSentence(text) ? 'sure' : 'likely' }
    } else if (best.plain >= ASCII_LEAST) {
      const text = bytes.subarray(start, start + best.plain).toString('latin1')
      yield { start, end: start + best.plain, text, kind: 'ascii' }
      start += best.plain
      continue
    } else {
      start += Math.max(1, best.plain)
      continue
    }
    start = Math.max(best.end, start + 1)
  }
}

/** Kana that make grammar among other characters, or numbers grouped as telephones and postal codes are, or an address of mail. */
function isSentence(text: string): boolean {
  const hiragana = text.match(/[ぁ-ん]{2}/g)?.length ?? 0
  if (text.length >= 8 && hiragana * 10 >= text.length && /[\u4e00-\u9fff]/.test(text) && !/[ぁ-ん]{20}/.test(text)) return true
  return /\d{2,4}-\d{2,4}-?\d{0,4}|\w@\w+\.\w/.test(text) && /[\u3041-\u30ff\u4e00-\u9fff]{2}/.test(text)
}

interface Extent {
  end: number
  /** Most strong characters in a row. */
  strong: number
  /** ASCII that it begins with, in bytes. */
  plain: number
}

function utf8End(bytes: Buffer, from: number, to: number): Extent {
  let [at, row, strong, plain] = [from, 0, 0, 0]
  while (at < to) {
    const c = bytes[at] as number
    if (isPlain(c)) {
      if (at === from + plain) plain++
      row = 0
      at++
      continue
    }
    const second = bytes[at + 1] ?? 0
    const third = bytes[at + 2] ?? 0
    if (at + 2 < to && c >= 0xe0 && c <= 0xef && (second & 0xc0) === 0x80 && (third & 0xc0) === 0x80) {
      const kind = CLASSES[((c & 15) << 12) | ((second & 63) << 6) | (third & 63)] as number
      if (kind === NONE && c !== 0xef && c !== 0xe2) break
      row = kind === STRONG ? row + 1 : row
      at += 3
    } else if (at + 1 < to && c >= 0xc2 && c <= 0xdf && (second & 0xc0) === 0x80) {
      row = 0
      at += 2
    } else break
    if (row > strong) strong = row
  }
  return { end: at, strong, plain }
}

function cp932End(bytes: Buffer, from: number, to: number): Extent {
  let [at, row, strong, plain] = [from, 0, 0, 0]
  while (at < to) {
    const c = bytes[at] as number
    if (isPlain(c)) {
      if (at === from + plain) plain++
      row = 0
      at++
      continue
    }
    const trail = bytes[at + 1] ?? 0
    if (c >= 0xa1 && c <= 0xdf) {
      let kana = 1
      while (at + kana < to && (bytes[at + kana] as number) >= 0xa1 && (bytes[at + kana] as number) <= 0xdf) kana++
      // Half-width katakana come in words.
      if (kana < 3) break
      row = 0
      at += kana
      continue
    }
    if (at + 1 >= to || trail < 0x40 || trail === 0x7f || trail > 0xfc || c === 0x80 || c === 0xa0 || c > 0xfc) break
    const isStrong =
      (c === 0x82 && trail >= 0x4f) || (c === 0x83 && trail <= 0x96) || (c === 0x88 && trail >= 0x9f) || (c >= 0x89 && c <= 0x97)
    if (!isStrong && (c < 0x81 || (c >= 0x84 && c <= 0x88 && c !== 0x87) || (c >= 0xeb && c <= 0xec) || (c >= 0xef && c <= 0xf9))) break
    row = isStrong || c === 0x81 ? row + 1 : row
    if (row > strong) strong = row
    at += 2
  }
  return { end: at, strong, plain }
}

/** Texts in UTF-16 whose units begin at even or odd offsets. */
export function* utf16Runs(bytes: Buffer, from: number, bigEndian: boolean): Generator<Run> {
  const high = bigEndian ? 0 : 1
  const unitAt = (at: number): number => ((bytes[at + high] as number) << 8) | (bytes[at + 1 - high] as number)
  const last = bytes.length - 1
  for (let start = from; start < last;) {
    if (CLASSES[unitAt(start)] === NONE) {
      start += 2
      continue
    }
    let [end, row, strong, ascii] = [start, 0, 0, 0]
    for (; end < last; end += 2) {
      const kind = CLASSES[unitAt(end)] as number
      if (kind === NONE) break
      if (kind === ASCII) ascii++
      row = kind === STRONG ? row + 1 : kind === ASCII ? 0 : row
      if (row > strong) strong = row
    }
    const bounded = isControl(bytes[start - 1]) && (end >= last || unitAt(end) === 0)
    const japanese = strong >= (bounded ? OTHERS_BOUNDED : OTHERS_LEAST)
    if (japanese || (ascii >= ASCII_LEAST && ascii * 2 === end - start)) {
      const piece = bytes.subarray(start, end)
      const text = (bigEndian ? Buffer.from(piece).swap16() : piece).toString('utf16le')
      yield { start, end, text, kind: !japanese ? 'ascii' : isSentence(text) ? 'sure' : 'likely' }
    }
    start = end
  }
}
