import type { Row } from '../contract/index.js'
import { columnLetters } from '../text/cell-reference.js'
import { shapeOf } from './cell-shape.js'
import { isBlank, isGapBetween, startsTable, widthOf, type Classify } from './header-row.js'
import type { Band, Label, Layout } from './layout.js'

// Tables with two lines a person: フリガナ | 性別 | 電話番号 above 氏名 | 生年月日 | 携帯, and the rows below in pairs.

/** Filled rows among which the header stands. */
const HEADER_ROWS = 10
/** Records that are looked at, and how many there are at least. */
const [RECORDS_MAX, RECORDS_MIN] = [40, 3]
/** Columns in which the upper lines hold another kind of thing than the lower ones, and the share of the cells that do. */
const [COLUMNS_MIN, KIND_SHARE] = [2, 0.7]

/** The header of a table with two lines a person. */
export interface Stack {
  /** Rows up to the first record. */
  headEnd: number
  header: readonly [upper: Row, lower: Row]
  /** Cells of one line. */
  width: number
}

/** Has the table two lines a person? Two rows of labels one below the other say so, where what stands below them comes in turns. */
export function findStack(rows: readonly Row[], classify: Classify): Stack | undefined {
  let seen = 0
  for (let index = 0; index + 1 < rows.length && seen < HEADER_ROWS; index++) {
    const [upper, lower] = [rows[index]!, rows[index + 1]!]
    if (isBlank(upper)) continue
    seen++
    if (!startsTable(upper, classify)) continue
    if (isBlank(lower) || isGapBetween(upper, lower) || !startsTable(lower, classify)) return undefined
    const stack: Stack = { headEnd: index + 2, header: [upper, lower], width: widthOf(rows.slice(index)) }
    return comesInTurns(stack, recordsOf(stack, rows), classify) ? stack : undefined
  }
  return undefined
}

/** The lines of its records: no blank rows, headings and headers of pages. */
export function recordsOf({ header, headEnd }: Stack, rows: readonly Row[]): Row[][] {
  const records: Row[][] = []
  let open: Row[] | undefined
  for (const row of rows.slice(headEnd)) {
    if (isBlank(row) || isHeaderOf(header, row)) open = undefined
    else if (open !== undefined) {
      open.push(row)
      open = undefined
    } else if (!isAlone(row)) records.push((open = [row]))
  }
  return records
}

/** ■横浜支店, 合計 80名: a heading, and no upper line of a record. */
const isAlone = ({ cells }: Row): boolean => cells.filter((cell) => cell.trim() !== '').length === 1

const isHeaderOf = (header: Stack['header'], { cells }: Row): boolean =>
  header.some((line) => line.cells.length === cells.length && line.cells.every((cell, at) => cell === cells[at]))

function comesInTurns({ header: [upper, lower] }: Stack, records: readonly Row[][], classify: Classify): boolean {
  const sample = records.slice(0, RECORDS_MAX)
  let unlike = 0
  for (let column = 0; column < upper.cells.length; column++) {
    if (upper.cells[column]!.trim() === '' || (lower.cells[column] ?? '').trim() === '') continue
    const [one, other] = [0, 1].map((line) => kindOf(sample, column, line, classify))
    if (one !== undefined && other !== undefined && one !== other) unlike++
  }
  return unlike >= COLUMNS_MIN
}

/** Of what kind the cells of a column are in one line of the records; undefined where most are of none. */
function kindOf(sample: readonly Row[][], column: number, line: number, classify: Classify): string | undefined {
  const kinds = new Map<string, number>()
  const cells = sample.map((lines) => (lines[line]?.cells[column] ?? '').trim()).filter((cell) => cell !== '')
  for (const cell of cells) {
    const kind = classify(cell) ?? shapeOf(cell)
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  }
  return cells.length < RECORDS_MIN ? undefined : [...kinds].find(([, count]) => count >= cells.length * KIND_SHARE)?.[0]
}

/** Two lines as one row: what stands in the lower one is to the right of the upper one. */
export function stackRow({ width }: Pick<Stack, 'width'>, lines: readonly Row[], number: number): Label {
  const cells: string[] = []
  const from: Label['from'][number][] = []
  const raws = new Map<number, string>()
  lines.forEach((row, line) => {
    for (let column = 0; column < Math.min(width, row.cells.length); column++) {
      const at = line * width + column
      cells[at] = row.cells[column]!
      from[at] = { row, column }
      const raw = row.raws?.get(column)
      if (raw !== undefined) raws.set(at, raw)
    }
  })
  return { row: { number, cells: Array.from(cells, (cell) => (cell as string | undefined) ?? ''), raws }, from }
}

/** A column without a told header is called by its letter on the sheet. */
export const onSheet = (layout: Layout, { width }: Stack): Layout => ({
  ...layout,
  columns: layout.columns.map((column) =>
    column.shown === `column:${columnLetters(column.index)}`
      ? { ...column, shown: `column:${columnLetters(column.index % width)}` }
      : column,
  ),
})

/** Gives out the rows of such a table, two as one, up to where a table begins behind a blank row. */
export function createStack(
  stack: Stack,
  layout: Layout,
  classify: Classify,
): { follow(rows: readonly Row[], bands: Band[]): readonly Row[]; end(bands: Band[]): void } {
  let open: Row[] = []
  let number = 0
  let before: Row | undefined
  const give = (bands: Band[]): void => {
    if (open.length > 0) bands.push({ kind: 'labels', layout, rows: open, labels: [stackRow(stack, open, ++number)] })
    open = []
  }
  const isHeader = (row: Row): boolean => isHeaderOf(stack.header, row)
  return {
    follow(rows, bands) {
      for (const [index, row] of rows.entries()) {
        const isBehindGap = before !== undefined && (isBlank(before) || isGapBetween(before, row))
        if (isBlank(row) || isBehindGap || isHeader(row)) give(bands)
        if (isBehindGap && !isHeader(row) && startsTable(row, classify)) return rows.slice(index)
        before = row
        if (isBlank(row) || isHeader(row) || (open.length === 0 && isAlone(row))) bands.push({ kind: 'head', layout, rows: [row] })
        else if (open.push(row) === 2) give(bands)
      }
      return []
    },
    end: give,
  }
}
