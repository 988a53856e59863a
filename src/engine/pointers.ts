import type { Located } from '../contract/index.js'

/** Components remembered: a file has few different keys, or is a dictionary of persons. */
const MEMORY = 10_000

/** Hides the keys of JSON Pointers that may not be printed: a file can have persons for keys ({ "山田太郎": "090-…" }). */
export interface Pointers {
  /** `locate` with pointers that are safe to print. */
  safe<Args extends unknown[]>(locate: (...args: Args) => Located): (...args: Args) => Located
}

/** @param isPrintable may the key be printed? */
export function createPointers(isPrintable: (key: string) => boolean): Pointers {
  const known = new Map<string, string>()
  const safePart = (part: string): string => {
    if (/^[0-9]{0,9}$/.test(part)) return part
    let shown = known.get(part)
    if (shown === undefined) {
      shown = isPrintable(part.replaceAll('~1', '/').replaceAll('~0', '~')) ? part : '*'
      if (known.size < MEMORY) known.set(part, shown)
    }
    return shown
  }
  return {
    safe:
      (locate) =>
      (...args) => {
        const located = locate(...args)
        const { place } = located
        if (place.kind !== 'text' || place.pointer === undefined) return located
        return { ...located, place: { ...place, pointer: place.pointer.split('/').map(safePart).join('/') } }
      },
  }
}
