/** Where the content of one cell stands in the raw text of its record. */
export interface RawCell {
  content: string
  /** Raw offset of each UTF-16 code unit of `content`. */
  offsets: Uint32Array
  /** Raw offset behind each code unit: a doubled quote takes two. */
  ends: Uint32Array
  /** Raw offset behind the content, for an empty cell where it would stand. */
  end: number
}

/**
 * Finds a cell again in the raw text of its record, by the rules of csv-parse with `relax_quotes`: a quote that stands within
 * a cell is a character, and one that closes a cell but is followed by more text makes all quotes of the cell characters.
 * Called for matches only: positions cost more than the parsing itself. `quotes` false: no quote means anything.
 */
export function rawCell(record: string, delimiter: string, quotes: boolean, column: number): RawCell {
  let content = ''
  const offsets: number[] = []
  const ends: number[] = []
  let cell = 0
  let cellStart = 0
  let quoting = false
  const append = (from: number, to: number): void => {
    if (cell !== column) return
    content += record[to - 1]
    offsets.push(from)
    ends.push(to)
  }
  for (let i = 0; i < record.length && cell <= column; i++) {
    const c = record[i]
    if (c === '"' && quotes && quoting) {
      const next = record[i + 1]
      if (next === '"') {
        append(i, i + 2)
        i++
        continue
      }
      quoting = false
      if (next === undefined || next === '\0' || next === delimiter || next === '\n' || next === '\r') continue
      if (cell === column) {
        content = '"' + content
        offsets.unshift(cellStart)
        ends.unshift(cellStart + 1)
      }
    } else if (c === '"' && quotes && i === cellStart) {
      quoting = true
      continue
    }
    if (!quoting && (c === '\n' || c === '\r')) break
    if (!quoting && c === delimiter) {
      cell++
      cellStart = i + 1
    } else append(i, i + 1)
  }
  const end = ends.at(-1) ?? Math.min(cellStart, record.length)
  return { content, end, offsets: Uint32Array.from(offsets), ends: Uint32Array.from(ends) }
}
