import { readDataFile } from '../../src/data-file.js'
import { unifyKana } from '../../src/text/reading.js'

/** How kanji are read in given names (`dictionary/compile/kanji-readings.mjs`). */
let readings: ReadonlyMap<string, readonly string[]> | undefined

/** Both: the first kanji of the given name can begin the reading's, and its last one can end it. */
export type Agreement = 'both' | 'one' | 'none'

/**
 * How far a given name in kanji may be read so. Of the names that dictionaries read, three in a thousand agree at neither end; of names put beside the
 * reading of another, four in five: 紬 is not ヒロシ. Undefined where the kanji are not known, or the dictionary is not there.
 * @param given in kanji
 * @param kana family and given name in katakana, with a space between them where it is known
 */
export function readingAgrees(given: string, kana: string): Agreement | undefined {
  readings ??= load()
  const [first, last] = [readings.get(given[0] ?? ''), readings.get(given.at(-1) ?? '')]
  if (first === undefined || last === undefined) return undefined
  const words = unifyKana(kana).split(/[ \u3000・]/)
  const text = words.at(-1)!
  const ends = last.some((reading) => text.endsWith(reading))
  // Where the given name begins is not known without a space: one kana is in any name.
  const begins = first.some((reading) => (words.length > 1 ? text.startsWith(reading) : reading.length > 1 && text.indexOf(reading) > 0))
  return begins && ends ? 'both' : begins || ends ? 'one' : 'none'
}

function load(): ReadonlyMap<string, readonly string[]> {
  let text: string
  try {
    text = readDataFile('kanji-readings.txt').toString()
  } catch {
    // Nothing is denied then; that the package is damaged is told by what needs the dictionary.
    return new Map()
  }
  return new Map(text.split('\n').map((line) => [line.slice(0, 1), unifyKana(line.slice(1)).split(',')]))
}
