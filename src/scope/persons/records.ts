import { readRecords, type PackedRecord } from '../../records/unpack.js'
import type { UnpackedChunk } from '../../records/format.js'
import { CLASS_KEY, GIVEN_KANA, ROW_KEY, ROW_REFERENCE, SHEET_CLASS_KEY } from '../../records/record.js'
import { countRecords, keyKinds, readKeys } from '../../records/keys.js'
import { createKeyMap, type KeyMap } from './key-map.js'
import { createScratch, type Scratch } from './scratch.js'

/** All records of a scan, by number, in the order of their chunks. What is not in typed arrays is read from the chunks again when it is asked for. */
export interface Records {
  count: number
  chunks: readonly UnpackedChunk[]
  /** Number of the first record of each chunk, and the total at the end. */
  firsts: Uint32Array
  /** The chunk of a record. */
  chunkOf: Uint32Array
  /** Writings of the name, numbered over all records; 0 where there is none. */
  name: Uint32Array
  kana: Uint32Array
  romaji: Uint32Array
  /** Family name (in kanji) and given name; a family name without any writing of the name is all that is known of it. */
  family: Uint32Array
  given: Uint32Array
  birth: Uint32Array
  /** The first mobile telephone. */
  mobile: Uint32Array
  /** 1 where something else than a name could join the record. */
  hasKey: Uint8Array
  /** Kinds of keys that stand for one person, and those that need a name beside them. */
  kinds: readonly { kind: string; strong: boolean }[]
  /** Is a name written in Latin letters that may be somebody's reading? Is there a number of any kind? */
  hasReadings: boolean
  hasNumbers: boolean
  /** Is somebody named beside another one in the same row? */
  hasBeside: boolean
  /** Is it known for whom somebody works? */
  hasCompanies: boolean
  /** Is it known in which class of a school somebody is? */
  hasClasses: boolean
  /** Does a row of a database have the number of another one? */
  hasRows: boolean
  /** The most keys that are listed together: of one kind, or all numbers. */
  mostKeys: number
  /** Columns for one step after the other. */
  scratch: Scratch
  /** Room in which keys, and pairs of them, are numbered one kind after the other: 25 MB for a million records, and what is let go of waits for the collector. */
  room: KeyMap
}

const NAMES = ['name', 'kana', 'romaji', 'family', 'given'] as const
type NameKind = (typeof NAMES)[number]

/** Numbers the records and their names. */
export function loadRecords(chunks: readonly UnpackedChunk[]): Records {
  const firsts = new Uint32Array(chunks.length + 1)
  chunks.forEach((chunk, index) => {
    firsts[index + 1] = firsts[index]! + countRecords(chunk)
  })
  const count = firsts[chunks.length]!
  const chunkOf = new Uint32Array(count)
  const hasKey = new Uint8Array(count)
  const [strong, weak] = [new Set<string>(), new Set<string>()]
  let [hasReadings, hasNumbers, hasBeside, hasCompanies, hasClasses, hasRows] = [false, false, false, false, false, false]
  const perKind = new Map<string, number>()
  chunks.forEach((chunk, index) => {
    chunkOf.fill(index, firsts[index]!, firsts[index + 1]!)
    for (const { kind, strong: isStrong, count } of keyKinds(chunk)) {
      perKind.set(kind, (perKind.get(kind) ?? 0) + count)
      if (isReading(kind)) hasReadings = true
      if (isNumberKind(kind)) hasNumbers = true
      if (kind === BESIDE) hasBeside = true
      if (kind === COMPANY) hasCompanies = true
      if (kind === CLASS_KEY) hasClasses = true
      if (kind === ROW_REFERENCE) hasRows = true
      if (isJoining(kind)) (isStrong ? strong : weak).add(kind)
    }
  })
  eachKey({ chunks, firsts }, isJoining, (number) => (hasKey[number] = 1))
  // One column after the other in the same room: the names of a million records take 25 MB to number.
  const map = createKeyMap(count)
  const columnOf = (kind: string): Uint32Array => {
    map.clear()
    const column = new Uint32Array(count)
    // Of kana the first half is how they read: シヨウコ of a bank reads otherwise than ショウコ and is the same all the same.
    const isRead = kind === 'kana'
    eachKey(
      { chunks, firsts },
      (own) => own === kind,
      (number, high, low) => {
        if (column[number] === 0) column[number] = map.number(isRead ? 0 : high, low)
      },
    )
    return column
  }
  const [name, kana, romaji, family, given] = NAMES.map(columnOf) as [Uint32Array, Uint32Array, Uint32Array, Uint32Array, Uint32Array]
  const kinds = [
    ...[...strong].sort().map((kind) => ({ kind, strong: true })),
    ...[...weak].sort().flatMap((kind) => (isLendable(kind) && strong.has(kind) ? [] : [{ kind, strong: false }])),
  ]
  const birth = columnOf('birth-date')
  const mobile = columnOf('mobile')
  return {
    count,
    chunks,
    firsts,
    chunkOf,
    name,
    kana,
    romaji,
    family,
    given,
    birth,
    mobile,
    hasKey,
    kinds,
    hasReadings,
    hasNumbers,
    hasBeside,
    hasCompanies,
    hasClasses,
    hasRows,
    mostKeys: mostListed(perKind),
    scratch: createScratch(count + 1),
    room: map,
  }
}

function mostListed(perKind: ReadonlyMap<string, number>): number {
  let [most, numbers] = [0, 0]
  for (const [kind, keys] of perKind) {
    most = Math.max(most, keys)
    if (isNumberKind(kind)) numbers += keys
  }
  return Math.max(most, numbers)
}

/** Could a key of that kind join by itself or beside a name? */
const isJoining = (kind: string): boolean => !isNameKind(kind) && !isOfReading(kind) && kind !== 'number' && !isSurrounding(kind)

/** Walks over all records; `record` is the same object each time. */
export function eachRecord(
  { chunks, firsts }: Pick<Records, 'chunks' | 'firsts'>,
  visit: (record: PackedRecord, number: number, chunk: number) => void,
): void {
  chunks.forEach((chunk, index) => {
    let number = firsts[index]!
    readRecords(chunk, (record) => visit(record, number++, index))
  })
}

/** Walks over the keys of all records of which a test takes the kind. */
function eachKey(
  { chunks, firsts }: Pick<Records, 'chunks' | 'firsts'>,
  isWanted: (kind: string, strong: boolean) => boolean,
  visit: (number: number, high: number, low: number) => void,
): void {
  chunks.forEach((chunk, index) => {
    const first = firsts[index]!
    readKeys(chunk, isWanted, (record, high, low) => visit(first + record, high, low))
  })
}

/** Keys of one kind: which records bear which value. Holds until the next kind is listed. */
export interface KeyList {
  record: Uint32Array
  /** Number of the value, from 1. */
  value: Uint32Array
  values: number
  /** Of what can be lent: from which entry on the records say that it is another's. */
  lentFrom?: number
}

/** 保護者携帯 in a child's row: what may as well be another's is no strong key there. */
const isLendable = (kind: string): boolean => kind === 'mobile' || kind === 'email'

/**
 * Lists the keys of one kind, or of those that a test takes; of what can be lent the others behind the strong.
 * @param strong where left out: the strong and the others
 * @param further true: a value has the number that it had in the list before, and new ones have greater numbers
 */
export type KeyLister = (kind: string | ((kind: string) => boolean), strong?: boolean, further?: boolean) => KeyList

/** Lists one kind of keys after another in the same room. */
export function createKeyLister(records: Records): KeyLister {
  const map = records.room
  let record = records.scratch.take(records.mostKeys)
  let value = records.scratch.take(records.mostKeys)
  return (kind, strong, further = false) => {
    if (!further) map.clear()
    let length = 0
    const isKind = typeof kind === 'string' ? (own: string) => own === kind : kind
    const list = (wanted: boolean | undefined): void =>
      eachKey(
        records,
        (own, isStrong) => (wanted === undefined || wanted === isStrong) && isKind(own),
        (number, high, low) => {
          if (length === record.length) {
            record = widen(record)
            value = widen(value)
          }
          record[length] = number
          value[length++] = map.number(high, low)
        },
      )
    list(strong)
    const own = length
    if (strong === true && typeof kind === 'string' && isLendable(kind)) list(false)
    const keys = { record: record.subarray(0, length), value: value.subarray(0, length), values: map.size }
    return length === own ? keys : { ...keys, lentFrom: own }
  }
}

export function widen(array: Uint32Array): Uint32Array<ArrayBuffer> {
  const wider = new Uint32Array(Math.max(1024, array.length * 2))
  wider.set(array)
  return wider
}

/** How a name in Latin letters may be read. */
export const isReading = (kind: string): boolean => kind === 'reading'

/** Who else the row names: a couple, a child and its guardian of the same two names are the same two. */
export const BESIDE = 'beside'

/** For whom somebody works: says who he is beside the name, and nothing against his having worked elsewhere. */
export const COMPANY = 'company'

/** In which class somebody is, as lists and as sheets call it. */
export const isClass = (kind: string): boolean => kind === CLASS_KEY || kind === SHEET_CLASS_KEY

/** Which row of a database it is, and of which rows it speaks: see rows-of-tables.ts. */
const isOfRows = (kind: string): boolean => kind === ROW_KEY || kind === ROW_REFERENCE

/** Who and what stands around somebody: joins together with the name, and makes nobody more than a name. */
const isSurrounding = (kind: string): boolean => kind === BESIDE || kind === COMPANY || isClass(kind) || isOfRows(kind)

/** Says how a name is read, and not who bears it. */
const isOfReading = (kind: string): boolean => isReading(kind) || kind === GIVEN_KANA

/** Numbers of all kinds: beside one name, one number is one person's, whatever a list calls it. */
export const isNumberKind = (kind: string): boolean => kind === 'number' || kind.startsWith('member-id:')

/** Is it a writing of a name or a part of it? */
export const isNameKind = (kind: string): kind is NameKind => (NAMES as readonly string[]).includes(kind)

/** Is a family name all that is known of the record's name? */
export const isSurnameAlone = ({ name, kana, romaji, family }: Records, record: number): boolean =>
  family[record] !== 0 && name[record] === 0 && kana[record] === 0 && romaji[record] === 0

/** The keys other than names of the records that are asked for, by kind; the last of a kind. */
export function keysOf(records: Records, isWanted: (record: number) => boolean): Map<number, ReadonlyMap<string, string>> {
  const keys = new Map<number, ReadonlyMap<string, string>>()
  eachRecord(records, (packed, number) => {
    if (!isWanted(number)) return
    const own = new Map<string, string>()
    for (let index = 0; index < packed.keys; index++) {
      const kind = packed.keyKind(index)
      if (!isNameKind(kind) && !isOfReading(kind) && kind !== 'birth-date' && kind !== 'number' && !isSurrounding(kind))
        own.set(kind, `${packed.keyHigh(index)}:${packed.keyLow(index)}`)
    }
    keys.set(number, own)
  })
  return keys
}
