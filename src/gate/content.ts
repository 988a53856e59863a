import { createReadStream } from 'node:fs'
import { open as openFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { GapReason, GateNotice } from '../contract/index.js'
import { lfsPointer, wholeOf, type Blobs, type Change, type GitObject, type LfsPointer, type OpenBlob } from '../sources/git/index.js'
import { createChannel } from './channel.js'
import { isSourceCode } from './glance.js'

/** What is to be read of a change. */
export interface Content {
  open: OpenBlob
  bytes: number
  /** Begins like text. */
  isText: boolean
  /** Small text, which is read in this process: nothing in it can run away. */
  isPlain: boolean
  /** All of it, where it is short text of the repository. */
  whole?: Buffer
  /** Its lines are those that git compares; not those of what a pointer stands for. */
  isBlob: boolean
}

/** Why there is nothing to read, where that is to be told. */
export interface Absence {
  notice?: GateNotice
  gap?: { reason: GapReason; detail: string }
}

/** Text up to here is read in this process, in bytes. */
const PLAIN_MAX = 64 * 1024
/** Code up to here is held as a whole, because only the part that changed may have to be read. */
const CODE_MAX = 1024 * 1024
/** Bytes that tell text from other content. */
const HEAD = 8192
const SYMLINK = '120000'
const SUBMODULE = '160000'

/** Changes that are asked for before they are needed. */
const AHEAD = 64

/** The changes with what is to be read of each, in their order. */
export async function* withContent(
  changes: AsyncIterable<Change>,
  blobs: Blobs,
  lfs: (pointer: LfsPointer) => Promise<OpenBlob | undefined>,
): AsyncGenerator<{ change: Change; content: Content | Absence }, void, undefined> {
  const queue = blobs.queue()
  const ahead = createChannel<Change>(AHEAD)
  const asking = (async () => {
    try {
      for await (const change of changes) {
        if (hasBlob(change)) queue.ask(change.id!)
        await ahead.push(change)
      }
    } finally {
      ahead.end()
    }
  })()
  // Told below, when what came before it is done.
  asking.catch(() => {})
  for await (const change of ahead.items()) {
    yield { change, content: await contentOf(change, hasBlob(change) ? await queue.answer() : undefined, blobs, lfs) }
  }
  await asking
}

const hasBlob = ({ mode, id }: Change): boolean => id !== undefined && mode !== SYMLINK && mode !== SUBMODULE

/**
 * Finds the bytes of a change: of a pointer of Git LFS those that it stands for.
 * @param found the blob; undefined where the repository has none
 */
export async function contentOf(
  change: Change,
  found: GitObject | undefined,
  blobs: Blobs,
  lfs: (pointer: LfsPointer) => Promise<OpenBlob | undefined>,
): Promise<Content | Absence> {
  const { path, mode, id = '' } = change
  // The blob of a link is a path.
  if (mode === SYMLINK) return {}
  if (mode === SUBMODULE) return { notice: { kind: 'submodule', path, values: { commit: id } } }
  if (found === undefined)
    return { gap: { reason: 'vanished', detail: 'The repository does not hold the content: it is damaged, or was cloned without it.' } }
  if (found.size > (isSourceCode(path) ? CODE_MAX : PLAIN_MAX)) {
    const head = await headOf(found)
    return { open: () => blobs.open(id), bytes: found.size, isText: isText(head), isPlain: false, isBlob: true }
  }
  const bytes = await wholeOf(found)
  const pointer = lfsPointer(bytes)
  if (pointer === undefined) {
    const text = isText(bytes)
    const isPlain = text && bytes.length <= PLAIN_MAX
    return { open: () => Readable.from([bytes]), bytes: bytes.length, isText: text, isPlain, isBlob: true, ...(text && { whole: bytes }) }
  }
  const open = await lfs(pointer)
  if (open !== undefined) return { open, bytes: pointer.size, isText: false, isPlain: false, isBlob: false }
  return {
    notice: { kind: 'lfs-pointer', path, values: { bytes: String(pointer.size) } },
    gap: {
      reason: 'offline',
      detail: 'The file is a pointer of Git LFS, and what it stands for is not on this computer. Run git lfs fetch and try again.',
    },
  }
}

/** The bytes of a file of the work tree. Where it cannot be opened, whoever reads it is told. */
export async function contentOfFile(path: string | Buffer): Promise<Content> {
  const open: OpenBlob = () => createReadStream(path)
  const file = await openFile(path, 'r').catch(() => undefined)
  // Reading it says why.
  if (file === undefined) return { open, bytes: 0, isText: false, isPlain: false, isBlob: false }
  try {
    const { size } = await file.stat()
    const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.min(size, HEAD)), 0, undefined, 0)
    const text = isText(buffer.subarray(0, bytesRead))
    return { open, bytes: size, isText: text, isPlain: text && size <= PLAIN_MAX, isBlob: false }
  } finally {
    await file.close()
  }
}

async function headOf(found: { content(): AsyncGenerator<Buffer, void, undefined> }): Promise<Buffer> {
  for await (const piece of found.content()) return piece
  return Buffer.alloc(0)
}

/** Text for sure: no byte of 0 but in UTF-16, and no PDF. */
export function isText(head: Buffer): boolean {
  const start = head.subarray(0, HEAD)
  const mark = start.length < 2 ? 0 : start.readUInt16BE(0)
  if (mark === 0xfeff || mark === 0xfffe) return true
  return !start.includes(0) && !start.includes('%PDF-')
}
