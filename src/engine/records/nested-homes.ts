import type { Place } from '../../contract/index.js'
import type { PersonRecord, RecordKey } from '../../records/record.js'

/** The records that say where a household lives and not who it is, above the list of who lives there: `{ address, tel, members: [{ name }] }`. */
export interface NestedHomes {
  /** Takes a record; undefined where it is held back. Who stands in a list of a household that is held back lives there. */
  take(record: PersonRecord): PersonRecord | undefined
  /** Those held back in whose lists nobody stood. */
  end(): PersonRecord[]
}

/** What is said of a household: it tells one home from another and nobody from those who live with him. */
const OF_HOME: ReadonlySet<string> = new Set(['address', 'postal-code', 'phone'])
const NAMES: ReadonlySet<string> = new Set(['name', 'kana', 'romaji', 'family'])

/** Homes held back: more than a reader holds rows back for. */
const HELD_MAX = 10_000

interface Home {
  record: PersonRecord
  hasMembers: boolean
}

/** For one document. @param give takes whatever is no longer held back */
export function createNestedHomes(give: (record: PersonRecord) => void): NestedHomes {
  const homes = new Map<string, Home>()
  const drop = (key: string, { record, hasMembers }: Home): void => {
    homes.delete(key)
    if (!hasMembers) give(record)
  }
  return {
    take(record) {
      const spot = spotOf(record.place)
      if (spot === undefined) return record
      if (isHome(record)) {
        const before = homes.get(spot.own)
        if (before !== undefined) drop(spot.own, before)
        homes.set(spot.own, { record, hasMembers: false })
        const [oldest] = homes
        if (homes.size > HELD_MAX && oldest !== undefined) drop(...oldest)
        return undefined
      }
      const home = spot.above === undefined ? undefined : homes.get(spot.above)
      if (home === undefined || !record.keys.some(({ kind }) => NAMES.has(kind))) return record
      home.hasMembers = true
      return record.keys.some(({ kind }) => kind === 'address') ? record : livesAt(record, home.record)
    },
    end() {
      const others = [...homes.values()].flatMap(({ record, hasMembers }) => (hasMembers ? [] : [record]))
      homes.clear()
      return others
    },
  }
}

const isHome = ({ structured, keys }: PersonRecord): boolean =>
  structured && keys.some(({ kind }) => kind === 'address') && keys.every(({ kind }) => OF_HOME.has(kind))

function livesAt(record: PersonRecord, { keys, region, reach, types }: PersonRecord): PersonRecord {
  const isNews = ({ kind, value }: RecordKey): boolean => !record.keys.some((known) => known.kind === kind && known.value === value)
  return {
    ...record,
    keys: [...record.keys, ...keys.filter(isNews)],
    region: record.region ?? region,
    reach: { ...record.reach, postal: record.reach.postal || reach.postal, phone: record.reach.phone || reach.phone },
    types: [...new Set([...record.types, ...types])].sort(),
  }
}

/**
 * Which record of a tree a value is of, and in which record's list that one stands. A record is the element of a list that is nearest above;
 * outside of lists it is the document, or the line where each is a document.
 */
function spotOf(place: Place): { own: string; above: string | undefined } | undefined {
  if (place.kind !== 'text' || place.pointer === undefined) return undefined
  const path = toElement(place.pointer.split('/'))
  const nameOf = (keys: readonly string[]): string => `${place.line}`.repeat(keys.length === 0 ? 1 : 0) + keys.join('/')
  if (path.length === 0) return { own: nameOf(path), above: undefined }
  return { own: nameOf(path), above: nameOf(toElement(path.slice(0, -2))) }
}

const toElement = (keys: readonly string[]): readonly string[] => keys.slice(0, keys.findLastIndex((key) => /^[0-9]+$/.test(key)) + 1)
