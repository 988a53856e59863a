import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable, Writable } from 'node:stream'
import { afterEach } from 'vitest'
import type { Api, Host } from '../../src/cli/api.js'
import { run } from '../../src/cli/run.js'
import { resultHash } from '../../src/scope/result-hash.js'
import { createContacts } from '../../src/scope/contacts.js'
import {
  UsageError,
  type Decisions,
  type Evidence,
  type Incident,
  type ScanEvent,
  type ScanOptions,
  type ScanResult,
  type Summary,
} from '../../src/contract/index.js'
import { diffResults } from '../../src/scope/diff.js'
import { EVIDENCE, finding, record, summary } from '../report/fixture.js'

/** One file with two findings, told as the library does. */
export const ONE_FILE: ScanEvent[] = [
  {
    kind: 'findings',
    path: 'a.csv',
    findings: [finding({ path: 'a.csv' }), finding({ path: 'a.csv', type: 'email', masked: '=***@***' })],
  },
  { kind: 'file', record: record({ path: 'a.csv', findings: 2, byType: { 'person-name': 1, email: 1 } }), evidence: EVIDENCE },
]

/** A file that could not be read. */
export const LOCKED: ScanEvent = {
  kind: 'file',
  record: record({
    path: 'b.xlsx',
    status: 'unreadable',
    gaps: [{ reason: 'encrypted', severity: 'content', path: 'b.xlsx', detail: 'x' }],
  }),
  evidence: EVIDENCE,
}

/** What the fake library was asked for. */
export interface Calls {
  scans: { paths: string[]; options: ScanOptions }[]
  sources: string[]
  listed: string[][]
  merged: ScanResult[][]
  replayed: { decisions?: Decisions; incident?: Incident }[]
}

interface Setup {
  events?: (paths: string[], options: ScanOptions) => Iterable<ScanEvent> | AsyncIterable<ScanEvent>
  stdin?: string | Buffer
  stdout?: Writable & { isTTY?: boolean; columns?: number }
  stderr?: Writable & { isTTY?: boolean; columns?: number }
  env?: Record<string, string>
  cwd?: string
  onInterrupt?: (handler: () => void) => void
}

/** Runs the command line in this process with a fake library. */
export async function sekisho(argv: string[], setup: Setup = {}) {
  const calls: Calls = { scans: [], sources: [], listed: [], merged: [], replayed: [] }
  const stdout = setup.stdout ?? collector()
  const stderr = setup.stderr ?? collector()
  const host: Host = {
    stdin: Readable.from(setup.stdin === undefined ? [] : [Buffer.from(setup.stdin)]),
    stdout,
    stderr,
    env: setup.env ?? {},
    cwd: setup.cwd ?? tmpdir(),
    onInterrupt: (handler) => {
      setup.onInterrupt?.(handler)
      return () => undefined
    },
    loadApi: async () => fakeApi(calls, setup),
  }
  const code = await run(argv, host, '9.9.9')
  return { code, out: read(stdout), err: read(stderr), calls }
}

function fakeApi(calls: Calls, { events = () => ONE_FILE }: Setup): Api {
  return {
    async *scanStream(paths, options = {}) {
      calls.scans.push({ paths, options })
      yield* events(paths, options)
    },
    async *scanSources(sources, options = {}) {
      for await (const source of sources) {
        let text = ''
        for await (const chunk of source.open()) text += String(chunk)
        calls.sources.push(`${source.path}=${text}`)
      }
      yield* events([], options)
    },
    createSummary: () => {
      const seen: ScanEvent[] = []
      return {
        add: (event) => void seen.push(event),
        result: ({ interrupted = false } = {}) => countsOf(seen, interrupted),
        evidence: (): Evidence => EVIDENCE,
        persons: () => [],
      }
    },
    parseDecisions: async (value) => value as Decisions,
    replayResult: (result, told) => {
      calls.replayed.push(told)
      return { ...result, options: { ...result.options, ...told } }
    },
    sampleRecords: () => [],
    createContacts,
    resultHash,
    mergeResults: (results) => {
      calls.merged.push(results)
      const complete = results.every(({ summary }) => summary.complete)
      return { ...results[0]!, files: results.flatMap(({ files }) => files), summary: { ...results[0]!.summary, complete } }
    },
    diffResults,
    describeRun: ({ reveal }) => ({
      version: 1,
      tool: { name: 'sekisho', version: '9.9.9' },
      options: { reveal: reveal === true },
      keyId: 'k1',
      referenceDate: '2026-01-02',
      startedAt: '2026-01-02T03:04:05.000Z',
    }),
    declaredSpecifier: (declaration) => {
      if (declaration.pattern === '(') throw new UsageError(`detector '${declaration.id}': bad pattern.`)
      return `file:///declared.js?${declaration.id}`
    },
    listDetectors: async (specifiers) => {
      calls.listed.push([...specifiers])
      return []
    },
  }
}

function countsOf(events: readonly ScanEvent[], interrupted: boolean): Summary {
  const records = events.flatMap((event) => (event.kind === 'file' ? [event.record] : []))
  const byType: Summary['byType'] = {}
  for (const record of records)
    for (const [type, findings] of Object.entries(record.byType)) byType[type] = { findings, distinct: findings, files: 1 }
  return summary({ byType, complete: !interrupted && records.every(({ gaps }) => gaps.length === 0) })
}

/** A stream that remembers; `read` gives back what it took. */
export function collector(): Writable & { chunks: Buffer[] } {
  const chunks: Buffer[] = []
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk)
      done()
    },
  })
  return Object.assign(stream, { chunks })
}

const read = (stream: Writable): string => Buffer.concat('chunks' in stream ? (stream.chunks as Buffer[]) : []).toString()

/** A terminal of 80 columns. */
export function terminal(): Writable & { chunks: Buffer[]; isTTY: true; columns: number } {
  return Object.assign(collector(), { isTTY: true as const, columns: 80 })
}

/** A pipe whose reader is gone. */
export function brokenPipe(): Writable {
  const stream = new PassThrough()
  stream.write = ((_chunk: unknown, done: (error: Error) => void) => {
    done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }))
    return false
  }) as typeof stream.write
  return stream
}

/** A fresh folder, removed after the test. */
export async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'sekisho-cli-'))
  afterEach(() => rm(path, { recursive: true, force: true }))
  return path
}
