import { numberLists } from './number-series.js'
import type { KeyList, KeyLister, Records } from './records.js'
import { isOneSeries } from './series.js'
import { areSeveral, namesUnder, type Join } from './strong.js'

/** Numbers of which each is one person's, by value. */
interface Series {
  /** A record that bears it, plus 1. */
  first: Uint32Array
  /** By writing, the name that stands under it. */
  named: readonly Uint32Array[]
  /** 1 where several names do. */
  shared: Uint8Array
}

/**
 * ID, お客様管理番号 of a parcel: numbers of a list whose label does not say that they are one person's each. Where the names beside them agree with those
 * under equal numbers of a series (user_id), they are of that series: what a list without names has under such a number is that person's.
 * @param joinAs joins for the sake of the kind of number with that index
 */
export function joinNumbersOfSeries(
  records: Records,
  listKeys: KeyLister,
  names: readonly Uint32Array[],
  joinAs: (kind: number) => Join,
): void {
  let listOf: Uint32Array | undefined
  records.kinds.forEach(({ kind, strong }, index) => {
    if (!strong || !kind.startsWith('member-id:')) return
    const series = readSeries(records, listKeys(kind, true), names)
    const numbers = series && listKeys('number', false, true)
    if (series === undefined || numbers === undefined) return
    if (numbers.record.length > 0) joinLists(numbers, series, (listOf ??= numberLists(records)), names, joinAs(index))
    records.scratch.give(series.first, ...series.named)
  })
  if (listOf !== undefined) records.scratch.give(listOf)
}

/** Undefined where the numbers begin anew in several lists. */
function readSeries({ scratch }: Records, keys: KeyList, names: readonly Uint32Array[]): Series | undefined {
  const under = namesUnder(keys, names, scratch)
  if (areSeveral(under)) return undefined
  const { record, value, values } = keys
  const series = { first: scratch.take(values + 1), named: names.map(() => scratch.take(values + 1)), shared: under.shared }
  for (let index = 0; index < record.length; index++) note(series, names, record[index]!, value[index]!)
  return series
}

function note({ first, named }: Series, names: readonly Uint32Array[], record: number, value: number): void {
  first[value]! ||= record + 1
  named.forEach((column, writing) => (column[value]! ||= names[writing]![record]!))
}

/** Does the number stand under the name of the record? Undefined where there is nothing to compare. */
function agrees({ named }: Series, names: readonly Uint32Array[], record: number, value: number): boolean | undefined {
  for (let writing = 0; writing < names.length; writing++) {
    const [own, known] = [names[writing]![record]!, named[writing]![value]!]
    if (own !== 0 && known !== 0) return own === known
  }
  return undefined
}

function joinLists({ record, value }: KeyList, series: Series, listOf: Uint32Array, names: readonly Uint32Array[], join: Join): void {
  const counts = new Map<number, { agreeing: number; others: number }>()
  const isKnown = (v: number): boolean => v < series.first.length && series.shared[v] === 0
  for (let index = 0; index < record.length; index++) {
    const [r, v] = [record[index]!, value[index]!]
    const isSame = isKnown(v) ? agrees(series, names, r, v) : undefined
    if (isSame === undefined) continue
    const list = listOf[r]!
    let count = counts.get(list)
    if (count === undefined) counts.set(list, (count = { agreeing: 0, others: 0 }))
    if (isSame) count.agreeing++
    else count.others++
  }
  const isOfSeries = (list: number): boolean => {
    const count = counts.get(list)
    return count !== undefined && isOneSeries(count.agreeing, count.others)
  }
  for (let index = 0; index < record.length; index++) {
    const [r, v] = [record[index]!, value[index]!]
    if (!isKnown(v) || !isOfSeries(listOf[r]!) || agrees(series, names, r, v) === false) continue
    join(series.first[v]! - 1, r)
    note(series, names, r, v)
  }
}
