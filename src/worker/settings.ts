import type { Limits } from '../contract/index.js'

/** What a process must know to scan: plain data, so that it crosses the process border. */
export interface ScanSettings {
  /** Ids, types, 'default' or module URLs, already resolved. */
  detectors: readonly string[]
  minConfidence: number
  findings: 'all' | 'none'
  reveal: boolean
  /** ISO date on which ages are reckoned. */
  referenceDate: string
  /** 16 bytes; crosses by IPC only, never in argv or environment. */
  key: Uint8Array
  limits: Limits
  /** Wanted size of a block of prose in characters. */
  blockSize: number
}

/** Default size of a block of prose in characters: findings do not depend on it, speed hardly. */
export const BLOCK_SIZE = 32 * 1024
