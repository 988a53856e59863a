import { ReadProblem, type Limits } from '../contract/index.js'
import { createDigest } from './digest.js'
import { HEAD_BYTES, type Input, type RandomAccess } from './reader.js'

/** Bytes read at once. */
export const CHUNK = 128 * 1024

/** Bytes held in memory, piece by piece. */
export async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += CHUNK) yield bytes.subarray(from, from + CHUNK)
}

/** An input over bytes held in memory. */
export function inputFromBytes(name: string, bytes: Uint8Array): Input {
  return {
    name,
    size: bytes.length,
    head: bytes.subarray(0, HEAD_BYTES),
    stream: () => piecesOf(bytes),
    random: async () => randomOf(bytes),
  }
}

/** Bytes held in memory, at any offset. */
export const randomOf = (bytes: Uint8Array): RandomAccess => ({
  size: bytes.length,
  read: async (offset, length) => bytes.subarray(Math.max(0, offset), Math.max(0, offset + length)),
  readNow: (offset, length) => bytes.subarray(Math.max(0, offset), Math.max(0, offset + length)),
})

/**
 * An input over a stream: a member of a container, an object of a store. Its beginning is read at once; the rest when asked for.
 * `size` is what is said of it, and may lie. Strings are taken as UTF-8. What the stream throws goes through.
 * `close` ends the stream where it was not read to its end; `sha256` is known where it was.
 */
export async function inputFromStream(
  name: string,
  chunks: AsyncIterable<Uint8Array | string>,
  limits: Pick<Limits, 'nestedBytes'>,
  size?: number,
): Promise<Input & { close(): Promise<void>; sha256(): string | undefined }> {
  const iterator = chunks[Symbol.asyncIterator]()
  const next = async (): Promise<Uint8Array | undefined> => {
    const { done, value } = await iterator.next()
    if (done === true) return undefined
    return typeof value === 'string' ? Buffer.from(value) : value
  }
  const close = async (): Promise<void> => void (await iterator.return?.())
  const first: Uint8Array[] = []
  for (let length = 0; length < HEAD_BYTES;) {
    const chunk = await next()
    if (chunk === undefined) break
    first.push(chunk)
    length += chunk.length
  }
  const begin = first.length === 1 ? (first[0] as Uint8Array) : Buffer.concat(first)

  const digest = createDigest()
  const stream = (): AsyncGenerator<Uint8Array> => digest.watch(pieces())

  async function* pieces(): AsyncGenerator<Uint8Array> {
    try {
      if (begin.length > 0) yield begin
      for (let chunk = await next(); chunk !== undefined; chunk = await next()) yield chunk
    } finally {
      await close()
    }
  }

  async function random(): Promise<RandomAccess> {
    const tooLarge = `A file within a file of this kind has to be held in memory, and this one is larger than the limit of ${limits.nestedBytes} bytes (nestedBytes).`
    if (size !== undefined && size > limits.nestedBytes) throw new ReadProblem('too-large', tooLarge)
    const parts: Uint8Array[] = []
    let length = 0
    for await (const chunk of stream()) {
      length += chunk.length
      if (length > limits.nestedBytes) throw new ReadProblem('too-large', tooLarge)
      parts.push(chunk)
    }
    return randomOf(Buffer.concat(parts))
  }

  return {
    name,
    ...(size === undefined ? {} : { size }),
    head: begin.subarray(0, HEAD_BYTES),
    stream,
    random,
    close,
    sha256: digest.result,
  }
}
