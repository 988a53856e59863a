import { ReadProblem, type GapSegment, type Place, type Segment } from '../../contract/index.js'
import { addLabelled } from '../labelled.js'
import { createParagraphs } from '../paragraphs.js'
import type { ReadContext } from '../reader.js'
import type { Zip, ZipEntry } from '../zip.js'
import { isPlausible } from './plausible.js'
import { attributeLabel, elementLabels } from './said-by.js'
import { attribute, readXml, type Attributes, type XmlHandler } from './xml.js'

/** Text of an XML part: a new paragraph, or the next stretch of the one before. */
interface Stretch {
  text: string
  fresh: boolean
  /** Says in the flow what the paragraph is; places do not count it. */
  label?: string | undefined
}

/** A paragraph longer than this is handed on in stretches, in characters. */
const STRETCH_MAX = 64 * 1024
/** Attribute values that are remembered so that each is given once. */
const SEEN_MAX = 20_000

/** Elements that do not part words: runs of WordprocessingML, SpreadsheetML and DrawingML, fields. */
const INLINE = new Set(['r', 't', 'fld'])
const RUN_PROPERTIES = new Set(['rPr', 'endParaRPr'])
const SEPARATORS: Record<string, string> = { br: '\n', cr: '\n', tab: '\t' }

/**
 * Reads any XML part without knowing its structure: every text, and every attribute value that a person may have written,
 * each as a paragraph of its own. Of a `.rels` part only the links that lead out of the file. A part that is damaged ends with a gap.
 * @param part short name for the places; @param number which of several such parts.
 */
export async function* sweepPart(zip: Zip, entry: ZipEntry, context: ReadContext, part: string, number?: number): AsyncGenerator<Segment> {
  const join = createParagraphs(context)
  let paragraph = 0
  const place = (): Place => ({ kind: 'part', part, ...(number !== undefined && { number }), paragraph })
  const take = ({ text, fresh, label }: Stretch): Segment[] => {
    if (isStatistics(entry, text)) return []
    if (!fresh) return join.more(text)
    paragraph++
    return addLabelled(join, label, text, place())
  }
  const late: Stretch[] = []
  let text: Stretches | undefined
  let failure: GapSegment | undefined
  try {
    for await (const stretch of readXml<Stretch>(zip.stream(entry), context, (emit) => {
      text = createStretches((stretch) => (failure === undefined ? emit(stretch) : late.push(stretch)))
      return handlerFor(entry)(text)
    })) {
      yield* take(stretch)
    }
  } catch (error) {
    failure = partGap(error, entry, place())
    // The paragraph in which the part broke off.
    text?.end()
    for (const stretch of late) yield* take(stretch)
  }
  yield* join.end()
  if (failure !== undefined) yield failure
}

/** Counts, switches and dates that Office keeps of every document; a custom property may be any number and is given. */
const STATISTICS = /^(?:-?[\d.]{1,10}|true|false|\d{4}-\d\d-\d\dT[\d:.]{5,15}Z?)$/
const isStatistics = (entry: ZipEntry, text: string): boolean => /^docProps\/(?:app|core)\.xml$/.test(entry.name) && STATISTICS.test(text)

const handlerFor = ({ name }: ZipEntry): ((text: Stretches) => XmlHandler) =>
  name.endsWith('.rels') ? linkHandler : name.startsWith('customXml/') ? dataHandler : (text) => partHandler(text, elementLabels(name))

/** What went wrong in one part, so that the others can still be read. @throws what is no ReadProblem. */
export function partGap(error: unknown, entry: ZipEntry, place: Place): GapSegment {
  if (!(error instanceof ReadProblem)) throw error
  // Office writes VML that is not well-formed (<br> without an end); its text is read all the same.
  const severity = error.reason === 'corrupt' && /\.vml$/i.test(entry.name) ? 'minor' : error.severity
  return { kind: 'gap', reason: error.reason, severity, place, detail: error.message }
}

/** Parts that Office wrote: runs are joined, of the attributes only the plausible ones are given, each value once. */
function partHandler(text: Stretches, labels?: Readonly<Record<string, string>>): XmlHandler {
  const seen = new Set<string>()
  let properties = 0
  return {
    open(name, attributes) {
      if (RUN_PROPERTIES.has(name)) properties++
      if (properties === 0) {
        const separator = SEPARATORS[name]
        if (separator !== undefined) text.add(separator)
      }
      for (const key in attributes) {
        const value = attributes[key] as string
        if (!isPlausible(name, key, value) || seen.has(value)) continue
        if (seen.size < SEEN_MAX && value.length < 200) seen.add(value)
        text.aside(value, attributeLabel(name, key))
      }
      if (properties === 0 && !INLINE.has(name) && SEPARATORS[name] === undefined) text.end(labels?.[name])
    },
    close(name) {
      if (RUN_PROPERTIES.has(name)) properties = Math.max(0, properties - 1)
      else if (properties === 0 && !INLINE.has(name) && SEPARATORS[name] === undefined) text.end()
    },
    text: (piece) => text.add(piece),
  }
}

/** Data that a person or program put into the file: every text and every attribute stands for itself. */
function dataHandler(text: Stretches): XmlHandler {
  return {
    open(_name, attributes) {
      for (const key in attributes) {
        const value = attributes[key] as string
        if (value !== '' && !key.startsWith('xmlns')) text.aside(value)
      }
      text.end()
    },
    close: () => text.end(),
    text: (piece) => text.add(piece),
  }
}

function linkHandler(text: Stretches): XmlHandler {
  return {
    open(name, attributes) {
      const link = name === 'Relationship' ? outwardLink(attributes) : undefined
      if (link !== undefined) text.aside(link)
      text.end()
    },
  }
}

/** Target of a relationship that leads out of the file, percent signs resolved; undefined for one that stays inside. */
function outwardLink(attributes: Attributes): string | undefined {
  const target = attribute(attributes, 'Target')
  if (target === undefined) return undefined
  const outward = attribute(attributes, 'TargetMode') === 'External' || /^(?:mailto|tel|sms|callto):/i.test(target)
  return outward ? decodeLink(target) : undefined
}

/** A link as a person reads it: %E5%B1%B1 is 山. What is no valid UTF-8 stays as it is. */
export function decodeLink(link: string): string {
  try {
    return decodeURIComponent(link)
  } catch {
    return link
  }
}

interface Stretches {
  add(text: string): void
  /** The paragraph is over. @param label of the next one. */
  end(label?: string): void
  /** A paragraph of its own that comes behind the one being gathered. */
  aside(text: string, label?: string): void
}

/** Gathers text to paragraphs, leaves out those of white space only, and hands long ones on before they end. */
function createStretches(emit: (stretch: Stretch) => void): Stretches {
  let pending = ''
  let fresh = true
  let label: string | undefined
  let asides: { text: string; label: string | undefined }[] = []
  const flush = (): void => {
    if (pending.trim() !== '') {
      emit({ text: pending, fresh, label })
      fresh = false
    }
    pending = ''
  }
  return {
    add(text) {
      pending += text
      if (pending.length < STRETCH_MAX) return
      flush()
    },
    end(next) {
      flush()
      fresh = true
      label = next
      for (const aside of asides) emit({ ...aside, fresh: true })
      if (asides.length > 0) asides = []
    },
    aside: (text, label) => void asides.push({ text, label }),
  }
}
