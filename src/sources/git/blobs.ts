import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { Readable } from 'node:stream'
import { ReadProblem } from '../../contract/index.js'
import { ending, gitProblem, startGit, type Repository } from './git.js'
import { piecesOf, type Pieces } from './pieces.js'

/** An object on its way out of git. */
export interface GitObject {
  id: string
  type: string
  /** Bytes. */
  size: number
  /** The content, to be read once. Leave the loop early and the rest is passed over. */
  content(): AsyncGenerator<Buffer, void, undefined>
  /** Instead of `content`, where nobody wants it. */
  leave(): Promise<void>
}

/** Objects of a repository, streamed: nothing is held and nothing written to disk. */
export interface Blobs {
  /**
   * The object of a name: an id, or `commit:path`. undefined where the repository has none. The content must be read, or left, before the process
   * behind it is free for another.
   * @throws UsageError where git cannot work here at all
   */
  object(name: string): Promise<GitObject | undefined>
  /** A blob's bytes as a stream; a missing one is a ReadProblem when it is read. */
  open(name: string): Readable
  /** Full id of an object; undefined where there is none of that name. */
  idOf(name: string): Promise<string | undefined>
  /** A small object as a whole; undefined where there is none or it is larger. */
  read(name: string, most: number): Promise<Buffer | undefined>
  /**
   * Asks at once for small objects that will be asked for soon, by the same names. Each answer waits for a process that has to get its turn: on a busy
   * machine that takes longer than all else.
   */
  askAhead(names: readonly string[]): void
  /** A queue of objects that are asked for before they are needed: waiting for each answer would cost more than the answer. */
  queue(): BlobQueue
  close(): void
}

/** Objects one after the other. */
export interface BlobQueue {
  ask(name: string): void
  /** The next that was asked for; the content of the one before is read, or left. @throws as `Blobs.object` */
  answer(): Promise<GitObject | undefined>
}

/** A `git cat-file --batch` and what it says. */
interface Reader {
  child: ChildProcessWithoutNullStreams
  pieces: Pieces
  ended: Promise<{ code: number; stderr: string }>
}

const LF = 10
/** What is left of an object is read up to here, and the process ended beyond. */
const PASS_OVER = 1024 * 1024
const ARGS = ['cat-file', '--batch']

/**
 * Opens the objects of a repository. One process serves one object after the other; a second is started where two are read at the same time:
 * two readers of one pipe would wait for each other.
 */
export function openBlobs(repository: Repository): Blobs {
  const idle: Reader[] = []
  const all = new Set<ChildProcessWithoutNullStreams>()

  const start = (): Reader => {
    const child = startGit(repository, ARGS)
    all.add(child)
    const ended = ending(child)
    void ended.catch(() => {}).then(() => all.delete(child))
    return { child, pieces: piecesOf(child.stdout), ended }
  }
  // Started before anything else is loaded: it is ready when it is needed.
  idle.push(start())

  const ahead = new Map<string, Promise<GitObject | undefined>>()
  const askAhead = (names: readonly string[]): void => {
    const reader = idle.pop() ?? start()
    reader.child.stdin.write(names.map((name) => `${name}\n`).join(''))
    let before: Promise<unknown> = Promise.resolve()
    for (const [n, name] of names.entries()) {
      const answer = before.then(() => answerOf(reader, () => n === names.length - 1 && idle.push(reader))).then(held)
      // Told to whoever asks for it.
      before = answer.catch(() => {})
      ahead.set(name, answer)
    }
  }

  const object = async (name: string): Promise<GitObject | undefined> => {
    const known = ahead.get(name)
    ahead.delete(name)
    if (known !== undefined) return known
    if (name.includes('\n')) return undefined
    const reader = idle.pop() ?? start()
    reader.child.stdin.write(`${name}\n`)
    return answerOf(reader, (left) => idle.push(left))
  }

  /** @param free takes the reader when it stands at its next answer; one that is not worth it is ended instead */
  const answerOf = async (reader: Reader, free: (reader: Reader) => void): Promise<GitObject | undefined> => {
    const header = await reader.pieces.until(LF).catch(() => undefined)
    if (header === undefined) {
      const { code, stderr } = await reader.ended
      throw gitProblem(ARGS, code, stderr)
    }
    const said = /^([0-9a-f]{40,64}) ([a-z]+) (\d+)$/.exec(header.toString('latin1'))
    if (said === null) {
      free(reader)
      return undefined
    }
    const size = Number(said[3])
    return { id: said[1]!, type: said[2]!, size, content: () => contentOf(reader, size, free), leave: () => passOver(reader, size, free) }
  }

  async function* contentOf(reader: Reader, size: number, free: (reader: Reader) => void): AsyncGenerator<Buffer, void, undefined> {
    let left = size
    const next = async (): Promise<Buffer> => {
      const piece = await reader.pieces.some(left)
      if (piece === undefined) throw new ReadProblem('read-error', 'git broke off while it gave the content. Run git fsck to see why.')
      left -= piece.length
      return piece
    }
    try {
      while (left > 0) yield await next()
    } finally {
      await passOver(reader, left, free)
    }
  }

  /** Leaves the reader at the next answer. */
  const passOver = async (reader: Reader, left: number, free: (reader: Reader) => void): Promise<void> => {
    if (left > PASS_OVER) return void reader.child.kill()
    // The line end behind the content as well.
    for (let rest = left + 1; rest > 0;) {
      const piece = await reader.pieces.some(rest).catch(() => undefined)
      if (piece === undefined) return void reader.child.kill()
      rest -= piece.length
    }
    free(reader)
  }

  const queue = (): BlobQueue => {
    const asked: string[] = []
    /** How many of them the reader was told. */
    let told = 0
    let reader: Reader | undefined
    const tell = (to: Reader): void => {
      if (told < asked.length) to.child.stdin.write(asked.slice(told).join('\n') + '\n')
      told = asked.length
    }
    return {
      ask(name) {
        asked.push(name)
        if (reader?.child.killed === false) tell(reader)
      },
      answer() {
        // The first, or the one before was ended over an object that nobody wanted: what it was asked for is asked again.
        if (reader?.child.killed !== false) {
          reader = idle.pop() ?? start()
          told = 0
        }
        tell(reader)
        asked.shift()
        told--
        return answerOf(reader, () => {})
      },
    }
  }

  return {
    object,
    askAhead,
    queue,
    open: (name) =>
      Readable.from(
        (async function* () {
          const found = await object(name)
          if (found === undefined)
            throw new ReadProblem('vanished', 'The repository does not hold the content: it is damaged, or was cloned without it.')
          yield* found.content()
        })(),
        { objectMode: true, highWaterMark: 1 },
      ),
    async idOf(name) {
      const found = await object(name)
      await found?.leave()
      return found?.id
    },
    async read(name, most) {
      const found = await object(name)
      if (found === undefined) return undefined
      if (found.size > most) {
        await found.leave()
        return undefined
      }
      return wholeOf(found)
    },
    close() {
      for (const child of all) child.kill()
    },
  }
}

/** The object with its content in memory. */
async function held(found: GitObject | undefined): Promise<GitObject | undefined> {
  if (found === undefined) return undefined
  const bytes = await wholeOf(found)
  return {
    ...found,
    async *content() {
      yield bytes
    },
    leave: async () => {},
  }
}

/** The content of a small object as a whole. */
export async function wholeOf(found: GitObject): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const piece of found.content()) parts.push(piece)
  return Buffer.concat(parts)
}
