import type { KeyMap } from './key-map.js'
import { createKeyMap } from './key-map.js'
import { onlyPartner } from './partner.js'
import { readReadings } from './readings.js'
import type { KeyList, Records } from './records.js'
import type { DisjointSets } from './sets.js'

type Join = (a: number, b: number) => void

/**
 * YAMADA, TARO of a birth date, a telephone or a mailbox is the 山田太郎（ヤマダ タロウ） who has it, where there is one. Latin letters tell neither
 * long vowels nor which word is the family name, so kana names are compared with them by how they read, and among themselves as they are written, with
 * spaces or without.
 */
export function createLatinJoin(records: Records, sets: DisjointSets): (keys: KeyList, only: Uint8Array | undefined, join: Join) => void {
  const { count, name, scratch } = records
  const { kana, latin } = readReadings(records, () => true)
  // A kanji name that is always read the same way has that reading.
  const readingOf = onlyPartner(name, kana, count, scratch)
  for (let record = 0; record < count; record++) if (kana[record] === 0) kana[record] = readingOf[name[record]!]!
  const SEVERAL = -1
  const isLatin = (record: number): boolean => latin[0]?.[record] !== 0 && records.kana[record] === 0
  const haveTwoNames = (a: number, b: number): boolean => name[a] !== 0 && name[b] !== 0 && name[a] !== name[b]
  return ({ record, value }, only, join) => {
    const wanted = new Set<number>()
    for (let at = 0; at < record.length; at++)
      if (isLatin(record[at]!) && (only === undefined || only[value[at]!] === 1)) wanted.add(value[at]!)
    if (wanted.size === 0) return
    const pairs: KeyMap = createKeyMap()
    const bearers = new Map<number, number>()
    for (let at = 0; at < record.length; at++) {
      const r = record[at]!
      if (kana[r] === 0 || !wanted.has(value[at]!)) continue
      const pair = pairs.number(value[at]!, kana[r]!)
      const known = bearers.get(pair)
      if (known === undefined) bearers.set(pair, r)
      else if (known !== SEVERAL && sets.root(known) !== sets.root(r)) bearers.set(pair, SEVERAL)
    }
    const written = createKeyMap()
    const first: number[] = []
    for (let at = 0; at < record.length; at++) {
      const r = record[at]!
      if (!wanted.has(value[at]!) || latin[0]![r] === 0) continue
      const before = first[written.number(value[at]!, latin[0]![r]!)]
      if (before === undefined) first[written.size] = r
      else if (!haveTwoNames(before, r)) join(before, r)
      if (!isLatin(r)) continue
      for (const column of latin) {
        const known = column[r] === 0 ? undefined : bearers.get(pairs.number(value[at]!, column[r]!))
        if (known !== undefined && known !== SEVERAL && !haveTwoNames(known, r)) join(known, r)
      }
    }
  }
}
