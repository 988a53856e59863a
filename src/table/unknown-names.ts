import type { Column } from './layout.js'
import { isStaffParty, type Owner } from './owners.js'

/** Names under an unknown label. */
export const isUnknownName = ({ role, vote }: Column): boolean => role === undefined && vote === 'person-name'

/** op | caller | relation | customer: whom an unknown label names behind one of the staff is none of them, nor is he who the row is about. */
export function besideStaff(columns: readonly Column[], owners: readonly Owner[]): Owner[] {
  return columns.flatMap((column, index) => {
    if (!isUnknownName(column) || owners.some(({ from }) => from === index)) return []
    const left = owners
      .filter(({ from }) => from < index)
      .reduce<Owner | undefined>((near, one) => (near === undefined || one.from > near.from ? one : near), undefined)
    return left !== undefined && isStaffParty(left.party) ? [{ party: column.label ?? `${index}`, kind: undefined, from: index }] : []
  })
}
