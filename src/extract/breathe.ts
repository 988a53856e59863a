import { setImmediate } from 'node:timers/promises'

/** Longest time for which nothing else of the process has its turn, in milliseconds: aborts, messages and timers wait for it. */
const BREATH = 10

let last = performance.now()

/** Lets everything else that waits have its turn, where it had none for a while. Work that never waits for anything calls it now and then. */
export async function breathe(): Promise<void> {
  const now = performance.now()
  if (now - last < BREATH) return
  await setImmediate()
  last = performance.now()
}
