import type { PersonClass, Place, RecordChunk } from '../contract/index.js'
import { cellReference, readReference } from '../text/cell-reference.js'
import { sipHash, sipResult, type SipKey } from '../text/siphash.js'
import { NO_AGE, type PersonRecord } from './record.js'

/**
 * Packed records, big endian. A record is a head of HEAD bytes and KEY bytes for each key:
 *
 * | offset | size | |
 * |---|---|---|
 * | 0 | 1 | flags: 1 structured, 2 postal, 4 phone, 8 e-mail |
 * | 1 | 1 | age in years, 200 and more a band of ten (200: 0 to 9), 255 unknown |
 * | 2 | 2 | class, index into strings |
 * | 4 | 2 | gender, index into strings, NONE unknown |
 * | 6 | 2 | occupation, the same |
 * | 8 | 2 | region, the same |
 * | 10 | 4 | types, index into sets |
 * | 14 | 4 | items, index into sets |
 * | 18 | 4 | categories of 要配慮個人情報, index into sets |
 * | 22 | 1 | kind of the place |
 * | 23 | 4 | sheet, part or header of the place, index into strings |
 * | 27 | 4 | first number of the place |
 * | 31 | 4 | second number of the place |
 * | 35 | 1 | number of keys |
 *
 * A key: kind as index into strings, with STRONG added where it is strong (2), keyed hash of its value (8). Of 'kana' the first four bytes are
 * of its reading, so that Latin letters find it, and the others of its value.
 */
export const HEAD = 36
export const KEY = 10
const NONE = 0xffff
/** Words that kinds of keys may have: the first half of them. */
export const STRONG = 0x8000
const KEYS_MAX = 32
/** Where the number of keys stands. */
export const KEYS_AT = 35
const [STRUCTURED, POSTAL, PHONE, EMAIL] = [1, 2, 4, 8]
const PLACES = ['text', 'cell', 'part', 'page', 'bytes', 'name'] as const

/** Kinds of numbers share one key: 会員番号 123 and ID 123 beside one name are one number. Which kind it is stands beside the hash. */
const familyOf = (kind: string): string => (kind === 'number' || kind.startsWith('member-id:') ? 'number' : kind)

/** Words and sets of words that packed records refer to. */
export interface Vocabulary {
  strings: string[]
  sets: number[][]
  /** What stands under labels of columns: the label and the type, as indexes into `strings`. */
  itemTypes?: [label: number, type: number][]
}

/** Packs the records of one file or member. */
export interface RecordPacker {
  add(record: PersonRecord): void
  /** Bytes packed since the last `take`. */
  readonly size: number
  /** What was packed since the last call, with the words that are new since then. */
  take(): Vocabulary & { data: Uint8Array }
}

/** @param keyOf the Sip key of a kind of key: the same digits as a phone number and as a member number have nothing in common. */
export function createPacker(keyOf: (kind: string) => SipKey): RecordPacker {
  let view = new DataView(new ArrayBuffer(4096))
  let length = 0
  const strings = new Map<string, number>()
  const sets = new Map<string, number>()
  // Most rows of a table share the very array: looked up by identity first.
  const recent = new Map<readonly string[], number>()
  let fresh: Vocabulary = { strings: [], sets: [] }
  const typed = new Map<readonly string[], NonNullable<PersonRecord['itemTypes']>>()
  const told = new Set<string>()

  const word = (text: string): number => {
    let index = strings.get(text)
    if (index === undefined) {
      // The last words of a vocabulary that is full are lost to NONE; no table has that many.
      if (strings.size >= NONE) return NONE
      strings.set(text, (index = strings.size))
      fresh.strings.push(text)
    }
    return index
  }
  // Kinds of keys are few; should they come behind tens of thousands of other words, they are let go of like those beyond the last.
  const kindWord = (kind: string): number => Math.min(word(kind), STRONG - 1)
  const kinds = new Map<string, { word: number; key: SipKey }>()
  const kindOf = (kind: string): { word: number; key: SipKey } => {
    let known = kinds.get(kind)
    if (known === undefined) kinds.set(kind, (known = { word: kindWord(kind), key: keyOf(familyOf(kind)) }))
    return known
  }
  const optional = (text: string | undefined): number => (text === undefined ? NONE : word(text))
  const set = (words: readonly string[]): number => {
    const known = recent.get(words)
    if (known !== undefined) return known
    const members = words.map(word).filter((index) => index !== NONE)
    const name = members.join(',')
    let index = sets.get(name)
    if (index === undefined) {
      sets.set(name, (index = sets.size))
      fresh.sets.push(members)
    }
    if (recent.size > 64) recent.clear()
    recent.set(words, index)
    return index
  }
  /** Tells of each label once what stands under it. */
  const noteTypes = (): void => {
    for (const [labels, types] of typed) {
      for (const [index, label] of labels.entries()) {
        const type = types[index]
        if (type === undefined || told.has(label)) continue
        told.add(label)
        ;(fresh.itemTypes ??= []).push([word(label), word(type)])
      }
    }
    typed.clear()
  }
  const reserve = (bytes: number): void => {
    if (length + bytes <= view.byteLength) return
    const wider = new Uint8Array(Math.max(view.byteLength * 2, length + bytes))
    wider.set(new Uint8Array(view.buffer, 0, length))
    view = new DataView(wider.buffer)
  }

  return {
    get size() {
      return length
    },
    add(record) {
      const keys = Math.min(record.keys.length, KEYS_MAX)
      reserve(HEAD + keys * KEY)
      const { reach, place } = record
      view.setUint8(
        length,
        (record.structured ? STRUCTURED : 0) | (reach.postal ? POSTAL : 0) | (reach.phone ? PHONE : 0) | (reach.email ? EMAIL : 0),
      )
      view.setUint8(length + 1, record.age ?? NO_AGE)
      view.setUint16(length + 2, word(record.class))
      view.setUint16(length + 4, optional(record.gender))
      view.setUint16(length + 6, optional(record.occupation))
      view.setUint16(length + 8, optional(record.region))
      view.setUint32(length + 10, set(record.types))
      view.setUint32(length + 14, set(record.items))
      if (record.itemTypes !== undefined && typed.get(record.items) !== record.itemTypes) typed.set(record.items, record.itemTypes)
      view.setUint32(length + 18, set(record.sensitive))
      const { name, a, b } = packPlace(place)
      view.setUint8(length + 22, PLACES.indexOf(place.kind))
      view.setUint32(length + 23, optional(name))
      view.setUint32(length + 27, a)
      view.setUint32(length + 31, b)
      view.setUint8(length + 35, keys)
      length += HEAD
      for (let index = 0; index < keys; index++) {
        const { kind, strong, value, reading } = record.keys[index]!
        const { word: written, key } = kindOf(kind)
        view.setUint16(length, written | (strong ? STRONG : 0))
        sipHash(key, value)
        view.setUint32(length + 2, sipResult.high)
        view.setUint32(length + 6, sipResult.low)
        if (reading !== undefined) {
          sipHash(keyOf('reading'), reading)
          view.setUint32(length + 2, sipResult.high)
        }
        length += KEY
      }
    },
    take() {
      noteTypes()
      const data = new Uint8Array(view.buffer.slice(0, length))
      length = 0
      const taken = { ...fresh, data }
      fresh = { strings: [], sets: [] }
      return taken
    },
  }
}

/** One packed record, read where it lies. The object is the same for every record of a walk. */
export interface PackedRecord {
  structured: boolean
  postal: boolean
  phone: boolean
  email: boolean
  /** A band of ten from 200 on, 255: unknown; see record.ts. */
  age: number
  class: PersonClass
  gender: string | undefined
  occupation: string | undefined
  region: string | undefined
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
}

/** A chunk with its records as bytes. `numbers`: where records were left out, the numbers that the others had before. */
export type UnpackedChunk = Omit<RecordChunk, 'data'> & {
  data: Uint8Array
  numbers?: Uint32Array
  /** Of a byte-identical copy whose records were set aside: the number of the chunk that has them. */
  copyOf?: number
  /** Files that are byte-identical with this one. */
  copies?: readonly { path: string; chain?: string[] }[]
}

/** Walks over the records of a chunk in their order. */
export function readRecords({ strings, data }: UnpackedChunk, visit: (record: PackedRecord) => void): void {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  let at = 0
  const optional = (index: number): string | undefined => (index === NONE ? undefined : strings[index])
  const record: PackedRecord = {
    structured: false,
    postal: false,
    phone: false,
    email: false,
    age: NO_AGE,
    class: 'unknown',
    gender: undefined,
    occupation: undefined,
    region: undefined,
    types: 0,
    items: 0,
    sensitive: 0,
    keys: 0,
    keyKind: (index) => strings[view.getUint16(at + HEAD + index * KEY) & ~STRONG]!,
    keyStrong: (index) => (view.getUint16(at + HEAD + index * KEY) & STRONG) !== 0,
    keyHigh: (index) => view.getUint32(at + HEAD + index * KEY + 2),
    keyLow: (index) => view.getUint32(at + HEAD + index * KEY + 6),
    place: () =>
      unpackPlace(
        PLACES[view.getUint8(at + 22)]!,
        optionalWide(view.getUint32(at + 23), strings),
        view.getUint32(at + 27),
        view.getUint32(at + 31),
      ),
    placeName: () => optionalWide(view.getUint32(at + 23), strings),
  }
  while (at < data.byteLength) {
    const flags = view.getUint8(at)
    record.structured = (flags & STRUCTURED) !== 0
    record.postal = (flags & POSTAL) !== 0
    record.phone = (flags & PHONE) !== 0
    record.email = (flags & EMAIL) !== 0
    record.age = view.getUint8(at + 1)
    record.class = strings[view.getUint16(at + 2)]!
    record.gender = optional(view.getUint16(at + 4))
    record.occupation = optional(view.getUint16(at + 6))
    record.region = optional(view.getUint16(at + 8))
    record.types = view.getUint32(at + 10)
    record.items = view.getUint32(at + 14)
    record.sensitive = view.getUint32(at + 18)
    record.keys = view.getUint8(at + 35)
    visit(record)
    at += HEAD + record.keys * KEY
  }
}

const optionalWide = (index: number, strings: readonly string[]): string | undefined => (index === NONE ? undefined : strings[index])

function packPlace(place: Place): { name: string | undefined; a: number; b: number } {
  switch (place.kind) {
    case 'text':
      // Without its pointer: every record of a JSON file has another, and the line leads there too.
      return { name: place.part, a: place.line, b: place.column }
    case 'cell': {
      const { column, row } = readReference(place.ref)
      return { name: place.sheet, a: row, b: column }
    }
    case 'part':
      return { name: place.part, a: place.number ?? 0, b: place.paragraph }
    case 'page':
      return { name: undefined, a: place.page, b: place.line }
    case 'bytes':
      return { name: undefined, a: Math.floor(place.offset / 2 ** 32), b: place.offset % 2 ** 32 }
    case 'name':
      return { name: undefined, a: 0, b: 0 }
  }
}

function unpackPlace(kind: (typeof PLACES)[number], name: string | undefined, a: number, b: number): Place {
  switch (kind) {
    case 'text':
      return { kind, line: a, column: b, ...(name !== undefined && { part: name }) }
    case 'cell':
      return { kind, sheet: name ?? '', ref: cellReference(b, a) }
    case 'part':
      return { kind, part: name ?? '', ...(a > 0 && { number: a }), paragraph: b }
    case 'page':
      return { kind, page: a, line: b }
    case 'bytes':
      return { kind, offset: a * 2 ** 32 + b }
    case 'name':
      return { kind }
  }
}
