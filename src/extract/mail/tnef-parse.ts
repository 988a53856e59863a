import { isUtf8 } from 'node:buffer'
import { decodeCodePage, untilNul } from '../cfb/code-page.js'

/** What is said of the message, or of one of its attachments. */
export interface TnefPart {
  /** Text properties by their ids ([MS-OXPROPS]). */
  texts: Map<number, string>
  /** Properties of bytes by their ids: bodies as HTML and RTF, attached messages. */
  binaries: Map<number, Buffer>
  /** Name and content of an attachment. */
  title?: string
  data?: Buffer
}

export interface Tnef {
  message: TnefPart
  attachments: TnefPart[]
  /** It ends within an attribute, or what an attribute says of its lengths goes beyond it: something was lost. */
  cut: boolean
}

const SIGNATURE = 0x223e9f78
/** Attribute ids ([MS-OXTNEF] 2.1.3.2), without their types. */
const ATT = {
  SUBJECT: 0x8004,
  BODY: 0x800c,
  ATTACH_DATA: 0x800f,
  ATTACH_TITLE: 0x8010,
  ATTACH_BEGIN: 0x9002,
  MESSAGE_PROPERTIES: 0x9003,
  RECIPIENTS: 0x9004,
  ATTACHMENT_PROPERTIES: 0x9005,
  CODE_PAGE: 0x9007,
} as const
const ID_SUBJECT = 0x0037
const ID_BODY = 0x1000
/** Bytes of a property of fixed length by its type, filled up to four. */
const FIXED: Readonly<Record<number, number>> = { 2: 4, 3: 4, 4: 4, 5: 8, 6: 8, 7: 8, 10: 4, 11: 4, 20: 8, 64: 8, 72: 16 }
const MULTIPLE = 0x1000
const [STRING, UNICODE, BINARY, OBJECT] = [0x1e, 0x1f, 0x102, 0x0d]
const NAMED = 0x8000

export const isTnef = (bytes: Uint8Array): boolean =>
  bytes.length >= 6 && new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true) === SIGNATURE

/** Takes a TNEF stream apart ([MS-OXTNEF]): attributes one behind the other, each with its length. `codePage`: of strings, unless the stream names one. */
export function parseTnef(bytes: Buffer, codePage = 932): Tnef {
  const tnef: Tnef = { message: newPart(), attachments: [], cut: false }
  let page = codePage
  const text = (data: Buffer): string => untilNul(isUtf8(data) ? data.toString('utf8') : decodeCodePage(data, page))
  const properties: PropertyReader = { text, onCut: () => (tnef.cut = true) }
  // What belongs to an attachment begins one where the mark of its begin is missing.
  const attachment = (): TnefPart => tnef.attachments.at(-1) ?? (tnef.attachments.push(newPart()), tnef.attachments[0]!)
  for (let at = 6; at < bytes.length;) {
    if (at + 9 > bytes.length) return { ...tnef, cut: true }
    const id = bytes.readUInt16LE(at + 1)
    const length = bytes.readUInt32LE(at + 5)
    const data = bytes.subarray(at + 9, at + 9 + length)
    if (data.length < length) tnef.cut = true
    at += 9 + length + 2
    if (id === ATT.CODE_PAGE && data.length >= 4) page = data.readUInt32LE(0) || page
    else if (id === ATT.SUBJECT) tnef.message.texts.set(ID_SUBJECT, text(data))
    else if (id === ATT.BODY) tnef.message.texts.set(ID_BODY, text(data))
    else if (id === ATT.MESSAGE_PROPERTIES) readProperties(data, tnef.message, properties)
    else if (id === ATT.RECIPIENTS) readRows(data, tnef.message, properties)
    else if (id === ATT.ATTACH_BEGIN) tnef.attachments.push(newPart())
    else if (id === ATT.ATTACH_DATA) attachment().data = data
    else if (id === ATT.ATTACH_TITLE) attachment().title = text(data)
    else if (id === ATT.ATTACHMENT_PROPERTIES) readProperties(data, attachment(), properties)
  }
  return tnef
}

const newPart = (): TnefPart => ({ texts: new Map(), binaries: new Map() })

/** The table of recipients: rows of properties; what they say is gathered under ids of their own. */
function readRows(data: Buffer, message: TnefPart, reader: PropertyReader): void {
  if (data.length < 4) return
  const rows = data.readUInt32LE(0)
  let at = 4
  for (let row = 0; row < rows && at < data.length; row++) {
    const part = newPart()
    at = readProperties(data, part, reader, at)
    for (const [id, value] of part.texts) message.texts.set((row + 1) * 0x10000 + id, value)
  }
}

/** How properties are read: the strings of old types, and whom to tell that some lie beyond the end. */
interface PropertyReader {
  text(data: Buffer): string
  onCut(): void
}

/** Properties of MAPI ([MS-OXTNEF] 2.1.3.4) from `at`; gives where they end, or the end of the data where they break off. */
function readProperties(data: Buffer, part: TnefPart, { text, onCut }: PropertyReader, at = 0): number {
  try {
    const count = data.readUInt32LE(at)
    at += 4
    let read = 0
    for (; read < count && at < data.length; read++) at = readProperty(data, at, part, text)
    if (read < count || at > data.length) onCut()
    return at
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    onCut() // what is said lies beyond the end
    return data.length
  }
}

function readProperty(data: Buffer, start: number, part: TnefPart, text: (data: Buffer) => string): number {
  const given = data.readUInt16LE(start)
  const id = data.readUInt16LE(start + 2)
  let at = start + 4
  if (id >= NAMED) {
    at += 20
    at += data.readUInt32LE(at - 4) === 0 ? 4 : 4 + padded(data.readUInt32LE(at))
  }
  const type = given & ~MULTIPLE
  const fixed = FIXED[type]
  const isVariable = fixed === undefined
  const values = isVariable || (given & MULTIPLE) !== 0 ? data.readUInt32LE(at) : 1
  if (isVariable || (given & MULTIPLE) !== 0) at += 4
  for (let value = 0; value < values && at < data.length; value++) {
    if (fixed !== undefined) {
      at += fixed
      continue
    }
    const length = data.readUInt32LE(at)
    const bytes = data.subarray(at + 4, at + 4 + length)
    at += 4 + padded(length)
    if (type === STRING || type === UNICODE) {
      const said = type === UNICODE ? untilNul(bytes.toString('utf16le')) : text(bytes)
      part.texts.set(id, value === 0 ? said : `${part.texts.get(id)}\n${said}`)
    } else if (type === BINARY || type === OBJECT) part.binaries.set(id, bytes)
  }
  return at
}

const padded = (length: number): number => (length + 3) & ~3
