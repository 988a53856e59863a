import { inflateSync } from 'node:zlib'
import { ReadProblem, type Place, type Segment } from '../../contract/index.js'
import { childOf, openCfb } from '../cfb/cfb.js'
import { embeddedSegments, propertySegments } from '../cfb/embedded.js'
import { createFlow, gapOf, type Flow } from '../flow.js'
import { AUTHOR } from '../labelled.js'
import { decodeLink } from '../ooxml/sweep.js'
import type { ReadContext, Reader } from '../reader.js'
import { readAtoms, type Atom } from './atoms.js'

/** Types of records ([MS-PPT] 2.13.24). */
const T = {
  slide: 1006,
  slidePersist: 1011,
  notes: 1008,
  mainMaster: 1016,
  handout: 4041,
  slideList: 4080,
  textChars: 4000,
  textBytes: 4008,
  cString: 4026,
  textHeader: 3999,
  comment: 12000,
  headersFooters: 4057,
  hyperlink: 4055,
  userEdit: 4085,
  persistDirectory: 6002,
  externalObject: 4113,
  fonts: 2005,
  tags: 5000,
  drawing: 0xf00d,
  shapeOptions: 0xf00b,
  vba: 1023,
} as const
const DAMAGED =
  'The presentation is damaged or cut short; what could be made out was read. Open it in PowerPoint, save it as .pptx and scan that.'
/** Names of the program's own fonts and styles are no text. */
const SILENT: ReadonlySet<number> = new Set([T.fonts])

/**
 * Reads .ppt, .pps and .pot, PowerPoint 97 to 2003 ([MS-PPT]): slides in the order of the file's list with their notes and comments, masters, headers and footers,
 * links; properties, macros, embedded objects. Text is found by its records wherever they stand, so that deleted and damaged slides are read too. Held whole.
 * Written here: no kept library reads the format.
 */
export const readPpt: Reader = async function* (input, context) {
  const cfb = await openCfb(await input.random())
  const stream = childOf(cfb.root, 'PowerPoint Document')
  if (stream === undefined) throw new ReadProblem('corrupt', DAMAGED)
  const { bytes, problem } = await cfb.bytes(stream, context.limits.nestedBytes)
  yield* readStream(bytes, context)
  yield* objects(bytes, context)
  yield* propertySegments(cfb, cfb.root, context)
  yield* embeddedSegments(cfb, cfb.root, context)
  const pictures = childOf(cfb.root, 'Pictures')
  if (pictures !== undefined && pictures.bytes > 0)
    yield gapOf('no-text', 'minor', 'Pictures in the presentation were not searched for text.')
  const worst = problem ?? cfb.problem
  if (worst !== undefined) yield gapOf(worst.reason, worst.severity, worst.message)
  else if (!hasDocument(bytes)) yield gapOf('corrupt', 'content', DAMAGED)
}

/** The stream begins with the document, or with what was edited last. */
const hasDocument = (bytes: Buffer): boolean => bytes.length > 8 && bytes.includes(Buffer.from([0xe8, 0x03]), 0)

function* readStream(bytes: Buffer, context: ReadContext): Generator<Segment> {
  const flow = createFlow(context)
  const places = createPlaces(slideNumbers(bytes))
  let count = 0
  let last: Atom | undefined
  for (const atom of readAtoms(bytes)) {
    if (++count % 10_000 === 0) context.progress()
    places.see(atom)
    const text = textOf(bytes, atom)
    if (text === undefined || atom.path.some(({ type }) => SILENT.has(type))) continue
    const container = atom.path.findLast(({ type }) => CONTAINERS.has(type))
    if (container !== last) flow.break()
    last = container
    give(flow, text, places.of(atom), atom)
    yield* flow.take()
  }
  yield* flow.end()
}

const CONTAINERS: ReadonlySet<number> = new Set([T.slide, T.notes, T.mainMaster, T.handout, T.slideList])

function give(flow: Flow, text: string, place: () => Place, atom: Atom): void {
  const isAuthor = atom.type === T.cString && atom.path.at(-1)?.type === T.comment && atom.instance === 0
  for (const paragraph of text.split(/[\r\n]+/))
    if (paragraph.trim() !== '') flow.paragraph(paragraph, place(), isAuthor ? AUTHOR : undefined)
}

function textOf(bytes: Buffer, { type, instance, start, end, path }: Atom): string | undefined {
  if (type === T.textChars || type === T.cString) {
    const text = clean(bytes.subarray(start, end).toString('utf16le'))
    // Names of tags and add-ins of programs.
    if (type === T.cString && instance === 0 && /^_{3}PPT\d/.test(text)) return undefined
    return path.some(({ type: around }) => around === T.hyperlink) ? decodeLink(text) : text
  }
  // Each byte is the low one of a character ([MS-PPT] 2.9.44).
  if (type === T.textBytes) return clean(bytes.subarray(start, end).toString('latin1'))
  if (type === T.shapeOptions) return shapeTexts(bytes.subarray(start, end), instance)
  return undefined
}

/** 0B is a line break within a paragraph; other control characters stand for fields. */
const clean = (text: string): string => text.replace(/\v/g, ' ').replace(/[\u0000-\u0008\f\u000e-\u001f\ufffe\uffff]/g, '')

/** Texts among the options of a shape ([MS-ODRAW] 2.3): WordArt 00C0, name 0380, description 0381, script 023F… */
const SHAPE_TEXTS: ReadonlySet<number> = new Set([0x00c0, 0x0381, 0x038d])

function shapeTexts(options: Buffer, count: number): string | undefined {
  const texts: string[] = []
  let data = count * 6
  for (let i = 0; i < count && (i + 1) * 6 <= options.length; i++) {
    const id = options.readUInt16LE(i * 6)
    if ((id & 0x8000) === 0) continue
    const size = options.readUInt32LE(i * 6 + 2)
    if (SHAPE_TEXTS.has(id & 0x3fff)) texts.push(clean(options.subarray(data, data + size).toString('utf16le')))
    data += size
  }
  return texts.length === 0 ? undefined : texts.join('\n')
}

interface Slides {
  /** Number of the slide by where its container's data begins. */
  slides: ReadonlyMap<number, number>
  /** The same for its notes. */
  notes: ReadonlyMap<number, number>
}

/** Which slide a container is: the list of slides names them by id, and the directories of saved objects tell where those lie ([MS-PPT] 2.3.4, 2.4.14). */
function slideNumbers(bytes: Buffer): Slides {
  const offsets = new Map<number, number>()
  const lists: { instance: number; id: number }[] = []
  for (const { type, start, end, path } of readAtoms(bytes)) {
    if (type === T.persistDirectory) {
      for (let at = start; at + 4 <= end;) {
        const entry = bytes.readUInt32LE(at)
        const [first, count] = [entry & 0xfffff, entry >>> 20]
        at += 4
        for (let i = 0; i < count && at + 4 <= end; i++, at += 4) offsets.set(first + i, bytes.readUInt32LE(at))
      }
    } else if (type === T.slidePersist && start + 4 <= end) {
      const list = path.findLast((around) => around.type === T.slideList)
      if (list !== undefined) lists.push({ instance: list.instance, id: bytes.readUInt32LE(start) })
    }
  }
  const of = (instance: number): Map<number, number> => {
    const numbers = new Map<number, number>()
    const ids = lists.filter((entry) => entry.instance === instance)
    ids.forEach(({ id }, index) => {
      const offset = offsets.get(id)
      if (offset !== undefined) numbers.set(offset + 8, index + 1)
    })
    return numbers
  }
  return { slides: of(0), notes: of(2) }
}

function createPlaces({ slides, notes }: Slides): { see(atom: Atom): void; of(atom: Atom): () => Place } {
  const counts = new Map<string, number>()
  let listed = 0
  const spares = new Map([slides, notes].map((known) => [known, Math.max(0, ...known.values())]))
  const extra = new Map<number, number>()
  const numberOf = (known: ReadonlyMap<number, number>, container: Atom): number => {
    const number = known.get(container.start) ?? extra.get(container.start)
    if (number !== undefined) return number
    const spare = (spares.get(known) ?? 0) + 1
    spares.set(known, spare)
    extra.set(container.start, spare)
    return spare
  }
  const partOf = (atom: Atom): { part: string; number?: number } => {
    const container = atom.path.findLast(({ type }) => CONTAINERS.has(type))
    if (atom.path.some(({ type }) => type === T.comment)) {
      const slide = atom.path.findLast(({ type }) => type === T.slide)
      return { part: 'comments', ...(slide && { number: numberOf(slides, slide) }) }
    }
    if (container?.type === T.slide) return { part: 'slide', number: numberOf(slides, container) }
    if (container?.type === T.notes) return { part: 'notes', number: numberOf(notes, container) }
    if (container?.type === T.slideList)
      return { part: container.instance === 2 ? 'notes' : container.instance === 1 ? 'master' : 'slide', number: Math.max(1, listed) }
    if (container?.type === T.mainMaster) return { part: 'master' }
    return { part: container?.type === T.handout ? 'handout' : 'presentation' }
  }
  return {
    see({ type }) {
      // The texts of a slide may stand in the list of slides, behind the slide's entry.
      if (type === T.slideList) listed = 0
      else if (type === T.slidePersist) listed++
    },
    of(atom) {
      const { part, number } = partOf(atom)
      const key = `${part} ${number ?? ''}`
      return () => {
        const paragraph = (counts.get(key) ?? 0) + 1
        counts.set(key, paragraph)
        return { kind: 'part', part, ...(number !== undefined && { number }), paragraph }
      }
    },
  }
}

/** Embedded objects: compound documents, packed or not, behind the size that they unpack to ([MS-PPT] 2.10.34). */
function* objects(bytes: Buffer, { budget, limits }: ReadContext): Generator<Segment> {
  let number = 0
  for (const { type, instance, start, end } of readAtoms(bytes)) {
    if (type !== T.externalObject || end - start < 8) continue
    number++
    const data = bytes.subarray(start, end)
    let content: Buffer
    try {
      content = instance === 0 ? data : inflateSync(data.subarray(4), { maxOutputLength: limits.nestedBytes })
    } catch {
      yield gapOf('corrupt', 'content', 'An object in the presentation could not be unpacked.')
      continue
    }
    yield {
      kind: 'member',
      name: `object ${number}`,
      bytes: content.length,
      async *open() {
        budget.inflated(content.length)
        yield content
      },
    }
  }
}
