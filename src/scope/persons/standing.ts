import { STAFF } from '../../records/standing.js'
import type { Joined } from './join.js'
import { eachRecord, type Records } from './records.js'

/** What the records of persons say of how they stand, by record that is the smallest of its person. */
export interface Standing {
  /** 1 where any of his records says that he has died. */
  isDead: Uint8Array
  /** 1 where all of his records are of the holder's staff. */
  isStaff: Uint8Array
}

export function readStanding(records: Records, { personOf }: Joined): Standing {
  const isDead = new Uint8Array(records.count)
  const isStaff = new Uint8Array(records.count).fill(1)
  eachRecord(records, (record, number) => {
    if (record.isDead) isDead[personOf[number]!] = 1
    if (record.class !== STAFF) isStaff[personOf[number]!] = 0
  })
  return { isDead, isStaff }
}
