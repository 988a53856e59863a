import type { Row, RowsSegment, Segment } from '../../contract/index.js'
import { createFlow } from './flow.js'
import { join, locateWritten, NOTHING, partsOf, type RawOffsets, type Written } from './written.js'

/** A column, or what columns have their names begin with: `address` of `address.city`. */
export interface Branch {
  header: Written
  /** JSON Pointer from the record. */
  pointer: string
  /** Number of its column; -1 while it has none. */
  column: number
  children: Map<string, Branch>
  /** Of the values of a list. */
  elements: Branch[]
}

/** Records of one kind: rows of one table whose header are all keys that came so far. */
export interface Group {
  /** Root of its columns. */
  root: Branch
  /** Of the keys under which the records stand, where these are no names of fields. */
  key: Branch
  columns: Branch[]
  /** What a database calls the table. */
  name: string | undefined
  /** Id of the table whose rows were given out last, and how many columns its header has; '' if another table was begun since. */
  table: string
  given: number
  rows: RecordRow[]
  /** Number of the last row given out. */
  last: number
}

/** One record: a value a column, and the JSON Pointer that leads to it. */
export interface RecordRow {
  group: Group
  values: (Written | undefined)[]
  pointer: string
}

/** Gathers records in tables and gives them out. */
export interface RecordTables {
  /** A new record of the kind that stands at this path; `prefix` begins its headers, `name` is what a database calls its table. */
  begin(path: string, pointer: string, prefix?: Written, name?: string): RecordRow
  child(parent: Branch, key: Written): Branch
  /** The branch of one more of several values under a key: phone, phone2, phone3. */
  numbered(parent: Branch, index: number): Branch
  set(row: RecordRow, branch: Branch, value: Written): void
  /** Sets a value whose key may have come before in the same record: phone, phone2. */
  append(row: RecordRow, branch: Branch, value: Written): void
  add(row: RecordRow): void
  /** Text that belongs to no record. */
  text(value: Written, pointer?: string): void
  /** What comes as text from here on speaks of something else. */
  endText(): void
  /** What is ready. */
  take(): Segment[]
  /** The rest. */
  end(): Segment[]
}

const ROWS_MAX = 1000
/** Characters and values held back in all; then all that is held is given out. */
const HELD_MAX = 1 << 18
/** Columns from which on a table is begun anew with the keys of the record at hand. */
export const COLUMNS_MAX = 256
/** Kinds of records remembered. */
const GROUPS_MAX = 500
/** Longest header that is looked up as a whole. */
const HEADER_MAX = 60
/** A longer value is running text. */
const CELL_MAX = 32_767

/** @param pointers give JSON Pointers with the places */
export function createRecordTables(blockSize: number, rawOffsets: RawOffsets, pointers: boolean): RecordTables {
  let groups = new Map<string, Group>()
  /** Those that have rows. */
  const filled = new Set<Group>()
  const flow = createFlow(blockSize, rawOffsets)
  let held = 0
  let tables = 0
  let open: Group | undefined
  let ready: Segment[] = []

  const give = (group: Group): void => {
    const { rows, columns } = group
    if (rows.length === 0) return
    group.rows = []
    if (open !== group || group.given !== columns.length) {
      open = group
      group.table = `t${++tables}`
      group.given = columns.length
      group.last = 1
    }
    const first = group.last + 1
    const given: Row[] = []
    const headed = columns.some(({ header }) => header.text !== '')
    if (first === 2 && headed) given.push({ number: 1, cells: columns.map(({ header }) => header.text) })
    for (const [index, { values }] of rows.entries()) {
      const cells = values.length === columns.length ? values.map(textOf) : Array.from(columns, (_, at) => textOf(values[at]))
      given.push({ number: first + index, cells })
    }
    group.last += rows.length
    const locate: RowsSegment['locate'] = (row, column, start, end) => {
      const branch = columns[column]!
      if (row.number === 1) return locateWritten(branch.header, start, end, rawOffsets)
      const { values, pointer } = rows[row.number - first]!
      const located = locateWritten(values[column]!, start, end, rawOffsets)
      return pointers ? { ...located, place: { ...located.place, pointer: pointer + branch.pointer } as typeof located.place } : located
    }
    const named = group.name === undefined ? undefined : { name: group.name }
    for (let from = 0; from < given.length; from += ROWS_MAX) {
      ready.push({ kind: 'rows', table: group.table, headed, ...named, rows: given.slice(from, from + ROWS_MAX), locate })
    }
  }

  const giveAll = (): void => {
    // Several tables stay open only one after the other.
    for (const group of filled) give(group)
    filled.clear()
    held = 0
    if (groups.size > GROUPS_MAX) groups = new Map()
  }

  const text = (value: Written, pointer?: string): void => {
    if (value.text.trim() !== '') ready.push(...flow.add(value, pointers ? pointer : undefined))
  }

  const set: RecordTables['set'] = (row, branch, value) => {
    const { group, values, pointer } = row
    if (branch.column < 0) branch.column = group.columns.push(branch) - 1
    if (value.text.length > CELL_MAX) {
      text(value, pointer + branch.pointer)
      return
    }
    while (values.length < branch.column) values.push(undefined)
    values[branch.column] = value
    held += value.text.length + 8
  }

  const numbered: RecordTables['numbered'] = (parent, index) => {
    const known = parent.elements[index]
    if (known !== undefined) return known
    const { text } = parent.header
    const header = index === 0 || text === '' ? parent.header : { text: `${text}${index + 1}`, parts: partsOf(parent.header) }
    return (parent.elements[index] = branchOf(header, `${parent.pointer}/${index}`))
  }

  return {
    begin(path, pointer, prefix = NOTHING, name = undefined) {
      let group = groups.get(path)
      if (group === undefined || group.columns.length > COLUMNS_MAX) {
        group = { root: branchOf(prefix, ''), key: branchOf(KEY, ''), columns: [], name, table: '', given: -1, rows: [], last: 0 }
        groups.set(path, group)
      }
      return { group, values: [], pointer }
    },
    child(parent, key) {
      let branch = parent.children.get(key.text)
      if (branch === undefined) {
        let header = parent.header.text === '' ? key : join([parent.header, key], '.')
        if (header.text.length > HEADER_MAX && header !== key) {
          text(parent.header)
          header = key
        }
        branch = branchOf(header, `${parent.pointer}/${escapeKey(key.text)}`)
        parent.children.set(key.text, branch)
      }
      return branch
    },
    numbered,
    set,
    append(row, branch, value) {
      let free = branch
      for (let index = 1; row.values[free.column] !== undefined; index++) free = numbered(branch, index)
      set(row, free, value)
    },
    add(row) {
      const { group } = row
      group.rows.push(row)
      filled.add(group)
      if (held > HELD_MAX) giveAll()
    },
    text,
    endText: () => void ready.push(...flow.end()),
    take() {
      if (ready.length === 0) return ready
      const given = ready
      ready = []
      return given
    },
    end() {
      giveAll()
      ready.push(...flow.end())
      return this.take()
    },
  }
}

/** Stands above keys that are no names of fields: `{"u001": {…}, "u002": {…}}`. */
const KEY: Written = { text: 'key', parts: [] }

const branchOf = (header: Written, pointer: string): Branch => ({ header, pointer, column: -1, children: new Map(), elements: [] })

const textOf = (value: Written | undefined): string => value?.text ?? ''

/** A key as a JSON Pointer has it (RFC 6901, 3). */
export const escapeKey = (key: string): string => (/[~/]/.test(key) ? key.replaceAll('~', '~0').replaceAll('/', '~1') : key)
