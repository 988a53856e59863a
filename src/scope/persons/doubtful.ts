import type { Joined } from './join.js'
import type { Records } from './records.js'

/** Somebody who bears the name of another one, and of whom nothing says whether he is that one. */
export interface Doubtful {
  person: number
  kind: DoubtKind
  /** Number of the name. */
  name: number
  /** How many others would bear the name by coincidence. */
  expected: number
  /** How likely the values that can be compared are to differ, were they one person. */
  weight: number
  /** How likely it is that nothing joins one person's records like these. */
  unjoined: number
  /** Probability of being the other one. */
  same: number
  /** Who that is; undefined where it may be any of several. */
  other: number | undefined
  /** How many are known by this name alone: the clerk whom each of a hundred forms names is no hundred namesakes. */
  times: number
  /** The list that has one of the two and nothing else does, as a number of `listed`; undefined where both stand in several. */
  list: number | undefined
}

/** bare: nothing but the name is known; sure: more is, and does not tell him from the other one; read: nothing but a reading is, see beside.ts. */
export type DoubtKind = 'bare' | 'sure' | 'read'

/**
 * Namesakes from which on the persons themselves say how many of them there are; before, the frequencies of their names do. Over the incidents of
 * benchmarks/accuracy/scope there are 0.6 to 1.9 times as many as the frequencies say.
 */
const NAMESAKES = 20
/** By which factor more or less there may be at most. */
const FREQUENCY_MOST = 1.5
/** By which factor that is still wrong when it has been learned from many; of few, by their deviation more. */
const FREQUENCY_ERROR = 1.3
/** Share of the doubtful that may be judged wrongly. */
const JUDGED_WRONGLY = 0.1
const DEVIATIONS = 3

/** Those of whom some are doubtful: by how much is known of them, and by list those who stand in no other. */
export interface People {
  bare: number
  sure: number
  listed: Uint32Array
}

/** How many others bear the names of persons: as many as coincidence brings by the frequencies of the names, and as many as there are for certain. */
export interface Namesakes {
  predicted: number
  certain: number
}

/** Decides how many of the doubtful are persons of their own, and which. */
export function settle(doubtful: Doubtful[], people: People, namesakes: Namesakes): { counted: Doubtful[]; least: number; most: number } {
  const groups = groupsOf(doubtful, people)
  const names = byName(doubtful)
  const ownBy = (factor: number): number => {
    weigh(groups, factor)
    for (const own of names) gather(own, factor)
    return doubtful.reduce((sum, { same }) => sum + 1 - same, 0)
  }
  const { factor, error } = learnFrequency(namesakes, ownBy)
  const sums = [factor / error, factor * error, factor].map(ownBy)
  const own = sums[2]!
  const deviation = DEVIATIONS * Math.sqrt(doubtful.reduce((sum, { same }) => sum + same * (1 - same), 0))
  const counted = [...doubtful].sort((a, b) => a.same - b.same || a.person - b.person).slice(0, Math.round(own))
  const taken = doubtful.length - counted.length
  return {
    counted,
    least: Math.max(0, Math.min(...sums) - deviation - Math.ceil(JUDGED_WRONGLY * counted.length)),
    most: Math.max(...sums) + deviation + Math.ceil(JUDGED_WRONGLY * taken),
  }
}

/** Steps of the estimation; it converges within a few. */
const STEPS = 30
const FREQUENCY_STEPS = 6

/** How many times as many namesakes there are among these persons as the frequencies of their names say: those who are certain, and those among the doubtful. */
function learnFrequency({ predicted, certain }: Namesakes, ownBy: (factor: number) => number): { factor: number; error: number } {
  let factor = 1
  let found = certain
  for (let step = 0; step < FREQUENCY_STEPS; step++) {
    found = certain + ownBy(factor)
    factor = Math.min(FREQUENCY_MOST, Math.max(1 / FREQUENCY_MOST, (found + NAMESAKES) / (predicted + NAMESAKES)))
  }
  return { factor, error: FREQUENCY_ERROR * Math.exp(DEVIATIONS / Math.sqrt(found + NAMESAKES)) }
}

/** As many persons of a list the share of all lists counts. */
const PRIOR = 4

/** The doubtful of one kind, of so many persons, and those of them who stand in one list alone. */
interface Group {
  own: readonly Doubtful[]
  all: number
  lists: readonly Group[]
  /** Of each of them: read a few hundred times each. */
  weight: Float64Array
  unjoined: Float64Array
  /** For how many it speaks: a name that comes a hundred times says no more of how often that happens than a few. */
  voice: Float64Array
}

/**
 * For so many somebody who is known by one name alone may speak, however often he is named. With 1 the estimate of kindergarten-1 is 2.1 % too large, with
 * 2 to 16 it is 1.2 %, and those of four seeds of counsel move by 0.3 %.
 */
const VOICES = 8
const voiceOf = ({ times }: Doubtful): number => Math.min(1, VOICES / times)

function groupOf(own: readonly Doubtful[], all: number, lists: readonly Group[] = []): Group {
  const voice = Float64Array.from(own, voiceOf)
  return {
    own,
    all: all - own.length + voice.reduce((sum, one) => sum + one, 0),
    lists,
    voice,
    weight: Float64Array.from(own, ({ weight }) => weight),
    unjoined: Float64Array.from(own, ({ unjoined }) => unjoined),
  }
}

function groupsOf(doubtful: readonly Doubtful[], people: People): Group[] {
  return (['bare', 'sure'] as const).map((kind) => {
    const own = doubtful.filter((one) => one.kind === kind)
    const lists = [...byList(own)].map(([list, some]) => groupOf(some, Math.max(people.listed[list]!, some.length)))
    return groupOf(own, kind === 'bare' ? people.bare : people.sure, lists)
  })
}

/**
 * The probability of each that he is the other of his name: how often that happens among all of his kind is learned from them (EM), and how often in
 * his list. Where every name of a bank's list stands in the register, too, coincidence does not explain it, however frequent the names are.
 */
function weigh(groups: readonly Group[], factor: number): void {
  for (const group of groups) {
    const share = shareOf(group, factor, 0, 0)
    for (const list of group.lists) shareOf(list, factor, PRIOR, share)
  }
}

/** Learns the share of a list that is somebody of another one, and gives each his probability. */
function shareOf({ own, all, weight, unjoined, voice }: Group, factor: number, prior: number, before: number): number {
  let share = prior > 0 ? before : 0.5
  const count = own.length
  const coincidence = new Float64Array(count)
  for (let index = 0; index < count; index++) coincidence[index] = -Math.expm1(-own[index]!.expected * factor)
  const same = new Float64Array(count)
  for (let step = 0; step < STEPS && count > 0; step++) {
    let sum = 0
    for (let index = 0; index < count; index++) {
      // Of one person's records, as many were joined as have values in common: what is not is never more likely than its differing values are.
      const likely = weight[index]! * Math.min(1, share / unjoined[index]!)
      same[index] = likely / (likely + (1 - share) * coincidence[index]! + 1e-12)
      sum += same[index]! * voice[index]!
    }
    const learned = (sum + prior * before) / (all + prior)
    // From here on nothing changes any more.
    if (learned === share) break
    share = learned
  }
  for (let index = 0; index < count; index++) own[index]!.same = same[index]!
  return share
}

/** Those who are known by one name alone, where several are, by name. */
function byName(doubtful: readonly Doubtful[]): readonly Doubtful[][] {
  const names: Doubtful[][] = []
  // They come one behind the other.
  for (const one of doubtful) {
    if (one.kind !== 'bare' || one.times < 2) continue
    const last = names.at(-1)
    if (last !== undefined && last[0]!.name === one.name) last.push(one)
    else names.push([one])
  }
  return names
}

/**
 * Who is named a hundred times and is not the one who is known may be somebody else each time, or one person all the same: of the others who bear the name
 * so many are expected to be among those who are named.
 */
function gather(own: readonly Doubtful[], factor: number): void {
  const expected = own[0]!.expected * factor
  const others = expected < 1e-6 ? 1 : expected / -Math.expm1(-expected)
  const all = own.reduce((sum, { same }) => sum + 1 - same, 0)
  const different = others * (1 - Math.max(0, 1 - all / own.length / others) ** own.length)
  if (all > 0) for (const one of own) one.same = 1 - (1 - one.same) * Math.min(1, different / all)
}

function byList(doubtful: readonly Doubtful[]): Map<number, Doubtful[]> {
  const lists = new Map<number, Doubtful[]>()
  for (const one of doubtful) {
    if (one.list === undefined) continue
    const own = lists.get(one.list)
    if (own === undefined) lists.set(one.list, [one])
    else own.push(one)
  }
  return lists
}

/** In which lists persons stand. */
export interface Lists {
  /** The list that alone has a person, as a chunk. */
  listIn(person: number | undefined): number | undefined
  several(person: number): boolean
  /** The list that alone has one of two, as a number of `listed`; of two lists, the smaller one says more. */
  listOf(a: number, b?: number): number | undefined
  /** How many persons stand in each list and in no other: of each chunk those it is about, and the staff who deal with them. */
  listed: Uint32Array
}

/**
 * Tells in which list alone a person stands, and how many such persons each list has. 26 clerks named beside thousands of customers are a list of their own:
 * that all of them stand in the register of the staff says nothing of the customers, who stand in no other, and those say nothing of the clerks.
 */
export function readLists({ count, chunkOf, chunks, scratch }: Records, { personOf }: Joined, isStaff: Uint8Array): Lists {
  const SEVERAL = 0xffffffff
  const only = scratch.take(count)
  const listed = new Uint32Array(2 * chunks.length)
  for (let record = 0; record < count; record++) {
    const [person, chunk] = [personOf[record]!, chunkOf[record]! + 1]
    if (only[person] === 0) only[person] = chunk
    else if (only[person] !== chunk) only[person] = SEVERAL
  }
  const listIn = (person: number | undefined): number | undefined =>
    person === undefined || only[person] === SEVERAL ? undefined : only[person]! - 1
  const numberOf = (person: number | undefined): number | undefined => {
    const list = listIn(person)
    return list === undefined ? undefined : 2 * list + isStaff[person!]!
  }
  for (let person = 0; person < count; person++) if (personOf[person] === person && only[person] !== SEVERAL) listed[numberOf(person)!]!++
  return {
    listed,
    listIn,
    several: (person) => only[person] === SEVERAL,
    listOf(a, b) {
      const [one, other] = [numberOf(a), numberOf(b)]
      if (one === undefined || other === undefined) return one ?? other
      return listed[one]! <= listed[other]! ? one : other
    },
  }
}
