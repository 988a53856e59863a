import { describe, expect, it } from 'vitest'
import { confirmColumn, type Confirm } from '../../src/table/confirm.js'
import { Writing, writingOf } from '../../src/text/writing.js'
import { toRows } from './tables.js'

const column = { index: 0, role: 'person.name_full', shown: '氏名' }
const cells = (count: number): string[][] =>
  Array.from({ length: count }, (_, n) => [n % 2 === 0 ? `名${'前'.repeat(n + 1)}` : `社${'名'.repeat(n + 1)}`])
const isName: Confirm = (cell) => (cell.startsWith('名') ? { writing: Writing.kanjiLong, confidence: 0.97 } : undefined)

describe('the share of cells that bear a header out', () => {
  it('counts different cells, a few more in favour of the header', () => {
    expect(confirmColumn(column, toRows([...cells(20), ...cells(20)]), isName)?.share).toBeCloseTo(13 / 23)
  })

  it('tells how the names among them are written', () => {
    const confirmed = confirmColumn(column, toRows([...cells(20), ['名'], ['名簿']]), (cell) =>
      cell.startsWith('名') ? { writing: writingOf(cell, 0, cell.length), confidence: 0.97 } : undefined,
    )
    expect(confirmed?.writings[Writing.kanjiLong]).toBe(9)
    expect(confirmed?.writings[Writing.kanjiShort]).toBe(3)
    expect(confirmed?.writings[Writing.katakanaLong]).toBe(0)
  })

  it('believes doubtful cells by half, and takes the writing of the sure ones', () => {
    const confirmed = confirmColumn(column, toRows(cells(20)), (cell) => ({
      writing: cell.startsWith('名') ? Writing.kanjiLong : Writing.katakanaLong,
      confidence: cell.startsWith('名') ? 0.97 : 0.4,
    }))
    expect(confirmed?.share).toBeCloseTo(18 / 23)
    expect(confirmed?.writings[Writing.kanjiLong]).toBe(10)
    expect(confirmed?.writings[Writing.katakanaLong]).toBeCloseTo(1)
  })

  it('is not known of few cells, of numbers and blanks, and of columns that ask for no person', () => {
    expect(confirmColumn(column, toRows(cells(7)), isName)).toBeUndefined()
    expect(
      confirmColumn(column, toRows([...cells(7), ...Array.from({ length: 9 }, (_, n) => [`${n * 100}`]), [''], []]), isName),
    ).toBeUndefined()
    expect(confirmColumn({ ...column, role: 'org.company' }, toRows(cells(20)), isName)).toBeUndefined()
  })
})
