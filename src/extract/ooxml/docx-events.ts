import type { Row } from '../../contract/index.js'

/** Where a stretch of a cell's text stands: the paragraph, and the offset in it. */
export interface CellPart {
  /** Offset in the cell's text. */
  start: number
  paragraph: number
  /** Offset in the paragraph. */
  from: number
}

/** What the walker of a part hands on, in the order of the document. */
export type DocxEvent =
  /** Running text: a paragraph, or with `goesOn` the next stretch of the one before. `from`: offset in the paragraph. */
  | { kind: 'prose'; text: string; part: string; paragraph: number; from: number; goesOn: boolean }
  /** The flow of text is interrupted: a table begins, a cell that was too long for its row ends. */
  | { kind: 'break' }
  | { kind: 'row'; table: string; row: Row; parts: readonly (readonly CellPart[])[] }
  /** Text that a tracked change took out, with what stood around it; `core` is what is new in it. */
  | { kind: 'deleted'; text: string; core: readonly [start: number, end: number]; paragraph: number; from: number }

/** Text that stands beside the paragraphs, waiting for its turn. */
export interface Aside {
  part: string
  text: string
  /** Number of the paragraph it belongs to; without one it is counted within its part. */
  paragraph?: number
  /** Offset in that paragraph. */
  from?: number
}
