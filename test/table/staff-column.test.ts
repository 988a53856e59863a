import { describe, expect, it } from 'vitest'
import { layoutOf, name, phone, read } from './tables.js'

describe('a column of the same few names beside one of many', () => {
  const partyBelow = (label: string, cell: (n: number) => string, rows = 50) =>
    layoutOf(read([['顧客名', '電話番号', label], ...Array.from({ length: rows }, (_, n) => [name(n), phone(n), cell(n)])])).columns[2]!
      .party

  it('names who deals with them', () => {
    expect(partyBelow('OP名', (n) => name(100 + (n % 6)))).toBe('担当者')
    expect(partyBelow('獲得者', (n) => name(100 + ((n * 7) % 22)))).toBe('担当者')
    expect(partyBelow('OP名', (n) => name(100 + Math.floor(n / 10)))).toBe('担当者')
    for (const label of ['Owner.Name', 'OwnerName', 'Owner', 'Record Owner', 'CreatedBy.Name', 'LastModifiedBy.Name'])
      expect([label, partyBelow(label, (n) => name(100 + ((n * 7) % 9)))]).toEqual([label, '担当者'])
  })

  it('does not where they are as many, or families that stand together', () => {
    expect(partyBelow('獲得者', (n) => name(100 + n))).not.toBe('担当者')
    expect(partyBelow('Owner.Name', (n) => name(100 + n))).not.toBe('担当者')
    expect(partyBelow('代表の方', (n) => name(100 + Math.floor(n / 3)))).not.toBe('担当者')
  })
})
