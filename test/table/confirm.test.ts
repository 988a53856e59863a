import { describe, expect, it } from 'vitest'
import { confirmColumn } from '../../src/table/confirm.js'
import { Writing, writingOf } from '../../src/text/writing.js'
import { toRows } from './tables.js'

const column = { index: 0, role: 'person.name_full', shown: '氏名' }
const cells = (count: number): string[][] =>
  Array.from({ length: count }, (_, n) => [n % 2 === 0 ? `名${'前'.repeat(n + 1)}` : `社${'名'.repeat(n + 1)}`])
const isName = (cell: string): number | undefined => (cell.startsWith('名') ? Writing.kanjiLong : undefined)

describe('the share of cells that bear a header out', () => {
  it('counts different cells, a few more in favour of the header', () => {
    expect(confirmColumn(column, toRows([...cells(20), ...cells(20)]), isName)?.share).toBeCloseTo(13 / 23)
  })

  it('tells how the names among them are written', () => {
    const confirmed = confirmColumn(column, toRows([...cells(20), ['名'], ['名簿']]), (cell) =>
      cell.startsWith('名') ? writingOf(cell, 0, cell.length) : undefined,
    )
    expect(confirmed?.writings[Writing.kanjiLong]).toBe(9)
    expect(confirmed?.writings[Writing.kanjiShort]).toBe(3)
    expect(confirmed?.writings[Writing.katakanaLong]).toBe(0)
  })

  it('is not known of few cells, of numbers and blanks, and of columns that ask for no person', () => {
    expect(confirmColumn(column, toRows(cells(7)), isName)).toBeUndefined()
    expect(
      confirmColumn(column, toRows([...cells(7), ...Array.from({ length: 9 }, (_, n) => [`${n * 100}`]), [''], []]), isName),
    ).toBeUndefined()
    expect(confirmColumn({ ...column, role: 'org.company' }, toRows(cells(20)), isName)).toBeUndefined()
  })
})
