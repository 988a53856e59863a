import { marksOf, readingMark } from '../../records/format.js'
import { readKeys } from '../../records/keys.js'
import { GIVEN_KANA } from '../../records/record.js'
import type { Records } from './records.js'

/** May the name in kanji of one person be read as the kana of another? Undefined where the one or the other is not known. */
export type ReadFits = (read: number, written: number) => boolean | undefined

/**
 * Tells by the given names alone: 佐藤 花子 may be サトウ ハナコ, and 佐藤 健一 may not.
 * @param read persons of whom kana are known
 * @param written those who may be they
 */
export function createReadFits(
  { chunks, firsts }: Records,
  personOf: (record: number) => number,
  read: { has(person: number): boolean },
  written: { has(person: number): boolean },
): ReadFits {
  const kana = new Map<number, Set<number>>()
  const readings = new Map<number, Set<number>>()
  const note = (of: Map<number, Set<number>>, person: number, mark: number): void => {
    const known = of.get(person)
    if (known === undefined) of.set(person, new Set([mark]))
    else known.add(mark)
  }
  const visit = (kind: string, see: (person: number, high: number, low: number) => void): void =>
    chunks.forEach((chunk, index) => {
      readKeys(
        chunk,
        (own) => own === kind,
        (record, high, low) => see(personOf(firsts[index]! + record), high, low),
      )
    })
  visit(GIVEN_KANA, (person, _, low) => {
    if (read.has(person)) note(kana, person, readingMark(low))
  })
  visit('given', (person, high, low) => {
    if (written.has(person)) for (const mark of marksOf(high, low)) note(readings, person, mark)
  })
  return (one, other) => {
    const [own, ways] = [kana.get(one), readings.get(other)]
    return own === undefined || ways === undefined ? undefined : [...own].some((mark) => ways.has(mark))
  }
}
