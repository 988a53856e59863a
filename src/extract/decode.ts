import { isAscii, isUtf8 } from 'node:buffer'
import { TextDecoder } from 'node:util'
import type { GapSegment } from '../contract/index.js'
import { detectEncoding, jisEscape, utf8Complete, type Encoding } from './encoding.js'
import { scoreEucJp, scoreShiftJis, scoreUtf8 } from './encoding-score.js'
import { HEAD_BYTES } from './reader.js'
import { decodeWide } from './decode-wide.js'
import { decodeUtf7, looksUtf7 } from './utf7.js'

/** By how much the score of a line must be higher (encoding-score.ts) to leave the encoding of its neighbours. */
const CLEARLY = 0.3
/** From this score on, what is valid UTF-8 is taken for nothing else. */
const SURELY_UTF8 = 0.9

/** A text being decoded. */
export interface Decoded {
  /** The text in chunks, without its byte order mark. Iterate once. */
  text: AsyncIterable<string>
  /** What could not be decoded, once `text` is at its end: U+FFFD stands there instead. Undefined: nothing. */
  damage(): GapSegment | undefined
}

/** What decoding learns on its way. */
export interface DecodeState {
  encoding: Encoding
  /** How many U+FFFD stand where bytes could not be decoded. */
  replaced: number
}

/**
 * Decodes a text whose encoding nobody tells. ASCII goes through as it is; the encoding is decided from the first 64 KB
 * that begin with a byte that is not ASCII, so that a long ASCII beginning decides nothing. Where bytes do not fit later
 * on (logs and CSVs joined from several sources), each line is decided for itself; what fits nothing is replaced and counted.
 */
export function decodeText(head: Uint8Array, chunks: AsyncIterable<Uint8Array>): Decoded {
  const first = detectEncoding(head, head.length < HEAD_BYTES)
  const state: DecodeState = { encoding: first ?? 'windows-1252', replaced: 0 }
  const wide = first?.startsWith('utf-16') === true || first?.startsWith('utf-32') === true
  const seven = first === 'ascii' && looksUtf7(head)
  return {
    text: wide ? decodeWide(chunks, state) : seven ? decodeUtf7(chunks) : decodeNarrow(chunks, state),
    damage: () =>
      state.replaced === 0
        ? undefined
        : {
            kind: 'gap',
            reason: 'corrupt',
            severity: 'content',
            detail: `The text (read as ${state.encoding}) holds ${state.replaced} ${state.replaced === 1 ? 'place' : 'places'} whose bytes are no characters in any encoding known here; what they said is lost.`,
          },
  }
}

/** 8-bit encodings and ISO-2022-JP, of which ASCII is a part: a line end is one byte, and never part of a character. */
async function* decodeNarrow(chunks: AsyncIterable<Uint8Array>, state: DecodeState): AsyncGenerator<string> {
  let rest: Uint8Array = new Uint8Array(0)
  let decided = false
  let first = true
  const decode = (body: Uint8Array): string => {
    const text = decodeLines(body, state)
    if (!first || text === '') return text
    first = false
    return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  }
  for await (const chunk of chunks) {
    let bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    if (!decided) {
      const plain = asciiLines(bytes)
      if (plain > 0) yield decode(bytes.subarray(0, plain))
      bytes = bytes.subarray(plain)
      if (bytes.length < HEAD_BYTES) {
        rest = bytes
        continue
      }
      decided = true
      state.encoding = detectEncoding(bytes.subarray(0, HEAD_BYTES), false) ?? 'windows-1252'
    }
    const cut = completeLength(bytes, state.encoding)
    if (cut > 0) yield decode(bytes.subarray(0, cut))
    rest = bytes.subarray(cut)
  }
  if (!decided) state.encoding = detectEncoding(rest, true) ?? 'windows-1252'
  if (rest.length > 0) yield decode(rest)
}

/** Length of the beginning that is ASCII in every encoding: up to the line where something else comes, or to the end but for an escape. */
function asciiLines(bytes: Uint8Array): number {
  const escape = jisEscape(bytes)
  if (isAscii(bytes)) {
    if (escape !== -1) return bytes.lastIndexOf(0x0a, escape) + 1
    const last = bytes.indexOf(0x1b, Math.max(0, bytes.length - 2))
    return last === -1 ? bytes.length : last
  }
  let i = 0
  while ((bytes[i] as number) < 0x80 && i !== escape) i++
  return bytes.lastIndexOf(0x0a, i) + 1
}

/** Where `bytes` can be cut so that the beginning stands for itself: behind the last line end, else between two characters. */
function completeLength(bytes: Uint8Array, encoding: Encoding): number {
  const line = bytes.lastIndexOf(0x0a) + 1
  if (line > 0 && bytes.length - line < HEAD_BYTES) return line
  if (encoding === 'utf-8') return utf8Complete(bytes)
  // Behind an escape back to ASCII the next part stands for itself.
  if (encoding === 'iso-2022-jp') {
    const ascii = asBuffer(bytes).lastIndexOf('\x1b(B')
    return ascii === -1 ? bytes.length : ascii + 3
  }
  if (encoding !== 'shift_jis' && encoding !== 'euc-jp') return bytes.length
  let i = line
  for (;;) {
    const c = bytes[i] ?? 0
    const length =
      c < 0x80
        ? 1
        : encoding === 'euc-jp'
          ? c === 0x8f
            ? 3
            : c === 0x8e || c >= 0xa1
              ? 2
              : 1
          : c <= 0x9f || (c >= 0xe0 && c <= 0xfc)
            ? 2
            : 1
    if (i + length > bytes.length) return i
    i += length
  }
}

/** Decodes whole lines: at once where all of them fit the text's encoding, else line by line. */
function decodeLines(body: Uint8Array, state: DecodeState): string {
  const buffer = asBuffer(body)
  return strictly(buffer, state.encoding) ?? eachLine(buffer, state)
}

function eachLine(body: Buffer, state: DecodeState): string {
  const parts: string[] = []
  for (let from = 0; from < body.length;) {
    const lf = body.indexOf(0x0a, from)
    const to = lf === -1 ? body.length : lf + 1
    const line = body.subarray(from, to)
    parts.push(readsBetterElsewhere(line, state.encoding) ? guessed(line, state) : (strictly(line, state.encoding) ?? guessed(line, state)))
    from = to
  }
  return parts.join('')
}

/** Short lines of EUC-JP are now and then valid Shift_JIS, and the reverse; what comes out tells. */
function readsBetterElsewhere(line: Buffer, encoding: Encoding): boolean {
  if (encoding !== 'shift_jis' && encoding !== 'euc-jp') return false
  const [sjis, euc] = [scoreShiftJis(line, true), scoreEucJp(line, true)]
  return encoding === 'shift_jis' ? euc > sjis + CLEARLY : sjis > euc + CLEARLY
}

/** One line that does not fit the text's encoding: in its own, if it has one, else with replacements. */
function guessed(line: Buffer, state: DecodeState): string {
  const guess = detectEncoding(line, true)
  if (guess === 'windows-1252') return line.toString('latin1')
  const encoding = isDecodable(guess) ? guess : state.encoding
  if (!isDecodable(encoding)) {
    state.replaced += countHigh(line)
    return line.toString('latin1')
  }
  const text = strictly(line, encoding)
  if (text !== undefined) return text
  const lossy = decodeWith(encoding, line)
  state.replaced += countReplacements(lossy) - (encoding === 'utf-8' ? countWritten(line) : 0)
  return lossy
}

/** The beginning of a text as it reads in `encoding`; what its end cuts off becomes U+FFFD. For looking at, not for scanning. */
export function decodeHead(head: Uint8Array, encoding: Encoding): string {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return new TextDecoder(encoding).decode(head)
  if (isDecodable(encoding)) return decodeWith(encoding, asBuffer(head))
  return asBuffer(head).toString('latin1')
}

const isDecodable = (encoding: Encoding | undefined): encoding is Decodable => (DECODABLE as readonly unknown[]).includes(encoding)

/** Decodes what fits `encoding` without doubt; undefined where it does not, or where another encoding fits better. */
function strictly(bytes: Buffer, encoding: Encoding): string | undefined {
  if (isAscii(bytes)) {
    if (jisEscape(bytes) === -1) return bytes.toString('latin1')
    const text = decodeWith('iso-2022-jp', bytes)
    return text.includes('\ufffd') ? undefined : text
  }
  // An escape sequence among 8-bit text: some line is ISO-2022-JP.
  if (bytes.includes(0x1b) && jisEscape(bytes) !== -1) return undefined
  if (encoding === 'utf-8') return isUtf8(bytes) ? bytes.toString('utf8') : undefined
  if (encoding !== 'shift_jis' && encoding !== 'euc-jp') return undefined
  // What is valid UTF-8 and Japanese as such is UTF-8: hardly any text in another encoding is.
  if (isUtf8(bytes) && scoreUtf8(bytes, true) > SURELY_UTF8) return undefined
  const text = decodeWith(encoding, bytes)
  return text.includes('\ufffd') ? undefined : text
}

/** By the WHATWG Encoding Standard shift_jis and euc-jp have the characters of NEC and IBM (tested). */
const DECODABLE = ['utf-8', 'shift_jis', 'euc-jp', 'iso-2022-jp'] as const
type Decodable = (typeof DECODABLE)[number]

/** Made when they are needed: the first that is no UTF-8 takes eight milliseconds. */
const decoders = new Map<Decodable, TextDecoder>()

function decodeWith(encoding: Decodable, bytes: Buffer): string {
  let decoder = decoders.get(encoding)
  if (decoder === undefined) decoders.set(encoding, (decoder = new TextDecoder(encoding, { ignoreBOM: encoding === 'utf-8' })))
  return decoder.decode(encoding === 'iso-2022-jp' ? withoutIdleEscapes(bytes) : bytes)
}

/** The standard answers an escape right behind another with U+FFFD; mailers that join encoded parts write such pairs. The last counts. */
function withoutIdleEscapes(bytes: Buffer): Buffer {
  return Buffer.from(bytes.toString('latin1').replaceAll(/\x1b(?:\([BIJ]|\$[@B])(?=\x1b[$(])/g, ''), 'latin1')
}

const countReplacements = (text: string): number => text.split('\ufffd').length - 1

/** U+FFFD that stand in UTF-8 bytes as such: no damage of ours. */
function countWritten(bytes: Buffer): number {
  let count = 0
  for (let i = bytes.indexOf('\ufffd'); i !== -1; i = bytes.indexOf('\ufffd', i + 3)) count++
  return count
}

function countHigh(bytes: Uint8Array): number {
  let count = 0
  for (const c of bytes) if (c >= 0x80) count++
  return count
}

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
