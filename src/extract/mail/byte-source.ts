/** A cursor over bytes that come in chunks: a mailbox is walked once, from its beginning to its end. */
export interface ByteSource {
  /** The next line with its end, or the next LINE_MAX bytes of a longer one; undefined at the end. */
  line(): Promise<Buffer | undefined>
  /** The next line as `line` gives it, which stays the next. */
  peek(): Promise<Buffer | undefined>
  /**
   * The bytes up to a line for which `stop` holds, which stays the next. The line end before that line belongs to it (RFC 2046, 5.1.1) and is
   * left out. `stop` sees lines that begin with one of `marks` only.
   */
  until(stop: (line: Buffer) => boolean, marks: readonly string[]): AsyncGenerator<Uint8Array>
}

/** Bytes of a line that are looked at, and handed out, at once. */
const LINE_MAX = 64 * 1024
/** Bytes that a mark may have. */
const MARK_MAX = 16

/** @param chunks in pieces of any size */
export function createByteSource(chunks: AsyncIterable<Uint8Array>): ByteSource {
  const iterator = chunks[Symbol.asyncIterator]()
  let buffer: Buffer = Buffer.alloc(0)
  let at = 0
  let ended = false

  const fill = async (): Promise<boolean> => {
    if (ended) return false
    const { done, value } = await iterator.next()
    if (done === true) {
      ended = true
      return false
    }
    const next = Buffer.from(value.buffer, value.byteOffset, value.byteLength)
    buffer = at === buffer.length ? next : Buffer.concat([buffer.subarray(at), next])
    at = 0
    return true
  }

  /** Bytes of the line at hand. */
  const lineLength = async (): Promise<number> => {
    let seen = 0
    for (;;) {
      const end = buffer.indexOf(0x0a, at + seen)
      if (end !== -1) return Math.min(end + 1 - at, LINE_MAX)
      seen = buffer.length - at
      if (seen >= LINE_MAX) return LINE_MAX
      if (!(await fill())) return seen
    }
  }

  const peek = async (): Promise<Buffer | undefined> => {
    const length = await lineLength()
    return length === 0 ? undefined : buffer.subarray(at, at + length)
  }

  return {
    peek,
    async line() {
      const line = await peek()
      if (line !== undefined) at += line.length
      return line
    },
    async *until(stop, marks) {
      /** The line end that may belong to the line behind it. */
      let held: Buffer | undefined
      for (let isLineStart = true; ;) {
        if (isLineStart) {
          while (buffer.length - at < MARK_MAX && (await fill()));
          if (marks.some((mark) => buffer.subarray(at, at + mark.length).toString('latin1') === mark)) {
            const line = await peek()
            if (line !== undefined && stop(line)) return
          }
        } else if (at === buffer.length) await fill()
        // A line end is not divided.
        while (buffer[buffer.length - 1] === 0x0d && (await fill()));
        if (at === buffer.length) break
        if (held !== undefined) yield held
        held = undefined
        const end = nextMark(buffer, at, marks)
        const data = buffer.subarray(at, end ?? buffer.length)
        at += data.length
        isLineStart = end !== undefined || data[data.length - 1] === 0x0a
        const body = isLineStart ? withoutLineEnd(data) : data
        if (body.length < data.length) held = data.subarray(body.length)
        if (body.length > 0) yield body
      }
      if (held !== undefined) yield held
    },
  }
}

/** Offset of the next line that begins with a mark, behind the line at `from`; undefined where there is none in sight. */
function nextMark(buffer: Buffer, from: number, marks: readonly string[]): number | undefined {
  for (let lineEnd = buffer.indexOf(0x0a, from); lineEnd !== -1; lineEnd = buffer.indexOf(0x0a, lineEnd + 1)) {
    const start = lineEnd + 1
    // Too little is in sight to tell.
    if (buffer.length - start < MARK_MAX) return start
    const first = buffer[start]
    for (const mark of marks) {
      if (mark.charCodeAt(0) === first && buffer.subarray(start, start + mark.length).toString('latin1') === mark) return start
    }
  }
  return undefined
}

function withoutLineEnd(data: Buffer): Buffer {
  const { length } = data
  if (data[length - 1] !== 0x0a) return data
  return data.subarray(0, data[length - 2] === 0x0d ? length - 2 : length - 1)
}
