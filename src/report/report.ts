import type { Evidence, FileRecord, Finding, ScanEvent, ScanResult } from '../contract/index.js'

/** What is known of a scan before its first event: the fields of a ScanResult of the same names. */
export type ReportHead = Pick<ScanResult, 'version' | 'tool' | 'options' | 'keyId' | 'referenceDate' | 'paths' | 'startedAt' | 'resultHash'>

/** What is known of a scan after its last event. */
export type ReportTail = Pick<ScanResult, 'finishedAt' | 'summary' | 'evidence' | 'persons'> & {
  /** The scan was stopped: only what was finished is here. `summary.complete` must be false then. */
  interrupted?: boolean
}

/** A scan as a renderer reads it: once, from front to back, without ever being held as a whole. */
export interface Report {
  head: ReportHead
  events: AsyncIterable<ScanEvent>
  /** Called once, after the last event. */
  tail(): ReportTail
}

/** Languages that people are addressed in. */
export type Language = 'ja' | 'en'

/** A title of a type in both languages. */
export type Titles = Readonly<Record<string, { ja: string; en: string }>>

/** What every renderer for people takes. */
export interface RenderOptions {
  /** Default 'ja'. */
  lang?: Language
  /** Titles of types that no built-in detector finds, by type. */
  titles?: Titles
}

const BATCH = 1000
const NO_EVIDENCE: Evidence = { version: 1, distinct: {}, counted: {}, dummies: {} }

/** A finished result, told again as a scan. The evidence, which the result holds for all files together, comes with the last file. */
export function reportOf(result: ScanResult & { interrupted?: boolean }): Report {
  const { findings, files, finishedAt, summary, evidence, persons, interrupted, ...head } = result
  return {
    head,
    events: replay(findings, files, evidence),
    tail: () => ({ finishedAt, summary, evidence, ...(persons && { persons }), ...(interrupted && { interrupted }) }),
  }
}

/** Accepts what callers have: a finished result or a running report. */
export const asReport = (source: ScanResult | Report): Report => ('events' in source ? source : reportOf(source))

async function* replay(findings: Finding[], files: FileRecord[], evidence: Evidence): AsyncGenerator<ScanEvent> {
  const known = new Set(files.map((file) => file.path))
  const runs = new Map<string, Finding[][]>()
  const strays: Finding[][] = []
  for (const run of runsOf(findings)) {
    const path = run[0]!.path
    if (!known.has(path)) strays.push(run)
    else if (runs.has(path)) runs.get(path)!.push(run)
    else runs.set(path, [run])
  }
  for (const run of strays) yield { kind: 'findings', path: run[0]!.path, findings: run }
  for (const [index, record] of files.entries()) {
    for (const run of runs.get(record.path) ?? []) yield { kind: 'findings', path: record.path, findings: run }
    runs.delete(record.path)
    yield { kind: 'file', record, evidence: index === files.length - 1 ? evidence : NO_EVIDENCE }
  }
}

/** Consecutive findings of one path, at most BATCH at a time. */
function* runsOf(findings: Finding[]): Generator<Finding[]> {
  let start = 0
  for (let i = 1; i <= findings.length; i++) {
    if (i < findings.length && i - start < BATCH && findings[i]!.path === findings[start]!.path) continue
    yield findings.slice(start, i)
    start = i
  }
}
