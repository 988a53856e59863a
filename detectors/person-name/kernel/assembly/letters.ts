/** A text letter by letter, as the sieve sees it; entry n belongs to the character n - LETTER_PADDING. */
import { byteAt, charAt, foldUnit, scriptOf, setByte, setUnit, SPACE, spelt, speltScripts, unitAt } from './memory'

/** Characters of context on either side, so that no neighbour needs a bounds check. */
export const LETTER_PADDING: i32 = 4

/** 異体字 folded. */
export function unit(n: i32): i32 {
  return unitAt(spelt, n)
}

export function script(n: i32): i32 {
  return byteAt(speltScripts, n)
}

/** Spells the text of so many characters. */
export function spell(length: i32): void {
  const end = length + LETTER_PADDING
  for (let i = 0; i < LETTER_PADDING; i++) {
    setUnit(spelt, i, 0x0a)
    setUnit(spelt, end + i, 0x0a)
    setByte(speltScripts, i, SPACE)
    setByte(speltScripts, end + i, SPACE)
  }
  for (let i = 0, n = LETTER_PADDING; n < end; i++, n++) {
    const letter = charAt(i)
    setUnit(spelt, n, letter < 0x3000 ? letter : foldUnit(letter))
    setByte(speltScripts, n, scriptOf(letter))
  }
}
