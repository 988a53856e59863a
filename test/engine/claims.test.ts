import { describe, expect, it } from 'vitest'
import type { Detector } from '../../src/contract/index.js'
import { resolveOverlaps, type Claim } from '../../src/engine/claim.js'
import { settleDummies } from '../../src/engine/dummies.js'
import { processorTime } from '../helpers/processor-time.js'

const detector = (id: string, priority = 0): Detector => ({ id, priority, type: id }) as Detector
const claim = (id: string, start: number, end: number, confidence: number, more: Partial<Claim> = {}): Claim => ({
  detector: detector(id),
  start,
  end,
  confidence,
  reason: 'shape',
  normalized: '',
  attributes: undefined,
  ...more,
})
const names = (claims: Claim[]): string[] => claims.map((one) => `${one.detector.id}@${one.start}`)

describe('resolveOverlaps', () => {
  it('keeps the most confident of what overlaps', () => {
    expect(names(resolveOverlaps([claim('phone', 0, 12, 0.6), claim('my-number', 0, 12, 0.9), claim('mail', 20, 30, 0.3)]))).toEqual([
      'my-number@0',
      'mail@20',
    ])
  })
  it('prefers priority, then length, on ties', () => {
    expect(names(resolveOverlaps([claim('a', 0, 5, 0.5), claim('b', 2, 6, 0.5, { detector: detector('b', 3) })]))).toEqual(['b@2'])
    expect(names(resolveOverlaps([claim('a', 0, 3, 0.5), claim('b', 0, 6, 0.5)]))).toEqual(['b@0'])
  })
  it('lets neighbours stand, and those that lose against none that stand', () => {
    expect(names(resolveOverlaps([claim('a', 0, 4, 0.5), claim('b', 3, 8, 0.9), claim('c', 7, 10, 0.5), claim('d', 10, 12, 0.1)]))).toEqual(
      ['b@3', 'd@10'],
    )
  })
  it('stays cheap on a long chain of overlaps', () => {
    const chain = Array.from({ length: 50_000 }, (_, i) => claim('a', i * 2, i * 2 + 3, (i % 97) / 97))
    const begin = processorTime()
    const kept = resolveOverlaps(chain)
    expect(processorTime() - begin).toBeLessThan(2000)
    for (let i = 1; i < kept.length; i++) expect(kept[i]!.start).toBeGreaterThanOrEqual(kept[i - 1]!.end)
  })
})

describe('settleDummies', () => {
  it('takes a dummy name for one only with a second dummy value in the record', () => {
    const alone = [claim('name', 0, 4, 0.9, { attributes: { dummy: 'candidate' } })]
    settleDummies(alone, 'record')
    expect(alone[0]!.attributes).toBeUndefined()
    const both = [
      claim('name', 0, 4, 0.9, { attributes: { dummy: 'candidate', kind: 'x' } }),
      claim('mail', 900, 920, 0.9, { attributes: { dummy: 'true' } }),
    ]
    settleDummies(both, 'record')
    expect(both[0]!.attributes).toEqual({ kind: 'x', dummy: 'true' })
  })
  it('looks only nearby in running text', () => {
    const far = [
      claim('name', 0, 4, 0.9, { attributes: { dummy: 'candidate' } }),
      claim('mail', 900, 920, 0.9, { attributes: { dummy: 'true' } }),
    ]
    settleDummies(far, 'prose')
    expect(far[0]!.attributes).toBeUndefined()
  })
})
