import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Evidence, FileRecord, ScanEvent } from '../../src/contract/index.js'
import { createEvidence } from '../../src/scope/evidence.js'
import { createHashSet } from '../../src/scope/hash-set.js'
import { createSummary } from '../../src/scope/summary.js'

const hashes = (...values: bigint[]): Uint8Array => {
  const view = new DataView(new ArrayBuffer(values.length * 8))
  values.forEach((value, index) => view.setBigUint64(index * 8, value))
  return new Uint8Array(view.buffer)
}

describe('createHashSet', () => {
  it('is a set of 64-bit values, zero included', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map((n) => (n % 3n === 0n ? n % 7n : n)),
          { maxLength: 300 },
        ),
        (values) => {
          const set = createHashSet()
          set.addAll(hashes(...values))
          const expected = [...new Set(values)].sort((a, b) => (a < b ? -1 : 1))
          expect(set.size).toBe(expected.length)
          expect([...set.sorted()]).toEqual([...hashes(...expected)])
        },
      ),
    )
  })

  it('takes at most 32 bytes a value at a million', () => {
    const set = createHashSet()
    const before = process.memoryUsage().arrayBuffers
    const bytes = new Uint8Array(8 * 10_000)
    for (let i = 0; i < 100; i++) {
      crypto.getRandomValues(bytes.subarray(0, 40_000))
      crypto.getRandomValues(bytes.subarray(40_000))
      set.addAll(bytes)
    }
    expect(set.size).toBe(1_000_000)
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(32_000_000 * 1.6)
  })
})

const record = (path: string, more: Partial<FileRecord> = {}): FileRecord => ({
  path,
  bytes: 10,
  format: 'text',
  status: 'scanned',
  gaps: [],
  findings: 0,
  byType: {},
  milliseconds: 1,
  ...more,
})
const evidence = (type: string, ...values: bigint[]): Evidence => {
  const builder = createEvidence()
  builder.addHashes(type, hashes(...values))
  return builder.result()
}
const file = (one: FileRecord, proof: Evidence = createEvidence().result()): ScanEvent => ({ kind: 'file', record: one, evidence: proof })

describe('createSummary', () => {
  const events = [
    file(record('a', { byType: { email: 3 } }), evidence('email', 1n, 2n)),
    file(record('b.zip', { status: 'partial', gaps: [{ reason: 'corrupt', severity: 'content', path: 'b.zip', detail: '' }] })),
    file(record('b.zip!c', { chain: ['b.zip', 'c'], byType: { email: 2, 'my-number': 2 } }), {
      ...evidence('email', 2n, 3n),
      counted: { 'my-number': 2 },
      dummies: { email: 4 },
    }),
    file(record('d.png', { status: 'skipped', gaps: [{ reason: 'no-text', severity: 'minor', path: 'd.png', detail: '' }] })),
  ]

  it('counts files on disk, members, types and different values', () => {
    const summary = createSummary()
    events.forEach((event) => summary.add(event))
    expect(summary.result()).toMatchObject({
      complete: false,
      files: { total: 3, scanned: 1, partial: 1, unreadable: 0, skipped: 1, members: 1 },
      bytes: 30,
      byType: { email: { findings: 5, distinct: 3, files: 2 }, 'my-number': { findings: 2, distinct: 2, files: 1 } },
      dummies: { email: 4 },
    })
  })

  it('does not depend on the order', () => {
    const [forward, backward] = [createSummary(), createSummary()]
    events.forEach((event) => forward.add(event))
    events.toReversed().forEach((event) => backward.add(event))
    expect(backward.result()).toEqual(forward.result())
    expect(backward.evidence()).toEqual(forward.evidence())
  })

  it('is complete without content gaps, and never where something was ignored', () => {
    const complete = createSummary()
    complete.add(events[0]!)
    complete.add(events[3]!)
    expect(complete.result().complete).toBe(true)
    complete.add(file(record('e', { status: 'skipped', gaps: [{ reason: 'ignored', severity: 'minor', path: 'e', detail: '' }] })))
    expect(complete.result().complete).toBe(false)
  })
})
