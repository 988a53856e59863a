import { describe, expect, it } from 'vitest'
import type { Column } from '../../src/table/layout.js'
import { roleOf } from '../../src/table/roles.js'
import { subjectsOf } from '../../src/table/subjects.js'

const layout = (...headers: string[]) => ({
  columns: headers.map((label, index): Column => {
    const meaning = roleOf(label)
    return {
      index,
      shown: label,
      ...(label !== '' && { label }),
      ...(meaning !== undefined && { role: meaning.role }),
      ...(meaning?.party !== undefined && { party: meaning.party }),
    }
  }),
  groups: [],
  labelled: true,
})

describe('whom a column speaks of', () => {
  it('has a person for each of several tables side by side', () => {
    expect(subjectsOf(layout('No', '氏名', '電話番号', '', 'No', '氏名', '電話番号')).ofColumn).toEqual([0, 0, 0, 0, 1, 1, 1])
    expect(subjectsOf(layout('氏名', '電話番号', '氏名', '電話番号', '氏名', '電話番号')).ofColumn).toEqual([0, 0, 1, 1, 2, 2])
  })

  it('has one person where no name comes again', () => {
    expect(subjectsOf(layout('氏名', 'フリガナ', '電話番号', '電話番号')).ofColumn).toEqual([0, 0, 0, 0])
    expect(subjectsOf(layout('姓', '名', 'セイ', 'メイ')).ofColumn).toEqual([0, 0, 0, 0])
  })
})
