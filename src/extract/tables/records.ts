import type { Segment } from '../../contract/index.js'
import { tableName } from '../table-name.js'
import { gathered, type List, type Node, type Tree } from './node.js'
import { COLUMNS_MAX, createRecordTables, escapeKey, type Branch, type RecordRow } from './record-tables.js'
import { join, NOTHING, type RawOffsets, type Written } from './written.js'

/** Where a value stands. */
export interface Spot {
  /** JSON Pointer. */
  pointer: string
  /** The same without positions and keys that are data: what has the same path is of one kind. */
  path: string
  /** Its key, or that of the list it is in. */
  name: Written
}

/** The spot of a whole document. */
export const ROOT: Spot = { pointer: '', path: '', name: NOTHING }

/** Turns what is nested into tables. Containers that are too large to be held are handed over child by child. */
export interface Records {
  whole(node: Node, at: Spot): void
  /** An element of the list at `list`. */
  element(node: Node, list: Spot, index: number): void
  /** A member of the object at `tree`. */
  member(member: { key: Written; value: Node }, tree: Spot, own: Own): void
  /** The end of such an object. */
  close(own: Own): void
  /** Text that belongs to no record. */
  text(value: Written): void
  take(): Segment[]
  end(): Segment[]
}

/** An object that is handed over member by member: what it says of itself, and whether its keys are data. */
export interface Own {
  row: RecordRow | undefined
  seen: Set<string>
  areRecords: boolean
  /** It has more fields than a record has, and is running text. Files of messages in all languages are such. */
  isWide: boolean
}

export interface RecordsOptions {
  blockSize: number
  rawOffsets: RawOffsets
  /** Places have JSON Pointers. */
  pointers: boolean
  /** Keys may be data: `{"u001": {…}, "u002": {…}}` are records. Names of elements never are. */
  keyed: boolean
}

/** Fields that say of what kind a value is: its list belongs to one record (phones, addresses, names of one person). */
const KINDS = /^(?:type|kind|use|label|system|rel|category|種別|区分|種類)$/i
/** Fields of any record: that a record and what lies in it both have them means nothing. */
const COMMON = /^(?:_?id|uuid|type|kind|status|created_?at|updated_?at|no)$/i
/** Values of a list that stand side by side in their record, and scalars in them. */
const [LISTED_MAX, LISTED_SIZE_MAX] = [8, 64]
/** Objects under keys from which on these are records, where they lie in another and where they do not. */
const [RECORDS_WITHIN, RECORDS_LEAST] = [6, 2]
/** Fields of an object that is a record. */
const FIELDS_MAX = 100
/** Whoever made something is no customer: their lists keep the word in their headers. */
const MAKERS = /^(?:authors?|contributors?|maintainers?|developers?|creators?|_npmUser)$/i

/** Spot of a member. */
export const memberSpot = (tree: Spot, key: Written): Spot => ({
  pointer: `${tree.pointer}/${escapeKey(key.text)}`,
  path: `${tree.path}/${escapeKey(key.text)}`,
  name: key,
})

/** Spot of an element. */
export const elementSpot = ({ pointer, path, name }: Spot, index: number): Spot => ({
  pointer: `${pointer}/${index}`,
  path: `${path}~-`,
  name,
})

export function createRecords({ blockSize, rawOffsets, pointers, keyed }: RecordsOptions): Records {
  const tables = createRecordTables(blockSize, rawOffsets, pointers)

  const whole = (node: Node, at: Spot): void => {
    if (node.kind === 'scalar') tables.text(node.value, at.pointer)
    else if (node.kind === 'list') node.items.forEach((item, index) => element(item, at, index))
    else if (areRecords(node, RECORDS_LEAST) || isWide(node)) {
      const own = ownOf(node.members, keyed)
      for (const one of gathered(node)) member(one, at, own)
      close(own)
    } else record(node, at)
  }

  const element = (item: Node, list: Spot, index: number): void => {
    const at = elementSpot(list, index)
    if (item.kind !== 'list') {
      if (item.kind === 'tree') whole(item, at)
      else single(item.value, at)
    } else if (item.items.length > COLUMNS_MAX || item.items.some(({ kind }) => kind !== 'scalar')) whole(item, at)
    else {
      // A row of a list of lists.
      const row = tables.begin(`${at.path}~#`, at.pointer)
      item.items.forEach((one, column) => {
        if (one.kind === 'scalar') tables.set(row, tables.numbered(row.group.root, column), one.value)
      })
      tables.add(row)
    }
  }

  /** A value by itself: a row of one cell. */
  const single = (value: Written, { pointer, path, name }: Spot): void => {
    const row = tables.begin(`${path}~=`, pointer, name)
    tables.set(row, row.group.root, value)
    tables.add(row)
  }

  const record = (node: Tree, { pointer, path, name }: Spot, key?: Written): void => {
    const row = tables.begin(path, pointer, MAKERS.test(name.text) ? name : NOTHING, tableName(name.text))
    const later: (() => void)[] = []
    if (key !== undefined) tables.set(row, row.group.key, key)
    fill(node, { row, later, path }, row.group.root)
    tables.add(row)
    for (const work of later) work()
  }

  interface Filling {
    row: RecordRow
    /** What lies in the record and is none of its fields. */
    later: (() => void)[]
    path: string
  }

  const fill = (node: Tree, into: Filling, branch: Branch): void => {
    for (const { key, value } of gathered(node)) put(key, value, into, tables.child(branch, key), node)
  }

  const put = (key: Written, value: Node, into: Filling, branch: Branch, parent: Tree): void => {
    const { row, later } = into
    if (value.kind === 'scalar') tables.set(row, branch, value.value)
    else if (isPart(value, parent)) {
      if (value.kind === 'tree') fill(value, into, branch)
      else value.items.forEach((item, index) => put(key, item, into, tables.numbered(branch, index), parent))
    } else {
      // Its name is a header all the same.
      tables.set(row, branch, NOTHING)
      const spot = { pointer: row.pointer + branch.pointer, path: `${into.path}${branch.pointer}`, name: key }
      later.push(() => whole(value, spot))
    }
  }

  const member: Records['member'] = ({ key, value }, tree, own) => {
    if (value.kind === 'tree' && own.areRecords && !isWide(value)) {
      const { pointer } = memberSpot(tree, key)
      record(value, { pointer, path: `${tree.path}~*`, name: NOTHING }, key)
      return
    }
    const isNew = !own.seen.has(key.text)
    if (own.seen.size < COLUMNS_MAX) own.seen.add(key.text)
    if (value.kind === 'scalar' && (own.isWide || !isNew)) {
      if (own.isWide) tables.text(join([key, value.value], '": "'), memberSpot(tree, key).pointer)
      else single(value.value, memberSpot(tree, key))
      return
    }
    own.row ??= tables.begin(`${tree.path}~.`, tree.pointer)
    const { row } = own
    const branch = tables.child(row.group.root, key)
    if (value.kind === 'tree' && isNew && keyed && !isWide(value)) {
      const later: (() => void)[] = []
      fill(value, { row, later, path: tree.path }, branch)
      for (const work of later) work()
    } else {
      if (isNew) tables.set(row, branch, value.kind === 'scalar' ? value.value : NOTHING)
      if (value.kind !== 'scalar') whole(value, memberSpot(tree, key))
    }
    if (row.values.length >= COLUMNS_MAX) close(own)
  }

  const close = (own: Own): void => {
    if (own.row !== undefined) tables.add(own.row)
    own.row = undefined
    own.seen.clear()
  }

  /** Are the members records, and their keys no names of fields? They have the same fields, most of them. */
  const areRecords = ({ members }: Tree, least: number): boolean => {
    if (!keyed || members.length < least) return false
    let first: Set<string> | undefined
    for (const { value } of members) {
      if (value.kind !== 'tree' || value.members.length === 0) return false
      const keys = value.members.map(({ key }) => key.text)
      if (first === undefined) first = new Set(keys)
      else if (keys.filter((key) => first!.has(key)).length * 2 < keys.length) return false
    }
    return true
  }

  /** Does a container stand in the record around it, as columns of their own? */
  const isPart = (value: Tree | List, parent: Tree): boolean =>
    value.kind === 'tree' ? value.members.length > 0 && !areRecords(value, RECORDS_WITHIN) : isListOfOne(value, parent)

  /** Would the object have more columns than a table may? */
  const isWide = (node: Tree): boolean => node.size > COLUMNS_MAX && widthOf(node) > COLUMNS_MAX

  const widthOf = (node: Tree): number => {
    let width = 0
    for (const { value } of node.members) {
      if (value.kind === 'scalar' || !isPart(value, node)) width++
      else width += value.kind === 'tree' ? widthOf(value) : value.size
      if (width > COLUMNS_MAX) break
    }
    return width
  }

  return { whole, element, member, close, text: (value) => tables.text(value), take: tables.take, end: tables.end }
}

/** Starts handing over an object of which these members are known so far. */
export function ownOf(members: Tree['members'], keyed: boolean): Own {
  let trees = 0
  let scalars = 0
  for (const { value } of members) {
    if (value.kind === 'tree') trees++
    else if (value.kind === 'scalar') scalars++
  }
  const areRecords = keyed && (trees >= RECORDS_WITHIN || (trees >= RECORDS_LEAST && trees === members.length))
  return { row: undefined, seen: new Set(), areRecords, isWide: scalars > FIELDS_MAX }
}

/** Do the values of a list belong to the record around it: several phones, names, addresses of one person? */
function isListOfOne({ items, size }: List, parent: Tree): boolean {
  if (items.length === 0 || items.length > LISTED_MAX || size > LISTED_SIZE_MAX) return false
  if (items.every(({ kind }) => kind === 'scalar')) return true
  const trees = items.flatMap((item) => (item.kind === 'tree' && item.members.length > 0 ? [item] : []))
  if (trees.length < items.length) return false
  if (trees.length > 1) return trees.every(({ members }) => members.some(({ key }) => KINDS.test(key.text)))
  const own = new Set(parent.members.map(({ key }) => key.text))
  return !trees[0]!.members.some(({ key }) => own.has(key.text) && !COMMON.test(key.text))
}
