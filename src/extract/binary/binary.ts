import type { GapSegment, ProseSegment, Segment } from '../../contract/index.js'
import { createParagraphs } from '../paragraphs.js'
import type { Reader } from '../reader.js'
import { progressing } from '../text.js'
import { eightBitRuns, utf16Runs, type Run } from './runs.js'

/** Bytes looked at together; behind them a text may go on, which is then cut. */
const WINDOW = 256 * 1024
/** Bytes at the end of a window that are looked at again with what follows. */
const AGAIN = 8192
/** What is this near to text that is sure belongs to the same record. */
const NEAR = 256
/** What a finding in such text is worth: in ASCII alone, strings of programs and their authors look like it. */
export const TRUST = { sure: 0.75, likely: 0.5, ascii: 0.5 } as const

/** The ways in which a window is looked at; texts of each may begin where the one before it ended. */
const WAYS: readonly ((bytes: Buffer, from: number, base: number) => Iterable<Run>)[] = [
  (bytes, from) => eightBitRuns(bytes, from),
  (bytes, from, base) => utf16Runs(bytes, from + ((from + base) % 2), false),
  (bytes, from, base) => utf16Runs(bytes, from + ((from + base + 1) % 2), false),
  (bytes, from, base) => utf16Runs(bytes, from + ((from + base) % 2), true),
  (bytes, from, base) => utf16Runs(bytes, from + ((from + base + 1) % 2), true),
]

/** A text among bytes, and what a finding in it is worth. */
export type Trusted = Run & { trust: number }

/** All texts among a few bytes, in their order; what one way sees as a part of what another sees is told once. */
export function runsIn(bytes: Buffer): Run[] {
  const runs = WAYS.flatMap((way) => [...way(bytes, 0, 0)]).sort((a, b) => a.start - b.start || b.end - a.end)
  let end = 0
  return runs.filter((run) => {
    if (run.end <= end) return false
    end = run.end
    return true
  })
}

/**
 * Looks for text in a file of no known format: stretches of UTF-8, UTF-16 and CP932 that chance would not have written, and of ASCII. What is found
 * in them counts for less. Memory is flat. `gap` says what was not understood.
 */
export const readBinary = (gap: GapSegment): Reader =>
  async function* (input, context) {
    const given = createGiver(context.blockSize)
    const done = WAYS.map(() => 0)
    let held: Buffer = Buffer.alloc(0)
    let base = 0
    const look = (final: boolean): void => {
      const limit = final ? held.length : held.length - AGAIN
      const runs: Run[] = []
      for (const [index, way] of WAYS.entries()) {
        for (const run of way(held, Math.max(0, (done[index] as number) - base), base)) {
          if (run.start >= limit) break
          runs.push(run)
          done[index] = base + run.end
        }
        done[index] = Math.max(done[index] as number, base + limit)
      }
      runs.sort((a, b) => a.start - b.start || b.end - a.end)
      for (const run of runs) given.add(run, base + run.start)
      held = held.subarray(limit)
      base += limit
    }
    for await (const chunk of progressing(input, context)) {
      held = held.length === 0 ? Buffer.from(chunk) : Buffer.concat([held, chunk])
      if (held.length < WINDOW) continue
      look(false)
      yield* given.take()
    }
    look(true)
    yield* given.end()
    yield gap
  }

interface Giver {
  add(run: Run, offset: number): void
  take(): Segment[]
  end(): Segment[]
}

/** Three flows: what is surely Japanese with what is near it, what may be chance, and ASCII alone. */
function createGiver(blockSize: number): Giver {
  const flows = { sure: createParagraphs({ blockSize }), likely: createParagraphs({ blockSize }), ascii: createParagraphs({ blockSize }) }
  let ready: Segment[] = []
  let pending: { run: Run; offset: number }[] = []
  let lastSure = -Infinity
  const put = (kind: Run['kind'], { text }: Run, offset: number): void => {
    ready.push(...trusted(flows[kind].add(text, { kind: 'bytes', offset }), TRUST[kind]))
  }
  const settle = (before: number): void => {
    while (pending[0] !== undefined && pending[0].offset + pending[0].run.end - pending[0].run.start < before - NEAR) {
      const { run, offset } = pending.shift()!
      put(run.kind, run, offset)
    }
  }
  return {
    add(run, offset) {
      settle(offset)
      if (run.kind === 'sure') {
        for (const near of pending) put('sure', near.run, near.offset)
        pending = []
        put('sure', run, offset)
        lastSure = offset + run.end - run.start
      } else if (offset - lastSure <= NEAR) {
        put('sure', run, offset)
      } else pending.push({ run, offset })
    },
    take() {
      const taken = ready
      ready = []
      return taken
    },
    end() {
      settle(Infinity)
      for (const kind of ['sure', 'likely', 'ascii'] as const) ready.push(...trusted(flows[kind].end(), TRUST[kind]))
      return this.take()
    },
  }
}

const trusted = (segments: readonly ProseSegment[], trust: number): ProseSegment[] => segments.map((segment) => ({ ...segment, trust }))
