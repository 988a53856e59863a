import { parse } from 'csv-parse'
import type { Delimiter } from './csv-shape.js'
import { lineStarts } from './line-starts.js'

/** The records that a text begins with, and where each ends. */
export interface Records {
  cells: (readonly string[])[]
  /** Offset behind each record and its line end, in UTF-16 code units. */
  ends: number[]
  /** The text ends within quotes: what stands behind the last record is given to nobody. */
  open: boolean
}

/** How records are written. */
export interface Dialect {
  delimiter: Delimiter
  /** false: quotes are characters like any other. */
  quotes: boolean
}

/**
 * Parses the complete records of a text that begins with a record; `final`: the text ends here, and so does its last record.
 * Wrong column counts and stray quotes are no errors. Text without any quote needs no parser: splitting it is eight times as fast.
 */
export async function parseRecords(text: string, dialect: Dialect, final: boolean): Promise<Records> {
  return dialect.quotes && text.includes('"') ? parseQuoted(text, dialect, final) : splitRecords(text, dialect, final)
}

function splitRecords(text: string, { delimiter }: Dialect, final: boolean): Records {
  const ends = lineStarts(text)
  if (final) {
    if ((ends.at(-1) ?? 0) < text.length) ends.push(text.length)
  } else if (text.endsWith('\r')) {
    // This may be half of a line end.
    ends.pop()
  }
  let from = 0
  const cells = ends.map((end) => {
    const line = text.slice(from, end - lineEndLength(text, end))
    from = end
    return line.split(delimiter)
  })
  return { cells, ends, open: false }
}

function lineEndLength(text: string, end: number): number {
  const last = text.charCodeAt(end - 1)
  if (last === 0x0a) return text.charCodeAt(end - 2) === 0x0d ? 2 : 1
  return last === 0x0d ? 1 : 0
}

async function parseQuoted(text: string, { delimiter }: Dialect, final: boolean): Promise<Records> {
  const bytes = Buffer.from(text)
  const cells: string[][] = []
  const ends: number[] = []
  const parser = parse({
    delimiter,
    record_delimiter: lineEndsOf(text),
    relax_quotes: true,
    relax_column_count: true,
  })
  let failed = false
  parser.on('error', () => (failed = true))
  // Records are taken before they enter the stream's queue, and without the option `on_record`, which is told far more than the
  // offset: each would cost a third of the time.
  const push = parser.push.bind(parser)
  parser.push = (record: string[] | null): boolean => {
    if (record === null) return push(null)
    cells.push(record)
    ends.push(parser.info.bytes)
    return true
  }
  await new Promise<void>((resolve) => parser.write(bytes, () => resolve()))
  if (final && !failed) {
    await new Promise<void>((resolve) => {
      parser.once('error', () => resolve()).once('end', () => resolve())
      parser.resume()
      parser.end()
    })
  }
  parser.destroy()
  return { cells, ends: bytes.length === text.length ? ends : inCodeUnits(ends, bytes), open: failed }
}

/** Stated, because the parser would settle for the line end that it sees first, and files joined from two have both; each costs time. */
function lineEndsOf(text: string): string[] {
  if (!text.includes('\r')) return ['\n']
  return /\r(?!\n)/.test(text) ? ['\r\n', '\n', '\r'] : ['\r\n', '\n']
}

function inCodeUnits(ends: readonly number[], bytes: Buffer): number[] {
  let from = 0
  let length = 0
  return ends.map((end) => {
    length += bytes.toString('utf8', from, end).length
    from = end
    return length
  })
}
