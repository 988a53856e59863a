import { ReadProblem, type GapSegment, type MemberSegment, type Segment } from '../../contract/index.js'
import { inputFromStream } from '../input.js'
import { readHtml } from '../markup/html.js'
import type { ReadContext, Reader } from '../reader.js'
import { progressing, readText } from '../text.js'
import { createByteSource, type ByteSource } from './byte-source.js'
import { transcoded } from './charset.js'
import { unflowed } from './flowed.js'
import { fieldOf, parametersOf, readHeader, type HeaderField, type Parameters } from './headers.js'
import { mailHeader, type MailNumber } from './mail-header.js'
import { aboutPart } from './part-about.js'
import { isReadInPlace, nameOfPart } from './part-names.js'
import { decodeTransfer, UU_BEGIN, uuencoded } from './transfer.js'
import { within } from './within.js'

/** Multiparts within multiparts; mailers make five. */
const DEPTH_MAX = 50
/** The line before each mail of a mailbox (RFC 4155; Thunderbird writes `From - `). */
const FROM_LINE = /^From .{0,300}\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? .{4,60}\d{4}/i

/** What the parts of a mail, and the mails of a mailbox, share. */
interface Walk {
  source: ByteSource
  context: ReadContext
  number: MailNumber
  /** Ends every part: the next mail. */
  isNextMail(line: Buffer): boolean
  /** Text parts of this mail by kind, and its attachments by name. */
  texts: Map<string, number>
  names: Map<string, number>
  /** Parts of this mail; attachments of the whole file. */
  parts: number
  members: { count: number }
}

type Stop = (line: Buffer) => boolean

/**
 * Reads a mail (RFC 5322, MIME) in one pass: its header with the people as records, all texts (both of multipart/alternative), and attachments
 * and forwarded mails as members, however they are encoded. Bytes are never held as a whole.
 * A library would be better placed here if one gave header bytes that have no charset and parts as streams (EXTRACTION.md).
 */
export const readMail: Reader = async function* (input, context) {
  const source = createByteSource(progressing(input, context))
  const first = await source.peek()
  // Apple Mail begins with the number of bytes.
  if (first !== undefined && (/^\d{1,10}\s*$/.test(first.toString('latin1')) || isFrom(first))) await source.line()
  yield* readOne(source, context, undefined, () => false, { count: 0 })
}

/** Reads a mailbox (mbox): mail by mail; memory does not grow with their number. */
export const readMbox: Reader = async function* (input, context) {
  const source = createByteSource(progressing(input, context))
  const members = { count: 0 }
  for (let number = 1; (await source.peek()) !== undefined; number++) {
    const line = await source.peek()
    if (line !== undefined && isFrom(line)) await source.line()
    yield* readOne(source, context, number, isNextMail, members)
  }
}

const isFrom = (line: Buffer): boolean => line.subarray(0, 5).toString('latin1') === 'From '
const isNextMail: Stop = (line) => isFrom(line) && FROM_LINE.test(line.subarray(0, 400).toString('latin1'))

async function* readOne(
  source: ByteSource,
  context: ReadContext,
  number: MailNumber,
  isNext: Stop,
  members: Walk['members'],
): AsyncGenerator<Segment> {
  const walk: Walk = { source, context, number, isNextMail: isNext, texts: new Map(), names: new Map(), parts: 0, members }
  yield* readEntity(walk, [], isNext, 'text/plain')
  // What stands behind the end that the outermost multipart declares.
  yield* readTextPart(walk, isNext, 'epilogue', new Map(), '7bit')
}

/** One entity: header and body, up to where `stop` holds. */
async function* readEntity(walk: Walk, boundaries: readonly string[], stop: Stop, otherwise: string): AsyncGenerator<Segment> {
  const { source, context } = walk
  const fields = await readHeader(source, stop)
  context.progress()
  if (boundaries.length === 0) yield* mailHeader(fields, walk.number, context.blockSize)
  if (++walk.parts > context.limits.entries) throw tooManyParts(context)
  const type = parametersOf(fieldOf(fields, 'content-type') || otherwise)
  const disposition = parametersOf(fieldOf(fields, 'content-disposition'))
  const encoding = fieldOf(fields, 'content-transfer-encoding') || '7bit'
  const boundary = type.of.get('boundary')
  if (type.value.startsWith('multipart/') && boundary !== undefined && boundary !== '') {
    if (boundaries.length < DEPTH_MAX) return yield* readMultipart(walk, boundaries, boundary, stop, type.value)
    yield content(
      'too-deep',
      `Parts of this mail are nested deeper than ${DEPTH_MAX}; what lies deeper was read as it stands, not decoded.`,
    )
  }
  const names = [disposition.of.get('filename'), type.of.get('name')]
  if (boundaries.length > 0) yield* aboutPart(fields, names, walk.number, context.blockSize)
  const filename = names[0] ?? names[1]
  if (/^application\/(?:x-)?pkcs7-mime$/.test(type.value) && type.of.get('smime-type') !== 'signed-data') {
    await skip(walk, stop)
    yield content('encrypted', 'The mail is encrypted (S/MIME). Save it decrypted in the mail program and scan that.')
  } else if (isReadInPlace(type.value, disposition.value, filename)) {
    const kind = type.value === 'text/html' || type.value === 'application/xhtml+xml' ? 'html' : 'body'
    yield* readTextPart(walk, stop, kind, type.of, encoding)
  } else {
    yield* attachment(walk, stop, type, fields, filename, encoding)
  }
}

async function* readMultipart(
  walk: Walk,
  boundaries: readonly string[],
  boundary: string,
  outer: Stop,
  type: string,
): AsyncGenerator<Segment> {
  const { source } = walk
  const stop: Stop = (line) => isBoundary(line, boundary) || outer(line)
  yield* readTextPart(walk, stop, 'preamble', new Map(), '7bit')
  if (type === 'multipart/encrypted') {
    await skip(walk, outer)
    yield content('encrypted', 'The mail is encrypted (PGP or S/MIME). Save it decrypted in the mail program and scan that.')
    return
  }
  for (let line = await source.peek(); line !== undefined && isBoundary(line, boundary); line = await source.peek()) {
    await source.line()
    if (isClosing(line, boundary)) {
      if (boundaries.length > 0) yield* readTextPart(walk, outer, 'epilogue', new Map(), '7bit')
      return
    }
    yield* readEntity(walk, [...boundaries, boundary], stop, type === 'multipart/digest' ? 'message/rfc822' : 'text/plain')
  }
  yield {
    kind: 'gap',
    reason: 'corrupt',
    severity: 'minor',
    detail: 'A mail ends before its last part is complete, as if it had been cut off. All that is there was read.',
  }
}

function isBoundary(line: Buffer, boundary: string): boolean {
  if (line[0] !== 0x2d || line[1] !== 0x2d) return false
  const text = line.toString('latin1')
  return text.startsWith(`--${boundary}`) && /^(?:--)?\s*$/.test(text.slice(boundary.length + 2))
}

const isClosing = (line: Buffer, boundary: string): boolean => line.toString('latin1').startsWith(`--${boundary}--`)

const MARKS = ['--', 'From ']
const TEXT_MARKS = [...MARKS, 'begin ']

/** A text: also what stands before and behind the parts. Files in the uuencode of old mailers are members. */
async function* readTextPart(
  walk: Walk,
  stop: Stop,
  kind: 'body' | 'html' | 'preamble' | 'epilogue',
  type: ReadonlyMap<string, string>,
  encoding: string,
): AsyncGenerator<Segment> {
  const { source, context, number } = walk
  const isPlain = kind !== 'html' && /^(?:[78]bit|binary)?$/i.test(encoding.trim())
  const isUu: Stop = (line) => isPlain && UU_BEGIN.test(line.toString('latin1'))
  for (;;) {
    const raw = decodeTransfer(
      source.until((line) => stop(line) || isUu(line), isPlain ? TEXT_MARKS : MARKS),
      encoding,
    )
    const text = type.get('format')?.toLowerCase() === 'flowed' ? unflowed(raw, type.get('delsp')?.toLowerCase() === 'yes') : raw
    const input = await inputFromStream('', transcoded(text, type.get('charset')?.toLowerCase() ?? ''), context.limits)
    if (input.head.length > 0) {
      if (input.head.length < BLANK_MAX && !/\S/.test(Buffer.from(input.head).toString('latin1'))) await input.close()
      else {
        const count = (walk.texts.get(kind) ?? 0) + 1
        walk.texts.set(kind, count)
        yield* within((kind === 'html' ? readHtml : readText)(input, context), count === 1 ? kind : `${kind}.${count}`, number)
        if (isPgp(input.head))
          yield content('encrypted', 'Text of the mail is encrypted (PGP). Save it decrypted in the mail program and scan that.')
      }
    }
    await skip(walk, (line) => stop(line) || isUu(line))
    const line = await source.peek()
    if (line === undefined || stop(line)) return
    await source.line()
    const name = UU_BEGIN.exec(line.toString('latin1'))?.[1] ?? 'attachment'
    const isEnd: Stop = (line) => stop(line) || /^end\s*$/.test(line.toString('latin1'))
    yield* member(walk, name, () => uuencoded(source.until(isEnd, [...MARKS, 'end'])))
    await skip(walk, isEnd, [...MARKS, 'end'])
    const end = await source.peek()
    if (end !== undefined && !stop(end)) await source.line()
  }
}

const BLANK_MAX = 1024
const isPgp = (head: Uint8Array): boolean => Buffer.from(head).includes('-----BEGIN PGP MESSAGE-----')

async function* attachment(
  walk: Walk,
  stop: Stop,
  type: Parameters,
  fields: readonly HeaderField[],
  filename: string | undefined,
  encoding: string,
): AsyncGenerator<Segment> {
  const name = nameOfPart(type.value, filename, fieldOf(fields, 'content-location'), walk.parts)
  if (/^application\/(?:(?:x-)?pkcs7-signature|pgp-signature)$/.test(type.value)) {
    await skip(walk, stop)
    const detail = 'The signature of a mail holds no text.'
    yield { kind: 'gap', reason: 'no-text', severity: 'minor', detail }
    return
  }
  // A text that is a file keeps its bytes: the reader of its format knows its encodings.
  yield* member(walk, name, () => decodeTransfer(walk.source.until(stop, MARKS), encoding))
  await skip(walk, stop)
}

function* member(walk: Walk, name: string, open: MemberSegment['open']): Generator<Segment> {
  const { context, number, names, members } = walk
  if (++members.count > context.limits.entries) {
    if (members.count > context.limits.entries + 1) return
    yield content('too-large', `There are more than ${context.limits.entries} attachments; the rest was not read. Raise limits.entries.`)
    return
  }
  const again = (names.get(name) ?? 0) + 1
  names.set(name, again)
  const unique = again === 1 ? name : numbered(name, again)
  yield { kind: 'member', name: number === undefined ? unique : `${number}/${unique}`, open }
}

/** `a (2).txt`, where a mail has two files of one name. */
function numbered(name: string, again: number): string {
  const dot = name.lastIndexOf('.')
  return dot > name.lastIndexOf('/') + 1 ? `${name.slice(0, dot)} (${again})${name.slice(dot)}` : `${name} (${again})`
}

async function skip({ source }: Walk, stop: Stop, marks: readonly string[] = TEXT_MARKS): Promise<void> {
  for await (const _ of source.until(stop, marks));
}

const content = (reason: GapSegment['reason'], detail: string): GapSegment => ({ kind: 'gap', reason, severity: 'content', detail })

const tooManyParts = ({ limits }: ReadContext): ReadProblem =>
  new ReadProblem('too-large', `The mail has more than ${limits.entries} parts; the rest was not read. Raise limits.entries.`)
