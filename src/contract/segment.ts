import type { GapReason, GapSeverity } from './file.js'
import type { Located, Place } from './place.js'

/**
 * A block of running text. Long text comes in blocks that overlap: `text` is context, core, context, and a match belongs
 * to the block in whose core it starts. Blocks begin and end at piece borders (text/pieces.ts), so that a tokenizer sees
 * the same pieces whatever the block size.
 */
export interface ProseSegment {
  kind: 'prose'
  /** Raw text, with at least MAX_WINDOW characters of context on either side where the flow has them. */
  text: string
  /** The stretch of `text` that this block owns. */
  core: readonly [start: number, end: number]
  /** Leads raw offsets in `text` to a place. Called for matches only. */
  locate(start: number, end: number): Located
  /** From 0 to 1: by how much the confidence of what is found is lowered, where it is not sure that this is text at all. Default 1. */
  trust?: number
}

/** One row of a table. */
export interface Row {
  /** Row number in the table, from 1. */
  number: number
  /** Displayed text by column, '' where empty. The array may be shorter than the table is wide. */
  cells: readonly string[]
  /** Stored value by column index where it says something else than the displayed text (1.23E+11, dates, lost zeros). */
  raws?: ReadonlyMap<number, string>
}

/** Consecutive rows of one table, at most 1,000. Rows of different tables never share a segment. */
export interface RowsSegment {
  kind: 'rows'
  /** Unique in the document; rows with the same id are one table. */
  table: string
  /** The first row of the table is its header for sure: the keys of records. */
  headed?: boolean
  /** What a database calls it: its rows refer to those of other tables of the same document, or of other files that it was exported to. */
  name?: string
  rows: readonly Row[]
  /** Leads raw offsets in a cell's text to a place (without header: the engine adds it). `column` counts from 0. */
  locate(row: Row, column: number, start: number, end: number): Located
}

/** Something that the reader could not look at. */
export interface GapSegment {
  kind: 'gap'
  reason: GapReason
  severity: GapSeverity
  place?: Place
  /** Our own sentence; never a library's message, never a value. */
  detail: string
}

/** A file within the file: it re-enters the sniffer and gets a record of its own. Opened before the next segment is asked for, or never. */
export interface MemberSegment {
  kind: 'member'
  /** Name inside the container, with `/`. */
  name: string
  /** Unpacked size as declared; it may lie. Absent: nothing says it (parts of mails, streams), and what comes is counted. */
  bytes?: number
  modified?: string
  open(): AsyncIterable<Uint8Array>
}

/** What a reader yields. */
export type Segment = ProseSegment | RowsSegment | GapSegment | MemberSegment
