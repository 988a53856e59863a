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

describe('numbers under two labels, of which one list names nobody', () => {
  const members = (code: (n: number) => string) =>
    chunk(
      'members.csv',
      people(0, 30, (n) => `name:名${n} ${code(n)}`),
    )
  const log = (from: number, code: (n: number) => string) => chunk('log.csv', people(from, from + 20, code))
  /** With letters in front, the digits are a key of their own. */
  const lettered = (kind: string) => (n: number) => `member-id:${kind}:C${20_000 + n} number:${20_000 + n}`
  const plain = (kind: string) => (n: number) => `member-id:${kind}:${20_000 + n}`

  it('are one series where both have the same letters and most numbers of the shorter list', () => {
    expect(personsOf(members(lettered('customer')), log(5, lettered('user')))).toBe(30)
    expect(personsOf(log(5, lettered('user')), members(lettered('customer')))).toBe(30)
  })

  it('are two where they are nothing but digits, or half of them are others', () => {
    expect(personsOf(members(plain('customer')), log(5, plain('user')))).toBe(50)
    expect(personsOf(members(lettered('customer')), log(20, lettered('user')))).toBe(50)
  })

  it('are two where a name speaks against it', () => {
    const staff = chunk(
      'staff.csv',
      people(0, 20, (n) => `${n < 3 ? `name:人${n} ` : ''}${lettered('user')(n)}`),
    )
    expect(personsOf(members(lettered('customer')), staff)).toBe(50)
  })
})
