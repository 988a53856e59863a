import { describe, expect, it } from 'vitest'
import { rowKeyColumns } from '../../src/table/row-keys.js'

const keysOf = (table: string, ...labels: string[]) =>
  rowKeyColumns({ columns: labels.map((label, index) => ({ index, label, shown: label })), groups: [], labelled: true }, table)

describe('numbers of the rows of a database', () => {
  it.each([
    ['users', 'id', ['user']],
    ['wp_users', 'ID', ['wp_user', 'user']],
    ['dtb_customer', 'customer_id', ['dtb_customer', 'customer']],
    ['Companies', 'Id', ['company']],
    ['user_addresses', 'id', ['user_address', 'address']],
    ['顧客マスタ', '顧客ID', ['顧客']],
  ])('are known of %s by %s', (table, label, entities) => {
    expect(keysOf(table, 'name', label).own).toEqual({ index: 1, entities })
  })

  it.each([
    ['user_id', 'user'],
    ['customerId', 'customer'],
    ['fk_member_no', 'member'],
    ['顧客ID', '顧客'],
  ])('are referred to by %s', (label, entity) => {
    expect(keysOf('orders', 'id', label, 'email')).toEqual({
      own: { index: 0, entities: ['order'] },
      refs: [{ index: 1, entity }],
    })
  })
})
