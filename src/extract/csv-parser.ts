import { parse, type Parser } from 'csv-parse'
import type { Delimiter } from './csv-shape.js'

/** One record as csv-parse gives it. */
export interface CsvRecord {
  cells: string[]
  /** Offset behind the record and its line end, in bytes from the parser's start. */
  end: number
}

/** csv-parse, fed by hand: records come back as soon as they are complete. */
export interface CsvParser {
  write(bytes: Uint8Array): Promise<CsvRecord[]>
  /** The last records. `open`: the text ended within quotes, and what came since the last record was given to nobody. */
  end(): Promise<{ records: CsvRecord[]; open: boolean }>
  /** Lets go of the parser before its end. */
  drop(): void
}

/** Starts a parser of UTF-8. Wrong column counts and stray quotes are no errors; `quotes` false: quotes are characters like any other. */
export function startParser(delimiter: Delimiter, quotes: boolean): CsvParser {
  let records: CsvRecord[] = []
  let failed = false
  const parser: Parser = parse({
    delimiter,
    quote: quotes ? '"' : null,
    escape: quotes ? '"' : null,
    // Stated, because the parser would settle for the line end that it sees first, and files joined from two have both.
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_quotes: true,
    relax_column_count: true,
    on_record: (cells: string[], { bytes }) => {
      records.push({ cells, end: bytes })
      return null
    },
  })
  parser.on('error', () => (failed = true))
  const taken = (): CsvRecord[] => {
    const out = records
    records = []
    return out
  }
  return {
    async write(bytes) {
      await new Promise<void>((resolve) => parser.write(bytes, () => resolve()))
      return taken()
    },
    async end() {
      if (failed) return { records: taken(), open: true }
      await new Promise<void>((resolve) => {
        parser.once('error', () => resolve())
        parser.once('end', () => resolve())
        parser.resume()
        parser.end()
      })
      return { records: taken(), open: failed }
    },
    drop: () => void parser.destroy(),
  }
}
