import { AUTHOR, labelled } from '../labelled.js'
import { noteMark, rubyOf } from '../note-mark.js'
import { createAlternates } from './docx-alternate.js'
import type { Aside, DocxEvent } from './docx-events.js'
import { addRun, createParagraph, deletions, type Change, type Paragraph } from './docx-paragraph.js'
import { createTables } from './docx-table.js'
import { isPlausible } from './plausible.js'
import { decodeLink } from './sweep.js'
import { attribute, type Attributes, type XmlHandler } from './xml.js'

/** Text of a paragraph is handed on after so many characters. */
const STRETCH_MAX = 64 * 1024
/** Text beside the paragraphs is handed on after so many characters, wherever that is. */
const WAITING_MAX = 1_000_000

const PROPERTIES = new Set(
  'pPr rPr tblPr tblPrEx tblGrid trPr tcPr sectPr sdtPr sdtEndPr rubyPr ctrlPr endParaRPr bodyPr spPr style oMathParaPr'.split(' '),
)
/** Measures and base64 that stand as text. */
const NO_TEXT = new Set('posOffset align pctWidth pctHeight pctPosHOffset pctPosVOffset fldData binData'.split(' '))
const TEXT = new Set(['t', 'delText', 'instrText', 'delInstrText'])
const CHARACTERS: Record<string, string> = { tab: '\t', ptab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-', sym: ' ' }
const AUTHORS = new Set(['author', 'userId', 'displayName'])

/** Shared by the parts of one document: what was given, what was counted. */
export interface DocxMemory {
  /** Attribute values that were given: an author stands at each of a thousand changes. */
  seen: Set<string>
  /** Paragraphs given so far of parts that have no numbers of their own: 'authors', 'fields', 'attributes'. */
  counts: Map<string, number>
}
const SEEN_MAX = 20_000

export interface DocxHandler extends XmlHandler {
  /** The part is over, or broke off: gives what is still held. */
  finish(): void
}

/**
 * Walks a part of WordprocessingML (ECMA-376-1, 17) by local names: main document, header, footer, notes, comments, glossary.
 * @param part name for the places; @param source tells tables of different parts apart.
 */
export function walkDocx(part: string, source: string, memory: DocxMemory, emit: (event: DocxEvent) => void): DocxHandler {
  const elements: string[] = []
  const paragraphs: Paragraph[] = []
  /** Where each open paragraph, and what will be opened, belongs to. */
  const containers: ('flow' | 'cell')[] = ['flow']
  const alternates = createAlternates()
  let [properties, deleted, inserted, readings] = [0, 0, 0, 0]
  let count = 0
  let notes = 0
  /** Number of the paragraph that the flow ends with. */
  let open = -1
  let asides: Aside[] = []
  let waiting = 0
  let changes: DocxEvent[] = []
  /** Attributes and fields, for the end of the part. */
  let written: Aside[] = []

  const prose = (text: string, paragraph: number, from: number, goesOn: boolean): void => {
    emit({ kind: 'prose', text, part, paragraph, from, goesOn: goesOn && open === paragraph })
    open = paragraph
  }
  const interrupt = (event: DocxEvent): void => {
    open = -1
    emit(event)
  }
  const tables = createTables(source, interrupt, prose)

  const say = (list: readonly Aside[]): void => {
    for (const { part, text, paragraph = 0, from = 0 } of list) emit({ kind: 'prose', text, part, paragraph, from, goesOn: false })
    if (list.length > 0) open = -1
  }
  const sayAsides = (): void => {
    const list = asides
    asides = []
    say(list)
  }
  const sayWaiting = (): void => {
    sayAsides()
    interrupt({ kind: 'break' })
    for (const change of changes) emit(change)
    say(written)
    interrupt({ kind: 'break' })
    changes = []
    written = []
    waiting = 0
  }
  const wait = (list: Aside[], aside: Aside): void => {
    list.push(aside)
    waiting += aside.text.length
    if (waiting > WAITING_MAX) sayWaiting()
  }

  /** Text of a paragraph that is complete, or a stretch of it. */
  const hand = (paragraph: Paragraph, ended: boolean): void => {
    const { text, number, from } = paragraph
    const list = deletions(paragraph)
    for (const change of list) waiting += change.kind === 'deleted' ? change.text.length : 0
    changes.push(...list)
    paragraph.text = ''
    paragraph.from += text.length
    paragraph.deleted = []
    delete paragraph.original
    if (text === '' || (ended && from === 0 && (text.trim() === '' || !alternates.paragraph(text)))) return
    if (containers.at(-1) === 'cell') tables.add(text, number, from, from > 0)
    else if (paragraphs.length > (ended ? 0 : 1)) wait(asides, { part, text, paragraph: number, from })
    else prose(text, number, from, from > 0)
  }

  /** Paragraphs up to the end of the last table. */
  let tableEnd = NaN

  const endField = (paragraph: Paragraph): void => {
    const code = paragraph.field.trim()
    paragraph.field = ''
    const ruby = rubyOf(code)
    if (ruby !== undefined) {
      addText(ruby.base, 't')
      paragraph.ruby += `${ruby.reading} `
    } else if (code !== '') remember('fields', decodeLink(code))
  }

  const endParagraph = (): void => {
    const paragraph = paragraphs.pop()
    if (paragraph === undefined) return
    endField(paragraph)
    hand(paragraph, true)
    if (paragraph.ruby !== '') wait(asides, { part: 'ruby', text: paragraph.ruby.trimEnd(), paragraph: paragraph.number })
    if (paragraphs.length === 0 && tables.depth() === 0) sayAsides()
    if (waiting > WAITING_MAX) sayWaiting()
  }

  const addText = (text: string, element: string): void => {
    const paragraph = paragraphs.at(-1)
    if (paragraph === undefined) {
      if (text.trim() !== '') wait(asides, { part, text, paragraph: ++count })
    } else if (element === 'instrText' || element === 'delInstrText') paragraph.field += text
    else if (readings > 0) paragraph.ruby += text
    else {
      const change: Change = deleted > 0 || element === 'delText' ? 'deleted' : inserted > 0 ? 'inserted' : 'none'
      if (change !== 'deleted' && !alternates.run(text, paragraphs.length)) return
      addRun(paragraph, text, change)
      if (Math.max(paragraph.text.length, paragraph.original?.length ?? 0) >= STRETCH_MAX) hand(paragraph, false)
    }
  }

  const remember = (kind: string, value: string): void => {
    if (memory.seen.has(value)) return
    if (memory.seen.size < SEEN_MAX && value.length < 200) memory.seen.add(value)
    wait(written, kind === 'authors' ? { part: kind, ...labelled(AUTHOR, value) } : { part: kind, text: value })
  }

  const readAttributes = (name: string, attributes: Attributes): void => {
    for (const key in attributes) {
      const value = attributes[key] as string
      if (!isPlausible(name, key, value)) continue
      remember(AUTHORS.has(key.slice(key.indexOf(':') + 1)) ? 'authors' : name === 'fldSimple' ? 'fields' : 'attributes', value)
    }
  }

  const openers: Record<string, (attributes: Attributes) => void> = {
    p: () => void paragraphs.push(createParagraph(++count)),
    tbl() {
      const isNext = tableEnd === count && paragraphs.length === 0
      if (tables.depth() === 0 && !isNext) interrupt({ kind: 'break' })
      tables.openTable(isNext)
    },
    tr: () => tables.openRow(),
    tc(attributes) {
      tables.openCell(Number(attributes['gridSpan'] ?? 1))
      containers.push('cell')
    },
    txbxContent: () => void containers.push('flow'),
    rt: () => void readings++,
    del: () => void deleted++,
    moveFrom: () => void deleted++,
    ins: () => void inserted++,
    moveTo: () => void inserted++,
    AlternateContent() {
      alternates.open()
      alternates.enter(paragraphs.length)
    },
    Choice: () => alternates.branch(),
    Fallback: () => alternates.branch(),
    footnoteReference: () => addText(noteMark(++notes), 't'),
    fldChar() {
      const paragraph = paragraphs.at(-1)
      if (paragraph !== undefined) endField(paragraph)
    },
  }
  const closers: Record<string, () => void> = {
    p: endParagraph,
    tbl() {
      tables.closeTable()
      if (tables.depth() > 0) return
      tableEnd = count
      interrupt({ kind: 'break' })
      if (paragraphs.length === 0) sayAsides()
    },
    tr: () => tables.closeRow(),
    tc() {
      tables.closeCell()
      if (containers.length > 1) containers.pop()
    },
    txbxContent() {
      if (containers.length > 1) containers.pop()
    },
    rt() {
      readings = Math.max(0, readings - 1)
      const paragraph = paragraphs.at(-1)
      if (paragraph !== undefined) paragraph.ruby += ' '
    },
    del: () => void (deleted = Math.max(0, deleted - 1)),
    moveFrom: () => void (deleted = Math.max(0, deleted - 1)),
    ins: () => void (inserted = Math.max(0, inserted - 1)),
    moveTo: () => void (inserted = Math.max(0, inserted - 1)),
    AlternateContent() {
      const rest = alternates.close()
      if (rest !== '') addText(rest, 't')
    },
    Choice: () => alternates.leave(),
    Fallback: () => alternates.leave(),
  }

  return {
    open(name, attributes) {
      elements.push(name)
      if (PROPERTIES.has(name)) properties++
      if (properties === 0) {
        openers[name]?.(attributes)
        const character = CHARACTERS[name]
        if (character !== undefined && paragraphs.length > 0) addText(character, 't')
      } else if (name === 'gridSpan') tables.span(Number(attribute(attributes, 'val')))
      else if (name === 'gridBefore') tables.skip(Number(attribute(attributes, 'val')))
      readAttributes(name, attributes)
    },
    close(name) {
      elements.pop()
      if (PROPERTIES.has(name)) properties = Math.max(0, properties - 1)
      else if (properties === 0) closers[name]?.()
    },
    text(text) {
      const element = elements.at(-1) ?? ''
      if (NO_TEXT.has(element) || (!TEXT.has(element) && text.trim() === '')) return
      addText(text, element)
    },
    finish() {
      while (paragraphs.length > 0) endParagraph()
      while (tables.depth() > 0) tables.closeTable()
      sayWaiting()
    },
  }
}
