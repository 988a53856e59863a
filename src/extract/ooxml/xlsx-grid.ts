import { ReadProblem, type Row } from '../../contract/index.js'
import { cellReference } from '../../text/cell-reference.js'
import { decodeText, type ScanHandler } from './scan.js'
import { COLUMNS_MAX, createCellTagReader, readNumber } from './xlsx-cell.js'
import { showIsoDate, showNumber, type NumberFormat, type Shown } from './xlsx-format.js'
import { unescapeText, type SharedStrings } from './xlsx-strings.js'

/** What the cells of all sheets of a workbook refer to. */
export interface CellContext {
  strings: SharedStrings
  /** By style index. */
  formats: readonly NumberFormat[]
  date1904: boolean
}

/** Where the grid puts what it finds. */
export interface GridSink {
  row(row: Row): void
  /** Text at a cell that is not its value: a reading, a literal of its formula. */
  aside(text: string, ref: string): void
}

/** Reads the tags within `<sheetData>`. */
export interface Grid extends ScanHandler {
  /** The row last begun, from 1; 0 before the first. */
  readonly lastRow: number
  /** Cells that point to shared strings which the file does not have. */
  readonly missing: number
}

/** Excel allows 32,767 characters in a cell. */
const CELL_MAX = 16 * 1024 * 1024
const LITERALS_MAX = 20_000
const PLAIN: NumberFormat = { kind: 'plain' }
type Capture = 'none' | 'value' | 'formula' | 'inline' | 'ruby'

/**
 * Builds rows from tags. Cells and rows without a reference count up; columns beyond XFD and cells that stand twice
 * go to the next free column, so that no text is lost.
 */
export function createGrid({ strings, formats, date1904 }: CellContext, sink: GridSink): Grid {
  const readTag = createCellTagReader()
  const literals = new Set<string>()
  let missing = 0
  let number = 0
  let numbered = false
  let cells: string[] = []
  let raws: Map<number, string> | undefined
  let column = -1
  let style = -1
  let type = ''
  let capture: Capture = 'none'
  let inRuby = false
  let index = -1
  let value = ''
  let inline = ''
  let ruby = ''
  let formula = ''

  const finishRow = (): void => {
    if (cells.length > 0) sink.row(raws === undefined ? { number, cells } : { number, cells, raws })
    cells = []
    raws = undefined
    column = -1
  }

  const finishCell = (): void => {
    const shown = showCell()
    if (formula !== '') giveLiterals()
    if (ruby !== '') sink.aside(ruby, cellReference(column, number))
    value = inline = ruby = formula = ''
    if (shown.text === '') return
    if (cells[column]) column = cells.length
    if (column >= COLUMNS_MAX) {
      finishRow()
      column = 0
    }
    while (cells.length < column) cells.push('')
    cells[column] = shown.text
    if (shown.raw !== undefined) (raws ??= new Map()).set(column, shown.raw)
  }

  const showCell = (): Shown => {
    if (inline !== '') {
      ruby = unescapeText(ruby)
      return { text: unescapeText(inline) }
    }
    if (type === 's') return { text: sharedText() }
    if (value === '') return { text: '' }
    if (type === '' || type === 'n') return showNumber(value, formats[style] ?? PLAIN, date1904)
    if (type === 'b') return { text: value === '1' || value === 'true' ? 'TRUE' : 'FALSE' }
    return type === 'd' ? showIsoDate(value) : { text: unescapeText(value) }
  }

  const sharedText = (): string => {
    if (index === -1) return ''
    const text = strings.text(index)
    if (text === undefined) missing++
    ruby = strings.ruby(index) ?? ''
    return text ?? ''
  }

  /** A person's name can stand in a formula only as a literal: =IF(A1="山田太郎", … */
  const giveLiterals = (): void => {
    for (const [, literal] of formula.matchAll(/"([^"]{2,})"/g)) {
      if (literal === undefined || literals.has(literal)) continue
      if (literals.size < LITERALS_MAX && literal.length < 200) literals.add(literal)
      sink.aside(literal, cellReference(column, number))
    }
  }

  const checked = (text: string): string => {
    if (text.length > CELL_MAX)
      throw new ReadProblem('too-large', 'A cell holds more text than any spreadsheet allows; the rest was not read.')
    return text
  }

  return {
    get lastRow() {
      return number
    },
    get missing() {
      return missing
    },
    open(name, attributes) {
      if (name === 'c') {
        const tag = readTag(attributes)
        if (!numbered && tag.row > 0) number = tag.row
        column = tag.column === -1 ? column + 1 : tag.column
        style = tag.style
        type = tag.type
        index = -1
        capture = 'none'
      } else if (name === 'v') capture = 'value'
      else if (name === 'f') capture = 'formula'
      else if (name === 't') capture = inRuby ? 'ruby' : 'inline'
      else if (name === 'rPh') inRuby = true
      else if (name === 'row') {
        finishRow()
        const { row } = readTag(attributes)
        numbered = row > 0
        number = numbered ? row : number + 1
      }
    },
    close(name) {
      if (name === 'c') finishCell()
      else if (name === 'row') finishRow()
      else if (name === 'rPh') inRuby = false
      capture = 'none'
    },
    text({ bytes, start, end }, coded) {
      if (capture === 'value' && type === 's') index = readNumber(bytes, start, end)
      else if (capture === 'value') value = checked(value + decodeText(bytes, start, end, coded))
      else if (capture === 'formula') formula = checked(formula + decodeText(bytes, start, end, coded))
      else if (capture === 'inline') inline = checked(inline + decodeText(bytes, start, end, coded))
      else if (capture === 'ruby') ruby = checked(ruby + decodeText(bytes, start, end, coded))
    },
  }
}
