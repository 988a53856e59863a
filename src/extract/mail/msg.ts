import type { GapSegment, Segment } from '../../contract/index.js'
import { childOf, openCfb, type Cfb, type CfbEntry } from '../cfb/cfb.js'
import { inputFromStream } from '../input.js'
import { addLabelled } from '../labelled.js'
import { readHtml } from '../markup/html.js'
import { createParagraphs } from '../paragraphs.js'
import type { ReadContext, Reader } from '../reader.js'
import { readText } from '../text.js'
import { createByteSource } from './byte-source.js'
import { readHeader } from './headers.js'
import { mailHeader, placeIn, type Person } from './mail-header.js'
import { decompressRtf } from './compressed-rtf.js'
import { ID, LABELS, NO_TEXT, propertiesOf, type Properties } from './msg-properties.js'
import { within } from './within.js'

/**
 * Reads a message of Outlook (.msg, [MS-OXMSG]): people as records, subject, bodies, every other property that is text; attachments and messages
 * in it are members. Contacts and appointments are messages as well.
 */
export const readMsg: Reader = async function* (input, context) {
  const cfb = await openCfb(await input.random())
  const root = await propertiesOf(cfb, cfb.root, context)
  const storages = cfb.root.children.filter(({ kind }) => kind === 'storage')
  const recipients: Properties[] = []
  for (const one of storages.filter(({ name }) => name.startsWith('__recip_version1.0'))) {
    context.progress()
    recipients.push(await propertiesOf(cfb, one, context))
  }
  const headers = root.text(ID.TRANSPORT_HEADERS)
  const source = createByteSource(only(Buffer.from(headers)))
  yield* mailHeader(headers === '' ? [] : await readHeader(source, () => false), undefined, context.blockSize, peopleOf(root, recipients))
  yield* otherProperties([root, ...recipients], context)
  yield* bodies(cfb, root, context)
  for (const one of storages.filter(({ name }) => name.startsWith('__attach_version1.0'))) yield* attachment(cfb, one, context)
  for (const problem of [cfb.problem, root.problem]) {
    if (problem !== undefined)
      yield { kind: 'gap', reason: problem.reason, severity: problem.severity, detail: problem.message } satisfies GapSegment
  }
}

function peopleOf(root: Properties, recipients: readonly Properties[]): Person[] {
  const senders = ID.SENDERS.map(({ name, addresses }) => ({
    part: 'from',
    box: { name: root.text(name), address: addressOf(root, addresses) },
  }))
  const others = recipients.map((one) => ({
    part: 'to',
    box: { name: one.text(ID.DISPLAY_NAME), address: addressOf(one, ID.RECIPIENT_ADDRESSES) },
  }))
  return [...senders, ...others]
}

/** The address of the internet, where there is one: within a company Exchange has its own. */
function addressOf(properties: Properties, ids: readonly number[]): string {
  const known = ids.map((id) => properties.text(id)).filter((text) => text !== '')
  return known.find((text) => text.includes('@')) ?? known[0] ?? ''
}

function* otherProperties(all: readonly Properties[], { blockSize }: ReadContext): Generator<Segment> {
  const join = createParagraphs({ blockSize })
  const seen = new Set<string>()
  let paragraph = 0
  for (const properties of all) {
    for (const [id, value] of properties.texts()) {
      if (NO_TEXT.has(id) || value.trim() === '' || seen.has(value)) continue
      seen.add(value)
      const isSubject = id === ID.SUBJECT
      yield* addLabelled(join, LABELS[id], value, placeIn(isSubject ? 'subject' : 'properties', undefined, isSubject ? 1 : ++paragraph))
    }
  }
  yield* join.end()
}

async function* bodies(cfb: Cfb, root: Properties, context: ReadContext): AsyncGenerator<Segment> {
  const plain = root.stream(ID.BODY)
  const html = root.stream(ID.HTML)
  const rtf = root.stream(ID.RTF)
  for (const [entry, kind, reader] of [
    [plain, 'body', readText],
    [html, 'html', readHtml],
  ] as const) {
    if (entry === undefined || entry.bytes === 0) continue
    const input = await inputFromStream('', entry.name.endsWith('001F') ? wide(cfb.stream(entry)) : cfb.stream(entry), context.limits)
    yield* within(reader(input, context), kind, undefined)
  }
  if (rtf === undefined || rtf.bytes === 0 || (plain?.bytes ?? 0) > 0 || (html?.bytes ?? 0) > 0) return
  const { bytes } = await cfb.bytes(rtf, context.limits.nestedBytes)
  const body = decompressRtf(bytes, context.budget)
  yield { kind: 'member', name: 'body.rtf', bytes: body.length, open: () => only(body) }
}

async function* attachment(cfb: Cfb, storage: CfbEntry, context: ReadContext): AsyncGenerator<Segment> {
  const properties = await propertiesOf(cfb, storage, context)
  const given = [ID.LONG_FILENAME, ID.FILENAME, ID.DISPLAY_NAME].map((id) => properties.text(id)).find((text) => text !== '')
  const name = (given ?? 'attachment').replaceAll('\\', '/')
  const data = properties.stream(ID.ATTACHMENT)
  const inner = childOf(storage, '__substg1.0_3701000D')
  if (data !== undefined) yield { kind: 'member', name, bytes: data.bytes, open: () => cfb.stream(data) }
  else if (inner !== undefined) yield { kind: 'member', name: /\.msg$/i.test(name) ? name : `${name}.msg`, open: () => cfb.rootedAt(inner) }
  else if (given !== undefined) {
    const detail = 'An attachment of the message is only a link to a file elsewhere. Scan it there.'
    yield { kind: 'gap', reason: 'vanished', severity: 'content', detail }
  }
}

/** UTF-16 says so by its mark, without which a short text might be taken for another. */
async function* wide(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield Buffer.from([0xff, 0xfe])
  yield* chunks
}

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
