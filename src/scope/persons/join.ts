import { joinBornThere, markAtHome } from './at-home.js'
import { findReadBeside, SURELY_SAME } from './beside.js'
import { classesOfPupils } from './school-classes.js'
import { createCrowds } from './crowds.js'
import { createBirthGuard, createNameGuard, createReachGuard } from './guards.js'
import { ofFewFamilies, ofFewNames } from './few-names.js'
import { separateSeries } from './number-series.js'
import { seriesOfTwoNames } from './series.js'
import { createLatinJoin } from './latin.js'
import { lentValues } from './lent.js'
import { onlyPartner } from './partner.js'
import { BESIDE, COMPANY, createKeyLister, isNumberKind, isSurnameAlone, widen, type KeyList, type Records } from './records.js'
import { createDisjointSets, type DisjointSets } from './sets.js'
import { joinPlaces } from './places.js'
import { joinRowsOfTables } from './rows-of-tables.js'
import { joinNumbersOfSeries } from './series-of-lists.js'
import { areSeveral, joinStrong, namesUnder, type Join } from './strong.js'
import { joinSurnames } from './surnames.js'

/** Records joined to persons (名寄せ). */
export interface Joined {
  /** By record: the smallest record of its person. */
  personOf: Uint32Array
  /** Kinds of keys that joined the records of a person, as bits, by its smallest record; see `joins`. */
  joinedBy: Uint32Array
  /** 1 for a record without a full name of which all is shared by persons that are known: it may be any of them. */
  isShared: Uint8Array
  /** Names of the bits of `joinedBy`: 'email', 'name+address' … */
  joins: readonly string[]
  /** By the smallest record of a person: 1 joined by hand, 2 decided to be a person of its own. Absent where nothing was decided. */
  ruled?: Uint8Array
}

/**
 * Joins records that are one person's: by a value that belongs to one person (e-mail, mobile telephone, licence), or by the name together with
 * another value (birth date, address, telephone). A value that turns out to be shared by different names (a household's telephone) joins only
 * together with the name, with the birth date, or with the given name where the family name has changed. The same name alone joins nothing.
 */
export function joinRecords(records: Records): Joined {
  const { count, given, birth, mobile } = records
  const sets = createDisjointSets(count)
  const joins = [
    ...records.kinds.map(({ kind, strong }) => (strong ? kind : `name+${kind}`)),
    'name+number',
    'name+beside',
    'name+company',
    'name+class',
    'address+phone',
    'address+birth-date',
    'row',
  ]
  const bits = records.scratch.take(count)
  const unlessNamedApart = createNameGuard(records, sets)
  const joinAs = (kind: number): Join => unlessNamedApart(marked(sets, bits, kind))
  const names = nameColumns(records)
  const isShared = new Uint8Array(count)
  const listKeys = createKeyLister(records)
  const joinPairs = createPairing(records)
  const unlessCrowded = createCrowds(records)
  const alone: number[] = []
  for (let record = 0; record < count; record++) if (isSurnameAlone(records, record)) alone.push(record)
  const joinNamed = (keys: KeyList, only: Uint8Array | undefined, join: Join): void => {
    for (const column of names) joinPairs(keys, column, { only, differ: column === records.name ? undefined : records.name }, join)
  }
  const writings = [...names, records.family]
  let areSeparate = false
  records.kinds.forEach(({ kind, strong }, index) => {
    if (kind === 'postal-code') return
    const listed = listKeys(kind, strong)
    const isMixed = (keys: KeyList): boolean => strong && isNumber(kind) && areSeveral(namesUnder(keys, writings, records.scratch))
    const areMixed = isMixed(listed)
    const separated = areMixed ? separateSeries(records, listed, names) : undefined
    areSeparate ||= separated !== undefined
    const keys = separated ?? listed
    const join = joinAs(index)
    const isUnsure = separated?.isUnsure ?? lentValues(records, kind, keys)
    const shared = strong ? joinStrong(records, keys, writings, isNumber(kind), join, isUnsure) : undefined
    if (shared !== undefined) markNameless(keys, names, shared, isShared)
    // Who shares a telephone or a home bears another given name; crowds (an office that stands in each row, a tower block) may not.
    const few = strong || isOfPlace(kind) ? sharedByFew(records, keys, shared) : undefined
    joinNamed(keys, strong ? shared : both(few, unlessCrowded(keys)), join)
    if (kind === 'birth-date') return
    // A name that changed with marriage. Two telephones of their own are two colleagues who are called alike, and the number of a firm (AccountId) is nobody's.
    if (few !== undefined && !(areMixed && isMixed(keys)))
      joinPairs(keys, given, { only: ofFewFamilies(records, keys, few), differ: mobile }, join)
    // Twins share a telephone and a birth date, but no mailbox.
    if (shared !== undefined && kind === 'email') joinPairs(keys, birth, { only: shared }, join)
  })
  if (records.hasRows) joinRowsOfTables(records, sets, createBirthGuard(records, sets)(joinAs(records.kinds.length + 6)))
  for (const [index, keys] of seriesOfTwoNames(records, listKeys, writings)) joinStrong(records, keys, writings, true, joinAs(index))
  joinNumbersOfSeries(records, listKeys, writings, (index) => joinAs(index))
  // What may be a coincidence comes last, and makes nobody one who has two birth dates.
  const unlessBornApart = createBirthGuard(records, sets)
  const joinWary = (keys: KeyList, only: Uint8Array | undefined, index: number): void =>
    joinNamed(keys, only, unlessBornApart(joinAs(index)))
  records.kinds.forEach(({ kind, strong }, index) => {
    if (strong || !(kind === 'postal-code' || isOfPlace(kind))) return
    const keys = listKeys(kind, strong)
    joinWary(keys, unlessCrowded(keys), index)
  })
  const joinRead = records.hasReadings ? createLatinJoin(records, sets) : undefined
  if (records.hasNumbers) {
    const listed = listKeys(isNumberKind)
    const numbers = areSeparate ? separateSeries(records, listed, names) : listed
    const few = ofFewNames(records, numbers, names)
    joinWary(numbers, few, records.kinds.length)
    joinRead?.(numbers, few, unlessBornApart(joinAs(records.kinds.length)))
  }
  if (records.hasBeside || records.hasCompanies || records.hasClasses) {
    // Two families 佐藤 with a father 健一 and a mother 花子 are two all the same.
    const unlessReachedApart = createReachGuard(records, sets)
    const joinAround = (keys: KeyList, only: Uint8Array | undefined, index: number): void =>
      joinNamed(keys, only, unlessReachedApart(unlessBornApart(joinAs(records.kinds.length + index))))
    if (records.hasBeside) joinAround(listKeys(BESIDE), undefined, 1)
    if (records.hasCompanies) {
      const companies = listKeys(COMPANY)
      joinAround(companies, unlessCrowded(companies, NAMESAKES_OF_FIRM), 2)
    }
    if (records.hasClasses) joinAround(classesOfPupils(records, listKeys, names), undefined, 3)
  }
  records.kinds.forEach(({ kind, strong }, index) => {
    if (kind !== 'postal-code') joinRead?.(listKeys(kind, strong), undefined, joinAs(index))
  })
  if (alone.length > 0) joinSurnames(records, listKeys, alone, sets, joinAs, isShared)
  if (records.hasBeside) {
    const join = unlessBornApart(joinAs(records.kinds.length + 1))
    for (const [person, { isOther, other }] of findReadBeside(records, sets.root))
      if (isOther >= SURELY_SAME && other !== undefined) join(person, other)
  }
  joinBornThere(records, listKeys, isShared, joinAs(records.kinds.length + 5))
  joinPlaces(records, listKeys, (keys, column) => joinPairs(keys, column, {}, joinAs(records.kinds.length + 4)))
  const personOf = new Uint32Array(count)
  const joinedBy = new Uint32Array(count)
  for (let record = 0; record < count; record++) {
    const person = sets.root(record)
    personOf[record] = person
    joinedBy[person]! |= bits[record]!
    if (bits[record] !== 0) isShared[record] = 0
  }
  markAtHome(records, listKeys, personOf, isShared)
  records.room.release()
  records.scratch.reset()
  return { personOf, joinedBy, isShared, joins }
}

/**
 * Namesakes by chance that a firm may have of one of its people. Lists of the same firm have mostly the same people, so that two of one name are one far more
 * often than chance brings namesakes: with 0.015, as with 0.05, precision of counsel-1 is 1.000 and of counsel-2 .994; with 0.003 a third of their pairs is lost.
 */
const NAMESAKES_OF_FIRM = 0.015

/** What a household has, or an office. */
const isOfPlace = (kind: string): boolean => kind === 'phone' || kind === 'address'

const both = (one: Uint8Array | undefined, other: Uint8Array | undefined): Uint8Array | undefined =>
  one === undefined || other === undefined ? (one ?? other) : one.map((mark, v) => mark & other[v]!)

/** Numbers that somebody gives out: two lists may count their members from the same number. */
const isNumber = (kind: string): boolean => kind.startsWith('member-id')

function markNameless({ record, value }: KeyList, names: readonly Uint32Array[], shared: Uint8Array, isShared: Uint8Array): void {
  for (let index = 0; index < record.length; index++) {
    const r = record[index]!
    if (shared[value[index]!] === 1 && names.every((column) => column[r] === 0)) isShared[r] = 1
  }
}

function marked(sets: DisjointSets, bits: Uint32Array, kind: number): Join {
  const bit = 1 << Math.min(kind, 31)
  return (a, b) => {
    sets.join(a, b)
    bits[a]! |= bit
    bits[b]! |= bit
  }
}

/** Records of one value up to which those who share it are a household. */
const HOUSEHOLD_MAX = 16

/** Marks the values that few records bear; `only`: among those marked there. */
function sharedByFew({ scratch }: Records, { record, value, values }: KeyList, only: Uint8Array | undefined): Uint8Array {
  const counts = scratch.take(values + 1)
  for (let index = 0; index < record.length; index++) counts[value[index]!]!++
  const few = new Uint8Array(values + 1)
  for (let v = 1; v <= values; v++) if (counts[v]! <= HOUSEHOLD_MAX && (only === undefined || only[v] === 1)) few[v] = 1
  scratch.give(counts)
  return few
}

/** Where pairs are looked for, and who is kept apart. */
interface PairRule {
  /** Only values that are marked here. */
  only?: Uint8Array | undefined
  /** Records that have different numbers here are two persons: brothers whose names are read alike. */
  differ?: Uint32Array | undefined
}

type JoinPairs = (keys: KeyList, second: Uint32Array, rule: PairRule, join: Join) => void

/** Joins the records that bear the same value together with the same name (or birth date); the room for the pairs is used again. */
function createPairing({ room: pairs, scratch, mostKeys }: Records): JoinPairs {
  // There are no more pairs than keys: what is grown out of would wait for the collector.
  let first = scratch.take(mostKeys + 1)
  return ({ record, value }, second, { only, differ }, join) => {
    pairs.clear()
    let known = 0
    for (let index = 0; index < record.length; index++) {
      const [r, v] = [record[index]!, value[index]!]
      const other = second[r]!
      if (other === 0 || (only !== undefined && only[v] !== 1)) continue
      const pair = pairs.number(v, other)
      if (pair > known) {
        known = pair
        if (pair >= first.length) {
          first = widen(first)
        }
        first[pair] = r
        continue
      }
      const before = first[pair]!
      if (differ === undefined || differ[before] === 0 || differ[r] === 0 || differ[before] === differ[r]) join(before, r)
    }
  }
}

/**
 * The writings of the names, kanji first. A kanji name that is always read the same way has that reading where it is not written, so that 山田太郎 and
 * ヤマダタロウ of one birth date meet.
 */
function nameColumns({ count, name, kana, romaji, scratch }: Records): readonly Uint32Array[] {
  const readingOf = onlyPartner(name, kana, count, scratch)
  const readings = scratch.take(count)
  readings.set(kana)
  for (let record = 0; record < count; record++) if (readings[record] === 0) readings[record] = readingOf[name[record]!]!
  scratch.give(readingOf)
  return [name, readings, romaji]
}
