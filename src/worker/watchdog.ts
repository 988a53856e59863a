import { Worker } from 'node:worker_threads'
import { LAST_WORD } from './protocol.js'
import { MEMORY_SIGNAL, STALL_SIGNAL } from './signals.js'

/** The main thread's side of the watchdog of its process. */
export interface Watchdog {
  /** Work on a file (or the start) begins; from now on silence is a stall. `file`: its number, for the last word of the process. */
  busy(file?: number): void
  /** Nothing to do: silence is fine. */
  idle(): void
  /** A sign of life. */
  tick(): void
  /** Silence during `work` is somebody else's: a slow reader of the scan, a slow source. */
  waiting<T>(work: Promise<T>): Promise<T>
  /** Resident memory of the process in bytes, as it was up to WATCH_INTERVAL ago: to ask takes longer than to read a small file. */
  memory(): number
}

/** Bounds that the watchdog keeps. */
export interface WatchdogLimits {
  stallSeconds: number
  memoryBytes: number
  /** Process id of the caller: the process ends with it. */
  parent: number
}

/** How often the watchdog looks, in milliseconds. */
export const WATCH_INTERVAL = 100

const TICKS = 0
const BUSY = 1
const WAITING = 2
const FILE = 3
/** In pages of 4 KB. */
const MEMORY = 4

/**
 * Starts a thread that ends this process where its main thread cannot: in an endless loop, in a flood of memory that no heap
 * limit covers (buffers, external strings), or after the caller was killed and nobody is left to end it.
 */
export function startWatchdog(limits: WatchdogLimits): Watchdog {
  const state = new Int32Array(new SharedArrayBuffer(20))
  // A string instead of a file of its own: it works from the sources, from the bundle and from any other bundle alike.
  const thread = new Worker(WATCH, {
    eval: true,
    workerData: { state, limits, interval: WATCH_INTERVAL, stallSignal: STALL_SIGNAL, memorySignal: MEMORY_SIGNAL, lastWord: LAST_WORD },
    // Own environment and no arguments: hooks that were loaded for the main thread must not run again in here.
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 4 },
  })
  thread.unref()
  // Without its watchdog a process is not contained: better that this file is lost, and the next process has one again.
  thread.on('error', () => process.kill(process.pid, 'SIGKILL'))
  return {
    memory: () => Atomics.load(state, MEMORY) * 4096,
    busy(file = 0) {
      Atomics.store(state, FILE, file)
      Atomics.add(state, TICKS, 1)
      Atomics.store(state, BUSY, 1)
    },
    idle() {
      Atomics.store(state, BUSY, 0)
    },
    tick() {
      Atomics.add(state, TICKS, 1)
    },
    async waiting(work) {
      Atomics.add(state, WAITING, 1)
      try {
        return await work
      } finally {
        Atomics.add(state, TICKS, 1)
        Atomics.sub(state, WAITING, 1)
      }
    },
  }
}

const WATCH = `
const { workerData } = require('node:worker_threads')
const { writeSync } = require('node:fs')
const { state, limits, interval, stallSignal, memorySignal, lastWord } = workerData
let ticks = -1
let since = Date.now()
let looked = since
let end = (signal) => {
  try {
    writeSync(lastWord, String(Atomics.load(state, 3)))
  } catch {
    // Nobody listens any more.
  }
  process.kill(process.pid, signal)
}
const alone = () => {
  if (process.platform !== 'win32') return process.ppid !== limits.parent
  try {
    process.kill(limits.parent, 0)
    return false
  } catch (error) {
    return error.code === 'ESRCH'
  }
}
setInterval(() => {
  const now = Date.now()
  // The machine slept, or this thread was starved: that time says nothing about the main thread.
  if (now - looked > 10 * interval) since += now - looked
  looked = now
  const memory = process.memoryUsage.rss()
  Atomics.store(state, 4, memory / 4096)
  if (memory > limits.memoryBytes) end(memorySignal)
  if (alone()) end('SIGKILL')
  const seen = Atomics.load(state, 0)
  if (seen !== ticks || Atomics.load(state, 1) === 0 || Atomics.load(state, 2) > 0) {
    ticks = seen
    since = now
  } else if (now - since > limits.stallSeconds * 1000) {
    end(stallSignal)
    // Still here at the next look: somebody did install a handler.
    end = () => process.kill(process.pid, 'SIGKILL')
  }
}, interval)
`
