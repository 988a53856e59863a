import type { Located, Place, Row, RowsSegment } from '../contract/index.js'
import type { Band, Layout } from '../table/layout.js'
import { subjectsOf } from '../table/subjects.js'
import { normalise, UNCHANGED, type Offsets } from '../text/normalise.js'
import { settleRowNeighbours } from './beside.js'
import { lastAtOrBefore, scanGroups, type CellClaims } from './cell-groups.js'
import { recallCell } from './cells.js'
import { resolveOverlaps, type Claim, type Found } from './claim.js'
import { planOf, type ColumnPlan } from './column-plan.js'
import { settleDummies } from './dummies.js'
import { giveToFirm, isOfPlaces } from './firm-lines.js'
import { firmOfName } from './firm-of-name.js'
import { features, featuresOfPlain } from './hints.js'
import { takeHouse } from './house-title.js'
import type { RowClaim } from './records/row-records.js'
import type { RowsTools } from './rows-tools.js'

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
    for (let at = 0; at < band.rows.length; at++) takeLoose(scanRow(at, context, tools), tools)
    return
  }
  const plans = tools.plans.of(band.layout)
  for (let at = 0; at < band.rows.length; at++) {
    const row = band.rows[at]!
    const found = scanRow(at, { band, segment, record: `${recordPrefix}${row.number}`, plans }, tools)
    if (found.length === 0) continue
    for (const person of tools.rowRecords.take(row, band.layout, found)) tools.onRecord(person)
  }
}

/** Finds what stands on labels for letters, each a record whose lines come from several rows of the sheet. */
export function scanLabels(
  { layout, labels = [] }: Band,
  { locate }: Pick<RowsSegment, 'locate'>,
  recordPrefix: string,
  tools: RowsTools,
): void {
  for (const { row, from } of labels) {
    const segment: Pick<RowsSegment, 'locate'> = {
      locate: (_, column, start, end) => locate(from[column]!.row, from[column]!.column, start, end),
    }
    scanBand({ kind: 'body', layout, rows: [row] }, segment, `${recordPrefix}l`, tools)
  }
}

/** What stands above or beside tables and forms speaks of persons like running text. `at`: its position in the document. */
export function takeLoose(found: readonly FoundInRow[], tools: RowsTools, at = tools.position.value): void {
  found.forEach((one, index) => {
    tools.persons.take(one.claim, at, index === 0 ? 1 : 0, () => one.place())
  })
}

/** A row whose cells have been read and whose claims are not settled yet: in a form, what settles them may stand in a later row. */
export interface ReadRow {
  row: Row
  parts: CellClaims[]
  context: BandContext
}

/**
 * Reads one row of a form; undefined where nothing was found.
 * @param layout of this row alone: what the labels beside its cells say
 */
export function readFormRow(
  row: Row,
  layout: Layout,
  segment: Pick<RowsSegment, 'locate'>,
  record: string,
  tools: RowsTools,
): ReadRow | undefined {
  const band: Band = { kind: 'body', layout, rows: [row] }
  return readRow(row, { band, segment, record, plans: layout.columns.map((column) => planOf(column, tools.detectorsOf)) }, tools)
}

/** The rows of a form are one record: their dummies prove each other, and whom a value belongs to stands in any of them. */
export function settleForm(rows: readonly ReadRow[]): void {
  const parts = rows.flatMap((row) => row.parts)
  settleDummies(
    parts.flatMap(({ claims }) => claims),
    'record',
  )
  if (parts.some(({ claims }) => claims.some(({ beside }) => beside !== undefined))) settleRowNeighbours(parts)
}

const NOTHING: FoundInRow[] = []

/** @param at which of the band's rows */
function scanRow(at: number, context: BandContext, tools: RowsTools): FoundInRow[] {
  const { rows } = context.band
  const row = rows[at]!
  const read = readRow(row, context, tools)
  if (read === undefined) return NOTHING
  settleRow(read.parts)
  settleNeighbours(read.parts, row)
  if (isOfPlaces(read.parts)) giveToFirm(read.parts, rows, at)
  if (context.band.kind === 'head') {
    const prefecture = takeHouse(read.parts, row, context.band.layout)
    if (prefecture !== undefined) tools.rowRecords.noteHouse(context.band.layout, prefecture)
  }
  return giveOut(read, tools)
}

function readRow(row: Row, context: BandContext, tools: RowsTools): ReadRow | undefined {
  const { cells } = row
  const maps: Offsets[] = []
  const texts: string[] = []
  const seen: number[] = []
  for (const cell of cells) {
    const plain = featuresOfPlain(cell)
    const map = plain < 0 ? normalise(cell) : undefined
    maps.push(map ?? UNCHANGED)
    texts.push(map === undefined ? cell : map.text)
    seen.push(map === undefined ? plain : features(map.text))
  }
  const { band, plans, record } = context
  const parts: CellClaims[] = []
  const hasGroups = record !== undefined && band.layout.groups.length > 0
  const joined = hasGroups ? scanGroups(row, texts, maps, band.layout, tools, parts) : undefined
  for (let index = 0; index < texts.length; index++) {
    if (texts[index] === '' || joined?.has(index) === true) continue
    const plan = plans[index] ?? tools.plans.blank(index)
    const claims = recallCell({ row, index, texts, map: maps[index]!, features: seen[index]! }, plan, tools)
    if (claims.length > 0) parts.push({ claims, raw: cells[index]!, plan, index })
    tools.position.value += cells[index]!.length + 1
  }
  if (joined !== undefined) parts.sort((a, b) => a.index - b.index)
  return parts.length === 0 ? undefined : { row, parts, context }
}

/** Gives out what stands in a row whose claims are settled. */
export function giveOut({ row, parts, context }: ReadRow, tools: RowsTools): FoundInRow[] {
  const { band, record } = context
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
  /** Without the header, which no record keeps. */
  place(): Place {
    return locateRaw(this.part, this.claim, this.row, this.context).place
  }
  firm(): string {
    return firmOfName(this.part.raw, this.claim.start)
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

/** The cell of the row in which a claim begins. */
function cellOf({ index, joined }: CellClaims, start: number): number {
  return joined === undefined ? index : joined.cells[lastAtOrBefore(joined.borders, start)]!
}

function locateRaw(part: CellClaims, { start, end }: Claim, row: Row, { segment }: BandContext): Located {
  if (part.joined === undefined) return segment.locate(row, part.index, start, end)
  // A value of several cells belongs to the cell where it starts.
  const border = part.joined.borders[lastAtOrBefore(part.joined.borders, start)]!
  const index = cellOf(part, start)
  return segment.locate(row, index, start - border, Math.min(end - border, row.cells[index]!.length))
}

function locate(part: CellClaims, claim: Claim, row: Row, context: BandContext): Located {
  const { band } = context
  const located = locateRaw(part, claim, row, context)
  const index = cellOf(part, claim.start)
  const { kind } = located.place
  const header = band.kind === 'body' && band.layout.labelled ? (band.layout.columns[index]?.shown ?? part.plan.column.shown) : undefined
  if (header === undefined || (kind !== 'cell' && kind !== 'text' && kind !== 'part')) return located
  return { ...located, place: { ...located.place, header } }
}
