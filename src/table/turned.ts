import type { Row } from '../contract/index.js'
import { shapeOf } from './cell-shape.js'
import { LABEL_MAX, labelOf } from './form-fields.js'
import { isBlank, isGapBetween, type Classify } from './header-row.js'
import type { Column, Label } from './layout.js'
import { typeOfRole } from './role-types.js'

// Tables on their side: 氏名 | 佐藤 花子 | 鈴木 一郎 over 電話 | 090-… | 080-…: a person a column. Turned, they are lists like others.

/** A table on its side, as the list that it is. */
export interface TurnedTable {
  /** Titles above. */
  titles: readonly Row[]
  /** Its rows as they stand there. */
  rows: readonly Row[]
  /** Its labels in one row. */
  header: Row
  /** Its columns, one row each. */
  records: readonly Label[]
}

/** Longest table in rows, and rows of titles above it; more columns than a sheet of .xls has are none. */
const [ROWS_MAX, TITLES_MAX, WIDTH_MAX] = [60, 3, 256]
/** Names side by side, and other values of the kind that their label asks for, at least; the share of their row. */
const [NAMES_MIN, SHARE_MIN] = [2, 0.7]
/** The row of names is one of the first. */
const NAME_ROWS = 3
const NAME = /^person\.name_(?:full|family)$/
/** What is somebody's own and different in each column. */
const PERSONAL = /^(?:contact|address|bio|person)\./

/** The table on its side with which the rows begin. */
export function turnedTable(rows: readonly Row[], classify: Classify): TurnedTable | undefined {
  const from = firstRow(rows)
  const own = from === undefined ? [] : untilGap(rows.slice(from))
  if (own.length < 2 || own.length > ROWS_MAX) return undefined
  const at = Math.min(...own.map(({ cells }) => cells.findIndex((cell) => cell.trim() !== '')))
  const width = Math.max(...own.map(({ cells }) => cells.length))
  if (width - at <= NAMES_MIN || width > WIDTH_MAX) return undefined
  const values = own.map(({ cells }) => cells.slice(at + 1).filter((cell) => cell.trim() !== ''))
  // The names first: a list has none side by side, and no more of its cells are looked at.
  const first = labelsIn(own.slice(0, NAME_ROWS), at, classify)
  const named = first?.findIndex((label, row) => isOfNames(values[row]!, label, classify)) ?? -1
  const labels = named < 0 ? undefined : labelsIn(own, at, classify)
  if (labels === undefined || !values.some((cells, row) => row !== named && isBorneOut(cells, labels[row]!, classify))) return undefined
  const header = {
    number: own[0]!.number,
    cells: labels.map(({ text, column }, row) => (row === named && !isName(column) ? '氏名' : text)),
  }
  return { titles: rows.slice(0, from), rows: own, header, records: recordsOf(own, at, width) }
}

/** Titles stand alone in their rows. */
function firstRow(rows: readonly Row[]): number | undefined {
  let titles = 0
  for (const [index, row] of rows.entries()) {
    const filled = row.cells.filter((cell) => cell.trim() !== '').length
    if (filled > NAMES_MIN) return index
    if (filled > 1 || (filled === 1 && ++titles > TITLES_MAX)) return undefined
  }
  return undefined
}

function untilGap(rows: readonly Row[]): readonly Row[] {
  const end = rows.findIndex((row, index) => isBlank(row) || isGapBetween(rows[index - 1], row))
  return end < 0 ? rows : rows.slice(0, end)
}

interface RowLabel {
  text: string
  column: Column | undefined
}

/** Undefined where a value stands among them. */
function labelsIn(rows: readonly Row[], at: number, classify: Classify): readonly RowLabel[] | undefined {
  const labels: RowLabel[] = []
  for (const { cells } of rows) {
    const label = labelIn(cells[at] ?? '', at, classify)
    if (label === undefined) return undefined
    labels.push(label)
  }
  return labels
}

/** Whatever stands in the first column is a label, or nothing. */
function labelIn(cell: string, at: number, classify: Classify): RowLabel | undefined {
  const text = cell.trim()
  const column = labelOf(text, at)
  if (column === undefined && (text.length > LABEL_MAX || (text !== '' && (shapeOf(text) !== 'text' || classify(text) !== undefined))))
    return undefined
  return { text, column }
}

const isName = (column: Column | undefined): boolean => NAME.test(column?.role ?? '')

/** 氏名 | 佐藤 花子 | 鈴木 一郎, or nothing that is known to the left of them. */
function isOfNames(cells: readonly string[], { column }: RowLabel, classify: Classify): boolean {
  if (column !== undefined && !isName(column)) return false
  return isMostly(cells, (cell) => classify(cell) === 'person-name')
}

function isBorneOut(cells: readonly string[], { column }: RowLabel, classify: Classify): boolean {
  const role = column?.role ?? ''
  const type = typeOfRole(role)
  if (!PERSONAL.test(role) || type === undefined) return false
  return isMostly(cells, (cell) => classify(cell) === type || (type === 'birth-date' && shapeOf(cell.trim()) === 'date'))
}

/** Of two and more, and of no label among them. */
function isMostly(cells: readonly string[], is: (cell: string) => boolean): boolean {
  const least = Math.max(NAMES_MIN, cells.length * SHARE_MIN)
  return cells.length >= least && cells.every((cell) => labelOf(cell, 0) === undefined) && cells.filter(is).length >= least
}

/** Column by column; the numbers of the rows are unique in the table. */
function recordsOf(rows: readonly Row[], at: number, width: number): Label[] {
  const first = rows[0]!.number * WIDTH_MAX
  const records: Label[] = []
  for (let column = at + 1; column < width; column++) {
    const cells = rows.map((row) => row.cells[column] ?? '')
    if (cells.some((cell) => cell.trim() !== ''))
      records.push({ row: { number: first + column, cells }, from: rows.map((row) => ({ row, column })) })
  }
  return records
}
