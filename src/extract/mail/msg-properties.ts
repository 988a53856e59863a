import { isUtf8 } from 'node:buffer'
import type { ReadProblem } from '../../contract/index.js'
import type { Cfb, CfbEntry } from '../cfb/cfb.js'
import { decodeCodePage, untilNul } from '../cfb/code-page.js'
import type { ReadContext } from '../reader.js'

/** Property ids ([MS-OXPROPS]). */
export const ID = {
  SUBJECT: 0x0037,
  TRANSPORT_HEADERS: 0x007d,
  SENDERS: [
    { name: 0x0c1a, addresses: [0x5d01, 0x0c1f] },
    { name: 0x0042, addresses: [0x5d02, 0x0065] },
    { name: 0x0040, addresses: [0x5d07, 0x0076] },
  ],
  BODY: 0x1000,
  RTF: 0x1009,
  HTML: 0x1013,
  DISPLAY_NAME: 0x3001,
  RECIPIENT_ADDRESSES: [0x39fe, 0x3003],
  ATTACHMENT: 0x3701,
  FILENAME: 0x3704,
  LONG_FILENAME: 0x3707,
  CODE_PAGE: 0x3ffd,
  INTERNET_CODE_PAGE: 0x3fde,
} as const

/** What is read elsewhere, the same in another form, and ids of machines: class, search keys, message and conversation ids. */
export const NO_TEXT: ReadonlySet<number> = new Set([
  0x001a, 0x003d, 0x007d, 0x0064, 0x0075, 0x0c1e, 0x1000, 0x1009, 0x1013, 0x1035, 0x1039, 0x1042, 0x3002, 0x0077, 0x0e1d, 0x300b,
])

/** Properties of contacts that the header dictionary has words for. */
export const LABELS: Readonly<Record<number, string>> = {
  0x3a11: '姓',
  0x3a06: '名',
  0x3a16: '会社名',
  0x3a18: '部署',
  0x3a17: '役職',
  0x3a08: '電話番号',
  0x3a09: '自宅電話番号',
  0x3a1a: '電話番号',
  0x3a1c: '携帯電話番号',
  0x3a24: 'FAX番号',
  0x3a15: '住所',
  0x3a2a: '郵便番号',
  0x3a26: '国',
  0x3a27: '市区町村',
  0x3a28: '都道府県',
  0x3a29: '番地',
  0x3a4f: 'ニックネーム',
}

/** The properties of a message, recipient or attachment. */
export interface Properties {
  /** A text property; '' if there is none. */
  text(id: number): string
  /** All text properties, by id. */
  texts(): Iterable<[id: number, value: string]>
  /** The stream of a property that is text or bytes. */
  stream(id: number): CfbEntry | undefined
  problem?: ReadProblem
}

const STREAM = /^__substg1\.0_([0-9A-F]{4})(001E|001F|0102)$/i
/** A property that is longer is read as a body, or not of interest. */
const TEXT_MAX = 1 << 20
const HEADER_BYTES = [32, 24, 8]

/** Reads the properties that lie in a storage. Text without a Unicode form is in the code page that the message names, else in CP932. */
export async function propertiesOf(cfb: Cfb, storage: CfbEntry, { limits }: ReadContext): Promise<Properties> {
  const streams = new Map<number, CfbEntry>()
  const texts = new Map<number, string>()
  const codePage = (await codePageOf(cfb, storage)) ?? 932
  let problem: ReadProblem | undefined
  for (const entry of storage.children) {
    const match = entry.kind === 'stream' ? STREAM.exec(entry.name) : null
    if (match === null) continue
    const id = Number.parseInt(match[1]!, 16)
    const type = match[2]!.toUpperCase()
    if (!streams.has(id) || type === '001F') streams.set(id, entry)
    if (type === '0102' || entry.bytes > TEXT_MAX || id === ID.BODY || id === ID.HTML) continue
    const held = await cfb.bytes(entry, limits.nestedBytes)
    problem ??= held.problem
    const text =
      type === '001F'
        ? held.bytes.toString('utf16le')
        : isUtf8(held.bytes)
          ? held.bytes.toString('utf8')
          : decodeCodePage(held.bytes, codePage)
    if (type === '001F' || !texts.has(id)) texts.set(id, untilNul(text))
  }
  return {
    text: (id) => texts.get(id) ?? '',
    texts: () => texts,
    stream: (id) => streams.get(id),
    ...(problem && { problem }),
  }
}

/** Of the properties of fixed length ([MS-OXMSG] 2.4): 16 bytes each behind a header whose length depends on whose they are. */
async function codePageOf(cfb: Cfb, storage: CfbEntry): Promise<number | undefined> {
  const entry = storage.children.find(({ name }) => name === '__properties_version1.0')
  if (entry === undefined || entry.bytes > TEXT_MAX) return undefined
  const { bytes } = await cfb.bytes(entry, TEXT_MAX)
  for (const header of HEADER_BYTES) {
    for (let at = header; at + 16 <= bytes.length; at += 16) {
      const id = bytes.readUInt16LE(at + 2)
      if (bytes.readUInt16LE(at) !== 3 || (id !== ID.CODE_PAGE && id !== ID.INTERNET_CODE_PAGE)) continue
      const value = bytes.readUInt32LE(at + 8)
      if (value > 0 && value <= 65001) return value
    }
  }
  return undefined
}
