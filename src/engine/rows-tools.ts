import type { DocumentEvidence } from '../contract/index.js'
import type { PersonRecord } from '../records/record.js'
import type { Offsets } from '../text/normalise.js'
import type { DetectorsOf } from './column-detectors.js'
import { createPlans, type Plans } from './column-plan.js'
import type { ProseTools } from './prose.js'
import type { RowRecords } from './records/row-records.js'

/** What scanning rows needs: one page of evidence serves all cells, turned to the one that is looked at. */
export type RowsTools = ProseTools & {
  position: { value: number }
  plans: Plans
  detectorsOf: DetectorsOf
  cellPage: DocumentEvidence
  turnTo(map: Offsets): void
  rowRecords: RowRecords
  onRecord(record: PersonRecord): void
}

/** The parts of the tools that rows add to those of running text. */
type RecordTools = Pick<RowsTools, 'rowRecords' | 'onRecord' | 'detectorsOf'>

/** Tools for the rows of one document; `position` counts what was seen of it so far. */
export function rowsTools(tools: ProseTools, position: { value: number }, records: RecordTools): RowsTools {
  let current: Offsets | undefined
  const cellPage = tools.book.page((at) => position.value + (current?.start(at) ?? 0))
  return { ...tools, ...records, position, plans: createPlans(records.detectorsOf), cellPage, turnTo: (map) => (current = map) }
}
