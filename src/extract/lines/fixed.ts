import { decodeHead, decodeText } from '../decode.js'
import { detectEncoding } from '../encoding.js'
import { HEAD_BYTES, type Reader } from '../reader.js'
import { createRecordTables } from '../tables/record-tables.js'
import { joinParts, NOTHING, stretchOffsets, type Written } from '../tables/written.js'
import { progressing } from '../text.js'
import { cellsOf, fixedLayoutOf, kindOf, type FixedLayout } from './fixed-shape.js'
import { linesOf, partOf, type Line } from './lines.js'

/** Reads a list whose columns are set by blanks: a row a line, the heading its header; titles of pages and totals are text. */
export const readFixed: Reader = async function* (input, context) {
  const layout = layoutOf(input.head)
  const { text, damage } = decodeText(input.head, progressing(input, context))
  const tables = createRecordTables(context.blockSize, stretchOffsets, false)
  let isBody = false
  const addLine = (line: Line): void => {
    const kind = layout === undefined || line.isPiece ? 'line' : kindOf(line.text, layout)
    if (kind === 'heading') isBody = true
    else if (kind === 'page') isBody = false
    if (kind === 'heading' || kind === 'rule') return
    const cells = layout !== undefined && isBody && kind === 'line' && !line.isPiece ? cellsOf(line.text, layout) : undefined
    if (cells === undefined) {
      tables.text(written(line, 0, line.text.length))
      return
    }
    const row = tables.begin('', '')
    for (const [at, [from, to]] of cells.entries()) {
      const branch = tables.child(row.group.root, { text: layout!.labels[at]!, parts: [] })
      tables.set(row, branch, to > from ? written(line, from, to) : NOTHING)
    }
    tables.add(row)
  }
  for await (const lines of linesOf(text)) {
    for (const line of lines) addLine(line)
    yield* tables.take()
  }
  yield* tables.end()
  const gap = damage()
  if (gap !== undefined) yield gap
}

function layoutOf(head: Uint8Array): FixedLayout | undefined {
  const isAll = head.length < HEAD_BYTES
  const encoding = detectEncoding(head, isAll)
  return encoding === undefined ? undefined : fixedLayoutOf(decodeHead(head, encoding), isAll)
}

const written = (line: Line, from: number, to: number): Written => joinParts([partOf(line, from, to)])
