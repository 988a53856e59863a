import type { CellObject, WorkBook, WorkSheet } from 'xlsx'
import type { Row } from '../../contract/index.js'
import { cellReference } from '../../text/cell-reference.js'
import { nameSegment, type Flow, type LocateCell } from '../flow.js'
import { AUTHOR } from '../labelled.js'
import { isPlausible } from '../ooxml/plausible.js'
import { createFormat, showNumber, type NumberFormat, type Shown } from '../ooxml/xlsx-format.js'
import { decodeLink } from '../ooxml/sweep.js'

const COLUMNS_MAX = 16_384
const LITERALS_MAX = 20_000
const SAID_MAX = 2_000_000

/** Shows numbers as the cells do; the library for it is loaded by the caller. */
export type Formats = (code: string | undefined) => NumberFormat

/** Formats by their code. */
export function createFormats(numfmt: typeof import('numfmt')): Formats {
  const made = new Map<string, NumberFormat>()
  return (code = 'General') => {
    const known = made.get(code)
    if (known !== undefined) return known
    const format = createFormat(-1, code, numfmt)
    made.set(code, format)
    return format
  }
}

/**
 * Gives the sheets of a workbook that the library has read: names, rows, comments at their cells, links, literals of formulas.
 * @param said takes what was said, so that it is not said again
 */
export function giveWorkbook(workbook: WorkBook, formats: Formats, flow: Flow, said: Set<string>): void {
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true
  const literals = new Set<string>()
  workbook.SheetNames.forEach((name, index) => {
    flow.give(nameSegment(name))
    said.add(name)
    const sheet = workbook.Sheets[name]
    if (sheet !== undefined) giveSheet(sheet, { name, id: `sheet${index + 1}` }, { formats, date1904, flow, said, literals })
  })
}

interface Giving {
  formats: Formats
  date1904: boolean
  flow: Flow
  said: Set<string>
  literals: Set<string>
}

function giveSheet(sheet: WorkSheet, { name, id }: { name: string; id: string }, giving: Giving): void {
  const { flow, said, literals, formats, date1904 } = giving
  const locate: LocateCell = (row, column, start, end) => ({
    place: { kind: 'cell', sheet: name, ref: cellReference(column, row.number) },
    span: [start, end],
  })
  const asides: { text: string; ref: string; label?: string }[] = []
  const rows = (sheet as { '!data'?: (CellObject | undefined)[][] })['!data'] ?? []
  for (const [r, line] of rows.entries()) {
    const cells: string[] = []
    let raws: Map<number, string> | undefined
    for (const [column, cell] of (line ?? []).slice(0, COLUMNS_MAX).entries()) {
      if (cell === undefined) continue
      const { text, raw } = show(cell, formats, date1904)
      if (text !== '') {
        while (cells.length < column) cells.push('')
        cells[column] = text
        if (raw !== undefined) (raws ??= new Map()).set(column, raw)
        if (cell.t === 's' && said.size < SAID_MAX) said.add(text)
      }
      const ref = cellReference(column, r + 1)
      for (const { a, t } of cell.c ?? []) {
        if (a !== undefined && a !== '' && !said.has(a)) {
          said.add(a)
          asides.push({ text: a, ref, label: AUTHOR })
        }
        if (typeof t === 'string' && t.trim() !== '') asides.push({ text: t, ref })
        said.add(t)
      }
      for (const link of [cell.l?.Target, cell.l?.Tooltip])
        if (link !== undefined && !link.startsWith('#')) asides.push({ text: decodeLink(link), ref })
      if (typeof cell.f !== 'string') continue
      for (const [, literal = ''] of cell.f.matchAll(/"([^"]{2,})"/g)) {
        if (literals.has(literal)) continue
        if (literals.size < LITERALS_MAX && literal.length < 200) literals.add(literal)
        asides.push({ text: literal, ref })
      }
    }
    const row: Row = { number: r + 1, cells, ...(raws !== undefined && { raws }) }
    if (cells.length > 0) flow.row(id, row, locate)
    // Let go of what was given: the library holds the whole workbook.
    rows[r] = []
  }
  for (const { text, ref, label } of asides) flow.paragraph(text, { kind: 'cell', sheet: name, ref }, label)
  flow.break()
}

/** What cells show in place of a value ([MS-XLS] 2.5.10). */
const ERRORS: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
  0x2b: '#GETTING_DATA',
}

function show({ t, v, w, z }: CellObject, formats: Formats, date1904: boolean): Shown {
  if (t === 'n' && typeof v === 'number') return showNumber(String(v), formats(typeof z === 'string' ? z : undefined), date1904)
  if (t === 'b') return { text: v === true ? 'TRUE' : 'FALSE' }
  if (t === 'e') return { text: w ?? ERRORS[Number(v)] ?? '' }
  return { text: typeof v === 'string' ? v : (w ?? '') }
}

/** Defined names, their comments and the literals in what they stand for. */
export function* definedNames(workbook: WorkBook): Generator<string> {
  for (const { Name, Ref, Comment } of workbook.Workbook?.Names ?? []) {
    if (!Name.startsWith('_xlnm.') && isPlausible('definedName', 'name', Name)) yield Name
    for (const [, literal = ''] of (Ref ?? '').matchAll(/"([^"]{2,200})"/g)) yield literal
    if (Comment !== undefined && Comment !== '') yield Comment
  }
}
