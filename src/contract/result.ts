import type { RulingUse } from './decisions.js'
import type { FileRecord } from './file.js'
import type { Finding, PiiType } from './finding.js'
import type { Place } from './place.js'

/**
 * What merging needs and nothing else: keyed 64-bit hashes, no raw value, nothing of a My Number.
 * Opaque: its inside may change with any version; it survives JSON.
 */
export interface Evidence {
  version: 1
  /** Per type, base64 of the sorted, distinct 64-bit keyed hashes of the values found (8 bytes each, big endian). */
  distinct: Record<string, string>
  /** Per type whose values must leave no hash (my-number): how many distinct values each file held, added up. */
  counted: Record<string, number>
  /** Recognised test data by type, outside all other counts. */
  dummies: Record<string, number>
  /** Records of persons, a chunk per file or member that holds any, in the order of their paths. */
  records?: RecordChunk[]
  /** Per type, findings of which only a part is written (the last four digits of a card): counted, but of no use to a thief. */
  partial?: Record<string, number>
  /** Marks of secrecy, and how many files and members bear them. */
  markings?: Record<string, number>
}

/**
 * The records of persons of one file or member: keyed 64-bit hashes of what identifies them and the attributes that are counted.
 * Layout of `data` and `shapes`: records/format.ts.
 */
export interface RecordChunk {
  path: string
  chain?: string[]
  /** Of the bytes of the file: byte-identical copies count once. */
  sha256?: string
  /** Words that the records refer to by their index: types, kinds of keys, labels of columns, sheets. No value. */
  strings: string[]
  /** Sets of words, as indexes into `strings`: the types of a record, its columns, its categories of 要配慮個人情報. */
  sets: number[][]
  /** What many records have in common: their class, sets, kind of place and kinds of keys. */
  shapes: number[][]
  /** What stands under labels of columns: the label and the type, as indexes into `strings`. */
  itemTypes?: [label: number, type: number][]
  /** Base64 of the packed records. */
  data: string
}

/** What a scan yields while it runs, in the order of the paths. */
export type ScanEvent =
  { kind: 'findings'; path: string; /** At most 1,000. */ findings: Finding[] } | { kind: 'file'; record: FileRecord; evidence: Evidence }

/** Kind of 本人: how they stand to the one who held the data. 'family' is that of staff and applicants, and whom these name to be called. */
export type PersonClass = 'customer' | 'employee' | 'applicant' | 'partner' | 'unknown' | (string & {})

/**
 * The counts. All breakdowns of persons (combinations, classes, attributes, regions) sum to `persons.estimate`, with what is not known under
 * 'unknown'; items, reachable and sensitive count a person once in each entry that fits.
 */
export interface Summary {
  /** No gap of severity 'content', and nothing ignored. */
  complete: boolean
  /** total: on disk, the sum of the four states; members: inside containers. */
  files: { total: number; scanned: number; partial: number; unreadable: number; skipped: number; members: number }
  /** Bytes of the files on disk. */
  bytes: number
  /** Of medium confidence or more. `distinct`: different values; `files`: files and members that hold at least one. Dummies are not counted here. */
  byType: Record<string, { findings: number; distinct: number; files: number }>
  /** 個人データの項目: every column of a table of persons (取引内容 and 年収 too) and every type found; most persons first. */
  items: { label: string; type?: PiiType; persons: number; files: number }[]
  persons: PersonCounts
  /** What leaked together: the types of a person, sorted; most persons first. */
  combinations: { types: PiiType[]; persons: number }[]
  classes: Record<PersonClass, number>
  /** ASCII keys: '30-39', 'male', 'student', 'unknown'. */
  attributes: { age: Record<string, number>; gender: Record<string, number>; occupation: Record<string, number> }
  /** 東京都 …, 'overseas', 'unknown'. */
  regions: Record<string, number>
  /** How many can be told, and how; one person may be in several. none: in no way. */
  reachable: { postal: number; phone: number; email: number; none: number }
  /** Category of 要配慮個人情報 → persons. */
  sensitive: Record<string, number>
  /** Recognised test data by type, outside all other counts. */
  dummies: Record<string, number>
  /** Marks of secrecy (社外秘, Confidential) and how many files bear them. */
  markings: { text: string; files: number }[]
  /** Duties by law, each with what the counts say of it. */
  obligations: Obligation[]
  /** Files and members that hold persons, most persons first. A person counts once in each file that holds records of it. */
  holders: Holder[]
  /** The rulings of the decisions that were applied, in their order, and what became of each. Absent where none were given. */
  rulings?: RulingUse[]
}

/** A file or member that holds persons. */
export interface Holder {
  path: string
  chain?: string[]
  records: number
  persons: number
  /** Its sheets (or the parts of a document), with the columns that are filled. */
  sheets: HolderSheet[]
}

/** A sheet, or part of a document, that holds persons. */
export interface HolderSheet {
  sheet?: string
  /** `sheet` is a part of a document as places name it (`body`, `comments`), and no name of a sheet. */
  part?: true
  records: number
  persons: number
  /** Labels of the columns that are filled. */
  items: string[]
  /** Types of what is said of persons there, sorted. */
  types: PiiType[]
  /** Persons by class, by region and by category of 要配慮個人情報, as their records there say; most first. */
  classes: Record<string, number>
  regions: Record<string, number>
  sensitive: Record<string, number>
}

/** 延べ件数 and 実人数. */
export interface PersonCounts {
  /** 延べ件数: records of persons, copies of a file counted once. */
  records: number
  /** 実人数 after 名寄せ: at least, most likely, at most. The range covers the joining, not what was not read. */
  min: number
  estimate: number
  max: number
  /** In a table or form (個人データ) and only in running text; they sum to `estimate`. */
  structured: number
  loose: number
  /** The dead, in none of the other counts: no living individuals (個人情報保護法 2条1項). Absent where nobody is known to have died. */
  deceased?: number
}

/** The result of a scan, as JSON carries it. */
export interface ScanResult {
  version: 1
  tool: { name: 'sekisho'; version: string }
  /** The options in force, without key, signal and functions. */
  options: object
  /** Names the key without telling it; results merge only where it is equal. */
  keyId: string
  /** ISO date on which ages are reckoned. */
  referenceDate: string
  /** What the scan was told to look at, as it was given; absent where that were no paths. */
  paths?: string[]
  startedAt: string
  finishedAt: string
  findings: Finding[]
  files: FileRecord[]
  summary: Summary
  persons?: Person[]
  evidence: Evidence
  /** SHA-256 over the result without its times and itself; see `resultHash`. Absent where nobody asked for it. */
  resultHash?: string
  /** The scan was stopped: only what was finished is here, and `summary.complete` is false. */
  interrupted?: true
}

/** One 本人 after 名寄せ. */
export interface Person {
  /** Stable for the same key and input. */
  id: string
  types: PiiType[]
  /** Labels of the columns that are filled of the person. */
  items?: string[]
  records: { path: string; chain?: string[]; place: Place }[]
  /** The kinds of keys that joined its records. */
  joinedBy: string[]
  /** false: known by a name alone. */
  certain: boolean
  attributes: Record<string, string>
  values?: Record<string, string[]>
}

/** A duty that the law ties to what was found, and what the counts say of it. The tool informs; a lawyer decides. */
export interface Obligation {
  /** Name of the rule, stable: 'appi-sensitive', 'appi-property', 'appi-wrongful', 'appi-count', 'mynumber-count' … */
  id: string
  /** In the words of the law, Japanese. */
  law: string
  article: string
  title: string
  /** 'unknown' and 'possible' are never 'no': 'not-met' is said only where everything was read and looked for. */
  verdict: 'met' | 'possible' | 'not-met' | 'unknown'
  /**
   * Why the verdict is what it is. Open union: 'found', 'count', 'range', 'loose', 'unattached', 'credential', 'partial', 'account', 'gaps',
   * 'nothing-read', 'not-looked-for', 'none', 'below', 'user-yes', 'user-no', 'ask-intentional', 'ask-public-body', 'ask-exposed-online', 'ask-system',
   * 'days-unverified'.
   */
  reasons: string[]
  counts: Record<string, number>
  /** Persons from which the duty holds: 1, 101, 1001. */
  from: number
  threshold: string
  /** ISO dates: preliminaryFrom and preliminary (速報, 3rd to 5th day), final (確報). Where the incident's day of knowing was given. */
  due?: Record<string, string>
  /** The reasons in Japanese sentences. */
  note: string
}
