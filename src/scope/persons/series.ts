import { readKeys } from '../../records/keys.js'
import type { KeyLister, KeyList, Records } from './records.js'

/** Least number of values under which two series of numbers have the same names, and the greatest share of others, for them to be one series. */
const [AGREEING_MIN, CONFLICTS_MAX] = [5, 0.05]

/** Numbers with letters that both lists have at least, and the share of the shorter list's, for them to be one series where no names tell. */
const [CODES_MIN, CODES_SHARE] = [10, 0.8]

/** Are two series one, under whose common numbers the same name stands so often, and another so often? */
export const isOneSeries = (agreeing: number, others: number): boolean =>
  agreeing >= AGREEING_MIN && others <= CONFLICTS_MAX * (agreeing + others)

/**
 * Numbers that lists call by two names: 利用者番号 here, 顧客番号 in the file for the bank, patient.id in a system. Where the names beside equal numbers agree,
 * they are one series, and a number is one person's whatever a list calls it, how ever it writes the name.
 * @returns the numbers of each two kinds that are one, with the number of the first kind
 */
export function* seriesOfTwoNames(
  records: Records,
  listKeys: KeyLister,
  names: readonly Uint32Array[],
): Generator<[kind: number, keys: KeyList]> {
  const kinds = records.kinds.flatMap(({ kind, strong }, index) => (strong && kind.startsWith('member-id:') ? [{ kind, index }] : []))
  const isLettered = kinds.length < 2 ? undefined : letteredIn(records)
  for (const [at, one] of kinds.entries()) {
    for (const other of kinds.slice(at + 1)) {
      const isOfOne = new Uint8Array(records.count)
      for (const record of listKeys(one.kind, true).record) isOfOne[record] = 1
      const keys = listKeys((kind) => kind === one.kind || kind === other.kind, true)
      const seen = compareNames(records, keys, isOfOne, names)
      const areOne = seen.others === 0 && seen.agreeing < AGREEING_MIN ? haveCodesInCommon(keys, isOfOne, isLettered!) : false
      if (areOne || isOneSeries(seen.agreeing, seen.others)) yield [one.index, keys]
    }
  }
}

/** Under how many common numbers the same name stands, and another. */
function compareNames(
  { scratch }: Records,
  { record, value, values }: KeyList,
  isOfOne: Uint8Array,
  names: readonly Uint32Array[],
): { agreeing: number; others: number } {
  const first = scratch.take(values + 1)
  for (let index = 0; index < record.length; index++) if (isOfOne[record[index]!] === 1) first[value[index]!] ||= record[index]! + 1
  let [agreeing, others] = [0, 0]
  for (let index = 0; index < record.length; index++) {
    const r = record[index]!
    const known = first[value[index]!]!
    if (known === 0 || isOfOne[r] === 1) continue
    const column = names.find((own) => own[r] !== 0 && own[known - 1] !== 0)
    if (column === undefined) continue
    if (column[r] === column[known - 1]) agreeing++
    else others++
  }
  scratch.give(first)
  return { agreeing, others }
}

/** Marks the records that have a number with letters in front, whose digits are a key of their own: C0204817. */
function letteredIn({ chunks, firsts, count }: Records): Uint8Array {
  const isLettered = new Uint8Array(count)
  chunks.forEach((chunk, index) => {
    readKeys(
      chunk,
      (kind) => kind === 'number',
      (record) => (isLettered[firsts[index]! + record] = 1),
    )
  })
  return isLettered
}

/**
 * 会員番号 C0204817 of a list, and 利用者ID C0204817 of a log that names nobody: whoever gives out numbers gives those of another kind other letters, so that
 * lists that have most of them in common have one series. 100234 may be a number of anything.
 */
function haveCodesInCommon({ record, value, values }: KeyList, isOfOne: Uint8Array, isLettered: Uint8Array): boolean {
  const sides = new Uint8Array(values + 1)
  for (let index = 0; index < record.length; index++) {
    const r = record[index]!
    if (isLettered[r] === 1) sides[value[index]!]! |= isOfOne[r] === 1 ? 1 : 2
  }
  const counts = [0, 0, 0, 0]
  for (const side of sides) counts[side]!++
  const both = counts[3]!
  return both >= CODES_MIN && both >= CODES_SHARE * (both + Math.min(counts[1]!, counts[2]!))
}
