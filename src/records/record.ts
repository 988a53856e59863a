import type { PersonClass, PiiType, Place } from '../contract/index.js'

/** A value that can join records of one person. It never leaves the process that read it: only its keyed hash does. */
export interface RecordKey {
  /**
   * The writing of a name ('name', 'kana', 'romaji'), how its Latin letters may be read ('reading'), a part of it ('family', 'given', GIVEN_KANA), or what
   * it is: 'birth-date', 'address', 'phone', 'mobile', 'email', 'number' (in a list of persons, without a word that says whose), 'beside'
   * (the name of who else stands in the row), 'company', CLASS_KEY, or the type of a detector that says how it serves 名寄せ.
   */
  kind: string
  /** It belongs to one person by itself; otherwise only together with a name. */
  strong: boolean
  /** Normalised, so that different writings are equal. */
  value: string
  /** Of 'kana': the value that a 'reading' of the same name has. */
  reading?: string
}

/** The given name of a name in kana, where no kanji are known: which names in kanji may be read so, their keys of kind 'given' tell. */
export const GIVEN_KANA = 'given-kana'

/** The class of a pupil as a column has it, and what the sheet is called: it is a class where a column somewhere has it. */
export const CLASS_KEY = 'class'
export const SHEET_CLASS_KEY = 'class-sheet'

/** The row of a table of a database that speaks of somebody, and a row of another table of which his row has the number. Within one file only. */
export const ROW_KEY = 'row'
export const ROW_REFERENCE = 'row-reference'

/** From here on, an age is a band of ten years: 30代 is AGE_BANDS + 3. */
const AGE_BANDS = 200
/** Packed: no age is known. */
export const NO_AGE = 255

/** The age of a record that names a band of ten years ('30-39', 30代) or a part of one (30-34); undefined where it reaches over two. */
export function ageBand(from: number, to: number): number | undefined {
  const band = Math.floor(from / 10)
  return Math.floor(to / 10) === band && band >= 0 && band < 11 ? AGE_BANDS + band : undefined
}

/** Is it a band, or unknown: anything but an age in years? */
export const isVagueAge = (age: number): boolean => age >= AGE_BANDS

/** The first year of an age or of its band; undefined where it is unknown. */
export function ageFrom(age: number): number | undefined {
  if (age === NO_AGE) return undefined
  return age >= AGE_BANDS ? (age - AGE_BANDS) * 10 : age
}

/** '35', '30-39'; undefined where it is unknown. */
export function ageText(age: number): string | undefined {
  const from = ageFrom(age)
  if (from === undefined) return undefined
  return age >= AGE_BANDS ? `${from}-${from + 9}` : String(from)
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
  /** What was found in the columns of these labels, one for each; it may become fuller while the document is read. */
  itemTypes?: readonly (PiiType | undefined)[] | undefined
  keys: readonly RecordKey[]
  /** Full years at the reference date, or a band of ten (see `ageBand`); undefined if unknown. */
  age: number | undefined
  gender: string | undefined
  occupation: string | undefined
  /** Prefecture of the person's address, or 'overseas'. */
  region: string | undefined
  reach: Reach
  /** Categories of 要配慮個人情報. */
  sensitive: readonly string[]
  /** Running text in which somebody says his own name: 佐々木です. Not packed. */
  isSpeaker?: boolean
  /** Has died, as the record says: no living individual, counted apart. */
  isDead?: boolean
  /** Named as a relative of somebody whose class only the file's name tells. Not packed. */
  isKin?: boolean
  /** The name stands alone in a line of running text, as below a letter. */
  isSigner?: boolean
}
