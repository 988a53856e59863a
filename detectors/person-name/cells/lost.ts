import { Script, scriptOf } from '../characters.js'

/** Longest name in which a character is missing: family name, gap and given name. */
const LONGEST = 12
/** A kanji that is part of no name and of no word. */
const STAND_IN = '丂'
/** 〓 of printers and the sign of decoders for what they do not know. */
const UNKNOWN = new Set([0x3013, 0xfffd])

/**
 * A name with a character that its system has and ours has not: 外字 of a maker (private use), 〓, or the ? that another character set made of 髙 and
 * 﨑. The character becomes a kanji of which nothing is known, of the same length; undefined where none is missing, or where more is odd than that.
 */
export function withLostKanji(text: string): string | undefined {
  if (text.length > LONGEST) return undefined
  let lost = 0
  let kanji = 0
  for (let at = 0; at < text.length; at++) {
    if (isLost(text, at)) {
      lost++
      continue
    }
    const script = scriptOf(text.charCodeAt(at))
    if (script === Script.kanji) kanji++
    else if (script !== Script.hiragana && script !== Script.katakana && script !== Script.space) return undefined
  }
  if (lost === 0 || lost > 2 || kanji < 2) return undefined
  return Array.from({ length: text.length }, (_, at) => (isLost(text, at) ? STAND_IN : text[at]!)).join('')
}

/** A ? that ends a name says that somebody was not sure of it. */
function isLost(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  if (unit === 0x3f)
    return scriptOf(text.charCodeAt(at + 1)) === Script.kanji || (at > 0 && scriptOf(text.charCodeAt(at + 1)) === Script.space)
  return UNKNOWN.has(unit) || (unit >= 0xe000 && unit <= 0xf8ff)
}
