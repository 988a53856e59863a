import type { Row } from '../contract/index.js'

/** What is known of one column of a table. */
export interface Column {
  /** From 0. */
  index: number
  /** Header text, normalised; detectors see it as `view.label`. */
  label?: string
  /** Meaning of the label in the header dictionary: 'person.name_full', 'contact.tel', 'org.company', 'other.product' … */
  role?: string
  /** Whose it is, where the header says so: 送付先, 緊急連絡先, 担当営業. */
  party?: string
  /** Names who deals with rows that are about somebody else, who has a number and no name (staff-column.ts). */
  isClerk?: boolean
  /** Texts in which staff tell of others (messages.ts). */
  isMessage?: boolean
  /** How the column may be named in print: the header if the dictionary knows it, else 'column:C'. A header can hold a person's name. */
  shown: string
  /** Type that most of its cells have; only where no label says what it is. */
  vote?: string
  /** Under a header of persons: share of its different cells that bear the header out (confirm.ts). Absent where too few were looked at. */
  share?: number
  /** How many of those that do are written how (`writingOf`). Absent like `share`. */
  writings?: readonly number[]
}

/** Columns that hold one value in parts: 姓/名, 都道府県/市区町村/番地/建物, TEL1–3, 年/月/日, 郵便番号1–2. */
export interface Group {
  /** Role of the joined value: 'person.name_full', 'address.full', 'contact.tel', 'bio.birth', 'address.zip'. */
  role: string
  /** Label of the joined value for detectors, from the dictionary. */
  label: string
  /** Column indexes in the order in which the parts are joined. */
  columns: readonly number[]
  separator: string
  /** Type of the joined values, where no header says what they are: detectors see it instead of role and label. */
  vote?: string
}

/** Columns of which each cell is about somebody of his own: chairs or rooms of a book of appointments. */
export interface PersonGrid {
  columns: readonly number[]
  /** Digits of the number that stands beside the names. Absent where none does. */
  digits?: number
}

/** How a table is laid out, from one row on. */
export interface Layout {
  columns: readonly Column[]
  groups: readonly Group[]
  /** True where a header row was found. */
  labelled: boolean
  /** Absent where a row is about one person, or about those whom its headers name. */
  grid?: PersonGrid
}

/** A value of a form with the label beside or above it. */
export interface FormField {
  /** What the label says. */
  column: Column
  /** Cells of the row that hold the value; several where it is divided: one character a cell, 03 | 1234 | 5678. */
  cells: readonly number[]
  /** What joins the cells. */
  separator: string
  /** False where the value of the row above goes on. */
  isNew: boolean
}

/** A label for a letter, as a row of its lines. */
export interface Label {
  /** Its lines as the cells of one row: those that say the same stand in the same column on all labels of the sheet. */
  row: Row
  /** From which cell of the sheet each comes. */
  from: readonly ({ row: Row; column: number } | undefined)[]
}

/** Rows with the layout that holds for them. */
export interface Band {
  /**
   * head: title and header rows, scanned without labels. body: one record a row. form: labels beside their values, one record in all.
   * labels: a sheet of labels for letters, several abreast, or a table on its side, one record each; the layout is that of `labels`.
   */
  kind: 'head' | 'body' | 'form' | 'labels'
  layout: Layout
  rows: readonly Row[]
  /** Of a form: the fields of its rows. */
  fields?: ReadonlyMap<Row, readonly FormField[]>
  /** Of forms that stand side by side: the columns in which they begin, the same object for all rows of a block. */
  abreast?: ReadonlyMap<Row, readonly number[]>
  /** Of a sheet of labels. */
  labels?: readonly Label[]
}
