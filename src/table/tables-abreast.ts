import type { Column } from './layout.js'

const NAMED = /^person\.name_(?:full|family)$/

/** Where tables begin that stand side by side: the same label of a name comes again, with the same labels to its left. */
export function tableStarts(columns: readonly Column[]): number[] {
  const labelAt = (index: number): string | undefined => columns[index]?.label
  const first = columns.findIndex(({ role, label }) => role !== undefined && NAMED.test(role) && label !== undefined)
  if (first < 0) return [0]
  const names = columns.flatMap(({ label, role }, index) => (label === labelAt(first) && role === columns[first]!.role ? [index] : []))
  if (names.length < 2) return [0]
  let lead = 0
  const [one, two] = names as [number, number]
  while (lead < one && two - lead - 1 > one && labelAt(one - lead - 1) !== undefined && labelAt(one - lead - 1) === labelAt(two - lead - 1))
    lead++
  return names.map((index, at) => (at === 0 ? 0 : index - lead))
}
