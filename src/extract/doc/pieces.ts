import { decodeCodePage } from '../cfb/code-page.js'
import type { Extent, Fib } from './fib.js'

/** A stretch of the text: characters `start` to `end` of the document lie at `offset` of the main stream. */
export interface Piece {
  start: number
  end: number
  offset: number
  /** Bytes of a character. */
  width: 1 | 2
}

/** The list of pieces ([MS-DOC] 2.8.35), in order; empty where there is none. */
export function readPieces(table: Buffer, { at, bytes }: Extent, modern: boolean): Piece[] {
  const clx = table.subarray(at, Math.min(table.length, at + bytes))
  let from = 0
  // Formatting stands before the pieces.
  while (from + 3 <= clx.length && clx[from] === 1) from += 3 + clx.readUInt16LE(from + 1)
  if (clx[from] !== 2 || from + 5 > clx.length) return []
  const size = Math.min(clx.length - from - 5, clx.readUInt32LE(from + 1))
  const count = Math.floor((size - 4) / 12)
  const pieces: Piece[] = []
  for (let i = 0; i < count; i++) {
    const start = clx.readUInt32LE(from + 5 + i * 4)
    const end = clx.readUInt32LE(from + 9 + i * 4)
    const fc = clx.readUInt32LE(from + 5 + (count + 1) * 4 + i * 8 + 2)
    if (end <= start) continue
    const narrow = !modern || (fc & 0x40000000) !== 0
    pieces.push({ start, end, offset: !modern ? fc : narrow ? (fc & 0x3fffffff) >>> 1 : fc & 0x3fffffff, width: narrow ? 1 : 2 })
  }
  return pieces
}

/** Characters of `from` to `to` in stretches, with the place of the first in the stream. `complete` is false where the stream has no such place. */
export function* textOf(
  document: Buffer,
  pieces: readonly Piece[],
  { modern, codePage }: Fib,
  from: number,
  to: number,
): Generator<{ text: string; offset: number; width: number; complete: boolean }> {
  for (const { start, end, offset, width } of pieces) {
    const first = Math.max(from, start)
    const last = Math.min(to, end)
    if (last <= first) continue
    const begin = offset + (first - start) * width
    const stop = Math.min(document.length, begin + (last - first) * width)
    const bytes = document.subarray(Math.min(begin, document.length), stop)
    const text = width === 2 ? bytes.toString('utf16le') : decodeNarrow(bytes, modern ? 1252 : codePage)
    yield { text, offset: begin, width, complete: stop === begin + (last - first) * width }
  }
}

/**
 * Characters of one byte each, so that places can be reckoned. Those of two bytes (Word 95 in Japanese) are one character and a filler that is
 * taken out again where the text is put together.
 */
function decodeNarrow(bytes: Buffer, codePage: number): string {
  if (codePage !== 932 && codePage !== 936 && codePage !== 949) return decodeCodePage(bytes, codePage)
  let text = ''
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] as number
    const double = codePage === 932 ? (lead >= 0x81 && lead <= 0x9f) || (lead >= 0xe0 && lead <= 0xfc) : lead >= 0x81
    const length = double && at + 1 < bytes.length ? 2 : 1
    text += decodeCodePage(bytes.subarray(at, at + length), codePage).charAt(0) + (length === 2 ? FILLER : '')
    at += length - 1
  }
  return text
}

/** Stands for the second byte of a character. */
export const FILLER = '\uffff'

/** Which paragraphs, by the place of their last character in the stream, stand in a table, and which end a row ([MS-DOC] 2.9.174, 2.6.2). */
export interface TableMarks {
  inTable: ReadonlySet<number>
  rowEnd: ReadonlySet<number>
}

const PAGE = 512
const [IN_TABLE, ROW_END] = [Buffer.from([0x16, 0x24, 0x01]), Buffer.from([0x17, 0x24, 0x01])]

/** Reads the properties of paragraphs as far as tables need them. */
export function readTableMarks(document: Buffer, table: Buffer, { at, bytes }: Extent, modern: boolean): TableMarks {
  const inTable = new Set<number>()
  const rowEnd = new Set<number>()
  const list = table.subarray(at, Math.min(table.length, at + bytes))
  const each = modern ? 4 : 2
  const count = Math.floor((list.length - 4) / (4 + each))
  for (let i = 0; i < count; i++) {
    const from = (count + 1) * 4 + i * each
    const number = modern ? list.readUInt32LE(from) & 0x3fffff : list.readUInt16LE(from)
    const page = document.subarray(number * PAGE, (number + 1) * PAGE)
    if (page.length === PAGE) readPage(page, modern, inTable, rowEnd)
  }
  return { inTable, rowEnd }
}

function readPage(page: Buffer, modern: boolean, inTable: Set<number>, rowEnd: Set<number>): void {
  const count = page[PAGE - 1] as number
  const each = modern ? 13 : 7
  if ((count + 1) * 4 + count * each > PAGE) return
  for (let i = 0; i < count; i++) {
    const end = page.readUInt32LE((i + 1) * 4)
    const word = (page[(count + 1) * 4 + i * each] as number) * 2
    if (word === 0 || word + 2 > PAGE) continue
    const half = page[word] as number
    const start = word + (modern && half === 0 ? 2 : 1)
    const size = modern && half === 0 ? (page[word + 1] as number) * 2 : half * 2 - (modern ? 1 : 0)
    // Behind the number of the style.
    const properties = page.subarray(start + (modern ? 2 : 1), Math.min(PAGE, start + size))
    const has = (mark: Buffer, old: number): boolean => (modern ? properties.includes(mark) : hasOld(properties, old))
    if (has(IN_TABLE, 24)) inTable.add(end)
    if (has(ROW_END, 25)) rowEnd.add(end)
  }
}

const hasOld = (properties: Buffer, sprm: number): boolean => properties.includes(Buffer.from([sprm, 1]))
