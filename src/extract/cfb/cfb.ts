import { ReadProblem } from '../../contract/index.js'
import type { RandomAccess } from '../reader.js'

/** A stream or storage of a compound document. */
export interface CfbEntry {
  /** As written; streams of the system begin with a control character. */
  name: string
  kind: 'storage' | 'stream'
  /** Bytes of a stream; 0 for a storage. */
  bytes: number
  /** Number in the directory. */
  id: number
  /** First sector. */
  start: number
  /** What lies in a storage, in the order of the directory's tree; empty for a stream. */
  children: readonly CfbEntry[]
}

/** An open compound document. */
export interface Cfb {
  root: CfbEntry
  /** Why `root` may not be all. */
  problem?: ReadProblem
  /** The bytes of a stream in chunks; what could be read comes first, then @throws ReadProblem 'corrupt' where its chain breaks. */
  stream(entry: CfbEntry): AsyncGenerator<Uint8Array>
  /** A stream held as a whole. `problem` says why it is not complete. @throws ReadProblem 'too-large' beyond `max` bytes. */
  bytes(entry: CfbEntry, max: number): Promise<{ bytes: Buffer; problem?: ReadProblem }>
  /** The whole document with `storage` as its root, so that a document within a document is a file of its own. */
  rootedAt(storage: CfbEntry): AsyncGenerator<Uint8Array>
}

const HEADER_BYTES = 512
const ENTRY_BYTES = 128
const MINI_SECTOR = 64
/** Numbers that are no sectors: [MS-CFB] 2.1. */
const LAST_SECTOR = 0xfffffff9
const NO_ENTRY = 0xffffffff
const READ = 64 * 1024
/** Directory entries that are looked at; Office writes some hundreds. */
const ENTRIES_MAX = 100_000

const damaged = (): ReadProblem =>
  new ReadProblem(
    'corrupt',
    'The compound document is damaged or cut short; what could be made out was read. Fetch it again and scan that.',
  )

/**
 * Opens a compound document (OLE, [MS-CFB]) over random access: the directory and the table of sectors are held, streams are read when asked for.
 * Written here because a damaged or truncated file has to give what is left of it, which the libraries at hand refuse, and none reads without
 * holding the file twice.
 * @throws ReadProblem 'corrupt' where there is no directory at all.
 */
export async function openCfb(random: RandomAccess): Promise<Cfb> {
  const header = Buffer.from(await random.read(0, HEADER_BYTES))
  if (header.length < HEADER_BYTES || header.readUInt32LE(0) !== 0xe011cfd0 || header.readUInt32LE(4) !== 0xe11ab1a1) throw damaged()
  const shift = header.readUInt16LE(30)
  if (shift < 7 || shift > 12) throw damaged()
  const sector = 2 ** shift
  const cutoff = header.readUInt32LE(56) || 4096
  let problem: ReadProblem | undefined
  const note = (): void => void (problem ??= damaged())

  const offsetOf = (number: number): number => (number + 1) * sector
  const readSector = async (number: number): Promise<Buffer> => Buffer.from(await random.read(offsetOf(number), sector))
  const fat = await readFat(header, random.size, sector, readSector, note)

  /** Sectors of a chain in order. A chain that loops or leads nowhere ends, and `complete` is false. */
  const chain = (start: number, table: Uint32Array, max: number): { sectors: number[]; complete: boolean } => {
    const sectors: number[] = []
    const seen = new Uint8Array(table.length)
    let at = start
    while (at < LAST_SECTOR && sectors.length < max) {
      if (at >= table.length || seen[at] === 1) return { sectors, complete: false }
      seen[at] = 1
      sectors.push(at)
      at = table[at] as number
    }
    return { sectors, complete: sectors.length >= max || at >= LAST_SECTOR }
  }

  async function* readChain(start: number, bytes: number): AsyncGenerator<Uint8Array> {
    const { sectors, complete } = chain(start, fat, Math.ceil(bytes / sector))
    let left = bytes
    for (let i = 0; i < sectors.length && left > 0;) {
      const first = sectors[i] as number
      let count = 1
      while (count * sector < READ && sectors[i + count] === first + count) count++
      const wanted = Math.min(left, count * sector)
      const piece = await random.read(offsetOf(first), wanted)
      if (piece.length > 0) yield piece
      if (piece.length < wanted) throw damaged()
      left -= wanted
      i += count
    }
    if (left > 0 || !complete) throw damaged()
  }

  const directoryChain = chain(header.readUInt32LE(48), fat, (ENTRIES_MAX * ENTRY_BYTES) / sector)
  const directory = await hold(readChain(header.readUInt32LE(48), directoryChain.sectors.length * sector))
  if (!directoryChain.complete || directory.length < directoryChain.sectors.length * sector) note()
  const { root, entries } = readDirectory(directory, note)
  const rootEntry = entries[0]
  if (root === undefined || rootEntry === undefined) throw damaged()

  let mini: Promise<{ table: Uint32Array; bytes: Buffer }> | undefined
  const loadMini = async (): Promise<{ table: Uint32Array; bytes: Buffer }> => {
    const table = await hold(readChain(header.readUInt32LE(60), Math.min(random.size, header.readUInt32LE(64) * sector)))
    const bytes = await hold(readChain(rootEntry.start, Math.min(rootEntry.size, random.size)))
    return { table: numbers(table), bytes }
  }

  async function* stream(entry: CfbEntry): AsyncGenerator<Uint8Array> {
    if (entry.bytes === 0) return
    if (entry.bytes >= cutoff) return yield* readChain(entry.start, entry.bytes)
    const { table, bytes } = await (mini ??= loadMini())
    const { sectors } = chain(entry.start, table, Math.ceil(entry.bytes / MINI_SECTOR))
    const pieces = sectors.map((number) => bytes.subarray(number * MINI_SECTOR, (number + 1) * MINI_SECTOR))
    const whole = Buffer.concat(pieces).subarray(0, entry.bytes)
    if (whole.length > 0) yield whole
    if (whole.length < entry.bytes) throw damaged()
  }

  return {
    root,
    ...(problem && { problem }),
    stream,
    async bytes(entry, max) {
      if (entry.bytes > max)
        throw new ReadProblem(
          'too-large',
          `A stream of the document has to be held in memory, and is larger than ${max} bytes (nestedBytes).`,
        )
      const parts: Uint8Array[] = []
      try {
        for await (const part of stream(entry)) parts.push(part)
      } catch (error) {
        if (!(error instanceof ReadProblem) || error.reason !== 'corrupt') throw error
        return { bytes: Buffer.concat(parts), problem: error }
      }
      return { bytes: Buffer.concat(parts) }
    },
    async *rootedAt(storage) {
      const child = entries[storage.id]?.child ?? NO_ENTRY
      // Where the root's pointer to its first child stands.
      const at = offsetOf(header.readUInt32LE(48)) + 76
      for (let from = 0; from < random.size; from += READ) {
        const piece = Buffer.from(await random.read(from, READ))
        for (let i = 0; i < 4; i++) if (at + i >= from && at + i < from + piece.length) piece[at + i - from] = (child >>> (8 * i)) & 0xff
        yield piece
      }
    },
  }
}

/** The stream or storage of that name in a storage; case does not matter ([MS-CFB] 2.6.4). */
export const childOf = (storage: CfbEntry, ...names: string[]): CfbEntry | undefined =>
  storage.children.find(({ name }) => names.some((each) => each.toLowerCase() === name.toLowerCase()))

async function hold(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = []
  try {
    for await (const chunk of chunks) parts.push(chunk)
  } catch (error) {
    // A table that breaks off serves as far as it goes; what it should have led to says that it is not there.
    if (!(error instanceof ReadProblem) || error.reason !== 'corrupt') throw error
  }
  return Buffer.concat(parts)
}

const numbers = (bytes: Buffer): Uint32Array =>
  Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => bytes.readUInt32LE(index * 4))

/** The table of sectors, whose own sectors are listed in the header and, for large files, in sectors of their own ([MS-CFB] 2.5). */
async function readFat(
  header: Buffer,
  size: number,
  sector: number,
  readSector: (number: number) => Promise<Buffer>,
  note: () => void,
): Promise<Uint32Array> {
  const most = Math.ceil(size / sector)
  const listed: number[] = []
  for (let at = 76; at < HEADER_BYTES; at += 4) listed.push(header.readUInt32LE(at))
  let next = header.readUInt32LE(68)
  for (let count = 0; next < LAST_SECTOR && count <= most / (sector / 4); count++) {
    const list = await readSector(next)
    if (list.length < sector) break
    for (let at = 0; at + 8 <= list.length; at += 4) listed.push(list.readUInt32LE(at))
    next = list.readUInt32LE(sector - 4)
  }
  const tables: Buffer[] = []
  for (const number of listed) {
    if (number >= LAST_SECTOR) continue
    if (tables.length * (sector / 4) > most) break
    const table = await readSector(number)
    if (table.length < sector) note()
    tables.push(table.length === sector ? table : Buffer.concat([table, Buffer.alloc(sector - table.length, 0xff)]))
  }
  return numbers(Buffer.concat(tables))
}

interface DirectoryEntry {
  name: string
  type: number
  left: number
  right: number
  child: number
  start: number
  size: number
}

function readDirectory(bytes: Buffer, note: () => void): { root: CfbEntry | undefined; entries: DirectoryEntry[] } {
  const entries: DirectoryEntry[] = []
  for (let at = 0; at + ENTRY_BYTES <= bytes.length; at += ENTRY_BYTES) {
    const length = Math.min(64, bytes.readUInt16LE(at + 64))
    entries.push({
      name: bytes.subarray(at, at + Math.max(0, length - 2)).toString('utf16le'),
      type: bytes[at + 66] as number,
      left: bytes.readUInt32LE(at + 68),
      right: bytes.readUInt32LE(at + 72),
      child: bytes.readUInt32LE(at + 76),
      start: bytes.readUInt32LE(at + 116),
      size: bytes.readUInt32LE(at + 120),
    })
  }
  const seen = new Set<number>([0])
  const build = (id: number, depth: number): CfbEntry => {
    const { name, type, start, size, child } = entries[id] as DirectoryEntry
    const isStream = type === 2
    const children = isStream || depth > 100 ? [] : siblings(child).map((each) => build(each, depth + 1))
    return { name, kind: isStream ? 'stream' : 'storage', bytes: isStream ? size : 0, id, start, children }
  }
  /** Entries of a tree of siblings in order; without recursion, since a damaged one is a list of any length. */
  const siblings = (first: number): number[] => {
    const list: number[] = []
    const stack: number[] = []
    let at = first
    while (at !== NO_ENTRY || stack.length > 0) {
      if (at === NO_ENTRY) {
        const id = stack.pop() as number
        list.push(id)
        at = entries[id]?.right ?? NO_ENTRY
      } else if (at >= entries.length || seen.has(at)) {
        note()
        at = NO_ENTRY
      } else {
        seen.add(at)
        stack.push(at)
        at = entries[at]?.left ?? NO_ENTRY
      }
    }
    return list.filter((id) => [1, 2].includes(entries[id]?.type ?? 0))
  }
  return { root: entries.length > 0 ? build(0, 0) : undefined, entries }
}
