/** What is used of a TextDecoder. */
export interface Decoder {
  decode(bytes?: Uint8Array, options?: { stream?: boolean }): string
}

/** Names of UTF-7; old Outlook writes the second. */
export const isUtf7 = (charset: string): boolean => /^(?:x-)?(?:unicode-1-1-)?utf-?7$/.test(charset)

/** Longest run in Base64 that is put off until its end comes, in characters. */
const RUN_MAX = 64 * 1024

/** Decodes UTF-7 (RFC 2152): runs of modified Base64 over UTF-16BE between `+` and what cannot belong to them. */
export function createUtf7Decoder(): Decoder {
  let pending = ''
  return {
    decode(bytes, { stream = false } = {}) {
      const text = pending + (bytes === undefined ? '' : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'))
      // A run may go on in the next piece.
      const open = stream ? /\+[A-Za-z0-9+/]{0,65536}$/.exec(text) : null
      const end = open === null || text.length - open.index >= RUN_MAX ? text.length : open.index
      pending = text.slice(end)
      return text.slice(0, end).replace(/\+([A-Za-z0-9+/]{0,65536})-?/g, (_, run: string) => (run === '' ? '+' : utf16(run)))
    },
  }
}

/** Bits behind the last whole character fill up the last digit. */
function utf16(run: string): string {
  const bytes = Buffer.from(run, 'base64')
  return bytes
    .subarray(0, bytes.length & ~1)
    .swap16()
    .toString('utf16le')
}
