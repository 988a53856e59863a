import type { Row } from '../../contract/index.js'
import { ROW_KEY, ROW_REFERENCE } from '../../records/record.js'
import type { Layout } from '../../table/layout.js'
import { rowKeyColumns, type RowKeyColumns } from '../../table/row-keys.js'
import type { Draft } from './draft.js'

/** Notes which row of a database somebody stands in, and of which rows of other tables it speaks. */
export interface RowKeys {
  /** Another table begins; `name`: what its database calls it, undefined where it is none of a database. */
  begin(name?: string): void
  note(draft: Draft, row: Row, layout: Layout): void
}

/** Longest number of a row. */
const LENGTH_MAX = 64

/** What a row is numbered with: 17, and what is the same nowhere else. */
const NUMBER = /^(?:[0-9]{1,18}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/i

/** No table has begun. */
export function createRowKeys(): RowKeys {
  let table: string | undefined
  let known = new WeakMap<Layout, RowKeyColumns>()
  const columnsOf = (layout: Layout): RowKeyColumns => {
    let columns = known.get(layout)
    if (columns === undefined) known.set(layout, (columns = rowKeyColumns(layout, table!)))
    return columns
  }
  return {
    begin(name) {
      table = name
      known = new WeakMap()
    },
    note({ keys }, { cells }, layout) {
      if (table === undefined || !layout.labelled) return
      const { own, refs } = columnsOf(layout)
      const add = (kind: string, entity: string, index: number): void => {
        const number = (cells[index] ?? '').trim()
        if (number !== '' && number !== '0' && number.length <= LENGTH_MAX) keys.push({ kind, strong: false, value: `${entity} ${number}` })
      }
      for (const entity of own?.entities ?? []) add(ROW_KEY, entity, own!.index)
      for (const { index, entity, isBare } of refs)
        if (isBare !== true || NUMBER.test((cells[index] ?? '').trim())) add(ROW_REFERENCE, entity, index)
    },
  }
}
