import type { Segment } from '../../contract/index.js'
import { createFlow, flowOf, gapOf } from '../flow.js'
import type { ReadContext, Reader } from '../reader.js'
import { openZip, type Zip, type ZipEntry } from '../zip.js'
import { walkDrawing, type DrawingMemory } from './drawing-walk.js'
import { partGap, sweepPart } from './sweep.js'
import { attribute, prefixedAttribute, readXml } from './xml.js'
import { openPackage, type Link, type Package } from './xlsx-package.js'
import { readRest } from './xlsx-rest.js'

/** Parts that hang at a slide, in the order in which they are read: [last word of the link's type, name for the places]. */
const AT_SLIDE: readonly (readonly [type: RegExp, part: string])[] = [
  [/^notesSlide$/, 'notes'],
  [/^comments$/, 'comments'],
  [/^diagramData$/, 'diagram'],
]
const SLIDE = /^ppt\/slides\/[^/]+\.xml$/i
const OTHERS: readonly (readonly [name: RegExp, part: string])[] = [
  [/^ppt\/slideLayouts\/[^/]*?(\d{0,6})\.xml$/i, 'layout'],
  [/^ppt\/slideMasters\/[^/]*?(\d{0,6})\.xml$/i, 'master'],
  [/^ppt\/notesMasters\/[^/]*?(\d{0,6})\.xml$/i, 'notes master'],
  [/^ppt\/handoutMasters\/[^/]*?(\d{0,6})\.xml$/i, 'handout master'],
]

/**
 * Reads a PowerPoint presentation (.pptx, .pptm, .ppsx, .potx): the slides in their order, hidden ones like the others, each with its notes, comments,
 * charts and diagrams; then layouts and masters; every other part is swept for text, embedded files become members.
 * A damaged part costs itself only.
 */
export const readPptx: Reader = async function* (input, context) {
  const zip = await openZip(await input.random(), context)
  try {
    yield* readPresentation(zip, context)
  } finally {
    zip.close()
  }
}

/** The same from parts that are open already. */
export async function* readPresentation(zip: Zip, context: ReadContext): AsyncGenerator<Segment> {
  const parts = openPackage(zip, context)
  const memory: DrawingMemory = { seen: new Set(), tables: 0, authors: await readAuthors(zip, context) }
  const done = new Set<ZipEntry | undefined>()
  const slides = await listSlides(parts, context)
  for (const [index, slide] of slides.entries()) {
    const number = index + 1
    done.add(slide)
    yield* readPart(zip, slide, context, 'slide', number, memory)
    const links = await parts.links(slide)
    for (const [type, part] of AT_SLIDE) {
      for (const link of links)
        if (type.test(link.type)) yield* once(link, done, () => readPart(zip, link.entry, context, part, number, memory))
    }
    for (const link of links)
      if (/^chart(?:Ex)?$/.test(link.type)) yield* once(link, done, () => sweepPart(zip, link.entry, context, 'chart', number))
  }
  for (const entry of zip.entries) {
    const found = OTHERS.map(([name, part]) => ({ match: name.exec(entry.name), part })).find(({ match }) => match !== null)
    if (found === undefined || done.has(entry)) continue
    done.add(entry)
    const digits = found.match?.[1] ?? ''
    yield* readPart(zip, entry, context, found.part, digits === '' ? undefined : Number(digits), memory)
  }
  yield* readRest(zip, context, done)
  if (zip.problem !== undefined) yield gapOf(zip.problem.reason, zip.problem.severity, zip.problem.message)
  if (slides.length === 0)
    yield gapOf('corrupt', 'content', 'The presentation has no slides that could be found; what else it holds was read.')
}

async function* once({ entry }: Link, done: Set<ZipEntry | undefined>, read: () => AsyncIterable<Segment>): AsyncGenerator<Segment> {
  if (done.has(entry)) return
  done.add(entry)
  yield* read()
}

function readPart(
  zip: Zip,
  entry: ZipEntry,
  context: ReadContext,
  part: string,
  number: number | undefined,
  memory: DrawingMemory,
): AsyncGenerator<Segment> {
  const flow = createFlow(context)
  return flowOf(
    (build) => readXml<Segment>(zip.stream(entry), context, build),
    flow,
    walkDrawing(part, number, memory, flow),
    (error) => partGap(error, entry, { kind: 'part', part, ...(number !== undefined && { number }), paragraph: 1 }),
  )
}

/** The slides as the presentation lists them; then those that it does not. */
async function listSlides(parts: Package, context: ReadContext): Promise<ZipEntry[]> {
  const root = (await parts.links()).find(({ type }) => type === 'officeDocument')?.entry ?? parts.part('ppt/presentation.xml')
  const slides = new Set<ZipEntry>()
  if (root !== undefined) {
    const links = new Map((await parts.links(root)).map(({ id, entry }) => [id, entry]))
    const ids = readXml<string>(parts.zip.stream(root), context, (emit) => ({
      open(name, attributes) {
        if (name === 'sldId') emit(prefixedAttribute(attributes, 'id') ?? '')
      },
    }))
    try {
      for await (const id of ids) {
        const entry = links.get(id)
        if (entry !== undefined) slides.add(entry)
      }
    } catch (error) {
      // The sweep reads this part too, and reports what is wrong with it; slides are found by their names.
      partGap(error, root, { kind: 'part', part: 'presentation', paragraph: 1 })
    }
  }
  const order = (entry: ZipEntry): number => Number(/(\d{1,9})\.xml$/i.exec(entry.name)?.[1] ?? 0)
  const spare = parts.zip.entries.filter((entry) => SLIDE.test(entry.name) && !slides.has(entry))
  return [...slides, ...spare.sort((a, b) => order(a) - order(b))]
}

/** Who comments: commentAuthors.xml of PowerPoint to 2019, authors.xml of today's threaded comments. */
async function readAuthors(zip: Zip, context: ReadContext): Promise<Map<string, string>> {
  const authors = new Map<string, string>()
  for (const entry of zip.entries) {
    if (!/^ppt\/(?:commentAuthors|authors)\.xml$/i.test(entry.name)) continue
    const events = readXml<never>(zip.stream(entry), context, () => ({
      open(name, attributes) {
        const id = attribute(attributes, 'id')
        const author = attribute(attributes, 'name')
        if ((name === 'cmAuthor' || name === 'author') && id !== undefined && author !== undefined) authors.set(id, author)
      },
    }))
    try {
      for await (const _ of events);
    } catch (error) {
      // The sweep reads it again and reports the damage.
      partGap(error, entry, { kind: 'part', part: 'comments', paragraph: 1 })
    }
  }
  return authors
}
