/** How much a character looks like part of a given name, learned from the dictionaries' own words. */
import { FLAGS } from './words.mjs'

const KANJI = /^\p{Script=Han}+$/u
/** Positions in a name: the only character, the first, one in the middle, the last. */
const POSITIONS = 4
/** Steps per nat; -128 = never seen in a given name at this position. */
const SCALE = 16
const NEVER = -128

/**
 * Log odds of a character at a position in given names against ordinary words, place and organisation names,
 * add-half smoothed, times 16, in one Int8Array of 4 × 65,536.
 */
export function givenNameScores(words) {
  const given = new Float64Array(POSITIONS * 65536)
  const other = new Float64Array(POSITIONS * 65536)
  const totals = { given: new Float64Array(POSITIONS), other: new Float64Array(POSITIONS) }
  for (const { text, flags } of words) {
    if (text.length > 4) continue
    if (flags & FLAGS.given) count(text, given, totals.given)
    else if (KANJI.test(text) && flags & (FLAGS.ordinary | FLAGS.place | FLAGS.organisation)) count(text, other, totals.other)
  }
  return Int8Array.from(given, (seen, index) => {
    if (seen === 0) return NEVER
    const position = index >>> 16
    const odds = Math.log((seen + 0.5) / (totals.given[position] + 0.5)) - Math.log((other[index] + 0.5) / (totals.other[position] + 0.5))
    return Math.max(-127, Math.min(127, Math.round(odds * SCALE)))
  })
}

function count(text, table, totals) {
  for (let i = 0; i < text.length; i++) {
    const position = text.length === 1 ? 0 : i === 0 ? 1 : i === text.length - 1 ? 3 : 2
    table[position * 65536 + text.charCodeAt(i)]++
    totals[position]++
  }
}
