import { readKeys } from '../../records/keys.js'
import { createKeyMap } from './key-map.js'
import { isReading, type Records } from './records.js'

/** How names are read, numbered alike for kana and for Latin letters; 0 where that is not known, or where nobody asks. */
export interface Readings {
  /** By record, of its kana. */
  kana: Uint32Array
  /** By record, the one and the other way in which its Latin letters may be read: which of two words is the family name, they do not say. */
  latin: readonly Uint32Array[]
  /** How many there are. */
  size: number
}

/**
 * The readings of all records that are readings of one who is asked about. Long vowels do not count, so that オノ and オオノ have one.
 * @param isAsked whose readings are numbered; those of others are known where they are the same
 */
export function readReadings({ count, chunks, firsts, scratch, hasReadings }: Records, isAsked: (record: number) => boolean): Readings {
  const map = createKeyMap()
  const kana = scratch.take(count)
  const latin = hasReadings ? [scratch.take(count), scratch.take(count)] : []
  for (const asked of [true, false]) {
    const numberOf = asked ? map.number : map.find
    chunks.forEach((chunk, index) => {
      const first = firsts[index]!
      readKeys(
        chunk,
        (kind) => kind === 'kana',
        (record, high) => {
          // The first half of a kana key is of its reading.
          if (isAsked(first + record) === asked) kana[first + record] ||= numberOf(high, 0)
        },
      )
      if (hasReadings)
        readKeys(chunk, isReading, (record, high) => {
          if (isAsked(first + record) !== asked) return
          const column = latin.find((one) => one[first + record] === 0)
          if (column !== undefined) column[first + record] = numberOf(high, 0)
        })
    })
  }
  return { kana, latin, size: map.size }
}
