import { describe, expect, it } from 'vitest'
import { createPageTables } from '../../../src/extract/pdf/page-tables.js'
import type { PageTable } from '../../../src/extract/pdf/tables.js'

const page = (starts: readonly number[], ...rows: string[][]): PageTable => ({
  from: 0,
  to: rows.length,
  starts,
  size: 8,
  rows: rows.map((cells, line) => ({ line, cells })),
})

describe('tables over pages', () => {
  it('are one where the columns stand at the same places, with a gap where the page begins', () => {
    const tables = createPageTables()
    const one = tables.take([{ table: page([40, 90], ['氏名', '電話'], ['佐藤 花子', '090-3381-6072']), page: 1 }])
    const two = tables.take([{ table: page([41, 90], ['鈴木 一郎', '090-3381-6073']), page: 2 }])
    const other = tables.take([{ table: page([40, 200], ['a', 'b']), page: 3 }])
    expect([one.table, two.table, other.table]).toEqual(['table1', 'table1', 'table2'])
    expect([...one.rows, ...two.rows, ...other.rows].map(({ number }) => number)).toEqual([1, 2, 4, 1])
    expect(two.locate(two.rows[0]!, 1, 0, 4)).toEqual({ place: { kind: 'page', page: 2, line: 1 }, span: [0, 4] })
  })

  it('tell the line in which a cell goes on', () => {
    const wrapped = new Map([
      [
        1,
        [
          { offset: 0, line: 2 },
          { offset: 10, line: 4 },
        ],
      ],
    ])
    const table: PageTable = { ...page([40, 90]), rows: [{ line: 3, cells: ['佐藤 花子', '東京都千代田区丸の内1-2-3'], wrapped }] }
    const { rows, locate } = createPageTables().take([{ table, page: 1 }])
    expect([locate(rows[0]!, 1, 0, 5), locate(rows[0]!, 1, 10, 15), locate(rows[0]!, 0, 0, 5)].map(({ place }) => place)).toEqual([
      { kind: 'page', page: 1, line: 3 },
      { kind: 'page', page: 1, line: 5 },
      { kind: 'page', page: 1, line: 4 },
    ])
  })
})
