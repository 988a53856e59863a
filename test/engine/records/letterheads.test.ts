import { describe, expect, it } from 'vitest'
import type { Detector } from '../../../src/contract/index.js'
import type { Claim } from '../../../src/engine/claim.js'
import { createProseRecords } from '../../../src/engine/records/prose-records.js'

function claim(type: string, normalized: string, more: Partial<Claim> = {}): Claim {
  const detector = { type, id: type, title: { ja: type, en: type }, personKey: 'pair' } as unknown as Detector
  return { detector, start: 0, end: normalized.length, confidence: 0.9, reason: 'test', normalized, attributes: undefined, ...more }
}
const name = (text: string, family: number): Claim => claim('person-name', text, { family })
const fax = claim('phone-number', '0764220984', { attributes: { kind: 'fax' } })
const phone = claim('phone-number', '0764220983', { attributes: { kind: 'landline' } })

/** Claims with the line ends in front of them, and what stands behind them in their line. */
function read(...claims: [Claim, lines: number, behind?: string][]): string[] {
  const records = createProseRecords('2026-01-01')
  claims.forEach(([one, lines, behind = ''], index) =>
    records.take(one, index * 20, lines, () => ({ kind: 'text', line: index, column: 1 }), {
      front: () => '',
      behind: () => behind,
      isBeforeName: () => false,
    }),
  )
  return records.end().map(({ keys }) => keys.map(({ kind, value }) => `${kind}:${value}`).join(' '))
}

describe('what a firm prints on its forms', () => {
  it('is no fax of who is named further down, but may be of who is named right below', () => {
    expect(read([fax, 0], [name('釜田久作', 2), 3])).toEqual(['name:釜田久作 family:釜田 given:久作'])
    expect(read([fax, 0], [name('釜田久作', 2), 1])).toEqual(['phone:0764220984 name:釜田久作 family:釜田 given:久作'])
    expect(read([fax, 0], [phone, 0], [name('釜田久作', 2), 3])[0]).toContain('phone:0764220983')
  })
})

describe('the name of a house', () => {
  it('is nobody by itself', () => {
    expect(read([name('立花', 2), 0, '家 御見積書'])).toEqual([])
    expect(read([name('立花', 2), 0, '　家　様'])).toEqual([])
  })

  it('is somebody with a telephone, and other words are no house', () => {
    expect(read([name('立花', 2), 0, '家'], [phone, 1])).toEqual(['family:立花 phone:0764220983'])
    expect(read([name('立花', 2), 0, '家族会'])).toEqual(['family:立花'])
    expect(read([name('立花一郎', 2), 0, '家'])).toHaveLength(1)
  })
})
