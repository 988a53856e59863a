import { editRecords } from '../../records/edit.js'
import { Shape, STRONG, type UnpackedChunk } from '../../records/format.js'
import { readRecords, type PackedRecord } from '../../records/unpack.js'
import { setCopiesAside } from './copies.js'
import { isNameKind } from './records.js'

/** Kinds of keys that say where something is, and no more. */
const PLACES: ReadonlySet<string> = new Set(['address', 'postal-code', 'phone'])
/** Files that have one place each beside people from which it is an office: as many as persons of one document are (engine/records/own-office.ts). */
const OFFICE_FILES = 4
/** Such places that a file may have: a form has the shop and the head office. More of them are a list of homes. */
const PLACES_MAX = 2

/** What tells of nobody anew: byte-identical copies, and offices. */
export const setAside = (chunks: readonly UnpackedChunk[]): readonly UnpackedChunk[] => setOfficesAside(setCopiesAside(chunks))

/**
 * Leaves out the office at the foot of order forms, each a file of its own: one address with one telephone of nobody, beside the people of many files.
 * Whose name was missed comes in fewer of them. The numbers of chunks and records stay.
 */
function setOfficesAside(chunks: readonly UnpackedChunk[]): readonly UnpackedChunk[] {
  const files = new Map<string, number>()
  const places = chunks.map((chunk) => {
    const own = placesOf(chunk)
    for (const place of new Set(own.values())) files.set(place, (files.get(place) ?? 0) + 1)
    return own
  })
  return chunks.map((chunk, at) => {
    const offices = [...places[at]!].filter(([, place]) => files.get(place)! >= OFFICE_FILES).map(([record]) => record)
    if (offices.length === 0) return chunk
    let record = 0
    return editRecords(chunk, () => (offices.includes(record++) ? false : undefined))
  })
}

const NOWHERE: ReadonlyMap<number, string> = new Map()

/** The few records of a file that are an address and a telephone of nobody, where somebody else is named; by their number within the chunk. */
function placesOf(chunk: UnpackedChunk): ReadonlyMap<number, string> {
  const kindsOf = chunk.shapes.map((shape) => shape.slice(Shape.keys).map((word) => ({ kind: chunk.strings[word & ~STRONG]!, word })))
  const isPlace = kindsOf.map(
    (keys) =>
      keys.every(({ kind }) => PLACES.has(kind)) && ['address', 'phone'].every((wanted) => keys.some(({ kind }) => kind === wanted)),
  )
  if (!isPlace.includes(true) || !kindsOf.some((keys) => keys.some(({ kind }) => isNameKind(kind)))) return NOWHERE
  const places = new Map<number, string>()
  let number = 0
  readRecords(chunk, (record) => {
    if (isPlace[record.shape] === true) places.set(number, placeOf(record))
    number++
  })
  return places.size > PLACES_MAX ? NOWHERE : places
}

/** The first address with the first telephone. */
function placeOf(record: PackedRecord): string {
  const valueOf = (wanted: string): string => {
    for (let key = 0; key < record.keys; key++) if (record.keyKind(key) === wanted) return `${record.keyHigh(key)}:${record.keyLow(key)}`
    return ''
  }
  return `${valueOf('address')} ${valueOf('phone')}`
}
