import type { GapSegment, Located, Place, Row, RowsSegment, Segment } from '../contract/index.js'
import { addLabelled } from './labelled.js'
import type { XmlHandler } from './ooxml/xml.js'
import { createParagraphs } from './paragraphs.js'

/** Rows of one segment, and characters in them. */
const ROWS_MAX = 1000
const ROWS_TEXT_MAX = 512 * 1024
/** Cells of one segment, empty ones too. */
const CELLS_MAX = 200_000
const NOTHING: readonly Segment[] = []

/** Where a stretch of a cell's text stands: its paragraph, and the offset in that. */
export interface CellPart {
  /** Offset in the cell's text. */
  start: number
  place: Place
}

/** A table's own way to its places; without one, a row brings the parts of its cells. */
export type LocateCell = RowsSegment['locate']

/** Puts the paragraphs and rows of a document together to segments, in its order. */
export interface Flow {
  /** A paragraph. @param label says in the flow what it is; places do not count it. */
  paragraph(text: string, place: Place, label?: string): void
  /** Goes on with the paragraph last added. */
  more(text: string): void
  /** A row of a table that locates its cells itself (a sheet). */
  row(table: string, row: Row, locate: LocateCell): void
  /** A row whose cells are made of paragraphs. */
  rowOf(table: string, number: number, cells: readonly { text: string; parts: readonly CellPart[] }[]): void
  /** The flow of text ends here: another part, another slide. */
  break(): void
  /** Anything else: a gap, a member. */
  give(segment: Segment): void
  /** What is ready. */
  take(): readonly Segment[]
  /** All that is left. */
  end(): readonly Segment[]
}

/** A flow of which nothing is known yet. */
export function createFlow({ blockSize }: { blockSize: number }): Flow {
  const join = createParagraphs({ blockSize })
  let ready: Segment[] = []
  let rows: Row[] = []
  let table = ''
  let locate: LocateCell | undefined
  let parts = new Map<Row, readonly (readonly CellPart[])[]>()
  let [characters, slots] = [0, 0]

  const flushRows = (): void => {
    if (rows.length === 0) return
    const held = parts
    ready.push({
      kind: 'rows',
      table,
      rows,
      locate: locate ?? ((row, column, start, end) => locateInCell(held.get(row)?.[column] ?? [], start, end)),
    })
    rows = []
    parts = new Map()
    characters = slots = 0
  }
  const addRow = (id: string, row: Row, locateCell: LocateCell | undefined): void => {
    ready.push(...join.end())
    if (id !== table || rows.length >= ROWS_MAX || characters > ROWS_TEXT_MAX || slots > CELLS_MAX) flushRows()
    table = id
    locate = locateCell
    rows.push(row)
    slots += row.cells.length
    for (const cell of row.cells) characters += cell.length
  }

  return {
    paragraph(text, place, label) {
      flushRows()
      ready.push(...addLabelled(join, label, text, place))
    },
    more: (text) => void ready.push(...join.more(text)),
    row: addRow,
    rowOf(id, number, cells) {
      const row: Row = { number, cells: cells.map(({ text }) => text) }
      addRow(id, row, undefined)
      parts.set(
        row,
        cells.map((cell) => cell.parts),
      )
    },
    break() {
      flushRows()
      ready.push(...join.end())
    },
    give(segment) {
      flushRows()
      ready.push(...join.end(), segment)
    },
    take() {
      if (ready.length === 0) return NOTHING
      const given = ready
      ready = []
      return given
    },
    end() {
      flushRows()
      ready.push(...join.end())
      const given = ready
      ready = []
      return given
    },
  }
}

function locateInCell(parts: readonly CellPart[], start: number, end: number): Located {
  let found: CellPart = parts[0] ?? { start: 0, place: { kind: 'part', part: 'body', paragraph: 1 } }
  for (const part of parts) if (part.start <= start) found = part
  return { place: found.place, span: [start - found.start, end - found.start] }
}

/** The name of a sheet, as a name of the document. */
export const nameSegment = (text: string): Segment => ({
  kind: 'prose',
  text,
  core: [0, text.length],
  locate: (start, end) => ({ place: { kind: 'name' }, span: [start, end] }),
})

/** A gap in our own words. */
export const gapOf = (reason: GapSegment['reason'], severity: GapSegment['severity'], detail: string, place?: Place): GapSegment => ({
  kind: 'gap',
  reason,
  severity,
  ...(place !== undefined && { place }),
  detail,
})

/** A walker of one part that puts what it finds into a flow; `finish` gives what is still held when the part is over or broke off. */
export type FlowHandler = XmlHandler & { finish(): void }

/**
 * Reads XML into a flow. What the document breaks off with comes last, as `onError` tells it.
 * @param read reads the document with the handler that it is given (ooxml/xml.ts).
 */
export async function* flowOf(
  read: (build: (emit: (segment: Segment) => void) => XmlHandler) => AsyncIterable<Segment>,
  flow: Flow,
  handler: FlowHandler,
  onError: (error: unknown) => Segment,
): AsyncGenerator<Segment> {
  let failure: Segment | undefined
  const { open, text } = handler
  try {
    yield* read((emit) => ({
      ...(open && { open }),
      ...(text && { text }),
      close(name) {
        handler.close?.(name)
        for (const segment of flow.take()) emit(segment)
      },
    }))
  } catch (error) {
    failure = onError(error)
  }
  handler.finish()
  yield* flow.end()
  if (failure !== undefined) yield failure
}
