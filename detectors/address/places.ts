import { MUNICIPALITIES } from './data.js'
import { foldPlace } from './fold.js'

/** A municipality, by its prefecture and official name: { '北海道', '余市郡余市町' }. */
export interface Municipality {
  prefecture: string
  name: string
}

/** A municipality's name at a place in a text. */
export interface PlaceMatch {
  end: number
  /** All that bear the name; several for 府中市, 伊達市 and for wards and towns written without their city or county. */
  candidates: readonly Municipality[]
  /** full: as in the dictionary, or a designated city. short: without county, city or island. */
  form: 'full' | 'short'
}

interface Entry {
  name: string
  /** A space may stand here: 余市郡 余市町, 札幌市 中央区. 0 = nowhere. */
  split: number
  form: 'full' | 'short'
  candidates: Municipality[]
}

interface Index {
  /** Does any name begin with these two characters? By a hash; about 3 in 100 pairs that begin none pass too. */
  begins: Uint8Array
  /** By the first two characters, the longest name first. */
  places: Map<number, Entry[]>
  prefectures: Map<number, string>
}

/** Built at the first look-up: text without Japanese needs none. */
let index: Index | undefined

function build(): Index {
  const entries = new Map<string, Entry>()
  const add = (folded: string, split: number, form: Entry['form'], place: Municipality): void => {
    const entry = entries.get(folded)
    if (!entry) entries.set(folded, { name: folded, split, form, candidates: [place] })
    else if (form === entry.form && !entry.candidates.some((known) => known.prefecture === place.prefecture && known.name === place.name)) {
      entry.candidates.push(place)
    }
  }
  // Full names first: a short form never stands beside a full one of the same spelling.
  const rows = municipalities()
  for (const { place, head, tail, city } of rows) {
    add(head + tail, head.length, 'full', place)
    if (city !== undefined) add(head, 0, 'full', city)
  }
  for (const { place, head, tail } of rows) if (head !== '') add(tail, 0, 'short', place)
  addNamesakes(entries, rows)

  const begins = new Uint8Array(0x10000)
  const places = new Map<number, Entry[]>()
  for (const entry of entries.values()) {
    const key = keyAt(entry.name, 0)
    begins[hashAt(entry.name, 0)] = 1
    const bucket = places.get(key)
    if (bucket) bucket.push(entry)
    else places.set(key, [entry])
  }
  for (const bucket of places.values()) bucket.sort((a, b) => b.name.length - a.name.length)
  const prefectures = new Map<number, string>()
  for (const [prefecture] of MUNICIPALITIES) {
    prefectures.set(keyAt(foldPlace(prefecture), 0), prefecture)
    begins[hashAt(prefecture, 0)] = 1
  }
  return { begins, places, prefectures }
}

/** 中央区 is a ward of Tokyo and of eight other cities: written alone it names no prefecture. */
function addNamesakes(entries: Map<string, Entry>, rows: readonly Row[]): void {
  for (const { place, head, tail } of rows) {
    if (head === '') continue
    const entry = entries.get(tail)
    if (entry?.form === 'full') entry.candidates.push(place)
  }
}

/** A municipality with what it is part of, both folded. */
interface Row {
  place: Municipality
  head: string
  tail: string
  /** What it is part of, where that is a designated city. */
  city: Municipality | undefined
}

function municipalities(): Row[] {
  const rows: Row[] = []
  for (const [prefecture, names] of MUNICIPALITIES) {
    // Folded at once, which leaves every character in its place.
    const folded = foldPlace(names).split(' ').map(partsOf)
    names.split(' ').forEach((group, i) => {
      const [name, tails] = partsOf(group)
      const [head, foldedTails] = folded[i]!
      const city = name.endsWith('市') ? { prefecture, name } : undefined
      tails.forEach((tail, k) => rows.push({ place: { prefecture, name: name + tail }, head, tail: foldedTails[k]!, city }))
    })
  }
  return rows
}

/** 余市郡:仁木町,余市町; without a colon it is part of nothing. */
function partsOf(group: string): [head: string, tails: string[]] {
  const colon = group.indexOf(':')
  return [group.slice(0, Math.max(0, colon)), group.slice(colon + 1).split(',')]
}

const keyAt = (text: string, at: number): number => (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1)

/** Could a prefecture or municipality begin at `at`? The cheap test before the look-ups: it runs for every character. */
export function mayBeginPlace(folded: string, at: number): boolean {
  index ??= build()
  return index.begins[hashAt(folded, at)] === 1
}

const hashAt = (text: string, at: number): number => ((text.charCodeAt(at) * 31) ^ (text.charCodeAt(at + 1) * 523)) & 0xffff

/** The prefecture written at `at` of a folded text; all are told apart by two characters. */
export function prefectureAt(folded: string, at: number): string | undefined {
  index ??= build()
  const name = index.prefectures.get(keyAt(folded, at))
  return name !== undefined && folded.startsWith(name, at) ? name : undefined
}

/** The longest municipality name at `at` of a folded text, within `prefecture` if that is known. */
export function municipalityAt(folded: string, at: number, prefecture?: string): PlaceMatch | undefined {
  index ??= build()
  for (const entry of index.places.get(keyAt(folded, at)) ?? []) {
    const end = entryEnd(folded, at, entry)
    if (end < 0) continue
    const candidates = prefecture === undefined ? entry.candidates : entry.candidates.filter((place) => place.prefecture === prefecture)
    if (candidates.length > 0) return { end, candidates, form: entry.form }
  }
  return undefined
}

function entryEnd(folded: string, at: number, { name, split }: Entry): number {
  if (folded.startsWith(name, at)) return at + name.length
  if (split === 0 || folded[at + split] !== ' ' || !folded.startsWith(name.slice(0, split), at)) return -1
  return folded.startsWith(name.slice(split), at + split + 1) ? at + name.length + 1 : -1
}
