import { ReadProblem } from '../../contract/index.js'

/** Bytes in UTF-8 and the stretch of them that is meant. Valid during the call only. */
export interface Slice {
  bytes: Buffer
  start: number
  end: number
}

/** What is called while bytes are scanned. Names are local names. */
export interface ScanHandler {
  /** `attributes`: the bytes between the name and the end of the tag. */
  open(name: string, attributes: Slice): void
  close(name: string): void
  /** Character data in one piece, in several where it is longer than 64 KiB. `coded`: entities are not resolved yet. */
  text(text: Slice, coded: boolean): void
}

/** A scanner of XML in UTF-8. */
export interface Scanner {
  write(chunk: Uint8Array): void
  /** @throws ReadProblem 'corrupt' if the document was damaged or is not complete. */
  end(): void
}

const TEXT_MAX = 64 * 1024
/** Longest tag, comment or CDATA section: it is held as a whole. */
const TOKEN_MAX = 4 * 1024 * 1024
const DEPTH_MAX = 10_000

const [LT, GT, SLASH, BANG, QUESTION, AMP, COLON, QUOTE, APOSTROPHE] = [0x3c, 0x3e, 0x2f, 0x21, 0x3f, 0x26, 0x3a, 0x22, 0x27]
const NOTHING = Buffer.alloc(0)

/**
 * Scans the two kinds of parts that can have 100 million tags, sheets and shared strings, without a string for each name and
 * attribute: 3 times as fast as a SAX parser there. Everything else goes through `readXml`. Damage is noted and read over.
 */
export function createScanner(handler: ScanHandler): Scanner {
  let carry = NOTHING
  let damaged = false
  const stack: string[] = []
  const slice: Slice = { bytes: NOTHING, start: 0, end: 0 }

  const scan = (bytes: Buffer): void => {
    const length = bytes.length
    slice.bytes = bytes
    let at = 0
    while (at < length) {
      if (bytes[at] !== LT) {
        const end = giveText(bytes, at)
        if (end === at) break
        at = end
        continue
      }
      const end = giveMarkup(bytes, at)
      if (end === -1) break
      at = end
    }
    carry = at < length ? Buffer.from(bytes.subarray(at)) : NOTHING
    if (carry.length > TOKEN_MAX)
      throw new ReadProblem('too-large', 'The XML has a tag longer than any document has; the rest was not read.')
  }

  /** Gives the text at `at`; returns where it ends, or `at` if more bytes must come first. */
  const giveText = (bytes: Buffer, at: number): number => {
    let end = at
    let coded = false
    for (; end < bytes.length; end++) {
      const c = bytes[end]
      if (c === LT) break
      if (c === AMP) coded = true
    }
    if (end === bytes.length) {
      if (end - at < TEXT_MAX) return at
      end = safeCut(bytes, end)
    }
    give(at, end, coded)
    return end
  }

  const give = (start: number, end: number, coded: boolean): void => {
    if (stack.length === 0 || start === end) return
    slice.start = start
    slice.end = end
    handler.text(slice, coded)
  }

  /** Handles what begins with `<` at `at`; returns where it ends, or -1 if more bytes must come first. */
  const giveMarkup = (bytes: Buffer, at: number): number => {
    const second = bytes[at + 1]
    if (second === undefined) return -1
    if (second === SLASH) {
      const end = bytes.indexOf(GT, at + 2)
      if (end === -1) return -1
      closeTag(nameOf(bytes, at + 2, nameEnd(bytes, at + 2, end)))
      return end + 1
    }
    if (second === BANG) return giveDeclaration(bytes, at)
    if (second === QUESTION) return after(bytes, '?>', at + 2)
    if (!isNameStart(second)) {
      damaged = true
      return at + 1
    }
    const end = tagEnd(bytes, at + 1)
    if (end === -1) return -1
    const empty = bytes[end - 1] === SLASH
    const nameStop = nameEnd(bytes, at + 1, empty ? end - 1 : end)
    openTag(nameOf(bytes, at + 1, nameStop), nameStop, empty ? end - 1 : end, empty)
    return end + 1
  }

  const openTag = (name: string, start: number, end: number, empty: boolean): void => {
    slice.start = start
    slice.end = end
    if (stack.push(name) > DEPTH_MAX)
      throw new ReadProblem('too-large', 'The XML is nested deeper than any document is; the rest was not read.')
    handler.open(name, slice)
    if (empty) closeTag(name)
  }

  const closeTag = (name: string): void => {
    if (stack.at(-1) !== name) {
      damaged = true
      const depth = stack.lastIndexOf(name)
      if (depth === -1) return
      while (stack.length > depth + 1) handler.close(stack.pop() as string)
    }
    stack.pop()
    handler.close(name)
  }

  const giveDeclaration = (bytes: Buffer, at: number): number => {
    const rest = bytes.length - at
    if (rest < 9) return -1
    const word = bytes.toString('latin1', at + 2, at + 9)
    if (word.startsWith('--')) return after(bytes, '-->', at + 4)
    if (word !== '[CDATA[') {
      damaged = true // Office documents have no DTD (ECMA-376 part 2, 8.1.4); its entities are not expanded
      return declarationEnd(bytes, at + 2)
    }
    const end = bytes.indexOf(']]>', at + 9, 'latin1')
    if (end === -1) return -1
    give(at + 9, end, false)
    return end + 3
  }

  return {
    write(chunk) {
      if (carry.length > 0) scan(Buffer.concat([carry, chunk]))
      else scan(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength))
    },
    end() {
      const incomplete = stack.length > 0 || carry.some((byte) => byte > 0x20)
      if (carry.length > 0 && carry[0] !== LT) {
        slice.bytes = carry
        give(0, carry.length, carry.includes(AMP))
      }
      while (stack.length > 0) handler.close(stack.pop() as string)
      if (damaged || incomplete) throw new ReadProblem('corrupt', 'The XML is damaged; what could be made out was read.')
    },
  }
}

/** End of the tag that begins before `at`: its `>` outside quotes. */
function tagEnd(bytes: Buffer, at: number): number {
  let quote = 0
  for (let i = at; i < bytes.length; i++) {
    const c = bytes[i]
    if (quote !== 0) {
      if (c === quote) quote = 0
    } else if (c === GT) return i
    else if (c === QUOTE || c === APOSTROPHE) quote = c
  }
  return -1
}

/** Behind a DOCTYPE, whose internal subset may hold `>`. */
function declarationEnd(bytes: Buffer, at: number): number {
  let brackets = 0
  let quote = 0
  for (let i = at; i < bytes.length; i++) {
    const c = bytes[i]
    if (quote !== 0) {
      if (c === quote) quote = 0
    } else if (c === QUOTE || c === APOSTROPHE) quote = c
    else if (c === 0x5b) brackets++
    else if (c === 0x5d) brackets--
    else if (c === GT && brackets <= 0) return i + 1
  }
  return -1
}

function after(bytes: Buffer, mark: string, from: number): number {
  const at = bytes.indexOf(mark, from, 'latin1')
  return at === -1 ? -1 : at + mark.length
}

/** Where text may be cut: within neither a character nor an entity. */
function safeCut(bytes: Buffer, end: number): number {
  const entity = bytes.lastIndexOf(AMP, end - 1)
  if (entity !== -1 && end - entity < 16 && !bytes.subarray(entity, end).includes(0x3b)) return entity
  let cut = end
  while (cut > end - 3 && ((bytes[cut - 1] as number) & 0xc0) === 0x80) cut--
  return (bytes[cut - 1] as number) >= 0xc0 ? cut - 1 : end
}

const isNameStart = (c: number): boolean => (c >= 0x61 && c <= 0x7a) || (c >= 0x41 && c <= 0x5a) || c === 0x5f || c >= 0x80
const isSpace = (c: number | undefined): boolean => c === 0x20 || c === 0x0a || c === 0x0d || c === 0x09

function nameEnd(bytes: Buffer, start: number, end: number): number {
  let at = start
  while (at < end && !isSpace(bytes[at])) at++
  return at
}

/** Short names without a native call each. */
const SINGLE = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code))

function nameOf(bytes: Buffer, from: number, end: number): string {
  let start = from
  for (let i = from; i < end; i++) if (bytes[i] === COLON) start = i + 1
  const first = bytes[start] as number
  if (end - start === 1 && first < 128) return SINGLE[first] as string
  if (end - start === 2 && bytes[start + 1] === 0x73 && first === 0x69) return 'is'
  if (end - start === 2 && bytes[start + 1] === 0x69 && first === 0x73) return 'si'
  if (end - start === 3 && first === 0x72 && bytes[start + 1] === 0x6f && bytes[start + 2] === 0x77) return 'row'
  return bytes.toString('utf8', start, end)
}

/** Where an attribute stands: its local name, its raw value, its name with the prefix. */
export type AttributeVisitor = (local: number, nameStop: number, value: number, valueStop: number, name: number) => void

/** Calls `visit` for each attribute of a tag. */
export function eachAttribute({ bytes, start, end }: Slice, visit: AttributeVisitor): void {
  let at = start
  while (at < end) {
    while (at < end && isSpace(bytes[at])) at++
    const name = at
    let local = at
    while (at < end && bytes[at] !== 0x3d && !isSpace(bytes[at])) {
      if (bytes[at] === COLON) local = at + 1
      at++
    }
    const nameStop = at
    while (at < end && bytes[at] !== QUOTE && bytes[at] !== APOSTROPHE) at++
    const quote = bytes[at]
    const value = at + 1
    at = value
    while (at < end && bytes[at] !== quote) at++
    if (value > end) return
    visit(local, nameStop, value, at, name)
    at++
  }
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos));/g

/** Text of a slice with entities resolved; what is none stays as it is. */
export function decodeText(bytes: Buffer, start: number, end: number, coded: boolean): string {
  const text = bytes.toString('utf8', start, end)
  return coded ? resolveEntities(text) : text
}

const resolveEntities = (text: string): string =>
  text.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] as string
    const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex as string, 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })

/** All attributes of a tag by the name that stands in the file, as `readXml` gives them; for the few tags where speed does not matter. */
export function attributesOf(slice: Slice): Record<string, string> {
  const attributes: Record<string, string> = {}
  const { bytes } = slice
  eachAttribute(slice, (_local, nameStop, value, stop, name) => {
    attributes[bytes.toString('utf8', name, nameStop)] = decodeText(bytes, value, stop, true)
  })
  return attributes
}
