import type { RecordChunk } from '../contract/index.js'

/**
 * Packed records, big endian. What most rows of a list have in common is their shape and is kept once; a record is a head of HEAD bytes and
 * KEY bytes for each key of its shape:
 *
 * | offset | size | |
 * |---|---|---|
 * | 0 | 4 | shape, index into shapes |
 * | 4 | 1 | flags: 1 structured, 2 postal, 4 phone, 8 e-mail, 16 dead |
 * | 5 | 1 | age in years, 200 and more a band of ten (200: 0 to 9), 255 unknown |
 * | 6 | 2 | gender, index into strings, NONE unknown |
 * | 8 | 2 | occupation, the same |
 * | 10 | 2 | region, the same |
 * | 12 | 4 | first number of the place |
 * | 16 | 4 | second number of the place |
 *
 * A key is the keyed hash of its value (8). Of 'kana' the first four bytes are of its reading, so that Latin letters find it, and the others of
 * its value. Of 'given' the first two bytes are of its value and the others of how it may be read, two each (`readingMark`), 0 for none.
 *
 * A shape: the numbers of Shape, then of each key its kind as index into strings, with STRONG added where it is strong.
 */
export const HEAD = 20
export const KEY = 8
/** Readings of a given name that are kept, the likeliest. */
export const READINGS = 3
const MARK = 0x10000
/**
 * What is kept of the hash of a reading, from the lower half of it. So much that two readings hardly ever have the same: with another key, another two
 * would, and a second scan would tell of other persons.
 */
export const readingMark = (low: number): number => (low % (MARK - 1)) + 1
/** Marks of the readings of a key of kind 'given'. */
export const marksOf = (high: number, low: number): number[] => [high % MARK, Math.floor(low / MARK), low % MARK].filter((mark) => mark > 0)

/** Offsets within the head. */
export const At = { shape: 0, flags: 4, age: 5, gender: 6, occupation: 8, region: 10, first: 12, second: 16 } as const
/** Positions within a shape: indexes into strings (class, placeName) and sets (types, items, sensitive), and of the kind of place into PLACES. */
export const Shape = { class: 0, types: 1, items: 2, sensitive: 3, placeKind: 4, placeName: 5, keys: 6 } as const
/** Flags. */
export const Flag = { structured: 1, postal: 2, phone: 4, email: 8, dead: 16 } as const
/** No word. */
export const NONE = 0xffff
/** Words that kinds of keys may have: the first half of them. */
export const STRONG = 0x8000
export const PLACES = ['text', 'cell', 'part', 'page', 'bytes', 'name'] as const

/** A chunk with its records as bytes. `numbers`: where records were left out, the numbers that the others had before. */
export type UnpackedChunk = Omit<RecordChunk, 'data'> & {
  data: Uint8Array
  numbers?: Uint32Array
  /** Of a byte-identical copy whose records were set aside: the number of the chunk that has them. */
  copyOf?: number
  /** Files that are byte-identical with this one. */
  copies?: readonly { path: string; chain?: string[] }[]
}

/** Bytes of a record of each shape. */
export const sizesOf = ({ shapes }: Pick<UnpackedChunk, 'shapes'>): Uint32Array =>
  Uint32Array.from(shapes, (shape) => HEAD + (shape.length - Shape.keys) * KEY)
