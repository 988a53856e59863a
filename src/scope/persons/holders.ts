import type { Holder } from '../../contract/index.js'
import type { Joined } from './join.js'
import { eachRecord, type Records } from './records.js'

/** One sheet, or part of a document, while it is counted. */
interface Sheet {
  name: string | undefined
  isPart: boolean
  records: number
  persons: Set<number>
  /** Sets of labels, types and categories, as indexes into the chunk's. */
  items: Set<number>
  types: Set<number>
  sensitive: Map<number, number>
  classes: Map<string, number>
  regions: Map<string, number>
}

const bump = <T>(counts: Map<T, number>, key: T): void => void counts.set(key, (counts.get(key) ?? 0) + 1)

const mostFirst = (counts: ReadonlyMap<string, number>): Record<string, number> =>
  Object.fromEntries([...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)))

/**
 * Files and members that hold persons, copies among them, most persons first. Within one file, one name alone is one person for each time that it stands
 * there. The dead are in no count, here as in the summary.
 * @param isDead by record that is the smallest of its person
 */
export function listHolders(records: Records, { personOf }: Joined, isDead: Uint8Array): Holder[] {
  const holders: Holder[] = []
  let sheets = new Map<string, Sheet>()
  let current = -1
  const close = (): void => {
    const chunk = records.chunks[current]
    if (chunk === undefined || sheets.size === 0) return
    const persons = new Set<number>()
    let count = 0
    for (const sheet of sheets.values()) {
      count += sheet.records
      for (const person of sheet.persons) persons.add(person)
    }
    const wordsOf = (set: number): string[] => (chunk.sets[set] ?? []).map((word) => chunk.strings[word]!)
    const words = (sets: Iterable<number>): string[] => [...new Set([...sets].flatMap(wordsOf))]
    const categories = ({ sensitive }: Sheet): Record<string, number> => {
      const counts = new Map<string, number>()
      for (const [set, count] of sensitive) for (const word of wordsOf(set)) counts.set(word, (counts.get(word) ?? 0) + count)
      return mostFirst(counts)
    }
    const holder = {
      records: count,
      persons: persons.size,
      sheets: [...sheets.values()].map((sheet) => ({
        ...(sheet.name !== undefined && { sheet: sheet.name }),
        ...(sheet.isPart && { part: true as const }),
        records: sheet.records,
        persons: sheet.persons.size,
        items: words(sheet.items),
        types: words(sheet.types).sort(),
        classes: mostFirst(sheet.classes),
        regions: mostFirst(sheet.regions),
        sensitive: categories(sheet),
      })),
    }
    for (const { path, chain } of [chunk, ...(chunk.copies ?? [])]) holders.push({ path, ...(chain !== undefined && { chain }), ...holder })
    sheets = new Map()
  }
  eachRecord(records, (record, number, at) => {
    if (at !== current) close()
    current = at
    if (isDead[personOf[number]!] === 1) return
    const name = record.placeName()
    const isPart = name !== undefined && !record.isInSheet()
    const key = `${isPart ? 'part' : ''}\0${name ?? ''}`
    let sheet = sheets.get(key)
    if (sheet === undefined) sheets.set(key, (sheet = emptySheet(name, isPart)))
    sheet.records++
    if (!sheet.persons.has(personOf[number]!)) {
      // By the first record that the sheet has of somebody.
      sheet.persons.add(personOf[number]!)
      bump(sheet.classes, record.class)
      bump(sheet.regions, record.region ?? 'unknown')
      bump(sheet.sensitive, record.sensitive)
    }
    sheet.types.add(record.types)
    sheet.items.add(record.items)
  })
  close()
  return holders.sort((a, b) => b.persons - a.persons || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
}

const emptySheet = (name: string | undefined, isPart: boolean): Sheet => ({
  name,
  isPart,
  records: 0,
  persons: new Set(),
  items: new Set(),
  types: new Set(),
  sensitive: new Map(),
  classes: new Map(),
  regions: new Map(),
})
