import type { Finding, GateFinding, GateResult, GateRuling } from '../contract/index.js'
import { withoutLikeness } from './touch.js'
import type { Bucket, FileRuling, Policy, Ruled } from './seam.js'

/** Findings that are listed of one file: of those that block, of those that may yet, and of the others; all are counted. */
const LISTED_FILE = 1000
/** The same in all. */
const LISTED = 20_000
/** Rulings whose findings are only counted. */
const UNLISTED: ReadonlySet<GateRuling> = new Set(['known', 'tolerated'])

type Settle = ((bucket: Bucket) => Ruled | undefined) | undefined

/** Findings that were ruled alike. */
interface Heap {
  bucket: Bucket
  listed: GateFinding[]
}

/** Gathers what became of the findings. */
export interface Collector {
  file(commit: string | undefined, ruling: FileRuling): { add(finding: Finding): void; end(): void }
  result(policy: Policy): Pick<GateResult, 'findings' | 'counts' | 'byType'> & { omitted: number }
}

/** An empty collector. */
export function createCollector(): Collector {
  const all = new Map<string, Heap>()
  const room = { block: LISTED, pending: LISTED, other: LISTED }
  return {
    file(commit, ruling) {
      const own = new Map<string, Heap>()
      const listed = { block: 0, pending: 0, other: 0 }
      return {
        add(finding) {
          const ruled = ruling.rule(finding)
          const heap = heapOf(own, finding.type, ruled)
          heap.bucket.findings++
          if (UNLISTED.has(ruled.ruling)) return
          // A hundred names in comments must not push the one card number off the list.
          const share = ruled.ruling === 'block' ? 'block' : ruled.why.startsWith('?') ? 'pending' : 'other'
          if (listed[share] >= LISTED_FILE || room[share] <= 0) return
          listed[share]++
          room[share]--
          heap.listed.push({ finding: withoutLikeness(finding), ...ruled, ...(commit !== undefined && { commit }) })
        },
        end: () => settleInto(all, own, ruling.settle && ((bucket) => ruling.settle!(bucket))),
      }
    },
    result(policy) {
      const settled = new Map<string, Heap>()
      settleInto(settled, all, policy.settle && ((bucket) => policy.settle!(bucket)))
      const counts: Record<GateRuling, number> = { block: 0, warn: 0, allowed: 0, known: 0, tolerated: 0 }
      const byType: GateResult['byType'] = {}
      const findings: GateFinding[] = []
      let omitted = 0
      for (const { bucket, listed } of settled.values()) {
        const { ruling, type } = bucket
        counts[ruling] += bucket.findings
        const types = (byType[ruling] ??= {})
        types[type] = (types[type] ?? 0) + bucket.findings
        if (UNLISTED.has(ruling)) continue
        omitted += bucket.findings - listed.length
        findings.push(...listed)
      }
      return { findings, counts, byType, omitted }
    },
  }
}

/** What only the whole of a file, or of the change, can tell becomes of its findings, whether they are listed or not. */
function settleInto(target: Map<string, Heap>, heaps: Map<string, Heap>, settle: Settle): void {
  for (const { bucket, listed } of heaps.values()) {
    const ruled = settle?.(bucket)
    const heap = heapOf(target, bucket.type, ruled ?? bucket)
    heap.bucket.findings += bucket.findings
    for (const finding of listed) heap.listed.push(ruled === undefined ? finding : { ...finding, ...ruled })
  }
}

function heapOf(heaps: Map<string, Heap>, type: string, { ruling, why }: Pick<Ruled, 'ruling' | 'why'>): Heap {
  const key = `${ruling}\0${why}\0${type}`
  let heap = heaps.get(key)
  if (heap === undefined) heaps.set(key, (heap = { bucket: { type, ruling, why, findings: 0 }, listed: [] }))
  return heap
}
