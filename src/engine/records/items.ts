import type { PiiType, Row } from '../../contract/index.js'
import type { Layout } from '../../table/layout.js'
import { typeOfRole } from '../../table/role-types.js'
import type { Subjects } from '../../table/subjects.js'

/** How the label of a column may be printed: as it is written, unless it holds personal data itself. */
export type PrintLabel = (label: string) => string | undefined

/** Labels remembered; column patterns remembered of one layout. */
const MEMORY = 10_000

/** Labels of the filled columns of a subject, with what was found in them. */
export interface Items {
  labels: readonly string[]
  types: (PiiType | undefined)[]
  /** The columns of each label. */
  columns: readonly (readonly number[])[]
}

const NO_ITEMS: Items = { labels: [], types: [], columns: [] }

/** What stands in the columns of tables of persons, as their headers call it (個人データの項目). */
export interface ItemLists {
  /** Of the filled columns of a subject; the same object for the same columns. */
  of(row: Row, layout: Layout, who: Subjects, subject: number): Items
  /** Remembers what was found in a column: what its label asks for says what it is, else what comes first (〒 in a column of addresses is none). */
  note(layout: Layout, column: number, type: PiiType): void
}

/** What was found in the columns of a layout, and the lists of its items made so far. */
interface LayoutItems {
  types: (PiiType | undefined)[]
  lists: Map<string | number, Items>
}

/** Lists for one document. */
export function createItemLists(printLabel: PrintLabel): ItemLists {
  const printed = new Map<string, string>()
  const layouts = new WeakMap<Layout, LayoutItems>()
  const itemsOf = (layout: Layout): LayoutItems => {
    let known = layouts.get(layout)
    if (known === undefined) {
      // A prefecture or a town alone is found nowhere and says where somebody lives.
      const types = layout.columns.map(({ role }) => (role === 'address.pref' || role === 'address.city' ? 'address' : undefined))
      layouts.set(layout, (known = { types, lists: new Map() }))
    }
    return known
  }
  const labelOf = (layout: Layout, index: number): string => {
    const { label, shown } = layout.columns[index]!
    if (label === undefined) return shown
    let text = printed.get(label)
    if (text === undefined) {
      text = printLabel(label) ?? shown
      if (printed.size < MEMORY) printed.set(label, text)
    }
    return text
  }
  const fill = (items: Items, types: LayoutItems['types']): void => {
    for (const [at, columns] of items.columns.entries()) items.types[at] = types[columns.find((index) => types[index] !== undefined) ?? -1]
  }
  return {
    note(layout, column, type) {
      const { types, lists } = itemsOf(layout)
      const known = types[column]
      const isAskedFor = known !== undefined && known !== type && typeOfRole(layout.columns[column]?.role ?? '') === type
      if (known !== undefined && !isAskedFor) return
      // 姓 and 名, 都道府県 and 番地: a value of several columns begins in one of them.
      const group = layout.groups.find(({ columns }) => columns.includes(column))
      for (const index of group?.columns ?? [column])
        if (isAskedFor ? types[index] === known : types[index] === undefined) types[index] = type
      for (const items of lists.values()) fill(items, types)
    },
    of(row, layout, { ofColumn }, subject) {
      if (!layout.labelled) return NO_ITEMS
      const { types, lists } = itemsOf(layout)
      const pattern = patternOf(row, ofColumn, subject)
      let items = lists.get(pattern)
      if (items === undefined) {
        const columns = new Map<string, number[]>()
        ofColumn.forEach((owner, index) => {
          if (owner !== subject || !isFilled(row.cells[index] ?? '')) return
          const label = labelOf(layout, index)
          columns.set(label, [...(columns.get(label) ?? []), index])
        })
        items = { labels: [...columns.keys()], types: [...columns.keys()].map(() => undefined), columns: [...columns.values()] }
        fill(items, types)
        if (lists.size < MEMORY) lists.set(pattern, items)
      }
      return items
    },
  }
}

/** Columns that one number of a pattern has room for. */
const WORD = 30

/** Which columns of a subject are filled: a number for the tables of up to 30 columns, a string for wider ones. */
function patternOf({ cells }: Row, ofColumn: readonly number[], subject: number): string | number {
  const width = Math.min(cells.length, ofColumn.length)
  let pattern = ''
  let word = 0
  for (let index = 0; index < width; index++) {
    if (index % WORD === 0 && index > 0) {
      pattern += `${word},`
      word = 0
    }
    if (ofColumn[index] === subject && isFilled(cells[index]!)) word |= 1 << (index % WORD)
  }
  return pattern === '' ? subject * 2 ** WORD + word : `${subject}:${pattern}${word}`
}

/** Has it more than white space? Nearly every cell begins with something else, which is seen without cutting the white space off. */
function isFilled(cell: string): boolean {
  const first = cell.charCodeAt(0)
  return (first > 0x20 && first < 0x7f) || (first > 0x3000 && first < 0xfeff) || cell.trim() !== ''
}
