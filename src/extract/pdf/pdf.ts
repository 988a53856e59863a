import type { GapSegment, MemberSegment, Place, Segment } from '../../contract/index.js'
import { addLabelled } from '../labelled.js'
import { createParagraphs, type Paragraphs } from '../paragraphs.js'
import type { ReadContext, Reader } from '../reader.js'
import { asAttachment, type Attachment } from './annotations.js'
import { openPdf, type OpenPdf } from './load.js'
import { onlyDamage, readPage, type PageContent } from './page.js'
import { createPageTables } from './page-tables.js'
import { readOutline, readProperties } from './properties.js'

/** Fonts and caches of pdfjs are dropped after so many pages; a font costs a few milliseconds to load again. */
const PAGES_PER_CLEANUP = 50
/** Notes and fields are gathered and given behind the text they stand in, at the latest after so many characters. */
const NOTES_MAX = 1_000_000

/**
 * Reads a PDF page by page: text by position, notes, form fields, bookmarks, properties, attached files. Pages that show something
 * without giving text are one gap 'no-text' a file and kind. Lines count per page.
 */
export const readPdf: Reader = async function* (input, context) {
  const pdf = await openPdf(await input.random(), context.passwords)
  try {
    yield* readPages(pdf, context)
    yield* attempt('properties', () => properties(pdf, context))
    yield* attempt('bookmarks', async function* () {
      yield* texts('bookmarks', context, await readOutline(pdf))
    })
    yield* attempt('attachments', () => attachments(pdf, context))
    if (pdf.strayed) yield STRAYED
  } finally {
    await pdf.close().catch(() => undefined)
  }
}

const STRAYED: GapSegment = {
  kind: 'gap',
  reason: 'corrupt',
  severity: 'content',
  detail: 'Parts of the PDF are damaged and could not be read. Fetch it again or print it to a new PDF, and scan that.',
}

async function* readPages(pdf: OpenPdf, context: ReadContext): AsyncGenerator<Segment> {
  const join = createParagraphs(context)
  const tables = createPageTables()
  const unread = new Map<Exclude<PageContent['unread'], undefined> | 'damaged', number[]>()
  let notes: { text: string; place: Place }[] = []
  let notesLength = 0
  const flush = function* (): Generator<Segment> {
    yield* join.end()
    for (const { text, place } of notes) yield* join.add(text, place)
    yield* join.end()
    notes = []
    notesLength = 0
  }
  const mark = (await pdf.unlessBroken(pdf.document.getMarkInfo()).catch(onlyDamage)) as { Marked?: boolean } | null | undefined
  const isTagged = mark?.Marked === true
  for (let page = 1; page <= pdf.document.numPages; page++) {
    context.progress()
    const content = await readPage(pdf, page, isTagged).catch(onlyDamage)
    const reason = content === undefined ? 'damaged' : content.unread
    if (reason !== undefined) {
      const pages = unread.get(reason)
      if (pages === undefined) unread.set(reason, [page])
      else pages.push(page)
    }
    if (content === undefined) continue
    let from = 0
    for (const table of content.tables) {
      yield* proseLines(content.lines, from, table.from, page, join)
      yield* join.end()
      yield tables.take(table, page)
      from = table.to
    }
    yield* proseLines(content.lines, from, content.lines.length, page, join)
    for (const [index, text] of content.annotations.texts.entries()) {
      notes.push({ text, place: { kind: 'part', part: 'annotations', number: page, paragraph: index + 1 } })
      notesLength += text.length
    }
    for (const [index, text] of content.alternatives.entries()) {
      notes.push({ text, place: { kind: 'part', part: 'alternatives', number: page, paragraph: index + 1 } })
      notesLength += text.length
    }
    if (notesLength > NOTES_MAX || content.annotations.files.length > 0) yield* flush()
    for (const file of content.annotations.files) yield member(file, context)
    if (page % PAGES_PER_CLEANUP === 0) await pdf.document.cleanup().catch(() => undefined)
  }
  yield* flush()
  for (const [reason, pages] of unread) yield pageGap(reason, pages, pdf.document.numPages)
}

function* proseLines(lines: readonly string[], from: number, to: number, page: number, join: Paragraphs): Generator<Segment> {
  for (let line = from; line < to; line++) yield* join.add(lines[line]!, { kind: 'page', page, line: line + 1 })
}

const SAYS = {
  image: 'no text but an image or characters without a meaning: text in images is not read',
  undecodable: 'text whose font does not say which characters it shows',
  outlines: 'no text but many strokes: text drawn as outlines is not read',
  empty: 'nothing at all: blank, or damaged content',
  damaged: 'damaged content that cannot be read',
} as const

function pageGap(reason: keyof typeof SAYS, pages: readonly number[], total: number): GapSegment {
  const [first = 1] = pages
  const subject = pages.length === 1 ? `Page ${first} has` : `${pages.length} of ${total} pages, the first of them page ${first}, have`
  return {
    kind: 'gap',
    reason: reason === 'damaged' ? 'corrupt' : 'no-text',
    severity: 'content',
    place: { kind: 'page', page: first, line: 1 },
    detail: `${subject} ${SAYS[reason]}.`,
  }
}

async function* properties(pdf: OpenPdf, context: ReadContext): AsyncGenerator<Segment> {
  const { values, damaged } = await readProperties(pdf, context)
  const join = createParagraphs(context)
  for (const [index, { text, label }] of values.entries())
    yield* addLabelled(join, label, text, { kind: 'part', part: 'properties', paragraph: index + 1 })
  yield* join.end()
  if (damaged)
    yield {
      kind: 'gap',
      reason: 'corrupt',
      severity: 'minor',
      detail: 'The XMP properties of the PDF are damaged; they were read as far as they go.',
    }
}

function* texts(part: string, context: ReadContext, found: readonly string[]): Generator<Segment> {
  const join = createParagraphs(context)
  for (const [index, text] of found.entries()) yield* join.add(text, { kind: 'part', part, paragraph: index + 1 })
  yield* join.end()
}

async function* attachments(pdf: OpenPdf, context: ReadContext): AsyncGenerator<Segment> {
  const found = (await pdf.unlessBroken(pdf.document.getAttachments())) as Record<string, unknown> | null
  const files = Object.values(found ?? {}).flatMap((file) => asAttachment(file) ?? [])
  const descriptions = files.map(({ description }) => description).filter((text) => text.trim() !== '')
  yield* texts('attachments', context, descriptions)
  for (const file of files) yield member(file, context)
}

function member({ name, content }: Attachment, { budget }: ReadContext): MemberSegment {
  return {
    kind: 'member',
    name,
    bytes: content.length,
    async *open() {
      budget.inflated(content.length)
      yield content
    },
  }
}

/** A damaged side table costs itself only. */
async function* attempt(what: string, read: () => AsyncIterable<Segment>): AsyncGenerator<Segment> {
  try {
    yield* read()
  } catch (error) {
    onlyDamage(error)
    yield {
      kind: 'gap',
      reason: 'corrupt',
      severity: 'content',
      detail: `The ${what} of the PDF are damaged; some of them may not have been read.`,
    }
  }
}
