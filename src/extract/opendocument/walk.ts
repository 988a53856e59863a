import type { Place } from '../../contract/index.js'
import { cellReference } from '../../text/cell-reference.js'
import type { Flow, LocateCell } from '../flow.js'
import { gapOf, nameSegment } from '../flow.js'
import { noteMark } from '../note-mark.js'
import { AUTHOR } from '../labelled.js'
import { attribute, type Attributes, type XmlHandler } from '../ooxml/xml.js'
import { writtenAttributes } from './attributes.js'
import { addToCell, closeCell, closeRow, openCell, openRow, sheetRow, type OpenTable } from './cells.js'

/** A paragraph is handed on in stretches of so many characters. */
const STRETCH_MAX = 64 * 1024
const SPACES_MAX = 200
const SEEN_MAX = 20_000
/** Texts beside the flow that wait for the end of their table or paragraph. */
const WAITING_MAX = 1000

/** What is counted and remembered over the parts of one document. */
export interface OdfMemory {
  counts: Map<string, number>
  seen: Set<string>
  tables: number
  slides: number
}
export const createMemory = (): OdfMemory => ({ counts: new Map(), seen: new Set(), tables: 0, slides: 0 })

interface Paragraph {
  text: string
  place: Place
  /** Characters handed on already. */
  from: number
  label?: string | undefined
  inCell: boolean
}

/** Elements that are paragraphs of their own, and what they are called in the flow. */
const LEAVES: Readonly<Record<string, string | undefined>> = {
  creator: AUTHOR,
  'initial-creator': AUTHOR,
  'printed-by': AUTHOR,
  'author-name': AUTHOR,
}
/** Text that no person wrote. */
const SILENT = new Set(
  (
    'binary-data date creation-date print-date editing-cycles editing-duration generator document-statistic language config-item creator-initials ' +
    'initials date-string sender-initials EncryptedKey SignatureValue DigestValue X509Certificate'
  ).split(' '),
)
/** Elements of running text: a title within one is a field of it, one within a frame describes the frame. */
const INLINE = new Set(['p', 'h', 'span', 'a', 'ruby-base', 'meta', 'meta-field'])
/** Shapes: text within one is none of the cell that it hangs at. */
const SHAPES = new Set(
  'text-box custom-shape rect line polyline polygon regular-polygon path circle ellipse connector caption measure g control'.split(' '),
)
/** Where text belongs to, by the element around it. */
const PARTS: Readonly<Record<string, string>> = {
  header: 'header',
  'header-left': 'header',
  'header-first': 'header',
  footer: 'footer',
  'footer-left': 'footer',
  'footer-first': 'footer',
  annotation: 'comments',
  deletion: 'body deleted',
  meta: 'properties',
  notes: 'notes',
}

/**
 * Walks a part of OpenDocument (ODF 1.3, ISO/IEC 26300), packaged or flat, by local names: text, sheets, slides, notes, comments, tracked
 * changes, form fields; every other text and what a person may have written in attributes besides.
 * @param main part of text that stands in none with a name of its own.
 */
export function walkOdf(main: string, memory: OdfMemory, flow: Flow): XmlHandler & { finish(): void } {
  const parts: { depth: number; part: string; number?: number }[] = []
  const paragraphs: Paragraph[] = []
  const tables: OpenTable[] = []
  let asides: Paragraph[] = []
  let written: { text: string; place: Place; label?: string | undefined }[] = []
  const elements: string[] = []
  let [silent, ruby, shapes] = [0, 0, 0]
  let reading = ''
  let isSheets = main === 'sheets'
  let leaf: { text: string; label: string | undefined } | undefined

  const partNow = (): { part: string; number?: number } => parts.at(-1) ?? { part: isSheets ? 'sheet' : main }
  const nextPlace = (): Place => {
    const { part, number } = partNow()
    const key = `${part} ${number ?? ''}`
    const paragraph = (memory.counts.get(key) ?? 0) + 1
    memory.counts.set(key, paragraph)
    return { kind: 'part', part, ...(number !== undefined && { number }), paragraph }
  }
  const placeNow = (): Place => {
    const table = tables.at(-1)
    if (table?.sheet === undefined || table.row === undefined) return nextPlace()
    return { kind: 'cell', sheet: table.sheet, ref: cellReference(table.row.columns, table.rows + 1) }
  }

  const flushAsides = (): void => {
    const list = [...asides, ...written]
    asides = []
    written = []
    if (list.length > 0 && tables.length > 0) flow.break()
    list.forEach(say)
  }
  const say = ({ text, place, label }: Pick<Paragraph, 'text' | 'place' | 'label'>): void => flow.paragraph(text, place, label)
  const sayAsides = (): void => {
    if (asides.length + written.length > WAITING_MAX || (paragraphs.length === 0 && tables.length === 0)) flushAsides()
  }
  const remember = (text: string, label?: string): void => {
    if (text.trim() === '' || memory.seen.has(`${label ?? ''}${text}`)) return
    if (memory.seen.size < SEEN_MAX && text.length < 200) memory.seen.add(`${label ?? ''}${text}`)
    written.push({ text, place: placeNow(), label })
  }

  const add = (text: string): void => {
    const paragraph = paragraphs.at(-1)
    if (paragraph === undefined) return
    if (ruby > 0) reading += text
    else paragraph.text += text
    if (paragraph.text.length < STRETCH_MAX || paragraph.inCell || paragraphs.length > 1) return
    if (paragraph.from === 0) say(paragraph)
    else flow.more(paragraph.text)
    paragraph.from += paragraph.text.length
    paragraph.text = ''
  }
  /** White space of the file counts as one space, and as none at the beginning (ODF 1.3, 6.1.2). */
  const collapsed = (text: string): string => {
    const plain = text.replace(/[\t\n\r ]+/g, ' ')
    const before = paragraphs.at(-1)?.text
    return plain.startsWith(' ') && (before === '' || before?.endsWith(' ') === true || before?.endsWith('\n') === true)
      ? plain.slice(1)
      : plain
  }

  const endParagraph = (): void => {
    const paragraph = paragraphs.pop()
    if (paragraph === undefined) return
    const { text, from, inCell, place } = paragraph
    if (from > 0) flow.more(text)
    else if (text.trim() !== '') {
      const cell = inCell ? tables.at(-1)?.cell : undefined
      if (cell !== undefined) addToCell(cell, text.trimEnd(), place)
      else if (paragraphs.length > 0 || tables.length > 0) asides.push(paragraph)
      else say(paragraph)
    }
    if (reading !== '' && paragraphs.length === 0) {
      asides.push({ text: reading.trimEnd(), place: { kind: 'part', part: 'ruby', paragraph: 1 }, from: 0, inCell: false })
      reading = ''
    }
    sayAsides()
  }

  const endRow = (table: OpenTable): void => {
    const { rows, cut } = closeRow(table)
    for (const row of rows) {
      if (table.sheet === undefined) flow.rowOf(table.id, row.number, row.cells)
      else flow.row(table.id, sheetRow(row), locateIn(table.sheet))
    }
    const detail = 'A row or cell that says it is repeated thousands of times was read a thousand times.'
    if (cut) flow.give(gapOf('too-large', 'minor', detail))
  }

  const openers: Record<string, (attributes: Attributes) => void> = {
    spreadsheet: () => void (isSheets = true),
    p: () => openParagraph(),
    h: () => openParagraph(),
    s: (attributes) => add(' '.repeat(Math.min(SPACES_MAX, Math.max(1, Number(attribute(attributes, 'c') ?? 1) || 1)))),
    tab: () => add('\t'),
    'line-break': () => add('\n'),
    'ruby-text': () => void ruby++,
    note: (attributes) => pushPart(attribute(attributes, 'note-class') === 'endnote' ? 'endnotes' : 'footnotes'),
    page: (attributes) => {
      flow.break()
      pushPart(main === 'drawing' ? 'page' : 'slide', ++memory.slides)
      const name = attribute(attributes, 'name') ?? ''
      if (name !== '' && !/^(?:page|Slide ?|スライド ?|ページ ?)\d+$/i.test(name)) remember(name)
    },
    notes: () => pushPart('notes', parts.findLast(({ part }) => part === 'slide')?.number),
    table(attributes) {
      const name = attribute(attributes, 'name') ?? ''
      const isSheet = isSheets && tables.length === 0 && paragraphs.length === 0
      if (isSheet) {
        flow.break()
        if (name !== '') flow.give(nameSegment(name))
      } else if (name !== '' && !/^(?:Table|表|local-table)\d*$/.test(name)) remember(name)
      tables.push({ id: `table${++memory.tables}`, sheet: isSheet ? name : undefined, rows: 0, within: [paragraphs.length, shapes] })
    },
    'table-row': (attributes) => withTable((table) => openRow(table, attributes)),
    'table-cell': (attributes) => withTable((table) => void openCell(table, attributes)),
    'covered-table-cell': (attributes) => withTable((table) => void openCell(table, attributes)),
  }
  const closers: Record<string, () => void> = {
    p: endParagraph,
    h: endParagraph,
    'ruby-text': () => {
      ruby = Math.max(0, ruby - 1)
      reading += ' '
    },
    table() {
      tables.pop()
      if (tables.length === 0) flow.break()
      sayAsides()
    },
    'table-row': () => withTable(endRow),
    'table-cell': () => withTable(closeCell),
    'covered-table-cell': () => withTable(closeCell),
  }
  const withTable = (work: (table: OpenTable) => void): void => {
    const table = tables.at(-1)
    if (table !== undefined) work(table)
  }
  const openParagraph = (): void => {
    const table = tables.at(-1)
    const [outer, around] = table?.within ?? [0, 0]
    const inCell = table?.cell !== undefined && paragraphs.length === outer && shapes === around && partNow().part !== 'comments'
    paragraphs.push({ text: '', place: placeNow(), from: 0, inCell })
  }
  const pushPart = (part: string, number?: number): void =>
    void parts.push({ depth: elements.length, part, ...(number !== undefined && { number }) })

  /** Text beside paragraphs is gathered by element. */
  const isLeaf = (name: string): boolean => {
    if (paragraphs.length === 0) return true
    return (name in LEAVES || name === 'title' || name === 'desc') && !INLINE.has(elements.at(-2) ?? '')
  }
  const endLeaf = (): void => {
    if (leaf !== undefined) remember(leaf.text.trim(), leaf.label)
    leaf = undefined
  }

  return {
    open(name, attributes) {
      if (silent > 0 || SILENT.has(name)) return void silent++
      elements.push(name)
      endLeaf()
      const part = PARTS[name]
      if (part !== undefined && name !== 'notes') pushPart(part)
      if (SHAPES.has(name)) shapes++
      for (const value of writtenAttributes(name, attributes)) remember(value)
      openers[name]?.(attributes)
      if (isLeaf(name)) leaf = { text: '', label: LEAVES[name] }
    },
    close(name) {
      if (silent > 0) return void silent--
      endLeaf()
      closers[name]?.()
      if (SHAPES.has(name)) shapes = Math.max(0, shapes - 1)
      while (parts.length > 0 && (parts.at(-1)?.depth ?? 0) >= elements.length) parts.pop()
      elements.pop()
      if (name === 'page') flow.break()
      if (paragraphs.length === 0) leaf = { text: '', label: undefined }
      sayAsides()
    },
    text(text) {
      if (silent > 0) return
      if (leaf !== undefined) leaf.text += text
      else if (elements.at(-1) === 'note-citation') add(noteMark(text.trim()))
      else if (paragraphs.length > 0) add(collapsed(text))
    },
    /** The part is over, or broke off: gives what is still held. */
    finish() {
      endLeaf()
      while (paragraphs.length > 0) endParagraph()
      while (tables.length > 0) {
        withTable(closeCell)
        withTable(endRow)
        tables.pop()
      }
      sayAsides()
    },
  }
}

const locateIn =
  (sheet: string): LocateCell =>
  (row, column, start, end) => ({ place: { kind: 'cell', sheet, ref: cellReference(column, row.number) }, span: [start, end] })
