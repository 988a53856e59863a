import type { FileRecord, Finding, Source } from '../contract/index.js'
import type { Glance } from '../api/glance.js'
import type { Scanner } from '../api/scanner.js'
import type { OpenBlob } from '../sources/git/index.js'
import { createChannel, type Channel } from './channel.js'

/** Something to scan, and who is told what came of it. */
export interface Job {
  path: string
  open: OpenBlob
  /** Small text: read in this process. */
  isPlain: boolean
  /** Size, as far as it is known. */
  bytes: number
  onFindings(findings: readonly Finding[]): Promise<void>
  /** Of the file, and of each member of it. */
  onRecord(record: FileRecord): void
  onEnd(): void
}

/** Scans jobs: small text in this process, because a worker takes longer to start than it to read; all else in workers, which may die. */
export interface Lanes {
  push(job: Job): Promise<void>
  /** Waits for what was pushed. */
  end(): Promise<void>
  /** Scans something beside the jobs. */
  scan(path: string, open: OpenBlob, isPlain: boolean): AsyncGenerator<readonly Finding[], void, undefined>
  /** Scans a part of a text, for which what the rest may tell is taken for granted. */
  glance: Glance
  close(): Promise<void>
}

/** Jobs that wait in a lane. */
const ROOM = 16
/** Bytes of small text after which workers are worth their start. */
const PLAIN_TOTAL = 8 * 1024 * 1024

/** Makes a scanner that reads in this process, or in workers. */
export type MakeScanner = (where: 'here' | 'there') => Promise<Scanner>

/** @param inProcess false where detectors of others run: nothing contains them here */
export function createLanes(make: MakeScanner, makeGlance: () => Promise<Glance>, inProcess: boolean): Lanes {
  const here = lazily(() => make('here'))
  const there = lazily(() => make('there'))
  const glance = lazily(makeGlance)
  let failed: { reason: unknown } | undefined
  const lanes: { channel: Channel<Job>; done: Promise<void> }[] = []
  const laneOf = (scanner: () => Promise<Scanner>): Channel<Job> => {
    const channel = createChannel<Job>(ROOM)
    const done = work(channel, scanner).catch((reason: unknown) => {
      failed ??= { reason }
      for (const lane of lanes) lane.channel.end()
    })
    lanes.push({ channel, done })
    return channel
  }
  let plain: Channel<Job> | undefined
  let other: Channel<Job> | undefined
  let seen = 0
  return {
    async push(job) {
      if (failed !== undefined) throw failed.reason
      if (job.isPlain) seen += job.bytes
      if (inProcess && job.isPlain && seen < PLAIN_TOTAL) await (plain ??= laneOf(here)).push(job)
      else await (other ??= laneOf(there)).push(job)
    },
    async end() {
      for (const { channel } of lanes) channel.end()
      await Promise.all(lanes.map(({ done }) => done))
      if (failed !== undefined) throw failed.reason
    },
    async *scan(path, open, isPlain) {
      const scanner = await (inProcess && isPlain ? here() : there())
      for await (const event of scanner.scanSources(only({ path, open }))) if (event.kind === 'findings') yield event.findings
    },
    glance: async (...of) => (await glance())(...of),
    async close() {
      for (const { channel } of lanes) channel.end()
      await Promise.all([here, there].map(async (scanner) => (await scanner.made?.catch(() => undefined))?.close()))
    },
  }
}

/** Events come in the order of the sources, so the job at the head of the queue is the one they speak of. */
async function work(channel: Channel<Job>, scanner: () => Promise<Scanner>): Promise<void> {
  const begun: Job[] = []
  const sources = async function* () {
    for await (const job of channel.items()) {
      begun.push(job)
      yield job
    }
  }
  for await (const event of (await scanner()).scanSources(sources())) {
    const job = begun[0]!
    if (event.kind === 'findings') await job.onFindings(event.findings)
    else {
      job.onRecord(event.record)
      if (event.record.chain !== undefined) continue
      job.onEnd()
      begun.shift()
    }
  }
}

async function* only(source: Source): AsyncGenerator<Source, void, undefined> {
  yield source
}

function lazily<T>(make: () => Promise<T>): { (): Promise<T>; made?: Promise<T> } {
  const get: { (): Promise<T>; made?: Promise<T> } = () => (get.made ??= make())
  return get
}
