import type { Row } from '../contract/index.js'
import { findDates, readCompactDate, readEraCompact } from '../text/dates.js'
import { filledCells } from './column-cells.js'
import type { ReadColumn } from './columns.js'

/** Filled cells that are needed, and the share of them that must be days. */
const [CELLS_MIN, DAYS_SHARE] = [12, 0.9]
/** Years between the tenth of the days that are earliest and the tenth that are latest: people are born over decades, registered within a few years. */
const SPREAD_YEARS = 20

/**
 * Days that spread over decades, in a table that has persons, are birthdays: what no header says, the column shows. Sets the vote.
 * A class of a school or the days of a club's register cannot be told apart, and are left as they are.
 */
export function findBirthColumn(columns: readonly ReadColumn[], sample: readonly Row[]): void {
  const open = columns.filter(({ column, meaning }) => column.role === undefined && column.vote === undefined && meaning === undefined)
  if (open.length === 0 || !columns.some(({ column: { role, vote } }) => vote === 'person-name' || role?.startsWith('person.') === true))
    return
  if (columns.some(({ column }) => column.role === 'bio.birth')) return
  const births = open.filter(({ column }) => isBirths(filledCells(sample, column.index)))
  // Two of them: 入社日 and 退職日 of a firm of long standing. Nobody can say which.
  if (births.length === 1) births[0]!.column.vote = 'birth-date'
}

/** Are the cells days that spread over decades? */
export function isBirths(cells: readonly string[]): boolean {
  if (cells.length < CELLS_MIN) return false
  const years: number[] = []
  for (const [index, cell] of cells.entries()) {
    const iso = dayOf(cell.normalize('NFKC'))
    if (iso !== undefined) years.push(Number(iso.slice(0, 4)))
    else if (index - years.length > cells.length * (1 - DAYS_SHARE)) return false
  }
  if (years.length < cells.length * DAYS_SHARE) return false
  years.sort((a, b) => a - b)
  const tenth = Math.floor(years.length / 10)
  return years.at(-1 - tenth)! - years[tenth]! >= SPREAD_YEARS
}

function dayOf(cell: string): string | undefined {
  if (cell.length > 24 || !/[0-9元]/.test(cell)) return undefined
  const compact = readCompactDate(cell) ?? readEraCompact(cell)
  if (compact !== undefined) return compact
  for (const { start, end, iso } of findDates(cell)) return start === 0 && cell.slice(end).trim() === '' ? iso : undefined
  return undefined
}
