import { createApart } from './apart.js'
import { findReadBeside } from './beside.js'
import { readLists, settle, type Doubtful } from './doubtful.js'
import type { Joined } from './join.js'
import { groupByName, type NameGroups } from './name-groups.js'
import { createNamesakes, readAlike } from './namesakes.js'
import { isSurnameAlone, type Records } from './records.js'
import { readStanding } from './standing.js'

/** How many persons there are, and which of the joined ones are counted. */
export interface Counted {
  min: number
  estimate: number
  max: number
  /** By record that is the smallest of its person: is the person one of the estimate? */
  isCounted: Uint8Array
  /** By record that is the smallest of its person: known by more than a name. */
  isCertain: Uint8Array
  /** By record that is the smallest of its person: has he died? Nobody of them is counted. */
  isDead: Uint8Array
  /** How many have died. */
  deceased: number
  /**
   * Persons that are not counted because they are taken for another one of their name, with that one. What is known of them is known of him: a
   * list of names and illnesses tells of the customers who stand in another list.
   */
  takenFor: ReadonlyMap<number, number>
}

/**
 * How many persons the records speak of, and in which range that lies.
 *
 * Sure are those whom a value or a list tells apart. In doubt is everyone who bears the name of another: the same person in another list, or a
 * namesake. How many namesakes coincidence brings follows from how frequent family and given names are among these very persons; what goes beyond
 * that is the same person. The estimate is the sure ones and the expected number of namesakes among the doubtful.
 *
 * The range covers the joining: three standard deviations of that number, name frequencies wrong by as much as they may be, one in ten of the doubtful
 * judged wrongly, and links that no key shows (names changed or miswritten, numbers changed at the same time) or that join two persons by mistake:
 * shares of the links made, as measured by benchmarks/accuracy/scope. The two have nothing to do with each other, so that they add up as errors do, by
 * their squares. The range lies within what is possible at all: everyone of one name one person, or nobody. It does not cover what was not read or not
 * recognised.
 */
export function countPersons(records: Records, joined: Joined): Counted {
  const { count, hasKey } = records
  const { personOf, isShared } = joined
  const isCertain = new Uint8Array(count)
  for (let record = 0; record < count; record++) if (hasKey[record] === 1 && isShared[record] === 0) isCertain[personOf[record]!] = 1
  joined.ruled?.forEach((ruling, person) => {
    if (ruling !== 0) isCertain[person] = 1
  })
  const isCounted = new Uint8Array(count)
  const { isDead, isStaff } = readStanding(records, joined)
  const groups = groupByName(records, joined)
  const isLog = findLogs(records, joined, isCertain, groups)
  const namesakes = createNamesakes(records, joined, isCertain)
  const alikeRead = readAlike(records, joined)
  const lists = readLists(records, joined, isStaff)
  const { listOf, listed } = lists
  const apart = createApart(records, joined, groups.compared(), isCertain, isLog, lists)

  const doubtful: Doubtful[] = []
  const people = { bare: 0, sure: 0, listed }
  /** Names of which no family name is known, how many namesakes they have for certain, and who is in doubt, with those of the own name. */
  const unsplit = { groups: 0, others: 0, doubtful: new Map<Doubtful, number>() }
  let [surely, surelyDead] = [0, 0]
  const coincidence = { predicted: 0, certain: 0 }
  /** Notes how many namesakes a bearer of a name has by coincidence, and how many there are for certain. */
  const noteNamesakes = (usual: number | undefined, others: number): void => {
    if (usual === undefined) {
      unsplit.groups++
      unsplit.others += others
      return
    }
    // Of those who bear it, one is not another's namesake.
    coincidence.predicted += usual < 1e-6 ? usual / 2 : usual / -Math.expm1(-usual) - 1
    coincidence.certain += others
  }
  const take = (person: number): void => {
    isCounted[person] = 1
    if (isDead[person] === 1) surelyDead++
    else surely++
  }
  const readBeside = findReadBeside(records, (record) => personOf[record]!)
  for (const group of groups.named()) {
    const ofName = { name: group[0]!, weight: 1, unjoined: 1 }
    // Whom a reading alone is known of, and who stands beside somebody whose name nobody reads, is that one, however many bear the reading.
    const persons = group.filter((person) => {
      const known = isCertain[person] === 1 ? undefined : readBeside.get(person)
      if (known !== undefined)
        doubtful.push({ ...ofName, person, kind: 'read', expected: 0, times: 1, same: known.same, other: known.other, list: undefined })
      return known === undefined
    })
    const sure = persons.filter((person) => isCertain[person] === 1)
    const bare = persons.filter((person) => isCertain[person] === 0)
    people.sure += sure.length
    people.bare += bare.length
    // Kanji names come first, so that who may bear them is known when their readings come.
    const bearers = groups.bearersOf(group[0]!).filter((person) => isCounted[person] === 1)
    if (persons.length <= 1 && bearers.length === 0) {
      noteNamesakes(namesakes(group), 0)
      persons.forEach(take)
      continue
    }
    if (persons.length === 0) continue
    const { different, alike } = apart(sure, bearers)
    // Certain namesakes show that the name is frequent here.
    const others = Math.max(0, bearers.length + different.length - 1)
    const usual = namesakes(bearers.length > 0 ? bearers : persons)
    const expectedOf = (person: number): number =>
      usual === undefined ? NaN : withSeen(groups.isReadAlone(person) ? usual * alikeRead : usual, others)
    for (const person of different) take(person)
    for (const { person, other, weight, unjoined } of alike) {
      const doubt: Doubtful = {
        ...ofName,
        person,
        kind: 'sure',
        times: 1,
        expected: expectedOf(person),
        weight,
        unjoined,
        same: 0,
        other,
        list: listOf(person, other),
      }
      doubtful.push(doubt)
      if (usual === undefined) unsplit.doubtful.set(doubt, others)
    }
    const named = bare.length === 0 ? [] : mostOfOneChunk(deadFirst(bare, isDead), records, isLog)
    const more = named.slice(0, Math.max(0, named.length - bearers.length - different.length))
    for (const person of more) take(person)
    if (bearers.length === 0) noteNamesakes(usual, Math.max(0, different.length + more.length - 1))
    // 田中太郎 alone is the one 田中太郎; of several he may be any.
    const known = [...bearers, ...different, ...more]
    const other = known.length === 1 ? known[0] : undefined
    const times = bare.length - more.length
    for (const person of bare)
      if (!more.includes(person))
        doubtful.push({ ...ofName, person, kind: 'bare', expected: expectedOf(person), times, same: 0, other, list: listOf(person) })
  }
  const usual = (unsplit.others + UNSPLIT) / (unsplit.groups + 1)
  for (const one of doubtful)
    if (Number.isNaN(one.expected))
      one.expected = one.kind === 'bare' ? namesakes([one.person], true)! : withSeen(usual, unsplit.doubtful.get(one)!)
  const unnamed = countNameless(records, joined, groups.nameless, isCertain, take)
  records.scratch.reset()
  const outcome = settle(doubtful, people, coincidence)
  for (const { person } of outcome.counted) isCounted[person] = 1
  const living = doubtful.filter(({ person }) => isDead[person] === 0)
  const ownLiving = outcome.counted.filter(({ person }) => isDead[person] === 0).length
  const part = doubtful.length === 0 ? 0 : living.length / doubtful.length
  const takenFor = new Map<number, number>()
  for (const { person, other } of living) if (other !== undefined && isCounted[person] === 0) takenFor.set(person, other)
  isDead.forEach((dead, person) => {
    if (dead === 1) isCounted[person] = 0
  })
  const estimate = surely + ownLiving
  // Every record beyond the first of a person is a link that was made; as many that should have been made, or should not, are a share of them.
  const links = count - surely - surelyDead - doubtful.length
  // Whole persons: of a handful of links none is.
  const missed = Math.floor(Math.min(MISSED_MAX * estimate, MISSED * links))
  const mistaken = Math.floor(Math.min(MISTAKEN_MAX * estimate, MISTAKEN * links))
  const below = Math.hypot(Math.max(0, estimate - surely - outcome.least * part), missed)
  const above = Math.hypot(Math.max(0, surely + Math.min(living.length, outcome.most * part) - estimate), mistaken)
  return {
    min: Math.min(estimate, Math.max(surely - missed, Math.floor(estimate - below))),
    estimate,
    max: estimate + Math.ceil(above) + unnamed.maybe,
    isCounted,
    isCertain,
    isDead,
    deceased: surelyDead + outcome.counted.length - ownLiving,
    takenFor,
  }
}

/** How many namesakes there are to be expected of a name that usually has so many, where some were seen for certain. */
const withSeen = (usual: number, others: number): number => (usual * (1 + others)) / (1 + usual)

/** Namesakes of a name without a family name, before any was seen. */
const UNSPLIT = 0.05

/**
 * Share of the links made that no key shows, and of links made by mistake, each with its most as a share of the persons. Of files that nobody had seen
 * (benchmarks/accuracy/scope/FIRST-SIGHT.md) the estimate was rarely too small and mostly too large, by 4 % in the middle: whom two records tell of is taken
 * for two where it is not understood how they belong together. How much hangs on it: benchmarks/accuracy/constants.mjs.
 */
const [MISSED, MISSED_MAX, MISTAKEN, MISTAKEN_MAX] = [0.045, 0.045, 0.015, 0.015]
/** Of one name told of once as dead and once without a word of it, the dead one is who is known: the other may be the same. */
const deadFirst = (persons: readonly number[], isDead: Uint8Array): number[] => [...persons].sort((a, b) => isDead[b]! - isDead[a]!)

/** Of persons known by one name alone: those that the one file names which names most of them. */
function mostOfOneChunk(persons: readonly number[], { chunkOf }: Records, isLog: Uint8Array): number[] {
  const byChunk = new Map<number, number[]>()
  for (const person of persons) {
    const own = byChunk.get(chunkOf[person]!)
    if (own === undefined) byChunk.set(chunkOf[person]!, [person])
    else if (isLog[chunkOf[person]!] === 0) own.push(person)
  }
  let most: number[] = []
  for (const own of byChunk.values()) if (own.length > most.length) most = own
  return most
}

/** Share of a file's records that come again from which it is a log (orders, calls) in which one person stands many times, and no list. */
const LOG_SHARE = 0.03
/** Least number of such records. */
const LOG_RECORDS = 4

/** Marks the files that name the same person again and again. */
function findLogs(
  { count, chunkOf, chunks, scratch }: Records,
  { personOf }: Joined,
  isCertain: Uint8Array,
  groups: NameGroups,
): Uint8Array {
  const sizes = new Uint32Array(chunks.length)
  const again = new Uint32Array(chunks.length)
  const last = scratch.take(count).fill(chunks.length)
  for (let record = 0; record < count; record++) {
    const chunk = chunkOf[record]!
    sizes[chunk]!++
    if (last[personOf[record]!] === chunk) again[chunk]!++
    last[personOf[record]!] = chunk
  }
  scratch.give(last)
  // Names alone join nothing, but come again in a log.
  for (const persons of groups.named()) {
    const seen = new Set<number>()
    for (const person of persons) {
      if (isCertain[person] === 1) continue
      const chunk = chunkOf[person]!
      if (seen.has(chunk)) again[chunk]!++
      seen.add(chunk)
    }
  }
  return Uint8Array.from(sizes, (size, chunk) => (again[chunk]! >= LOG_RECORDS && again[chunk]! > LOG_SHARE * size ? 1 : 0))
}

/** Counts who has no full name: by what is known besides; a family name alone counts once, where nobody of that name is known. */
function countNameless(
  records: Records,
  { personOf, isShared }: Joined,
  nameless: readonly number[],
  isCertain: Uint8Array,
  take: (person: number) => void,
): { maybe: number } {
  const { count, family } = records
  const known = new Set<number>()
  for (let record = 0; record < count; record++) if (family[record] !== 0 && !isSurnameAlone(records, record)) known.add(family[record]!)
  const counted = new Set<number>()
  const maybe = new Set<number>()
  for (const person of nameless) {
    const own = family[person]!
    if (isCertain[person] === 1) take(person)
    // Who left nothing to join by (a My Number, a form without a name) is a person still.
    else if (isShared[person] === 1 || personOf[person] !== person) continue
    else if (own === 0) take(person)
    else if (known.has(own)) maybe.add(own)
    else if (!counted.has(own)) {
      counted.add(own)
      take(person)
    }
  }
  return { maybe: maybe.size }
}
