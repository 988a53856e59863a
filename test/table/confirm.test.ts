import { describe, expect, it } from 'vitest'
import { confirmedShare } from '../../src/table/confirm.js'
import { toRows } from './tables.js'

const column = { index: 0, role: 'person.name_full', shown: '氏名' }
const cells = (count: number): string[][] =>
  Array.from({ length: count }, (_, n) => [n % 2 === 0 ? `名${'前'.repeat(n + 1)}` : `社${'名'.repeat(n + 1)}`])
const isName = (cell: string): boolean => cell.startsWith('名')

describe('the share of cells that bear a header out', () => {
  it('counts different cells, a few more in favour of the header', () => {
    expect(confirmedShare(column, toRows([...cells(20), ...cells(20)]), isName)).toBeCloseTo(13 / 23)
  })

  it('is not known of few cells, of numbers and blanks, and of columns that ask for no person', () => {
    expect(confirmedShare(column, toRows(cells(7)), isName)).toBeUndefined()
    expect(
      confirmedShare(column, toRows([...cells(7), ...Array.from({ length: 9 }, (_, n) => [`${n * 100}`]), [''], []]), isName),
    ).toBeUndefined()
    expect(confirmedShare({ ...column, role: 'org.company' }, toRows(cells(20)), isName)).toBeUndefined()
  })
})
