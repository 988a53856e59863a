import { createKeyMap } from './key-map.js'
import { listKeys, type KeyList, type Records } from './records.js'
import { createDisjointSets, type DisjointSets } from './sets.js'

/** Records joined to persons (名寄せ). */
export interface Joined {
  /** By record: the smallest record of its person. */
  personOf: Uint32Array
  /** Kinds of keys that joined the records of a person, as bits, by its smallest record; see `JOINS`. */
  joinedBy: Uint32Array
  /** 1 for a record without a name of which all is shared by persons that are known: it may be any of them. */
  isShared: Uint8Array
  /** Names of the bits of `joinedBy`: 'email', 'name+address' … */
  joins: readonly string[]
}

/**
 * Joins records that are one person's: by a value that belongs to one person (e-mail, mobile telephone, licence), or by the name together with
 * another value (birth date, address, telephone). A value that turns out to be shared by different names (a household's telephone) joins only
 * together with the name, or with the birth date where the name has changed. The same name alone joins nothing.
 */
export function joinRecords(records: Records): Joined {
  const { count } = records
  const sets = createDisjointSets(count)
  const joins = records.kinds.map(({ kind, strong }) => (strong ? kind : `name+${kind}`))
  const bits = new Uint32Array(count)
  const names = nameColumns(records)
  const isShared = new Uint8Array(count)
  records.kinds.forEach(({ kind, strong }, index) => {
    const keys = listKeys(records, kind, strong)
    const join = marked(sets, bits, index)
    const shared = strong ? joinStrong(keys, names, join) : undefined
    if (shared !== undefined) markNameless(keys, names, shared, isShared)
    for (const column of names) joinPairs(keys, column, { only: shared, differ: column === records.name ? undefined : records.name }, join)
    // A name that changed with marriage; twins share a telephone and a birth date, but no mailbox.
    if (shared !== undefined && kind === 'email') joinPairs(keys, records.birth, { only: shared }, join)
  })
  const personOf = new Uint32Array(count)
  const joinedBy = new Uint32Array(count)
  for (let record = 0; record < count; record++) {
    const person = sets.root(record)
    personOf[record] = person
    joinedBy[person]! |= bits[record]!
    if (bits[record] !== 0) isShared[record] = 0
  }
  return { personOf, joinedBy, isShared, joins }
}

function markNameless({ record, value }: KeyList, names: readonly Uint32Array[], shared: Uint8Array, isShared: Uint8Array): void {
  for (let index = 0; index < record.length; index++) {
    const r = record[index]!
    if (shared[value[index]!] === 1 && names.every((column) => column[r] === 0)) isShared[r] = 1
  }
}

type Join = (a: number, b: number) => void

function marked(sets: DisjointSets, bits: Uint32Array, kind: number): Join {
  const bit = 1 << Math.min(kind, 31)
  return (a, b) => {
    sets.join(a, b)
    bits[a]! |= bit
    bits[b]! |= bit
  }
}

/** Joins the records that bear the same value where no two of them have different names; tells which values are shared by several names. */
function joinStrong({ record, value, values }: KeyList, names: readonly Uint32Array[], join: Join): Uint8Array {
  const shared = new Uint8Array(values + 1)
  const seen = names.map(() => new Uint32Array(values + 1))
  for (let index = 0; index < record.length; index++) {
    const [r, v] = [record[index]!, value[index]!]
    // The writing that both have decides; kanji before kana before Latin letters.
    for (let writing = 0; writing < names.length; writing++) {
      const own = names[writing]![r]!
      const known = seen[writing]![v]!
      if (own === 0) continue
      if (known === 0) seen[writing]![v] = own
      else {
        if (known !== own) shared[v] = 1
        break
      }
    }
  }
  const first = new Uint32Array(values + 1)
  for (let index = 0; index < record.length; index++) {
    const [r, v] = [record[index]!, value[index]!]
    if (shared[v] === 1) continue
    if (first[v] === 0) first[v] = r + 1
    else join(first[v]! - 1, r)
  }
  return shared
}

/** Where pairs are looked for, and who is kept apart. */
interface PairRule {
  /** Only values that are marked here. */
  only?: Uint8Array | undefined
  /** Records that have different numbers here are two persons: brothers whose names are read alike. */
  differ?: Uint32Array | undefined
}

/** Joins the records that bear the same value together with the same name (or birth date). */
function joinPairs({ record, value }: KeyList, second: Uint32Array, { only, differ }: PairRule, join: Join): void {
  const pairs = createKeyMap()
  const first: number[] = [0]
  for (let index = 0; index < record.length; index++) {
    const [r, v] = [record[index]!, value[index]!]
    const other = second[r]!
    if (other === 0 || (only !== undefined && only[v] !== 1)) continue
    const pair = pairs.number(v, other)
    const before = first[pair]
    if (before === undefined) first[pair] = r
    else if (differ === undefined || differ[before] === 0 || differ[r] === 0 || differ[before] === differ[r]) join(before, r)
  }
}

/**
 * The writings of the names, kanji first. A kanji name that is always read the same way has that reading where it is not written, so that 山田太郎 and
 * ヤマダタロウ of one birth date meet.
 */
function nameColumns({ count, name, kana, romaji }: Records): readonly Uint32Array[] {
  const readingOf = onlyPartner(name, kana, count)
  const readings = kana.slice()
  for (let record = 0; record < count; record++) if (readings[record] === 0) readings[record] = readingOf[name[record]!]!
  return [name, readings, romaji]
}

/** For each number of `from` the number of `to` that it always stands beside; 0 where there is none, or several. */
export function onlyPartner(from: Uint32Array, to: Uint32Array, count: number): Uint32Array {
  const SEVERAL = 0xffffffff
  const partner = new Uint32Array(count + 1)
  for (let record = 0; record < count; record++) {
    const [a, b] = [from[record]!, to[record]!]
    if (a === 0 || b === 0) continue
    const known = partner[a]!
    if (known === 0) partner[a] = b
    else if (known !== b) partner[a] = SEVERAL
  }
  for (let index = 0; index < partner.length; index++) if (partner[index] === SEVERAL) partner[index] = 0
  return partner
}
