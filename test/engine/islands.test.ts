import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAX_WINDOW } from '../../src/contract/index.js'
import { islandsOf } from '../../src/engine/islands.js'
import { stretchesOf, type Stretch } from '../../src/engine/stretches.js'
import { CELL } from '../../src/text/automaton/automaton.js'
import { pieceEnd } from '../../src/text/pieces.js'

const LINE = '  if (options.size > 9) { result.push(handler(value[3], next)) }\n'
const part = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 150 }).map((count) => LINE.repeat(count)) },
  { weight: 2, arbitrary: fc.constantFrom('// a dash – here\n', '"\\u2026"', '&#8230;', '山田太郎\n', 'é') },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 9000 }).map((length) => 'x'.repeat(length)) },
)
const text = fc.array(part, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''))

/** Where the pieces of a text end. */
function borders(of: string): Set<number> {
  const found = new Set([0, of.length])
  for (let at = pieceEnd(of, 0); at !== -1; at = pieceEnd(of, at)) found.add(at)
  return found
}

function expectContext(of: string, { start, end, core }: Stretch): void {
  expect(start === 0 || core[0] - start >= MAX_WINDOW).toBe(true)
  expect(end === of.length || end - core[1] >= MAX_WINDOW).toBe(true)
  const known = borders(of)
  expect([known.has(start), known.has(end)]).toEqual([true, true])
}

describe('islands', () => {
  it('own all of a block, once, with the context and the borders of blocks; between them it is plain', () => {
    let plain = 0
    fc.assert(
      fc.property(text, (raw) => {
        const stretches = islandsOf(raw)
        if (stretches === undefined) return
        let at = 0
        for (const stretch of stretches) {
          expect(stretch.core[0]).toBe(at)
          at = stretch.core[1]
          expectContext(raw, stretch)
          if (/^[\0-\x7f]*$/.test(raw.slice(stretch.start, stretch.end)) && !/\\u|&#/.test(raw.slice(stretch.start, stretch.end))) plain++
        }
        expect(at).toBe(raw.length)
      }),
      { numRuns: 200, seed: 5 },
    )
    expect(plain).toBeGreaterThan(20)
  })
})

describe('stretches', () => {
  it('hold each sign with the cells beside it, in the context and the borders of blocks', () => {
    const ascii = fc.array(
      fc.integer({ min: 1, max: 150 }).map((count) => (count % 7 ? LINE.repeat(count) : 'x'.repeat(60 * count))),
      {
        minLength: 3,
        maxLength: 9,
      },
    )
    fc.assert(
      fc.property(ascii, fc.array(fc.nat(90), { minLength: 1, maxLength: 4 }), (parts, cells) => {
        const raw = parts.join('')
        const hot = cells.filter((cell) => cell * CELL < raw.length)
        const stretches = stretchesOf(Buffer.from(raw), raw.length, (cell) => hot.includes(cell))
        if (stretches === undefined) return
        for (const stretch of stretches) expectContext(raw, stretch)
        for (const cell of hot) {
          const [from, to] = [Math.max(0, cell - 1) * CELL, Math.min(raw.length, (cell + 2) * CELL)]
          expect(stretches.some(({ core }) => core[0] <= from && core[1] >= to)).toBe(true)
        }
        for (const [index, { core }] of stretches.entries()) expect(core[0]).toBeGreaterThanOrEqual(stretches[index - 1]?.core[1] ?? 0)
      }),
      { numRuns: 200, seed: 5 },
    )
  })
})
