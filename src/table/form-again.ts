import type { Row } from '../contract/index.js'
import { labelOf } from './form-fields.js'
import { isBlank, isGapBetween } from './header-row.js'
import type { FormField } from './layout.js'

// Sheets of cards: 家族番号 | F123, 保護者氏名 | 山田 恵, a table of the children; a gap, and 家族番号 again. Behind each table the form goes on.

/** How the forms of a sheet begin, and the headers of the tables below them. */
export interface Cards {
  /** Takes a row of a form with its fields. */
  note(row: Row, fields: readonly FormField[]): void
  /** Does the next card begin with the row? */
  begins(row: Row, before: Row | undefined): boolean
  /** Takes the header of a table below a form. */
  noteHeader(row: Row): void
  /** Is the row such a header again? */
  isHeader(row: Row): boolean
  /** Takes the headers of other cards, once: `find` is not asked again. */
  noteOthers(find: () => Iterable<Row>): void
}

/** Labels of a row that need no gap above them when they come again: a word alone may be a value. */
const SURE_LABELS = 2

export function createCards(): Cards {
  const headers = new Set<string>()
  let isFound = false
  let labels: readonly (readonly [column: number, text: string])[] | undefined
  return {
    note({ cells }, fields) {
      if (labels !== undefined) return
      const beside = fields.filter(({ column, cells, isNew }) => isNew && column.index < cells[0]!)
      const first = cells.findIndex((cell) => cell.trim() !== '')
      if (beside[0]?.column.index !== first) return
      labels = beside.map(({ column: { index } }) => [index, cells[index]!.trim()])
    },
    begins(row, before) {
      const [first] = labels ?? []
      if (first === undefined || row.cells[first[0]]?.trim() !== first[1]) return false
      if (row.cells.some((cell, index) => index < first[0] && cell.trim() !== '')) return false
      const again = labels!.filter(([index, text]) => row.cells[index]?.trim() === text).length
      // 氏名 | 続柄 | 生年月日: the header of a table begins with the label of a form, too, and another label stands beside it.
      const beside = row.cells.findIndex((cell, index) => index > first[0] && cell.trim() !== '')
      if (beside >= 0 && labelOf(row.cells[beside]!, beside) !== undefined && again < SURE_LABELS) return false
      return again >= SURE_LABELS || before === undefined || isBlank(before) || isGapBetween(before, row)
    },
    noteHeader: (row) => void headers.add(textOf(row)),
    isHeader: (row) => headers.has(textOf(row)),
    noteOthers(find) {
      if (!isFound) for (const header of find()) headers.add(textOf(header))
      isFound = true
    },
  }
}

const textOf = ({ cells }: Row): string => cells.join('\t').trimEnd()
