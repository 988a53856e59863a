import { ReadProblem, type Segment } from '../../contract/index.js'
import type { ReadContext, Reader } from '../reader.js'
import { zipKind } from '../sniff-zip.js'
import type { Zip, ZipEntry } from '../zip.js'
import { decodeXml } from './xml.js'

const DAMAGED = 'The Office document in one piece of XML is damaged or cut short; what could be made out was read.'
const ATTRIBUTE = (name: string): RegExp => new RegExp(`(?:^|[\\s:])${name}\\s{0,9}=\\s{0,9}["']([^"']{0,1000})["']`)
const NAME = ATTRIBUTE('name')

/**
 * Reads Flat OPC (ECMA-376-2, annex; what Word saves as "XML document"): a package whose parts stand one behind the other in one file. They are given to
 * the reader of the document that they make. Held whole.
 * @throws ReadProblem 'too-large' beyond `limits.nestedBytes`, 'unsupported' where the parts make no document.
 */
export const readFlatOoxml: Reader = async function* (input, context) {
  let text = ''
  for await (const piece of decodeXml(input.stream())) {
    text += piece
    context.progress()
    if (text.length > context.limits.nestedBytes)
      throw new ReadProblem(
        'too-large',
        'A document of this kind has to be held in memory, and this one is larger than the limit (nestedBytes).',
      )
  }
  const { zip, complete } = packageOf(text)
  yield* await documentOf(zip, context)
  if (!complete) yield { kind: 'gap', reason: 'corrupt', severity: 'content', detail: DAMAGED }
}

async function documentOf(zip: Zip, context: ReadContext): Promise<AsyncIterable<Segment>> {
  const kind = zipKind(zip.entries.map(({ name }) => name))
  if (kind === 'docx') return (await import('./docx.js')).readDocument(zip, context)
  if (kind === 'xlsx') return (await import('./xlsx.js')).readWorkbookParts(zip, context)
  if (kind === 'pptx') return (await import('./pptx.js')).readPresentation(zip, context)
  throw new ReadProblem('unsupported', 'The parts of this Office package make no document. Save it as .docx, .xlsx or .pptx and scan that.')
}

/** The parts as the entries of an archive. A part is cut out as it stands: each brings its own namespaces. */
function packageOf(text: string): { zip: Zip; complete: boolean } {
  const contents = new Map<ZipEntry, () => Buffer>()
  let complete = true
  for (let at = nextTag(text, 'part', 0); at !== undefined;) {
    const tagEnd = text.indexOf('>', at.end)
    if (tagEnd === -1) {
      complete = false
      break
    }
    const name = NAME.exec(text.slice(at.end, tagEnd))?.[1]?.replace(/^\//, '') ?? ''
    const close = text.indexOf(`</${at.prefix}part>`, tagEnd)
    if (close === -1) complete = false
    const body = text.slice(tagEnd + 1, close === -1 ? undefined : close)
    if (name !== '') addPart(contents, name, body)
    at = close === -1 ? undefined : nextTag(text, 'part', close + 6)
  }
  const zip: Zip = {
    entries: [...contents.keys()],
    async *stream(entry) {
      const bytes = contents.get(entry)?.() ?? Buffer.alloc(0)
      for (let from = 0; from < bytes.length; from += 64 * 1024) yield bytes.subarray(from, from + 64 * 1024)
    },
    close: () => undefined,
  }
  return { zip, complete }
}

/** The beginning of the next element of that name behind any prefix. */
function nextTag(text: string, name: string, from: number): { end: number; prefix: string } | undefined {
  const pattern = new RegExp(`<([A-Za-z][\\w.-]{0,30}:)?${name}(?=[\\s>/])`, 'g')
  pattern.lastIndex = from
  const match = pattern.exec(text)
  return match === null ? undefined : { end: pattern.lastIndex, prefix: match[1] ?? '' }
}

function addPart(contents: Map<ZipEntry, () => Buffer>, name: string, body: string): void {
  for (const kind of ['xmlData', 'binaryData'] as const) {
    const tag = nextTag(body, kind, 0)
    if (tag === undefined) continue
    const start = body.indexOf('>', tag.end) + 1
    const stop = body.lastIndexOf(`</${tag.prefix}${kind}`)
    const inner = body.slice(start, stop === -1 ? undefined : stop)
    const entry: ZipEntry = { name, bytes: inner.length, packed: inner.length, encrypted: false, directory: false }
    contents.set(entry, () => Buffer.from(inner, kind === 'xmlData' ? 'utf8' : 'base64'))
    return
  }
}
