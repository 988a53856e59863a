import type { Located, ProseSegment } from '../contract/index.js'
import { countUpTo, lineStarts } from './line-starts.js'
import { createCutter, type Block } from './paragraphs.js'
import { lazy } from '../text/lazy.js'

/** How running text is cut, and where it begins. */
export interface TextBlockOptions {
  /** Wanted size of a block's core in UTF-16 code units. */
  blockSize: number
  /** Line and column of the first character; default 1 and 1. */
  line?: number
  column?: number
}

/**
 * Cuts a text that comes in chunks of any size into overlapping blocks; places are lines and columns of the whole text.
 * Memory stays flat whatever the length of the text or of a line: a position is carried from block to block, and only the
 * line starts of one block are held. The findings are the same at any `blockSize` and any chunking.
 */
export async function* textBlocks(chunks: AsyncIterable<string>, options: TextBlockOptions): AsyncGenerator<ProseSegment> {
  const cutter = createCutter({ blockSize: options.blockSize })
  const place = placer(options.line ?? 1, options.column ?? 1)
  for await (const chunk of chunks) {
    for (const block of cutter.push(chunk)) yield place(block)
  }
  for (const block of cutter.end()) yield place(block)
}

/** Gives each block of one flow, in order, the line and column of its first character. Its lines are counted when somebody asks, or a block follows. */
function placer(line: number, column: number): (block: Block) => ProseSegment {
  let offset = 0
  let text = ''
  return (block) => {
    // This block begins inside the one before it.
    const step = block.offset - offset
    const { lines, lastStart } = linesUpTo(text, step)
    column = lines === 0 ? column + step : step - lastStart + 1
    line += lines
    offset = block.offset
    text = block.text
    const [firstLine, firstColumn] = [line, column]
    const locate = lazy(() => locator(firstLine, firstColumn, lineStarts(block.text)))
    return { kind: 'prose', text: block.text, core: block.core, locate: (start, end) => locate()(start, end) }
  }
}

/** How many lines begin at or before an offset (the first, at 0, aside), and where the last of them does. */
function linesUpTo(text: string, offset: number): { lines: number; lastStart: number } {
  if (text.includes('\r')) {
    const starts = lineStarts(text)
    const lines = countUpTo(starts, offset)
    return { lines, lastStart: lines === 0 ? 0 : (starts[lines - 1] as number) }
  }
  let lines = 0
  let lastStart = 0
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) {
    lines++
    lastStart = at + 1
  }
  return { lines, lastStart }
}

/**
 * Leads offsets in a text to lines. The text begins at `line`, `column`; `starts` are its line starts.
 * `endLine` and `endColumn` (exclusive) are given where the stretch goes on in a later line.
 */
export function locator(line: number, column: number, starts: readonly number[]): (start: number, end: number) => Located {
  const lineStart = (index: number): number => (index === 0 ? 1 - column : (starts[index - 1] as number))
  return (start, end) => {
    const index = countUpTo(starts, start)
    const from = lineStart(index)
    const lastIndex = end > start ? countUpTo(starts, end - 1) : index
    const more = lastIndex > index ? { endLine: line + lastIndex, endColumn: end - lineStart(lastIndex) + 1 } : {}
    return { place: { kind: 'text', line: line + index, column: start - from + 1, ...more }, span: [start - from, end - from] }
  }
}
