import { createKeyMap } from './key-map.js'

/** Values that a list has at least to begin a series, or to be compared with one. */
export const COMPARED_MIN = 5
/**
 * Share of the values of both under which the same name stands, from which a list is of a series. Of two firms it is 0.03 % by chance; of a list that has
 * numbers of orders, clients and members beside each other, a third.
 */
const AGREEING = 0.2

/** A value of a list, with the records that bear it there. */
export type Sampled = readonly [value: number, bearers: readonly number[]]

/** What is known of each series, up to 255 of them: its values, and the names under them. */
export interface SeriesNotes {
  take(series: number, value: number, record: number): void
  /** The series that have a name of the record under the value; one may come several times. */
  eachNaming(value: number, record: number, visit: (series: number) => void): void
  /** The series, in order, that a list is of, to judge by some of its values. */
  seriesLike(sample: readonly Sampled[]): number[]
}

/**
 * Asked by value and name, not series by series: lists that all count from 1 have each value in each series, yet hardly ever the same name under it.
 * Of a share of 1,000 lists that was nine tenths of what counting its persons took.
 */
export function createSeriesNotes(names: readonly Uint32Array[]): SeriesNotes {
  const held = createKeyMap()
  const named = createKeyMap()
  /** By value and name: the first series that has it, and further ones of the few that several have. */
  let first = new Uint8Array(1024)
  const more = new Map<number, number[]>()
  const note = (pair: number, series: number): void => {
    if (pair >= first.length) {
      const wider = new Uint8Array(first.length * 2)
      wider.set(first)
      first = wider
    }
    if (first[pair] === 0) first[pair] = series
    if (first[pair] === series) return
    const further = more.get(pair)
    if (further === undefined) more.set(pair, [series])
    else if (!further.includes(series)) further.push(series)
  }
  const eachNaming = (value: number, record: number, visit: (series: number) => void): void => {
    for (let writing = 0; writing < names.length; writing++) {
      const name = names[writing]![record]!
      const pair = name === 0 ? 0 : named.find(value, name * names.length + writing)
      if (pair === 0) continue
      visit(first[pair]!)
      more.get(pair)?.forEach(visit)
    }
  }
  return {
    eachNaming,
    take(series, value, record) {
      held.number(series, value)
      for (let writing = 0; writing < names.length; writing++) {
        const name = names[writing]![record]!
        if (name !== 0) note(named.number(value, name * names.length + writing), series)
      }
    },
    seriesLike(sample) {
      const agreeing = new Map<number, number>()
      const here = new Set<number>()
      const meet = (series: number): void => void here.add(series)
      for (const [value, bearers] of sample) {
        here.clear()
        for (const record of bearers) eachNaming(value, record, meet)
        for (const series of here) agreeing.set(series, (agreeing.get(series) ?? 0) + 1)
      }
      const isOne = (series: number, same: number): boolean => areOne(same, sample, ([value]) => held.find(series, value) !== 0)
      return [...agreeing]
        .filter(([series, same]) => isOne(series, same))
        .map(([series]) => series)
        .sort((a, b) => a - b)
    },
  }
}

/**
 * Are a list and a series one, of whose common values so many stand under the same name in both? Looks no further once there are too many others: of
 * two that are not one, a few values tell.
 */
function areOne(same: number, sample: readonly Sampled[], isCommon: (sampled: Sampled) => boolean): boolean {
  let common = 0
  for (const sampled of sample) {
    if (!isCommon(sampled)) continue
    common++
    if (common >= COMPARED_MIN && (same === 1 || same < common * AGREEING)) return false
  }
  return common >= COMPARED_MIN || same * 2 > common
}
