import type { Row } from '../contract/index.js'
import { isBlank, isGapBetween, startsTable, type Classify } from './header-row.js'
import { createBlocks, createLines, type Block, type LineOf, OTHER, WHOLE } from './label-blocks.js'
import type { Band, Column, Group, Label, Layout } from './layout.js'

// Sheets of labels (宛名ラベル, タックシール): each label tells of somebody in lines one below the other, and several stand abreast.

/** Blocks of rows that a sheet of labels has at least, and labels in all. */
const [BLOCKS_MIN, LABELS_MIN] = [2, 4]
/** Rows that are looked at, and the share of them, and of the blocks, that must be as labels are. */
const [LOOK_ROWS, ALIKE_SHARE] = [60, 0.8]
/** Lines of a title above the labels. */
const TITLES_MAX = 2

const HOME: ReadonlySet<string> = new Set(['postal-code', 'address'])
const NAME = 'person-name'

/** Is the sheet one of labels? All cells of a row say the same there, and a block of rows holds a home and a name. */
export function isLabelSheet(rows: readonly Row[], classify: Classify): boolean {
  const lineOf = createLines(classify)
  const start = firstLine(rows, lineOf)
  if (start === undefined) return false
  const look = rows.slice(start, start + LOOK_ROWS)
  const next = look.findIndex((row, index) => isTableBehindGap(look[index - 1], row, classify))
  const sample = next < 0 ? look : look.slice(0, next)
  const filled = sample.filter((row) => !isBlank(row))
  if (filled.filter((row) => lineOf(row) !== undefined).length < filled.length * ALIKE_SHARE) return false
  const open = createBlocks(lineOf)
  const blocks = [...sample.flatMap((row) => open.push(row)), ...open.end()]
  const whole = blocks.filter(isOfLabels)
  if (whole.length < Math.max(BLOCKS_MIN, blocks.length * ALIKE_SHARE)) return false
  return whole.reduce((sum, { starts }) => sum + starts.length, 0) >= LABELS_MIN
}

/** Is it the header of a table that follows the labels? */
const isTableBehindGap = (before: Row | undefined, row: Row, classify: Classify): boolean =>
  before !== undefined && (isBlank(before) || isGapBetween(before, row)) && startsTable(row, classify)

/** The first row of which all cells say one thing that a label says, below a title at most. */
function firstLine(rows: readonly Row[], lineOf: LineOf): number | undefined {
  let titles = 0
  for (const [index, row] of rows.entries()) {
    if (isBlank(row)) continue
    const line = lineOf(row)
    if (line !== undefined && line !== OTHER) return index
    if (++titles > TITLES_MAX) return undefined
  }
  return undefined
}

const isOfLabels = ({ lines }: Block): boolean => lines.includes(WHOLE) || (lines.includes(NAME) && lines.some((line) => HOME.has(line)))

/** The columns of the rows that labels become, by what a line says; whatever else they say stands behind. */
const [POSTAL_CODE, ADDRESS, ADDRESS_MORE, ADDRESSEE, MORE] = [0, 1, 2, 3, 4]
const COLUMNS: readonly Column[] = [
  { index: POSTAL_CODE, shown: '郵便番号', vote: 'postal-code' },
  { index: ADDRESS, shown: '住所', vote: 'address' },
  { index: ADDRESS_MORE, shown: '住所' },
  { index: ADDRESSEE, shown: '宛名', vote: NAME },
]
/** An address of two lines is one value. */
const GROUPS: readonly Group[] = [{ role: '', label: '', columns: [ADDRESS, ADDRESS_MORE], separator: ' ', vote: 'address' }]

/** Gives out the labels of a sheet, one row each, up to where a table begins. */
export function createLabels(classify: Classify): {
  follow(rows: readonly Row[], bands: Band[]): readonly Row[]
  /** The last labels. */
  end(bands: Band[]): void
} {
  const lineOf = createLines(classify)
  const blocks = createBlocks(lineOf)
  const layout: Layout = { columns: COLUMNS, groups: GROUPS, labelled: false }
  let number = 0
  let before: Row | undefined
  const give = (block: Block, bands: Band[]): void => {
    // What stands alone between the labels, or above them, is none.
    if (block.rows.length === 1 && !isOfLabels(block)) bands.push({ kind: 'head', layout, rows: block.rows })
    else bands.push({ kind: 'labels', layout, rows: block.rows, labels: labelsOf(block, () => ++number) })
  }
  return {
    follow(rows, bands) {
      for (const [index, row] of rows.entries()) {
        if (isTableBehindGap(before, row, classify)) {
          for (const block of blocks.end()) give(block, bands)
          return rows.slice(index)
        }
        before = row
        for (const block of blocks.push(row)) give(block, bands)
        if (isBlank(row)) bands.push({ kind: 'head', layout, rows: [row] })
      }
      return []
    },
    end(bands) {
      for (const block of blocks.end()) give(block, bands)
    },
  }
}

/** The labels of one block of rows, from left to right. */
function labelsOf({ rows, lines, starts }: Block, next: () => number): Label[] {
  const labels = starts.map(() => ({ cells: [] as string[], from: [] as Label['from'][number][] }))
  rows.forEach((row, at) => {
    row.cells.forEach((cell, column) => {
      if (cell.trim() === '') return
      // A building stands below its street.
      const isMore = lines[at] === OTHER && lines[at - 1] === 'address'
      const label = labels[startOf(starts, column)]!
      const slot = freeSlot(label.cells, isMore ? ADDRESS_MORE : slotOf(lines[at]))
      label.cells[slot] = cell
      label.from[slot] = { row, column }
    })
  })
  return labels
    .filter(({ cells }) => cells.length > 0)
    .map(({ cells, from }) => ({ row: { number: next(), cells: Array.from(cells, (cell) => (cell as string | undefined) ?? '') }, from }))
}

const slotOf = (line: string | undefined): number =>
  line === 'postal-code' ? POSTAL_CODE : line === 'address' ? ADDRESS : line === NAME ? ADDRESSEE : MORE

function freeSlot(cells: readonly (string | undefined)[], slot: number): number {
  if (cells[slot] === undefined) return slot
  let free = MORE
  while (cells[free] !== undefined) free++
  return free
}

/** The label to which a column belongs: the one that begins there or before. */
function startOf(starts: readonly number[], column: number): number {
  let at = starts.length - 1
  while (at > 0 && starts[at]! > column) at--
  return at
}
