import type { RecordKey } from '../../records/record.js'

/**
 * Keys of which one person has his fill, and those that are kept then. One name all through a log has its telephone beside it a hundred thousand times,
 * and each claim is held against all that is known: without an end that took minutes.
 */
const [FULL, KEPT] = [256, 192]

/** Of somebody of whom very much was said, keeps the first of equal keys, and of what is left the first ones. */
export function letGoOfRepeats(draft: { keys: RecordKey[] }): void {
  if (draft.keys.length < FULL) return
  const seen = new Set<string>()
  const isNew = ({ kind, value }: RecordKey): boolean => seen.size < seen.add(`${kind} ${value}`).size
  draft.keys = draft.keys.filter(isNew).slice(0, KEPT)
}
