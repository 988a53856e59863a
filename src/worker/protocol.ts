import type { Evidence, FileRecord, GapReason, Limits } from '../contract/index.js'
import type { WorkerEvent } from './events.js'

/**
 * What crosses between the calling process and a worker process, as structured clones over the IPC channel. Nothing of it
 * goes through argv or the environment: the key of the fingerprints is among the options.
 */
export type ToWorker =
  | { kind: 'start'; parent: number; limits: Limits; options: unknown }
  /** Files to be scanned one after the other; they are told of by their number here. */
  | { kind: 'files'; files: readonly FileOrder[] }
  /** Events of this many bytes were taken by the reader of the scan. */
  | { kind: 'ack'; bytes: number }
  /** The next bytes of a stream; null: its end. */
  | { kind: 'content'; bytes: Uint8Array | null }
  | { kind: 'content-problem'; reason: GapReason; detail: string }

/** A file to be scanned. `streamed`: its bytes come as content; such a file comes alone. */
export interface FileOrder {
  path: string
  absolute?: string | Uint8Array
  folders?: readonly string[]
  streamed?: boolean
}

/** What is said of the file of this number. */
export type Told =
  /** `tally`: findings by type, of the file itself, for its record in case the process dies. Packed, but for the record of a small file. */
  | { kind: 'event'; file: number; event: Uint8Array | WorkerEvent; tally?: Record<string, number> }
  | { kind: 'checkpoint'; file: number; record: FileRecord; evidence: Evidence }
  | { kind: 'done'; file: number; failed: boolean }

/** `worn`: the process failed, or keeps more memory than the next file should find taken. */
export interface Resting {
  worn: boolean
}

/** What a worker process answers. It works on one file at a time. */
export type FromWorker =
  | { kind: 'ready' }
  /** `prepare` failed. `usage`: by a mistake of the caller, in our own words; `ja` is the Japanese of `message`. */
  | { kind: 'not-ready'; usage?: { message: string; ja?: string } }
  /** `resting`: nothing more comes of the files that were given, though some may not have been begun. */
  | { kind: 'told'; told: readonly Told[]; resting?: Resting }
  | { kind: 'progress'; file: number; bytes: number }
  /** One more piece of content is wanted. */
  | { kind: 'pull' }

/** Bytes of packed events that a worker may have sent without an acknowledgement before it waits. */
export const EVENT_CREDIT = 1024 * 1024
/** What an event counts for that is not packed, in bytes: about what a record without findings weighs in memory. */
export const RECORD_WEIGHT = 512
/** Descriptor on which the watchdog says, before it ends its process, at which file it was. */
export const LAST_WORD = 4
/** Pieces of content that the calling process may send without being asked. */
export const CONTENT_CREDIT = 4
/** Largest piece of content in bytes. */
export const CONTENT_PIECE = 256 * 1024
/** Exit code of a worker that met an exception which nobody caught (EX_SOFTWARE of sysexits.h). */
export const EXIT_UNCAUGHT = 70
