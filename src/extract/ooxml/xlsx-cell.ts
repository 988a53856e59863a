import { eachAttribute, type Slice } from './scan.js'

/** What the tag of a cell or row says. */
export interface CellTag {
  /** Column from 0; -1 if the tag does not say. */
  column: number
  /** Row from 1; 0 if the tag does not say. */
  row: number
  /** Style index; -1 if there is none. */
  style: number
  /** n, s, str, inlineStr, b, e or d; '' if the tag does not say. */
  type: string
}

/** Columns of a sheet: A to XFD. */
export const COLUMNS_MAX = 16_384
const ROWS_MAX = 1_048_576

/** Reads the attributes of `<c r="B12" s="1" t="s">` into `tag`: called for each of millions of cells. */
export function createCellTagReader(): (attributes: Slice) => CellTag {
  const tag: CellTag = { column: -1, row: 0, style: -1, type: '' }
  let bytes: Buffer = Buffer.alloc(0)
  const visit = (name: number, nameStop: number, value: number, stop: number): void => {
    if (nameStop - name !== 1) return
    const letter = bytes[name]
    if (letter === 0x72) readReference(value, stop)
    else if (letter === 0x73) tag.style = readNumber(bytes, value, stop)
    else if (letter === 0x74) tag.type = stop - value === 1 && bytes[value] === 0x73 ? 's' : bytes.toString('latin1', value, stop)
  }
  const readReference = (from: number, stop: number): void => {
    let at = from
    let column = 0
    for (; at < stop && column <= COLUMNS_MAX; at++) {
      const letter = (bytes[at] as number) & 0xdf // upper case
      if (letter < 0x41 || letter > 0x5a) break
      column = column * 26 + letter - 0x40
    }
    const row = readNumber(bytes, at, stop)
    tag.column = column >= 1 && column <= COLUMNS_MAX ? column - 1 : -1
    tag.row = row >= 1 && row <= ROWS_MAX ? row : 0
  }
  return (attributes) => {
    tag.column = tag.style = -1
    tag.row = 0
    tag.type = ''
    bytes = attributes.bytes
    eachAttribute(attributes, visit)
    return tag
  }
}

/** A whole number in digits; -1 if it is none. */
export function readNumber(bytes: Buffer, start: number, end: number): number {
  let value = 0
  for (let at = start; at < end; at++) {
    const digit = (bytes[at] as number) - 0x30
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return end > start && value <= 0xffff_ffff ? value : -1
}
