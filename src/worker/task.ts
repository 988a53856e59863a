import type { ByteStream, Evidence, FileRecord, Limits, ScanEvent } from '../contract/index.js'
import type { WorkerEvent } from './events.js'

/**
 * One turn of a scan, in the calling process: a file on disk, a stream, or a record that is already known (a symlink, an
 * ignored file), which takes its place in the order and costs no worker.
 */
export type FileTask =
  | {
      path: string
      absolute: string | Uint8Array
      /** Names of folders that begin with this file, in the order of files. */ folders?: readonly string[]
    }
  | { path: string; open(): ByteStream; /** As above. */ folders?: readonly string[] }
  | { path: string; record: FileRecord; evidence: Evidence; /** Events of its members. */ before?: readonly ScanEvent[] }

/** What is scanned, as the scanning side sees it. `path` is the one to show. */
export interface ScanTask {
  path: string
  /** Where the file lies; bytes where its name is not valid UTF-8. Absent for a stream. */
  absolute?: string | Uint8Array
  /** Names of folders that are scanned with it. */
  folders?: readonly string[]
  /** The bytes of a stream, once; throws ReadProblem where the stream breaks off or stalls. Absent for a file on disk. */
  content?: AsyncIterable<Uint8Array>
}

/** What the scanning side may tell while it works on one file. */
export interface TaskContext {
  limits: Limits
  /**
   * Hands out an event. Await it: it waits while the reader of the scan is slow, which does not count as a stall.
   * Rejects once the scan is aborted; let that pass.
   * @param isLast nothing is left to do for the file that could fail: it may cross with what comes of the next files
   */
  emit(event: WorkerEvent, isLast?: boolean): Promise<void>
  /** Sign of life for the watchdog, cheap. `bytes`: how many of the file were read so far. Throws once the scan is aborted. */
  progress(bytes?: number): void
  /**
   * What the record and evidence of the file would be if it ended here: kept, and used where the process dies later on.
   * Call it after a batch was emitted; it replaces the one before. Without it only the findings that came are counted.
   */
  checkpoint(record: FileRecord, evidence: Evidence): Promise<void>
}

/** Scans one file: emits findings and the records of members, its own record last. */
export type ScanFile = (task: ScanTask, context: TaskContext) => Promise<void>

/** Called once per process with the options that crossed; loads detectors and dictionaries. */
export type Prepare<Options> = (options: Options, limits: Limits) => Promise<ScanFile>

/** How far one file is. */
export interface FileProgress {
  path: string
  /** Bytes of this file read so far. */
  bytes: number
}

/** What `scan` of a pool takes beside the files. */
export interface PoolScanOptions {
  /** Ends the scan: what is finished is yielded, files in work get a record with a gap 'aborted', then `signal.reason` is thrown. */
  signal?: AbortSignal | undefined
  onProgress?: ((progress: FileProgress) => void) | undefined
}

/** Scans files and yields their events in the order of the files. */
export interface Pool {
  scan(files: Iterable<FileTask> | AsyncIterable<FileTask>, options?: PoolScanOptions): AsyncGenerator<WorkerEvent, void, undefined>
  /** Ends idle processes gracefully and busy ones at once. */
  close(): Promise<void>
}

/** The events of a task whose record is known already; undefined where it has to be scanned. */
export function knownRecord(task: FileTask): WorkerEvent[] | undefined {
  return 'record' in task ? [...(task.before ?? []), { kind: 'file', record: task.record, evidence: task.evidence }] : undefined
}
