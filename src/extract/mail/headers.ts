import { decodeHead } from '../decode.js'
import { detectEncoding } from '../encoding.js'
import type { ByteSource } from './byte-source.js'
import { decodeCharset } from './charset.js'

/** One field of a mail's header (RFC 5322, 2.2). */
export interface HeaderField {
  /** As it is written. */
  name: string
  /** Unfolded; not decoded: one character a byte. */
  raw: string
}

/** Bytes of a header that are held; what is beyond is read as text. */
const HEADER_MAX = 1 << 20
const FIELD = /^([!-9;-~]{1,200})[ \t]*:/

/**
 * The fields up to the empty line, which is taken, or up to a line that is none. `stop`: lines that end everything (boundaries). A line that is no
 * field within a header is passed over where fields come again; where the header does not begin with a field there is none, and all is body.
 */
export async function readHeader(source: ByteSource, stop: (line: Buffer) => boolean): Promise<HeaderField[]> {
  const fields: HeaderField[] = []
  let held = 0
  for (;;) {
    const line = await source.peek()
    if (line === undefined || stop(line)) return fields
    const text = line.toString('latin1').replace(/\r?\n$/, '')
    if (text === '') {
      await source.line()
      return fields
    }
    held += line.length
    const field = FIELD.exec(text)
    const last = fields.at(-1)
    if (field !== null) fields.push({ name: field[1]!, raw: text.slice(field[0].length).trim() })
    else if (last === undefined || held > HEADER_MAX) return fields
    else {
      // Folded; mailers that fold without a blank are seen, too.
      const blank = /^[ \t]/.test(text)
      last.raw += blank ? ` ${text.trim()}` : text
    }
    await source.line()
  }
}

/** The value of the first field of this name, not decoded; '' if there is none. */
export function fieldOf(fields: readonly HeaderField[], name: string): string {
  return fields.find((field) => field.name.toLowerCase() === name)?.raw ?? ''
}

/** Up to 2,000 characters a word: RFC 2047 allows 75, mailers write more. */
const WORD = /=\?([^?\s]{1,60})\?([bq])\?([^?]{0,20000})\?=/gi

/**
 * The value of a field as it is meant: encoded words (RFC 2047) decoded, also where a character is divided between two of them, and bytes that
 * stand there as they are in whatever encoding they have.
 */
export function decodeField(raw: string): string {
  let text = ''
  let from = 0
  let run: { charset: string; bytes: Buffer[]; end: number } | undefined
  const flush = (): void => {
    if (run !== undefined) text += decodeCharset(Buffer.concat(run.bytes), run.charset)
    run = undefined
  }
  for (const word of raw.matchAll(WORD)) {
    const between = raw.slice(from, word.index)
    // RFC 2231, 5: a language may follow the charset.
    const charset = word[1]!.split('*', 1)[0]!.toLowerCase()
    const bytes = word[2]!.toLowerCase() === 'b' ? Buffer.from(word[3]!, 'base64') : quotedWord(word[3]!)
    if (run !== undefined && (between.trim() !== '' || run.charset !== charset)) flush()
    // White space between encoded words is not shown (RFC 2047, 6.2).
    if (between.trim() !== '' || from === 0) text += decodeBytes(between)
    if (run === undefined) run = { charset, bytes: [bytes], end: 0 }
    else run.bytes.push(bytes)
    from = word.index + word[0].length
  }
  flush()
  return (text + decodeBytes(raw.slice(from))).replaceAll(/[\r\n\t]+/g, ' ')
}

const quotedWord = (text: string): Buffer =>
  Buffer.from(
    text.replaceAll('_', ' ').replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )

/** Bytes written one character each, in whatever encoding they are. */
function decodeBytes(text: string): string {
  if (!/[\x80-\xff\x1b]/.test(text)) return text
  const bytes = Buffer.from(text, 'latin1')
  return decodeHead(bytes, detectEncoding(bytes, true) ?? 'windows-1252')
}

/** A value with parameters: Content-Type, Content-Disposition. */
export interface Parameters {
  /** Lower case. */
  value: string
  /** Decoded, by lower-case name. */
  of: ReadonlyMap<string, string>
}

const PARAMETER = /;\s*([^\s=;"]{1,80})\s*=\s*(?:"((?:[^"\\]|\\.){0,20000})"?|([^;]{0,20000}))/g

/** Parameters by RFC 2045, 5.1, and RFC 2231: in pieces (name*0*), with charset (name*=utf-8''…); encoded words in them as well. */
export function parametersOf(raw: string): Parameters {
  const value = /^[^;]*/.exec(raw)![0].trim().toLowerCase()
  const pieces = new Map<string, { index: number; text: string; isExtended: boolean }[]>()
  for (const [, key = '', quoted, plain = ''] of raw.matchAll(PARAMETER)) {
    const [name = '', second, third] = key.toLowerCase().split('*')
    const isExtended = key.endsWith('*')
    const index = second !== undefined && /^\d{1,4}$/.test(second) ? Number(second) : third === undefined ? 0 : 0
    const text = quoted === undefined ? plain.trim() : quoted.replaceAll(/\\(.)/g, '$1')
    pieces.set(name, [...(pieces.get(name) ?? []), { index, text, isExtended }])
  }
  const of = new Map<string, string>()
  for (const [name, list] of pieces) {
    // Who writes a value in both ways means the extended one (RFC 6266, 4.3).
    const extended = list.filter(({ isExtended }) => isExtended)
    const isInPieces = list.some(({ index }) => index > 0)
    const used = isInPieces || extended.length === 0 ? list : extended
    of.set(name, used.some(({ isExtended }) => isExtended) ? extendedValue(used) : decodeField(used.map(({ text }) => text).join('')))
  }
  return { value, of }
}

function extendedValue(pieces: { index: number; text: string; isExtended: boolean }[]): string {
  let charset = ''
  const bytes = [...pieces]
    .sort((a, b) => a.index - b.index)
    .map(({ text, isExtended }, index) => {
      if (!isExtended) return Buffer.from(text, 'latin1')
      const start = index === 0 ? /^([^']{0,60})'[^']{0,60}'/.exec(text) : null
      if (start !== null) charset = start[1]!.toLowerCase()
      const rest = start === null ? text : text.slice(start[0].length)
      return Buffer.from(
        rest.replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
        'latin1',
      )
    })
  return decodeCharset(Buffer.concat(bytes), charset)
}
