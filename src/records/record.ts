import type { PersonClass, PiiType, Place } from '../contract/index.js'

/** A value that can join records of one person. It never leaves the process that read it: only its keyed hash does. */
export interface RecordKey {
  /**
   * The writing of a name ('name', 'kana', 'romaji'), a part of it ('family', 'given'), or what it is: 'birth-date', 'address', 'phone', 'mobile', 'email', or the type of
   * a detector that says how it serves 名寄せ.
   */
  kind: string
  /** It belongs to one person by itself; otherwise only together with a name. */
  strong: boolean
  /** Normalised, so that different writings are equal. */
  value: string
}

/** How a person can be told of the leak. */
export interface Reach {
  postal: boolean
  phone: boolean
  email: boolean
}

/** What one row, form, signature or paragraph says of one person. */
export interface PersonRecord {
  /** In a table or a form (個人データ), not only in running text. */
  structured: boolean
  class: PersonClass
  place: Place
  /** Types of what was found of the person, sorted, without repetitions. */
  types: readonly PiiType[]
  /** Labels of the columns that are filled, in their order. Written so that they may be printed. */
  items: readonly string[]
  keys: readonly RecordKey[]
  /** Full years at the reference date; undefined if unknown. */
  age: number | undefined
  gender: string | undefined
  occupation: string | undefined
  /** Prefecture of the person's address, or 'overseas'. */
  region: string | undefined
  reach: Reach
  /** Categories of 要配慮個人情報. */
  sensitive: readonly string[]
}
