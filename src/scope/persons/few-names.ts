import type { KeyList, Records } from './records.js'

/** Names of one number in one list from which on it is the number of a class or a branch, not of a person or a party. */
const NAMES_MAX = 8

/** Marks the numbers that no list has beside many names. The number of a booking stands in many lists, in each beside the same few. */
export function ofFewNames({ chunkOf, scratch }: Records, { record, value, values }: KeyList, names: readonly Uint32Array[]): Uint8Array {
  const list = new Uint16Array(values + 1)
  // A bit for each name that the list has beside the value.
  const seen = scratch.take(values + 1)
  const few = new Uint8Array(values + 1).fill(1)
  for (let index = 0; index < record.length; index++) {
    const [r, v] = [record[index]!, value[index]!]
    const chunk = chunkOf[r]! & 0xffff
    if (list[v] !== chunk) {
      list[v] = chunk
      seen[v] = 0
    }
    const name = names.find((column) => column[r] !== 0)?.[r] ?? 0
    if (name === 0) continue
    seen[v]! |= bitOf(name)
    if (bitsOf(seen[v]!) >= NAMES_MAX) few[v] = 0
  }
  scratch.give(seen)
  return few
}

/** Family names of one telephone or address up to which those who share it are a family, a married daughter and her parents among them; colleagues bear more. */
const FAMILIES_MAX = 3

/** Marks the values of a family, of whom one may have changed the family name. The two Keikos of an office of a dozen are no such. */
export function ofFewFamilies({ family, scratch }: Records, { record, value, values }: KeyList, only: Uint8Array): Uint8Array {
  const seen = scratch.take(values + 1)
  for (let index = 0; index < record.length; index++) {
    const own = family[record[index]!]!
    if (own !== 0) seen[value[index]!]! |= bitOf(own)
  }
  const few = only.map((mark, v) => (mark === 1 && bitsOf(seen[v]!) <= FAMILIES_MAX ? 1 : 0))
  scratch.give(seen)
  return few
}

/** One of 32 bits: two names rarely share one. */
const bitOf = (name: number): number => 1 << (Math.imul(name, 0x9e3779b1) >>> 27)

function bitsOf(mask: number): number {
  let bits = 0
  for (let rest = mask; rest !== 0; rest &= rest - 1) bits++
  return bits
}
