import { onlyPartner, type Joined } from './join.js'
import { keysOf, type Records } from './records.js'

/** How many persons there are, and which of the joined ones are counted. */
export interface Counted {
  min: number
  estimate: number
  max: number
  /** By record that is the smallest of its person: is the person one of the estimate? */
  isCounted: Uint8Array
  /** By record that is the smallest of its person: known by more than a name. */
  isCertain: Uint8Array
}

/**
 * How many persons the records speak of.
 * - estimate: everyone who was joined by more than a name; who is known by a name alone counts only where nobody else bears that name, as often
 *   as one file names it.
 * - max: whatever was not joined is somebody else.
 * - min: persons of one name are the same, unless something tells them apart: birth dates, one list that has both, several different keys.
 */
export function countPersons(records: Records, joined: Joined): Counted {
  const { count, hasKey } = records
  const { personOf, isShared } = joined
  const isCertain = new Uint8Array(count)
  for (let record = 0; record < count; record++) if (hasKey[record] === 1 && isShared[record] === 0) isCertain[personOf[record]!] = 1
  const isCounted = new Uint8Array(count)
  const { named, nameless } = groupByName(records, joined)
  const apart = createApart(records, joined, named(), isCertain)
  let [min, estimate, max] = [0, 0, 0]
  for (const persons of named()) {
    const sure = persons.filter((person) => isCertain[person] === 1)
    const listed = mostOfOneChunk(
      persons.filter((person) => isCertain[person] === 0),
      records,
    )
    const counted = [...sure, ...listed.slice(0, Math.max(0, listed.length - sure.length))]
    for (const person of counted) isCounted[person] = 1
    estimate += counted.length
    max += persons.length
    min += Math.max(1, listed.length, apart(sure))
  }
  for (const person of nameless) {
    max++
    if (isCertain[person] === 0) continue
    isCounted[person] = 1
    estimate++
    min++
  }
  // Who left nothing to join by (a My Number, a form without a name) is a person still.
  for (const person of nameless) {
    if (isCounted[person] === 1 || isShared[person] === 1) continue
    isCounted[person] = 1
    estimate++
  }
  return { min, estimate, max, isCounted, isCertain }
}

/** The persons by name; a kana name counts as the only kanji name that is read so. */
function groupByName(
  { count, name, kana, romaji }: Records,
  { personOf }: Joined,
): { named: () => Iterable<number[]>; nameless: number[] } {
  const kanjiOf = onlyPartner(kana, name, count)
  // Kanji, kana and Latin names in one row of numbers: there are at most as many of each as there are records.
  const groupOf = new Float64Array(count)
  for (let record = 0; record < count; record++) {
    const kanji = name[record] || kanjiOf[kana[record]!]!
    const own = kanji !== 0 ? kanji : kana[record] !== 0 ? count + kana[record]! : romaji[record] !== 0 ? 2 * count + romaji[record]! : 0
    const person = personOf[record]!
    if (own !== 0 && (groupOf[person] === 0 || (own <= count && groupOf[person]! > count))) groupOf[person] = own
  }
  const nameless: number[] = []
  const persons: number[] = []
  for (let record = 0; record < count; record++) if (personOf[record] === record) (groupOf[record] === 0 ? nameless : persons).push(record)
  const ordered = Uint32Array.from(persons).sort((a, b) => groupOf[a]! - groupOf[b]! || a - b)
  return { named: () => slices(ordered, groupOf), nameless }
}

function* slices(ordered: Uint32Array, groupOf: Float64Array): Generator<number[]> {
  for (let from = 0; from < ordered.length;) {
    let to = from + 1
    while (to < ordered.length && groupOf[ordered[to]!] === groupOf[ordered[from]!]) to++
    yield [...ordered.subarray(from, to)]
    from = to
  }
}

/** Of persons known by one name alone: those that the one file names which names most of them. */
function mostOfOneChunk(persons: readonly number[], { chunkOf }: Records): number[] {
  if (persons.length < 2) return [...persons]
  const byChunk = new Map<number, number[]>()
  for (const person of persons) {
    const own = byChunk.get(chunkOf[person]!)
    if (own === undefined) byChunk.set(chunkOf[person]!, [person])
    else own.push(person)
  }
  let most: number[] = []
  for (const own of byChunk.values()) if (own.length > most.length) most = own
  return most
}

/** Records whose keys are compared; beyond it only lists and birth dates tell namesakes apart. */
const COMPARED_MAX = 200_000
/** Kinds of keys that must differ for two persons of one name to be two for certain: people move, and change their telephone. */
const DIFFERENT_KINDS = 2

/** How many persons of one name there are at least. */
function createApart(records: Records, { personOf }: Joined, named: Iterable<readonly number[]>, isCertain: Uint8Array) {
  const wanted = new Set<number>()
  for (const persons of named) {
    const sure = persons.filter((person) => isCertain[person] === 1)
    if (sure.length > 1) for (const person of sure) wanted.add(person)
  }
  const members = new Map<number, number[]>()
  for (let record = 0; record < records.count; record++) {
    const person = personOf[record]!
    if (!wanted.has(person)) continue
    const own = members.get(person)
    if (own === undefined) members.set(person, [record])
    else own.push(record)
  }
  const compared = [...members.values()].reduce((sum, own) => sum + own.length, 0) <= COMPARED_MAX
  const keys = compared ? keysOf(records, (record) => wanted.has(personOf[record]!)) : new Map<number, ReadonlyMap<string, string>>()

  const valuesOf = (person: number): Map<string, Set<string>> => {
    const values = new Map<string, Set<string>>()
    const note = (kind: string, value: string): void => {
      const set = values.get(kind)
      if (set === undefined) values.set(kind, new Set([value]))
      else set.add(value)
    }
    for (const record of members.get(person) ?? []) {
      note('chunk', `${records.chunkOf[record]}`)
      if (records.birth[record] !== 0) note('birth', `${records.birth[record]}`)
      for (const [kind, value] of keys.get(record) ?? []) note(kind, value)
    }
    return values
  }
  return (sure: readonly number[]): number => {
    if (sure.length < 2) return sure.length
    const groups: Map<string, Set<string>>[][] = []
    for (const person of sure) {
      const values = valuesOf(person)
      const group = groups.find((others) => others.every((other) => !areApart(values, other)))
      if (group === undefined) groups.push([values])
      else group.push(values)
    }
    return groups.length
  }
}

/** Are two persons of one name certainly two? */
function areApart(a: ReadonlyMap<string, Set<string>>, b: ReadonlyMap<string, Set<string>>): boolean {
  let different = 0
  for (const [kind, values] of a) {
    const others = b.get(kind)
    if (others === undefined) continue
    const meets = [...values].some((value) => others.has(value))
    if (kind === 'chunk') {
      // One list has everybody once.
      if (meets) return true
    } else if (!meets) {
      if (kind === 'birth') return true
      different++
    }
  }
  return different >= DIFFERENT_KINDS
}
