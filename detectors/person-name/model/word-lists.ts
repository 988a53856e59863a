import type { Lexicon } from '../lexicon.js'
import { BEFORE_NAME, HONORIFICS, KATAKANA_STOPS, THINGS, TITLE_HEADS, TITLES } from '../rules/words.js'

/** Bits beside those of `WordFlag`. */
export const HONORIFIC = 512
export const TITLE = 1024
export const LEADS = 2048
export const THING = 4096
const STOP = 8192

/** Words that stand around a name and are no part of it. */
export const AROUND = HONORIFIC | TITLE | LEADS | THING

/** By word id: the dictionary's flags and the word lists of the rules, together. */
export function listBits(lexicon: Lexicon, words: number): Uint16Array {
  const table = lexicon.allFlags.slice(0, words)
  const mark = (list: Iterable<string>, bit: number): void => {
    for (const word of list) {
      const id = lexicon.word(word, 0, word.length)
      if (id >= 0) table[id]! |= bit
    }
  }
  mark(HONORIFICS, HONORIFIC)
  mark(TITLES, TITLE)
  mark(TITLE_HEADS, TITLE)
  mark(BEFORE_NAME, LEADS)
  mark(THINGS, THING)
  mark(KATAKANA_STOPS, STOP)
  return table
}
