import type { Row } from '../contract/index.js'
import { headOf, readColumns, ruleOutKinds } from './columns.js'
import { createForm, isForm } from './form.js'
import { createCards, type Cards } from './form-again.js'
import { createLabels, isLabelSheet } from './label-sheet.js'
import { findGroups } from './groups.js'
import { HEADER_ROWS, findHeader, isBlank, isGapBetween, startsTable, widthOf, type Classify } from './header-row.js'
import type { Confirm } from './confirm.js'
import { personGrid } from './person-grid.js'
import { chainsOf, createPhoneTree } from './phone-tree.js'
import type { Band, Layout } from './layout.js'
import { createStack, findStack, onSheet, recordsOf, stackRow, type Stack } from './stacked-rows.js'
import { turnedTable } from './turned.js'

/** A table whose rows come in pieces. What is given out is never revised; every row is given out once, in order. */
export interface Table {
  /** Takes rows in order; returns the bands that are decided. Rows are held back until the layout is known. */
  push(rows: readonly Row[]): readonly Band[]
  /** The rest. */
  end(): readonly Band[]
}

export interface TableOptions {
  /** Type that a detector sees in a cell without knowing its label: 'person-name', 'email' … Called for held-back rows only. */
  classify(cell: string): string | undefined
  /** What the cell may be by less evidence than `classify` asks for: counted in the votes of columns only. */
  suspect?(cell: string): string | undefined
  /** Writing of what a column's header asks for, where it is found in the cell, told of the header. Called for held-back rows only; default: always found. */
  confirm?: Confirm
  /** The first row is the header for sure. */
  headed?: boolean
}

/** The layout is decided at the latest with this many rows held back (blank ones count). */
const HELD_MAX = 1000
/** Filled rows that are enough for the votes of all columns. */
const ENOUGH_ROWS = HEADER_ROWS + 200
/** Filled rows after which a header that leaves no question open is believed. */
const EARLY_ROWS = 50
/** Behind blank rows, so many rows may be the header of a new table. */
const NEW_TABLE_ROWS = 3
/** Classified cells remembered: header candidates are looked at several times. */
const MEMORY = 20_000

/**
 * Finds out how a table is laid out: header row, roles of columns, values split over columns.
 * The result does not depend on how the rows are cut into pushes.
 * A sheet of labels beside their values is a form (form.ts), up to where a header begins a table.
 */
export function createTable({ classify, suspect = () => undefined, confirm = () => undefined, headed = false }: TableOptions): Table {
  const known = new Map<string, string | undefined>()
  const suspected = new Map<string, string | undefined>()
  const senses: Senses = { classify: remember(classify, known), suspect: remember(suspect, suspected), confirm }
  const sees = senses.classify
  let held: Row[] = []
  let filled = 0
  let body: Body | undefined
  const cards = createCards()
  /** The header that is known beforehand is still to come. */
  let isHeaded = headed

  const feed = (rows: readonly Row[], bands: Band[]): void => {
    let rest = rows
    while (rest.length > 0) {
      if (body !== undefined) {
        rest = body.follow(rest, bands)
        if (rest.length > 0) body = undefined
      } else if (held.length === 0 && cards.begins(rest[0]!, undefined)) body = createForm(sees, cards)
      else {
        const taken = hold(rest)
        rest = rest.slice(taken)
        if (isDecidable() || (rest.length > 0 && cards.begins(rest[0]!, held.at(-1)))) decide(bands)
      }
    }
  }

  /** Holds rows back up to the next row at which a decision is due; returns how many. */
  const hold = (rows: readonly Row[]): number => {
    for (let index = 0; index < rows.length; index++) {
      if (held.length > 0 && cards.begins(rows[index]!, held.at(-1))) return index
      held.push(rows[index]!)
      if (!isBlank(rows[index]!)) filled++
      if (held.length >= HELD_MAX || filled === EARLY_ROWS || filled >= ENOUGH_ROWS) return index + 1
    }
    return rows.length
  }

  const isDecidable = (): boolean => {
    if (held.length >= HELD_MAX || filled >= ENOUGH_ROWS) return true
    if (filled !== EARLY_ROWS || isBlank(held.at(-1)!)) return false
    return leavesNoQuestion(readLayout(held, senses, isHeaded))
  }

  const decide = (bands: Band[]): void => {
    const rows = held
    held = []
    filled = 0
    const firstIsHeader = isHeaded
    isHeaded = false
    if (!firstIsHeader && isLabelSheet(rows, sees)) {
      body = createLabels(sees)
      feed(rows, bands)
      return
    }
    const chains = firstIsHeader ? undefined : chainsOf(rows, sees)
    if (chains !== undefined) {
      body = createPhoneTree(chains, sees)
      feed(rows, bands)
      return
    }
    const turned = firstIsHeader ? undefined : turnedTable(rows, sees)
    if (turned !== undefined) {
      const { titles, header, records } = turned
      const { layout } = readLayout([header, ...records.map(({ row }) => row)], senses, true)
      if (titles.length > 0) bands.push({ kind: 'head', layout, rows: titles })
      bands.push({ kind: 'labels', layout, rows: turned.rows, labels: records })
      feed(rows.slice(titles.length + turned.rows.length), bands)
      return
    }
    const stack = firstIsHeader ? undefined : findStack(rows, sees)
    if (stack !== undefined) {
      const layout = readStack(rows, stack, senses)
      bands.push({ kind: 'head', layout, rows: rows.slice(0, stack.headEnd) })
      body = createStack(stack, layout, sees)
      feed(rows.slice(stack.headEnd), bands)
      return
    }
    if (!firstIsHeader && isForm(rows, sees)) {
      body = createForm(sees, cards)
      feed(rows, bands)
      return
    }
    const { layout, head, headEnd } = readLayout(rows, senses, firstIsHeader)
    known.clear()
    suspected.clear()
    if (headEnd > 0) bands.push({ kind: 'head', layout, rows: rows.slice(0, headEnd) })
    body = createBody(layout, head, sees, cards)
    feed(rows.slice(headEnd), bands)
  }

  return {
    push(rows) {
      const bands: Band[] = []
      feed(rows, bands)
      return bands
    },
    end() {
      const bands: Band[] = []
      while (held.length > 0) decide(bands)
      body?.end?.(bands)
      body = undefined
      return bands
    },
  }
}

interface Reading {
  layout: Layout
  /** The header's own rows. */
  head: readonly Row[]
  /** Rows before the first record: titles and header. */
  headEnd: number
}

const FIRST_ROW = { start: 0, end: 1 }

/** What the detectors see in a cell, and what they suspect. */
interface Senses {
  classify: Classify
  suspect: Classify
  confirm: Confirm
}

function readLayout(rows: readonly Row[], senses: Senses, isHeaded: boolean): Reading {
  const header = isHeaded ? FIRST_ROW : findHeader(rows, senses.classify)
  const headEnd = header?.end ?? 0
  const head = headOf(rows, header)
  return { layout: layoutOf(head, firstTable(rows.slice(headEnd), senses.classify), senses), head, headEnd }
}

/** The layout of a table with two lines a person, as that of rows twice as wide. */
function readStack(rows: readonly Row[], stack: Stack, senses: Senses): Layout {
  const body = recordsOf(stack, rows).map((lines, at) => stackRow(stack, lines, at).row)
  return onSheet(layoutOf([stackRow(stack, stack.header, 0).row], body, senses), stack)
}

function layoutOf(head: readonly Row[], body: readonly Row[], { classify, suspect, confirm }: Senses): Layout {
  const columns = readColumns(head, body, widthOf([...head, ...body]), classify, suspect, confirm)
  const groups = findGroups(columns, body, classify)
  ruleOutKinds(columns, new Set(groups.flatMap((group) => group.columns)))
  const read = columns.map(({ column }) => column)
  const grid = groups.length > 0 ? undefined : personGrid(read, body)
  return { columns: read, groups, labelled: head.length > 0, ...(grid && { grid }) }
}

/** Filled rows up to where the next table begins. */
function firstTable(rows: readonly Row[], classify: Classify): Row[] {
  const found: Row[] = []
  let behindBlank = 0
  let before: Row | undefined
  for (const row of rows) {
    if (isBlank(row)) {
      behindBlank = NEW_TABLE_ROWS
      continue
    }
    if (isGapBetween(before, row)) behindBlank = NEW_TABLE_ROWS
    before = row
    if (behindBlank-- > 0 && startsTable(row, classify)) break
    found.push(row)
  }
  return found
}

/** Is there a header, and does it say what every column is? Then more rows would not change the layout. */
function leavesNoQuestion({ layout }: Reading): boolean {
  return layout.labelled && layout.columns.every(({ role }) => role !== undefined)
}

interface Body {
  /** Gives out rows up to where a new table begins; returns the rows from there. */
  follow(rows: readonly Row[], bands: Band[]): readonly Row[]
  /** Gives out what it holds back. */
  end?(bands: Band[]): void
}

/** The rows behind the decision: nearly free, for they come by the million. */
function createBody(layout: Layout, head: readonly Row[], classify: Classify, cards: Cards): Body {
  const marks = head.map((row) => row.cells.findIndex((cell) => cell.trim() !== ''))
  let behindBlank = 0
  let before: Row | undefined

  /** The header again, at the top of a printed page. */
  const repeatsHeader = (row: Row): boolean => {
    for (let line = 0; line < head.length; line++) {
      const mark = marks[line]!
      if (row.cells[mark] === head[line]!.cells[mark] && equalCells(row.cells, head[line]!.cells)) return true
    }
    return false
  }

  return {
    follow(rows, bands) {
      let from = 0
      let kind: Band['kind'] = 'body'
      const give = (to: number): void => {
        if (to > from) bands.push({ kind, layout, rows: from === 0 && to === rows.length ? rows : rows.slice(from, to) })
        from = to
      }
      for (let index = 0; index < rows.length; index++) {
        const row = rows[index]!
        const first = row.cells[0]
        if ((first === undefined || first.trim() === '') && isBlank(row)) {
          behindBlank = NEW_TABLE_ROWS
          continue
        }
        if (isGapBetween(before, row)) behindBlank = NEW_TABLE_ROWS
        if (cards.begins(row, behindBlank === NEW_TABLE_ROWS ? undefined : before)) {
          give(index)
          return rows.slice(index)
        }
        before = row
        const repeated = repeatsHeader(row)
        if (repeated !== (kind === 'head')) {
          give(index)
          kind = repeated ? 'head' : 'body'
        }
        if (behindBlank > 0) {
          behindBlank--
          if (!repeated && startsTable(row, classify)) {
            give(index)
            return rows.slice(index)
          }
        }
      }
      give(rows.length)
      return []
    },
  }
}

function equalCells(a: readonly string[], b: readonly string[]): boolean {
  const length = Math.max(a.length, b.length)
  for (let index = 0; index < length; index++) if ((a[index] ?? '') !== (b[index] ?? '')) return false
  return true
}

function remember(classify: Classify, known: Map<string, string | undefined>): Classify {
  return (cell) => {
    if (known.has(cell)) return known.get(cell)
    const type = classify(cell)
    if (known.size < MEMORY) known.set(cell, type)
    return type
  }
}
