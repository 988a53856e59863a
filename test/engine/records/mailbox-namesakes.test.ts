import { describe, expect, it } from 'vitest'
import type { Detector } from '../../../src/contract/index.js'
import type { Claim } from '../../../src/engine/claim.js'
import { createProseRecords } from '../../../src/engine/records/prose-records.js'

const claim = (type: string, normalized: string, more: Partial<Claim>): Claim => ({
  detector: { type, id: type, title: { ja: type, en: type }, personKey: 'pair' } as unknown as Detector,
  ...{ start: 0, end: normalized.length, confidence: 0.9, reason: 'test', normalized, attributes: undefined },
  ...more,
})
const name = claim('person-name', '佐藤誠', { family: 2 })
const phone = (digits: string): Claim => claim('phone-number', digits, { attributes: { kind: 'landline' } })

/** By record: the telephones of the 佐藤誠 of messages, each a list of claims. */
function read(...messages: readonly (readonly Claim[])[]): string[][] {
  const records = createProseRecords('2026-01-01')
  messages.forEach((claims, index) => {
    claims.forEach((one, at) =>
      records.take(one, index * 1000 + at * 10, at === 0 ? Infinity : 1, () => ({
        kind: 'part',
        part: 'body',
        number: index + 1,
        paragraph: at + 1,
      })),
    )
  })
  return records.end().map(({ keys }) => keys.flatMap(({ kind, value }) => (kind === 'phone' ? [value] : [])))
}

describe('one name in several messages of a mailbox', () => {
  it('is of as many as give something of their own: what joins them is for 名寄せ to say', () => {
    expect(read([name, phone('0312345678')], [name, phone('0522345678')])).toEqual([['0312345678'], ['0522345678']])
  })

  it('by itself is that of the one of whom another message says more, and of several nobody’s', () => {
    expect(read([name], [name, phone('0312345678')], [name])).toEqual([['0312345678']])
    expect(read([name], [name, phone('0312345678')], [name, phone('0522345678')])).toEqual([[], ['0312345678'], ['0522345678']])
  })
})
