import { readKeys } from '../../records/keys.js'
import type { Records } from './records.js'
import type { DisjointSets } from './sets.js'
import type { Join } from './strong.js'

/** Joins unless something speaks against it. */
export type Guard = (join: Join) => Join

/** Keeps apart who is known to be born on different days. */
export function createBirthGuard({ birth, count, scratch }: Records, { root }: DisjointSets): Guard {
  const known = scratch.take(count)
  for (let record = 0; record < count; record++) known[root(record)] ||= birth[record]!
  return (join) => (a, b) => {
    const [one, other] = [known[root(a)]!, known[root(b)]!]
    if (one !== 0 && other !== 0 && one !== other) return
    join(a, b)
    known[root(a)] = one || other
  }
}

/** Where somebody is reached, by kind of key; a home is told by its address or its telephone. Two persons have a bit of it in common where both are reached so. */
const REACHED: ReadonlyMap<string, number> = new Map([
  ['mobile', 1],
  ['email', 2],
  ['address', 4],
  ['phone', 4],
])
/** At once, one person changes one of them, seldom two. */
const APART = 2

/**
 * Keeps apart who is reached in two ways and in both of them otherwise. For namesakes that are known by all that joins by itself, or with the name, once that
 * has joined: what both have is different then.
 */
export function createReachGuard({ chunks, firsts, count }: Records, { root }: DisjointSets): Guard {
  const known = new Uint8Array(count)
  for (const [wanted, bit] of REACHED)
    chunks.forEach((chunk, index) => {
      readKeys(
        chunk,
        (kind) => kind === wanted,
        (record) => (known[root(firsts[index]! + record)]! |= bit),
      )
    })
  return (join) => (a, b) => {
    const [one, other] = [root(a), root(b)]
    if (one === other) return
    if (bitsOf(known[one]! & known[other]!) >= APART) return
    const all = known[one]! | known[other]!
    join(a, b)
    known[root(a)] = all
  }
}

const bitsOf = (mask: number): number => (mask & 1) + ((mask >> 1) & 1) + ((mask >> 2) & 1)

/**
 * Keeps apart who bears different names where one without a full name stands between them: a form with the telephones of a couple, 田中様 with the numbers
 * of two of them.
 */
export function createNameGuard({ name, kana, romaji, count, scratch }: Records, { root }: DisjointSets): Guard {
  const isFull = (r: number): boolean => name[r] !== 0 || kana[r] !== 0 || romaji[r] !== 0
  let full = 0
  while (full < count && isFull(full)) full++
  if (full === count) return (join) => join
  const known = [name, kana].map((column) => {
    const own = scratch.take(count)
    own.set(column)
    return own
  })
  return (join) => (a, b) => {
    const [x, y] = [root(a), root(b)]
    if (x === y) return join(a, b)
    if (!(isFull(a) && isFull(b)) && known.some((own) => own[x] !== 0 && own[y] !== 0 && own[x] !== own[y])) return
    join(a, b)
    for (const own of known) own[root(a)] = own[x]! || own[y]!
  }
}
