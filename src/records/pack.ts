import { sipHash, sipResult, type SipKey } from '../text/siphash.js'
import { At, Flag, HEAD, KEY, NONE, PLACES, readingMark, READINGS, Shape, STRONG } from './format.js'
import { packPlace } from './places.js'
import { comparableReading } from '../text/reading.js'
import { CLASS_KEY, GIVEN_KANA, NO_AGE, ROW_KEY, ROW_REFERENCE, SHEET_CLASS_KEY, type PersonRecord } from './record.js'

const KEYS_MAX = 32
/** Shapes that are looked for again; of more, some are told of twice. */
const SHAPES_MAX = 0x10000

/** Kinds of numbers share one key: 会員番号 123 and ID 123 beside one name are one number; so do classes, and rows of a database. Which kind it is stands in the shape. */
const familyOf = (kind: string): string =>
  kind === 'number' || kind.startsWith('member-id:')
    ? 'number'
    : kind === SHEET_CLASS_KEY
      ? CLASS_KEY
      : kind === ROW_REFERENCE
        ? ROW_KEY
        : kind

/** What packed records refer to by number. */
export interface Vocabulary {
  strings: string[]
  /** Sets of words, as indexes into `strings`. */
  sets: number[][]
  /** See format.ts. */
  shapes: number[][]
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

/** How a given name may be read, in katakana, the likeliest first. */
export type GivenReadings = (given: string, most: number) => readonly string[]

/** Given names of which the readings are remembered. */
const MEMORY = 20_000

/**
 * @param keyOf the Sip key of a kind of key: the same digits as a phone number and as a member number have nothing in common.
 * @param readingsOf without it no name in kanji is known to be how one in kana reads
 */
export function createPacker(keyOf: (kind: string) => SipKey, readingsOf?: GivenReadings): RecordPacker {
  let view = new DataView(new ArrayBuffer(4096))
  let length = 0
  const strings = new Map<string, number>()
  const sets = new Map<string, number>()
  // Most rows of a table share the very array: looked up by identity first.
  const recent = new Map<readonly string[], number>()
  let fresh: Vocabulary = { strings: [], sets: [], shapes: [] }
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
  const readings = new Map<string, readonly number[]>()
  /** See format.ts, of 'given'. */
  const marksOfGiven = (given: string): readonly number[] => {
    let marks = readings.get(given)
    if (marks !== undefined) return marks
    // ユウコ and ユコ are compared as one.
    const ways = new Set((readingsOf?.(given, 2 * READINGS) ?? []).map(comparableReading))
    marks = [...ways].slice(0, READINGS).map((way) => {
      sipHash(keyOf(GIVEN_KANA), way)
      return readingMark(sipResult.low)
    })
    if (readings.size >= MEMORY) readings.clear()
    readings.set(given, marks)
    return marks
  }
  const writeMarks = (at: number, marks: readonly number[]): void => {
    for (let index = 0; index < READINGS; index++) view.setUint16(at + 2 * index, marks[index] ?? 0)
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
  const shapes = new Map<string, number>()
  let shapesTold = 0
  let last: { shape: readonly number[]; index: number } = { shape: [], index: -1 }
  /** The number of a shape; rows that follow each other mostly share theirs. */
  const shapeIndex = (shape: number[]): number => {
    if (isSame(shape, last.shape)) return last.index
    const name = shape.join(',')
    let index = shapes.get(name)
    if (index === undefined) {
      if (shapes.size >= SHAPES_MAX) shapes.clear()
      shapes.set(name, (index = shapesTold++))
      fresh.shapes.push(shape)
    }
    last = { shape, index }
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
      const { place } = record
      const { name, first, second } = packPlace(place)
      // In the order of Shape.
      const shape = [
        word(record.class),
        set(record.types),
        set(record.items),
        set(record.sensitive),
        PLACES.indexOf(place.kind),
        optional(name),
      ]
      if (record.itemTypes !== undefined && typed.get(record.items) !== record.itemTypes) typed.set(record.items, record.itemTypes)
      const head = length
      length += HEAD
      for (let index = 0; index < keys; index++) {
        const { kind, strong, value, reading } = record.keys[index]!
        const { word: written, key } = kindOf(kind)
        shape.push(written | (strong ? STRONG : 0))
        sipHash(key, value)
        view.setUint32(length, sipResult.high)
        view.setUint32(length + 4, sipResult.low)
        if (kind === 'given') writeMarks(length + 2, marksOfGiven(value))
        if (reading !== undefined) {
          sipHash(keyOf('reading'), reading)
          view.setUint32(length, sipResult.high)
        }
        length += KEY
      }
      view.setUint32(head + At.shape, shapeIndex(shape))
      view.setUint8(head + At.flags, flagsOf(record))
      view.setUint8(head + At.age, record.age ?? NO_AGE)
      view.setUint16(head + At.gender, optional(record.gender))
      view.setUint16(head + At.occupation, optional(record.occupation))
      view.setUint16(head + At.region, optional(record.region))
      view.setUint32(head + At.first, first)
      view.setUint32(head + At.second, second)
    },
    take() {
      noteTypes()
      const data = new Uint8Array(view.buffer.slice(0, length))
      length = 0
      const taken = { ...fresh, data }
      fresh = { strings: [], sets: [], shapes: [] }
      return taken
    },
  }
}

function flagsOf({ structured, isDead, reach }: PersonRecord): number {
  return (
    (structured ? Flag.structured : 0) |
    (reach.postal ? Flag.postal : 0) |
    (reach.phone ? Flag.phone : 0) |
    (reach.email ? Flag.email : 0) |
    (isDead === true ? Flag.dead : 0)
  )
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  if (a.length !== b.length || a.length < Shape.keys) return false
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) return false
  return true
}
