import { ReadProblem } from '../../contract/index.js'
import type { StringStyle } from '../xls/records.js'

/** The parts of a document's text, in the order in which they stand. */
export const STORIES = ['body', 'footnotes', 'header', 'macros', 'comments', 'endnotes', 'text boxes', 'header text boxes'] as const

/** Where the tables of a Word document lie: [MS-DOC] 2.5, the file information block; that of Word 6 and 95 has other offsets. */
export interface Fib {
  /** Word 97 and later: characters of 16 bits or, where all of a piece can be, of Windows-1252. */
  modern: boolean
  /** Name of the stream with the tables: those of Word 95 lie in the main one. */
  tables: '0Table' | '1Table' | 'WordDocument'
  codePage: number
  /** Characters of each of STORIES. */
  lengths: number[]
  /** Where the text begins that is in one piece, for files without a list of pieces. */
  first: number
  /** Offset and size in the table stream. */
  pieces: Extent
  paragraphs: Extent
  headers: Extent
  /** Lists of strings: [offset and size, name for the places, does it name persons]. */
  strings: (Extent & { part: string; authors: boolean; format: 'sttb' | 'xst' })[]
}

/** A stretch of a stream. */
export interface Extent {
  at: number
  bytes: number
}

/** Languages of East Asia by the low byte of their id. */
const CODE_PAGES: Readonly<Record<number, number>> = {
  0x04: 936,
  0x11: 932,
  0x12: 949,
  0x19: 1251,
  0x08: 1253,
  0x1f: 1254,
  0x0d: 1255,
  0x01: 1256,
  0x1e: 874,
  0x05: 1250,
  0x15: 1250,
}

/** Reads the file information block. @throws ReadProblem 'corrupt' where there is none, 'unsupported' before Word 6. */
export function readFib(document: Buffer): Fib {
  if (document.length < 0x200)
    throw new ReadProblem('corrupt', 'The Word document is cut short before its text. Fetch it again and scan that.')
  const magic = document.readUInt16LE(0)
  const version = document.readUInt16LE(2)
  const flags = document.readUInt16LE(10)
  const modern = magic === 0xa5ec && version >= 0x00c1
  if (!modern && magic !== 0xa5dc && magic !== 0xa5ec)
    throw new ReadProblem('unsupported', 'Documents of Word 2 and before are not read. Open it in Word, save it as .docx and scan that.')
  const u32 = (at: number): number => (at + 4 <= document.length ? document.readUInt32LE(at) : 0)
  const extent = (at: number): Extent => ({ at: u32(at), bytes: u32(at + 4) })
  const pair = (index: number): Extent => extent(154 + index * 8)
  const counts = modern ? 76 : 52
  return {
    modern,
    tables: !modern ? 'WordDocument' : (flags & 0x0200) === 0 ? '0Table' : '1Table',
    codePage: CODE_PAGES[document[6] as number] ?? ((flags & 0x4000) === 0 ? 1252 : 932),
    lengths: STORIES.map((_, index) => u32(counts + index * 4)),
    first: u32(24),
    pieces: modern ? pair(33) : extent(0x160),
    paragraphs: modern ? pair(13) : extent(0xc0),
    headers: modern ? pair(11) : extent(0xb0),
    strings: modern
      ? [
          { ...pair(36), part: 'comments', authors: true, format: 'xst' },
          { ...pair(51), part: 'authors', authors: true, format: 'sttb' },
          { ...pair(71), part: 'saved by', authors: false, format: 'sttb' },
          { ...pair(21), part: 'bookmarks', authors: false, format: 'sttb' },
          { ...pair(32), part: 'properties', authors: false, format: 'sttb' },
        ]
      : [],
  }
}

/** Strings of a list: STTB ([MS-DOC] 2.2.4) or strings with a length one behind the other. */
export function readStringList(bytes: Buffer, format: 'sttb' | 'xst', { codePage }: Pick<StringStyle, 'codePage'>): string[] {
  const texts: string[] = []
  let at = 0
  let extra = 0
  let left = 100_000
  if (format === 'sttb') {
    if (bytes.length < 6 || bytes.readUInt16LE(0) !== 0xffff || codePage < 0) return texts
    left = bytes.readUInt16LE(2)
    extra = bytes.readUInt16LE(4)
    at = 6
  }
  for (; left > 0 && at + 2 <= bytes.length; left--) {
    const length = bytes.readUInt16LE(at)
    texts.push(bytes.subarray(at + 2, at + 2 + length * 2).toString('utf16le'))
    at += 2 + length * 2 + extra
  }
  return texts
}
