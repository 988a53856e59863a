import type { Joined } from './join.js'
import { keysOf, type Records } from './records.js'

/**
 * Persons of one name: those who are certainly different, and the others, each with whether one value could be compared and differs, and with whom of
 * those he may be.
 */
export interface Apart {
  different: number[]
  alike: [person: number, comparable: boolean, other: number][]
}

/** Records whose keys are compared; beyond it only lists and birth dates tell namesakes apart. */
const COMPARED_MAX = 40_000
/** Persons of one name that are compared with each other; whoever comes later is one of them or is not. */
const GROUPS_MAX = 50
/** Kinds of keys that must differ for two persons of one name to be two for certain: people move, and change their telephone. */
const DIFFERENT_KINDS = 2

type Values = ReadonlyMap<string, ReadonlySet<string>>

/**
 * Tells the persons of one name apart.
 * @param isLog by chunk: 1 where one person may stand in it many times; any other list has everybody once
 */
export function createApart(
  records: Records,
  { personOf, ruled }: Joined,
  named: Iterable<readonly number[]>,
  isCertain: Uint8Array,
  isLog: Uint8Array,
): (sure: readonly number[]) => Apart {
  const isWanted = new Uint8Array(records.count)
  for (const persons of named) {
    const sure = persons.filter((person) => isCertain[person] === 1)
    if (sure.length > 1) for (const person of sure) isWanted[person] = 1
  }
  const { members, of } = listMembers(personOf, isWanted)
  const keys =
    members.length <= COMPARED_MAX
      ? keysOf(records, (record) => isWanted[personOf[record]!] === 1)
      : new Map<number, ReadonlyMap<string, string>>()

  const valuesOf = (person: number): Values => {
    const values = new Map<string, Set<string>>()
    const note = (kind: string, value: string): void => {
      const set = values.get(kind)
      if (set === undefined) values.set(kind, new Set([value]))
      else set.add(value)
    }
    for (const record of of(person)) {
      if (isLog[records.chunkOf[record]!] === 0) note('chunk', `${records.chunkOf[record]}`)
      if (records.birth[record] !== 0) note('birth', `${records.birth[record]}`)
      for (const [kind, value] of keys.get(record) ?? []) note(kind, value)
    }
    return values
  }
  return (sure) => {
    if (sure.length < 2) return { different: [...sure], alike: [] }
    const different: number[] = []
    const groups: { first: number; members: Values[] }[] = []
    const alike: Apart['alike'] = []
    for (const person of sure) {
      if (ruled?.[person] === 2) {
        different.push(person)
        continue
      }
      const values = valuesOf(person)
      const group = groups.find(({ members: others }) => others.every((other) => differences(values, other) < DIFFERENT_KINDS))
      if (group === undefined) {
        if (groups.length < GROUPS_MAX) groups.push({ first: person, members: [values] })
        different.push(person)
      } else {
        alike.push([person, group.members.some((other) => differences(values, other) > 0), group.first])
        if (group.members.length < GROUPS_MAX) group.members.push(values)
      }
    }
    return { different, alike }
  }
}

/** The records of the wanted persons, those of one person side by side: as Maps of arrays they would take ten times as much. */
function listMembers(personOf: Uint32Array, isWanted: Uint8Array): { members: Uint32Array; of(person: number): Uint32Array } {
  const ends = new Uint32Array(personOf.length + 1)
  for (const person of personOf) if (isWanted[person] === 1) ends[person + 1]!++
  for (let person = 0; person < personOf.length; person++) ends[person + 1]! += ends[person]!
  const starts = ends.slice()
  const members = new Uint32Array(ends[personOf.length]!)
  for (let record = 0; record < personOf.length; record++) {
    const person = personOf[record]!
    if (isWanted[person] === 1) members[ends[person]!++] = record
  }
  return { members, of: (person) => members.subarray(starts[person], starts[person + 1]) }
}

/** In how many kinds of values two persons of one name differ; birth dates, and a list that has both, count for certain. */
function differences(a: Values, b: Values): number {
  let different = 0
  for (const [kind, values] of a) {
    const others = b.get(kind)
    if (others === undefined) continue
    let meets = false
    for (const value of values) if (others.has(value)) meets = true
    if (kind === 'chunk' ? meets : kind === 'birth' && !meets) return DIFFERENT_KINDS
    if (kind !== 'chunk' && !meets) different++
  }
  return different
}
