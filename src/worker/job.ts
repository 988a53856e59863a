import type { WorkerEvent } from './events.js'
import type { Lane } from './ordered.js'
import type { Told } from './protocol.js'
import type { FileTask } from './task.js'

/** A file in work, or waiting for a process. */
export interface Job {
  task: Exclude<FileTask, { record: unknown }>
  lane: Lane<Uint8Array | WorkerEvent>
  begin: number | undefined
  /** Events that came. */
  received: number
  tally: Record<string, number>
  checkpoint: Extract<Told, { kind: 'checkpoint' }> | undefined
  /** It gets a process for itself: one of several that were in a process when it died, and nobody knows which. */
  isAlone: boolean
  settled: boolean
  settle(): void
  fail(reason: unknown): void
}

/** A job of which nothing is known yet. @param resolve called once, when it is settled */
export function jobOf(
  task: Job['task'],
  lane: Lane<Uint8Array | WorkerEvent>,
  resolve: () => void,
  reject: (reason: unknown) => void,
): Job {
  const job: Job = {
    task,
    lane,
    begin: undefined,
    received: 0,
    tally: {},
    checkpoint: undefined,
    isAlone: false,
    settled: false,
    settle() {
      job.settled = true
      resolve()
    },
    fail(reason) {
      job.settled = true
      reject(reason)
    },
  }
  return job
}

/** Files that are given to a process at a time, at most, and how long they should take it, in milliseconds. */
export const TOGETHER_MAX = 32
const TOGETHER_MS = 60

/** How many files go out together: so many that messages cost little, so few that no process is left with the work of another. */
export function createPace(): { note(milliseconds: number, files: number): void; files(): number } {
  let each = Infinity
  return {
    note(milliseconds, files) {
      const now = milliseconds / files
      each = each === Infinity ? now : (each + now) / 2
    },
    files: () => Math.max(1, Math.min(TOGETHER_MAX, Math.floor(TOGETHER_MS / each))),
  }
}

/** How many of the first jobs go out together. */
export function lengthOf(jobs: readonly Job[], most: number): number {
  const isSingle = ({ task, isAlone }: Job): boolean => isAlone || 'open' in task
  if (isSingle(jobs[0]!)) return 1
  const single = jobs.findIndex(isSingle)
  return Math.max(1, Math.min(most, single < 0 ? jobs.length : single))
}
