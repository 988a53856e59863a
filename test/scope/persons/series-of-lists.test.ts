import { describe, expect, it } from 'vitest'
import { listPersons } from '../../../src/scope/persons/index.js'
import { packed, plainRecord } from '../packed.js'

const chunk = (path: string, people: readonly string[]) =>
  packed(
    path,
    people.map((keys, index) => plainRecord(keys, index + 2)),
  )
const people = (from: number, to: number, keys: (n: number) => string) => Array.from({ length: to - from }, (_, n) => keys(from + n))
const personsOf = (...chunks: ReturnType<typeof chunk>[]) => [...listPersons(chunks)].length

describe('numbers under a label that does not say whose they are', () => {
  const users = chunk(
    'users.csv',
    people(0, 20, (n) => `name:名${n} member-id:user:${1000 + n}`),
  )
  const addresses = chunk(
    'addresses.csv',
    people(10, 30, (n) => `member-id:user:${1000 + n} address:家${n}`),
  )
  const parcels = (name: (n: number) => string) =>
    chunk(
      'parcels.csv',
      people(10, 30, (n) => `name:${name(n)} number:${1000 + n} number:${n}`),
    )

  it('are of the series under whose numbers the same names stand: what a list without names has is of who is named here', () => {
    expect(personsOf(users, addresses)).toBe(30)
    expect(
      personsOf(
        users,
        addresses,
        parcels((n) => `名${n}`),
      ),
    ).toBe(30)
  })

  it('are of none where other names stand under them, or where nothing tells', () => {
    expect(
      personsOf(
        users,
        addresses,
        parcels((n) => (n === 15 ? '別' : `名${n}`)),
      ),
    ).toBe(41)
    expect(
      personsOf(
        addresses,
        parcels((n) => `名${n}`),
      ),
    ).toBe(40)
  })

  it('join no two names that two lists have under the number of somebody without one', () => {
    const other = chunk(
      'cards.csv',
      people(0, 30, (n) => `name:${n < 25 ? '' : '別'}名${n} number:${1000 + n}`),
    )
    expect(
      personsOf(
        users,
        addresses,
        parcels((n) => `名${n}`),
        other,
      ),
    ).toBe(35)
  })
})
