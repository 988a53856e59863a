import type { DocumentEvidence, Located, Row, RowsSegment, TextView } from '../contract/index.js'
import type { Band, Column, Group, Layout } from '../table/layout.js'
import { columnLetters } from '../text/cell-reference.js'
import { normalise, type Normalised } from '../text/normalise.js'
import { resolveOverlaps, type Claim, type Found } from './claim.js'
import { settleDummies } from './dummies.js'
import { claimsInText, toFound, type ProseTools } from './prose.js'
import { runDetectors } from './run.js'

/** Longest cell that is taken for one value; longer ones, and sentences, are running text. */
const CELL_MAX = 120
const SENTENCE = /[。\n]/

/** Claims of one cell or group of cells, with what leads them to places. */
interface CellClaims {
  claims: Claim[]
  raw: string
  column: Column
  /** Column and offsets of a claim: a group's claim belongs to the cell where it starts. */
  at(claim: Claim): { column: number; start: number; end: number }
}

type RowsTools = ProseTools & { position: { value: number } }

/** Finds what stands in the rows of a band. Called for each cell of each row: the hot path of every spreadsheet. */
export function scanBand(band: Band, segment: Pick<RowsSegment, 'locate'>, recordPrefix: string, tools: RowsTools): Found[] {
  const found: Found[] = []
  for (const row of band.rows) scanRow(row, band, segment, `${recordPrefix}${row.number}`, tools, found)
  return found
}

function scanRow(row: Row, band: Band, segment: Pick<RowsSegment, 'locate'>, record: string, tools: RowsTools, found: Found[]): void {
  const maps = row.cells.map(normalise)
  const texts = maps.map((map) => map.text)
  const parts: CellClaims[] = []
  const joined = band.kind === 'body' ? scanGroups(row, texts, maps, band.layout, tools, parts) : undefined
  for (let index = 0; index < texts.length; index++) {
    if (texts[index] === '' || joined?.has(index) === true) continue
    const column = band.layout.columns[index] ?? { index, shown: columnName(index) }
    const cell = scanCell(row, index, texts, maps[index]!, band.kind === 'body' ? column : { index, shown: column.shown }, tools)
    if (cell !== undefined) parts.push(cell)
    tools.position.value += row.cells[index]!.length + 1
  }
  if (parts.length === 0) return
  settleDummies(
    parts.flatMap((part) => part.claims),
    'record',
  )
  parts.sort((a, b) => a.column.index - b.column.index)
  for (const part of parts) {
    for (const claim of resolveOverlaps(part.claims)) {
      claim.reason = namedReason(claim.reason, part.column)
      found.push(toFound(claim, part.raw, band.kind === 'body' ? record : undefined, () => locate(part, claim, row, band, segment)))
    }
  }
}

function scanCell(
  row: Row,
  index: number,
  texts: readonly string[],
  map: Normalised,
  column: Column,
  tools: RowsTools,
): CellClaims | undefined {
  const raw = row.cells[index]!
  const claims: Claim[] = []
  const page = documentPage(tools, map)
  if (raw.length > CELL_MAX || SENTENCE.test(raw)) {
    const base = tools.position.value
    claims.push(...claimsInText(raw, (offset) => base + offset, tools))
  }
  if (claims.length === 0 && raw.length <= 4 * CELL_MAX) {
    runDetectors(tools.armed, cellView(map.text, column, texts, index, page), map, claims, tools.onFailure)
  }
  if (claims.length === 0) {
    const stored = row.raws?.get(index)
    if (stored === undefined || stored === raw) return undefined
    // What is displayed said nothing (1.23E+11, a date format); what is stored may. The whole cell is the place.
    const whole = { start: () => 0, end: () => raw.length }
    runDetectors(tools.armed, cellView(normalise(stored).text, column, texts, index, page), whole, claims, tools.onFailure)
    if (claims.length === 0) return undefined
  }
  return { claims, raw, column, at: (claim) => ({ column: index, start: claim.start, end: claim.end }) }
}

function cellView(text: string, column: Column, row: readonly string[], index: number, document: DocumentEvidence): TextView {
  return {
    text,
    kind: 'cell',
    ...(column.label !== undefined && { label: column.label }),
    ...(column.role !== undefined && { role: column.role }),
    ...(column.vote !== undefined && { vote: column.vote }),
    row,
    column: index,
    document,
  }
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
  const first = layout.columns[cells[0]!] ?? { index: cells[0]!, shown: columnName(cells[0]!) }
  const column: Column = { ...first, label: group.label, role: group.role }
  const claims: Claim[] = []
  const page = documentPage(tools, maps[cells[0]!]!)
  runDetectors(tools.armed, cellView(text, column, texts, cells[0]!, page), back, claims, tools.onFailure)
  // Only a value that needs more than one cell is the group's; what lies in one cell is found there.
  const wide = claims.filter((claim) => lastAtOrBefore(rawBorders, claim.start) !== lastAtOrBefore(rawBorders, claim.end - 1))
  if (wide.length === 0) return undefined
  return {
    claims: wide,
    raw,
    column,
    at(claim) {
      const part = lastAtOrBefore(rawBorders, claim.start)
      const start = claim.start - rawBorders[part]!
      return { column: cells[part]!, start, end: Math.min(claim.end - rawBorders[part]!, row.cells[cells[part]!]!.length) }
    },
  }
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

function documentPage(tools: RowsTools, map: Normalised): DocumentEvidence {
  const base = tools.position.value
  return tools.book.page((at) => base + map.start(at))
}

/** 'column+name' and 'label+checksum' name the column; a header is printed only if the dictionary knows it. */
function namedReason(reason: string, column: Column): string {
  if (column.label === undefined && column.vote === undefined) return reason
  return reason
    .split('+')
    .map((word) => (word === 'column' || word === 'label' ? `column:${column.shown.replace(/^column:/, '')}` : word))
    .join('+')
}

function locate(part: CellClaims, claim: Claim, row: Row, band: Band, segment: Pick<RowsSegment, 'locate'>): Located {
  const { column, start, end } = part.at(claim)
  const located = segment.locate(row, column, start, end)
  const { kind } = located.place
  const header = band.kind === 'body' && band.layout.labelled ? (band.layout.columns[column]?.shown ?? part.column.shown) : undefined
  if (header === undefined || (kind !== 'cell' && kind !== 'text' && kind !== 'part')) return located
  return { ...located, place: { ...located.place, header } }
}

/** What a column without a known header is called: 'column:C'. */
const columnName = (index: number): string => `column:${columnLetters(index)}`
