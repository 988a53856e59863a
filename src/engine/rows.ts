import {
  HIGH_CONFIDENCE,
  type DocumentEvidence,
  type Located,
  type Place,
  type Row,
  type RowsSegment,
  type TextView,
} from '../contract/index.js'
import type { PersonRecord } from '../records/record.js'
import type { Band, Column, Group, Layout } from '../table/layout.js'
import { subjectsOf } from '../table/subjects.js'
import { normalise, type Normalised } from '../text/normalise.js'
import { settleRowNeighbours } from './beside.js'
import { resolveOverlaps, type Claim, type Found } from './claim.js'
import { columnName, createPlans, planOf, type ColumnPlan, type Plans } from './column-plan.js'
import { settleDummies } from './dummies.js'
import { claimsInText, type ProseTools } from './prose.js'
import type { RowClaim, RowRecords } from './records/row-records.js'
import { runDetectors } from './run.js'

/** Longest cell that is taken for one value; longer ones, and sentences, are running text unless the column says what they are. */
const CELL_MAX = 120
const SENTENCE = /[。\n]/
/** Role of columns for remarks: running text however short. */
const REMARKS = /^misc\./

/** Claims of one cell or group of cells, with what leads them to places. */
interface CellClaims {
  claims: Claim[]
  raw: string
  plan: ColumnPlan
  /** Cell of the row in which the value begins. */
  index: number
  /** Of a group: where its cells begin in the joined text, and which they are. */
  joined?: { cells: readonly number[]; borders: readonly number[] }
}

/** What scanning rows needs: one page of evidence serves all cells, turned to the one that is looked at. */
export type RowsTools = ProseTools & {
  position: { value: number }
  plans: Plans
  cellPage: DocumentEvidence
  turnTo(map: Normalised): void
  rowRecords: RowRecords
  onRecord(record: PersonRecord): void
}

/** The parts of the tools that rows add to those of running text. */
type RecordTools = Pick<RowsTools, 'rowRecords' | 'onRecord'>

/** Tools for the rows of one document; `position` counts what was seen of it so far. */
export function rowsTools(tools: ProseTools, position: { value: number }, records: RecordTools): RowsTools {
  let current: Normalised | undefined
  const cellPage = tools.book.page((at) => position.value + (current?.start(at) ?? 0))
  return { ...tools, ...records, position, plans: createPlans(), cellPage, turnTo: (map) => (current = map) }
}

/** Where the rows of a band come from and how they are told of. */
interface BandContext {
  band: Band
  segment: Pick<RowsSegment, 'locate'>
  /** Whose findings belong together; undefined for title and header rows: they are no records. */
  record: string | undefined
  plans: readonly ColumnPlan[]
}

/** Finds what stands in the rows of a band. Called for each cell of each row: the hot path of every spreadsheet. */
export function scanBand(band: Band, segment: Pick<RowsSegment, 'locate'>, recordPrefix: string, tools: RowsTools): void {
  if (band.kind === 'head') {
    const context = { band, segment, record: undefined, plans: [] }
    for (const row of band.rows) takeLoose(scanRow(row, context, tools), tools)
    return
  }
  const plans = tools.plans.of(band.layout)
  for (const row of band.rows) {
    const found = scanRow(row, { band, segment, record: `${recordPrefix}${row.number}`, plans }, tools)
    if (found.length === 0) continue
    for (const person of tools.rowRecords.take(row, band.layout, found)) tools.onRecord(person)
  }
}

/** What stands above or beside tables and forms speaks of persons like running text. */
export function takeLoose(found: readonly FoundInRow[], tools: RowsTools): void {
  found.forEach((one, index) => {
    tools.persons.take(one.claim, tools.position.value, index === 0 ? 1 : 0, () => one.place())
  })
}

/**
 * Finds what stands in one row of a form.
 * @param layout of this row alone: what the labels beside its cells say
 */
export function scanFormRow(
  row: Row,
  layout: Layout,
  segment: Pick<RowsSegment, 'locate'>,
  record: string,
  tools: RowsTools,
): FoundInRow[] {
  const band: Band = { kind: 'body', layout, rows: [row] }
  return scanRow(row, { band, segment, record, plans: layout.columns.map((column) => planOf(column)) }, tools)
}

const EMPTY: Normalised = normalise('')

const NOTHING: FoundInRow[] = []

function scanRow(row: Row, context: BandContext, tools: RowsTools): FoundInRow[] {
  const maps: Normalised[] = []
  const texts: string[] = []
  for (const cell of row.cells) {
    const map = cell === '' ? EMPTY : normalise(cell)
    maps.push(map)
    texts.push(map.text)
  }
  const { band, plans, record } = context
  const parts: CellClaims[] = []
  const hasGroups = record !== undefined && band.layout.groups.length > 0
  const joined = hasGroups ? scanGroups(row, texts, maps, band.layout, tools, parts) : undefined
  for (let index = 0; index < texts.length; index++) {
    if (texts[index] === '' || joined?.has(index) === true) continue
    const plan = plans[index] ?? tools.plans.blank(index)
    const claims = recallCell(row, index, texts, maps[index]!, plan, tools)
    if (claims.length > 0) parts.push({ claims, raw: row.cells[index]!, plan, index })
    tools.position.value += row.cells[index]!.length + 1
  }
  if (parts.length === 0) return NOTHING
  settleRow(parts)
  settleNeighbours(parts, row)
  if (joined !== undefined) parts.sort((a, b) => a.index - b.index)
  const settled: FoundInRow[] = []
  const { ofColumn } = subjectsOf(band.layout)
  for (const part of parts) {
    // 児童 and 保護者 of one row are two records.
    const subject = ofColumn[part.index] ?? 0
    const own = record === undefined || subject === 0 ? record : `${record}.${subject}`
    for (const claim of resolveOverlaps(part.claims)) {
      claim.reason = part.plan.reason(claim.reason)
      const found = new FoundInRow(claim, part, own, row, context)
      tools.onFound(found)
      settled.push(found)
    }
  }
  return settled
}

/** What was found in a row. A class, because millions are made: an object with a function of its own costs twice as much. */
export class FoundInRow implements Found, RowClaim {
  constructor(
    readonly claim: Claim,
    private readonly part: CellClaims,
    readonly record: string | undefined,
    private readonly row: Row,
    private readonly context: BandContext,
  ) {}
  get raw(): string {
    return this.part.raw
  }
  get column(): number {
    return this.part.index
  }
  locate(): Located {
    return locate(this.part, this.claim, this.row, this.context)
  }
  place(): Place {
    return this.locate().place
  }
}

/** A row is a record: its dummies prove each other. */
function settleRow(parts: readonly CellClaims[]): void {
  for (const { claims } of parts) {
    for (const { attributes } of claims) {
      if (attributes?.['dummy'] === undefined) continue
      settleDummies(
        parts.flatMap((part) => part.claims),
        'record',
      )
      return
    }
  }
}

/** A row is a record: whom its values belong to stands in it. The one cell of a row answers to nobody. */
function settleNeighbours(parts: CellClaims[], row: Row): void {
  for (const { claims } of parts) {
    for (const { beside } of claims) {
      if (beside === undefined) continue
      if (row.cells.reduce((filled, cell) => (cell.trim() === '' ? filled : filled + 1), 0) > 1) settleRowNeighbours(parts)
      return
    }
  }
}

/** Cells read so far that looked at their neighbours. */
let rowReads = 0

/** Remembers what was found in a cell, unless it depends on the row or on the document. */
function recallCell(row: Row, index: number, texts: readonly string[], map: Normalised, plan: ColumnPlan, tools: RowsTools): Claim[] {
  const raw = row.cells[index]!
  if (row.raws?.has(index) === true) return scanCell(row, index, texts, map, plan.column, tools)
  const known = plan.recall(raw)
  if (known !== undefined) return known
  const { book } = tools
  const reads = rowReads
  const { uses } = book
  const claims = scanCell(row, index, texts, map, plan.column, tools)
  if (rowReads === reads && book.uses === uses) plan.keep(raw, claims)
  return claims
}

function scanCell(row: Row, index: number, texts: readonly string[], map: Normalised, column: Column, tools: RowsTools): Claim[] {
  const raw = row.cells[index]!
  if (isRemark(raw, column)) {
    const base = tools.position.value
    const claims = claimsInText(raw, (offset) => base + offset, tools)
    if (claims.length > 0 || raw.length > 4 * CELL_MAX) return claims
  }
  const claims: Claim[] = []
  tools.turnTo(map)
  runDetectors(tools.armed, cellView(map.text, column, texts, index, tools.cellPage), map, claims, tools.onFailure)
  const stored = row.raws?.get(index)
  if (stored === undefined || stored === raw || surest(claims) >= HIGH_CONFIDENCE) return claims
  // What is displayed says too little (9.01E+09, a date format of its own); what is stored may say more. The whole cell is the place.
  const fromStored: Claim[] = []
  const whole = { start: () => 0, end: () => raw.length }
  runDetectors(tools.armed, cellView(normalise(stored).text, column, texts, index, tools.cellPage), whole, fromStored, tools.onFailure)
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
    private readonly cells: readonly string[],
    readonly column: number,
    readonly document: DocumentEvidence,
  ) {}
  get row(): readonly string[] {
    rowReads++
    return this.cells
  }
}

function cellView(
  text: string,
  { label, role, vote }: Column,
  row: readonly string[],
  column: number,
  document: DocumentEvidence,
): TextView {
  return new CellView(text, label, role, vote, row, column, document) as TextView
}

/** Reads the values that stand in several columns; returns the columns that a claim has covered. */
function scanGroups(
  row: Row,
  texts: readonly string[],
  maps: readonly Normalised[],
  layout: Layout,
  tools: RowsTools,
  out: CellClaims[],
): Set<number> | undefined {
  let covered: Set<number> | undefined
  for (const group of layout.groups) {
    const cells = group.columns.filter((index) => (texts[index] ?? '') !== '')
    if (cells.length < 2) continue
    const claims = scanGroup(row, cells, group, texts, maps, layout, tools)
    if (claims === undefined) continue
    out.push(claims)
    covered ??= new Set()
    for (const index of cells) covered.add(index)
  }
  return covered
}

function scanGroup(
  row: Row,
  cells: readonly number[],
  group: Group,
  texts: readonly string[],
  maps: readonly Normalised[],
  layout: Layout,
  tools: RowsTools,
): CellClaims | undefined {
  const text = cells.map((index) => texts[index]).join(group.separator)
  const raw = cells.map((index) => row.cells[index]).join(group.separator)
  const borders = offsets(cells, (index) => texts[index]!.length, group.separator.length)
  const rawBorders = offsets(cells, (index) => row.cells[index]!.length, group.separator.length)
  const back = {
    start(index: number) {
      const part = lastAtOrBefore(borders, index)
      return rawBorders[part]! + maps[cells[part]!]!.start(Math.min(index - borders[part]!, texts[cells[part]!]!.length))
    },
    end(index: number) {
      const part = lastAtOrBefore(borders, index - 1)
      return rawBorders[part]! + maps[cells[part]!]!.end(Math.min(index - borders[part]!, texts[cells[part]!]!.length))
    },
  }
  const index = cells[0]!
  const shown = layout.columns[index]?.shown ?? columnName(index)
  const column: Column =
    group.vote === undefined ? { index, shown, label: group.label, role: group.role } : { index, shown, vote: group.vote }
  const claims: Claim[] = []
  tools.turnTo(maps[index]!)
  runDetectors(tools.armed, cellView(text, column, texts, index, tools.cellPage), back, claims, tools.onFailure)
  // Only a value that needs more than one cell is the group's; what lies in one cell is found there.
  const wide = claims.filter((claim) => lastAtOrBefore(rawBorders, claim.start) !== lastAtOrBefore(rawBorders, claim.end - 1))
  return wide.length === 0 ? undefined : { claims: wide, raw, plan: planOf(column), index, joined: { cells, borders: rawBorders } }
}

function offsets(cells: readonly number[], length: (index: number) => number, separator: number): number[] {
  let at = 0
  return cells.map((index) => {
    const here = at
    at += length(index) + separator
    return here
  })
}

function lastAtOrBefore(borders: readonly number[], offset: number): number {
  let part = borders.length - 1
  while (part > 0 && borders[part]! > offset) part--
  return part
}

function locate(part: CellClaims, { start, end }: Claim, row: Row, { band, segment }: BandContext): Located {
  let { index } = part
  let span: [number, number] = [start, end]
  if (part.joined !== undefined) {
    // A value of several cells belongs to the cell where it starts.
    const { cells, borders } = part.joined
    const at = lastAtOrBefore(borders, start)
    index = cells[at]!
    span = [start - borders[at]!, Math.min(end - borders[at]!, row.cells[index]!.length)]
  }
  const located = segment.locate(row, index, ...span)
  const { kind } = located.place
  const header = band.kind === 'body' && band.layout.labelled ? (band.layout.columns[index]?.shown ?? part.plan.column.shown) : undefined
  if (header === undefined || (kind !== 'cell' && kind !== 'text' && kind !== 'part')) return located
  return { ...located, place: { ...located.place, header } }
}
