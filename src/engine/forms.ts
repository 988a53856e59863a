import type { Row, RowsSegment } from '../contract/index.js'
import { formAt, type Starts } from '../table/forms-abreast.js'
import { parties } from '../table/dictionary.js'
import { labelMeaning } from '../table/lookup.js'
import { ownerKey } from '../table/owner-key.js'
import { isOther } from '../table/owners.js'
import type { Band, Column, FormField, Group, Layout } from '../table/layout.js'
import { ITSELF } from '../table/owners.js'
import { columnName } from './column-plan.js'
import { giveToFirm } from './firm-lines.js'
import { isDitto } from './records/dittos.js'
import { createFormHomes } from './records/form-homes.js'
import type { RowClaim } from './records/row-records.js'
import type { RowsTools } from './rows-tools.js'
import { giveOut, readFormRow, settleForm, takeLoose, type ReadRow } from './rows.js'

/** Scans forms: all fields up to where a label comes again are one record. */
export interface FormScan {
  scan(band: Band, segment: Pick<RowsSegment, 'locate'>): void
  /** The form is over. */
  end(): void
}

/** What is known of the form that is being read. */
interface OpenForm {
  record: string
  columns: Column[]
  claims: RowClaim[]
  /** What stands in fields that say how somebody is related, or repeat another (同上), by the number of the field. */
  words: Map<number, string>
  first: Row
  asksForHome: boolean
  /** Below a heading of people who need not live where the others do: 【緊急連絡先】. */
  isElsewhere: boolean
  /** Rows whose claims are not settled yet: 年齢 above 氏名 is of the one who is named below. */
  pending: { read: ReadRow; fieldOf: ReadonlyMap<number, number>; at: number }[]
}

/** Rows that wait for each other. */
const PENDING_MAX = 500

/** The name itself. */
const NAME = /^person\.name_(?:full|family)$/
/** Roles with which a form begins anew when they come again. */
const BEGINS = /^person\.(?:name|kana)_(?:full|family)$/

/** @param recordPrefix of the table, unique in the document */
export function createFormScan(recordPrefix: string, tools: RowsTools): FormScan {
  /** Of forms side by side one each. */
  const open: (OpenForm | undefined)[] = []
  let last: Starts = ONE
  let forms = 0
  const homes = createFormHomes((person) => tools.onRecord(person))

  const settle = ({ pending, claims }: OpenForm): void => {
    settleForm(pending.map(({ read }) => read))
    for (const { read, fieldOf, at } of pending) {
      const found = giveOut(read, tools)
      for (const one of found) {
        const column = fieldOf.get(one.column)
        if (column !== undefined) claims.push({ claim: one.claim, column, place: () => one.place(), firm: () => one.firm() })
      }
      takeLoose(
        found.filter((one) => !fieldOf.has(one.column)),
        tools,
        at,
      )
    }
    pending.length = 0
  }
  const end = (index: number): void => {
    const form = open[index]
    open[index] = undefined
    if (form === undefined) return
    settle(form)
    if (form.claims.length === 0) return
    const layout: Layout = { columns: form.columns, groups: [], labelled: true }
    // A column a field: every field that has been read is filled.
    const row: Row = { number: form.first.number, cells: form.columns.map((_, index) => form.words.get(index) ?? FILLED) }
    const { asksForHome, isElsewhere } = form
    homes.take({ records: tools.rowRecords.take(row, layout, form.claims, true), asksForHome, isElsewhere })
  }
  const endAll = (): void => open.forEach((_, index) => end(index))
  const begin = (row: Row, isElsewhere: boolean): OpenForm => {
    const record = `${recordPrefix}f${++forms}`
    return { record, columns: [], claims: [], words: new Map(), first: row, asksForHome: false, isElsewhere, pending: [] }
  }
  const take = (row: Row, at: number, index: number, { rows, fieldsOf, segment }: Around): void => {
    const own = fieldsOf(rows[at]!)
    if (open[index] !== undefined && (own.some((field) => asksAgain(open[index]!, field)) || beginsAbove(open[index]!, at, rows, fieldsOf)))
      end(index)
    const form = (open[index] ??= begin(row, isBelowOthers(rows, at)))
    form.asksForHome ||= row.cells.some(asksForAddress)
    const read = readFormRow(row, layoutOf(row, own), segment, form.record, tools)
    const fieldOf = new Map(own.flatMap((field) => field.cells.map((cell) => [cell, fieldNumber(form, field)] as const)))
    noteWords(form, row, fieldOf)
    if (read === undefined) return
    // A value that goes on below a firm's name is no part of what is asked there.
    giveToFirm(read.parts, rows, at, (cell) => own.some(({ cells, isNew }) => isNew && cells.includes(cell)))
    form.pending.push({ read, fieldOf, at: tools.position.value })
    if (form.pending.length >= PENDING_MAX) settle(form)
  }

  return {
    scan({ rows, fields, abreast }, segment) {
      for (const [at, row] of rows.entries()) {
        const starts = abreast?.get(row) ?? ONE
        // A block of forms abreast is whole.
        if (starts !== last && (starts.length > 1 || last.length > 1)) endAll()
        last = starts
        for (let form = 0; form < starts.length; form++) {
          const inForm = (field: FormField): boolean => formAt(starts, field.cells[0]!) === form
          const fieldsOf = (other: Row): readonly FormField[] => (fields?.get(other) ?? []).filter(inForm)
          const part = starts.length > 1 ? partOf(row, starts, form) : row
          const locate: typeof segment.locate = (_, column, start, end) => segment.locate(row, column, start, end)
          take(part, at, form, { rows, fieldsOf, segment: part === row ? segment : { locate } })
        }
      }
    },
    end() {
      endAll()
      homes.end()
    },
  }
}

/** Forms that do not stand side by side. */
const ONE: Starts = [0]

/** What stands in one of the forms of a row. */
const partOf = (row: Row, starts: Starts, form: number): Row => ({
  ...row,
  cells: row.cells.map((cell, column) => (formAt(starts, column) === form ? cell : '')),
})

const FILLED = 'x'

/** Longest cell of names that is kept, in characters. */
const NAMES_MAX = 200

/** Longest label of an address, in characters. */
const ADDRESS_LABEL_MAX = 24

/** 住所, 〒, filled in or not. */
function asksForAddress(cell: string): boolean {
  if (cell === '' || cell.length > ADDRESS_LABEL_MAX) return false
  return labelMeaning(cell.trim())?.role.startsWith('address.') === true
}

/** Who is asked for in a part of a form of its own, and may live anywhere. Sureties are decided with the relations. */
const OTHERS = /^[【[（(■●◆▼◎○・<＜]?\s?緊急(?:時の?)?(?:ご?連絡先)?(?:について|の?情報|欄)?\s?[】\])）>＞]?$/
/** Rows between such a heading and the first field below it, at most. */
const HEADING_LINES = 2

/** Does the row begin what stands below a heading of such people, by itself in its row? */
function isBelowOthers(rows: readonly Row[], at: number): boolean {
  for (let above = at; above >= 0 && rows[at]!.number - rows[above]!.number <= HEADING_LINES; above--) {
    const [text, ...others] = rows[above]!.cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
    if (others.length === 0 && text !== undefined && OTHERS.test(text)) return true
  }
  return false
}

/** The rows of a band of forms, what one of the forms asks in each, and where they come from. */
interface Around {
  rows: readonly Row[]
  fieldsOf(row: Row): readonly FormField[]
  segment: Pick<RowsSegment, 'locate'>
}

/** The label of a name again, of the same person: the next form on the sheet. */
const asksAgain = ({ columns }: OpenForm, field: FormField): boolean => isName(field) && columns.some((column) => isAlike(column, field))

const isName = ({ column, isNew }: FormField): boolean => isNew && BEGINS.test(column.role ?? '')

const isAlike = ({ role, label, party }: Column, { column }: FormField): boolean =>
  role === column.role && label === column.label && party === column.party

/** 会員番号 above 氏名: what a form asks first comes again with the next one, above the name that comes again. */
function beginsAbove({ columns }: OpenForm, at: number, rows: readonly Row[], fieldsOf: Around['fieldsOf']): boolean {
  const [first] = columns
  const isFirst = (field: FormField): boolean => field.isNew && isAlike(first!, field)
  if (first === undefined || BEGINS.test(first.role ?? '') || !columns.some(({ role }) => BEGINS.test(role ?? ''))) return false
  if (!fieldsOf(rows[at]!).some(isFirst)) return false
  for (let next = at; next < rows.length; next++) {
    const fields = fieldsOf(rows[next]!)
    if (next > at && fields.some(isFirst)) return false
    if (fields.some((field) => isName(field) && columns.some((column) => isAlike(column, field)))) return true
  }
  return false
}

/** Keeps the cells that tell how somebody is related, 父 tells the sex, and those that repeat another one; and what stands around a name: （妻）, another name. */
function noteWords({ columns, words }: OpenForm, { cells }: Row, fieldOf: ReadonlyMap<number, number>): void {
  for (const [cell, field] of fieldOf) {
    const text = cells[cell] ?? ''
    const { role } = columns[field]!
    const isTelling = role === 'bio.family' || (role !== undefined && ITSELF.test(role) && text.length <= NAMES_MAX)
    if ((isTelling || isDitto(text)) && !words.has(field)) words.set(field, text)
  }
}

/** The number of a field among those of its form; one that goes on keeps its number. */
function fieldNumber({ columns }: OpenForm, { column, isNew }: FormField): number {
  const known = columns.findLastIndex(({ label, role, party }) => label === column.label && role === column.role && party === column.party)
  if (known >= 0 && !(isNew && isOfWhomElse(column, columns.slice(known + 1)))) return known
  return columns.push({ ...column, index: columns.length }) - 1
}

/** What everybody has, and who is named to be called. */
const EVERYBODYS = /^(?:contact\.(?:tel|mobile|email)|address\.(?:full|zip)|bio\.(?:birth|sex|age))$/
/** Fields behind such a name that are about whom it names. */
const BEHIND_NAME = 5

/** 契約者 氏名 | 携帯電話 | … | 緊急連絡先 氏名 | 携帯電話: the same label again, of the one who is named in between. */
const isOfWhomElse = ({ role = '', party }: Column, between: readonly Column[]): boolean =>
  (party === undefined || parties().get(ownerKey(party)) === 'qualifier') &&
  EVERYBODYS.test(role) &&
  between.slice(-BEHIND_NAME).some((column) => NAME.test(column.role ?? '') && isOther(ownerKey(column.party ?? '')))

/** The fields of one row as the layout of a table of this row alone. */
function layoutOf({ cells }: Row, fields: readonly FormField[]): Layout {
  const columns: Column[] = cells.map((_, index) => ({ index, shown: columnName(index) }))
  const groups: Group[] = []
  for (const { column, cells: values, separator } of fields) {
    for (const index of values) columns[index] = { ...column, index }
    if (values.length > 1) groups.push({ role: column.role ?? '', label: column.label ?? '', columns: values, separator })
  }
  return { columns, groups, labelled: true }
}
