import { describe, expect, it } from 'vitest'
import { fieldsOf, withDetectorLabels, type LabelLookup } from '../../src/engine/fields.js'
import { processorTime } from '../helpers/processor-time.js'

const LABELS = ['氏名', '電話番号', '住所', 'マイナンバー', 'TEL', '追跡番号']
const lookup: LabelLookup = (text, end) => {
  const label = LABELS.filter((one) => text.endsWith(one, end)).sort((a, b) => b.length - a.length)[0]
  return label === undefined ? undefined : { start: end - label.length, label, role: `role.${label}` }
}
const fields = (text: string): string[] => fieldsOf(text, lookup).map(({ start, end, label }) => `${label}=${text.slice(start, end)}`)

describe('fieldsOf', () => {
  it.each([
    ['氏名:山田太郎', ['氏名=山田太郎']],
    ['氏名 : 山田太郎', ['氏名=山田太郎']],
    ['【氏名】山田太郎【電話番号】03-1111-2222', ['氏名=山田太郎', '電話番号=03-1111-2222']],
    ['【氏名】:山田', ['氏名=山田']],
    ['氏名:山田太郎 住所:東京都千代田区1-1\n備考', ['氏名=山田太郎', '住所=東京都千代田区1-1']],
    ['■氏名\n山田太郎\n', ['氏名=山田太郎']],
    ['氏名:\n山田太郎', ['氏名=山田太郎']],
    ['氏名\t山田太郎', ['氏名=山田太郎']],
    ['マイナンバーは1234', ['マイナンバー=1234']],
    ['マイナンバーはA-1234', ['マイナンバー=A-1234']],
    ['マイナンバーは大切です', []],
    ['マイナンバーはIDと違う', []],
    ['彼の氏名\n山田太郎', []],
    ['氏名:\n\n山田太郎', []],
    ['氏名:', []],
    ['追跡番号: 1234', ['追跡番号=1234']],
  ])('%j', (text, expected) => {
    expect(fields(text)).toEqual(expected)
  })

  it('keeps a field short', () => {
    expect(fieldsOf(`氏名:${'あ'.repeat(500)}`, lookup)[0]).toMatchObject({ start: 3, end: 203 })
  })

  it('is linear on markers and labels', () => {
    for (const seed of [':', '氏名:', '氏名\n', '】', '\t', ' :', '氏名 '])
      expect(timeOf(() => fieldsOf(seed.repeat(300_000 / seed.length), lookup))).toBeLessThan(1500)
  })

  it('takes a label that says nothing for none', () => {
    const own = withDetectorLabels((text, end) => ({ start: end - 2, label: text.slice(end - 2, end), role: 'other.code' }), [])
    expect(own('番号', 2)).toBeUndefined()
    expect(own('品番', 2)).toMatchObject({ label: '品番' })
  })

  it('knows the labels of detectors, but not inside a longer word', () => {
    const own = withDetectorLabels(lookup, [{ labels: ['会員カード', 'ID'] }])
    expect(own('会員カード', 5)).toEqual({ start: 0, label: '会員カード' })
    expect(own('VOID', 4)).toBeUndefined()
    expect(own('私のID', 4)).toEqual({ start: 2, label: 'ID' })
  })
})

function timeOf(work: () => void): number {
  const begin = processorTime()
  work()
  return processorTime() - begin
}
