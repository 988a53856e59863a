/** Kept for the text that is being looked at; what is larger is made anew. */
const KEPT = 1024 * 1024
let kept = Buffer.allocUnsafeSlow(0)

function room(size: number): Buffer {
  if (kept.length >= size) return kept
  const made = Buffer.allocUnsafeSlow(Math.max(size, Math.min(KEPT, 2 * size)))
  if (size <= KEPT) kept = made
  return made
}

/** Is every character of a text ASCII? As fast as memory can be read. */
export const isAsciiText = (text: string): boolean => Buffer.byteLength(text) === text.length

/** The bytes of a text of ASCII, undefined of any other. Good until the next text is asked about. */
export function asciiUnits(text: string): Buffer | undefined {
  if (!isAsciiText(text)) return undefined
  const bytes = room(text.length)
  bytes.write(text, 'latin1')
  return bytes
}

/** The UTF-16 code units of a text. Good until the next text is asked about. */
export function unitsOf(text: string): Uint16Array {
  const bytes = room(2 * text.length)
  bytes.write(text, 'utf16le')
  return new Uint16Array(bytes.buffer, bytes.byteOffset, text.length)
}
