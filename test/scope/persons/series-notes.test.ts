import { describe, expect, test } from 'vitest'
import { COMPARED_MIN, createSeriesNotes, type Sampled } from '../../../src/scope/persons/series-notes.js'

/** Of 60 lists that all count from 1, every third has the names of the one before it. */
const [LISTS, LENGTH] = [60, 40]
const records = Array.from({ length: LISTS * LENGTH }, (_, record) => {
  const [list, value] = [Math.floor(record / LENGTH), 1 + (record % LENGTH)]
  const [of, isAgain] = list % 3 === 2 ? [list - 1, value % 3 === 0] : [list, false]
  return { list, value, name: isAgain || list % 3 !== 2 ? 1 + ((of * 7919 + value * 31) % 5000) : 6000 + record }
})
const names = [Uint32Array.from(records, ({ name }) => name), Uint32Array.from(records, ({ name }, r) => (r % 2 === 0 ? name : 0))]
const listOf = (list: number): number[] => records.flatMap((record, r) => (record.list === list ? [r] : []))

/** Series by series, as the rule says it. */
function slowly(known: readonly (readonly number[])[], sample: readonly Sampled[]): number[] {
  return known.flatMap((members, index) => {
    const standing = sample.filter(([value]) => members.some((r) => records[r]!.value === value))
    const same = standing.filter(([value, own]) =>
      members.some(
        (r) => records[r]!.value === value && own.some((o) => names.some((column) => column[o] !== 0 && column[o] === column[r])),
      ),
    ).length
    const isOne = standing.length < COMPARED_MIN ? same * 2 > standing.length : same > 1 && same >= standing.length * 0.2
    return isOne ? [index + 1] : []
  })
}

describe('series of numbers', () => {
  test('a list is of the series that have its names under its numbers, in order', () => {
    const notes = createSeriesNotes(names)
    const known: number[][] = []
    let joined = 0
    for (let list = 0; list < LISTS; list++) {
      const own = listOf(list)
      const sample = own.map((r): Sampled => [records[r]!.value, [r]])
      const found = notes.seriesLike(sample)
      expect(found).toEqual(slowly(known, sample))
      joined += found.length
      known.push(own)
      for (const r of own) notes.take(known.length, records[r]!.value, r)
    }
    expect(joined).toBe(LISTS / 3)
  })

  test('a record is told the series that have its name under its number', () => {
    const notes = createSeriesNotes([Uint32Array.of(7, 7, 8, 7)])
    notes.take(1, 5, 0)
    notes.take(2, 5, 1)
    notes.take(2, 5, 1)
    notes.take(3, 5, 2)
    const visited: number[] = []
    notes.eachNaming(5, 3, (series) => visited.push(series))
    notes.eachNaming(6, 3, (series) => visited.push(series))
    expect(visited).toEqual([1, 2])
  })
})
