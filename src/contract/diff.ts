import type { FileRecord, GapReason } from './file.js'
import type { PersonClass, PersonCounts, ScanResult, Summary } from './result.js'

/** What came and went between two results made with the same key. */
export interface ResultDiff {
  version: 1
  keyId: string
  old: DiffSide
  new: DiffSide
  /**
   * What makes the two hard to compare. Open union: 'options' (other detectors or limits), 'tool' (another version), 'order' (NEW was made before
   * OLD), 'interrupted' (OLD was stopped), 'paths' (other folders were named).
   */
  caveats: string[]
  coverage: DiffCoverage
  files: DiffFiles
  /** 個人データの項目 whose number of persons or files differs, by label. */
  items: { label: string; old: ItemTally; new: ItemTally }[]
  /** Types whose counts differ. */
  types: { type: string; old: TypeTally; new: TypeTally }[]
  persons: DiffPersons
}

/** One of the two results. */
export interface DiffSide {
  startedAt: string
  finishedAt: string
  tool: ScanResult['tool']
  complete: boolean
  files: number
  bytes: number
  persons: PersonCounts
}

/** How far NEW can prove that something is gone. */
export interface DiffCoverage {
  /** Everything was read in NEW, in all the places that OLD names: what is gone is gone. */
  complete: boolean
  /** Files and folders of NEW that were not read, or in part, with the first reason, by path. */
  unread: { path: string; reason: GapReason }[]
}

/** Persons and files that hold an item. */
export interface ItemTally {
  persons: number
  files: number
}

/** Counts of a type, as in Summary.byType. */
export type TypeTally = Summary['byType'][string]

/** A file in one of the results, or in both. */
export interface FileChange {
  path: string
  /** The member's way in, as in FileRecord. */
  chain?: string[]
  sha256?: string
  bytes: number
  /** Findings of medium confidence or more, by type, in OLD; of new files in NEW. */
  byType: FileRecord['byType']
  /** Something in it was not read: it may have held more than `byType` tells. */
  unread?: true
}

/** A file of OLD that is not in NEW. */
export interface GoneFile extends FileChange {
  /**
   * false: NEW did not see whether it is there. Why: 'interrupted', 'not-covered' (another folder was looked at), or the reason of the gap over its
   * folder or container.
   */
  confirmed: boolean
  why?: 'interrupted' | 'not-covered' | GapReason
  /** Other paths of NEW that hold the same bytes: the content is not gone. */
  copies: string[]
}

/** Files and members by path and content, each in one list. Of a container that is in a list itself, members are not listed again. */
export interface DiffFiles {
  gone: GoneFile[]
  /** `sha256` is that of NEW; where OLD knows the same bytes under other paths, they are in `copyOf`. */
  new: (FileChange & { copyOf: string[] })[]
  /** Same path, other content. */
  changed: (FileChange & { now: { bytes: number; byType: FileRecord['byType']; status: FileRecord['status']; unread?: true } })[]
  /** Same content, other path. `why`: NEW did not see whether it is still in its old place as well (see GoneFile), so that it may be a copy. */
  moved: (FileChange & { to: string; why?: NonNullable<GoneFile['why']> })[]
  /** Same path; whether the content is the same could not be told, because one of the scans could not read it. */
  unverified: (FileChange & { reason?: GapReason })[]
  /** Number of files and members of the same path and content. */
  unchanged: number
}

/** Persons of one kind and place. */
export interface PersonTally {
  class: PersonClass
  /** Prefecture, 'overseas' or 'unknown'. */
  region: string
  persons: number
}

/** Some of the persons, by class and region. */
export interface PersonGroup {
  persons: number
  /** Of these, whose name somebody bears who is in the other result too: nothing proves that he is another one. */
  doubtful: number
  /** Sums to `persons`; most first. */
  by: PersonTally[]
}

/**
 * Persons after 名寄せ over both results. `gone` and `stayed` sum to the estimate of OLD; what the estimate of NEW has beyond `stayed` is `came`, but
 * for persons who only together with NEW turn out to be one, or several.
 */
export interface DiffPersons {
  gone: PersonGroup & {
    /** NEW read everything where OLD was made, so that who is not found is not there. */
    confirmed: boolean
  }
  came: PersonGroup
  /** In both. */
  stayed: Omit<PersonGroup, 'doubtful'> & {
    /** Of these, known to be the same by the name alone. */
    byNameAlone: number
  }
}
