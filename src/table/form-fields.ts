import type { Row } from '../contract/index.js'
import { columnLetters } from '../text/cell-reference.js'
import { shapeOf } from './cell-shape.js'
import { isSpouse } from './couples.js'
import { parties, type Meaning } from './dictionary.js'
import { headerKey } from './header-key.js'
import { isBlank, isGapBetween, type Classify } from './header-row.js'
import type { Column, FormField } from './layout.js'
import { labelMeaning, roleOf } from './lookup.js'
import { isLikeName } from './name-shape.js'
import { ownerKey } from './owner-key.js'
import { isOther } from './owners.js'
import { typeOfRole } from './role-types.js'

/** Longest label, in characters; a longer text is a sentence. */
export const LABEL_MAX = 24
/** Cells of one character each that are one value, at least. */
const GRID_CELLS = 4
/** Values that forms divide over cells, with what joins the parts. */
const DIVIDED: readonly [role: RegExp, part: RegExp, separator: string][] = [
  [/^(?:contact\.(?:tel|mobile|fax)|address\.zip)$/, /^[-(]?[0-9０-９]{1,5}[-)]?$/, '-'],
  [/^bio\.birth$/, /^(?:[0-9０-９]{1,4}[年月日]?|[明大昭平令]?[和治正成]?[0-9０-９]{1,2}年?)$/, '/'],
  [/^person\.(?:name|kana)/, /^[^0-9]{1,8}$/, ' '],
]

/** Words that ask for somebody and are nobody's value: ご契約者様, 申込者, 依頼主. */
const ASKS_FOR_SOMEBODY = /(?:\S{2}者|依頼主|\S{2}人|\S{2}員|お?客)(?:様|さま|殿)?$/

/** What the label says, as a column of its own. Undefined for what is no label. */
export function labelOf(cell: string, index: number): Column | undefined {
  const text = cell.trim()
  if (text === '' || text.length > LABEL_MAX || /[0-9０-９]{3}/.test(text)) return undefined
  const meaning = labelMeaning(text)
  return meaning && columnOf(meaning, text, index)
}

function columnOf(meaning: Meaning, text: string, index: number): Column {
  const column: Column = { index, shown: meaning.label, label: text.normalize('NFKC').replace(/\s+/g, ' '), role: meaning.role }
  if (meaning.party !== undefined) column.party = meaning.party
  return column
}

/** In a form, a word for somebody with a value asks for the name. In a table it may stand over marks, numbers, kinds of people. */
function askingFor(text: string, index: number): Column | undefined {
  if (text.length > LABEL_MAX || !(ASKS_FOR_SOMEBODY.test(text) || isSpouse(text))) return undefined
  const meaning = roleOf(text)
  return meaning?.role === 'person.name_full' && meaning.label === (meaning.party ?? '') ? columnOf(meaning, text, index) : undefined
}

/** 配偶者 | 山田 花子 does not ask whether there is one, nor 緊急連絡先 | 山田 花子 for a telephone: what stands there names somebody. */
function asksByValue({ role, party = '' }: Column, value: string, classify: Classify): boolean {
  const mayName = role === 'bio.family' ? isSpouse(party) : role === 'contact.tel' && isOther(ownerKey(party))
  return mayName && (classify(value) === 'person-name' || (role === 'contact.tel' && isLikeName(value)))
}

/** Reads the fields of one row after the other, of which `next` is the one below; labels may stand in the row above, and a value may go on in the row below. */
export function createFieldReader(classify: Classify): { read(row: Row, next: Row | undefined): FormField[] } {
  let above = new Map<number, Column>()
  /** Labels of the row above have their values to the right: one without is left blank, and what stands below it may be the next label. */
  let isPaired = false
  let last: { column: Column; at: number } | undefined
  let before: Row | undefined
  /** Where labels have stood to the left of their values. */
  const labelColumns = new Set<number>()
  /** Whom the fields below a heading are about. */
  let section: string | undefined
  const labelIn = (cell: string, index: number): Column | undefined => {
    const label = labelOf(cell, index)
    return label === undefined || label.party !== undefined || section === undefined ? label : { ...label, party: section }
  }
  return {
    read(row, next) {
      const { cells } = row
      if (isGapBetween(before, row)) above.clear()
      before = row
      const heading = headingOf(row, next)
      if (heading !== undefined) {
        section = partyOf(heading)
        above.clear()
        last = undefined
        return []
      }
      if (isRowOfLabels(row, next, classify)) {
        above = labelsOf(cells)
        isPaired = false
        last = undefined
        return []
      }
      const fields: FormField[] = []
      const waiting = new Map<number, Column>()
      let label: Column | undefined
      let values: number[] = []
      const close = (): void => {
        if (label !== undefined && values.length > 0) {
          if (asksByValue(label, cells[values[0]!]!.trim(), classify)) label = { ...label, role: 'person.name_full' }
          add(fields, label, values, cells, true)
          last = { column: label, at: values[0]! }
          if (label.role !== undefined) labelColumns.add(label.index)
        } else if (label?.role !== undefined) waiting.set(label.index, label)
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
        const isAtValue = label !== undefined && values.length === 0
        const own = mayBeLabel ? (labelIn(cell, index) ?? (isAtValue ? undefined : unknownLabel(cells, index, labelColumns))) : undefined
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
      isPaired = hasLabel && (fields.length > 0 || waiting.size === 1 || [...waiting.keys()].every((index) => labelColumns.has(index)))
      return fields
    },
  }
}

/** 連帯保証人 alone in its row, above 氏名 | 続柄: what stands alone above a label that has its value beside it. */
function headingOf({ cells }: Row, next: Row | undefined): string | undefined {
  const from = cells.findIndex((cell) => cell.trim() !== '')
  if (from < 0 || next === undefined || cells.some((cell, index) => index > from && cell.trim() !== '')) return undefined
  const text = cells[from]!.trim()
  if (text.length > LABEL_MAX || labelOf(text, from) !== undefined) return undefined
  const label = next.cells.findIndex((cell) => cell.trim() !== '')
  return label >= 0 && label <= from && labelOf(next.cells[label]!, label) !== undefined && hasValue(next.cells, label) ? text : undefined
}

/** Whom a heading names: 【連帯保証人】, 2. 保護者について. */
function partyOf(heading: string): string | undefined {
  const words = /\p{L}+/u.exec(heading)?.[0].replace(/(?:様|さま)?(?:について|の?情報|記入欄|欄)?$/, '') ?? ''
  const key = ownerKey(headerKey(words))
  const kind = parties().get(key)
  return kind === 'person' || kind === 'staff' || kind === 'destination' ? key : undefined
}

/**
 * Are the cells labels above their values: more than half of them for sure, or each that is has below it what it asks for, and values in the row
 * below? Beside values, labels are half of a row at most.
 */
export function isRowOfLabels({ cells, number }: Row, next: Row | undefined, classify: Classify): boolean {
  if (next === undefined || next.number > number + 1) return false
  let [filled, sure, borne, values, labels] = [0, 0, 0, 0, 0]
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index]!.trim()
    if (cell === '') continue
    if (cell.length > LABEL_MAX) return false
    filled++
    const label = labelOf(cell, index)
    if (label === undefined && (isValue(cell, classify) || isLikeName(cell))) return false
    const below = next.cells[index]?.trim() ?? ''
    if (below !== '') values++
    if (below !== '' && labelOf(below, index) !== undefined) labels++
    if (label === undefined) continue
    sure++
    if (below !== '' && isAskedFor(below, label, classify)) borne++
  }
  // ホームページ below 当教室を知ったきっかけ is a value all the same.
  if (filled === 0 || isBlank(next) || labels * 2 >= Math.max(1, values)) return false
  // One label alone in its row, and one value below it.
  if (filled === 1) return sure === 1 && borne === 1 && next.cells.filter((cell) => cell.trim() !== '').length === 1
  return sure * 2 > filled || (borne > 0 && borne === sure)
}

/** Is the cell a value by its look: a number, a date, a code, what a detector knows? */
export const isValue = (cell: string, classify: Classify): boolean => {
  const shape = shapeOf(cell)
  return (shape !== 'text' && shape !== 'period') || classify(cell) !== undefined
}

/** Is a cell what the label asks for, by its look? */
function isAskedFor(cell: string, { role = '' }: Column, classify: Classify): boolean {
  const type = typeOfRole(role)
  return type === undefined ? isValue(cell, classify) : classify(cell) === type || (type === 'birth-date' && shapeOf(cell) === 'date')
}

/** The labels of a row that holds nothing else, those that the dictionary does not know among them. */
function labelsOf(cells: readonly string[]): Map<number, Column> {
  const labels = new Map<number, Column>()
  for (let index = 0; index < cells.length; index++) {
    const text = cells[index]!.trim()
    if (text !== '') labels.set(index, labelOf(text, index) ?? askingFor(text, index) ?? unknownColumn(text, index))
  }
  return labels
}

/** A label that the dictionary does not know, where it stands below labels and has a value behind it: 所在 below 氏名. */
function unknownLabel(cells: readonly string[], index: number, labelColumns: ReadonlySet<number>): Column | undefined {
  if (!hasValue(cells, index)) return undefined
  const text = cells[index]!.trim()
  const asking = askingFor(text, index)
  if (asking !== undefined) return asking
  if (!labelColumns.has(index) || text.length > UNKNOWN_MAX || shapeOf(text) !== 'text') return undefined
  return unknownColumn(text, index)
}

const unknownColumn = (text: string, index: number): Column => ({
  index,
  shown: `column:${columnLetters(index)}`,
  label: text.normalize('NFKC').replace(/\s+/g, ' '),
})

/** Longest label that the dictionary does not know, in characters. */
const UNKNOWN_MAX = 12

/** Does something else than a label stand to the right of the cell? */
function hasValue(cells: readonly string[], index: number): boolean {
  const next = cells.findIndex((cell, at) => at > index && cell.trim() !== '')
  return next >= 0 && labelOf(cells[next]!, next) === undefined
}

const KANA = /^[\u3041-\u3096\u30a1-\u30fa\u30fc\uff66-\uff9f\u309b\u309c・\s]+$/

function add(fields: FormField[], label: Column, values: readonly number[], cells: readonly string[], isNew: boolean): void {
  // ｼﾒｲ over ﾔﾏﾀﾞ ﾀﾛｳ: a label in kana asks for the reading, as nearly everybody has one.
  const isReading = label.role === 'person.name_full' && KANA.test(label.label ?? '') && values.every((index) => KANA.test(cells[index]!))
  const column = isReading ? { ...label, role: 'person.kana_full' } : label
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
