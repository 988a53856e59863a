import type { Row } from '../contract/index.js'
import { createFieldReader, isRowOfLabels, isValue, LABEL_MAX, labelOf } from './form-fields.js'
import type { Cards } from './form-again.js'
import { formsAbreast } from './forms-abreast.js'
import { withoutNumber } from './header-key.js'
import { isBlank, isGapBetween, isHeaderByLook, isLineAbove, keysBelow, startsTable, type Classify } from './header-row.js'
import type { Band, FormField, Layout } from './layout.js'
import { roleOf } from './lookup.js'

/** Filled rows that are looked at to see whether a sheet is a form. */
const LOOK_ROWS = 40
/** Different labels with a value beside or below them that make a form, and the share of the rows that begin with a label; titles and notes aside. */
const [FORM_LABELS, FORM_SHARE] = [3, 0.3]
/**
 * Two will do where hardly anything else is on the sheet: 氏名 and 電話. `paired`: share of the rows with one of them, because below a word that happens to
 * be a label (facebook among books) every other word of the column counts as one that nobody knows.
 */
const SMALL_FORM = { labels: 2, share: 0.6, paired: 0.15 }
/** Roles that are asked of persons; 合計 and 型番 beside a number make no form. */
const PERSONAL = /^(?:person|contact|address|bio|org|id|finance|auth|sensitive)\./
/** Nothing is known of the columns of a form: what a cell is stands in its field. */
const NO_COLUMNS: Layout = { columns: [], groups: [], labelled: true }

/** Is the sheet a form: labels with their values to the right or below, instead of a header above many rows? */
export function isForm(rows: readonly Row[], classify: Classify): boolean {
  if (isTable(rows, classify)) return false
  const reader = createFieldReader(classify)
  const labels = new Set<string>()
  let filled = 0
  let labelled = 0
  let paired = 0
  let alone = 0
  let blank = 0
  for (const [index, row] of rows.entries()) {
    if (isBlank(row)) continue
    if (++filled > LOOK_ROWS) break
    const read = reader.read(row, rows[index + 1])
    const hasLabel = row.cells.some((cell, index) => labelOf(cell, index) !== undefined) || read.some(isBesideLabel)
    if (hasLabel) labelled++
    // Titles, headings and notes stand alone in their rows.
    else if (isAlone(row.cells)) alone++
    const fields = read.filter(({ column, isNew }) => isNew && PERSONAL.test(column.role ?? ''))
    // チーム1, チーム2: rows of one kind, and not a label of a form each.
    const isOneMore = ({ column: { label = '' } }: FormField): boolean => withoutNumber(label) !== label && labels.has(withoutNumber(label))
    if (fields.length > 0 && !fields.every(isOneMore)) paired++
    else if (hasLabel && fields.length === 0) blank++
    for (const { column } of fields) labels.add(withoutNumber(column.label ?? ''))
  }
  // One row of labels above rows of values is a table.
  if (paired < 2 || labelled < 2) return false
  const counted = Math.min(filled, LOOK_ROWS) - alone
  if (labels.size >= FORM_LABELS) return paired + blank >= counted * FORM_SHARE
  return labels.size >= SMALL_FORM.labels && paired >= counted * SMALL_FORM.paired && paired + blank >= counted * SMALL_FORM.share
}

const isBesideLabel = ({ column, cells, isNew }: FormField): boolean => isNew && column.index < cells[0]!

const isAlone = (cells: readonly string[]): boolean => cells.filter((cell) => cell.trim() !== '').length === 1

/** Share of the rows below a row of labels that hold values, from which it is the header of a table. In a form every other row is one of labels. */
const VALUE_SHARE = 0.75

/** A row of labels alone above rows of values: words like 本人 and 母 in them are labels elsewhere. */
function isTable(rows: readonly Row[], classify: Classify): boolean {
  let header: number | undefined
  let titles = 0
  let below = 0
  let values = 0
  for (let index = 0; index < rows.length && below < LOOK_ROWS; index++) {
    const { cells } = rows[index]!
    const filled = cells.filter((cell) => cell.trim() !== '').length
    if (filled === 0) continue
    if (header === undefined) {
      // 部屋番号 | 303号室, 氏名 | 佐藤: labels below labels.
      if (keysBelow(rows, index)) return false
      // Titles stand alone; what comes first beside something else is a header, or the sheet is no table.
      if (filled < 2) continue
      if (!startsTable(rows[index]!, classify) && !isHeaderByLook(rows, index, classify)) {
        // 会員 | | | 家族 | | over 氏名, 電話, 生年月日, 氏名, 続柄: the labels are those of the next row.
        if (!isLineAbove(rows, index, classify)) {
          if (++titles > TITLE_ROWS || countPersonal(cells) > 1) return false
          continue
        }
        index++
      }
      header = index
      continue
    }
    below++
    // Labels, one row of values, labels again: the rows of a form.
    if (below === 2 && values === 1 && isLabelsAgain(rows, index, classify) && !isAgain(rows[index]!, rows[header]!)) return false
    if (cells.filter((cell, column) => labelOf(cell, column) !== undefined).length * 2 <= filled) values++
  }
  return header !== undefined && below > (titles > 0 ? BELOW_TITLES : 1) && values >= below * VALUE_SHARE
}

/** Lines of a title that hold more than one cell (パークハウス | | 管理室 | 03-…; 出発日 | 9/1 | 添乗員 | 山田), and the rows that a table below them has at least. */
const [TITLE_ROWS, BELOW_TITLES] = [3, 4]

/** Is the row one of labels, or of words, some of them labels in part, unlike the row of values above it? */
function isLabelsAgain(rows: readonly Row[], index: number, classify: Classify): boolean {
  const [row, next] = [rows[index]!, rows[index + 1]]
  if (next === undefined || isBlank(next) || isGapBetween(row, next)) return false
  if (isRowOfLabels(row, next, classify)) return true
  const filled = row.cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  const isOfWords = filled.every((cell) => cell.length <= LABEL_MAX && !isValue(cell, classify))
  return isOfWords && filled.some((cell) => roleOf(cell) !== undefined) && likeness(rows[index - 1]!.cells, row.cells, classify).same === 0
}

/** A header that is printed again. */
const isAgain = (row: Row, header: Row): boolean => row.cells.every((cell, index) => cell === (header.cells[index] ?? ''))

/** Labels that ask for what is somebody's: two in a row are fields of a form. 店舗 | 本店 | 電話 | 03-… is the line of a title. */
const countPersonal = (cells: readonly string[]): number =>
  cells.filter((cell, index) => {
    const role = labelOf(cell, index)?.role ?? ''
    return PERSONAL.test(role) && !role.startsWith('org.')
  }).length

/** Gives out the rows of a form with their fields, up to where a table begins. */
export function createForm(classify: Classify, cards: Cards): { follow(rows: readonly Row[], bands: Band[]): readonly Row[] } {
  const reader = createFieldReader(classify)
  let taken = 0
  let isNamed = false
  return {
    follow(rows, bands) {
      const fields = new Map<Row, readonly FormField[]>()
      let end = 0
      for (; end < rows.length; end++) {
        const row = rows[end]!
        if (isBlank(row)) continue
        // The row with which it was taken for a form is the form's: whoever asks again would be told the same.
        // A header that is known needs no rows below it, which may not have come yet.
        const beginsTable = (): boolean =>
          cards.isHeader(row) || isHeader(rows, end, classify) || (isNamed && isHeaderOfOne(rows, end, classify, cards))
        if (taken > 0 && beginsTable()) {
          cards.noteHeader(row)
          break
        }
        taken++
        const own = reader.read(row, rows[end + 1])
        if (own.length > 0) fields.set(row, own)
        cards.note(row, own)
        isNamed ||= own.some(({ column }) => NAME.test(column.role ?? ''))
      }
      const own = rows.slice(0, end)
      if (end > 0) bands.push({ kind: 'form', layout: NO_COLUMNS, rows: own, fields, abreast: formsAbreast(own, fields) })
      return rows.slice(end)
    },
  }
}

/** Rows without any label that make a row of labels the header of a table of details, instead of labels above their values. */
const DETAIL_ROWS = 2

/** Three labels or more side by side without any value, above rows of values that are alike. */
function isHeader(rows: readonly Row[], at: number, classify: Classify): boolean {
  let filled = 0
  for (const cell of rows[at]!.cells) if (cell.trim() !== '') filled++
  if (filled < 3 || !startsTable(rows[at]!, classify)) return false
  const details: Row[] = []
  for (let index = at + 1; index < rows.length && details.length < DETAIL_ROWS; index++) {
    const { cells } = rows[index]!
    if (isBlank(rows[index]!) || isGapBetween(rows[index - 1], rows[index]!)) return false
    if (cells.some((cell, column) => labelOf(cell, column) !== undefined)) return false
    details.push(rows[index]!)
  }
  if (details.length < DETAIL_ROWS) return false
  // Labels below values have none in their columns.
  const { same, single } = likeness(details[0]!.cells, details[1]!.cells, classify)
  return same >= single
}

const NAME = /^person\.name_(?:full|family)$/

/** Rows ahead in which the headers of other cards are looked for. */
const AHEAD_ROWS = 300

/**
 * 氏名 | 続柄 | 生年月日 above a single row, in a form that has named somebody: a table of relatives who are one, and no labels of the same person. So is
 * what stands above several rows on another card of the sheet.
 */
function isHeaderOfOne(rows: readonly Row[], at: number, classify: Classify, cards: Cards): boolean {
  if (!startsTable(rows[at]!, classify)) return false
  const labels = rows[at]!.cells.map((cell, column) => labelOf(cell, column))
  const has = (wanted: (role: string) => boolean): boolean =>
    labels.some((label) => label?.party === undefined && wanted(label?.role ?? ''))
  if (!has((role) => NAME.test(role))) return false
  const others = (): Row[] => rows.slice(at + 1, at + AHEAD_ROWS).filter((_, index) => isHeader(rows, at + 1 + index, classify))
  if (!has((role) => role === 'bio.family')) {
    cards.noteOthers(others)
    if (!cards.isHeader(rows[at]!)) return false
  }
  const [own, below, behind] = rows.slice(at)
  if (below === undefined || isBlank(below) || isGapBetween(own, below)) return false
  if (below.cells.some((cell, column) => labelOf(cell, column) !== undefined)) return false
  return behind === undefined || isBlank(behind) || isGapBetween(below, behind)
}

/** In how many columns two rows have values (dates, numbers, names) both, and in how many one of them. */
function likeness(one: readonly string[], other: readonly string[], classify: Classify): { same: number; single: number } {
  let [same, single] = [0, 0]
  for (let column = 0; column < Math.max(one.length, other.length); column++) {
    const [a, b] = [one[column]?.trim() ?? '', other[column]?.trim() ?? '']
    if (a === '' || b === '') continue
    const isOne = isValue(a, classify)
    if (isOne !== isValue(b, classify)) single++
    else if (isOne) same++
  }
  return { same, single }
}
