import type { RowsSegment, Segment } from '../../contract/index.js'
import { decodeText } from '../decode.js'
import type { Reader } from '../reader.js'
import { createFlow } from '../tables/flow.js'
import { joinParts, locateWritten, NOTHING, stretchOffsets, type Part, type Written } from '../tables/written.js'
import { progressing } from '../text.js'
import { linesOf, partOf, type Line } from './lines.js'

/** Rows of one segment. */
const ROWS_MAX = 1000
/** The line between header and rows (GitHub Flavored Markdown, 4.10). */
function isRule(text: string): boolean {
  if (text.length > 4096 || !text.includes('|') || !text.includes('-')) return false
  const cells = text.trim().replace(/^\|/, '').replace(/\|$/, '').split('|')
  return cells.every((cell) => /^:?-+:?$/.test(cell.trim()))
}

/** Is there a table of Markdown in the text? */
export function hasMarkdownTable(text: string): boolean {
  const lines = text.split(/\r\n|\n|\r/, 2000)
  return lines.some((line, index) => index > 0 && isRule(line) && lines[index - 1]!.includes('|'))
}

/** Reads Markdown: pipe tables as rows under their header, everything else as text. */
export const readMarkdown: Reader = async function* (input, context) {
  const { text, damage } = decodeText(input.head, progressing(input, context))
  const flow = createFlow(context.blockSize, stretchOffsets)
  let ready: Segment[] = []
  /** A line that may be a header. */
  let header: Line | undefined
  let rows: Written[][] | undefined
  let given = 0
  let tables = 0

  const add = (line: Line): void => void ready.push(...flow.add(whole(line)))
  const give = (): void => {
    if (rows === undefined || rows.length === 0) return
    const own = rows
    const first = given + 1
    given += own.length
    rows = []
    const locate: RowsSegment['locate'] = (row, column, start, end) =>
      locateWritten(own[row.number - first]?.[column] ?? NOTHING, start, end, stretchOffsets)
    const cells = own.map((row, index) => ({ number: first + index, cells: row.map(({ text }) => text) }))
    ready.push({ kind: 'rows', table: `t${tables}`, headed: true, rows: cells, locate })
  }

  const take = (line: Line): void => {
    if (rows !== undefined) {
      if (!line.isPiece && line.text.includes('|')) {
        rows.push(cellsOf(line))
        if (rows.length >= ROWS_MAX) give()
        return
      }
      give()
      rows = undefined
    }
    if (header !== undefined && !line.isPiece && isRule(line.text)) {
      rows = [cellsOf(header)]
      header = undefined
      given = 0
      tables++
      return
    }
    if (header !== undefined) add(header)
    header = undefined
    if (!line.isPiece && line.text.includes('|')) header = line
    else add(line)
  }

  for await (const lines of linesOf(text)) {
    for (const line of lines) take(line)
    if (ready.length > 0) yield* ready
    ready = []
  }
  give()
  if (header !== undefined) add(header)
  yield* ready
  yield* flow.end()
  const gap = damage()
  if (gap !== undefined) yield gap
}

const whole = (line: Line): Written => joinParts([partOf(line, 0, line.text.length)])

/** The cells of a line, without the marks of emphasis around them; `\|` is a bar. */
function cellsOf(line: Line): Written[] {
  const { text } = line
  const cells: Written[] = []
  let parts: Part[] = []
  let from = 0
  const end = (at: number): void => {
    if (at > from) parts.push(partOf(line, from, at))
    cells.push(bare(parts))
    parts = []
  }
  const first = text.search(/\S/)
  if (text[first] === '|') from = first + 1
  for (let i = from; i < text.length; i++) {
    if (text[i] === '\\' && text[i + 1] === '|') {
      if (i > from) parts.push(partOf(line, from, i))
      parts.push({ ...partOf(line, i, i + 2), text: '|' })
      from = i + 2
      i++
    } else if (text[i] === '|') {
      end(i)
      from = i + 1
    }
  }
  if (text.slice(from).trim() !== '') end(text.length)
  return cells
}

const MARKS = new Set(' \t*_`~')

/** Without what makes it bold, slanted or code. */
function bare(parts: readonly Part[]): Written {
  if (parts.length !== 1) return joinParts(parts)
  const [part] = parts as [Part]
  const lead = /^[\s*_`~]*/.exec(part.text)![0].length
  let end = part.text.length
  while (end > lead && MARKS.has(part.text[end - 1]!)) end--
  const rest = part.text.slice(lead, end)
  if (rest === '') return joinParts(parts)
  return joinParts([{ ...part, text: rest, raw: rest, offset: part.offset + lead, column: part.column + lead }])
}
