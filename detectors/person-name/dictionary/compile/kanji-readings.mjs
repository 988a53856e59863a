/**
 * How kanji are read in given names, learned from the names that the dictionaries read: what stands at the beginning of the readings of several names
 * that begin with it, or at the end of several that end with it. Enough to tell that 紬 is not ヒロシ; not how a name is read.
 */

const KANJI = /^[一-鿿々]+$/
const KATAKANA = /^[ァ-ヶー]+$/
/** Longest part of a reading that one kanji may be, and from how many different names on one kana, or more, is a kanji's reading. */
const [PART_MAX, NAMES_OF_ONE_KANA, NAMES] = [4, 8, 2]

/** Given names in kanji of IPADIC, as { text, reading }. */
export function givenNamesOf({ entries }) {
  return entries.flatMap(({ surface, tokens }) =>
    tokens
      .filter(({ features }) => features.includes('人名') && features.includes('名') && KATAKANA.test(features[8] ?? ''))
      .map(({ features }) => ({ text: surface, reading: features[8] })),
  )
}

/** @param names { text, reading } @returns a line for each kanji: it and its readings, separated by commas. */
export function kanjiReadings(names) {
  /** By kanji and part of a reading: what stands beside them in the names that have both; WHOLE where the name is that kanji alone. */
  const seen = new Map()
  const note = (kanji, part, beside) => {
    const parts = seen.get(kanji) ?? new Map()
    seen.set(kanji, parts)
    parts.set(part, (parts.get(part) ?? new Set()).add(beside))
  }
  for (const { text, reading } of names) {
    if (!KANJI.test(text) || !KATAKANA.test(reading)) continue
    if (text.length === 1) note(text, reading, WHOLE)
    for (let length = 1; text.length > 1 && length <= Math.min(PART_MAX, reading.length - 1); length++) {
      note(text[0], reading.slice(0, length), text.slice(1) + reading.slice(length))
      note(text.at(-1), reading.slice(-length), text.slice(0, -1) + reading.slice(0, -length))
    }
  }
  const lines = []
  for (const [kanji, parts] of [...seen].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const sure = [...parts]
      .filter(([part, beside]) => beside.has(WHOLE) || beside.size >= (part.length === 1 ? NAMES_OF_ONE_KANA : NAMES))
      .map(([part]) => part)
    // What begins and ends with another one's reading says nothing more.
    const kept = sure.filter((part) => !sure.some((other) => other !== part && part.startsWith(other) && part.endsWith(other)))
    if (kept.length > 0) lines.push(`${kanji}${kept.sort().join(',')}`)
  }
  return `${lines.join('\n')}\n`
}

const WHOLE = '!'
