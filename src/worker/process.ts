import { ReadProblem, UsageError } from '../contract/index.js'
import type { WorkerEvent } from './events.js'
import { packEvent } from './pack.js'
import { EVENT_CREDIT, EXIT_UNCAUGHT, type FromWorker, type ToWorker } from './protocol.js'
import type { Prepare, ScanFile, ScanTask, TaskContext } from './task.js'
import { createValve, type Valve } from './valve.js'
import { startWatchdog, type Watchdog } from './watchdog.js'

/** Least time between two messages about progress, in milliseconds. */
const PROGRESS_INTERVAL = 200

type Start = Extract<ToWorker, { kind: 'start' }>
type File = Extract<ToWorker, { kind: 'file' }>
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
      case 'file':
        valve = createValve(EVENT_CREDIT)
        inbox = createInbox()
        void work(message, valve, inbox)
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

  async function work(file: File, valve: Valve, inbox: Inbox): Promise<void> {
    if (started === undefined) throw new Error('a file came before the start')
    const { scan, watchdog, start } = await started
    const task: ScanTask = {
      path: file.path,
      ...(file.absolute === undefined ? {} : { absolute: file.absolute }),
      ...(file.folders === undefined ? {} : { folders: file.folders }),
      ...(file.streamed ? { content: receive(inbox, watchdog) } : {}),
    }
    watchdog.busy()
    let failed = false
    try {
      await scan(task, contextOf(task, start, valve, watchdog))
    } catch {
      // The caller writes the record: what `scan` throws may quote the file.
      failed = true
    }
    watchdog.idle()
    await send({ kind: 'done', failed, rss: process.memoryUsage.rss() })
  }
}

const wordsOf = ({ message, ja }: UsageError): { message: string; ja?: string } => ({ message, ...(ja === undefined ? {} : { ja }) })

function contextOf(task: ScanTask, start: Start, valve: Valve, watchdog: Watchdog): TaskContext {
  let told = Date.now()
  return {
    limits: start.limits,
    async emit(event) {
      watchdog.tick()
      const bytes = packEvent(event)
      const tally = tallyOf(event, task.path)
      // Waiting for the write too: what is still queued in this process is lost when a loop that follows never ends.
      const written = send({ kind: 'event', event: bytes, ...(tally === undefined ? {} : { tally }) })
      await watchdog.waiting(Promise.all([written, valve.enter(bytes.length)]))
    },
    progress(bytes) {
      watchdog.tick()
      const now = Date.now()
      if (now - told < PROGRESS_INTERVAL) return
      told = now
      void send({ kind: 'progress', bytes: bytes ?? 0 })
    },
    async checkpoint(record, evidence) {
      watchdog.tick()
      await watchdog.waiting(send({ kind: 'checkpoint', record, evidence }))
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
