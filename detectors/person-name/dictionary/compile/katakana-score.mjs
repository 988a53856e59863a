/** How much a katakana word sounds like a name, learned from the dictionary's own katakana words. */
import { FLAGS } from './words.mjs'

const KATAKANA = /^[ァ-ヺー・]+$/u
/** Letters from U+30A0 on; 0 stands for the word's edge. */
const LETTERS = 96
/** Steps per nat. */
const SCALE = 16

/** Log odds of each pair of neighbouring letters in names against other words, smoothed, times 16: Int8Array of 96 × 96, [previous × 96 + next]. */
export function katakanaScores(words) {
  const name = new Float64Array(LETTERS * LETTERS)
  const other = new Float64Array(LETTERS * LETTERS)
  for (const { text, flags, tokens } of words) {
    if (tokens.length === 0 || !KATAKANA.test(text)) continue
    const isName = (flags & (FLAGS.surname | FLAGS.given | FLAGS.person)) !== 0
    for (const part of text.split('・')) if (part.length > 1) count(part, isName ? name : other)
  }
  const rows = (table, letter) => table.subarray(letter * LETTERS, (letter + 1) * LETTERS).reduce((sum, seen) => sum + seen, 0)
  return Int8Array.from(name, (seen, pair) => {
    const previous = Math.floor(pair / LETTERS)
    const odds = Math.log((seen + 0.3) / (rows(name, previous) + 30)) - Math.log((other[pair] + 0.3) / (rows(other, previous) + 30))
    return Math.max(-127, Math.min(127, Math.round(odds * SCALE)))
  })
}

function count(word, table) {
  let previous = 0
  for (let i = 0; i <= word.length; i++) {
    const letter = i === word.length ? 0 : word.charCodeAt(i) - 0x30a0
    table[previous * LETTERS + letter]++
    previous = letter
  }
}
