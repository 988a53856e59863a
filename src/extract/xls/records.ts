import { decodeCodePage } from '../cfb/code-page.js'

/** One record of a workbook stream ([MS-XLS] 2.1.4), with those that go on with it. */
export interface BiffRecord {
  type: number
  /** Offset of the record in the stream: BOUNDSHEET points to those of the sheets. */
  at: number
  data: Buffer
  /** Data of the CONTINUE records behind it. */
  more: Buffer[]
}

const CONTINUE = 0x003c

/** The records of a workbook stream in order. What is left behind the last whole one is not looked at. */
export function* readRecords(bytes: Buffer): Generator<BiffRecord> {
  let record: BiffRecord | undefined
  for (let at = 0; at + 4 <= bytes.length;) {
    const type = bytes.readUInt16LE(at)
    const data = bytes.subarray(at + 4, Math.min(bytes.length, at + 4 + bytes.readUInt16LE(at + 2)))
    if (type === CONTINUE && record !== undefined) record.more.push(data)
    else {
      if (record !== undefined) yield record
      record = { type, at, data, more: [] }
    }
    at += 4 + bytes.readUInt16LE(at + 2)
  }
  if (record !== undefined) yield record
}

/** How strings are written: in bytes of a code page before Excel 97. */
export interface StringStyle {
  biff8: boolean
  codePage: number
}

/** Reads what stands in a record from left to right; beyond its end everything is empty. */
export interface Cursor {
  at: number
  readonly left: number
  u8(): number
  u16(): number
  u32(): number
  skip(bytes: number): void
  /** A string of `length` characters: a flag for wide characters stands before them, in BIFF8 ([MS-XLS] 2.5.294). */
  text(length: number): string
  /** A string with formatting and readings ([MS-XLS] 2.5.293), as in SST. */
  rich(length: number): { text: string; reading: string }
}

/** A cursor over a record. Strings may break off at the border of a CONTINUE record, where the flag for wide characters stands again. */
export function cursorOf({ data, more }: Pick<BiffRecord, 'data' | 'more'>, { biff8, codePage }: StringStyle): Cursor {
  const blocks = [data, ...more]
  const bytes = more.length === 0 ? data : Buffer.concat(blocks)
  const borders: number[] = []
  let size = 0
  for (const block of blocks) borders.push((size += block.length))
  const borderAfter = (at: number): number => {
    let [low, high] = [0, borders.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((borders[middle] as number) > at) high = middle
      else low = middle + 1
    }
    return borders[low] ?? size
  }
  const cursor: Cursor = {
    at: 0,
    get left() {
      return Math.max(0, size - cursor.at)
    },
    u8: () => bytes[cursor.at++] ?? 0,
    u16() {
      const value = cursor.left >= 2 ? bytes.readUInt16LE(cursor.at) : 0
      cursor.at += 2
      return value
    },
    u32() {
      const value = cursor.left >= 4 ? bytes.readUInt32LE(cursor.at) : 0
      cursor.at += 4
      return value
    },
    skip: (count) => void (cursor.at += count),
    text(length) {
      if (!biff8) {
        const text = decodeCodePage(bytes.subarray(cursor.at, cursor.at + length), codePage)
        cursor.at += length
        return text
      }
      return characters(length, cursor.u8() & 1)
    },
    rich(length) {
      if (!biff8) return { text: cursor.text(length), reading: '' }
      const flags = cursor.u8()
      const runs = (flags & 8) === 0 ? 0 : cursor.u16()
      const extra = (flags & 4) === 0 ? 0 : cursor.u32()
      const text = characters(length, flags & 1)
      cursor.skip(runs * 4)
      const end = cursor.at + extra
      const reading = extra === 0 ? '' : readingAt(bytes, cursor.at, Math.min(end, size))
      cursor.at = end
      return { text, reading }
    },
  }
  const characters = (length: number, wideFlag: number): string => {
    let wide = wideFlag
    let text = ''
    for (let left = length; left > 0 && cursor.at < size;) {
      const border = borderAfter(cursor.at)
      const count = Math.min(left, wide === 0 ? border - cursor.at : (border - cursor.at) >> 1)
      const end = cursor.at + (wide === 0 ? count : count * 2)
      text += bytes.subarray(cursor.at, end).toString(wide === 0 ? 'latin1' : 'utf16le')
      cursor.at = end
      left -= count
      if (left === 0) break
      cursor.at = border
      wide = cursor.u8() & 1
    }
    return text
  }
  return cursor
}

/** Characters of the reading in an ExtRst block ([MS-XLS] 2.5.97): 1, size, font and flags, runs, then the string. */
function readingAt(bytes: Buffer, at: number, end: number): string {
  if (at + 14 > end || bytes.readUInt16LE(at) !== 1) return ''
  const length = Math.min(bytes.readUInt16LE(at + 12), (end - at - 14) >> 1)
  return bytes.subarray(at + 14, at + 14 + length * 2).toString('utf16le')
}
