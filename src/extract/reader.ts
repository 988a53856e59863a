import type { Limits, Segment } from '../contract/index.js'

/** Bytes at any offset: a file on disk, or a member held in memory. */
export interface RandomAccess {
  size: number
  /** At most `length` bytes from `offset`; fewer only at the end. */
  read(offset: number, length: number): Promise<Uint8Array>
  /** The same without waiting, for a library that cannot wait (SQLite). */
  readNow(offset: number, length: number): Uint8Array
}

/** A file or member, opened. */
export interface Input {
  /** File or member name, for the extension. */
  name: string
  /** Size in bytes where it is known before reading. */
  size?: number
  /** The first bytes, up to HEAD_BYTES: what the sniffer sees. */
  head: Uint8Array
  /** The whole content from its start. Call once. */
  stream(): AsyncIterable<Uint8Array>
  /** @throws ReadProblem 'too-large' for a member beyond `limits.nestedBytes`. Call `stream` or `random`, not both. */
  random(): Promise<RandomAccess>
}

/** How much of a file the sniffer sees, in bytes. */
export const HEAD_BYTES = 64 * 1024

/** What a reader may know and must report. */
export interface ReadContext {
  limits: Limits
  /** Shared by everything inside one file on disk. */
  budget: Budget
  /** Tried on what is protected, in this order. */
  passwords?: readonly string[]
  /** Wanted size of a block of prose in characters. */
  blockSize: number
  /** Tell the watchdog that work goes on; cheap, call it at least every few thousand rows or 100 KB. */
  progress(): void
}

/** Counts what containers unpack. */
export interface Budget {
  /** @throws ReadProblem 'too-large' once the limit on bytes or ratio is passed. */
  inflated(bytes: number): void
}

/**
 * Reads one format. Yields what it finds as it goes; throws ReadProblem where it cannot go on (what was yielded stays);
 * anything else that it throws is reported as 'corrupt' in our own words.
 */
export type Reader = (input: Input, context: ReadContext) => AsyncIterable<Segment>
