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
      const open = stream ? openRun(text) : text.length
      const end = text.length - open >= RUN_MAX ? text.length : open
      pending = text.slice(end)
      return text.slice(0, end).replace(/\+([A-Za-z0-9+/]{0,65536})-?/g, (_, run: string) => (run === '' ? '+' : utf16(run)))
    },
  }
}

/** Where the run begins that the text ends in, its length where it ends in none. Found from behind: rows of `+` would be tried from each of them. */
function openRun(text: string): number {
  let at = text.length
  while (at > 0 && isDigit(text.charCodeAt(at - 1))) at--
  const plus = text.indexOf('+', at)
  return plus === -1 ? text.length : plus
}

/** Of modified Base64: A–Z a–z 0–9 + / */
function isDigit(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 47 && code <= 57) || code === 43
}

/** Bits behind the last whole character fill up the last digit. */
function utf16(run: string): string {
  const bytes = Buffer.from(run, 'base64')
  return bytes
    .subarray(0, bytes.length & ~1)
    .swap16()
    .toString('utf16le')
}

/** Runs that are looked at, characters of them that have to be Japanese, and how many kana among those: program text has runs, too, but no kana. */
const RUNS = 40
const CHARACTERS_MIN = 8
const JAPANESE_MIN = 0.95
const KANA_MIN = 0.2
/** Characters of a run. */
const [RUN_SHORTEST, RUN_LONGEST] = [2, 4000]
const PLUS = 0x2b

/** Is an ASCII text Japanese in UTF-7? Nothing says so outside of mail: told by what its first runs decode to. */
export function looksUtf7(head: Uint8Array): boolean {
  let [characters, japanese, kana, runs] = [0, 0, 0, 0]
  let end = 0
  for (let plus = head.indexOf(PLUS); plus !== -1 && runs < RUNS; plus = head.indexOf(PLUS, end)) {
    end = plus + 1
    while (end < head.length && end - plus <= RUN_LONGEST && isDigit(head[end]!)) end++
    if (end - plus <= RUN_SHORTEST || end - plus > RUN_LONGEST) continue
    for (const character of utf16(Buffer.from(head.buffer, head.byteOffset + plus + 1, end - plus - 1).toString('latin1'))) {
      const code = character.codePointAt(0) as number
      characters++
      const isKana = code >= 0x3041 && code <= 0x30ff
      if (isKana) kana++
      if (isKana || (code >= 0x3000 && code < 0x3040) || (code >= 0x4e00 && code <= 0x9fff) || code >= 0xff00) japanese++
    }
    runs++
  }
  return characters >= CHARACTERS_MIN && japanese >= characters * JAPANESE_MIN && kana >= characters * KANA_MIN
}

/** Decodes a text in UTF-7. */
export async function* decodeUtf7(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = createUtf7Decoder()
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}
