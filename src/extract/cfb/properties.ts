import { AUTHOR } from '../labelled.js'
import { decodeCodePage, untilNul } from './code-page.js'
import { childOf, type Cfb, type CfbEntry } from './cfb.js'

/** What a document says of itself in one place. */
export interface Property {
  text: string
  label?: string | undefined
}

const VT_LPSTR = 30
const VT_LPWSTR = 31
const VT_VECTOR = 0x1000
const VT_VARIANT = 12
/** Strings of one property set that are given. */
const STRINGS_MAX = 10_000

/** Who wrote the document, in SummaryInformation ([MS-OLEPS] 3.1) and DocumentSummaryInformation. */
const LABELS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  '\x05SummaryInformation': { 4: AUTHOR, 8: '最終更新者' },
  '\x05DocumentSummaryInformation': { 14: '作成責任者' },
}
/** Names of the program and its template. */
const MACHINE_MADE: Readonly<Record<string, ReadonlySet<number>>> = { '\x05SummaryInformation': new Set([9, 18]) }

/** The texts of a storage's property sets ([MS-OLEPS]): title, author, keywords, company, properties of the user's own. */
export async function readProperties(cfb: Cfb, storage: CfbEntry): Promise<Property[]> {
  const found = new Map<string, Property>()
  for (const name of ['\x05SummaryInformation', '\x05DocumentSummaryInformation']) {
    const stream = childOf(storage, name)
    if (stream === undefined || stream.bytes > 16 * 1024 * 1024) continue
    const { bytes } = await cfb.bytes(stream, stream.bytes)
    for (const property of parsePropertySets(bytes, LABELS[name] ?? {}, MACHINE_MADE[name] ?? new Set())) {
      if (property.text.trim() !== '' && !found.has(property.text)) found.set(property.text, property)
    }
  }
  return [...found.values()]
}

/** Strings in the property sets of a stream. What points outside is left out. */
export function parsePropertySets(
  bytes: Buffer,
  labels: Readonly<Record<number, string>> = {},
  silent: ReadonlySet<number> = new Set(),
): Property[] {
  const properties: Property[] = []
  if (bytes.length < 48 || bytes.readUInt16LE(0) !== 0xfffe) return properties
  const sets = Math.min(2, bytes.readUInt32LE(24))
  for (let set = 0; set < sets && 28 + set * 20 + 20 <= bytes.length; set++) {
    const start = bytes.readUInt32LE(28 + set * 20 + 16)
    if (start + 8 > bytes.length) continue
    readSet(bytes, start, set === 0 ? labels : {}, set === 0 ? silent : new Set(), properties)
  }
  return properties
}

function readSet(
  bytes: Buffer,
  start: number,
  labels: Readonly<Record<number, string>>,
  silent: ReadonlySet<number>,
  into: Property[],
): void {
  const count = Math.min(bytes.readUInt32LE(start + 4), Math.floor((bytes.length - start - 8) / 8))
  const offsets: [id: number, at: number][] = []
  for (let i = 0; i < count; i++) offsets.push([bytes.readUInt32LE(start + 8 + i * 8), start + bytes.readUInt32LE(start + 12 + i * 8)])
  const page = offsets.find(([id]) => id === 1)?.[1]
  const codePage = page !== undefined && page + 6 <= bytes.length ? bytes.readUInt16LE(page + 4) : 1252
  for (const [id, at] of offsets) {
    if (at + 8 > bytes.length || silent.has(id) || into.length > STRINGS_MAX) continue
    if (id === 0) readDictionary(bytes, at, codePage, into)
    else if (id > 1) readValue(bytes, at, codePage, (text) => into.push({ text, label: labels[id] }))
  }
}

function readValue(bytes: Buffer, from: number, codePage: number, give: (text: string) => void): void {
  const type = bytes.readUInt32LE(from)
  const vector = (type & VT_VECTOR) !== 0
  const base = type & 0xfff
  let at = from + 4
  let left = 1
  if (vector) {
    left = Math.min(STRINGS_MAX, bytes.readUInt32LE(at))
    at += 4
  }
  for (; left > 0 && at + 8 <= bytes.length; left--) {
    let kind = base
    if (base === VT_VARIANT) {
      kind = bytes.readUInt32LE(at)
      at += 4
      if (kind !== VT_LPSTR && kind !== VT_LPWSTR) {
        at += 4
        continue
      }
    }
    if ((kind !== VT_LPSTR && kind !== VT_LPWSTR) || at + 4 > bytes.length) return
    const length = bytes.readUInt32LE(at) * (kind === VT_LPWSTR ? 2 : 1)
    const end = Math.min(bytes.length, at + 4 + length)
    give(
      untilNul(
        kind === VT_LPWSTR ? bytes.subarray(at + 4, end).toString('utf16le') : decodeCodePage(bytes.subarray(at + 4, end), codePage),
      ),
    )
    at += 4 + length
    if (base === VT_VARIANT || kind === VT_LPWSTR) at += (4 - (length % 4)) % 4
  }
}

/** Names that the user gave to properties of his own. */
function readDictionary(bytes: Buffer, from: number, codePage: number, into: Property[]): void {
  let left = Math.min(STRINGS_MAX, bytes.readUInt32LE(from))
  let at = from + 4
  for (; left > 0 && at + 8 <= bytes.length; left--) {
    const length = bytes.readUInt32LE(at + 4) * (codePage === 1200 ? 2 : 1)
    const text = untilNul(decodeCodePage(bytes.subarray(at + 8, Math.min(bytes.length, at + 8 + length)), codePage))
    if (!text.startsWith('_PID_')) into.push({ text })
    at += 8 + length + (codePage === 1200 ? (4 - (length % 4)) % 4 : 0)
  }
}
