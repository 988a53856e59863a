import { readDataFile } from '../../src/data-file.js'
import { readingOfKana, readingOfLatin, unifyKana } from '../../src/text/reading.js'

/** How kanji are read in given names (`dictionary/compile/kanji-readings.mjs`). */
let readings: ReadonlyMap<string, readonly string[]> | undefined

/** Both: the first kanji of the given name can begin the reading's, and its last one can end it. */
export type Agreement = 'both' | 'one' | 'none'

/**
 * How far a given name in kanji may be read so. Of the names that dictionaries read, three in a thousand agree at neither end; of names put beside the
 * reading of another, four in five: 紬 is not ヒロシ. Undefined where the kanji are not known, or the dictionary is not there.
 * @param given in kanji
 * @param reading family and given name in katakana, with a space between them where it is known, or in Latin letters, in either order
 * @param family in kanji; tells which of two words in Latin letters is the given name
 */
export function readingAgrees(given: string, reading: string, family = ''): Agreement | undefined {
  readings ??= load()
  const [first, last] = endsOf(given)
  if (first === undefined || last === undefined) return undefined
  if (LATIN.test(reading)) return latinAgrees(given, family, reading)
  const words = unifyKana(reading).split(/[ \u3000・]/)
  const text = words.at(-1)!
  const ends = last.some((reading) => text.endsWith(reading))
  // Where the given name begins is not known without a space: one kana is in any name.
  const begins = first.some((reading) => (words.length > 1 ? text.startsWith(reading) : reading.length > 1 && text.indexOf(reading) > 0))
  return begins && ends ? 'both' : begins || ends ? 'one' : 'none'
}

/** How the first kanji and the last one of a name may be read. */
const endsOf = (name: string): (readonly string[] | undefined)[] => [readings?.get(name[0] ?? ''), readings?.get(name.at(-1) ?? '')]

const LATIN = /^[\p{Script=Latin}\p{M} .,'-]+$/u

/** The word that is not the family name decides. */
function latinAgrees(given: string, family: string, name: string): Agreement {
  const words = name
    .split(/[ ,]+/)
    .map(readingOfLatin)
    .filter((word) => word !== '')
  let best: { score: number; given: number } | undefined
  for (const [at, word] of words.entries()) {
    const own = wordAgrees(given, word)
    const others = Math.max(0, ...words.filter((_, index) => index !== at).map((other) => wordAgrees(family, other)))
    const score = own + others
    if (best === undefined || score > best.score || (score === best.score && own < best.given)) best = { score, given: own }
  }
  return AGREEMENTS[best?.given ?? 0]!
}

const AGREEMENTS: readonly Agreement[] = ['none', 'one', 'both']

/** At how many of its ends a word agrees with kanji. */
function wordAgrees(kanji: string, word: string): number {
  const [first = [], last = []] = endsOf(kanji).map((ends) => ends?.map(readingOfKana).filter((reading) => reading !== ''))
  return Number(first.some((reading) => word.startsWith(reading))) + Number(last.some((reading) => endsWith(word, reading)))
}

/** At the beginning of a syllable: kenta does not end in a. */
const endsWith = (text: string, reading: string): boolean =>
  text.endsWith(reading) && (text.length === reading.length || /[aeioun]/.test(text[text.length - reading.length - 1]!))

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
