import type { DiffPersons, PersonGroup, PersonTally } from '../../contract/index.js'
import type { UnpackedChunk } from '../../records/format.js'
import { tellsMore } from '../../records/standing.js'
import { countPersons, type Counted } from './count.js'
import { joinRecords, type Joined } from './join.js'
import { setAside } from './offices.js'
import { eachRecord, isSurnameAlone, loadRecords, type Records } from './records.js'

/** Persons only in one of two sets of records, and in both. */
export type Compared = { gone: PersonGroup; came: PersonGroup; stayed: DiffPersons['stayed'] }

/** One of the two scans: its persons as its own summary counts them. */
interface Side {
  records: Records
  joined: Joined
  counted: Counted
  /** Number of its first record among the records of both. */
  offset: number
  /** By person: 1 where a record of the other side is joined to one of theirs. */
  meets: Uint8Array
}

/**
 * Who of OLD is still in NEW, and who is only in NEW. Records of both are joined like those of one scan. Whom no key joins stays by the same bytes
 * (the file is unchanged), or by the name alone where nothing more is known on one of the sides: each person of one side for one of the other.
 */
export function comparePersons(before: readonly UnpackedChunk[], after: readonly UnpackedChunk[]): Compared {
  const old = sideOf(setAside(before), 0)
  const now = sideOf(setAside(after), old.records.count)
  const both = loadRecords([...old.records.chunks, ...now.records.chunks])
  meet(old, now, joinRecords(both))
  meetCopies(old, now)
  const goneOrNot = missing(old)
  const newOrNot = missing(now)
  const byNameAlone = pairByName(old, goneOrNot, now, newOrNot, both)
  const attributes = { old: attributesOf(old), now: attributesOf(now) }
  const stays = countedOf(old).filter((person) => !goneOrNot.has(person))
  return {
    gone: { ...group([...goneOrNot], attributes.old), doubtful: bearers(old, goneOrNot, now, both) },
    came: { ...group([...newOrNot], attributes.now), doubtful: bearers(now, newOrNot, old, both) },
    stayed: { ...group(stays, attributes.old), byNameAlone },
  }
}

function sideOf(chunks: readonly UnpackedChunk[], offset: number): Side {
  const records = loadRecords(chunks)
  const joined = joinRecords(records)
  return { records, joined, counted: countPersons(records, joined), offset, meets: new Uint8Array(records.count) }
}

const countedOf = ({ records, counted }: Side): number[] =>
  Array.from({ length: records.count }, (_, person) => person).filter((person) => counted.isCounted[person] === 1)

const missing = (side: Side): Set<number> => new Set(countedOf(side).filter((person) => side.meets[person] === 0))

/** Marks the persons of each side who have a record that is joined to one of the other. */
function meet(old: Side, now: Side, { personOf }: Joined): void {
  const seen = new Uint8Array(personOf.length)
  for (let record = 0; record < personOf.length; record++) seen[personOf[record]!]! |= record < now.offset ? 1 : 2
  for (const { records, joined, offset, meets } of [old, now])
    for (let record = 0; record < records.count; record++) if (seen[personOf[offset + record]!] === 3) meets[joined.personOf[record]!] = 1
}

/** Who stands in a file of the same bytes stays, whatever is known of him. */
function meetCopies(old: Side, now: Side): void {
  const bytesOf = ({ records }: Side): Set<string | undefined> => new Set(records.chunks.map(({ sha256 }) => sha256))
  for (const [side, others] of [
    [old, bytesOf(now)],
    [now, bytesOf(old)],
  ] as const) {
    const { chunks, chunkOf, count } = side.records
    const isCopy = Uint8Array.from(chunks, ({ sha256 }) => (sha256 !== undefined && others.has(sha256) ? 1 : 0))
    for (let record = 0; record < count; record++) if (isCopy[chunkOf[record]!] === 1) side.meets[side.joined.personOf[record]!] = 1
  }
}

/** What a record calls its person, written so that equal names are equal; where it has no name and no key, the file. */
function writingsOf({ records, offset }: Side, record: number, both: Records): string[] {
  const at = offset + record
  const names = (['name', 'kana', 'romaji'] as const).filter((kind) => both[kind][at] !== 0).map((kind) => `${kind} ${both[kind][at]}`)
  if (names.length > 0) return names
  if (isSurnameAlone(both, at)) return [`family ${both.family[at]}`]
  return records.hasKey[record] === 1 ? [] : [`file ${records.chunks[records.chunkOf[record]!]!.path}`]
}

/** The writings of each of the persons. */
function writings(side: Side, persons: ReadonlySet<number>, both: Records): Map<number, Set<string>> {
  const found = new Map<number, Set<string>>()
  for (let record = 0; record < side.records.count; record++) {
    const person = side.joined.personOf[record]!
    if (!persons.has(person)) continue
    const own = found.get(person) ?? new Set()
    for (const writing of writingsOf(side, record, both)) own.add(writing)
    found.set(person, own)
  }
  return found
}

/** Pairs persons of the same name off where one of the two is known by the name alone, and takes them out; returns how many. */
function pairByName(old: Side, gone: Set<number>, now: Side, came: Set<number>, both: Records): number {
  const candidates = new Map<string, { bare: number[]; sure: number[] }>()
  for (const [person, own] of writings(now, came, both)) {
    for (const writing of own) {
      const known = candidates.get(writing) ?? { bare: [], sure: [] }
      known[now.counted.isCertain[person] === 1 ? 'sure' : 'bare'].push(person)
      candidates.set(writing, known)
    }
  }
  const next = (list: number[]): number | undefined => {
    while (list.length > 0) {
      const person = list.pop()!
      if (came.has(person)) return person
    }
    return undefined
  }
  // Those of whom more is known first: they can be only the bare ones of the other side.
  const certain = (person: number): number => old.counted.isCertain[person]!
  const ordered = [...writings(old, gone, both)].sort(([a], [b]) => certain(b) - certain(a) || a - b)
  let pairs = 0
  for (const [person, own] of ordered) {
    for (const writing of own) {
      const known = candidates.get(writing)
      const other = known && (next(known.bare) ?? (certain(person) === 1 ? undefined : next(known.sure)))
      if (other === undefined) continue
      gone.delete(person)
      came.delete(other)
      pairs++
      break
    }
  }
  return pairs
}

/** How many of the persons bear a name that somebody on the other side bears. */
function bearers(side: Side, persons: ReadonlySet<number>, other: Side, both: Records): number {
  const names = new Set<string>()
  for (let record = 0; record < other.records.count; record++) {
    for (const writing of writingsOf(other, record, both)) if (!writing.startsWith('file ')) names.add(writing)
  }
  let count = 0
  for (const own of writings(side, persons, both).values()) if ([...own].some((writing) => names.has(writing))) count++
  return count
}

const UNKNOWN = 'unknown'

/** By person: class and region; what is known wins over what is not, the first over the next. */
function attributesOf({ records, joined }: Side): (person: number) => { class: string; region: string } {
  const classes: (string | undefined)[] = new Array<undefined>(records.count)
  const regions: (string | undefined)[] = new Array<undefined>(records.count)
  eachRecord(records, (record, number) => {
    const person = joined.personOf[number]!
    if (tellsMore(record.class, classes[person])) classes[person] = record.class
    regions[person] ??= record.region
  })
  return (person) => ({ class: classes[person] ?? UNKNOWN, region: regions[person] ?? UNKNOWN })
}

function group(persons: readonly number[], attributes: ReturnType<typeof attributesOf>): { persons: number; by: PersonTally[] } {
  const tallies = new Map<string, PersonTally>()
  for (const person of persons) {
    const kind = attributes(person)
    const key = `${kind.class}\0${kind.region}`
    const tally = tallies.get(key)
    if (tally === undefined) tallies.set(key, { ...kind, persons: 1 })
    else tally.persons++
  }
  const by = [...tallies].sort(([x, a], [y, b]) => b.persons - a.persons || (x < y ? -1 : 1)).map(([, tally]) => tally)
  return { persons: persons.length, by }
}
