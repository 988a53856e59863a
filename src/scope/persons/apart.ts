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

/** What is known of a person beside the name. */
interface Values {
  /** Lists in which everybody stands once, in ascending order. */
  lists: readonly number[]
  births: readonly number[]
  /** Values of the other keys by kind; undefined where there are too many records. */
  keys: ReadonlyMap<string, ReadonlySet<string>> | undefined
}

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
  const keys = members.length <= COMPARED_MAX ? keysOf(records, (record) => isWanted[personOf[record]!] === 1) : undefined

  const valuesOf = (person: number): Values => {
    const [lists, births]: [number[], number[]] = [[], []]
    const values = keys && new Map<string, Set<string>>()
    for (const record of of(person)) {
      const [list, birth] = [records.chunkOf[record]!, records.birth[record]!]
      if (isLog[list] === 0 && lists.at(-1) !== list) lists.push(list)
      if (birth !== 0 && !births.includes(birth)) births.push(birth)
      for (const [kind, value] of keys?.get(record) ?? []) {
        const set = values!.get(kind)
        if (set === undefined) values!.set(kind, new Set([value]))
        else set.add(value)
      }
    }
    return { lists, births, keys: values }
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
  if (haveCommonList(a.lists, b.lists)) return DIFFERENT_KINDS
  if (a.births.length > 0 && b.births.length > 0 && !a.births.some((birth) => b.births.includes(birth))) return DIFFERENT_KINDS
  if (a.keys === undefined || b.keys === undefined) return 0
  let different = 0
  for (const [kind, values] of a.keys) {
    const others = b.keys.get(kind)
    if (others === undefined) continue
    let meets = false
    for (const value of values) if (others.has(value)) meets = true
    if (!meets) different++
  }
  return different
}

function haveCommonList(a: readonly number[], b: readonly number[]): boolean {
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) return true
    if (a[i]! < b[j]!) i++
    else j++
  }
  return false
}
