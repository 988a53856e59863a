import type { Person, PiiType, Summary } from '../../contract/index.js'
import type { UnpackedChunk } from '../../records/format.js'
import { breakDown, type Exposure, type PersonSummary } from './breakdown.js'
import { ageText, isVagueAge } from '../../records/record.js'
import { tellsMoreOfSex } from '../../records/sex.js'
import { tellsMore } from '../../records/standing.js'
import { countPersons } from './count.js'
import { listHolders } from './holders.js'
import { joinRecords, type Joined } from './join.js'
import { setAside } from './offices.js'
import { eachRecord, loadRecords, type Records } from './records.js'

export type { Exposure, Held, PersonSummary } from './breakdown.js'

const unchanged: Relink = (_, joined) => joined

/** Joins and parts persons by hand after 名寄せ. */
export type Relink = (records: Records, joined: Joined) => Joined

/**
 * 名寄せ over the records of a scan: how many persons, and what is known of them. The order of the chunks decides ties only.
 * @param relink what was decided by hand
 */
export function summarisePersons(
  chunks: readonly UnpackedChunk[],
  relink: Relink = unchanged,
): PersonSummary & Pick<Summary, 'holders'> & { exposure: Exposure } {
  const records = loadRecords(setAside(chunks))
  const joined = relink(records, joinRecords(records))
  const counted = countPersons(records, joined)
  return { ...breakDown(records, joined, counted), holders: listHolders(records, joined, counted.isDead) }
}

/**
 * Everyone who was found, in the order in which their last records come. Who is known by a name alone stands by himself (`certain: false`), even where the
 * estimate takes him for somebody else of that name: the same name alone joins nothing.
 */
export function* listPersons(chunks: readonly UnpackedChunk[], relink: Relink = unchanged): Generator<Person> {
  const records = loadRecords(setAside(chunks))
  const joined = relink(records, joinRecords(records))
  const { isCertain, isDead } = countPersons(records, joined)
  const persons = new Map<number, Person & { typeSet: Set<PiiType>; itemSet: Set<string> }>()
  const last = new Uint32Array(records.count)
  for (let record = 0; record < records.count; record++) last[joined.personOf[record]!] = record
  const ready: Person[] = []
  eachRecord(records, (record, number, at) => {
    const root = joined.personOf[number]!
    const chunk = records.chunks[at]!
    let person = persons.get(root)
    if (person === undefined) {
      const id = recordId(chunk, number - records.firsts[at]!)
      const joinedBy = joined.joins.filter((_, bit) => (joined.joinedBy[root]! & (1 << bit)) !== 0)
      person = {
        id,
        types: [],
        records: [],
        joinedBy,
        certain: isCertain[root] === 1,
        attributes: isDead[root] === 1 ? { deceased: 'true' } : {},
        typeSet: new Set(),
        itemSet: new Set(),
      }
      persons.set(root, person)
    }
    // A copy has the same records at the same places.
    for (const { path, chain } of [chunk, ...(chunk.copies ?? [])])
      person.records.push({ path, ...(chain !== undefined && { chain }), place: record.place() })
    for (const word of chunk.sets[record.types] ?? []) person.typeSet.add(chunk.strings[word]!)
    for (const word of chunk.sets[record.items] ?? []) person.itemSet.add(chunk.strings[word]!)
    const { attributes } = person
    const age = ageText(record.age)
    // Years say more than a band of them.
    if (age !== undefined && (attributes['age'] === undefined || (attributes['age'].includes('-') && !isVagueAge(record.age))))
      attributes['age'] = age
    if (record.gender !== undefined && tellsMoreOfSex(record.gender, attributes['gender'])) attributes['gender'] = record.gender
    if (record.occupation !== undefined) attributes['occupation'] ??= record.occupation
    if (record.region !== undefined) attributes['region'] ??= record.region
    if (tellsMore(record.class, attributes['class'])) attributes['class'] = record.class
    if (last[root] !== number) return
    const { typeSet, itemSet, ...done } = person
    ready.push({ ...done, types: [...typeSet].sort(), ...(itemSet.size > 0 && { items: [...itemSet] }) })
    persons.delete(root)
  })
  yield* ready
}

/** What names a record, and the person of whom it is the first: its file and its number there, left out records counted. */
export const recordId = ({ path, numbers }: UnpackedChunk, index: number): string => `${path}#${numbers?.[index] ?? index}`
