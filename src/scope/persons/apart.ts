import type { Lists } from './doubtful.js'
import type { Joined } from './join.js'
import { learnLikeness, type Likeness } from './likeness.js'
import { keysOf, type Records } from './records.js'
import type { Scratch } from './scratch.js'

/** Persons of one name: those who are certainly different, and the others, each with whom of those he may be and how likely that is (see `Doubtful`). */
export interface Apart {
  different: number[]
  alike: { person: number; other: number; weight: number; unjoined: number }[]
}

/** Records whose keys are compared; beyond it only lists and birth dates tell namesakes apart. */
const COMPARED_MAX = 40_000
/** Persons of one name that are compared with each other; whoever comes later is one of them or is not. */
const GROUPS_MAX = 50
/** Weight below which nobody is another of his name: three or four kinds of values differ that seldom do. */
const TOLD_APART = 0.002
/** Weight below which somebody who may be another of his name is also one whom a third may be. */
const FAR = 0.05

/** What is known of a person beside the name. */
interface Values {
  /** Lists in which everybody stands once, in ascending order. */
  lists: readonly number[]
  births: readonly number[]
  /** Values of the other keys by kind; undefined where there are too many records. */
  keys: ReadonlyMap<string, ReadonlySet<string>> | undefined
}

/**
 * Tells the persons of one name apart: by birth dates, by lists that have both, by much that differs; what differs makes it less likely that they are one.
 * @param isLog by chunk: 1 where one person may stand in it many times; any other list has everybody once
 * @returns of persons of one name who are different, and with `known` those who certainly are and are not asked about
 */
export function createApart(
  records: Records,
  joined: Joined,
  named: Iterable<readonly number[]>,
  isCertain: Uint8Array,
  isLog: Uint8Array,
  { listIn, several }: Lists,
): (sure: readonly number[], known?: readonly number[]) => Apart {
  const { personOf, ruled } = joined
  const isWanted = new Uint8Array(records.count)
  const ofLists = new Set<number>()
  for (const persons of named) {
    const sure = persons.filter((person) => isCertain[person] === 1)
    if (sure.length < 2) continue
    for (const person of sure) {
      isWanted[person] = 1
      ofLists.add(listIn(person) ?? -1)
    }
  }
  const { members, of } = listMembers(personOf, isWanted, records.scratch)
  const isCompared = members.length > 0 && members.length <= COMPARED_MAX
  const keys = isCompared ? keysOf(records, (record) => isWanted[personOf[record]!] === 1) : undefined
  const likeness = isCompared ? learnLikeness(records, joined, several, ofLists) : undefined

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
  return (sure, known = []) => {
    if (sure.length + known.length < 2) return { different: [...sure], alike: [] }
    const different: number[] = []
    const groups: { first: number; members: Values[] }[] = known
      .slice(0, GROUPS_MAX)
      .map((first) => ({ first, members: [valuesOf(first)] }))
    const alike: Apart['alike'] = []
    for (const person of sure) {
      if (ruled?.[person] === 2) {
        different.push(person)
        continue
      }
      const values = valuesOf(person)
      let best: { group: (typeof groups)[number]; weight: number } | undefined
      for (const group of groups) {
        const weight = weightIn(group.members, values, likeness)
        if (weight !== undefined && weight > (best?.weight ?? -1)) best = { group, weight }
      }
      if (best === undefined) different.push(person)
      else alike.push({ person, other: best.group.first, weight: best.weight, unjoined: likeness?.unjoined(person, listIn(person)) ?? 1 })
      if (best === undefined || best.weight < FAR) {
        if (groups.length < GROUPS_MAX) groups.push({ first: person, members: [values] })
      } else if (best.group.members.length < GROUPS_MAX) best.group.members.push(values)
    }
    return { different, alike }
  }
}

/** The weight of somebody's being one of a group; undefined where he certainly is not. */
function weightIn(members: readonly Values[], values: Values, likeness: Likeness | undefined): number | undefined {
  let most = 0
  for (const other of members) {
    if (areDifferent(values, other)) return undefined
    most = Math.max(most, likeness?.weightOf(differences(values, other)) ?? 1)
  }
  return most < TOLD_APART ? undefined : most
}

/** The records of the wanted persons, those of one person side by side: as Maps of arrays they would take ten times as much. */
function listMembers(
  personOf: Uint32Array,
  isWanted: Uint8Array,
  scratch: Scratch,
): { members: Uint32Array; of(person: number): Uint32Array } {
  const ends = scratch.take(personOf.length + 1)
  for (const person of personOf) if (isWanted[person] === 1) ends[person + 1]!++
  for (let person = 0; person < personOf.length; person++) ends[person + 1]! += ends[person]!
  const members = new Uint32Array(ends[personOf.length]!)
  // Filling moves the beginning of each person's to its end, where those of the next begin.
  for (let record = 0; record < personOf.length; record++) {
    const person = personOf[record]!
    if (isWanted[person] === 1) members[ends[person]!++] = record
  }
  return { members, of: (person) => members.subarray(person === 0 ? 0 : ends[person - 1], ends[person]) }
}

/** Do birth dates, or a list that has both, tell two persons of one name apart for certain? */
const areDifferent = (a: Values, b: Values): boolean =>
  haveCommonList(a.lists, b.lists) || (a.births.length > 0 && b.births.length > 0 && !a.births.some((birth) => b.births.includes(birth)))

/** The kinds of other values in which they differ. */
function differences(a: Values, b: Values): string[] {
  const differing: string[] = []
  for (const [kind, values] of a.keys ?? []) {
    const others = b.keys?.get(kind)
    if (others === undefined) continue
    let meets = false
    for (const value of values) if (others.has(value)) meets = true
    if (!meets) differing.push(kind)
  }
  return differing
}

function haveCommonList(a: readonly number[], b: readonly number[]): boolean {
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) return true
    if (a[i]! < b[j]!) i++
    else j++
  }
  return false
}
