import { MAX_WINDOW, type Place, type ProseSegment } from '../contract/index.js'
import { PIECE_MAX, pieceEnd } from '../text/pieces.js'

/** A stretch of a flow of text: context, core, context. */
export interface Block {
  text: string
  /** The stretch of `text` that this block owns. The cores of a flow's blocks follow each other without gap or overlap. */
  core: readonly [start: number, end: number]
  /** Where `text` begins in the flow, in UTF-16 code units. */
  offset: number
}

/** Cuts a flow of raw text into blocks, whatever the flow is made of (paragraphs here, lines of a file in text-blocks.ts). */
export interface Cutter {
  /** Takes the next text of the flow in pieces of any size; gives the blocks that are complete. */
  push(text: string): Block[]
  /** The last blocks; the flow is over, and the next `push` begins a new one at offset 0. */
  end(): Block[]
}

/**
 * Blocks are cut at piece borders only (text/pieces.ts), counted from the flow's start, so that every piece looks the same
 * whatever `blockSize` is. Holds about `blockSize` + two contexts in memory.
 */
export function createCutter({ blockSize }: { blockSize: number }): Cutter {
  // Text is gathered in a list first: appending each short paragraph to one long string would copy that string every time it is read.
  const batch = Math.max(1024, blockSize)
  let waiting: string[] = []
  let waitingLength = 0
  let buffer = ''
  let base = 0
  /** Piece borders within the buffer, from the first that is still needed as context; offsets in the flow. */
  let borders = [0]
  /** Index in `borders` where the next core begins. */
  let next = 0

  const take = (final: boolean): Block[] => {
    buffer += waiting.join('')
    waiting = []
    waitingLength = 0
    const blocks: Block[] = []
    for (;;) {
      findBorders(final)
      const block = nextBlock(final)
      if (block === undefined) break
      blocks.push(block)
    }
    forget()
    return blocks
  }

  /** As many as the next block needs. */
  const findBorders = (final: boolean): void => {
    const start = at(borders, next)
    skipLines(start + blockSize - MAX_WINDOW)
    const enough = start + blockSize + MAX_WINDOW + 2 * PIECE_MAX
    for (let from = at(borders, borders.length - 1); from < enough; from = at(borders, borders.length - 1)) {
      const end = pieceEnd(buffer, from - base)
      if (end !== -1) borders.push(base + end)
      else {
        if (final && from < base + buffer.length) borders.push(base + buffer.length)
        return
      }
    }
  }

  /** A line end is a border whatever stands before it: of the lines far before the next cut only the last is looked for. */
  const skipLines = (to: number): void => {
    if (skippedFor === next || to > base + buffer.length) return
    skippedFor = next
    if (to <= at(borders, borders.length - 1)) return
    const line = base + buffer.lastIndexOf('\n', to - base - 1) + 1
    if (line > at(borders, borders.length - 1)) borders.push(line)
  }
  /** The `next` of the last look, so that a long line is not gone through for each of its pieces. */
  let skippedFor = -1

  const nextBlock = (final: boolean): Block | undefined => {
    const last = borders.length - 1
    const start = at(borders, next)
    let end = firstFrom(borders, start + blockSize, next + 1)
    if (end > last) {
      if (!final || next === last) return undefined
      end = last
    }
    let after = firstFrom(borders, at(borders, end) + MAX_WINDOW, end)
    if (after > last) {
      if (!final) return undefined
      after = last
    }
    const offset = at(borders, contextStart(start))
    const text = buffer.slice(offset - base, at(borders, after) - base)
    next = end
    return { text, core: [start - offset, at(borders, end) - offset], offset }
  }

  /** Index of the last border that leaves a whole window before `start`. */
  const contextStart = (start: number): number => Math.max(0, firstFrom(borders, start - MAX_WINDOW + 1, 0) - 1)

  const forget = (): void => {
    const keep = contextStart(at(borders, next))
    if (keep === 0) return
    const from = at(borders, keep)
    buffer = buffer.slice(from - base)
    base = from
    borders = borders.slice(keep)
    next -= keep
    skippedFor = -1
  }

  return {
    push(text) {
      waiting.push(text)
      waitingLength += text.length
      return waitingLength < batch ? [] : take(false)
    },
    end() {
      const blocks = take(true)
      buffer = ''
      base = 0
      borders = [0]
      next = 0
      skippedFor = -1
      return blocks
    },
  }
}

/** Joins paragraphs or lines to blocks of prose. */
export interface Paragraphs {
  /**
   * The next paragraph or line, without its line end; it stands on a line of its own in the flow.
   * `from`: offset of `text` in what `place` names, where something else came between its beginning and this part.
   */
  add(text: string, place: Place, from?: number): ProseSegment[]
  /** Goes on with the paragraph last added, so that one of 50 MB need not be held as a whole. */
  more(text: string): ProseSegment[]
  /** The last blocks; what is added afterwards is a new flow without context before it. */
  end(): ProseSegment[]
}

/**
 * Paragraphs joined by line ends to one flow, cut into overlapping blocks that know the place of each offset.
 * Spans are relative to the paragraph where they start.
 */
export function createParagraphs({ blockSize }: { blockSize: number }): Paragraphs {
  const cutter = createCutter({ blockSize })
  let length = 0
  /** Where each paragraph that may still be asked for begins in the flow (moved back by `from`), and where its text begins. */
  let starts: number[] = []
  let origins: number[] = []
  let places: Place[] = []

  const locatable = (blocks: Block[]): ProseSegment[] => {
    const segments = blocks.map(({ text, core, offset }): ProseSegment => {
      const first = Math.max(0, firstFrom(starts, offset + 1, 0) - 1)
      const end = firstFrom(starts, offset + text.length, first)
      const locate = locator(offset, starts.slice(first, end), origins.slice(first, end), places.slice(first, end))
      return { kind: 'prose', text, core, locate }
    })
    const last = blocks.at(-1)
    // The next block's context begins at or after the start of this one's text.
    const keep = last === undefined ? 0 : Math.max(0, firstFrom(starts, last.offset + 1, 0) - 1)
    if (keep > 0) {
      starts = starts.slice(keep)
      origins = origins.slice(keep)
      places = places.slice(keep)
    }
    return segments
  }

  const push = (text: string): ProseSegment[] => {
    length += text.length
    return locatable(cutter.push(text))
  }

  return {
    add(text, place, from = 0) {
      const start = length === 0 ? 0 : length + 1
      starts.push(start)
      origins.push(start - from)
      places.push(place)
      return push(start === 0 ? text : '\n' + text)
    },
    more: push,
    end() {
      const segments = locatable(cutter.end())
      length = 0
      starts = []
      origins = []
      places = []
      return segments
    },
  }
}

function locator(offset: number, starts: number[], origins: number[], places: Place[]): ProseSegment['locate'] {
  return (start, end) => {
    const index = Math.max(0, firstFrom(starts, offset + start + 1, 0) - 1)
    const origin = at(origins, index) - offset
    return { place: places[index] as Place, span: [start - origin, end - origin] }
  }
}

/** Index of the first number ≥ `value` in an ascending list, from index `low` on; the list's length if there is none. */
function firstFrom(list: readonly number[], value: number, low: number): number {
  let high = list.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (at(list, middle) < value) low = middle + 1
    else high = middle
  }
  return low
}

const at = (list: readonly number[], index: number): number => list[index] as number
