import type { KeyMap } from './key-map.js'
import { createKeyMap } from './key-map.js'
import { eachRecord, type KeyList, type Records } from './records.js'
import { onlyPartner } from './partner.js'
import type { DisjointSets } from './sets.js'

type Join = (a: number, b: number) => void

/** Readings of names, numbered alike: of kana, and the two that a name in Latin letters may have. */
interface Readings {
  /** By record; 0 where there is none. A kanji name that is always read the same way has that reading. */
  kana: Uint32Array
  /** Of records of which Latin letters are all that is known of how the name is read. */
  latin: [record: number, readings: readonly number[]][]
}

/**
 * YAMADA, TARO of a birth date, a telephone or a mailbox is the 山田太郎（ヤマダ タロウ） who has it, where there is one. Latin letters tell neither
 * long vowels nor which word is the family name, so kana names are compared with them by how they read, and among themselves as they are written.
 */
export function createLatinJoin(records: Records, sets: DisjointSets): (keys: KeyList, only: Uint8Array | undefined, join: Join) => void {
  const { kana, latin } = readReadings(records)
  if (latin.length === 0) return () => undefined
  const own = new Map(latin)
  const SEVERAL = -1
  const { name } = records
  const haveTwoNames = (a: number, b: number): boolean => name[a] !== 0 && name[b] !== 0 && name[a] !== name[b]
  return ({ record, value }, only, join) => {
    const wanted = new Set<number>()
    for (let at = 0; at < record.length; at++)
      if (own.has(record[at]!) && (only === undefined || only[value[at]!] === 1)) wanted.add(value[at]!)
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
    for (let at = 0; at < record.length; at++) {
      if (!wanted.has(value[at]!)) continue
      for (const reading of own.get(record[at]!) ?? []) {
        const known = bearers.get(pairs.number(value[at]!, reading))
        if (known !== undefined && known !== SEVERAL && !haveTwoNames(known, record[at]!)) join(known, record[at]!)
      }
    }
  }
}

function readReadings(records: Records): Readings {
  const { count, name, kana: writings, scratch } = records
  const map = createKeyMap()
  const kana = scratch.take(count)
  const latin: Readings['latin'] = []
  eachRecord(records, (packed, number) => {
    let own: number[] | undefined
    for (let index = 0; index < packed.keys; index++) {
      const kind = packed.keyKind(index)
      // The first half of a kana key is of its reading.
      if (kind === 'kana') kana[number] ||= map.number(packed.keyHigh(index), 0)
      else if (kind === 'reading' && writings[number] === 0) (own ??= []).push(map.number(packed.keyHigh(index), 0))
    }
    if (own !== undefined) latin.push([number, own])
  })
  const readingOf = onlyPartner(name, kana, count, scratch)
  for (let record = 0; record < count; record++) if (kana[record] === 0) kana[record] = readingOf[name[record]!]!
  return { kana, latin }
}
