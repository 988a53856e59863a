import { describe, expect, it } from 'vitest'
import type { Row } from '../../src/contract/index.js'
import type { ReadColumn } from '../../src/table/columns.js'
import { findReadings } from '../../src/table/kana-column.js'

const rows = (...cells: string[][]): Row[] => cells.map((row, index) => ({ number: index + 1, cells: row }))

/** The roles of columns that are all labelled as names. */
function rolesOf(sample: readonly Row[], ...parties: (string | undefined)[]): (string | undefined)[] {
  const columns = parties.map((party, index) => ({
    column: { index, shown: `column:${index}`, label: '名', role: 'person.name_full', ...(party !== undefined && { party }) },
  }))
  findReadings(columns as unknown as ReadColumn[], sample)
  return columns.map(({ column }) => column.role)
}

const KANA = ['サトウ ハナコ', 'ﾀﾅｶ ﾀﾛｳ', 'すずき いちろう', 'ヤマダ ジロー']
const KANJI = ['佐藤 花子', '田中 太郎', '鈴木 一郎', '山田 次郎']
const both = KANA.map((kana, at) => [kana, KANJI[at]!])

describe('シメイ beside 氏名', () => {
  it('is the reading, on whichever side it stands', () => {
    expect(rolesOf(rows(...both), undefined, undefined)).toEqual(['person.kana_full', 'person.name_full'])
    expect(rolesOf(rows(...both.map((row) => row.toReversed())), undefined, undefined)).toEqual(['person.name_full', 'person.kana_full'])
    expect(rolesOf(rows(...both, ['', '高橋 健']), undefined, undefined)).toEqual(['person.kana_full', 'person.name_full'])
  })

  it('is a name where it stands alone, is of somebody else, or is not all in kana', () => {
    expect(rolesOf(rows(...KANA.map((kana) => [kana])), undefined)).toEqual(['person.name_full'])
    expect(rolesOf(rows(...both), '受取人', '契約者')).toEqual(['person.name_full', 'person.name_full'])
    expect(rolesOf(rows(...both, ['高橋 健', '高橋 健']), undefined, undefined)).toEqual(['person.name_full', 'person.name_full'])
    expect(rolesOf(rows(...both.slice(0, 2)), undefined, undefined)).toEqual(['person.name_full', 'person.name_full'])
  })
})
