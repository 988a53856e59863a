import { describe, expect, it } from 'vitest'
import type { Detector } from '../../../src/contract/index.js'
import type { Claim } from '../../../src/engine/claim.js'
import { createProseRecords } from '../../../src/engine/records/prose-records.js'

function claim(type: string, normalized: string, more: Partial<Claim> = {}): Claim {
  const detector = { type, id: type, title: { ja: type, en: type }, personKey: 'pair' } as unknown as Detector
  return { detector, start: 0, end: normalized.length, confidence: 0.9, reason: 'test', normalized, attributes: undefined, ...more }
}
const name = (text: string, family: number): Claim => claim('person-name', text, { family })
const address = (text: string): Claim => claim('address', text)
const member = (text: string): Claim => claim('member-id', text, { attributes: { kind: 'customer' } })
const sender = claim('phone-number', '0367213344', { attributes: { kind: 'landline' } })

type Step = [Claim, lines: number, front?: string]

/** Home, addressee, who sends it, and what the letter says to whom it is. */
const letter = (home: string, to: string, front: string, ...more: Claim[]): Step[] => [
  [address(home), Infinity],
  [name(to, 2), 1],
  [name('関一郎', 1), 2, '営業部長 '],
  [name(to.slice(0, 2), 2), 3, front],
  ...more.map((one): Step => [one, 0]),
  [sender, 2],
]

function read(...steps: Step[]): string[] {
  const records = createProseRecords('2026-01-01')
  steps.forEach(([one, lines, front = ''], index) =>
    records.take(one, index * 20, lines, () => ({ kind: 'text', line: index, column: 1 }), {
      front: () => front,
      behind: () => ' 様',
      isBeforeName: () => false,
    }),
  )
  return records.end().map(({ keys }) => keys.flatMap(({ kind, value }) => (/^(?:name|family|member)/.test(kind) ? [value] : [])).join(' '))
}

describe('whom a letter means by 松井様', () => {
  const homes = ['東京都町田市原町田2-19-2', '東京都町田市原町田1-5-3'] as const

  it('is to whom it is, where others of the document bear the name', () => {
    const texts = [
      ...letter(homes[0], '松井陽葵', '拝啓 さて、', member('C010030')),
      ...letter(homes[1], '松井由美子', '拝啓 さて、', member('C010037')),
    ]
    expect(read(...texts)).toEqual(['松井陽葵 松井 C010030', '関一郎 関', '松井由美子 松井 C010037'])
  })

  it('is not told where the name begins a note', () => {
    expect(read(...letter(homes[0], '松井陽葵', ''), ...letter(homes[1], '松井由美子', ''))).toContain('松井')
  })

  it('is two of two numbers, though both are given one telephone', () => {
    const note = (id: string): Step[] => [
      [name('松井', 2), Infinity, '10/1 '],
      [member(id), 0],
      [sender, 1],
    ]
    expect(read(...note('C010030'), ...note('C010037'))).toEqual(['松井 C010030', '松井 C010037'])
  })
})
