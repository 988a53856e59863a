import type { GapSegment, Segment } from '../../contract/index.js'
import { inputFromBytes } from '../input.js'
import { addLabelled } from '../labelled.js'
import { readHtml } from '../markup/html.js'
import { createParagraphs } from '../paragraphs.js'
import type { ReadContext, Reader } from '../reader.js'
import { readText } from '../text.js'
import { decompressRtf } from './compressed-rtf.js'
import { placeIn } from './mail-header.js'
import { ID, LABELS, NO_TEXT } from './msg-properties.js'
import { isTnef, parseTnef, type TnefPart } from './tnef-parse.js'
import { within } from './within.js'

/** Id of the interface before a message that is attached as an object. */
const INTERFACE_BYTES = 16

/**
 * Reads what Outlook attaches to mails as winmail.dat (TNEF, [MS-OXTNEF]): the body and attachments of the mail, in a form that only Outlook shows.
 * Attached messages are members of the same kind. It is held in memory up to `limits.nestedBytes`.
 */
export const readTnef: Reader = async function* (input, context) {
  const random = await input.random()
  const { message, attachments, cut } = parseTnef(Buffer.from(await random.read(0, random.size)))
  context.progress()
  yield* properties(message, context)
  yield* bodies(message, context)
  for (const [index, attachment] of attachments.entries()) yield* member(attachment, index)
  if (cut) {
    const detail =
      'The attachment of Outlook (winmail.dat) is cut short or damaged; what came was read. Fetch the mail again and scan that.'
    yield { kind: 'gap', reason: 'corrupt', severity: 'content', detail } satisfies GapSegment
  }
}

function* properties({ texts }: TnefPart, { blockSize }: ReadContext): Generator<Segment> {
  const join = createParagraphs({ blockSize })
  const seen = new Set<string>()
  let paragraph = 0
  for (const [key, value] of texts) {
    const id = key % 0x10000
    if (NO_TEXT.has(id) || value.trim() === '' || seen.has(value)) continue
    seen.add(value)
    const isSubject = key === ID.SUBJECT
    yield* addLabelled(join, LABELS[id], value, placeIn(isSubject ? 'subject' : 'properties', undefined, isSubject ? 1 : ++paragraph))
  }
  yield* join.end()
}

async function* bodies({ texts, binaries }: TnefPart, context: ReadContext): AsyncGenerator<Segment> {
  const plain = texts.get(ID.BODY) ?? ''
  const html = binaries.get(ID.HTML)
  if (plain.trim() !== '') yield* within(readText(inputFromBytes('', Buffer.from(plain)), context), 'body', undefined)
  if (html !== undefined) yield* within(readHtml(inputFromBytes('', html), context), 'html', undefined)
  const rtf = binaries.get(ID.RTF)
  if (rtf === undefined || plain.trim() !== '' || html !== undefined) return
  const body = decompressRtf(rtf, context.budget)
  yield { kind: 'member', name: 'body.rtf', bytes: body.length, open: () => only(body) }
}

function* member({ texts, binaries, title, data }: TnefPart, index: number): Generator<Segment> {
  const names = [texts.get(ID.LONG_FILENAME), title, texts.get(ID.FILENAME), texts.get(ID.DISPLAY_NAME)]
  const name = (names.find((given) => given !== undefined && given !== '') ?? `attachment ${index + 1}`).replaceAll('\\', '/')
  const object = binaries.get(ID.ATTACHMENT)
  const inner = object?.subarray(INTERFACE_BYTES)
  const content = inner !== undefined && isTnef(inner) ? inner : (data ?? object)
  if (content !== undefined) yield { kind: 'member', name, bytes: content.length, open: () => only(content) }
}

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
