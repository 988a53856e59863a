import { decodeText } from './decode.js'
import type { Input, ReadContext, Reader } from './reader.js'
import { textBlocks } from './text-blocks.js'

/**
 * Reads a text in any encoding that Japanese comes in, block by block; memory does not depend on its length or that of a line.
 * Bytes that are no characters are counted in a gap at the end.
 */
export const readText: Reader = async function* (input, context) {
  const { text, damage } = decodeText(input.head, progressing(input, context))
  yield* textBlocks(text, { blockSize: context.blockSize })
  const gap = damage()
  if (gap !== undefined) yield gap
}

/** The bytes of an input; tells the watchdog at each chunk. */
export async function* progressing(input: Input, context: ReadContext): AsyncGenerator<Uint8Array> {
  for await (const chunk of input.stream()) {
    context.progress()
    yield chunk
  }
}
