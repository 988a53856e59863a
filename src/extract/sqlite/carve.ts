import { isUtf8 } from 'node:buffer'
import type { Header } from './pages.js'

/** A row found among bytes that belong to no table. */
export interface Carved {
  /** Of its bytes in the buffer. */
  start: number
  end: number
  /** By column: texts, and numbers as text; '' for what is neither. */
  values: string[]
  /** Those of them that are texts. */
  texts: string[]
}

/** Bytes of text that a row must hold: less may be chance. */
const TEXT_LEAST = 6
const COLUMNS_MAX = 200
const CONTROL = /[\u0000-\u0008\v\f\u000e-\u001f\u007f\ufffd]/
/** Bytes of a value by its serial type, up to 9 (https://www.sqlite.org/fileformat2.html#record_format). */
const SIZES = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0]

/**
 * Finds rows by their form: the types of the columns, then the values that these announce, all of whose texts must be text.
 * @param widths numbers of columns that tables have: of a row whose head was written over (the first four bytes of a free block), they say how it goes on
 */
export function carve(bytes: Buffer, encoding: Header['encoding'], widths: ReadonlySet<number>): Carved[] {
  const found: Carved[] = []
  const decode = decoderOf(encoding)
  for (let at = 0; at < bytes.length - TEXT_LEAST;) {
    const row = recordAt(bytes, at, decode) ?? (at === 0 ? headlessAt(bytes, widths, decode) : undefined)
    if (row !== undefined) found.push(row)
    at = row === undefined ? at + 1 : row.end
  }
  return found
}

type Decode = (bytes: Buffer) => string | undefined

function decoderOf(encoding: Header['encoding']): Decode {
  const wide = encoding === 'utf-8' ? undefined : new TextDecoder(encoding)
  return (bytes) => {
    if (wide === undefined ? !isUtf8(bytes) : bytes.length % 2 === 1) return undefined
    const text = wide === undefined ? bytes.toString('utf8') : wide.decode(bytes)
    return CONTROL.test(text) ? undefined : text
  }
}

/** A whole record: how long its head is, the types, the values. */
function recordAt(bytes: Buffer, at: number, decode: Decode): Carved | undefined {
  const length = bytes[at]!
  if (length < 2 || length > 127 || at + length > bytes.length) return undefined
  const types: number[] = []
  let next = at + 1
  while (next < at + length) {
    const type = varint(bytes, next)
    if (type === undefined) return undefined
    types.push(type.value)
    next = type.end
  }
  return next === at + length ? valuesOf(bytes, at, next, types, 0, decode) : undefined
}

/** A record whose head lost its first bytes: one type at most, that of a number. */
function headlessAt(bytes: Buffer, widths: ReadonlySet<number>, decode: Decode): Carved | undefined {
  for (const width of widths) {
    for (const lost of [1, 0]) {
      const types: number[] = []
      let next = 0
      while (types.length < width - lost) {
        const type = varint(bytes, next)
        if (type === undefined) break
        types.push(type.value)
        next = type.end
      }
      const row = types.length === width - lost ? valuesOf(bytes, 0, next, types, lost, decode) : undefined
      if (row !== undefined) return row
    }
  }
  return undefined
}

function valuesOf(bytes: Buffer, start: number, from: number, types: readonly number[], lost: number, decode: Decode): Carved | undefined {
  let end = from
  let textBytes = 0
  for (const type of types) {
    if (type === 10 || type === 11) return undefined
    end += sizeOf(type)
    if (end > bytes.length) return undefined
    if (type >= 13 && type % 2 === 1) textBytes += sizeOf(type)
  }
  if (textBytes < TEXT_LEAST || types.length > COLUMNS_MAX) return undefined
  const values: string[] = Array.from({ length: lost }, () => '')
  const texts: string[] = []
  let at = from
  for (const type of types) {
    const size = sizeOf(type)
    if (type >= 13 && type % 2 === 1) {
      const text = decode(bytes.subarray(at, at + size))
      if (text === undefined) return undefined
      values.push(text)
      if (text !== '') texts.push(text)
    } else values.push(type >= 1 && type <= 6 ? String(bytes.readIntBE(at, Math.min(size, 6))) : '')
    at += size
  }
  return { start, end, values, texts }
}

const sizeOf = (type: number): number => (type < 10 ? SIZES[type]! : (type - 12 - (type % 2)) / 2)

/** A number of one to three bytes, seven bits each: no text in a page takes more. */
function varint(bytes: Buffer, at: number): { value: number; end: number } | undefined {
  let value = 0
  for (let i = 0; i < 3 && at + i < bytes.length; i++) {
    const byte = bytes[at + i]!
    value = value * 128 + (byte & 0x7f)
    if (byte < 0x80) return { value, end: at + i + 1 }
  }
  return undefined
}
