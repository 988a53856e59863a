import { ReadProblem, type MemberSegment, type Place, type Segment } from '../../contract/index.js'
import { createFlow, flowOf, gapOf } from '../flow.js'
import { partGap, sweepPart } from '../ooxml/sweep.js'
import { readXml } from '../ooxml/xml.js'
import type { ReadContext, Reader } from '../reader.js'
import { openZip, type Zip, type ZipEntry } from '../zip.js'
import { readManifest } from './manifest.js'
import { unlockPackage } from './unlock.js'
import { createMemory, walkOdf, type OdfMemory } from './walk.js'

const MEDIA = /\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|svm|svgz|webp|ico|wdp|mp[34]|m4[av]|wav|avi|wmv|mov|mpe?g|ogg|ttf|otf|eot|woff2?|pdf)$/i
/** What programs keep for themselves. */
const SETTINGS = /^(?:settings\.xml|layout-cache|Thumbnails\/|Configurations2\/|META-INF\/manifest\.xml$|mimetype$)|\/settings\.xml$/
const SWEPT = /\.(?:xml|xba|xlb|xdl|rdf|svg)$/i
/** What a whole document lies in, of which the main one is the first. */
const CONTENT = /(?:^|\/)(content|styles|meta)\.xml$/

/**
 * Reads an OpenDocument text, sheet, presentation or drawing and their templates: content, headers and footers, notes, comments, tracked changes,
 * properties, then the documents embedded in it; every other part is swept for text, other files in it become members.
 * @throws ReadProblem 'encrypted' where a password protects it that was not given, 'corrupt' where it is no zip.
 */
export const readOpenDocument: Reader = async function* (input, context) {
  const packed = await openZip(await input.random(), context)
  try {
    const manifest = await readManifest(packed, context)
    const zip = manifest.encrypted ? await unlockPackage(packed, manifest, context) : packed
    const main = mainOf(manifest.types.get('/') ?? (await mimetype(zip)), input.name)
    const memory = createMemory()
    const done = new Set<ZipEntry>()
    const files = zip.entries.filter(({ directory }) => !directory)
    const documents = files.filter(({ name }) => CONTENT.test(name))
    const order = (name: string): number =>
      [name.includes('/') ? 1 : 0, 'content styles meta'.split(' ').indexOf(CONTENT.exec(name)?.[1] ?? '')].reduce((sum, n) => sum * 3 + n)
    for (const entry of documents.sort((a, b) => order(a.name) - order(b.name))) {
      done.add(entry)
      yield* readPart(zip, entry, context, partOf(entry.name, main), memory)
    }
    if (!files.some(({ name }) => name === 'content.xml'))
      yield gapOf('corrupt', 'content', 'The OpenDocument file has no content; what else it holds was read.')
    yield* readOthers(
      zip,
      files.filter((entry) => !done.has(entry)),
      context,
      manifest.types,
    )
    if (zip.problem !== undefined) yield gapOf(zip.problem.reason, zip.problem.severity, zip.problem.message)
  } finally {
    packed.close()
  }
}

/** Reads an OpenDocument file in one piece of XML (.fodt, .fods, .fodp, .fodg). */
export const readFlatOpenDocument: Reader = async function* (input, context) {
  const main = mainOf(/office:mimetype="([^"]{1,100})"/.exec(Buffer.from(input.head).toString('latin1'))?.[1], input.name)
  yield* walked(
    context,
    (build) => readXml<Segment>(input.stream(), context, build),
    main,
    createMemory(),
    (error) => {
      if (!(error instanceof ReadProblem)) throw error
      return gapOf(error.reason, error.severity, error.message)
    },
  )
}

function mainOf(type: string | undefined, name: string): string {
  const kind = /opendocument\.(text|spreadsheet|presentation|graphics)/.exec(type ?? '')?.[1] ?? ''
  if (kind === 'spreadsheet' || /\.(?:f?ods|ots)$/i.test(name)) return 'sheets'
  if (kind === 'graphics' || /\.(?:f?odg|otg)$/i.test(name)) return 'drawing'
  return 'body'
}

function partOf(name: string, main: string): string {
  const stem = CONTENT.exec(name)?.[1]
  if (stem === 'meta') return 'properties'
  return name.includes('/') ? 'object' : stem === 'styles' ? 'styles' : main
}

const readPart = (zip: Zip, entry: ZipEntry, context: ReadContext, part: string, memory: OdfMemory): AsyncGenerator<Segment> => {
  const place: Place = { kind: 'part', part, paragraph: 1 }
  return walked(
    context,
    (build) => readXml<Segment>(zip.stream(entry), context, build),
    part,
    memory,
    (error) => partGap(error, entry, place),
  )
}

function walked(
  context: ReadContext,
  read: Parameters<typeof flowOf>[0],
  part: string,
  memory: OdfMemory,
  onError: (error: unknown) => Segment,
): AsyncGenerator<Segment> {
  const flow = createFlow(context)
  return flowOf(read, flow, walkOdf(part, memory, flow), onError)
}

async function* readOthers(
  zip: Zip,
  entries: readonly ZipEntry[],
  context: ReadContext,
  types: ReadonlyMap<string, string>,
): AsyncGenerator<Segment> {
  let media = 0
  for (const entry of entries) {
    const { name } = entry
    context.progress()
    if (SETTINGS.test(name)) continue
    if (MEDIA.test(name) && !/\.pdf$/i.test(name)) media++
    else if (/^ObjectReplacements\//.test(name) || /^(?:image|audio|video)\//.test(types.get(name) ?? '')) media++
    else if (SWEPT.test(name)) yield* sweepPart(zip, entry, context, /^(?:Basic|Dialogs)\//.test(name) ? 'macros' : 'other')
    else yield member(zip, entry)
  }
  if (media === 0) return
  const subject = media === 1 ? 'image or recording was' : 'images or recordings were'
  yield gapOf('no-text', 'minor', `${media} embedded ${subject} not searched for text.`)
}

function member(zip: Zip, entry: ZipEntry): MemberSegment {
  const { name, bytes, modified } = entry
  return { kind: 'member', name, bytes, ...(modified !== undefined && { modified }), open: () => zip.stream(entry) }
}

async function mimetype(zip: Zip): Promise<string> {
  const entry = zip.entries.find(({ name, bytes }) => name === 'mimetype' && bytes < 1000)
  if (entry === undefined) return ''
  let type = ''
  try {
    for await (const chunk of zip.stream(entry)) type += Buffer.from(chunk).toString('latin1')
  } catch (error) {
    if (!(error instanceof ReadProblem)) throw error
  }
  return type
}
