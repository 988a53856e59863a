import { isUnreadPlace, UsageError, type Decisions, type Incident, type ScanResult } from '../contract/index.js'
import type { Api, Host } from './api.js'
import type { ScopeFlags } from './arguments/flags.js'
import type { Messages } from './messages.js'
import { readResult } from './results.js'

/** What reads files, of which none is read where results are reported. */
const READING = ['filesFrom', 'journal', 'contacts', 'detectors', 'password', 'ignore', 'concurrency'] as const

/** Results are reported instead of paths, not beside them. @throws UsageError naming what asks for a scan */
export function refuseScanFlags(paths: readonly string[], flags: ScopeFlags, m: Messages): void {
  if (paths.length > 0) throw new UsageError(m.resultAndPaths)
  const asked = READING.find((name) => flags[name] !== undefined)
  if (asked !== undefined)
    throw new UsageError(m.resultReadsNothing(`--${asked.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`))
}

/** What people tell of results afterwards. */
interface Told {
  decisions: Decisions | undefined
  incident: Incident | undefined
}

/** The result, or the whole of several, with what was told of it. No scanned file is read again. @throws UsageError */
export async function savedResult(
  paths: readonly string[],
  { decisions, incident }: Told,
  host: Host,
  api: Api,
  m: Messages,
): Promise<ScanResult> {
  const results: ScanResult[] = []
  for (const path of paths) results.push(await readResult(path, host.cwd, m))
  const whole = results.length === 1 ? results[0]! : api.mergeResults(results)
  const told = { ...(decisions !== undefined && { decisions }), ...(incident !== undefined && { incident }) }
  const result = Object.keys(told).length === 0 ? whole : api.replayResult(whole, told)
  // A report tells counts, and its JSON may be passed on: findings and persons are for who asked for them, with their values.
  const { persons: _, ...counted } = result
  const report: ScanResult = { ...counted, findings: [] }
  return { ...report, resultHash: api.resultHash(report) }
}

/** Is there something of which the result cannot tell? */
export const hasGaps = ({ files, options, interrupted }: ScanResult): boolean =>
  interrupted === true ||
  ((options as { shards?: readonly unknown[] }).shards ?? []).length > 0 ||
  files.some(({ gaps }) => gaps.some(isUnreadPlace))
