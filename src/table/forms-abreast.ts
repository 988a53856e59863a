import type { Row } from '../contract/index.js'
import { isBlank, isGapBetween } from './header-row.js'
import type { FormField } from './layout.js'

/** Labels of which each form has one. */
const NAME = /^person\.(?:name|kana)_(?:full|family)$/

/** Columns in which forms that stand side by side begin, one object for all rows of a block. */
export type Starts = readonly number[]

/**
 * Finds forms that stand abreast: 氏名 | 佐藤 花子 | | 氏名 | 鈴木 亮介. Between blank rows, a name that one row asks for several times is asked of several
 * persons; the other rows may have something to the left of it (No | 1 | 氏名).
 */
export function formsAbreast(rows: readonly Row[], fields: ReadonlyMap<Row, readonly FormField[]>): Map<Row, Starts> {
  const found = new Map<Row, Starts>()
  let block: Row[] = []
  const close = (): void => {
    const starts = startsOf(block.map((row) => fields.get(row) ?? []))
    if (starts !== undefined) for (const row of block) found.set(row, starts)
    block = []
  }
  for (const row of rows) {
    if (isBlank(row) || isGapBetween(block.at(-1), row)) close()
    if (!isBlank(row)) block.push(row)
  }
  close()
  return found
}

/** The form in which something stands. */
export const formAt = (starts: Starts, column: number): number =>
  Math.max(
    0,
    starts.findLastIndex((start) => start <= column),
  )

function startsOf(block: readonly (readonly FormField[])[]): Starts | undefined {
  const named = block.flatMap((own) => {
    const name = own.find(({ column, isNew }) => isNew && NAME.test(column.role ?? ''))
    return name === undefined ? [] : [placesOf(name, own)]
  })
  const starts = named.find((places) => places.length > 1)
  if (starts === undefined) return undefined
  const alike = block
    .flatMap((own) => (own[0] === undefined ? [] : [placesOf(own[0], own)]))
    .filter(({ length }) => length === starts.length)
  const first = starts.map((start, index) => (index === 0 ? 0 : Math.min(start, ...alike.map((places) => places[index]!))))
  return first.every((start, index) => index === 0 || start > starts[index - 1]!) ? first : undefined
}

/** Where a row has fields of that label. */
const placesOf = ({ column: { label, role, party } }: FormField, own: readonly FormField[]): number[] =>
  own
    .filter(({ column, isNew }) => isNew && column.label === label && column.role === role && column.party === party)
    .map(({ column, cells }) => Math.min(column.index, cells[0]!))
