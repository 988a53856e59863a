import type { Place, RecordRef } from '../../contract/index.js'
import { readRecords } from '../../records/unpack.js'
import type { UnpackedChunk } from '../../records/format.js'
import { readReference } from '../../text/cell-reference.js'
import { crypto } from '../../crypto.js'

/** A record by its chunk and the number that it has in it. */
export interface RecordAt {
  chunk: number
  number: number
}

/** Finds records by their ids or places. */
export type FindRecords = (ref: RecordRef) => RecordAt[]

const HIDDEN = '~'

/**
 * The id of a record that does not tell the name of its file, for sheets that are passed on where that name holds personal data: the file is named
 * by the first 64 bits of the SHA-256 of its path.
 */
export const hiddenId = (id: string): string => {
  const at = id.lastIndexOf('#')
  return `${HIDDEN}${pathHash(id.slice(0, at))}${id.slice(at)}`
}

/** What a file or sheet is called where its name must not be shown. */
export const hiddenName = (name: string): string => HIDDEN + pathHash(name)

/** Is this what a hidden id names the file, or a review sheet the sheet by? */
export const isHiddenName = (named: string, name: string): boolean => named.startsWith(HIDDEN) && named === hiddenName(name)

const pathHash = (path: string): string => crypto().createHash('sha256').update(path).digest('hex').slice(0, 16)

/** Looks up the records of chunks. A reference that names none, or a place with several records and no exact one, finds nothing. */
export function createRefs(chunks: readonly UnpackedChunk[]): FindRecords {
  const byPath = new Map<string, number[]>()
  chunks.forEach(({ path }, index) => push(byPath, path.normalize(), index))
  // What is ruled of a record holds for its byte-identical copies.
  const bySha = new Map<string, number[]>()
  for (const [index, { sha256 }] of chunks.entries()) if (sha256 !== undefined) push(bySha, sha256, index)
  const withCopies = (indexes: readonly number[]): number[] => [
    ...new Set(indexes.flatMap((index) => bySha.get(chunks[index]!.sha256 ?? '') ?? [index])),
  ]
  let byHash: Map<string, number[]> | undefined
  const places = new Map<number, Places>()
  const chunksOf = (path: string): readonly number[] => {
    const known = byPath.get(path.normalize())
    if (known !== undefined || !path.startsWith(HIDDEN)) return withCopies(known ?? [])
    if (byHash === undefined) {
      byHash = new Map()
      for (const [index, chunk] of chunks.entries()) push(byHash, pathHash(chunk.path), index)
    }
    return withCopies(byHash.get(path.slice(HIDDEN.length)) ?? [])
  }
  const placesOf = (chunk: number): Places => {
    let own = places.get(chunk)
    if (own === undefined) places.set(chunk, (own = listPlaces(chunks[chunk]!)))
    return own
  }
  return (ref) => {
    if (typeof ref === 'string') {
      const at = ref.lastIndexOf('#')
      const number = Number(ref.slice(at + 1))
      if (at < 0 || !/^\d{1,10}$/.test(ref.slice(at + 1))) return []
      return chunksOf(ref.slice(0, at))
        .filter((chunk) => placesOf(chunk).numbers.has(number))
        .map((chunk) => ({ chunk, number }))
    }
    return chunksOf(ref.path).flatMap((chunk) => {
      const { exact, rows } = placesOf(chunk)
      const found = exact.get(placeKey(ref.place)) ?? rows.get(rowKey(ref.place) ?? '') ?? []
      return found.length === 1 ? [{ chunk, number: found[0]! }] : []
    })
  }
}

interface Places {
  numbers: ReadonlySet<number>
  exact: Map<string, number[]>
  rows: Map<string, number[]>
}

function listPlaces(chunk: UnpackedChunk): Places {
  const numbers = new Set<number>()
  const exact = new Map<string, number[]>()
  const rows = new Map<string, number[]>()
  let index = 0
  readRecords(chunk, (record) => {
    const number = chunk.numbers?.[index] ?? index
    index++
    numbers.add(number)
    const place = record.place()
    push(exact, placeKey(place), number)
    const row = rowKey(place)
    if (row !== undefined) push(rows, row, number)
  })
  return { numbers, exact, rows }
}

/** What two places of one file must have in common to be one; headers and pointers lead to the same place. */
export function placeKey(place: Place): string {
  switch (place.kind) {
    case 'text':
      return `text ${place.line}:${place.column} ${place.part ?? ''}`
    case 'cell':
      return `cell ${place.ref} ${place.sheet}`
    case 'part':
      return `part ${place.number ?? 0}:${place.paragraph} ${place.part}`
    case 'page':
      return `page ${place.page}:${place.line}`
    case 'bytes':
      return `bytes ${place.offset}`
    case 'name':
      return 'name'
  }
}

const rowKey = (place: Place): string | undefined => (place.kind === 'cell' ? `${readReference(place.ref).row} ${place.sheet}` : undefined)

function push<K>(map: Map<K, number[]>, key: K, value: number): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}
