import type { Finding } from '../../contract/index.js'
import type { Threshold } from './fail-on.js'

/** Counts the distinct values of one threshold over a run. */
export interface Tally {
  /** Findings below it are not counted. */
  level: number
  /** One is enough. */
  isSingle: boolean
  covers(finding: Finding): boolean
  /** Takes note of a finding; true once the number is reached. */
  add(finding: Finding): boolean
  isReached(): boolean
}

/** No more fingerprints are held than the threshold asks for. */
export function createTally({ type, count, level }: Threshold): Tally {
  const seen = new Set<string>()
  const isReached = (): boolean => seen.size >= count
  return {
    level,
    isSingle: count === 1,
    covers: (finding) => type === 'any' || finding.type === type,
    add(finding) {
      if (!isReached()) seen.add(finding.fingerprint)
      return isReached()
    },
    isReached,
  }
}
