import { AUTHOR } from '../labelled.js'
import { cursorOf, readRecords, type BiffRecord, type Cursor, type StringStyle } from './records.js'

/** A text of the workbook that is no value of a cell. */
export interface WorkbookText {
  text: string
  part: string
  /** Number of the sheet in which it stands, from 1; undefined for the workbook. */
  sheet?: number | undefined
  label?: string | undefined
}

const STRING_MAX = 32_767
/** Literals in formulas: ptgStr, length, flag, characters ([MS-XLS] 2.5.198.89). Told from other bytes by being text. */
const LETTERS = /^[\t\n\r\u0020-\u007e\u00a0-\ud7ff\uf900-\uffef]+$/

type Reader = (cursor: Cursor, record: BiffRecord, style: StringStyle) => string[]

const counted8: Reader = (cursor, _record, { biff8 }) => [cursor.text(biff8 ? cursor.u16() : cursor.u8())]
const readLabel: Reader = (cursor) => (cursor.skip(6), [cursor.text(cursor.u16())])
/** Readers of records by type; each begins behind the header ([MS-XLS] 2.4). */
const READERS: Readonly<Record<number, readonly [part: string, read: Reader]>> = {
  0x0014: ['header', counted8],
  0x0015: ['footer', counted8],
  // Lbl: a defined name, and the prompts of the macros that it may stand for.
  0x0018: ['names', readName],
  0x001c: ['comments', readNote],
  0x0023: ['links', (cursor) => (cursor.skip(6), [cursor.text(cursor.u8())])],
  0x005a: ['links', readCached],
  0x005c: ['properties', (cursor, _record, { biff8 }) => [cursor.text(Math.min(biff8 ? cursor.u16() : cursor.u8(), 54)).trim()]],
  0x009e: ['filters', readFilter],
  0x00cd: ['pivot', (cursor) => [cursor.text(cursor.u16())]],
  0x00b1: ['pivot', (cursor) => (cursor.skip(8), [cursor.text(short(cursor.u16()))])],
  0x00b2: ['pivot', (cursor) => (cursor.skip(6), [cursor.text(short(cursor.u16()))])],
  0x01ae: ['links', readBook],
  0x01b6: ['text boxes', readBox],
  0x01be: ['validation', readValidation],
  // Texts of cells, for workbooks that the library does not read.
  0x00d6: ['cells', readLabel],
  0x0204: ['cells', readLabel],
  0x0207: ['cells', (cursor) => [cursor.text(cursor.u16())]],
  0x0293: ['styles', (cursor) => ((cursor.u16() & 0x8000) === 0 ? [cursor.text(cursor.u16())] : [])],
  0x0809: ['', () => []],
  0x089c: ['header', readHeaderFooter],
  0x100d: ['chart', (cursor) => (cursor.skip(2), [cursor.text(cursor.u8())])],
}
/** A length of 0xffff means that there is none. */
const short = (length: number): number => (length === 0xffff ? 0 : length)

function readName(cursor: Cursor, { data }: BiffRecord, { biff8 }: StringStyle): string[] {
  cursor.skip(3)
  const length = cursor.u8()
  const formula = cursor.u16()
  cursor.skip(4)
  const prompts = [cursor.u8(), cursor.u8(), cursor.u8(), cursor.u8()]
  const isBuiltIn = ((data[0] ?? 0) & 0x20) !== 0
  const name = cursor.text(length)
  const literals = biff8 ? literalsIn(data.subarray(cursor.at, cursor.at + formula)) : []
  cursor.skip(formula)
  return [...(isBuiltIn ? [] : [name]), ...literals, ...prompts.map((each) => (each === 0 ? '' : cursor.text(each)))]
}

function readNote(cursor: Cursor, { data }: BiffRecord, { biff8, codePage }: StringStyle): string[] {
  // Before Excel 97 the text of the comment stands here, later its author.
  if (biff8) return (cursor.skip(8), [cursor.text(cursor.u16())])
  return [cursorOf({ data: data.subarray(6), more: [] }, { biff8, codePage }).text(Math.max(0, data.length - 6))]
}

function readCached(cursor: Cursor, _record: BiffRecord, style: StringStyle): string[] {
  const [last, first] = [cursor.u8(), cursor.u8()]
  cursor.skip(2)
  const texts: string[] = []
  for (let column = first; column <= last && cursor.left > 0; column++) {
    const type = cursor.u8()
    if (type === 2) texts.push(cursor.text(style.biff8 ? cursor.u16() : cursor.u8()))
    else cursor.skip(8)
  }
  return texts
}

function readFilter(cursor: Cursor): string[] {
  cursor.skip(4)
  const lengths: number[] = []
  for (let i = 0; i < 2; i++) {
    const type = cursor.u8()
    cursor.skip(5)
    lengths.push(type === 6 ? cursor.u8() : 0)
    cursor.skip(type === 6 ? 3 : 4)
  }
  return lengths.map((length) => (length === 0 ? '' : cursor.text(length)))
}

/** SupBook: path and sheets of another workbook; in a path the control characters 1–8 stand for drives and folders. */
function readBook(cursor: Cursor): string[] {
  const sheets = cursor.u16()
  const length = cursor.u16()
  if (length === 0x0401 || length === 0x3a01 || length > 255) return []
  const path = cursor
    .text(length)
    .replace(/[\x00-\x08]+/g, '\\')
    .replace(/^\\+/, '')
  return [path, ...Array.from({ length: Math.min(sheets, 1000) }, () => (cursor.left > 0 ? cursor.text(cursor.u16()) : ''))]
}

/** TxO: its text stands in the CONTINUE record behind it. */
function readBox(_cursor: Cursor, { data, more }: BiffRecord, style: StringStyle): string[] {
  const length = data.length >= 12 ? data.readUInt16LE(10) : 0
  const [first, ...rest] = more
  if (length === 0 || first === undefined) return []
  return [cursorOf({ data: first, more: rest }, style).text(length)]
}

function readValidation(cursor: Cursor, { data }: BiffRecord): string[] {
  cursor.skip(4)
  const texts = Array.from({ length: 4 }, () => cursor.text(cursor.u16()))
  return [...texts, ...literalsIn(data.subarray(cursor.at)).flatMap((list) => list.split('\0'))].filter((text) => text !== '\0')
}

/** HeaderFooter of Excel 2007: even and first pages. */
function readHeaderFooter(cursor: Cursor): string[] {
  cursor.skip(28)
  cursor.skip(2)
  const lengths = [cursor.u16(), cursor.u16(), cursor.u16(), cursor.u16()]
  return lengths.map((length) => (length === 0 ? '' : cursor.text(cursor.u16())))
}

/** Literals in the bytes of a formula. */
function literalsIn(formula: Buffer): string[] {
  const literals: string[] = []
  for (let at = formula.indexOf(0x17); at !== -1 && at + 3 < formula.length; at = formula.indexOf(0x17, at + 1)) {
    const length = formula[at + 1] as number
    const wide = (formula[at + 2] as number) === 1
    const end = at + 3 + length * (wide ? 2 : 1)
    if (length < 2 || (formula[at + 2] as number) > 1 || end > formula.length) continue
    const text = formula.subarray(at + 3, end).toString(wide ? 'utf16le' : 'latin1')
    if (!LETTERS.test(text.replaceAll('\0', ''))) continue
    literals.push(text)
    at = end - 1
  }
  return literals
}

/** Codes of headers and footers (&"MS 明朝,標準"&12&P) are no text. */
const withoutCodes = (text: string): string => text.replace(/&"[^"]{0,100}"|&\d{1,3}|&[A-Z&]/g, ' ').trim()

/**
 * Texts beside the cells, which the library does not give: headers and footers, text boxes, prompts, names, links, caches of pivots and of other
 * workbooks, readings, strings that no cell shows. `cells`: what the cells said already.
 */
export function* readTexts(bytes: Buffer, cells: { has(text: string): boolean }): Generator<WorkbookText> {
  const style: StringStyle = { biff8: true, codePage: 932 }
  const sheets = new Map<number, number>()
  let sheet: number | undefined
  let depth = 0
  for (const record of readRecords(bytes)) {
    const { type, data, at } = record
    if ((type === 0x0809 || type === 0x0409 || type === 0x0209 || type === 0x0009) && data.length >= 2) {
      style.biff8 = type === 0x0809 && data.readUInt16LE(0) >= 0x0600
      if (depth++ === 0) sheet = sheets.get(at)
    } else if (type === 0x000a) depth = Math.max(0, depth - 1)
    else if (type === 0x0042 && data.length >= 2) style.codePage = data.readUInt16LE(0) === 0x8001 ? 1252 : data.readUInt16LE(0)
    else if (type === 0x0085 && data.length >= 7) {
      sheets.set(data.readUInt32LE(0), sheets.size + 1)
      const cursor = cursorOf(record, style)
      cursor.skip(6)
      yield { text: cursor.text(cursor.u8()), part: 'sheet' }
    } else if (type === 0x00fc) yield* readStrings(record, style, cells)
    const [part, read] = READERS[type] ?? []
    if (part === undefined || read === undefined || part === '') continue
    for (const raw of read(cursorOf(record, style), record, style)) {
      const text = part === 'header' || part === 'footer' ? withoutCodes(raw) : raw.replaceAll('\0', ' ')
      if (text.trim() === '' || text.length > STRING_MAX) continue
      const label = type === 0x005c || (part === 'comments' && style.biff8) ? AUTHOR : undefined
      yield { text, part, sheet, label }
    }
  }
}

/** Shared strings that no cell shows, and the readings of all ([MS-XLS] 2.4.265). */
function* readStrings(record: BiffRecord, style: StringStyle, cells: { has(text: string): boolean }): Generator<WorkbookText> {
  const cursor = cursorOf(record, style)
  cursor.skip(4)
  const count = cursor.u32()
  for (let i = 0; i < count && cursor.left > 0; i++) {
    const { text, reading } = cursor.rich(cursor.u16())
    if (text.trim() !== '' && !cells.has(text)) yield { text, part: 'sharedStrings' }
    if (reading.trim() !== '' && reading !== text) yield { text: reading, part: 'ruby' }
  }
}
