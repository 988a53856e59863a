import type { Place, Row, RowsSegment, Segment } from '../../contract/index.js'
import { cellReference } from '../../text/cell-reference.js'
import { createParagraphs } from '../paragraphs.js'
import type { ReadContext } from '../reader.js'
import type { Zip, ZipEntry } from '../zip.js'
import { attributesOf, createScanner, decodeText } from './scan.js'
import { partGap } from './sweep.js'
import { createWritten } from './written.js'
import { createGrid, type CellContext } from './xlsx-grid.js'
import { asUtf8, type Attributes } from './xml.js'

const ROWS_MAX = 1000
/** Cells of one segment, empty ones too: a row that only has a cell in XFD counts 16,384. */
const CELLS_MAX = 200_000

/** Which sheet is read. */
export interface SheetNames {
  name: string
  /** Its number among the sheets, from 1. */
  number: number
}

/**
 * Reads one sheet: its rows in table segments, what stands at cells beside their values (readings, literals of formulas), and
 * what a person may have written around the grid (headers and footers, lists and prompts of validations, filters, links).
 * A sheet that is damaged ends with a gap.
 */
export async function* readSheet(
  zip: Zip,
  entry: ZipEntry,
  context: ReadContext,
  cells: CellContext,
  { name: sheet, number }: SheetNames,
): AsyncGenerator<Segment> {
  let ready: Segment[] = []
  let rows: Row[] = []
  let slots = 0
  const asides = createParagraphs(context)
  const rest = createParagraphs(context)
  let paragraph = 0

  const locate: RowsSegment['locate'] = (row, column, start, end) => ({
    place: { kind: 'cell', sheet, ref: cellReference(column, row.number) },
    span: [start, end],
  })
  const giveRows = (): void => {
    if (rows.length > 0) ready.push({ kind: 'rows', table: `sheet${number}`, rows, locate })
    rows = []
    slots = 0
  }
  const grid = createGrid(cells, {
    row(row) {
      rows.push(row)
      slots += row.cells.length
      if (rows.length === ROWS_MAX || slots >= CELLS_MAX) giveRows()
    },
    aside: (text, ref) => ready.push(...asides.add(text, { kind: 'cell', sheet, ref })),
  })
  const around = createAround((text, { ref, part }) => {
    const place: Place = ref === undefined ? { kind: 'part', part, number, paragraph: ++paragraph } : { kind: 'cell', sheet, ref }
    ready.push(...rest.add(text, place))
  })

  let inGrid = false
  const scanner = createScanner({
    open(name, attributes) {
      if (inGrid) grid.open(name, attributes)
      else if (name === 'sheetData') inGrid = true
      else around.open(name, attributesOf(attributes))
    },
    close(name) {
      if (name === 'sheetData') inGrid = false
      else if (inGrid) grid.close(name)
      else around.close()
    },
    text(text, coded) {
      if (inGrid) grid.text(text, coded)
      else around.text(decodeText(text.bytes, text.start, text.end, coded))
    },
  })

  try {
    for await (const chunk of asUtf8(zip.stream(entry))) {
      scanner.write(chunk)
      context.progress()
      if (ready.length === 0) continue
      const given = ready
      ready = []
      yield* given
    }
    scanner.end()
  } catch (error) {
    giveRows()
    ready.push(partGap(error, entry, { kind: 'cell', sheet, ref: cellReference(0, Math.max(1, grid.lastRow)) }))
  }
  giveRows()
  yield* ready
  yield* asides.end()
  yield* rest.end()
  if (grid.missing > 0) {
    const cells = grid.missing === 1 ? '1 cell points' : `${grid.missing} cells point`
    const detail = `${cells} to shared strings that could not be read. Open the workbook, save it anew and scan that.`
    yield { kind: 'gap', reason: 'corrupt', severity: 'content', place: { kind: 'cell', sheet, ref: 'A1' }, detail }
  }
}

/** What is written around the grid, at the cell that it belongs to where it says so (`ref`, `sqref`). */
function createAround(emit: (text: string, at: { ref?: string; part: string }) => void): {
  open(name: string, attributes: Attributes): void
  close(): void
  text(text: string): void
} {
  let depth = 0
  let anchor: { depth: number; ref: string } | undefined
  let part = 'sheet'
  const written = createWritten((text) => emit(text, anchor === undefined ? { part } : { part, ref: anchor.ref }))
  return {
    open(name, attributes) {
      depth++
      part = /(Header|Footer)$/.exec(name)?.[1]?.toLowerCase() ?? 'sheet'
      const ref = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?:[: ]|$)/.exec(attributes['ref'] ?? attributes['sqref'] ?? '')
      if (ref !== null) anchor = { depth, ref: `${ref[1]}${ref[2]}` }
      written.open(name, attributes)
    },
    close() {
      written.close()
      if (anchor !== undefined && anchor.depth >= depth) anchor = undefined
      depth--
    },
    text: written.text,
  }
}
