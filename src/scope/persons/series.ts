import type { KeyLister, KeyList, Records } from './records.js'

/** Least number of values under which two series of numbers have the same names, and the greatest share of others, for them to be one series. */
const [AGREEING_MIN, CONFLICTS_MAX] = [5, 0.05]

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
  for (const [at, one] of kinds.entries()) {
    for (const other of kinds.slice(at + 1)) {
      const isOfOne = new Uint8Array(records.count)
      for (const record of listKeys(one.kind, true).record) isOfOne[record] = 1
      const keys = listKeys((kind) => kind === one.kind || kind === other.kind, true)
      if (areOneSeries(records, keys, isOfOne, names)) yield [one.index, keys]
    }
  }
}

function areOneSeries(
  { scratch }: Records,
  { record, value, values }: KeyList,
  isOfOne: Uint8Array,
  names: readonly Uint32Array[],
): boolean {
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
  return isOneSeries(agreeing, others)
}
