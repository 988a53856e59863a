// Text as old systems write it: Windows' Shift_JIS, turned round from what the platform decodes.

const BACK = new Map()
/** What the charset has no character for becomes a question mark. */
export function encode(text) {
  if (BACK.size === 0) {
    const decoder = new TextDecoder('shift_jis')
    for (let lead = 0x81; lead <= 0xfc; lead++) {
      if (lead > 0x9f && lead < 0xe0) continue
      for (let trail = 0x40; trail <= 0xfc; trail++) {
        const c = decoder.decode(Buffer.from([lead, trail]))
        if (c.length === 1 && c !== '\ufffd' && !BACK.has(c)) BACK.set(c, [lead, trail])
      }
    }
    for (let n = 0xa1; n <= 0xdf; n++) BACK.set(String.fromCharCode(n - 0xa1 + 0xff61), [n])
  }
  const bytes = []
  for (const c of text.replaceAll('𠮷', '吉').replaceAll('—', '―').replaceAll('～', '〜').replaceAll('－', '−')) {
    const code = c.charCodeAt(0)
    if (code < 0x80) bytes.push(code)
    else bytes.push(...(BACK.get(c) ?? BACK.get({ '〜': '～', '−': '－' }[c] ?? '') ?? [0x3f]))
  }
  return Buffer.from(bytes)
}
