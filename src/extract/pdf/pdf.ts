import type { GapSegment, MemberSegment, Place, Segment } from '../../contract/index.js'
import { addLabelled } from '../labelled.js'
import { createParagraphs, type Paragraphs } from '../paragraphs.js'
import type { ReadContext, Reader } from '../reader.js'
import type { Attachment } from './annotations.js'
import { isWorthAThread, readContentsApart } from './apart.js'
import { readContents, type PdfPart, type SideTable } from './contents.js'
import type { PageContent } from './page.js'
import { createPageTables, type TablePart } from './page-tables.js'
import type { Property } from './properties.js'
import { joinSheets, type HeldPage } from './sheets.js'

/** Notes and fields are gathered and given behind the text they stand in, at the latest after so many characters. */
const NOTES_MAX = 1_000_000

/**
 * Reads a PDF page by page: text by position, notes, form fields, bookmarks, properties, attached files. Pages that show something
 * without giving text are one gap 'no-text' a file and kind. Lines count per page.
 */
export const readPdf: Reader = async function* (input, context) {
  const random = await input.random()
  const read = isWorthAThread(random.size) ? readContentsApart : readContents
  const pages = createPages(context)
  for await (const part of read(random, context.passwords, context.progress)) {
    if (part.kind === 'page') yield* pages.add(part)
    else if (part.kind === 'end-of-pages') yield* pages.end(part.pages)
    else yield* besidePages(part, context)
  }
}

type PagePart = Extract<PdfPart, { kind: 'page' }>

type BesidePages = Exclude<PdfPart, PagePart | { kind: 'end-of-pages' }>

/** Pages that wait for the other parts of their sheet at most. */
const HELD_MAX = 200

/** Pages as one flow of text. */
function createPages(context: ReadContext): { add(part: PagePart): Generator<Segment>; end(total: number): Generator<Segment> } {
  const join = createParagraphs(context)
  const tables = createPageTables()
  const unread = new Map<Exclude<PageContent['unread'], undefined> | 'damaged', number[]>()
  let held: (HeldPage & { content: PageContent })[] = []
  let notes: { text: string; place: Place }[] = []
  let notesLength = 0
  const flush = function* (): Generator<Segment> {
    yield* join.end()
    for (const { text, place } of notes) yield* join.add(text, place)
    yield* join.end()
    notes = []
    notesLength = 0
  }
  const note = (text: string, part: string, page: number, index: number): void => {
    notes.push({ text, place: { kind: 'part', part, number: page, paragraph: index + 1 } })
    notesLength += text.length
  }
  const beside = function* ({ annotations, alternatives }: PageContent, page: number): Generator<Segment> {
    for (const [index, text] of annotations.texts.entries()) note(text, 'annotations', page, index)
    for (const [index, text] of alternatives.entries()) note(text, 'alternatives', page, index)
    if (notesLength > NOTES_MAX || annotations.files.length > 0) yield* flush()
    for (const file of annotations.files) yield member(file, context)
  }
  /** @param right what stands to the right of its table on other pages */
  const give = function* (content: PageContent, page: number, right: readonly TablePart[] = []): Generator<Segment> {
    let from = 0
    for (const table of content.tables) {
      yield* proseLines(content, from, table.from, page, join)
      yield* join.end()
      yield tables.take([{ page, table, numbers: content.numbers }, ...right])
      from = table.to
    }
    yield* proseLines(content, from, content.lines.length, page, join)
    yield* beside(content, page)
  }
  /** Gives the pages that wait: those of one sheet as one table. */
  const release = function* (): Generator<Segment> {
    const contents = new Map(held.map(({ page, content }) => [page, content]))
    for (const { page, right } of joinSheets(held)) {
      const parts = right.map((part) => ({ page: part.page.page, table: part.table }))
      yield* give(contents.get(page.page)!, page.page, parts)
      for (const { page: other, used } of right) {
        for (const { text, index } of other.sheet.lines)
          if (!used.has(index)) yield* join.add(text, { kind: 'page', page: other.page, line: index + 1 })
        yield* beside(contents.get(other.page)!, other.page)
      }
    }
    held = []
  }
  return {
    *add({ page, content }) {
      const reason = content === undefined ? 'damaged' : content.unread
      if (reason !== undefined) {
        const others = unread.get(reason)
        if (others === undefined) unread.set(reason, [page])
        else others.push(page)
      }
      if (content?.sheet !== undefined) {
        held.push({ page, content, sheet: content.sheet, tables: content.tables })
        if (held.length < HELD_MAX) return
      }
      yield* release()
      if (content !== undefined && content.sheet === undefined) yield* give(content, page)
    },
    *end(total) {
      yield* release()
      yield* flush()
      for (const [reason, pages] of unread) yield pageGap(reason, pages, total)
    },
  }
}

/** Lines of a page; a blank one parts blocks. */
function* proseLines({ lines, numbers, apart }: PageContent, from: number, to: number, page: number, join: Paragraphs): Generator<Segment> {
  const isApart = new Set(apart)
  for (let line = from; line < to; line++) {
    const place: Place = { kind: 'page', page, line: (numbers?.[line] ?? line) + 1 }
    if (isApart.has(line)) yield* join.add('', place)
    yield* join.add(lines[line]!, place)
  }
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

function* besidePages(part: BesidePages, context: ReadContext): Generator<Segment> {
  switch (part.kind) {
    case 'properties':
      return yield* properties(part.values, part.damaged, context)
    case 'bookmarks':
      return yield* texts('bookmarks', context, part.titles)
    case 'attachments':
      return yield* attachments(part.files, context)
    case 'lost':
      return yield lost(part.table)
    case 'strayed':
      yield STRAYED
  }
}

const STRAYED: GapSegment = {
  kind: 'gap',
  reason: 'corrupt',
  severity: 'content',
  detail: 'Parts of the PDF are damaged and could not be read. Fetch it again or print it to a new PDF, and scan that.',
}

const lost = (table: SideTable): GapSegment => ({
  kind: 'gap',
  reason: 'corrupt',
  severity: 'content',
  detail: `The ${table} of the PDF are damaged; some of them may not have been read.`,
})

function* properties(values: readonly Property[], damaged: boolean, context: ReadContext): Generator<Segment> {
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

function* attachments(files: readonly Attachment[], context: ReadContext): Generator<Segment> {
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
