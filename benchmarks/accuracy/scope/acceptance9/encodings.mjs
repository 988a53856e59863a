// Shift_JIS and ISO-2022-JP, which Node only reads.
const TABLE = new Map()
const decoder = new TextDecoder('shift_jis')
for (let lead = 0x81; lead <= 0xfc; lead++) {
  if (lead > 0x9f && lead < 0xe0) continue
  for (let trail = 0x40; trail <= 0xfc; trail++) {
    if (trail === 0x7f) continue
    const text = decoder.decode(Uint8Array.of(lead, trail))
    if ([...text].length === 1 && text !== '\uFFFD' && !TABLE.has(text)) TABLE.set(text, [lead, trail])
  }
}
for (let byte = 0xa1; byte <= 0xdf; byte++) TABLE.set(decoder.decode(Uint8Array.of(byte)), [byte])
const LIKE = { '\u2212': '\uff0d', '\u301c': '\uff5e' }

const bytesOf = (char) => {
  if (char.charCodeAt(0) < 0x80) return [char.charCodeAt(0)]
  const bytes = TABLE.get(LIKE[char] ?? char)
  if (bytes === undefined) throw new Error(`not in Shift_JIS: ${char}`)
  return bytes
}
export const toShiftJis = (text) => Buffer.from([...text].flatMap(bytesOf))
export const isShiftJis = (text) => [...text].every((char) => char.charCodeAt(0) < 0x80 || TABLE.has(char))

/** Only the rows 1 to 84: what JIS X 0208 has; others become 〓. */
export function toIso2022(text) {
  const out = []
  let isWide = false
  for (const char of text) {
    const bytes =
      char.charCodeAt(0) < 0x80 ? undefined : TABLE.has(char) && TABLE.get(char).length === 2 ? TABLE.get(char) : TABLE.get('〓')
    if ((bytes !== undefined) !== isWide) {
      isWide = !isWide
      out.push(...(isWide ? [0x1b, 0x24, 0x42] : [0x1b, 0x28, 0x42]))
    }
    if (bytes === undefined) out.push(char.charCodeAt(0))
    else {
      const [lead, trail] = bytes[0] > 0xee ? TABLE.get('〓') : bytes
      const base = (lead - (lead > 0x9f ? 0xc1 : 0x81)) * 2 + 0x21
      if (trail >= 0x9f) out.push(base + 1, trail - 0x7e)
      else out.push(base, trail - (trail > 0x7e ? 0x20 : 0x1f))
    }
  }
  if (isWide) out.push(0x1b, 0x28, 0x42)
  return Buffer.from(out)
}
