// Windows Japanese (CP932), by turning Node's decoder around: every two-byte code is decoded once.

const decoder = new TextDecoder('shift_jis')
const codes = new Map()
for (let lead = 0xfc; lead >= 0x81; lead--) {
  if (lead > 0x9f && lead < 0xe0) continue
  for (let trail = 0xfc; trail >= 0x40; trail--) {
    const char = decoder.decode(Uint8Array.of(lead, trail))
    if (char.length === 1 && char !== '\ufffd') codes.set(char, [lead, trail])
  }
}
for (let byte = 0xa1; byte <= 0xdf; byte++) codes.set(decoder.decode(Uint8Array.of(byte)), [byte])

/** Encodes a text in CP932; throws where a character has no code. */
export function encodeCp932(text) {
  return Buffer.from(
    [...text].flatMap((char) => {
      const code = char < '\x80' ? [char.charCodeAt(0)] : codes.get(char)
      if (code === undefined) throw new Error(`U+${char.codePointAt(0).toString(16)} is not in CP932`)
      return code
    }),
  )
}
