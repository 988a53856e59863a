import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DEFAULT_LIMITS, UsageError, type Limits } from '../../src/contract/index.js'
import { createPool } from '../../src/worker/pool.js'
import { EMPTY_EVIDENCE } from '../../src/worker/dead-file.js'
import type { WorkerEvent } from '../../src/worker/events.js'
import type { FileTask, Pool } from '../../src/worker/task.js'
import { buildFixtures } from './build.js'

let fixtures: Awaited<ReturnType<typeof buildFixtures>>
beforeAll(async () => {
  fixtures = await buildFixtures()
})
afterAll(async () => {
  await Promise.all(pools.map((pool) => pool.close()))
  fixtures.remove()
})

const pools: Pool[] = []

function poolOf(workers: number, limits: Partial<Limits> = {}, entry = 'behave', options: unknown = {}): Pool {
  const pool = createPool({ workers, entry: fixtures.fixture(entry), options, limits: { ...DEFAULT_LIMITS, ...limits } })
  pools.push(pool)
  return pool
}

const file = (path: string): FileTask => ({ path, absolute: `/nowhere/${path}` })
const stream = (path: string, open: () => Readable): FileTask => ({ path, open })

async function collect(events: AsyncIterable<WorkerEvent>): Promise<WorkerEvent[]> {
  const all: WorkerEvent[] = []
  for await (const event of events) all.push(event)
  return all
}

const records = (events: WorkerEvent[]) => events.flatMap((event) => (event.kind === 'file' ? [event.record] : []))
const gapsOf = (events: WorkerEvent[]) => records(events).flatMap((record) => record.gaps.map((gap) => `${record.path}: ${gap.reason}`))

describe('order', () => {
  test('one and four workers give the same events in the order of the files', async () => {
    const files = Array.from({ length: 40 }, (_, n) => file(`${n}.txt`))
    const known: FileTask = {
      path: 'link',
      record: { ...records(await collect(poolOf(1).scan([file('0.txt')])))[0]!, path: 'link' },
      evidence: EMPTY_EVIDENCE,
    }
    files.splice(7, 0, known)
    const one = await collect(poolOf(1).scan(files))
    const four = await collect(poolOf(4).scan(files))
    expect(four).toEqual(one)
    expect(records(one).map(({ path }) => path)).toEqual(files.map(({ path }) => path))
    expect(one.filter(({ kind }) => kind === 'findings')).toHaveLength(10 * (0 + 1 + 2 + 3))
  })

  test('files are drawn as they are needed, and no more than the bound runs ahead of a slow reader', async () => {
    let drawn = 0
    const endless = function* (): Generator<FileTask> {
      for (;;) yield file(`${drawn++}-flood`)
    }
    let seen = 0
    for await (const event of poolOf(2).scan(endless())) {
      expect(event.kind).toBe('findings')
      if (++seen === 5) break
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    expect(drawn).toBeLessThanOrEqual(3)
  })

  test('what waits for a slow reader is bounded, and waiting is no stall', async () => {
    const pool = poolOf(2, { stallSeconds: 0.5 })
    const before = process.memoryUsage.rss()
    let peak = 0
    let events = 0
    const reader = pool.scan([file('1-flood'), file('2-flood')])
    for await (const event of reader) {
      if (event.kind === 'file') expect(event.record.gaps).toEqual([])
      if (++events === 3) await new Promise((resolve) => setTimeout(resolve, 1500))
      peak = Math.max(peak, process.memoryUsage.rss())
    }
    expect(events).toBe(402)
    // Two files of 200,000 findings: more than 100 MB if they piled up.
    expect(peak - before).toBeLessThan(80 * 1024 ** 2)
  })

  test('many small events of one file come through', async () => {
    expect(await collect(poolOf(1).scan([file('members')]))).toHaveLength(20_001)
  })
})

describe.concurrent('a process that dies costs one file', () => {
  const around = (name: string) => [file('1.txt'), file(`2-${name}`), file('3.txt')]

  test.each([
    ['exit-suddenly', 'crashed'],
    ['throw-later', 'crashed'],
    ['reject-unhandled', 'crashed'],
    ['throw', 'crashed'],
    ['segfault', 'crashed'],
    ['abort', 'out-of-memory'],
  ])('%s: %s', async (name, reason) => {
    const events = await collect(poolOf(1).scan(around(name)))
    expect(gapsOf(events)).toEqual([`2-${name}: ${reason}`])
    expect(records(events).map(({ status }) => status)).toEqual(['scanned', 'unreadable', 'scanned'])
    expect(JSON.stringify(events)).not.toContain('山田')
  })

  test.each(['leak-memory', 'leak-heap'])('%s is ended at the limit', async (name) => {
    const events = await collect(poolOf(2, { memoryBytes: 200 * 1024 ** 2 }).scan([...around(name)]))
    expect(gapsOf(events)).toEqual([`2-${name}: out-of-memory`])
  })

  test.each(['loop-forever', 'wait-forever'])('%s is ended soon after the limit', async (name) => {
    const events = await collect(poolOf(1, { stallSeconds: 0.5 }).scan(around(name)))
    expect(gapsOf(events)).toEqual([`2-${name}: stalled`])
    // The process was warm by then: this is the wait alone.
    expect(records(events)[1]!.milliseconds).toBeLessThan(2500)
  })

  // Small files are given out and told of several at a time: whoever is to blame must still be told from who was in the same process.
  test.each([
    ['exit-suddenly', 'crashed'],
    ['throw', 'crashed'],
    ['segfault', 'crashed'],
    ['loop-forever', 'stalled'],
    ['leak-memory', 'out-of-memory'],
  ])('%s among many small files: %s', async (name, reason) => {
    const files = Array.from({ length: 300 }, (_, n) => file(n % 100 === 70 ? `${n}-${name}` : `${n}-pid`))
    const stallSeconds = reason === 'stalled' ? 0.5 : 30
    const events = await collect(poolOf(2, { stallSeconds, memoryBytes: 200 * 1024 ** 2 }).scan(files))
    expect(gapsOf(events)).toEqual([`70-${name}: ${reason}`, `170-${name}: ${reason}`, `270-${name}: ${reason}`])
    expect(records(events).map(({ path }) => path)).toEqual(files.map(({ path }) => path))
  })

  test('what came before stays, and its file is partial', async () => {
    const events = await collect(poolOf(1, { stallSeconds: 0.5 }).scan([file('batch-then-loop')]))
    expect(events.map(({ kind }) => kind)).toEqual(['findings', 'findings', 'file', 'file'])
    expect(records(events)[0]).toMatchObject({ path: 'batch-then-loop!inner', status: 'scanned' })
    expect(records(events)[1]).toMatchObject({ path: 'batch-then-loop', status: 'partial', findings: 1000, byType: { email: 1000 } })
  })

  test('the last checkpoint is what the record says', async () => {
    const events = await collect(poolOf(1).scan([file('checkpoint')]))
    const last = events.at(-1)
    expect(last).toMatchObject({
      record: { status: 'partial', format: 'known', findings: 2, gaps: [{ reason: 'crashed', severity: 'content' }] },
      evidence: { distinct: { email: 'AAAAAAAAAAA=' } },
    })
  })

  test('slow but alive is no stall', async () => {
    const bytes: number[] = []
    const events = await collect(
      poolOf(1, { stallSeconds: 0.5 }).scan([file('slow')], { onProgress: (progress) => bytes.push(progress.bytes) }),
    )
    expect(gapsOf(events)).toEqual([])
    expect(bytes.length).toBeGreaterThan(3)
  })

  test('a file that fails only because of earlier ones is tried again in a fresh process, without repeating itself', async () => {
    const events = await collect(poolOf(1).scan([file('1-keep-a-little'), file('2-fail-when-used')]))
    expect(gapsOf(events)).toEqual([])
    expect(events.map(({ kind }) => kind)).toEqual(['file', 'findings', 'file'])
  })

  test('a process that kept much memory is not used again', async () => {
    const events = await collect(poolOf(1, { memoryBytes: 300 * 1024 ** 2 }).scan([file('1-keep-memory'), file('2-pid'), file('3-pid')]))
    const pids = records(events).map(({ format }) => format)
    expect(pids[1]).not.toBe(pids[0])
    expect(pids[2]).toBe(pids[1])
  })
})

describe.concurrent('start', () => {
  test('a mistake of the caller arrives as it is', async () => {
    const scan = collect(poolOf(2, {}, 'start-wrongly', { how: 'usage' }).scan([file('a')]))
    await expect(scan).rejects.toThrow(UsageError)
    await expect(scan).rejects.toMatchObject({ message: `unknown detector 'nonsense'`, ja: `'nonsense' という検出器はありません` })
  })

  test.each([
    ['throw', {}, 'could not prepare'],
    ['exit', {}, 'exit code 9'],
    ['loop', { stallSeconds: 0.2 }, 'stallSeconds'],
    ['none', { memoryBytes: 1024 ** 2 }, 'memoryBytes'],
  ])('%s: an error instead of forking for ever', async (how, limits, message) => {
    const scan = collect(poolOf(1, limits, 'start-wrongly', { how }).scan([file('a')]))
    await expect(scan).rejects.toThrow(message)
    await expect(scan).rejects.not.toThrow('山田')
  })

  test('an entry that does not exist', async () => {
    const pool = createPool({ workers: 1, entry: '/nowhere/entry.mjs', options: {}, limits: DEFAULT_LIMITS })
    await expect(collect(pool.scan([file('a')]))).rejects.toThrow('before its first file')
  })
})

describe.concurrent('the end', () => {
  test('an abort yields what is finished, then throws its reason', async () => {
    const stop = new AbortController()
    const reason = new Error('enough')
    const events: WorkerEvent[] = []
    const scan = async () => {
      for await (const event of poolOf(2).scan(
        [file('1.txt'), file('2-wait-forever'), file('3.txt'), file('4-loop-forever'), file('5.txt')],
        { signal: stop.signal },
      )) {
        events.push(event)
        if (events.length === 2) setTimeout(() => stop.abort(reason), 400)
      }
    }
    await expect(scan()).rejects.toBe(reason)
    expect(records(events).map(({ path, status }) => `${path} ${status}`)).toEqual([
      '1.txt scanned',
      '2-wait-forever unreadable',
      '3.txt scanned',
      '4-loop-forever unreadable',
    ])
    expect(gapsOf(events)).toEqual(['2-wait-forever: aborted', '4-loop-forever: aborted'])
  })

  test('aborted before it begins: nothing is started', async () => {
    await expect(collect(poolOf(1).scan([file('a')], { signal: AbortSignal.abort(new Error('no')) }))).rejects.toThrow('no')
  })

  test('an abort does not wait for a source of files that hangs', async () => {
    const stop = new AbortController()
    const hanging = async function* (): AsyncGenerator<FileTask> {
      yield file('1.txt')
      await new Promise(() => {})
    }
    const scan = async () => {
      for await (const event of poolOf(1).scan(hanging(), { signal: stop.signal }))
        if (event.kind === 'file') stop.abort(new Error('enough'))
    }
    await expect(scan()).rejects.toThrow('enough')
  })

  test('an error of the source of files is thrown', async () => {
    const broken = function* (): Generator<FileTask> {
      yield file('1.txt')
      throw new Error('the list broke off')
    }
    await expect(collect(poolOf(1).scan(broken()))).rejects.toThrow('the list broke off')
  })

  test('a reader that stops leaves a pool that works', async () => {
    const pool = poolOf(1)
    for await (const event of pool.scan([file('1-flood'), file('2-flood')])) {
      expect(event.kind).toBe('findings')
      break
    }
    expect(records(await collect(pool.scan([file('3.txt')])))).toHaveLength(1)
  })

  test('two scans read in turns on one worker do not lock each other', async () => {
    const pool = poolOf(1)
    let inner = 0
    for await (const event of pool.scan([file('1-flood')])) {
      if (event.kind === 'findings' && inner < 2) inner += records(await collect(pool.scan([file('2.txt')]))).length
    }
    expect(inner).toBe(2)
  })

  test('a closed pool ends what runs and refuses more', async () => {
    const pool = poolOf(1)
    const scan = collect(pool.scan([file('loop-forever')]))
    setTimeout(() => void pool.close(), 300)
    await expect(scan).rejects.toThrow('closed')
    await expect(collect(pool.scan([file('a')]))).rejects.toThrow('closed')
  })
})

describe.concurrent('streams', () => {
  const read = async (open: () => Readable, limits: Partial<Limits> = {}, name = 'read') =>
    records(await collect(poolOf(1, limits).scan([stream(name, open), file('9.txt')])))

  test('bytes arrive, however they are cut', async () => {
    const [record] = await read(() => Readable.from([Buffer.alloc(3_000_000), 'あ', new Uint8Array(0), new Uint8Array(5)]))
    expect(record).toMatchObject({ bytes: 3_000_008, format: 'none' })
  })

  test.each([
    [
      'breaks off',
      () =>
        Readable.from(
          (function* () {
            yield Buffer.alloc(10)
            throw new Error('山田太郎')
          })(),
        ),
      'read-error: The source broke off while it was read.',
    ],
    [
      'cannot be opened',
      () => {
        throw new Error('山田太郎')
      },
      'read-error: The source broke off while it was read.',
    ],
    ['gives objects', () => Readable.from([{ name: 'x' }]), 'read-error: The source gave something else than bytes.'],
    ['gives nothing', () => new Readable({ read() {} }), 'stalled: The source gave nothing for 0.3 s and was given up.'],
  ])('a source that %s', async (_, open, problem) => {
    const all = await read(open as () => Readable, { stallSeconds: 0.3 })
    expect(all.map(({ format }) => format)).toEqual([problem, 'test'])
  })

  test('a worker that wants no more leaves the source closed', async () => {
    let source: Readable | undefined
    const open = () =>
      (source = Readable.from(
        (function* () {
          for (;;) yield Buffer.alloc(100_000)
        })(),
      ))
    const all = await read(open, {}, 'read-a-little')
    expect(all).toHaveLength(2)
    expect(source?.destroyed).toBe(true)
  })

  test('what is no stream of Node is read, too, and left closed', async () => {
    const closed: string[] = []
    async function* pieces(name: string, count: number) {
      try {
        for (let piece = 0; piece < count; piece++) yield Buffer.alloc(100_000)
      } finally {
        closed.push(name)
      }
    }
    const source = (name: string, count: number): FileTask => ({ path: name, open: () => pieces(name, count) })
    const all = records(await collect(poolOf(1).scan([source('read', 3), source('read-a-little', Infinity)])))
    expect(all.map(({ bytes, status }) => [bytes, status])).toEqual([
      [300_000, 'scanned'],
      [expect.any(Number), 'scanned'],
    ])
    expect(closed.sort()).toEqual(['read', 'read-a-little'])
  })

  test('a process that dies over a stream', async () => {
    const all = await read(() => Readable.from([Buffer.alloc(10)]), {}, 'exit-suddenly')
    expect(all[0]).toMatchObject({ status: 'unreadable', gaps: [{ reason: 'crashed' }] })
  })
})
