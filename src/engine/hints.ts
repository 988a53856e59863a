import type { Detector } from '../contract/index.js'

const DIGIT = 1
const AT = 2
const JAPANESE = 4
const LATIN = 8
const ALL = DIGIT | AT | JAPANESE | LATIN

/** Which of the cheap features a normalised text has, as a bit mask. */
export function features(text: string): number {
  let mask = 0
  for (let i = 0; i < text.length && mask !== ALL; i++) {
    const c = text.charCodeAt(i)
    if (c < 0x80) {
      if (c >= 0x30 && c <= 0x39) mask |= DIGIT
      else if (c === 0x40) mask |= AT
      else if ((c | 0x20) >= 0x61 && (c | 0x20) <= 0x7a) mask |= LATIN
    } else if (isJapanese(c)) mask |= JAPANESE
  }
  return mask
}

/** Kana, kanji, their extensions and 々〆〇; high surrogates D840–D888 lead the kanji beyond the BMP. */
function isJapanese(c: number): boolean {
  return (
    (c >= 0x3041 && c <= 0x30ff) ||
    (c >= 0x3400 && c <= 0x9fff) ||
    (c >= 0xf900 && c <= 0xfaff) ||
    (c >= 0x3005 && c <= 0x3007) ||
    (c >= 0xd840 && c <= 0xd888)
  )
}

/** A detector with its necessary condition compiled. */
export interface Armed {
  detector: Detector
  mask: number
  words: readonly string[] | undefined
}

/** Compiles the hints of a detector. */
export function arm(detector: Detector): Armed {
  const { hints = {} } = detector
  const mask = (hints.digit ? DIGIT : 0) | (hints.at ? AT : 0) | (hints.japanese ? JAPANESE : 0) | (hints.latin ? LATIN : 0)
  return { detector, mask, words: hints.words }
}

/** Could the detector find anything in this text? */
export function mayHold(armed: Armed, mask: number, text: string): boolean {
  if ((armed.mask & mask) !== armed.mask) return false
  return armed.words === undefined || armed.words.some((word) => text.includes(word))
}
