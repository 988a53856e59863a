import type { Holder } from '../../contract/index.js'
import type { Joined } from './join.js'
import { eachRecord, type Records } from './records.js'

/** One sheet, or part of a document, while it is counted. */
interface Sheet {
  name: string | undefined
  records: number
  persons: Set<number>
  /** Sets of labels, as indexes into the chunk's. */
  items: Set<number>
}

/** Files and members that hold persons, copies among them, most persons first. Within one file, one name alone is one person for each time that it stands there. */
export function listHolders(records: Records, { personOf }: Joined): Holder[] {
  const holders: Holder[] = []
  let sheets = new Map<string | undefined, Sheet>()
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
    const labels = ({ items }: Sheet): string[] => [
      ...new Set([...items].flatMap((set) => (chunk.sets[set] ?? []).map((word) => chunk.strings[word]!))),
    ]
    const holder = {
      records: count,
      persons: persons.size,
      sheets: [...sheets.values()].map((sheet) => ({
        ...(sheet.name !== undefined && { sheet: sheet.name }),
        records: sheet.records,
        persons: sheet.persons.size,
        items: labels(sheet),
      })),
    }
    for (const { path, chain } of [chunk, ...(chunk.copies ?? [])]) holders.push({ path, ...(chain !== undefined && { chain }), ...holder })
    sheets = new Map()
  }
  eachRecord(records, (record, number, at) => {
    if (at !== current) close()
    current = at
    const name = record.placeName()
    let sheet = sheets.get(name)
    if (sheet === undefined) sheets.set(name, (sheet = { name, records: 0, persons: new Set(), items: new Set() }))
    sheet.records++
    sheet.persons.add(personOf[number]!)
    sheet.items.add(record.items)
  })
  close()
  return holders.sort((a, b) => b.persons - a.persons || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
}
