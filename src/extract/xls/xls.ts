import { ReadProblem, type Segment } from '../../contract/index.js'
import { childOf, openCfb, type Cfb } from '../cfb/cfb.js'
import { embeddedSegments, propertySegments } from '../cfb/embedded.js'
import { createFlow, gapOf, type Flow } from '../flow.js'
import type { RandomAccess, ReadContext, Reader } from '../reader.js'
import { disarm } from './disarm.js'
import { loadSheetJs } from './library.js'
import { readTexts } from './texts.js'
import { createFormats, definedNames, giveWorkbook } from './workbook.js'

/** Streams of the cached data of pivot tables ([MS-XLS] 2.1.7.16). */
const PIVOT_STORAGE = '_SX_DB_CUR'
/** Low byte of the record that every workbook stream begins with, BOF of all versions. */
const BEGIN = 0x09
const DAMAGED =
  'The workbook is damaged or unusual: what could be made out of its cells and texts was read. Open it in Excel, save it as .xlsx and scan that.'

/**
 * Reads .xls and .xlt, Excel 2.0 to 2003, in a compound document or bare: sheets with their cells, comments and links by the library; headers,
 * footers, text boxes, prompts, names, links to other workbooks, pivot caches and readings by the records; properties, macros and embedded objects.
 * Held whole. Where the library gives up, the texts of the records are what is left.
 */
export const readXls: Reader = async function* (input, context) {
  const random = await input.random()
  const compound = Buffer.from(input.head.subarray(0, 4)).readUInt32LE(0) === 0xe011cfd0
  const cfb = compound ? await openCfb(random) : undefined
  const { bytes, problem } = await workbookBytes(random, cfb, context)
  yield* readWorkbookStream(bytes, context)
  if (problem !== undefined) yield gapOf(problem.reason, problem.severity, problem.message)
  if (cfb === undefined) return
  yield* pivots(cfb, context)
  yield* propertySegments(cfb, cfb.root, context)
  yield* embeddedSegments(cfb, cfb.root, context)
  if (cfb.problem !== undefined) yield gapOf(cfb.problem.reason, cfb.problem.severity, cfb.problem.message)
}

async function workbookBytes(
  random: RandomAccess,
  cfb: Cfb | undefined,
  { limits }: ReadContext,
): Promise<{ bytes: Buffer; problem?: ReadProblem }> {
  if (cfb !== undefined) {
    const stream = childOf(cfb.root, 'Workbook') ?? childOf(cfb.root, 'Book')
    if (stream === undefined) throw new ReadProblem('corrupt', DAMAGED)
    return cfb.bytes(stream, limits.nestedBytes)
  }
  if (random.size > limits.nestedBytes)
    throw new ReadProblem(
      'too-large',
      `A workbook of this kind has to be held in memory, and this one is larger than ${limits.nestedBytes} bytes (nestedBytes).`,
    )
  return { bytes: Buffer.from(await random.read(0, random.size)) }
}

async function* readWorkbookStream(bytes: Buffer, context: ReadContext): AsyncGenerator<Segment> {
  const flow = createFlow(context)
  const said = new Set<string>()
  const whole = await giveCells(bytes, context, flow, said)
  yield* flow.take()
  flow.break()
  let paragraph = 0
  for (const { text, part, sheet, label } of readTexts(bytes, said)) {
    if (said.has(text)) continue
    if (said.size < 200_000 && text.length < 1000) said.add(text)
    paragraph++
    flow.paragraph(text, { kind: 'part', part, ...(sheet !== undefined && { number: sheet }), paragraph }, label)
    context.progress()
    yield* flow.take()
  }
  yield* flow.end()
  if (!whole) yield gapOf('corrupt', 'content', DAMAGED)
}

/** What the library makes of the stream; false where that may not be all. */
async function giveCells(bytes: Buffer, context: ReadContext, flow: Flow, said: Set<string>): Promise<boolean> {
  // What does not begin as a workbook would be read as one of twenty other formats.
  if (bytes[0] !== BEGIN) return false
  try {
    const [sheetjs, numfmt] = await Promise.all([loadSheetJs(), import('numfmt')])
    const { workbook, whole } = sheetjs.read(disarm(bytes))
    context.progress()
    giveWorkbook(workbook, createFormats(numfmt), flow, said)
    for (const [index, text] of [...definedNames(workbook)].entries()) {
      said.add(text)
      flow.paragraph(text, { kind: 'part', part: 'names', paragraph: index + 1 })
    }
    // Random bytes are a workbook to the library, one without sheets.
    return whole && workbook.SheetNames.length > 0
  } catch {
    // The library's message may quote the file.
    return false
  }
}

async function* pivots(cfb: Cfb, context: ReadContext): AsyncGenerator<Segment> {
  const storage = childOf(cfb.root, PIVOT_STORAGE)
  const flow = createFlow(context)
  const said = new Set<string>()
  let paragraph = 0
  for (const stream of storage?.children ?? []) {
    const { bytes } = await cfb.bytes(stream, context.limits.nestedBytes)
    for (const { text } of readTexts(bytes, said)) {
      if (said.has(text)) continue
      said.add(text)
      flow.paragraph(text, { kind: 'part', part: 'pivot', paragraph: ++paragraph })
    }
  }
  yield* flow.end()
}
