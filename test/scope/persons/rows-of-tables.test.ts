import { describe, expect, it } from 'vitest'
import { listPersons } from '../../../src/scope/persons/index.js'
import { packed, plainRecord } from '../packed.js'

const dump = (path: string, ...rows: string[]) =>
  packed(
    path,
    rows.map((keys, index) => plainRecord(keys, index + 2)),
  )
const sizes = (...files: ReturnType<typeof dump>[]): number[] =>
  [...listPersons(files)].map(({ records }) => records.length).sort((a, b) => b - a)

describe('rows of tables of one database', () => {
  it('are of one person where one has the number of the other', () => {
    expect(sizes(dump('a.sql', 'email:a@a.jp row:user1', 'email:b@a.jp row:user2', 'name:山田太郎 row-reference:user1'))).toEqual([2, 1])
    expect(sizes(dump('a.sql', 'name:山田太郎 row:user1', 'phone:0312345678 row-reference:user1'))).toEqual([2])
  })

  it('say nothing of another file', () => {
    expect(sizes(dump('a.sql', 'email:a@a.jp row:user1'), dump('b.sql', 'name:山田太郎 row-reference:user1'))).toEqual([1, 1])
  })

  it('are of one database where a folder has a file for each table', () => {
    const users = dump('a/users.csv', 'email:a@a.jp row:user1')
    expect(sizes(users, dump('a/profiles.csv', 'name:山田太郎 row-reference:user1'))).toEqual([2])
    expect(sizes(users, dump('b/profiles.csv', 'name:山田太郎 row-reference:user1'))).toEqual([1, 1])
    // The table of another day has the same user.
    expect(sizes(users, dump('a/old.csv', 'email:a@a.jp row:user1'), dump('a/profiles.csv', 'name:山田太郎 row-reference:user1'))).toEqual([
      3,
    ])
  })

  it('are of several persons where their names are different', () => {
    // Who is sent to is not who orders, and of two children of a user none is he.
    expect(sizes(dump('a.sql', 'name:山田太郎 row:user1', 'name:佐藤花子 row-reference:user1'))).toEqual([1, 1])
    expect(
      sizes(dump('a.sql', 'email:a@a.jp row:user1', 'name:佐藤花子 row-reference:user1', 'name:佐藤結衣 row-reference:user1')),
    ).toEqual([1, 1, 1])
  })

  it('are not of a clerk who has entered what many callers say, nor of a row of which there are two', () => {
    const calls = [1, 2, 3].map((n) => `mobile:0901234567${n} row-reference:user1`)
    expect(sizes(dump('a.sql', 'name:関一郎 row:user1', ...calls))).toEqual([1, 1, 1, 1])
    expect(sizes(dump('a.sql', 'name:関一郎 row:user1', 'name:山田太郎 row:user1', 'email:a@a.jp row-reference:user1'))).toEqual([1, 1, 1])
  })
})
