/** A queue between one who finds work and one who does it: the finder waits where it is full. */
export interface Channel<T> {
  /** Resolves when there is room for the next. */
  push(item: T): Promise<void>
  /** No more will come. */
  end(): void
  items(): AsyncGenerator<T, void, undefined>
}

/** A queue of at most `room` items. */
export function createChannel<T>(room: number): Channel<T> {
  const waiting: T[] = []
  let ended = false
  let onPush = (): void => {}
  let onTake = (): void => {}
  return {
    async push(item) {
      waiting.push(item)
      onPush()
      while (waiting.length >= room && !ended) await new Promise<void>((resolve) => (onTake = resolve))
    },
    end() {
      ended = true
      onPush()
      onTake()
    },
    async *items() {
      for (;;) {
        const item = waiting.shift()
        if (item !== undefined) {
          onTake()
          yield item
        } else if (ended) return
        else await new Promise<void>((resolve) => (onPush = resolve))
      }
    },
  }
}
