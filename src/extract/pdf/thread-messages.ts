import type { ReadProblem } from '../../contract/index.js'
import type { PdfPart } from './contents.js'

/** What a thread that reads a PDF is started with. */
export interface ThreadStart {
  size: number
  passwords: readonly string[] | undefined
}

/** A ReadProblem on its way to another thread; classes do not survive it. */
export type SentProblem = Pick<ReadProblem, 'reason' | 'severity' | 'message'>

/** From the thread that reads. */
export type FromReader =
  /** Bytes are asked for. */
  | { kind: 'read'; id: number; offset: number; length: number }
  /** `weight` is to be given back once the part was taken. */
  | { kind: 'part'; part: PdfPart; weight: number }
  | { kind: 'end' }
  /** It came to an end too early; without a problem for what is no ReadProblem. */
  | { kind: 'failed'; problem: SentProblem | undefined }

/** To the thread that reads. */
export type ToReader =
  | { kind: 'bytes'; id: number; bytes: Uint8Array }
  | { kind: 'refused'; id: number; problem: SentProblem | undefined }
  | { kind: 'taken'; weight: number }

/** Characters, about, that a reader may be ahead of who takes them: what the detectors are busy with, many times over, and little memory. */
export const AHEAD = 1_000_000
