import { describe, expect, it } from 'vitest'
import type { Detector, Match, RowsSegment, TextView } from '../../src/contract/index.js'
import { createEngine } from '../../src/engine/engine.js'

/** A detector of digits that notes each call; `peek` makes it look at something beside its text. */
function counting(peek: (view: TextView) => void): { detector: Detector; calls: string[] } {
  const calls: string[] = []
  const detector: Detector = {
    apiVersion: 1,
    id: 'counting',
    version: '1',
    type: 'counting',
    title: { ja: '数', en: 'count' },
    hints: { digits: 3 },
    detect(view): Match[] {
      calls.push(view.text)
      peek(view)
      return /^\d{3}$/.test(view.text) ? [{ span: [0, 3], confidence: 0.9, reason: 'shape' }] : []
    },
    examples: { positive: [{ text: '123' }], negative: [{ text: 'x' }] },
  }
  return { detector, calls }
}

const rows = (count: number): RowsSegment => ({
  kind: 'rows',
  table: 't',
  rows: Array.from({ length: count }, (_, i) => ({
    number: i + 1,
    cells: i === 0 ? ['氏名', 'ZQX'] : ['12', String(100 + (i % 4))],
  })),
  locate: (row, column, start, end) => ({ place: { kind: 'cell', sheet: 'S', ref: `${'AB'[column]}${row.number}` }, span: [start, end] }),
})

function scan(detector: Detector, count = 1000) {
  const found: string[] = []
  const document = createEngine([detector]).document((one) => {
    const { claim, raw, record } = one
    found.push(JSON.stringify([raw.slice(claim.start, claim.end), claim.reason, record, one.locate()]))
  })
  document.rows(rows(count))
  document.end()
  return found
}

describe('memory of cells', () => {
  it('looks at a repeated cell a few times, not a thousand', () => {
    const { detector, calls } = counting(() => {})
    const found = scan(detector)
    expect(found).toHaveLength(999)
    expect(found[500]).toBe(
      JSON.stringify(['101', 'shape', 't1r502', { place: { kind: 'cell', sheet: 'S', ref: 'B502', header: 'column:B' }, span: [0, 3] }]),
    )
    // Twice each: once for the vote of the column, once for the findings.
    expect(calls.length).toBeLessThan(300)
  })

  it('asks again where a detector looked at the row or at the document', () => {
    for (const peek of [(view: TextView) => void view.row, (view: TextView) => void view.document.has('kind', 'value', 0)]) {
      const { detector, calls } = counting(peek)
      expect(scan(detector)).toHaveLength(999)
      expect(calls.length).toBeGreaterThan(990)
    }
  })

  it('spares a detector the text that has too few digits', () => {
    const { detector, calls } = counting(() => {})
    scan(detector)
    expect(calls).not.toContain('12')
  })
})
