import type { Scratch } from './scratch.js'

/** For each number of `from` the number of `to` that it always stands beside; 0 where there is none, or several. */
export function onlyPartner(from: Uint32Array, to: Uint32Array, count: number, scratch: Scratch): Uint32Array {
  const SEVERAL = 0xffffffff
  const partner = scratch.take(count + 1)
  for (let record = 0; record < count; record++) {
    const [a, b] = [from[record]!, to[record]!]
    if (a === 0 || b === 0) continue
    const known = partner[a]!
    if (known === 0) partner[a] = b
    else if (known !== b) partner[a] = SEVERAL
  }
  for (let index = 0; index < partner.length; index++) if (partner[index] === SEVERAL) partner[index] = 0
  return partner
}
