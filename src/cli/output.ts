import { rmSync } from 'node:fs'
import { lstat, open, realpath, rename, stat, type FileHandle } from 'node:fs/promises'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { UsageError } from '../contract/index.js'
import { printable } from '../report/print.js'
import { fileSentence, type Messages } from './messages.js'
import { crypto } from '../crypto.js'

/** The reader of standard output went away. */
export class ClosedPipe extends Error {
  override readonly name = 'ClosedPipe'
}

/** Where a result goes. */
export interface Output {
  /** Resolves when the chunk was taken. @throws ClosedPipe, UsageError */
  write(chunk: string | Uint8Array): Promise<void>
  /** The result is whole: make it visible under its name. */
  commit(): Promise<void>
  /** Leave nothing behind. */
  discard(): Promise<void>
  /** Is this path, seen by the scan, our own unfinished file? */
  isOwn(path: string): boolean
  /** @throws UsageError if this scanned file is the one that would be overwritten. */
  guard(path: string): Promise<void>
}

const nothing = async (): Promise<void> => undefined

/** Standard output. */
export function toStream(stream: NodeJS.WritableStream, m: Messages): Output {
  // The error is also given to the callback; without a listener it would end the process.
  const ignore = (): void => undefined
  stream.on('error', ignore)
  return {
    write: (chunk) =>
      new Promise((done, fail) =>
        stream.write(chunk, (error) =>
          error ? fail(isClosed(error) ? new ClosedPipe() : new UsageError(fileSentence(error, m.standardOutput, m, true))) : done(),
        ),
      ),
    commit: nothing,
    discard: nothing,
    isOwn: () => false,
    guard: nothing,
  }
}

const isClosed = (error: Error): boolean =>
  ['EPIPE', 'EOF', 'ERR_STREAM_DESTROYED', 'ECONNRESET'].includes((error as NodeJS.ErrnoException).code ?? '')

/**
 * A file, written beside its place and renamed when it is whole, so that half a result never looks complete.
 * Devices and pipes are written to directly. Revealed values are for the owner's eyes only (mode 0600).
 * @throws UsageError where the file cannot be made, or lies where it would overwrite what is scanned.
 */
export async function toFile(
  path: string,
  { cwd, inputs, reveal, m }: { cwd: string; inputs: readonly string[]; reveal: boolean; m: Messages },
): Promise<Output> {
  const target = resolve(cwd, path)
  const shown = printable(path)
  const failed = (error: unknown): UsageError =>
    error instanceof UsageError ? error : new UsageError(`${fileSentence(error, shown, m, true)}${m.discarded}`)
  const before = await stat(target).catch(() => undefined)
  if (before?.isDirectory()) throw new UsageError(m.isFolder(shown))
  const direct = before !== undefined && !before.isFile()
  if (before !== undefined && !direct) await refuseInputs(target, inputs, cwd, new UsageError(m.outputScanned(shown)))

  const temporary = join(dirname(target), `.${basename(target).slice(0, 100)}.${crypto().randomBytes(6).toString('hex')}.tmp`)
  const remove = (): void => {
    if (!direct) rmSync(temporary, { force: true })
  }
  let file: FileHandle
  try {
    file = direct ? await open(target, 'w') : await open(temporary, 'wx', reveal ? 0o600 : 0o666)
  } catch (error) {
    throw new UsageError(fileSentence(error, shown, m, true))
  }
  process.once('exit', remove)
  const discard = async (): Promise<void> => {
    process.removeListener('exit', remove)
    await file.close().catch(() => undefined)
    remove()
  }
  const attempt = async (action: () => Promise<unknown>): Promise<void> => {
    try {
      await action()
    } catch (error) {
      await discard()
      throw failed(error)
    }
  }
  return {
    write: (chunk) => attempt(() => writeAll(file, chunk)),
    commit: () =>
      attempt(async () => {
        if (!direct) await file.sync()
        await file.close()
        if (!direct) await rename(temporary, target)
        process.removeListener('exit', remove)
      }),
    discard,
    isOwn: (seen) => !direct && seen.endsWith(basename(temporary)),
    guard: (seen) =>
      attempt(async () => {
        if (before !== undefined && !direct && sameName(seen, target) && (await isSame(resolve(cwd, seen), before)))
          throw new UsageError(m.outputScanned(shown))
      }),
  }
}

async function writeAll(file: FileHandle, chunk: string | Uint8Array): Promise<void> {
  const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
  for (let at = 0; at < bytes.length;) at += (await file.write(bytes, at)).bytesWritten
}

/** Refuses a file that is named as an input or lies in a folder that is. */
export async function refuseInputs(target: string, inputs: readonly string[], cwd: string, refusal: UsageError): Promise<void> {
  const real = join(await realpath(dirname(target)), basename(target))
  for (const input of inputs) {
    const path = resolve(cwd, input)
    if ((await lstat(path).catch(() => undefined)) === undefined) continue
    for (const scanned of [join(await realpath(dirname(path)), basename(path)), await realpath(path).catch(() => path)]) {
      if (real === scanned || real.startsWith(scanned.endsWith(sep) ? scanned : scanned + sep)) throw refusal
    }
  }
}

const fold = (path: string): string => basename(path).normalize().toLowerCase()
const sameName = (a: string, b: string): boolean => fold(a) === fold(b)
const isSame = async (path: string, file: { dev: number; ino: number }): Promise<boolean> => {
  const other = await stat(path).catch(() => undefined)
  return other !== undefined && other.dev === file.dev && other.ino === file.ino
}
