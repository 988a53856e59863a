import type { Limits } from '../contract/index.js'
import { breathe } from '../extract/breathe.js'
import { deadFileRecord, sizeOf } from './dead-file.js'
import type { WorkerEvent } from './events.js'
import { sourceContent } from './source-content.js'
import { knownRecord, type FileTask, type Pool, type ScanFile, type ScanTask } from './task.js'

/** `concurrency: 0`: the same as a pool, in this process. Nothing contains a runaway parser here. */
export function createInProcessPool(scanFile: ScanFile, limits: Limits): Pool {
  return {
    async *scan(files, { signal, onProgress } = {}) {
      for await (const task of files) {
        // Small files are read without waiting for anything.
        await breathe()
        signal?.throwIfAborted()
        if ('record' in task) {
          yield* knownRecord(task) ?? []
          continue
        }
        const { path } = task
        const begin = performance.now()
        const tally: Record<string, number> = {}
        let begun = false
        try {
          const work = drain((emit) =>
            scanFile(toScanTask(task, limits), {
              limits,
              emit,
              progress(bytes) {
                signal?.throwIfAborted()
                if (bytes !== undefined) onProgress?.({ path, bytes })
              },
              checkpoint: async () => {},
            }),
          )
          for await (const event of work) {
            begun = true
            if (event.kind === 'findings' && event.path === path)
              for (const { type } of event.findings) tally[type] = (tally[type] ?? 0) + 1
            yield event
          }
        } catch (error) {
          if (signal?.aborted !== true) throw error
          const facts = await sizeOf('absolute' in task ? task.absolute : undefined)
          const milliseconds = Math.round(performance.now() - begin)
          yield deadFileRecord({ path, reason: 'aborted', limits, begun, tally, ...facts, milliseconds })
          throw signal.reason
        }
      }
    },
    close: async () => {},
  }
}

function toScanTask(task: Exclude<FileTask, { record: unknown }>, limits: Limits): ScanTask {
  const { path } = task
  const folders = task.folders && { folders: task.folders }
  return 'open' in task
    ? { path, content: sourceContent(task.open, limits.stallSeconds), ...folders }
    : { path, absolute: task.absolute, ...folders }
}

/** Yields what `produce` emits, one at a time: the producer goes on when its event was taken. */
export async function* drain(
  produce: (emit: (event: WorkerEvent) => Promise<void>) => Promise<void>,
): AsyncGenerator<WorkerEvent, void, undefined> {
  const queue: { event: WorkerEvent; taken: () => void }[] = []
  let wake = (): void => {}
  let finished = false
  let stopped: { reason: Error } | undefined
  const work = produce(
    (event) =>
      new Promise((resolve, reject) => {
        if (stopped !== undefined) return reject(stopped.reason)
        queue.push({ event, taken: resolve })
        wake()
      }),
  ).finally(() => {
    finished = true
    wake()
  })
  try {
    for (;;) {
      const next = queue.shift()
      if (next !== undefined) {
        try {
          yield next.event
        } finally {
          // Also where the reader goes away: the producer must come to its end, and close its file.
          next.taken()
        }
      } else if (finished) break
      else await new Promise<void>((resolve) => (wake = resolve))
    }
  } finally {
    stopped = { reason: new Error('The reader of the scan went away.') }
    for (const { taken } of queue) taken()
    if (finished) await work
    else work.catch(() => {})
  }
}
