import type { Row } from '../../contract/index.js'
import type { CellPart, DocxEvent } from './docx-events.js'

/** A cell longer than this is no cell but a text in a frame: it goes on as running text. */
const CELL_MAX = 32 * 1024
/** Word allows 63 columns; hostile files do not care. */
const COLUMNS_MAX = 4096
const SPAN_MAX = 256

interface Cell {
  text: string
  parts: CellPart[]
  span: number
  overflowed: boolean
}

interface Table {
  id: string
  rows: number
  cells: Cell[]
  columns: number
  cell?: Cell | undefined
}

/** The tables that are open at one point of the document, innermost last. */
export interface Tables {
  /** @param isNext nothing stands between it and the table before: Word shows the two as one */
  openTable(isNext?: boolean): void
  closeTable(): void
  openRow(): void
  closeRow(): void
  openCell(span: number): void
  closeCell(): void
  /** Columns that the cell spans. */
  span(columns: number): void
  /** Columns left out before the first cell. */
  skip(columns: number): void
  /** Text of a paragraph in the innermost open cell. */
  add(text: string, paragraph: number, from: number, goesOn: boolean): void
  depth(): number
}

/**
 * Puts rows together. Merged cells keep the columns in line: a cell that spans three is followed by two empty ones, one that is
 * merged into the cell above is empty in the file already.
 * @param spill takes the text of a cell that is too long for one.
 */
export function createTables(
  prefix: string,
  emit: (event: DocxEvent) => void,
  spill: (text: string, paragraph: number, from: number, goesOn: boolean) => void,
): Tables {
  const stack: Table[] = []
  let count = 0
  let last: Table | undefined
  const top = (): Table | undefined => stack.at(-1)

  const overflow = (cell: Cell): void => {
    cell.overflowed = true
    cell.parts.forEach(({ start, paragraph, from }, index) => {
      const end = cell.parts[index + 1]?.start
      // Paragraphs are parted by a line end that is not theirs.
      spill(cell.text.slice(start, end === undefined ? undefined : end - 1), paragraph, from, false)
    })
    cell.text = ''
    cell.parts = []
  }

  const closeCell = (): void => {
    const table = top()
    const cell = table?.cell
    if (table === undefined || cell === undefined) return
    table.cell = undefined
    if (table.columns >= COLUMNS_MAX && cell.text !== '') overflow(cell)
    if (cell.overflowed) emit({ kind: 'break' })
    if (table.columns >= COLUMNS_MAX) return
    table.cells.push(cell)
    table.columns += cell.span
  }

  const closeRow = (): void => {
    closeCell()
    const table = top()
    if (table === undefined) return
    const cells: string[] = []
    const parts: CellPart[][] = []
    for (const cell of table.cells) {
      cells.push(cell.text)
      parts.push(cell.parts)
      for (let i = 1; i < cell.span; i++) {
        cells.push('')
        parts.push([])
      }
    }
    table.cells = []
    table.columns = 0
    if (!cells.some((text) => text.trim() !== '')) return
    const row: Row = { number: table.rows, cells }
    emit({ kind: 'row', table: table.id, row, parts })
  }

  return {
    openTable(isNext = false) {
      const before = isNext && stack.length === 0 ? last : undefined
      stack.push({ id: before?.id ?? `${prefix}#${++count}`, rows: before?.rows ?? 0, cells: [], columns: 0 })
    },
    closeTable() {
      closeRow()
      last = stack.pop()
    },
    openRow() {
      const table = top()
      if (table !== undefined) table.rows++
    },
    closeRow,
    openCell(span) {
      closeCell()
      const table = top()
      if (table !== undefined) table.cell = { text: '', parts: [], span: within(span, SPAN_MAX), overflowed: false }
    },
    closeCell,
    span(columns) {
      const cell = top()?.cell
      if (cell !== undefined) cell.span = within(columns, SPAN_MAX)
    },
    skip(columns) {
      const table = top()
      if (table === undefined || table.cells.length > 0 || !(columns > 0)) return
      const span = within(columns, SPAN_MAX)
      table.cells.push({ text: '', parts: [], span, overflowed: false })
      table.columns += span
    },
    add(text, paragraph, from, goesOn) {
      const cell = top()?.cell
      if (cell === undefined || cell.overflowed) return spill(text, paragraph, from, goesOn)
      if (!goesOn) {
        if (cell.parts.length > 0) cell.text += '\n'
        cell.parts.push({ start: cell.text.length, paragraph, from })
      }
      cell.text += text
      if (cell.text.length > CELL_MAX) overflow(cell)
    },
    depth: () => stack.length,
  }
}

const within = (columns: number, max: number): number => (columns >= 1 ? Math.min(max, Math.floor(columns)) : 1)
