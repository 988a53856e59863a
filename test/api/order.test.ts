import { describe, expect, it } from 'vitest'
import type { Finding, Place } from '../../src/contract/index.js'
import { sortFindings } from '../../src/api/order.js'

const finding = (path: string, place: Place, start = 0): Finding => ({ path, place, span: [start, start + 1] }) as Finding
const cell = (sheet: string, ref: string): Place => ({ kind: 'cell', sheet, ref })

describe('sortFindings', () => {
  it('orders by path, sheets as they came, rows and columns as numbers, span', () => {
    const findings = [
      finding('b', { kind: 'name' }),
      finding('a', cell('Z', 'A10')),
      finding('a', cell('Z', 'AA9')),
      finding('a', cell('Z', 'B9'), 5),
      finding('a', cell('Z', 'B9'), 2),
      finding('a', cell('A', 'A1')),
      finding('a', cell('Z', 'A2')),
      finding('a', { kind: 'part', part: 'comments', paragraph: 10 }),
      finding('a', { kind: 'part', part: 'comments', paragraph: 9 }),
    ]
    const shown = sortFindings(findings).map(
      ({ path, place, span }) =>
        `${path} ${place.kind === 'cell' ? place.sheet + place.ref : place.kind === 'part' ? place.paragraph : ''} ${span[0]}`,
    )
    expect(shown).toEqual(['a ZA2 0', 'a ZB9 2', 'a ZB9 5', 'a ZAA9 0', 'a ZA10 0', 'a AA1 0', 'a 9 0', 'a 10 0', 'b  0'])
  })

  it('orders lines and pages as numbers', () => {
    const lines = [10, 9, 100].map((line) => finding('a', { kind: 'text', line, column: 1 }))
    expect(sortFindings(lines).map(({ place }) => place.kind === 'text' && place.line)).toEqual([9, 10, 100])
  })
})
