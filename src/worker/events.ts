import type { ScanEvent } from '../contract/index.js'

/** Hashes of values of one type, found in one file or member. */
export interface HashesEvent {
  kind: 'hashes'
  path: string
  type: string
  /** 8 bytes a value, big endian, not sorted, with repetitions. */
  hashes: Uint8Array
}

/** Packed records of persons of one file or member; words and sets are those that are new since the last pack of the same path. */
export interface RecordsEvent {
  kind: 'records'
  path: string
  chain?: string[]
  strings: string[]
  sets: number[][]
  shapes: number[][]
  itemTypes?: [label: number, type: number][]
  data: Uint8Array
}

/**
 * What a scanning process tells the calling one. Hashes and records travel in packs of their own while a file is read, so that neither side
 * holds those of a large file twice; the calling process joins them to the evidence of the file's record, which comes without.
 */
export type WorkerEvent = ScanEvent | HashesEvent | RecordsEvent
