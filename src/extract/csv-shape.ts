/** How many records are looked at to tell the delimiter. */
const SAMPLE_RECORDS = 50
/** From how many delimiters in every record on a text of another name is a table: prose and source code have fewer, or not always as many. */
const TABLE_DELIMITERS = 3
const TABLE_RECORDS = 3
const DELIMITERS = [',', '\t', ';', '|'] as const

/** A character that parts the cells of a table written as text. */
export type Delimiter = (typeof DELIMITERS)[number]

/**
 * The delimiter of a text that is said to be a table: the one that parts most records into equally many cells.
 * Excel's own first line `sep=;` is obeyed. `prefer` wins where none does better.
 */
export function delimiterOf(text: string, prefer: Delimiter): Delimiter {
  const stated = /^sep=([,;|\t])\r?\n/.exec(text)?.[1]
  if (stated !== undefined) return stated as Delimiter
  let best: Delimiter = prefer
  let bestScore = constancy(delimitersPerRecord(text, prefer))
  for (const delimiter of DELIMITERS) {
    const score = constancy(delimitersPerRecord(text, delimiter))
    if (score > bestScore + 0.001) [best, bestScore] = [delimiter, score]
  }
  return best
}

/** Share of records that have the most usual number of delimiters, a little more for more of them; 0 if that number is 0. */
function constancy(counts: readonly number[]): number {
  const { count, records } = mode(counts)
  return count === 0 ? 0 : records / counts.length + Math.min(count, 20) / 100
}

/** Is this the beginning of a table? At least three records, all with the same number of delimiters, at least three. */
export function looksLikeTable(text: string): Delimiter | undefined {
  return DELIMITERS.find((delimiter) => {
    const counts = delimitersPerRecord(text, delimiter)
    const { count, records } = mode(counts)
    return delimiter !== '|' && count >= TABLE_DELIMITERS && records >= TABLE_RECORDS && records === counts.length
  })
}

/** Delimiters outside of quotes in each of the first records; empty lines, and a last record that may be cut off, do not count. */
function delimitersPerRecord(text: string, delimiter: Delimiter): number[] {
  const wanted = delimiter.charCodeAt(0)
  const counts: number[] = []
  let count = 0
  let quoted = false
  let start = 0
  for (let i = 0; i < text.length && counts.length < SAMPLE_RECORDS; i++) {
    const c = text.charCodeAt(i)
    if (c === 0x22) quoted = !quoted
    else if (quoted) continue
    else if (c === wanted) count++
    else if (c === 0x0a || c === 0x0d) {
      if (i > start) counts.push(count)
      count = 0
      start = i + 1
    }
  }
  if (counts.length === 0 && start < text.length) counts.push(count)
  return counts
}

function mode(counts: readonly number[]): { count: number; records: number } {
  const tally = new Map<number, number>()
  for (const count of counts) tally.set(count, (tally.get(count) ?? 0) + 1)
  let best = { count: 0, records: 0 }
  for (const [count, records] of tally) if (records > best.records) best = { count, records }
  return best
}
