import { readKeys } from '../../records/keys.js'
import { ROW_KEY, ROW_REFERENCE } from '../../records/record.js'
import { createKeyMap } from './key-map.js'
import type { Records } from './records.js'
import type { Join } from './strong.js'

/** Telephones of one row's person in rows that refer to it from which on these are not his: calls that a user of the system has entered. */
const MOBILES_MAX = 2

/** A row and those that refer to it, as numbers of records. */
interface Family {
  own: number
  /** Several persons stand in rows of that number: of 社員 and of 会員, or in one row. */
  isSeveral: boolean
  refs: number[]
}

/**
 * Joins who stands in several tables of one database: a row's person and what stands in rows that have its number (customers.id, addresses.customer_id),
 * where no names speak against it.
 */
export function joinRowsOfTables(records: Records, join: Join): void {
  records.chunks.forEach((chunk, index) => {
    if (!chunk.strings.includes(ROW_REFERENCE)) return
    const first = records.firsts[index]!
    for (const family of familiesOf(chunk, first)) if (!family.isSeveral) joinFamily(records, family, join)
  })
}

function* familiesOf(chunk: Records['chunks'][number], first: number): Generator<Family> {
  const numbers = createKeyMap()
  const families: Family[] = []
  readKeys(
    chunk,
    (kind) => kind === ROW_KEY,
    (record, high, low) => {
      const number = numbers.number(high, low) - 1
      const family = families[number]
      if (family === undefined) families[number] = { own: first + record, isSeveral: false, refs: [] }
      else family.isSeveral = true
    },
  )
  readKeys(
    chunk,
    (kind) => kind === ROW_REFERENCE,
    (record, high, low) => families[numbers.find(high, low) - 1]?.refs.push(first + record),
  )
  yield* families
}

function joinFamily(records: Records, { own, refs }: Family, join: Join): void {
  if (refs.length === 0) return
  const isNamed = (record: number): boolean => WRITINGS.some((writing) => records[writing][record] !== 0)
  const named = refs.filter(isNamed)
  const nameless = refs.filter((record) => !isNamed(record))
  if (isNamed(own)) for (const record of named) if (!differ(records, own, record)) join(own, record)
  // 児童 of a user of whom the mailbox is all that is known: who of them he is, nothing says.
  if (!isNamed(own) && named.every((record) => !differ(records, named[0]!, record))) for (const record of named) join(own, record)
  const mobiles = new Set(nameless.map((record) => records.mobile[record]).filter((mobile) => mobile !== 0))
  if (mobiles.size <= MOBILES_MAX) for (const record of nameless) join(own, record)
}

const WRITINGS = ['name', 'kana', 'romaji', 'family'] as const

/** Do the names differ, in the first writing that both have? */
function differ(records: Records, a: number, b: number): boolean {
  const writing = WRITINGS.find((one) => records[one][a] !== 0 && records[one][b] !== 0)
  return writing !== undefined && records[writing][a] !== records[writing][b]
}
