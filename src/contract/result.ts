import type { FileRecord } from './file.js'
import type { Finding, PiiType } from './finding.js'
import type { Place } from './place.js'

/**
 * What merging needs and nothing else: keyed 64-bit hashes, no raw value, nothing of a My Number.
 * Opaque: its inside may change with any version; it survives JSON.
 */
export interface Evidence {
  version: 1
  /** Per type, base64 of the sorted, distinct 64-bit keyed hashes of the values found (8 bytes each, big endian). */
  distinct: Record<string, string>
  /** Per type whose values must leave no hash (my-number): how many distinct values each file held, added up. */
  counted: Record<string, number>
  /** Recognised test data by type, outside all other counts. */
  dummies: Record<string, number>
}

/** What a scan yields while it runs, in the order of the paths. */
export type ScanEvent =
  { kind: 'findings'; path: string; /** At most 1,000. */ findings: Finding[] } | { kind: 'file'; record: FileRecord; evidence: Evidence }

/** The counts. Fields of API.md that are missing here come with the capability that fills them. */
export interface Summary {
  /** No gap of severity 'content', and nothing ignored. */
  complete: boolean
  /** total: on disk, the sum of the four states; members: inside containers. */
  files: { total: number; scanned: number; partial: number; unreadable: number; skipped: number; members: number }
  /** Bytes of the files on disk. */
  bytes: number
  /** Of medium confidence or more. `distinct`: different values; `files`: files and members that hold at least one. Dummies are not counted here. */
  byType: Record<string, { findings: number; distinct: number; files: number }>
  /** Recognised test data by type, outside all other counts. */
  dummies: Record<string, number>
}

/** The result of a scan, as JSON carries it. */
export interface ScanResult {
  version: 1
  tool: { name: 'sekisho'; version: string }
  /** The options in force, without key, signal and functions. */
  options: object
  /** Names the key without telling it; results merge only where it is equal. */
  keyId: string
  /** ISO date on which ages are reckoned. */
  referenceDate: string
  startedAt: string
  finishedAt: string
  findings: Finding[]
  files: FileRecord[]
  summary: Summary
  persons?: Person[]
  evidence: Evidence
  /** The scan was stopped: only what was finished is here, and `summary.complete` is false. */
  interrupted?: true
}

/** One 本人 after 名寄せ. Not filled yet. */
export interface Person {
  /** Stable for the same key and input. */
  id: string
  types: PiiType[]
  records: { path: string; chain?: string[]; place: Place }[]
  /** The kinds of keys that joined its records. */
  joinedBy: string[]
  /** false: known by a name alone. */
  certain: boolean
  attributes: Record<string, string>
  values?: Record<string, string[]>
}

/** A duty that the law ties to what was found. Not filled yet. */
export interface Obligation {
  law: string
  article: string
  title: string
  verdict: 'met' | 'possible' | 'not-met' | 'unknown'
  counts: Record<string, number>
  threshold: string
  due?: Record<string, string>
  note: string
}
