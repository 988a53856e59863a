import type { Joined } from './join.js'
import { readReadings } from './readings.js'
import type { Records } from './records.js'

/** The persons by name. */
export interface NameGroups {
  /** Those of each name: first the names that are written in kanji, then those of which only a reading is known. */
  named(): Iterable<number[]>
  /** Those who may be told from each other: of a name, and with those of a reading alone everyone whose kanji may be read so. */
  compared(): Iterable<readonly number[]>
  nameless: number[]
  /** Persons whose names in kanji may be read like that of this one, of whom a reading alone is known that several names have. */
  bearersOf(person: number): readonly number[]
  /** Is nothing but a reading known of the name: kana, or Latin letters? */
  isReadAlone(person: number): boolean
}

/**
 * Groups the persons by name. Who is known by kana or by Latin letters alone is of the only name in kanji that is read so; where several are, of a
 * group of his own, and `bearersOf` tells whom he may be.
 */
export function groupByName(records: Records, { personOf }: Joined): NameGroups {
  const { count, name, kana, romaji, scratch } = records
  // Kanji, kana and Latin names in one row of numbers: there are at most as many of each as there are records.
  const groupOf = scratch.take(count)
  for (let record = 0; record < count; record++) groupOf[personOf[record]!] ||= name[record]!
  let hasReadAlone = false
  for (let record = 0; record < count && !hasReadAlone; record++)
    hasReadAlone = groupOf[personOf[record]!] === 0 && (kana[record] !== 0 || romaji[record] !== 0)
  const kanjiOf = hasReadAlone ? scratch.take(count) : groupOf
  const bearers = hasReadAlone ? placeReadings(records, personOf, groupOf, kanjiOf) : undefined
  const nameless: number[] = []
  let named = 0
  for (let record = 0; record < count; record++) {
    if (personOf[record] !== record) continue
    if (groupOf[record] === 0) nameless.push(record)
    else named++
  }
  const ordered = orderByGroup(groupOf, personOf, scratch.take(named))
  const bearersOf = (person: number): readonly number[] =>
    [...(bearers?.get(groupOf[person]!) ?? [])].flatMap((group) => [...ofGroup(ordered, groupOf, group)])
  return {
    named: () => slices(ordered, groupOf),
    *compared() {
      for (const persons of slices(ordered, groupOf)) {
        const others = bearersOf(persons[0]!)
        yield others.length === 0 ? persons : [...others, ...persons]
      }
    },
    nameless,
    bearersOf,
    isReadAlone: (person) => kanjiOf[person] === 0,
  }
}

/** A reading that several names have. */
const SEVERAL = 0xffffffff

/** The only group that is noted for each number; SEVERAL where there are more. */
function note(only: Uint32Array, number: number, group: number): void {
  if (only[number] === 0) only[number] = group
  else if (only[number] !== group) only[number] = SEVERAL
}

/** Which group has a name that is written so or read so; SEVERAL where more than one has. */
interface Known {
  /** Names in kanji, by kana as they are written, by readings out of Latin letters and by all readings: オノ is no オオノ, but Ono may be either. */
  ofKana: Uint32Array
  ofLatin: Uint32Array
  ofReading: Uint32Array
  /** Names in kana alone, by reading, and all names that are not in Latin letters alone, by Latin letters as they are written. */
  kanaOfReading: Uint32Array
  ofRomaji: Uint32Array
}

/**
 * Gives a group to those of whom no name in kanji is known.
 * @param groupOf by person the name in kanji, and afterwards the group
 * @param kanjiOf takes the names in kanji
 * @returns by group of a reading that several names have, these names
 */
function placeReadings(
  records: Records,
  personOf: Uint32Array,
  groupOf: Uint32Array,
  kanjiOf: Uint32Array,
): ReadonlyMap<number, ReadonlySet<number>> {
  const { count, kana, romaji, scratch, hasReadings } = records
  kanjiOf.set(groupOf)
  const isReadAlone = (record: number): boolean => kanjiOf[personOf[record]!] === 0
  const readings = readReadings(records, isReadAlone)
  const latinOf = (record: number): number[] => readings.latin.map((column) => column[record]!).filter((reading) => reading !== 0)
  const known: Known = {
    ofKana: scratch.take(count + 1),
    ofLatin: new Uint32Array(readings.size + 1),
    ofReading: new Uint32Array(readings.size + 1),
    kanaOfReading: new Uint32Array(readings.size + 1),
    ofRomaji: scratch.take(hasReadings ? count + 1 : 0),
  }
  for (let record = 0; record < count; record++) {
    const kanji = kanjiOf[personOf[record]!]!
    if (kanji === 0) continue
    if (kana[record] !== 0) {
      note(known.ofKana, kana[record]!, kanji)
      note(known.ofReading, readings.kana[record]!, kanji)
    }
    for (const reading of latinOf(record)) {
      note(known.ofLatin, reading, kanji)
      note(known.ofReading, reading, kanji)
    }
  }
  const several = collectSeveral()
  /** Kana before Latin letters, which may be read as both. */
  const place = (record: number, group: number): void => {
    const person = personOf[record]!
    if (groupOf[person] === 0 || groupOf[person]! > group) groupOf[person] = group
  }
  for (let record = 0; record < count; record++) {
    if (!isReadAlone(record) || kana[record] === 0) continue
    const own = count + kana[record]!
    const reading = readings.kana[record]!
    const kanji = known.ofKana[kana[record]!] || known.ofLatin[reading]!
    if (kanji === SEVERAL) several.open(own, known.ofKana[kana[record]!] === 0 ? { readings: [reading] } : { kana: kana[record]! })
    const group = kanji === 0 || kanji === SEVERAL ? own : kanji
    place(record, group)
    note(known.kanaOfReading, reading, group)
  }
  if (hasReadings) {
    for (let record = 0; record < count; record++) {
      const group = groupOf[personOf[record]!]!
      if (romaji[record] === 0 || group === 0) continue
      note(known.ofRomaji, romaji[record]!, group)
      if (group > count) for (const reading of latinOf(record)) note(known.kanaOfReading, reading, group)
    }
  }
  const latinOfReading = new Uint32Array(readings.size + 1)
  for (let record = 0; record < count; record++) {
    if (!isReadAlone(record) || kana[record] !== 0 || romaji[record] === 0) continue
    const read = latinOf(record)
    // PHAN/THILAN is PHAN THI LAN.
    const own = latinOfReading[read.find((one) => latinOfReading[one] !== 0) ?? 0]! || 2 * count + romaji[record]!
    for (const one of read) latinOfReading[one] ||= own
    const found = new Set([known.ofRomaji[romaji[record]!] ?? 0, ...read.map((one) => known.ofReading[one] || known.kanaOfReading[one]!)])
    found.delete(0)
    const [only = 0] = found
    if (found.size === 1 && only !== SEVERAL) place(record, only)
    else {
      place(record, own)
      found.delete(SEVERAL)
      if (only !== 0) several.open(own, { readings: read, groups: found })
    }
  }
  if (several.groups.size > 0)
    for (let record = 0; record < count; record++)
      if (!isReadAlone(record)) several.add(kanjiOf[personOf[record]!]!, kana[record]!, [readings.kana[record]!, ...latinOf(record)])
  scratch.give(readings.kana, ...readings.latin, known.ofKana, known.ofRomaji)
  return several.groups
}

/** Gathers which names have a reading that several have. */
function collectSeveral() {
  const groups = new Map<number, Set<number>>()
  const byKana = new Map<number, Set<number>>()
  const byReading = new Map<number, Set<number>[]>()
  return {
    groups,
    /** A group whose members bear one of the names that have these kana or readings, and some that are known. */
    open(group: number, of: { kana?: number; readings?: readonly number[]; groups?: Iterable<number> }): void {
      const names = groups.get(group) ?? new Set()
      groups.set(group, names)
      for (const one of of.groups ?? []) names.add(one)
      if (of.kana !== undefined) byKana.set(of.kana, names)
      for (const reading of of.readings ?? []) {
        const watching = byReading.get(reading)
        if (watching === undefined) byReading.set(reading, [names])
        else if (!watching.includes(names)) watching.push(names)
      }
    },
    /** A name in kanji, and how it is written and read. */
    add(kanji: number, kana: number, readings: readonly number[]): void {
      byKana.get(kana)?.add(kanji)
      for (const reading of readings) for (const names of byReading.get(reading) ?? []) names.add(kanji)
    },
  }
}

/** The named persons by group, then by number. As one number each they are sorted in place: with a comparator, V8 copies them to objects. */
function orderByGroup(groupOf: Uint32Array, personOf: Uint32Array, ordered: Uint32Array): Uint32Array {
  const count = groupOf.length
  const keys = new Float64Array(ordered.length)
  let known = 0
  for (let record = 0; record < count; record++)
    if (personOf[record] === record && groupOf[record] !== 0) keys[known++] = groupOf[record]! * count + record
  keys.sort()
  for (let index = 0; index < ordered.length; index++) ordered[index] = keys[index]! % count
  return ordered
}

function* slices(ordered: Uint32Array, groupOf: Uint32Array): Generator<number[]> {
  for (let from = 0; from < ordered.length;) {
    let to = from + 1
    while (to < ordered.length && groupOf[ordered[to]!] === groupOf[ordered[from]!]) to++
    yield [...ordered.subarray(from, to)]
    from = to
  }
}

/** Those of one group among the ordered. */
function ofGroup(ordered: Uint32Array, groupOf: Uint32Array, group: number): Uint32Array {
  const firstFrom = (wanted: number): number => {
    let [from, to] = [0, ordered.length]
    while (from < to) {
      const middle = (from + to) >>> 1
      if (groupOf[ordered[middle]!]! < wanted) from = middle + 1
      else to = middle
    }
    return from
  }
  return ordered.subarray(firstFrom(group), firstFrom(group + 1))
}
