import { crypto } from '../crypto.js'

/** Takes the SHA-256 of what passes by. */
export interface Digest {
  /** The same pieces, hashed as they are taken. Counts only if it is read to its end, and only the first time. */
  watch(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined>
  /** Lower-case hex of the whole content; undefined where it did not pass by as a whole. */
  result(): string | undefined
}

/** A digest of which nothing is known yet. */
export function createDigest(): Digest {
  let hex: string | undefined
  let watching = false
  return {
    async *watch(chunks) {
      if (watching) return yield* chunks
      watching = true
      const hash = crypto().createHash('sha256')
      for await (const chunk of chunks) {
        hash.update(chunk)
        yield chunk
      }
      hex = hash.digest('hex')
    },
    result: () => hex,
  }
}

/** SHA-256 of bytes in memory, in lower-case hex. */
export const sha256Of = (bytes: Uint8Array): string => crypto().createHash('sha256').update(bytes).digest('hex')
