import { HIGH_CONFIDENCE, type DocumentEvidence, type Row, type TextView } from '../contract/index.js'
import type { Column } from '../table/layout.js'
import { normalise, type Normalised } from '../text/normalise.js'
import type { Claim } from './claim.js'
import type { ColumnPlan } from './column-plan.js'
import { claimsInText } from './prose.js'
import type { RowsTools } from './rows-tools.js'
import { runCellDetectors } from './run.js'

/** Longest cell that is taken for one value; longer ones, and sentences, are running text unless the column says what they are. */
const CELL_MAX = 120
const SENTENCE = /[。\n]/
/** Role of columns for remarks: running text however short. */
const REMARKS = /^misc\./

/** Cells read so far that looked at their neighbours. */
let rowReads = 0

/** What is found in a cell. Remembers it, unless it depends on the row or on the document. */
export function recallCell(
  row: Row,
  index: number,
  texts: readonly string[],
  map: Normalised,
  plan: ColumnPlan,
  tools: RowsTools,
): Claim[] {
  const raw = row.cells[index]!
  if (row.raws?.has(index) === true) return scanCell(row, index, texts, map, plan, tools)
  const known = plan.recall(raw)
  if (known !== undefined) return known
  const { book } = tools
  const reads = rowReads
  const { uses } = book
  const claims = scanCell(row, index, texts, map, plan, tools)
  if (rowReads === reads && book.uses === uses) plan.keep(raw, claims)
  return claims
}

function scanCell(row: Row, index: number, texts: readonly string[], map: Normalised, plan: ColumnPlan, tools: RowsTools): Claim[] {
  const { column, detectors } = plan
  const raw = row.cells[index]!
  if (isRemark(raw, column)) {
    const base = tools.position.value
    const claims = claimsInText(raw, (offset) => base + offset, tools)
    if (claims.length > 0 || raw.length > 4 * CELL_MAX) return claims
  }
  tools.turnTo(map)
  const claims = runCellDetectors(detectors, cellView(map.text, column, texts, index, tools.cellPage), map, tools.onFailure)
  const stored = row.raws?.get(index)
  if (stored === undefined || stored === raw || surest(claims) >= HIGH_CONFIDENCE) return claims
  // What is displayed says too little (9.01E+09, a date format of its own); what is stored may say more. The whole cell is the place.
  const whole = { start: () => 0, end: () => raw.length }
  const view = cellView(normalise(stored).text, column, texts, index, tools.cellPage)
  const fromStored = runCellDetectors(detectors, view, whole, tools.onFailure)
  return surest(fromStored) > surest(claims) ? fromStored : claims
}

const surest = (claims: readonly Claim[]): number => claims.reduce((best, { confidence }) => Math.max(best, confidence), 0)

function isRemark(raw: string, { role }: Column): boolean {
  if (role !== undefined) return REMARKS.test(role) || raw.length > 4 * CELL_MAX
  return raw.length > CELL_MAX || SENTENCE.test(raw)
}

/**
 * A cell as detectors see it. One shape for all cells, so that V8 reads its fields without looking them up (absent and undefined are
 * the same to a detector); a class only because `row` must tell that it was read.
 */
class CellView {
  readonly kind = 'cell'
  constructor(
    readonly text: string,
    readonly label: string | undefined,
    readonly role: string | undefined,
    readonly vote: string | undefined,
    readonly share: number | undefined,
    readonly writings: readonly number[] | undefined,
    private readonly cells: readonly string[],
    readonly column: number,
    readonly document: DocumentEvidence,
  ) {}
  get row(): readonly string[] {
    rowReads++
    return this.cells
  }
}

/** The cell of a column as detectors see it. */
export function cellView(
  text: string,
  { label, role, vote, share, writings }: Column,
  row: readonly string[],
  column: number,
  document: DocumentEvidence,
): TextView {
  return new CellView(text, label, role, vote, share, writings, row, column, document) as TextView
}
