import type { Column } from './layout.js'
import { NAME, type Owner } from './owners.js'

/** The keys above a value of a flattened record: shippingAddress of shippingAddress.phoneNumber. */
const pathOf = ({ label = '' }: Column): readonly string[] => (/\s/.test(label) ? [] : label.split('.').slice(0, -1))

/**
 * Of a flattened record: what stands in one object with a name is of whom is named there, whatever words the others have: shippingAddress.phoneNumber beside
 * shippingAddress.recipientName and customer.fullName. An object in which several are named tells nothing.
 * @returns by column index the owner, as an index into `owners`; undefined where no object tells
 */
export function ownersInObjects(columns: readonly Column[], owners: readonly Owner[]): (index: number) => number | undefined {
  const named = owners.flatMap(({ from }, owner) => {
    const path = pathOf(columns[from]!)
    return path.length === 0 ? [] : [{ owner, path }]
  })
  if (named.length === 0 || owners.length < 2) return () => undefined
  return (index) => {
    const column = columns[index]!
    if (column.role === undefined || NAME.test(column.role)) return undefined
    const path = pathOf(column)
    const above = named.filter(({ path: keys }) => keys.length <= path.length && keys.every((key, at) => key === path[at]))
    const deepest = Math.max(0, ...above.map(({ path: keys }) => keys.length))
    const nearest = above.filter(({ path: keys }) => keys.length === deepest)
    return nearest.length === 1 ? nearest[0]!.owner : undefined
  }
}
