import type { Evidence, FileRecord, GapReason, Limits } from '../contract/index.js'

/**
 * What crosses between the calling process and a worker process, as structured clones over the IPC channel. Nothing of it
 * goes through argv or the environment: the key of the fingerprints is among the options.
 */
export type ToWorker =
  | { kind: 'start'; parent: number; limits: Limits; options: unknown }
  | { kind: 'file'; path: string; absolute?: string | Uint8Array; folders?: readonly string[]; streamed: boolean }
  /** Events of this many bytes were taken by the reader of the scan. */
  | { kind: 'ack'; bytes: number }
  /** The next bytes of a stream; null: its end. */
  | { kind: 'content'; bytes: Uint8Array | null }
  | { kind: 'content-problem'; reason: GapReason; detail: string }

/** What a worker process answers. It works on one file at a time. */
export type FromWorker =
  | { kind: 'ready' }
  /** `prepare` failed. `usage`: by a mistake of the caller, in our own words; `ja` is the Japanese of `message`. */
  | { kind: 'not-ready'; usage?: { message: string; ja?: string } }
  /** `tally`: findings by type, of the file itself, for its record in case the process dies. */
  | { kind: 'event'; event: Uint8Array; tally?: Record<string, number> }
  | { kind: 'checkpoint'; record: FileRecord; evidence: Evidence }
  | { kind: 'progress'; bytes: number }
  /** One more piece of content is wanted. */
  | { kind: 'pull' }
  /** The file is finished. `rss`: resident memory of the process in bytes. */
  | { kind: 'done'; failed: boolean; rss: number }

/** Bytes of packed events that a worker may have sent without an acknowledgement before it waits. */
export const EVENT_CREDIT = 1024 * 1024
/** Pieces of content that the calling process may send without being asked. */
export const CONTENT_CREDIT = 4
/** Largest piece of content in bytes. */
export const CONTENT_PIECE = 256 * 1024
/** Exit code of a worker that met an exception which nobody caught (EX_SOFTWARE of sysexits.h). */
export const EXIT_UNCAUGHT = 70
