import { ReadProblem, type Place, type Segment } from '../../contract/index.js'
import { childOf, openCfb, type Cfb } from '../cfb/cfb.js'
import { embeddedSegments, propertySegments } from '../cfb/embedded.js'
import { createFlow, gapOf } from '../flow.js'
import { AUTHOR } from '../labelled.js'
import type { ReadContext, Reader } from '../reader.js'
import { readFib, readStringList, STORIES, type Fib } from './fib.js'
import { FIELD_MAX, formTexts } from './forms.js'
import { readPieces, readTableMarks, textOf, type Piece } from './pieces.js'
import { createStory } from './story.js'

const DAMAGED =
  'The Word document is damaged or cut short; what could be made out was read. Open it in Word, save it as .docx and scan that.'
/** Kinds of headers and footers of a section, in the order of their stories ([MS-DOC] 2.8.20). */
const HEADERS = ['header', 'header', 'footer', 'footer', 'header', 'footer'] as const
const SEPARATORS = 6

/**
 * Reads .doc and .dot, Word 6 to 2003 ([MS-DOC]): text with its tables, notes, headers and footers, comments and their authors, text boxes, field codes,
 * names of those who changed it; properties, macros, embedded objects. Held whole.
 * Written here because word-extractor, the library for it, gave nothing and no error for damaged files, knows neither Word 95 nor tables, and brings
 * second copies of our XML and zip readers.
 */
export const readDoc: Reader = async function* (input, context) {
  const cfb = await openCfb(await input.random())
  yield* readDocument(cfb, context)
  yield* propertySegments(cfb, cfb.root, context)
  yield* embeddedSegments(cfb, cfb.root, context)
  if (cfb.problem !== undefined) yield gapOf(cfb.problem.reason, cfb.problem.severity, cfb.problem.message)
}

async function* readDocument(cfb: Cfb, context: ReadContext): AsyncGenerator<Segment> {
  const stream = childOf(cfb.root, 'WordDocument')
  if (stream === undefined) throw new ReadProblem('corrupt', DAMAGED)
  const { bytes: document, problem } = await cfb.bytes(stream, context.limits.nestedBytes)
  const fib = readFib(document)
  const tableStream = fib.tables === 'WordDocument' ? undefined : childOf(cfb.root, fib.tables, '1Table', '0Table')
  const table =
    fib.tables === 'WordDocument'
      ? document
      : tableStream === undefined
        ? Buffer.alloc(0)
        : (await cfb.bytes(tableStream, context.limits.nestedBytes)).bytes
  const { pieces, whole } = piecesOf(document, table, fib)
  let complete = problem === undefined && whole
  let pictures = false
  for await (const step of readStories(document, table, pieces, fib, context)) {
    if ('complete' in step) {
      complete &&= step.complete
      pictures ||= step.pictures
    } else yield step
  }
  yield* stringSegments(table, fib, context)
  yield* formSegments(cfb, context)
  if (pictures) yield gapOf('no-text', 'minor', 'Pictures in the document were not searched for text.')
  if (!complete) yield gapOf('corrupt', 'content', DAMAGED)
}

/** The pieces of the text; without a list of them it lies in one, as far as its lengths can be believed. */
function piecesOf(document: Buffer, table: Buffer, fib: Fib): { pieces: Piece[]; whole: boolean } {
  const total = fib.lengths.reduce((sum, length) => sum + length, 0)
  const pieces = readPieces(table, fib.pieces, fib.modern)
  if (pieces.length > 0) return { pieces, whole: (pieces.at(-1)?.end ?? 0) >= total }
  const width = fib.modern ? 2 : 1
  const end = Math.min(total, Math.floor(Math.max(0, document.length - fib.first) / width))
  return { pieces: [{ start: 0, end, offset: fib.first, width }], whole: !fib.modern && end >= total && total > 0 }
}

async function* readStories(
  document: Buffer,
  table: Buffer,
  pieces: readonly Piece[],
  fib: Fib,
  context: ReadContext,
): AsyncGenerator<Segment | { complete: boolean; pictures: boolean }> {
  const flow = createFlow(context)
  const marks = readTableMarks(document, table, fib.paragraphs, fib.modern)
  let complete = true
  let pictures = false
  let start = 0
  for (const [index, part] of STORIES.entries()) {
    const end = start + (fib.lengths[index] ?? 0)
    const stories = part === 'header' ? headerStories(table, fib, start, end) : [{ part, start, end }]
    const counts = new Map<string, number>()
    for (const story of stories) {
      const before = counts.get(story.part) ?? 0
      let last = before
      const place = (paragraph: number): Place => ({ kind: 'part', part: story.part, paragraph: (last = before + paragraph) })
      const walker = createStory(flow, marks, `${story.part}${story.start}`, place, story.part === 'body')
      for (const { text, offset, width, complete: whole } of textOf(document, pieces, fib, story.start, story.end)) {
        complete &&= whole
        walker.add(text, offset, width)
        context.progress()
        yield* flow.take()
      }
      walker.end()
      pictures ||= walker.pictures
      counts.set(story.part, last)
    }
    start = end
  }
  yield* flow.end()
  yield { complete, pictures }
}

/** Headers and footers one by one; the first six stories are lines that part notes from the text. */
function headerStories(table: Buffer, { headers }: Fib, start: number, end: number): { part: string; start: number; end: number }[] {
  const list = table.subarray(headers.at, Math.min(table.length, headers.at + headers.bytes))
  const borders: number[] = []
  for (let at = 0; at + 4 <= list.length; at += 4) borders.push(Math.min(end, start + list.readUInt32LE(at)))
  const sound = borders.length > SEPARATORS && borders.every((border, index) => index === 0 || border >= (borders[index - 1] as number))
  if (!sound) return [{ part: 'header', start, end }]
  const stories = borders.slice(0, -1).map((from, index) => ({
    part: index < SEPARATORS ? 'footnotes' : (HEADERS[(index - SEPARATORS) % HEADERS.length] as string),
    start: from,
    end: borders[index + 1] as number,
  }))
  return [...stories, { part: 'header', start: borders.at(-1) as number, end }]
}

/** Names of those who commented, changed and saved it, bookmarks, and what else stands in lists. */
function* stringSegments(table: Buffer, fib: Fib, context: ReadContext): Generator<Segment> {
  const flow = createFlow(context)
  const said = new Set<string>()
  for (const { at, bytes, part, authors, format } of fib.strings) {
    const list = readStringList(table.subarray(at, Math.min(table.length, at + bytes)), format, fib)
    for (const [index, text] of list.entries()) {
      if (text.trim() === '' || said.has(text) || (authors && text === 'Unknown') || /^_(?:Toc|Ref|Hlk|GoBack)/.test(text)) continue
      said.add(text)
      flow.paragraph(text, { kind: 'part', part, paragraph: index + 1 }, authors ? AUTHOR : undefined)
    }
  }
  yield* flow.end()
}

/** Form fields keep in the data stream, between pictures of any size, what the text does not show. It is looked through in windows. */
async function* formSegments(cfb: Cfb, context: ReadContext): AsyncGenerator<Segment> {
  const stream = childOf(cfb.root, 'Data')
  if (stream === undefined) return
  const flow = createFlow(context)
  const said = new Set<string>()
  const look = (window: Buffer): void => {
    for (const text of formTexts(window)) {
      if (said.has(text)) continue
      said.add(text)
      flow.paragraph(text, { kind: 'part', part: 'form', paragraph: said.size })
    }
  }
  let window = Buffer.alloc(0)
  let problem: unknown
  try {
    for await (const chunk of cfb.stream(stream)) {
      window = Buffer.concat([window, chunk])
      if (window.length < 8 * FIELD_MAX) continue
      look(window)
      window = window.subarray(window.length - FIELD_MAX)
      context.progress()
    }
  } catch (error) {
    problem = error
  }
  look(window)
  yield* flow.end()
  if (problem instanceof ReadProblem) yield gapOf(problem.reason, problem.severity, problem.message)
  else if (problem !== undefined) throw problem as Error
}
