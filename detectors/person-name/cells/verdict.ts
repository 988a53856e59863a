/** What the cell rules say: where the name lies in the text, and how sure. */
export interface CellVerdict {
  start: number
  end: number
  confidence: number
}

/** How much the header says: the column is one of names; most of its cells are; nothing is known. */
export type Ground = 'header' | 'vote' | 'none'

/** Which part of a name a header asks for; a reading is a whole name in kana. */
export type NamePart = 'full' | 'family' | 'given' | 'reading'

/** Confidence of what only looks like a name and has no header: below what is reported, enough to count when the column votes. */
export const SUSPECT = 0.35

/** Confidence of what is doubtful under a header of names: of low level. A column's cells bear its header out if they are that much. */
export const DOUBTFUL = 0.4
