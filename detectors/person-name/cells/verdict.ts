/** What the cell rules say: where the name lies in the text, and how sure. */
export interface CellVerdict {
  start: number
  end: number
  confidence: number
}

/** How much the header says: the column is one of names; most of its cells are; nothing is known. */
export type Ground = 'header' | 'vote' | 'none'

/** Which part of a name a header asks for. */
export type NamePart = 'full' | 'family' | 'given'
