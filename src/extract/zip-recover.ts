import { ReadProblem } from '../contract/index.js'
import type { RandomAccess, ReadContext } from './reader.js'
import { memberName } from './zip-name.js'

/** An entry that was found by its own header, where the archive has no directory (any more). */
export interface RecoveredEntry {
  name: string
  flags: number
  method: number
  crc32: number
  /** As stated; 0 where only what stands behind the data tells. */
  packed: number
  bytes: number
  /** Where its packed data begins, and where the next entry does. */
  start: number
  end: number
}

const LOCAL_HEADER = 0x04034b50
const HEADER_BYTES = 30
const WINDOW = 256 * 1024
/** Sizes follow the data. */
const SIZES_BEHIND = 8

/**
 * Walks the entries of a zip from its beginning by their local headers (APPNOTE 4.3.7): of a file that was cut short, all but the last are whole.
 * @returns nothing where the file does not begin with an entry
 */
export async function recoverEntries(random: RandomAccess, context: ReadContext): Promise<RecoveredEntry[]> {
  const entries: RecoveredEntry[] = []
  for (let at: number | undefined = 0; at !== undefined && entries.length < context.limits.entries;) {
    const header = Buffer.from(await random.read(at, HEADER_BYTES))
    if (!isHeader(header, 0)) break
    const [nameBytes, extraBytes] = [header.readUInt16LE(26), header.readUInt16LE(28)]
    const name = Buffer.from(await random.read(at + HEADER_BYTES, nameBytes))
    const start = at + HEADER_BYTES + nameBytes + extraBytes
    if (start > random.size) break
    const flags = header.readUInt16LE(6)
    const packed = header.readUInt32LE(18)
    const isStated = ((flags & SIZES_BEHIND) === 0 || packed > 0) && packed !== 0xffffffff
    const next: number | undefined = await nextHeader(random, isStated ? start + packed : start, context)
    entries.push({
      name: memberName(name),
      flags,
      method: header.readUInt16LE(8),
      crc32: header.readUInt32LE(14),
      packed,
      bytes: isStated ? header.readUInt32LE(22) : 0,
      start,
      end: Math.min(isStated ? start + packed : (next ?? random.size), random.size),
    })
    at = next
    context.progress()
  }
  return entries
}

/** Offset of the next local header from `from` on. */
async function nextHeader(random: RandomAccess, from: number, { progress }: ReadContext): Promise<number | undefined> {
  for (let at = from; at + HEADER_BYTES <= random.size; at += WINDOW) {
    const bytes = Buffer.from(await random.read(at, WINDOW + HEADER_BYTES))
    progress()
    for (let found = bytes.indexOf('PK\x03\x04', 0, 'latin1'); found !== -1; found = bytes.indexOf('PK\x03\x04', found + 1, 'latin1')) {
      if (found < WINDOW && isHeader(bytes, found)) return at + found
    }
  }
  return undefined
}

/** Four letters may stand anywhere: version, method and length of the name decide. */
function isHeader(bytes: Buffer, at: number): boolean {
  if (at + HEADER_BYTES > bytes.length || bytes.readUInt32LE(at) !== LOCAL_HEADER) return false
  const name = bytes.readUInt16LE(at + 26)
  return bytes.readUInt16LE(at + 4) % 256 < 100 && bytes.readUInt16LE(at + 8) < 100 && name > 0 && name < 4096
}

/** What is told of an archive whose entries were found this way. */
export const recovered = (): ReadProblem =>
  new ReadProblem(
    'corrupt',
    'The zip directory at the end of the file is missing: the file is cut short or damaged. The entries that could be found without it were read. Fetch it again and scan that.',
  )
