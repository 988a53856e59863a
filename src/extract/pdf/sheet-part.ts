import { median } from './atoms.js'
import { gapsOf, rowOf, type Line, type PageTable, type TableRow } from './tables.js'

/** A page that may be part of a sheet. Plain data. */
export interface SheetPage {
  /** Lines that run over the whole page, with where their text lies. */
  lines: readonly (Line & { text: string })[]
  width: number
}

/** A page with the rows that stand on it. */
export interface TablePage {
  sheet: SheetPage
  table: PageTable
}

/** What a page holds of a sheet: for each row of the leftmost part the cells on this page. */
export interface PartOfSheet {
  table: PageTable
  /** Lines that are its rows. */
  used: ReadonlySet<number>
}

/** Rows that two parts share at least, and of those of the left one. */
const [ROWS_MIN, COVERED_MIN] = [4, 0.5]
/** Lines among the rows that need not lie at the height of one: cells that go on. Lines above and below: what is printed on each page. */
const [ASTRAY_MAX, BESIDE_MAX] = [0.2, 3]
/** Of the height of a character: how far two lines of one row may lie apart. */
const SLACK = 0.35
/** Part of the rows in which a repeated column says the same. */
const SAME_MIN = 0.95
/** Part of the paper's usable width that is taken, with the next column, where that did not fit: how wide a column is that none stands behind is a guess. */
const TAKEN_MIN = 0.9

/** Does a line lie as high as one of the others? */
export const liesOn = (line: Line, others: readonly Line[]): boolean =>
  others.some(({ y }) => Math.abs(y - line.y) <= SLACK * (line.atoms[0]?.size ?? 0))

/**
 * Pages as the next part, to the right, of a sheet of which some parts are known; undefined where they are none: rows lie at other heights, nothing heads
 * them, labels come again over other cells, or the first column would have had room on the paper of the part before.
 * @param known parts from left to right, each with as many pages
 */
export function partOf(pages: readonly SheetPage[], known: readonly (readonly TablePage[])[]): PartOfSheet[] | undefined {
  const base = known[0]!
  const matched = pages.map((page, row) => matchRows(page, base[row]!))
  if (!matched.every((match) => match !== undefined)) return undefined
  const lines = matched.flatMap((rows) => [...rows.values()].flat())
  const gaps = gapsOf(lines)
  const all = matched.map((rows, row) => rowsOn(rows, base[row]!.table, gaps))
  const repeated = repeatedIn(all, known)
  if (repeated === undefined) return undefined
  const rows = withoutColumns(all, repeated)
  const starts = startsOf(lines, gaps)
  const fresh = starts.findIndex((_, column) => !repeated.has(column))
  if (!isHeaded(rows) || !hasNoRoom(known.at(-1)!, { lines, starts }, fresh)) return undefined
  const size = median(lines.flatMap(({ atoms }) => atoms.map((atom) => atom.size)))
  return matched.map((match, at) => {
    const used = new Set([...match.values()].flatMap((own) => own.map(({ index }) => index)))
    const table = { from: Math.min(...used), to: Math.max(...used) + 1, starts, size, rows: rows[at]! }
    return { table, used }
  })
}

/** Lines of a page by the row of the leftmost part that they lie on; undefined where they lie on others. */
function matchRows({ lines }: SheetPage, { sheet, table }: TablePage): Map<number, Line[]> | undefined {
  const heights = table.rows.map(({ line }) => sheet.lines[line]!.y)
  const pitch = median(heights.slice(1).map((y, at) => heights[at]! - y)) || table.size
  const [top, bottom] = [heights[0]! + pitch / 2, heights.at(-1)! - pitch / 2]
  const within = lines.filter(({ y }) => y < top && y > bottom)
  if (lines.length - within.length > BESIDE_MAX) return undefined
  const rows = new Map<number, Line[]>()
  let astray = 0
  for (const line of within) {
    const row = heights.reduce((best, y, at) => (Math.abs(y - line.y) < Math.abs(heights[best]! - line.y) ? at : best), 0)
    if (Math.abs(heights[row]! - line.y) > SLACK * line.atoms[0]!.size) astray++
    rows.set(row, [...(rows.get(row) ?? []), line])
  }
  const isSame = rows.size >= Math.min(ROWS_MIN, heights.length) && rows.size >= COVERED_MIN * heights.length
  return isSame && astray <= ASTRAY_MAX * within.length ? rows : undefined
}

const rowsOn = (rows: ReadonlyMap<number, readonly Line[]>, { rows: all }: PageTable, gaps: readonly number[]): TableRow[] =>
  all.map((_, at) => {
    const own = rows.get(at)
    return own === undefined ? { line: 0, cells: Array.from({ length: gaps.length + 1 }, () => '') } : rowOf(own, gaps)
  })

/** Columns that are printed on each page, as names often are; undefined where labels stand over other cells: that is another list. */
function repeatedIn(pages: readonly TableRow[][], known: readonly (readonly TablePage[])[]): ReadonlySet<number> | undefined {
  const labels = known.flatMap((part, at) => part[0]!.table.rows[0]!.cells.map((label, column) => ({ label, at, column })))
  const repeated = new Set<number>()
  for (const [column, label] of pages[0]![0]!.cells.entries()) {
    const same = label === '' ? undefined : labels.find((other) => bare(other.label) === bare(label))
    if (same === undefined) continue
    const pairs = pages.flatMap((rows, page) =>
      rows.map(({ cells }, row) => cells[column] === known[same.at]![page]!.table.rows[row]!.cells[same.column]),
    )
    if (pairs.filter(Boolean).length < SAME_MIN * pairs.length) return undefined
    repeated.add(column)
  }
  return repeated
}

const withoutColumns = (pages: readonly TableRow[][], columns: ReadonlySet<number>): TableRow[][] =>
  pages.map((rows) => rows.map((row) => ({ ...row, cells: row.cells.map((cell, column) => (columns.has(column) ? '' : cell)) })))

const bare = (label: string): string => label.normalize('NFKC').replaceAll(/\s/g, '')

/** Columns are as wide as others where nobody has set them: labels tell that these are other ones. */
export const hasOtherHead = ({ rows }: PageTable, other: PageTable): boolean =>
  isHeaded([[...rows]]) && rows[0]!.cells.some((label, column) => bare(label) !== bare(other.rows[0]!.cells[column]!))

/** Words above and numbers, dates and the like below in some column: rows that go on from the page before begin with rows like the others. */
function isHeaded([rows = []]: readonly TableRow[][]): boolean {
  const [head, ...others] = rows.map(({ cells }) => cells)
  if (head === undefined || head.some(isFigures) || head.every((cell) => cell === '')) return false
  return head.some((label, column) => {
    const below = others.map((cells) => cells[column]!).filter((cell) => cell !== '')
    return label !== '' && below.length > 0 && below.filter(isFigures).length > below.length / 2
  })
}

const isFigures = (cell: string): boolean => /\d.*\d/su.test(cell.normalize('NFKC'))

function startsOf(lines: readonly Line[], gaps: readonly number[]): number[] {
  const atoms = lines.flatMap((line) => line.atoms)
  return [-Infinity, ...gaps].map((gap, at) =>
    atoms.filter(({ x }) => x >= gap && x < (gaps[at] ?? Infinity)).reduce((low, { x }) => Math.min(low, x), Infinity),
  )
}

interface Columns {
  lines: readonly Line[]
  starts: readonly number[]
}

/** Would a column have run over the edge of the paper of the part before? Margins are the same on both sides. */
function hasNoRoom(left: readonly TablePage[], own: Columns, column: number): boolean {
  const lines = left.flatMap(({ sheet, table }) => sheet.lines.slice(table.from, table.to))
  const before = { lines, starts: left[0]!.table.starts }
  const margin = before.starts[0]!
  const ratio = median([before, own].flatMap((columns) => ratiosOf(columns))) || 1
  const width = (of: Columns, at: number): number =>
    at + 1 < of.starts.length ? of.starts[at + 1]! - of.starts[at]! : Math.max(1, ratio) * textWidth(of, at)
  const taken = before.starts.at(-1)! - margin + width(before, before.starts.length - 1) + width(own, column)
  return taken >= TAKEN_MIN * (left[0]!.sheet.width - 2 * margin)
}

/** How much wider columns are than the longest that stands in them. */
const ratiosOf = (columns: Columns): number[] =>
  columns.starts.slice(1).map((start, at) => (start - columns.starts[at]!) / Math.max(1, textWidth(columns, at)))

function textWidth({ lines, starts }: Columns, column: number): number {
  const [from, to] = [starts[column]!, starts[column + 1] ?? Infinity]
  return lines.flatMap(({ atoms }) => atoms).reduce((most, { x, end }) => (x >= from && x < to ? Math.max(most, end - from) : most), 0)
}
