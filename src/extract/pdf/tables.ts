import { atomsOf, median, type Atom } from './atoms.js'
import type { PageLine } from './baselines.js'

// Tables as they are printed: PDF has no cells, only stretches of text at places. What stands below each other between the same gaps is a column.

/** A row of a table on a page. */
export interface TableRow {
  /** Index of its line among those of the page. */
  line: number
  cells: readonly string[]
  /** Where a cell goes on in another line: from which offset on, by column. */
  wrapped?: ReadonlyMap<number, readonly { offset: number; line: number }[]>
}

/** Lines of a page that are a table. */
export interface PageTable {
  /** Indexes of its first line and of the line behind the last one. */
  from: number
  to: number
  /** Where its columns begin. */
  starts: readonly number[]
  size: number
  rows: readonly TableRow[]
}

/** A line as its stretches of text lie. */
export interface Line {
  /** Index among the lines of the page. */
  index: number
  atoms: readonly Atom[]
  y: number
}

/** Full lines, columns, and lines behind each other that are not full, of the smallest table and the loosest one. */
const [ROWS_MIN, COLUMNS_MIN, THIN_MAX] = [4, 3, 3]
/** Gaps in font sizes: between columns at least, between lines of one table at most. */
const [COLUMN_GAP, LINE_GAP] = [0.4, 6]
/** Share of the lines that may run over the gap between two columns. */
const CROSSING_MAX = 0.08
/** Lines of a title of several words that may stand right above a table. */
const TITLES_MAX = 2
/** Average characters of a cell: longer ones are prose in columns. */
const CELL_MAX = 24
/** Part of the columns that a full row fills, and part of the distance of two rows within which a line belongs to one of them. */
const [FILLED_MIN, WRAP_MAX] = [0.4, 0.75]
/** Widest page that is looked at, in points, and most lines. */
const [WIDTH_MAX, LINES_MAX] = [5000, 2000]

/** Finds the tables among the lines of a page. */
export function findTables(lines: readonly PageLine[]): PageTable[] {
  if (lines.length > LINES_MAX) return []
  return blocksOf(lines).flatMap((block) => readBlock(block) ?? [])
}

/** A line where its stretches lie. */
export const placed = (runs: NonNullable<PageLine['runs']>, index: number): Line => ({ index, atoms: atomsOf(runs), y: runs[0]!.y })

const isWide = ({ atoms }: Line): boolean => atoms.length >= COLUMNS_MIN

/** Lines that may be a table: those of three stretches and more, and what stands between them. */
function blocksOf(lines: readonly PageLine[]): Line[][] {
  const blocks: Line[][] = []
  let block: Line[] = []
  let thin = 0
  const close = (): void => {
    if (block.filter(isWide).length >= ROWS_MIN) blocks.push(block)
    block = []
    thin = 0
  }
  lines.forEach(({ runs }, index) => {
    if (runs === undefined || runs.length === 0) return close()
    const line = placed(runs, index)
    const before = block.at(-1)
    if (before !== undefined && before.y - line.y > LINE_GAP * line.atoms[0]!.size) close()
    if (isWide(line)) thin = 0
    // What goes on in a line of its own may stand above the middle of the first row.
    else if (++thin > THIN_MAX) {
      if (block.some(isWide)) close()
      else block.shift()
    }
    block.push(line)
  })
  close()
  return blocks
}

function readBlock(block: readonly Line[]): PageTable | undefined {
  let best: { lines: readonly Line[]; gaps: readonly number[] } | undefined
  for (let title = 0; title <= TITLES_MAX; title++) {
    const start = nthWide(block, title)
    const lines = start === undefined ? [] : block.slice(title === 0 ? 0 : start)
    if (lines.filter(isWide).length < ROWS_MIN) break
    // A column of long cells may stand in lines of their own.
    for (const own of [lines.filter(isWide), lines]) {
      const gaps = gapsOf(own)
      if (best === undefined || gaps.length > best.gaps.length) best = { lines, gaps }
    }
  }
  if (best === undefined || best.gaps.length + 1 < COLUMNS_MIN) return undefined
  return asTable(best.lines, best.gaps)
}

/** Index of the nth line of three stretches and more, from 0. */
function nthWide(block: readonly Line[], n: number): number | undefined {
  let seen = 0
  const at = block.findIndex((line) => isWide(line) && seen++ === n)
  return at < 0 ? undefined : at
}

/** Middles of the gaps that nearly no line runs over, from left to right. */
export function gapsOf(lines: readonly Line[]): number[] {
  const atoms = lines.flatMap((line) => line.atoms)
  const size = median(atoms.map((atom) => atom.size))
  const left = Math.floor(atoms.reduce((low, { x }) => Math.min(low, x), Infinity))
  const right = Math.ceil(atoms.reduce((high, { end }) => Math.max(high, end), -Infinity))
  if (!(right - left > 0) || right - left > WIDTH_MAX) return []
  const covered = new Uint16Array(right - left + 1)
  for (const { x, end } of atoms) for (let at = Math.ceil(x); at < Math.floor(end); at++) covered[at - left]!++
  const most = Math.floor(lines.length * CROSSING_MAX)
  const gaps: number[] = []
  let from: number | undefined
  for (let at = 0; at < covered.length; at++) {
    if (covered[at]! <= most) from ??= at
    else {
      if (from !== undefined && from > 0 && at - from >= COLUMN_GAP * size) gaps.push(left + (from + at) / 2)
      from = undefined
    }
  }
  return gaps.filter((gap) => !partsName(lines, gap))
}

/** A word of a name in Japanese; the widest space between family and given name, in font sizes. */
const NAME_PART = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]{1,5}$/u
const [NAME_SPACE, NAMES_SHARE] = [1.3, 0.75]

/** 松本　芳子 in all rows: the space between the words of names is no gap between columns. */
function partsName(lines: readonly Line[], gap: number): boolean {
  let [both, parts] = [0, 0]
  for (const { atoms } of lines) {
    const at = atoms.findIndex(({ x }) => x >= gap)
    const [one, other] = [atoms[at - 1], atoms[at]]
    if (one === undefined || other === undefined) continue
    both++
    if (other.x - one.end <= NAME_SPACE * one.size && NAME_PART.test(one.text) && NAME_PART.test(other.text)) parts++
  }
  // 氏名 stands over the first word only.
  return both >= ROWS_MIN - 1 && parts >= both * NAMES_SHARE
}

function asTable(lines: readonly Line[], gaps: readonly number[]): PageTable | undefined {
  const fits = ({ atoms }: Line): boolean =>
    !atoms.some(({ x, end, size }) => gaps.some((gap) => x < gap - 0.2 * size && end > gap + 0.2 * size))
  const first = lines.findIndex((line) => isWide(line) && fits(line))
  const last = lines.findLastIndex((line) => isWide(line) && fits(line))
  if (first < 0) return undefined
  const filledMin = Math.max(2, Math.ceil((gaps.length + 1) * FILLED_MIN))
  const read = lines.map((line, at) => {
    const cells = cellsOf(line, gaps)
    return { line, cells, isFull: at >= first && at <= last && isWide(line) && cells.filter((cell) => cell !== '').length >= filledMin }
  })
  const full = read.filter(({ isFull }) => isFull)
  if (full.length < ROWS_MIN) return undefined
  const texts = full.flatMap(({ cells }) => cells).filter((cell) => cell !== '')
  if (texts.reduce((sum, text) => sum + text.length, 0) > CELL_MAX * texts.length) return undefined
  const pitch = median(full.slice(1).map(({ line }, at) => full[at]!.line.y - line.y))
  const rows = full.map(({ line }) => ({ y: line.y, parts: [line] }))
  for (const [at, { line, isFull }] of read.entries()) {
    if (isFull) continue
    const nearest = rows.reduce((best, row) => (Math.abs(row.y - line.y) < Math.abs(best.y - line.y) ? row : best))
    if (fits(line) && Math.abs(nearest.y - line.y) <= WRAP_MAX * pitch) nearest.parts.push(line)
    else if (at >= first && at <= last) rows.push({ y: line.y, parts: [line] })
  }
  if (full.length * 2 < rows.length) return undefined
  rows.sort((a, b) => b.y - a.y)
  const own = rows.flatMap(({ parts }) => parts).sort((a, b) => a.index - b.index)
  const starts = [0, ...gaps].map((gap, at) =>
    own
      .flatMap(({ atoms }) => atoms.filter(({ x }) => x >= (at === 0 ? -Infinity : gap)))
      .reduce((low, { x }) => Math.min(low, x), Infinity),
  )
  const size = median(own.flatMap(({ atoms }) => atoms.map((atom) => atom.size)))
  return { from: own[0]!.index, to: own.at(-1)!.index + 1, starts, size, rows: rows.map(({ parts }) => rowOf(parts, gaps)) }
}

function cellsOf({ atoms }: Line, gaps: readonly number[]): string[] {
  const cells = Array.from({ length: gaps.length + 1 }, () => '')
  for (const { text, x, end } of atoms) {
    const middle = (x + end) / 2
    const at = gaps.findIndex((gap) => middle < gap)
    const column = at < 0 ? gaps.length : at
    cells[column] = cells[column] === '' ? text : `${cells[column]!} ${text}`
  }
  return cells
}

const CJK = /[\u3000-\u9fff\uf900-\ufaff\uff00-\uffef]/

/** The row of a line, and of those in which its cells go on. */
export function rowOf(parts: readonly Line[], gaps: readonly number[]): TableRow {
  const line = parts[0]!.index
  if (parts.length === 1) return { line, cells: cellsOf(parts[0]!, gaps) }
  const cells = Array.from({ length: gaps.length + 1 }, () => '')
  const wrapped = new Map<number, { offset: number; line: number }[]>()
  for (const part of [...parts].sort((a, b) => b.y - a.y)) {
    cellsOf(part, gaps).forEach((text, column) => {
      if (text === '') return
      const before = cells[column]!
      const space = before === '' || CJK.test(before.at(-1)!) || CJK.test(text[0]!) ? '' : ' '
      const own = wrapped.get(column) ?? []
      own.push({ offset: before.length + space.length, line: part.index })
      wrapped.set(column, own)
      cells[column] = before + space + text
    })
  }
  return { line, cells, wrapped }
}

/** Does the table go on on the next page: as many columns, at the same places? */
export const isContinued = (one: PageTable, other: PageTable): boolean =>
  one.starts.length === other.starts.length &&
  one.starts.every((start, at) => Math.abs(start - other.starts[at]!) <= 1.5 * Math.max(one.size, other.size))
