import { ReadProblem, type Segment } from '../../contract/index.js'
import { createFlow, gapOf } from '../flow.js'
import { readRest } from '../ooxml/xlsx-rest.js'
import type { ReadContext, Reader } from '../reader.js'
import { openZip, type Zip, type ZipEntry } from '../zip.js'
import { loadSheetJs } from './library.js'
import { createFormats, definedNames, giveWorkbook } from './workbook.js'

/** Parts of records ([MS-XLSB] 2.1.7); other .bin parts are files and macros. */
const RECORDS =
  /^xl\/(?:[^/]+|worksheets\/[^/]+|chartsheets\/[^/]+|macrosheets\/[^/]+|externalLinks\/[^/]+|tables\/[^/]+|pivot\w+\/[^/]+|comments\/?[^/]*|persons\/[^/]+)\.bin$/i
const FILES = /vbaProject|printerSettings|oleObject|embeddings/i
/** What the library needs; other names would make it take the file for another kind. */
const NEEDED = /^(?:\[Content_Types\]\.xml|(?:xl|_rels|docProps)\/.*\.(?:bin|rels|xml))$/i
const DAMAGED =
  'The workbook is damaged or unusual: what could be made out of its cells and texts was read. Open it in Excel, save it as .xlsx and scan that.'

/**
 * Reads .xlsb: sheets with their cells, comments and links by the library, which gets the parts unpacked by us, so that no bomb reaches it; the texts of every
 * record that it does not give; every XML part; embedded files as members. Held whole.
 */
export const readXlsb: Reader = async function* (input, context) {
  const zip = await openZip(await input.random(), context)
  try {
    const done = new Set<ZipEntry | undefined>()
    const parts: [name: string, content: Buffer, entry: ZipEntry][] = []
    let left = context.limits.nestedBytes
    for (const entry of zip.entries) {
      if (entry.directory || !NEEDED.test(entry.name) || FILES.test(entry.name)) continue
      const { content, problem } = await unpack(zip, entry, left)
      left -= content.length
      parts.push([entry.name, content, entry])
      if (problem !== undefined) yield gapOf(problem.reason, problem.severity, problem.message)
      if (RECORDS.test(entry.name)) done.add(entry)
    }
    yield* readParts(parts, context)
    yield* readRest(zip, context, done)
    if (zip.problem !== undefined) yield gapOf(zip.problem.reason, zip.problem.severity, zip.problem.message)
  } finally {
    zip.close()
  }
}

async function unpack(zip: Zip, entry: ZipEntry, max: number): Promise<{ content: Buffer; problem?: ReadProblem }> {
  const pieces: Uint8Array[] = []
  let size = 0
  try {
    for await (const piece of zip.stream(entry)) {
      size += piece.length
      if (size > max)
        throw new ReadProblem(
          'too-large',
          `A workbook of this kind has to be held in memory, and this one unpacks to more than the limit (nestedBytes).`,
        )
      pieces.push(piece)
    }
  } catch (error) {
    if (!(error instanceof ReadProblem)) throw error
    return { content: Buffer.concat(pieces), problem: error }
  }
  return { content: Buffer.concat(pieces) }
}

async function* readParts(
  parts: readonly [name: string, content: Buffer, entry: ZipEntry][],
  context: ReadContext,
): AsyncGenerator<Segment> {
  const flow = createFlow(context)
  const said = new Set<string>()
  let failed = false
  try {
    const [sheetjs, numfmt] = await Promise.all([loadSheetJs(), import('numfmt')])
    const { workbook, whole } = sheetjs.readParts(parts.map(([name, content]) => [name, content]))
    context.progress()
    failed = !whole || workbook.SheetNames.length === 0
    giveWorkbook(workbook, createFormats(numfmt), flow, said)
    for (const [index, text] of [...definedNames(workbook)].entries()) {
      said.add(text)
      flow.paragraph(text, { kind: 'part', part: 'names', paragraph: index + 1 })
    }
  } catch {
    // The library's message may quote the file.
    failed = true
  }
  yield* flow.take()
  flow.break()
  let paragraph = 0
  for (const [name, content] of parts) {
    if (!RECORDS.test(name)) continue
    for (const text of wideStrings(content)) {
      if (said.has(text)) continue
      if (said.size < 200_000 && text.length < 1000) said.add(text)
      flow.paragraph(text, { kind: 'part', part: 'records', paragraph: ++paragraph })
    }
    context.progress()
    yield* flow.take()
  }
  yield* flow.end()
  if (failed) yield gapOf('corrupt', 'content', DAMAGED)
}

const STRING_MAX = 32_767
/** Fonts, and the built-in styles: BrtFont, BrtStyle ([MS-XLSB] 2.3.2). */
const SILENT: ReadonlySet<number> = new Set([43, 48])
const CONTROL = /[\u0000-\u0008\u000e-\u001f\ud800-\udfff\ufffe\uffff]/
const LETTER = /[A-Za-z\u00c0-\u02af\u0370-\u04ff\u3005-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff10-\uff9f]/

/** Strings in records: a length of four bytes and that many characters ([MS-XLSB] 2.5.169), told from other bytes by being text. */
export function* wideStrings(bytes: Buffer): Generator<string> {
  for (let at = 0; at < bytes.length;) {
    let type = bytes[at++] as number
    if ((type & 0x80) !== 0) type = (type & 0x7f) | (((bytes[at++] ?? 0) & 0x7f) << 7)
    let size = 0
    for (let i = 0; i < 4; i++) {
      const byte = bytes[at++] ?? 0
      size |= (byte & 0x7f) << (7 * i)
      if ((byte & 0x80) === 0) break
    }
    const end = Math.min(bytes.length, at + size)
    if (!SILENT.has(type)) yield* stringsWithin(bytes, at, end)
    at = end
  }
}

function* stringsWithin(bytes: Buffer, from: number, end: number): Generator<string> {
  for (let at = from; at + 8 <= end;) {
    const length = bytes.readUInt32LE(at)
    const stop = at + 4 + length * 2
    if (length >= 2 && length <= STRING_MAX && stop <= end) {
      const text = bytes.subarray(at + 4, stop).toString('utf16le')
      if (!CONTROL.test(text.replace(/[\ud800-\udbff][\udc00-\udfff]/g, '')) && LETTER.test(text)) {
        yield text
        at = stop
        continue
      }
    }
    at++
  }
}
