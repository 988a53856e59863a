import type { PiiType } from './finding.js'

/**
 * Necessary conditions, checked by the engine on the normalised text of a cell or block before `detect` is called:
 * text that misses one of them is never handed over. Left out or false = no condition.
 */
export interface Hints {
  /** At least one ASCII digit (after normalisation). */
  digit?: boolean
  /** At least this many ASCII digits, at most 16: a number of twelve digits is not looked for in a date. */
  digits?: number
  /**
   * At least this many ASCII digits, at most 16, in one run with nothing between them but up to three of `- ( ) + . /` and spaces:
   * `digits` says little of a block of 64 KB, for which every number of a line of code counts.
   */
  run?: number
  /** At least one `@`. */
  at?: boolean
  /** At least one kana or kanji. */
  japanese?: boolean
  /** At least one ASCII letter. */
  latin?: boolean
  /** At least one of these substrings (compared after normalisation, case-sensitive). */
  words?: readonly string[]
  /**
   * Of running text without a label: at least one of these matches, or all of one of the lists. They are looked for in one pass with those of all
   * other detectors, so the narrower the better, and as many as are needed: literals, classes, groups, alternatives, quantifiers, `^` and `$` for the
   * ends of the text and the flag `i`, but nothing that looks ahead or behind. Other texts (cells, labelled values) are not asked for them. Who has
   * signs need not repeat in them what the other hints say.
   */
  signs?: readonly (Sign | readonly Sign[])[]
}

/** What a text must hold; see `Hints.signs`. */
export type Sign = RegExp | LookedAtSign

/** A sign of which each place is looked at more closely than a pattern can. */
export interface LookedAtSign {
  sign: RegExp
  /**
   * Does it count there? Said yes once, it is not asked again of the characters near by.
   * @param units UTF-16 code units of the text
   * @param end where, in them, the match of `sign` ends (its last unit)
   * @param length of the text: there may be units behind it
   */
  holds(units: ArrayLike<number>, end: number, length: number): boolean
}

/** What was seen earlier in the same document. Forward only: an entry made at a position speaks for later positions. */
export interface DocumentEvidence {
  /** Remember `value` under `kind`, seen at offset `at` of the view's text. */
  add(kind: string, value: string, at: number): void
  /** Was it remembered at an earlier position than `at`? */
  has(kind: string, value: string, at: number): boolean
}

/** What is known of the column of a table before its cells are read, or of a label: parts of what a detector then sees (TextView). */
export type ColumnView = Pick<TextView, 'label' | 'role' | 'vote'>

/** What a detector sees: one cell, one labelled field, or one block of running text. */
export interface TextView {
  /** Normalised text (see text/normalise.ts): NFKC, hyphens between digits are `-`, offsets are led back by the engine. */
  text: string
  /** The column header or in-text label that stands before this text, normalised. */
  label?: string
  /** What the header dictionary says the label means: 'person.name_full', 'contact.tel' … (table/roles). Absent if unknown. */
  role?: string
  /** Type that most cells of this column have, where no header says what it is. */
  vote?: string
  /** Under a header of persons: share (0–1) of the column's different cells in which a name was found by the header alone. Absent where too few were looked at. */
  share?: number
  /** Beside `share`: how many of the names found are written how, by the numbers of `Writing` in text/writing.ts. */
  writings?: readonly number[]
  /** prose: running text; with `label`, the value that stands behind a label in it. cell: one table cell. */
  kind: 'prose' | 'cell'
  /** Of a labelled value in running text: what stands before it, at most 200 characters, the label included. */
  before?: string
  /** All cells of the row, normalised; only for table cells. */
  row?: readonly string[]
  /** Index of this cell in `row`, from 0. */
  column?: number
  document: DocumentEvidence
}

/** One claim of a detector on a stretch of the view's text. */
export interface Match {
  span: [start: number, end: number]
  /** 0–1: high ≥ 0.8, medium ≥ 0.5, low. */
  confidence: number
  /** The evidence in a few words joined by `+`: 'label+checksum'. Never a value. */
  reason: string
  /** One spelling for all writings of the value; default the matched text. Hashed, never printed without `reveal`. */
  normalized?: string
  /** Of a person's name: how many characters of `normalized` are the family name; all of them where no given name is written. */
  family?: number
  attributes?: Record<string, string>
  /** What must be found near it for the match to stand; 年齢 and 病名 are personal only beside a person. */
  beside?: Beside
}

/** A neighbour that a match needs: a finding of one of the types, of medium confidence or more, in the same row or near it in running text. */
export interface Beside {
  types: readonly string[]
  /** How far before the match it may stand in running text, in characters, at most 2,000; behind it at most 128. */
  reach: number
  /** Confidence without such a neighbour; 0 drops the match. */
  otherwise: number
}

/** A text that a detector must, or must not, find something in. Run by the contract suite (`sekisho/testing`). */
export interface Example {
  text: string
  /** Column header or in-text label handed over with it. */
  label?: string
  /** What is found, in order; confidence is a lower bound. Without `finds`, a positive finds anything at all. */
  finds?: { value: string; confidence?: number }[]
}

/** Finds one type of personal data. Plain object; build it with `defineDetector`. */
export interface Detector {
  apiVersion: 1
  /** Lower-case words joined by `-`; third parties prefix theirs: 'acme-staff-id'. */
  id: string
  version: string
  type: PiiType
  title: { ja: string; en: string }
  hints?: Hints
  /**
   * What else must hold of a cell for `detect` to find anything in it, knowing its column; false: nothing in any cell of such a column. A
   * necessary condition like `hints`, asked once a column: of most columns most detectors need not see a single cell.
   */
  column?(column: ColumnView): Hints | false | undefined
  /** Headers and in-text labels that speak for it. */
  labels?: readonly string[]
  /** Widest context it needs on either side, in characters; default 64, at most 256. */
  window?: number
  /** Who keeps a stretch of text when confidence ties: the higher; default 0. */
  priority?: number
  /** Makes a value safe to print; default: every character hidden. */
  mask?(value: string): string
  /** How its normalised value serves 名寄せ; default 'none'. */
  personKey?: 'strong' | 'pair' | 'none'
  /** Once per process, before the first `detect`. */
  prepare?(): Promise<void>
  /** Synchronous and linear in the text. What it throws becomes a gap 'detector-failed'; the scan goes on. */
  detect(view: TextView): Iterable<Match>
  examples: { positive: readonly Example[]; negative: readonly Example[] }
}

/** Window of a detector that names none, in characters. */
export const DEFAULT_WINDOW = 64
/** Widest window that a detector may ask for: blocks of text carry this much context on either side. */
export const MAX_WINDOW = 256
/** Most digits that a hint may ask for: beyond it they are not counted. */
export const DIGITS_MAX = 16
