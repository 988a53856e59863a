import { readKeys } from '../../records/keys.js'
import { ROW_KEY, ROW_REFERENCE } from '../../records/record.js'
import { createKeyMap } from './key-map.js'
import type { Records } from './records.js'
import type { DisjointSets } from './sets.js'
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
export function joinRowsOfTables(records: Records, { root }: Pick<DisjointSets, 'root'>, join: Join): void {
  for (const chunks of databasesOf(records)) {
    if (!chunks.some((index) => records.chunks[index]!.strings.includes(ROW_REFERENCE))) continue
    for (const family of familiesOf(records, chunks, root)) if (!family.isSeveral) joinFamily(records, family, join)
  }
}

const TABLE_FILE = /\.(?:csv|tsv)$/i

const folderOf = (path: string): string => path.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('!')) + 1)

/** The files of each database, by number: one file has all its tables, or a folder has a file for each. */
function databasesOf({ chunks }: Records): Iterable<readonly number[]> {
  const databases = new Map<string, number[]>()
  chunks.forEach(({ path, chain = [], strings }, index) => {
    if (!strings.includes(ROW_KEY) && !strings.includes(ROW_REFERENCE)) return
    const file = [path, ...chain].join('!')
    const key = TABLE_FILE.test(file) ? folderOf(file) : `${index}`
    const files = databases.get(key)
    if (files === undefined) databases.set(key, [index])
    else files.push(index)
  })
  return databases.values()
}

function familiesOf({ chunks, firsts }: Records, indexes: readonly number[], root: DisjointSets['root']): readonly Family[] {
  const numbers = createKeyMap()
  const families: Family[] = []
  const each = (wanted: string, visit: (record: number, high: number, low: number) => void): void => {
    for (const index of indexes)
      readKeys(
        chunks[index]!,
        (kind) => kind === wanted,
        (record, high, low) => visit(firsts[index]! + record, high, low),
      )
  }
  each(ROW_KEY, (record, high, low) => {
    const number = numbers.number(high, low) - 1
    const family = families[number]
    if (family === undefined) families[number] = { own: record, isSeveral: false, refs: [] }
    else family.isSeveral ||= root(family.own) !== root(record)
  })
  each(ROW_REFERENCE, (record, high, low) => families[numbers.find(high, low) - 1]?.refs.push(record))
  return families
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
