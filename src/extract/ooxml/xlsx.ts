import { posix } from 'node:path'
import { ReadProblem, type GapSegment, type Segment } from '../../contract/index.js'
import { createParagraphs } from '../paragraphs.js'
import type { ReadContext, Reader } from '../reader.js'
import { openZip, type Zip, type ZipEntry } from '../zip.js'
import { readComments } from './xlsx-comments.js'
import type { CellContext } from './xlsx-grid.js'
import { openPackage, type Package } from './xlsx-package.js'
import { readRest } from './xlsx-rest.js'
import { readSheet } from './xlsx-sheet.js'
import { createStrings, readStrings } from './xlsx-strings.js'
import { readStyles, readWorkbook, type Sheet, type Styles } from './xlsx-workbook.js'

/**
 * Reads .xlsx and .xlsm (ECMA-376, transitional and strict, any prefix): each sheet's name and rows in the order of the tabs, hidden ones
 * like the others, its comments at their cells, then shared strings that no cell uses, then every other part.
 *
 * The displayed text of a cell is its text, a number in plain digits or as its format shows it, a date as YYYY/MM/DD; `raws` has the
 * stored number. The reading of a name (`<rPh>`) is prose at the cell that shows it. A damaged part costs that part: a gap says so.
 * @throws ReadProblem 'corrupt' where the file is no zip, 'too-large' by the budget.
 */
export const readXlsx: Reader = async function* (input, context): AsyncGenerator<Segment> {
  const zip = await openZip(await input.random(), context)
  try {
    yield* readWorkbookParts(zip, context)
  } finally {
    zip.close()
  }
}

/** The same from parts that are open already. */
export async function* readWorkbookParts(zip: Zip, context: ReadContext): AsyncGenerator<Segment> {
  const parts = openPackage(zip, context)
  const workbook = await readWorkbook(parts, context)
  if (workbook.problem !== undefined) yield gap(workbook.problem, 'workbook')
  yield* proseOf(workbook.written.entries(), 'workbook', context)

  const strings = createStrings()
  const styles: Styles = { formats: [], written: [] }
  if (workbook.strings !== undefined) yield* gapOf(readStrings(zip, workbook.strings, context, strings), 'sharedStrings')
  if (workbook.styles !== undefined) yield* gapOf(readStyles(parts, workbook.styles, context, styles), 'styles')
  yield* proseOf(styles.written.entries(), 'styles', context)
  const done = new Set([workbook.entry, workbook.strings, workbook.styles])
  for (const [index, sheet] of workbook.sheets.entries()) {
    yield* readTab(parts, sheet, index + 1, context, { strings, formats: styles.formats, date1904: workbook.date1904 }, done)
  }
  yield* proseOf(strings.unused(), 'sharedStrings', context)
  yield* readRest(zip, context, done)
  if (zip.problem !== undefined) yield gap(zip.problem, 'package')
}

/** One tab: its name, its rows, its comments. */
async function* readTab(
  parts: Package,
  { name, entry, kind }: Sheet,
  number: number,
  context: ReadContext,
  cells: CellContext,
  done: Set<ZipEntry | undefined>,
): AsyncGenerator<Segment> {
  if (name !== undefined && name !== '') yield nameOf(name)
  if (entry === undefined) {
    yield gap(new ReadProblem('corrupt', 'A sheet that the workbook names is not in the file.'), 'workbook')
    return
  }
  if (kind === 'chart' || done.has(entry)) return
  done.add(entry)
  const sheet = name ?? posix.basename(entry.name).replace(/\.xml$/i, '')
  yield* readSheet(parts.zip, entry, context, cells, { name: sheet, number })
  const links = await parts.links(entry)
  const comments = ['threadedComment', 'comments'].flatMap((type) => links.filter((link) => link.type === type && !done.has(link.entry)))
  for (const link of comments) done.add(link.entry)
  yield* readComments(
    parts.zip,
    comments.map((link) => link.entry),
    context,
    sheet,
  )
}

const nameOf = (text: string): Segment => ({
  kind: 'prose',
  text,
  core: [0, text.length],
  locate: (start, end) => ({ place: { kind: 'name' }, span: [start, end] }),
})

function* proseOf(texts: Iterable<[index: number, text: string]>, part: string, context: ReadContext): Generator<Segment> {
  const join = createParagraphs(context)
  for (const [index, text] of texts) yield* join.add(text, { kind: 'part', part, paragraph: index + 1 })
  yield* join.end()
}

const gap = ({ reason, severity, message }: ReadProblem, part: string): GapSegment => ({
  kind: 'gap',
  reason,
  severity,
  place: { kind: 'part', part, paragraph: 1 },
  detail: message,
})

/** Waits for a part that is read as a whole; what it lacks afterwards is a gap. */
async function* gapOf(reading: Promise<void>, part: string): AsyncGenerator<GapSegment> {
  try {
    await reading
  } catch (error) {
    if (!(error instanceof ReadProblem)) throw error
    yield gap(error, part)
  }
}
