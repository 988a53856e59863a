import { MEDIUM_CONFIDENCE, type Finding, type Person, type Place } from '../../contract/index.js'

/** Raw values of persons, out of the findings of a scan that reveals them. */
export interface Values {
  add(findings: readonly Finding[]): void
  /** What gives persons, in the order of `listPersons`, the values of their records. */
  reader(): (person: Person) => Person
}

type Held = Map<string, Set<string>>

/** Gathers values; they stay in this process. A record and its findings meet at the place where its first finding stands. */
export function createValues(): Values {
  const byPlace = new Map<string, Held[]>()
  const byRecord = new Map<string, Held>()
  return {
    add(findings) {
      for (const { path, record, place, type, value, confidence, fingerprint, attributes } of findings) {
        if (record === undefined || value === undefined || confidence < MEDIUM_CONFIDENCE) continue
        if (attributes?.['dummy'] === 'true' || attributes?.['role'] === 'organisation') continue
        const id = `${path}\0${record}`
        let held = byRecord.get(id)
        if (held === undefined) {
          // Somebody of whom running text speaks twice is one record: the name tells.
          const name = type === 'person-name' && record.startsWith('p') ? `${path}\0${fingerprint}` : undefined
          held = name === undefined ? new Map() : (byRecord.get(name) ?? new Map<string, Set<string>>())
          byRecord.set(id, held)
          if (name !== undefined) byRecord.set(name, held)
          const key = placeKey(path, place)
          const known = byPlace.get(key)
          if (known === undefined) byPlace.set(key, [held])
          else if (!known.includes(held)) known.push(held)
        } else if (type === 'person-name' && record.startsWith('p') && !held.has(type)) {
          // 乙　住所 … 氏名 …: who is named in the contract already signs below his address.
          const named = byRecord.get(`${path}\0${fingerprint}`)
          if (named !== undefined && named !== held && agree(named, held)) {
            addAll(named, held)
            byRecord.set(id, named)
            held = named
          }
        }
        const values = held.get(type)
        if (values === undefined) held.set(type, new Set([value]))
        else values.add(value)
      }
    },
    reader() {
      // Several who begin in one paragraph are told of in their order.
      const told = new Map<string, number>()
      return (person) => {
        const values: Held = new Map()
        for (const { path, place } of person.records) {
          const key = placeKey(path, place)
          const turn = told.get(key) ?? 0
          told.set(key, turn + 1)
          const here = byPlace.get(key)
          const held = here?.[Math.min(turn, here.length - 1)]
          if (held !== undefined) addAll(values, held)
        }
        return values.size === 0
          ? person
          : { ...person, values: Object.fromEntries([...values].sort().map(([type, some]) => [type, [...some]])) }
      }
    },
  }
}

function addAll(into: Held, from: Held): void {
  for (const [type, some] of from) for (const value of some) into.set(type, (into.get(type) ?? new Set()).add(value))
}

/** Does nothing speak against one person: another address, another number? Who differ are namesakes, and each keeps what is his. */
const agree = (a: Held, b: Held): boolean =>
  [...b].every(([type, values]) => !a.has(type) || [...values].every((value) => a.get(type)!.has(value)))

/** The place as records keep it: without header and pointer. */
function placeKey(path: string, place: Place): string {
  switch (place.kind) {
    case 'cell':
      return `${path}\0${place.sheet}\0${place.ref}`
    case 'text':
      return `${path}\0${place.part ?? ''}\0${place.line}:${place.column}`
    case 'part':
      return `${path}\0${place.part}\0${place.number ?? 0}:${place.paragraph}`
    case 'page':
      return `${path}\0${place.page}:${place.line}`
    case 'bytes':
      return `${path}\0${place.offset}`
    case 'name':
      return `${path}\0name`
  }
}
