import type { Evidence } from '../contract/index.js'
import { createHashSet, type HashSet } from './hash-set.js'

/** Gathers evidence: of one file from packs of hashes, or of many files from theirs. */
export interface EvidenceBuilder {
  addHashes(type: string, hashes: Uint8Array): void
  addCounts(counted: Record<string, number>, dummies: Record<string, number>): void
  add(evidence: Evidence): void
  /** Different values of a type. */
  distinct(type: string): number
  result(): Evidence
}

/** An empty builder. Adding is commutative and associative. */
export function createEvidence(): EvidenceBuilder {
  const sets = new Map<string, HashSet>()
  const counted = new Map<string, number>()
  const dummies = new Map<string, number>()
  const setOf = (type: string): HashSet => {
    let set = sets.get(type)
    if (set === undefined) sets.set(type, (set = createHashSet()))
    return set
  }
  return {
    addHashes: (type, hashes) => setOf(type).addAll(hashes),
    addCounts(moreCounted, moreDummies) {
      addTo(counted, moreCounted)
      addTo(dummies, moreDummies)
    },
    add(evidence) {
      for (const [type, base64] of Object.entries(evidence.distinct)) setOf(type).addAll(Buffer.from(base64, 'base64'))
      addTo(counted, evidence.counted)
      addTo(dummies, evidence.dummies)
    },
    distinct: (type) => (sets.get(type)?.size ?? 0) + (counted.get(type) ?? 0),
    result: () => ({
      version: 1,
      distinct: sorted(new Map([...sets].map(([type, set]) => [type, Buffer.from(set.sorted()).toString('base64')]))),
      counted: sorted(counted),
      dummies: sorted(dummies),
    }),
  }
}

function addTo(counts: Map<string, number>, more: Record<string, number>): void {
  for (const [type, n] of Object.entries(more)) counts.set(type, (counts.get(type) ?? 0) + n)
}

function sorted<T>(map: Map<string, T>): Record<string, T> {
  return Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : 1)))
}
