import type { Evidence, FileRecord, Person, ScanEvent, ScanOptions, Summary } from '../contract/index.js'
import { createEvidence } from './evidence.js'
import { listPersons, summarisePersons } from './persons/index.js'

/** Adds events up to counts; keeps no finding. */
export interface SummaryBuilder {
  add(event: ScanEvent): void
  result(): Summary
  /** Everyone who was found, after 名寄せ; worked out when it is asked for. */
  persons(): Iterable<Person>
  /** What merging needs: the joined evidence of all files. */
  evidence(): Evidence
}

/**
 * An empty summary. The order of the events does not matter.
 * @param options those of the scan; with `reveal` the findings that come are kept for the values of persons
 */
export function createSummary(options: Pick<ScanOptions, 'reveal'> = {}): SummaryBuilder {
  void options
  const files = { total: 0, scanned: 0, partial: 0, unreadable: 0, skipped: 0, members: 0 }
  const byType = new Map<string, { findings: number; files: number }>()
  const evidence = createEvidence()
  let bytes = 0
  let complete = true

  const addFile = (record: FileRecord): void => {
    if (record.chain === undefined) {
      files.total++
      files[record.status]++
      bytes += record.bytes
    } else files.members++
    if (record.gaps.some((gap) => gap.severity === 'content' || gap.reason === 'ignored')) complete = false
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
      if (event.kind !== 'file') return
      addFile(event.record)
      evidence.add(event.evidence)
    },
    result() {
      const types = [...byType.keys()].sort()
      const { exposure: _exposure, ...counts } = summarisePersons(evidence.chunks())
      return {
        complete,
        files: { ...files },
        bytes,
        byType: Object.fromEntries(
          types.map((type) => {
            const { findings, files: holding } = byType.get(type)!
            return [type, { findings, distinct: evidence.distinct(type), files: holding }]
          }),
        ),
        ...counts,
        dummies: evidence.dummies(),
        markings: [],
        obligations: [],
      }
    },
    persons: () => listPersons(evidence.chunks()),
    evidence: () => evidence.result(),
  }
}
