import type { RecordKey } from '../../records/record.js'
import { tellsMoreOfSex } from '../../records/sex.js'
import type { Draft } from './draft.js'

/** Adds the keys that are new. */
export function addKeys({ keys }: Draft, more: readonly RecordKey[]): void {
  for (const key of more) if (!keys.some(({ kind, value }) => kind === key.kind && value === key.value)) keys.push(key)
}

/** Takes over what the other one says of the same person; what is known already stays. */
export function mergeDraft(into: Draft, from: Draft): void {
  addKeys(into, from.keys)
  for (const type of from.types) into.types.add(type)
  for (const category of from.sensitive) into.sensitive.add(category)
  into.birth ??= from.birth
  into.age ??= from.age
  if (tellsMoreOfSex(from.gender, into.gender)) into.gender = from.gender
  into.occupation ??= from.occupation
  into.region ??= from.region
  into.regionOfPostalCode ??= from.regionOfPostalCode
  into.regionElsewhere ??= from.regionElsewhere
  into.regionOfTown ??= from.regionOfTown
  for (const way of ['postal', 'phone', 'email'] as const) into.reach[way] ||= from.reach[way]
  into.identified ||= from.identified
  into.dummies += from.dummies
  into.isDead ||= from.isDead
}
