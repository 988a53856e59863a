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
  /** Tried on what is protected; cross by IPC only, as the key does. */
  passwords?: readonly string[]
  /** 16 bytes; crosses by IPC only, never in argv or environment. */
  key: Uint8Array
  /**
   * 16 random bytes that are forgotten with the run: whoever compares two versions of a file in one run must tell whether a My Number is the same,
   * which its fingerprint does not say. A hash with this key then stands behind the fingerprint (see LIKENESS), and never leaves the run.
   */
  likeness?: Uint8Array
  /** Takes for granted what other parts of a document may tell: see EngineOptions. */
  presume?: boolean
  limits: Limits
  /** Wanted size of a block of prose in characters. */
  blockSize: number
}

/** Default size of a block of prose in characters: findings do not depend on it, speed hardly. */
export const BLOCK_SIZE = 32 * 1024

/** What separates a fingerprint from the hash of `likeness`. */
export const LIKENESS = '~'
