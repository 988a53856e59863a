/**
 * sekisho finds Japanese personal information in files and counts it.
 * Everything is masked unless `reveal` is set; nothing is sent over a network; scanned files are never written to.
 */
import type { ScanEvent, ScanOptions, ScanResult, Source } from './contract/index.js'
import { createScanner, type Scanner } from './api/scanner.js'

export { createScanner, type RunOptions, type Scanner } from './api/scanner.js'
export { declaredSpecifier, describeRun, listDetectors } from './api/describe.js'
export { applyDecisions, parseDecisions, replayResult } from './api/decisions.js'
export { mergeResults } from './api/merge.js'
export { defineDetector } from './contract/define-detector.js'
export {
  DEFAULT_LIMITS,
  DEFAULT_WINDOW,
  HIGH_CONFIDENCE,
  MAX_WINDOW,
  MEDIUM_CONFIDENCE,
  UsageError,
  type BuiltInType,
  type Channel,
  type ContactDoubt,
  type ContactRow,
  type Decisions,
  type Detector,
  type DiffCoverage,
  type DiffFiles,
  type DiffPersons,
  type DiffSide,
  type DocumentEvidence,
  type Evidence,
  type Example,
  type FileChange,
  type FileRecord,
  type Finding,
  type Gap,
  type GapReason,
  type GapSeverity,
  type GoneFile,
  type ColumnView,
  type Hints,
  type LookedAtSign,
  type Holder,
  type HolderSheet,
  type Incident,
  type ItemTally,
  type Limits,
  type Match,
  type Obligation,
  type Person,
  type PersonGroup,
  type PersonTally,
  type PiiType,
  type Place,
  type Progress,
  type RecordRef,
  type ResultDiff,
  type Ruling,
  type RulingUse,
  type SampledRecord,
  type ScanEvent,
  type ScanOptions,
  type ScanResult,
  type Shards,
  type Sign,
  type ByteStream,
  type Source,
  type Summary,
  type TextView,
  type TypeTally,
} from './contract/index.js'
export { createContacts, type Contacts } from './scope/contacts.js'
export { sampleRecords } from './scope/decisions/index.js'
export { createSummary, type SummaryOptions } from './api/summary.js'
export type { SummaryBuilder } from './scope/summary.js'
export { diffResults } from './scope/diff.js'
export { resultHash } from './scope/result-hash.js'
export { VERSION } from './version.js'

/**
 * Scans files, folders and globs and gathers everything: findings, a record of every file, the counts.
 * @throws UsageError for a wrong option, an unknown detector, or a path that does not exist; `signal.reason` where it is aborted.
 */
export function scanPaths(paths: string[], options: ScanOptions = {}): Promise<ScanResult> {
  return withScanner(options, (scanner) => scanner.scanPaths(paths))
}

/**
 * The same as a stream, in the order of the paths: memory stays flat however many findings there are. A file's findings come
 * before its record, the records of members before that of their container.
 */
export function scanStream(paths: string[], options: ScanOptions = {}): AsyncIterable<ScanEvent> {
  return streamWith(options, (scanner) => scanner.scanStream(paths))
}

/** Scans what is no file on disk: objects of a store, git blobs, mails. Each source is opened once, when its turn comes. */
export function scanSources(sources: AsyncIterable<Source>, options: ScanOptions = {}): AsyncIterable<ScanEvent> {
  return streamWith(options, (scanner) => scanner.scanSources(sources))
}

/** Scans the rows of a table, from a database for instance; `headers` are the names of its columns. Runs in this process. */
export function scanTable(rows: AsyncIterable<string[]>, options: { headers?: string[] } & ScanOptions = {}): Promise<ScanResult> {
  const { headers, ...rest } = options
  return withScanner({ ...rest, concurrency: 0 }, (scanner) => scanner.scanTable(rows, headers === undefined ? {} : { headers }))
}

/** Scans one text; `label` is what stands before it (`氏名`). Spans are offsets in the text. Runs in this process. */
export function scanText(text: string, options: { label?: string } & ScanOptions = {}): Promise<ScanResult> {
  const { label, ...rest } = options
  return withScanner({ ...rest, concurrency: 0 }, (scanner) => scanner.scanText(text, label === undefined ? {} : { label }))
}

async function withScanner<T>(options: ScanOptions, use: (scanner: Scanner) => Promise<T>): Promise<T> {
  const scanner = await createScanner(options)
  try {
    return await use(scanner)
  } finally {
    await scanner.close()
  }
}

async function* streamWith(
  options: ScanOptions,
  use: (scanner: Scanner) => AsyncIterable<ScanEvent>,
): AsyncGenerator<ScanEvent, void, undefined> {
  const scanner = await createScanner(options)
  try {
    yield* use(scanner)
  } finally {
    await scanner.close()
  }
}
