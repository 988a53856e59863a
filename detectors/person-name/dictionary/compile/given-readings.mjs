/**
 * How given names are read: what each kanji stands for in the names that the dictionaries read, and the names that are not read as that would have it.
 * Of 1,147 names with their readings that the incidents of benchmarks/accuracy/scope have, the three likeliest hold 94 % (four 96, eight 98).
 */
import { likelyReadings, repeated } from './likely-readings.mjs'

const KANJI = /^[一-鿿々]+$/
const KATAKANA = /^[ァ-ヶー]+$/
/** Longest part of a reading that one kanji may be. */
const PART_MAX = 5
const STEPS = 6
/** Shares are kept in thousandths; below one of them, a kanji is hardly ever read so. */
const WHOLE = 1000
/** Names whose readings are among so many of the likeliest ones are not listed; and how far down others are looked for, to list the likelier ones first. */
const [READINGS, LIKELY] = [3, 64]

/**
 * @param names { text, reading }
 * @param fold 異体字 of names as their keys have them
 * @returns a line for each kanji: it, its readings and their shares; an empty line; a line for each name of other readings: it and they.
 */
export function givenReadings(names, fold) {
  const known = readingsByName(names, fold)
  const shares = learn(
    [...known].flatMap(([text, readings]) => [...readings].map((reading) => ({ letters: [...repeated(text)], reading }))),
  )
  const kept = new Map(
    [...shares].map(([kanji, parts]) => [
      kanji,
      [...parts].map(([part, share]) => [part, Math.round(share * WHOLE)]).filter(([, share]) => share > 0),
    ]),
  )
  const lines = [...kept].sort(inOrder).map(
    ([kanji, parts]) =>
      kanji +
      parts
        .sort(inOrder)
        .map(([part, share]) => `${part}${share}`)
        .join(','),
  )
  const others = [...known].sort(inOrder).flatMap(([text, readings]) => {
    const likely = likelyReadings(text, (letter) => kept.get(letter), LIKELY)
    const rank = (reading) => (likely.includes(reading) ? likely.indexOf(reading) : LIKELY)
    const ranked = [...readings].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
    return rank(ranked.at(-1)) < READINGS ? [] : [text + ranked.join(',')]
  })
  return `${lines.join('\n')}\n\n${others.join('\n')}\n`
}

const inOrder = ([a], [b]) => (a < b ? -1 : 1)

function readingsByName(names, fold) {
  const known = new Map()
  for (const { text, reading } of names) {
    if (!KANJI.test(text) || !KATAKANA.test(reading)) continue
    const key = fold(text)
    known.set(key, (known.get(key) ?? new Set()).add(reading))
  }
  return known
}

/**
 * The share of each part of a reading that a kanji is found to be, over all ways in which readings can be divided among the kanji: at first all are
 * alike, then as likely as the shares of the last step make them (expectation maximisation).
 */
function learn(names) {
  let shares
  for (let step = 0; step < STEPS; step++) {
    const counts = new Map()
    for (const { letters, reading } of names) {
      const ways = divisions(reading, letters.length)
      const weights = ways.map((parts) =>
        shares === undefined ? 1 : parts.reduce((product, part, at) => product * (shares.get(letters[at]).get(part) ?? 0), 1),
      )
      const sum = weights.reduce((a, b) => a + b, 0)
      if (sum === 0) continue
      ways.forEach((parts, way) => parts.forEach((part, at) => note(counts, letters[at], part, weights[way] / sum)))
    }
    shares = new Map([...counts].map(([kanji, parts]) => [kanji, sharesOf(parts)]))
  }
  return shares
}

function note(counts, kanji, part, weight) {
  const parts = counts.get(kanji) ?? new Map()
  counts.set(kanji, parts)
  parts.set(part, (parts.get(part) ?? 0) + weight)
}

function sharesOf(parts) {
  const sum = [...parts.values()].reduce((a, b) => a + b, 0)
  return new Map([...parts].map(([part, weight]) => [part, weight / sum]))
}

/** All ways to divide a reading into so many parts. */
function divisions(reading, parts) {
  if (parts === 1) return reading.length <= PART_MAX ? [[reading]] : []
  const ways = []
  for (let length = 1; length <= Math.min(PART_MAX, reading.length - parts + 1); length++)
    for (const rest of divisions(reading.slice(length), parts - 1)) ways.push([reading.slice(0, length), ...rest])
  return ways
}
