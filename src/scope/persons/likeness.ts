import { readKeys } from '../../records/keys.js'
import type { Joined } from './join.js'
import { isNumberKind, keysOf, type Records } from './records.js'

/**
 * What differing values say of two persons of one name. One person has two mailboxes and moves house: how often values of a kind differ is learned from
 * records that other values have joined.
 */
export interface Likeness {
  /** How much less likely one person is to have different values of these kinds than two persons are: the product of the kinds' shares. */
  weightOf(differing: Iterable<string>): number
  /**
   * How likely it is that nothing joins a person with another record of his in a list drawn by chance: small for who has a birth date and a mailbox
   * where everybody has them, 1 for who has only what nobody else has.
   * @param list that alone has the person, as a chunk
   */
  unjoined(person: number, list: number | undefined): number
}

/** Records from which is learned how often values differ. */
const SAMPLE = 6000
/** Records of one person that are compared with each other. */
const OF_ONE = 6
/** Before anything was seen: 2 of 20 pairs differ. */
const [DIFFERING, PAIRS] = [2, 20]
/** Of one person, birth dates differ by mistakes only. */
const BIRTH = 0.005

/** @param several by person: does he stand in more than one list? */
export function learnLikeness(
  records: Records,
  joined: Joined,
  several: (person: number) => boolean,
  lists: ReadonlySet<number>,
): Likeness {
  const shares = learnShares(records, joined, several)
  const shareOf = (kind: string): number => (kind === 'birth-date' ? BIRTH : (shares.get(kind) ?? DIFFERING / PAIRS))
  const masks = maskKinds(records, joined)
  const { everywhere, inList } = countMasks(records, joined, masks, several, lists)
  const kinds = kindsOf(records)
  const weightOfMask = new Map<number, number>()
  const unjoinedOf = (both: number): number => {
    let weight = weightOfMask.get(both)
    if (weight === undefined) {
      weight = 1
      kinds.forEach((kind, bit) => {
        if ((both & (1 << bit)) !== 0) weight! *= shareOf(kind)
      })
      weightOfMask.set(both, weight)
    }
    return weight
  }
  return {
    weightOf(differing) {
      let weight = 1
      for (const kind of differing) weight *= shareOf(kind)
      return weight
    },
    unjoined(person, list) {
      const own = list === undefined ? undefined : inList.get(list)
      let [sum, all] = [0, 0]
      for (const [mask, count] of everywhere) {
        all += count
        // Whoever stands in the same list is somebody else.
        sum += (count - (own?.get(mask) ?? 0)) * unjoinedOf(mask & masks[person]!)
      }
      return sum / Math.max(1, all)
    },
  }
}

/** Bits of a mask. */
const MASK_BITS = 31

/** The kinds of values that join, strong or not, one for each bit of a mask. */
const kindsOf = ({ kinds }: Records): string[] =>
  [...new Set(kinds.map(({ kind }) => kind))].filter((kind) => !isNumberKind(kind)).slice(0, MASK_BITS)

/** By person: of which kinds values are known. */
function maskKinds(records: Records, { personOf }: Joined): Uint32Array {
  const { chunks, firsts, count, scratch } = records
  const masks = scratch.take(count)
  kindsOf(records).forEach((kind, bit) => {
    chunks.forEach((chunk, index) => {
      const first = firsts[index]!
      readKeys(
        chunk,
        (own) => own === kind,
        (record) => (masks[personOf[first + record]!]! |= 1 << bit),
      )
    })
  })
  return masks
}

type Masks = Map<number, number>

/** How many persons have values of which kinds, in all and by list those who stand in no other. */
function countMasks(
  { count, chunkOf }: Records,
  { personOf }: Joined,
  masks: Uint32Array,
  several: (person: number) => boolean,
  lists: ReadonlySet<number>,
): { everywhere: Masks; inList: Map<number, Masks> } {
  const everywhere: Masks = new Map()
  const inList = new Map<number, Masks>()
  const note = (counts: Masks, mask: number): void => void counts.set(mask, (counts.get(mask) ?? 0) + 1)
  for (let person = 0; person < count; person++) {
    if (personOf[person] !== person) continue
    note(everywhere, masks[person]!)
    const list = chunkOf[person]!
    if (!lists.has(list) || several(person)) continue
    let own = inList.get(list)
    if (own === undefined) inList.set(list, (own = new Map()))
    note(own, masks[person]!)
  }
  return { everywhere, inList }
}

/** By kind: in which share of the pairs of records that are one person's, and share a value of another kind, the values differ. */
function learnShares(records: Records, { personOf }: Joined, several: (person: number) => boolean): ReadonlyMap<string, number> {
  const { count, chunkOf, birth } = records
  let candidates = 0
  for (let record = 0; record < count; record++) if (several(personOf[record]!)) candidates++
  // Everyone of each so many persons, so that all lists have their share.
  const step = Math.ceil(candidates / SAMPLE)
  const isSampled = (record: number): boolean => {
    const person = personOf[record]!
    return several(person) && (step < 2 || Math.imul(person, 0x9e3779b1) >>> 0 < 2 ** 32 / step)
  }
  const keys = keysOf(records, isSampled)
  const byPerson = new Map<number, number[]>()
  for (const record of keys.keys()) {
    const own = byPerson.get(personOf[record]!)
    if (own === undefined) byPerson.set(personOf[record]!, [record])
    else if (own.length < OF_ONE && own.every((other) => chunkOf[other] !== chunkOf[record])) own.push(record)
  }
  const counts = new Map<string, { differ: number; all: number }>()
  const comparePair = (a: number, b: number): void => {
    const [one, other] = [keys.get(a)!, keys.get(b)!]
    const alike: string[] = birth[a] !== 0 && birth[a] === birth[b] ? ['birth-date'] : []
    const different: string[] = []
    for (const [kind, value] of one) {
      const beside = other.get(kind)
      if (beside !== undefined) (beside === value ? alike : different).push(kind)
    }
    for (const kind of [...alike, ...different]) {
      if (!alike.some((another) => another !== kind)) continue
      const known = counts.get(kind) ?? { differ: 0, all: 0 }
      counts.set(kind, known)
      known.all++
      if (different.includes(kind)) known.differ++
    }
  }
  for (const own of byPerson.values()) for (let b = 1; b < own.length; b++) for (let a = 0; a < b; a++) comparePair(own[a]!, own[b]!)
  return new Map([...counts].map(([kind, { differ, all }]) => [kind, (differ + DIFFERING) / (all + PAIRS)]))
}
