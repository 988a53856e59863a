import type { ProseSegment } from '../../contract/index.js'
import { countUpTo } from '../line-starts.js'
import { createCutter, type Block } from '../paragraphs.js'
import { locateBetween, pointOf, type RawOffsets, type Written } from './written.js'

/** Running text made of values, each on lines of its own. */
export interface Flow {
  /** The next stretch; `pointer` is given with its places. */
  add(value: Written, pointer?: string): ProseSegment[]
  /** The last blocks; what is added afterwards is a new flow. */
  end(): ProseSegment[]
}

/** Joins values to a flow of blocks that lead every character back to where it is written. */
export function createFlow(blockSize: number, rawOffsets: RawOffsets): Flow {
  const cutter = createCutter({ blockSize })
  let length = 0
  /** Values that may still be asked for, and where each begins in the flow. */
  let values: { value: Written; pointer: string | undefined }[] = []
  let starts: number[] = []

  const segment = ({ text, core, offset }: Block): ProseSegment => {
    const first = Math.max(0, countUpTo(starts, offset) - 1)
    const end = countUpTo(starts, offset + text.length)
    const [own, ownStarts] = [values.slice(first, end), starts.slice(first, end)]
    return {
      kind: 'prose',
      text,
      core,
      locate(from, to) {
        const index = Math.max(0, countUpTo(ownStarts, offset + from) - 1)
        const last = Math.max(index, countUpTo(ownStarts, offset + to - 1) - 1)
        const point = (at: number, of: number, side: 'begin' | 'end') =>
          pointOf(own[of]!.value, offset + at - ownStarts[of]!, side, rawOffsets)
        const begin = point(from, index, 'begin')
        const located = locateBetween(begin, to > from ? point(to, last, 'end') : begin)
        const { pointer } = own[index]!
        return pointer === undefined ? located : { ...located, place: { ...located.place, pointer } as typeof located.place }
      },
    }
  }

  const segments = (blocks: readonly Block[]): ProseSegment[] => {
    const made = blocks.map(segment)
    const last = blocks.at(-1)
    const keep = last === undefined ? 0 : Math.max(0, countUpTo(starts, last.offset) - 1)
    if (keep > 0) {
      values = values.slice(keep)
      starts = starts.slice(keep)
    }
    return made
  }

  return {
    add(value, pointer) {
      const start = length === 0 ? 0 : length + 1
      const text = start === 0 ? value.text : '\n' + value.text
      starts.push(start)
      values.push({ value, pointer })
      length += text.length
      return segments(cutter.push(text))
    },
    end() {
      const made = segments(cutter.end())
      length = 0
      values = []
      starts = []
      return made
    },
  }
}
