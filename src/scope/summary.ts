import type { Decisions, Evidence, FileRecord, Incident, Person, ScanEvent, Shards, Summary } from '../contract/index.js'
import { excludes, namesFile, rule } from './decisions/index.js'
import { createEvidence } from './evidence.js'
import { evaluateObligations } from './obligations/index.js'
import { listPersons, summarisePersons } from './persons/index.js'
import { createValues } from './persons/values.js'

/** Adds events up to counts; keeps no finding. */
export interface SummaryBuilder {
  add(event: ScanEvent): void
  /** @param course `interrupted`: the scan was stopped, so that nothing can be denied */
  result(course?: { interrupted?: boolean }): Summary
  /** Everyone who was found, after 名寄せ; worked out when it is asked for. */
  persons(): Iterable<Person>
  /** What merging needs: the joined evidence of all files. */
  evidence(): Evidence
}

/** What the duties to report need to know beside the events. */
export interface SummaryOptions {
  /** What only the user knows. */
  incident?: Incident | undefined
  /** Types that the detectors of the scan look for: of others, nothing can be denied. Default none. */
  types?: readonly string[] | undefined
  /** Keeps the findings that come, for the values of persons. */
  reveal?: boolean | undefined
  /** Rulings to replay. They touch persons, and the findings of files that are left out as a whole; of what was not read they change nothing. */
  decisions?: Decisions | undefined
  /** Parts of a divided scan that the events come from: while others are missing, nothing can be denied. */
  shards?: readonly Shards[] | undefined
}

/** An empty summary. The order of the events does not matter. */
export function createSummary({
  incident,
  types: lookedFor = [],
  reveal = false,
  decisions,
  shards = [],
}: SummaryOptions = {}): SummaryBuilder {
  const files = { total: 0, scanned: 0, partial: 0, unreadable: 0, skipped: 0, members: 0 }
  const byType = new Map<string, { findings: number; files: number }>()
  const evidence = createEvidence()
  const values = reveal ? createValues() : undefined
  // Paths that rulings name, of files in which there is nobody: they exist nevertheless.
  const named = new Set<string>()
  let bytes = 0
  let complete = shards.length === 0

  const addFile = (record: FileRecord): void => {
    if (record.chain === undefined) {
      files.total++
      files[record.status]++
      bytes += record.bytes
    } else files.members++
    if (record.gaps.some((gap) => gap.severity === 'content' || gap.reason === 'ignored')) complete = false
    if (decisions !== undefined) {
      for (const ruling of decisions.rulings)
        if (ruling.rule === 'exclude' && namesFile(ruling.path, record.path, record.chain)) named.add(ruling.path)
      if (excludes(decisions, record.path, record.chain)) return
    }
    for (const [type, findings] of Object.entries(record.byType)) {
      const entry = byType.get(type)
      if (entry === undefined) byType.set(type, { findings, files: 1 })
      else {
        entry.findings += findings
        entry.files++
      }
    }
  }

  return {
    add(event) {
      if (event.kind !== 'file') return void values?.add(event.findings)
      addFile(event.record)
      evidence.add(event.evidence)
    },
    result({ interrupted = false } = {}) {
      const ruled = decisions === undefined ? undefined : rule(evidence.chunks(), decisions)
      const { exposure, ...counts } = summarisePersons(ruled?.chunks ?? evidence.chunks(), ruled?.relink)
      const summary = {
        complete: complete && !interrupted,
        files: { ...files },
        bytes,
        byType: Object.fromEntries(
          [...byType]
            .sort(([a], [b]) => (a < b ? -1 : 1))
            // Hashes do not tell their file: of what is left, there are at most as many values as findings.
            .map(([type, { findings, files: holding }]) => [
              type,
              { findings, distinct: Math.min(findings, evidence.distinct(type)), files: holding },
            ]),
        ),
        ...counts,
        dummies: evidence.dummies(),
        markings: evidence.markings(),
        ...(ruled !== undefined && {
          rulings: ruled.uses.map((use) =>
            use.ruling.rule === 'exclude' && use.ruling.sheet === undefined && named.has(use.ruling.path) ? { ...use, matched: true } : use,
          ),
        }),
      }
      const findings = { summary, exposure, partial: evidence.partial(), lookedFor: new Set(lookedFor) }
      return { ...summary, obligations: evaluateObligations(findings, incident) }
    },
    *persons() {
      const { chunks, relink } = decisions === undefined ? { chunks: evidence.chunks() } : rule(evidence.chunks(), decisions)
      const withValues = values?.reader()
      for (const person of listPersons(chunks, relink)) yield withValues?.(person) ?? person
    },
    evidence: () => evidence.result(),
  }
}
