import pLimit from 'p-limit'

/** Where the work on one task puts what it produces. */
export interface Lane<Item> {
  /** `taken` is called once the consumer has come back for the next item. */
  push(item: Item, weight: number, taken?: () => void): void
}

/** How far work may run ahead of the consumer. */
export interface OrderedOptions {
  /** Tasks in work at the same time. */
  concurrency: number
  /** How many of them it is at the moment; default: all. */
  width?(): number
  signal?: AbortSignal | undefined
  /** No new task is begun while items of this weight wait for the consumer. */
  weightAhead: number
  /** Nor while this many tasks are begun or finished and not yet consumed. */
  tasksAhead: number
}

interface Slot<Item> {
  items: { item: Item; weight: number; taken: (() => void) | undefined }[]
  ended: boolean
}

/**
 * Works on several tasks at once and yields their items in the order of the tasks. Tasks are drawn only as they are needed.
 * `work` is told by its signal to end soon: after an abort (what it still pushes is yielded, then the reason is thrown) and
 * where the consumer stopped. A task that rejects ends the whole, as does an error of `tasks`.
 */
export async function* ordered<Task, Item>(
  tasks: Iterable<Task> | AsyncIterable<Task>,
  work: (task: Task, lane: Lane<Item>, signal: AbortSignal) => Promise<void>,
  { concurrency, width = () => concurrency, signal, weightAhead, tasksAhead }: OrderedOptions,
): AsyncGenerator<Item, void, undefined> {
  const limit = pLimit(concurrency)
  const inner = new AbortController()
  const slots: Slot<Item>[] = []
  const running = new Set<Promise<void>>()
  const failures: { reason: unknown }[] = []
  let exhausted = false
  let weight = 0
  const changed = createBell()

  const stop = (): void => {
    inner.abort(signal?.reason)
    changed.ring()
  }
  if (signal?.aborted === true) stop()
  signal?.addEventListener('abort', stop, { once: true })
  const fail = (reason: unknown): void => {
    failures.push({ reason })
    stop()
  }

  const begin = (task: Task): void => {
    const slot: Slot<Item> = { items: [], ended: false }
    slots.push(slot)
    const lane: Lane<Item> = {
      push(item, itemWeight, taken) {
        slot.items.push({ item, weight: itemWeight, taken })
        weight += itemWeight
        changed.ring()
      },
    }
    const run = limit(() => work(task, lane, inner.signal))
      .catch(fail)
      .then(() => {
        slot.ended = true
        running.delete(run)
        changed.ring()
      })
    running.add(run)
  }

  const feed = async (): Promise<void> => {
    const source = iteratorOf(tasks)
    try {
      for (;;) {
        while (!inner.signal.aborted && (running.size >= width() || slots.length >= tasksAhead || weight >= weightAhead)) {
          await changed.wait()
        }
        if (inner.signal.aborted) break
        const step = await source.next()
        if (step.done === true || inner.signal.aborted) break
        begin(step.value)
      }
    } catch (error) {
      fail(error)
    } finally {
      exhausted = true
      changed.ring()
      // Not awaited: a source that waits for its next element must not hold up an abort.
      void Promise.resolve(source.return?.()).catch(() => {})
    }
  }

  void feed()
  try {
    for (;;) {
      const slot = slots[0]
      const next = slot?.items.shift()
      if (next !== undefined) {
        yield next.item
        weight -= next.weight
        next.taken?.()
        changed.ring()
      } else if (slot?.ended === true) {
        slots.shift()
        changed.ring()
      } else if (slot === undefined && (exhausted || inner.signal.aborted)) {
        break
      } else {
        await changed.wait()
      }
    }
    if (failures[0] !== undefined) throw failures[0].reason
    signal?.throwIfAborted()
  } finally {
    signal?.removeEventListener('abort', stop)
    inner.abort()
    changed.ring()
    await Promise.all(running)
  }
}

function iteratorOf<T>(values: Iterable<T> | AsyncIterable<T>): AsyncIterator<T> | Iterator<T> {
  return Symbol.asyncIterator in values ? values[Symbol.asyncIterator]() : values[Symbol.iterator]()
}

/** Wakes everyone who waits for something to have changed. */
function createBell(): { ring(): void; wait(): Promise<void> } {
  let waiting: (() => void)[] = []
  return {
    ring() {
      const awake = waiting
      waiting = []
      for (const wake of awake) wake()
    },
    wait: () => new Promise((resolve) => waiting.push(resolve)),
  }
}
