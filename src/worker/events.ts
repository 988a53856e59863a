import type { FileRecord, Finding } from '../contract/index.js'

/**
 * What a scanning process tells the calling one. Hashes of values travel in packs of their own while a file is read, so that
 * neither side holds those of a large file twice; the calling process joins them to the file's evidence.
 */
export type WorkerEvent =
  | { kind: 'findings'; path: string; findings: Finding[] }
  | { kind: 'hashes'; path: string; type: string; /** 8 bytes a value, big endian, not sorted. */ hashes: Uint8Array }
  | {
      kind: 'file'
      record: FileRecord
      /** Distinct values of types that leave no hash. */ counted: Record<string, number>
      dummies: Record<string, number>
    }
