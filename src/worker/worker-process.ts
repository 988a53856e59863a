import { fork, type ChildProcess } from 'node:child_process'
import type { Socket } from 'node:net'
import { fileURLToPath } from 'node:url'
import { ReadProblem, UsageError, type Limits } from '../contract/index.js'
import { explainExit, type DeathReason, type Exit } from './dead-file.js'
import type { WorkerEvent } from './events.js'
import { CONTENT_CREDIT, EVENT_CREDIT, LAST_WORD, RECORD_WEIGHT, type FromWorker, type Told, type ToWorker } from './protocol.js'
import { createValve, type Valve } from './valve.js'

/**
 * How the work on some files ended. `worn`: the process is not to be used again. `file`: at which of them it was when it died, where it said so.
 */
export type Ending = { kind: 'done'; worn: boolean } | { kind: 'dead'; reason: DeathReason; file?: number }

/** What the process says while it works. */
export interface FileListener {
  onTold(told: Told): void
  onProgress(file: number, bytes: number): void
}

/** What is sent to be scanned; one with content comes alone. */
export interface WorkOrder {
  path: string
  absolute?: string | Uint8Array
  folders?: readonly string[]
  content?: AsyncIterable<Uint8Array>
}

/** One worker process, seen from the caller. */
export interface WorkerProcess {
  /** Settles with the start: rejects with the UsageError of `prepare`, or a StartError. Await it before `run`. */
  ready: Promise<void>
  /** Settles when the process is gone. */
  gone: Promise<void>
  /** Files that it was given. */
  readonly files: number
  /** Has them scanned one after the other. A process that is worn leaves the rest alone. */
  run(orders: readonly WorkOrder[], listener: FileListener): Promise<Ending>
  /** Lets the process go on that waits after EVENT_CREDIT bytes of events. */
  acknowledge(bytes: number): void
  kill(): void
  /** Lets it end by itself, and kills it where it does not. */
  end(): Promise<void>
}

/** A process that ended before it was ready. */
export class StartError extends Error {
  override readonly name = 'StartError'
}

/** How much later than the watchdog in the process the caller gives up, in milliseconds; covers a process whose watchdog hangs too. */
const GRACE = 5000

/**
 * The space for young objects has from the start the size that it would grow to: a tenth of the processor time of a tree of small files (measured).
 * Only where the option is known to exist: with one that is not, Node does not start.
 */
const YOUNG_SPACE = Number(process.versions.node.split('.')[0]) <= 24 ? ['--min-semi-space-size=16'] : []

/**
 * Forks a worker process. By `child_process.fork` and not by a pool library: tinypool pipes what a worker prints into our own
 * output, where results go, and drops the exit code and signal that tell why it died; workerpool has no way to acknowledge
 * a message (both read in their sources).
 */
export function startWorker(entry: URL | string, options: unknown, limits: Limits): WorkerProcess {
  const child = fork(typeof entry === 'string' ? entry : fileURLToPath(entry), [], {
    serialization: 'advanced',
    // What detectors of others print must not end up among our results.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc', 'pipe'],
    // Not the caller's flags: `--inspect` would ask for the same port. The heap limit lies above the watchdog's, who is to be first.
    execArgv: [`--max-old-space-size=${Math.ceil((limits.memoryBytes * 1.5) / 1024 ** 2)}`, ...YOUNG_SPACE],
  })
  let lastWord = ''
  const words = child.stdio[LAST_WORD] as Socket | null | undefined
  words?.setEncoding('utf8').on('data', (piece) => (lastWord += String(piece)))
  words?.on('error', () => {})
  words?.unref()
  const exit = exitOf(child, words)
  let files = 0
  let lastSign = Date.now()
  let verdict: DeathReason | undefined
  let unacknowledged = 0
  /** Of what was taken, what the process does not know of yet. */
  let untold = 0
  let receive: ((message: FromWorker) => void) | undefined

  const send = (message: ToWorker): void => {
    // A failure means that the process is gone, which `exit` tells.
    if (child.connected) child.send(message, () => {})
  }
  const hold = (): void => {
    child.ref()
    child.channel?.ref()
  }
  // A warm process that has nothing to do must not keep the caller alive.
  const release = (): void => {
    child.unref()
    child.channel?.unref()
  }
  child.on('message', (message: FromWorker) => {
    lastSign = Date.now()
    receive?.(message)
  })

  // Not raced with directly: each race would leave its reactions on a promise that lives as long as the process, 400 bytes a file.
  let gone: Exit | undefined
  let onGone: ((exit: Exit) => void) | undefined
  void exit.then((ended) => {
    gone = ended
    onGone?.(ended)
  })

  /** Until `settled`, or until the process is gone or silent for so long that even its watchdog must hang. */
  const converse = async <T>(settled: Promise<T>, isOurs: () => boolean): Promise<{ value: T } | { reason: DeathReason; exit: Exit }> => {
    hold()
    lastSign = Date.now()
    let timer: NodeJS.Timeout | undefined
    const lost = new Promise<Exit>((resolve) => {
      if (gone !== undefined) resolve(gone)
      onGone = resolve
      timer = setInterval(() => {
        if (isOurs()) lastSign = Date.now()
        const silence = Date.now() - lastSign
        if (silence < 2000 * limits.stallSeconds + GRACE) return
        verdict = 'stalled'
        child.kill('SIGKILL')
        // A process that hangs in the kernel (a dead network drive) does not even obey that.
        if (silence > 2000 * limits.stallSeconds + 2 * GRACE) resolve({ code: null, signal: null })
      }, 1000)
    })
    try {
      const ended = await Promise.race([settled.then((value) => ({ value })), lost])
      if ('value' in ended) return ended
      return { reason: verdict ?? explainExit(ended, Date.now() - lastSign, limits), exit: ended }
    } finally {
      clearInterval(timer)
      onGone = undefined
      receive = undefined
      release()
    }
  }

  const start = async (): Promise<void> => {
    const answer = new Promise<FromWorker>((resolve) => {
      receive = resolve
    })
    send({ kind: 'start', parent: process.pid, limits, options })
    const outcome = await converse(answer, () => false)
    if ('reason' in outcome) throw new StartError(startProblem(outcome.reason, outcome.exit, limits))
    const message = outcome.value
    if (message.kind === 'ready') return
    if (message.kind === 'not-ready' && message.usage !== undefined) throw new UsageError(message.usage.message, message.usage.ja)
    throw new Error('the worker process could not prepare itself')
  }
  const ready = start()
  // Whoever needs the process awaits `ready`; where nobody does any more, its rejection is no news.
  ready.catch(() => {})

  return {
    ready,
    gone: exit.then(() => {}),
    get files() {
      return files
    },
    async run(orders, listener) {
      files += orders.length
      unacknowledged = untold = 0
      const pulls = createValve(CONTENT_CREDIT - 1)
      const ending = new Promise<Ending>((resolve) => {
        receive = (message) => {
          if (message.kind === 'told') {
            for (const told of message.told) {
              if (told.kind === 'event') unacknowledged += weightOf(told.event)
              listener.onTold(told)
            }
            if (message.resting !== undefined) resolve({ kind: 'done', worn: message.resting.worn })
          } else if (message.kind === 'progress') listener.onProgress(message.file, message.bytes)
          else if (message.kind === 'pull') pulls.leave(1)
        }
      })
      const content = orders[0]?.content
      send({ kind: 'files', files: orders.map(({ content, ...order }) => (content === undefined ? order : { ...order, streamed: true })) })
      const pumped = content === undefined ? undefined : pump(content, send, pulls)
      try {
        const outcome = await converse(ending, () => unacknowledged > EVENT_CREDIT || pumped?.waiting() === true)
        if ('value' in outcome) return outcome.value
        return { kind: 'dead', reason: outcome.reason, ...(lastWord !== '' && { file: Number(lastWord) }) }
      } finally {
        pulls.shut(undefined)
        await pumped?.stop()
      }
    },
    acknowledge(bytes) {
      unacknowledged -= bytes
      untold += bytes
      // Not each: a message costs more than a small event.
      if (untold < ACK_BYTES && unacknowledged + untold <= EVENT_CREDIT) return
      send({ kind: 'ack', bytes: untold })
      untold = 0
    },
    kill() {
      child.kill('SIGKILL')
    },
    async end() {
      hold()
      const timer = setTimeout(() => child.kill('SIGKILL'), 2000)
      if (child.connected) child.disconnect()
      await exit
      clearTimeout(timer)
    },
  }
}

/** Bytes of events that are acknowledged at once. */
const ACK_BYTES = 128 * 1024

/** What an event counts for that a process has sent, in bytes. */
export const weightOf = (event: Uint8Array | WorkerEvent): number => (event instanceof Uint8Array ? event.length : RECORD_WEIGHT)

/** Settles once the process is gone and everything that it had written is read. */
function exitOf(child: ChildProcess, words: Socket | null | undefined): Promise<Exit> {
  const disconnected = Promise.all([
    new Promise<void>((resolve) => (child.connected ? child.once('disconnect', resolve) : resolve())),
    new Promise<void>((resolve) => (words == null || words.destroyed ? resolve() : words.once('close', () => resolve()))),
  ])
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => {
      void disconnected.then(() => resolve({ code, signal }))
    })
    // Without a process id it could not be started at all, and no 'exit' follows.
    child.on('error', () => {
      if (child.pid === undefined) resolve({ code: null, signal: null })
    })
  })
}

function startProblem(reason: DeathReason, exit: Exit, limits: Limits): string {
  if (reason === 'out-of-memory') return `a worker process needs more than limits.memoryBytes (${limits.memoryBytes}) before its first file`
  if (reason === 'stalled') return `a worker process was not ready after limits.stallSeconds (${limits.stallSeconds})`
  const how = exit.signal === null ? `exit code ${String(exit.code)}` : `signal ${exit.signal}`
  return `a worker process ended before its first file (${how})`
}

/** Sends a stream piece by piece, as the process asks for it. */
function pump(
  content: AsyncIterable<Uint8Array>,
  send: (message: ToWorker) => void,
  pulls: Valve,
): { waiting(): boolean; stop(): Promise<void> } {
  const source = content[Symbol.asyncIterator]()
  let reading = false
  let stopped = false
  const run = async (): Promise<void> => {
    try {
      for (;;) {
        reading = true
        const step = await source.next()
        reading = false
        if (stopped) return
        send({ kind: 'content', bytes: step.done === true ? null : step.value })
        if (step.done === true) return
        await pulls.enter(1)
      }
    } catch (error) {
      reading = false
      if (stopped) return
      const problem = error instanceof ReadProblem ? error : new ReadProblem('read-error', 'The source broke off while it was read.')
      send({ kind: 'content-problem', reason: problem.reason, detail: problem.message })
    }
  }
  void run()
  return {
    waiting: () => reading,
    async stop() {
      stopped = true
      // Not awaited: it would wait for a read that may never end.
      void source.return?.(undefined)?.catch(() => {})
    },
  }
}
