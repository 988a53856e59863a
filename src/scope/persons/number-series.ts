import { createKeyMap } from './key-map.js'
import { eachRecord, type KeyList, type Records } from './records.js'
import { COMPARED_MIN, createSeriesNotes, type Sampled } from './series-notes.js'
import { createDisjointSets } from './sets.js'

/** Numbers of which each series has its own. */
export interface Separated extends KeyList {
  /** By value: 1 where nothing tells of which series it is. */
  isUnsure: Uint8Array
}

/** Values of a list that are compared with a series. */
const SAMPLE = 200
/** Series that are told apart; of further lists nothing is known. No more than `createSeriesNotes` takes. */
const SERIES_MAX = 200

/**
 * 社員番号 0012 of one firm and of another: numbers that begin anew in each firm are keys within it only. Which lists are of one firm the names tell that
 * stand under equal numbers. A record of a list that is too short to tell goes with the only series that has its name under its number.
 * @param keys of which too many values have several names to be one series
 */
export function separateSeries(records: Records, { record, value, values }: KeyList, names: readonly Uint32Array[]): Separated {
  const notes = createSeriesNotes(names)
  const series = createDisjointSets(SERIES_MAX + 1)
  let count = 0
  const seriesOf = new Uint32Array(record.length)
  for (const list of listsOf(records, record)) {
    const sample = sampleOf(list, record, value)
    if (sample.length < COMPARED_MIN) continue
    const same = notes.seriesLike(sample)
    const own = same[0] ?? (count < SERIES_MAX ? ++count : 0)
    if (own === 0) continue
    for (const other of same) series.join(own, other)
    for (const at of list) {
      seriesOf[at] = own
      notes.take(own, value[at]!, record[at]!)
    }
  }
  const onlyOne = (v: number, r: number): number => {
    let only = 0
    let isOnly = true
    notes.eachNaming(v, r, (one) => {
      const root = series.root(one)
      if (only === 0) only = root
      else if (only !== root) isOnly = false
    })
    return isOnly ? only : 0
  }
  const numbers = createKeyMap(values)
  const unsure: number[] = []
  const separated = value.map((v, at) => {
    const own = seriesOf[at] === 0 ? onlyOne(v, record[at]!) : series.root(seriesOf[at]!)
    const number = numbers.number(own, v)
    if (own === 0) unsure.push(number)
    return number
  })
  const isUnsure = new Uint8Array(numbers.size + 1)
  for (const number of unsure) isUnsure[number] = 1
  return { record, value: separated, values: numbers.size, isUnsure }
}

/** By record, the number of its list: a sheet or a part of a file. To be given back to the scratch. */
export function numberLists(records: Records): Uint32Array {
  const names = new Map<string, number>()
  const listOf = records.scratch.take(records.count)
  let [lastChunk, lastName, last] = [-1, undefined as string | undefined, 0]
  eachRecord(records, (packed, number, chunk) => {
    const name = packed.placeName()
    if (chunk !== lastChunk || name !== lastName) {
      const key = `${chunk} ${name ?? ''}`
      last = names.get(key) ?? names.size
      names.set(key, last)
      ;[lastChunk, lastName] = [chunk, name]
    }
    listOf[number] = last
  })
  return listOf
}

/** The keys of each list, as indexes. */
function listsOf(records: Records, record: Uint32Array): Iterable<readonly number[]> {
  const listOf = numberLists(records)
  const lists = new Map<number, number[]>()
  record.forEach((r, at) => {
    const list = lists.get(listOf[r]!)
    if (list === undefined) lists.set(listOf[r]!, [at])
    else list.push(at)
  })
  records.scratch.give(listOf)
  return lists.values()
}

/** Values of a list, each with the records that bear it. */
function sampleOf(list: readonly number[], record: Uint32Array, value: Uint32Array): Sampled[] {
  const step = Math.ceil(list.length / SAMPLE)
  const sample = new Map<number, number[]>()
  for (let index = 0; index < list.length; index += step) sample.set(value[list[index]!]!, [])
  for (const at of list) sample.get(value[at]!)?.push(record[at]!)
  return [...sample]
}
