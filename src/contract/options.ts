import type { Detector } from './detector.js'

/** Bounds that a user will not hit and a bomb will. What is cut by one is a gap; what was found before stays. */
export interface Limits {
  /** Bytes that all containers inside one file may unpack to. Default 16 GiB. */
  inflatedBytes: number
  /** Unpacked : packed, applied once more than 64 MiB were unpacked. Default 1,000 (deflate cannot do more than 1,032). */
  ratio: number
  /** Members of one container. Default 100,000. */
  entries: number
  /** Containers within containers. Default 8. */
  depth: number
  /** Bytes of a member that has to be held in memory as a whole (a zip in a zip). Default 256 MiB. */
  nestedBytes: number
  /** Seconds without any progress after which a file is given up. Default 60. */
  stallSeconds: number
  /** Resident memory of one worker process in bytes. Default 1 GiB. */
  memoryBytes: number
}

/** Default of every limit. */
export const DEFAULT_LIMITS: Limits = {
  inflatedBytes: 16 * 1024 ** 3,
  ratio: 1000,
  entries: 100_000,
  depth: 8,
  nestedBytes: 256 * 1024 ** 2,
  stallSeconds: 60,
  memoryBytes: 1024 ** 3,
}

/** How far a scan is. */
export interface Progress {
  /** Files finished. */
  files: number
  filesTotal?: number
  /** Bytes of finished files. */
  bytes: number
  bytesTotal?: number
  findings: number
  /** Path of a file being read. */
  current: string
}

/** Bytes, or text to be read as UTF-8, in pieces. In words of the language alone, so that the types of the package need no @types/node. */
export type ByteStream = AsyncIterable<Uint8Array | string>

/** Something to scan that is no file on disk: an object store's object, a git blob, a mail. */
export interface Source {
  path: string
  /** Opened at most once, only when its turn comes. Any stream of bytes: a Readable of Node, the body of a Response, an async generator. */
  open(): ByteStream
}

/** What only the user knows of an incident. Absent is unknown. */
export interface Incident {
  /** ISO date of the day on which the organisation came to know; day 1 of the time limits. */
  discovered?: string
  /** Done with a wrongful purpose (持ち出し, 不正アクセス). */
  intentional?: boolean
  /** The holder is a 行政機関等. */
  publicBody?: boolean
  /** Anybody could, or may have been able to, look at it over a network. */
  exposedOnline?: boolean
}

export interface ScanOptions {
  /** Default `['default']` = all built-ins; an id or type; './mine.js' or 'module:name' = a module, resolved from the cwd. */
  detectors?: (Detector | string)[]
  /** Filters the list of findings only, default 0.5; counts are always of findings of medium confidence or more. */
  minConfidence?: number
  /** 'none': counts only; default 'all'. */
  findings?: 'all' | 'none'
  /** Also return who was found; default false. */
  persons?: boolean
  /** Default false: no raw value leaves the scan. */
  reveal?: boolean
  /** ISO date for ages; default today. */
  referenceDate?: string
  /** What only the user knows; what is left out is unknown, and never a no. */
  incident?: Incident
  /** Worker processes; default availableParallelism(); 0 = in this process. */
  concurrency?: number
  /**
   * Only part `part` (from 1) of `of` of the files, by a hash of their shown paths: several machines share one scan, and `mergeResults` of all
   * parts is the result of the whole. Needs a `key`. Of scanPaths, scanStream and scanSources.
   */
  shard?: { part: number; of: number }
  /** Glob patterns of what is not to be scanned; each ignored file is a gap. */
  ignore?: string[]
  /** Paths are names and no patterns, and one that is not there is a gap 'vanished' instead of an error: a list that a program wrote. Default false. */
  literal?: boolean
  /** Tried on documents and archives that are protected, in this order. They cross to workers by IPC only and are shown nowhere. */
  passwords?: readonly string[]
  /** Key of fingerprints, at least 16 bytes; default: random per run. */
  key?: Uint8Array
  /**
   * File to which each finished file is appended; a scan of the same key and options goes on where it stopped. It holds no raw value and refuses
   * `reveal`. Needs a `key`: hashes of another run could not be compared. Of scanPaths and scanStream only.
   */
  journal?: string
  limits?: Partial<Limits>
  /** scanPaths rejects with signal.reason; scanStream yields what is finished, then rejects. */
  signal?: AbortSignal
  onProgress?: (progress: Progress) => void
}

/** Parts of a divided scan that a result holds, in its `options.shards`: until all are merged it is not the whole. */
export interface Shards {
  /** The paths of the scan; left out where the result itself tells them. */
  paths?: readonly string[]
  of: number
  /** From 1, in order. */
  parts: readonly number[]
}
