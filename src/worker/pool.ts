import type { Limits } from '../contract/index.js'
import { deadFileRecord, sizeOf, type DeathReason } from './dead-file.js'
import type { WorkerEvent } from './events.js'
import { createPace, jobOf, lengthOf, TOGETHER_MAX, type Job } from './job.js'
import { ordered, type Lane } from './ordered.js'
import { packEvent, unpackEvent } from './pack.js'
import { RECORD_WEIGHT, type Told } from './protocol.js'
import { sourceContent } from './source-content.js'
import { knownRecord, type FileProgress, type FileTask, type Pool } from './task.js'
import { StartError, startWorker, weightOf, type Ending, type WorkOrder, type WorkerProcess } from './worker-process.js'

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
  /** Of each scan that runs: gives what waits to the processes that are free. */
  const fills = new Set<() => void>()

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
    if (ending.kind === 'dead') worker.kill()
    // What a large file left behind must not decide whether the next one fits.
    else if (ending.worn || closing.signal.aborted || idle.length >= workers) void worker.end()
    else idle.push(worker)
  }

  /** Has jobs done by one process, in order; undefined: the scan ended before a process was there. */
  const give = async (jobs: readonly Job[], fresh: boolean, signal: AbortSignal, onProgress: OnProgress): Promise<Given | undefined> => {
    const worker = await obtain(fresh, signal)
    if (worker === undefined) return undefined
    const isVeteran = worker.files > 0
    let failed: Job | undefined
    let isThrough = false
    // A second attempt gives the same events again: those that are handed out already are passed over.
    const repeated = jobs.map(({ received }) => received)
    const onAbort = (): void => worker.kill()
    signal.addEventListener('abort', onAbort)
    if (signal.aborted) onAbort()
    jobs[0]!.begin ??= performance.now()
    const onTold = (told: Told): void => {
      const job = jobs[told.file]!
      if (told.kind === 'checkpoint') job.checkpoint = told
      else if (told.kind === 'done') {
        if (told.failed) failed = job
        else if (job === jobs.at(-1)) isThrough = true
        else job.settle()
        const next = jobs[told.file + 1]
        if (next !== undefined) next.begin ??= performance.now()
      } else {
        const weight = weightOf(told.event)
        if (repeated[told.file]! > 0) {
          repeated[told.file]!--
          return worker.acknowledge(weight)
        }
        job.received++
        for (const [type, count] of Object.entries(told.tally ?? {})) job.tally[type] = (job.tally[type] ?? 0) + count
        job.lane.push(told.event, weight, () => worker.acknowledge(weight))
      }
    }
    try {
      const ending = await worker.run(
        jobs.map(({ task }) => orderOf(task, limits)),
        { onTold, onProgress: (file, bytes) => onProgress?.({ path: jobs[file]!.task.path, bytes }) },
      )
      giveBack(worker, ending)
      return { ending, failed, isVeteran }
    } finally {
      signal.removeEventListener('abort', onAbort)
      // Not before: with its last file a scan ends, and what is still at work then is ended too.
      if (isThrough) jobs.at(-1)!.settle()
    }
  }

  /** Has jobs done. Returns those that have to be done again: a process that died took with it what it had not told yet. */
  const run = async (jobs: readonly Job[], signal: AbortSignal, onProgress: OnProgress): Promise<Job[]> => {
    const given = await give(jobs, false, signal, onProgress)
    const open = jobs.filter(({ settled }) => !settled)
    if (given === undefined || (signal.aborted && open.length === 0)) {
      for (const job of open) job.settle()
      return []
    }
    const { ending } = given
    const dead = ending.kind === 'dead'
    const told = dead && ending.file !== undefined ? jobs[ending.file] : undefined
    // Of several, one that is not told is found out by doing each by itself. Of a scan that was aborted the first is what was in work.
    const isClear = !dead || told !== undefined || open.length === 1 || signal.aborted
    const culprit = given.failed ?? (dead && isClear ? (told !== undefined && !told.settled ? told : open[0]) : undefined)
    if (culprit !== undefined) {
      const isVeteran = given.isVeteran || jobs.indexOf(culprit) > 0
      await conclude(culprit, ending, given.failed === culprit, isVeteran, signal, onProgress)
    }
    if (!isClear) for (const job of open) job.isAlone = true
    const rest = open.filter(({ settled }) => !settled)
    if (!signal.aborted) return rest
    for (const job of rest) job.settle()
    return []
  }

  /** Writes the record of a file over which a process failed or died, unless a fresh one can read it. */
  const conclude = async (
    job: Job,
    ending: Ending,
    failed: boolean,
    isVeteran: boolean,
    signal: AbortSignal,
    onProgress: OnProgress,
  ): Promise<void> => {
    const { task } = job
    let last: Ending | undefined = ending
    // Perhaps what earlier files left behind was to blame. The result must not depend on which process a file came to.
    if (isVeteran && isRetried(ending, failed) && !('open' in task) && !signal.aborted) {
      last = (await give([job], true, signal, onProgress))?.ending
      if (job.settled) return
    }
    if (last !== undefined) {
      const { begin = performance.now(), received, tally, checkpoint } = job
      const reason: DeathReason = signal.aborted ? 'aborted' : last.kind === 'dead' ? last.reason : 'crashed'
      const { bytes, modified } = await sizeOf('absolute' in task ? task.absolute : undefined)
      const milliseconds = Math.round(performance.now() - begin)
      const event = packEvent(
        deadFileRecord({ path: task.path, reason, limits, begun: received > 0, tally, checkpoint, bytes, modified, milliseconds }),
      )
      job.lane.push(event, event.length)
    }
    job.settle()
  }

  return {
    async *scan(files, { signal, onProgress } = {}) {
      closing.signal.throwIfAborted()
      let held = 0
      /** What waits for a process, in the order of the files. */
      let waiting: Job[] = []
      const pace = createPace()
      let streams = false
      const begin = async (jobs: readonly Job[], inner: AbortSignal): Promise<void> => {
        const since = performance.now()
        busy++
        held++
        try {
          const again = await run(jobs, inner, onProgress)
          if (again.length === 0) pace.note(performance.now() - since, jobs.length)
          waiting = [...again, ...waiting]
        } catch (error) {
          for (const job of jobs) job.fail(error)
        }
        busy--
        held--
        for (const fill of fills) fill()
      }
      let ended: AbortSignal | undefined
      const fill = (): void => {
        if (ended?.aborted === true) {
          for (const job of waiting) job.settle()
          waiting = []
        }
        // A scan always has one process: whoever reads two scans in turns must not wait for ever.
        while (waiting.length > 0 && (busy < workers || held === 0)) {
          const share = Math.min(pace.files(), Math.ceil(waiting.length / workers))
          const jobs = waiting.splice(0, lengthOf(waiting, share))
          void begin(jobs, ended!)
        }
      }
      const work = (task: FileTask, lane: Lane<Packed>, inner: AbortSignal): Promise<void> => {
        if ('record' in task) {
          // As they are: packing them would leave a buffer for each of 200,000 ignored files.
          for (const event of knownRecord(task) ?? []) lane.push(event, RECORD_WEIGHT)
          return Promise.resolve()
        }
        if ('open' in task) streams = true
        if (ended === undefined) inner.addEventListener('abort', fill)
        ended = inner
        return new Promise((resolve, reject) => {
          waiting.push(jobOf(task, lane, resolve, reject))
          if (fresh) return
          fresh = true
          // What is drawn in the same breath goes out together.
          queueMicrotask(() => {
            fresh = false
            fill()
          })
        })
      }
      let fresh = false
      fills.add(fill)
      const stop = signal === undefined ? closing.signal : AbortSignal.any([signal, closing.signal])
      const width = (): number => workers * (streams ? 1 : pace.files())
      const bounds = { concurrency: workers * TOGETHER_MAX, width, signal: stop, weightAhead: WEIGHT_AHEAD, tasksAhead: FILES_AHEAD }
      try {
        for await (const event of ordered(files, work, bounds)) yield event instanceof Uint8Array ? unpackEvent(event) : event
      } finally {
        fills.delete(fill)
      }
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
function isRetried(ending: Ending, failed: boolean): boolean {
  return ending.kind === 'done' ? failed : ending.reason === 'out-of-memory' || ending.reason === 'crashed'
}

/** How some files ended. */
interface Given {
  ending: Ending
  /** The file over which the process failed. */
  failed: Job | undefined
  /** The process had scanned files before. */
  isVeteran: boolean
}

function orderOf(task: Job['task'], limits: Limits): WorkOrder {
  const { path } = task
  const folders = task.folders && { folders: task.folders }
  if ('absolute' in task) return { path, absolute: task.absolute, ...folders }
  return { path, content: sourceContent(() => task.open(), limits.stallSeconds), ...folders }
}
