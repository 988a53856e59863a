import { beforeAll, describe, expect, it } from 'vitest'
import { builtIns } from '../../../detectors/index.js'
import type { Detector } from '../../../src/contract/index.js'
import type { Claim } from '../../../src/engine/claim.js'
import type { PersonRecord } from '../../../src/records/record.js'
import { createEngine } from '../../../src/engine/engine.js'
import { createProseRecords } from '../../../src/engine/records/prose-records.js'
import { recordsOfText } from '../../helpers/text-records.js'

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

describe('below whom something is made out to', () => {
  const engine = createEngine(builtIns, { referenceDate: '2026-01-01' })
  beforeAll(async () => {
    for (const detector of builtIns) await detector.prepare?.()
  })

  /** Who is told of in a text, with the prefecture and the ways to them. */
  function people(...lines: string[]): string[] {
    const of = ({ keys }: PersonRecord, wanted: string) => keys.filter(({ kind }) => kind === wanted).map(({ value }) => value)
    return recordsOfText(engine, lines.join('\n')).map((one) =>
      [of(one, 'name'), one.region ?? '-', of(one, 'phone'), of(one, 'mobile')].flat().join(' '),
    )
  }
  const firm = ['株式会社ひびき', '〒330-0854 埼玉県さいたま市大宮区桜木町2-9-4', 'TEL 048-600-3311']

  it('stands the firm that made it out: receipts, certificates', () => {
    expect(people('領収書', '山下 香衣　様', '￥16,500－', '2024年6月12日', ...firm)).toEqual(['山下香衣 -'])
    expect(people('修了証', '山下 香衣 殿', '上記の課程を修了したことを証します。', ...firm)).toEqual(['山下香衣 -'])
  })

  it('stands what is hers, too, and the card of who signs is left to him', () => {
    expect(people('山下 香衣 様', '携帯 090-3381-6072', ...firm)).toEqual(['山下香衣 - 09033816072'])
    expect(people('株式会社ひびき', '営業部 山下 香衣', ...firm.slice(1))).toEqual(['山下香衣 埼玉県 0486003311'])
  })
})
