import { readingOfLatin } from '../../text/reading.js'

const wordsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .split(/\P{L}+/u)
    .filter((word) => word !== '')

/** Yamada Taro and TARO YAMADA are one: words sorted. */
export const romajiKey = (name: string): string => wordsOf(name).sort().join(' ')

/**
 * How a name of several words may be read, first as it is written: which of its ends is the family name, it does not say, and PHAN THI LAN is PHAN/THILAN
 * on a ticket.
 */
export function readingsOf(name: string): string[] {
  const words = wordsOf(name)
  if (words.length < 2) return []
  const read = (family: string, given: readonly string[]): string => readingOfLatin(family) + readingOfLatin(given.join(''))
  return [read(words[0]!, words.slice(1)), read(words.at(-1)!, words.slice(0, -1))]
}
