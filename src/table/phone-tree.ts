import type { Row } from '../contract/index.js'
import { isBlank, startsTable, type Classify } from './header-row.js'
import type { Band, Label, Layout } from './layout.js'

// 連絡網: who calls whom. Chains abreast, in each a name above its telephone number, and arrows between them.

/** Names with a number below them that a tree has at least, and rows that are looked at. */
const [PAIRS_MIN, LOOK_ROWS] = [4, 200]
/** Share of the telephone numbers that stand below something, and of what they stand below that is known for a name. */
const [PAIRED_SHARE, NAMED_SHARE] = [0.8, 0.5]

const [NAME, PHONE] = ['person-name', 'phone-number']
const LAYOUT: Layout = {
  columns: [
    { index: 0, shown: '氏名', vote: NAME },
    { index: 1, shown: '電話番号', vote: PHONE },
  ],
  groups: [],
  labelled: false,
}

/** The columns of the chains of a tree; undefined where the rows are none. */
export function chainsOf(rows: readonly Row[], classify: Classify): ReadonlySet<number> | undefined {
  const look = rows.filter((row) => !isBlank(row)).slice(0, LOOK_ROWS)
  const pairs = new Map<number, number>()
  const abreast = new Set<number>()
  let [phones, paired, named] = [0, 0, 0]
  look.forEach((row, at) => {
    const columns = row.cells.flatMap((cell, column) => (NUMBER.test(cell) ? [column] : []))
    phones += columns.length
    if (columns.length === 0 || !isPhoneRow(row, classify)) return
    const above = columns.filter((column) => !isBlankOrNumber(look[at - 1]?.cells[column] ?? ''))
    paired += above.length
    named += above.filter((column) => classify(look[at - 1]!.cells[column]!.trim()) === NAME).length
    for (const column of above) {
      pairs.set(column, (pairs.get(column) ?? 0) + 1)
      if (above.length > 1) abreast.add(column)
    }
  })
  if (named < PAIRS_MIN || named < paired * NAMED_SHARE || paired < phones * PAIRED_SHARE) return undefined
  // The head of all chains stands above them by himself.
  const chains = [...pairs].flatMap(([column, count]) => (count > 1 || abreast.has(column) ? [column] : []))
  return chains.length === 0 ? undefined : new Set(chains.sort((a, b) => a - b))
}

const isBlankOrNumber = (cell: string): boolean => cell.trim() === '' || NUMBER.test(cell)

/** What may be a telephone number at a glance: detectors look at few of all cells. */
const NUMBER = /^\s*[0-9０-９+＋(（][0-9０-９()（）\-‐－ー−. ]{8,18}\s*$/

/** Are telephone numbers all that a row has? */
const isPhoneRow = ({ cells }: Row, classify: Classify): boolean =>
  cells.every(isBlankOrNumber) && cells.every((cell) => cell.trim() === '' || classify(cell.trim()) === PHONE)

/** Gives out each name of the chains with the number below it as a row of its own. */
export function createPhoneTree(
  chains: ReadonlySet<number>,
  classify: Classify,
): {
  follow(rows: readonly Row[], bands: Band[]): readonly Row[]
  end(bands: Band[]): void
} {
  /** A row that may be of names: what stands below it decides. */
  let above: Row | undefined
  let number = 0
  const isOfChains = ({ cells }: Row): boolean => cells.every((cell, column) => cell.trim() === '' || chains.has(column))
  const giveLoose = (bands: Band[], row: Row | undefined): void => {
    if (row !== undefined) bands.push({ kind: 'head', layout: LAYOUT, rows: [row] })
  }
  const labelsOf = (names: Row, phones: Row): Label[] =>
    [...chains].flatMap((column) => {
      const cells = [names, phones].map((row) => row.cells[column] ?? '')
      if (cells.every((cell) => cell.trim() === '')) return []
      return [{ row: { number: ++number, cells }, from: [names, phones].map((row) => ({ row, column })) }]
    })
  return {
    follow(rows, bands) {
      for (const [index, row] of rows.entries()) {
        if (above !== undefined && isOfChains(row) && !isBlank(row) && isPhoneRow(row, classify)) {
          bands.push({ kind: 'labels', layout: LAYOUT, rows: [above, row], labels: labelsOf(above, row) })
          above = undefined
          continue
        }
        giveLoose(bands, above)
        above = undefined
        if (startsTable(row, classify)) return rows.slice(index)
        if (isOfChains(row) && !isBlank(row) && !isPhoneRow(row, classify)) above = row
        else giveLoose(bands, row)
      }
      return []
    },
    end: (bands) => giveLoose(bands, above),
  }
}
