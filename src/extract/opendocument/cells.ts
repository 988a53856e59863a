import type { Row } from '../../contract/index.js'
import { plainDigits } from '../ooxml/xlsx-format.js'
import { attribute, type Attributes } from '../ooxml/xml.js'
import type { CellPart } from '../flow.js'

/** Columns of a sheet: LibreOffice has 16,384. */
const COLUMNS_MAX = 16_384
/** How often a cell or row with content that says it is repeated is given: what it says is known by then. */
const REPEATED_MAX = 1000

interface Cell {
  text: string
  parts: CellPart[]
  raw: string | undefined
  repeated: number
}

interface OpenRow {
  cells: Cell[]
  columns: number
  repeated: number
}

/** A table being read. */
export interface OpenTable {
  id: string
  /** Name of the sheet; undefined in a text. */
  sheet: string | undefined
  /** Rows so far, repeated ones too. */
  rows: number
  /** Paragraphs and shapes that were open where it began: what is opened on top of them stands in its cells. */
  within: readonly [paragraphs: number, shapes: number]
  row?: OpenRow | undefined
  cell?: Cell | undefined
}

/** A row that is complete, as often as it is repeated. */
export interface ReadyRow {
  number: number
  cells: { text: string; parts: readonly CellPart[] }[]
  raws: Map<number, string> | undefined
}

const repeats = (attributes: Attributes, name: string): number => {
  const times = Number(attribute(attributes, name) ?? 1)
  return Number.isInteger(times) && times > 0 ? Math.min(times, 2 ** 31) : 1
}

export function openRow(table: OpenTable, attributes: Attributes): void {
  table.row = { cells: [], columns: 0, repeated: repeats(attributes, 'number-rows-repeated') }
}

/** Begins a cell; gives the column it stands in. The stored value counts where the cell shows something else (12-digit numbers, dates). */
export function openCell(table: OpenTable, attributes: Attributes): number {
  const type = attribute(attributes, 'value-type')
  const stored =
    type === 'date'
      ? attribute(attributes, 'date-value')
      : type === 'time'
        ? attribute(attributes, 'time-value')
        : type === 'string'
          ? attribute(attributes, 'string-value')
          : type === 'boolean'
            ? undefined
            : attribute(attributes, 'value')
  const isNumber = type === 'float' || type === 'currency' || type === 'percentage'
  const raw = stored !== undefined && isNumber ? plainDigits(stored) : stored
  table.cell = { text: '', parts: [], raw, repeated: repeats(attributes, 'number-columns-repeated') }
  return table.row?.columns ?? 0
}

/** Adds a paragraph to the open cell. */
export function addToCell(cell: Cell, text: string, place: CellPart['place']): void {
  if (cell.text !== '') cell.text += '\n'
  cell.parts.push({ start: cell.text.length, place })
  cell.text += text
}

export function closeCell(table: OpenTable): void {
  const { cell, row } = table
  table.cell = undefined
  if (cell === undefined || row === undefined) return
  if (cell.text === '' && cell.raw !== undefined) cell.text = cell.raw
  row.columns = Math.min(COLUMNS_MAX, row.columns + cell.repeated)
  if (row.cells.length < COLUMNS_MAX) row.cells.push(cell)
}

/** The rows that the open row makes: none where it is empty, several where it is repeated. `cut`: it was repeated more often than that. */
export function closeRow(table: OpenTable): { rows: ReadyRow[]; cut: boolean } {
  const { row } = table
  table.row = undefined
  if (row === undefined) return { rows: [], cut: false }
  const first = table.rows + 1
  table.rows += row.repeated
  let last = row.cells.length
  while (last > 0 && row.cells[last - 1]?.text === '') last--
  if (last === 0) return { rows: [], cut: false }
  const cells: ReadyRow['cells'] = []
  let raws: Map<number, string> | undefined
  let cut = false
  for (const cell of row.cells.slice(0, last)) {
    const times = cell.text === '' ? cell.repeated : Math.min(cell.repeated, REPEATED_MAX)
    if (times < cell.repeated && cell.text !== '') cut = true
    for (let i = 0; i < times && cells.length < COLUMNS_MAX; i++) {
      if (cell.raw !== undefined && cell.raw !== cell.text) (raws ??= new Map()).set(cells.length, cell.raw)
      cells.push(cell)
    }
  }
  const times = Math.min(row.repeated, REPEATED_MAX)
  const rows = Array.from({ length: times }, (_, index) => ({ number: first + index, cells, raws }))
  return { rows, cut: cut || times < row.repeated }
}

/** A row as a sheet gives it. */
export const sheetRow = ({ number, cells, raws }: ReadyRow): Row => ({
  number,
  cells: cells.map(({ text }) => text),
  ...(raws !== undefined && { raws }),
})
