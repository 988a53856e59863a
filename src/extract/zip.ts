import { pipeline, Readable } from 'node:stream'
import { crc32, createInflateRaw, constants, inflateRawSync } from 'node:zlib'
import { fromRandomAccessReaderPromise, type Entry, type ZipFile } from 'yauzl'
import { ReadProblem } from '../contract/index.js'
import type { RandomAccess, ReadContext } from './reader.js'
import { requireReadable, unpackByMethod, type PackedEntry } from './zip-method.js'
import { entryName } from './zip-name.js'
import { unlock, type Locked, type Opened } from './zip-decrypt.js'
import { DirectoryReader, findArchive, within } from './zip-random.js'
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

/** Packed bytes read at once. */
const READ = 64 * 1024
/** Unpacked bytes in one chunk. Larger chunks are faster, but the memory of those in flight adds up: 66 MB at 16 KiB, 89 MB at 64 KiB. */
const CHUNK = 16 * 1024
/** Declared size up to which an entry is unpacked in one go: most parts of office files, for which the machinery of streams costs more than the work. */
const SMALL = 64 * 1024
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
  const sources = new Map<ZipEntry, Entry>()
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
    if (!entry.encrypted) requireReadable(source.compressionMethod)
    if (shared.has(entry)) throw new ReadProblem('corrupt', 'The zip entry shares its bytes with another one, as in a zip bomb.')
    const start = await dataStart(file, source)
    if (entry.encrypted) {
      const { generalPurposeBitFlag: flags, compressionMethod: method, lastModFileTime: time, crc32, extraFields } = source
      const opened = await opening(bytes, { start, length: entry.packed, method, flags, crc32, time, extraFields }, context)
      const content = unpacked({ packed: opened.packed(), method: opened.method, flags, crc32, declared: entry.bytes }, context)
      yield* checked(content, { declared: entry.bytes, crc: opened.checked ? crc32 : undefined }, context)
    } else {
      const { compressionMethod: method, generalPurposeBitFlag: flags, crc32 } = source
      const content =
        (await small(bytes, start, entry, method)) ??
        unpacked({ packed: packedBytes(bytes, start, entry.packed), method, flags, crc32, declared: entry.bytes }, context)
      yield* checked(content, { declared: entry.bytes, crc: crc32 }, context)
    }
  }
}

/** An archive that has lost its directory: what its entries say themselves has to do. @throws ReadProblem 'corrupt' where there is none. */
async function openWithoutDirectory(random: RandomAccess, context: ReadContext): Promise<Zip> {
  const sources = new Map<ZipEntry, RecoveredEntry>()
  for (const source of await recoverEntries(random, context)) {
    const { name, bytes, flags, method, start, end } = source
    const encrypted = (flags & 1) !== 0 || method === 99
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

/** The content of an entry, whatever it is packed with. */
function unpacked(entry: PackedEntry, { limits, progress }: ReadContext): AsyncIterable<Uint8Array> {
  if (entry.method === 0) return entry.packed
  return entry.method === 8 ? inflate(entry.packed) : unpackByMethod(entry, limits, progress)
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
  sources: Map<ZipEntry, Entry>,
): Promise<ReadProblem | undefined> {
  try {
    for await (const source of file.eachEntry()) {
      if (sources.size === context.limits.entries) {
        return new ReadProblem(
          'too-large',
          `The archive has more than ${context.limits.entries} entries; the rest was not read. Unpack it first, or raise limits.entries.`,
        )
      }
      sources.set(describe(source), source)
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
    encrypted: source.isEncrypted() || source.compressionMethod === 99,
    ...(modified !== undefined && !Number.isNaN(modified.getTime()) && { modified: modified.toISOString() }),
    // An entry with content is a file, whatever its name ends with: else content could hide there.
    directory: name.endsWith('/') && source.uncompressedSize === 0,
  }
}

/** Entries that begin within the bytes of an earlier one: a few kilobytes quoted a thousand times make petabytes. */
function findOverlaps(sources: Map<ZipEntry, Entry>): Set<ZipEntry> {
  const shared = new Set<ZipEntry>()
  let end = 0
  for (const [entry, source] of [...sources].sort(([, a], [, b]) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)) {
    const start = source.relativeOffsetOfLocalHeader
    if (start < end) shared.add(entry)
    else end = start + LOCAL_HEADER_BYTES + source.compressedSize
  }
  return shared
}

async function dataStart(file: ZipFile, source: Entry): Promise<number> {
  try {
    return (await file.readLocalFileHeaderPromise(source, { minimal: true })).fileDataStart
  } catch (error) {
    throw asProblem(error, 'The zip entry does not stand where the directory says.')
  }
}

async function* packedBytes(random: RandomAccess, start: number, length: number): AsyncGenerator<Uint8Array> {
  for (let offset = start; offset < start + length;) {
    const bytes = await random.read(offset, Math.min(READ, start + length - offset))
    if (bytes.length === 0) throw new ReadProblem('corrupt', 'The file ends within a zip entry. Fetch it again and scan that.')
    yield bytes
    offset += bytes.length
  }
}

/** The content of a small entry that is whole, in chunks; undefined for all others: the stream tells how far they can be read. */
async function small(random: RandomAccess, start: number, { packed, bytes }: ZipEntry, method: number): Promise<Uint8Array[] | undefined> {
  if (method !== 8 || packed > READ || bytes > SMALL) return undefined
  const content = await random.read(start, packed)
  if (content.length < packed) return undefined
  try {
    const whole = inflateRawSync(content, { maxOutputLength: Math.max(1, bytes) })
    const chunks = []
    for (let from = 0; from < whole.length; from += CHUNK) chunks.push(whole.subarray(from, from + CHUNK))
    return chunks
  } catch {
    return undefined
  }
}

async function* inflate(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  // SYNC_FLUSH hands out the last bytes of a stream that was cut short instead of dropping them; the shortage shows in the size.
  const inflater = createInflateRaw({ chunkSize: CHUNK, finishFlush: constants.Z_SYNC_FLUSH })
  // The errors of all three stages reach the loop below; pipeline itself has nobody else to tell.
  pipeline(Readable.from(packed, { objectMode: true, highWaterMark: 1 }), inflater, () => undefined)
  try {
    for await (const chunk of inflater) yield chunk as Uint8Array
  } catch (error) {
    throw asProblem(error, 'The packed bytes of the zip entry are damaged.')
  }
}

/** What an entry should unpack to. */
interface Stated {
  declared: number
  /** Undefined: nothing tells it. */
  crc: number | undefined
}

/** Hands the bytes on, counted; stops at the declared size and compares the checksum at the end. */
async function* checked(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  stated: Stated | undefined,
  { budget }: ReadContext,
): AsyncGenerator<Uint8Array> {
  const declared = stated?.declared ?? Infinity
  let seen = 0
  let sum = 0
  for await (const chunk of chunks) {
    budget.inflated(chunk.length)
    if (seen + chunk.length > declared) {
      if (seen < declared) yield chunk.subarray(0, declared - seen)
      throw new ReadProblem('corrupt', 'The zip entry unpacks to more than it declares; the rest was not read.')
    }
    seen += chunk.length
    sum = crc32(chunk, sum)
    yield chunk
  }
  if (stated === undefined) return
  if (seen < declared) throw new ReadProblem('corrupt', 'The zip entry ends before its declared size; what came was read.')
  if (stated.crc !== undefined && sum !== stated.crc)
    throw new ReadProblem('corrupt', 'The checksum of the zip entry is wrong: its content was damaged.')
}

/** Problems and errors of the disk (they have a `code` of errno) pass; whatever else a library says becomes our sentence. */
function asProblem(error: unknown, detail: string): ReadProblem {
  if (error instanceof ReadProblem) return error
  const code = (error as NodeJS.ErrnoException | null)?.code
  if (typeof code === 'string' && /^E[A-Z]+$/.test(code))
    return new ReadProblem('read-error', 'The file could not be read from disk. Copy it elsewhere and scan the copy.')
  return new ReadProblem('corrupt', detail)
}
