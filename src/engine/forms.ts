import type { Row, RowsSegment } from '../contract/index.js'
import { labelMeaning } from '../table/lookup.js'
import type { Band, Column, FormField, Group, Layout } from '../table/layout.js'
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
  /** Rows whose claims are not settled yet: 年齢 above 氏名 is of the one who is named below. */
  pending: { read: ReadRow; fieldOf: ReadonlyMap<number, number>; at: number }[]
}

/** Rows that wait for each other. */
const PENDING_MAX = 500

/** Roles with which a form begins anew when they come again. */
const BEGINS = /^person\.(?:name|kana)_(?:full|family)$/

/** @param recordPrefix of the table, unique in the document */
export function createFormScan(recordPrefix: string, tools: RowsTools): FormScan {
  let open: OpenForm | undefined
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
  const end = (): void => {
    const form = open
    open = undefined
    if (form === undefined) return
    settle(form)
    if (form.claims.length === 0) return
    const layout: Layout = { columns: form.columns, groups: [], labelled: true }
    // A column a field: every field that has been read is filled.
    const row: Row = { number: form.first.number, cells: form.columns.map((_, index) => form.words.get(index) ?? FILLED) }
    homes.take({ records: tools.rowRecords.take(row, layout, form.claims, true), asksForHome: form.asksForHome })
  }
  const begin = (row: Row): OpenForm => {
    const record = `${recordPrefix}f${++forms}`
    return { record, columns: [], claims: [], words: new Map(), first: row, asksForHome: false, pending: [] }
  }

  return {
    scan({ rows, fields }, segment) {
      for (const [at, row] of rows.entries()) {
        const own = fields?.get(row) ?? []
        if (open !== undefined && own.some((field) => beginsAnew(open!, field))) end()
        open ??= begin(row)
        open.asksForHome ||= row.cells.some(asksForAddress)
        const read = readFormRow(row, layoutOf(row, own), segment, open.record, tools)
        const fieldOf = new Map(own.flatMap((field) => field.cells.map((cell) => [cell, fieldNumber(open!, field)] as const)))
        noteWords(open, row, fieldOf)
        if (read === undefined) continue
        // A value that goes on below a firm's name is no part of what is asked there.
        giveToFirm(read.parts, rows, at, (cell) => own.some(({ cells, isNew }) => isNew && cells.includes(cell)))
        open.pending.push({ read, fieldOf, at: tools.position.value })
        if (open.pending.length >= PENDING_MAX) settle(open)
      }
    },
    end() {
      end()
      homes.end()
    },
  }
}

const FILLED = 'x'

/** Longest label of an address, in characters. */
const ADDRESS_LABEL_MAX = 24

/** 住所, 〒, filled in or not. */
function asksForAddress(cell: string): boolean {
  if (cell === '' || cell.length > ADDRESS_LABEL_MAX) return false
  return labelMeaning(cell.trim())?.role.startsWith('address.') === true
}

/** The label of a name again, of the same person: the next form on the sheet. */
function beginsAnew({ columns }: OpenForm, { column, isNew }: FormField): boolean {
  return (
    isNew &&
    BEGINS.test(column.role ?? '') &&
    columns.some(({ role, label, party }) => role === column.role && label === column.label && party === column.party)
  )
}

/** Keeps the cells that tell how somebody is related, 父 tells the sex, and those that repeat another one. */
function noteWords({ columns, words }: OpenForm, { cells }: Row, fieldOf: ReadonlyMap<number, number>): void {
  for (const [cell, field] of fieldOf) {
    const text = cells[cell] ?? ''
    if ((columns[field]?.role === 'bio.family' || isDitto(text)) && !words.has(field)) words.set(field, text)
  }
}

/** The number of a field among those of its form; one that goes on keeps its number. */
function fieldNumber({ columns }: OpenForm, { column }: FormField): number {
  const known = columns.findIndex(({ label, role, party }) => label === column.label && role === column.role && party === column.party)
  return known >= 0 ? known : columns.push({ ...column, index: columns.length }) - 1
}

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
