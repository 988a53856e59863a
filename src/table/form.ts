import type { Row } from '../contract/index.js'
import type { Classify } from './header-row.js'
import { isBlank, isHeaderByLook, isLineAbove, startsTable } from './header-row.js'
import type { Band, Column, FormField, Layout } from './layout.js'
import { labelMeaning } from './lookup.js'

/** Filled rows that are looked at to see whether a sheet is a form. */
const LOOK_ROWS = 40
/** Different labels with a value beside or below them that make a form, and the share of the filled rows that have one. */
const [FORM_LABELS, FORM_SHARE] = [3, 0.3]
/** Two will do where hardly anything else is on the sheet: 氏名 and 電話. */
const SMALL_FORM = { labels: 2, share: 0.6 }
/** Roles that are asked of persons; 合計 and 型番 beside a number make no form. */
const PERSONAL = /^(?:person|contact|address|bio|org|id|finance|auth|sensitive)\./
/** A longer text is a sentence. */
const LABEL_MAX = 24
/** Cells of one character each that are one value, at least. */
const GRID_CELLS = 4
/** Values that forms divide over cells, with what joins the parts. */
const DIVIDED: readonly [role: RegExp, part: RegExp, separator: string][] = [
  [/^(?:contact\.(?:tel|mobile|fax)|address\.zip)$/, /^[-(]?[0-9０-９]{1,5}[-)]?$/, '-'],
  [/^bio\.birth$/, /^(?:[0-9０-９]{1,4}[年月日]?|[明大昭平令]?[和治正成]?[0-9０-９]{1,2}年?)$/, '/'],
  [/^person\.(?:name|kana)/, /^[^0-9]{1,8}$/, ' '],
]

/** Nothing is known of the columns of a form: what a cell is stands in its field. */
const NO_COLUMNS: Layout = { columns: [], groups: [], labelled: true }

/** What the label says, as a column of its own. Undefined for what is no label. */
function labelOf(cell: string, index: number): Column | undefined {
  const text = cell.trim()
  if (text === '' || text.length > LABEL_MAX) return undefined
  const meaning = labelMeaning(text)
  if (meaning === undefined) return undefined
  const column: Column = { index, shown: meaning.label, label: text.normalize('NFKC').replace(/\s+/g, ' '), role: meaning.role }
  if (meaning.party !== undefined) column.party = meaning.party
  return column
}

/** Is the sheet a form: labels with their values to the right or below, instead of a header above many rows? */
export function isForm(rows: readonly Row[], classify: Classify): boolean {
  if (isTable(rows, classify)) return false
  const reader = createFieldReader()
  const labels = new Set<string>()
  let filled = 0
  let labelled = 0
  let paired = 0
  for (const row of rows) {
    if (isBlank(row)) continue
    if (++filled > LOOK_ROWS) break
    if (row.cells.some((cell, index) => labelOf(cell, index) !== undefined)) labelled++
    const fields = reader.read(row).filter(({ column, isNew }) => isNew && PERSONAL.test(column.role ?? ''))
    if (fields.length > 0) paired++
    for (const { column } of fields) labels.add(column.label ?? '')
  }
  // One row of labels above rows of values is a table.
  if (paired < 2 || labelled < 2) return false
  if (labels.size >= FORM_LABELS) return paired >= Math.min(filled, LOOK_ROWS) * FORM_SHARE
  return labels.size >= SMALL_FORM.labels && paired >= filled * SMALL_FORM.share
}

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
    if (cells.filter((cell, column) => labelOf(cell, column) !== undefined).length * 2 <= filled) values++
  }
  return header !== undefined && below > (titles > 0 ? BELOW_TITLES : 1) && values >= below * VALUE_SHARE
}

/** Lines of a title that hold more than one cell (パークハウス | | 管理室 | 03-…; 出発日 | 9/1 | 添乗員 | 山田), and the rows that a table below them has at least. */
const [TITLE_ROWS, BELOW_TITLES] = [3, 4]

/** Labels that ask for what is somebody's: two in a row are fields of a form. */
const countPersonal = (cells: readonly string[]): number =>
  cells.filter((cell, index) => PERSONAL.test(labelOf(cell, index)?.role ?? '')).length

/** Gives out the rows of a form with their fields, up to where a table begins. */
export function createForm(classify: Classify): { follow(rows: readonly Row[], bands: Band[]): readonly Row[] } {
  const reader = createFieldReader()
  let taken = 0
  return {
    follow(rows, bands) {
      const fields = new Map<Row, readonly FormField[]>()
      let end = 0
      for (; end < rows.length; end++) {
        const row = rows[end]!
        if (isBlank(row)) continue
        // The row with which it was taken for a form is the form's: whoever asks again would be told the same.
        if (taken > 0 && isHeader(rows, end, classify)) break
        taken++
        const own = reader.read(row)
        if (own.length > 0) fields.set(row, own)
      }
      if (end > 0) bands.push({ kind: 'form', layout: NO_COLUMNS, rows: rows.slice(0, end), fields })
      return rows.slice(end)
    },
  }
}

/** Rows without any label that make a row of labels the header of a table of details, instead of labels above their values. */
const DETAIL_ROWS = 2

/** Three labels or more side by side without any value, above rows of values. */
function isHeader(rows: readonly Row[], at: number, classify: Classify): boolean {
  let filled = 0
  for (const cell of rows[at]!.cells) if (cell.trim() !== '') filled++
  if (filled < 3 || !startsTable(rows[at]!, classify)) return false
  let details = 0
  for (let index = at + 1; index < rows.length && details < DETAIL_ROWS; index++) {
    const { cells } = rows[index]!
    if (isBlank(rows[index]!)) continue
    if (cells.some((cell, column) => labelOf(cell, column) !== undefined)) return false
    details++
  }
  return details === DETAIL_ROWS
}

/** Reads the fields of one row after the other; labels may stand in the row above, and a value may go on in the row below. */
function createFieldReader(): { read(row: Row): FormField[] } {
  let above = new Map<number, Column>()
  /** Labels of the row above have their values to the right: one without is left blank, and what stands below it may be the next label. */
  let isPaired = false
  let last: { column: Column; at: number } | undefined
  return {
    read({ cells }) {
      const fields: FormField[] = []
      const waiting = new Map<number, Column>()
      let label: Column | undefined
      let values: number[] = []
      const close = (): void => {
        if (label !== undefined && values.length > 0) {
          add(fields, label, values, cells, true)
          last = { column: label, at: values[0]! }
        } else if (label !== undefined) waiting.set(label.index, label)
        label = undefined
        values = []
      }
      let hasLabel = false
      let isFirst = true
      for (let index = 0; index < cells.length; index++) {
        const cell = cells[index]!
        if (cell.trim() === '') continue
        const upper = above.get(index)
        const mayBeLabel = upper === undefined || label !== undefined || (isPaired && hasValue(cells, index))
        const own = mayBeLabel ? labelOf(cell, index) : undefined
        if (own !== undefined) {
          close()
          label = own
          hasLabel = true
        } else if (label !== undefined) values.push(index)
        else if (upper !== undefined) add(fields, upper, [index], cells, true)
        // 住所 over two rows: the second has no label and begins where the first began.
        else if (isFirst && !hasLabel && last?.at === index) add(fields, last.column, [index], cells, false)
        isFirst = false
      }
      const lastBefore = last
      close()
      if (!hasLabel && last === lastBefore && fields.length === 0) last = undefined
      above = waiting
      isPaired = hasLabel && (fields.length > 0 || waiting.size === 1)
      return fields
    },
  }
}

/** Does something else than a label stand to the right of the cell? */
function hasValue(cells: readonly string[], index: number): boolean {
  const next = cells.findIndex((cell, at) => at > index && cell.trim() !== '')
  return next >= 0 && labelOf(cells[next]!, next) === undefined
}

function add(fields: FormField[], column: Column, values: readonly number[], cells: readonly string[], isNew: boolean): void {
  const separator = separatorOf(column, values, cells)
  if (separator !== undefined) fields.push({ column, cells: values, separator, isNew })
  else values.forEach((index, at) => fields.push({ column, cells: [index], separator: '', isNew: isNew && at === 0 }))
}

/** What joins the cells of one value; undefined where each is a value of its own. */
function separatorOf({ role = '' }: Column, values: readonly number[], cells: readonly string[]): string | undefined {
  if (values.length < 2) return undefined
  const texts = values.map((index) => cells[index]!.trim())
  // 方眼紙: one character a cell.
  if (texts.length >= GRID_CELLS && texts.every((text) => [...text].length === 1)) return ''
  if (texts.length > 6) return undefined
  return DIVIDED.find(([roles, part]) => roles.test(role) && texts.every((text) => part.test(text)))?.[2]
}
