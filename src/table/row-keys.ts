import { parties } from './dictionary.js'
import type { Column, Layout } from './layout.js'
import { ownerKey } from './owner-key.js'
import { NAME } from './owners.js'

/** What numbers the rows of a table of a database, and where its rows name rows of other tables: customers.id, and addresses.customer_id. */
export interface RowKeyColumns {
  /** The column of the row's own number, and what its table is called where others refer to it: customer; wp_user and user. */
  own: { index: number; entities: readonly string[] } | undefined
  /** Columns that hold the number of a row of another table, and what that is called. `isBare`: nothing but the cells says that it is a number. */
  refs: readonly { index: number; entity: string; isBare?: boolean }[]
}

/** Columns of numbers of other tables that are looked at: a log of everything has dozens. */
const REFS_MAX = 6

const NUMBER_OF_ROW = /^(?:_?id|pk|z_pk|_?rowid_?|oid|uuid|guid)$/
const REFERENCE = /^(?:fk_)?(.{1,60}?)_(?:id|uid|uuid|no|num|number|code|cd|key)$/
const REFERENCE_IN_JAPANESE = /^(.{1,20}?)(?:ID|番号|コード|No|CD)$/i
/** What databases write in front of the names of all tables: wp_users, dtb_customer, t_member, auth_user of Django. */
const PREFIX = /^(?:[a-z]{1,4}|accounts?)_(?=[a-z]{3})/
const LIST = /(?:マスター?|テーブル|一覧|リスト|台帳|名簿|情報|データ)$/

const snake = (name: string): string =>
  name
    .replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, '_')
    .toLowerCase()
    .trim()
    .replaceAll(/[\s.-]+/g, '_')

const IRREGULAR: Readonly<Record<string, string>> = { people: 'person', children: 'child' }

function singular(name: string): string {
  const at = name.lastIndexOf('_') + 1
  const [before, last] = [name.slice(0, at), name.slice(at)]
  if (IRREGULAR[last] !== undefined) return before + IRREGULAR[last]
  if (last.endsWith('ies') && last.length > 4) return `${before}${last.slice(0, -3)}y`
  if (/(?:ss|x|ch|sh)es$/.test(last)) return before + last.slice(0, -2)
  return before + (/[^s]s$/.test(last) && last.length > 3 ? last.slice(0, -1) : last)
}

function entitiesOf(table: string): string[] {
  const whole = singular(snake(table.replace(LIST, '')))
  const bare = whole.replace(PREFIX, '')
  return [...new Set([whole, bare, ...personIn(bare)])]
}

function referenced(label: string): string | undefined {
  const [, entity] = REFERENCE.exec(snake(label)) ?? REFERENCE_IN_JAPANESE.exec(label) ?? []
  return entity === undefined ? undefined : singular(entity)
}

/** Whom a word of a schema means: cust and 顧客 are customer. Nobody where it means no person. */
function personIn(entity: string): readonly string[] {
  const party = ownerKey(entity)
  return parties().get(party) === 'person' ? [party] : NOBODY
}
const NOBODY: readonly string[] = []

/** orders.cust, posts.user: whose row it is. */
const bareReference = ({ label = '', role = '' }: Column): string | undefined =>
  NAME.test(role) || !BARE.test(label) ? undefined : personIn(singular(snake(label)))[0]
/** One word of a schema. */
const BARE = /^[A-Za-z]{3,12}$/

/**
 * Worked out once for a layout.
 * @param table what the database calls the table
 */
export function rowKeyColumns({ columns }: Layout, table: string): RowKeyColumns {
  const entities = entitiesOf(table)
  let own: RowKeyColumns['own']
  const refs: { index: number; entity: string; isBare?: boolean }[] = []
  for (const column of columns) {
    const { index, label } = column
    if (label === undefined || refs.length >= REFS_MAX) continue
    const entity = referenced(label)
    const bare = entity === undefined ? bareReference(column) : undefined
    if (NUMBER_OF_ROW.test(snake(label)) || (entity !== undefined && entities.includes(entity))) own ??= { index, entities }
    else if (entity !== undefined) for (const one of new Set([entity, ...personIn(entity)])) refs.push({ index, entity: one })
    else if (bare !== undefined) refs.push({ index, entity: bare, isBare: true })
  }
  return { own, refs }
}
