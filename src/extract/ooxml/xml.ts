import { StringDecoder } from 'node:string_decoder'
import { TextDecoder } from 'node:util'
import { SaxesParser } from 'saxes'
import { ReadProblem } from '../../contract/index.js'
import type { ReadContext } from '../reader.js'
import { createPlainXml, type PlainHandler } from './xml-plain.js'

/** Attributes by the name that stands in the file, prefix included; `attribute()` looks one up by local name. */
export type Attributes = Readonly<Record<string, string>>

/** What is called while a document is read. Element names are local names: `<x:row>` is `row`. */
export interface XmlHandler {
  open?(name: string, attributes: Attributes): void
  close?(name: string): void
  /** Character data and CDATA, entities resolved. One run of text may come in several pieces. */
  text?(text: string): void
}

/** Longest text, name or attribute between two tags, in characters: the parser collects it in memory. */
const TOKEN_MAX = 32 * 1024 * 1024
const DEPTH_MAX = 10_000
/** Errors after which a damaged document is given up: building each one costs time. */
const ERRORS_MAX = 100

/**
 * Reads an XML document from bytes in UTF-8, UTF-16 or what its declaration says. The handler emits items, which are yielded as the
 * document is read. A document that breaks rules is read on as far as it goes. Entities of a DTD are never expanded, nothing external is opened.
 * @throws ReadProblem 'corrupt' where the document was damaged, 'too-large' at absurd depths and lengths, and what `chunks` throws;
 * always after everything that was emitted has been yielded.
 */
export async function* readXml<T>(
  chunks: AsyncIterable<Uint8Array>,
  context: Pick<ReadContext, 'progress'>,
  build: (emit: (item: T) => void) => XmlHandler,
): AsyncGenerator<T> {
  for await (const items of readXmlInBatches(chunks, context, build)) yield* items
}

/** The same with what one piece of the bytes brought together: a document has a million paragraphs, and each wait takes its time. */
export async function* readXmlInBatches<T>(
  chunks: AsyncIterable<Uint8Array>,
  context: Pick<ReadContext, 'progress'>,
  build: (emit: (item: T) => void) => XmlHandler,
): AsyncGenerator<T[]> {
  let items: T[] = []
  const parser = createParser(build((item) => items.push(item)))
  const text = decodeXml(chunks)
  try {
    for (;;) {
      let failure: { problem: unknown } | undefined
      let done: boolean | undefined
      try {
        const next = await text.next()
        done = next.done
        if (next.done) parser.end()
        else parser.write(next.value)
      } catch (problem) {
        failure = { problem }
      }
      context.progress()
      if (items.length > 0) {
        const ready = items
        items = []
        yield ready
      }
      if (failure !== undefined) throw failure.problem
      if (done) return
    }
  } finally {
    await text.return(undefined)
  }
}

/** Value of the attribute `name` that stands without a prefix, else of the first one that has `name` behind any prefix. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  return attributes[name] ?? prefixedAttribute(attributes, name)
}

/** Value of the attribute `name` behind any prefix: `r:id` where an `id` of the element's own stands beside it. */
export function prefixedAttribute(attributes: Attributes, name: string): string | undefined {
  for (const key in attributes) {
    if (key.length > name.length && key.endsWith(name) && key.charCodeAt(key.length - name.length - 1) === 0x3a) return attributes[key]
  }
  return undefined
}

interface Parser {
  write(text: string): void
  /** @throws ReadProblem if the document was damaged or is not complete. */
  end(): void
}

function createParser(handler: XmlHandler): Parser {
  const locals = new Map<string, string>()
  const local = (name: string): string => {
    const known = locals.get(name)
    if (known !== undefined) return known
    const plain = name.slice(name.indexOf(':') + 1)
    if (locals.size < 10_000) locals.set(name, plain)
    return plain
  }
  let depth = 0
  let waiting = 0
  let errors = 0
  const events: PlainHandler = {
    open(name, attributes) {
      waiting = 0
      if (++depth > DEPTH_MAX) throw new ReadProblem('too-large', 'The XML is nested deeper than any document is; the rest was not read.')
      handler.open?.(local(name), attributes)
    },
    close(name) {
      waiting = 0
      depth--
      handler.close?.(local(name))
    },
    text(text) {
      if (handler.text === undefined) return
      waiting = 0
      handler.text(text)
    },
  }
  const onError = (message: string): void => {
    // A control character within text breaks the rules of XML but loses nothing.
    if (message === 'disallowed character.') return
    if (++errors > ERRORS_MAX) throw new ReadProblem('corrupt', DAMAGED)
  }
  const plain = createPlainXml(events)
  let full: SaxesParser | undefined
  const write = (text: string): void => {
    const left = full === undefined ? plain.write(text) : text
    if (left !== undefined) (full ??= createFullParser(plain.open(), events, handler.text !== undefined, onError)).write(left)
  }
  return {
    write(text) {
      waiting += text.length
      write(text)
      if (waiting > TOKEN_MAX)
        throw new ReadProblem('too-large', 'The XML has a text or tag longer than any document has; the rest was not read.')
    },
    end() {
      full ??= createFullParser(plain.open(), events, handler.text !== undefined, onError).write(plain.rest())
      full.close()
      if (errors > 0) throw new ReadProblem('corrupt', DAMAGED)
    },
  }
}

/** A parser that knows all of XML, within the elements of `open`; with none of them, behind the root element; undefined: at the beginning. */
function createFullParser(
  open: readonly string[] | undefined,
  { open: onOpen, close: onClose, text: onText }: PlainHandler,
  wantsText: boolean,
  onError: (message: string) => void,
): SaxesParser {
  const parser = new SaxesParser({ xmlns: false, position: false })
  if (open !== undefined) parser.write(open.length === 0 ? '<x></x>' : open.map((name) => `<${name}>`).join(''))
  parser.on('opentag', (tag) => onOpen(tag.name, tag.attributes))
  parser.on('closetag', (tag) => onClose(tag.name))
  if (wantsText) {
    parser.on('text', onText)
    parser.on('cdata', onText)
  }
  parser.on('error', (error) => onError(error.message))
  return parser
}

const DAMAGED = 'The XML is damaged; what could be made out was read.'

/**
 * Decodes the bytes of an XML document: byte order mark, else UTF-16 by its zero bytes, else the declaration, else UTF-8
 * (XML 1.0, appendix F). Bytes that are not valid become U+FFFD.
 */
export async function* decodeXml(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decode: ((chunk?: Uint8Array) => string) | undefined
  for await (const chunk of chunks) {
    decode ??= decoderOf(encodingOf(chunk))
    const text = decode(chunk)
    if (text !== '') yield text
  }
  const rest = decode?.()
  if (rest) yield rest
}

/** Decodes piece by piece; without a piece, what is left. A TextDecoder for each of the ten parts of a small document costs more than decoding them. */
function decoderOf(encoding: string): (chunk?: Uint8Array) => string {
  if (encoding !== 'utf-8') {
    const decoder = new TextDecoder(encoding)
    return (chunk) => (chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true }))
  }
  const decoder = new StringDecoder('utf8')
  let begun = false
  return (chunk) => {
    if (chunk === undefined) return decoder.end()
    const text = decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength))
    if (begun || text === '') return text
    begun = true
    return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  }
}

/** The bytes of an XML document in UTF-8, whatever they were in. */
export async function* asUtf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let decoder: TextDecoder | undefined
  let first = true
  for await (const chunk of chunks) {
    const encoding = first ? encodingOf(chunk) : undefined
    first = false
    if (encoding !== undefined && encoding !== 'utf-8') decoder = new TextDecoder(encoding)
    yield decoder === undefined ? chunk : Buffer.from(decoder.decode(chunk, { stream: true }))
  }
  if (decoder !== undefined) yield Buffer.from(decoder.decode())
}

function encodingOf(head: Uint8Array): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  if (head[0] === 0x3c && head[1] === 0) return 'utf-16le'
  if (head[0] === 0 && head[1] === 0x3c) return 'utf-16be'
  const declaration = Buffer.from(head.subarray(0, 200)).toString('latin1')
  const label = /^(?:\xef\xbb\xbf)?<\?xml[^>]{1,100}?encoding\s{0,9}=\s{0,9}["']([A-Za-z0-9._:-]{1,40})["']/.exec(declaration)?.[1]
  // What is written in single bytes up to here cannot be UTF-16, whatever it says.
  if (label === undefined || /^(?:utf-?8$|utf-?16|ucs|unicode)/i.test(label)) return 'utf-8'
  try {
    return new TextDecoder(label).encoding
  } catch {
    return 'utf-8'
  }
}
