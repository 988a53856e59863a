import { ReadProblem, UsageError } from '../contract/index.js'
import type { WorkerEvent } from './events.js'
import { packEvent } from './pack.js'
import {
  EVENT_CREDIT,
  EXIT_UNCAUGHT,
  RECORD_WEIGHT,
  type FileOrder,
  type FromWorker,
  type Resting,
  type ToWorker,
  type Told,
} from './protocol.js'
import type { Prepare, ScanFile, ScanTask, TaskContext } from './task.js'
import { createValve, type Valve } from './valve.js'
import { startWatchdog, WATCH_INTERVAL, type Watchdog } from './watchdog.js'

/** Least time between two messages about progress, in milliseconds. */
const PROGRESS_INTERVAL = 200

type Start = Extract<ToWorker, { kind: 'start' }>
type Content = Extract<ToWorker, { kind: 'content' | 'content-problem' }>

/**
 * Makes this process a worker: call it once, from the entry that the pool forks. `prepare` is called with the options of the
 * pool before the first file; a UsageError that it throws reaches the caller of the scan as it is.
 * The process ends with its channel, with its caller, or where its watchdog finds it stalled or too large.
 */
export function serve<Options>(prepare: Prepare<Options>): void {
  // Ctrl-C goes to the whole group of processes: what to do then is the caller's decision, who ends us if need be.
  process.on('SIGINT', () => {})
  process.on('disconnect', () => process.exit(0))
  // What nobody caught leaves an unknown state behind. Rejections that nobody handled come here too.
  process.on('uncaughtException', () => process.exit(EXIT_UNCAUGHT))

  let started: Promise<{ scan: ScanFile; watchdog: Watchdog; start: Start }> | undefined
  let valve = createValve(EVENT_CREDIT)
  let inbox = createInbox()

  process.on('message', (message: ToWorker) => {
    switch (message.kind) {
      case 'start':
        started = begin(message)
        started.then(
          () => void send({ kind: 'ready' }),
          (error: unknown) => {
            void send({ kind: 'not-ready', ...(error instanceof UsageError ? { usage: wordsOf(error) } : {}) }).then(() => process.exit(0))
          },
        )
        return
      case 'files':
        valve = createValve(EVENT_CREDIT)
        inbox = createInbox()
        void work(message.files, valve, inbox)
        return
      case 'ack':
        valve.leave(message.bytes)
        return
      case 'content':
      case 'content-problem':
        inbox.put(message)
    }
  })

  async function begin(start: Start): Promise<{ scan: ScanFile; watchdog: Watchdog; start: Start }> {
    const watchdog = startWatchdog({ ...start.limits, parent: start.parent })
    watchdog.busy()
    const scan = await prepare(start.options as Options, start.limits)
    watchdog.idle()
    return { scan, watchdog, start }
  }

  async function work(files: readonly FileOrder[], valve: Valve, inbox: Inbox): Promise<void> {
    if (started === undefined) throw new Error('a file came before the start')
    const { scan, watchdog, start } = await started
    const outbox = createOutbox()
    let worn = false
    for (const [number, { streamed, ...file }] of files.entries()) {
      const task: ScanTask = streamed === true ? { ...file, content: receive(inbox, watchdog) } : file
      const begin = performance.now()
      watchdog.busy(number)
      let failed = false
      try {
        await scan(task, contextOf(number, task, { start, valve, watchdog, outbox }))
      } catch {
        // The caller writes the record: what `scan` throws may quote the file.
        failed = true
      }
      watchdog.idle()
      outbox.add({ kind: 'done', file: number, failed })
      const memory = performance.now() - begin > WATCH_INTERVAL / 4 ? process.memoryUsage.rss() : watchdog.memory()
      worn = failed || memory > start.limits.memoryBytes / 2
      if (worn) break
      if (number < files.length - 1 && outbox.isDue()) void outbox.send()
    }
    void outbox.send({ worn })
  }
}

const wordsOf = ({ message, ja }: UsageError): { message: string; ja?: string } => ({ message, ...(ja === undefined ? {} : { ja }) })

/** What the work on all files of a process shares. */
interface Desk {
  start: Start
  valve: Valve
  watchdog: Watchdog
  outbox: Outbox
}

function contextOf(file: number, task: ScanTask, { start, valve, watchdog, outbox }: Desk): TaskContext {
  let told = Date.now()
  return {
    limits: start.limits,
    async emit(event, isLast = false) {
      watchdog.tick()
      const isRecord = isLast && event.kind === 'file'
      const crossing = isRecord ? event : packEvent(event)
      const tally = tallyOf(event, task.path)
      outbox.add({ kind: 'event', file, event: crossing, ...(tally === undefined ? {} : { tally }) })
      const weight = crossing instanceof Uint8Array ? crossing.length : RECORD_WEIGHT
      const entered = valve.enter(weight)
      if (isLast && valve.held <= EVENT_CREDIT) return
      // Waiting for the write too: what is still queued in this process is lost when a loop that follows never ends.
      await watchdog.waiting(Promise.all([outbox.send(), entered]))
    },
    progress(bytes) {
      watchdog.tick()
      if (outbox.isDue()) void outbox.send()
      const now = Date.now()
      if (now - told < PROGRESS_INTERVAL) return
      told = now
      void send({ kind: 'progress', file, bytes: bytes ?? 0 })
    },
    async checkpoint(record, evidence) {
      watchdog.tick()
      outbox.add({ kind: 'checkpoint', file, record, evidence })
      await watchdog.waiting(outbox.send())
    },
  }
}

/** Least time between two messages with what small files told, in milliseconds: what waits is lost with the process, and its files are read again. */
const OUTBOX_MS = 25

/** What is to be told, in order: of small files several at once, because a message costs more than its content. */
interface Outbox {
  add(told: Told): void
  isDue(): boolean
  send(resting?: Resting): Promise<void>
}

function createOutbox(): Outbox {
  let waiting: Told[] = []
  let sent = Date.now()
  return {
    add: (told) => void waiting.push(told),
    isDue: () => waiting.length > 0 && Date.now() - sent >= OUTBOX_MS,
    async send(resting) {
      if (waiting.length === 0 && resting === undefined) return
      const told = waiting
      waiting = []
      sent = Date.now()
      await send({ kind: 'told', told, ...(resting !== undefined && { resting }) })
    },
  }
}

function tallyOf(event: WorkerEvent, path: string): Record<string, number> | undefined {
  if (event.kind !== 'findings' || event.path !== path) return undefined
  const tally: Record<string, number> = {}
  for (const { type } of event.findings) tally[type] = (tally[type] ?? 0) + 1
  return tally
}

async function* receive(inbox: Inbox, watchdog: Watchdog): AsyncGenerator<Uint8Array, void, undefined> {
  for (;;) {
    const message = await watchdog.waiting(inbox.take())
    if (message.kind === 'content-problem') throw new ReadProblem(message.reason, message.detail)
    if (message.bytes === null) return
    yield message.bytes
    void send({ kind: 'pull' })
  }
}

interface Inbox {
  put(message: Content): void
  take(): Promise<Content>
}

function createInbox(): Inbox {
  const messages: Content[] = []
  let wanted: ((message: Content) => void) | undefined
  return {
    put(message) {
      if (wanted === undefined) messages.push(message)
      else wanted(message)
      wanted = undefined
    },
    take() {
      const next = messages.shift()
      return next === undefined ? new Promise((resolve) => (wanted = resolve)) : Promise.resolve(next)
    },
  }
}

function send(message: FromWorker): Promise<void> {
  return new Promise((resolve) => {
    if (process.send === undefined || !process.connected) process.exit(0)
    // Where the channel is gone the caller is gone, and 'disconnect' ends this process.
    process.send(message, undefined, {}, () => resolve())
  })
}
