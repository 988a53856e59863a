import { isUtf8 } from 'node:buffer'
import { runsIn, TRUST, type Trusted } from '../binary/binary.js'
import { sniff, type Format } from '../sniff.js'

/** What a BLOB is. */
export type BlobKind =
  | { kind: 'text'; text: string }
  | { kind: 'document' }
  /** Texts that stand among its bytes. */
  | { kind: 'bytes'; texts: Trusted[] }

/** Shorter ones are keys, hashes and numbers, as which nothing is missed. */
export const KEY_MAX = 64
/** From this length on, what reads as text of any encoding is one. */
const TEXT_LEAST = 256
const CONTROL = /[\u0000-\u0008\v\f\u000e-\u001f\u007f]/

/** Formats that are told by more than a few bytes, which numbers may happen to be. */
const DOCUMENTS: ReadonlySet<Format> = new Set<Format>([
  'pdf',
  'zip',
  'xlsx',
  'xlsb',
  'docx',
  'pptx',
  'opendocument',
  'encrypted-office',
  'xls',
  'doc',
  'ppt',
  'msg',
  'ole',
  'rtf',
  'image',
  'sqlite',
  '7z',
  'rar',
  'tar',
  'archive',
  'database',
  'pst',
  'tnef',
  'onenote',
])
const TEXTS: ReadonlySet<Format> = new Set<Format>([
  'json',
  'ndjson',
  'xml',
  'html',
  'vcard',
  'calendar',
  'ldif',
  'sql',
  'mail',
  'mbox',
  'flat-opendocument',
  'flat-ooxml',
  'excel-xml',
  'word-xml',
  'zengin',
])

/** Is it a document, a text, or something that only its program knows? @param max characters of a cell */
export function blobKind(bytes: Buffer, max: number): BlobKind {
  const format = sniff(bytes.subarray(0, 64 * 1024), '')
  if (DOCUMENTS.has(format) && bytes.length >= KEY_MAX && bytes[0] !== 0x1f) return { kind: 'document' }
  // Two bytes are soon met by chance: method and flags have to be right as well (RFC 1952, 2.3).
  if (format === 'gzip' && bytes.length >= 18 && bytes[2] === 8 && (bytes[3]! & 0xe0) === 0) return { kind: 'document' }
  if (isUtf8(bytes)) {
    const text = bytes.toString('utf8')
    if (!CONTROL.test(text)) return TEXTS.has(format) || text.length > max ? { kind: 'document' } : { kind: 'text', text }
  }
  if (bytes.length >= TEXT_LEAST && format !== 'unknown' && !BINARY.has(format)) return { kind: 'document' }
  return { kind: 'bytes', texts: bytes.length < 6 ? [] : runsIn(bytes).map((run) => ({ ...run, trust: TRUST[run.kind] })) }
}

/** Told by bytes that numbers may happen to be: looked at as bytes like any others. */
const BINARY: ReadonlySet<Format> = new Set<Format>(['font', 'audio', 'video', 'executable', 'gzip', 'vba', 'empty', ...DOCUMENTS])
