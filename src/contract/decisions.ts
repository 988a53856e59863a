import type { PiiType } from './finding.js'
import type { Place } from './place.js'
import type { PersonClass } from './result.js'

/**
 * A record of a person: its id (`path#number`, as persons and review sheets have it), or its place as `persons[].records` of a result give it. Of a
 * cell, any cell of the row will do where the row speaks of one person.
 */
export type RecordRef = string | { path: string; chain?: string[] | undefined; place: Place }

/** What somebody who knows the data decides against, or beyond, what the scan took it for. `reason` is for the record and is not evaluated. */
export type Ruling = { reason?: string | undefined } & (
  | {
      /** Leaves a file, what is in a container, a folder (`old/`) or a sheet out of all counts. */
      rule: 'exclude'
      path: string
      sheet?: string | undefined
    }
  | {
      /** No person, or none that counts: a product, a test record. `person`: all records of the one who has this record; `record`: this one alone. */
      rule: 'not-person'
      person?: RecordRef | undefined
      record?: RecordRef | undefined
    }
  | {
      /** Whose data a file or sheet holds. */
      rule: 'class'
      path: string
      sheet?: string | undefined
      class: PersonClass
    }
  | {
      /** What a column holds, named as `items` names it: a type, of which every record that fills it then has one; 'none': it is no item of personal data. */
      rule: 'column'
      path: string
      sheet?: string | undefined
      column: string
      as: PiiType | 'none'
    }
  | {
      /** The persons who have these records are one. */
      rule: 'join'
      records: RecordRef[]
    }
  | {
      /** These records are a person of their own, whatever joined them to others; `person`: each record of the one who has this record is. */
      rule: 'split'
      person?: RecordRef | undefined
      records?: RecordRef[] | undefined
    }
)

/** A file of decisions. The order of the rulings does not matter, but for two that say of one file what it is: the last wins. */
export interface Decisions {
  version: 1
  rulings: Ruling[]
}

/** A ruling that was given, and what became of it. */
export interface RulingUse {
  ruling: Ruling
  /** false: there is no such file, sheet, column or record, or the place names several. */
  matched: boolean
  /** Records of persons that it touched. */
  records: number
  /** Of a column: another one holds values of the same type, so that what joined records by its values stays; only a new scan could part them. */
  keysStay?: boolean
}

/** A record that was drawn to be checked by a person. No value of it is known here. */
export interface SampledRecord {
  id: string
  /** The id without the name of the file, where that name must not be shown. */
  hiddenId: string
  /** Of the person who has it: the id of the person's first record. */
  person: string
  hiddenPerson: string
  path: string
  chain?: string[]
  place: Place
  /** What a ruling may call the sheet of the place where its name must not be shown. */
  hiddenSheet?: string
  structured: boolean
  class: PersonClass
  types: PiiType[]
  items: string[]
  /** Years. */
  age?: number
  gender?: string
  region?: string
}
