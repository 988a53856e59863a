import type { Row } from '../contract/index.js'
import { WRITINGS } from '../text/writing.js'
import type { Column } from './layout.js'
import { shapeOf } from './cell-shape.js'

/** What the detector of what a column's header asks for finds in one of its cells. */
export interface Confirmation {
  /** How it is written, one of `Writing`. */
  writing: number
  confidence: number
}

/** Does the detector find in the cell, told of the header, what the header asks for? Undefined where it finds nothing. */
export type Confirm = (cell: string, column: Column) => Confirmation | undefined

/** What a column's cells say of its header. */
export interface Confirmed {
  /** Share (0–1) of the different cells that bear it out. */
  share: number
  /** How many of them by writing, unsure ones as less. */
  writings: readonly number[]
}

/** Different cells from which a share says something of the column, and so many as are looked at. */
const [CELLS_LEAST, CELLS_MOST] = [8, 100]
/** From here on a name is sure: both its parts are known, or the whole. */
const SURE = 0.9
/** How much others say of how names are written here: a few words in katakana among names in kanji do not bear each other out. */
const UNSURE_WRITING = 0.1
/** Below this a cell is doubtful, and bears its header out by half. */
const MEDIUM = 0.5
const DOUBTFUL_SHARE = 0.5
/** The header is believed as if so many cells more had borne it out. */
const BELIEF = 3

/**
 * How far a column's different cells bear its header out: 氏名又は名称 stands over firms, 担当 over departments, where what is found are surnames
 * that are places, too. Undefined where there are too few cells, or the header asks for no person.
 */
export function confirmColumn(column: Column, sample: readonly Row[], confirm: Confirm): Confirmed | undefined {
  if (column.role?.startsWith('person.') !== true) return undefined
  const cells = new Set<string>()
  for (const { cells: row } of sample) {
    const cell = row[column.index]?.trim() ?? ''
    if (cell !== '' && shapeOf(cell) === 'text') cells.add(cell)
    if (cells.size === CELLS_MOST) break
  }
  if (cells.size < CELLS_LEAST) return undefined
  const writings = new Array<number>(WRITINGS).fill(0)
  let found = 0
  for (const cell of cells) {
    const confirmation = confirm(cell, column)
    if (confirmation === undefined) continue
    const { writing, confidence } = confirmation
    writings[writing]! += confidence >= SURE ? 1 : UNSURE_WRITING
    found += confidence >= MEDIUM ? 1 : DOUBTFUL_SHARE
  }
  return { share: (found + BELIEF) / (cells.size + BELIEF), writings }
}
