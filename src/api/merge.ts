import { UsageError, type ScanResult } from '../contract/index.js'
import { createSummary } from '../scope/summary.js'
import { createEvidence } from '../scope/evidence.js'

/**
 * One result from the results of parts of a scan (shards, nights). Commutative and associative, times aside.
 * @throws UsageError where they were made with different keys (their hashes cannot be compared), versions or reference dates.
 */
export function mergeResults(results: ScanResult[]): ScanResult {
  const [first, ...rest] = results
  if (first === undefined) throw new UsageError('there is no result to merge.')
  for (const other of rest) {
    if (other.keyId !== first.keyId) {
      throw new UsageError('the results were made with different keys; scan all parts with the same key (option key, --key FILE).')
    }
    if (other.version !== first.version)
      throw new UsageError('the results are of different versions; scan all parts with the same version.')
    if (other.referenceDate !== first.referenceDate)
      throw new UsageError('the results have different reference dates; scan all parts with the same.')
  }
  const evidence = createEvidence()
  for (const result of results) evidence.add(result.evidence)
  const summary = createSummary()
  const joined = evidence.result()
  const files = byPath(results.flatMap((result) => result.files))
  const nothing = createEvidence().result()
  files.forEach((record, index) => summary.add({ kind: 'file', record, evidence: index === 0 ? joined : nothing }))
  // A part that was stopped never told of the files that it did not reach.
  const interrupted = results.some((result) => result.interrupted === true)
  const counts = summary.result()
  return {
    ...first,
    options: sameOptions(results),
    startedAt: results.map((result) => result.startedAt).sort()[0]!,
    finishedAt: results
      .map((result) => result.finishedAt)
      .sort()
      .at(-1)!,
    findings: byPath(results.flatMap((result) => result.findings)),
    files,
    summary: interrupted ? { ...counts, complete: false } : counts,
    evidence: joined,
    ...(interrupted && { interrupted }),
  }
}

/** Options that all parts share; what differs is left out rather than told for one of them. */
function sameOptions(results: readonly ScanResult[]): object {
  const [first = {}, ...rest] = results.map((result) => result.options as Record<string, unknown>)
  return Object.fromEntries(
    Object.entries(first).filter(([name, value]) => rest.every((other) => JSON.stringify(other[name]) === JSON.stringify(value))),
  )
}

/** Ordered by path; parts that hold the same path are told apart by their whole content, so that the order of merging does not show. */
function byPath<T extends { path: string }>(items: readonly T[]): T[] {
  const keyed = items.map((item, index) => ({ item, index }))
  keyed.sort((a, b) => (a.item.path < b.item.path ? -1 : a.item.path > b.item.path ? 1 : a.index - b.index))
  return keyed.map(({ item }) => item)
}
