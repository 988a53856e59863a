import { expect, test } from 'vitest'
import { createOverlaps, type Claim } from '../../src/engine/claim.js'
import { builtIns } from '../../detectors/index.js'

const [one, other] = builtIns

const claimAt = (start: number, end: number, detector = one!): Claim => ({
  detector,
  start,
  end,
  confidence: 0.8,
  reason: 'test',
  normalized: '',
  attributes: undefined,
})

test('a stretch overlaps a claim as going through all of them says, however far one reaches', () => {
  let seed = 7
  const next = (below: number): number => (seed = (seed * 48271) % 0x7fffffff) % below
  const claims = Array.from({ length: 300 }, (_, index) => {
    const start = next(5000)
    return claimAt(start, start + 1 + next(index % 50 === 0 ? 900 : 6), index % 2 === 0 ? one : other)
  })
  const overlaps = createOverlaps(claims)
  const isOne = ({ detector }: Claim): boolean => detector === one
  const told = { none: 0, any: 0, one: 0 }
  for (let start = -10; start < 6000; start += 3) {
    const stretch = { start, end: start + 1 + next(20) }
    const meeting = claims.filter((claim) => claim.start < stretch.end && stretch.start < claim.end)
    expect(overlaps(stretch)).toBe(meeting.length > 0)
    expect(overlaps(stretch, isOne)).toBe(meeting.some(isOne))
    told[meeting.length === 0 ? 'none' : meeting.some(isOne) ? 'one' : 'any']++
  }
  expect(Object.values(told).every((times) => times > 20)).toBe(true)
})

test('of those that begin before a stretch ends only as many are looked at as may reach it', () => {
  const overlaps = createOverlaps(Array.from({ length: 1000 }, (_, index) => claimAt(index * 10, index * 10 + 5)))
  let asked = 0
  const refuse = (): boolean => ++asked < 0
  for (let at = 0; at < 10_000; at += 10) expect(overlaps({ start: at + 1, end: at + 4 }, refuse)).toBe(false)
  expect(asked).toBe(1000)
})
