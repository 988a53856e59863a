/** A line of a text, with its number from 1. */
export interface NumberedLine {
  number: number
  text: string
}

/** Lines longer than this are machines', and hold no comment for people. */
const LINE_MAX = 64 * 1024
const BREAKS = /\r\n|\n|\r/g

/**
 * The lines that hold an ASCII word. Lines end as in src/extract/line-starts.ts: numbers are those of findings. Bytes are read as they are until a line
 * holds the word: UTF-8, Shift_JIS, EUC-JP and ISO-2022-JP all keep ASCII, UTF-16 begins with its mark.
 */
export async function* linesWith(word: string, chunks: AsyncIterable<Buffer>): AsyncGenerator<NumberedLine> {
  let number = 1
  let pending = ''
  let isLong = false
  let decoder: ((chunk: Buffer) => string) | undefined
  for await (const chunk of withStart(chunks)) {
    decoder ??= decoderOf(chunk)
    pending += decoder(chunk)
    let from = 0
    for (const match of pending.matchAll(BREAKS)) {
      // The last character may be half of a line end.
      if (match[0] === '\r' && match.index === pending.length - 1) break
      const text = pending.slice(from, match.index)
      if (!isLong && text.length <= LINE_MAX && text.includes(word)) yield { number, text: readable(text) }
      isLong = false
      number++
      from = match.index + match[0].length
    }
    pending = pending.slice(from)
    if (pending.length > LINE_MAX) {
      isLong = true
      pending = pending.endsWith('\r') ? '\r' : ''
    }
  }
  if (!isLong && pending.includes(word)) yield { number, text: readable(pending.replace(/\r$/, '')) }
}

/** At least four bytes first: they tell the encoding. */
async function* withStart(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer | undefined
  let begun = false
  for await (const chunk of chunks) {
    if (begun) yield chunk
    else if ((held = held === undefined ? chunk : Buffer.concat([held, chunk])).length >= 4) {
      begun = true
      yield held
    }
  }
  if (!begun && held !== undefined) yield held
}

/** UTF-16 is decoded; anything else stays a character a byte. */
function decoderOf(start: Buffer): (chunk: Buffer) => string {
  const utf16 = start[0] === 0xff && start[1] === 0xfe ? 'utf-16le' : start[0] === 0xfe && start[1] === 0xff ? 'utf-16be' : undefined
  if (utf16 === undefined) return (chunk) => chunk.toString('latin1')
  const decoder = new TextDecoder(utf16)
  return (chunk) => decoder.decode(chunk, { stream: true })
}

/** A line of bytes as people wrote it. */
function readable(line: string): string {
  if (/[^\0-\xff]/.test(line) || /^[\x20-\x7e\t]*$/.test(line)) return line
  const bytes = Buffer.from(line, 'latin1')
  for (const encoding of bytes.includes(0x1b) ? ['iso-2022-jp'] : ['utf-8', 'shift_jis', 'euc-jp']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // The next.
    }
  }
  return line
}
