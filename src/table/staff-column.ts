import type { Row } from '../contract/index.js'
import { filledCells } from './column-cells.js'
import type { ReadColumn } from './columns.js'
import { parties } from './dictionary.js'
import { headerKey } from './header-key.js'

/** Filled cells from which the names of two columns can be compared. */
const ROWS_MIN = 20
/** How often each name comes on average in a column of staff, and the share of different ones among the persons that the rows are about. */
const [TIMES, OWN_SHARE] = [4, 0.7]
/** How often it comes again behind others: 25 salesmen among the 50 rows of the start of a list. Of a family the rows stand together. */
const TURNS = 2
const PERSONS = /^person\.(?:name|kana)_(?:full|family)$/

/**
 * A column of names under a label that nobody knows (OP名, CP, ﾊﾝﾄﾞﾗ) or that says no more than that somebody is named (獲得者, 手配者), with the same few
 * in all rows beside a column of persons in which each is another: whoever deals with them. Without this an operator's name would be taken for the customer's.
 */
export function markStaff(columns: readonly ReadColumn[], sample: readonly Row[]): void {
  const unlabelled = columns.filter(isOfWhomever)
  if (unlabelled.length === 0) return
  if (markClerks(columns, unlabelled, sample)) return
  const isOfPersons = columns.some(({ column: { role, index } }) => {
    if (role === undefined || !PERSONS.test(role)) return false
    const cells = filledCells(sample, index)
    return cells.length >= ROWS_MIN && new Set(cells).size >= cells.length * OWN_SHARE
  })
  if (!isOfPersons) return
  for (const { column } of unlabelled) {
    if (!areSameFew(filledCells(sample, column.index))) continue
    column.role = 'person.name_full'
    column.party = STAFF
  }
}

/** Numbers of customers that a name has beside it, on average, from which on it is no customer's: his own comes with him each time. */
const NUMBERS_OF_ONE = 2

/**
 * レジ担当者 | 会員番号: a journal of what customers did, who go by their numbers. The same few names, each beside other numbers, are of whoever served them.
 * Without this a till's journal would have as many cashiers as receipts, each with a customer's number.
 */
function markClerks(columns: readonly ReadColumn[], unlabelled: readonly ReadColumn[], sample: readonly Row[]): boolean {
  const number = columns.find(({ column: { role } }) => role === 'id.customer')
  const others = columns.some((read) => !unlabelled.includes(read) && PERSONS.test(read.column.role ?? ''))
  if (number === undefined || others) return false
  const clerks = unlabelled.filter(({ column: { index } }) => {
    if (!areSameFew(filledCells(sample, index))) return false
    const beside = sample.flatMap(({ cells }) => {
      const [name, own] = [(cells[index] ?? '').trim(), (cells[number.column.index] ?? '').trim()]
      return name === '' || own === '' ? [] : [{ name, own }]
    })
    const pairs = new Set(beside.map(({ name, own }) => `${name}\0${own}`))
    return beside.length > 0 && pairs.size >= new Set(beside.map(({ name }) => name)).size * NUMBERS_OF_ONE
  })
  for (const { column } of clerks) {
    column.role = 'person.name_full'
    column.party = STAFF
    column.isClerk = true
  }
  return clerks.length > 0
}

function areSameFew(cells: readonly string[]): boolean {
  const distinct = new Set(cells).size
  return cells.length >= ROWS_MIN && (distinct * TIMES <= cells.length || distinct * TURNS <= turnsIn(cells))
}

const isOfWhomever = ({ column: { role, vote, party = '', label = '' }, meaning }: ReadColumn): boolean =>
  role === undefined
    ? vote === 'person-name'
    : role === 'person.name_full' && (OF_RECORDS.test(label) || (meaning?.known === 'part' && !parties().has(headerKey(party))))

/** Owner.Name, CreatedBy.Name in exports of CRM systems: whose a record is there, and in a list of animals whose the animal is. */
const OF_RECORDS = /^(?:(?:record|contact) ?)?(?:owner|createdby|lastmodifiedby)(?:__r)?[._ ]?(?:full[ _]?)?(?:name|alias)?$/i

/** The party of a column whose label says that it names who deals with the row's person; see subjects.ts. */
const STAFF = '担当者'

/** How often another cell follows. */
const turnsIn = (cells: readonly string[]): number => cells.filter((cell, at) => cell !== cells[at - 1]).length
