import { withoutName } from './at-home.js'
import { type createKeyLister, type KeyList, type Records } from './records.js'

/**
 * One address with one telephone of which nobody's name is known, nor anything that would tell two of a household apart, is told of once, wherever it
 * stands: whose name was missed, or an office.
 * @param join joins the records of equal keys and equal numbers in a column
 */
export function joinPlaces(
  records: Records,
  listKeys: ReturnType<typeof createKeyLister>,
  join: (keys: KeyList, column: Uint32Array) => void,
): void {
  const { birth, kinds, scratch, count } = records
  const isNameless = withoutName(records)
  const isNobodys = (r: number): boolean => birth[r] === 0 && isNameless(r)
  // Lists in which everybody is named, the large ones, take no column and no pass over their keys.
  let nameless = 0
  while (nameless < count && !isNobodys(nameless)) nameless++
  if (nameless === count) return
  const addresses = scratch.take(count)
  let known = 0
  const { record, value } = listKeys('address', false)
  for (let at = 0; at < record.length; at++) {
    const r = record[at]!
    if (addresses[r] !== 0 || !isNobodys(r)) continue
    addresses[r] = value[at]!
    known++
  }
  if (known < 2) return
  for (const { kind, strong } of kinds) if (strong) for (const r of listKeys(kind, true).record) addresses[r] = 0
  join(listKeys('phone', false), addresses)
}
