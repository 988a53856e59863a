import { describe, expect, it } from 'vitest'
import { sheetRecords, valueOf } from '../helpers/sheet-records.js'

const PEOPLE = [
  ['佐藤', '翔太'],
  ['鈴木', '陽葵'],
  ['高橋', '健一'],
  ['田中', '結菜'],
] as const

describe('the people of a directory', () => {
  it('have their family names under sn, beside givenName', async () => {
    const records = await sheetRecords([
      ['DN', 'sAMAccountName', 'sn', 'givenName', 'mail'],
      ...PEOPLE.map(([family, given], n) => [`CN=${family} ${given},OU=Users,DC=a`, `u${n}`, family, given, `u${n}@sekisho-mail.jp`]),
    ])
    expect(records.map((record) => valueOf(record, 'name'))).toEqual(['佐藤翔太', '鈴木陽葵', '高橋健一', '田中結菜'])
  })

  it('are called as cn says, beside givenName', async () => {
    const records = await sheetRecords([
      ['cn', 'givenName', 'mail'],
      ...PEOPLE.map(([family, given], n) => [`${family} ${given}`, given, `u${n}@sekisho-mail.jp`]),
    ])
    expect(records.map((record) => valueOf(record, 'name'))).toEqual(['佐藤翔太', '鈴木陽葵', '高橋健一', '田中結菜'])
  })

  it('are nobody under sn of devices', async () => {
    expect(await sheetRecords([['sn', 'model'], ...PEOPLE.map((_, n) => [`SN0012${n}`, 'X1'])])).toEqual([])
  })
})
