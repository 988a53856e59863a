import type { KeyList, Records } from './records.js'

/** Namesakes by chance that one value (a postal code, an office's address) may bring to one of its bearers, for name and value to be one person. */
const NAMESAKES_MAX = 0.003

/** Tells the values under which so many names stand that two of them may be alike by chance. */
export function createCrowds(records: Records): (keys: KeyList) => Uint8Array | undefined {
  const chance = chanceOfNamesakes(records)
  const most = chance === 0 ? Infinity : NAMESAKES_MAX / chance
  const { name, kana, romaji } = records
  /** Marks the values of few names; undefined where all are. */
  return ({ record, value, values }) => {
    if (record.length <= most) return undefined
    const bearers = new Uint32Array(values + 1)
    const last = new Uint32Array(values + 1)
    for (let index = 0; index < record.length; index++) {
      const [r, v] = [record[index]!, value[index]!]
      const own = name[r] || kana[r] || romaji[r] || 0
      // Lists are often sorted; a name that comes again later counts again, which errs to the careful side.
      if (own !== 0 && own !== last[v]) bearers[v]!++
      last[v] = own
    }
    let isCrowded = false
    const few = Uint8Array.from(bearers, (count) => {
      if (count - 1 <= most) return 1
      isCrowded = true
      return 0
    })
    return isCrowded ? few : undefined
  }
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
  return chances[0]! * chances[1]!
}
