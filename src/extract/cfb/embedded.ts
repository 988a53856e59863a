import { ReadProblem, type MemberSegment, type Segment } from '../../contract/index.js'
import { createFlow, gapOf, type Flow } from '../flow.js'
import type { ReadContext } from '../reader.js'
import { childOf, type Cfb, type CfbEntry } from './cfb.js'
import { isMacros, readMacros } from './macros.js'
import { parseNative } from './native.js'
import { readProperties } from './properties.js'

/** Streams that hold a file of another program as it is. */
const FILES = /^(?:package|contents|embeddedodf|package_stream|officedocument)$/i
/** Main streams of documents that can stand in a storage of their own. */
const MAIN = ['WordDocument', 'Workbook', 'Book', 'PowerPoint Document', '__properties_version1.0', 'VisioDocument']
const STORAGES_MAX = 10_000

/** The property sets of a document, each value once, labelled where it is who wrote it. */
export async function* propertySegments(cfb: Cfb, storage: CfbEntry, context: ReadContext): AsyncGenerator<Segment> {
  const flow = createFlow(context)
  for (const [index, { text, label }] of (await readProperties(cfb, storage)).entries())
    flow.paragraph(text, { kind: 'part', part: 'properties', paragraph: index + 1 }, label)
  yield* flow.end()
}

/**
 * Everything in a storage that is a file, a document or macros of its own, at any depth: files become members, documents too (the compound
 * document rooted at their storage), macros are text. What cannot be made out costs itself only.
 */
export async function* embeddedSegments(cfb: Cfb, root: CfbEntry, context: ReadContext): AsyncGenerator<Segment> {
  const stack: { storage: CfbEntry; path: string }[] = [{ storage: root, path: '' }]
  const flow = createFlow(context)
  for (let count = 0; stack.length > 0 && count < STORAGES_MAX; count++) {
    const { storage, path } = stack.pop() as { storage: CfbEntry; path: string }
    context.progress()
    if (isMacros(storage)) {
      yield* guarded(async function* () {
        yield* macroSegments(cfb, storage, context, flow)
      })
      continue
    }
    for (const entry of storage.children) {
      const name = `${path}${plain(entry.name)}`
      if (entry.kind === 'storage') {
        if (MAIN.some((main) => childOf(entry, main) !== undefined)) yield documentMember(cfb, entry, name, context)
        else stack.push({ storage: entry, path: `${name}/` })
      } else if (entry.name === '\x01Ole10Native') yield* guarded(() => nativeSegments(cfb, entry, name, context))
      else if (FILES.test(entry.name) && entry.bytes > 0) yield fileMember(cfb, entry, name, context)
    }
  }
}

/** The sources of a project of macros, a line each. */
export async function* macroSegments(
  cfb: Cfb,
  project: CfbEntry,
  context: ReadContext,
  flow: Flow = createFlow(context),
): AsyncGenerator<Segment> {
  let number = 0
  for (const { text } of await readMacros(cfb, project, context.limits.nestedBytes)) {
    number++
    for (const [index, line] of text.split(/\r?\n/).entries())
      if (line.trim() !== '') flow.paragraph(line, { kind: 'part', part: 'macros', number, paragraph: index + 1 })
    flow.break()
    yield* flow.take()
  }
}

async function* nativeSegments(cfb: Cfb, entry: CfbEntry, name: string, context: ReadContext): AsyncGenerator<Segment> {
  const { bytes, problem } = await cfb.bytes(entry, context.limits.nestedBytes)
  const file = parseNative(bytes)
  const flow = createFlow(context)
  for (const [index, path] of file.paths.entries()) flow.paragraph(path, { kind: 'part', part: 'links', paragraph: index + 1 })
  yield* flow.end()
  const { content } = file
  if (content.length > 0)
    yield {
      kind: 'member',
      name: file.name === '' ? name : file.name,
      bytes: content.length,
      async *open() {
        context.budget.inflated(content.length)
        yield content
      },
    }
  if (problem !== undefined) throw problem
}

const fileMember = (cfb: Cfb, entry: CfbEntry, name: string, { budget }: ReadContext): MemberSegment => ({
  kind: 'member',
  name,
  bytes: entry.bytes,
  async *open() {
    for await (const piece of cfb.stream(entry)) {
      budget.inflated(piece.length)
      yield piece
    }
  },
})

const documentMember = (cfb: Cfb, entry: CfbEntry, name: string, { budget }: ReadContext): MemberSegment => ({
  kind: 'member',
  name,
  bytes: entry.children.reduce((sum, { bytes }) => sum + bytes, 0),
  async *open() {
    for await (const piece of cfb.rootedAt(entry)) {
      budget.inflated(piece.length)
      yield piece
    }
  },
})

/** One object that is damaged costs itself only. */
async function* guarded(read: () => AsyncIterable<Segment>): AsyncGenerator<Segment> {
  try {
    yield* read()
  } catch (error) {
    const known = error instanceof ReadProblem ? error : undefined
    const detail = 'An object or the macros in the document are damaged; what could be made out was read.'
    yield gapOf(known?.reason ?? 'corrupt', known?.severity ?? 'content', known?.message ?? detail)
  }
}

/** Names of streams without the control characters that mark those of the system. */
const plain = (name: string): string => name.replace(/[\x00-\x1f/]/g, '')
