import { pipeline, Readable } from 'node:stream'
import { constants, crc32, createInflateRaw, inflateRawSync } from 'node:zlib'
import { ReadProblem } from '../contract/index.js'
import type { RandomAccess, ReadContext } from './reader.js'
import type { ZipEntry } from './zip.js'
import { unpackByMethod, type PackedEntry } from './zip-method.js'

/** Packed bytes read at once. */
const READ = 64 * 1024
/** Unpacked bytes in one chunk. Larger chunks are faster, but the memory of those in flight adds up: 66 MB at 16 KiB, 89 MB at 64 KiB. */
const CHUNK = 16 * 1024
/** Declared size up to which an entry is unpacked in one go: most parts of office files, for which the machinery of streams costs more than the work. */
const SMALL = 256 * 1024

/** The content of an entry, whatever it is packed with. */
export function unpacked(entry: PackedEntry, { limits, progress }: ReadContext): AsyncIterable<Uint8Array> {
  if (entry.method === 0) return entry.packed
  return entry.method === 8 ? inflate(entry.packed) : unpackByMethod(entry, limits, progress)
}

/** The packed bytes as they stand in the archive. @throws ReadProblem 'corrupt' where the file ends before they do. */
export async function* packedBytes(random: RandomAccess, start: number, length: number): AsyncGenerator<Uint8Array> {
  for (let offset = start; offset < start + length;) {
    const bytes = await random.read(offset, Math.min(READ, start + length - offset))
    if (bytes.length === 0) throw new ReadProblem('corrupt', 'The file ends within a zip entry. Fetch it again and scan that.')
    yield bytes
    offset += bytes.length
  }
}

/** The content of a small entry that is whole, in chunks; undefined for all others: the stream tells how far they can be read. */
export async function small(
  random: RandomAccess,
  start: number,
  { packed, bytes }: ZipEntry,
  method: number,
): Promise<Uint8Array[] | undefined> {
  if (method !== 8 || packed > SMALL || bytes > SMALL) return undefined
  const content = await random.read(start, packed)
  if (content.length < packed) return undefined
  try {
    // In one piece: the default would put pieces of 16 KB together.
    const whole = inflateRawSync(content, { maxOutputLength: Math.max(1, bytes), chunkSize: Math.max(64, bytes) })
    const chunks = []
    for (let from = 0; from < whole.length; from += READ) chunks.push(whole.subarray(from, from + READ))
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
export async function* checked(
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
export function asProblem(error: unknown, detail: string): ReadProblem {
  if (error instanceof ReadProblem) return error
  const code = (error as NodeJS.ErrnoException | null)?.code
  if (typeof code === 'string' && /^E[A-Z]+$/.test(code))
    return new ReadProblem('read-error', 'The file could not be read from disk. Copy it elsewhere and scan the copy.')
  return new ReadProblem('corrupt', detail)
}
