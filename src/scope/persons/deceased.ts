import type { Joined } from './join.js'
import { eachRecord, type Records } from './records.js'

/** By record that is the smallest of its person: does any of his records say that he has died? */
export function findDeceased(records: Records, { personOf }: Joined): Uint8Array {
  const isDead = new Uint8Array(records.count)
  eachRecord(records, (record, number) => {
    if (record.isDead) isDead[personOf[number]!] = 1
  })
  return isDead
}
