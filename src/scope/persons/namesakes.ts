import type { Joined } from './join.js'
import type { Records } from './records.js'

/**
 * How many others one would expect to bear the name of these persons by coincidence; undefined where no family name is told from a given name, as in
 * グエン ヴァン アン: how frequent such a name is, its bearers tell alone. `isRare`: as if its parts had been seen nowhere else.
 */
export type Namesakes = (persons: readonly number[], isRare?: boolean) => number | undefined

/** Pairs of one kanji name, and of one reading for each of them, before any were seen: ケンイチ is 健一, 賢一, 憲一 … */
const [PAIRS, ALIKE] = [10, 4]

/** How many times more persons bear a reading by coincidence than one of the names that are read so. */
export function readAlike({ count, name, kana, scratch }: Records, { personOf }: Joined): number {
  const columns = [scratch.take(count), scratch.take(count)] as const
  for (let record = 0; record < count; record++) {
    const person = personOf[record]!
    if (name[record] === 0 || kana[record] === 0 || columns[0][person] !== 0) continue
    columns[0][person] = name[record]!
    columns[1][person] = kana[record]!
  }
  const [names, readings] = columns.map((column) => {
    const seen = scratch.take(count + 1)
    let pairs = 0
    for (const value of column) if (value !== 0) pairs += seen[value]!++
    return pairs
  })
  return Math.max(1, (readings! + PAIRS * ALIKE) / (names! + PAIRS))
}

/**
 * Share of persons that the name of somebody drawn by chance has, before any of them was seen, for a family and a given name each; and as how many
 * persons that counts. The chance that two Japanese have the same name is near 3 in a million: the family names' share of 0.2 % and more, the given
 * names' of 0.1 %.
 */
const [FAMILY, GIVEN, WEIGHT] = [0.002, 0.001, 500]

/**
 * Learns from the persons how frequent their family and given names are. Who is known by a name alone is one with all others of it: somebody who comes
 * twenty times in a log makes no name frequent.
 * @param isCertain by person: known by more than a name
 */
export function createNamesakes(records: Records, { personOf }: Joined, isCertain: Uint8Array): Namesakes {
  const { count, family, given, scratch } = records
  const parts = [scratch.take(count), scratch.take(count)] as const
  for (let record = 0; record < count; record++) {
    const person = personOf[record]!
    parts[0][person] ||= family[record]!
    parts[1][person] ||= given[record]!
  }
  const isOne = oneOfName(records, personOf, isCertain)
  const counts = parts.map((values) => {
    const seen = scratch.take(count + 1)
    let all = 0
    for (let person = 0; person < count; person++) {
      if (isOne[person] === 0) continue
      all++
      if (values[person] !== 0) seen[values[person]!]!++
    }
    return { seen, all }
  })
  const shareOf = (part: 0 | 1, value: number, prior: number, own: number): number => {
    const { seen, all } = counts[part]!
    // Those who are asked about do not speak for how frequent their name is.
    const others = value === 0 ? 0 : Math.max(0, seen[value]! - own)
    return (others + WEIGHT * prior) / (all + WEIGHT)
  }
  return (persons, isRare = false) => {
    const first = persons.find((person) => parts[0][person] !== 0) ?? (isRare ? persons[0]! : undefined)
    if (first === undefined) return undefined
    const own = persons.reduce((sum, person) => sum + isOne[person]!, 0)
    return counts[0]!.all * shareOf(0, parts[0][first]!, FAMILY, own) * shareOf(1, parts[1][first]!, GIVEN, own)
  }
}

/** Marks the persons, of those whom a name alone is known of one a name, and none where somebody else bears it. */
function oneOfName({ count, name, scratch }: Records, personOf: Uint32Array, isCertain: Uint8Array): Uint8Array {
  const isOne = new Uint8Array(count)
  const isBorne = scratch.take(count + 1)
  for (let record = 0; record < count; record++) if (isCertain[personOf[record]!] === 1) isBorne[name[record]!] = 1
  isBorne[0] = 0
  for (let person = 0; person < count; person++) {
    if (personOf[person] !== person) continue
    const own = isCertain[person] === 1 ? 0 : name[person]!
    if (own === 0 || isBorne[own] === 0) isOne[person] = 1
    if (own !== 0) isBorne[own] = 1
  }
  scratch.give(isBorne)
  return isOne
}
