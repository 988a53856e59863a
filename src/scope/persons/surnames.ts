import { createKeyMap } from './key-map.js'
import type { createKeyLister, Records } from './records.js'
import type { DisjointSets } from './sets.js'

/**
 * 田中様 with a telephone is the 田中 who has that telephone: joined where there is one, marked as shared where there are several, and joined with
 * others of that family name and telephone where nobody's given name is known.
 */
export function joinSurnames(
  records: Records,
  listKeys: ReturnType<typeof createKeyLister>,
  alone: readonly number[],
  sets: DisjointSets,
  joinOf: (kind: number) => (a: number, b: number) => void,
  isShared: Uint8Array,
): void {
  const { family } = records
  const isAlone = new Uint8Array(records.count)
  for (const record of alone) isAlone[record] = 1
  const SEVERAL = -1
  records.kinds.forEach(({ kind, strong }, index) => {
    // 山田様 is not the child whose row has his mother's telephone.
    const { record, value, lentFrom = record.length } = listKeys(kind, strong)
    const wanted = new Set<number>()
    for (let at = 0; at < record.length; at++) if (isAlone[record[at]!] === 1) wanted.add(value[at]!)
    if (wanted.size === 0 || kind === 'birth-date' || kind === 'postal-code') return
    const join = joinOf(index)
    const pairs = createKeyMap()
    const bearers = new Map<number, number>()
    const others = new Map<number, number>()
    for (let at = 0; at < lentFrom; at++) {
      const r = record[at]!
      if (family[r] === 0 || isAlone[r] === 1 || !wanted.has(value[at]!)) continue
      const pair = pairs.number(value[at]!, family[r]!)
      const known = bearers.get(pair)
      if (known === undefined) bearers.set(pair, r)
      else if (known !== SEVERAL && sets.root(known) !== sets.root(r)) bearers.set(pair, SEVERAL)
    }
    for (let at = 0; at < record.length; at++) {
      const r = record[at]!
      if (isAlone[r] !== 1) continue
      const pair = pairs.number(value[at]!, family[r]!)
      const known = bearers.get(pair)
      if (known === SEVERAL) isShared[r] = 1
      else if (known !== undefined) join(known, r)
      else if (others.has(pair)) join(others.get(pair)!, r)
      else others.set(pair, r)
    }
  })
}
