import { DEFAULT_LIMITS, type GapSegment, type Limits } from '../../../src/contract/index.js'
import { inputFromBytes } from '../../../src/extract/input.js'
import type { Reader, ReadContext } from '../../../src/extract/reader.js'
import { readerFor } from '../../../src/extract/readers.js'

/** What a reader gave of a mail. */
export interface MailReading {
  format: string
  /** Rows of people: name and address, by the field where they stand. */
  people: string[]
  /** Text by part: 'body', 'html 3'. */
  texts: Record<string, string>
  /** Tables of the bodies. */
  tables: string[][]
  members: { name: string; bytes: Buffer }[]
  gaps: GapSegment[]
}

/** Reads a mail as the sniffer hands it over, or with `reader`. */
export async function readMailOf(
  content: string | Uint8Array,
  {
    name = 'a.eml',
    chunk = 1 << 17,
    limits = {},
    reader,
  }: { name?: string; chunk?: number; limits?: Partial<Limits>; reader?: Reader } = {},
): Promise<MailReading> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  const input = inputFromBytes(name, bytes)
  input.stream = async function* () {
    for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk)
  }
  const context: ReadContext = { limits: { ...DEFAULT_LIMITS, ...limits }, budget: { inflated() {} }, blockSize: 65536, progress() {} }
  const { format, read } = reader === undefined ? await readerFor(input, context) : { format: 'mail', read: () => reader(input, context) }
  const reading: MailReading = { format, people: [], texts: {}, tables: [], members: [], gaps: [] }
  for await (const segment of read()) {
    if (segment.kind === 'gap') reading.gaps.push(segment)
    else if (segment.kind === 'member') {
      const parts: Uint8Array[] = []
      for await (const part of segment.open()) parts.push(part)
      reading.members.push({ name: segment.name, bytes: Buffer.concat(parts) })
    } else if (segment.kind === 'prose') {
      const { place } = segment.locate(segment.core[0], segment.core[0])
      if (place.kind !== 'part') throw new Error('wrong kind of place')
      const key = (place.part === 'subject' ? 'headers' : place.part) + (place.number === undefined ? '' : ` ${place.number}`)
      reading.texts[key] = (reading.texts[key] ?? '') + segment.text.slice(...segment.core)
    } else if (segment.table.startsWith('people')) {
      for (const row of segment.rows) {
        if (row.number === 1) continue
        const { place } = segment.locate(row, 0, 0, 0)
        reading.people.push(`${(place as { part: string }).part}: ${row.cells[0]} <${row.cells[1]}>`)
      }
    } else for (const row of segment.rows) reading.tables.push([...row.cells])
  }
  return reading
}
