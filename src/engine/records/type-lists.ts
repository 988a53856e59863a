import type { PiiType } from '../../contract/index.js'

/** Sorted lists of types, one object for equal ones: packing knows them by identity. Asked for with every row, so that sets are told by bits. */
export function createTypeLists(): (types: ReadonlySet<PiiType>) => readonly PiiType[] {
  const numbers = new Map<PiiType, number>()
  const lists = new Map<number, readonly PiiType[]>()
  const byName = new Map<string, readonly PiiType[]>()
  const listOf = (types: ReadonlySet<PiiType>): readonly PiiType[] => {
    const list = [...types].sort()
    const name = list.join(',')
    const known = byName.get(name)
    if (known !== undefined) return known
    byName.set(name, list)
    return list
  }
  return (types) => {
    let bits = 0
    for (const type of types) {
      let number = numbers.get(type)
      if (number === undefined) {
        // Detectors of others bring types of their own.
        if (numbers.size > 30) return listOf(types)
        numbers.set(type, (number = numbers.size))
      }
      bits |= 1 << number
    }
    let list = lists.get(bits)
    if (list === undefined) lists.set(bits, (list = listOf(types)))
    return list
  }
}
