import type { PersonClass, Place } from '../contract/index.js'
import { At, Flag, HEAD, KEY, NONE, PLACES, Shape, sizesOf, STRONG, type UnpackedChunk } from './format.js'
import { unpackPlace } from './places.js'
import { NO_AGE } from './record.js'

/** One packed record, read where it lies. The object is the same for every record of a walk. */
export interface PackedRecord {
  structured: boolean
  postal: boolean
  phone: boolean
  email: boolean
  isDead: boolean
  /** A band of ten from 200 on, 255: unknown; see record.ts. */
  age: number
  class: PersonClass
  gender: string | undefined
  occupation: string | undefined
  region: string | undefined
  /** Index into the chunk's shapes. */
  shape: number
  /** Indexes into the chunk's sets. */
  types: number
  items: number
  sensitive: number
  keys: number
  keyKind(index: number): string
  keyStrong(index: number): boolean
  keyHigh(index: number): number
  keyLow(index: number): number
  place(): Place
  /** The sheet or part of the place; cheaper than the place. */
  placeName(): string | undefined
  /** Is that name a sheet's, which is its user's, and no part's, which is one of ours? */
  isInSheet(): boolean
}

/** Walks over the records of a chunk in their order. */
export function readRecords(chunk: UnpackedChunk, visit: (record: PackedRecord) => void): void {
  const { strings, shapes, data } = chunk
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  const sizes = sizesOf(chunk)
  let at = 0
  let shape: readonly number[] = []
  const optional = (index: number): string | undefined => (index === NONE ? undefined : strings[index])
  const placeName = (): string | undefined => optional(shape[Shape.placeName]!)
  const record: PackedRecord = {
    structured: false,
    postal: false,
    phone: false,
    email: false,
    isDead: false,
    age: NO_AGE,
    class: 'unknown',
    gender: undefined,
    occupation: undefined,
    region: undefined,
    shape: -1,
    types: 0,
    items: 0,
    sensitive: 0,
    keys: 0,
    keyKind: (index) => strings[shape[Shape.keys + index]! & ~STRONG]!,
    keyStrong: (index) => (shape[Shape.keys + index]! & STRONG) !== 0,
    keyHigh: (index) => view.getUint32(at + HEAD + index * KEY),
    keyLow: (index) => view.getUint32(at + HEAD + index * KEY + 4),
    place: () =>
      unpackPlace(PLACES[shape[Shape.placeKind]!]!, {
        name: placeName(),
        first: view.getUint32(at + At.first),
        second: view.getUint32(at + At.second),
      }),
    placeName,
    isInSheet: () => PLACES[shape[Shape.placeKind]!] === 'cell',
  }
  while (at < data.byteLength) {
    const index = view.getUint32(at + At.shape)
    if (index !== record.shape) {
      record.shape = index
      shape = shapes[index]!
      record.class = strings[shape[Shape.class]!]!
      record.types = shape[Shape.types]!
      record.items = shape[Shape.items]!
      record.sensitive = shape[Shape.sensitive]!
      record.keys = shape.length - Shape.keys
    }
    const flags = view.getUint8(at + At.flags)
    record.structured = (flags & Flag.structured) !== 0
    record.postal = (flags & Flag.postal) !== 0
    record.phone = (flags & Flag.phone) !== 0
    record.email = (flags & Flag.email) !== 0
    record.isDead = (flags & Flag.dead) !== 0
    record.age = view.getUint8(at + At.age)
    record.gender = optional(view.getUint16(at + At.gender))
    record.occupation = optional(view.getUint16(at + At.occupation))
    record.region = optional(view.getUint16(at + At.region))
    visit(record)
    at += sizes[index]!
  }
}
