import type { ProseSegment, Row, RowsSegment, Segment } from '../../contract/index.js'
import { decodeText } from '../decode.js'
import type { Reader } from '../reader.js'
import { createFlow } from '../tables/flow.js'
import { joinParts, locateWritten, NOTHING, stretchOffsets, type Part, type Written } from '../tables/written.js'
import { progressing } from '../text.js'
import { textBlocks } from '../text-blocks.js'
import { createHtmlWalk, type HtmlSink } from './html-walk.js'
import { createMarkup } from './markup.js'
import { following } from './xml.js'

/** Deeper than any page; what is nested deeper is read as running text, as is a tag that is longer than this many characters. */
const [DEPTH_MAX, TAG_MAX] = [1000, 1 << 23]
const ROWS_MAX = 1000
/** Cells of one segment. */
const CELLS_MAX = 100_000

/**
 * Reads HTML as it is shown: text without tags, a value that tags divide put together, tables as rows, definition lists and forms as labels
 * with their values. Comments, scripts, styles and all attributes are looked at as text.
 */
export const readHtml: Reader = async function* (input, context) {
  const { text, damage } = decodeText(input.head, progressing(input, context))
  const chunks = text[Symbol.asyncIterator]()
  const { blockSize } = context
  const output = createOutput(blockSize)
  const walk = createHtmlWalk(output)
  const markup = createMarkup({ xml: false }, walk)
  let gaveUp = false
  for (let next = await chunks.next(); next.done !== true && !gaveUp; next = gaveUp ? next : await chunks.next()) {
    markup.write(next.value)
    yield* output.take()
    gaveUp = walk.depth() > DEPTH_MAX || markup.rest().text.length > TAG_MAX
  }
  if (!gaveUp) markup.end()
  walk.end()
  yield* output.end()
  if (gaveUp) {
    const { text: begun, line, column } = markup.rest()
    yield* textBlocks(following(begun, chunks), { blockSize, line, column })
  }
  const gap = damage()
  if (gap !== undefined) yield gap
}

/** Where the walk puts what it finds, as segments. */
function createOutput(blockSize: number): HtmlSink & { take(): Segment[]; end(): Segment[] } {
  const shown = createFlow(blockSize, stretchOffsets)
  const hidden = createFlow(blockSize, stretchOffsets)
  let ready: Segment[] = []
  /** The table whose rows came last, and how often one was taken up again behind another. */
  let last = 0
  let resumed = 0
  const add = (flow: { add(value: Written): ProseSegment[] }, parts: readonly Part[]): void => {
    const value = joinParts(parts)
    if (value.text !== '') ready.push(...flow.add(value))
  }
  const give = (table: string, headed: boolean, rows: readonly (readonly Written[])[], first: number): void => {
    const given = rows.map((row, index): Row => ({ number: first + index, cells: row.map(({ text }) => text) }))
    const locate: RowsSegment['locate'] = (row, column, start, end) =>
      locateWritten(rows[row.number - first]?.[column] ?? NOTHING, start, end, stretchOffsets)
    ready.push({ kind: 'rows', table, headed, rows: given, locate })
  }
  return {
    text: (parts) => add(shown, parts),
    aside: (parts) => add(hidden, parts),
    rows(rows, { id, first, headed }) {
      // Rows behind a table that stands between are a table of their own, without its header.
      const isResumed = first > 1 && last !== id
      if (isResumed) resumed++
      last = isResumed ? 0 : id
      const table = isResumed ? `r${resumed}` : `t${id}`
      const step = Math.max(1, Math.min(ROWS_MAX, Math.floor(CELLS_MAX / Math.max(1, ...rows.map((row) => row.length)))))
      for (let from = 0; from < rows.length; from += step) give(table, headed && !isResumed, rows.slice(from, from + step), first + from)
    },
    take() {
      const given = ready
      ready = []
      return given
    },
    end() {
      ready.push(...shown.end(), ...hidden.end())
      return this.take()
    },
  }
}
