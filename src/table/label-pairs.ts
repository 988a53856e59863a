import { dictionary, parties } from './dictionary.js'
import { headerKey } from './header-key.js'

const ASCII = /^[\x20-\x7e]*$/
/** A letter, or the sign that some exports head their numbers with. */
const ASCII_WORD = /[A-Za-z#]/
/** Mail addresses, and dates and times in ISO 8601. */
const ASCII_VALUE = /[^ ]@[^ ]|^[0-9]{4}-[0-9]{2}-[0-9]{2}T/

/** Labels of one character, and the pairs of characters of all others, each pair as one number. */
let letters: Set<number> | undefined
let pairs: Set<number> | undefined

function learn(): Set<number> {
  letters = new Set()
  pairs = new Set()
  for (const words of [dictionary(), parties()]) {
    for (const word of words.keys()) {
      if (word.length === 1) letters.add(word.charCodeAt(0))
      for (let at = 1; at < word.length; at++) pairs.add(pairAt(word, at))
    }
  }
  return pairs
}

const pairAt = (text: string, at: number): number => text.charCodeAt(at - 1) * 0x10000 + text.charCodeAt(at)

/** Can any part of a text be a word of the dictionary? False is certain: whatever `roleOf` knows as a whole is made of such words. */
export function mayHoldLabel(text: string): boolean {
  if (ASCII.test(text)) return ASCII_WORD.test(text) && !ASCII_VALUE.test(text)
  const known = pairs ?? learn()
  const key = headerKey(text)
  for (let at = 0; at < key.length; at++) {
    if (letters!.has(key.charCodeAt(at)) || (at > 0 && known.has(pairAt(key, at)))) return true
  }
  return false
}
