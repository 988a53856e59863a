import type { Limits } from '../contract/index.js'
import { deadFileRecord, sizeOf, type DeathReason } from './dead-file.js'
import type { WorkerEvent } from './events.js'
import { ordered, type Lane } from './ordered.js'
import { packEvent, unpackEvent } from './pack.js'
import type { FromWorker } from './protocol.js'
import { sourceContent } from './source-content.js'
import { knownRecord, type FileProgress, type FileTask, type Pool } from './task.js'
import { StartError, startWorker, type Ending, type WorkerProcess } from './worker-process.js'

/** How a pool is made. */
export interface PoolOptions {
  /** Worker processes, at least 1. A second scan on the same pool has one of its own where the first holds them all. */
  workers: number
  /** The program of a worker: a module that calls `serve`. */
  entry: URL | string
  /** What `prepare` gets in each worker; anything that structured clone can copy. */
  options: unknown
  limits: Limits
}

/** Bytes of packed events that may wait for the reader of the scan before no new file is begun. */
const WEIGHT_AHEAD = 8 * 1024 * 1024
/** Files that may be begun or finished before the first of them is handed out. */
const FILES_AHEAD = 256
/** About what a record without findings weighs in memory, in bytes. */
const KNOWN_WEIGHT = 512
/** Processes in a row that may die before they are ready. */
const START_ATTEMPTS = 3

/**
 * A pool of worker processes. A file whose process dies costs that file only: what came of it stays, and the pool writes its
 * record. Processes are forked as they are needed, kept for the next scan, and never keep the calling process alive.
 * `scan` throws the UsageError of `prepare`, and an Error where processes die before they can begin.
 */
export function createPool({ workers, entry, options, limits }: PoolOptions): Pool {
  const all = new Set<WorkerProcess>()
  const idle: WorkerProcess[] = []
  const closing = new AbortController()
  let busy = 0
  let wanting: (() => void)[] = []

  const wakeAll = (): void => {
    const awake = wanting
    wanting = []
    for (const wake of awake) wake()
  }

  /** A process that is ready, fresh on demand; undefined where the scan has ended meanwhile. */
  const obtain = async (fresh: boolean, signal: AbortSignal): Promise<WorkerProcess | undefined> => {
    for (let attempt = 1; ; attempt++) {
      if (signal.aborted) return undefined
      const kept = fresh ? undefined : idle.pop()
      if (kept !== undefined && all.has(kept)) return kept
      if (kept !== undefined) continue
      const worker = startWorker(entry, options, limits)
      all.add(worker)
      void worker.gone.then(() => all.delete(worker))
      const onAbort = (): void => worker.kill()
      signal.addEventListener('abort', onAbort)
      try {
        await worker.ready
        return worker
      } catch (error) {
        worker.kill()
        if (signal.aborted) return undefined
        if (!(error instanceof StartError) || attempt >= START_ATTEMPTS) throw error
      } finally {
        signal.removeEventListener('abort', onAbort)
      }
    }
  }

  const giveBack = (worker: WorkerProcess, ending: Ending): void => {
    // What a large file left behind must not decide whether the next one fits.
    const worn = ending.kind === 'done' && (ending.failed || ending.rss > limits.memoryBytes / 2)
    if (ending.kind === 'dead') worker.kill()
    else if (worn || closing.signal.aborted || idle.length >= workers) void worker.end()
    else idle.push(worker)
  }

  const scanFile = async (task: FileTask, lane: Lane<Packed>, signal: AbortSignal, onProgress: OnProgress): Promise<void> => {
    const begin = performance.now()
    const tally: Record<string, number> = {}
    let received = 0
    let checkpoint: Extract<FromWorker, { kind: 'checkpoint' }> | undefined

    /** undefined: the scan ended before a process was there. */
    const attempt = async (fresh: boolean): Promise<{ ending: Ending; veteran: boolean } | undefined> => {
      const worker = await obtain(fresh, signal)
      if (worker === undefined) return undefined
      const veteran = worker.files > 0
      // A second attempt gives the same events again: those that are handed out already are passed over.
      let repeated = received
      const onAbort = (): void => worker.kill()
      signal.addEventListener('abort', onAbort)
      if (signal.aborted) onAbort()
      try {
        const ending = await worker.run(orderOf(task, limits), {
          onEvent({ event, tally: types = {} }) {
            if (repeated > 0) {
              repeated--
              worker.acknowledge(event.length)
              return
            }
            received++
            for (const [type, count] of Object.entries(types)) tally[type] = (tally[type] ?? 0) + count
            lane.push(event, event.length, () => worker.acknowledge(event.length))
          },
          onCheckpoint: (message) => (checkpoint = message),
          onProgress: (bytes) => onProgress?.({ path: task.path, bytes }),
        })
        giveBack(worker, ending)
        return { ending, veteran }
      } finally {
        signal.removeEventListener('abort', onAbort)
      }
    }

    let outcome = await attempt(false)
    // Perhaps what earlier files left behind was to blame. The result must not depend on which process a file came to.
    if (outcome !== undefined && outcome.veteran && isRetried(outcome.ending) && !('open' in task) && !signal.aborted) {
      outcome = await attempt(true)
    }
    if (outcome === undefined) return
    const { ending } = outcome
    if (ending.kind === 'done' && !ending.failed) return
    const reason: DeathReason = signal.aborted ? 'aborted' : ending.kind === 'dead' ? ending.reason : 'crashed'
    const { bytes, modified } = await sizeOf('absolute' in task ? task.absolute : undefined)
    const milliseconds = Math.round(performance.now() - begin)
    const event = packEvent(
      deadFileRecord({ path: task.path, reason, limits, begun: received > 0, tally, checkpoint, bytes, modified, milliseconds }),
    )
    lane.push(event, event.length)
  }

  return {
    async *scan(files, { signal, onProgress } = {}) {
      closing.signal.throwIfAborted()
      let held = 0
      const work = async (task: FileTask, lane: Lane<Packed>, inner: AbortSignal): Promise<void> => {
        const known = knownRecord(task)
        if (known !== undefined) {
          // As they are: packing them would leave a buffer for each of 200,000 ignored files.
          for (const event of known) lane.push(event, KNOWN_WEIGHT)
          return
        }
        // A scan always has one process: whoever reads two scans in turns must not wait for ever.
        inner.addEventListener('abort', wakeAll)
        while (busy >= workers && held > 0 && !inner.aborted) await new Promise<void>((resolve) => wanting.push(resolve))
        inner.removeEventListener('abort', wakeAll)
        busy++
        held++
        try {
          await scanFile(task, lane, inner, onProgress)
        } finally {
          busy--
          held--
          wakeAll()
        }
      }
      const stop = signal === undefined ? closing.signal : AbortSignal.any([signal, closing.signal])
      const bounds = { concurrency: workers, signal: stop, weightAhead: WEIGHT_AHEAD, tasksAhead: FILES_AHEAD }
      for await (const event of ordered(files, work, bounds)) yield event instanceof Uint8Array ? unpackEvent(event) : event
    },
    async close() {
      closing.abort(new Error('the scanner was closed'))
      idle.length = 0
      // All of them, the killed too: it holds the caller, who would else end before a dying process has said so.
      await Promise.all([...all].map((worker) => worker.end()))
    },
  }
}

/** An event as it came from a worker, or one that needed none. */
type Packed = Uint8Array | WorkerEvent

type OnProgress = ((progress: FileProgress) => void) | undefined

/** Memory and crashes may be owed to earlier files; a stall is not, and costs its time again. */
function isRetried(ending: Ending): boolean {
  return ending.kind === 'done' ? ending.failed : ending.reason === 'out-of-memory' || ending.reason === 'crashed'
}

function orderOf(task: FileTask, limits: Limits): Parameters<WorkerProcess['run']>[0] {
  const { path } = task
  if ('absolute' in task) return { path, absolute: task.absolute, ...(task.folders && { folders: task.folders }) }
  if ('open' in task) return { path, content: sourceContent(() => task.open(), limits.stallSeconds) }
  return { path }
}
