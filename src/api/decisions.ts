import type { Decisions, ScanResult } from '../contract/index.js'
import { resultHash } from '../scope/result-hash.js'
import { createEvidence } from '../scope/evidence.js'
import { createSummary, type SummaryOptions } from '../scope/summary.js'

/**
 * Replays decisions over a finished result without scanning again: the counts, breakdowns and duties, and the persons where the result lists them,
 * as the rulings leave them. `options.decisions` holds what was decided and `summary.rulings` what became of each; findings, files and evidence stay,
 * so that other decisions can be applied to the new result, which then replace these. Where a file is left out, the different values of a type
 * (`distinct`) are an upper bound. Values of persons (reveal) are not carried over.
 */
export function applyDecisions(result: ScanResult, decisions: Decisions): ScanResult {
  const summary = createSummary({ ...(result.options as SummaryOptions), decisions })
  const nothing = createEvidence().result()
  result.files.forEach((record, index) => summary.add({ kind: 'file', record, evidence: index === 0 ? result.evidence : nothing }))
  const interrupted = result.interrupted === true
  const { resultHash: before, ...rest } = result
  const ruled: ScanResult = {
    ...rest,
    options: { ...result.options, decisions },
    summary: summary.result({ interrupted: interrupted || !result.summary.complete }),
    ...(result.persons !== undefined && { persons: [...summary.persons()] }),
  }
  return before === undefined ? ruled : { ...ruled, resultHash: resultHash(ruled) }
}

/**
 * Checks decisions that come from outside (a file of JSON, parsed).
 * @throws UsageError that names the ruling that is not right, by its number
 */
export async function parseDecisions(value: unknown): Promise<Decisions> {
  // Loaded where there is something to check: it brings the validator along.
  const { checkDecisions } = await import('../scope/decisions/schema.js')
  return checkDecisions(value)
}
