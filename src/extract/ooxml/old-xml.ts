import { ReadProblem, type Segment } from '../../contract/index.js'
import { cellReference } from '../../text/cell-reference.js'
import { createFlow, flowOf, gapOf, nameSegment, type Flow, type FlowHandler, type LocateCell } from '../flow.js'
import { AUTHOR } from '../labelled.js'
import type { Reader } from '../reader.js'
import { isPlausible } from './plausible.js'
import { decodeLink } from './sweep.js'
import { attribute, readXml } from './xml.js'

const COLUMNS_MAX = 16_384
const ROWS_MAX = 1_048_576
const PROPERTIES: Readonly<Record<string, string | undefined>> = { Author: AUTHOR, LastAuthor: '最終更新者', Manager: '作成責任者' }
/** Dates, counts and switches that programs write as text. */
const SILENT = /^(?:-?[\d.]{1,12}|true|false|\d{4}-\d\d-\d\dT[\d:.]{5,15}Z?)$/i

const problemGap = (error: unknown): Segment => {
  if (!(error instanceof ReadProblem)) throw error
  return gapOf(error.reason, error.severity, error.message)
}

/** Reads a workbook of Excel 2002 and 2003 in XML (SpreadsheetML; many programs export it, often named .xls): sheets, comments, names, headers and footers. */
export const readExcelXml: Reader = async function* (input, context) {
  const flow = createFlow(context)
  yield* flowOf((build) => readXml<Segment>(input.stream(), context, build), flow, walkExcelXml(flow), problemGap)
}

/** Walks SpreadsheetML 2003 by local names. A date is shown as it is stored, without the time that is always there. */
function walkExcelXml(flow: Flow): FlowHandler {
  let [sheet, sheets, row, column] = ['', 0, 0, 0]
  let cells: string[] = []
  let inData: 'data' | 'comment' | undefined
  let [type, text] = ['', '']
  let paragraph = 0
  let inRow = false
  let locate: LocateCell = () => ({ place: { kind: 'name' }, span: [0, 0] })
  let asides: { text: string; ref: string; label?: string }[] = []
  const said = new Set<string>()

  const index = (value: string | undefined, next: number, max: number): number => {
    const number = Number(value)
    return Number.isInteger(number) && number > 0 ? Math.min(number, max) : Math.min(next, max)
  }
  const sayAsides = (): void => {
    flow.break()
    for (const aside of asides) flow.paragraph(aside.text, { kind: 'cell', sheet, ref: aside.ref }, aside.label)
    asides = []
  }
  const other = (value: string, label?: string): void => {
    if (value.trim() === '' || SILENT.test(value.trim()) || said.has(value)) return
    if (said.size < 20_000) said.add(value)
    if (inRow) asides.push({ text: value, ref: cellReference(Math.max(0, column - 1), row), ...(label !== undefined && { label }) })
    else flow.paragraph(value, { kind: 'part', part: sheet === '' ? 'properties' : 'sheet', paragraph: ++paragraph }, label)
  }

  return {
    open(name, attributes) {
      if (inData !== undefined) return
      text = ''
      if (name === 'Worksheet') {
        sheet = attribute(attributes, 'Name') ?? ''
        const own = sheet
        sheets++
        row = 0
        locate = (at, cell, start, end) => ({
          place: { kind: 'cell', sheet: own, ref: cellReference(cell, at.number) },
          span: [start, end],
        })
        flow.break()
        if (sheet !== '') flow.give(nameSegment(sheet))
      } else if (name === 'Row') {
        row = index(attribute(attributes, 'Index'), row + 1, ROWS_MAX)
        column = 0
        cells = []
        inRow = true
      } else if (name === 'Cell') {
        column = index(attribute(attributes, 'Index'), column + 1, COLUMNS_MAX)
        const link = attribute(attributes, 'HRef')
        if (link !== undefined && !link.startsWith('#')) other(decodeLink(link))
        for (const [, literal = ''] of (attribute(attributes, 'Formula') ?? '').matchAll(/"([^"]{2,200})"/g)) other(literal)
        return
      } else if (name === 'Data' && inRow) {
        inData = 'data'
        type = attribute(attributes, 'Type') ?? ''
        return
      } else if (name === 'Comment') {
        inData = 'comment'
        const author = attribute(attributes, 'Author')
        if (author !== undefined) other(author, AUTHOR)
        return
      }
      for (const key in attributes) {
        const value = attributes[key] as string
        if (name !== 'Worksheet' && !/^(?:Style|Font|Interior|NumberFormat|Border)$/.test(name) && isPlausible(name, key, value))
          other(value)
      }
    },
    close(name) {
      if (inData === 'comment') {
        if (name !== 'Comment') return
        if (text.trim() !== '') asides.push({ text, ref: cellReference(Math.max(0, column - 1), row) })
        inData = undefined
        text = ''
      } else if (inData === 'data') {
        if (name !== 'Data') return
        while (cells.length < column - 1) cells.push('')
        cells[column - 1] = type === 'DateTime' ? shownDate(text) : text
        inData = undefined
        text = ''
      } else {
        if (name === 'Row') {
          if (cells.some((cell) => cell !== '')) flow.row(`sheet${sheets}`, { number: row, cells }, locate)
          inRow = false
        } else if (name === 'Worksheet' || name === 'Table') sayAsides()
        else other(text.trim(), PROPERTIES[name])
        text = ''
      }
    },
    text: (piece) => void (text += piece),
    finish() {
      if (cells.some((cell) => cell !== '') && inRow) flow.row(`sheet${sheets}`, { number: row, cells }, locate)
      sayAsides()
    },
  }
}

const shownDate = (text: string): string => text.replace(/T00:00:00(?:\.0{1,9})?$/, '').replace(/^(\d{4})-(\d\d)-(\d\d)/, '$1/$2/$3')
