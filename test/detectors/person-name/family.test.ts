import { expect, it } from 'vitest'
import { familyLength } from '../../../detectors/person-name/family.js'
import { nameModel } from '../../../detectors/person-name/model.js'

const familyOf = (name: string, reason = 'column+name', isGiven = false): number | undefined =>
  familyLength(name, name, reason, nameModel().lexicon, isGiven)

it('a family name in kana that stands alone in a cell is one, and no name in full; what may be a given name is not', () => {
  expect(['サトウ', 'スズキ', 'タナカ'].map((name) => familyOf(name))).toEqual([3, 3, 3])
  expect(['ハルト', 'アオイ', 'サトウショウタ'].map((name) => familyOf(name))).toEqual([undefined, undefined, undefined])
  expect(familyOf('サトウ', 'column+name', true)).toBeUndefined()
})

it('a given name is not divided by a rare family name: 和也 is no 和 也', () => {
  expect(['和也', '由美子'].map((name) => familyOf(name, 'model+given+honorific'))).toEqual([undefined, undefined])
  expect(familyOf('林太郎', 'model+surname+given')).toBe(1)
})
