import { CLASS_KEY } from '../../records/record.js'
import { chanceOfNamesakes } from './crowds.js'
import { createKeyMap } from './key-map.js'
import { isClass, type createKeyLister, type KeyList, type Records } from './records.js'

/** Namesakes by chance that a class may bring to one of its pupils. A list that has two of one name says so itself, and joins neither. */
const NAMESAKES_MAX = 0.01

/**
 * Classes in which a name is one pupil's: by their columns, and by sheets that are called like a class that a column has. 3組 of all years, and a class
 * of which a list has the name twice, tell nobody.
 */
export function classesOfPupils(records: Records, listKeys: ReturnType<typeof createKeyLister>, names: readonly Uint32Array[]): KeyList {
  const hasColumn = new Uint8Array(records.count)
  for (const record of listKeys(CLASS_KEY).record) hasColumn[record] = 1
  const { record, value, values } = listKeys(isClass)
  const isCalled = new Uint8Array(values + 1)
  for (let at = 0; at < record.length; at++) if (hasColumn[record[at]!] === 1) isCalled[value[at]!] = 1
  const pairs = createKeyMap()
  const lastList: number[] = []
  const isTwice: boolean[] = []
  const bearers = new Uint32Array(values + 1)
  const pairOf = new Uint32Array(record.length)
  for (let at = 0; at < record.length; at++) {
    const [r, v] = [record[at]!, value[at]!]
    const name = names.findIndex((column) => column[r] !== 0)
    if (name < 0 || isCalled[v] === 0) continue
    // Each writing of the names has numbers of its own.
    const pair = pairs.number(v, names[name]![r]! * names.length + name)
    pairOf[at] = pair
    if (lastList[pair] === undefined) bearers[v]!++
    else if (lastList[pair] === records.chunkOf[r]) isTwice[pair] = true
    lastList[pair] = records.chunkOf[r]!
  }
  const chance = chanceOfNamesakes(records)
  const kept = [...record.keys()].filter(
    (at) => pairOf[at] !== 0 && isTwice[pairOf[at]!] !== true && (bearers[value[at]!]! - 1) * chance <= NAMESAKES_MAX,
  )
  return { record: Uint32Array.from(kept, (at) => record[at]!), value: Uint32Array.from(kept, (at) => value[at]!), values }
}
