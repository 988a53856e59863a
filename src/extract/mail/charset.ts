import { isUtf8 } from 'node:buffer'
import { TextDecoder } from 'node:util'
import { decodeHead } from '../decode.js'
import { detectEncoding } from '../encoding.js'
import { HEAD_BYTES } from '../reader.js'
import { createUtf7Decoder, isUtf7, type Decoder } from '../utf7.js'

/** Charsets that the rule of this house tells better than the mail does: senders leave them out, or name a wrong one. */
const OWN =
  /^(?:us-ascii|ascii|unknown-8bit|x-unknown|utf-?8|(?:x-)?s(?:hift)?[-_]?jis|ms[-_]kanji|windows-31j|cp-?932|ms932|x-ms-cp932|(?:x-)?euc[-_]?jp|iso-2022-jp.*|cp5022[012]|utf-16.*|utf-32.*)?$/
/** Of more than one byte a character, and not Japanese: what comes out of them does not tell them from EUC-JP. */
const ASIAN = /^(?:gb|big5|euc-kr|ks_|ksc|cp949|windows-949|hz-gb)/

/** A decoder for a charset that the mail names and that is to be believed; undefined: the text is told by what it holds. */
export function declaredDecoder(charset: string, head: Uint8Array): Decoder | undefined {
  const name = charset.trim().toLowerCase().replace(/^"|"$/g, '')
  if (isUtf7(name)) return createUtf7Decoder()
  if (OWN.test(name) || isUtf8(head)) return undefined
  const decoder = decoderOf(name)
  if (decoder === undefined || ASIAN.test(name)) return decoder
  const seen = detectEncoding(head, head.length < HEAD_BYTES)
  return seen === undefined || seen === 'windows-1252' ? decoder : undefined
}

function decoderOf(name: string): TextDecoder | undefined {
  try {
    return new TextDecoder(name)
  } catch {
    return undefined
  }
}

/** A short text in the charset it is said to have. */
export function decodeCharset(bytes: Uint8Array, charset: string): string {
  const name = charset.trim().toLowerCase()
  if (isUtf7(name)) return createUtf7Decoder().decode(bytes)
  // Short words are too little to go by: what is named is tried first.
  if (name !== '' && name !== 'us-ascii') {
    try {
      return new TextDecoder(name === 'iso-2022-jp-ms' || /^cp5022/.test(name) ? 'iso-2022-jp' : aliasOf(name), { fatal: true }).decode(
        bytes,
      )
    } catch {
      // Not what it is said to be, or a charset unknown here.
    }
  }
  return decodeHead(bytes, detectEncoding(bytes, true) ?? 'windows-1252')
}

/** Names that mailers write and the WHATWG Encoding Standard does not know. */
const aliasOf = (name: string): string => (/^(?:cp|ms)-?932$|^x-ms-cp932$/.test(name) ? 'shift_jis' : name === 'utf8' ? 'utf-8' : name)

/** Bytes of a declared charset as UTF-8, in pieces; others as they are. */
export async function* transcoded(bytes: AsyncIterable<Uint8Array>, charset: string): AsyncGenerator<Uint8Array> {
  if (OWN.test(charset)) return yield* bytes
  const iterator = bytes[Symbol.asyncIterator]()
  const first: Uint8Array[] = []
  let length = 0
  for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) {
    first.push(next.value)
    length += next.value.length
    if (length >= HEAD_BYTES) break
  }
  const decoder = declaredDecoder(charset, Buffer.concat(first).subarray(0, HEAD_BYTES))
  const given = (piece: Uint8Array): Uint8Array => (decoder === undefined ? piece : Buffer.from(decoder.decode(piece, { stream: true })))
  for (const piece of first) yield given(piece)
  for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield given(next.value)
  if (decoder !== undefined) yield Buffer.from(decoder.decode())
}
