import type { Place } from '../../contract/index.js'
import type { CellPart, Flow, FlowHandler } from '../flow.js'
import { AUTHOR } from '../labelled.js'
import { isPlausible } from './plausible.js'
import { attributeLabel } from './said-by.js'
import { decodeLink } from './sweep.js'
import { attribute } from './xml.js'

/** A paragraph is handed on in stretches of so many characters. */
const STRETCH_MAX = 64 * 1024
const COLUMNS_MAX = 4096
/** Names that programs give to shapes: a word and a number. */
const MADE_UP = /^[^\d@]{1,40} ?\d{1,6}$/

interface Paragraph {
  text: string
  place: Place
  from: number
}
interface Table {
  id: string
  rows: number
  cells: { text: string; parts: CellPart[] }[]
  cell?: { text: string; parts: CellPart[] } | undefined
}

/** What the parts of one presentation share. */
export interface DrawingMemory {
  seen: Set<string>
  tables: number
  /** Names of those who comment, by their id. */
  authors: Map<string, string>
}

/**
 * Walks a part of PresentationML or DrawingML (ECMA-376-1, 19 and 21) by local names: slide, notes, comments, diagram, layout, master. Text frames give
 * paragraphs, tables rows; of attributes what a person may have written, after the text.
 * @param part and @param number where the text stands, for the places.
 */
export function walkDrawing(part: string, number: number | undefined, memory: DrawingMemory, flow: Flow): FlowHandler {
  const stack: Table[] = []
  let paragraph: Paragraph | undefined
  let count = 0
  let [fallback, properties] = [0, 0]
  let isText = false
  /** Texts of the branches before, so that a fallback does not tell them again. */
  const said = new Set<string>()
  let written: { text: string; label: string | undefined }[] = []
  const commenters = new Set<string>()

  const place = (): Place => ({ kind: 'part', part, ...(number !== undefined && { number }), paragraph: ++count })
  const begin = (): void => void (paragraph = { text: '', place: place(), from: 0 })
  const end = (): void => {
    const ended = paragraph
    paragraph = undefined
    if (ended === undefined) return
    if (ended.from > 0) return flow.more(ended.text)
    if (ended.text.trim() === '') return
    if (fallback > 0 && said.has(ended.text)) return
    if (said.size < 10_000 && ended.text.length < 500) said.add(ended.text)
    const cell = stack.at(-1)?.cell
    if (cell === undefined) return flow.paragraph(ended.text, ended.place)
    if (cell.text !== '') cell.text += '\n'
    cell.parts.push({ start: cell.text.length, place: ended.place })
    cell.text += ended.text
  }
  const add = (text: string): void => {
    if (paragraph === undefined) return
    paragraph.text += text
    if (paragraph.text.length < STRETCH_MAX || stack.at(-1)?.cell !== undefined) return
    if (paragraph.from === 0) flow.paragraph(paragraph.text, paragraph.place)
    else flow.more(paragraph.text)
    paragraph.from += paragraph.text.length
    paragraph.text = ''
  }
  const endRow = (): void => {
    const table = stack.at(-1)
    if (table === undefined) return
    const { cells, id, rows } = table
    table.cells = []
    if (cells.some(({ text }) => text !== '')) flow.rowOf(id, rows, cells)
  }
  const remember = (text: string, label?: string): void => {
    if (memory.seen.has(text)) return
    if (memory.seen.size < 20_000 && text.length < 200) memory.seen.add(text)
    written.push({ text, label })
  }

  return {
    open(name, attributes) {
      if (name.endsWith('Pr') || name === 'extLst') properties++
      for (const key in attributes) {
        const value = attributes[key] as string
        if (!isPlausible(name, key, value) || (name === 'cNvPr' && key === 'name' && MADE_UP.test(value))) continue
        remember(decodeLink(value), attributeLabel(name, key))
      }
      if (name === 'Fallback') fallback++
      else if (name === 'p' || name === 'text') begin()
      else if (name === 't' || name === 'v') isText = true
      else if (name === 'br') add('\n')
      else if (name === 'tbl') stack.push({ id: `${part}${number ?? ''}#${++memory.tables}`, rows: 0, cells: [] })
      else if (name === 'tr') {
        const table = stack.at(-1)
        if (table !== undefined) table.rows++
      } else if (name === 'tc') {
        const table = stack.at(-1)
        if (table !== undefined) table.cell = { text: '', parts: [] }
      } else if (name === 'cm' || name === 'reply') {
        const author = memory.authors.get(attribute(attributes, 'authorId') ?? '')
        if (author === undefined || commenters.has(author)) return
        commenters.add(author)
        flow.paragraph(author, place(), AUTHOR)
      }
    },
    close(name) {
      if (name.endsWith('Pr') || name === 'extLst') properties = Math.max(0, properties - 1)
      if (name === 'Fallback') fallback = Math.max(0, fallback - 1)
      else if (name === 'p' || name === 'text') end()
      else if (name === 't' || name === 'v') isText = false
      else if (name === 'tc') {
        const table = stack.at(-1)
        if (table?.cell !== undefined && table.cells.length < COLUMNS_MAX) table.cells.push(table.cell)
        if (table !== undefined) table.cell = undefined
      } else if (name === 'tr') endRow()
      else if (name === 'tbl') {
        stack.pop()
        flow.break()
      }
    },
    text(text) {
      if (paragraph !== undefined) {
        // Between the tags of a paragraph stands white space of the file; a comment's text has no runs.
        if (isText || text.trim() !== '') add(text)
      } else if (text.trim() !== '' && properties === 0) remember(text.trim())
    },
    finish() {
      end()
      while (stack.length > 0) {
        const table = stack.at(-1)
        if (table?.cell !== undefined) table.cells.push(table.cell)
        endRow()
        stack.pop()
      }
      flow.break()
      for (const { text, label } of written) flow.paragraph(text, place(), label)
      written = []
    },
  }
}
