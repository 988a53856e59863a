import { joinParts, NOTHING, partsOf, type Part, type Written } from '../tables/written.js'
import { CODE, ENDS, INLINE, VERBATIM, VOID } from './html-elements.js'
import type { Attribute, MarkupHandler } from './markup.js'

/** Takes what stands in a page. */
export interface HtmlSink {
  /** A paragraph as it is shown. */
  text(parts: readonly Part[]): void
  /** What is not shown: tags with attributes, comments, scripts. */
  aside(parts: readonly Part[]): void
  /** Rows of the table `id`, the first of which is its row `first`; `headed`: its first row is made of header cells. */
  rows(rows: readonly (readonly Written[])[], table: { id: number; first: number; headed: boolean }): void
}

/** Columns that a cell may span; rows held of one table. */
const SPAN_MAX = 200
const HELD_ROWS = 500

interface Cell {
  parts: Part[]
  header: boolean
  colspan: number
  rowspan: number
}

interface Table {
  id: number
  /** Rows given out. */
  given: number
  rows: Written[][]
  row: Cell[] | undefined
  /** Cells of rows above that reach down: by column, how many rows and what. */
  spans: Map<number, { rows: number; value: Written }>
  cell: Cell | undefined
  headed: boolean
  isList: boolean
}

/** Walks through a page. Depth is that of open elements. */
export function createHtmlWalk(sink: HtmlSink): MarkupHandler & { depth(): number; end(): void } {
  const open: string[] = []
  const tables: Table[] = []
  let begun = 0
  let paragraph: Part[] = []
  let verbatim = 0
  let code = 0
  let ruby: Part[] | undefined

  /** Where text goes now: the cell, or the paragraph. */
  const target = (): Part[] => tables.at(-1)?.cell?.parts ?? paragraph

  const flush = (): void => {
    const cell = tables.at(-1)?.cell
    if (cell !== undefined) {
      if (cell.parts.length > 0 && cell.parts.at(-1)!.text !== '\n') cell.parts.push(added('\n'))
    } else if (paragraph.length > 0) {
      sink.text(paragraph)
      paragraph = []
    }
  }

  const endCell = (table: Table): void => {
    if (table.cell === undefined) return
    table.row ??= []
    table.row.push(table.cell)
    table.cell = undefined
  }

  const endRow = (table: Table): void => {
    endCell(table)
    const { row, spans } = table
    table.row = undefined
    if (row === undefined) return
    const values: Written[] = []
    const fill = (): void => {
      for (let span = spans.get(values.length); span !== undefined; span = spans.get(values.length)) {
        if (--span.rows === 0) spans.delete(values.length)
        values.push(span.value)
      }
    }
    for (const cell of row) {
      fill()
      const value = joinParts(cell.parts)
      for (let column = 0; column < cell.colspan; column++) {
        if (cell.rowspan > 1) spans.set(values.length, { rows: cell.rowspan - 1, value: NOTHING })
        values.push(column === 0 ? value : NOTHING)
      }
    }
    fill()
    const isHeader = row.length > 1 && row.every(({ header }) => header)
    // A second row of header cells makes a header of two lines: table/ looks for those.
    if (table.given === 0 && table.rows.length === 0) table.headed = isHeader
    else if (table.given === 0 && table.rows.length === 1 && isHeader) table.headed = false
    table.rows.push(values)
    if (table.rows.length >= HELD_ROWS) give(table)
  }

  const give = (table: Table): void => {
    const { id, given, headed, rows } = table
    if (rows.length === 0) return
    sink.rows(rows, { id, first: given + 1, headed })
    table.given += rows.length
    table.rows = []
  }

  const begin = (isList: boolean): void => {
    flush()
    tables.push({ id: ++begun, given: 0, rows: [], row: undefined, spans: new Map(), cell: undefined, headed: false, isList })
  }

  const endTable = (): void => {
    const table = tables.pop()
    if (table === undefined) return
    endRow(table)
    give(table)
  }

  const cellOf = (name: string, attributes: readonly Attribute[]): Cell => ({
    parts: [],
    header: name === 'th',
    colspan: spanOf(attributes, 'colspan'),
    rowspan: spanOf(attributes, 'rowspan'),
  })

  const opened = (name: string, attributes: readonly Attribute[]): void => {
    const table = tables.at(-1)
    if (name === 'table') begin(false)
    else if (name === 'dl') begin(true)
    else if (name === 'tr' && table !== undefined && !table.isList) endRow(table)
    else if ((name === 'td' || name === 'th') && table !== undefined && !table.isList) {
      endCell(table)
      table.cell = cellOf(name, attributes)
    } else if ((name === 'dt' || name === 'dd') && table?.isList === true) {
      if (name === 'dt') endRow(table)
      else endCell(table)
      table.cell = cellOf(name, [])
    } else if (name === 'br') target().push(added('\n'))
    else if (name === 'rt') {
      // The end of a reading need not be written.
      if (ruby !== undefined) sink.aside(ruby)
      ruby = []
    } else if (name === 'option') target().push(added(' '))
    else if (!INLINE.has(name)) flush()
    if (name === 'input') addInput(attributes)
    if (name === 'textarea' || name === 'select') colon()
    if (VERBATIM.has(name)) verbatim++
    if (CODE.has(name)) code++
  }

  const closed = (name: string): void => {
    const table = tables.at(-1)
    if (name === 'table' || name === 'dl') endTable()
    else if (name === 'tr' && table !== undefined) endRow(table)
    else if ((name === 'td' || name === 'th' || name === 'dt' || name === 'dd') && table !== undefined) endCell(table)
    else if (name === 'rt' && ruby !== undefined) {
      // The reading stands beside its base, not in it.
      sink.aside(ruby)
      ruby = undefined
    } else if (!INLINE.has(name)) flush()
    if (VERBATIM.has(name)) verbatim--
    if (CODE.has(name)) {
      code--
      flushCode()
    }
  }

  let script: Part[] = []
  const flushCode = (): void => {
    if (script.length > 0) sink.aside(script)
    script = []
  }

  /** A label before a field of a form. */
  const colon = (): void => {
    const parts = target()
    const last = parts.at(-1)?.text.trimEnd() ?? ''
    if (last !== '' && !/[:：]$/.test(last)) parts.push(added(': '))
  }

  const addInput = (attributes: readonly Attribute[]): void => {
    const value = valueOf(attributes, 'value')
    if (value === undefined || value.text.trim() === '') return
    const name = valueOf(attributes, 'name')
    if (target().every(({ text }) => text.trim() === '') && tables.at(-1)?.cell === undefined && name !== undefined)
      target().push(added(name.text))
    colon()
    target().push(...partsOf(value).map((part) => ({ ...part })), added(' '))
  }

  return {
    open(part, attributes, tag, selfClosing) {
      const name = part.text.toLowerCase()
      const [ends, within] = ENDS[name] ?? []
      if (ends !== undefined && within !== undefined) {
        for (let at = open.length - 1; at >= 0 && !within.includes(open[at]!); at--) {
          if (!ends.includes(open[at]!)) continue
          while (open.length > at) closed(open.pop()!)
        }
      }
      if (attributes.length > 0) sink.aside(withoutValue(name, attributes, tag))
      opened(name, attributes)
      if (VOID.has(name)) return
      if (selfClosing && name.includes(':')) closed(name)
      else open.push(name)
    },
    close(part) {
      const name = part.text.toLowerCase()
      if (VOID.has(name)) return
      const at = open.lastIndexOf(name)
      // A tag that closes nothing of this table stays without effect.
      if (at < 0 || (name !== 'table' && open.lastIndexOf('table') > at)) {
        if (!INLINE.has(name)) flush()
        if (!/^[\w:-]{1,40}$/.test(part.text)) sink.aside([part])
        return
      }
      while (open.length > at) closed(open.pop()!)
    },
    text(part) {
      if (code > 0) script.push(part)
      else if (ruby !== undefined) ruby.push(part)
      else if (verbatim > 0) target().push(part)
      else pushCollapsed(target(), part)
    },
    other: (part) => sink.aside([part]),
    depth: () => open.length,
    end() {
      flushCode()
      while (open.length > 0) closed(open.pop()!)
      while (tables.length > 0) endTable()
      flush()
    },
  }
}

/** Characters that nobody wrote. */
const added = (text: string): Part => ({ at: 0, text, raw: '', offset: 0, line: 0, column: 0 })

const valueOf = (attributes: readonly Attribute[], name: string): Written | undefined =>
  attributes.find(({ name: { text } }) => text.toLowerCase() === name)?.value

function spanOf(attributes: readonly Attribute[], name: string): number {
  const span = Number(valueOf(attributes, name)?.text)
  return Number.isInteger(span) && span > 0 ? Math.min(span, SPAN_MAX) : 1
}

/** The attributes of a tag as text; the value of a field of a form is told of where it stands. */
function withoutValue(element: string, attributes: readonly Attribute[], tag: Part): Part[] {
  const parts: Part[] = []
  for (const { name, value } of attributes) {
    parts.push(added(parts.length === 0 ? `<${element} ` : ' '), name)
    if (value.text === '' || (element === 'input' && name.text.toLowerCase() === 'value' && value.text.trim() !== '')) continue
    parts.push(added('="'), ...partsOf(value), added('"'))
  }
  return [...parts, added(tag.raw.endsWith('/>') ? '/>' : '>')]
}

/** White space as it is shown: one space. */
function pushCollapsed(parts: Part[], part: Part): void {
  const { text, raw } = part
  if (text !== raw || !/[\t\n\r\f]|\s\s/.test(text)) {
    parts.push(part)
    return
  }
  let { line, column, offset } = part
  for (const piece of text.split(/([ \t\n\r\f]{1,100000})/)) {
    if (piece === '') continue
    const isSpace = /^[ \t\n\r\f]/.test(piece)
    if (!isSpace || (parts.length > 0 && !/\s$/.test(parts.at(-1)!.text))) {
      parts.push({ at: 0, text: isSpace ? ' ' : piece, raw: piece, offset, line, column })
    }
    offset += piece.length
    for (let i = 0; i < piece.length; i++) {
      const c = piece.charCodeAt(i)
      if (c === 0x0a || (c === 0x0d && piece.charCodeAt(i + 1) !== 0x0a)) {
        line++
        column = 1
      } else column++
    }
  }
}
