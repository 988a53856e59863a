import { ReadProblem, type Segment } from '../contract/index.js'
import { HEAD_BYTES, type Input, type RandomAccess, type ReadContext, type Reader } from './reader.js'
import { inputFromBytes } from './input.js'
import { readMarkdown } from './lines/markdown.js'
import { readPairs } from './lines/pairs.js'
import { sniff, zipKind, type Format } from './sniff.js'
import { readText } from './text.js'
import { unsupported } from './unsupported.js'

/**
 * One reader per format; what is missing here is a gap. Each is loaded with the first file that needs it: their parsers are most of what is to
 * load, and a hook on ten source files needs none of them.
 */
const READERS: Readonly<Partial<Record<Format, () => Promise<Reader>>>> = {
  text: async () => readText,
  csv: async () => (await import('./csv.js')).readCsv,
  tsv: async () => (await import('./csv.js')).readCsv,
  json: async () => (await import('./json/json.js')).readJson,
  ndjson: async () => (await import('./json/json.js')).readJson,
  xml: async () => (await import('./markup/xml.js')).readXmlData,
  html: async () => (await import('./markup/html.js')).readHtml,
  // What tells them from text reads them: it is loaded already.
  markdown: async () => readMarkdown,
  vcard: async () => (await import('./lines/vcard.js')).readVcard,
  calendar: async () => (await import('./lines/calendar.js')).readCalendar,
  ldif: async () => (await import('./lines/ldif.js')).readLdif,
  yaml: async () => (await import('./lines/yaml.js')).readYaml,
  sql: async () => (await import('./lines/sql.js')).readSql,
  image: async () => (await import('./images/image.js')).readImage,
  mail: async () => (await import('./mail/mail.js')).readMail,
  mbox: async () => (await import('./mail/mail.js')).readMbox,
  msg: async () => (await import('./mail/msg.js')).readMsg,
  tnef: async () => (await import('./mail/tnef.js')).readTnef,
  ltsv: async () => readPairs('ltsv'),
  logfmt: async () => readPairs('logfmt'),
  'fixed-width': async () => (await import('./lines/fixed.js')).readFixed,
  zengin: async () => (await import('./lines/zengin.js')).readZengin,
  xlsx: async () => (await import('./ooxml/xlsx.js')).readXlsx,
  docx: async () => (await import('./ooxml/docx.js')).readDocx,
  pptx: async () => (await import('./ooxml/pptx.js')).readPptx,
  'flat-ooxml': async () => (await import('./ooxml/flat.js')).readFlatOoxml,
  'excel-xml': async () => (await import('./ooxml/old-xml.js')).readExcelXml,
  'word-xml': async () => (await import('./ooxml/word-xml.js')).readWordXml,
  opendocument: async () => (await import('./opendocument/opendocument.js')).readOpenDocument,
  'flat-opendocument': async () => (await import('./opendocument/opendocument.js')).readFlatOpenDocument,
  pdf: async () => (await import('./pdf/pdf.js')).readPdf,
  doc: async () => (await import('./doc/doc.js')).readDoc,
  rtf: async () => (await import('./rtf/rtf.js')).readRtf,
  ppt: async () => (await import('./ppt/ppt.js')).readPpt,
  xlsb: async () => (await import('./xls/xlsb.js')).readXlsb,
  xls: async () => (await import('./xls/xls.js')).readXls,
  ole: async () => (await import('./cfb/ole.js')).readOle,
  vba: async () => (await import('./cfb/ole.js')).readVba,
  tar: async () => (await import('./archives/tar.js')).readTar,
  gzip: async () => (await import('./archives/gzip.js')).readGzip,
  '7z': async () => (await import('./archives/packed.js')).readPacked,
  rar: async () => (await import('./archives/packed.js')).readPacked,
  archive: async () => (await import('./archives/packed.js')).readPacked,
  'sqlite-log': async () => (await import('./sqlite/log.js')).readSqliteLog,
  sqlite: async () => (await import('./sqlite/sqlite.js')).readSqlite,
  zip: async () => (await import('./archive.js')).readZip,
}

async function loadReader(format: Format): Promise<Reader> {
  return (await READERS[format]?.()) ?? unsupported(format)
}

/** Formats that are zip archives: which one shows only in the archive's directory. */
const ZIPPED: ReadonlySet<string> = new Set(['zip', 'xlsx', 'xlsb', 'docx', 'pptx', 'opendocument'])

/** Compound documents: which one shows only in the directory, which may lie anywhere. */
const COMPOUND: ReadonlySet<string> = new Set(['ole', 'vba', 'xls', 'doc', 'ppt', 'msg', 'encrypted-office'])
const COMPOUND_MAGIC = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'

/** What an input is, by its content first, and a reader that waits to be started. */
export const readerFor = (input: Input, context: ReadContext): Promise<InputReader> => readerOf(input, context, true)

interface InputReader {
  format: string
  read(): AsyncIterable<Segment>
}

/** @param mayDecrypt false for what was behind a password: no document of anybody is behind a second one, and one that is made so would be for ever */
async function readerOf(input: Input, context: ReadContext, mayDecrypt: boolean): Promise<InputReader> {
  const sniffed = sniff(input.head, input.name)
  if (sniffed === 'executable') return executable(input, context)
  if (COMPOUND.has(sniffed) && startsWith(input.head, COMPOUND_MAGIC)) return compound(sniffed, input, context, mayDecrypt)
  if (!ZIPPED.has(sniffed)) {
    const reader = await loadReader(sniffed)
    return { format: sniffed, read: () => reader(input, context) }
  }
  const { openZip } = await import('./zip.js')
  let format: Format
  let held: Input
  try {
    // A member has to be held for its directory: once, not twice.
    const random = await input.random()
    const zip = await openZip(random, context)
    format = zipKind(zip.entries.map(({ name }) => name))
    zip.close()
    held = { ...input, random: async () => random }
  } catch (problem) {
    // The record still tells what it was meant to be.
    return { format: sniffed, read: () => failing(problem) }
  }
  const reader = await loadReader(format)
  return { format, read: () => reader(held, context) }
}

const startsWith = (head: Uint8Array, magic: string): boolean => Buffer.from(head.subarray(0, magic.length)).toString('latin1') === magic

async function* streamOf({ size, read }: RandomAccess): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < size; at += HEAD_BYTES) yield await read(at, HEAD_BYTES)
}

async function compound(sniffed: Format, input: Input, context: ReadContext, mayDecrypt: boolean): Promise<InputReader> {
  const { compoundKind } = await import('./cfb/kind.js')
  let held: Input | undefined
  try {
    const random = await input.random()
    held = { ...input, random: async () => random, stream: () => streamOf(random) }
    const format = await compoundKind(random)
    if (format === 'encrypted-office' && mayDecrypt) {
      const { decryptOffice } = await import('./cfb/decrypt.js')
      const document = await decryptOffice(random, input.name, context)
      if (document !== undefined) return await readerOf(inputFromBytes(input.name, document), context, false)
    }
    const reader = await loadReader(format)
    return { format, read: () => reader(held as Input, context) }
  } catch (problem) {
    if (held === undefined || !(problem instanceof ReadProblem)) return { format: sniffed, read: () => failing(problem) }
    // Without a directory there are no streams, but there is text all the same.
    const { reason, severity, message } = problem
    const { readBinary } = await import('./binary/binary.js')
    const reader = readBinary({ kind: 'gap', reason, severity, detail: message })
    return { format: sniffed, read: () => reader(held as Input, context) }
  }
}

/** A program may be an archive that unpacks itself: lists are sent to customers that way. */
async function executable(input: Input, context: ReadContext): Promise<InputReader> {
  const { openZip } = await import('./zip.js')
  const reader = await loadReader('zip')
  try {
    const random = await input.random()
    const zip = await openZip(random, context)
    zip.close()
    if (zip.entries.length > 0) return { format: 'zip', read: () => reader({ ...input, random: async () => random }, context) }
  } catch {
    // No archive behind the program, or one that cannot be opened: then it is a program and nothing else to us.
  }
  return { format: 'executable', read: () => unsupported('executable')(input, context) }
}

async function* failing(problem: unknown): AsyncGenerator<Segment> {
  throw problem
}
