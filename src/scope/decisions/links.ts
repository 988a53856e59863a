import type { Joined } from '../persons/join.js'
import type { Records } from '../persons/records.js'
import { createDisjointSets } from '../persons/sets.js'

/** Name of what joined records by hand, in `joinedBy`. */
const BY_HAND = 'ruling'

/** What was decided of persons, as numbers of records. */
export interface Links {
  /** The persons who have these records are one. */
  joins: readonly (readonly number[])[]
  /** These records are a person of their own. */
  splits: readonly (readonly number[])[]
}

/** Joins and parts persons by hand: parted first, so that what was wrongly joined can be joined rightly. */
export function link(records: Records, joined: Joined, { joins, splits }: Links): Joined {
  const { count } = records
  const group = Uint32Array.from(joined.personOf)
  splits.forEach((members, index) => {
    for (const member of members) group[member] = count + index
  })
  const sets = createDisjointSets(count + splits.length)
  for (const [first, ...others] of joins) for (const other of others) sets.join(group[first!]!, group[other]!)

  const personOf = new Uint32Array(count)
  const first = new Map<number, number>()
  const sizes = new Uint32Array(count)
  for (let record = 0; record < count; record++) {
    const root = sets.root(group[record]!)
    let person = first.get(root)
    if (person === undefined) first.set(root, (person = record))
    personOf[record] = person
    sizes[person]!++
  }
  // How the records of a person that was parted hang together is not known any more: all that joined it may have.
  const joinedBy = new Uint32Array(count)
  for (let record = 0; record < count; record++) {
    const person = personOf[record]!
    if (sizes[person]! > 1) joinedBy[person]! |= joined.joinedBy[joined.personOf[record]!]!
  }
  const ruled = Uint8Array.from(joined.ruled ?? new Uint8Array(count))
  const isShared = Uint8Array.from(joined.isShared)
  const bit = Math.min(joined.joins.length, 31)
  for (const members of joins) {
    for (const member of members) {
      const person = personOf[member]!
      joinedBy[person]! |= 1 << bit
      ruled[person] = Math.max(ruled[person]!, 1)
      isShared[member] = 0
    }
  }
  for (const members of splits) {
    for (const member of members) {
      ruled[personOf[member]!] = 2
      isShared[member] = 0
    }
  }
  const names = [...joined.joins]
  names[bit] = BY_HAND
  return { personOf, joinedBy, isShared, joins: names, ruled }
}
