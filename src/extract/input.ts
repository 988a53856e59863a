import { createHash } from 'node:crypto'
import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, type Stats } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import { basename } from 'node:path'
import { ReadProblem } from '../contract/index.js'
import { decodeHead } from './decode.js'
import { createDigest, sha256Of } from './digest.js'
import { detectEncoding } from './encoding.js'
import { CHUNK, piecesOf, randomOf } from './input-held.js'
import { HEAD_BYTES, type Input } from './reader.js'
import { NOT_A_FILE, told, toldNow } from './refusals.js'

export { inputFromBytes, inputFromStream, randomOf } from './input-held.js'
export { readProblem } from './refusals.js'

/** Files up to this size are read at once: for small ones each further call of the operating system costs more than its bytes. */
const WHOLE_MAX = 256 * 1024
/** NTFS keeps files up to this size in its own records and gives them no block. */
const RESIDENT_MAX = 4096

/** No link is followed, and nothing waits for who writes into a pipe. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

/** A file on disk, opened for reading. */
export interface OpenedFile extends Input {
  /** `modified` in milliseconds since 1970. */
  stat: { bytes: number; modified: number }
  /** What became of the file since it was opened: written to or replaced, or removed; undefined where nothing did. */
  changed(): Promise<'changed' | 'vanished' | undefined>
  /** What the disk refused of the file once it was open, whichever reader met it. */
  refused(): ReadProblem | undefined
  /**
   * SHA-256 of the whole file in lower-case hex. It costs nothing where a reader has streamed the file; where one has jumped about in it (zip, PDF),
   * the file is read once more, out of the system's cache. `progress` is called for each piece. Undefined where it cannot be read.
   */
  sha256(progress: () => void): Promise<string | undefined>
  close(): Promise<void>
}

/**
 * Opens a regular file and nothing else: no link is followed, no device or FIFO opened, no cloud placeholder downloaded.
 * `address` is bytes where the path is not UTF-8 (CP932 names on a Linux server).
 * @throws ReadProblem 'symlink', 'not-a-file', 'vanished', 'permission', 'offline' or 'read-error'.
 */
export async function openFile(address: string | Uint8Array): Promise<OpenedFile> {
  const path = typeof address === 'string' ? address : Buffer.from(address.buffer, address.byteOffset, address.byteLength)
  const seen = toldNow(() => lstatSync(path))
  refuse(seen)
  const small = seen.size > 0 && seen.size <= WHOLE_MAX ? readSmall(path) : undefined
  if (small !== undefined) return smallFile(path, seen, small.stat, small.bytes)
  const handle = await told(open(path, FLAGS))
  try {
    const stat = await told(handle.stat())
    // Someone may have put something else in its place since it was looked at.
    if (!stat.isFile()) throw new ReadProblem('not-a-file', NOT_A_FILE)
    // Some file systems tell a size of 0 where there is content.
    const head = await readFully(handle, 0, Math.min(HEAD_BYTES, Math.max(4096, stat.size)))
    const digest = createDigest()
    let refused: ReadProblem | undefined
    const note = (error: unknown): unknown => {
      if (error instanceof ReadProblem) refused ??= error
      return error
    }
    const noted = async <T>(work: Promise<T>): Promise<T> => {
      try {
        return await work
      } catch (error) {
        throw note(error)
      }
    }
    const notedNow = <T>(work: () => T): T => {
      try {
        return work()
      } catch (error) {
        throw note(error)
      }
    }
    return {
      name: nameOf(path),
      size: stat.size,
      head,
      stat: { bytes: stat.size, modified: stat.mtimeMs },
      stream: () => digest.watch(streamOf(handle, head, noted)),
      random: async () => ({
        size: stat.size,
        read: (offset, length) => noted(readFully(handle, offset, Math.min(length, stat.size - offset))),
        readNow: (offset, length) => notedNow(() => readFullyNow(handle.fd, offset, Math.min(length, stat.size - offset))),
      }),
      changed: async () => changeSince(path, seen, stat),
      refused: () => refused,
      sha256: async (progress) => digest.result() ?? (await digestOf(handle, progress)),
      close: () => handle.close(),
    }
  } catch (error) {
    await handle.close()
    throw error
  }
}

function refuse(stat: Stats): void {
  if (stat.isSymbolicLink()) throw new ReadProblem('symlink', 'This is a link. It was not followed; name its target to have it scanned.')
  if (!stat.isFile()) throw new ReadProblem('not-a-file', NOT_A_FILE)
  if (isPlaceholder(stat, process.platform)) {
    throw new ReadProblem(
      'offline',
      'The content of this file is not on this computer but in a cloud. Make it available offline and scan it again.',
    )
  }
}

/**
 * Is only the name of the file on this computer? Node does not show the attributes that say so, so it is told from a size
 * without any disk block, before a byte is read: reading would download it. Limits: on macOS a small file that the file
 * system compressed, on Windows one that was deduplicated on a server looks the same and is reported as offline though it is
 * not. On Linux it is not asked: file systems there keep small files inline, network ones count no blocks, and no cloud
 * client leaves placeholders.
 */
export function isPlaceholder(stat: Pick<Stats, 'size' | 'blocks'>, platform: NodeJS.Platform): boolean {
  if (stat.blocks !== 0) return false
  return platform === 'darwin' ? stat.size > 0 : platform === 'win32' ? stat.size > RESIDENT_MAX : false
}

async function* streamOf(handle: FileHandle, head: Uint8Array, noted: <T>(work: Promise<T>) => Promise<T>): AsyncGenerator<Uint8Array> {
  let position = head.length
  if (position > 0) yield head
  for (;;) {
    // A buffer of its own for each chunk: readers keep parts of them.
    const buffer = Buffer.allocUnsafeSlow(CHUNK)
    const { bytesRead } = await noted(told(handle.read(buffer, 0, CHUNK, position)))
    if (bytesRead === 0) return
    position += bytesRead
    yield buffer.subarray(0, bytesRead)
  }
}

/** One buffer for all of the file: a fresh one for each piece would be 20 MB of garbage before anything collects it. */
async function digestOf(handle: FileHandle, progress: () => void): Promise<string | undefined> {
  const hash = createHash('sha256')
  const buffer = Buffer.allocUnsafeSlow(CHUNK)
  try {
    for (let position = 0; ;) {
      const { bytesRead } = await handle.read(buffer, 0, CHUNK, position)
      if (bytesRead === 0) return hash.digest('hex')
      hash.update(bytesRead < CHUNK ? buffer.subarray(0, bytesRead) : buffer)
      position += bytesRead
      progress()
    }
  } catch {
    // What could not be read is a gap already; here it only means that nothing can be said of the whole.
    return undefined
  }
}

/**
 * A small file opened, read and closed, without waiting: a source tree is ten thousand of them, and a call that waits takes longer to come back than to
 * be done. (What blocks for ever is the watchdog's.) Undefined where it cannot be read in one go: how far it can be is found out piece by piece.
 */
function readSmall(path: string | Buffer): { stat: Stats; bytes: Uint8Array } | undefined {
  const file = toldNow(() => openSync(path, FLAGS))
  try {
    const stat = toldNow(() => fstatSync(file))
    if (!stat.isFile() || stat.size === 0 || stat.size > WHOLE_MAX) return undefined
    const bytes = Buffer.allocUnsafeSlow(stat.size)
    return readSync(file, bytes, 0, bytes.length, 0) === bytes.length ? { stat, bytes } : undefined
  } catch (error) {
    if (error instanceof ReadProblem) throw error
    return undefined
  } finally {
    closeSync(file)
  }
}

function smallFile(path: string | Buffer, seen: Stats, stat: Stats, bytes: Uint8Array): OpenedFile {
  return {
    name: nameOf(path),
    size: stat.size,
    head: bytes.subarray(0, HEAD_BYTES),
    stat: { bytes: stat.size, modified: stat.mtimeMs },
    stream: () => piecesOf(bytes),
    random: async () => randomOf(bytes),
    changed: async () => changeSince(path, seen, stat),
    refused: () => undefined,
    sha256: async () => sha256Of(bytes),
    close: async () => {},
  }
}

function changeSince(path: string | Buffer, seen: Stats, stat: Stats): 'changed' | 'vanished' | undefined {
  let now
  try {
    now = lstatSync(path)
  } catch {
    return 'vanished'
  }
  // Some network file systems make up a new number at each call.
  const numbered = stat.ino === seen.ino
  return now.size === stat.size && now.mtimeMs === stat.mtimeMs && (!numbered || now.ino === stat.ino) ? undefined : 'changed'
}

const nameOf = (path: string | Buffer): string =>
  basename(typeof path === 'string' ? path : decodeHead(path, detectEncoding(path, true) ?? 'utf-8'))

/** Reads `length` bytes; fewer only at the end of the file. */
async function readFully(handle: FileHandle, offset: number, length: number): Promise<Uint8Array> {
  const buffer = Buffer.allocUnsafeSlow(Math.max(0, length))
  let done = 0
  while (done < buffer.length) {
    const { bytesRead } = await told(handle.read(buffer, done, buffer.length - done, offset + done))
    if (bytesRead === 0) break
    done += bytesRead
  }
  return buffer.subarray(0, done)
}

/** The same without waiting. */
function readFullyNow(file: number, offset: number, length: number): Uint8Array {
  const buffer = Buffer.allocUnsafeSlow(Math.max(0, length))
  let done = 0
  while (done < buffer.length) {
    const bytesRead = toldNow(() => readSync(file, buffer, done, buffer.length - done, offset + done))
    if (bytesRead === 0) break
    done += bytesRead
  }
  return buffer.subarray(0, done)
}
