import { HIGH_CONFIDENCE, MEDIUM_CONFIDENCE, type DocumentEvidence, type Row, type TextView } from '../contract/index.js'
import type { Column } from '../table/layout.js'
import { normalise, type Offsets } from '../text/normalise.js'
import { createOverlaps, type Claim } from './claim.js'
import type { ArmedCell } from './column-detectors.js'
import type { ColumnPlan } from './column-plan.js'
import { bearsOwnLabel, claimsInText } from './prose.js'
import type { RowsTools } from './rows-tools.js'
import { features as featuresOf, mayHoldMore } from './hints.js'
import { NO_CLAIMS, runCellDetectors } from './run.js'

/** Longest cell that is taken for one value; longer ones, and sentences, are running text unless the column says what they are. */
const CELL_MAX = 120
const SENTENCE = /[。\n]/
/** Cells read so far that looked at their neighbours. */
let rowReads = 0

/** A cell of a row that is being read. */
interface Cell {
  row: Row
  index: number
  /** All cells of the row, normalised. */
  texts: readonly string[]
  /** Leads offsets in its normalised text back. */
  map: Offsets
  /** Of its normalised text; see hints.ts. */
  features: number
}

/** What is found in a cell. Remembers it, unless it depends on the row or on the document. */
export function recallCell(cell: Cell, plan: ColumnPlan, tools: RowsTools): Claim[] {
  const { row, index } = cell
  const raw = row.cells[index]!
  const asked = plan.detectors.of(cell.features)
  if (row.raws?.has(index) === true) return scanCell(cell, asked, plan, tools)
  // Nobody looks for anything in such a cell: of an amount, a date, a word.
  if (asked.length === 0 && !isRemark(raw, plan) && !mayHoldMore(cell.features)) return NO_CLAIMS
  const known = plan.recall(raw)
  if (known !== undefined) return known
  const { book } = tools
  const reads = rowReads
  const { uses } = book
  const claims = scanCell(cell, asked, plan, tools)
  if (rowReads === reads && book.uses === uses) plan.keep(raw, claims)
  return claims
}

function scanCell({ row, index, texts, map, features }: Cell, asked: readonly ArmedCell[], plan: ColumnPlan, tools: RowsTools): Claim[] {
  const { column, detectors } = plan
  const raw = row.cells[index]!
  if (isRemark(raw, plan)) {
    const base = tools.position.value
    const claims = believed(
      claimsInText(raw, (offset) => base + offset, tools),
      column.role,
    )
    if (claims.length > 0 || raw.length > 4 * CELL_MAX) return claims
  }
  tools.turnTo(map)
  const own = cellView(texts[index]!, column, texts, index, tools.cellPage)
  const found = runCellDetectors(asked, own, map, tools.onFailure)
  const claims = column.role !== undefined && mayHoldMore(features) ? withOthers(found, raw, tools) : found
  const stored = row.raws?.get(index)
  if (stored === undefined || stored === raw || surest(claims) >= HIGH_CONFIDENCE) return claims
  // What is displayed says too little (9.01E+09, a date format of its own); what is stored may say more. The whole cell is the place.
  const whole = { start: () => 0, end: () => raw.length }
  const { text } = normalise(stored)
  const fromStored = runCellDetectors(
    detectors.of(featuresOf(text)),
    cellView(text, column, texts, index, tools.cellPage),
    whole,
    tools.onFailure,
  )
  return surest(fromStored) > surest(claims) ? fromStored : claims
}

/** 件名 names no person (千葉出張), unless somebody is addressed in it. */
const believed = (claims: Claim[], role: string | undefined): Claim[] =>
  role === 'other.title' ? claims.filter(({ detector, reason }) => detector.type !== 'person-name' || reason.includes('honorific')) : claims

/** Shortest that may stand beside what the column asks for, in characters. */
const BESIDE_MIN = 6

/**
 * With what the column's header speaks against, or says nothing of, where the cell itself says what it is: 区分 over 携帯 090-…, 住所 over an address for
 * mails. A column rules out bare values of another kind, not those that bear their own label. Names are left to the header.
 */
function withOthers(claims: Claim[], raw: string, tools: RowsTools): Claim[] {
  const sure = claims.filter(({ confidence }) => confidence >= MEDIUM_CONFIDENCE)
  const left = sure.reduce((length, { start, end }) => length - (end - start), raw.length)
  if (left < BESIDE_MIN) return claims
  const base = tools.position.value
  const overlapsSure = createOverlaps(sure)
  const others = claimsInText(raw, (offset) => base + offset, tools).filter(
    (claim) =>
      (claim.detector.type === 'email' || bearsOwnLabel(claim, raw)) && claim.confidence >= MEDIUM_CONFIDENCE && !overlapsSure(claim),
  )
  return others.length === 0 ? claims : [...claims, ...others]
}

const surest = (claims: readonly Claim[]): number => claims.reduce((best, { confidence }) => Math.max(best, confidence), 0)

function isRemark(raw: string, { column, isForRemarks }: ColumnPlan): boolean {
  if (column.role !== undefined) return isForRemarks || raw.length > 4 * CELL_MAX
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
