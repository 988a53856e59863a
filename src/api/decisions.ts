import type { Decisions, Incident, ScanResult } from '../contract/index.js'
import { resultHash } from '../scope/result-hash.js'
import { createEvidence } from '../scope/evidence.js'
import { createSummary, type SummaryOptions } from '../scope/summary.js'

/**
 * Replays decisions over a finished result without scanning again: the counts, breakdowns and duties, and the persons where the result lists them,
 * as the rulings leave them. `options.decisions` holds what was decided and `summary.rulings` what became of each; findings, files and evidence stay,
 * so that other decisions can be applied to the new result, which then replace these. Where a file is left out, the different values of a type
 * (`distinct`) are an upper bound. Values of persons (reveal) are not carried over.
 */
export const applyDecisions = (result: ScanResult, decisions: Decisions): ScanResult => replayResult(result, { decisions })

/**
 * A finished result with what people told of it afterwards: rulings as `applyDecisions` replays them, and what only they know of the incident. What is
 * not told stays as the result has it.
 */
export function replayResult(result: ScanResult, { decisions, incident }: { decisions?: Decisions; incident?: Incident }): ScanResult {
  const before = result.options as SummaryOptions
  const told = {
    ...(decisions !== undefined && { decisions }),
    ...(incident !== undefined && { incident: { ...before.incident, ...incident } }),
  }
  const options = { ...result.options, ...told }
  const summary = createSummary(options as SummaryOptions)
  const nothing = createEvidence().result()
  result.files.forEach((record, index) => summary.add({ kind: 'file', record, evidence: index === 0 ? result.evidence : nothing }))
  const interrupted = result.interrupted === true
  const { resultHash: hash, ...rest } = result
  const ruled: ScanResult = {
    ...rest,
    options,
    summary: summary.result({ interrupted: interrupted || !result.summary.complete }),
    ...(result.persons !== undefined && { persons: [...summary.persons()] }),
  }
  return hash === undefined ? ruled : { ...ruled, resultHash: resultHash(ruled) }
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
