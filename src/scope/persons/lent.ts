import type { KeyList, Records } from './records.js'

/**
 * By value: 1 for a telephone or a mailbox that is lent. A child's row has its mother's, an old man's his daughter's: a record says so, or those who have it
 * are born on different days. It joins together with a name only. Undefined where nothing is lent.
 */
export function lentValues(
  { birth, scratch }: Records,
  kind: string,
  { record, value, values, lentFrom }: KeyList,
): Uint8Array | undefined {
  if (kind !== 'mobile' && kind !== 'email') return undefined
  let found = lentFrom === undefined ? undefined : new Uint8Array(values + 1)
  for (let index = lentFrom ?? record.length; index < record.length; index++) found![value[index]!] = 1
  const born = scratch.take(values + 1)
  for (let index = 0; index < record.length; index++) {
    const [own, v] = [birth[record[index]!]!, value[index]!]
    if (own === 0 || born[v] === own) continue
    if (born[v] === 0) born[v] = own
    else (found ??= new Uint8Array(values + 1))[v] = 1
  }
  scratch.give(born)
  return found
}
