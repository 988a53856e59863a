import { describe, expect, it } from 'vitest'
import { rowKeyColumns } from '../../src/table/row-keys.js'

const keysOf = (table: string, ...labels: string[]) =>
  rowKeyColumns({ columns: labels.map((label, index) => ({ index, label, shown: label })), groups: [], labelled: true }, table)

describe('numbers of the rows of a database', () => {
  it.each([
    ['users', 'id', ['user', '利用者']],
    ['wp_users', 'ID', ['wp_user', 'user', '利用者']],
    ['dtb_customer', 'customer_id', ['dtb_customer', 'customer', '顧客']],
    ['Companies', 'Id', ['company']],
    ['user_addresses', 'id', ['user_address', 'address']],
    ['顧客マスタ', '顧客ID', ['顧客']],
  ])('are known of %s by %s', (table, label, entities) => {
    expect(keysOf(table, 'name', label).own).toEqual({ index: 1, entities })
  })

  it.each([
    ['user_id', ['user', '利用者']],
    ['customerId', ['customer', '顧客']],
    ['fk_member_no', ['member', '会員']],
    ['cust_id', ['cust', '顧客']],
    ['顧客ID', ['顧客']],
  ])('are referred to by %s, and by what that means', (label, entities) => {
    expect(keysOf('orders', 'id', label, 'email')).toEqual({
      own: { index: 0, entities: ['order'] },
      refs: entities.map((entity) => ({ index: 1, entity })),
    })
  })

  it.each([
    ['cust', '顧客'],
    ['user', '利用者'],
    ['Member', '会員'],
  ])('may be referred to by %s alone', (label, entity) => {
    expect(keysOf('orders', 'id', label).refs).toEqual([{ index: 1, entity, isBare: true }])
  })

  it.each(['note', 'item', 'total', 'name', 'user name', 'status'])('are not by %s', (label) => {
    expect(keysOf('orders', 'id', label).refs).toEqual([])
  })
})
