/** Reads bytes that come in chunks of any size in lengths of one's own. */
export interface ByteReader {
  /** The next `length` bytes; fewer only at the end. */
  take(length: number): Promise<Buffer>
  /** The same, which stay the next. */
  peek(length: number): Promise<Buffer>
  /** The next `length` bytes as they come. */
  stream(length: number): AsyncGenerator<Uint8Array>
  /** Everything that is left. */
  rest(): AsyncGenerator<Uint8Array>
}

/** @param chunks are taken as they are needed */
export function createByteReader(chunks: AsyncIterable<Uint8Array>): ByteReader {
  const iterator = chunks[Symbol.asyncIterator]()
  let buffer: Buffer = Buffer.alloc(0)
  const fill = async (): Promise<boolean> => {
    const { done, value } = await iterator.next()
    if (done === true) return false
    const next = Buffer.from(value.buffer, value.byteOffset, value.byteLength)
    buffer = buffer.length === 0 ? next : Buffer.concat([buffer, next])
    return true
  }
  const peek = async (length: number): Promise<Buffer> => {
    while (buffer.length < length && (await fill()));
    return buffer.subarray(0, length)
  }
  return {
    peek,
    async take(length) {
      const taken = await peek(length)
      buffer = buffer.subarray(taken.length)
      return taken
    },
    async *stream(length) {
      for (let left = length; left > 0;) {
        if (buffer.length === 0 && !(await fill())) return
        const piece = buffer.subarray(0, left)
        buffer = buffer.subarray(piece.length)
        left -= piece.length
        yield piece
      }
    },
    async *rest() {
      while (buffer.length > 0 || (await fill())) {
        const piece = buffer
        buffer = Buffer.alloc(0)
        yield piece
      }
    },
  }
}
