import type { Evidence, FileRecord, Finding, ScanEvent, ScanResult, Summary } from '../../src/contract/index.js'
import type { Report } from '../../src/report/report.js'

export const EVIDENCE: Evidence = { version: 1, distinct: {}, counted: {}, dummies: {} }

export function finding(over: Partial<Finding> = {}): Finding {
  return {
    type: 'person-name',
    detector: 'person-name',
    path: 'leak/名簿.xlsx',
    place: { kind: 'cell', sheet: '顧客', ref: 'B12', header: '氏名' },
    span: [0, 4],
    confidence: 0.95,
    reason: 'column:氏名',
    masked: '佐*****',
    fingerprint: 'v1:0011',
    record: 'r1',
    ...over,
  }
}

export function record(over: Partial<FileRecord> = {}): FileRecord {
  return {
    path: 'leak/名簿.xlsx',
    bytes: 2048,
    format: 'xlsx',
    status: 'scanned',
    gaps: [],
    findings: 0,
    byType: {},
    milliseconds: 3,
    ...over,
  }
}

export function summary(over: Partial<Summary> = {}): Summary {
  return {
    complete: true,
    files: { total: 1, scanned: 1, partial: 0, unreadable: 0, skipped: 0, members: 0 },
    bytes: 2048,
    byType: {},
    items: [],
    persons: { records: 0, min: 0, estimate: 0, max: 0, structured: 0, loose: 0 },
    combinations: [],
    classes: { customer: 0, employee: 0, applicant: 0, partner: 0, unknown: 0 },
    attributes: { age: {}, gender: {}, occupation: {} },
    regions: {},
    reachable: { postal: 0, phone: 0, email: 0, none: 0 },
    sensitive: {},
    dummies: {},
    markings: [],
    obligations: [],
    holders: [],
    ...over,
  }
}

export function result(over: Partial<ScanResult> = {}): ScanResult {
  return {
    version: 1,
    tool: { name: 'sekisho', version: '0.1.0' },
    options: { minConfidence: 0.5 },
    keyId: 'k1',
    referenceDate: '2026-01-02',
    startedAt: '2026-01-02T03:04:05.000Z',
    finishedAt: '2026-01-02T03:04:07.500Z',
    findings: [],
    files: [],
    summary: summary(),
    evidence: EVIDENCE,
    ...over,
  }
}

/** A running report over the given events. */
export function report(
  events: Iterable<ScanEvent> | AsyncIterable<ScanEvent>,
  over: Partial<ScanResult> & { interrupted?: boolean } = {},
): Report {
  const { interrupted, ...rest } = over
  const { findings: _findings, files: _files, finishedAt, summary, evidence, ...head } = result(rest)
  return {
    head,
    events: (async function* () {
      yield* events
    })(),
    tail: () => ({ finishedAt, summary, evidence, ...(interrupted === undefined ? {} : { interrupted }) }),
  }
}

export async function text(chunks: AsyncIterable<string>): Promise<string> {
  let all = ''
  for await (const chunk of chunks) all += chunk
  return all
}
