import type { PersonCounts, PiiType, Summary } from '../../contract/index.js'
import { ageFrom, isVagueAge, NO_AGE } from '../../records/record.js'
import { tellsMoreOfSex } from '../../records/sex.js'
import { STAFF, tellsMore } from '../../records/standing.js'
import type { Counted } from './count.js'
import type { Joined } from './join.js'
import { eachRecord, type Records } from './records.js'

/** Everything that a summary says of persons. */
export type PersonSummary = Pick<
  Summary,
  'items' | 'persons' | 'combinations' | 'classes' | 'attributes' | 'regions' | 'reachable' | 'sensitive'
>

/** What the duties to report ask of the counted persons: how many of them are in a table or form (個人データ), and how many only in running text. */
export interface Exposure {
  /** By type of what is held of them. */
  byType: Record<string, Held>
  sensitive: Held
}

/** Persons of whom something is held. */
export interface Held {
  structured: number
  loose: number
}

const UNKNOWN = 'unknown'
const MY_NUMBER: PiiType = 'my-number'

/** A word per person, as a number into a growing list; 0 is none. */
interface WordColumn {
  words: string[]
  of: Uint16Array
}

/** Adds up what is known of the counted persons over all their records. */
export function breakDown(records: Records, { personOf }: Joined, counted: Counted): PersonSummary & { exposure: Exposure } {
  const { count, chunks } = records
  const age = new Uint8Array(count).fill(NO_AGE)
  const flags = new Uint8Array(count)
  const columns = { class: words(count), gender: words(count), occupation: words(count), region: words(count) }
  const types = unions(records.scratch.take(count))
  const items = unions(records.scratch.take(count))
  const sensitive = unions(records.scratch.take(count))
  const perChunk = chunks.map(
    ({ strings, sets }) => ({ strings, sets, types: new Map(), items: new Map(), sensitive: new Map() }) as ChunkSets,
  )
  const itemFiles = new Map<string, number>()

  let ofDead = 0
  eachRecord(records, (record, number, at) => {
    ofDead += counted.isDead[personOf[number]!]!
    const taken = counted.takenFor.get(personOf[number]!)
    const person = taken ?? personOf[number]!
    const chunk = perChunk[at]!
    if (isVagueAge(age[person]!) && record.age < age[person]!) age[person] = record.age
    flags[person]! |= (record.structured ? 1 : 0) | (record.postal ? 2 : 0) | (record.phone ? 4 : 0) | (record.email ? 8 : 0)
    // Of one name with a clerk who is named and no more: nothing tells that a customer works here. Of whom no more is known, either, it is the clerk.
    if (taken === undefined || record.class !== STAFF || counted.isCertain[taken] === 0)
      setMore(columns.class, person, record.class, tellsMore)
    setMore(columns.gender, person, record.gender, tellsMoreOfSex)
    setWord(columns.occupation, person, record.occupation)
    setWord(columns.region, person, record.region)
    types.add(person, setOf(types, chunk, 'types', record.types))
    items.add(person, setOf(items, chunk, 'items', record.items))
    sensitive.add(person, setOf(sensitive, chunk, 'sensitive', record.sensitive))
  })
  for (const chunk of perChunk) {
    const labels = new Set([...chunk.items.keys()].flatMap((index) => (chunk.sets[index] ?? []).map((word) => chunk.strings[word]!)))
    for (const label of labels) itemFiles.set(label, (itemFiles.get(label) ?? 0) + 1)
  }

  const result = emptySummary(counted, count - ofDead)
  const typeOf = itemTypes(chunks)
  const itemPersons = new Map<string, number>()
  const combinations = new Map<number, number>()
  const exposure: Exposure = { byType: {}, sensitive: { structured: 0, loose: 0 } }
  const structured = new Map<number, number>()
  for (let person = 0; person < count; person++) {
    const flag = flags[person]!
    // 番号法 protects the numbers of the dead, too.
    if (counted.isDead[person] === 1 && types.wordsOf(person).includes(MY_NUMBER))
      (exposure.byType[MY_NUMBER] ??= { structured: 0, loose: 0 })[(flag & 1) !== 0 ? 'structured' : 'loose']++
    if (counted.isCounted[person] === 0) continue
    if ((flag & 1) !== 0) result.persons.structured++
    else result.persons.loose++
    if ((flag & 2) !== 0) result.reachable.postal++
    if ((flag & 4) !== 0) result.reachable.phone++
    if ((flag & 8) !== 0) result.reachable.email++
    if ((flag & 14) === 0) result.reachable.none++
    bump(result.classes, wordOf(columns.class, person) ?? UNKNOWN)
    bump(result.attributes.age, band(age[person]!))
    bump(result.attributes.gender, wordOf(columns.gender, person) ?? UNKNOWN)
    bump(result.attributes.occupation, wordOf(columns.occupation, person) ?? UNKNOWN)
    bump(result.regions, wordOf(columns.region, person) ?? UNKNOWN)
    const categories = sensitive.wordsOf(person)
    for (const category of categories) bump(result.sensitive, category)
    if (categories.length > 0) exposure.sensitive[(flag & 1) !== 0 ? 'structured' : 'loose']++
    for (const label of items.wordsOf(person)) itemPersons.set(label, (itemPersons.get(label) ?? 0) + 1)
    const combination = types.setNumber(person)
    combinations.set(combination, (combinations.get(combination) ?? 0) + 1)
    if ((flag & 1) !== 0) structured.set(combination, (structured.get(combination) ?? 0) + 1)
  }
  for (const [set, persons] of combinations) {
    const inTables = structured.get(set) ?? 0
    for (const type of types.words(set)) {
      const held = (exposure.byType[type] ??= { structured: 0, loose: 0 })
      held.structured += inTables
      held.loose += persons - inTables
    }
  }
  // A column is an item although nobody of the estimate has it: 主治医 with family names of which each may be anybody's.
  result.items = [...itemFiles]
    .map(([label, files]) => {
      const type = typeOf.get(label)
      return { label, ...(type !== undefined && { type }), persons: itemPersons.get(label) ?? 0, files }
    })
    .sort((a, b) => b.persons - a.persons || (a.label < b.label ? -1 : 1))
  result.combinations = [...combinations]
    .map(([set, persons]) => ({ types: [...types.words(set)].sort(), persons }))
    .sort((a, b) => b.persons - a.persons || (a.types.join() < b.types.join() ? -1 : 1))
  result.regions = sorted(result.regions)
  result.sensitive = sorted(result.sensitive)
  for (const name of ['age', 'gender', 'occupation'] as const) result.attributes[name] = sorted(result.attributes[name])
  records.scratch.reset()
  return { ...result, exposure }
}

/** What stands under each label, in most of the files that say so. */
function itemTypes(chunks: Records['chunks']): Map<string, PiiType> {
  const votes = new Map<string, Map<string, number>>()
  for (const { strings, itemTypes: pairs = [] } of chunks) {
    for (const [label, type] of pairs) {
      const own = votes.get(strings[label]!) ?? new Map<string, number>()
      votes.set(strings[label]!, own.set(strings[type]!, (own.get(strings[type]!) ?? 0) + 1))
    }
  }
  const most = (own: Map<string, number>): PiiType => [...own].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]![0]
  return new Map([...votes].map(([label, own]) => [label, most(own)]))
}

function emptySummary({ min, estimate, max, deceased }: Counted, records: number): PersonSummary & { persons: PersonCounts } {
  return {
    items: [],
    persons: { records, min, estimate, max, structured: 0, loose: 0, ...(deceased > 0 && { deceased }) },
    combinations: [],
    classes: { customer: 0, employee: 0, applicant: 0, partner: 0, unknown: 0 },
    attributes: { age: {}, gender: {}, occupation: {} },
    regions: {},
    reachable: { postal: 0, phone: 0, email: 0, none: 0 },
    sensitive: {},
  }
}

/** '0-9', '10-19' … '90-99', '100+', 'unknown'. */
function band(age: number): string {
  const years = ageFrom(age)
  if (years === undefined) return UNKNOWN
  if (years >= 100) return '100+'
  const from = Math.floor(years / 10) * 10
  return `${from}-${from + 9}`
}

const bump = (counts: Record<string, number>, name: string): void => void (counts[name] = (counts[name] ?? 0) + 1)

/** Most first, 'unknown' last. */
function sorted(counts: Record<string, number>): Record<string, number> {
  const entries = Object.entries(counts).filter(([, n]) => n > 0)
  entries.sort(([a, m], [b, n]) => Number(a === UNKNOWN) - Number(b === UNKNOWN) || n - m || (a < b ? -1 : 1))
  return Object.fromEntries(entries)
}

function words(count: number): WordColumn {
  return { words: [''], of: new Uint16Array(count) }
}

function setWord(column: WordColumn, person: number, word: string | undefined): void {
  if (word === undefined || column.of[person] !== 0) return
  column.of[person] = numberOf(column, word)
}

/** Takes the word that tells more than the one known. */
function setMore<Word extends string | undefined>(
  column: WordColumn,
  person: number,
  word: Word,
  tells: (word: Word, known: string | undefined) => boolean,
): void {
  if (word !== undefined && tells(word, wordOf(column, person))) column.of[person] = numberOf(column, word)
}

function numberOf(column: WordColumn, word: string): number {
  const at = column.words.indexOf(word)
  return at > 0 ? at : column.words.push(word) - 1
}

const wordOf = ({ words: list, of }: WordColumn, person: number): string | undefined => list[of[person]!] || undefined

interface ChunkSets {
  strings: readonly string[]
  sets: readonly (readonly number[])[]
  types: Map<number, number>
  items: Map<number, number>
  sensitive: Map<number, number>
}

/** Sets of words that grow by union: persons share them, for there are far fewer sets than persons. */
interface Unions {
  /** Number of a set of words. */
  intern(members: readonly string[]): number
  add(person: number, set: number): void
  setNumber(person: number): number
  words(set: number): readonly string[]
  wordsOf(person: number): readonly string[]
}

/** @param of a number of a set per person, all 0 */
function unions(of: Uint32Array): Unions {
  const lists: (readonly string[])[] = [[]]
  const numbers = new Map<string, number>([['', 0]])
  const joined = new Map<number, number>()
  const intern = (members: readonly string[]): number => {
    const name = members.join('\0')
    let set = numbers.get(name)
    if (set === undefined) {
      set = lists.push(members) - 1
      numbers.set(name, set)
    }
    return set
  }
  return {
    intern,
    add(person, set) {
      const own = of[person]!
      if (own === set || set === 0) return
      if (own === 0) {
        of[person] = set
        return
      }
      const pair = own * 2 ** 26 + set
      let both = joined.get(pair)
      if (both === undefined) {
        both = intern([...new Set([...lists[own]!, ...lists[set]!])].sort())
        joined.set(pair, both)
      }
      of[person] = both
    },
    setNumber: (person) => of[person]!,
    words: (set) => lists[set]!,
    wordsOf: (person) => lists[of[person]!]!,
  }
}

function setOf(target: Unions, chunk: ChunkSets, kind: 'types' | 'items' | 'sensitive', index: number): number {
  const known = chunk[kind].get(index)
  if (known !== undefined) return known
  const set = target.intern((chunk.sets[index] ?? []).map((word) => chunk.strings[word]! as PiiType).sort())
  chunk[kind].set(index, set)
  return set
}
