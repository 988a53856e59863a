import type { Column, Group, Layout } from '../table/layout.js'
import { columnLetters } from '../text/cell-reference.js'
import type { Claim } from './claim.js'
import type { CellDetectors, DetectorsOf } from './column-detectors.js'

/** Longest cell that is remembered, cells remembered of one column, look-ups after which a column that never repeats itself is left. */
const [LENGTH_MAX, CELLS_MAX, TRIAL] = [64, 4000, 2000]
/** Remarks, and titles (件名): whatever people write in a line. */
const REMARKS = /^(?:misc\..*|other\.title)$/
/** Reasons remembered of one column: detectors have a handful each. */
const REASONS_MAX = 100

/**
 * What is worked out once for a column instead of once for a cell: what was found in cells that come again (男, 会社員, 東京都), and
 * how reasons read with the column's name in them.
 */
export interface ColumnPlan {
  column: Column
  /** A column for remarks or titles: running text however short. */
  isForRemarks: boolean
  /** Who may find something in its cells. */
  readonly detectors: CellDetectors
  /** Fresh copies of the claims on a cell, or undefined where it was not seen. */
  recall(cell: string): Claim[] | undefined
  /** Only for claims that depend on nothing but the cell's text and the column; the caller sees to that. */
  keep(cell: string, claims: readonly Claim[]): void
  /** 'column+name' and 'label+checksum' name the column; a header is printed only if the dictionary knows it. */
  reason(reason: string): string
}

/** Plans of the columns of a document's tables. */
export interface Plans {
  /** Of a layout's columns, by index; the array may be shorter than a row is wide. */
  of(layout: Layout): readonly ColumnPlan[]
  /** Of a group of a layout's columns that hold one value. */
  ofGroup(group: Group, column: Column): ColumnPlan
  /** Of a column of which nothing is known. */
  blank(index: number): ColumnPlan
}

/** Plans for one document. */
export function createPlans(detectorsOf: DetectorsOf): Plans {
  const layouts = new WeakMap<Layout, ColumnPlan[]>()
  const groups = new WeakMap<Group, ColumnPlan[]>()
  const blanks: ColumnPlan[] = []
  return {
    of(layout) {
      let plans = layouts.get(layout)
      if (plans === undefined) layouts.set(layout, (plans = layout.columns.map((column) => planOf(column, detectorsOf))))
      return plans
    },
    ofGroup(group, column) {
      // Where its first cells are empty, the value begins in another column.
      let plans = groups.get(group)
      if (plans === undefined) groups.set(group, (plans = []))
      return (plans[column.index] ??= planOf(column, detectorsOf))
    },
    blank: (index) => (blanks[index] ??= planOf({ index, shown: columnName(index) }, detectorsOf)),
  }
}

/** What a column without a known header is called: 'column:C'. */
export const columnName = (index: number): string => `column:${columnLetters(index)}`

/** The plan of one column. */
export function planOf(column: Column, detectorsOf: DetectorsOf): ColumnPlan {
  let cells: Map<string, readonly Claim[]> | undefined = new Map()
  let lookups = 0
  let hits = 0
  const reasons = new Map<string, string>()
  let detectors: CellDetectors | undefined
  return {
    column,
    isForRemarks: REMARKS.test(column.role ?? ''),
    get detectors() {
      return (detectors ??= detectorsOf(column))
    },
    recall(cell) {
      if (cells === undefined || cell.length > LENGTH_MAX) return undefined
      const claims = cells.get(cell)
      lookups++
      if (claims !== undefined) hits++
      // Customer numbers and telephones: remembering them only costs.
      else if (lookups > TRIAL && hits * 10 < lookups) cells = undefined
      return claims?.map(copyOf)
    },
    keep(cell, claims) {
      if (cells === undefined || cell.length > LENGTH_MAX || cells.size >= CELLS_MAX) return
      cells.set(cell, claims.length === 0 ? NONE : claims.map(copyOf))
    },
    reason(reason) {
      if (column.label === undefined && column.vote === undefined) return reason
      const known = reasons.get(reason)
      if (known !== undefined) return known
      const named = withColumn(reason, column.shown.replace(/^column:/, ''))
      if (reasons.size < REASONS_MAX) reasons.set(reason, named)
      return named
    },
  }
}

const NONE: readonly Claim[] = []

/** Field by field: a spread takes several times as long. */
const copyOf = ({ detector, start, end, confidence, reason, normalized, family, attributes, beside }: Claim): Claim => ({
  detector,
  start,
  end,
  confidence,
  reason,
  normalized,
  family,
  attributes,
  beside,
})

function withColumn(reason: string, name: string): string {
  return reason
    .split('+')
    .map((word) => (word === 'column' || word === 'label' ? `column:${name}` : word))
    .join('+')
}
