import type { Part } from '../tables/written.js'

/** A line of a text without its end, or a piece of one that is too long to be held. */
export interface Line {
  text: string
  /** Offset in the text from 0, number from 1. */
  offset: number
  number: number
  /** Column at which this piece begins, from 1. */
  column: number
  /** A piece of a long line: read it as running text. */
  isPiece: boolean
  /** The line goes on in the next piece. */
  goesOn: boolean
}

/** Characters from which on a line comes in pieces. */
const LINE_MAX = 1 << 18
/** Characters at the end of a piece that may be one with what comes: half of a line end, `\\'`, `''`; so many of them at most. */
const [PAIRED, PAIRED_MAX] = [new Set(['\r', '\\', "'"]), 64]

/** The lines of a text that comes in chunks of any size. */
export async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<Line[]> {
  let pending = ''
  let offset = 0
  let number = 1
  let column = 1
  const take = (final: boolean): Line[] => {
    const lines: Line[] = []
    let from = 0
    for (const match of pending.matchAll(/\r\n|\n|\r/g)) {
      // The last character may be half of a line end.
      if (match[0] === '\r' && match.index === pending.length - 1 && !final) break
      lines.push({
        text: pending.slice(from, match.index),
        offset: offset + from,
        number: number++,
        column,
        isPiece: column > 1,
        goesOn: false,
      })
      from = match.index + match[0].length
      column = 1
    }
    if (final ? from < pending.length : pending.length - from > LINE_MAX) {
      const cut = pending.slice(from, final ? pending.length : endOfPiece(pending))
      lines.push({ text: cut, offset: offset + from, number, column, isPiece: !final || column > 1, goesOn: !final })
      column += cut.length
      from += cut.length
    }
    offset += from
    pending = pending.slice(from)
    return lines
  }
  for await (const chunk of chunks) {
    pending += chunk
    const lines = take(false)
    if (lines.length > 0) yield lines
  }
  const last = take(true)
  if (last.length > 0) yield last
}

/** Where a piece may end that has no line end: not within a pair of characters. */
function endOfPiece(text: string): number {
  const least = text.length - PAIRED_MAX
  let end = text.length
  while (end > least && PAIRED.has(text[end - 1]!)) end--
  return end > least ? end : text.length - Number(text.endsWith('\r'))
}

/** A stretch of a line. */
export const partOf = ({ text, offset, number, column }: Line, from: number, to: number): Part => {
  const raw = text.slice(from, to)
  return { at: 0, text: raw, raw, offset: offset + from, line: number, column: column + from }
}
