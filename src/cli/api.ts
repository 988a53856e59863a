import type {
  ContactRow,
  Decisions,
  Detector,
  Evidence,
  Incident,
  Person,
  SampledRecord,
  ResultDiff,
  ScanEvent,
  ScanOptions,
  ScanResult,
  Shards,
  Source,
  Summary,
} from '../contract/index.js'
import type { ReportHead } from '../report/index.js'
import type { Declaration } from './config.js'

/** What the commands need of the library. `main.ts` hands in the real one, tests hand in a fake. */
export interface Api {
  scanStream(paths: string[], options?: ScanOptions): AsyncIterable<ScanEvent>
  scanSources(sources: AsyncIterable<Source>, options?: ScanOptions): AsyncIterable<ScanEvent>
  createSummary(options?: {
    incident?: Incident
    types?: readonly string[]
    shards?: readonly Shards[]
    decisions?: Decisions | undefined
  }): {
    add(event: ScanEvent): void
    result(course?: { interrupted?: boolean }): Summary
    evidence(): Evidence
    persons(): Iterable<Person>
  }
  /** @throws UsageError naming the ruling that is not right */
  parseDecisions(value: unknown): Promise<Decisions>
  replayResult(result: ScanResult, told: { decisions?: Decisions; incident?: Incident }): ScanResult
  sampleRecords(evidence: Evidence, options: { count: number; key: Uint8Array; decisions?: Decisions | undefined }): SampledRecord[]
  createContacts(persons: Iterable<Person>): { add(event: ScanEvent): void; result(): { sure: ContactRow[]; review: ContactRow[] } }
  mergeResults(results: ScanResult[]): ScanResult
  resultHash(result: ScanResult): string
  diffResults(old: ScanResult, now: ScanResult): ResultDiff
  /** The head of the ScanResult that a scan with these options gives. `key` is always set. */
  describeRun(options: ScanOptions): ReportHead
  /** The detectors that `specifiers` stand for. @throws UsageError naming one that is not there. */
  listDetectors(specifiers: readonly string[]): Promise<Detector[]>
  /** Module specifier of a detector declared in the config. @throws UsageError saying what is wrong with it. */
  declaredSpecifier(declaration: Declaration): string
}

/** The process as the commands see it. */
export interface Host {
  stdin: NodeJS.ReadableStream
  stdout: NodeJS.WritableStream & { isTTY?: boolean; columns?: number }
  stderr: NodeJS.WritableStream & { isTTY?: boolean; columns?: number }
  env: Readonly<Record<string, string | undefined>>
  cwd: string
  /** Called at the first Ctrl-C; the second ends the process. Returns how to stop listening. */
  onInterrupt(handler: () => void): () => void
  /** Loads the library; called only by commands that need it. */
  loadApi(): Promise<Api>
}

/** Exit codes, as API.md fixes them; CLOSED_PIPE is what shells give for SIGPIPE. */
export const EXIT = { DONE: 0, BLOCKED: 1, FATAL: 2, UNREAD: 3, INTERRUPTED: 130, CLOSED_PIPE: 141 } as const
