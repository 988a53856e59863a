import { fromRandomAccessReaderPromise, type Entry, type ZipFile } from 'yauzl'
import { ReadProblem } from '../contract/index.js'
import type { RandomAccess, ReadContext } from './reader.js'
import { requireReadable } from './zip-method.js'
import { entryName } from './zip-name.js'
import { AES_METHOD, unlock, type Locked, type Opened } from './zip-decrypt.js'
import { DirectoryReader, findArchive, within } from './zip-random.js'
import { asProblem, checked, packedBytes, small, unpacked } from './zip-unpack.js'
import { recovered, recoverEntries, type RecoveredEntry } from './zip-recover.js'

/** One entry of the central directory. */
export interface ZipEntry {
  /** With `/`; whatever its author wrote otherwise, so never a path to write to. */
  name: string
  /** Unpacked size as declared, in bytes. */
  bytes: number
  /** Packed size as declared, in bytes. */
  packed: number
  encrypted: boolean
  /** ISO 8601, UTC. The DOS time has no zone; it is taken for this machine's. */
  modified?: string
  directory: boolean
}

/** An open archive. */
export interface Zip {
  /** In the order of the directory. */
  entries: ZipEntry[]
  /** Why `entries` is not all that the archive holds. */
  problem?: ReadProblem
  /**
   * The unpacked bytes of an entry, in small chunks; every byte is counted in `context.budget`. What could be unpacked comes first, then
   * @throws ReadProblem 'encrypted', 'unsupported' (compression method), 'corrupt' (damage, a lying size, a wrong checksum), 'too-large' (by the budget).
   */
  stream(entry: ZipEntry): AsyncIterable<Uint8Array>
  close(): void
}

const LOCAL_HEADER = 0x04034b50
const LOCAL_HEADER_BYTES = 30
const DIRECTORY_ENTRY = 0x02014b50
const STRONG_ENCRYPTION = 0x40

/**
 * Opens a zip archive by its central directory. Names are decoded here (zip-name.ts), sizes and overlaps are not believed.
 * A directory that is damaged half-way gives the entries before the damage and `problem`.
 * @throws ReadProblem 'corrupt' where there is no directory at all.
 */
export async function openZip(random: RandomAccess, context: ReadContext): Promise<Zip> {
  const extent = await findArchive(random)
  if (extent === undefined) return openWithoutDirectory(random, context)
  const bytes = within(random, extent)
  const reader = new DirectoryReader(bytes)
  const file = await openDirectory(reader, bytes.size)
  const sources = new Map<ZipEntry, Source>()
  const problem = await readDirectory(file, bytes, context, sources)
  const shared = findOverlaps(sources)
  return {
    entries: [...sources.keys()],
    ...(problem && { problem }),
    stream: (entry) => unpack(entry),
    close: () => file.close(),
  }

  async function* unpack(entry: ZipEntry): AsyncGenerator<Uint8Array> {
    const source = sources.get(entry)
    if (source === undefined) throw new TypeError('not an entry of this archive')
    if (entry.encrypted && !hasPasswords(context)) throw locked()
    if (!entry.encrypted) requireReadable(source.method)
    if (shared.has(entry)) throw new ReadProblem('corrupt', 'The zip entry shares its bytes with another one, as in a zip bomb.')
    const start = await dataStart(bytes, source.offset)
    const { flags, method, crc32, time, extraFields } = source
    if (entry.encrypted) {
      const locked = { start, length: entry.packed, method, flags, crc32, time, extraFields }
      const opened = await opening(bytes, locked, context)
      const content = unpacked({ packed: opened.packed(), method: opened.method, flags, crc32, declared: entry.bytes }, context)
      yield* checked(content, { declared: entry.bytes, crc: opened.checked ? crc32 : undefined }, context)
    } else {
      const content =
        (await small(bytes, start, entry, method)) ??
        unpacked({ packed: packedBytes(bytes, start, entry.packed), method, flags, crc32, declared: entry.bytes }, context)
      yield* checked(content, { declared: entry.bytes, crc: crc32 }, context)
    }
  }
}

/** What the directory says of an entry beside what everybody sees: the library's own objects hold the bytes of every field, 1 KB an entry. */
interface Source extends Pick<Locked, 'method' | 'flags' | 'crc32' | 'time' | 'extraFields'> {
  /** Of the local header. */
  offset: number
}

const NO_FIELDS: Source['extraFields'] = []

function sourceOf(entry: Entry): Source {
  return {
    offset: entry.relativeOffsetOfLocalHeader,
    method: entry.compressionMethod,
    flags: entry.generalPurposeBitFlag,
    crc32: entry.crc32,
    time: entry.lastModFileTime,
    extraFields: entry.isEncrypted() || entry.compressionMethod === AES_METHOD ? entry.extraFields : NO_FIELDS,
  }
}

/** An archive that has lost its directory: what its entries say themselves has to do. @throws ReadProblem 'corrupt' where there is none. */
async function openWithoutDirectory(random: RandomAccess, context: ReadContext): Promise<Zip> {
  const sources = new Map<ZipEntry, RecoveredEntry>()
  for (const source of await recoverEntries(random, context)) {
    const { name, bytes, flags, method, start, end } = source
    const encrypted = (flags & 1) !== 0 || method === AES_METHOD
    sources.set({ name, bytes, packed: end - start, encrypted, directory: name.endsWith('/') && end === start }, source)
  }
  if (sources.size === 0)
    throw new ReadProblem(
      'corrupt',
      'The zip directory at the end of the file is missing: the file is cut short or damaged. Fetch it again and scan that.',
    )
  return {
    entries: [...sources.keys()],
    problem: recovered(),
    async *stream(entry) {
      const { start, end, method, flags, bytes, crc32 } = sources.get(entry) as RecoveredEntry
      if (entry.encrypted) throw locked()
      requireReadable(method)
      const packed = packedBytes(random, start, end - start)
      const content = unpacked({ packed, method, flags, crc32, declared: bytes }, context)
      // Where sizes stand behind the data, nothing here tells them.
      yield* bytes > 0 ? checked(content, { declared: bytes, crc: crc32 }, context) : checked(content, undefined, context)
    },
    close: () => undefined,
  }
}

const hasPasswords = ({ passwords }: ReadContext): boolean => passwords !== undefined && passwords.length > 0

const locked = (): ReadProblem =>
  new ReadProblem('encrypted', 'The zip entry is protected by a password. Unpack it with the password and scan the result.')

async function opening(bytes: RandomAccess, entry: Locked, { passwords = [] }: ReadContext): Promise<Opened> {
  const opened = await unlock(bytes, entry, passwords)
  if (opened === undefined) throw locked()
  requireReadable(opened.method)
  return opened
}

async function openDirectory(reader: DirectoryReader, size: number): Promise<ZipFile> {
  try {
    return await fromRandomAccessReaderPromise(reader, size, { autoClose: false, decodeStrings: false, validateEntrySizes: false })
  } catch (error) {
    throw asProblem(error, 'The zip directory is damaged. Fetch the file again and scan that.')
  }
}

async function readDirectory(
  file: ZipFile,
  bytes: RandomAccess,
  context: ReadContext,
  sources: Map<ZipEntry, Source>,
): Promise<ReadProblem | undefined> {
  try {
    for await (const source of file.eachEntry()) {
      if (sources.size === context.limits.entries) {
        return new ReadProblem(
          'too-large',
          `The archive has more than ${context.limits.entries} entries; the rest was not read. Unpack it first, or raise limits.entries.`,
        )
      }
      sources.set(describe(source), sourceOf(source))
      if (sources.size % 1000 === 0) context.progress()
    }
  } catch (error) {
    const flags = await peekFlags(bytes, Number(file.readEntryCursor))
    if (flags !== undefined && (flags & STRONG_ENCRYPTION) !== 0) {
      return new ReadProblem(
        'encrypted',
        'The zip directory names strongly encrypted entries; they and those after them were not read. Unpack it with the password and scan the result.',
      )
    }
    return asProblem(error, 'The zip directory is damaged; only the entries before the damage were read.')
  }
  const more = (await peekFlags(bytes, Number(file.readEntryCursor))) !== undefined
  return more
    ? new ReadProblem('corrupt', 'The zip directory holds more entries than it says; the rest was not read. Unpack it and scan the result.')
    : undefined
}

/** Flags of the directory entry at `offset`; undefined if there is none. */
async function peekFlags(bytes: RandomAccess, offset: number): Promise<number | undefined> {
  try {
    const raw = Buffer.from(await bytes.read(offset, 10))
    return raw.length === 10 && raw.readUInt32LE(0) === DIRECTORY_ENTRY ? raw.readUInt16LE(8) : undefined
  } catch {
    return undefined // whoever reads on meets the same error and reports it
  }
}

function describe(source: Entry): ZipEntry {
  const name = entryName(source)
  const modified = source.lastModFileDate === 0 ? undefined : source.getLastModDate()
  return {
    name,
    bytes: source.uncompressedSize,
    packed: source.compressedSize,
    encrypted: source.isEncrypted() || source.compressionMethod === AES_METHOD,
    ...(modified !== undefined && !Number.isNaN(modified.getTime()) && { modified: modified.toISOString() }),
    // An entry with content is a file, whatever its name ends with: else content could hide there.
    directory: name.endsWith('/') && source.uncompressedSize === 0,
  }
}

/** Entries that begin within the bytes of an earlier one: a few kilobytes quoted a thousand times make petabytes. */
function findOverlaps(sources: Map<ZipEntry, Source>): Set<ZipEntry> {
  const shared = new Set<ZipEntry>()
  let end = 0
  for (const [entry, { offset }] of [...sources].sort(([, a], [, b]) => a.offset - b.offset)) {
    if (offset < end) shared.add(entry)
    else end = offset + LOCAL_HEADER_BYTES + entry.packed
  }
  return shared
}

/** Where the data of an entry begins, by its local header (APPNOTE 4.3.7), which has a name and extra fields of its own. */
async function dataStart(random: RandomAccess, offset: number): Promise<number> {
  const read = await random.read(offset, LOCAL_HEADER_BYTES)
  const header = Buffer.from(read.buffer, read.byteOffset, read.length)
  if (header.length < LOCAL_HEADER_BYTES || header.readUInt32LE(0) !== LOCAL_HEADER)
    throw new ReadProblem('corrupt', 'The zip entry does not stand where the directory says.')
  return offset + LOCAL_HEADER_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28)
}
