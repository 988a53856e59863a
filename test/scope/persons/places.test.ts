import { describe, expect, it } from 'vitest'
import type { UnpackedChunk } from '../../../src/records/format.js'
import { listPersons, summarisePersons } from '../../../src/scope/persons/index.js'
import { packed, plainRecord } from '../packed.js'

const OFFICE = 'address:浜松市西町1-2 phone:0534402100'
const list = (path: string, ...people: string[]): UnpackedChunk =>
  packed(
    path,
    people.map((keys, index) => plainRecord(keys, index + 2)),
  )
/** Order forms: a customer each, and what else stands on them. */
const forms = (many: number, ...others: string[]): UnpackedChunk[] =>
  Array.from({ length: many }, (_, n) => list(`order${n}.xlsx`, `name:客${n} mobile:0901111${1000 + n}`, ...others))
const counts = (chunks: readonly UnpackedChunk[]) => {
  const { min, estimate, max, records } = summarisePersons(chunks).persons
  return { records, range: [min, estimate, max] }
}

describe('an address with a telephone of nobody', () => {
  it('is an office where many files have it beside people of their own', () => {
    expect(counts(forms(4, OFFICE))).toEqual({ records: 4, range: [4, 4, 4] })
    expect([...listPersons(forms(4, OFFICE))]).toHaveLength(4)
  })

  it('is one home where few files have it, or where files list such homes', () => {
    expect(counts(forms(3, OFFICE)).range[1]).toBe(4)
    const homes = Array.from({ length: 5 }, (_, n) => `address:浜松市西町1-${n} phone:053440210${n}`)
    expect(counts(forms(4, ...homes)).range[1]).toBe(9)
  })

  it('is several homes where something tells them apart', () => {
    const two = [list('a.csv', `${OFFICE} email:a@a.jp`), list('b.csv', `${OFFICE} email:b@a.jp`)]
    expect(counts(two).range[1]).toBe(2)
    const born = [list('a.csv', `${OFFICE} birth-date:1980-01-01`), list('b.csv', `${OFFICE} birth-date:2010-01-01`)]
    expect(counts(born).range[1]).toBe(2)
  })
})
