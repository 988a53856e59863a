import type { Beside, Detector, Located } from '../contract/index.js'

/** A detector's match, led back to raw text. Offsets are raw and relative to the segment, cell or joined cells. */
export interface Claim {
  detector: Detector
  start: number
  end: number
  confidence: number
  reason: string
  normalized: string
  /** Of a name: how many characters of `normalized` are the family name; undefined where nothing tells. */
  family?: number | undefined
  attributes: Record<string, string> | undefined
  beside?: Beside | undefined
}

/** A claim that stood, ready to become a finding. */
export interface Found {
  claim: Claim
  /** Raw text that the claim's offsets count in. */
  raw: string
  record: string | undefined
  /** Worked out only where a finding is built. */
  locate(): Located
}

/**
 * Settles who owns a stretch of text: the most confident claim, then the higher priority, then the longer, then the earlier.
 * What remains does not overlap and is ordered by start.
 */
export function resolveOverlaps(claims: Claim[]): Claim[] {
  if (claims.length < 2) return claims
  claims.sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: Claim[] = []
  let cluster: Claim[] = []
  let clusterEnd = -1
  const flush = (): void => {
    if (cluster.length === 1) kept.push(cluster[0]!)
    else if (cluster.length > 1) kept.push(...resolveCluster(cluster))
  }
  for (const claim of claims) {
    if (claim.start >= clusterEnd) {
      flush()
      cluster = []
    }
    cluster.push(claim)
    clusterEnd = Math.max(clusterEnd, claim.end)
  }
  flush()
  return kept
}

function resolveCluster(cluster: Claim[]): Claim[] {
  const ranked = [...cluster].sort(
    (a, b) =>
      b.confidence - a.confidence ||
      (b.detector.priority ?? 0) - (a.detector.priority ?? 0) ||
      b.end - b.start - (a.end - a.start) ||
      a.start - b.start ||
      (a.detector.id < b.detector.id ? -1 : 1),
  )
  // Kept claims stay sorted by start, so that each test is a binary search: a long chain of overlaps stays cheap.
  const kept: Claim[] = []
  for (const claim of ranked) {
    const at = lowerBound(kept, claim.start)
    const before = kept[at - 1]
    const after = kept[at]
    if ((before === undefined || before.end <= claim.start) && (after === undefined || after.start >= claim.end)) kept.splice(at, 0, claim)
  }
  return kept
}

/** Does a stretch overlap one of some claims, of those that count? */
export type Overlaps = (stretch: Pick<Claim, 'start' | 'end'>, counts?: (claim: Claim) => boolean) => boolean

/** Gets claims ready to be asked about one by one: of those that begin before a stretch ends, few reach so far. */
export function createOverlaps(claims: readonly Claim[]): Overlaps {
  const sorted = [...claims].sort((a, b) => a.start - b.start)
  let furthest = 0
  /** How far those up to each reach. */
  const reach = sorted.map(({ end }) => (furthest = Math.max(furthest, end)))
  return ({ start, end }, counts) => {
    for (let at = lowerBound(sorted, end) - 1; at >= 0 && reach[at]! > start; at--)
      if (sorted[at]!.end > start && (counts === undefined || counts(sorted[at]!))) return true
    return false
  }
}

/** How many of the sorted claims begin before `start`. */
function lowerBound(claims: readonly Claim[], start: number): number {
  let low = 0
  let high = claims.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (claims[middle]!.start < start) low = middle + 1
    else high = middle
  }
  return low
}
