import type { KeyList, Records } from './records.js'
import type { Scratch } from './scratch.js'

/** Makes two records one person's. */
export type Join = (a: number, b: number) => void

/** Of values that several named records bear, the share with different names from which a kind of number is taken for several series of numbers. */
const CONFLICTS_MAX = 0.2

/** By value: 1 where two names of one writing stand under it, and where there is anything to compare. */
interface NamesUnder {
  shared: Uint8Array
  compared: Uint8Array
}

/** Which values several names have. The writing that both have decides; kanji before kana before Latin letters before the family name. */
export function namesUnder({ record, value, values }: KeyList, names: readonly Uint32Array[], scratch: Scratch): NamesUnder {
  const shared = new Uint8Array(values + 1)
  const compared = new Uint8Array(values + 1)
  const seen = names.map(() => scratch.take(values + 1))
  for (let index = 0; index < record.length; index++) {
    const [r, v] = [record[index]!, value[index]!]
    for (let writing = 0; writing < names.length; writing++) {
      const own = names[writing]![r]!
      const known = seen[writing]![v]!
      if (own === 0) continue
      if (known === 0) seen[writing]![v] = own
      else {
        compared[v] = 1
        if (known !== own) shared[v] = 1
        break
      }
    }
  }
  scratch.give(...seen)
  return { shared, compared }
}

/** Do too many values have several names to be one series of numbers? */
export const areSeveral = ({ shared, compared }: NamesUnder): boolean => sum(shared) > CONFLICTS_MAX * sum(compared)

/**
 * Joins the records that bear the same value where no two of them have different names; tells which values are shared by several names.
 * @param isSeries where the values are numbers of which there may be several series: too many conflicts, and none joins by itself
 * @param isUnsure values that join by themselves in no case
 */
export function joinStrong(
  { scratch }: Records,
  keys: KeyList,
  names: readonly Uint32Array[],
  isSeries: boolean,
  join: Join,
  isUnsure?: Uint8Array,
): Uint8Array {
  const { record, value, values } = keys
  const under = namesUnder(keys, names, scratch)
  const { shared } = under
  if (isSeries && areSeveral(under)) shared.fill(1)
  isUnsure?.forEach((mark, v) => (shared[v]! |= mark))
  const first = scratch.take(values + 1)
  for (let index = 0; index < record.length; index++) {
    const [r, v] = [record[index]!, value[index]!]
    if (shared[v] === 1) continue
    if (first[v] === 0) first[v] = r + 1
    else join(first[v]! - 1, r)
  }
  scratch.give(first)
  return shared
}

const sum = (marks: Uint8Array): number => marks.reduce((total, mark) => total + mark, 0)
