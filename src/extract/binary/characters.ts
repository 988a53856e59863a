import { TextDecoder } from 'node:util'

/** What a UTF-16 code unit is to somebody who looks for text among bytes. */
export const NONE = 0
export const ASCII = 1
/** Kanji beyond JIS level 1, symbols: text, but chance writes them as well. */
export const WEAK = 2
/** Kana, kanji of JIS level 1, full-width letters and digits. */
export const STRONG = 3

/** NONE, ASCII, WEAK or STRONG by code unit. */
export const CLASSES: Uint8Array = buildClasses()

function buildClasses(): Uint8Array {
  const classes = new Uint8Array(65536)
  for (let c = 0x20; c < 0x7f; c++) classes[c] = ASCII
  for (const c of [0x09, 0x0a, 0x0d]) classes[c] = ASCII
  const decoder = new TextDecoder('shift_jis')
  const mark = (lead: number, kind: number): void => {
    const bytes: number[] = []
    for (let trail = 0x40; trail <= 0xfc; trail++) if (trail !== 0x7f) bytes.push(lead, trail)
    for (const c of decoder.decode(Uint8Array.from(bytes))) {
      const unit = c.charCodeAt(0)
      if (c.length === 1 && unit >= 0x80 && unit !== 0xfffd && classes[unit] === NONE) classes[unit] = kind
    }
  }
  for (let lead = 0x82; lead <= 0x83; lead++) mark(lead, STRONG)
  // JIS level 1 ends at 9872.
  for (let lead = 0x88; lead <= 0x97; lead++) mark(lead, STRONG)
  for (const lead of [0x81, 0x87, 0x98, 0x99, 0x9a, 0x9b, 0x9c, 0x9d, 0x9e, 0x9f, 0xed, 0xee, 0xfa, 0xfb, 0xfc]) mark(lead, WEAK)
  for (let lead = 0xe0; lead <= 0xea; lead++) mark(lead, WEAK)
  // Greek is no Japanese, but stands in 82 and 83 beside the kana.
  for (let c = 0x370; c < 0x500; c++) classes[c] = NONE
  for (const c of '々〇ー・、。「」　〒') classes[c.charCodeAt(0)] = STRONG
  return classes
}
