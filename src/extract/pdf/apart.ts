import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { ReadProblem } from '../../contract/index.js'
import { packageRoot } from '../../package-root.js'
import type { RandomAccess, ReadContext } from '../reader.js'
import { readContents, type PdfPart } from './contents.js'
import type { FromReader, SentProblem, ThreadStart, ToReader } from './thread-messages.js'

/** Where the build puts the program of the thread (tsup.config.ts). */
const PROGRAM = 'dist/pdf/thread.mjs'

/** Smaller files are read before a thread has begun: it costs 60 ms. */
const LARGE = 256 * 1024

/** Space of the thread for young objects, in MB: the process has three times 16 (worker-process.ts), which gain nothing here. */
const YOUNG_MB = 12

/** Is a PDF so large that pdfjs is to work beside the detectors? It takes as long as they do. */
export const isWorthAThread = (size: number): boolean => size >= LARGE && availableParallelism() > 1

/** What `readContents` gives, read in a thread of its own while the caller is busy with what came before. One thread a document. */
export async function* readContentsApart(
  random: Pick<RandomAccess, 'size' | 'read'>,
  passwords: readonly string[] | undefined,
  progress: ReadContext['progress'],
): AsyncGenerator<PdfPart> {
  const thread = startThread({ size: random.size, passwords })
  if (thread === undefined) return yield* readContents(random, passwords, progress)
  const send = (message: ToReader): void => thread.postMessage(message)
  const inbox: Exclude<FromReader, { kind: 'read' }>[] = []
  let wake: (() => void) | undefined
  /** The thread died: as an error of our own would, it ends what nobody catches. */
  let death: { error: unknown } | undefined
  thread.on('message', (message: FromReader) => {
    if (message.kind === 'read') return answer(message, random, send)
    inbox.push(message)
    wake?.()
  })
  thread.on('error', (error: unknown) => {
    death = { error: (error as { code?: unknown }).code === 'ERR_WORKER_OUT_OF_MEMORY' ? OUT_OF_MEMORY : error }
    wake?.()
  })
  try {
    for (;;) {
      progress()
      const message = inbox.shift()
      if (message === undefined) {
        if (death !== undefined) throw death.error
        await new Promise<void>((resolve) => (wake = resolve))
        continue
      }
      if (message.kind === 'end') return
      if (message.kind === 'failed') throw problemOf(message.problem)
      send({ kind: 'taken', weight: message.weight })
      yield message.part
    }
  } finally {
    await thread.terminate()
  }
}

/** Undefined where the caller's Node is not allowed to have threads (`--permission`). */
function startThread(start: ThreadStart): Worker | undefined {
  try {
    return new Worker(join(packageRoot(), PROGRAM), { workerData: start, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } })
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ERR_ACCESS_DENIED') return undefined
    throw error
  }
}

const OUT_OF_MEMORY = new ReadProblem(
  'out-of-memory',
  'Reading took more memory than a process may have, and was given up. Split the file, or raise limits.memoryBytes.',
)

const problemOf = (problem: SentProblem | undefined): Error =>
  problem === undefined ? new Error('the PDF could not be read') : new ReadProblem(problem.reason, problem.message, problem.severity)

function answer(
  { id, offset, length }: Extract<FromReader, { kind: 'read' }>,
  random: Pick<RandomAccess, 'read'>,
  send: (message: ToReader) => void,
): void {
  random.read(offset, length).then(
    (bytes) => send({ kind: 'bytes', id, bytes: Uint8Array.from(bytes) }),
    (error: unknown) =>
      send({
        kind: 'refused',
        id,
        problem: error instanceof ReadProblem ? { reason: error.reason, message: error.message, severity: error.severity } : undefined,
      }),
  )
}
