import { describe, expect, it } from 'vitest'
import { readingAgrees } from '../../../detectors/person-name/readings-of-kanji.js'
import type { Detector } from '../../../src/contract/index.js'
import type { Claim } from '../../../src/engine/claim.js'
import { createRowRecords } from '../../../src/engine/records/row-records.js'
import type { PersonRecord } from '../../../src/records/record.js'
import { roleOf } from '../../../src/table/lookup.js'

const claim = (type: string, normalized: string, family?: number): Claim => ({
  detector: { type, id: type, title: { ja: type, en: type }, personKey: 'pair' } as unknown as Detector,
  start: 0,
  end: normalized.length,
  confidence: 0.9,
  reason: 'test',
  normalized,
  attributes: undefined,
  ...(family !== undefined && { family }),
})

/** 氏名 | 口座番号 | the holder's kana: what each row says of persons. */
function read(label: string, ...rows: [name: string, family: number, holder: string][]): PersonRecord[] {
  const columns = ['利用者氏名', '口座番号', label].map((label, index) => ({ index, shown: label, label, ...roleOf(label) }))
  const layout = { columns, groups: [], labelled: true }
  const take = createRowRecords('2026-04-01', (label) => label, readingAgrees)
  return rows.flatMap(([name, family, holder], index) =>
    take.take(
      { number: index + 2, cells: [name, '1234567', holder] },
      layout,
      [claim('person-name', name, family), claim('bank-account', `1:${index}`), claim('person-name', holder)].map((claim, column) => ({
        claim,
        column,
        place: () => ({ kind: 'cell' as const, sheet: '1', ref: `A${index + 2}` }),
      })),
    ),
  )
}

const names = (records: readonly PersonRecord[]): string[] =>
  records.map(({ keys }) => keys.flatMap(({ kind, value }) => (kind === 'name' || kind === 'kana' ? [value] : [])).join(' '))
const accounts = (records: readonly PersonRecord[]): boolean[] => records.map(({ types }) => types.includes('bank-account'))

describe('the holder of an account', () => {
  it.each(['預金者名カナ', '口座名義（カナ）', '口座名義カナ', '名義人カナ'])(
    'is the person of the row where the name may be read so: %s',
    (label) => {
      const records = read(label, ['井上紬', 2, 'イノウエ ツムギ'], ['佐藤健一', 2, 'サトウ ケンイチ'], ['鈴木陽菜', 2, 'スズキヒナ'])
      expect(names(records)).toEqual(['井上紬 イノウエツムギ', '佐藤健一 サトウケンイチ', '鈴木陽菜 スズキヒナ'])
      expect(accounts(records)).toEqual([true, true, true])
    },
  )

  it('is somebody else, with the account, where it cannot be', () => {
    const records = read('預金者名カナ', ['井上美咲', 2, 'イノウエ ヒロシ'], ['佐藤颯希', 2, 'サトウ カズヒコ'])
    expect(names(records)).toEqual(['井上美咲', 'イノウエヒロシ', '佐藤颯希', 'サトウカズヒコ'])
    expect(accounts(records)).toEqual([false, true, false, true])
  })

  it('is the person of the row where nothing is known of the kanji, but in a list of which most are not', () => {
    const unknown: [string, number, string] = ['井上龘', 2, 'イノウエ ヒロシ']
    expect(names(read('預金者名カナ', unknown))).toEqual(['井上龘 イノウエヒロシ'])
    expect(names(read('預金者名カナ', ['佐藤颯希', 2, 'サトウ カズヒコ'], unknown))).toHaveLength(4)
  })

  it('is another where half of it agrees, in a list of which many are', () => {
    const half: [string, number, string] = ['高橋健太', 2, 'タカハシ ケンイチ']
    expect(names(read('預金者名カナ', half))).toEqual(['高橋健太 タカハシケンイチ'])
    expect(names(read('預金者名カナ', ['井上美咲', 2, 'イノウエ ヒロシ'], half))).toHaveLength(4)
  })
})
