import type { Decisions, Detector, Incident, Shards } from '../contract/index.js'
import { createSummary as createCounts, type SummaryBuilder } from '../scope/summary.js'
import { builtInTypes } from '../worker/load-detectors.js'

/** Options of the scan whose events are added up; those of a result serve too. */
export interface SummaryOptions {
  /** Default all built-in ones. Of what they do not look for, nothing is denied. */
  detectors?: readonly (Detector | string)[] | undefined
  /** What only the user knows of the incident. */
  incident?: Incident | undefined
  /** Keeps the findings that come, for the values of persons. */
  reveal?: boolean | undefined
  /** Types that are looked for, where they are known already: `options.types` of a result. */
  types?: readonly string[] | undefined
  /** Rulings to replay. */
  decisions?: Decisions | undefined
  /** Parts of a divided scan that the events come from: `options.shards` of a result. While others are missing, nothing is denied. */
  shards?: readonly Shards[] | undefined
}

/** Types that detectors look for; those of modules are not known before they are loaded. */
export function typesOf(detectors: readonly (Detector | string)[] = ['default']): string[] {
  const specifiers = detectors.filter((detector) => typeof detector === 'string')
  const given = detectors.flatMap((detector) => (typeof detector === 'string' ? [] : [detector.type]))
  return [...new Set([...builtInTypes(specifiers), ...given])].sort()
}

/** An empty summary. The order of the events does not matter. */
export function createSummary({
  detectors,
  incident,
  reveal,
  decisions,
  shards,
  types = typesOf(detectors),
}: SummaryOptions = {}): SummaryBuilder {
  return createCounts({ incident, reveal, types, decisions, shards })
}
