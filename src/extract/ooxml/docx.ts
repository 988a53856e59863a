import { ReadProblem, type MemberSegment, type Segment } from '../../contract/index.js'
import type { ReadContext, Reader } from '../reader.js'
import { openZip, type Zip, type ZipEntry } from '../zip.js'
import { readDocxPart } from './docx-part.js'
import type { DocxMemory } from './docx-walk.js'
import { partGap, sweepPart } from './sweep.js'
import { attribute, readXml } from './xml.js'

/** Kinds of parts that are walked with their structure, in reading order, by the end of their content type (ECMA-376-1, 11.3). */
const WALKED: readonly (readonly [part: string, type: RegExp, name: RegExp])[] = [
  [
    'body',
    /(?:wordprocessingml\.|ms-word\.)(?:document|template)(?:\.macroEnabled(?:Template)?)?\.main\+xml$/,
    /^word\/document\d{0,9}\.xml$/,
  ],
  ['header', /wordprocessingml\.header\+xml$/, /^word\/header\d{0,9}\.xml$/],
  ['footer', /wordprocessingml\.footer\+xml$/, /^word\/footer\d{0,9}\.xml$/],
  ['footnotes', /wordprocessingml\.footnotes\+xml$/, /^word\/footnotes\d{0,9}\.xml$/],
  ['endnotes', /wordprocessingml\.endnotes\+xml$/, /^word\/endnotes\d{0,9}\.xml$/],
  ['comments', /wordprocessingml\.comments\+xml$/, /^word\/comments\d{0,9}\.xml$/],
  ['glossary', /wordprocessingml\.document\.glossary\+xml$/, /^word\/glossary\/document\.xml$/],
]

const XML = /\.(?:xml|rels|vml|svg)$/i
const MEDIA =
  /\.(?:png|jpe?g|jpe|jfif|gif|bmp|dib|tiff?|emf|wmf|emz|wmz|wdp|hdp|webp|ico|pcx|pict?|odttf|ttf|otf|fntdata|mp[34]|m4[av]|wav|avi|wmv|wma|mov|mpe?g)$/i

/**
 * Reads a Word document (.docx, .docm, .dotx): text with its tables, headers, footers, notes, comments, tracked changes; every other part is
 * swept for text, embedded files become members. A part that is damaged costs itself only.
 */
export const readDocx: Reader = async function* (input, context) {
  const zip = await openZip(await input.random(), context)
  try {
    yield* readDocument(zip, context)
  } finally {
    zip.close()
  }
}

/** The same from parts that are open already. */
export async function* readDocument(zip: Zip, context: ReadContext): AsyncGenerator<Segment> {
  const types = await contentTypes(zip, context)
  const parts = zip.entries.filter(({ directory }) => !directory).map((entry) => ({ entry, kind: kindOf(entry, types) }))
  const memory: DocxMemory = { seen: new Set(), counts: new Map() }
  for (const [part] of WALKED) {
    for (const { entry, kind } of parts) if (kind === part) yield* readDocxPart(zip, entry, context, part, memory, numberOf(entry))
  }
  for (const { entry, kind } of parts) {
    context.progress()
    if (kind === 'swept') yield* sweepPart(zip, entry, context, shortName(entry), numberOf(entry))
    else if (kind === 'member') yield member(zip, entry)
  }
  const media = parts.filter(({ kind }) => kind === 'media').length
  if (media > 0) {
    const detail = `${media} embedded ${media === 1 ? 'image, font or recording was' : 'images, fonts or recordings were'} not searched for text.`
    yield { kind: 'gap', reason: 'no-text', severity: 'minor', detail }
  }
  if (zip.problem !== undefined) yield asGap(zip.problem)
  if (!parts.some(({ kind }) => kind === 'body')) {
    yield {
      kind: 'gap',
      reason: 'corrupt',
      severity: 'content',
      detail: 'The Word document has no main part; what else it holds was read.',
    }
  }
}

const asGap = ({ reason, severity, message }: ReadProblem): Segment => ({ kind: 'gap', reason, severity, detail: message })

/** Content types by part name, lower case: names of parts are equal whatever their case (ECMA-376-2, 6.2.2). */
async function contentTypes(zip: Zip, context: ReadContext): Promise<Map<string, string>> {
  const types = new Map<string, string>()
  const entry = zip.entries.find(({ name }) => name === '[Content_Types].xml')
  if (entry === undefined) return types
  try {
    const overrides = readXml<[string, string]>(zip.stream(entry), context, (emit) => ({
      open(name, attributes) {
        const part = attribute(attributes, 'PartName')
        const type = attribute(attributes, 'ContentType')
        if (name === 'Override' && part !== undefined && type !== undefined) emit([part.replace(/^\//, '').toLowerCase(), type])
      },
    }))
    for await (const [name, type] of overrides) types.set(name, type)
  } catch (error) {
    // The names of the parts tell as much, and the part is swept like any other, which reports the damage.
    partGap(error, entry, { kind: 'part', part: 'package', paragraph: 1 })
  }
  return types
}

function kindOf({ name }: ZipEntry, types: ReadonlyMap<string, string>): string {
  const type = types.get(name.toLowerCase())
  const walked = WALKED.find(([, byType, byName]) => (type === undefined ? byName.test(name) : byType.test(type)))
  if (walked !== undefined) return walked[0]
  if (XML.test(name) || (type !== undefined && /[+/]xml$/.test(type))) return 'swept'
  return MEDIA.test(name) || (type !== undefined && /^(?:image|audio|video|font)\//.test(type)) ? 'media' : 'member'
}

/** 2 for header2.xml. */
function numberOf({ name }: ZipEntry): number | undefined {
  const digits = /(\d{1,9})\.[A-Za-z]{1,5}(?:\.rels)?$/.exec(name)?.[1]
  return digits === undefined ? undefined : Number(digits)
}

const FOLDERS: readonly (readonly [start: string, name: string])[] = [
  ['docProps/', 'properties'],
  ['customXml/', 'custom-xml'],
  ['_xmlsignatures/', 'signatures'],
]

/** What a part is called in a place: its folder or file name where those are Office's own words. */
function shortName({ name }: ZipEntry): string {
  if (name.endsWith('.rels')) return 'links'
  const folder = FOLDERS.find(([start]) => name.startsWith(start))
  if (folder !== undefined) return folder[1]
  const plain = /([A-Za-z]{1,40})\d{0,9}\.[A-Za-z]{1,5}$/.exec(name)?.[1]
  return plain ?? 'other'
}

function member(zip: Zip, entry: ZipEntry): MemberSegment {
  const { name, bytes, modified } = entry
  return { kind: 'member', name, bytes, ...(modified !== undefined && { modified }), open: () => zip.stream(entry) }
}
