/** Lets a sender run ahead of its receiver by a number of bytes, then makes it wait. */
export interface Valve {
  /** Bytes that were let in and not yet taken. */
  readonly held: number
  /** Lets `bytes` in; resolves once no more than the limit is held. */
  enter(bytes: number): Promise<void>
  /** The receiver took `bytes`. */
  leave(bytes: number): void
  /** Everyone who waits now or later is rejected with `reason`. */
  shut(reason: unknown): void
}

/** @param limit bytes that may be held before `enter` waits */
export function createValve(limit: number): Valve {
  let held = 0
  let closed: { reason: unknown } | undefined
  let waiting: { resolve: () => void; reject: (reason: unknown) => void }[] = []
  return {
    get held() {
      return held
    },
    enter(bytes) {
      if (closed) return Promise.reject(closed.reason as Error)
      held += bytes
      if (held <= limit) return Promise.resolve()
      return new Promise((resolve, reject) => waiting.push({ resolve, reject }))
    },
    leave(bytes) {
      held -= bytes
      if (held > limit) return
      const ready = waiting
      waiting = []
      for (const { resolve } of ready) resolve()
    },
    shut(reason) {
      closed = { reason }
      const stopped = waiting
      waiting = []
      for (const { reject } of stopped) reject(reason)
    },
  }
}
