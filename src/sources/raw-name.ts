import { isUtf8 } from 'node:buffer'

/**
 * File names as strings that lose nothing. On Linux a name is bytes: those that are no UTF-8 (a Windows archive unpacked there
 * leaves CP932 names) become lone surrogates U+DC00 + byte, as Python does (PEP 383). Line ends become such too, because
 * fast-glob loses every name that holds one.
 */
const ESCAPED = /(?<![\ud800-\udbff])[\udc00-\udcff]/
const ESCAPED_RUN = /(?:(?<![\ud800-\udbff])[\udc00-\udcff])+/g
const LINE_END = /[\n\r\u2028\u2029]/g

/** One name, from its bytes. */
export function escapeName(name: Uint8Array): string {
  if (isUtf8(name)) return escapeText(Buffer.from(name).toString())
  let text = ''
  for (let at = 0; at < name.length;) {
    const length = characterLength(name, at)
    text += length === 0 ? escapeByte(name[at]!) : escapeText(Buffer.from(name.subarray(at, at + length)).toString())
    at += Math.max(length, 1)
  }
  return text
}

/** One name that is valid text. */
export function escapeText(name: string): string {
  return name.replace(LINE_END, (end) => [...Buffer.from(end)].map(escapeByte).join(''))
}

/** Does the path hold anything that `escapeName` escaped? */
export function isEscaped(path: string): boolean {
  return process.platform !== 'win32' && ESCAPED.test(path)
}

/** The path to hand to `node:fs`: bytes where it is not valid UTF-8. */
export function toFsPath(path: string): string | Buffer {
  if (!isEscaped(path)) return path
  const bytes = unescape(path)
  return isUtf8(bytes) ? bytes.toString() : bytes
}

/** The path to show: CP932 where a name reads as such, else its bytes in the manner of %8C. */
export function toShownPath(path: string): string {
  if (!isEscaped(path)) return path
  return path.split('/').map(showName).join('/')
}

function showName(name: string): string {
  if (!ESCAPED.test(name)) return name
  const bytes = unescape(name)
  if (isUtf8(bytes)) return bytes.toString()
  try {
    return new TextDecoder('shift_jis', { fatal: true }).decode(bytes)
  } catch {
    return name.replace(ESCAPED_RUN, (run) =>
      [...run].map((unit) => `%${(unit.charCodeAt(0) & 0xff).toString(16).toUpperCase().padStart(2, '0')}`).join(''),
    )
  }
}

function unescape(path: string): Buffer {
  const parts: Buffer[] = []
  let from = 0
  for (const { 0: run, index } of path.matchAll(ESCAPED_RUN)) {
    parts.push(Buffer.from(path.slice(from, index)), Buffer.from([...run].map((unit) => unit.charCodeAt(0) & 0xff)))
    from = index + run.length
  }
  parts.push(Buffer.from(path.slice(from)))
  return Buffer.concat(parts)
}

const escapeByte = (byte: number): string => String.fromCharCode(0xdc00 + byte)

/** Bytes of the UTF-8 character at `at`; 0 where there is none. */
function characterLength(bytes: Uint8Array, at: number): number {
  for (let length = 1; length <= 4 && at + length <= bytes.length; length++) if (isUtf8(bytes.subarray(at, at + length))) return length
  return 0
}
