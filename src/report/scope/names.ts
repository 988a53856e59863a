import type { FileRecord, Place } from '../../contract/index.js'

/** Shows names of files, members and sheets so that a report can be passed on: those that hold personal data are masked. */
export interface NameMasks {
  /** A name by itself: a sheet's. */
  name(name: string): string
  path(path: string, chain?: readonly string[]): string
  place(place: Place): Place
}

/** The masks that the records of a scan bring along: of files, members, sheets and folders. */
export function createNameMasks(records: Iterable<FileRecord>): NameMasks {
  const masks = new Map<string, string>()
  for (const { maskedNames } of records) for (const [name, masked] of Object.entries(maskedNames ?? {})) masks.set(name, masked)
  const name = (text: string): string => masks.get(text) ?? text
  const shown = (path: string): string => path.split('/').map(name).join('/')
  return {
    name,
    path: (path, chain) => (masks.size === 0 ? path : (chain ?? [path]).map(shown).join('!')),
    place: (place) => (place.kind === 'cell' ? { ...place, sheet: name(place.sheet) } : place),
  }
}
