import { describe, expect, it } from 'vitest'
import { numberColumns } from '../../src/table/number-columns.js'
import { layoutOf, name, phone, read } from './tables.js'

describe('a column that numbers persons', () => {
  const isNumbering = (label: string): boolean => {
    const rows = Array.from({ length: 30 }, (_, n) => [name(n), phone(n), `C${1000037 + n * 3}`])
    return numberColumns(layoutOf(read([['氏名', '電話番号', label], ...rows]))).numbers.includes(2)
  }

  it.each([
    'LegacyCode__c',
    'Legacy_ID__c',
    'LegacyCode',
    '旧コード',
    '旧番号',
    '旧システムID',
    '移行元コード',
    '管理番号',
    'ContactId',
    'contact_id',
  ])('%s', (label) => {
    expect(isNumbering(label)).toBe(true)
  })
  it.each(['旧商品コード', 'ItemCode__c', '旧型番'])('%s does not', (label) => {
    expect(isNumbering(label)).toBe(false)
  })
})
