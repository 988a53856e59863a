/** Bytes of a stream, asked for piece by piece. What was not asked for is not read: the program behind it waits. */
export interface Pieces {
  /** Up to the mark, without it; undefined at the end of the stream. Beyond about `most` bytes it is cut, and the rest passed over. */
  until(mark: number, most?: number): Promise<Buffer | undefined>
  /** The next bytes, at most `most` and at least one; undefined at the end of the stream. */
  some(most: number): Promise<Buffer | undefined>
}

/** Reads a stream in pieces. */
export function piecesOf(stream: AsyncIterable<Buffer>): Pieces {
  const chunks = stream[Symbol.asyncIterator]()
  let rest: Buffer = Buffer.alloc(0)
  const more = async (): Promise<Buffer | undefined> => {
    for (;;) {
      const step = await chunks.next()
      if (step.done === true) return undefined
      if (step.value.length > 0) return step.value
    }
  }
  return {
    async until(mark, most = Infinity) {
      const parts: Buffer[] = []
      let length = 0
      for (;;) {
        const at = rest.indexOf(mark)
        if (at !== -1) {
          if (length < most) parts.push(rest.subarray(0, at))
          rest = rest.subarray(at + 1)
          return parts.length === 1 ? parts[0] : Buffer.concat(parts)
        }
        if (rest.length > 0 && length < most) parts.push(rest)
        length += rest.length
        const next = await more()
        if (next === undefined) {
          rest = Buffer.alloc(0)
          return parts.length === 0 ? undefined : Buffer.concat(parts)
        }
        rest = next
      }
    },
    async some(most) {
      if (rest.length === 0) {
        const next = await more()
        if (next === undefined) return undefined
        rest = next
      }
      const piece = rest.subarray(0, most)
      rest = rest.subarray(piece.length)
      return piece
    },
  }
}
