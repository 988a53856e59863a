import type { Segment } from '../contract/index.js'
import { readZip } from './archive.js'
import { readCsv } from './csv.js'
import { readJson } from './json/json.js'
import { readMarkdown } from './lines/markdown.js'
import { readPairs } from './lines/pairs.js'
import { readVcard } from './lines/vcard.js'
import { readHtml } from './markup/html.js'
import { readXmlData } from './markup/xml.js'
import { readDocx } from './ooxml/docx.js'
import { readXlsx } from './ooxml/xlsx.js'
import { readFlatOpenDocument, readOpenDocument } from './opendocument/opendocument.js'
import { readPdf } from './pdf/pdf.js'
import type { Input, ReadContext, Reader } from './reader.js'
import { sniff, zipKind } from './sniff.js'
import { readText } from './text.js'
import { unsupported } from './unsupported.js'
import { openZip } from './zip.js'

/** One reader per format; what is missing here is a gap. */
const READERS: Readonly<Record<string, Reader>> = {
  text: readText,
  csv: readCsv,
  tsv: readCsv,
  json: readJson,
  ndjson: readJson,
  xml: readXmlData,
  html: readHtml,
  markdown: readMarkdown,
  vcard: readVcard,
  ltsv: readPairs('ltsv'),
  logfmt: readPairs('logfmt'),
  xlsx: readXlsx,
  docx: readDocx,
  pdf: readPdf,
  opendocument: readOpenDocument,
  'flat-opendocument': readFlatOpenDocument,
  zip: readZip,
}

/** Formats that are zip archives: which one shows only in the archive's directory. */
const ZIPPED: ReadonlySet<string> = new Set(['zip', 'xlsx', 'xlsb', 'docx', 'pptx', 'opendocument'])

/** What an input is, by its content first, and a reader that waits to be started. */
export async function readerFor(input: Input, context: ReadContext): Promise<{ format: string; read(): AsyncIterable<Segment> }> {
  const sniffed = sniff(input.head, input.name)
  if (sniffed === 'executable') return executable(input, context)
  if (!ZIPPED.has(sniffed)) return { format: sniffed, read: () => (READERS[sniffed] ?? unsupported(sniffed))(input, context) }
  try {
    // A member has to be held for its directory: once, not twice.
    const random = await input.random()
    const zip = await openZip(random, context)
    const format = zipKind(zip.entries.map(({ name }) => name))
    zip.close()
    const held = { ...input, random: async () => random }
    return { format, read: () => (READERS[format] ?? unsupported(format))(held, context) }
  } catch (problem) {
    // The record still tells what it was meant to be.
    return { format: sniffed, read: () => failing(problem) }
  }
}

/** A program may be an archive that unpacks itself: lists are sent to customers that way. */
async function executable(input: Input, context: ReadContext): ReturnType<typeof readerFor> {
  try {
    const random = await input.random()
    const zip = await openZip(random, context)
    zip.close()
    if (zip.entries.length > 0) return { format: 'zip', read: () => readZip({ ...input, random: async () => random }, context) }
  } catch {
    // No archive behind the program, or one that cannot be opened: then it is a program and nothing else to us.
  }
  return { format: 'executable', read: () => unsupported('executable')(input, context) }
}

async function* failing(problem: unknown): AsyncGenerator<Segment> {
  throw problem
}
