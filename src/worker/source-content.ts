import { ReadProblem, type ByteStream } from '../contract/index.js'
import { CONTENT_PIECE } from './protocol.js'

/**
 * The bytes of a stream that the caller of the scan opens, in pieces of at most CONTENT_PIECE bytes.
 * @throws ReadProblem 'read-error' where it breaks off, 'stalled' where it gives nothing for `stallSeconds`
 */
export async function* sourceContent(open: () => ByteStream, stallSeconds: number): AsyncGenerator<Uint8Array, void, undefined> {
  let stream: (Partial<StreamOfNode> & ByteStream) | undefined
  let chunks: AsyncIterator<unknown> | undefined
  try {
    stream = open()
    // An error after the last read must not end the calling process.
    stream.on?.('error', () => {})
    chunks = stream[Symbol.asyncIterator]()
    for (;;) {
      const step = await within(chunks.next(), stallSeconds)
      if (step.done === true) return
      const bytes = toBytes(step.value)
      for (let at = 0; at < bytes.length; at += CONTENT_PIECE) yield bytes.subarray(at, at + CONTENT_PIECE)
    }
  } catch (error) {
    if (error instanceof ReadProblem) throw error
    throw new ReadProblem('read-error', 'The source broke off while it was read.')
  } finally {
    if (stream?.destroy !== undefined) stream.destroy()
    else void close(chunks)
  }
}

/** What streams of Node have besides. */
interface StreamOfNode {
  on(event: 'error', listener: () => void): unknown
  destroy(): unknown
}

/** Not to be waited for: what stalls would stall here, too. What fails to close was read nevertheless. */
async function close(chunks: AsyncIterator<unknown> | undefined): Promise<void> {
  try {
    await chunks?.return?.()
  } catch {
    // As said.
  }
}

function toBytes(chunk: unknown): Uint8Array {
  if (chunk instanceof Uint8Array) return chunk
  if (typeof chunk === 'string') return Buffer.from(chunk)
  throw new ReadProblem('read-error', 'The source gave something else than bytes.')
}

async function within<T>(work: Promise<T>, seconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new ReadProblem('stalled', `The source gave nothing for ${seconds} s and was given up.`)),
      seconds * 1000,
    )
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
