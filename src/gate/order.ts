import type { GateFinding } from '../contract/index.js'
import { sortFindings } from '../api/order.js'

/** By commit in the order in which they were walked, then as findings are ordered everywhere. */
export function orderFindings(findings: readonly GateFinding[], commits: ReadonlyMap<string, number>): GateFinding[] {
  const byCommit = new Map<number, Map<GateFinding['finding'], GateFinding>>()
  for (const found of findings) {
    const rank = found.commit === undefined ? 0 : (commits.get(found.commit) ?? 0)
    let group = byCommit.get(rank)
    if (group === undefined) byCommit.set(rank, (group = new Map()))
    group.set(found.finding, found)
  }
  return [...byCommit]
    .sort(([a], [b]) => a - b)
    .flatMap(([, group]) => sortFindings([...group.keys()]).map((finding) => group.get(finding)!))
}
