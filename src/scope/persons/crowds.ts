import type { KeyList, Records } from './records.js'

/** Namesakes by chance that one value (a postal code, an office's address) may bring to one of its bearers, for name and value to be one person. */
const NAMESAKES_MAX = 0.003

/** Tells the values under which so many names stand that two of them may be alike by chance. */
export function createCrowds(records: Records): (keys: KeyList, most?: number) => Uint8Array | undefined {
  const { scratch } = records
  const chance = chanceOfNamesakes(records)
  /** Marks the values of few names; undefined where all are. `namesakes`: how many of them chance may bring to one of its bearers. */
  return (keys, namesakes = NAMESAKES_MAX) => {
    const { record, values } = keys
    const most = chance === 0 ? Infinity : namesakes / chance
    if (record.length <= most) return undefined
    // The records of a value are at least as many as its names, and soon counted.
    const counts = scratch.take(values + 1)
    for (const v of keys.value) counts[v]!++
    if (counts.every((count) => count - 1 <= most)) {
      scratch.give(counts)
      return undefined
    }
    const bearers = countNames(records, keys, (v) => counts[v]! - 1 > most)
    const few = Uint8Array.from(bearers, (count) => (count - 1 <= most ? 1 : 0))
    scratch.give(counts, bearers)
    return few.includes(0) ? few : undefined
  }
}

/** How many names stand under each value that is asked for, in a column of the scratch. */
function countNames(
  { name, kana, romaji, room, scratch }: Records,
  { record, value, values }: KeyList,
  isAsked: (value: number) => boolean,
): Uint32Array {
  const bearers = scratch.take(values + 1)
  room.clear()
  let known = 0
  for (let index = 0; index < record.length; index++) {
    const [r, v] = [record[index]!, value[index]!]
    const own = name[r] || kana[r] || romaji[r] || 0
    if (own === 0 || !isAsked(v)) continue
    const pair = room.number(v, own)
    if (pair <= known) continue
    known = pair
    bearers[v]!++
  }
  return bearers
}

/** The chance that two persons of different names share the family name, times that of the given name: each name that occurs counts once. */
export function chanceOfNamesakes({ count, name, family, given, scratch }: Records): number {
  const seen = scratch.take(count + 1)
  const counts = [scratch.take(count + 1), scratch.take(count + 1)] as const
  const all = [0, 0]
  for (let record = 0; record < count; record++) {
    const own = name[record]!
    if (own === 0 || seen[own] === 1) continue
    seen[own] = 1
    for (const part of [0, 1] as const) {
      const value = (part === 0 ? family : given)[record]!
      if (value === 0) continue
      counts[part][value]!++
      all[part]!++
    }
  }
  const chances = counts.map((values, part) => {
    let pairs = 0
    for (const n of values) pairs += n * (n - 1)
    return all[part]! < 2 ? 0 : pairs / (all[part]! * (all[part]! - 1))
  })
  scratch.give(seen, ...counts)
  return chances[0]! * chances[1]!
}
