import type { Finding } from '../../contract/index.js'
import { CORRESPONDENTS, groupOf, isRowRecord, partOf, standingOf } from './default-rule.js'

/** The records of persons of one file, gathered while its findings go by. */
export interface Persons {
  /** Takes note of a finding; the table or record that it is in, undefined where it says nothing of a person. */
  add(finding: Finding): string | undefined
  /** Is it a table, or a record, of persons, and are there enough of them in the file? */
  holds(group: string): boolean
}

/** Records that are remembered: the findings of one follow each other closely. */
const RECORDS_MAX = 4096

/** @param from records in the file from which on they count */
export function createPersons(from: number): Persons {
  const parts = new Map<string, number>()
  /** Tables and records of running text with a person. */
  const groups = new Set<string>()
  const correspondents = new Set<string>()
  let records = 0

  return {
    add(finding) {
      const { record } = finding
      const part = record === undefined ? 0 : partOf(finding)
      if (record === undefined || part === 0) return undefined
      const isRow = isRowRecord(record)
      const group = groupOf(record)
      const before = parts.get(record) ?? 0
      const now = before | part
      if (now !== before) {
        if (parts.size >= RECORDS_MAX) parts.clear()
        parts.set(record, now)
        const standing = standingOf(now, isRow)
        if (standing === 'correspondent') correspondents.add(group)
        if (standing === 'person' && standingOf(before, isRow) !== 'person') {
          records++
          groups.add(group)
          correspondents.delete(group)
        }
      }
      return group
    },
    holds: (group) =>
      (records >= from && groups.has(group)) || (correspondents.size >= Math.max(from, CORRESPONDENTS) && correspondents.has(group)),
  }
}
