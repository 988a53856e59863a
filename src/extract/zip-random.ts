import type { Readable } from 'node:stream'
import { RandomAccessReader } from 'yauzl'
import type { RandomAccess } from './reader.js'

const WINDOW = 64 * 1024
const EOCD_BYTES = 22
const EOCD_SIGNATURE = 0x06054b50
const COMMENT_MAX = 0xffff

/** Where the archive lies within the bytes: some carry a program in front (self-extracting) or padding behind. */
export interface Extent {
  start: number
  end: number
}

/**
 * Finds the archive by its end record (APPNOTE 4.3.16); undefined where there is none, as in a file cut short.
 * The last record whose comment fits is taken. A shift of the central directory tells how many foreign bytes stand in front.
 */
export async function findArchive(random: RandomAccess): Promise<Extent | undefined> {
  const from = Math.max(0, random.size - EOCD_BYTES - COMMENT_MAX)
  const tail = Buffer.from(await random.read(from, random.size - from))
  for (let at = tail.length - EOCD_BYTES; at >= 0; at--) {
    if (tail[at] !== 0x50 || tail.readUInt32LE(at) !== EOCD_SIGNATURE) continue
    const end = at + EOCD_BYTES + tail.readUInt16LE(at + 20)
    if (end > tail.length) continue
    const directoryBytes = tail.readUInt32LE(at + 12)
    const directoryStart = tail.readUInt32LE(at + 16)
    const shift = from + at - directoryBytes - directoryStart
    const shifted = shift > 0 && (await isDirectory(random, from + at - directoryBytes))
    return { start: shifted ? shift : 0, end: from + end }
  }
  return undefined
}

async function isDirectory(random: RandomAccess, offset: number): Promise<boolean> {
  const bytes = await random.read(offset, 4)
  return bytes.length === 4 && Buffer.from(bytes).readUInt32LE(0) === 0x02014b50
}

/** The same bytes without what stands in front and behind. */
export function within(random: RandomAccess, { start, end }: Extent): RandomAccess {
  if (start === 0 && end === random.size) return random
  return {
    size: end - start,
    read: (offset, length) => random.read(start + offset, Math.max(0, Math.min(length, end - start - offset))),
    readNow: (offset, length) => random.readNow(start + offset, Math.max(0, Math.min(length, end - start - offset))),
  }
}

/** What yauzl reads through: small reads are served from a window, since a directory is read in pieces of a few bytes. */
export class DirectoryReader extends RandomAccessReader {
  private start = 0
  private window = Buffer.alloc(0)

  constructor(private readonly random: RandomAccess) {
    super()
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (err: Error | null, bytesRead?: number) => void,
  ): void {
    this.fill(position, length).then(
      () => callback(null, this.window.copy(buffer, offset, position - this.start, position - this.start + length)),
      (error: unknown) => callback(error instanceof Error ? error : new Error('read failed')),
    )
  }

  /** Never called: entries are streamed by zip.ts, which keeps hold of every byte count. */
  override _readStreamForRange(): Readable {
    throw new Error('not used')
  }

  private async fill(position: number, length: number): Promise<void> {
    if (position >= this.start && position + length <= this.start + this.window.length) return
    this.window = Buffer.from(await this.random.read(position, Math.max(length, WINDOW)))
    this.start = position
  }
}
