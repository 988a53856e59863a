import type { Row } from '../contract/index.js'
import { shapeOf } from './cell-shape.js'
import { daysIn } from './day-columns.js'
import { parties } from './dictionary.js'
import { headerKey } from './header-key.js'
import { roleOf } from './lookup.js'
import { isLikeName } from './name-shape.js'

/** The type that the detectors see in a cell of which nothing else is known. */
export type Classify = (cell: string) => string | undefined

/** The header may stand in one of this many filled rows. */
export const HEADER_ROWS = 30
/** Rows below a candidate that are looked at for contrast. */
const CONTRAST_ROWS = 40
/** Columns that are looked at: what wider tables have in the first hundreds tells. */
const COLUMNS_MAX = 256
const HEADER_LINES = 3

/** What the cells of one row look like. */
interface RowReading {
  /** Different filled cells; the days of a month (1, 2, 3 …) aside. */
  filled: number
  /** Filled cells: labels come again where tables stand side by side. */
  all: number
  /** Labels of the dictionary, known in part for half. */
  labels: number
  /** Labels that the dictionary knows as a whole and that mean one thing. */
  sure: number
  /** Cells that are values: personal data, numbers, dates, codes. */
  data: number
  /** Those of them that are personal data. */
  personal: number
}

/** Header rows of a table, as indexes into its rows; the end is exclusive. */
export interface HeaderRows {
  start: number
  end: number
}

/**
 * Finds the header: by labels of the dictionary, else by contrast (text above numbers, dates and personal data).
 * Title rows, notes and blank rows may stand above. A row whose own cells are personal data is a record, never a header.
 */
export function findHeader(rows: readonly Row[], classify: Classify): HeaderRows | undefined {
  const width = widthOf(rows)
  let weak: HeaderRows | undefined
  let seen = 0
  for (let index = 0; index < rows.length && seen < HEADER_ROWS; index++) {
    const row = rows[index]!
    if (isBlank(row)) continue
    seen++
    const reading = readRow(row, classify)
    if (keysBelow(rows, index)) continue
    if (isSureHeader(reading)) return withLines(rows, hasLineAbove(rows, index, classify) ? index - 1 : index, index, classify)
    if (weak === undefined && isLikelyHeader(rows, index, reading, width, classify)) weak = withLines(rows, index, index, classify)
  }
  return weak
}

/** Does a new table begin with this row? Asked behind blank rows only; labels must make it certain. */
export function startsTable(row: Row, classify: Classify): boolean {
  const [from, to] = daysIn(row.cells)
  const words = row.cells.filter((cell, index) => cell.trim() !== '' && (index < from || index >= to))
  if (words.length < 2) return false
  // Of the whole row: unknown labels may stand side by side in its midst (敬称, 連名1, 連名1敬称).
  let others = 0
  for (const word of words) if (!isLabel(word) && ++others > 1 && others * 2 > words.length) return false
  const reading = readRow(row, classify)
  return reading.data === 0 && isSureHeader(reading)
}

/** Columns that must be of one kind below a row of words that the dictionary knows in part, for it to be a header and the sheet no form. */
const TABLE_COLUMNS = 3
const TABLE_ROWS = 4

/** Does the look of the rows below say that this row is the header of a table, where its words alone do not? */
export function isHeaderByLook(rows: readonly Row[], index: number, classify: Classify): boolean {
  if (rows.length - index <= TABLE_ROWS) return false
  const reading = readRow(rows[index]!, classify)
  return (
    reading.sure >= 2 &&
    isLikelyHeader(rows, index, reading, widthOf(rows), classify) &&
    contrastBelow(rows, index, classify) >= TABLE_COLUMNS
  )
}

const isSureHeader = ({ labels, sure, filled, data }: RowReading): boolean => sure >= 2 && labels > filled / 2 && data * 5 <= filled

function isLikelyHeader(rows: readonly Row[], index: number, reading: RowReading, width: number, classify: Classify): boolean {
  const { filled, all, labels, sure, data, personal } = reading
  if (personal > 0 || data * 20 > filled) return false
  if (filled === 1) return width === 1 && sure === 1 && index < rows.length - 1 && !isLabel(firstCell(rows[index + 1]!))
  if (all * 5 < Math.min(width, COLUMNS_MAX) * 3) return false
  if (recursBelow(rows, index)) return false
  const contrast = contrastBelow(rows, index, classify)
  if (sure >= 1 || labels >= 2) return contrast >= 1 || (labels >= 2 && labels * 2 >= filled)
  return contrast >= 2 && contrast * 3 >= filled
}

const hasLineAbove = (rows: readonly Row[], index: number, classify: Classify): boolean =>
  isGroupLine(rows[index - 1], rows[index]!, classify) || fillsGaps(rows[index - 1], rows[index]!, classify)

/** Is the row the upper line of a header of two: groups over the labels of the next row? */
export function isLineAbove(rows: readonly Row[], index: number, classify: Classify): boolean {
  const next = rows[index + 1]
  return next !== undefined && !isGapBetween(rows[index], next) && startsTable(next, classify) && hasLineAbove(rows, index + 1, classify)
}

/** Words that name columns below 生年月日 and 性別 only. */
const PART_OF_LABEL = /^(?:元号|年号|[年月日]|[男女](?:性|子)?)$/

/** Longest name of a column below a merged cell, in characters. */
const PART_MAX = 12

/**
 * Does the lower row name the columns of merged cells of the upper one: 漢字 and カナ below 氏名 and an empty cell? It fills every column of such cells
 * and leaves the others empty, which are merged downwards; a record fills those.
 */
function fillsGaps(upper: Row | undefined, { cells }: Row, classify: Classify): boolean {
  if (upper === undefined) return false
  const width = Math.min(Math.max(upper.cells.length, cells.length), COLUMNS_MAX)
  let [merged, single, known] = [0, 0, 0]
  for (let column = 0, end: number; column < width; column = end) {
    const above = (upper.cells[column] ?? '').trim()
    end = column + 1
    while (end < width && (upper.cells[end] ?? '').trim() === '') end++
    const words = cells.slice(column, end).map((cell) => cell.trim())
    const filled = words.filter((word) => word !== '')
    if (filled.length === 0) {
      if (above !== '') single++
      continue
    }
    if (above === '' || filled.length < 2 || words.slice(0, filled.length).includes('')) return false
    if (filled.some((word) => word.length > PART_MAX || isValue(kindOf(word, classify)) || word === above)) return false
    known += filled.filter((word) => isLabel(word) || isLabel(`${above}_${word}`) || PART_OF_LABEL.test(word)).length
    merged++
  }
  return merged > 0 && single > 0 && known > 0
}

/** 添乗員： beside a name: what the title says of the list, whether or not anybody knows that name. A group bears no colon. */
const LABEL_OF_ONE = /[:：]$/

/**
 * Does the row above a header say whose its labels are: 児童 over 氏名 and 生年月日, 保護者 over another 氏名? Two groups at least, or one that does
 * not begin the row: a word alone at its beginning is a title.
 */
function isGroupLine(row: Row | undefined, header: Row, classify: Classify): boolean {
  if (row === undefined) return false
  const filled = row.cells.flatMap((cell, index) => (cell.trim() === '' ? [] : [index]))
  const labels = header.cells.filter((cell) => cell.trim() !== '').length
  if (filled.length === 0 || filled.length >= labels || (filled.length === 1 && filled[0] === 0)) return false
  const words = filled.map((index) => row.cells[index]!.trim())
  if (filled.some((index, at) => filled[at + 1] === index + 1 && LABEL_OF_ONE.test(words[at]!))) return false
  return (
    words.some((word) => (parties().get(headerKey(word)) ?? 'qualifier') !== 'qualifier') &&
    !words.some((word) => isValue(kindOf(word, classify)))
  )
}

/** A header of several lines: the lines below hold labels, too, and no data. */
function withLines(rows: readonly Row[], start: number, index: number, classify: Classify): HeaderRows {
  let end = index + 1
  while (end < rows.length && end - start < HEADER_LINES && !isBlank(rows[end]!) && !isGapBetween(rows[end - 1], rows[end]!)) {
    const reading = readRow(rows[end]!, classify)
    const isLabels = reading.data === 0 && reading.sure >= 1 && reading.labels * 5 >= reading.filled * 3
    if (!isLabels && !fillsGaps(rows[end - 1], rows[end]!, classify)) break
    end++
  }
  return { start, end }
}

/** Columns whose cells below are of one kind that the candidate's own cell is not. */
function contrastBelow(rows: readonly Row[], index: number, classify: Classify): number {
  const header = rows[index]!.cells
  let columns = 0
  for (let column = 0; column < Math.min(header.length, COLUMNS_MAX); column++) {
    const own = (header[column] ?? '').trim()
    if (own === '' || (roleOf(own) === undefined && isValue(kindOf(own, classify)))) continue
    const kinds = new Map<string, number>()
    let filled = 0
    for (let at = index + 1; at < rows.length && at <= index + CONTRAST_ROWS; at++) {
      const cell = (rows[at]!.cells[column] ?? '').trim()
      if (cell === '') continue
      filled++
      const kind = kindOf(cell, classify)
      if (isValue(kind)) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
    }
    // A name that no detector knows is none of a header's words, above the names of others.
    if ((kinds.get('person-name') ?? 0) * 5 >= filled * 3 && roleOf(own) === undefined && isLikeName(own)) continue
    if (filled > 0 && Math.max(0, ...kinds.values()) * 5 >= filled * 3) columns++
  }
  return columns
}

/** メイ below メイ is 芽依. */
const isReading = (label: string): boolean => roleOf(label)?.role.startsWith('person.kana_') === true

/** A word that stands again in its column, in a row that is not the same, is a value: 会員, 本社. The reading of a name may be the label itself. */
function recursBelow(rows: readonly Row[], index: number): boolean {
  const header = rows[index]!.cells
  const readings = new Set(header.filter(isReading))
  for (let at = index + 1; at < rows.length && at <= index + CONTRAST_ROWS; at++) {
    const { cells } = rows[at]!
    let same = 0
    let filled = 0
    for (let column = 0; column < Math.min(header.length, COLUMNS_MAX); column++) {
      const cell = (cells[column] ?? '').trim()
      if (cell === '') continue
      filled++
      const own = header[column] ?? ''
      if (cell === own.trim() && !readings.has(own)) same++
    }
    if (same > 0 && same < filled) return true
  }
  return false
}

/** A sheet of keys and values: the first column goes on with labels below. */
export function keysBelow(rows: readonly Row[], index: number): boolean {
  if (!isLabel(firstCell(rows[index]!))) return false
  let keys = 0
  let seen = 0
  for (let at = index + 1; at < rows.length && seen < 8; at++) {
    if (isBlank(rows[at]!) || isGapBetween(rows[at - 1], rows[at]!)) break
    seen++
    const cell = firstCell(rows[at]!)
    // Repeated page headers and header lines are no keys.
    if (cell !== firstCell(rows[index]!) && isLabel(cell) && !isLabel(secondCell(rows[at]!))) keys++
  }
  return seen > 0 && keys * 2 >= seen
}

function readRow(row: Row, classify: Classify): RowReading {
  const reading: RowReading = { filled: 0, all: 0, labels: 0, sure: 0, data: 0, personal: 0 }
  const seen = new Set<string>()
  const [from, to] = daysIn(row.cells)
  for (const [index, raw] of row.cells.slice(0, COLUMNS_MAX).entries()) {
    const cell = raw.trim()
    if (cell === '') continue
    reading.all++
    // A merged cell may be given once for each of its columns.
    if ((index >= from && index < to) || seen.has(cell)) continue
    seen.add(cell)
    reading.filled++
    const meaning = roleOf(cell)
    if (meaning !== undefined) {
      reading.labels += meaning.known === 'part' ? 0.5 : 1
      if (meaning.known !== 'part') reading.sure += meaning.ambiguous === true ? 0.5 : 1
      continue
    }
    const kind = kindOf(cell, classify)
    if (isValue(kind)) reading.data++
    if (!isShape(kind)) reading.personal++
  }
  return reading
}

const isValue = (kind: string): boolean => kind !== 'text' && kind !== 'period'
const isShape = (kind: string): boolean => !isValue(kind) || kind === 'number' || kind === 'date' || kind === 'code'

function kindOf(cell: string, classify: Classify): string {
  const shape = shapeOf(cell)
  return shape === 'text' || shape === 'code' ? (classify(cell) ?? shape) : shape
}

const isLabel = (cell: string): boolean => {
  const meaning = roleOf(cell)
  return meaning !== undefined && meaning.known !== 'part'
}

const firstCell = (row: Row): string => row.cells.find((cell) => cell.trim() !== '') ?? ''

function secondCell(row: Row): string {
  let first = true
  for (const cell of row.cells) {
    if (cell.trim() === '') continue
    if (!first) return cell
    first = false
  }
  return ''
}

/** Is no cell of the row filled? */
export function isBlank(row: Row): boolean {
  for (const cell of row.cells) if (cell !== '' && cell.trim() !== '') return false
  return true
}

/** Are there blank rows between the two? Spreadsheets leave them out. */
export const isGapBetween = (before: Row | undefined, row: Row): boolean => before !== undefined && row.number > before.number + 1

/** Width of a table: its widest row that does not stand alone. */
export function widthOf(rows: readonly Row[]): number {
  let width = 0
  for (const { cells } of rows) if (cells.length > width) width = cells.length
  return width
}
