import { UsageError, type ScanResult } from '../contract/index.js'
import { missingShards, shardsOf } from '../scope/shards.js'
import { createSummary, type SummaryOptions } from '../scope/summary.js'
import { resultHash } from '../scope/result-hash.js'
import { createEvidence } from '../scope/evidence.js'
import { byCodeUnit } from './order.js'

/**
 * One result from the results of parts of a scan (shards, nights). Commutative and associative, times aside.
 * @throws UsageError where they were made with different keys (their hashes cannot be compared), versions or reference dates.
 */
export function mergeResults(results: ScanResult[]): ScanResult {
  if (!Array.isArray(results) || !results.every(isResult))
    throw new UsageError(
      'the results to merge must be a list of what scanPaths returned.',
      'まとめる結果は、scanPaths が返したものの配列で渡してください。',
    )
  const [first, ...rest] = results
  if (first === undefined) throw new UsageError('there is no result to merge.', 'まとめる結果がありません。1 つ以上渡してください。')
  for (const other of rest) {
    if (other.keyId !== first.keyId) {
      throw new UsageError(
        'the results were made with different keys; scan all parts with the same key (option key, --key FILE).',
        '結果の鍵が異なるので、まとめられません。すべての部分を同じ鍵（オプション key、--key ファイル）で走査してください。',
      )
    }
    if (other.version !== first.version)
      throw new UsageError(
        'the results are of different versions; scan all parts with the same version.',
        '結果の版が異なるので、まとめられません。すべての部分を同じ版の sekisho で走査してください。',
      )
    if (other.referenceDate !== first.referenceDate)
      throw new UsageError(
        'the results have different reference dates; scan all parts with the same.',
        '結果の基準日が異なるので、まとめられません。すべての部分を同じ基準日（referenceDate）で走査してください。',
      )
  }
  const evidence = createEvidence()
  for (const result of results) evidence.add(result.evidence)
  const shards = missingShards(results)
  const options = { ...sameOptions(results), ...(shards.length > 0 && { shards }) }
  const summary = createSummary(options)
  const joined = evidence.result()
  const files = byPath(results.map((result) => result.files))
  const nothing = createEvidence().result()
  files.forEach((record, index) => summary.add({ kind: 'file', record, evidence: index === 0 ? joined : nothing }))
  // A part that was stopped never told of the files that it did not reach.
  const interrupted = results.some((result) => result.interrupted === true)
  const { persons: _, paths: __, resultHash: ___, ...head } = first
  // A part of a divided scan is no whole by itself; what it could not read is told by its files.
  const isWhole = (result: ScanResult): boolean => result.summary.complete || (shardsOf(result).length > 0 && result.interrupted !== true)
  const whole = results.every(isWhole)
  const merged: ScanResult = {
    ...head,
    // Where a part does not tell where it looked, the whole cannot.
    ...(results.every(({ paths }) => paths !== undefined) && { paths: [...new Set(results.flatMap(({ paths }) => paths!))].sort() }),
    // Of the newest that took part.
    tool: results
      .map((result) => result.tool)
      .sort((a, b) => a.version.localeCompare(b.version, 'en', { numeric: true }))
      .at(-1)!,
    options,
    startedAt: results.map((result) => result.startedAt).sort()[0]!,
    finishedAt: results
      .map((result) => result.finishedAt)
      .sort()
      .at(-1)!,
    findings: byPath(results.map((result) => result.findings)),
    files,
    summary: summary.result({ interrupted: !whole }),
    // Joined anew over all parts; values are told again where every part told them.
    ...(results.every(({ persons }) => persons !== undefined) && { persons: [...summary.persons()] }),
    evidence: joined,
    ...(interrupted && { interrupted }),
  }
  return results.every((result) => result.resultHash !== undefined) ? { ...merged, resultHash: resultHash(merged) } : merged
}

const isResult = (given: unknown): boolean => {
  const result = given as Partial<ScanResult> | null | undefined
  return Array.isArray(result?.files) && Array.isArray(result.findings) && typeof result.evidence === 'object'
}

/** Options that all parts share; what differs is left out rather than told for one of them. */
function sameOptions(results: readonly ScanResult[]): SummaryOptions {
  const [first = {}, ...rest] = results.map((result) => result.options as Record<string, unknown>)
  return Object.fromEntries(
    Object.entries(first).filter(
      ([name, value]) => name !== 'shards' && rest.every((other) => JSON.stringify(other[name]) === JSON.stringify(value)),
    ),
  )
}

/**
 * Ordered by path. What several parts hold under one path is ordered by its place and content, so that the order of merging does not show;
 * what only one part holds keeps its order.
 */
function byPath<T extends { path: string; place?: unknown; span?: unknown }>(parts: readonly (readonly T[])[]): T[] {
  const holders = new Map<string, number>()
  for (const part of parts) for (const path of new Set(part.map((item) => item.path))) holders.set(path, (holders.get(path) ?? 0) + 1)
  // Numbers padded, so that row 9 comes before row 10.
  const keyOf = (item: T): string =>
    holders.get(item.path) === 1 ? '' : JSON.stringify([item.place, item.span, item]).replace(/\d+/g, (digits) => digits.padStart(16, '0'))
  const keyed = parts.flat().map((item, index) => ({ item, index, key: keyOf(item) }))
  keyed.sort((a, b) => byCodeUnit(a.item.path, b.item.path) || byCodeUnit(a.key, b.key) || a.index - b.index)
  return keyed.map(({ item }) => item)
}
